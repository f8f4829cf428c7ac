// What a git server and the owner of an action can answer, and what then stands in the file.
import { describe, expect, it } from 'vitest';
import { createRepository } from '../../../testbed/repository.ts';
import { httpBackend, startForge } from '../../forge.ts';
import { attack, check, everything, goodManifest, liar, SHA, workflow, workspace } from './attacker.ts';

const file = '.github/workflows/ci.yml';

it('strange names of images and actions lead to no strange requests', async () => {
  await using server = await liar(goodManifest);
  const images = [
    'a/../../admin:1',
    'a%2f..%2fx:1',
    'a?x=1:1',
    'a:1/../../x',
    'a:..',
    'a/./b:1',
    'a//b:1',
    'a:1%0d%0aX',
  ];
  const uses = ['../../evil@v1', 'a/..@v1', 'a/b%2f..@v1', 'user:pw@h/x@v1', 'o/r?x=@v1', '-o/r@v1', 'http://x/y@v1'];
  const list = images.map((name) => `  - image: ${JSON.stringify(`${server.host}/${name}`)}\n`).join('');
  await using place = await workspace({
    'k.yaml': `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n${list}`,
    [file]: workflow(...uses.map((each) => `uses: ${JSON.stringify(each)}`)),
  });
  const { outputs, references } = await attack(place, { env: { GITHUB_SERVER_URL: server.url } });
  expect(server.requests.map((request) => request.path)).toEqual([]);
  expect(outputs.result).toBe('unresolved');
  expect(references.filter(({ status }) => status === 'changed')).toEqual([]);
});

const packet = (text: string): string => (text.length + 4).toString(16).padStart(4, '0') + text;
const ref = (id: string, name: string): string => packet(`${id} ${name}\n`);
const v1 = ref(SHA, 'refs/tags/v1');
const answers: Readonly<Record<string, string>> = {
  'an id of zeros': `${ref('0'.repeat(40), 'refs/tags/v1')}0000`,
  'an id cut short': `${ref('abc', 'refs/tags/v1')}0000`,
  'a peeled id with a comment': `${packet(`${SHA} refs/tags/v1 peeled:x # y\n`)}0000`,
  'a ref twice': `${v1}${ref(SHA.replace('a', 'b'), 'refs/tags/v1')}0000`,
  'a version with a line break and a step': `${v1}${ref(SHA, 'refs/tags/v1.0.0\n      - run: evil')}0000`,
  'a version with a carriage return': `${v1}${ref(SHA, 'refs/tags/v1.0.0\r- run: evil')}0000`,
  'a version with a command': `${v1}${ref(SHA, 'refs/tags/v1.0.0-##[error]PWN')}0000`,
  'a page of HTML': '<html>',
  'an error with commands': packet('ERR \n::error::PWN ##[error]PWN\u001b[31m'),
  'a packet of impossible length': '0003',
};

describe('a git server', () => {
  it.each(Object.keys(answers))('that answers with %s changes nothing', async (name) => {
    await using server = await liar((_, response) =>
      response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-result' }).end(answers[name]),
    );
    const content = workflow('uses: o/r@v1');
    await using place = await workspace({ [file]: content });
    const answer = await attack(place, { env: { GITHUB_SERVER_URL: server.url } });
    expect([answer.run.exitCode, answer.outputs.result]).toEqual([1, 'unresolved']);
    expect(server.requests.length).toBeGreaterThan(0);
    expect(await place.read(file)).toBe(content);
    expect(answer.run.annotations.filter(({ message }) => message.startsWith('PWN'))).toEqual([]);
    expect(await everything(answer)).not.toContain('\u001b');
  });
});

describe.skipIf(!httpBackend)('the owner of an action', () => {
  it.each(['v1.0.0+actions-up-ignore', 'v1.0.0-actions-up-ignore', 'actions-up-ignore'])(
    'cannot switch off the check of what is pinned to the tag %s',
    async (tag) => {
      await using forge = await startForge({ isPrivate: false });
      await using action = await createRepository({ 'action.yml': 'x' });
      for (const name of ['v1', tag]) await action.tag(name);
      await forge.publish(action, 'o/act');
      await using place = await workspace({ [file]: workflow(`uses: o/act@${tag.startsWith('v') ? 'v1' : tag}`) });
      expect((await attack(place, { env: forge.env })).outputs.result).toBe('changed');
      expect((await check(place)).references.map(({ status }) => status)).toEqual(['pinned']);
    },
  );
});
