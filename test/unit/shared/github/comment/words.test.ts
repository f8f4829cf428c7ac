import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyWithMarker, sameText } from '../../../../../shared/github/comment/body.ts';
import { isMarked, markerOf } from '../../../../../shared/github/comment/marker.ts';

describe('the marker of a comment', () => {
  it('keeps plain ids readable', () => {
    expect(markerOf('check-coverage-threshold', 'web_2.0')).toBe(
      '<!-- ci-actions:check-coverage-threshold:web_2.0 -->',
    );
  });

  it('encodes what could end an HTML comment, or stand for something else', () => {
    expect(markerOf('a', '-->')).toBe('<!-- ci-actions:a:-%2D%3E -->');
    expect(markerOf('a', 'x---y')).toBe('<!-- ci-actions:a:x-%2D%2Dy -->');
    expect(markerOf('a', 'é %:\n')).toBe('<!-- ci-actions:a:%C3%A9%20%25%3A%0A -->');
  });

  it('is one line that no id breaks out of, and no two ids share', () => {
    const anything = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        const marker = markerOf('a', one);
        expect(marker.slice(4, -3)).toMatch(/^ ci-actions:a:[\w.%-]* $/);
        expect(marker.slice(4, -3)).not.toContain('--');
        expect(marker === markerOf('a', other)).toBe(one === other);
      }),
    );
  });

  it('counts at the very start of a body only, as a line of its own', () => {
    const marker = markerOf('a', 'b');
    expect(isMarked(`${marker}\nx`, marker)).toBe(true);
    expect(isMarked(`${marker}\r\nx`, marker)).toBe(true);
    expect(isMarked(marker, marker)).toBe(true);
    expect(isMarked(`${marker} x`, marker)).toBe(false);
    expect(isMarked(`x\n${marker}`, marker)).toBe(false);
  });
});

describe('the body of a comment', () => {
  const marker = markerOf('a', 'b');

  it('is left as it is while it fits', () => {
    expect(bodyWithMarker('\n# Title\n\ntext\n', marker)).toBe(`${marker}\n# Title\n\ntext`);
    const full = 'x'.repeat(65_536 - marker.length - 1);
    expect(bodyWithMarker(full, marker)).toBe(`${marker}\n${full}`);
  });

  it('is cut at a line, with a word about it, and what was open is closed', () => {
    const body = bodyWithMarker(`<details>\n\n${'a line of text\n'.repeat(9000)}\n</details>`, marker);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.length).toBeGreaterThan(65_300);
    expect(body).toMatch(/a line of text\n\n<\/details>\n\n_This text was cut here.*_$/);
  });

  it('counts as GitHub does, so that wide characters are not cut for their bytes', () => {
    const body = bodyWithMarker(`${'█'.repeat(99)}\n`.repeat(600), marker);
    expect(body).not.toContain('was cut here');
    const cut = bodyWithMarker(`${'█'.repeat(99)}\n`.repeat(900), marker);
    expect(cut.length).toBeLessThanOrEqual(65_536);
    expect(cut.length).toBeGreaterThan(65_000);
    expect(cut).toContain('was cut here');
  });

  it('makes room for what closes it, which is made of narrower characters', () => {
    const body = bodyWithMarker(`${'<details>\n'.repeat(300)}${`${'█'.repeat(9)}\n`.repeat(9000)}`, marker);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.length).toBeGreaterThan(65_000);
    expect(body.match(/<\/details>/g)).toHaveLength(300);
  });

  it('never passes the limits, whatever the text', () => {
    const line = fc.tuple(fc.constantFrom('a', 'é', '█', '😀', '<details>', '```'), fc.integer({ min: 0, max: 700 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 400 }), (lines) => {
        const body = bodyWithMarker(lines.map(([unit, count]) => unit.repeat(count)).join('\n'), marker);
        expect(body.length).toBeLessThanOrEqual(65_536);
        expect(Buffer.byteLength(body)).toBeLessThanOrEqual(262_144);
        expect(body.isWellFormed()).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same with other line ends and without white space around it', () => {
    expect(sameText('a\r\nb\r\n', 'a\nb')).toBe(true);
    expect(sameText('a\nb', 'a b')).toBe(false);
  });
});
