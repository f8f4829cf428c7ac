// What a step asked of git, from the trace that git itself writes (GIT_TRACE2_EVENT; api-trace2 in git's documentation).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface GitUse {
  /** Processes that the step started itself; those that git starts in turn are not counted. */
  readonly processes: number;
  /** How often it fetched: each is at least one trip to the server and back. */
  readonly fetches: number;
}

/** @param folder the value of GIT_TRACE2_EVENT: one file a process, a JSON object a line */
export function readTrace(folder: string): GitUse {
  const names = readdirSync(folder).flatMap((name) => commandName(readFileSync(path.join(folder, name), 'utf8')));
  return { processes: names.length, fetches: names.filter((name) => name === 'fetch').length };
}

/** The subcommand, or nothing when the process was started by another git: its session id then has a slash. */
function commandName(trace: string): string[] {
  for (const line of trace.split('\n')) {
    if (!line.includes('"event":"cmd_name"')) continue;
    const event = JSON.parse(line) as { sid: string; name: string };
    return event.sid.includes('/') ? [] : [event.name];
  }
  return [];
}
