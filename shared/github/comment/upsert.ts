import { apiPath, type GitHubClient, GitHubFailure } from '../client/index.ts';
import { viewOf } from '../payload.ts';
import { bodyWithMarker, sameText } from './body.ts';
import { listMarked, readComment } from './comments.ts';
import { markerOf } from './marker.ts';
import { type CommentOptions, type CommentOutcome, type CommentRequest, type MarkedComment, WRITE } from './model.ts';
import { ownLogin } from './own-login.ts';
import { wordsOf } from './refusals.ts';

/** Reading, writing, and reading again after each thing that went on in between. */
const MAX_ROUNDS = 5;
/** An answer that is lost twice is lost for a reason. */
const MAX_CREATIONS = 2;

/**
 * Makes the comment say `body`: the one of ours that is there, or a new one. Ours is a comment that begins with the
 * marker **and** whose author the token belongs to. Whoever else begins a comment so is left alone; when it cannot be
 * told whose a marked comment is, nothing is written, as one guess would change a stranger's words and the other would
 * add a comment with every run.
 *
 * Every write follows a reading, and a creation is followed by one, too: of several comments of ours, which runs at the
 * same time make, the oldest is kept and the others are deleted, so that exactly one remains.
 *
 * Never throws for what GitHub says: a comment decides nothing.
 */
export async function upsertComment(
  client: GitHubClient,
  request: CommentRequest,
  { graphql = client, pause = sleep }: CommentOptions = {},
): Promise<CommentOutcome> {
  try {
    return await new Upsert(client, request, () => ownLogin(graphql, pause), pause).run();
  } catch (error) {
    if (error instanceof GitHubFailure) return { kind: 'failed', because: wordsOf(error, request.number) };
    throw error;
  }
}

class Upsert {
  readonly #client: GitHubClient;
  readonly #request: CommentRequest;
  readonly #ask: () => Promise<string>;
  readonly #pause: (ms: number) => Promise<void>;
  readonly #marker: string;
  readonly #body: string;
  #login: string | undefined;
  /** What this call has made. */
  #made: MarkedComment | undefined;
  #creations = 0;
  /** The last write whose answer was lost. */
  #doubt: GitHubFailure | undefined;
  #updated = false;

  constructor(
    client: GitHubClient,
    request: CommentRequest,
    ask: () => Promise<string>,
    pause: (ms: number) => Promise<void>,
  ) {
    this.#client = client;
    this.#request = request;
    this.#ask = ask;
    this.#pause = pause;
    this.#marker = markerOf(request.action, request.id);
    this.#body = bodyWithMarker(request.body, this.#marker);
  }

  async run(): Promise<CommentOutcome> {
    for (let round = 1; round <= MAX_ROUNDS; round++) {
      try {
        const outcome = await this.#round();
        if (outcome !== undefined) return outcome;
      } catch (error) {
        if (!(error instanceof GitHubFailure) || !error.uncertain) throw error;
        // It may have taken effect all the same; the next reading tells.
        this.#doubt = error;
        await this.#pause(1000);
      }
    }
    return this.#inDoubt();
  }

  /** Undefined: something has moved, and is to be read again. */
  async #round(): Promise<CommentOutcome | undefined> {
    const { marked, complete } = await listMarked(this.#client, this.#request, this.#marker);
    const [kept, ...others] = await this.#ours(marked);
    const made = this.#made;
    if (kept === undefined) {
      // The list may lag behind; what was made is there all the same.
      if (made !== undefined) return { kind: 'created', url: made.url };
      if (!complete) return { kind: 'failed', because: tooMany(this.#request.number) };
      if (this.#creations === MAX_CREATIONS) return this.#inDoubt();
      await this.#create();
      return undefined;
    }
    const surplus = made === undefined || made.id <= kept.id ? others : [...others, made];
    // What another run wrote into the comment that we have just made is as new as ours.
    if (kept.id !== made?.id && !sameText(kept.body, this.#body) && !(await this.#update(kept))) return undefined;
    for (const id of new Set(surplus.map((one) => one.id))) await this.#remove(id);
    const created = kept.id === made?.id || (made === undefined && this.#creations > 0 && !this.#updated);
    return { kind: created ? 'created' : this.#updated ? 'updated' : 'unchanged', url: kept.url };
  }

  #inDoubt(): CommentOutcome {
    const lost = this.#doubt && wordsOf(this.#doubt, this.#request.number);
    return { kind: 'failed', because: lost ?? 'The comment kept changing while it was written. Run the job again.' };
  }

  /** The oldest first. */
  async #ours(marked: readonly MarkedComment[]): Promise<readonly MarkedComment[]> {
    if (marked.length === 0) return [];
    this.#login ??= await this.#ask();
    return marked.filter((one) => one.author === this.#login);
  }

  async #create(): Promise<void> {
    this.#creations++;
    const { owner, name } = this.#request.repository;
    const path = apiPath`/repos/${owner}/${name}/issues/${this.#request.number}/comments`;
    const answer = await this.#client.send('POST', path, { body: this.#body }, WRITE);
    this.#made = readComment(viewOf(answer.body));
    this.#login ??= this.#made?.author;
  }

  /** False when it is gone. */
  async #update({ id }: MarkedComment): Promise<boolean> {
    this.#updated = true;
    return this.#change('PATCH', id, { body: this.#body });
  }

  /** One more comment of ours than there should be is no reason to fail; the next run sees it again. */
  async #remove(id: number): Promise<void> {
    try {
      await this.#change('DELETE', id);
    } catch (error) {
      if (!(error instanceof GitHubFailure)) throw error;
    }
  }

  async #change(method: 'PATCH' | 'DELETE', id: number, body?: unknown): Promise<boolean> {
    const { owner, name } = this.#request.repository;
    try {
      await this.#client.send(method, apiPath`/repos/${owner}/${name}/issues/comments/${id}`, body, WRITE);
      return true;
    } catch (error) {
      if (error instanceof GitHubFailure && error.kind === 'not-found') return false;
      throw error;
    }
  }
}

function tooMany(number: number): string {
  return (
    `Pull request #${number} has more comments than are searched, and none of those is ours: nothing was written, as ` +
    'every run would add one more. The summary of the run has the whole report.'
  );
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
