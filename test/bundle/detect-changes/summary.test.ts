import { describe, expect, it } from 'vitest';
import { createRepository } from '../../testbed/repository.ts';
import { detect } from './detect.ts';
import { pushed } from './events.ts';

describe('the job summary', () => {
  it('says which filter changed because of which file and pattern, and what was compared how', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1', 'py/a.py': '1' });
    const before = await repo.head();
    const after = await repo.commit(Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`ts/${at}.ts`, 'x'])));
    const { run } = await detect({ workspace: repo.path, event: pushed(before, after) });
    const lines = run.summary.split('\n');
    expect(lines[0]).toMatch(/^### detect-changes: .*changed \(1 of 3 filters\)$/);
    expect(lines).toContain(`| base | \`${before}\` |`);
    expect(lines).toContain(`| head | \`${after}\` |`);
    expect(lines).toContain('| strategy | `before` |');
    expect(run.summary).toMatch(/\| `ts` \| .*true \| 14 \| `ts\/0.ts` matches `ts\/\*\*` \|/);
    expect(run.summary).toMatch(/\| `py` \| .*false \| 0 \|/);
    // The first ten of fourteen, folded.
    expect(lines.filter((line) => line.startsWith('- added `ts/'))).toHaveLength(10);
    expect(run.summary).toContain('4 more');
    expect(run.summary.match(/<details>/g)?.length).toBe(run.summary.match(/<\/details>/g)?.length);
  });

  it('is not written when the input says so', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1' });
    const sha = await repo.head();
    const { run } = await detect({ workspace: repo.path, event: pushed(sha, sha), with: { summary: 'false' } });
    expect(run.summary).toBe('');
  });

  it('stays under its limit with thousands of filters and long names, and says that it was cut', async () => {
    await using repo = await createRepository({ README: '1' });
    const before = await repo.head();
    const long = 'x'.repeat(200);
    const after = await repo.bulk(
      Array.from({ length: 3_000 }, (_, at) => [`${long}/${long}/${long}/${at}`, 'x'] as const),
      { workTree: false },
    );
    const filters = Object.fromEntries(Array.from({ length: 1_500 }, (_, at) => [`filter-${at}`, ['**', '!nothing']]));
    const { run } = await detect({
      workspace: repo.path,
      event: pushed(before, after),
      with: { filters: JSON.stringify(filters) },
    });
    expect(run.summary).not.toBe('');
    expect(run.summary).toMatch(/1300 more filters/);
    expect(run.stdout.split('\n').length).toBeLessThan(200);
  });

  it('tells an undetermined answer apart from a changed one', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1' });
    const { run } = await detect({ workspace: repo.path, event: pushed('d'.repeat(40), await repo.head()) });
    expect(run.summary).toMatch(/^### detect-changes: .*undetermined/);
    expect(run.summary).toContain('d'.repeat(40));
  });
});
