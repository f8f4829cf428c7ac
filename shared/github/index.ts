/** The event that started the run, and careful reading of JSON that GitHub sent. The client has a door of its own. */
export { type EventContext, type ReadFile, readEvent } from './event.ts';
export { type Payload, type Step, viewOf } from './payload.ts';
export { readBounded } from './read-bounded.ts';
