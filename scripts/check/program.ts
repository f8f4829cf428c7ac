// Runs one of the installed checkers and turns a failure into problems.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Runs a script of node_modules on this Node. No problem when it exits 0, else its output, line by line. */
export async function program(root: string, script: string, args: readonly string[], mend: string): Promise<string[]> {
  const file = path.join(root, 'node_modules', script);
  if (!existsSync(file)) return [`${script} is not installed. Run \`npm ci\`.`];
  const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (code === 0) return [];
  return [...printed.trimEnd().split('\n'), mend];
}
