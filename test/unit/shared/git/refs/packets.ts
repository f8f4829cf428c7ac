/** Lines as packets, counted in bytes, with a newline each and a flush packet behind them. */
export function packets(...lines: (string | Buffer)[]): Buffer {
  const framed = lines.map((line) => {
    const bytes = Buffer.concat([Buffer.from(line), Buffer.from('\n')]);
    return Buffer.concat([Buffer.from((bytes.length + 4).toString(16).padStart(4, '0')), bytes]);
  });
  return Buffer.concat([...framed, Buffer.from('0000')]);
}

export const oid = (digit: string, width = 40): string => digit.repeat(width);
