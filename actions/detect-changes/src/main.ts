import { readFileSync } from 'node:fs';
import { jailPath, runAction } from '../../../shared/action/index.ts';
import { readEvent } from '../../../shared/github/index.ts';
import { openSources } from './adapters/sources.ts';
import { readSettings } from './inputs.ts';
import { run } from './run.ts';

await runAction('detect-changes', async (runtime) => {
  const { env, log, temporaryFolder } = runtime;
  const settings = readSettings(runtime);
  const event = readEvent(env, (path) => readFileSync(path, 'utf8'));
  const workspace = await jailPath(env.GITHUB_WORKSPACE || process.cwd(), '.');
  const directory = await jailPath(workspace, settings.workingDirectory);
  return run(settings, {
    log,
    event,
    workspace,
    directory,
    temporaryFolder: () => temporaryFolder(),
    openSources: async ({ readsFiles }) =>
      openSources({
        directory,
        workspace,
        event,
        token: settings.token,
        readsFiles,
        env,
        temporaryFolder: () => temporaryFolder(),
        api:
          settings.token === ''
            ? undefined
            : (await import('./adapters/connect.ts')).connect(event, settings.token, log),
        log: (line) => log.info(line),
      }),
  });
});
