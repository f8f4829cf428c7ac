import { isUtf8 } from 'node:buffer';

/**
 * The framing of git's protocols: four hex digits of length, counting themselves, then that many bytes.
 * Source: git's Documentation/gitprotocol-common.txt ("pkt-line Format") and gitprotocol-v2.txt (0000 flush, 0001 delim,
 * 0002 response end).
 */
export const FLUSH = '0000';
export const DELIMITER = '0001';

/** One line as a packet. ASCII only, as the length counts bytes. */
export function packet(line: string): string {
  return `${(line.length + 5).toString(16).padStart(4, '0')}${line}\n`;
}

/** The stream ends before its flush packet does. */
export class PacketsTruncated extends Error {}

/** The bytes are no packets, or not the ones expected here. */
export class PacketsMalformed extends Error {}

/**
 * The lines of one answer, without their newline, up to the flush packet that must end it. A line that is not UTF-8
 * is `undefined`.
 * @throws PacketsTruncated, PacketsMalformed
 */
export function readPackets(body: Buffer): (string | undefined)[] {
  const lines: (string | undefined)[] = [];
  const allUtf8 = isUtf8(body);
  let at = 0;
  while (at + 4 <= body.length) {
    const digits = body.toString('latin1', at, at + 4);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw new PacketsMalformed('the answer is not made of packets');
    const length = Number.parseInt(digits, 16);
    if (length === 0) {
      if (at + 4 !== body.length) throw new PacketsMalformed('the answer goes on behind its end');
      return lines;
    }
    if (length < 4) throw new PacketsMalformed('the answer has a separator where none belongs');
    if (at + length > body.length) throw new PacketsTruncated('the answer stops within a packet');
    const newline = body[at + length - 1] === 0x0a ? 1 : 0;
    const line = body.subarray(at + 4, Math.max(at + 4, at + length - newline));
    lines.push(allUtf8 || isUtf8(line) ? line.toString('utf8') : undefined);
    at += length;
    // An error ends the conversation, with or without a flush packet behind it.
    if (lines.length === 1 && lines[0]?.startsWith('ERR ') === true) return lines;
  }
  throw new PacketsTruncated(body.length === 0 ? 'the answer is empty' : 'the answer stops before its end');
}
