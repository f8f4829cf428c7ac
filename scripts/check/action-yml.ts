// action.yml against the conventions that every action keeps.
import type { ActionManifest } from '../docs/manifest.ts';

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Inputs with a fixed default: those of every action, and those that have it wherever they appear. */
const everywhere: Readonly<Record<string, string>> = { 'working-directory': '.', summary: 'true' };
const whereGiven: Readonly<Record<string, string>> = { token: '${{ github.token }}', 'dry-run': 'false' };

export interface ActionFolder {
  readonly folder: string;
  readonly manifest: ActionManifest;
  /** Paths of the folder's files, relative to it. */
  readonly files: readonly string[];
  /** Text of report.schema.json, if it is there. */
  readonly reportSchema: string | undefined;
}

const reportFields = ['schema', 'action', 'result', 'started-at', 'duration-ms'];

function inputProblems({ inputs }: ActionManifest): string[] {
  const found = inputs.flatMap((input) => [
    ...(kebab.test(input.name) ? [] : [`input ${input.name} is not kebab-case`]),
    ...(input.description ? [] : [`input ${input.name} has no description`]),
    ...(input.required && input.default !== undefined ? [`input ${input.name} is required and has a default`] : []),
    ...(!input.required && typeof input.default !== 'string'
      ? [`input ${input.name} needs a default that is a string: quote it, '' means not given`]
      : []),
  ]);
  const of = (name: string) => inputs.find((input) => input.name === name);
  for (const [name, value] of Object.entries({ ...everywhere, ...whereGiven })) {
    const input = of(name);
    if (!input && name in everywhere) found.push(`input ${name} (default '${value}') is missing`);
    if (input && input.default !== value) found.push(`input ${name} must have the default '${value}'`);
  }
  return found;
}

function outputProblems({ outputs }: ActionManifest): string[] {
  const found = outputs.flatMap((output) => [
    ...(kebab.test(output.name) ? [] : [`output ${output.name} is not kebab-case`]),
    ...(output.description ? [] : [`output ${output.name} has no description`]),
  ]);
  const missing = ['result', 'report'].filter((name) => !outputs.some((output) => output.name === name));
  return [...found, ...missing.map((name) => `output ${name} is missing`)];
}

function entryProblems({ folder, manifest: { runs }, files }: ActionFolder): string[] {
  const found: string[] = [];
  if (runs.using !== 'node24') found.push(`runs.using must be node24, not "${runs.using}"`);
  const main = `../../dist/${folder}/index.js`;
  const post = `../../dist/${folder}/post/index.js`;
  if (runs.main !== main) found.push(`runs.main must be ${main}`);
  if (!files.includes('src/main.ts')) found.push('src/main.ts is missing');
  if (runs.post !== undefined && runs.post !== post) found.push(`runs.post must be ${post}`);
  if ((runs.post !== undefined) !== files.includes('src/post.ts')) {
    found.push('runs.post and src/post.ts go together: one of them is missing');
  }
  return found;
}

function schemaProblems({ reportSchema }: ActionFolder): string[] {
  if (reportSchema === undefined) return ['report.schema.json (the JSON Schema of the report) is missing'];
  try {
    const schema = JSON.parse(reportSchema) as { properties?: object; required?: readonly string[] } | null;
    const known = Object.keys(schema?.properties ?? {});
    return reportFields
      .filter((name) => !known.includes(name) || !schema?.required?.includes(name))
      .map((name) => `report.schema.json must describe and require "${name}"`);
  } catch {
    return ['report.schema.json is not JSON'];
  }
}

export function actionYml(action: ActionFolder): string[] {
  const { manifest, folder } = action;
  return [
    ...(manifest.name ? [] : ['name is missing']),
    ...(manifest.description ? [] : ['description is missing']),
    ...(kebab.test(folder) ? [] : ['the folder name is not kebab-case']),
    ...inputProblems(manifest),
    ...outputProblems(manifest),
    ...entryProblems(action),
    ...schemaProblems(action),
  ].map((problem) => `actions/${folder}: ${problem}`);
}
