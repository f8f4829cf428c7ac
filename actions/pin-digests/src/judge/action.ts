import { ignoreMarker } from '../find/markers.ts';
import type { ActionFound } from '../model.ts';
import { chooseVersionTag, isCommit, readPinComment } from '../uses/reference.ts';
import { type Context, changed, type Decision, tooYoung } from './decision.ts';
import { verifyPin } from './pin-proof.ts';
import { isFullVersion, lookUp, movedLine, movedTag, tagsOf } from './remote-tags.ts';

/** Decides about one action or reusable workflow: a function of what stands there, the settings and the lookups. */
export async function judgeAction(found: ActionFound, context: Context): Promise<Decision> {
  if (found.settled !== undefined) return { status: found.settled.status, reason: found.settled.because };
  const { mode } = context.settings;
  const exact = isCommit(found.ref);
  if (mode === 'check' || mode === 'verify') {
    if (!exact) return { status: 'unpinned', reason: whatIsWrong(found) };
    return mode === 'check' ? pinned(found) : verifyPin(found, context);
  }
  if (exact) return mode === 'update' ? refresh(found, context) : pinned(found);
  if (found.ref === '' || found.owner === '') return { status: 'unresolved', reason: whatIsWrong(found) };
  return resolve(found, context);
}

function pinned(found: ActionFound): Decision {
  const version = readPinComment(found.comment ?? '')?.version ?? '';
  return { status: 'pinned', reason: 'It names a commit.', digest: found.ref.toLowerCase(), version };
}

function whatIsWrong({ owner, ref }: ActionFound): string {
  if (owner === '') return 'It is no `owner/repository@ref`, no path and no `docker://` image.';
  if (ref === '') return 'It names no version: `@` and a tag or commit are missing.';
  if (/^[0-9a-f]{7,39}$/i.test(ref))
    return 'A shortened commit id is no pin: another commit or a tag may come to match it.';
  return 'It names a tag or a branch, which may move.';
}

async function resolve(found: ActionFound, context: Context): Promise<Decision> {
  const { settings, lookups } = context;
  const repository = `${found.owner}/${found.repository}`;
  const answer = await lookups.refs(repository);
  if (answer.kind === 'failed') return { status: answer.status, reason: answer.message };
  const target = lookUp(answer.value, found.ref);
  if (target === undefined) {
    const hint = /^[0-9a-f]{7,39}$/i.test(found.ref) ? ' A commit must be written in full.' : '';
    return { status: 'unresolved', reason: `${repository} has no tag and no branch ${found.ref}.${hint}` };
  }
  if (target.branch && settings.branches !== 'pin') return branchPolicy(found, settings.branches);
  const name = found.ref.replace(/^refs\/(?:tags|heads)\//, '');
  const version = target.branch ? name : chooseVersionTag(tagsOf(answer.value, target.commit), name);
  const young = await ageOf(repository, target.ref, target.commit, version, context);
  if (young !== undefined) return young;
  const movedTo = answer.value.movedTo === undefined ? '' : ` ${repository} is ${answer.value.movedTo} now.`;
  return write(found, target.commit, version, `${found.ref} means this commit.${movedTo}`, context, undefined);
}

function branchPolicy(found: ActionFound, branches: 'fail' | 'ignore'): Decision {
  if (branches === 'ignore')
    return { status: 'ignored', reason: `${found.ref} is a branch, and \`branches\` is \`ignore\`.` };
  return {
    status: 'refused',
    reason: `${found.ref} is a branch. Use a release of it, or allow it with \`branches: pin\` or \`branches: ignore\`.`,
  };
}

/**
 * Follows the tag that the comment names; behind a full version, the moving tag of its line. A full version that was
 * moved itself is not followed: it never should be.
 */
async function refresh(found: ActionFound, context: Context): Promise<Decision> {
  const { settings, lookups } = context;
  const named = readPinComment(found.comment ?? '')?.version;
  if (named === undefined) return pinned(found);
  const repository = `${found.owner}/${found.repository}`;
  const answer = await lookups.refs(repository);
  if (answer.kind === 'failed') return { status: answer.status, reason: answer.message };
  const target = lookUp(answer.value, named) ?? lookUp(answer.value, `v${named}`);
  if (target === undefined) {
    return {
      status: 'mismatch',
      reason: `The comment names ${named}, and ${repository} has no such tag or branch.`,
      digest: found.ref,
    };
  }
  const atHome = target.commit === found.ref.toLowerCase();
  const line = atHome && !target.branch ? movedLine(answer.value, named) : undefined;
  if (line !== undefined) return follow(found, context, { ...line, ref: `refs/tags/${line.name}` });
  if (atHome) return pinned(found);
  if (target.branch && settings.branches !== 'pin')
    return { ...pinned(found), reason: `${named} is a branch, which is not followed.` };
  if (!target.branch && isFullVersion(named)) return movedTag(found, named, target.commit);
  const version = target.branch ? named : chooseVersionTag(tagsOf(answer.value, target.commit), named);
  return follow(found, context, { ...target, name: named, version });
}

/** A moving tag has no release of its own: the version that it stands at has. Undefined when it is old enough. */
async function ageOf(
  repository: string,
  ref: string,
  commit: string,
  version: string,
  context: Context,
): Promise<Decision | undefined> {
  if (context.settings.minAgeMs === 0) return undefined;
  return tooYoung(await context.lookups.age(repository, ref, commit, [version]), context);
}

interface Target {
  readonly name: string;
  readonly ref: string;
  readonly commit: string;
  readonly version: string;
}

async function follow(found: ActionFound, context: Context, { name, ref, commit, version }: Target): Promise<Decision> {
  const { serverUrl } = context;
  const repository = `${found.owner}/${found.repository}`;
  const young = await ageOf(repository, ref, commit, version, context);
  if (young?.status === 'refused') return { ...pinned(found), reason: `It is left at what it was: ${young.reason}` };
  if (young !== undefined) return young;
  const compare = `${serverUrl}/${repository}/compare/${found.ref}...${commit}`;
  return write(found, commit, version, `${name} has moved on to this commit.`, context, compare);
}

function write(
  found: ActionFound,
  commit: string,
  version: string,
  reason: string,
  { settings, serverUrl }: Context,
  compare: string | undefined,
): Decision {
  const compareUrl = compare ?? `${serverUrl}/${found.owner}/${found.repository}/commits/${commit}`;
  return changed({ reason, digest: commit, version, compareUrl }, () =>
    found.rewrite({ commit, comment: commentFor(version, found) }, settings.commentSeparator),
  );
}

/** The version, then what a person wrote there. A version that stood there alone is replaced. */
function commentFor(version: string, { comment = '', ref }: ActionFound): string {
  const old = readPinComment(comment);
  // Other tools' words (`ratchet:owner/repo@v4`, `tag=v4`) stay theirs: they name what was followed, and still hold.
  if (isCommit(ref) && old !== undefined && !comment.trim().startsWith(old.version)) return '';
  // On a reference that was no pin, a version in a sentence is part of the sentence.
  // The name of a tag is its owner's to choose: none may make this line one that nobody looks at any more.
  if (ignoreMarker(version) !== undefined) return '';
  const note = old === undefined ? comment : isCommit(ref) || old.rest === '' ? old.rest : comment;
  return note.trim() === '' ? version : `${version} ${note.trim()}`;
}
