import { compilePatterns, type Patterns } from '../../../../shared/action/patterns/index.ts';
import type { OpenFile } from '../gather.ts';
import type { Judged } from '../judged.ts';
import type { Reference, Rewriting } from '../model.ts';
import { judgeAction } from './action.ts';
import type { Context, Decision } from './decision.ts';
import { judgeImage } from './image.ts';

/** A reference with what was decided, and the change that follows. */
export interface Verdict {
  readonly file: OpenFile;
  readonly judged: Judged;
  readonly rewriting: Rewriting | undefined;
}

/** Decides about every reference, all at the same time: the lookups see to it that equal questions cost one. */
export class Judging {
  readonly #context: Context;
  readonly #fromWorkspace: (path: string) => string;
  readonly #exclude: Patterns;
  readonly #verdicts = new Map<OpenFile, Promise<Verdict[]>>();
  #begun = 0;
  #done = 0;

  constructor(context: Context, fromWorkspace: (path: string) => string) {
    this.#context = context;
    this.#fromWorkspace = fromWorkspace;
    this.#exclude = compilePatterns('exclude', context.settings.exclude);
  }

  /** Begins with the references of one file, while others are still being read. */
  begin(file: OpenFile): void {
    const verdicts = Promise.all(file.references.map((reference) => this.#decide(file, reference)));
    // Heard in `verdicts`; wrong input is told first.
    verdicts.catch(() => undefined);
    this.#verdicts.set(file, verdicts);
  }

  /** Begins with what has not begun, and waits for all. */
  async verdicts(files: readonly OpenFile[]): Promise<Verdict[]> {
    for (const file of files) if (!this.#verdicts.has(file)) this.begin(file);
    return (await Promise.all(files.map((file) => this.#verdicts.get(file) ?? []))).flat();
  }

  /** For a person who waits. */
  get progress(): string {
    const percent = this.#begun === 0 ? 100 : Math.floor((100 * this.#done) / this.#begun);
    return `${this.#done} of ${this.#begun} references decided (${percent} %)`;
  }

  async #decide(file: OpenFile, reference: Reference): Promise<Verdict> {
    this.#begun++;
    const decision = excluded(reference, this.#exclude) ?? (await judge(reference, this.#context));
    this.#done++;
    const judged = judgedOf(this.#fromWorkspace(file.path), reference, decision);
    return { file, judged, rewriting: decision.rewriting };
  }
}

const judge = (reference: Reference, context: Context): Promise<Decision> =>
  reference.kind === 'image' ? judgeImage(reference, context) : judgeAction(reference, context);

/** By the whole reference, and by its name without tag, digest or ref. */
function excluded(reference: Reference, exclude: Patterns): Decision | undefined {
  const name =
    reference.kind === 'image' ? reference.name : `${reference.owner}/${reference.repository}${reference.path}`;
  if (!exclude.matches(reference.original) && !exclude.matches(name)) return undefined;
  return { status: 'ignored', reason: 'The input `exclude` matches it.' };
}

function judgedOf(file: string, reference: Reference, decision: Decision): Judged {
  const { status, reason, digest = '', version = '', compareUrl } = decision;
  const { line, column, kind, where, original, siblings } = reference;
  return {
    file,
    line,
    column,
    kind,
    where,
    original,
    resolved: decision.rewriting?.reference ?? (status === 'pinned' ? original : ''),
    digest,
    status,
    reason,
    version,
    ...(siblings === undefined ? {} : { siblings }),
    ...(compareUrl === undefined ? {} : { compareUrl }),
  };
}

/** What the log says of a reference. */
export function lineOf({ file, line, original, resolved, status, reason, where }: Judged): string {
  const what = original === '' ? where : original;
  const change = status === 'changed' ? `${what} -> ${resolved}` : what;
  // That a pin is a pin need not be explained.
  const plain = /^It names a (?:digest|commit)\.$/.test(reason);
  return `${status.padEnd(10)} ${file}:${line} ${change}${plain ? '' : `: ${reason}`}`;
}
