/** A full object name, SHA-1 or SHA-256. Anything else must not reach git as a revision unchecked. */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** The all-zero name that a push event uses for "there was nothing". */
export function isZeroId(text: string): boolean {
  return /^0{40}(?:0{24})?$/.test(text);
}
