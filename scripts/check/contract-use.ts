// Rule 3 of the house: an input that exists in one place only is wrong. The types of src/contract.ts refuse a name that
// action.yml does not know; here is the other direction.
import type { NamedManifest } from '../docs/generate.ts';
import type { SourceFile } from './source-file.ts';

export function contractUse(files: readonly SourceFile[], manifests: readonly NamedManifest[]): string[] {
  return manifests.flatMap(({ folder, manifest }) => {
    const source = files
      .filter((file) => file.path.startsWith(`actions/${folder}/src/`) && !file.path.endsWith('/src/contract.ts'))
      .map((file) => file.text)
      .join('\n');
    // `working-directory: 'x'` of an object and `inputs.text('working-directory')` both name it.
    const named = (name: string) => source.includes(`'${name}'`) || new RegExp(`^\\s*${name}[:,]`, 'm').test(source);
    // Every action gets these two from the runtime, whatever its code says.
    const outputs = manifest.outputs.filter(({ name }) => name !== 'result' && name !== 'report');
    return [
      ...manifest.inputs
        .filter(({ name }) => !named(name))
        .map(({ name }) => `actions/${folder} never reads its input ${name}`),
      ...outputs
        .filter(({ name }) => !named(name))
        .map(({ name }) => `actions/${folder} never sets its output ${name}`),
    ];
  });
}
