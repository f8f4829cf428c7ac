import type { EditableSource, Scalar } from '../../../../shared/edit/index.ts';
import { ignoreMarker } from './markers.ts';

export interface Settled {
  readonly status: 'dynamic' | 'ignored' | 'locked';
  readonly because: string;
}

/**
 * A marker on the line where one of the scalars ends, or alone on the line above one of them; `above` are keys further
 * up, where only the line above counts.
 */
export function markedIgnored(
  source: EditableSource,
  scalars: readonly Scalar[],
  above: readonly Scalar[] = [],
): Settled | undefined {
  const comments = [
    ...scalars.map((scalar) => source.commentBehind(scalar)?.text),
    ...[...scalars, ...above].map((scalar) => source.commentLine(source.place(scalar.start).line - 1)),
  ];
  for (const comment of comments) {
    const marker = comment === undefined ? undefined : ignoreMarker(comment);
    if (marker !== undefined) return { status: 'ignored', because: `the comment \`${marker}\` asks to leave it alone` };
  }
  return undefined;
}

export function dynamicSettled(because: string | undefined): Settled | undefined {
  return because === undefined ? undefined : { status: 'dynamic', because };
}
