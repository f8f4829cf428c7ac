import { expect, it } from 'vitest';
import { withProgress } from '../../../../../actions/check-coverage-threshold/src/adapters/report-progress.ts';
import { bytesSource } from '../sink.ts';

it('tells bytes, share and seconds at least every ten seconds of reading, and changes no byte', () => {
  let now = 500;
  const lines: string[] = [];
  const source = withProgress(
    bytesSource(Buffer.from('0123456789')),
    (line) => lines.push(line),
    () => now,
  );
  const into = new Uint8Array(2);
  let read = '';
  for (let length = source.read(into); length > 0; length = source.read(into)) {
    read += Buffer.from(into.subarray(0, length)).toString();
    now += 5_000;
  }
  expect(read).toBe('0123456789');
  expect(lines).toEqual(['6 of 10 bytes read (60 %) after 10 s', '10 of 10 bytes read (100 %) after 20 s']);
});

it('says nothing of what is read at once', () => {
  const source = withProgress(
    bytesSource(Buffer.from('ab')),
    () => expect.fail('a line'),
    () => 1,
  );
  expect(source.read(new Uint8Array(8))).toBe(2);
});
