// Comments that other people wrote on the pull request, and names that would speak in ours.
import { describe, expect, it } from 'vitest';
import { startGitHubApi } from '../../../testbed/github-api.ts';
import { fullName, goodToken, httpBackend } from '../../forge.ts';
import { startScene } from '../pull-request-scene.ts';
import { code, openPull, posixFiles, section } from './attacker.ts';

const marker = '<!-- ci-actions:check-coverage-threshold:default -->';
const bot = 'github-actions[bot]';

describe.skipIf(!httpBackend)('comments that are not our own', () => {
  it('stay as they are, and ours is one beside them, also after a second run', async () => {
    const others: [string | undefined, string][] = [
      ['mallory', `${marker}\nmine`],
      [undefined, `${marker}\nof an account that is gone`],
      ['evil[bot]', `${marker}\nof another bot`],
      [bot, `> ${marker}\n> quoted`],
      [bot, `Another action says ${marker} here`],
      [bot, marker.replace('default', 'default2')],
      [bot, marker.replace('check-coverage-threshold', 'other')],
    ];
    await using scene = await startScene();
    const { comments } = scene.forge.api.world;
    for (const [index, [author, body]] of others.entries()) {
      comments.push({ repository: fullName, number: 7, id: index + 1, author, body });
    }
    await scene.onPullRequest(5, { comment: 'true' });
    await scene.onPullRequest(6, { comment: 'true' });
    expect(comments.slice(0, others.length).map(({ author, body }) => [author, body])).toEqual(others);
    const ours = comments.slice(others.length);
    expect(ours.map(({ author, body }) => [author, body.split('\n')[0]])).toEqual([[bot, marker]]);
    expect(ours[0]?.body).toContain('60.00');
  });
});

describe.skipIf(!posixFiles)('a file name', () => {
  it('ends no comment, mentions nobody and links no issue', async () => {
    const names = ['src/--><b>.js', 'src/@octocat.js', 'src/octo-org/app#1.js', 'src/|`x`|.js', 'src/</details>.js'];
    const after = Object.fromEntries(names.map((name) => [name, code(3, 'x')]));
    const report = names.map((name) => section(name, [1, 0, 0])).join('');
    await using pull = await openPull({ 'src/a.js': 'a\n' }, after, { 'coverage/lcov.info': report });
    const { home } = pull.repository;
    await pull.repository.publish(`${home}/${fullName}.git`);
    await using api = await startGitHubApi({ repositories: home, tokens: { [goodToken]: 'all' } });
    const sides = { base: { ref: 'main' }, head: { ref: 'feature' } };
    api.world.pullRequests.push({ repository: fullName, number: 7, ...sides });
    const inputs = { comment: 'true', 'min-patch': '90' };
    const { run } = await pull.judge(inputs, { env: { GITHUB_API_URL: api.url } });
    const comment = api.world.comments[0]?.body ?? '';
    for (const text of [run.summary, comment]) {
      expect(text).toContain('@octocat');
      const plain = text.replaceAll(/(`+)(?!`).*?[^`]\1(?!`)/g, '').replace(/^<!-- ci-actions:[^>]*-->/, '');
      expect(plain).not.toMatch(/@octocat|app#1|<b>|--><|\|`x`\|/);
      expect(plain.split('<details>')).toHaveLength(plain.split('</details>').length);
    }
  });
});
