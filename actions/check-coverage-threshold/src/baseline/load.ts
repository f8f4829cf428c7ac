import { UserError } from '../../../../shared/action/index.ts';
import { quoteForMessage } from '../../../../shared/text/index.ts';
import type { Settings } from '../inputs.ts';
import type { Answer, Ports } from '../ports.ts';
import { type BaselineFile, BaselineMalformed, readBaselineFile } from './baseline-file.ts';

export type LoadedBaseline =
  | { readonly kind: 'known'; readonly file: BaselineFile; readonly source: string }
  /** There is none, or none was asked for. */
  | { readonly kind: 'absent'; readonly why: string }
  /** There may be one. */
  | { readonly kind: 'unknown'; readonly why: string };

/**
 * The baseline that the input names.
 * @param counting see `hashOfCounting`
 * @param gated `max-drop` will be judged on it
 * @throws UserError malformed-baseline, baseline-of-other-settings
 */
export async function loadBaseline(
  { baseline, commentId, informational }: Pick<Settings, 'baseline' | 'commentId' | 'informational'>,
  ports: Pick<Ports, 'findBaseline' | 'readBaseline'>,
  counting: string,
  gated: boolean,
): Promise<LoadedBaseline> {
  if (baseline === '') return { kind: 'absent', why: 'the input `baseline` is not given' };
  const artifact = commentId === 'default' ? 'coverage-baseline' : `coverage-baseline-${commentId}`;
  const auto = baseline === 'auto';
  const found: Answer<{ text: string; source: string } | undefined> = auto
    ? await ports.findBaseline(artifact)
    : { kind: 'known', value: await ports.readBaseline(baseline) };
  if (found.kind === 'unknown') return found;
  if (found.value === undefined) {
    const why = auto
      ? `no successful run of this workflow on the base commit or before it has an artifact ${artifact}`
      : `there is no file ${quoteForMessage(baseline)}`;
    return { kind: 'absent', why };
  }
  const { text, source } = found.value;
  const file = read(text, source, auto);
  if ('kind' in file) return file;
  if (file.settings === counting) return { kind: 'known', file, source };
  // A run that finds its baseline by itself must be able to write the next one.
  if (informational || (auto && !gated))
    return { kind: 'absent', why: `the baseline from ${source} was written with other settings` };
  throw new UserError(
    'baseline-of-other-settings',
    `The baseline from ${source} was written with other values of \`files\`, \`format\`, \`include\`, \`exclude\`, \`source-roots\` or \`working-directory\`, so its totals count something else.`,
    'Write a new baseline with `write-baseline` and these settings, and leave `max-drop` out until it is there.',
  );
}

function read(
  text: string,
  source: string,
  auto: boolean,
): BaselineFile | Extract<LoadedBaseline, { kind: 'unknown' }> {
  try {
    return readBaselineFile(text);
  } catch (error) {
    if (!(error instanceof BaselineMalformed)) throw error;
    if (auto) return { kind: 'unknown', why: `the baseline from ${source} cannot be read: ${error.message}` };
    throw new UserError(
      'malformed-baseline',
      `The baseline from ${source} cannot be read: ${error.message}.`,
      'Write it anew with `write-baseline`, and change nothing in it.',
    );
  }
}
