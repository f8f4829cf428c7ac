/** The words of a comparison. A door of its own: reading the inputs needs no planner. */
export { readRevision, revisionForms } from './revision-input.ts';
export * from './words.ts';
