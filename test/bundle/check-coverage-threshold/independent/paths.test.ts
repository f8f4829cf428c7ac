// Paths of reports, the files of the repository that they mean, and the patterns over those.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../../testbed/repository.ts';
import { cobertura, type Inputs, lcov, files as reported, reports, run, text } from './bed.ts';

let repo: Repository;
beforeAll(async () => {
  const names = [
    ...['src/a.ts', 'src/Case.ts', 'index.ts', 'app/models/user.rb'],
    ...['packages/api/src/index.ts', 'packages/web/src/index.ts', 'packages/web/src/only.ts'],
    ...['backend/src/main/java/org/x/App.java', 'backend/src/main/kotlin/org/x/Kt.kt'],
    ...['pkg/a.go', 'main.go', 'tools/t.go'],
  ];
  const modules = { 'go.mod': 'module example.com/m\n', 'tools/go.mod': 'module example.com/m/tools\n' };
  repo = await createRepository({ ...Object.fromEntries(names.map((name) => [name, text(9)])), ...modules });
});
afterAll(() => repo?.[Symbol.asyncDispose]());
const files = { ...reported, 'min-lines': '1' };

/** Every uncovered line fails the rule, so that the file that it is taken for is named. */
async function mapped(name: string, content: string, inputs: Inputs = {}) {
  await reports(repo, { [name]: content });
  const r = await run(repo, { ...files, ...inputs, rules: '"**": {max-uncovered: 0}' });
  return { ...r, said: `${r.error}\n${r.summary}` };
}
const miss = (file: string) => lcov(file, { 1: 0, 2: 1 });
const blocks = (file: string) => `mode: set\n${file}:1.1,1.9 1 0\n${file}:2.1,2.9 1 1\n`;
const jacoco = (file: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="x"><package name="org/x">
<sourcefile name="${file}"><line nr="1" mi="1" ci="0" mb="0" cb="0"/><line nr="2" mi="0" ci="1" mb="0" cb="0"/>
</sourcefile></package></report>`;

describe('the path of a report', () => {
  it.each([
    ['of another machine', 'lcov.info', miss('/home/runner/work/app/app/src/a.ts'), 'src/a.ts'],
    ['of a container', 'lcov.info', miss('/app/src/a.ts'), 'src/a.ts'],
    ['of Windows', 'lcov.info', miss('D:\\a\\app\\app\\src\\a.ts'), 'src/a.ts'],
    ['of Windows with slashes', 'lcov.info', miss('D:/a/app/app/src/a.ts'), 'src/a.ts'],
    ['with a leading dot', 'lcov.info', miss('./src/a.ts'), 'src/a.ts'],
    ['with dots in the middle', 'lcov.info', miss('lib/../src/a.ts'), 'src/a.ts'],
    ['below a package', 'lcov.info', miss('src/only.ts'), 'packages/web/src/only.ts'],
    ['that is a file URL', 'lcov.info', miss('file:///build/src/a.ts'), 'src/a.ts'],
    ['by Go import', 'cover.out', blocks('example.com/m/pkg/a.go'), 'pkg/a.go'],
    ['in the root package of a Go module', 'cover.out', blocks('example.com/m/main.go'), 'main.go'],
    ['in a nested Go module', 'cover.out', blocks('example.com/m/tools/t.go'), 'tools/t.go'],
    ['by Java package', 'jacoco.xml', jacoco('App.java'), 'backend/src/main/java/org/x/App.java'],
    ['by Kotlin package', 'jacoco.xml', jacoco('Kt.kt'), 'backend/src/main/kotlin/org/x/Kt.kt'],
  ])('%s is that of the file', async (_, name, content, file) => {
    const { result, outputs, said, log } = await mapped(name, content);
    expect([result, outputs['lines-covered'], outputs['lines-total']], log).toEqual(['below', '1', '2']);
    expect(said).toContain(file);
  });
  it('that could be one of several files is told, not guessed, and settled by source-roots', async () => {
    const both = lcov('/app/src/index.ts', { 1: 1 }) + lcov('src/a.ts', { 1: 1, 2: 1 });
    const doubtful = await mapped('lcov.info', both);
    const candidates = ['packages/api/src/index.ts', 'packages/web/src/index.ts'];
    for (const file of candidates) expect(doubtful.summary, doubtful.log).toContain(file);
    expect(doubtful.warnings).toMatch(/\/app\/src\/index\.ts.*source-roots/s);
    expect(doubtful.outputs['lines-total']).toBe('3');
    const settled = await mapped('lcov.info', miss('src/index.ts'), { 'source-roots': 'packages/api' });
    expect(settled.outputs['lines-total'], settled.log).toBe('2');
    expect(settled.said).toContain(candidates[0]);
  });
  it('loses a source root that is a prefix', async () => {
    const { outputs, said, log } = await mapped('lcov.info', miss('/weird/index.ts'), { 'source-roots': '/weird' });
    expect(outputs['lines-total'], log).toBe('2');
    expect(said).toMatch(/(?<!\/)\bindex\.ts/);
  });
  it('that is exact wins over any longer one', async () => {
    const { outputs, said, log } = await mapped('lcov.info', miss('index.ts'));
    expect(outputs['lines-total'], log).toBe('2');
    expect(said).not.toContain('packages/');
  });
  it('that no file has is told with how many match, and counts', async () => {
    const r = await mapped('lcov.info', lcov('src/a.ts', { 1: 1 }) + lcov('/usr/include/stdio.h', { 1: 0, 2: 0 }));
    for (const told of [/1 of 2 report paths/, /stdio\.h/])
      for (const place of [r.summary, r.warnings]) expect(place).toMatch(told);
    expect(r.outputs['lines-total']).toBe('3');
  });
  it('is told apart by case on every system', async () => {
    const r = await mapped('lcov.info', lcov('src/case.ts', { 1: 1 }) + lcov('src/a.ts', { 1: 1, 2: 1 }));
    expect(r.summary, r.log).toContain('src/case.ts');
    expect(r.summary).not.toContain('src/Case.ts');
  });
  it('in two forms is one file', async () => {
    const r = await mapped(
      'lcov.info',
      lcov('/app/src/a.ts', { 1: 1, 2: 0 }) + lcov('C:\\x\\src\\a.ts', { 1: 0, 2: 1 }),
    );
    expect([r.outputs['lines-covered'], r.outputs['lines-total']], r.log).toEqual(['2', '2']);
  });
  it('is below the sources that a Cobertura report names', async () => {
    const lines = '<line number="1" hits="0"/><line number="2" hits="1"/>';
    const xml = cobertura('index.ts', lines).replace('>.<', '>/build/packages/api/src<');
    const r = await mapped('cobertura.xml', xml);
    expect([r.outputs['lines-total'], r.said.includes('packages/api/src/index.ts')], r.log).toEqual(['2', true]);
  });
});

describe('a pattern', () => {
  const two = lcov('src/a.ts', { 1: 1, 2: 0 }) + lcov('packages/web/src/only.ts', { 1: 0, 2: 0, 3: 1 });
  beforeAll(() => reports(repo, { 'lcov.info': two }));
  it.each([
    ['2', { include: 'src/' }],
    ['3', { exclude: 'src/' }],
    ['3', { include: '**/*.ts\n!src/**' }],
  ])('leaves %s lines: %j', async (lines, inputs) => {
    const r = await run(repo, { ...files, ...inputs });
    expect([r.outputs['lines-total'], r.warnings]).toEqual([lines, '']);
  });
  it('of a rule is judged over the sum of its files, and every rule that matches applies', async () => {
    for (const [rules, result] of [
      ['"**/*.ts": {lines: 40}', 'passed'],
      ['"**/*.ts": {lines: 10}\nsrc/**: {lines: 51}', 'below'],
      ['"**": {max-uncovered: 3}', 'passed'],
      ['"**": {max-uncovered: 2}', 'below'],
    ] as const) {
      const r = await run(repo, { ...files, rules });
      expect([rules, r.result], r.log).toEqual([rules, result]);
      if (rules.includes('51')) expect(r.error).toContain('src/**');
    }
  });
  it('is not needed to judge every single file', async () => {
    const r = await run(repo, { ...files, 'min-file': '50' });
    expect([r.result, r.error.includes('packages/web/src/only.ts')], r.log).toEqual(['below', true]);
    expect((await run(repo, { ...files, 'min-file': '33.33' })).result).toBe('passed');
  });
  it('of an exclusion or a rule that matches nothing is a warning', async () => {
    const r = await run(repo, { ...files, exclude: 'gen/**\nsrc/**', rules: 'none/**: {lines: 100}' });
    expect(r.result, r.log).toBe('passed');
    for (const unused of ['gen/**', 'none/**']) expect(r.warnings).toContain(unused);
    expect(r.warnings).not.toContain('src/**');
  });
});
