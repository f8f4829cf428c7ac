import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, apiPath, nextPage } from '../../../../../shared/github/client/address.ts';

const refused = expect.objectContaining({ kind: 'refused' });

describe('apiPath', () => {
  it('encodes every value as one segment', () => {
    expect(apiPath`/repos/${'o'}/${'r'}/compare/${'feature/x?y#z'}...${'é%'}`).toBe(
      '/repos/o/r/compare/feature%2Fx%3Fy%23z...%C3%A9%25',
    );
  });

  it('refuses values that could lead elsewhere', () => {
    for (const value of ['', '.', '..', '\uD800']) expect(() => apiPath`/repos/${value}/x`, value).toThrow(refused);
  });

  it('keeps any value below its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        fc.pre(value !== '' && value !== '.' && value !== '..');
        const url = addressOf('https://h.test/api/v3', apiPath`/repos/${value}/end`);
        expect(url.pathname.split('/').length).toBe(6);
        expect(decodeURIComponent(url.pathname.split('/')[4] ?? '')).toBe(value);
        expect(url.search + url.hash).toBe('');
      }),
    );
  });
});

describe('addressOf', () => {
  it('keeps the path of an Enterprise Server', () => {
    const url = addressOf('https://ghes.test/api/v3', '/repos/o/r', { per_page: 1, page: undefined, q: 'a b&c' });
    expect(url.href).toBe('https://ghes.test/api/v3/repos/o/r?per_page=1&q=a+b%26c');
  });

  it('refuses to leave the API', () => {
    for (const path of ['/../../etc', '/%2e%2e/x', '..\\..']) {
      expect(() => addressOf('https://ghes.test/api/v3', path), path).toThrow(refused);
    }
    expect(addressOf('https://ghes.test', '//evil.test/x').host).toBe('ghes.test');
  });
});

describe('nextPage', () => {
  const here = new URL('https://h.test/repos/o/r/pulls/1/files?page=1');

  it('finds the next page among the links', () => {
    const link = '<https://h.test/x?page=9>; rel="last", <https://h.test/x?a=1,2;3&page=2>; title="a, b"; rel="next"';
    expect(nextPage(link, here)?.href).toBe('https://h.test/x?a=1,2;3&page=2');
    expect(nextPage('</x?page=2>; rel=next', here)?.href).toBe('https://h.test/x?page=2');
    expect(nextPage('</x>; rel="prev next"', here)?.pathname).toBe('/x');
  });

  it('finds none where there is none', () => {
    for (const link of [
      undefined,
      '',
      '<https://h.test/x>; rel="prev"',
      '</x>; rel="nextish"',
      '</x>; title="rel=next"',
    ]) {
      expect(nextPage(link, here), link).toBeUndefined();
    }
  });

  it('refuses a next page at another origin', () => {
    for (const target of ['https://evil.test/x', 'http://h.test/x', 'https://h.test:444/x']) {
      expect(() => nextPage(`<${target}>; rel="next"`, here), target).toThrow(refused);
    }
  });

  it('does not choke on a hostile header', () => {
    const started = performance.now();
    for (const link of ['<'.repeat(16_000), `<x>${'; a '.repeat(4000)}`, `<x>;rel="${'next'.repeat(4000)}`])
      nextPage(link, here);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
