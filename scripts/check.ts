// Everything that can be said about the repository without running its tests. One line per check: ok, or what is wrong
// and how to mend it. `--strict-dist` refuses a stale dist/, which is otherwise a remark: dist/ is built at the end.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, styleText } from 'node:util';
import { build } from './build.ts';
import { actionYml } from './check/action-yml.ts';
import { arrows } from './check/arrows.ts';
import { archiveBudget, archiveBytes, bundles, differences } from './check/bundles.ts';
import { contractUse } from './check/contract-use.ts';
import { cycles } from './check/cycles.ts';
import { doors } from './check/doors.ts';
import { libraries } from './check/libraries.ts';
import { links } from './check/links.ts';
import { program } from './check/program.ts';
import { purity } from './check/purity.ts';
import { names, sizes } from './check/shape.ts';
import { traces } from './check/traces.ts';
import { actionFolders, readFolder, readTree } from './check/tree.ts';
import { generate, readManifests } from './docs/generate.ts';
import { lift } from './release/lift.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({ options: { 'strict-dist': { type: 'boolean', default: false } } });

const files = readTree(root);
const manifests = readManifests(root);
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const textOf = (file: string) => files.find((source) => source.path === file)?.text;

function freshness(): string[] {
  const generated = generate(manifests, textOf);
  const stale = [...generated.files].filter(([file, text]) => textOf(file) !== text);
  return [...generated.problems, ...stale.map(([file]) => `${file} is out of date: run \`npm run docs\``)];
}

const sourceBytes = () => files.map(({ path: file, text }) => [file, Buffer.from(text)] as const);
const bundleBytes = (built: ReadonlyMap<string, string>) =>
  [...built].map(([file, text]) => [`dist/${file}`, Buffer.from(text, 'latin1')] as const);

const scratch = mkdtempSync(path.join(os.tmpdir(), 'ci-actions-check-'));
let failed = 0;
function report(name: string, problems: readonly string[], refuse = true): void {
  const verdict = problems.length === 0 ? 'ok' : refuse ? 'WRONG' : 'note';
  const colour = problems.length === 0 ? 'green' : refuse ? 'red' : 'yellow';
  console.log(`${styleText(colour, verdict.padEnd(6))}${name}`);
  for (const problem of problems) console.log(`        ${problem}`);
  if (problems.length > 0 && refuse) failed += 1;
}

try {
  const types = program(root, 'typescript/bin/tsc', ['-p', '.'], 'Mend the types; `npx tsc -p .` shows them again.');
  const style = program(
    root,
    '@biomejs/biome/bin/biome',
    ['check', '--reporter=concise', '--diagnostic-level=warn', '--error-on-warnings', '.'],
    'Run `npm run fmt`; what stays is for you.',
  );
  report('types (tsc)', await types);
  report('format and lint (biome)', await style);
  report('arrows: actions -> shared -> libraries', arrows(files));
  report('doors: shared folders are entered by index.ts', doors(files));
  report('no circles', cycles(files));
  report('libraries: only runtime dependencies, heavy ones lazily', libraries(files, Object.keys(dependencies)));
  report('pure core: no effects in domain files', purity(files));
  report('sizes: no file over 300 lines', sizes(files));
  report('names: kebab-case, no catch-alls', names(files.map((file) => file.path)));
  report('no paths of one machine, no silenced checks', traces(files));
  report('links between pages lead somewhere', links(files));
  report('action.yml keeps the conventions', actionFolders(files, manifests).flatMap(actionYml));
  report('inputs are read and outputs are set', contractUse(files, manifests));
  report('generated tables and types are in step with action.yml', freshness());

  const broken = await build(scratch).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message.trimEnd().split('\n') : [String(error)]),
  );
  if (broken) report('bundles: self-contained, lean', broken);
  else {
    const fresh = readFolder(scratch);
    report('bundles: self-contained, lean', bundles([...fresh].map(([file, text]) => ({ path: file, text }))));
    const archive = archiveBytes(lift(new Map([...sourceBytes(), ...bundleBytes(fresh)]), 'main'));
    const archiveSays = `release archive: ${Math.ceil(archive / 1024)} of ${archiveBudget / 1024} KiB`;
    report(archiveSays, archive > archiveBudget ? ['Every job that uses an action downloads all of it.'] : []);
    const stale = differences(readFolder(path.join(root, 'dist')), fresh).map((line) => `dist/${line}`);
    const mend = stale.length > 0 ? ['Run `npm run build` and commit dist/ with the sources.'] : [];
    report('dist/ is what the sources build', [...stale, ...mend], values['strict-dist']);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(failed === 0 ? 'Every check passed.' : `${failed} check(s) found something.`);
process.exitCode = failed === 0 ? 0 : 1;
