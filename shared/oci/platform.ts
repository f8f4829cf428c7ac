/** A platform in the words of the OCI image index: GOOS, GOARCH and the variant of a processor. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

const architectures: Readonly<Record<string, readonly [string, string?]>> = {
  x86_64: ['amd64'],
  'x86-64': ['amd64'],
  aarch64: ['arm64'],
  i386: ['386'],
  armhf: ['arm', 'v7'],
  armel: ['arm', 'v6'],
};
// Written or not, it is the same platform. 32-bit ARM is named with its variant, as people write it.
const implied: Readonly<Record<string, string>> = { amd64: 'v1', arm64: 'v8' };

/** Reads `os/architecture[/variant]`, such as `linux/arm/v7`; undefined for anything else. */
export function parsePlatform(text: string): Platform | undefined {
  const parts = text.trim().toLowerCase().split('/');
  const [os, architecture, variant] = parts;
  if (parts.length > 3 || os === undefined || architecture === undefined) return undefined;
  if (!parts.every((part) => /^[a-z0-9_.-]+$/.test(part))) return undefined;
  return normalise({ os, architecture, ...(variant !== undefined && { variant }) });
}

/** Common spellings become GOARCH's, an implied variant is dropped, `arm` alone is v7. Source: containerd platforms, database.go. */
export function normalise(platform: Platform): Platform {
  const os = platform.os.toLowerCase();
  const written = platform.architecture.toLowerCase();
  const [architecture, from] = architectures[written] ?? [written];
  const bare = (platform.variant || from || (architecture === 'arm' ? 'v7' : '')).toLowerCase();
  const variant = /^\d/.test(bare) ? `v${bare}` : bare;
  return { os, architecture, ...(variant !== '' && variant !== implied[architecture] && { variant }) };
}

export function samePlatform(one: Platform, other: Platform): boolean {
  return formatPlatform(normalise(one)) === formatPlatform(normalise(other));
}

export function formatPlatform({ os, architecture, variant }: Platform): string {
  return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
