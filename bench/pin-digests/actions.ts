// Repositories of actions, with refs as people set them: exact tags, a moving one beside them, some of them annotated.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fixtureEnvironment, runGit } from '../../test/testbed/git.ts';

export interface ActionRepository {
  /** What the ref names, and the commit behind it; two different things for an annotated tag. */
  readonly tags: ReadonlyMap<string, { readonly object: string; readonly commit: string }>;
  readonly heads: ReadonlyMap<string, string>;
  /** What a tag object is on: a commit, or another tag object. */
  readonly tagObjects: ReadonlyMap<string, { readonly target: string; readonly type: string }>;
}

export interface ActionOptions {
  /** Makes the commits differ from those of other repositories. */
  readonly seed: string;
  readonly majors: number;
  /** A tag of a tag, `nested`. */
  readonly nested?: boolean;
  /** A branch with the name of the tag `v1` that is somewhere else. */
  readonly branchLikeTag?: boolean;
}

/**
 * Makes `<folder>/<owner>/<name>.git` with a commit for each major version `n`: `vn` and `vn.0.0` are on it, as annotated
 * tags where `n` is even.
 */
export async function makeAction(folder: string, fullName: string, options: ActionOptions): Promise<ActionRepository> {
  const place = path.join(folder, `${fullName}.git`);
  await mkdir(place, { recursive: true });
  const git = async (args: readonly string[], input?: string): Promise<string> =>
    (
      await runGit(args, { cwd: place, env: fixtureEnvironment(folder), ...(input === undefined ? {} : { input }) })
    ).toString();
  await git(['init', '-q', '--bare']);
  await git(['fast-import', '--quiet', '--done'], history(options));
  const format = '--format=%(refname) %(objectname) %(object) %(type)';
  const refs = (await git(['for-each-ref', format]))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' ') as [name: string, object: string, target: string, type: string]);
  const tagObjects = new Map(
    refs.flatMap(([, object, target, type]) => (target === '' ? [] : [[object, { target, type }] as const])),
  );
  const peel = (object: string): string => {
    const tag = tagObjects.get(object);
    return tag === undefined ? object : peel(tag.target);
  };
  const under = (prefix: string) => refs.filter(([name]) => name.startsWith(prefix));
  const short = (name: string): string => name.replace(/^refs\/\w+\//, '');
  return {
    tags: new Map(under('refs/tags/').map(([name, object]) => [short(name), { object, commit: peel(object) }])),
    heads: new Map(under('refs/heads/').map(([name, object]) => [short(name), object])),
    tagObjects,
  };
}

/** A stream for `git fast-import`. */
function history({ seed, majors, nested, branchLikeTag }: ActionOptions): string {
  const who = (time: number): string => `Ada Author <ada@example.test> ${1_767_225_600 + time} +0000\n`;
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const commit = (branch: string, mark: number, text: string, from?: string): string =>
    `commit refs/heads/${branch}\nmark :${mark}\ncommitter ${who(mark)}${data(text)}${from ?? ''}M 100644 inline action.yml\n${data(text)}`;
  const stream: string[] = [];
  for (let major = 1; major <= majors; major++) {
    stream.push(commit('main', major, `${seed} ${major}`, major === 1 ? '' : `from :${major - 1}\n`));
    for (const tag of [`v${major}`, `v${major}.0.0`]) {
      if (major % 2 === 1) stream.push(`reset refs/tags/${tag}\nfrom :${major}\n`);
      else stream.push(`tag ${tag}\nfrom :${major}\ntagger ${who(major)}${data(tag)}`);
    }
  }
  if (nested === true) {
    stream.push(`tag inner\nmark :90\nfrom :1\ntagger ${who(90)}${data('inner')}`);
    stream.push(`tag nested\nfrom :90\ntagger ${who(91)}${data('nested')}`);
  }
  if (branchLikeTag === true) stream.push(commit('v1', 80, `${seed} branch`, 'from :1\n'));
  return `${stream.join('')}done\n`;
}
