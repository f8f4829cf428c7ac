// Pushes through the registry's public door with what docker's configuration holds. STAND_IN_REGISTRY says where a
// prefix leads (`ghcr.io=127.0.0.1:5000/ghcr`), STAND_IN_PUSH is the module that speaks to registries.
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';

const variable = (name: string): string => process.env[name] ?? '';
const input = (name: string): string => variable(`INPUT_${name.toUpperCase()}`).trim();

if (input('push') !== 'true') throw new Error('This stand-in only pushes.');
const [, host = '', repository = '', tag = ''] = /^([^/]+)\/(.+):([^:/]+)$/.exec(input('tags')) ?? [];
const [prefix, place = ''] = variable('STAND_IN_REGISTRY').split('=');
if (host === '' || host !== prefix) throw new Error(`Nothing stands behind ${input('tags')}.`);
const { auths } = JSON.parse(readFileSync(path.join(variable('HOME'), '.docker/config.json'), 'utf8')) as {
  auths: Record<string, { auth: string } | undefined>;
};
const slash = place.indexOf('/');
const real = place.slice(0, slash);
const { pushImage } = (await import(variable('STAND_IN_PUSH'))) as typeof import('../../../testbed/registry.ts');
const target = { host: real, backend: { url: `http://${real}`, authorization: `Basic ${auths[host]?.auth ?? ''}` } };
const { digest } = await pushImage(target, `${place.slice(slash + 1)}/${repository}`, tag, {
  platforms: ['linux/amd64', 'linux/arm64'],
});
appendFileSync(variable('GITHUB_OUTPUT'), `digest=${digest}\n`);
