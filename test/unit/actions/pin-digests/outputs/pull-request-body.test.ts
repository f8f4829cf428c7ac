import { describe, expect, it } from 'vitest';
import { type BodyFacts, pullRequestBody } from '../../../../../actions/pin-digests/src/outputs/pull-request-body.ts';
import { action, commit, digest, hostile, image } from './judged.ts';

const body = (more: Partial<BodyFacts> = {}): string =>
  pullRequestBody({ intro: '', judged: [image(), action()], problems: [], serverUrl: 'https://git.example', ...more });

describe('the text of the pull request', () => {
  it("begins with the user's own words", () => {
    expect(body({ intro: '**Weekly** pins.\n' })).toMatch(/^\*\*Weekly\*\* pins\.\n\n2 references in 2 files now name/);
    expect(body({ judged: [image()] })).toMatch(/^1 reference in 1 file now names exactly what it means today\./);
  });

  it('shows an image with its digest shortened, and in full in the details', () => {
    const text = body();
    expect(text).toContain('| `deploy/compose.yaml:3` | `nginx:1.27` | `nginx:1.27@sha256:bbbbbbbbbbbb…` |');
    expect(text).toContain(`\`nginx:1.27\` → \`nginx:1.27@${digest}\``);
  });

  it('links the first pin of an action to its tag and its commit', () => {
    expect(body()).toContain(
      '| [`v4.2.1`](<https://git.example/actions/checkout/tree/v4.2.1>) ' +
        `[\`aaaaaaaaaaaa\`](<https://git.example/actions/checkout/tree/${commit}>) |`,
    );
  });

  it('does not offer a comparison for a first pin', () => {
    const compareUrl = `https://git.example/actions/checkout/commits/${commit}`;
    expect(body({ judged: [action({ compareUrl })] })).not.toContain(compareUrl);
  });

  it('links from the old commit to the new one where there is one', () => {
    const compareUrl = 'https://git.example/actions/checkout/compare/old...new';
    expect(body({ judged: [action({ compareUrl, original: `actions/checkout@${'c'.repeat(40)}` })] })).toContain(
      `(${`[compare](<${compareUrl}>)`}) |`,
    );
  });

  it('links to the repository, whatever stands below it', () => {
    const judged = [action({ original: 'o/r/sub/path@release/v1', version: 'release/v1' })];
    expect(body({ judged })).toContain('(<https://git.example/o/r/tree/release/v1>)');
    expect(body({ judged: [action({ version: 'v1#a)>' })] })).toContain('/tree/v1%23a)%3E>)');
  });

  it('lists what could not be pinned, files included', () => {
    const text = body({
      judged: [image(), image({ status: 'unresolved', original: 'gone:1', reason: 'Not found.' })],
      problems: [{ path: 'bad.yml', message: 'No YAML.', line: 2 }],
    });
    expect(text).toContain('#### Not pinned by this change');
    expect(text).toContain('| `deploy/compose.yaml:3` | `gone:1` | 🟠 unresolved | Not found. |');
    expect(text).toContain('| `bad.yml:2` | `the file` | 🟠 unresolved | No YAML. |');
    expect(body()).not.toContain('Not pinned by this change');
  });

  it('says how to have a reference left alone, and which run wrote it', () => {
    const text = body({ runUrl: 'https://git.example/o/r/actions/runs/1' });
    expect(text).toContain('`# pin-digests: ignore`');
    expect(text).toContain('in [this run](<https://git.example/o/r/actions/runs/1>)');
    expect(body()).not.toContain('this run');
  });

  it('lets no foreign text become markup', () => {
    const foreign = { file: hostile, where: hostile, original: hostile, resolved: hostile, version: hostile };
    const text = body({
      judged: [
        image(foreign),
        action({ ...foreign, compareUrl: 'https://x/> @octo/team' }),
        image({ ...foreign, status: 'refused' }),
      ],
      problems: [{ path: hostile, message: hostile }],
    });
    expect(text).not.toMatch(/<img|\]\(https|\]\(<https:\/\/evil|@octo|#1\b|^::error/m);
  });

  it('stays readable and within reach of the limit of GitHub when there is very much', () => {
    const compareUrl = `https://github.com/actions/checkout/compare/${'c'.repeat(40)}...${commit}`;
    const many = Array.from({ length: 5_000 }, (_, index) => action({ line: index, compareUrl }));
    const text = body({ judged: many });
    expect(text).toContain('… and 4880 more changes below.');
    expect(text.length).toBeLessThan(65_536);
  });
});
