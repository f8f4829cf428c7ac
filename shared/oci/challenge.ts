/** One way in which a server asks for credentials. Scheme and parameter names are in lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const token = String.raw`[!#$%&'*+.^_\x60|~\w-]+`;
const quoted = String.raw`"(?:[^"\\]|\\.)*"`;

/**
 * Reads a WWW-Authenticate header, which may hold several challenges: `Bearer realm="a,b",service="c", Basic realm="d"`.
 * What cannot be read is passed over, so that one odd challenge does not hide the next.
 * Source: RFC 9110, 11.6.1 and appendix A.
 */
export function parseChallenges(header: string): Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  const parts = new RegExp(`(${token})\\s*=\\s*(${quoted}|[^\\s,"]+)|(${token})|${quoted}|.`, 'gsy');
  for (const [, name, value, scheme] of header.slice(0, 8192).matchAll(parts)) {
    if (scheme !== undefined) challenges.push({ scheme: scheme.toLowerCase(), parameters: new Map() });
    if (name === undefined || value === undefined) continue;
    const parameters = challenges.at(-1)?.parameters;
    const text = value.startsWith('"') ? value.slice(1, -1).replaceAll(/\\(.)/gs, '$1') : value;
    if (parameters?.has(name.toLowerCase()) === false) parameters.set(name.toLowerCase(), text);
  }
  return challenges;
}

/** The challenge that we can meet: Bearer with a realm before Basic, as a registry with both means the token. */
export function chooseChallenge(challenges: readonly Challenge[]): Challenge | undefined {
  const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('realm'));
  return bearer ?? challenges.find(({ scheme }) => scheme === 'basic');
}
