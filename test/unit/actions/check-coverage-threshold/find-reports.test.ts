import { describe, expect, it } from 'vitest';
import { chooseReports } from '../../../../actions/check-coverage-threshold/src/find-reports.ts';

const choose = (patterns: readonly string[], directory = '', workspaces = ['/srv/me/repo']) =>
  chooseReports(patterns, directory, workspaces);

describe('the choice of reports', () => {
  it('is by the usual names where no pattern says otherwise', () => {
    const { matches, roots, skips } = choose([], 'packages/web');
    expect(roots).toEqual(['packages/web']);
    expect([...skips].sort()).toEqual(['.git', 'node_modules', 'vendor']);
    expect(matches('packages/web/coverage/lcov.info')).toBe(true);
    expect(matches('packages/web/coverage/index.html')).toBe(false);
  });

  it('takes patterns from the working directory', () => {
    const { matches } = choose(['**/lcov.info'], 'packages/web');
    expect(matches('packages/web/a/lcov.info')).toBe(true);
    expect(matches('packages/api/a/lcov.info')).toBe(false);
    expect(matches('packages/web2/a/lcov.info')).toBe(false);
  });

  it('takes the name of the working directory for itself, whatever signs it has', () => {
    expect(choose(['*.info'], 'app/[id]').matches('app/[id]/lcov.info')).toBe(true);
    expect(choose(['*.info'], 'app/[id]').matches('app/i/lcov.info')).toBe(false);
  });

  it('takes back with `!`, in order, also from the usual names', () => {
    const { matches } = choose(['**/*.info', '!old/**', 'old/new/lcov.info']);
    expect(['lcov.info', 'old/lcov.info', 'old/new/lcov.info'].map(matches)).toEqual([true, false, true]);
    const automatic = choose(['!test/**']);
    expect(['lcov.info', 'test/lcov.info', 'src/main.c'].map(automatic.matches)).toEqual([true, false, false]);
    expect(automatic.skips.has('node_modules')).toBe(true);
  });

  it('takes a path that begins with the workspace', () => {
    expect(choose(['/srv/me/repo/cov/lcov.info'], 'web').matches('cov/lcov.info')).toBe(true);
    expect(choose(['D:\\a\\repo\\cov\\*.info'], 'web', ['D:/a/repo']).matches('cov/x.info')).toBe(true);
    expect(choose(['/cov/lcov.info'], 'web').matches('web/cov/lcov.info')).toBe(true);
  });

  it('climbs with `..`, but never out of the workspace', () => {
    const { matches, roots } = choose(['../api/cov/*.info'], 'packages/web');
    expect(matches('packages/api/cov/x.info')).toBe(true);
    expect(roots).toEqual(['packages/api/cov']);
    expect(choose(['x/../lcov.info']).matches('lcov.info')).toBe(true);
    expect(() => choose(['../../../x.info'], 'packages/web')).toThrow(/leads out of the workspace/);
    expect(() => choose(['a/../../x.info'])).toThrow(/leads out of the workspace/);
  });

  it('searches only the folders that a pattern can match in, each once', () => {
    expect(choose(['cov/a/lcov.info', 'cov/*.xml', 'cov/a/b/*.json', 'web/{a,b}/x']).roots).toEqual(['cov', 'web']);
    expect(choose(['**/lcov.info', 'cov/x.xml']).roots).toEqual(['']);
    expect(choose(['a/x.info', 'a-b/x.info', 'a/b/x.info']).roots).toEqual(['a', 'a-b']);
    expect(choose(['a\\*b/x.info']).roots).toEqual(['']);
  });

  it('names the patterns that match nothing, as they were written', () => {
    const { unused } = choose(['./cov/*.info', '**/*.xml', '!none/**']);
    expect(unused(['cov/a.info'])).toEqual(['**/*.xml']);
    expect(unused([])).toEqual(['./cov/*.info', '**/*.xml']);
  });

  it('refuses what is no pattern', () => {
    expect(() => choose(['a[b'])).not.toThrow();
    expect(() => choose(['x'.repeat(5000)])).toThrow(/input `files`/);
  });
});
