// Reports as large as those that people complain about, the same bytes at every run.
import { Output } from './output.ts';

export interface Made {
  readonly bytes: number;
  /** Lines that ran, of those measured, each counted once. */
  readonly covered: number;
  readonly total: number;
  /** Of the repository, in the order of the report. */
  readonly paths: readonly string[];
}

interface SourceFile {
  readonly path: string;
  /** Numbers of its measured lines. */
  readonly lines: Uint32Array;
  /** Hits of each in the report that is being written. */
  readonly hits: Uint32Array;
  /** 1 for those that ran in any. */
  readonly ran: Uint8Array;
}

/**
 * Writes lcov as c8 and Istanbul do, with a function for every fortieth line and two branches for every twentieth.
 * @param shards how often all files come again, each time with other hits, as when the reports of a matrix are joined
 */
export function writeLcov(file: string, bytes: number, shards = 1): Made {
  return write(new Output(file), bytes, shards, (out, { path, lines, hits }) => {
    const at = (index: number, step: number) => index * step;
    const every = (step: number) => Math.ceil(lines.length / step);
    const count = (step: number) => {
      let ran = 0;
      for (let index = 0; index < lines.length; index += step) if ((hits[index] ?? 0) > 0) ran++;
      return ran;
    };
    out.text('TN:\nSF:').line(path);
    for (let index = 0; index < every(40); index++) {
      out
        .text('FN:')
        .number(lines[at(index, 40)] ?? 0)
        .text(',method')
        .number(index)
        .line();
    }
    out.text('FNF:').number(every(40)).text('\nFNH:').number(count(40)).line();
    for (let index = 0; index < every(40); index++) {
      out
        .text('FNDA:')
        .number(hits[at(index, 40)] ?? 0)
        .text(',method')
        .number(index)
        .line();
    }
    for (let index = 0; index < lines.length; index++) {
      out
        .text('DA:')
        .number(lines[index] ?? 0)
        .text(',')
        .number(hits[index] ?? 0)
        .line();
    }
    out.text('LF:').number(lines.length).text('\nLH:').number(count(1)).line();
    for (let index = 0; index < every(20); index++) {
      const [line, taken] = [lines[at(index, 20)] ?? 0, hits[at(index, 20)] ?? 0];
      out.text('BRDA:').number(line).text(',').number(index).text(',0,').number(taken).line();
      out
        .text('BRDA:')
        .number(line)
        .text(',')
        .number(index)
        .line(taken > 0 ? ',1,0' : ',1,-');
    }
    out
      .text('BRF:')
      .number(2 * every(20))
      .text('\nBRH:')
      .number(count(20))
      .line('\nend_of_record');
  });
}

/** Writes Cobertura as coverage.py does, a class for each file, without methods. */
export function writeCobertura(file: string, bytes: number): Made {
  const out = new Output(file);
  out.line('<?xml version="1.0" ?>');
  out.line('<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">');
  out.line('<coverage version="7.11.3" timestamp="1790000000000" complexity="0">');
  out.line('<packages><package name="." complexity="0"><classes>');
  const writeFile: WriteFile = (_, { path, lines, hits }) => {
    out.line(`<class name="${path}" filename="${path}" complexity="0"><methods/><lines>`);
    for (let index = 0; index < lines.length; index++) {
      const ran = hits[index] ?? 0;
      out
        .text('\t<line number="')
        .number(lines[index] ?? 0)
        .text('" hits="')
        .number(ran);
      if (index % 20 > 0) out.line('"/>');
      else out.line(`" branch="true" condition-coverage="${ran > 0 ? '50% (1/2)' : '0% (0/2)'}"/>`);
    }
    out.line('</lines></class>');
  };
  return write(out, bytes, 1, writeFile, '</classes></package></packages>\n</coverage>');
}

type WriteFile = (out: Output, source: SourceFile) => void;

/** Writes as many files as fill the bytes of one shard, and the same files for each other shard. */
function write(out: Output, bytes: number, shards: number, writeFile: WriteFile, foot?: string): Made {
  const random = numbers(1);
  const files: SourceFile[] = [];
  const give = (source: SourceFile): void => {
    for (let index = 0; index < source.hits.length; index++) {
      const hits = random() % 5 < 4 ? (random() % 200) >> (random() % 8) : 0;
      source.hits[index] = hits;
      if (hits > 0) source.ran[index] = 1;
    }
    writeFile(out, source);
  };
  while (out.bytes < bytes / shards) {
    const source = sourceFile(files.length, random);
    files.push(source);
    give(source);
  }
  for (let shard = 1; shard < shards; shard++) files.forEach(give);
  if (foot !== undefined) out.line(foot);
  out.close();
  return {
    bytes: out.bytes,
    covered: files.reduce((sum, { ran }) => sum + ran.reduce((all, each) => all + each, 0), 0),
    total: files.reduce((sum, { lines }) => sum + lines.length, 0),
    paths: files.map(({ path }) => path),
  };
}

/** 300 to 800 measured lines, most of them one below the other. */
function sourceFile(index: number, random: () => number): SourceFile {
  const lines = new Uint32Array(300 + (random() % 500));
  let last = 0;
  for (let at = 0; at < lines.length; at++) {
    last += random() % 10 < 7 ? 1 : 1 + (random() % 4);
    lines[at] = last;
  }
  const path = `packages/package-${index % 200}/source/module-${index % 50}/file-${index}.ts`;
  return { path, lines, hits: new Uint32Array(lines.length), ran: new Uint8Array(lines.length) };
}

/** Whole numbers below 2^31 that look like chance (xorshift). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 1;
  };
}
