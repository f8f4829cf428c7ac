/** JSON of lockfiles. */
import { LockfileFault, type Table, tableOf } from './records.ts';

export function readJson(text: string): Table {
  return tableOf(JSON.parse(text), 'the file');
}

/** JSON that may have a comma before a closing bracket, as bun writes it. Comments and all else stay errors. */
export function readJsonWithCommas(text: string): Table {
  if (text.includes('\0')) throw new LockfileFault('it is a binary file');
  // Strings are matched whole, so that a comma inside one is never taken for a trailing one; one without an end is
  // passed over too, for JSON.parse to refuse, so that the time stays linear.
  const strict = text.replace(/"(?:[^"\\\n]|\\.)*"?|,(?=\s*[}\]])/g, (match, at: number) => {
    if (match !== ',') return match;
    // `[,]` is not a trailing comma: something must stand in front.
    return /[[{,]\s*$/.test(text.slice(Math.max(0, at - 64), at)) ? match : '';
  });
  return readJson(strict);
}
