import { isDigest, parseImageReference, parsePlatform, samePlatform } from '../../../../shared/oci/index.ts';
import type { ImageFound } from '../model.ts';
import { type Answer, type Context, changed, type Decision, type ImageFacts, tooYoung } from './decision.ts';

/** Decides about one image: a pure function of what stands there, the settings and the answers of the lookups. */
export async function judgeImage(found: ImageFound, context: Context): Promise<Decision> {
  if (found.settled !== undefined) return { status: found.settled.status, reason: found.settled.because };
  const { mode } = context.settings;
  const current = isExact(found) ? found.digest : undefined;
  if (mode === 'check') return current === undefined ? unpinned(found) : pinned(found, current);
  if (mode === 'verify') return current === undefined ? unpinned(found) : verify(found, current, context);
  const image = imageOf(found);
  if (image === undefined) return current === undefined ? nameless(found) : pinned(found, current);
  const known = context.digests.find(image, tagOf(found));
  if (known !== undefined) return useKnown(found, known, context);
  if (current !== undefined && (mode === 'pin' || found.tag === undefined)) return pinned(found, current);
  return resolve(found, image, current, context);
}

/** A digest behind something that can be an image's name. A field may also hold the digest alone. */
function isExact({ name, tag, digest }: ImageFound): boolean {
  if (digest === undefined || !isDigest(digest)) return false;
  return name === '' || imageOf({ name, tag }) !== undefined;
}

const imageOf = ({ name, tag }: Pick<ImageFound, 'name' | 'tag'>) =>
  parseImageReference(tag === undefined ? name : `${name}:${tag}`);

function pinned(found: ImageFound, digest: string): Decision {
  return { status: 'pinned', reason: 'It names a digest.', digest, version: found.tag ?? '' };
}

function unpinned(found: ImageFound): Decision {
  return { status: 'unpinned', reason: whatIsWrong(found), version: found.tag ?? '' };
}

function whatIsWrong({ name, tag, digest, where }: ImageFound): string {
  if (name === '' && (digest === undefined || digest === '')) return `${where} is empty.`;
  if (digest !== undefined && isDigest(digest))
    return 'What stands before its digest is no name that an image can have.';
  if (digest !== undefined && digest !== '') return 'What stands for its digest is none.';
  return tag === undefined
    ? 'It has no tag and no digest, which means whatever `latest` is.'
    : 'It has a tag and no digest.';
}

function nameless(found: ImageFound): Decision {
  const what = found.name === '' ? 'names no image' : 'is no name that an image can have';
  return {
    status: 'unresolved',
    reason: `${found.where} ${what}, so there is nothing to look up. Write \`name:tag\` there, or leave it to the build.`,
  };
}

function useKnown(found: ImageFound, digest: string, { settings }: Context): Decision {
  if (found.digest === digest) return { ...pinned(found, digest), reason: 'It names the digest that the build gave.' };
  const tag = tagOf(found);
  return changed({ reason: 'The build gave this digest.', digest, version: tag ?? '' }, () =>
    found.rewrite({ tag: tag ?? '', digest }, tag === undefined ? 'digest' : settings.style),
  );
}

/** Without a tag it is `latest`, unless a digest, or the place for one, stands for what is meant. */
function tagOf({ tag, digest }: ImageFound): string | undefined {
  return tag ?? (digest === undefined ? 'latest' : undefined);
}

async function resolve(
  found: ImageFound,
  image: { readonly host: string; readonly repository: string },
  current: string | undefined,
  context: Context,
): Promise<Decision> {
  const { settings, lookups } = context;
  if (found.tag === undefined && found.digest !== undefined) {
    return {
      status: 'unresolved',
      reason: `${found.where} has a placeholder for its digest and no tag to resolve it from. Add the tag (\`${found.name}:tag\`), or hand the digest over with \`digests\`.`,
    };
  }
  const tag = found.tag ?? 'latest';
  const platform = platformFor(found, settings.platform);
  if (platform === undefined) {
    const reason = `It is built for ${found.platform}, and the input \`platform\` asks for ${settings.platform}: no manifest can be both.`;
    return { status: 'unresolved', reason };
  }
  const wants = { exists: false, age: settings.minAgeMs > 0 };
  const answer = await lookups.image({ ...place(image), tag, current, platform, wants });
  if (answer.kind === 'failed') return failed(answer);
  const { digest } = answer.value;
  if (digest === undefined) return { status: 'unresolved', reason: 'The registry gave no digest.' };
  if (current !== undefined && answer.value.current !== 'other') return pinned(found, current);
  const young = tooYoung(settings.minAgeMs > 0 ? age(answer.value) : undefined, context);
  if (young !== undefined) {
    return current !== undefined && young.status === 'refused'
      ? { ...pinned(found, current), reason: `It is left at what it was: ${young.reason}` }
      : young;
  }
  const reason = current === undefined ? `${tag} means this digest.` : `${tag} has moved on to this digest.`;
  return changed({ reason, digest, version: tag }, () => found.rewrite({ tag, digest }, settings.style));
}

/** Undefined when the line itself asks for another platform. */
function platformFor({ platform }: ImageFound, wanted: string): string | undefined {
  if (platform === undefined || wanted === '') return wanted;
  const [line, input] = [parsePlatform(platform), parsePlatform(wanted)];
  return line !== undefined && input !== undefined && !samePlatform(line, input) ? undefined : wanted;
}

/** Proves a pin: it exists, it is what the build gave, and its tag still means it. */
async function verify(found: ImageFound, current: string, context: Context): Promise<Decision> {
  const image = imageOf(found);
  if (image === undefined) return nameless(found);
  const known = context.digests.find(image, found.tag);
  if (known !== undefined && known !== current) {
    return { status: 'mismatch', reason: `The build gave ${known}, and another digest stands here.`, digest: current };
  }
  const wants = { exists: true, age: false };
  const { platform } = context.settings;
  const answer = await context.lookups.image({ ...place(image), tag: found.tag, current, platform, wants });
  if (answer.kind === 'failed') return failed(answer);
  const facts = answer.value;
  const version = found.tag ?? '';
  if (facts.exists === false) {
    return { status: 'mismatch', reason: 'The registry does not have this digest.', digest: current, version };
  }
  if (facts.current !== 'other') {
    const reason = facts.current === 'child' ? `It is one platform of what ${version} means.` : proven(found);
    return { status: 'pinned', reason, digest: current, version };
  }
  if (known !== undefined) {
    const reason = `The build gave this digest for ${version}, and the registry says that ${version} is ${facts.digest}.`;
    return { status: 'mismatch', reason, digest: current, version };
  }
  const reason = `Since it was pinned, ${version} has moved on to ${facts.digest}. Look at what changed, then run with \`mode: update\`.`;
  return { status: 'moved', reason, digest: current, version };
}

function proven({ tag }: ImageFound): string {
  return tag === undefined ? 'The registry has this digest.' : `The registry has this digest, and ${tag} means it.`;
}

const place = ({ host, repository }: { host: string; repository: string }) => ({ host, repository });

function failed({ status, message }: Extract<Answer<unknown>, { kind: 'failed' }>): Decision {
  return { status, reason: message };
}

function age({ created }: ImageFacts): Answer<{ date: Date; source: string }> {
  if (created !== undefined) return { kind: 'known', value: { date: created, source: 'the image' } };
  return { kind: 'failed', status: 'unresolved', message: 'the image does not say when it was made.' };
}
