/** What may be a name in git. A door of its own: those who only check a name need no git to run. */
export { isObjectId, isZeroId } from './object-id.ts';
export { isValidRefName } from './ref-name.ts';
