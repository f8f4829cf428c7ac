import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGo } from '../../../../../../actions/check-coverage-threshold/src/formats/go/read.ts';
import { ReportEmpty, ReportMalformed } from '../../../../../../actions/check-coverage-threshold/src/formats/reader.ts';
import { collect, plain } from '../../sink.ts';

const profile = [
  'mode: count',
  'example.com/a/x.go:3.20,5.2 2 0',
  'example.com/a/x.go:5.2,7.16 1 4',
  'example.com/a/x.go:9.10,9.12 0 0',
  'example.com/a/y.go:1.1,1.9 3 1',
  '',
].join('\n');

describe('a Go profile', () => {
  it('gives every line from the start of a block to its end, with the largest count of its blocks', () => {
    const { files, carries, format } = collect(profile, readGo);
    const lines = plain(collect(profile, readGo)).files['example.com/a/x.go']?.lines;
    expect(lines).toEqual([
      [3, 0],
      [4, 0],
      [5, 4],
      [6, 4],
      [7, 4],
    ]);
    expect([...files.keys()]).toEqual(['example.com/a/x.go', 'example.com/a/y.go']);
    expect([format, [...carries].sort()]).toEqual(['go', ['lines', 'statements']]);
  });

  it('weighs a block by its statements, and leaves those without any out', () => {
    const { files } = collect(profile, readGo);
    const x = files.get('example.com/a/x.go');
    expect(x?.count('statements')).toEqual({ covered: 1, total: 3 });
    expect(x?.lines.hits(9)).toBeUndefined();
    expect([...(files.get('example.com/a/y.go')?.statements ?? [])]).toEqual([
      { firstLine: 1, lastLine: 1, weight: 3, hits: 1 },
    ]);
  });

  it('counts a block once that several packages measured (-coverpkg), hit when it is in any', () => {
    const again = profile.replace(',5.2 2 0', ',5.2 2 1').replace('mode: count\n', '');
    for (const report of [profile + again, again + profile, `${again}mode: set\n${profile}${again}`]) {
      expect(collect(report, readGo).count('statements')).toEqual({ covered: 6, total: 6 });
    }
  });

  it.each([
    ['with CRLF', profile.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\u{feff}${profile}`],
    ['without its mode', profile.replace('mode: count\n', '')],
    ['without the last line feed', profile.trimEnd()],
    ['with blank lines', profile.replaceAll('\n', '\n \n')],
    ['with its files mixed', profile.split('\n').sort().reverse().join('\n')],
  ])('is read when it is %s', (_, report) => {
    expect(collect(report, readGo).count('statements')).toEqual({ covered: 4, total: 6 });
    expect(collect(report, readGo).count('lines')).toEqual({ covered: 4, total: 6 });
  });

  it.each(['C:\\a b\\x.go', '/abs/größe.go', 'a:1.2,3.4 5 6/x.go', ':', 'x'.repeat(4096)])(
    'takes anything before the last colon as the path: %.30s',
    (path) => {
      expect([...collect(`${path}:1.2,3.4 1 1\n`, readGo).files.keys()]).toEqual([path]);
    },
  );

  it('reads counts beyond all numbers', () => {
    const { files } = collect('a.go:1.1,1.2 1 18446744073709551615\n', readGo);
    expect(files.get('a.go')?.lines.hits(1)).toBe(4_294_967_294);
  });

  it('ignores blocks at impossible lines with a warning', () => {
    const { files, warnings } = collect('a.go:0.1,2.2 1 1\na.go:1.1,1.2 1 0\na.go:1.1,1073741825.2 1 1\n', readGo);
    expect(files.get('a.go')?.count('statements')).toEqual({ covered: 0, total: 1 });
    expect(warnings).toEqual([expect.stringMatching(/does not count \(line 1, and 1 more time\)$/)]);
  });

  it('measures nothing when it has no block', () => {
    const { carries, files } = collect('mode: set\n', readGo);
    expect([carries.size, files.size]).toEqual([0, 0]);
  });
});

describe('what is no Go profile', () => {
  it.each(['', ' \n\r\n', '\u{feff}'])('is empty: %j', (report) => {
    expect(() => collect(report, readGo)).toThrow(ReportEmpty);
  });

  it.each([
    ['a mode that is none', 'mode: all\n', 1, 0],
    ['text', 'mode: set\nhello\n', 2, 10],
    ['a cut count', 'mode: set\na.go:1.2,3.4 1 ', 2, 10],
    ['a cut block', 'mode: set\na.go:1.2,3', 2, 10],
    ['a cut path', 'mode: set\na.go:1.2,3.4 1 1\nb.', 3, 27],
    ['no path', ':1.2,3.4 1 1\n', 1, 0],
    ['other separators', 'a.go:1,2.3,4 1 1\n', 1, 0],
    ['numbers alone', '1.2,3.4 1 1\n', 1, 0],
    ['a negative count', 'a.go:1.2,3.4 1 -1\n', 1, 0],
    ['a block that ends before it starts', 'a.go:4.2,3.4 1 1\n', 1, 0],
    ['numbers without end', `a.go:${'1'.repeat(16)}.2,3.4 1 1\n`, 1, 0],
    ['a column without end', `a.go:1.${'1'.repeat(80)},3.4 1 1\n`, 1, 0],
    ['a path without end', `${'a'.repeat(4097)}:1.2,3.4 1 1\n`, 1, 0],
    ['a line without end', `mode: set\n${'a'.repeat(2 << 20)}`, undefined, 10],
    ['blocks of more lines than there can be', 'a.go:1.1,900000000.1 1 1\n', 1, 0],
  ])('is malformed: %s', (_, report, line, offset) => {
    for (const chunkSize of [5, 1 << 22]) {
      expect(() => collect(report, readGo, chunkSize)).toThrow(
        expect.toSatisfy((error: unknown) => {
          return error instanceof ReportMalformed && error.line === line && error.offset === offset;
        }),
      );
    }
  });
});

const anyBlock = fc.record({
  path: fc.constantFrom('m/a.go', 'm/b.go', 'größe c.go'),
  start: fc.integer({ min: 1, max: 40 }),
  column: fc.integer({ min: 1, max: 3 }),
  more: fc.nat(6),
  statements: fc.nat(3),
  hits: fc.nat(2),
});

describe('any profile', () => {
  it('is read as sets of spans say, in any order and any chunks', () => {
    fc.assert(
      fc.property(
        fc.array(anyBlock, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        (blocks, size) => {
          // A span has the same statements wherever it is measured.
          const weigh = ({ start, column, more, statements }: (typeof blocks)[number]) =>
            (start + column + more + statements * 0) % 4;
          const text = blocks.map((each) => {
            const { path, start, column, more, hits } = each;
            return `${path}:${start}.${column},${start + more}.9 ${weigh(each)} ${hits}\n`;
          });
          const read = plain(collect(text.join(''), readGo, size));
          expect(plain(collect(text.join(''), readGo))).toEqual(read);
          for (const path of new Set(blocks.map((block) => block.path))) {
            const own = blocks.filter((block) => block.path === path && weigh(block) > 0);
            const lines = new Map<number, number>();
            const spans = new Map<string, { weight: number; hit: boolean }>();
            for (const each of own) {
              for (let line = each.start; line <= each.start + each.more; line++) {
                lines.set(line, Math.max(lines.get(line) ?? 0, each.hits));
              }
              const key = `${each.start} ${each.column} ${each.more}`;
              spans.set(key, { weight: weigh(each), hit: each.hits > 0 || spans.get(key)?.hit === true });
            }
            expect(read.files[path]?.lines).toEqual([...lines].sort(([a], [b]) => a - b));
            const sum = (all: { weight: number }[]) => all.reduce((total, { weight }) => total + weight, 0);
            const all = [...spans.values()];
            expect(read.files[path]?.counts.statements).toEqual({
              covered: sum(all.filter(({ hit }) => hit)),
              total: sum(all),
            });
          }
        },
      ),
    );
  });
});
