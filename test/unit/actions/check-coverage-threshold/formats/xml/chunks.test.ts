import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, readXml } from '../../../../../../actions/check-coverage-threshold/src/formats/xml/read.ts';
import { collect, plain } from '../../sink.ts';
import { anyClasses, anyNoise, said, written } from './model.ts';

describe('the XML reader', () => {
  it('says what a slow model says, whatever stands between the tags', () => {
    fc.assert(
      fc.property(anyClasses, anyNoise, (classes, noise) => {
        const { files } = plain(collect(written(classes, noise), readXml));
        const answer = Object.entries(files).flatMap(([path, { lines, branches }]) =>
          lines.length === 0
            ? []
            : [
                [
                  path,
                  {
                    lines: lines.map(([line, hits]) => `${line}:${hits}`),
                    branches: branches.map(([line, covered, total]) => `${line}:${covered}/${total}`),
                  },
                ],
              ],
        );
        expect(Object.fromEntries(answer)).toEqual(said(classes));
      }),
      { numRuns: 300 },
    );
  });

  it('says the same however little is read or kept in memory at a time', () => {
    fc.assert(
      fc.property(
        anyClasses,
        anyNoise,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 90 }),
        (classes, noise, chunk, window) => {
          const report = written(classes, noise);
          const whole = plain(collect(report, readXml));
          const parts = plain(collect(report, (source, sink) => read(source, sink, undefined, window), chunk));
          expect(parts).toEqual(whole);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says the same for every window, also where texts and entities are cut', () => {
    const report = `<!DOCTYPE coverage SYSTEM "a>b"><coverage version="1.9"><sources><source>ö&amp;<!-- x --><![CDATA[<&>]]>€</source></sources>
      <packages><class filename="a"><lines><line number="1" hits="1"/></lines></class> &#xF6; text </packages></coverage><!-- end -->`;
    const whole = plain(collect(report, readXml));
    expect(whole.roots).toEqual(['ö&<&>€']);
    for (let window = 1; window < report.length; window++) {
      expect(plain(collect(report, (source, sink) => read(source, sink, undefined, window)))).toEqual(whole);
    }
  });

  it('adds what it reads to what other reports said before, line by line', () => {
    const one =
      '<coverage version="1.9"><packages><class filename="a"><lines><line number="1" hits="1"/><line number="2" hits="0"/></lines></class></packages></coverage>';
    const two = one
      .replace('number="2" hits="0"', 'number="1" hits="4"')
      .replace('</lines>', '<line number="2" hits="3"/></lines>');
    const both = collect(one, (source, sink) => {
      readXml(source, sink);
      collect(two, (second) => readXml(second, { ...sink, format() {} }));
    });
    expect(plain(both).files.a?.lines).toEqual([
      [1, 5],
      [2, 3],
    ]);
  });
});
