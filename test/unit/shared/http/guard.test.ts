import { describe, expect, it } from 'vitest';
import { isLinkLocal, isLoopbackHost, isPrivateAddress, isPublicHost } from '../../../../shared/http/index.ts';

const hostname = (host: string) => new URL(`https://${host}/`).hostname;

const privateAddresses = [
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '100.127.255.255',
  '127.0.0.1',
  '127.255.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.19.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '168.63.129.16',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '::10.0.0.1',
  '64:ff9b::10.0.0.1',
  '64:ff9b:1::1',
  '2002:a00:1::1',
  '2001::1',
  '2001:db8::1',
  '3fff::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '100::1',
  'no address',
  '1.2.3.400',
];
const publicAddresses = [
  '1.1.1.1',
  '8.8.8.8',
  '100.63.0.1',
  '100.128.0.1',
  '172.15.0.1',
  '172.32.0.1',
  '192.169.0.1',
  '223.255.255.255',
  '2606:4700::1111',
  '2a00:1450:4001::1',
  '2001:4860:4860::8888',
  '64:ff9b::8.8.8.8',
  '::ffff:8.8.8.8',
  '2002:808:808::1',
];

describe('isPrivateAddress', () => {
  it.each(privateAddresses)('is true for %s', (address) => expect(isPrivateAddress(address)).toBe(true));
  it.each(publicAddresses)('is false for %s', (address) => expect(isPrivateAddress(address)).toBe(false));
});

describe('isPublicHost', () => {
  it('judges addresses however they are spelt', () => {
    const hosts = [
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '127.1',
      '0',
      '10.1',
      '[::1]',
      '[::ffff:10.0.0.1]',
      '[fd00::1]',
    ];
    for (const host of hosts) expect(isPublicHost(hostname(host)), host).toBe(false);
    for (const host of ['1.1.1.1', '16843009', '[2606:4700::1111]'])
      expect(isPublicHost(hostname(host)), host).toBe(true);
  });

  it('knows the names that are never public', () => {
    const names = [
      'localhost',
      'LOCALHOST',
      'localhost.',
      'a.localhost',
      'registry',
      'metadata.google.internal',
      'printer.local',
      'nas.lan',
      'router.home.arpa',
    ];
    for (const name of names) expect(isPublicHost(hostname(name)), name).toBe(false);
    for (const name of ['auth.docker.io', 'ghcr.io', 'localhost.example.com', 'internal.example', 'ghcr.io.']) {
      expect(isPublicHost(hostname(name)), name).toBe(true);
    }
  });
});

describe('isLinkLocal', () => {
  it('sees through the ways to write such an address', () => {
    const hosts = [
      '169.254.169.254',
      '2852039166',
      '0xa9fea9fe',
      '[::ffff:169.254.169.254]',
      '[::169.254.169.254]',
      '[64:ff9b::169.254.169.254]',
      '[fe80::1]',
      '[fd00:ec2::254]',
      'metadata.google.internal',
      'metadata.google.internal.',
      'metadata',
      '168.63.129.16',
      '100.100.100.200',
    ];
    for (const host of hosts) expect(isLinkLocal(hostname(host)), host).toBe(true);
    for (const host of ['169.255.0.1', 'api.github.com', '[::1]', '127.0.0.1', 'metadata.example.test', '10.0.0.1']) {
      expect(isLinkLocal(hostname(host)), host).toBe(false);
    }
  });
});

describe('isLoopbackHost', () => {
  it('knows this machine by its spelling only', () => {
    for (const host of ['localhost', 'a.localhost', '127.0.0.1', '127.9.9.9', '[::1]', '2130706433', 'LocalHost']) {
      expect(isLoopbackHost(hostname(host)), host).toBe(true);
    }
    for (const host of ['localhost.example.com', '128.0.0.1', '[::2]', '127.example.com', 'xlocalhost']) {
      expect(isLoopbackHost(hostname(host)), host).toBe(false);
    }
  });
});
