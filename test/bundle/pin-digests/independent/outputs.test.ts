// Outputs, patch, report and annotations, as another step reads them.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository } from '../../../testbed/repository.ts';
import { type Bed, missing, startBed, usesOf, workflowFile } from './bed.ts';

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}

describe.skipIf(missing)('the outputs', () => {
  let bed: Bed;
  beforeAll(async () => {
    bed = await startBed();
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());

  it('are all set, of the shapes promised, and the patch is what git sees', async () => {
    await using project = await createRepository({
      Dockerfile: bed.before('FROM §app:1§\r\nFROM §app§'),
      'dir/é x.yml': bed.before('apiVersion: v1\nkind: Pod\nspec: {containers: [{image: §app:1§}]}'),
      [workflowFile]: bed.before(usesOf('¤v1¤', 'owner/tool@main')),
    });
    const { outputs, references, of } = await bed.run({}, {}, { workspace: project.path });
    expect(outputs).toMatchObject({
      changed: 'true',
      'pinned-count': '4',
      'unpinned-count': '0',
      'unresolved-count': '1',
      result: 'unresolved',
      'pull-request-operation': 'none',
    });
    expect(JSON.parse(outputs['changed-files'] ?? '')).toEqual([workflowFile, 'Dockerfile', 'dir/é x.yml']);
    expect(references[0]).toMatchObject({
      ...{ file: workflowFile, line: 6, column: 15, kind: 'action', original: 'owner/tool@v1', status: 'changed' },
      digest: bed.sha['v1.2.3'],
    });
    expect(of('Dockerfile')[1]).toMatchObject({
      ...{ line: 2, column: 6, kind: 'image', resolved: bed.after('§app§'), digest: bed.digest('app:latest') },
    });
    const sarif = JSON.parse(await readFile(outputs.sarif ?? '', 'utf8')) as Sarif;
    const places = sarif.runs.flatMap(({ results }) => results.flatMap(({ locations }) => locations));
    expect(places.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri)).toEqual([workflowFile]);
    const diff = await project.git('diff');
    await project.git('stash', '-q');
    await project.git('apply', '--index', outputs.patch ?? '');
    expect(await project.git('diff', '--cached')).toBe(diff);
  });
  it('give the plain values beside a field', async () => {
    const text = bed.before('services:\n  - name: é\n    image: §app:1§\n    port: 80\n    deep: {a: 1}\n');
    const { references } = await bed.run({ 'd.yml': text }, { files: 'd.yml', fields: 'services[*].image' });
    expect(references[0]?.siblings).toMatchObject({ name: 'é', port: 80 });
  });
  it('of a dry run hold a patch that applies; nothing was written, and the log says what would be', async () => {
    await using project = await createRepository({ 'dir/Dockerfile': bed.before('FROM §app:1§\n') });
    const inputs = { 'dry-run': 'true', 'working-directory': 'dir' };
    const { outputs, log, read } = await bed.run({}, inputs, { workspace: project.path });
    expect(outputs).toMatchObject({ result: 'changed', changed: 'true', 'changed-files': '["dir/Dockerfile"]' });
    expect(await project.git('status', '--porcelain')).toBe('');
    // The first group shows the inputs, whose words are not the step's own.
    expect(log.split('##[endgroup]').slice(1).join('')).toContain('would');
    await project.git('apply', outputs.patch ?? '');
    expect(read('dir/Dockerfile')).toBe(bed.after('FROM §app:1§\n'));
  });
  it('without a change: the patch is empty, and changed is false', async () => {
    const { outputs } = await bed.run({ Dockerfile: bed.after('FROM §app:1§\n') });
    expect(outputs).toMatchObject({ patch: '', changed: 'false', 'changed-files': '[]', result: 'pinned' });
  });
  it('come with at most ten warnings, of which the tenth says how many more there are', async () => {
    const text = Array.from({ length: 30 }, (_, index) => `FROM nginx:m${index}\n`).join('');
    const { run } = await bed.run({ Dockerfile: text }, { mode: 'check' });
    const warnings = run.commands.filter(({ name }) => name === 'warning');
    expect([warnings.length, warnings[9]?.data]).toEqual([10, expect.stringContaining('21 more')]);
    expect(run.summary).toContain('nginx:m29');
  });
  it('come without a summary where none is wanted', async () => {
    expect((await bed.run({ Dockerfile: 'FROM scratch\n' }, { summary: 'false' })).run.summary).toBe('');
  });
  it('end with the verdict in the log', async () => {
    const { log } = await bed.run({ Dockerfile: bed.before('FROM §app:1§\n') });
    expect(log.trimEnd().split('\n').at(-1)).toMatch(/result changed/);
  });
});

describe.skipIf(missing)('the one error', () => {
  let bed: Bed;
  beforeAll(async () => {
    bed = await startBed();
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());

  it('shows a reference of the kind that it counts', async () => {
    const text = `FROM ${bed.image('app')}:1@sha256:${'ab12'.repeat(16)}\nFROM ${bed.image('app')}:gone@${bed.digest('app:1')}\n`;
    const { statuses, error } = await bed.run({ Dockerfile: text }, { mode: 'verify' });
    expect([statuses, error]).toEqual([
      ['mismatch', 'unresolved'],
      expect.stringMatching(/not resolved.*Dockerfile:2/s),
    ]);
  });
  it('does not say that everything was left when others were written', async () => {
    const { outputs, error } = await bed.run({ Dockerfile: bed.before('FROM §app:1§\nFROM §app:gone§\n') });
    expect([outputs.changed, error]).toEqual(['true', expect.not.stringContaining('what was found is left as it was')]);
  });
});
