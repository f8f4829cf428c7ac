// Many small files proven by the same few runs: each row has a file of its own, so that none can spoil another.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bed, type Inputs, missing, type Outcome, startBed } from './bed.ts';

export interface Row {
  readonly name: string;
  readonly file: string;
  readonly text: (bed: Bed) => string;
  readonly wanted: (bed: Bed) => string;
  /** Of its references, where they are part of the case. */
  readonly statuses?: readonly string[];
}

/** What is marked in the text is what has to change. */
export function marked(name: string, file: string, text: string, statuses?: readonly string[]): Row {
  const row = { name, file, text: (bed: Bed) => bed.before(text), wanted: (bed: Bed) => bed.after(text) };
  return statuses === undefined ? row : { ...row, statuses };
}

/** Workflows only count in their own folder. */
const placeOf = ({ file }: Row, index: number) =>
  file.startsWith('.github/') ? file.replace(/[^/]+(?=\.ya?ml$)/, `case${index}`) : `case${index}/${file}`;

/**
 * Pins every row, wants exactly the marks changed, and a second run to change nothing.
 * @param others files that are no cases, such as a `Chart.yaml` beside each row: name below the row's folder, and text
 */
export function eachRow(title: string, rows: readonly Row[], inputs: Inputs = {}, others: Inputs = {}): void {
  describe.skipIf(missing)(title, () => {
    let bed: Bed;
    let first: Outcome;
    let written: readonly string[];
    let check: Outcome;
    let second: Outcome;
    beforeAll(async () => {
      bed = await startBed();
      const beside = rows.flatMap((_, index) =>
        Object.entries(others).map(([name, text]) => [`case${index}/${name}`, text]),
      );
      const files = rows.map((row, index) => [placeOf(row, index), row.text(bed)]);
      first = await bed.run(Object.fromEntries([...beside, ...files]), inputs);
      written = rows.map((row, index) => first.read(placeOf(row, index)));
      check = await bed.again(first, { ...inputs, mode: 'check' });
      second = await bed.again(first, inputs);
    });
    afterAll(() => bed?.[Symbol.asyncDispose]());

    it.each(rows.map((row, index) => ({ ...row, index })))('$name', ({ index, ...row }) => {
      const place = placeOf(row, index);
      expect(written[index], first.log).toBe(row.wanted(bed));
      const statuses = first.of(place).map(({ status }) => status);
      if (row.statuses === undefined) expect(statuses).toContain('changed');
      else expect(statuses).toEqual(row.statuses);
      for (const outcome of [check, second])
        for (const { status } of outcome.of(place)) expect(['pinned', 'dynamic', 'ignored']).toContain(status);
      expect(second.read(place)).toBe(row.wanted(bed));
    });
    it('nothing else fails the step, and the second run changes nothing', () => {
      expect([first.exitCode, first.result, check.result], first.said).toEqual([0, 'changed', 'pinned']);
      expect([second.result, second.outputs.changed]).toEqual(['pinned', 'false']);
    });
  });
}
