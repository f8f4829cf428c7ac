import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../actions/pin-digests/src/changes.ts';
import type { Settings } from '../../../../actions/pin-digests/src/inputs.ts';
import type { Ports } from '../../../../actions/pin-digests/src/ports.ts';
import { proposePullRequest } from '../../../../actions/pin-digests/src/pull-request.ts';

const settings = { dryRun: false, pullRequest: { branch: 'bot/pin-digests', body: '' } } as unknown as Settings;
const change = (place: string) => ({ file: { place, path: place, bytes: Buffer.from('a') }, after: Buffer.from('b') });

/** What GitHub is asked for: the paths of each request. */
async function asked(result: 'changed' | 'unresolved', places: readonly string[], tracked: readonly string[]) {
  const requests: string[][] = [];
  const ports = {
    log: { info: () => {}, warning: () => {}, group: (_: string, body: () => unknown) => body() },
    event: { repository: { owner: 'o', name: 'r' }, serverUrl: 'https://github.com' },
    upsertPullRequest: async ({ files }: { files: { path: string }[] }) => {
      requests.push(files.map(({ path }) => path));
      return { operation: 'none', warnings: [], because: '' };
    },
  } as unknown as Ports;
  const checkout = {
    head: 'h',
    pathOf: (place: string) => place,
    isTracked: (place: string) => tracked.includes(place),
  };
  const changes = places.map(change) as unknown as Change[];
  await proposePullRequest(settings, ports, {
    judged: [],
    changes,
    problems: [],
    checkout,
    result,
    refused: undefined,
  });
  return requests;
}

describe('the pull request', () => {
  it('holds what git tracks', async () => {
    expect(await asked('changed', ['a', 'b'], ['a'])).toEqual([['a']]);
  });
  it('is left alone while something is unresolved and nothing else is to change', async () => {
    expect(await asked('unresolved', [], [])).toEqual([]);
  });
  it('is left alone, and not closed, while something is unresolved and all that changes is untracked', async () => {
    expect(await asked('unresolved', ['a'], [])).toEqual([]);
  });
});
