import { runAction } from '../../../shared/action/index.ts';
import { readSettings } from './inputs.ts';

await runAction('check-coverage-threshold', async (runtime) => {
  const settings = await readSettings(runtime);
  // Everything else is loaded once the inputs are right.
  const { openPorts } = await import('./adapters/ports.ts');
  const { run } = await import('./run.ts');
  return run(settings, await openPorts(runtime, settings));
});
