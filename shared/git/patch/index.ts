/** Changed lines from git's own patch. A door of its own: who compares trees only needs none of it. */
export { patchArguments, renamesSkipped } from './arguments.ts';
export { type LineRange, type PatchedFile, PatchMalformed } from './model.ts';
export { intersectPatches, intersectRanges } from './ranges.ts';
export { createPatchReader, type PatchReader, parsePatch } from './reader.ts';
