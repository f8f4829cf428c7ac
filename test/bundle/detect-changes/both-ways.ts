import { expect } from 'vitest';
import type { Forge } from '../forge.ts';
import { type Detected, detect } from './detect.ts';
import type { GitHubEvent } from './events.ts';

/** Outputs that name a place of this run. */
const places = { report: '', 'files-path': '' };

/** The same answer from a complete checkout and from the default one of depth 1, which fetches at most once. */
export async function detectBothWays(
  forge: Forge,
  ref: string,
  event: GitHubEvent,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Detected> {
  await using whole = await forge.checkout(ref, { depth: 0 });
  const one = await detect({ workspace: whole.path, event, forge, with: inputs });
  expect(forge.git.fetches().length).toBeLessThanOrEqual(1);
  await using shallow = await forge.checkout(ref);
  const other = await detect({ workspace: shallow.path, event, forge, with: inputs });
  expect(forge.git.fetches().length).toBeLessThanOrEqual(1);
  expect(other.files).toEqual(one.files);
  expect({ ...other.outputs, ...places }).toEqual({ ...one.outputs, ...places });
  return other;
}
