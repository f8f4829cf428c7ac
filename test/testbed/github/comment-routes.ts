import type { Context } from './context.ts';
import { type Call, created, notFound, ok, paginate, problem, type Reply, unprocessable } from './reply.ts';
import { checkBody } from './request-body.ts';
import type { IssueComment } from './world.ts';

/** The conversation of a pull request, the oldest first. Those of issues are the emulator's. */
export async function listComments(context: Context, call: Call, [number = '']: string[]): Promise<Reply | undefined> {
  if (!isPullRequest(context, number)) return undefined;
  const all = context.world.comments
    .filter((one) => one.repository === context.fullName && String(one.number) === number)
    .sort((one, other) => one.id - other.id);
  const page = paginate(all, call);
  return ok(
    page.items.map((one) => commentOf(call, one)),
    page.headers,
  );
}

export async function createComment(context: Context, call: Call, [number = '']: string[]): Promise<Reply | undefined> {
  const { world, fullName } = context;
  if (!isPullRequest(context, number)) return undefined;
  const text = checkText(call);
  if (typeof text !== 'string') return text;
  if (world.settings.lockedConversations?.includes(Number(number))) {
    return problem(403, 'Unable to create comment because issue is locked.');
  }
  const id = Math.max(1000, ...world.comments.map((one) => one.id)) + 1;
  const comment = { repository: fullName, number: Number(number), id, author: context.login, body: text };
  world.comments.push(comment);
  return created(commentOf(call, comment));
}

/** Who may write may change anybody's words: GitHub asks for the right, not for the author. */
export async function changeComment(context: Context, call: Call, [id = '']: string[]): Promise<Reply> {
  const comment = find(context, id);
  if (comment === undefined) return notFound();
  const text = checkText(call);
  if (typeof text !== 'string') return text;
  comment.body = text;
  return ok(commentOf(call, comment));
}

export async function deleteComment(context: Context, _call: Call, [id = '']: string[]): Promise<Reply> {
  const comment = find(context, id);
  if (comment === undefined) return notFound();
  const { comments } = context.world;
  comments.splice(comments.indexOf(comment), 1);
  return { status: 204, body: undefined };
}

function checkText(call: Call): string | Reply {
  const body = checkBody(call.body, { body: 'string' });
  if ('refusal' in body) return body.refusal;
  const text = body.view.text('body') ?? '';
  const data = { resource: 'IssueComment', code: 'unprocessable', field: 'data' };
  if (text.trim() === '') return unprocessable('Validation Failed', { ...data, message: "Body can't be blank" });
  if (Array.from(text).length <= 65_536 && Buffer.byteLength(text) <= 262_144) return text;
  return unprocessable('Validation Failed', { ...data, message: 'Body is too long (maximum is 65536 characters)' });
}

function commentOf(call: Call, comment: IssueComment) {
  const { author, id, number, repository } = comment;
  return {
    id,
    html_url: `${call.base}/${repository}/pull/${number}#issuecomment-${id}`,
    body: comment.body,
    user: author === undefined ? null : { login: author, type: author.endsWith('[bot]') ? 'Bot' : 'User' },
  };
}

function isPullRequest({ world, fullName }: Context, number: string): boolean {
  return world.pullRequests.some((one) => one.repository === fullName && String(one.number) === number);
}

function find({ world, fullName }: Context, id: string): IssueComment | undefined {
  return world.comments.find((one) => one.repository === fullName && String(one.id) === id);
}
