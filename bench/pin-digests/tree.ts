// The repository that everybody pins: workflows with actions and one image each. Pure.
import type { Stock } from './services.ts';

export interface TreeSize {
  readonly files: number;
  /** Repositories of actions, each used at `majors` tags. */
  readonly actions: number;
  /** Repositories of images, each used at two tags. */
  readonly images: number;
}

/** How many tags of each action are in use. */
const majors = 3;
/** Steps with an action, in each file. */
const steps = 4;
const imageTags = ['1.0.0', '2.0.0'];

/** 200 files with 1,000 references at scale 1, 200 of them distinct: 150 of actions, 50 of images. */
export function sizeFor(scale: number): TreeSize {
  const size = (full: number): number => Math.max(2, Math.round(full * scale));
  return { files: size(200), actions: size(50), images: size(25) };
}

const number = (index: number): string => String(index).padStart(2, '0');

export function stock({ actions, images }: TreeSize): Stock {
  return {
    actions: Object.fromEntries(
      Array.from({ length: actions }, (_, at) => [`octo/action-${number(at)}`, { seed: `action ${at}`, majors }]),
    ),
    images: Object.fromEntries(
      Array.from({ length: images }, (_, at) => `team/image-${number(at)}`).flatMap((name, at) =>
        imageTags.map((tag) => [
          `${name}:${tag}`,
          at % 2 === 0
            ? { content: `${name} ${tag}`, platforms: ['linux/amd64', 'linux/arm64'], attestations: true }
            : { content: `${name} ${tag}` },
        ]),
      ),
    ),
  };
}

/** A reference as it stands in a file: an action (`octo/action-07`, `v2`) or an image (`team/image-03`, `1.0.0`). */
export interface TreeReference {
  readonly kind: 'action' | 'image';
  readonly name: string;
  readonly ref: string;
}

export interface TreeFile {
  readonly path: string;
  readonly text: string;
  /** In the order in which they stand. */
  readonly references: readonly TreeReference[];
}

/** @param host of the registry */
export function treeFiles({ files, actions, images }: TreeSize, host: string): TreeFile[] {
  return Array.from({ length: files }, (_, file) => {
    const image: TreeReference = {
      kind: 'image',
      name: `team/image-${number(file % images)}`,
      ref: imageTags[Math.floor(file / images) % imageTags.length] ?? '',
    };
    const used = Array.from({ length: steps }, (_, step): TreeReference => {
      const at = (file * steps + step) % (actions * majors);
      return { kind: 'action', name: `octo/action-${number(at % actions)}`, ref: `v${1 + Math.floor(at / actions)}` };
    });
    return {
      path: `.github/workflows/workflow-${String(file).padStart(3, '0')}.yml`,
      text: workflow(
        file,
        `${host}/${image.name}:${image.ref}`,
        used.map(({ name, ref }) => `${name}@${ref}`),
      ),
      references: [image, ...used],
    };
  });
}

function workflow(index: number, image: string, uses: readonly string[]): string {
  const step = (each: string, at: number): string =>
    [
      `      - name: Step ${at} # says what it does`,
      `        uses: ${each}`,
      '        with:',
      `          key: value ${index}`,
      '      - run: |',
      '          echo "one line"',
      '          echo "another line"',
      '',
    ].join('\n');
  return `name: Workflow ${index}
on:
  push:
    branches: [main]
permissions: {}

jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    container:
      image: ${image}
    steps:
${uses.map(step).join('\n')}`;
}

export interface Score {
  /** References that are what they should be. */
  readonly right: number;
  /** References that are a digest or a commit, and not the right one. */
  readonly wrong: number;
  readonly of: number;
}

/**
 * Counts by the lines in which references stand; whatever is around them does not matter here.
 * @param read the text of a file as it is now
 * @param exact the digest or commit that a reference means
 */
export function score(
  files: readonly TreeFile[],
  read: (path: string) => string,
  exact: (reference: TreeReference) => string | undefined,
): Score {
  const counts = { right: 0, wrong: 0, of: 0 };
  for (const { path, references } of files) {
    const lines = read(path).match(/^ *(?:image|uses): .*$/gm) ?? [];
    references.forEach((reference, at) => {
      const found = /@((?:sha256:)?[0-9a-f]{40,64})\b/.exec(lines[at] ?? '')?.[1];
      counts.of++;
      if (found === undefined) return;
      if (found === exact(reference)) counts.right++;
      else counts.wrong++;
    });
  }
  return counts;
}
