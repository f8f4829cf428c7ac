import type { Count } from '../model.ts';

/** The bands that badges of coverage have everywhere, as percents and shields.io's names and values of colours. */
const bands = [
  { from: 90, colour: 'brightgreen', hex: '#4c1' },
  { from: 80, colour: 'green', hex: '#97ca00' },
  { from: 70, colour: 'yellowgreen', hex: '#a4a61d' },
  { from: 60, colour: 'yellow', hex: '#dfb317' },
  { from: 50, colour: 'orange', hex: '#fe7d37' },
  { from: 0, colour: 'red', hex: '#e05d44' },
] as const;
const grey = { colour: 'lightgrey', hex: '#9f9f9f' } as const;

export type BadgeColour = (typeof bands)[number]['colour'] | typeof grey.colour;

/** Grey when there is no number: unknown is never green. */
export function badgeColour(count: Count | undefined): BadgeColour {
  if (count === undefined || count.total === 0) return grey.colour;
  const covered = BigInt(count.covered) * 100n;
  const band = bands.find(({ from }) => covered >= BigInt(from) * BigInt(count.total));
  return band?.colour ?? grey.colour;
}

/** The value of a colour in SVG. */
export function badgeHex(colour: BadgeColour): string {
  return bands.find((band) => band.colour === colour)?.hex ?? grey.hex;
}

/** What the endpoint badge of shields.io reads (https://shields.io/badges/endpoint-badge). JSON with a newline. */
export function badgeEndpoint(label: string, message: string, colour: BadgeColour): string {
  // An error badge keeps its colour, whatever the address of the picture asks for.
  const unknown = colour === grey.colour ? { isError: true } : {};
  return `${JSON.stringify({ schemaVersion: 1, label, message, color: colour, ...unknown })}\n`;
}
