import type { Context } from './context.ts';
import { pullNow } from './pull-view.ts';
import { type Call, created, notFound, ok, paginate, problem, type Reply, unprocessable } from './reply.ts';
import { checkBody } from './request-body.ts';
import type { PullRequest } from './world.ts';

/** `pulls`, newest first; open ones unless asked otherwise. */
export async function listPulls(context: Context, call: Call): Promise<Reply> {
  const { world, fullName } = context;
  const ownerOf = (name = fullName) => name.slice(0, name.indexOf('/'));
  const [state, head, base] = [call.query.get('state') ?? 'open', call.query.get('head'), call.query.get('base')];
  const chosen = world.pullRequests
    .filter((one) => one.repository === fullName && (state === 'all' || (one.state ?? 'open') === state))
    // A head without the owner is not understood, and GitHub then filters nothing.
    .filter((one) => head === null || !head.includes(':') || `${ownerOf(one.head.repository)}:${one.head.ref}` === head)
    .filter((one) => base === null || one.base.ref === base)
    .sort((one, other) => other.number - one.number);
  const page = paginate(chosen, call);
  return ok(await Promise.all(page.items.map((one) => pullNow(context, call, one))), page.headers);
}

export async function openPull(context: Context, call: Call): Promise<Reply> {
  const { git, world, fullName } = context;
  const needed = { title: 'string', head: 'string', base: 'string' } as const;
  const body = checkBody(call.body, needed, { body: 'string', draft: 'boolean', maintainer_can_modify: 'boolean' });
  if ('refusal' in body) return body.refusal;
  const { settings } = world;
  if (settings.actionsMayOpenPullRequests === false) {
    return problem(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  }
  const [head = '', base = ''] = [body.view.text('head'), body.view.text('base')];
  const owner = fullName.slice(0, fullName.indexOf('/'));
  const branch = head.startsWith(`${owner}:`) ? head.slice(owner.length + 1) : head;
  const invalid = (field: string) => failed({ resource: 'PullRequest', field, code: 'invalid' });
  const [headSha, baseSha] = [await git.resolve(`refs/heads/${branch}`), await git.resolve(`refs/heads/${base}`)];
  if (headSha === undefined) return invalid('head');
  if (baseSha === undefined) return invalid('base');
  const custom = (message: string) => failed({ resource: 'PullRequest', code: 'custom', message });
  const open = world.pullRequests.filter((one) => one.repository === fullName && (one.state ?? 'open') === 'open');
  if (open.some((one) => one.head.ref === branch && one.base.ref === base)) {
    return custom(`A pull request already exists for ${owner}:${branch}.`);
  }
  if ((await git.read('rev-list', `${baseSha}..${headSha}`)).trim() === '') {
    return custom(`No commits between ${base} and ${branch}`);
  }
  const draft = body.view.boolean('draft') ?? false;
  if (draft && settings.drafts === false) return custom('Draft pull requests are not supported in this repository.');
  const wrong = tooLong(body.view.text('title'), body.view.text('body'));
  if (wrong !== undefined) return wrong;
  const pull: PullRequest = {
    repository: fullName,
    number: Math.max(0, ...world.pullRequests.map((one) => one.number)) + 1,
    base: { ref: base },
    head: { ref: branch },
    state: 'open',
    title: body.view.text('title') ?? '',
    body: body.view.text('body') ?? '',
    draft,
  };
  world.pullRequests.push(pull);
  return created(await pullNow(context, call, pull));
}

export async function changePull(context: Context, call: Call, [number = '']: string[]): Promise<Reply> {
  const pull = find(context, number);
  if (pull === undefined) return notFound();
  const known = { title: 'string', body: 'string', state: 'string', base: 'string' } as const;
  const body = checkBody(call.body, {}, { ...known, maintainer_can_modify: 'boolean' });
  if ('refusal' in body) return body.refusal;
  const [title, text, state, base] = [
    body.view.text('title'),
    body.view.text('body'),
    body.view.text('state'),
    body.view.text('base'),
  ];
  const wrong = tooLong(title, text);
  if (wrong !== undefined) return wrong;
  const { git } = context;
  if (state === 'open' && (await git.resolve(`refs/heads/${pull.head.ref}`)) === undefined) {
    return failed({ resource: 'PullRequest', code: 'custom', message: 'state cannot be changed.' });
  }
  if (base !== undefined && (await git.resolve(`refs/heads/${base}`)) === undefined) {
    return failed({ resource: 'PullRequest', field: 'base', code: 'invalid' });
  }
  if (title !== undefined) pull.title = title;
  if (text !== undefined) pull.body = text;
  if (base !== undefined) pull.base = { ref: base };
  if (state === 'open' || state === 'closed') pull.state = state;
  return ok(await pullNow(context, call, pull));
}

/** Labels that do not exist yet are made, as GitHub does. */
export async function addLabels(context: Context, call: Call, [number = '']: string[]): Promise<Reply | undefined> {
  const pull = find(context, number);
  if (pull === undefined) return undefined;
  const body = checkBody(call.body, { labels: 'array' });
  if ('refusal' in body) return body.refusal;
  const labels = body.view.list('labels').map((label) => String(label.value));
  if (labels.some((label) => label.length > 50 || label === '')) {
    return failed({ resource: 'Label', field: 'name', code: 'invalid' });
  }
  pull.labels = [...new Set([...(pull.labels ?? []), ...labels])];
  return ok(pull.labels.map((name) => ({ name })));
}

export async function requestReviewers(context: Context, call: Call, [number = '']: string[]): Promise<Reply> {
  const pull = find(context, number);
  if (pull === undefined) return notFound();
  const body = checkBody(call.body, {}, { reviewers: 'array', team_reviewers: 'array' });
  if ('refusal' in body) return body.refusal;
  const names = (field: string) => body.view.list(field).map((one) => String(one.value));
  const [people, teams] = [names('reviewers'), names('team_reviewers')];
  const allowed = context.world.settings.reviewers;
  if (allowed !== undefined && [...people, ...teams].some((one) => !allowed.includes(one))) {
    return unprocessable(
      'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a ' +
        `collaborator of the ${context.fullName} repository.`,
    );
  }
  pull.reviewers = [...new Set([...(pull.reviewers ?? []), ...people])];
  pull.teamReviewers = [...new Set([...(pull.teamReviewers ?? []), ...teams])];
  return created(await pullNow(context, call, pull));
}

function find({ world, fullName }: Context, number: string): PullRequest | undefined {
  return world.pullRequests.find((one) => one.repository === fullName && String(one.number) === number);
}

function tooLong(title = '', body = ''): Reply | undefined {
  const resource = { resource: 'PullRequest', code: 'custom' };
  if (title.length > 256) {
    return failed({ ...resource, field: 'title', message: 'title is too long (maximum is 256 characters)' });
  }
  if (body.length <= 65_536) return undefined;
  return failed({ ...resource, field: 'body', message: 'body is too long (maximum is 65536 characters)' });
}

function failed(error: Readonly<Record<string, string>>): Reply {
  return unprocessable('Validation Failed', error);
}
