import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { startGitServer } from './git-server.ts';
import { startGitHubApi } from './github-api.ts';
import { makeFolder, removeLeftovers } from './leftovers.ts';
import { createRepository } from './repository.ts';

/**
 * Brings the test bed up for a person: `node test/testbed/up.ts [<folder with owner/name.git>]`. Prints what runs where,
 * as lines that a shell can take over, and takes everything down at Ctrl-C. `down` only removes what killed runs left.
 * Tests do not need it: each starts the components that it uses.
 */
const [word] = process.argv.slice(2);
for (const line of removeLeftovers()) console.log(`# ${line}`);
if (word !== 'down') await up(word);

async function up(given: string | undefined): Promise<void> {
  const started = performance.now();
  const folder = await makeFolder('up');
  const repositories = given === undefined ? folder : path.resolve(given);
  try {
    if (given === undefined) {
      await using example = await createRepository({ 'README.md': 'Hello\n', 'src/main.ts': 'export {};\n' });
      await example.publish(path.join(folder, 'octo-org', 'app.git'));
    }
    await using git = await startGitServer({ repositories, token: 'testbed-token' });
    await using api = await startGitHubApi({ repositories });
    console.log(`# up in ${Math.round(performance.now() - started)} ms, process ${process.pid}`);
    console.log(`export GITHUB_SERVER_URL=${git.url}   # git over HTTP`);
    console.log(`export GITHUB_API_URL=${api.url}   # REST API`);
    console.log('export GITHUB_TOKEN=testbed-token');
    for (const owner of readdirSync(repositories))
      console.log(`# repositories of ${owner}: ${path.join(repositories, owner)}`);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
