// `npm run demo`: shows the actions at work. Real repositories and services are made in temporary folders and on
// loopback, and the shipped bundles run on them under the rules of GitHub's runner. It builds and downloads nothing.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Chapter, chapters } from './demo/chapters.ts';
import { DemoError, Stage } from './demo/stage.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const usage = `npm run demo [-- <chapter> ...] [--dist <folder>]

  --dist <folder>   bundles to run instead of the committed dist/

Chapters:
${chapters.map(({ name, title }) => `  ${name}: ${title}`).join('\n')}`;

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parse(args);
  if (values.help) return void process.stdout.write(`${usage}\n`);
  const chosen = positionals.length === 0 ? chapters : positionals.map(chapterNamed);
  const dist =
    values.dist === undefined ? path.join(root, 'dist') : path.resolve(process.env.INIT_CWD ?? '.', values.dist);
  const stage = new Stage(root, dist, process.stdout);
  const started = performance.now();
  for (const { actions } of chosen) for (const action of actions) stage.shipped(action);
  for (const chapter of chosen) {
    stage.heading(`${chapter.name}: ${chapter.title}`);
    await chapter.play(stage);
    stage.blank();
  }
  stage.paragraph(`All as promised, in ${((performance.now() - started) / 1000).toFixed(1)} s.`, 'green');
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { dist: { type: 'string' }, help: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new DemoError(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

function chapterNamed(name: string): Chapter {
  const chapter = chapters.find((each) => each.name === name);
  if (chapter === undefined) throw new DemoError(`There is no chapter ${JSON.stringify(name)}.\n\n${usage}`);
  return chapter;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DemoError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
