// The command itself, in a repository of its own: build, commit, release, run what was released.
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSample, type SampleRepository } from '../sample-repository.ts';

describe('npm run release:tree', () => {
  let scratch: string;
  let sample: SampleRepository;

  beforeAll(() => {
    scratch = mkdtempSync(path.join(os.tmpdir(), 'release-tree-'));
    sample = createSample(path.join(scratch, 'sample'));
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  /** Runs one file of a commit's tree, taken out into a folder of its own, as the runner would. */
  function runReleased(commit: string, file: string, env: Record<string, string> = {}): string {
    const place = path.join(scratch, `out-${commit.slice(0, 12)}`);
    if (!existsSync(place)) {
      mkdirSync(place);
      const archive = path.join(scratch, 'archive.tar');
      sample.git('archive', `--output=${archive}`, commit);
      execFileSync('tar', ['-xf', archive, '-C', place]);
    }
    return execFileSync(process.execPath, [path.join(place, file)], {
      cwd: scratch,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env },
    });
  }

  it('prints the same commit id twice, and what it names runs: main, its lazy chunk and post', () => {
    const first = sample.script('release-tree.ts');
    expect(first).toEqual({ code: 0, out: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(sample.script('release-tree.ts')).toEqual(first);
    expect(sample.git('show', `${first.out}:weigh/action.yml`)).toContain('main: dist/index.js');
    expect(runReleased(first.out, 'weigh/dist/index.js')).toContain('result = "heavy"');
    expect(runReleased(first.out, 'weigh/dist/index.js', { WEIGH_YAML: '1' })).toContain('loaded');
    expect(runReleased(first.out, 'weigh/dist/post/index.js')).toContain('post ran');
  });

  it('keeps the chunk off the start path, and the licence of what it loads in the folder', () => {
    const names = readdir('dist/weigh');
    const chunk = names.find((name) => /^\d+\.index\.js$/.test(name)) ?? expect.fail(`no chunk among ${names}`);
    const read = (name: string) => readFileSync(path.join(sample.folder, 'dist/weigh', name), 'utf8');
    expect(read(chunk)).toContain('YAMLParseError');
    expect(read('index.js')).not.toContain('YAMLParseError');
    expect(read('licenses.txt')).toMatch(/^yaml@/m);
    expect(read('licenses.txt')).toMatch(/^smol-toml@/m);
  });

  it('refuses bundles that the committed sources do not build', () => {
    appendFileSync(path.join(sample.folder, 'shared/scale/index.ts'), 'export const unit = 1;\n');
    appendFileSync(path.join(sample.folder, 'actions/weigh/src/main.ts'), "console.log('changed');\n");
    sample.git('commit', '-q', '-a', '-m', 'Change without a build');
    const { code, out } = sample.script('release-tree.ts');
    expect(code).toBe(1);
    expect(out).toMatch(/Run `npm run build` and commit:\ndist\/weigh\/index\.js is out of date/);
  });

  const readdir = (folder: string): string[] =>
    sample
      .git('ls-files', folder)
      .split('\n')
      .map((file) => path.posix.basename(file));
});
