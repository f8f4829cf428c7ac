import { describe, expect, it } from 'vitest';
import { renderSummary, type SummaryFacts } from '../../../../../actions/pin-digests/src/outputs/summary.ts';
import { action, digest, hostile, image } from './judged.ts';

const facts = (more: Partial<SummaryFacts> = {}): SummaryFacts => ({
  result: 'pinned',
  mode: 'pin',
  dryRun: false,
  judged: [image({ status: 'pinned' })],
  files: 1,
  problems: [],
  skipped: [],
  ...more,
});
const firstLine = (more: Partial<SummaryFacts>) => renderSummary(facts(more)).split('\n')[0];

describe('the summary', () => {
  it.each([
    [{}, '### pin-digests: ✅ everything is pinned'],
    [{ judged: [] }, '### pin-digests: ⚪ no references found'],
    [{ result: 'changed', judged: [image(), action()] }, '### pin-digests: 📌 pinned 2 references'],
    [{ result: 'changed', judged: [image()], dryRun: true }, '### pin-digests: 📌 would pin 1 reference'],
    [{ result: 'unpinned', judged: [image({ status: 'unpinned' })] }, '### pin-digests: 🔴 unpinned (1 reference)'],
    [
      { result: 'unresolved', judged: [image({ status: 'refused' })], problems: [{ path: 'a', message: 'b' }] },
      '### pin-digests: 🟠 unresolved (1 reference, 1 file not understood)',
    ],
  ] as const)('begins with the verdict: %#', (more, line) => {
    expect(firstLine(more)).toBe(line);
  });

  it('says what was read, and that a dry run wrote nothing', () => {
    expect(renderSummary(facts({ dryRun: true, files: 3 }))).toContain(
      '1 reference in 3 files, mode `pin`, a dry run: nothing was written.',
    );
  });

  it('counts by status and kind', () => {
    const text = renderSummary(facts({ judged: [image(), action(), action(), image({ status: 'ignored' })] }));
    expect(text).toContain('| references | images | actions |');
    expect(text).toContain('| 📌 changed | 1 | 2 |');
    expect(text).toContain('| ⚪ ignored | 1 | 0 |');
    expect(text).not.toContain('🔴');
  });

  it('lists what needs attention, the worst first, with place and reason', () => {
    const text = renderSummary(
      facts({
        judged: [
          image({ status: 'unpinned', reason: 'A tag can move.' }),
          action({ status: 'impostor', reason: 'On no branch.' }),
        ],
      }),
    );
    const impostor = '| `.github/workflows/ci.yml:9` | `actions/checkout@v4` | 🔴 impostor | On no branch. |';
    const unpinned = '| `deploy/compose.yaml:3` | `nginx:1.27` | 🔴 unpinned | A tag can move. |';
    expect(text).toContain(`${impostor}\n${unpinned}`);
  });

  it('names an empty field by its path', () => {
    const text = renderSummary(facts({ judged: [image({ status: 'unresolved', original: '', where: 'image.oci' })] }));
    expect(text).toContain('| `deploy/compose.yaml:3` | `image.oci` | 🟠 unresolved |');
  });

  it('folds the changes of each file with both values in full', () => {
    const text = renderSummary(facts({ judged: [image(), image({ line: 8 }), action()] }));
    expect(text).toContain('<summary>deploy/compose.yaml: 2 changes</summary>');
    expect(text).toContain(`- line 8, \`services.web.image\`: \`nginx:1.27\` → \`nginx:1.27@${digest}\``);
    expect(text).toContain('(v4.2.1)');
  });

  it('names files that were not understood, and folds those that were left out', () => {
    const text = renderSummary(
      facts({
        problems: [{ path: 'a.yml', message: 'No YAML.', line: 4 }],
        skipped: [{ path: 'b.yml', message: 'A template.' }],
      }),
    );
    expect(text).toContain('| `a.yml:4` | No YAML. |');
    expect(text).toContain('<summary>1 file left out</summary>\n\n- `b.yml`: A template.');
  });

  it.each([
    [
      { operation: 'created', number: 7, url: 'https://h/o/r/pull/7' },
      'Pull request [#7](<https://h/o/r/pull/7>) was created.',
    ],
    [{ operation: 'updated', number: 7, url: 'https://h/ <x>' }, 'Pull request #7 was updated.'],
    [{ operation: 'none' }, 'No pull request was written.'],
  ])('tells what became of the pull request: %#', (pullRequest, sentence) => {
    expect(renderSummary(facts({ pullRequest }))).toContain(sentence);
  });

  it('lets no foreign text become markup', () => {
    const foreign = {
      file: hostile,
      where: hostile,
      original: hostile,
      resolved: hostile,
      reason: hostile,
      version: hostile,
    };
    const text = renderSummary(
      facts({
        judged: [image({ ...foreign, status: 'unpinned' }), image(foreign)],
        problems: [{ path: hostile, message: hostile }],
        skipped: [{ path: hostile, message: hostile }],
      }),
    );
    expect(text).not.toMatch(/<img|\]\(https|@octo|#1\b|^::error/m);
    for (const row of text.split('\n').filter((line) => line.startsWith('| <code>'))) {
      expect([3, 5]).toContain(row.split('|').length - 1);
    }
  });

  it('stays under a mebibyte however many references there are, and says what is left out', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => [
      image({ status: 'unpinned', line: index }),
      image({ file: `f${index % 300}.yml`, line: index }),
    ]).flat();
    const text = renderSummary(facts({ judged: many }));
    expect(text).toContain('… and 4800 more references, all in the report');
    expect(text).toContain('… and 200 more files, all in the report');
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  });
});
