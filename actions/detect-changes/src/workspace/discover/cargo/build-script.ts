/**
 * What a crate's build script compiles in from outside the crate: `.proto` files for tonic and prost, schemas, headers.
 * A script is a program, so its string literals are taken as hints, and a generator whose input is not found among
 * them is taken to need every proto file of the repository.
 */
import { isInside, resolveIn } from '../../paths.ts';
import type { Need } from '../findings.ts';
import type { Tree } from '../tree.ts';
import type { CrateScript } from './index.ts';

const protoGenerator =
  /\b(?:tonic_build|tonic_prost_build|prost_build|protobuf_codegen|protobuf_build|protoc_rust|protox|quick_protobuf_codegen|pbjson_build|micropb_gen)\b/;

const verb = 'build script compiles';

/** Needs of one crate by its build script's text. `allProtos` are the `.proto` files of the repository. */
export function readBuildScript(
  { folder, script }: CrateScript,
  source: string,
  tree: Tree,
  allProtos: readonly string[],
): Need[] {
  const targets = new Set(stringLiterals(source).flatMap((literal) => placesOf(literal, folder, tree)));
  const isProto = (target: string): boolean =>
    target.endsWith('.proto') || tree.below(target).some((path) => path.endsWith('.proto'));
  if (protoGenerator.test(source) && ![...targets].some(isProto)) for (const path of allProtos) targets.add(path);
  if (!isInside(script, folder)) targets.add(script);
  return [...targets].map((target) => ({ from: folder, target, verb }));
}

/** Tracked places that a literal may mean: as seen from the crate, from the repository, or by the end of a proto's path. */
function placesOf(literal: string, folder: string, tree: Tree): string[] {
  // `concat!(env!("CARGO_MANIFEST_DIR"), "/../proto")` and `format!("{root}/../proto")` begin with a slash of their own.
  const bare = literal.replace(/^(?:\{[^{}]*\})?\/*/, '');
  if (bare === '' || bare.length > 1024 || /[\r\n]/.test(bare)) return [];
  const near = resolveIn(folder, bare);
  // A folder above the crate is an include path, not an input.
  if (near !== undefined && (tree.isFile(near) || tree.isFolder(near))) return isInside(folder, near) ? [] : [near];
  if (bare.includes('/') && tree.isFile(bare)) return [bare];
  return bare.endsWith('.proto') ? [...tree.protosEndingWith(bare.replace(/^(?:\.{1,2}\/)+/, ''))] : [];
}

/** Texts between double quotes, raw strings included; comments are left out. One pass. */
export function stringLiterals(source: string): string[] {
  const found: string[] = [];
  let position = 0;
  while (position < source.length) {
    const char = source[position];
    if (source.startsWith('//', position)) {
      position = endAt(source, '\n', position);
    } else if (source.startsWith('/*', position)) {
      position = endAt(source, '*/', position + 2);
    } else if (/^'\\?"'/.test(source.slice(position, position + 4))) {
      position += 3;
    } else if (char === '"') {
      let end = position + 1;
      while (end < source.length && source[end] !== '"') end += source[end] === '\\' ? 2 : 1;
      found.push(source.slice(position + 1, end));
      position = end + 1;
    } else {
      position++;
    }
  }
  return found;
}

function endAt(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark, from);
  return end < 0 ? source.length : end + mark.length;
}
