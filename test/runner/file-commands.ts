// The file commands of a step: made empty before it, read after it (Runner.Worker/FileCommandManager.cs).
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPairs } from './key-values.ts';
import { splitLines } from './lines.ts';
import type { Step } from './step.ts';

/** The largest summary that is uploaded, in bytes. */
export const summaryLimit = 1024 * 1024;

// Context name and file name, in the order in which the runner reads them.
const prefixes = {
  path: 'add_path_',
  env: 'set_env_',
  step_summary: 'step_summary_',
  state: 'save_state_',
  output: 'set_output_',
} as const;

type FileCommand = keyof typeof prefixes;
const names: readonly FileCommand[] = ['path', 'env', 'step_summary', 'state', 'output'];

export class FileCommands {
  readonly #files: Readonly<Record<FileCommand, string>>;

  /** Makes the five empty files under RUNNER_TEMP. */
  constructor(temp: string) {
    const folder = path.join(temp, '_runner_file_commands');
    mkdirSync(folder, { recursive: true });
    const suffix = randomUUID();
    const file = (name: FileCommand): string => path.join(folder, prefixes[name] + suffix);
    this.#files = {
      path: file('path'),
      env: file('env'),
      step_summary: file('step_summary'),
      state: file('state'),
      output: file('output'),
    };
    for (const name of names) writeFileSync(this.#files[name], '');
  }

  /** GITHUB_OUTPUT and its siblings. */
  environment(): Record<string, string> {
    return Object.fromEntries(names.map((name) => [`GITHUB_${name.toUpperCase()}`, this.#files[name]]));
  }

  /** Reads what the step wrote. A file that breaks the format fails the step; what came before the break counts. */
  process(step: Step): void {
    for (const name of names) {
      try {
        this.#read(name, step);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        step.fail(`Unable to process file command '${name}' successfully.`, message);
      }
    }
  }

  #read(name: FileCommand, step: Step): void {
    const file = this.#files[name];
    if (!existsSync(file)) return;
    if (name === 'step_summary') {
      readSummary(file, step);
      return;
    }
    const text = new TextDecoder('utf-8').decode(readFileSync(file));
    if (name === 'path') {
      for (const line of splitLines(text)) if (line !== '') step.prependPath(line);
      return;
    }
    for (const { key, value } of readPairs(text)) {
      if (name === 'output') step.setOutput(key, value);
      else if (name === 'state') step.state.set(key, value);
      else if (key.toUpperCase() !== 'NODE_OPTIONS') step.env.set(key, value);
      else {
        const message = "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.";
        step.complain('error', message);
        step.problems.push(message);
      }
    }
  }
}

function readSummary(file: string, step: Step): void {
  const { size } = statSync(file);
  if (size > summaryLimit) {
    const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${summaryLimit / 1024}k, got ${Math.floor(size / 1024)}k.`;
    step.complain('error', message);
    step.problems.push(message);
    return;
  }
  const lines = splitLines(new TextDecoder('utf-8').decode(readFileSync(file)));
  step.summary = lines.map((line) => `${step.context.masker.mask(line)}\n`).join('');
}
