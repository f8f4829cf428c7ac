import { complaint, succeeded } from '../../git/index.ts';
import { type Answer, known, unknown } from '../history.ts';
import type { Repository } from './repository.ts';

/**
 * Tags of one family differ in their version only: `web-v1.2.0` and `web-v2`, but not `api-v3`. Comparing across
 * families would hide what happened between two tags of the same one.
 * @returns the text before the version, undefined when the tag ends in no number
 */
export function familyOf(tag: string): string | undefined {
  return (/^(.*?)\d+(?:\.\d+)+/.exec(tag) ?? /^(.*?)\d+$/.exec(tag))?.[1];
}

/** The nearest tag by history (git-describe(1)), not by date; tags on the head itself do not count. */
export async function findPreviousTag(
  repository: Repository,
  head: string,
  tag: string | undefined,
): Promise<Answer<{ readonly tag: string; readonly id: string } | undefined>> {
  const ready = await fetchTags(repository, head);
  if (ready.kind === 'unknown') return ready;
  const git = repository.git();
  const pointing = await git.run(['tag', '--points-at', head, '--format=%(refname:strip=2)']);
  if (!succeeded(pointing)) return unknown(`git could not list the tags of ${head} (${complaint(pointing)})`);
  const own = pointing.stdout
    .toString('utf8')
    .split('\n')
    .filter((name) => name !== '');
  const family = tag === undefined ? undefined : familyOf(tag);
  const args = ['describe', '--tags', '--abbrev=0', '--candidates=1000'];
  if (family !== undefined) args.push(`--match=${escapeGlob(family)}[0-9]*`);
  for (const name of new Set(tag === undefined ? own : [...own, tag])) args.push(`--exclude=${escapeGlob(name)}`);
  const described = await git.run([...args, '--end-of-options', head]);
  if (!succeeded(described)) {
    const message = complaint(described);
    return /no names found|no tags can describe|cannot describe/i.test(message)
      ? known(undefined)
      : unknown(`git describe failed (${message})`);
  }
  const name = described.stdout.toString('utf8').trim();
  const id = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `refs/tags/${name}^{commit}`]);
  if (!succeeded(id)) return unknown(`the tag ${name} does not name a commit`);
  return known({ tag: name, id: id.stdout.toString('utf8').trim() });
}

/** A complete checkout with other tags has been fetched with its tags; anything less must ask the server. */
async function fetchTags(repository: Repository, head: string): Promise<Answer<void>> {
  if (repository.complete && (await repository.has([head]))) {
    const listed = await repository.git().run(['for-each-ref', '--format=%(objectname) %(*objectname)', 'refs/tags/']);
    const lines = listed.stdout
      .toString('utf8')
      .trim()
      .split('\n')
      .filter((line) => line !== '');
    if (succeeded(listed) && lines.some((line) => !line.includes(head))) return known(undefined);
  }
  const fetched = await repository.fetch({ wants: ['+refs/tags/*:refs/tags/*', head], reach: 'history' });
  return fetched.kind === 'fetched' ? known(undefined) : unknown(`the tags could not be fetched (${fetched.message})`);
}

function escapeGlob(text: string): string {
  return text.replace(/[*?[\]\\]/g, '\\$&');
}
