import type { CommitProver, RefLister, RemoteRefs } from '../../../../shared/git/refs/index.ts';
import { RemoteFailure } from '../../../../shared/git/refs/index.ts';
import { formatPlatform, type RegistryClient, RegistryFailure } from '../../../../shared/oci/index.ts';
import type { Age, Answer, ImageFacts, ImageQuestion, Lookups, Proof } from '../judge/decision.ts';
import type { ReleaseDates } from './release-dates.ts';

export interface LookupParts {
  readonly registries: RegistryClient;
  readonly lister: RefLister;
  readonly prover: CommitProver;
  readonly releases: ReleaseDates;
}

/** Asks registries and git servers; failures become answers, and every question is asked once. */
export function createLookups({ registries, lister, prover, releases }: LookupParts): Lookups {
  const images = new Map<string, Promise<Answer<ImageFacts>>>();
  const repositories = new Map<string, Promise<Answer<RemoteRefs>>>();
  const proofs = new Map<string, Promise<ReadonlyMap<string, Proof>>>();
  const ages = new Map<string, Promise<Answer<Age>>>();

  async function prove(repository: string, all: readonly string[]): Promise<ReadonlyMap<string, Proof>> {
    const refs = await lister.refsOf(repository);
    const found = await prover.prove(repository, all, refs);
    return new Map(
      [...found].map(([commit, answer]): [string, Proof] => {
        if (answer === 'reachable' || answer === 'unreachable') return [commit, { kind: answer }];
        if ('unknown' in answer) return [commit, { kind: 'unknown', message: answer.unknown }];
        return [commit, { kind: 'tag-object', commit: answer.tagObject }];
      }),
    );
  }

  return {
    image: (question) => once(images, JSON.stringify(question), () => imageFacts(registries, question)),
    refs: (repository) => once(repositories, repository, () => answered(() => lister.refsOf(repository))),
    async proof(repository, commit, all) {
      const known = await once(proofs, repository, () => prove(repository, all));
      return known.get(commit) ?? { kind: 'unknown', message: 'no answer was had for it.' };
    },
    age: (repository, ref, commit, tags) =>
      once(ages, `${repository} ${ref} ${tags.join(' ')}`, () => answered(() => ageOf(repository, ref, commit, tags))),
  };

  async function ageOf(repository: string, ref: string, commit: string, others: readonly string[]): Promise<Age> {
    const named = ref.startsWith('refs/tags/') ? [ref.slice('refs/tags/'.length), ...others] : [];
    const dates = await Promise.all([...new Set(named)].map((tag) => releases.publishedAt(repository, tag)));
    const [youngest] = dates.flatMap((date) => date ?? []).sort((a, b) => b.getTime() - a.getTime());
    if (youngest !== undefined) return { date: youngest, source: 'the release' };
    const refs = await lister.refsOf(repository);
    const date = (await prover.datesOf(repository, [{ commit, ref }], refs)).get(commit);
    if (date instanceof Date) return { date, source: 'the commit' };
    throw new RemoteFailure('unavailable', `the date of ${commit} is not known: ${date?.unknown ?? 'no answer'}`, '');
  }
}

function once<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  let answer = known.get(key);
  if (answer === undefined) {
    answer = ask();
    known.set(key, answer);
  }
  return answer;
}

/** What all lookups of a step may take together: a thousand hosts that say nothing would hold the job for hours. */
const mostTimeMs = 10 * 60_000;

async function answered<T>(ask: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'known', value: await Promise.race([ask(), tooLate()]) };
  } catch (error) {
    if (!(error instanceof RemoteFailure) && !(error instanceof RegistryFailure)) throw error;
    const message = error.fix === '' ? error.message : `${error.message} ${error.fix}`;
    return { kind: 'failed', status: error.kind === 'refused' ? 'refused' : 'unresolved', message };
  }
}

let late: Promise<never> | undefined;

/** Counts from the first question. The timer does not keep the process. */
function tooLate(): Promise<never> {
  late ??= new Promise((_, reject) => {
    const message = `there was no answer within the ${mostTimeMs / 60_000} minutes that all lookups have together.`;
    setTimeout(() => reject(new RemoteFailure('unavailable', message, 'Run the job again.')), mostTimeMs).unref();
  });
  late.catch(() => undefined);
  return late;
}

function imageFacts(registries: RegistryClient, question: ImageQuestion): Promise<Answer<ImageFacts>> {
  const { host, repository, tag, current, wants } = question;
  return answered(async () => {
    const exists =
      wants.exists && current !== undefined ? await has(registries, { host, repository }, current) : undefined;
    const nothing = { digest: undefined, exists, created: undefined } as const;
    if (tag === undefined || exists === false) return { ...nothing, current: 'none' };
    const facts = await tagFacts(registries, question, tag);
    const address = { host, repository, reference: facts.digest };
    return { ...facts, exists, created: wants.age ? await registries.createdAt(address) : undefined };
  });
}

async function has(
  registries: RegistryClient,
  place: { readonly host: string; readonly repository: string },
  digest: string,
): Promise<boolean> {
  try {
    await registries.digestOf({ ...place, reference: digest });
    return true;
  } catch (error) {
    if (error instanceof RegistryFailure && error.kind === 'not-found') return false;
    throw error;
  }
}

interface Place {
  readonly host: string;
  readonly repository: string;
}

/** What the tag means, and how the current digest stands to it. */
async function tagFacts(
  registries: RegistryClient,
  { host, repository, current, platform }: ImageQuestion,
  tag: string,
): Promise<{ digest: string; current: ImageFacts['current'] }> {
  const at = { host, repository };
  const { digest, mediaType } = await registries.digestOf({ ...at, reference: tag }, platform || undefined);
  if (current === undefined) return { digest, current: 'none' };
  if (digest === current) return { digest, current: 'same' };
  if (platform !== '' || !isIndex(mediaType)) return { digest, current: 'other' };
  const pinned = await typeOf(registries, at, current);
  if (pinned === undefined || isIndex(pinned)) return { digest, current: 'other' };
  return platformFacts(registries, at, { tag, digest, current });
}

/** One platform of an index was pinned: the index in its place would be another thing. */
async function platformFacts(
  registries: RegistryClient,
  at: Place,
  { tag, digest, current }: { readonly tag: string; readonly digest: string; readonly current: string },
): Promise<{ digest: string; current: ImageFacts['current'] }> {
  const { children } = await registries.manifestOf({ ...at, reference: tag });
  if (children.some((child) => child.digest === current)) return { digest, current: 'child' };
  const flavour = await registries.platformOf({ ...at, reference: current });
  if (flavour === undefined) return { digest, current: 'other' };
  const child = await registries.digestOf({ ...at, reference: tag }, formatPlatform(flavour));
  return { digest: child.digest, current: 'other' };
}

const isIndex = (mediaType: string): boolean => /\.image\.index\.|manifest\.list\./.test(mediaType);

/** Media type of a pinned manifest; undefined when the registry has it no more. */
async function typeOf(registries: RegistryClient, at: Place, reference: string): Promise<string | undefined> {
  try {
    return (await registries.digestOf({ ...at, reference })).mediaType;
  } catch (error) {
    if (error instanceof RegistryFailure && error.kind === 'not-found') return undefined;
    throw error;
  }
}
