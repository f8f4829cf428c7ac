/**
 * Where a request may go when somebody else chose the address (a redirect, a token realm). Hosts are read in the
 * spelling of the URL parser, which has undone decimal, hex and octal disguises of IPv4 addresses.
 * Sources: IANA special-purpose address registries (RFC 6890 and its updates), RFC 6761 and 6762 for names.
 */

/** A connection was not opened because the name leads to an address that it may not lead to. */
export class AddressRefused extends Error {
  readonly address: string;

  constructor(hostname: string, address: string) {
    super(`${hostname} leads to ${address}, an address that is not for the public`);
    this.name = 'AddressRefused';
    this.address = address;
  }
}

/**
 * Whether a host may be taken for a public one, as far as its name tells: what a DNS name resolves to must be looked at
 * with `isPrivateAddress` when the connection is made.
 */
export function isPublicHost(hostname: string): boolean {
  const name = withoutDot(hostname);
  if (bytesOfV4(name) !== undefined || name.startsWith('[')) return !isPrivateAddress(name);
  // A single label is resolved by a search list or a hosts file; the others are reserved for networks of one's own.
  return name.includes('.') && !/\.(localhost|localdomain|local|internal|intranet|lan|home\.arpa|arpa)$/.test(name);
}

/** Whether an IP address (IPv6 with or without brackets) is anything but a public unicast one. No address: private. */
export function isPrivateAddress(address: string): boolean {
  const bytes = bytesOfV4(address);
  if (bytes !== undefined) return isPrivateV4(bytes);
  const groups = groupsOfV6(address);
  return groups === undefined || isPrivateV6(groups);
}

/** Whether a host is a link-local address or a known name of one: where clouds keep the credentials of the machine. */
export function isLinkLocal(hostname: string): boolean {
  const name = withoutDot(hostname);
  if (/^(metadata(\.google\.internal)?|instance-data(\.ec2\.internal)?)$/.test(name)) return true;
  const groups = groupsOfV6(name);
  const [first, second, third, fourth] = bytesOfV4(name) ?? (groups && embeddedV4(groups)) ?? [];
  if (first === 169 && second === 254) return true;
  // Azure's wire server and Alibaba's metadata service, which have addresses of other kinds.
  if (first === 168 && second === 63 && third === 129 && fourth === 16) return true;
  if (first === 100 && second === 100 && third === 100 && fourth === 200) return true;
  if (groups === undefined) return false;
  // fd00:ec2::254 is the metadata service of EC2.
  return ((groups[0] ?? 0) & 0xffc0) === 0xfe80 || (groups[0] === 0xfd00 && groups[1] === 0x0ec2);
}

/** Whether a host is this machine by its spelling: `localhost`, `*.localhost`, 127.0.0.0/8, `[::1]`. */
export function isLoopbackHost(hostname: string): boolean {
  const name = withoutDot(hostname);
  return name === 'localhost' || name.endsWith('.localhost') || bytesOfV4(name)?.[0] === 127 || name === '[::1]';
}

function isPrivateV4([a = 0, b = 0, c = 0, d = 0]: readonly number[]): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) ||
    (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
    (a === 203 && b === 0 && c === 113) ||
    (a === 168 && b === 63 && c === 129 && d === 16)
  );
}

function isPrivateV6(groups: readonly number[]): boolean {
  const embedded = embeddedV4(groups);
  if (embedded !== undefined) return isPrivateV4(embedded);
  const [a = 0, b = 0] = groups;
  // Public unicast is 2000::/3 so far; within it 2001::/23 (protocols, Teredo) and the ranges for documentation are not.
  return a >> 13 !== 1 || (a === 0x2001 && (b < 0x200 || b === 0x0db8)) || (a === 0x3fff && b < 0x1000);
}

/** The IPv4 address inside a mapped, compatible, NAT64 or 6to4 one; `::` and `::1` are 0.0.0.0 and 0.0.0.1 here. */
function embeddedV4(groups: readonly number[]): number[] | undefined {
  const bytes = (high = 0, low = 0) => [high >> 8, high & 0xff, low >> 8, low & 0xff];
  const [a, b, c, d, e, f, high, low] = groups;
  if (a === 0x2002) return bytes(b, c);
  const quiet = c === 0 && d === 0 && e === 0;
  if (a === 0x64 && b === 0xff9b && quiet && f === 0) return bytes(high, low);
  return a === 0 && b === 0 && quiet && (f === 0 || f === 0xffff) ? bytes(high, low) : undefined;
}

function bytesOfV4(text: string): number[] | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return undefined;
  const bytes = text.split('.').map(Number);
  return bytes.every((byte) => byte < 256) ? bytes : undefined;
}

function groupsOfV6(text: string): number[] | undefined {
  // A zone (`fe80::1%eth0`) says through which card, not to where.
  const bare = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!bare.includes(':') || !URL.canParse(`http://[${bare}]/`)) return undefined;
  const [head = '', tail] = new URL(`http://[${bare}]/`).hostname.slice(1, -1).split('::');
  const read = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  if (tail === undefined) return read(head);
  const [before, after] = [read(head), read(tail)];
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function withoutDot(hostname: string): string {
  return hostname.toLowerCase().replace(/\.$/, '');
}
