// The two command grammars of the runner (Runner.Common/ActionCommand.cs), as pure functions.

export interface ParsedCommand {
  readonly name: string;
  /** Keys keep the case they were written in and are unique whatever the case; the last one wins. */
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  readonly grammar: '::' | '##[';
}

type Escapes = readonly (readonly [replacement: string, token: string])[];

// `%25` comes last, or `%250A` would turn into a line feed.
const dataEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const propertyEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const legacyEscapes: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

// Char.IsWhiteSpace of .NET; unlike JavaScript's trim it knows U+0085 and leaves U+FEFF.
const leadingSpace = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const trailingSpace = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/;

// The runner looks for `::` with a culture-sensitive IndexOf, to which control and format characters do not exist: a
// soft hyphen between the two colons does not part them. Behind the name that makes a command; elsewhere such a
// character only spoils the name, as the offsets are counted in plain characters.
const separator = /:[\0-\x08\x0e-\x1f\x7f-\x9f\p{Default_Ignorable_Code_Point}]*:/u;

/**
 * The command in a line of output, or undefined. `::name key=value,...::data` counts at the start of a line after
 * white space; failing that, `##[name key=value;...]data` counts **anywhere** in it.
 * @param registered answers whether a name, in lower case, is one the runner knows now.
 */
export function parseCommand(line: string, registered: (name: string) => boolean): ParsedCommand | undefined {
  return parseCurrent(line, registered) ?? parseLegacy(line, registered);
}

function parseCurrent(line: string, registered: (name: string) => boolean): ParsedCommand | undefined {
  const message = line.replace(leadingSpace, '');
  if (!message.startsWith('::')) return undefined;
  const end = message.slice(2).search(separator);
  if (end < 0) return undefined;
  const info = message.slice(2, 2 + end);
  const [name, rest] = cutAtSpace(info);
  if (!registered(name.toLowerCase())) return undefined;
  const properties = readProperties(rest.replace(leadingSpace, '').replace(trailingSpace, ''), ',', propertyEscapes);
  return { name, properties, data: decode(message.slice(2 + end + 2), dataEscapes), grammar: '::' };
}

function parseLegacy(line: string, registered: (name: string) => boolean): ParsedCommand | undefined {
  const start = line.indexOf('##[');
  if (start < 0) return undefined;
  const end = line.indexOf(']', start);
  if (end < 0) return undefined;
  const [name, rest] = cutAtSpace(line.slice(start + 3, end));
  if (!registered(name.toLowerCase())) return undefined;
  const properties = readProperties(rest, ';', legacyEscapes);
  return { name, properties, data: decode(line.slice(end + 1), legacyEscapes), grammar: '##[' };
}

function cutAtSpace(info: string): [name: string, rest: string] {
  const space = info.indexOf(' ');
  if (space < 0) return [info, ''];
  // A leading space leaves an empty name, and no such command exists.
  return [info.slice(0, space), info.slice(space + 1)];
}

function readProperties(text: string, delimiter: string, escapes: Escapes): Record<string, string> {
  const found = new Map<string, [key: string, value: string]>();
  for (const part of text.split(delimiter)) {
    // .NET's Split('=', 2, RemoveEmptyEntries): equals signs in front of the key and of the value vanish.
    const match = /^=*([^=]+)=+([^=].*)$/s.exec(part);
    const [, key, value] = match ?? [];
    if (key === undefined || value === undefined) continue;
    const before = found.get(key.toLowerCase());
    found.set(key.toLowerCase(), [before?.[0] ?? key, decode(value, escapes)]);
  }
  return Object.fromEntries(found.values());
}

function decode(text: string, escapes: Escapes): string {
  let plain = text;
  for (const [replacement, token] of escapes) plain = plain.replaceAll(replacement, token);
  return plain;
}
