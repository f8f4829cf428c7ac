// Identity tokens, tokens that expire, and credential helpers that behave badly.
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { errorReply, pushImage, startRegistry, startTokenServer } from '../../../testbed/registry.ts';
import { folderWith, it, pins, statusesOf } from './scene.ts';

const credentials = { user: 'robot', password: 'p4ss:wörd' };
const encoded = Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64');

async function helper(folder: string, name: string, script: string) {
  const file = path.join(folder, `docker-credential-${name}`);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
}

describe.concurrent('the logins of docker', () => {
  it('an identity token of the docker config is exchanged for a token by POST', async () => {
    await using tokens = await startTokenServer({ credentials, refreshToken: 'refresh-me-123' });
    await using registry = await startRegistry({ tokens });
    const image = await pushImage(registry, 'team/app', 'v1');
    await using work = await folderWith({ Dockerfile: `FROM ${image.reference}\n` });
    await using docker = await folderWith({
      'config.json': JSON.stringify({ auths: { [registry.host]: { identitytoken: 'refresh-me-123' } } }),
    });
    const result = await pins(work.path, {}, { env: { DOCKER_CONFIG: docker.path } });
    expect(result.run.conclusion).toBe('success');
    expect(work.read('Dockerfile')).toBe(`FROM ${image.reference}@${image.digest}\n`);
    expect(tokens.requests.map(({ method }) => method)).toEqual(['POST']);
    expect(result.run.log).not.toContain('refresh-me-123');
  });

  it('an identity token that comes from a helper as user <token> is exchanged by POST', async () => {
    await using tokens = await startTokenServer({ credentials, refreshToken: 'refresh-me-123' });
    await using registry = await startRegistry({ tokens });
    const image = await pushImage(registry, 'team/app', 'v1');
    await using work = await folderWith({ Dockerfile: `FROM ${image.reference}\n` });
    await using docker = await folderWith({
      'config.json': JSON.stringify({ credHelpers: { [registry.host]: 'mine' } }),
    });
    await helper(docker.path, 'mine', `cat >/dev/null; printf '{"Username":"<token>","Secret":"refresh-me-123"}'`);
    const result = await pins(
      work.path,
      {},
      { env: { DOCKER_CONFIG: docker.path, PATH: `${docker.path}:${process.env.PATH}` } },
    );
    expect(result.run.log).not.toContain('refresh-me-123');
    expect(work.read('Dockerfile')).toBe(`FROM ${image.reference}@${image.digest}\n`);
  });

  it('a token that expired in the middle of a run is asked for anew', async () => {
    await using tokens = await startTokenServer({ credentials });
    await using registry = await startRegistry({ tokens });
    const names = Array.from({ length: 6 }, (_, index) => `v${index}`);
    const images = await Promise.all(names.map((tag) => pushImage(registry, 'team/app', tag, { content: tag })));
    await using work = await folderWith({ Dockerfile: images.map(({ reference }) => `FROM ${reference}\n`).join('') });
    await using docker = await folderWith({
      'config.json': JSON.stringify({ auths: { [registry.host]: { auth: encoded } } }),
    });
    registry.fault(
      /^HEAD .*manifests\/v3/,
      errorReply(401, 'UNAUTHORIZED', 'expired', {
        'www-authenticate': `Bearer realm="${tokens.realm}",service="${tokens.service}",scope="repository:team/app:pull",error="invalid_token"`,
      }),
    );
    const result = await pins(work.path, {}, { env: { DOCKER_CONFIG: docker.path } });
    expect(statusesOf(result)).toEqual(names.map(() => 'changed'));
  });

  it('a credential helper named by credsStore is asked with the host on stdin', async () => {
    await using registry = await startRegistry({ password: credentials });
    const image = await pushImage(registry, 'team/app', 'v1');
    await using work = await folderWith({ Dockerfile: `FROM ${image.reference}\n` });
    await using docker = await folderWith({
      'config.json': JSON.stringify({ credsStore: 'mine', auths: { [registry.host]: {} } }),
    });
    await helper(
      docker.path,
      'mine',
      `read host; echo "$1 $host" >> ${docker.path}/asked; printf '{"ServerURL":"%s","Username":"${credentials.user}","Secret":"${credentials.password}"}' "$host"`,
    );
    await pins(work.path, {}, { env: { DOCKER_CONFIG: docker.path, PATH: `${docker.path}:${process.env.PATH}` } });
    expect(docker.read('asked')).toBe(`get ${registry.host}\n`);
    expect(work.read('Dockerfile')).toContain(image.digest);
  });

  it('a credential helper that does not exist leaves the reference unresolved and is named', async () => {
    await using registry = await startRegistry({ password: credentials });
    const image = await pushImage(registry, 'team/app', 'v1');
    await using work = await folderWith({ Dockerfile: `FROM ${image.reference}\n` });
    await using docker = await folderWith({
      'config.json': JSON.stringify({ credHelpers: { [registry.host]: 'absent' } }),
    });
    const result = await pins(work.path, {}, { env: { DOCKER_CONFIG: docker.path } });
    expect(result.outputs.result).toBe('unresolved');
    expect(result.run.log).toContain('docker-credential-absent');
  });

  it('a credential helper that prints nonsense does not show it in the log', async () => {
    await using registry = await startRegistry({ password: credentials });
    const image = await pushImage(registry, 'team/app', 'v1');
    await using work = await folderWith({ Dockerfile: `FROM ${image.reference}\n` });
    await using docker = await folderWith({
      'config.json': JSON.stringify({ credHelpers: { [registry.host]: 'bad' } }),
    });
    await helper(docker.path, 'bad', `echo 'Secret: hunter2-secret'; echo '::error::injected' >&2; exit 3`);
    const result = await pins(
      work.path,
      {},
      { env: { DOCKER_CONFIG: docker.path, PATH: `${docker.path}:${process.env.PATH}` } },
    );
    expect(result.outputs.result).toBe('unresolved');
    expect(result.run.log).not.toContain('hunter2-secret');
    expect(result.run.commands.filter(({ data }) => data === 'injected')).toEqual([]);
  });

  it('a credential helper that says there are no credentials is answered by asking without', async () => {
    await using registry = await startRegistry();
    const image = await pushImage(registry, 'team/app', 'v1');
    await using work = await folderWith({ Dockerfile: `FROM ${image.reference}\n` });
    await using docker = await folderWith({ 'config.json': JSON.stringify({ credsStore: 'none' }) });
    await helper(docker.path, 'none', `cat >/dev/null; echo 'credentials not found in native keychain'; exit 1`);
    const result = await pins(
      work.path,
      {},
      { env: { DOCKER_CONFIG: docker.path, PATH: `${docker.path}:${process.env.PATH}` } },
    );
    expect(result.run.conclusion).toBe('success');
    expect(work.read('Dockerfile')).toContain(image.digest);
  });

  it('a docker config that is no JSON is told, not taken for no credentials', async () => {
    await using registry = await startRegistry({ password: credentials });
    const image = await pushImage(registry, 'team/app', 'v1');
    await using work = await folderWith({ Dockerfile: `FROM ${image.reference}\n` });
    await using docker = await folderWith({ 'config.json': '{"auths": {' });
    const result = await pins(work.path, {}, { env: { DOCKER_CONFIG: docker.path } });
    expect(result.run.conclusion).toBe('failure');
    expect(result.run.log).toContain('config.json');
  });
});
