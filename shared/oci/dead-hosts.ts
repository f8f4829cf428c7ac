import type { BrokenConnection } from '../http/index.ts';

// The host, not one request: nobody listens there, or there is no such name.
const unreachable = /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN)$/;
/** How many requests must fail after all tries before a host that takes connections counts as dead. */
const enough = 3;

/**
 * Hosts that never answer: asking one again for each of a thousand images would take hours. One request that fails is
 * no reason to give up on the others, unless it shows that no request can get there.
 */
export class DeadHosts {
  readonly #failures = new Map<string, { count: number; message: string }>();
  readonly #answered = new Set<string>();

  answered(host: string): void {
    this.#answered.add(host);
  }

  /** A request has failed after all its tries. */
  failed(host: string, { code, message }: BrokenConnection): void {
    const count = (this.#failures.get(host)?.count ?? 0) + (unreachable.test(code) ? enough : 1);
    this.#failures.set(host, { count, message });
  }

  /** Why it is not asked any more, as a clause; undefined while it is worth a try. */
  why(host: string): string | undefined {
    const failures = this.#failures.get(host);
    if (failures === undefined || failures.count < enough || this.#answered.has(host)) return undefined;
    return `${failures.message} (as for the images before, so it was not asked)`;
  }
}
