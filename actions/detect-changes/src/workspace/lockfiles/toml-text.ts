/** TOML of lockfiles. */
import { type Table, tableOf } from './records.ts';

export async function readToml(text: string): Promise<Table> {
  const { parse } = await import('smol-toml');
  return tableOf(parse(text, { integersAsBigInt: 'asNeeded' }), 'the file');
}
