// Markdown tables out of manifests. GitHub's Markdown ends a cell at every `|` that has no backslash, inside code too.
import type { ActionManifest, InputField } from './manifest.ts';

const cell = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/\|/g, '\\|');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function defaultOf(input: InputField): string {
  if (input.required) return '**required**';
  return typeof input.default === 'string' && input.default !== '' ? `\`${input.default}\`` : '';
}

export const inputsTable = (manifest: ActionManifest): string =>
  table(
    ['Input', 'Default', 'Meaning'],
    manifest.inputs.map((input) => [`\`${input.name}\``, defaultOf(input), input.description]),
  );

export const outputsTable = (manifest: ActionManifest): string =>
  table(
    ['Output', 'Meaning'],
    manifest.outputs.map((output) => [`\`${output.name}\``, output.description]),
  );

/** The table of the root README. Its links hold in the repository; the release tree shortens them as it lifts the folders. */
export const actionsTable = (
  actions: readonly { readonly folder: string; readonly manifest: ActionManifest }[],
): string =>
  table(
    ['Action', 'What it answers'],
    actions.map(({ folder, manifest }) => [`[\`${folder}\`](actions/${folder}/README.md)`, manifest.description]),
  );
