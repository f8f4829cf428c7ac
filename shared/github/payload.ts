/**
 * A careful view of JSON that somebody else wrote: an event payload, an answer of the API. Every reader answers
 * `undefined` for what is absent or of another type, and never throws. Only own properties are followed, and never
 * `__proto__`, so that no payload can reach what the language hangs onto every object.
 */
export interface Payload {
  /** The JSON value itself. */
  readonly value: unknown;
  at(...path: Step[]): Payload;
  text(...path: Step[]): string | undefined;
  /** A finite number; a number written as text is not one. */
  number(...path: Step[]): number | undefined;
  boolean(...path: Step[]): boolean | undefined;
  /** The elements of an array; none when it is not an array. */
  list(...path: Step[]): readonly Payload[];
  /** Whether something other than `null` is there. */
  has(...path: Step[]): boolean;
}

/** A property's name, or an array's index from 0. */
export type Step = string | number;

export function viewOf(value: unknown): Payload {
  return {
    value,
    at: (...path) => viewOf(follow(value, path)),
    text: (...path) => {
      const found = follow(value, path);
      return typeof found === 'string' ? found : undefined;
    },
    number: (...path) => {
      const found = follow(value, path);
      return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
    },
    boolean: (...path) => {
      const found = follow(value, path);
      return typeof found === 'boolean' ? found : undefined;
    },
    list: (...path) => {
      const found = follow(value, path);
      return Array.isArray(found) ? found.map(viewOf) : [];
    },
    has: (...path) => (follow(value, path) ?? null) !== null,
  };
}

function follow(value: unknown, path: readonly Step[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || step === '__proto__' || !Object.hasOwn(here, step))
      return undefined;
    // A name on an array would reach `length`; arrays are walked by index only, objects by name only.
    if (Array.isArray(here) !== (typeof step === 'number')) return undefined;
    here = (here as Record<Step, unknown>)[step];
  }
  return here;
}
