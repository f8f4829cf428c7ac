/** One comment of ours on a pull request that stays the same one from run to run. */
export { markerOf } from './marker.ts';
export type { CommentOutcome, CommentRequest } from './model.ts';
export { upsertComment } from './upsert.ts';
