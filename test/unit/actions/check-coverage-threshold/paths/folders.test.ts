import { describe, expect, it } from 'vitest';
import { createPathMap } from '../../../../../actions/check-coverage-threshold/src/paths/map.ts';
import type { Occurrence } from '../../../../../actions/check-coverage-threshold/src/paths/model.ts';
import { startingFolders } from '../../../../../actions/check-coverage-threshold/src/paths/report-folders.ts';

const top = '/home/runner/work/shop/shop';

/** The matched file, the candidates, or the kind. */
function file(
  path: string,
  tracked: readonly string[],
  where: Partial<Occurrence>,
  sourceRoots: readonly string[] = [],
) {
  const occurrence = { path, roots: [], folders: [], reportFolder: '', ...where };
  const mapped = createPathMap({ tracked, sourceRoots, top }).map(occurrence);
  if (mapped.kind === 'ambiguous') return mapped.candidates;
  return mapped.kind === 'matched' ? mapped.path : mapped.kind;
}

describe('in a monorepo', () => {
  const tracked = ['src/i.ts', 'packages/a/src/i.ts', 'packages/b/src/i.ts', 'packages/b/src/b.ts'];

  it('a path relative to the package is found from the report’s folder upwards', () => {
    expect(file('src/i.ts', tracked, { reportFolder: 'packages/a/coverage' })).toBe('packages/a/src/i.ts');
    expect(file('../src/i.ts', tracked, { reportFolder: 'packages/b/coverage' })).toBe('packages/b/src/i.ts');
    expect(file('src/i.ts', tracked, { reportFolder: 'coverage' })).toBe('src/i.ts');
    expect(file('../../x.ts', ['a/x.ts', 'a/b/x.ts'], { reportFolder: 'a/b/c' })).toBe('a/x.ts');
  });

  it('a report folder that mirrors the repository says the package', () => {
    expect(file('src/i.ts', tracked, { reportFolder: 'coverage/packages/b' })).toBe('packages/b/src/i.ts');
  });

  it('a report from outside the repository says nothing by its folder', () => {
    expect(file('src/i.ts', tracked, { reportFolder: '../packages/b' })).toBe('src/i.ts');
    expect(file('src/i.ts', tracked, { reportFolder: '/tmp/packages/b' })).toBe('src/i.ts');
  });

  it('equal tails are told apart by the report’s folder, else told as they are', () => {
    const two = tracked.slice(1);
    expect(file('/app/src/i.ts', two, { reportFolder: 'packages/a/coverage' })).toBe('packages/a/src/i.ts');
    expect(file('/app/src/i.ts', two, { reportFolder: 'artifacts' })).toEqual([two[0], two[1]]);
  });
});

describe('a folder that the report names', () => {
  const tracked = ['src/i.ts', 'a/src/i.ts', 'b/src/i.ts', 'i.ts', 'b/src/only.ts'];

  it.each([
    [[`${top}/a`], 'src/i.ts', 'a/src/i.ts'],
    [[`${top}/a/src`], 'i.ts', 'a/src/i.ts'],
    [['b'], 'src/i.ts', 'b/src/i.ts'],
    [['.'], 'src/i.ts', 'src/i.ts'],
    [['/app/b'], 'src/i.ts', 'b/src/i.ts'],
    [['C:\\x\\B'], 'SRC\\I.ts', 'b/src/i.ts'],
    [['C:\\x\\B'], 'SRC/I.ts', 'b/src/i.ts'],
    [['D:\\a\\shop\\shop\\'], 'a\\src\\i.ts', 'a/src/i.ts'],
    [['/'], 'home/runner/work/shop/shop/a/src/i.ts', 'a/src/i.ts'],
    [['/nowhere', `${top}/b`], 'src/only.ts', 'b/src/only.ts'],
    [['/app'], 'i.ts', 'i.ts'],
    [['/nowhere'], 'src/i.ts', 'src/i.ts'],
  ])('%j leads %s to its file', (roots, path, expected) => {
    expect(file(path, tracked, { roots })).toBe(expected);
  });

  it('is seen from the report’s folder when it is relative itself', () => {
    expect(file('i.ts', tracked, { roots: ['src'], reportFolder: 'a/target' })).toBe('a/src/i.ts');
  });

  it('of this checkout is no folder inside it', () => {
    expect(file('src/i.ts', ['src/i.ts', 'shop/src/i.ts'], { roots: [top] })).toBe('src/i.ts');
  });

  it('loses a prefix of `source-roots`, as paths do', () => {
    const both = ['mod/i.ts', 'x/mod/i.ts'];
    expect(file('i.ts', both, { roots: ['/app/mod'] })).toEqual(both);
    expect(file('i.ts', both, { roots: ['/app/mod'] }, ['/app'])).toBe('mod/i.ts');
  });

  it('does not count for an absolute path', () => {
    expect(file(`${top}/src/i.ts`, tracked, { roots: [`${top}/a`] })).toBe('src/i.ts');
  });

  it('gives no answer where two of them have such a file', () => {
    expect(file('src/i.ts', tracked, { roots: [`${top}/a`, `${top}/b`] })).toEqual(['a/src/i.ts', 'b/src/i.ts']);
  });

  it('is not looked at where a report names hundreds of them', () => {
    const roots = Array.from({ length: 101 }, (_, index) => (index === 100 ? 'b/src' : `/none${index}`));
    expect(file('i.ts', tracked, { roots: roots.slice(1) })).toBe('b/src/i.ts');
    expect(file('i.ts', tracked, { roots })).toBe('i.ts');
  });

  it('of another machine is no reason to take a bare file name for ours', () => {
    expect(file('only.ts', tracked, { roots: ['/foreign/lib'] })).toBe('unmatched');
  });
});

describe('source-roots', () => {
  const tracked = ['main.go', 'cmd/main.go', 'backend/src/main/java/x/A.java', 'web/src/x/A.java'];

  it.each([
    ['backend/src/main/java', 'x/A.java', 'backend/src/main/java/x/A.java'],
    [`${top}/backend/src/main/java/`, 'x/A.java', 'backend/src/main/java/x/A.java'],
    ['/app', '/app/main.go', 'main.go'],
    ['/app/', '/app/web/../main.go', 'main.go'],
    ['C:\\agent', 'c:\\agent\\main.go', 'main.go'],
    ['corp.example/deep/name/till', 'corp.example/deep/name/till/main.go', 'main.go'],
    ['checkout', `${top}/checkout/main.go`, 'main.go'],
  ])('%s makes %s known', (root, path, expected) => {
    expect(file(path, tracked, {})).not.toBe(expected);
    expect(file(path, tracked, {}, [root])).toBe(expected);
  });

  it('a container prefix and a folder work together', () => {
    expect(file('/app/x/A.java', tracked, {}, ['/app', 'backend/src/main/java'])).toBe(
      'backend/src/main/java/x/A.java',
    );
  });

  it('the longest prefix is dropped first, whatever the order', () => {
    for (const roots of [
      ['/app', '/app/cmd'],
      ['/app/cmd', '/app'],
    ]) {
      expect(file('/app/cmd/main.go', tracked, {}, roots)).toBe('main.go');
    }
  });

  it('is also a folder where dropping it leads nowhere', () => {
    expect(file('src/a.ts', ['src/src/a.ts', 'b/src/a.ts'], {}, ['src'])).toBe('src/src/a.ts');
  });

  it('two folders that have such a file are told', () => {
    const both = ['backend/src/main/java', 'web/src'];
    expect(file('x/A.java', tracked, {}, both)).toEqual(['backend/src/main/java/x/A.java', 'web/src/x/A.java']);
  });
});

describe('equal class names in several modules (JaCoCo names no module path)', () => {
  const of = (module: string) => `${module}/src/main/java/x/A.java`;
  const tracked = [of('core'), of('libs/util'), of('web')];

  it('are told apart by the folder that the report lies in', () => {
    expect(file('x/A.java', tracked, { reportFolder: 'web/target/site/jacoco' })).toBe(of('web'));
  });

  it('are told apart by the module that an aggregate report names, before its own folder', () => {
    const reportFolder = 'web/target/site/jacoco-aggregate';
    expect(file('x/A.java', tracked, { folders: ['shop', 'core'], reportFolder })).toBe(of('core'));
    expect(file('x/A.java', tracked, { folders: [':libs:util'], reportFolder })).toBe(of('libs/util'));
    expect(file('x/A.java', tracked, { folders: ['unheard-of'], reportFolder })).toBe(of('web'));
  });

  it('are ambiguous where neither helps', () => {
    expect(file('x/A.java', tracked, { reportFolder: 'target' })).toEqual(tracked);
  });
});

describe('a file in the folder of a Go module', () => {
  const tracked = ['go.mod', 'client.go', 'cmd/x/client.go', 'tool/go.mod', 'tool/run.go', 'other/run.go', 'pkg/a.go'];

  it.each([
    ['github.com/acme/shop/client.go', 'client.go'],
    ['github.com/acme/shop/v2/client.go', 'client.go'],
    ['corp.example/deep/name/shop/v2/client.go', 'client.go'],
    ['github.com/acme/name/client.go', 'client.go'],
    ['example.com/m/client.go', 'client.go'],
    ['demo/client.go', 'client.go'],
    ['example.com/m/tool/run.go', 'tool/run.go'],
    ['example.com/tool/v3/run.go', 'tool/run.go'],
    ['github.com/acme/name/pkg/a.go', 'pkg/a.go'],
  ])('is known behind a module’s name: %s', (path, expected) => {
    expect(file(path, tracked, {})).toBe(expected);
  });

  it('is not mistaken for a generated file of a package that git does not track', () => {
    expect(file('github.com/acme/name/mocks/client.go', tracked, {})).toBe('unmatched');
    expect(file('demo/mocks/client.go', tracked, {})).toBe('unmatched');
    expect(file('/demo/client.go', tracked, {})).toBe('unmatched');
    expect(file('demo/client.go', tracked.slice(1), {})).toBe('unmatched');
  });
});

describe('startingFolders', () => {
  it('goes upwards, each time also without the outer folders, and ends at the top', () => {
    expect(startingFolders('coverage/packages/a')).toEqual([
      'coverage/packages/a',
      'packages/a',
      'a',
      'coverage/packages',
      'packages',
      'coverage',
      '',
    ]);
    expect(startingFolders('')).toEqual(['']);
    expect(startingFolders('a/a')).toEqual(['a/a', 'a', '']);
  });

  it('stays small for a folder nested by malice', () => {
    expect(startingFolders('a/'.repeat(2000)).length).toBeLessThan(2200);
  });
});
