// What the figures were measured on.
import os from 'node:os';
import { runProgram } from '../../shared/process/index.ts';

/** One sentence. */
export async function describeMachine(): Promise<string> {
  const git = (await runProgram('git', ['--version'])).stdout.toString().trim();
  const [cpu] = os.cpus();
  const [load] = os.loadavg();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GiB`;
  return `${os.cpus().length} x ${cpu?.model ?? 'unknown processor'}, ${memory}, ${os.type()} ${os.arch()}; Node ${process.versions.node}, ${git}; load ${load?.toFixed(1)} at the start.`;
}
