import { describe, expect, it } from 'vitest';
import {
  isRepositoryName,
  redirectTarget,
  serverAddress,
  uploadPackUrl,
} from '../../../../../shared/git/refs/address.ts';

describe('isRepositoryName', () => {
  it.each(['octo/app', 'Octo-Org/app.js', 'octo_corp/_x', 'o/.github', 'o/..x', 'o/-'])('takes %s', (name) => {
    expect(isRepositoryName(name)).toBe(true);
  });
  it.each([
    '',
    'octo',
    '/app',
    'octo/',
    'octo/..',
    'octo/.',
    '../app',
    'o/a/b',
    'o/a?x',
    'o/a#x',
    'o/a%2e',
    'o/a b',
    'o/a\n',
    '-o/a',
    'o/é',
    '@o/a',
  ])('refuses %j', (name) => {
    expect(isRepositoryName(name)).toBe(false);
    expect(() => uploadPackUrl('https://h.test', name)).toThrow(expect.objectContaining({ kind: 'refused' }));
  });
});

describe('serverAddress', () => {
  it('drops what stands behind the path', () => {
    expect(serverAddress('https://GitHub.com/')).toBe('https://github.com');
    expect(serverAddress('https://h.test:8443/git//')).toBe('https://h.test:8443/git');
  });
  it.each(['', 'github.com', 'ssh://git@github.com', 'file:///etc', 'https://user:pass@h.test'])(
    'refuses %j',
    (url) => {
      expect(() => serverAddress(url)).toThrow(expect.objectContaining({ kind: 'refused' }));
      expect(() => serverAddress('https://user:hidden@h.test')).not.toThrow(/hidden/);
    },
  );
});

describe('redirectTarget', () => {
  const at = (location: string, server = 'https://h.test') =>
    redirectTarget(server, uploadPackUrl(server, 'old/app'), location);

  it('is a repository at the same server', () => {
    for (const location of [
      'https://h.test/new/app.git/git-upload-pack',
      '/new/app/git-upload-pack?x=1#y',
      '/new/app.git/info/refs?service=git-upload-pack',
      'https://h.test/new/app',
      '/new/app.git/',
    ]) {
      expect(at(location), location).toEqual({ name: 'new/app', url: uploadPackUrl('https://h.test', 'new/app') });
    }
    expect(at('/base/new/app.git/git-upload-pack', 'https://h.test/base')).toMatchObject({ name: 'new/app' });
  });
  it.each([
    'https://evil.test/new/app.git/git-upload-pack',
    'http://h.test/new/app.git/git-upload-pack',
    'https://h.test:444/new/app.git/git-upload-pack',
    '//evil.test/new/app.git/git-upload-pack',
    'http://169.254.169.254/new/app.git/git-upload-pack',
    '/login?return_to=x',
    '/new/app/../../x',
    '/new/app%2f..',
    '/a/b/c.git/git-upload-pack',
    '/git-upload-pack',
    'https://',
    '',
  ])('is refused elsewhere: %j', (location) => {
    expect(at(location)).toHaveProperty('problem');
  });
});
