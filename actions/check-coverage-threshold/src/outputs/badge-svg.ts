import { type BadgeColour, badgeHex } from './badge.ts';
import { escapeXml } from './xml-text.ts';

const height = 20;
const padding = 6;
/** Tenths of a pixel that a character takes in Verdana at 11 px; close enough to centre a short text. */
const widths: Readonly<Record<string, number>> = { '%': 118, '.': 40, ' ': 39, ',': 40, i: 30, l: 30, j: 38, f: 39 };
const [digit, narrow, wide, usual] = [70, 45, 90, 67];

/**
 * A flat badge that needs nothing from elsewhere: no font, picture or script. The texts may be any; screen readers get
 * them as a title.
 */
export function badgeSvg(label: string, message: string, colour: BadgeColour): string {
  const [left, right] = [widthOf(label) + 2 * padding, widthOf(message) + 2 * padding];
  const width = left + right;
  const title = escapeXml(`${label}: ${message}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${title}">
  <title>${title}</title>
  <linearGradient id="shade" x2="0" y2="100%">
    <stop offset="0" stop-color="#bbb" stop-opacity=".1"/>
    <stop offset="1" stop-opacity=".1"/>
  </linearGradient>
  <clipPath id="round"><rect width="${width}" height="${height}" rx="3"/></clipPath>
  <g clip-path="url(#round)">
    <rect width="${left}" height="${height}" fill="#555"/>
    <rect x="${left}" width="${right}" height="${height}" fill="${badgeHex(colour)}"/>
    <rect width="${width}" height="${height}" fill="url(#shade)"/>
  </g>
  <g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
${caption(label, left / 2)}
${caption(message, left + right / 2)}
  </g>
</svg>
`;
}

/** The text with its shadow. */
function caption(text: string, middle: number): string {
  const shown = escapeXml(text);
  return `    <text x="${middle}" y="15" fill="#010101" fill-opacity=".3" aria-hidden="true">${shown}</text>
    <text x="${middle}" y="14">${shown}</text>`;
}

/** In whole pixels. */
function widthOf(text: string): number {
  const tenths = Array.from(text, widthOfCharacter).reduce((sum, each) => sum + each, 0);
  return Math.ceil(tenths / 10);
}

function widthOfCharacter(character: string): number {
  const known = widths[character];
  if (known !== undefined) return known;
  if (/[0-9<>]/.test(character)) return digit;
  if (/[A-Zmw]/.test(character)) return wide;
  if (/[-:;!'|()[\]tr/]/.test(character)) return narrow;
  return character > '\u2e7f' ? 110 : usual;
}
