import type { RetryVerdict } from '../http/index.ts';
import { RegistryFailure } from './failure.ts';
import { MAX_ATTEMPTS } from './retry.ts';

/** Why no whole answer came, after the last try. */
export function brokenFailure(problem: string, host: string, tries: number): RegistryFailure {
  const fix =
    `Check that the runner can reach ${host} (HTTPS_PROXY and NO_PROXY are honoured) and that the name is right; a ` +
    'registry without https belongs into insecure-registries.';
  return new RegistryFailure('unavailable', `${problem}${times(tries)}.`, fix);
}

/** An answer that was, or should have been, waited for. */
export function limitFailure(status: number, problem: string, verdict: RetryVerdict, tries: number): RegistryFailure {
  const kind = status === 429 ? 'rate-limited' : 'unavailable';
  const fix =
    status === 429
      ? 'Run the job again later, log in to the registry before this step, or look the images up at a mirror (registry-map).'
      : 'See whether the registry has an outage, and run the job again.';
  if (verdict.kind !== 'too-long') return new RegistryFailure(kind, `${problem}${times(tries)}.`, fix);
  const seconds = Math.ceil(verdict.demandedMs / 1000);
  const wait = `It asks for a wait of ${seconds} s${times(tries)}, more than a job should sleep through`;
  return new RegistryFailure(kind, `${problem}. ${wait}.`, fix);
}

export function linkLocalFailure(what: string, host: string): RegistryFailure {
  const message = `${what} was not asked for: ${host} is a link-local address, where clouds keep the machine's credentials.`;
  return new RegistryFailure('refused', message, 'Correct the name of the image.');
}

/** What an answer means that is neither a success nor worth another try. `words` are the registry's, cleaned. */
export function failureOfStatus(status: number, host: string, image: string, words: string): RegistryFailure {
  const told = words === '' ? '' : ` (${words})`;
  const answered = `${host} answered ${status}${told} for ${image}`;
  if (status === 401) {
    const fix =
      'Log in to the registry before this step (docker/login-action), with an account that may read the image.';
    return new RegistryFailure('unauthorized', `${answered}: no access, or it does not exist.`, fix);
  }
  if (status === 403) {
    const fix =
      'Check the name, and that the account used may read the image (on ghcr.io a job needs `packages: read`).';
    return new RegistryFailure('forbidden', `${answered}: no access, or it does not exist.`, fix);
  }
  if (status === 404 || status === 410) {
    const fix = 'Check name and tag. Some registries also answer so for what the account used may not see.';
    return new RegistryFailure('not-found', `${answered}: it is not there.`, fix);
  }
  const kind = status >= 400 ? 'refused' : 'malformed';
  return new RegistryFailure(
    kind,
    `${answered}.`,
    'Check that this is an OCI registry, and that it serves this image.',
  );
}

function times(tries: number): string {
  return tries === 1 ? '' : ` (tried ${tries} times of at most ${MAX_ATTEMPTS})`;
}
