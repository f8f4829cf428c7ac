// As much of XML as the tests need, apart from the action's own reader: elements in order, with attributes and text.
// It throws where the text is not well-formed as far as it looks.

export interface Element {
  readonly name: string;
  readonly depth: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: string[];
  text: string;
}

const markup =
  /<\?[^?]*\?>|<!DOCTYPE[^>[]*>|<!--(?:(?!--)[\s\S])*-->|<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function readXml(xml: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next === -1 ? undefined : next);
    const current = open.at(-1);
    if (text.trim() !== '') {
      if (current === undefined) throw new Error(`text outside of all elements: ${text}`);
      current.text += decode(text);
    }
    if (next === -1) break;
    markup.lastIndex = next;
    const match = markup.exec(xml);
    if (match === null) throw new Error(`no markup at ${next}: ${xml.slice(next, next + 60)}`);
    at = markup.lastIndex;
    const [, closing, name, attributes = '', empty] = match;
    if (name === undefined) continue;
    if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    const element = { name, depth: open.length, attributes: attributesOf(attributes), children: [], text: '' };
    current?.children.push(name);
    all.push(element);
    if (empty === '') open.push(element);
  }
  if (open.length > 0) throw new Error(`<${open[0]?.name}> is not closed`);
  return all;
}

function attributesOf(text: string): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (Object.hasOwn(all, name)) throw new Error(`${name} stands twice`);
    // As readers must: white space that is not written as a reference becomes blanks.
    all[name] = decode(value.replace(/[\t\n\r]/g, ' '));
  }
  return all;
}

function decode(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const code = /^#(\d+)$/.exec(name)?.[1];
    const character = code === undefined ? names[name] : String.fromCodePoint(Number(code));
    if (character === undefined || !whole.endsWith(';')) throw new Error(`${whole} is no reference`);
    return character;
  });
}
