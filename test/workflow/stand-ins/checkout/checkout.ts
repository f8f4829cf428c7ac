// What actions/checkout does to a fresh workspace (its git-source-provider.ts and ref-helper.ts), by the same git
// commands: init, remote, one fetch without tags of the event's commit, a local branch or a detached HEAD.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const variable = (name: string): string => process.env[name] ?? '';
const input = (name: string): string => variable(`INPUT_${name.toUpperCase()}`).trim();

const folder = path.join(variable('GITHUB_WORKSPACE'), input('path') || '.');
const url = `${variable('GITHUB_SERVER_URL')}/${variable('GITHUB_REPOSITORY')}`;
mkdirSync(folder, { recursive: true });
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });

const wanted = input('ref');
const ref = wanted || variable('GITHUB_REF');
const commit = wanted === '' ? variable('GITHUB_SHA') : wanted;
const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
const pull = /^refs\/pull\/(.+)$/.exec(ref)?.[1];
const target = branch
  ? `refs/remotes/origin/${branch}`
  : pull
    ? `refs/remotes/pull/${pull}`
    : `refs/remotes/fetched/head`;
const all = input('fetch-depth') === '0';
const range = all
  ? ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*']
  : [`--depth=${input('fetch-depth') || '1'}`];
const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${input('token')}`).toString('base64')}`;
const key = `http.${new URL(url).origin}/.extraheader`;

git('init', '-q', '--initial-branch=main', '.');
git('remote', 'add', 'origin', url);
git('config', '--local', 'gc.auto', '0');
git('config', '--local', key, header);
git('-c', 'protocol.version=2', 'fetch', '-q', '--no-tags', '--prune', ...range, 'origin', `+${commit}:${target}`);
git('checkout', '-q', '--force', ...(branch ? ['-B', branch, target] : ['--detach', target]));
if (input('persist-credentials') === 'false') git('config', '--local', '--unset-all', key);
