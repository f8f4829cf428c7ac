import { ProgramMissing, runProgram } from '../../process/index.ts';
import { quoteForMessage } from '../../text/index.ts';
import { field } from '../failure.ts';
import { type Credential, CredentialsUnknown, credentialOf } from './credential.ts';

const deadlineMs = 10_000;
const maxOutputBytes = 1024 * 1024;

/**
 * Asks a credential helper (`docker-credential-<name> get`, the address on its input).
 * @returns undefined when the helper knows no credentials for the address
 * @throws CredentialsUnknown when it is missing, hangs, or answers anything else
 * Source: docker/docker-credential-helpers, "Development" and credentials/error.go.
 */
export async function askHelper(
  name: string,
  address: string,
  env: Readonly<Record<string, string | undefined>>,
  timeoutMs = deadlineMs,
): Promise<Credential | undefined> {
  if (!/^[A-Za-z0-9_-]+$/.test(name)) {
    throw new CredentialsUnknown(`could not be determined: ${quoteForMessage(name)} is no name of a credential helper`);
  }
  const program = `docker-credential-${name}`;
  const unknown = (why: string) =>
    new CredentialsUnknown(`could not be determined: the credential helper ${program} ${why}`);
  const options = { env, input: address, timeoutMs, graceMs: 1000, maxOutputBytes };
  const finished = await runProgram(program, ['get'], options).catch((error: unknown) => {
    throw unknown(error instanceof ProgramMissing ? 'is not installed (not on PATH)' : 'could not be started');
  });
  if (finished.timedOut) throw unknown(`gave no answer within ${timeoutMs / 1000} s`);
  const output = finished.stdout.toString('utf8').trim();
  if (finished.code !== 0) {
    // Helpers put their errors on either stream; what looks like an answer may hold the secret.
    const said = `${output.includes('{') ? '' : output}\n${finished.stderr.toString('utf8')}`;
    if (/credentials not found|no credentials (server URL|username|found)/i.test(said)) return undefined;
    const ending = finished.code === null ? `was ended by ${finished.signal}` : `ended with code ${finished.code}`;
    // What else it says stays unsaid: it may hold the secret.
    throw unknown(ending);
  }
  let answer: unknown;
  try {
    answer = JSON.parse(output);
  } catch {
    throw unknown('answered with something that is not JSON');
  }
  const [username, secret] = [field(answer, 'Username'), field(answer, 'Secret')];
  if (typeof username !== 'string' || typeof secret !== 'string') throw unknown('answered without Username and Secret');
  if (username === '' && secret === '') return undefined;
  return credentialOf(username, secret, program);
}
