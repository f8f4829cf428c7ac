import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../../../actions/check-coverage-threshold/src/outputs/comment.ts';
import { count, gate, hostile, hostileJudged, hugeJudged, judged, patch, row } from './judged.ts';

const runUrl = 'https://github.com/o/r/actions/runs/1';
const facts = { title: '', runUrl };

describe('the pull request comment', () => {
  it('begins with the verdict and what it is about', () => {
    expect(renderComment(judged(), facts)).toMatch(/^### Coverage: ✅ passed\n/);
    expect(renderComment(judged(), { ...facts, title: 'api' })).toMatch(/^### Coverage of `api`: ✅ passed\n/);
  });

  it('tells totals, what is not met, changed lines, the worst files and notes, and leads to the run', () => {
    const text = renderComment(
      judged({
        gates: [gate(), gate({ input: 'min-file', verdict: 'below', missing: 2, count: count(1, 4) })],
        patch: patch(),
        notes: ['A lower bound.'],
      }),
      facts,
    );
    expect(text).toContain('| lines | █████████░ | 90.00 % | 90 of 100 | ✅ at least 80 % |');
    expect(text).toContain('| 🔴 | `min-file` |');
    expect(text).not.toContain('| ✅ | `min-lines` |');
    expect(text).toContain('| `src/two.ts` | █░░░░ | 1 of 5 | 3-5, 8 |');
    expect(text).toContain('| `src/b.ts` | ███▊░ | 75.00 % | 30 of 40 | 10 |');
    expect(text).toContain('- A lower bound.');
    expect(text).toMatch(/More is in \[the summary of the run\]\(<https:\/\/github\.com\/o\/r\/actions\/runs\/1>\)\./);
  });

  it('says how many files it leaves out, and where they are', () => {
    const files = Array.from({ length: 50 }, (_, index) => row(`f${index}.ts`, 0, index + 1));
    const text = renderComment(judged({ files }), facts);
    expect(text).toContain(`… and 30 more files: see [the summary of the run](<${runUrl}>).`);
    expect(text.indexOf('`f49.ts`')).toBeLessThan(text.indexOf('`f48.ts`'));
    expect(renderComment(judged({ files }), { title: '', runUrl: '' })).toContain(
      '… and 30 more files: see the summary of the run.',
    );
  });

  it('lets no foreign text be more than text, the title included', () => {
    const text = renderComment(hostileJudged(), { title: hostile, runUrl: 'https://x.example/> <img src=x>' });
    expect(text.replaceAll(/`[^`\n]*`/g, '')).not.toMatch(/<img|\]\(https|@octo|#1\b|^::error|\u202e/m);
  });

  it('is at most 60,000 characters, and the end is still there', () => {
    const text = renderComment(hugeJudged(), facts);
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text.trimEnd()).toMatch(/More is in \[the summary of the run\][^\n]*$/);
  });
});
