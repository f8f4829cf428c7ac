/**
 * The hidden first line of a comment: `<!-- ci-actions:<action>:<id> -->`. Nothing in it can end the HTML comment: only
 * letters, digits, `.`, `_` and single dashes stay as they are, all else is percent-encoded. Two ids never share one.
 */
export function markerOf(action: string, id: string): string {
  return `<!-- ci-actions:${encoded(action)}:${encoded(id)} -->`;
}

function encoded(text: string): string {
  const bytes = [...Buffer.from(text)].map((byte, index, all) => {
    const character = String.fromCharCode(byte);
    // The second of two dashes: `--` has a meaning inside an HTML comment.
    const runs = character === '-' && all[index - 1] === byte;
    return /[\w.-]/.test(character) && !runs ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return bytes.join('');
}

/** Whether a comment begins with the marker: quoted further down, as in a reply, it says nothing. */
export function isMarked(body: string, marker: string): boolean {
  return body.startsWith(marker) && /^(?:\r?\n|$)/.test(body.slice(marker.length));
}
