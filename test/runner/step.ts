// What one step accumulates while it runs (Runner.Worker/ExecutionContext.cs): its log, issues, outputs and state.
import { place } from './issue-place.ts';
import type { Masker } from './masks.ts';
import type { Annotation, Group, Level } from './types.ts';

/** Issues of one level kept per step, and the longest message (ExecutionContext.cs). */
export const maxIssuesPerLevel = 10;
export const maxMessageLength = 4096;

export interface StepContext {
  readonly masker: Masker;
  readonly workspace: string;
  readonly debug: boolean;
  /** ACTIONS_ALLOW_UNSECURE_COMMANDS=true in the step's environment. */
  readonly allowUnsecureCommands?: boolean;
  readonly onLog?: ((line: string) => void) | undefined;
}

export class Step {
  readonly context: StepContext;
  readonly log: string[] = [];
  readonly annotations: Annotation[] = [];
  readonly problems: string[] = [];
  readonly outputs = new CaselessMap();
  readonly state = new CaselessMap();
  readonly env = new Map<string, string>();
  readonly path: string[] = [];
  readonly masks: string[] = [];
  summary = '';
  /** A command that could not be carried out fails the step whatever its exit code. */
  failedByCommand = false;
  readonly #counts = { error: 0, warning: 0, notice: 0 };

  constructor(context: StepContext) {
    this.context = context;
  }

  output(text: string): void {
    const line = this.context.masker.mask(text);
    this.log.push(line);
    this.context.onLog?.(line);
  }

  debug(text: string): void {
    if (!this.context.debug) return;
    for (const line of text.split(/\r?\n/)) this.output(`##[debug]${line}`);
  }

  /** An issue of the runner itself. */
  complain(level: Level, message: string): void {
    this.issue(level, message, {}, 'runner');
  }

  issue(level: Level, text: string, properties: Readonly<Record<string, string>>, by: Annotation['by']): void {
    const masked = this.context.masker.mask(text);
    if (masked.length > maxMessageLength) {
      this.problems.push(
        `The message of an annotation of level ${level} was cut from ${masked.length} to ${maxMessageLength} characters.`,
      );
    }
    const message = masked.slice(0, maxMessageLength);
    this.#counts[level] += 1;
    if (this.#counts[level] <= maxIssuesPerLevel) {
      this.annotations.push({ level, message, ...place(properties, this.context.workspace), by });
    } else if (this.#counts[level] === maxIssuesPerLevel + 1) {
      this.problems.push(`More than ${maxIssuesPerLevel} annotations of level ${level}: the rest is not shown.`);
    }
    if (message !== '') this.output(`##[${level}]${message}`);
  }

  /** A broken rule that also fails the step. */
  fail(...messages: string[]): void {
    for (const message of messages) this.complain('error', message);
    this.problems.push(messages.join(' '));
    this.failedByCommand = true;
  }

  setOutput(name: string, value: string): void {
    if (name === '') throw new Error("Value cannot be null or empty. (Parameter 'name')");
    const before = this.outputs.set(name, value);
    if (before !== undefined && before !== name) {
      this.problems.push(
        `The outputs ${JSON.stringify(before)} and ${JSON.stringify(name)} differ only in case: one is lost.`,
      );
    }
    this.debug(`Set output ${name} = ${value}`);
  }

  prependPath(folder: string): void {
    const before = this.path.indexOf(folder);
    if (before >= 0) this.path.splice(before, 1);
    this.path.push(folder);
  }

  /** The groups of the log from a line on. */
  groups(from = 0): Group[] {
    const groups: { title: string; lines: string[] }[] = [];
    let open: { title: string; lines: string[] } | undefined;
    for (const line of this.log.slice(from)) {
      if (line.startsWith('##[group]')) {
        open = { title: line.slice('##[group]'.length), lines: [] };
        groups.push(open);
      } else if (line.startsWith('##[endgroup]')) open = undefined;
      else open?.lines.push(line);
    }
    return groups;
  }
}

/** Names are equal whatever their case; the last spelling stays (DictionaryContextData, IntraActionState). */
export class CaselessMap {
  readonly #entries = new Map<string, [name: string, value: string]>();

  /** Returns the spelling that the name had before. */
  set(name: string, value: string): string | undefined {
    const before = this.#entries.get(name.toLowerCase());
    this.#entries.set(name.toLowerCase(), [name, value]);
    return before?.[0];
  }

  toRecord(): Record<string, string> {
    return Object.fromEntries(this.#entries.values());
  }
}
