import type { ByteSource } from '../formats/reader.ts';

/** Milliseconds: nobody waits before a silent log for longer than ten seconds. */
const between = 9_000;

/**
 * The same bytes, with a line whenever reading them has gone on for a while. Reading never pauses, so that no timer
 * would get its turn meanwhile.
 * @param tell takes the line
 * @param now milliseconds of a clock that only goes forward
 */
export function withProgress(source: ByteSource, tell: (line: string) => void, now: () => number): ByteSource {
  const start = now();
  let [told, bytes] = [start, 0];
  return {
    size: source.size,
    read(into) {
      const read = source.read(into);
      bytes += read;
      const time = now();
      if (read > 0 && time - told >= between) {
        told = time;
        const share = source.size > 0 ? ` (${Math.floor((100 * Math.min(bytes, source.size)) / source.size)} %)` : '';
        tell(`${bytes} of ${source.size} bytes read${share} after ${Math.round((time - start) / 1000)} s`);
      }
      return read;
    },
  };
}
