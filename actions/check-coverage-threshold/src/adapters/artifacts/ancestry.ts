import { apiPath, type GitHubClient } from '../../../../../shared/github/client/index.ts';
import { viewOf } from '../../../../../shared/github/index.ts';

/** Of 100 commits each. */
const MAX_PAGES = 3;

/**
 * A commit and what is behind it, in the order in which GitHub tells a history: the newest first. To be walked as often
 * as needed: GitHub is asked for a page when a walk gets there for the first time, and never for more than three.
 */
export class Ancestry {
  readonly #known: string[];
  readonly #pages: AsyncGenerator<{ readonly body: unknown }, void>;

  constructor(client: GitHubClient, repository: { readonly owner: string; readonly name: string }, sha: string) {
    const path = apiPath`/repos/${repository.owner}/${repository.name}/commits`;
    this.#known = [sha];
    this.#pages = client.getPages(path, { sha, per_page: 100 }, { maxPages: MAX_PAGES, permission: 'contents: read' });
  }

  /** Full ids, each once. @throws GitHubFailure */
  async *walk(): AsyncGenerator<string, void> {
    for (let at = 0; ; at++) {
      while (at === this.#known.length) if (!(await this.#more())) return;
      const id = this.#known[at];
      if (id !== undefined) yield id;
    }
  }

  async #more(): Promise<boolean> {
    const page = await this.#pages.next();
    if (page.done) return false;
    const [start] = this.#known;
    const ids = viewOf(page.value.body)
      .list()
      .flatMap((commit) => commit.text('sha') ?? []);
    this.#known.push(...ids.filter((id) => id !== start));
    return true;
  }
}
