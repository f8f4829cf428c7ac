/** How a text is written in each style of YAML 1.2.2, chapter 7. */

// Section 5.1, c-printable, without the line breaks; and without the byte order mark, which readers drop.
const printable = /^[\t\u0020-\u007e\u00a0-\u{ffff}\u{10000}-\u{10ffff}]*$/u;
// U+2028 and U+2029 break lines for readers of YAML 1.1.
const unprintable = /[\p{Cs}\ufeff\ufffe\uffff\u2028\u2029]/u;

/** Whether the text can stand in YAML as it is, on one line. */
export function isPrintable(text: string): boolean {
  return printable.test(text) && !unprintable.test(text);
}

/** Undefined when single quotes cannot hold the text: they know no escapes but `''`. */
export function writeSingle(text: string): string | undefined {
  return isPrintable(text) ? `'${text.replaceAll("'", "''")}'` : undefined;
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Section 5.7. One line, whatever the text. */
export function writeDouble(text: string): string {
  const escaped = text.replace(
    /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/gu,
    (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16);
      return escapes[character] ?? `\\u${code.padStart(4, '0')}`;
    },
  );
  return `"${escaped}"`;
}

const taken = new RegExp(
  `^(?:${[
    '~|null|Null|NULL',
    'y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF',
    '[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)',
    '[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?',
    '[-+]?(?:[0-9][0-9_]*\\.?[0-9_]*|\\.[0-9_]+)(?:[eE][-+]?[0-9]+)?',
    '[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)',
    '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \\t].*)?',
    '=|<<',
  ].join('|')})$`,
);

/**
 * Whether some reader of YAML 1.2 (section 10.3.2) or 1.1 (yaml.org/type) takes the bare text for a number, boolean,
 * null, date or merge key, and not for a string. Kubernetes, kustomize and many others read YAML 1.1.
 */
export function isTakenForAnother(text: string): boolean {
  return taken.test(text);
}
