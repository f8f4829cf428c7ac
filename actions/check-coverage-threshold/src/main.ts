import { runAction } from '../../../shared/action/index.ts';
import { readSettings } from './inputs.ts';

const body: Parameters<typeof runAction>[1] = async (runtime) => {
  const settings = await readSettings(runtime);
  // Everything else is loaded once the inputs are right.
  const { openPorts } = await import('./adapters/ports.ts');
  const { run } = await import('./run.ts');
  return run(settings, await openPorts(runtime, settings));
};

await runAction('check-coverage-threshold', body, { passed: 'false' });
