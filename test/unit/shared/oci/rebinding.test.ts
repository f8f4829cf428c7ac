import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AddressRefused, isPrivateAddress } from '../../../../shared/http/index.ts';
import { checkedLookup } from '../../../../shared/http/lookup.ts';
import { app, connect, failureOf, refuse, startRegistry } from './registry-server.ts';

// The one thing here that cannot be started: a public name server whose names lead inside.
const { lookup } = dns;
beforeEach(() => {
  const toLoopback = (name: string, options: dns.LookupAllOptions, callback: (...found: unknown[]) => void) =>
    name.endsWith('.example.com')
      ? callback(null, [
          ...(name.startsWith('both.') ? [{ address: '1.1.1.1', family: 4 }] : []),
          { address: '127.0.0.1', family: 4 },
        ])
      : lookup(name, options, callback);
  Object.assign(dns, { lookup: toLoopback });
  syncBuiltinESMExports();
});
afterEach(() => {
  Object.assign(dns, { lookup });
  syncBuiltinESMExports();
});

describe('a public name that leads inside', () => {
  it('is not followed from a redirect', async () => {
    const location = 'https://cdn.example.com/blob';
    await using registry = await startRegistry({}, [], (_, response) => refuse(response, 307, '', '', { location }));
    using client = connect();
    const failure = await failureOf(client.digestOf(app(registry)));
    expect(failure).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('cdn.example.com leads to 127.0.0.1'),
    });
  });

  it('is no place for a token', async () => {
    const challenge = { 'www-authenticate': 'Bearer realm="https://auth.example.com/token"' };
    await using registry = await startRegistry({}, [], (_, response) => refuse(response, 401, '', '', challenge));
    using client = connect();
    const failure = await failureOf(client.digestOf(app(registry)));
    expect(failure).toMatchObject({ kind: 'refused', message: expect.stringContaining('auth.example.com leads to') });
  });

  it('is refused for one such address among public ones', async () => {
    const outcome = await new Promise((resolve) => {
      checkedLookup('both.example.com', isPrivateAddress)('both.example.com', { all: true }, resolve);
    });
    expect(outcome).toBeInstanceOf(AddressRefused);
  });

  it('may be a registry that the user named, on a private network', async () => {
    using client = connect({ deadlineMs: 2000 });
    const failure = await failureOf(client.digestOf({ host: 'r.example.com:1', repository: 'app', reference: '1' }));
    expect(failure.kind).toBe('unavailable');
  });
});
