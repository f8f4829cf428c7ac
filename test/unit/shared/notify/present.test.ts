import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUNDS, cut, factsByName, presentAlert } from '../../../../shared/notify/present.ts';
import { redact } from '../../../../shared/text/index.ts';
import { example, hostileTexts } from './example.ts';

const same = (text: string) => text;
const hostile = fc.constantFrom(...hostileTexts);

describe('an alert made presentable', () => {
  it('stays as it is when it is modest', () => {
    expect(presentAlert(example, same)).toEqual({ ...example, release: undefined });
  });

  it('loses its secrets everywhere, before anything is cut', () => {
    const canary = 'canary-4711';
    const long = `${'x'.repeat(BOUNDS.value - 5)}${canary}`;
    const told = presentAlert(
      {
        ...example,
        title: `a ${canary}`,
        facts: [[canary, long]],
        logLines: [long, canary],
        runUrl: `https://x.example/${canary}`,
        repository: canary,
        environment: canary,
        release: canary,
        dedupKey: canary,
        result: canary,
        action: canary,
      },
      (text) => redact(text, [canary]),
    );
    expect(JSON.stringify(told)).not.toMatch(/canary|cana/);
    expect(told.title).toBe('a ***');
  });

  it('loses a secret of several lines from its log', () => {
    const secret = 'first half\nsecond half';
    const told = presentAlert({ ...example, logLines: ['x first half', 'second half y'] }, (text) =>
      redact(text, [secret]),
    );
    expect(told.logLines).toEqual(['x *** y']);
  });

  it('keeps the end of a long log', () => {
    const logLines = Array.from({ length: 5000 }, (_, at) => `line ${at}`);
    const told = presentAlert({ ...example, logLines }, same);
    expect(told.logLines).toHaveLength(BOUNDS.lines);
    expect(told.logLines.at(-1)).toBe('line 4999');
  });

  it('keeps no more of a log of long lines than all receivers take', () => {
    const { logLines } = presentAlert({ ...example, logLines: Array(100).fill('x'.repeat(BOUNDS.line)) }, same);
    expect(logLines.join('\n').length).toBeLessThanOrEqual(BOUNDS.log);
    expect(logLines).toHaveLength(15);
  });

  it('counts the facts that it leaves out', () => {
    const facts = Array.from({ length: 45 }, (_, at) => [`f${at}`, 'x'] as const);
    expect(presentAlert({ ...example, facts }, same).facts.at(-1)).toEqual(['more', '5 facts are not shown']);
  });

  it.each([
    ['javascript:alert(1)', ''],
    ['no address', ''],
    ['https://a.example/x>|<y', 'https://a.example/x%3E|%3Cy'],
  ])('links the run %j as %j', (runUrl, link) => {
    expect(presentAlert({ ...example, runUrl }, same).runUrl).toBe(link);
  });

  it('keeps two long keys apart, and one key the same', () => {
    const key = (end: string) => presentAlert({ ...example, dedupKey: 'k'.repeat(300) + end }, same).dedupKey;
    expect(key('a')).not.toBe(key('b'));
    expect(key('a')).toBe(key('a'));
    expect(key('a').length).toBeLessThanOrEqual(BOUNDS.key);
  });

  it('shows every character and keeps within its bounds, whatever it is given', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.array(hostile, { maxLength: 50 }), (title, name, value, logLines) => {
        const told = presentAlert({ ...example, title, facts: [[name, value]], logLines, environment: name }, same);
        expect(told.title.length).toBeLessThanOrEqual(BOUNDS.title);
        expect(told.logLines.join('\n').length).toBeLessThanOrEqual(BOUNDS.log);
        for (const text of [told.title, told.environment ?? '', ...told.facts.flat(), ...told.logLines]) {
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toMatch(/[\n\r\u0000\u001b\u200b\u202e]/);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a cut', () => {
  it('leaves no half of a character', () => {
    expect(cut('ab🔴d', 4)).toBe('ab…');
    expect(cut('ab🔴d', 5)).toBe('ab🔴d');
  });
});

describe('facts as an object', () => {
  it('hide none behind another of the same name, and none in the prototype', () => {
    const facts = factsByName([
      ['a', '1'],
      ['a', '2'],
      ['__proto__', '3'],
    ]);
    expect(Object.entries(facts)).toEqual([
      ['a', '1'],
      ['a (2)', '2'],
      ['__proto__', '3'],
    ]);
  });
});
