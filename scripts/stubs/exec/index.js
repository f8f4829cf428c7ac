// @actions/core reaches exec only for platform.getDetails(). Programs are started by shared/process here.
export function getExecOutput() {
  throw new Error('@actions/exec is left out of these bundles: use shared/process to start programs');
}
