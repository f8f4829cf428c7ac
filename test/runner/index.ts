// The local runner: GitHub's rules for a step, ported from actions/runner at 258d6c8 (after v2.336.0). It is not
// GitHub's runner: no expressions beyond `${{ github.* }}`, no problem matchers, no containers.
export { runAction } from './run.ts';
export type {
  Annotation,
  Command,
  Group,
  Level,
  Orphan,
  RunOptions,
  RunResult,
  Stream,
  Trigger,
} from './types.ts';
