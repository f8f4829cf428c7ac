// Running programs. The ground floor: imports nothing of this repository.
export { type Finished, ProgramMissing, type ProgramOptions } from './program.ts';
export { runProgram } from './run-program.ts';
