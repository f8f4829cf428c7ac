// Secret masking as the runner does it: Sdk/DTLogging/Logging/{SecretMasker,ValueEncoders}.cs and the list of encoders
// in Runner.Common/HostContext.cs. Hexadecimal, gzip and doubled base64 are not among them.

/** Replaces every known form of a secret with `***`. */
export class Masker {
  readonly #originals = new Set<string>();
  readonly #forms = new Set<string>();

  add(value: string): void {
    if (value === '' || this.#originals.has(value)) return;
    this.#originals.add(value);
    for (const form of encodings(value)) if (form !== '') this.#forms.add(form);
  }

  /** Adds the value and each of its lines, trimmed, as `add-mask` does. Returns what was added. */
  addWithLines(value: string): string[] {
    const lines = value
      .split(/[\r\n]/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const values = [...new Set([value, ...lines])];
    for (const each of values) this.add(each);
    return values;
  }

  mask(text: string): string {
    const ranges: { start: number; end: number }[] = [];
    for (const form of this.#forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        ranges.push({ start: at, end: at + form.length });
      }
    }
    if (ranges.length === 0) return text;
    ranges.sort((a, b) => a.start - b.start);
    let masked = '';
    let copied = 0;
    let open: { start: number; end: number } | undefined;
    for (const range of ranges) {
      // Touching ranges become one.
      if (open !== undefined && range.start <= open.end) {
        open.end = Math.max(open.end, range.end);
        continue;
      }
      if (open !== undefined) {
        masked += `${text.slice(copied, open.start)}***`;
        copied = open.end;
      }
      open = { ...range };
    }
    if (open !== undefined) {
      masked += `${text.slice(copied, open.start)}***`;
      copied = open.end;
    }
    return masked + text.slice(copied);
  }
}

/** Every form in which the runner would recognise the value, the value itself included. */
export function encodings(value: string): string[] {
  return [
    value,
    ...[0, 1, 2].map((shift) => base64(value, shift)),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    jsonEscape(value),
    encodeURIComponent(value.toWellFormed()).replace(/[!'()*]/g, percent),
    value.replace(/[<>"'&]/g, (character) => xmlEntities[character] ?? character),
    trimDoubleQuotes(value),
    ...powerShellSections(value),
  ];
}

const xmlEntities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
};

function base64(value: string, shift: number): string {
  const bytes = Buffer.from(value, 'utf8');
  return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64');
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Newtonsoft's JsonConvert.ToString without its quotes: it escapes U+0085, U+2028 and U+2029 too. */
function jsonEscape(value: string): string {
  return JSON.stringify(value)
    .slice(1, -1)
    .replace(/[\u0085\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function trimDoubleQuotes(value: string): string {
  return value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '';
}

/** PowerShell colours a failed command at `&`, which parts a secret in two; sections under 6 characters stay open. */
function powerShellSections(value: string): string[] {
  const plus = value.indexOf('&+');
  const last = value.lastIndexOf('&');
  if (last < 0) return [];
  const before = plus >= 0 ? value.slice(0, plus + 2) : value.slice(0, last + 1);
  // Behind `&+` one letter carries the colour and drops out.
  const after = plus >= 0 ? value.slice(plus + 3) : value.slice(last + 1);
  return [before, after].filter((section) => section.length >= 6);
}
