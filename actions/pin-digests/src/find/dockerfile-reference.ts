import { type Dockerfile, EditRefused, type Stretch } from '../../../../shared/edit/index.ts';
import type { ImageFound } from '../model.ts';
import { ignoreMarker } from './markers.ts';
import { splitImage } from './split-image.ts';

/** An image at its place in a Dockerfile. */
export interface ImagePlace {
  readonly text: Stretch;
  /** `FROM`, `COPY --from`, `RUN --mount`, `# syntax`, `ARG BASE`. */
  readonly where: string;
  /** First line of the instruction that holds it. */
  readonly line: number;
  /** Why nothing can be pinned here. */
  readonly dynamic?: string | undefined;
  /** As `--platform` says, when it says it in full. */
  readonly platform?: string;
  /** What stands behind the reference and is free text: only the syntax directive has such a place. */
  readonly behind?: string;
}

/** The reference at a place, with the change of exactly its characters. */
export function imageAt(file: Dockerfile, place: ImagePlace): ImageFound {
  const { text, where } = place;
  const { name, tag, digest } = splitImage(text.text);
  const { line, column } = file.place(text.start);
  const behind = ignoreMarker(place.behind ?? '');
  const marker = behind ?? markerAbove(file, line) ?? markerAbove(file, place.line);
  const settled =
    marker !== undefined
      ? ({
          status: 'ignored',
          because: `a comment ${behind === undefined ? 'above' : 'behind'} it says "${marker}"`,
        } as const)
      : place.dynamic !== undefined
        ? ({ status: 'dynamic', because: place.dynamic } as const)
        : undefined;
  return {
    kind: 'image',
    line,
    column,
    where,
    original: text.text,
    name,
    tag,
    digest,
    ...(place.platform === undefined ? {} : { platform: place.platform }),
    ...(settled === undefined ? {} : { settled }),
    rewrite(exact, style) {
      if (name === '') throw new EditRefused('there is no image name to put the digest behind');
      if (file.text.slice(text.start, text.end) !== text.text) {
        throw new EditRefused('the reference is broken over lines or has quotes inside; write it in one piece');
      }
      const reference = style === 'digest' ? `${name}@${exact.digest}` : `${name}:${exact.tag}@${exact.digest}`;
      const splices = reference === text.text ? [] : [{ start: text.start, end: text.end, text: reference }];
      return { splices, intents: [], reference };
    },
  };
}

/** A Dockerfile has no comments behind an instruction: a marker stands in the comment line above. */
function markerAbove(file: Dockerfile, line: number): string | undefined {
  const comment = file.commentLine(line - 1);
  return comment === undefined ? undefined : ignoreMarker(comment);
}
