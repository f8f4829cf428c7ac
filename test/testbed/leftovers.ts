import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/**
 * Folders of the test bed carry the process that made them in their name, so that what a killed run left behind can be
 * told from what a running one uses. Processes that a run starts are written down inside, with their start time: a
 * number alone may belong to somebody else by now.
 */
const PREFIX = 'ci-actions-bed-';
const PROCESSES = 'processes.jsonl';

/** A new folder below the system's temporary one, such as `ci-actions-bed-4711-repository-Xy3k9Z`; absolute, resolved. */
export async function makeFolder(kind: string): Promise<string> {
  return realpath(await mkdtemp(path.join(os.tmpdir(), `${PREFIX}${process.pid}-${kind}-`)));
}

/** Notes a started process (its group's leader) in a folder from `makeFolder`. */
export function recordProcess(folder: string, name: string, pid: number): void {
  const line = JSON.stringify({ name, pid, started: startTime(pid) });
  appendFileSync(path.join(folder, PROCESSES), `${line}\n`);
}

/**
 * Ends and removes what runs that are no longer there have left. Answers one line per thing, for a person to read.
 * @param temporary where to look; only folders with our name are touched
 */
export function removeLeftovers(temporary: string = os.tmpdir()): string[] {
  const done: string[] = [];
  for (const name of readdirSync(temporary)) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    const folder = path.join(temporary, name);
    for (const { name: program, pid, started } of recorded(folder)) {
      if (started === undefined || startTime(pid) !== started) continue;
      process.kill(pid, 'SIGKILL');
      done.push(`ended ${program} (process ${pid}) of a run that is gone`);
    }
    rmSync(folder, { recursive: true, force: true });
    done.push(`removed ${folder}`);
  }
  return done;
}

interface Recorded {
  readonly name: string;
  readonly pid: number;
  readonly started?: string;
}

function recorded(folder: string): Recorded[] {
  let text: string;
  try {
    text = readFileSync(path.join(folder, PROCESSES), 'utf8');
  } catch {
    return []; // most folders hold no processes
  }
  return text
    .split('\n')
    .filter((line) => line.endsWith('}')) // the last line may be cut
    .map((line) => JSON.parse(line) as Recorded);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Clock ticks from boot to the start of the process; unknown where there is no /proc, and then nothing is ended. */
function startTime(pid: number): string | undefined {
  try {
    // The second field, the program's name in parentheses, may hold spaces: count from behind it (proc(5), field 22).
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[19];
  } catch {
    return undefined;
  }
}
