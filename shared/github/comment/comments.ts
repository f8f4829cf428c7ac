import { apiPath, type GitHubClient } from '../client/index.ts';
import { type Payload, viewOf } from '../payload.ts';
import { isMarked } from './marker.ts';
import type { CommentRequest, MarkedComment } from './model.ts';

/** Of 100 comments each. GitHub itself closes a conversation at 2,500. */
const MAX_PAGES = 30;

export interface Listing {
  /** The oldest first. */
  readonly marked: readonly MarkedComment[];
  /** Whether every comment was looked at. */
  readonly complete: boolean;
}

/** Comments of the conversation that begin with the marker. @throws GitHubFailure */
export async function listMarked(client: GitHubClient, request: CommentRequest, marker: string): Promise<Listing> {
  const { repository, number } = request;
  const path = apiPath`/repos/${repository.owner}/${repository.name}/issues/${number}/comments`;
  const marked: MarkedComment[] = [];
  let complete = true;
  const options = { maxPages: MAX_PAGES, permission: 'pull-requests: read' };
  for await (const page of client.getPages(path, { per_page: 100 }, options)) {
    complete = !page.more;
    for (const view of viewOf(page.body).list()) {
      const comment = readComment(view);
      if (comment !== undefined && isMarked(comment.body, marker)) marked.push(comment);
    }
  }
  return { marked: marked.sort((one, other) => one.id - other.id), complete };
}

/** Undefined for what is no comment. */
export function readComment(view: Payload): MarkedComment | undefined {
  const [id, url, body] = [view.number('id'), view.text('html_url'), view.text('body')];
  if (id === undefined || url === undefined || body === undefined) return undefined;
  return { id, url, body, author: view.text('user', 'login') };
}
