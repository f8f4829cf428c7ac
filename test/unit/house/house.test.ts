// The rules of the house, held against the house itself: the same rules that `npm run check` prints.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { actionYml } from '../../../scripts/check/action-yml.ts';
import { arrows } from '../../../scripts/check/arrows.ts';
import { contractUse } from '../../../scripts/check/contract-use.ts';
import { cycles } from '../../../scripts/check/cycles.ts';
import { doors } from '../../../scripts/check/doors.ts';
import { libraries } from '../../../scripts/check/libraries.ts';
import { links } from '../../../scripts/check/links.ts';
import { purity } from '../../../scripts/check/purity.ts';
import { names, sizes } from '../../../scripts/check/shape.ts';
import { traces } from '../../../scripts/check/traces.ts';
import { actionFolders, readTree } from '../../../scripts/check/tree.ts';
import { generate, readManifests } from '../../../scripts/docs/generate.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const files = readTree(root);
const manifests = readManifests(root);

describe('the house', () => {
  it('is read at all', () => {
    expect(files.map((file) => file.path)).toContain('actions/detect-changes/action.yml');
    expect(manifests.map(({ folder }) => folder)).toContain('detect-changes');
  });

  it('has arrows that point one way', () => expect(arrows(files)).toEqual([]));
  it('enters shared folders by their doors', () => expect(doors(files)).toEqual([]));
  it('has no circles', () => expect(cycles(files)).toEqual([]));
  it('keeps effects out of domain files', () => expect(purity(files)).toEqual([]));
  it('has no file over 300 lines', () => expect(sizes(files)).toEqual([]));
  it('names files by what they hold', () => expect(names(files.map((file) => file.path))).toEqual([]));
  it('holds no path of one machine and no silenced check', () => expect(traces(files)).toEqual([]));
  it('reads every input and sets every output', () => expect(contractUse(files, manifests)).toEqual([]));
  it('has links that lead somewhere', () => expect(links(files)).toEqual([]));
  it('has manifests that keep the conventions', () => {
    expect(actionFolders(files, manifests).flatMap(actionYml)).toEqual([]);
  });

  it('ships only what package.json declares', () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      dependencies: object;
    };
    expect(libraries(files, Object.keys(dependencies))).toEqual([]);
  });

  it('has pages and types in step with the manifests', () => {
    const textOf = (file: string) => files.find((source) => source.path === file)?.text;
    const generated = generate(manifests, textOf);
    expect(generated.problems).toEqual([]);
    expect([...generated.files].filter(([file, text]) => textOf(file) !== text).map(([file]) => file)).toEqual([]);
  });
});
