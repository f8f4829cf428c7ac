import { describe, expect, it } from 'vitest';
import { isLinkLocal, isPrivateAddress } from '../../../../shared/http/index.ts';
import { trustedTarget } from '../../../../shared/oci/trust.ts';

const registries = {
  public: new URL('https://ghcr.io/v2/org/app/manifests/1'),
  private: new URL('https://registry.corp.example:8443/v2/app/manifests/1'),
  inside: new URL('https://10.0.0.5/v2/app/manifests/1'),
  plain: new URL('http://127.0.0.1:5000/v2/app/manifests/1'),
};

describe('trustedTarget', () => {
  it.each([
    ['public', 'https://auth.docker.io/token'],
    ['public', 'https://1.1.1.1/token'],
    ['inside', 'https://auth.docker.io/token'],
    ['plain', 'https://auth.docker.io/token'],
  ] as const)('lets a %s registry lead to %s, as long as the name does not lead inside', (registry, target) => {
    const { url, refuseAddress } = trustedTarget(target, registries[registry], 'a token realm');
    expect(url.href).toBe(target);
    expect(refuseAddress).toBe(isPrivateAddress);
  });

  it.each([
    ['public', 'https://ghcr.io/token'],
    ['public', '/token'],
    ['public', 'https://GHCR.io.:8443/token'],
    ['private', 'https://registry.corp.example/token'],
    ['inside', 'https://10.0.0.5:8443/token'],
    ['inside', 'https://167772165/token'],
    ['plain', 'http://127.0.0.1:5001/token'],
    ['plain', 'https://127.0.0.1/token'],
  ] as const)('lets a %s registry lead to its own host: %s', (registry, target) => {
    expect(trustedTarget(target, registries[registry], 'a token realm').refuseAddress).toBe(isLinkLocal);
  });

  it.each([
    ['public', 'http://ghcr.io/token'],
    ['public', 'http://auth.docker.io/token'],
    ['public', 'https://10.0.0.5/token'],
    ['public', 'https://localhost/token'],
    ['private', 'https://auth.corp.internal/token'],
    ['inside', 'https://10.0.0.6/token'],
    ['inside', 'http://10.0.0.5/token'],
    ['plain', 'http://auth.docker.io/token'],
    ['plain', 'http://localhost:5000/token'],
    ['plain', 'http://127.0.0.2:5000/token'],
    ['public', 'https://me@auth.docker.io/token'],
    ['public', 'https://:word@auth.docker.io/token'],
    ['public', 'file:///etc/passwd'],
    ['public', 'https://'],
  ] as const)('does not let a %s registry lead to %s', (registry, target) => {
    expect(() => trustedTarget(target, registries[registry], 'a token realm')).toThrow(/answered with a token realm/);
  });

  it('lets nobody lead to a link-local address, not even its own', () => {
    const here = new URL('http://169.254.169.254/v2/');
    expect(() => trustedTarget('http://169.254.169.254/latest', here, 'a redirect')).toThrow(/link-local/);
  });
});
