import { RemoteFailure } from '../../../../shared/git/refs/index.ts';
import { apiPath, type GitHubClient, GitHubFailure } from '../../../../shared/github/client/index.ts';
import { viewOf } from '../../../../shared/github/index.ts';

export interface ReleaseDates {
  /**
   * When the release of a tag was published, which only its repository's owners and GitHub have a say in; undefined when
   * the tag has no release. @throws RemoteFailure when that cannot be told
   */
  publishedAt(repository: string, tag: string): Promise<Date | undefined>;
}

export function createReleaseDates(connect: () => GitHubClient): ReleaseDates {
  let api: GitHubClient | undefined;
  return {
    async publishedAt(repository, tag) {
      const [owner = '', name = ''] = repository.split('/');
      try {
        api ??= connect();
        const { body } = await api.get(apiPath`/repos/${owner}/${name}/releases/tags/${tag}`);
        const text = viewOf(body).text('published_at') ?? '';
        const date = new Date(text);
        if (!/^\d{4}-\d\d-\d\dT/.test(text) || Number.isNaN(date.getTime())) {
          throw new RemoteFailure(
            'malformed',
            `the release of ${tag} of ${repository} has no date that can be read.`,
            '',
          );
        }
        return date;
      } catch (error) {
        if (!(error instanceof GitHubFailure)) throw error;
        if (error.kind === 'not-found') return undefined;
        throw new RemoteFailure('unavailable', error.message, error.fix);
      }
    },
  };
}
