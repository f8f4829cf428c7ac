import fc from 'fast-check';

/** A number from 0 to below `limit`. */
type Dice = (limit: number) => number;

const words = [
  'nginx:1.27',
  'ghcr.io/acme/api:v1',
  'actions/checkout@v4',
  '1.10',
  'yes',
  'null',
  'plain text',
  'a#b',
  'it is',
  'naïve 🐳',
  '-x',
];
const awkward = [
  'a: b',
  'x # y',
  '',
  "it's",
  'say "hi"',
  '{{ .V }}',
  '*star',
  '- dash',
  'tab\there',
  ' led',
  '@at',
  '%p',
];

/** What people may ask for: all of the above, and more that needs care. */
export const newTexts = fc.oneof(
  fc.constantFrom(
    ...words,
    ...awkward,
    'nginx:1.27@sha256:abc',
    'true',
    '0x1F',
    '12e4',
    '1:30',
    '2001-01-01',
    ']',
    ',',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => text.isWellFormed()),
);

/** Text of a stream of YAML documents, laid out in every way that it knows. Keys never repeat in a mapping. */
export const yamlTexts = fc.array(fc.nat(), { minLength: 40, maxLength: 400 }).map((numbers) => {
  let next = 0;
  return renderStream((limit) => (numbers[next++ % numbers.length] ?? 0) % limit);
});

function renderStream(dice: Dice): string {
  const count = 1 + dice(3);
  const documents = Array.from({ length: count }, (_, index) => new Renderer(dice, index > 0).document());
  let text = documents.join('');
  if (dice(3) === 0) text = text.replace(/\n$/, '');
  if (dice(3) === 0) text = text.replaceAll('\n', '\r\n');
  return dice(4) === 0 ? `\uFEFF${text}` : text;
}

class Renderer {
  readonly #dice: Dice;
  readonly #mustStart: boolean;
  readonly #anchors: string[] = [];
  #names = 0;

  constructor(dice: Dice, mustStart: boolean) {
    this.#dice = dice;
    this.#mustStart = mustStart;
  }

  document(): string {
    const start = this.#mustStart || this.#dice(3) === 0 ? `---${this.#comment()}\n` : '';
    const body = this.#dice(4) === 0 ? this.#sequence(0, 3) : this.#mapping(0, 3);
    return start + body + (this.#dice(5) === 0 ? '...\n' : '');
  }

  #mapping(indent: number, depth: number): string {
    let text = '';
    for (let left = 1 + this.#dice(4); left > 0; left -= 1) {
      text += `${this.#between(indent)}${' '.repeat(indent)}${this.#key()}:${this.#value(indent, depth, true)}`;
    }
    return text;
  }

  #sequence(indent: number, depth: number): string {
    let text = '';
    for (let left = 1 + this.#dice(3); left > 0; left -= 1) {
      text += `${this.#between(indent)}${' '.repeat(indent)}-${this.#value(indent, depth, false)}`;
    }
    return text;
  }

  /** What follows the `:` or `-`, with the end of its line. */
  #value(indent: number, depth: number, afterKey: boolean): string {
    const kind = this.#dice(depth > 0 ? 12 : 8);
    if (kind === 0) return `${this.#comment()}\n`;
    if (kind === 1) return this.#block(indent);
    const alias = this.#anchors.length > 0 && kind === 2 ? this.#anchors[this.#dice(this.#anchors.length)] : undefined;
    if (alias !== undefined) return ` *${alias}${this.#comment()}\n`;
    const properties = this.#properties();
    let text: string;
    if (kind < 7) text = `${properties} ${this.#scalar(false, indent)}${this.#comment()}\n`;
    else if (kind === 7) text = `${properties} ${this.#flow(2)}${this.#comment()}\n`;
    else if (kind < 10) text = `${properties}${this.#comment()}\n${this.#mapping(this.#deeper(indent), depth - 1)}`;
    // A sequence may stand at the indentation of its key.
    else
      text = `${properties}${this.#comment()}\n${this.#sequence(afterKey && properties === '' && this.#dice(3) === 0 ? indent : this.#deeper(indent), depth - 1)}`;
    this.#publish();
    return text;
  }

  #block(indent: number): string {
    const header = ['|', '|-', '|+', '>', '>-', '>+'][this.#dice(6)];
    const pad = ' '.repeat(this.#deeper(indent));
    const lines = [`${pad}${words[this.#dice(words.length)]}\n`];
    if (this.#dice(3) === 0) lines.push(`${pad}# no comment\n`);
    return ` ${header}${this.#comment()}\n${lines.join('')}`;
  }

  #flow(depth: number): string {
    const space = ['', ' ', '  '][this.#dice(3)];
    const items = Array.from({ length: this.#dice(4) }, () => {
      const value = depth > 0 && this.#dice(3) === 0 ? this.#flow(depth - 1) : this.#scalar(true, 0);
      return value;
    });
    if (this.#dice(2) === 0) return `[${space}${items.join(`,${space} `)}${space}]`;
    return `{${space}${items.map((item) => (this.#dice(5) === 0 ? this.#key() : `${this.#key()}: ${item}`)).join(`,${space} `)}${space}}`;
  }

  #scalar(flow: boolean, indent: number): string {
    const style = this.#dice(5);
    const text =
      style < 3 || this.#dice(2) === 0 ? words[this.#dice(words.length)] : awkward[this.#dice(awkward.length)];
    if (style < 3) return text ?? '';
    const fold = !flow && this.#dice(4) === 0 ? `\n${' '.repeat(indent + 3)}more` : '';
    if (style === 3) return `'${text?.replaceAll("'", "''")}${fold}'`;
    const inner = JSON.stringify(text).slice(1, -1);
    return this.#dice(4) === 0 ? `"\\x41${inner}${fold}"` : `"${inner}${fold}"`;
  }

  #key(): string {
    this.#names += 1;
    return [`k${this.#names}`, `"k ${this.#names}"`, `'k.${this.#names}'`][this.#dice(6)] ?? `key-${this.#names}`;
  }

  #pending: string | undefined;

  #properties(): string {
    if (this.#dice(5) > 0) return '';
    this.#names += 1;
    this.#pending = `a${this.#names}`;
    return ` &${this.#pending}`;
  }

  /** The anchor of the value is named from now on; inside of it, aliases would make a circle. */
  #publish(): void {
    if (this.#pending !== undefined) this.#anchors.push(this.#pending);
    this.#pending = undefined;
  }

  #deeper(indent: number): number {
    return indent + 1 + this.#dice(4);
  }

  #comment(): string {
    return ['', '', '', ' # note', '  #v1', ' '][this.#dice(6)] ?? '';
  }

  #between(indent: number): string {
    return ['', '', '', '', '\n', `${' '.repeat(indent)}# a line of its own\n`][this.#dice(6)] ?? '';
  }
}
