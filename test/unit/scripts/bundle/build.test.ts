import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSample, type SampleRepository } from '../sample-repository.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Every file below a folder as `path -> bytes in Latin-1`. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'latin1')];
    }),
  );
}

/** A node_modules of its own: ncc for real, because its place is what webpack's ids could depend on, the rest linked. */
function installAgain(place: string): void {
  const installed = path.join(root, 'node_modules');
  mkdirSync(place, { recursive: true });
  for (const entry of readdirSync(installed)) {
    if (entry !== '@vercel') symlinkSync(path.join(installed, entry), path.join(place, entry), 'junction');
  }
  cpSync(path.join(installed, '@vercel'), path.join(place, '@vercel'), { recursive: true });
}

describe('the bundles', () => {
  let scratch: string;
  let sample: SampleRepository;
  let built: Record<string, string>;

  beforeAll(() => {
    scratch = mkdtempSync(path.join(os.tmpdir(), 'build-test-'));
    sample = createSample(path.join(scratch, 'one'));
    built = contents(path.join(sample.folder, 'dist'));
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it('hold the entry, what it loads later, post apart from it, licences and the module type, and nothing else', () => {
    expect(Object.keys(built).sort()).toEqual([
      expect.stringMatching(/^weigh\/\d+\.index\.js$/),
      'weigh/index.js',
      'weigh/licenses.txt',
      'weigh/package.json',
      'weigh/post/index.js',
    ]);
    expect(built['weigh/licenses.txt']).toMatch(/^smol-toml@/m);
  });

  it('are readable, without source map comments', () => {
    expect(built['weigh/index.js']).toMatch(/^const word = .*'heavy' : 'light';$/m);
    for (const text of Object.values(built)) expect(text).not.toMatch(/sourceMappingURL=/);
  });

  it('are byte for byte the same from another folder, with an ncc and a temporary folder elsewhere', () => {
    const place = path.join(scratch, 'a', 'deeper', 'and-longer');
    const temporary = path.join(scratch, 'b', 'temporary');
    cpSync(sample.folder, place, { recursive: true, filter: (source) => !source.endsWith('node_modules') });
    installAgain(path.join(place, 'node_modules'));
    mkdirSync(temporary, { recursive: true });
    execFileSync(process.execPath, [path.join(place, 'scripts/build.ts'), '--out', path.join(scratch, 'second')], {
      cwd: os.tmpdir(),
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    });
    expect(contents(path.join(scratch, 'second'))).toEqual(built);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('are refused when they reach for a package that nobody installs at run time', () => {
    const place = path.join(scratch, 'reaching');
    cpSync(sample.folder, place, { recursive: true, filter: (source) => !source.endsWith('node_modules') });
    installAgain(path.join(place, 'node_modules'));
    writeFileSync(path.join(place, 'actions/weigh/src/main.ts'), "import fc from 'fast-check';\nconsole.log(fc);\n");
    const run = spawnSync(process.execPath, [path.join(place, 'scripts/build.ts'), '--out', path.join(scratch, 'no')]);
    expect(run.status).toBe(1);
    expect(String(run.stderr)).toContain('imports fast-check, which is not among');
  });

  it('replace an older bundle without leaving its files behind', () => {
    const out = path.join(scratch, 'replaced');
    mkdirSync(path.join(out, 'weigh', 'old'), { recursive: true });
    expect(sample.script('build.ts', '--out', out).code).toBe(0);
    expect(contents(out)).toEqual(built);
    expect(readdirSync(path.join(out, 'weigh'))).not.toContain('old');
  });
});
