import { parseDigestMap } from '../../../../../actions/pin-digests/src/digest-map.ts';
import type { Settings } from '../../../../../actions/pin-digests/src/inputs.ts';
import type {
  Answer,
  Context,
  ImageFacts,
  Lookups,
  Proof,
} from '../../../../../actions/pin-digests/src/judge/decision.ts';
import type { ActionFound, ImageFound } from '../../../../../actions/pin-digests/src/model.ts';
import type { RemoteRefs } from '../../../../../shared/git/refs/index.ts';

export const digestOf = (letter: string): string => `sha256:${letter.repeat(64)}`;
export const commitOf = (letter: string): string => letter.repeat(40);
const now = new Date('2026-11-21T12:00:00Z');

const settings: Settings = {
  mode: 'pin',
  images: true,
  actions: true,
  files: undefined,
  exclude: [],
  fields: [],
  digests: '',
  style: 'tag-and-digest',
  platform: '',
  minAgeMs: 0,
  branches: 'fail',
  commentSeparator: ' # ',
  insecureRegistries: [],
  registryMap: [],
  pullRequest: undefined,
  token: '',
  defaultToken: '',
  workingDirectory: '.',
  dryRun: false,
  summary: true,
};

export interface Scene {
  readonly settings?: Partial<Settings>;
  readonly image?: Answer<ImageFacts>;
  readonly refs?: Answer<RemoteRefs>;
  readonly proof?: Proof;
  /** Age of a release in milliseconds; a string is why it cannot be known. */
  readonly age?: number | string;
}

/** A context whose lookups answer what the scene says, and that counts the questions. */
export async function contextOf(scene: Scene): Promise<Context & { readonly asked: string[] }> {
  const asked: string[] = [];
  const missing: Answer<never> = { kind: 'failed', status: 'unresolved', message: 'not expected to be asked' };
  const lookups: Lookups = {
    image: async (question) => {
      asked.push(`image ${question.tag ?? question.current}`);
      return scene.image ?? missing;
    },
    refs: async (repository) => {
      asked.push(`refs ${repository}`);
      return scene.refs ?? missing;
    },
    proof: async (_, commit) => {
      asked.push(`proof ${commit}`);
      return scene.proof ?? { kind: 'unknown', message: 'not expected to be asked' };
    },
    age: async (_, ref, __, tags) => {
      asked.push(`age ${[ref, ...tags].join(' ')}`);
      if (typeof scene.age !== 'number') return { kind: 'failed', status: 'unresolved', message: scene.age ?? 'none' };
      return { kind: 'known', value: { date: new Date(now.getTime() - scene.age), source: 'the release' } };
    },
  };
  const all = { ...settings, ...scene.settings };
  const digests = await parseDigestMap(all.digests);
  return { settings: all, digests, lookups, now, serverUrl: 'https://github.com', commits: new Map(), asked };
}

export function image(text: Partial<Pick<ImageFound, 'name' | 'tag' | 'digest' | 'platform'>>): ImageFound {
  const { name = 'nginx', tag, digest, platform } = text;
  return {
    kind: 'image',
    line: 1,
    column: 1,
    where: 'image.oci',
    original: `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`,
    name,
    tag,
    digest,
    ...(platform === undefined ? {} : { platform }),
    rewrite: (exact, style) => ({
      splices: [{ start: 0, end: 0, text: 'x' }],
      intents: [],
      reference: style === 'digest' ? `${name}@${exact.digest}` : `${name}:${exact.tag}@${exact.digest}`,
    }),
  };
}

export function action(ref: string, comment?: string): ActionFound & { written: string[] } {
  const written: string[] = [];
  return {
    kind: 'action',
    line: 1,
    column: 1,
    where: 'jobs.a.steps[0].uses',
    original: `octo/act@${ref}`,
    owner: 'octo',
    repository: 'act',
    path: '',
    ref,
    comment,
    written,
    rewrite: (exact) => {
      written.push(exact.comment);
      return { splices: [{ start: 0, end: 0, text: 'x' }], intents: [], reference: `octo/act@${exact.commit}` };
    },
  };
}

/** `{ v4: 'a' }` is a tag at commit aaaa…; branches likewise. */
export function refsOf(tags: Record<string, string>, branches: Record<string, string> = {}): Answer<RemoteRefs> {
  return {
    kind: 'known',
    value: {
      name: 'octo/act',
      tags: new Map(
        Object.entries(tags).map(([name, letter]) => [name, { object: commitOf(letter), commit: commitOf(letter) }]),
      ),
      branches: new Map(Object.entries(branches).map(([name, letter]) => [name, commitOf(letter)])),
      defaultBranch: 'main',
    },
  };
}
