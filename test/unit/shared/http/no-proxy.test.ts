import { describe, expect, it } from 'vitest';
import { withSubdomains } from '../../../../shared/http/exchange.ts';

describe('NO_PROXY', () => {
  it.each([
    ['example.com', 'example.com,.example.com'],
    ['.example.com, localhost', '.example.com,localhost,.localhost'],
    ['10.0.0.1,[::1],*', '10.0.0.1,[::1],*'],
    ['example.com:8080', 'example.com:8080'],
    ['', ''],
  ])('%j covers %j', (given, meant) => {
    expect(withSubdomains({ NO_PROXY: given })).toEqual({ NO_PROXY: meant });
    expect(withSubdomains({ no_proxy: given })).toEqual({ no_proxy: meant });
  });
  it('that is not set stays so', () => {
    expect(withSubdomains({ HTTPS_PROXY: 'http://p' })).toEqual({});
  });
});
