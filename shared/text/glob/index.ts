// Globs: exact, in time linear in the path. Reads a pattern into a tree, and the tree into an automaton.
export { compileGlob, type Glob } from './compile.ts';
export { GlobError } from './error.ts';
