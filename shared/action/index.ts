// The boundary to the runner: inputs, outputs, log, annotations, summary, failure, state, and paths from inputs.
export type { Place } from './annotations.ts';
export { documentationLink } from './failure.ts';
export { createInputs, type Inputs, invalidInput } from './inputs.ts';
export type { Log } from './log.ts';
export { getState, saveState } from './outputs.ts';
export { jailPath } from './path-jail.ts';
export { type ActionResult, runAction } from './run-action.ts';
export type { Runtime } from './runtime.ts';
export { UserError } from './user-error.ts';
export { parseYaml, type YamlText } from './yaml-text.ts';
