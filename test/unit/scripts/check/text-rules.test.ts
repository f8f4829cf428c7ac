import { describe, expect, it } from 'vitest';
import { bundles, differences } from '../../../../scripts/check/bundles.ts';
import { links, relativeLinks } from '../../../../scripts/check/links.ts';
import { lineCount, names, sizes } from '../../../../scripts/check/shape.ts';
import { traces } from '../../../../scripts/check/traces.ts';

describe('sizes', () => {
  const lines = (count: number) => 'x\n'.repeat(count);

  it('count lines as an editor does and refuse the 301st', () => {
    expect(lineCount('a\nb\n')).toBe(2);
    expect(lineCount('a\nb')).toBe(2);
    expect(sizes([{ path: 'shared/a/b.ts', text: lines(300) }])).toEqual([]);
    expect(sizes([{ path: 'shared/a/b.ts', text: lines(301) }])).toEqual([expect.stringContaining('301 lines')]);
    expect(sizes([{ path: 'scripts/setup', text: lines(301) }])).toHaveLength(1);
  });

  it('leave prose alone', () => {
    expect(sizes([{ path: 'CHANGELOG.md', text: lines(900) }])).toEqual([]);
  });
});

describe('names', () => {
  it('accept kebab-case, dotted endings and the fixed names', () => {
    const good = [
      'actions/detect-changes/README.md',
      'shared/text/glob.ts',
      'test/unit/a-b.test.ts',
      'docs/decisions/0001-a.md',
      'bench/x.ts',
    ];
    expect(
      names([...good, 'README.md', 'SECURITY.md', 'test/fixtures/Odd Name.txt', 'actions/a/report.schema.json']),
    ).toEqual([]);
  });

  it.each(['shared/text/globMatch.ts', 'shared/Text/glob.ts', 'scripts/my_script.ts'])('refuse %s', (path) => {
    expect(names([path])).toEqual([expect.stringContaining('is not kebab-case')]);
  });

  it.each(['shared/text/utils.ts', 'shared/utils/glob.ts', 'test/unit/helpers.test.ts'])(
    'refuse the catch-all %s',
    (path) => {
      expect(names([path])).toEqual([expect.stringContaining('says nothing')]);
    },
  );
});

describe('traces', () => {
  const at = (text: string) => traces([{ path: 'a.ts', text }]);
  const machine = ['', 'work', 'main'].join('/');

  it('find a path of one machine, and know the line', () => {
    expect(at(`x\nconst a = '${machine}/b';`)).toEqual([expect.stringMatching(/^a\.ts:2 names a path/)]);
    expect(at(`see ${['', 'home', 'jane', 'src'].join('/')}`)).toHaveLength(1);
  });

  it("leave the runner's own paths, addresses and relative paths alone", () => {
    expect(at('/home/runner/work/repo/repo https://example.com/work/x ./work/x ../root/x')).toEqual([]);
  });

  it('find silenced checks and focused tests', () => {
    expect(at(`// ${['@ts', 'ignore'].join('-')}`)).toEqual([expect.stringContaining('silences a check')]);
    expect(at(`it.${'only'}('x', () => {})`)).toEqual([expect.stringContaining('leaves tests out')]);
    expect(at('const readonly = it.each([])')).toEqual([]);
  });
});

describe('bundles', () => {
  const at = (text: string, path = 'weigh/index.js') => bundles([{ path, text }]);

  it('accept relative module comments and ordinary code', () => {
    expect(at(";// CONCATENATED MODULE: ./shared/text/glob.js\nconst a = path.join('a', '/b');")).toEqual([]);
  });

  it.each([
    ['throw new Error("webpackMissingModule")', 'could not be resolved'],
    ['// ./node_modules/undici/index.js', 'undici'],
    ['// /tmp/ci-actions-build-x/index.js', 'absolute path'],
    ['//# sourceMappingURL=core.js.map', 'source map'],
  ])('refuse %s', (text, what) => {
    expect(at(text)).toEqual([expect.stringContaining(what)]);
  });

  it('hold the entry to its budget, not the lazy chunks', () => {
    expect(at('x'.repeat(241 * 1024))).toEqual([expect.stringContaining('over 240 KiB')]);
    expect(at('x'.repeat(241 * 1024), 'weigh/post/index.js')).toHaveLength(1);
    expect(at('x'.repeat(241 * 1024), 'weigh/12.index.js')).toEqual([]);
  });
});

describe('differences', () => {
  it('name what is missing, left over and out of date', () => {
    const present = new Map(Object.entries({ a: '1', b: '1', c: '1' }));
    const wanted = new Map(Object.entries({ a: '1', b: '2', d: '1' }));
    expect(differences(present, wanted)).toEqual(['b is out of date', 'c should not be there', 'd is missing']);
    expect(differences(present, present)).toEqual([]);
  });
});

describe('links', () => {
  it('are read from prose, with and without anchors, not from code or addresses', () => {
    const page = '[a](x.md) [b](../y.md#part) [c](https://z.test) [d](#here) `[e](no.md)`\n```md\n[f](no.md)\n```\n';
    expect(relativeLinks(page)).toEqual(['x.md', '../y.md']);
  });

  it('may lead to files and folders, and must lead to something', () => {
    const page = { path: 'actions/weigh/README.md', text: '[a](../../docs) [b](../../docs/why.md) [c](../gone.md)' };
    expect(links([page, { path: 'docs/why.md', text: '' }])).toEqual([expect.stringContaining('links to ../gone.md')]);
  });
});
