// Our own workflows under the linters that people point at them.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../testbed/programs.ts';
import { requireComponent } from '../testbed/require.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const actionlint = requireComponent('actionlint', () => findProgram('actionlint'));
const zizmor = requireComponent('zizmor', () => findProgram('zizmor'));

function run(program: string, args: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

describe('our own workflows', () => {
  const files = readdirSync(`${root}/.github/workflows`).map((name) => `.github/workflows/${name}`);

  it('are there', () => {
    expect(files).toEqual(expect.arrayContaining(['.github/workflows/ci.yml', '.github/workflows/release.yml']));
  });

  it.skipIf(!actionlint)('satisfy actionlint', () => {
    const { status, said } = run(actionlint ?? '', files);
    expect(status, said).toBe(0);
  });

  it.skipIf(!zizmor)('satisfy zizmor at its strictest', () => {
    const { status, said } = run(zizmor ?? '', ['--offline', '--persona=auditor', '--no-progress', ...files]);
    expect(status, said).toBe(0);
  });
});
