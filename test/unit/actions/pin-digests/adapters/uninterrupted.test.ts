import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const source = path.resolve(import.meta.dirname, '../../../../../actions/pin-digests/src/adapters/uninterrupted.ts');

/** Two pieces of work of 300 ms each, then a wait that nobody should reach after a signal. */
const script = `
import { uninterrupted } from ${JSON.stringify(source)};
const busy = () => { const end = Date.now() + 300; while (Date.now() < end); };
for (const name of ['first', 'second', ...Array(20).fill('more')]) uninterrupted(() => { if (name !== 'more') busy(); });
process.stdout.write('written ');
setTimeout(() => process.stdout.write('later'), 2000);
process.stdout.write('');
`;

async function run(signal: NodeJS.Signals | undefined) {
  const child = spawn(process.execPath, [
    '--input-type=module-typescript',
    '-e',
    `process.stderr.write('up'); ${script}`,
  ]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
    if (signal !== undefined && err === 'up') setTimeout(() => child.kill(signal), 150);
  });
  const [, ended] = await once(child, 'close');
  return { out, ended, err };
}

describe('work that must not be interrupted', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('is finished before %s takes effect, and then it does', async (signal) => {
    expect(await run(signal)).toEqual({ out: 'written ', ended: signal, err: 'up' });
  });
  it('changes nothing when no signal comes', async () => {
    expect(await run(undefined)).toEqual({ out: 'written later', ended: null, err: 'up' });
  });
});
