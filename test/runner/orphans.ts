// At the end of a job the runner ends every process whose environment carries the job's RUNNER_TRACKING_ID
// (Runner.Worker/JobExtension.cs). Read from /proc, so on Linux only.
import { readdirSync, readFileSync } from 'node:fs';
import type { Orphan } from './types.ts';

/** Living processes started under this tracking id. */
export function findOrphans(trackingId: string): Orphan[] {
  if (process.platform !== 'linux') return [];
  const found: Orphan[] = [];
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const environment = readFileSync(`/proc/${entry}/environ`, 'utf8').split('\0');
      if (!environment.includes(`RUNNER_TRACKING_ID=${trackingId}`)) continue;
      const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0').join(' ').trim();
      found.push({ pid: Number(entry), command });
    } catch {
      // Gone meanwhile, or not ours to read.
    }
  }
  return found;
}

export function endOrphans(orphans: readonly Orphan[]): void {
  for (const { pid } of orphans) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone meanwhile.
    }
  }
}
