// What every action keeps, whatever it does: each folder of actions/ is walked.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runProgram } from '../../shared/process/index.ts';
import { runAction } from '../runner/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
const actions = readdirSync(path.join(root, 'actions'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

interface Manifest {
  readonly inputs: Readonly<
    Record<string, { readonly description?: string; readonly default?: string; readonly required?: boolean }>
  >;
  readonly outputs: Readonly<Record<string, { readonly description?: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

describe.each(actions)('%s', (name) => {
  const folder = path.join(root, 'actions', name);
  const bundles = path.join(process.env.CI_ACTIONS_BUNDLES ?? '', name);
  const manifest = parse(readFileSync(path.join(folder, 'action.yml'), 'utf8')) as Manifest;
  let workspace: string;
  beforeAll(async () => {
    workspace = await mkdtemp(path.join(os.tmpdir(), 'ci-actions-conventions-'));
  });
  afterAll(() => rm(workspace, { recursive: true }));

  it('has the inputs and outputs that every action has, each described, with defaults in action.yml', () => {
    for (const input of ['working-directory', 'summary']) expect(Object.keys(manifest.inputs)).toContain(input);
    for (const output of ['result', 'report']) expect(Object.keys(manifest.outputs)).toContain(output);
    expect(manifest.inputs.summary?.default).toBe('true');
    expect(manifest.inputs['working-directory']?.default).toBe('.');
    if ('token' in manifest.inputs) expect(manifest.inputs.token?.default).toBe('${{ github.token }}');
    if ('dry-run' in manifest.inputs) expect(manifest.inputs['dry-run']?.default).toBe('false');
    for (const [key, { description }] of Object.entries({ ...manifest.inputs, ...manifest.outputs })) {
      expect(key).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
      expect(description, key).toMatch(/\S/);
    }
    for (const [key, input] of Object.entries(manifest.inputs)) expect(input, key).toHaveProperty('default');
    expect(manifest.runs).toMatchObject({ using: 'node24', main: `../../dist/${name}/index.js` });
  });

  it('has a contract.ts that agrees with action.yml', async () => {
    const contract = (await import(pathToFileURL(path.join(folder, 'src/contract.ts')).href)) as Record<
      string,
      unknown
    >;
    expect(contract.inputNames).toEqual(Object.keys(manifest.inputs));
    expect(contract.outputNames).toEqual(Object.keys(manifest.outputs));
  });

  it.each([
    ['summary', 'maybe'],
    ['summary', 'yes'],
  ])(
    'refuses %s: %s before any effect, with one error that names the input, the value and the accepted forms',
    async (input, value) => {
      const run = await runAction({ action: folder, workspace, with: { [input]: value } });
      expect(run.exitCode).toBe(1);
      expect(run.annotations).toHaveLength(1);
      expect(run.annotations[0]).toMatchObject({ level: 'error', title: `${name}: invalid-input` });
      for (const part of [input, value, 'true', 'false']) expect(run.annotations[0]?.message).toContain(part);
      const { passed = 'false', ...others } = run.outputs;
      expect(Object.keys(others).toSorted()).toEqual(['report', 'result']);
      expect(passed).toBe('false');
      expect(run.outputs.result).toBe('invalid');
      const report = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));
      expect(report).toMatchObject({ action: name, result: 'invalid', error: { code: 'invalid-input' } });
      for (const field of ['schema', 'started-at', 'duration-ms']) expect(report).toHaveProperty(field);
      expect(run.problems).toEqual([]);
      expect(run.log).not.toMatch(/\n\s+at |Cannot find module|node:internal/);
      expect(readdirSync(workspace)).toEqual([]);
    },
  );

  it('started in an empty environment says in one error what is missing', async () => {
    const bundle = path.join(bundles, 'index.js');
    const { code, stdout, stderr } = await runProgram(process.execPath, [bundle], {
      cwd: workspace,
      env: { TMPDIR: workspace },
    });
    const lines = `${stdout}${stderr}`.split('\n').filter((line) => line.startsWith('::error'));
    expect([code, lines.length], `${stdout}${stderr}`).toEqual([1, 1]);
    expect(lines[0]).toMatch(new RegExp(`^::error title=${name}%3A [a-z-]+::`));
    expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at |Cannot find module|node:internal/);
    await rm(workspace, { recursive: true });
    await mkdir(workspace);
  });

  it('has a bundle without a path of the machine that built it, and without an HTTP client that nobody asked for', () => {
    const files = readdirSync(bundles, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(js|mjs|cjs|json)$/.test(file),
    );
    expect(files).toContain('index.js');
    for (const file of files) {
      const text = readFileSync(path.join(bundles, file), 'utf8');
      for (const place of [root, os.homedir()]) expect(text.includes(`${place}/`), `${file}: ${place}`).toBe(false);
      expect(/["'(/]undici["')/]/.test(text), `${file} holds undici`).toBe(false);
      expect(text).not.toMatch(/"file:\/\/\//);
    }
  });

  it('lists in its README every failure code that its sources know', () => {
    const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');
    const sources = readdirSync(path.join(folder, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const codes = new Set<string>();
    for (const file of sources) {
      const text = readFileSync(path.join(folder, 'src', file), 'utf8');
      for (const [, code] of text.matchAll(/new UserError\(\s*'([^']+)'/g)) if (code !== undefined) codes.add(code);
    }
    expect(codes.size).toBeGreaterThan(0);
    for (const code of codes) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(readme).toContain(`<a id="${code}"></a>\`${code}\``);
    }
  });

  it('has a schema of its report that names the action, its results, and what every report holds', () => {
    const schema = JSON.parse(readFileSync(path.join(folder, 'report.schema.json'), 'utf8'));
    expect(schema.properties.action.const).toBe(name);
    expect(schema.properties.result.enum).toContain('invalid');
    expect(schema.required).toEqual(
      expect.arrayContaining(['schema', 'action', 'result', 'started-at', 'duration-ms']),
    );
    expect(existsSync(path.join(folder, 'README.md'))).toBe(true);
  });
});
