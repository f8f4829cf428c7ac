import { describe, expect, it } from 'vitest';
import { createPathMap } from '../../../../../actions/check-coverage-threshold/src/paths/map.ts';
import type { Mapped, Occurrence } from '../../../../../actions/check-coverage-threshold/src/paths/model.ts';

const top = '/home/runner/work/shop/shop';

interface Case extends Partial<Occurrence> {
  readonly tracked: readonly string[];
  readonly sourceRoots?: readonly string[];
  readonly top?: string;
}

function map(path: string, { tracked, sourceRoots = [], top: own = top, ...rest }: Case): Mapped {
  const occurrence = { path, roots: [], folders: [], reportFolder: '', ...rest };
  return createPathMap({ tracked, sourceRoots, top: own }).map(occurrence);
}

/** The matched file, or what else came of it. */
function file(path: string, one: Case): string {
  const mapped = map(path, one);
  return mapped.kind === 'matched' ? mapped.path : mapped.kind;
}

describe('a path below the checkout', () => {
  const tracked = ['index.ts', 'src/index.ts', 'lib/src/index.ts'];

  it.each([
    ['src/index.ts', 'src/index.ts'],
    ['./src/index.ts', 'src/index.ts'],
    ['src//lib/.././index.ts', 'src/index.ts'],
    [`${top}/src/index.ts`, 'src/index.ts'],
    [`${top}/index.ts`, 'index.ts'],
    [`/private${top}/src/index.ts`, 'src/index.ts'],
    [`file://${top}/src/index.ts`, 'src/index.ts'],
    [`file://localhost${top}/src/inde%78.ts`, 'src/index.ts'],
  ])('is known from its own text: %s', (path, expected) => {
    expect(file(path, { tracked })).toBe(expected);
  });

  it.each([
    ['/Users/runner/work/other/other/index.ts'],
    ['/__w/other/other/index.ts'],
    ['/opt/actions-runner/_work/other/other/index.ts'],
    ['/github/workspace/index.ts'],
    ['D:\\a\\other\\other\\index.ts'],
    ['/builds/group/shop/index.ts'],
  ])('is known by the place that runners give to a checkout: %s', (path) => {
    expect(file(path, { tracked })).toBe('index.ts');
  });

  it('may be written with or without /private, whichever the checkout has', () => {
    const both = ['src/a.ts', 'r/src/a.ts'];
    expect(file('/var/r/src/a.ts', { tracked: both, top: '/private/var/r' })).toBe('src/a.ts');
    expect(file('/private/var/r/src/a.ts', { tracked: both, top: '/var/r' })).toBe('src/a.ts');
  });

  it('keeps blanks at its end, and names that JavaScript’s objects have', () => {
    const odd = ['a/b.ts ', 'src/__proto__', 'constructor', 'src/toString/hasOwnProperty'];
    for (const path of odd) expect(file(path, { tracked: odd })).toBe(path);
    expect(file('a/b.ts', { tracked: odd })).toBe('unmatched');
    expect(file('x/__proto__', { tracked: ['a'] })).toBe('unmatched');
  });

  it('may be listed by git several times while a merge is going on', () => {
    expect(file('x/src/index.ts', { tracked: ['a/src/index.ts', 'a/src/index.ts'] })).toBe('a/src/index.ts');
  });
});

describe('a path of a Windows machine', () => {
  const tracked = ['src/Shop/Cart.cs', 'src/Shop/cart.ts', 'src/Shop/Cart.ts'];

  it.each([
    ['C:\\build\\shop\\src\\Shop\\Cart.cs', 'src/Shop/Cart.cs'],
    ['c:/build/shop/src/Shop/Cart.cs', 'src/Shop/Cart.cs'],
    ['src\\Shop\\Cart.cs', 'src/Shop/Cart.cs'],
    ['..\\..\\src\\Shop\\Cart.cs', 'src/Shop/Cart.cs'],
    ['\\\\server\\share\\src\\Shop\\Cart.cs', 'src/Shop/Cart.cs'],
    ['\\\\?\\C:\\build\\src\\Shop\\Cart.cs', 'src/Shop/Cart.cs'],
    ['file:///C:/build/src/Shop/Cart.cs', 'src/Shop/Cart.cs'],
    ['src\\Shop/Cart.cs', 'src/Shop/Cart.cs'],
  ])('is read with its own borders: %s', (path, expected) => {
    expect(file(path, { tracked })).toBe(expected);
  });

  it('may differ by capitals where one file only is meant', () => {
    expect(file('C:\\SRC\\shop\\CART.CS', { tracked })).toBe('src/Shop/Cart.cs');
    expect(file('c:\\R\\SRC\\shop\\CART.CS', { tracked, top: 'C:/r' })).toBe('src/Shop/Cart.cs');
    expect(file('src/shop/cart.cs', { tracked })).toBe('unmatched');
    expect(file('\\\\?\\C:\\r\\a.cs', { tracked: ['a.cs', 'r/a.cs'], top: 'C:/r' })).toBe('a.cs');
  });

  it('is matched exactly before capitals are let go, and never guessed', () => {
    expect(file('C:\\src\\Shop\\cart.ts', { tracked })).toBe('src/Shop/cart.ts');
    expect(map('C:\\src\\SHOP\\CART.TS', { tracked })).toEqual({
      kind: 'ambiguous',
      path: 'C:/src/SHOP/CART.TS',
      candidates: ['src/Shop/Cart.ts', 'src/Shop/cart.ts'],
    });
  });

  it('is no Windows path when git tracks a file of that very name', () => {
    expect(file('src\\a.ts', { tracked: ['src\\a.ts', 'src/a.ts'] })).toBe('src\\a.ts');
    expect(file('src\\b.ts', { tracked: ['src\\a.ts', 'src/b.ts'] })).toBe('src/b.ts');
    expect(file('C:/a.ts', { tracked: ['C:/a.ts', 'a.ts'] })).toBe('C:/a.ts');
  });
});

describe('the longest tail', () => {
  const tracked = ['a/src/cart.ts', 'b/src/cart.ts', 'b/src/till.ts', 'index.ts', 'deep/only.ts'];

  it.each([
    ['/app/src/till.ts', 'b/src/till.ts'],
    ['/somewhere/b/src/cart.ts', 'b/src/cart.ts'],
    ['webpack://shop/./src/till.ts?4e21', 'b/src/till.ts'],
    ['webpack:///./a/src/cart.ts', 'a/src/cart.ts'],
    ['only.ts', 'deep/only.ts'],
    ['../../b/src/till.ts', 'b/src/till.ts'],
    ['../only.ts', 'deep/only.ts'],
  ])('finds the file of a container, a bundler or another folder: %s', (path, expected) => {
    expect(file(path, { tracked })).toBe(expected);
  });

  it.each([
    ['/foreign/lib/index.ts', 'a file name alone could be any repository’s'],
    ['other/only.ts', 'the folder differs'],
    ['node_modules/x/src/till.ts', 'a dependency is no source of ours'],
    ['xsrc/till.ts', 'a part of a name is no segment'],
    ['', 'there is no name'],
    ['..', 'it is a folder'],
  ])('does not reach %s, because %s', (path) => {
    expect(file(path, { tracked })).toBe('unmatched');
  });

  it('tells several files instead of guessing one', () => {
    expect(map('/app/src/cart.ts', { tracked })).toEqual({
      kind: 'ambiguous',
      path: '/app/src/cart.ts',
      candidates: ['a/src/cart.ts', 'b/src/cart.ts'],
    });
  });

  it('tells all of many, as any of them may be the changed file', () => {
    const many = Array.from({ length: 50 }, (_, index) => `p${index}/src/a.ts`);
    const mapped = map('/app/src/a.ts', { tracked: many });
    expect(mapped.kind === 'ambiguous' && mapped.candidates).toEqual(many.toSorted());
  });

  it('does not take the place of a checkout in a container for a package of that name', () => {
    const both = ['src/a.ts', 'packages/app/src/a.ts'];
    expect(map('/app/src/a.ts', { tracked: both })).toMatchObject({ kind: 'ambiguous', candidates: both.toSorted() });
    expect(file('/app/src/a.ts', { tracked: both, sourceRoots: ['/app'] })).toBe('src/a.ts');
    expect(file('/x/packages/app/src/a.ts', { tracked: both })).toBe('packages/app/src/a.ts');
    expect(file('app/src/a.ts', { tracked: both })).toBe('packages/app/src/a.ts');
  });
});

describe('a file that is none of the repository', () => {
  it('keeps the report’s own path, tidied, so that its forms are one', () => {
    const tracked = ['src/a.ts'];
    expect(map('c:\\gen\\.\\x.cs', { tracked })).toEqual({ kind: 'unmatched', path: 'C:/gen/x.cs' });
    expect(map('/gen//y/../x.ts', { tracked })).toEqual({ kind: 'unmatched', path: '/gen/x.ts' });
    expect(map('webpack://shop/./x.ts', { tracked })).toEqual({ kind: 'unmatched', path: 'webpack://shop/x.ts' });
    expect(map('/../../../etc/passwd', { tracked })).toEqual({ kind: 'unmatched', path: '/etc/passwd' });
  });
});

describe('the name of a file that is none of the repository', () => {
  const tracked = ['src/x.ts', 'packages/a/src/x.ts', 'packages/b/src/x.ts'];
  const name = (path: string, where: Partial<Occurrence>) => map(path, { tracked, ...where }).path;

  it('is the same for all forms of its path', () => {
    const forms = ['gen/y.ts', './gen//y.ts', `${top}/gen/y.ts`, `/private${top}/gen/y.ts`, '/__w/shop/shop/gen/y.ts'];
    expect(new Set(forms.map((path) => name(path, {})))).toEqual(new Set(['gen/y.ts']));
  });

  it('is another one in another package, by its report’s folder or by the folder that the report names', () => {
    expect(name('gen/y.ts', { reportFolder: 'packages/a/coverage' })).toBe('packages/a/gen/y.ts');
    expect(name('gen/y.ts', { reportFolder: 'coverage/packages/b' })).toBe('packages/b/gen/y.ts');
    expect(name('gen/y.ts', { roots: [`${top}/packages/b`] })).toBe('packages/b/gen/y.ts');
    expect(name('gen/y.ts', { roots: ['/elsewhere'] })).toBe('/elsewhere/gen/y.ts');
  });

  it('is the same in all shards, whose folders git does not know', () => {
    expect(name('gen/y.ts', { reportFolder: 'artifacts/shard-1' })).toBe('gen/y.ts');
    expect(name('gen/y.ts', { reportFolder: '' })).toBe('gen/y.ts');
    expect(name('gen/y.ts', { roots: ['/x', '/y'], reportFolder: 'packages/a' })).toBe('gen/y.ts');
  });

  it('has no folder of ours in front where it leads elsewhere', () => {
    const reportFolder = 'packages/a/coverage';
    expect(name('../../../../y.ts', { reportFolder })).toBe('../../../../y.ts');
    expect(name('github.com/acme/errors/y.go', { reportFolder })).toBe('github.com/acme/errors/y.go');
  });

  it('is never that of a tracked file', () => {
    const roots = [`${top}/packages/a`, `${top}/packages/b`];
    expect(map('src/x.ts', { tracked, roots })).toMatchObject({ kind: 'ambiguous', path: './src/x.ts' });
  });
});

describe('without git', () => {
  const occurrence = { folders: [], reportFolder: '' };
  const paths = createPathMap({ tracked: undefined, sourceRoots: [], top });

  it('takes the checkout’s place off a path and verifies nothing', () => {
    const cases = [
      [`${top}/src/a.ts`, [], 'src/a.ts'],
      ['/__w/shop/shop/src/a.ts', [], 'src/a.ts'],
      ['a.ts', [`${top}/src`], 'src/a.ts'],
      ['src\\a.ts', [], 'src/a.ts'],
      ['/app/src/a.ts', [], '/app/src/a.ts'],
    ] as const;
    for (const [path, roots, expected] of cases) {
      expect(paths.map({ ...occurrence, path, roots })).toEqual({ kind: 'unverified', path: expected });
    }
  });

  it('takes off no other folder that is called alike', () => {
    const at = (own: string, path: string) =>
      createPathMap({ tracked: undefined, sourceRoots: [], top: own }).map({ ...occurrence, path, roots: [] }).path;
    expect(at('/srv/r', '/srv/r/a.ts')).toBe('a.ts');
    expect(at('/srv/r', '/srv/rx/a.ts')).toBe('/srv/rx/a.ts');
    expect(at('/srv/r', 'C:/srv/r/a.ts')).toBe('C:/srv/r/a.ts');
    expect(at('C:/srv/r', 'c:\\SRV\\r\\a.ts')).toBe('a.ts');
    expect(at('/', '/a.ts')).toBe('a.ts');
  });
});
