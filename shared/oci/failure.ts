import { redact, showOnOneLine } from '../text/index.ts';
import { type ImageAddress, showAddress } from './reference.ts';

/**
 * Why a registry gave no usable answer:
 * `unauthorized` no credentials, or not accepted, or not to be had; `forbidden` they may not; `not-found` the registry
 * says that it is not there; `rate-limited`; `unavailable` no whole answer, or 5xx, after all tries; `refused` an answer
 * that is unsafe to follow; `malformed` not what a registry sends; `mismatch` content and digest disagree; `no-platform`
 * the image is there, but not for the platform asked.
 */
export type RegistryFailureKind =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'unavailable'
  | 'refused'
  | 'malformed'
  | 'mismatch'
  | 'no-platform';

/** A look-up that has no answer. Neither message nor fix holds a secret; both are one line. */
export class RegistryFailure extends Error {
  readonly kind: RegistryFailureKind;
  /** What a person should do next. */
  readonly fix: string;

  constructor(kind: RegistryFailureKind, message: string, fix: string) {
    super(message);
    this.name = 'RegistryFailure';
    this.kind = kind;
    this.fix = fix;
  }
}

/** Which image a request is for: as the user knows it, and where it is really looked up. */
export interface Subject {
  readonly asked: ImageAddress;
  readonly at: ImageAddress;
}

/** `docker.io/library/nginx:1.27 (looked up at mirror.example/hub/nginx:1.27)`. */
export function showSubject({ asked, at }: Subject): string {
  const [name, place] = [showAddress(asked), showAddress(at)];
  return name === place ? name : `${name} (looked up at ${place})`;
}

/** The registry's own words about an error, on one line, cut, without secrets; empty if there are none. */
export function wordsOf(body: Buffer, secrets: readonly string[]): string {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    return '';
  }
  const first = list(field(value, 'errors'))[0];
  const parts = [field(first, 'code'), field(first, 'message'), field(value, 'error'), field(value, 'details')];
  const text = parts.filter((part) => typeof part === 'string' && part.trim() !== '').join(': ');
  const cut = redact(text, secrets).replaceAll(/\s+/g, ' ').slice(0, 200).toWellFormed();
  return showOnOneLine(cut);
}

/** An own property of something that was JSON; undefined when there is none. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/** The elements of an array that was JSON; none when it is not one. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
