import { neutralise } from '../text/index.ts';
import { cutMessage } from './annotations.ts';
import { issueCommand } from './log-commands.ts';
import type { UserError } from './user-error.ts';

const home = 'https://github.com/ci-actions/ci-actions';

/** Where the README of an action explains a failure code. */
export function documentationLink(action: string, code: string): string {
  return `${home}/blob/main/actions/${action}/README.md#${code}`;
}

/** The `schema` of an action's report: the place of its JSON Schema. */
export function reportSchema(action: string): string {
  return `${home}/blob/main/actions/${action}/report.schema.json`;
}

/** The one error annotation of a failed step: what and why, what to do, where to read more. */
export function announceFailure(action: string, failure: UserError, clean: (text: string) => string): void {
  const end = `\n${neutralise(clean(failure.fix))}\nMore: ${documentationLink(action, failure.code)}`;
  const message = cutMessage(neutralise(clean(failure.message)), Math.min(end.length, 3_000));
  announce(action, failure.code, cutMessage(message + end));
}

/** The one error annotation for what is our fault: the message alone, as a stack says nothing to the user. */
export function announceBug(action: string, bug: unknown, clean: (text: string) => string): void {
  const what = bug instanceof Error ? bug.message : String(bug);
  const end = [
    '',
    'This is a mistake in the action, not in your workflow. Nothing it was asked to determine is known.',
    `Please report it: ${home}/issues/new?template=bug.yml`,
    'Run the job again with debug logging to see where it happened.',
  ].join('\n');
  announce(action, 'internal-error', cutMessage(neutralise(clean(what)), end.length) + end);
}

function announce(action: string, code: string, message: string): void {
  issueCommand('error', { title: `${action}: ${code}` }, message);
}
