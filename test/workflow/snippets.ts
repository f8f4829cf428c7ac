// The YAML that READMEs show, as workflows that can be run: whole workflows as they are, steps inside a job, inputs
// inside a step.
import { parse } from 'yaml';

export interface Snippet {
  /** `README.md:12`, the line of the opening fence. */
  readonly place: string;
  readonly workflow: string;
  /** The event to run it with: `push` where the workflow listens to that, else what it listens to first. */
  readonly event: string;
}

const indent = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

/** @param inputs input names of the action that the page is about, to know a list of inputs from other YAML */
export function snippetsOf(file: string, page: string, inputs: readonly string[]): Snippet[] {
  const name = /^actions\/([^/]+)\//.exec(file)?.[1];
  return Array.from(page.matchAll(/^( *)```ya?ml\n([\s\S]*?)^\1```$/gm), (match): Snippet => {
    const [, margin = '', body = ''] = match;
    const text = body.replace(new RegExp(`^${margin}`, 'gm'), '');
    const place = `${file}:${page.slice(0, match.index).split('\n').length}`;
    const workflow = workflowOf(text, name, inputs);
    if (!workflow)
      throw new Error(`${place} shows YAML that is no workflow, no step and no input: nothing can run it.`);
    const events = eventsOf(workflow);
    return { place, workflow, event: events.includes('push') ? 'push' : (events[0] ?? 'push') };
  });
}

function workflowOf(text: string, name: string | undefined, inputs: readonly string[]): string | undefined {
  const listening = /^on:/m.test(text) ? text : `on: [push, pull_request]\n${text}`;
  if (/^jobs:/m.test(text)) return listening;
  if (/^- \w/m.test(text)) return inJob(text);
  const keys = Array.from(text.matchAll(/^([\w-]+):/gm), ([, key = '']) => key);
  if (!name || keys.length === 0 || !keys.every((key) => inputs.includes(key))) return undefined;
  return inJob(`- uses: org/ci-actions/${name}@v1\n  with:\n${indent(text, '    ')}`);
}

function inJob(steps: string): string {
  const all = steps.includes('actions/checkout@') ? steps : `- uses: actions/checkout@v4\n${steps}`;
  return `on: [push, pull_request]\njobs:\n  snippet:\n    runs-on: ubuntu-latest\n    steps:\n${indent(all, '      ')}`;
}

function eventsOf(workflow: string): string[] {
  const { on } = parse(workflow) as { on?: unknown };
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys(on ?? {});
}
