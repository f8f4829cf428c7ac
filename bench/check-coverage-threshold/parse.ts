// `parse <parser> <report> <folder of the packages>`: reads a report once with a parser, as its documentation says, and prints
// its lines as JSON. Stands alone, as it runs without its types: taking those out would be measured too.
import { closeSync, createReadStream, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Lines that ran, of those found, as the parser tells; nothing where it tells none. */
export interface Lines {
  covered: number;
  total: number;
}

type Parse = (file: string, peers: string) => Promise<Lines>;

/** As much as our readers ask for at once. */
const chunk = 4 << 20;

function* chunksOf(file: string): Generator<Buffer> {
  const handle = openSync(file, 'r');
  const buffer = Buffer.alloc(chunk);
  for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer)) {
    yield buffer.subarray(0, length);
  }
  closeSync(handle);
}

/** What any reader must do at least: look at every byte. */
async function scan(file: string): Promise<Lines> {
  let total = 0;
  for (const bytes of chunksOf(file)) {
    for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0x0a) total++;
  }
  return { covered: 0, total };
}

interface Found {
  readonly lines: { readonly found?: number; readonly instrumented?: number; readonly hit: number };
}

function sum(sections: readonly Found[]): Lines {
  const all = { covered: 0, total: 0 };
  for (const { lines } of sections) {
    all.covered += lines.hit;
    all.total += lines.found ?? lines.instrumented ?? 0;
  }
  return all;
}

function load<T>(peers: string, name: string): T {
  return createRequire(path.join(peers, 'package.json'))(name) as T;
}

type Callback = (error: unknown, sections: readonly Found[]) => void;

const lcovParse: Parse = (file, peers) =>
  new Promise((resolve, reject) => {
    load<(file: string, then: Callback) => void>(peers, 'lcov-parse')(file, (error, sections) => {
      if (error) reject(error);
      else resolve(sum(sections));
    });
  });

const parseLcov: Parse = async (file, peers) => {
  const { default: parse } = load<{ default(text: string): readonly Found[] }>(peers, 'parse-lcov');
  return sum(parse(readFileSync(file, 'utf8')));
};

const friedemannsommer: Parse = async (file, peers) => {
  const entry = path.join(peers, 'node_modules/@friedemannsommer/lcov-parser/dist/index.mjs');
  const { default: parse } = (await import(pathToFileURL(entry).href)) as {
    default(options: { from: unknown }): Promise<readonly Found[]>;
  };
  return sum(await parse({ from: createReadStream(file) }));
};

const saxes: Parse = async (file, peers) => {
  const { SaxesParser } = load<{ SaxesParser: new () => Saxes }>(peers, 'saxes');
  const all = { covered: 0, total: 0 };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name !== 'line') return;
    all.total++;
    if (attributes.hits !== '0') all.covered++;
  });
  const decoder = new TextDecoder();
  for (const bytes of chunksOf(file)) parser.write(decoder.decode(bytes, { stream: true }));
  parser.close();
  return all;
};

interface Saxes {
  on(event: 'opentag', listen: (tag: { name: string; attributes: Readonly<Record<string, string>> }) => void): void;
  write(text: string): void;
  close(): void;
}

const fastXmlParser: Parse = async (file, peers) => {
  const { XMLParser } = load<{ XMLParser: new (options: object) => { parse(text: Buffer): unknown } }>(
    peers,
    'fast-xml-parser',
  );
  const all = { covered: 0, total: 0 };
  count(new XMLParser({ ignoreAttributes: false }).parse(readFileSync(file)), all);
  return all;
};

/** Every `line` with its `hits`, wherever it is. */
function count(node: unknown, all: Lines): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, value] of Object.entries(node)) {
    const each: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (name !== 'line') for (const one of each) count(one, all);
    else {
      all.total += each.length;
      for (const one of each) if ((one as { '@_hits'?: string })['@_hits'] !== '0') all.covered++;
    }
  }
}

const parsers: Readonly<Record<string, Parse>> = {
  'floor: byte scan': scan,
  'lcov-parse': lcovParse,
  'parse-lcov': parseLcov,
  '@friedemannsommer/lcov-parser': friedemannsommer,
  saxes,
  'fast-xml-parser': fastXmlParser,
};

const [, , name = '', report = '', packages = ''] = process.argv;
const parse = parsers[name];
if (parse === undefined) throw new Error(`There is no parser ${name}.`);
console.log(JSON.stringify(await parse(report, packages)));
