import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Whether a program gets a process group of its own. On Windows there is none: Ctrl+C reaches the whole console. */
export function ownGroup(platform: NodeJS.Platform): boolean {
  return platform !== 'win32';
}

/**
 * Sends a signal to a program and to everything it started. POSIX: to its process group. Windows, which has no signals:
 * `taskkill /T`, gently for anything but SIGKILL, by force for that.
 * A group that is gone already is no error.
 */
export function signalGroup(pid: number, signal: NodeJS.Signals, platform: NodeJS.Platform): void {
  if (platform === 'win32') {
    const killer = spawn('taskkill', taskkillArguments(pid, signal), { stdio: 'ignore', windowsHide: true });
    killer.on('error', () => {}); // nothing else can be tried; the caller sees that the program has not ended
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // ESRCH: nobody left. EPERM (macOS): only zombies left.
  }
}

/** Whether anyone of the program's group is still running. On Windows only the program itself can be asked. */
export function groupAlive(pid: number, platform: NodeJS.Platform): boolean {
  try {
    process.kill(ownGroup(platform) ? -pid : pid, 0);
  } catch {
    return false;
  }
  return platform !== 'linux' || hasRunningMember(pid);
}

/**
 * A group also exists while its members only wait to be collected, and in a container whose first process collects
 * nobody (`tail -f /dev/null` in a container job) that is for ever. proc(5): `pid (name) state ppid pgrp ...`.
 */
function hasRunningMember(group: number): boolean {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const fields = /\) (\S) \d+ (\d+) [^)]*$/.exec(readStat(entry));
    if (fields !== null && Number(fields[2]) === group && fields[1] !== 'Z' && fields[1] !== 'X') return true;
  }
  return false;
}

function readStat(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return ''; // ended meanwhile
  }
}

export function taskkillArguments(pid: number, signal: NodeJS.Signals): string[] {
  return ['/PID', String(pid), '/T', ...(signal === 'SIGKILL' ? ['/F'] : [])];
}
