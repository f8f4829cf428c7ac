const needsQuotes = /[",\r\n]|^\s|\s$/;

/**
 * Writes one CSV field as RFC 4180 section 2 says: in double quotes, doubled inside, when it holds a quote, a comma or
 * a line end. Also when white space is first or last, which some readers would drop.
 */
export function quoteCsv(field: string): string {
  return needsQuotes.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
