import { jailPath, runAction } from '../../../shared/action/index.ts';
import { readBounded, readEvent } from '../../../shared/github/index.ts';
import { readSettings } from './inputs.ts';

await runAction('detect-changes', async (runtime) => {
  const { env, log, temporaryFolder } = runtime;
  const settings = readSettings(runtime);
  const event = readEvent(env, readBounded);
  const workspace = await jailPath(env.GITHUB_WORKSPACE || process.cwd(), '.');
  const directory = await jailPath(workspace, settings.workingDirectory);
  const { openSources } = await import('./adapters/sources.ts');
  const api = settings.token === '' ? undefined : (await import('./adapters/connect.ts')).connect(event, settings, log);
  const { run } = await import('./run.ts');
  return run(settings, {
    log,
    event,
    workspace,
    directory,
    temporaryFolder,
    openSources: ({ readsFiles }) =>
      openSources({
        directory,
        workspace,
        event,
        token: settings.token,
        readsFiles,
        env,
        temporaryFolder,
        api,
        log: log.info,
      }),
  });
});
