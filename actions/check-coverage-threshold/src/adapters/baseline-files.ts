import { closeSync, constants, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../../../shared/action/index.ts';
import { writeBeside } from '../../../../shared/report/index.ts';
import type { Answer } from '../ports.ts';

/** A line for each of a million files. */
const mostBytes = 256 * 1024 * 1024;

/**
 * @param file absolute
 * @param shown as the input names it
 * @returns undefined when there is no such file
 * @throws UserError malformed-baseline
 */
export function readBaselineFile(file: string, shown: string): { text: string; source: string } | undefined {
  let handle: number;
  try {
    // A pipe would wait for a writer that never comes.
    handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw refuse(shown, `it cannot be opened (${String(code)})`);
  }
  try {
    const facts = fstatSync(handle);
    if (!facts.isFile()) throw refuse(shown, 'it is no plain file');
    if (facts.size > mostBytes) throw refuse(shown, `it has ${facts.size} bytes, and at most ${mostBytes} are read`);
    return { text: readFileSync(handle, 'utf8'), source: shown };
  } finally {
    closeSync(handle);
  }
}

/** @param file absolute; its folder is made when there is none */
export async function writeBaselineFile(file: string, text: string): Promise<Answer<void>> {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    await writeBeside(file, text);
    return { kind: 'known', value: undefined };
  } catch (error) {
    return { kind: 'unknown', why: error instanceof Error ? error.message : String(error) };
  }
}

function refuse(shown: string, why: string): UserError {
  return new UserError(
    'malformed-baseline',
    `The baseline ${JSON.stringify(shown.slice(0, 200))} cannot be read: ${why}.`,
    'Name the file that `write-baseline` wrote.',
  );
}
