import { spawn } from 'node:child_process';

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

/** Whether anyone of the program's group is still there. On Windows only the program itself can be asked. */
export function groupAlive(pid: number, platform: NodeJS.Platform): boolean {
  try {
    return process.kill(ownGroup(platform) ? -pid : pid, 0);
  } catch {
    return false;
  }
}

export function taskkillArguments(pid: number, signal: NodeJS.Signals): string[] {
  return ['/PID', String(pid), '/T', ...(signal === 'SIGKILL' ? ['/F'] : [])];
}
