import { describe, expect, it } from 'vitest';
import { badgeColour, badgeEndpoint } from '../../../../../actions/check-coverage-threshold/src/outputs/badge.ts';
import { badgeSvg } from '../../../../../actions/check-coverage-threshold/src/outputs/badge-svg.ts';
import { count } from './judged.ts';
import { readXml } from './read-xml.ts';

describe('the colour of a badge', () => {
  it.each([
    [90, 100, 'brightgreen'],
    [89_999, 100_000, 'green'],
    [8, 10, 'green'],
    [7, 10, 'yellowgreen'],
    [6, 10, 'yellow'],
    [5, 10, 'orange'],
    [49, 100, 'red'],
    [0, 1, 'red'],
  ])('for %i of %i is %s', (covered, total, colour) => {
    expect(badgeColour(count(covered, total))).toBe(colour);
  });

  it('is grey, and never green, when there is no number', () => {
    expect([badgeColour(undefined), badgeColour(count(0, 0))]).toEqual(['lightgrey', 'lightgrey']);
  });
});

describe('the badge for the endpoint of shields.io', () => {
  it('is what it reads', () => {
    expect(JSON.parse(badgeEndpoint('coverage', '79.99%', 'yellowgreen'))).toEqual({
      schemaVersion: 1,
      label: 'coverage',
      message: '79.99%',
      color: 'yellowgreen',
    });
  });

  it('keeps its grey when coverage is not known', () => {
    expect(JSON.parse(badgeEndpoint('coverage', 'unknown', 'lightgrey'))).toMatchObject({
      color: 'lightgrey',
      isError: true,
    });
  });
});

describe('the badge as a picture', () => {
  const texts = (svg: string) => readXml(svg).flatMap(({ text }) => (text === '' ? [] : [text]));

  it('shows both texts and has a title for who cannot see it', () => {
    const svg = badgeSvg('coverage', '79.99%', 'yellowgreen');
    expect(texts(svg)).toEqual(['coverage: 79.99%', 'coverage', 'coverage', '79.99%', '79.99%']);
    expect(svg).toContain('fill="#a4a61d"');
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="coverage: 79\.99%"/);
  });

  it('is as wide as its texts, and both halves meet', () => {
    const [width = 0, left = 0, right = 0] = [
      /<svg [^>]*width="(\d+)"/,
      /<rect width="(\d+)" height="20" fill="#555"/,
      /<rect x="\d+" width="(\d+)"/,
    ].map((pattern) => Number(pattern.exec(badgeSvg('coverage', '100.00%', 'brightgreen'))?.[1]));
    expect(left + right).toBe(width);
    // What Verdana takes at 11 px: 51 px and 52 px, with 6 px on each side.
    expect(Math.abs(left - 63)).toBeLessThanOrEqual(5);
    expect(Math.abs(right - 64)).toBeLessThanOrEqual(5);
  });

  it('refers to nothing elsewhere, and holds any text', () => {
    const svg = badgeSvg('<script>"&\u0000', "'\u{1f980}\ud800", 'red');
    expect(texts(svg)[0]).toBe('<script>"&\ufffd: \'\u{1f980}\ufffd');
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|url\((?!#)|<script/);
  });
});
