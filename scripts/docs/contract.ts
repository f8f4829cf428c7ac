// The TypeScript side of an action.yml: its input and output names as types, so that a misspelt name does not compile.
import type { ActionManifest } from './manifest.ts';

/** A string array as the formatter would lay it out: on one line while that fits into 120 columns. */
function constant(name: string, values: readonly string[]): string {
  const items = values.map((value) => `'${value.replace(/[\\']/g, '\\$&')}'`);
  const line = `export const ${name} = [${items.join(', ')}] as const;`;
  if (line.length <= 120) return line;
  return `export const ${name} = [\n${items.map((item) => `  ${item},\n`).join('')}] as const;`;
}

function literal(text: string): string {
  const escaped = text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n');
  return `'${escaped}'`;
}

/** Defaults that are plain text. One that is an expression is the runner's to evaluate, and stays empty here. */
function defaults(manifest: ActionManifest): string {
  const lines = manifest.inputs.flatMap((input) => {
    if (typeof input.default !== 'string' || input.default === '' || input.default.includes('${{')) return [];
    const key = /^[a-z]+$/.test(input.name) ? input.name : `'${input.name}'`;
    const line = `  ${key}: ${literal(input.default)},\n`;
    return [line.length <= 121 ? line : `  ${key}:\n    ${literal(input.default)},\n`];
  });
  return `export const inputDefaults = {\n${lines.join('')}} as const;`;
}

/** Source of `src/contract.ts`. */
export function contractSource(manifest: ActionManifest): string {
  return `// Generated from ../action.yml by \`npm run docs\`. Edit that file, not this one.

/** Every input of the action, in the order of its documentation. */
${constant(
  'inputNames',
  manifest.inputs.map((input) => input.name),
)}
export type InputName = (typeof inputNames)[number];

/** What an input means that a workflow leaves out or hands over empty. */
${defaults(manifest)}

/** Every output with a fixed name. */
${constant(
  'outputNames',
  manifest.outputs.map((output) => output.name),
)}
export type OutputName = (typeof outputNames)[number];
`;
}
