import type { Log } from '../../../../shared/action/index.ts';
import { compilePatterns, type Patterns } from '../files/patterns.ts';
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
export async function judgeAll(
  files: readonly OpenFile[],
  context: Context,
  fromWorkspace: (path: string) => string,
  log: Log,
): Promise<Verdict[]> {
  const exclude = compilePatterns('exclude', context.settings.exclude);
  const verdicts = await Promise.all(
    files.flatMap((file) =>
      file.references.map(async (reference): Promise<Verdict> => {
        const decision = excluded(reference, exclude) ?? (await judge(reference, context));
        return { file, judged: judgedOf(fromWorkspace(file.path), reference, decision), rewriting: decision.rewriting };
      }),
    ),
  );
  for (const { judged } of verdicts) log.info(lineOf(judged));
  return verdicts;
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

function lineOf({ file, line, original, resolved, status, reason, where }: Judged): string {
  const what = original === '' ? where : original;
  const change = status === 'changed' ? `${what} -> ${resolved}` : what;
  return `${status.padEnd(10)} ${file}:${line} ${change}${status === 'pinned' ? '' : `: ${reason}`}`;
}
