/** Reads one CSV record by RFC 4180, section 2: fields apart by commas, in double quotes or plain, quotes doubled. */
export function readCsvRow(text: string): string[] {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let field = '';
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length) throw new Error('a quoted field does not end');
        if (text[at] !== '"') field += text[at];
        else if (text[at + 1] === '"') field += text[at++];
        else break;
      }
      at++;
      if (at < text.length && text[at] !== ',') throw new Error(`text behind a closing quote, at ${at}`);
    } else {
      for (; at < text.length && text[at] !== ','; at++) {
        if (/["\r\n]/.test(text[at] ?? '')) throw new Error(`${JSON.stringify(text[at])} in a plain field, at ${at}`);
        field += text[at];
      }
    }
    fields.push(field);
    if (at >= text.length) return fields;
    at++;
  }
}
