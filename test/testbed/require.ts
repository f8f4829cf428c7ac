/**
 * Looks for a component of the test bed. A suite that lacks one is skipped, but never silently: one line says which and
 * why, and with `REQUIRE_TESTBED=1` (as in our own pipeline) the run fails instead.
 *
 * Usage: `const docker = requireComponent('docker', () => findProgram('dockerd')); describe.skipIf(!docker)(...)`.
 * @param name what a person would install
 * @param locate answers where the component is, or `undefined`; a throw counts as not there and is shown
 */
export function requireComponent(name: string, locate: () => string | undefined): string | undefined {
  let why = 'see scripts/setup-testbed';
  let place: string | undefined;
  try {
    place = locate();
  } catch (error) {
    why = error instanceof Error ? error.message : String(error);
  }
  if (place !== undefined && place !== '') return place;
  const sentence = `${name} is not installed): ${why}`;
  if (process.env.REQUIRE_TESTBED === '1') throw new Error(`REQUIRED (${sentence}`);
  process.stderr.write(`SKIPPED (${sentence}\n`);
  return undefined;
}
