import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralise } from '../../../shared/text/index.ts';
import { parseCommand } from '../../runner/command.ts';
import { splitLines } from '../../runner/lines.ts';

// What an action prints of others and what the runner reads are written apart from each other: here they meet.
const troubling = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom('::', ':', '##[', '#', '[', ']', 'error', 'add-mask', 'stop-commands', ' ', '\\'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('\n', '\r', '\t', '\0', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u2028', '\ufeff'),
  },
  fc.string({ unit: 'binary', maxLength: 3 }),
);

const everyName = (): boolean => true;

describe('text that was made harmless', () => {
  it('holds no command of either grammar, not even of a name that the runner does not know', () => {
    fc.assert(
      fc.property(fc.array(troubling, { maxLength: 12 }), (parts) => {
        const commands = splitLines(neutralise(parts.join(''))).filter((line) => parseCommand(line, everyName));
        expect(commands).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('was not harmless before', () => {
    fc.assert(
      fc.property(troubling, (part) => {
        expect(parseCommand(`::error::${part}`, everyName)?.name).toBe('error');
      }),
    );
  });
});
