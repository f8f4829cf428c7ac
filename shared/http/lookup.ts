import type { LookupFunction } from 'node:net';
import { AddressRefused } from './guard.ts';

/**
 * A lookup for one connection that refuses a name when any of its addresses is refused: an answer with a public and a
 * private address is what an attack on this check looks like. Only the given name is judged, so that a proxy, which is
 * looked up the same way, may be anywhere.
 */
export function checkedLookup(hostname: string, refuses: (address: string) => boolean): LookupFunction {
  return async (name, options, callback) => {
    const { lookup } = await import('node:dns');
    lookup(name, { ...options, all: true }, (error, found) => {
      const refused = name === hostname ? found?.find(({ address }) => refuses(address)) : undefined;
      const [first] = found ?? [];
      if (error) callback(error, '');
      else if (refused) callback(new AddressRefused(name, refused.address), '');
      else if (options.all) callback(null, found);
      else callback(null, first?.address ?? '', first?.family ?? 0);
    });
  };
}
