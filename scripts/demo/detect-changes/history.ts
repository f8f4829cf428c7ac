// A history with something of everything that events ask about, published to a bare repository that plays the server.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Changes, Repository } from '../../../test/testbed/repository.ts';
import { button, discount, monorepo, order, packageLock, returns, rounding } from './monorepo/index.ts';

/** Full ids of the commits that the events name. */
export interface History {
  /** `file://` address of the server's repository. */
  readonly url: string;
  /** Tip of main, and of the last release. */
  readonly main: string;
  readonly release: string;
  /** A pull request: its head, and the merge with main that GitHub makes for it. */
  readonly pull: { readonly base: string; readonly head: string; readonly merge: string };
  readonly firstPush: string;
  /** A branch that was rewritten: its old tip, which the server still has, and the new one. */
  readonly rewritten: { readonly before: string; readonly after: string };
  /** An old tip that the server has forgotten. */
  readonly forgotten: string;
  /** Two entries of a merge queue, one upon the other. */
  readonly queue: { readonly front: string; readonly head: string };
}

/** Makes it in `repository`, which stays the caller's to remove, and publishes it into the empty folder `server`. */
export async function makeHistory(repository: Repository, server: string): Promise<History> {
  const bare = path.join(server, 'shop.git');
  const start = await repository.commit(monorepo, 'Open the shop');
  await repository.tag('v1.0.0');
  const release = await repository.commit({ 'web/package-lock.json': packageLock('2.1.1') }, 'Update clsx');
  await repository.tag('v1.1.0');
  const main = await repository.commit({ 'docs/returns.md': returns(30) }, 'Take goods back for a month');
  const pull = await openPullRequest(repository, start, main);
  const firstPush = await branchOff(repository, 'discounts', main, {
    'libs/pricing/src/pricing/__init__.py': discount(5),
  });
  const rewritten = await rewrite(repository, main, () => repository.publish(bare));
  const forgotten = await forget(repository, rewritten.after);
  const queue = await enqueue(repository, main);
  await repository.checkout('main');
  await repository.publish(bare);
  return { url: pathToFileURL(bare).href, main, release, pull, firstPush, rewritten, forgotten, queue };
}

async function branchOff(repository: Repository, name: string, at: string, changes: Changes): Promise<string> {
  await repository.checkoutNew(name, at);
  return repository.commit(changes, `Work on ${name}`);
}

/** Opened before main moved on, so that `pull_request.base.sha` and the merge base are not the tip of main. */
async function openPullRequest(repository: Repository, at: string, base: string): Promise<History['pull']> {
  const head = await branchOff(repository, 'gift-note', at, {
    'proto/shop/v1/order.proto': order('string gift_note = 3;'),
  });
  await repository.ref('refs/pull/7/head');
  await repository.checkout(base);
  const merge = await repository.merge(head);
  await repository.ref('refs/pull/7/merge');
  return { base: at, head, merge };
}

/** Two commits are pushed, one is reworked and the other dropped, and the branch is pushed with force. */
async function rewrite(repository: Repository, at: string, push: () => Promise<void>): Promise<History['rewritten']> {
  const reworked = 'crates/ledger/src/lib.rs';
  await branchOff(repository, 'rounding', at, { [reworked]: rounding('cents.div_ceil(100)') });
  const before = await repository.commit({ 'docs/rounding.md': '# Rounding\n\nUp.\n' }, 'Explain rounding');
  await push();
  await repository.reset(at);
  const after = await repository.commit({ [reworked]: rounding('(cents + 50) / 100') }, 'Round to the nearest');
  return { before, after };
}

/** A commit that no ref has ever shown to the server: what a collected one is like. */
async function forget(repository: Repository, at: string): Promise<string> {
  await repository.checkout(at);
  return repository.commit({ 'docs/rounding.md': '# Rounding\n\nDown.\n' }, 'Round down');
}

/** The queue makes one commit an entry, each upon the one in front. */
async function enqueue(repository: Repository, base: string): Promise<History['queue']> {
  const front = await branchOff(repository, queueBranch(8, base), base, { 'web/packages/ui/src/button.ts': button(8) });
  const head = await branchOff(repository, queueBranch(9, front), front, { 'docs/returns.md': returns(60) });
  return { front, head };
}

/** How GitHub names the branch of a merge queue's entry. */
export function queueBranch(pull: number, parent: string): string {
  return `gh-readonly-queue/main/pr-${pull}-${parent}`;
}
