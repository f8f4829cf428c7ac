import type { Path } from '../../../../../shared/edit/index.ts';

/** Gives the value at a path another value, whatever its key is called. */
export function assign(root: unknown, path: Path, value: unknown): void {
  const holder = path.slice(0, -1).reduce((at: unknown, step) => property(at, step), root);
  const last = path.at(-1);
  if (typeof holder !== 'object' || holder === null || last === undefined) throw new Error('nothing stands there');
  Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
}

function property(holder: unknown, step: string | number): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  return Object.getOwnPropertyDescriptor(holder, step)?.value;
}
