// The repository of the demo, and the change that a pull request makes to it. Pure.
import type { Changes } from '../../../test/testbed/repository.ts';
import { tracefile } from './tracefile.ts';

export const changedFile = 'src/price.ts';

const before = [
  'export interface Item {',
  '  readonly cents: number;',
  '  readonly count: number;',
  '}',
  '',
  'export function total(items: readonly Item[]): number {',
  '  return items.reduce((sum, { cents, count }) => sum + cents * count, 0);',
  '}',
];

const added = [
  '',
  'export function discounted(items: readonly Item[], code: string): number {',
  '  const sum = total(items);',
  "  if (code === 'SPRING') {",
  '    return sum - Math.floor(sum / 10);',
  '  }',
  "  if (code === 'STAFF') {",
  '    // Nobody has tested this yet.',
  '    const half = Math.floor(sum / 2);',
  '    return sum - half;',
  '  }',
  '  return sum;',
  '}',
];

const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

export const shop: Changes = {
  'src/cart.ts': 'export const cart = [];\n',
  'src/ship.ts': 'export const ship = () => {};\n',
  [changedFile]: text(before),
};

export const change: Changes = { [changedFile]: text([...before, ...added]) };

/** What the tests of the pull request cover. The lines that hold code are those that V8 or Istanbul would measure. */
export function pullRequestReport(): Changes {
  const lines = [6, 7, 10, 11, 12, 13, 15, 17, 18, 20];
  const missed = [17, 18];
  const records = lines.map((line) => `DA:${line},${missed.includes(line) ? 0 : 3}`);
  const changed = [`SF:${changedFile}`, ...records, 'end_of_record', ''].join('\n');
  return { 'pull/lcov.info': `${tracefile('', { 'src/cart.ts': { lines: 1, ran: [[1, 1]] } })}${changed}` };
}
