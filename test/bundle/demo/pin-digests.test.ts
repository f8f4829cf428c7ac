import { beforeAll, describe, expect, it } from 'vitest';
import type { Finished } from '../../../shared/process/index.ts';
import { findHttpBackend } from '../../testbed/programs.ts';
import { requireComponent } from '../../testbed/require.ts';
import { play } from './play.ts';

const backend = requireComponent('git-http-backend', findHttpBackend);

/** The changed lines of a scene, without their margin: `-` and `+` in order. */
const changedLines = (scene: string): string[] => scene.split('\n').filter((line) => /^[-+] *\S/.test(line));

describe.skipIf(!backend)('npm run demo: pin-digests', () => {
  let finished: Finished;
  let [pin, again, guard, verify] = ['', '', '', ''];
  beforeAll(async () => {
    const played = await play('pin-digests');
    finished = played.finished;
    [pin = '', again = '', guard = '', verify = ''] = played.scenes;
  });

  it('succeeds in under 20 seconds without a terminal', () => {
    expect(finished.stderr.toString()).toBe('');
    expect(finished.code).toBe(0);
    expect(finished.durationMs).toBeLessThan(20_000);
  });

  it('writes no colour into a pipe and no line wider than 100 columns', () => {
    const lines = finished.stdout.toString().split('\n');
    expect(lines.filter((line) => line.includes('\u001b'))).toEqual([]);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });

  it('pins a file of each kind, and shows one new line for each old one', () => {
    for (const file of ['.github/workflows/ci.yml', 'Dockerfile', 'compose.yaml', 'registry/processors.yaml']) {
      expect(pin).toMatch(new RegExp(`^${file.replaceAll('.', '\\.')}$`, 'm'));
    }
    const lines = changedLines(pin);
    const [old, now] = ['-', '+'].map((sign) => lines.filter((line) => line.startsWith(sign)));
    expect(now?.length).toBe(old?.length);
    // The reference alone is new: cut out what was pinned, and the old line is back.
    const exact = /@(?:sha256:)?[0-9a-f]{12}…/;
    expect(now?.filter((line) => !exact.test(line))).toEqual([]);
    expect(pin).toContain("+    image: &postgres 'postgres:17@sha256:");
    expect(pin).toMatch(/^\+ +- \{uses: "octo-org\/setup-shop@[0-9a-f]{12}…", with: \{cache: true\}\} # v2\.0\.3$/m);
    expect(pin).toMatch(/^\+ +oci: "ghcr\.io\/octo-org\/summarise:2\.3\.0@sha256:[0-9a-f]{12}…" +# built on main$/m);
  });

  it('asks once for each distinct reference, and nobody about what is exact', () => {
    // Six images, and three repositories of actions.
    expect(pin).toContain('6 requests to the registry and 3 to the git server');
    expect(again).toContain('result pinned, 10 references are exact; no byte changed, no request');
  });

  it('stops what is pending before the acceptance tests, and names the line', () => {
    expect(guard).toMatch(
      /^registry\/processors\.yaml:10 +unpinned +ghcr\.io\/octo-org\/detect:0\.1\.0@sha256:pending/m,
    );
    expect(guard).toContain('the step fails: pin-digests: unpinned');
  });

  it('finds the impostor and the tag that moved, with the reason', () => {
    expect(verify).toMatch(/^\.github\/workflows\/ci\.yml:8 +impostor +octo-org\/setup-shop@f0f0f0f0f0f0/m);
    expect(verify).toMatch(/^\.github\/workflows\/ci\.yml:11 +moved +octo-org\/deploy@/m);
    expect(verify).toContain('the step fails: pin-digests: unpinned');
  });
});
