/** What the runner reads from us, against @actions/core, which it was made for. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as core from '@actions/core';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendValues, formatValues } from '../../../../shared/action/file-commands.ts';
import { formatCommand } from '../../../../shared/action/log-commands.ts';
import { readPairs } from '../../../runner/key-values.ts';

const pairsIn = (file: string): [string, string][] => [...readPairs(file)].map(({ key, value }) => [key, value]);

const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('%', ':', ',', '\r', '\n', 'a', '=', '<', ' ') }));

describe('commands in the log', () => {
  it('are written as @actions/core writes them, for any message and property', () => {
    const written: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
    try {
      fc.assert(
        fc.property(text, text, fc.nat(), (message, title, line) => {
          written.length = 0;
          core.warning(message, { title, file: 'a,b:c', startLine: line + 1 });
          const ours = formatCommand('warning', { title, file: 'a,b:c', line: line + 1 }, message);
          expect(`${ours}\n`).toBe(written.join(''));
        }),
      );
    } finally {
      write.mockRestore();
    }
  });
});

describe('values in a file of the runner', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'wire-format-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are read back by the runner byte for byte, whatever they hold', () => {
    const values = fc.array(fc.tuple(fc.constantFrom('a', 'b-c', 'd e', 'ghadelimiter_'), text), { maxLength: 5 });
    fc.assert(
      fc.property(values, (pairs) => {
        expect(pairsIn(formatValues(pairs))).toEqual(pairs);
      }),
    );
  });

  it('cannot be ended early by a value that holds the delimiter', () => {
    const value = 'x\nend_of_value_0\ninjected=1\nend_of_value_1\n';
    expect(pairsIn(formatValues([['a', value]]))).toEqual([['a', value]]);
  });

  it('give the runner the same as a file by @actions/core', () => {
    const file = path.join(folder, 'output');
    writeFileSync(file, '');
    appendValues(file, [
      ['a', 'one\ntwo'],
      ['b', ''],
    ]);
    const ours = pairsIn(readFileSync(file, 'utf8'));
    writeFileSync(file, '');
    vi.stubEnv('GITHUB_OUTPUT', file);
    core.setOutput('a', 'one\ntwo');
    core.setOutput('b', '');
    vi.unstubAllEnvs();
    expect(ours).toEqual(pairsIn(readFileSync(file, 'utf8')));
  });

  it.each(['', 'a=b', 'a<<b', 'a\nb'])('are refused under the name %j', (name) => {
    expect(() => formatValues([[name, 'x']])).toThrow('cannot name a value');
  });
});
