// Runs every tool on every awkward file, each in a repository of its own.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { table } from '../../shared/report/index.ts';
import { createRepository } from '../../test/testbed/repository.ts';
import type { Settings } from '../kit/benchmark.ts';
import { caseStock, cases } from './cases.ts';
import { type Case, describeFinding, judge } from './damage.ts';
import { type Services, startServices } from './services.ts';
import { type Tool, tools } from './tools.ts';

/** Markdown: a row a file, a column a tool; what is bold is not as it should be. */
export async function damageTable(settings: Settings): Promise<string> {
  await using services = await startServices(caseStock);
  const all = tools(settings, services);
  const rows: string[][] = [];
  for (const each of cases(services.registry.host)) {
    const row = [each.title];
    for (const tool of all) row.push(await attempt(each, tool, services));
    rows.push(row);
  }
  return table(['', ...all.map(({ name }) => name)], rows);
}

async function attempt(given: Case, tool: Tool, services: Services): Promise<string> {
  await using repository = await createRepository({ ...given.others, [given.file]: given.text });
  await tool.pin(repository.path);
  const after = await readFile(path.join(repository.path, given.file), 'utf8');
  return describeFinding(judge(given, after, (key) => exactOf(key, services)));
}

/** The digest or commit behind `team/app:1` or `octo/setup@v1`: what the servers really have. */
function exactOf(key: string, { actions, images }: Services): string {
  const [name = '', ref = ''] = key.split('@');
  const found = ref === '' ? images.get(key) : actions.get(name)?.tags.get(ref)?.commit;
  if (found === undefined) throw new Error(`There is no ${key} on the servers of the benchmark.`);
  return found;
}
