import { WholeLines } from '../bytes/whole-lines.ts';
import { type ByteSource, type ReadReport, ReportEmpty, type ReportSink } from '../reader.ts';
import { Records } from './records.ts';

const [letterD, letterA, colon, comma, zero, lineFeed, carriageReturn] = [0x44, 0x41, 0x3a, 0x2c, 0x30, 0x0a, 0x0d];
/** Digits of a number that is read in passing; longer ones take the slow way. */
const fewDigits = 9;

/** lcov tracefiles, of lcov 1 and 2 and of the many programs that write the same (geninfo(1), "tracefile format"). */
export const readLcov: ReadReport = (source: ByteSource, sink: ReportSink): void => {
  sink.format('lcov');
  const lines = new WholeLines(source);
  const records = new Records(lines, sink);
  while (lines.next()) readLines(lines, records);
  if (records.blank) throw new ReportEmpty();
  records.finish();
};

/** Nine of ten lines are `DA:<line>,<hits>` with small numbers: those are read here, byte by byte, the others one by one. */
function readLines(lines: WholeLines, records: Records): void {
  const { bytes, end } = lines;
  const measured = records.section.lines;
  let at = lines.offset === 0 ? afterMark(bytes) : 0;
  while (at < end) {
    let next = at;
    if (bytes[at] === letterD && bytes[at + 1] === letterA && bytes[at + 2] === colon && records.inLines) {
      next = at + 3;
      let line = 0;
      let digit = (bytes[next] ?? 0) - zero;
      const lineStart = next;
      while (digit >= 0 && digit <= 9) {
        line = (line * 10 + digit) | 0;
        digit = (bytes[++next] ?? 0) - zero;
      }
      if (digit === comma - zero && line > 0 && next - lineStart <= fewDigits) {
        const hitsStart = ++next;
        let hits = 0;
        digit = (bytes[next] ?? 0) - zero;
        while (digit >= 0 && digit <= 9) {
          hits = (hits * 10 + digit) | 0;
          digit = (bytes[++next] ?? 0) - zero;
        }
        const digits = next - hitsStart;
        if (digit === carriageReturn - zero) digit = (bytes[++next] ?? 0) - zero;
        if (digit === lineFeed - zero && digits > 0 && digits <= fewDigits) {
          measured.add(line, hits);
          at = next + 1;
          continue;
        }
      }
    }
    next = lines.lineEnd(at);
    records.read(at, next);
    at = next + 1;
  }
}

/** The index after a byte order mark. */
function afterMark(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
