import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onlyFile } from '../../../../../../actions/check-coverage-threshold/src/adapters/artifacts/only-file.ts';

/** The same file, packed by programs of others; 71 bytes. */
const text = `{"schema":1,"sha":"abc","lines":[${'1,2,3,'.repeat(5)}1,2,3]}\n`;
const packed = {
  // npm archiver 7, as actions/upload-artifact uses it: sizes behind the data.
  streamed:
    'UEsDBBQACAAIAAAAIVwAAAAAAAAAAAAAAAANAAAAYmFzZWxpbmUuanNvbqtWKk7OSM1NVLIy1FEqzkhUslJKTEpW0lHKycxLLVayijbUMdIx1sFLxtZyAQBQSwcIKjr9ly4AAABHAAAAUEsBAi0DFAAIAAgAAAAhXCo6/ZcuAAAARwAAAA0AAAAAAAAAAAAgAKSBAAAAAGJhc2VsaW5lLmpzb25QSwUGAAAAAAEAAQA7AAAAaQAAAAAA',
  // Info-ZIP 3.0, with notes.txt before it.
  two: 'UEsDBAoAAAAAABSkdV16em/tAwAAAAMAAAAJAAAAbm90ZXMudHh0aGkKUEsDBBQAAAAIABSkdV0qOv2XLAAAAEcAAAANAAAAYmFzZWxpbmUuanNvbqtWKk7OSM1NVLIy1FEqzgDSSolJyUo6SjmZeanFSlbRhjpGOsY6eMnYWi4AUEsBAh4DCgAAAAAAFKR1XXp6b+0DAAAAAwAAAAkAAAAAAAAAAQAAAKSBAAAAAG5vdGVzLnR4dFBLAQIeAxQAAAAIABSkdV0qOv2XLAAAAEcAAAANAAAAAAAAAAEAAACkgSoAAABiYXNlbGluZS5qc29uUEsFBgAAAAACAAIAcgAAAIEAAAAAAA==',
  // Info-ZIP 3.0: stored, below a folder, with a comment.
  stored:
    'UEsDBAoAAAAAABWkdV0AAAAAAAAAAAAAAAACAAAAZC9QSwMECgAAAAAAFaR1XSo6/ZdHAAAARwAAAA8AAABkL2Jhc2VsaW5lLmpzb257InNjaGVtYSI6MSwic2hhIjoiYWJjIiwibGluZXMiOlsxLDIsMywxLDIsMywxLDIsMywxLDIsMywxLDIsMywxLDIsM119ClBLAQIeAwoAAAAAABWkdV0AAAAAAAAAAAAAAAACAAAAAAAAAAAAEADtQQAAAABkL1BLAQIeAwoAAAAAABWkdV0qOv2XRwAAAEcAAAAPAAAAAAAAAAAAAACkgSAAAABkL2Jhc2VsaW5lLmpzb25QSwUGAAAAAAIAAgBtAAAAlAAAAAcAY29tbWVudA==',
  // Info-ZIP 3.0, with a password.
  encrypted:
    'UEsDBBQACQAIABSkdV0qOv2XOAAAAEcAAAANAAAAYmFzZWxpbmUuanNvbqktD1R4Mdl0UraCskTnd3Wp2r/68Za+eCXyN5c4+6S/Ma9RVXSKviBMfAUWS70MNVPYymWdbls3UEsHCCo6/Zc4AAAARwAAAFBLAQIeAxQACQAIABSkdV0qOv2XOAAAAEcAAAANAAAAAAAAAAEAAACkgQAAAABiYXNlbGluZS5qc29uUEsFBgAAAAABAAEAOwAAAHMAAAAAAA==',
  // Python's zipfile, packed with bzip2.
  bzip2:
    'UEsDBC4AAAAMABSkdV0qOv2XVAAAAEcAAAANAAAAYmFzZWxpbmUuanNvbkJaaDkxQVkmU1kLVvAPAAAi24AAEBAEOBAACjpnCAogAEhkk09I2UNHtUKBpoZGTEUwKzhNxzBDAwC8uQA52fVXjU7q3axSawpfF3JFOFCQC1bwD1BLAQIuAy4AAAAMABSkdV0qOv2XVAAAAEcAAAANAAAAAAAAAAAAAACkgQAAAABiYXNlbGluZS5qc29uUEsFBgAAAAABAAEAOwAAAH8AAAAAAA==',
  // npm archiver 7, told to use the form for large archives.
  zip64:
    'UEsDBBQACAAIAAAAIVwAAAAAAAAAAAAAAAANAAAAYmFzZWxpbmUuanNvbqtWKk7OSM1NVLIy1FEqzkhUslJKTEpW0lHKycxLLVayijbUMdIx1sFLxtZyAQBQSwcIKjr9ly4AAABHAAAAUEsBAi0DFAAIAAgAAAAhXCo6/ZcuAAAARwAAAA0AAAAAAAAAAAAgAKSBAAAAAGJhc2VsaW5lLmpzb25QSwYGLAAAAAAAAAAtAC0AAAAAAAAAAAABAAAAAAAAAAEAAAAAAAAAOwAAAAAAAABpAAAAAAAAAFBLBgcAAAAApAAAAAAAAAABAAAAUEsFBgAAAAD///////////////8AAA==',
} as const;

const bytes = (name: keyof typeof packed) => Buffer.from(packed[name], 'base64');
const open = (zip: Buffer, maxBytes = 1000) => {
  const found = onlyFile(zip, maxBytes);
  return found.kind === 'file' ? `${found.name}: ${found.content}` : found.why;
};
/** The archive with other bytes at a place counted from a signature. */
function patched(signature: number, offset: number, value: Buffer): Buffer {
  const zip = bytes('streamed');
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(signature);
  value.copy(zip, zip.indexOf(mark) + offset);
  return zip;
}
const u32 = (value: number) => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
};
const DIRECTORY = 0x02014b50;

describe('the only file of an archive', () => {
  it('is read from what other programs have packed', () => {
    expect(open(bytes('streamed'))).toBe(`baseline.json: ${text}`);
    expect(open(bytes('stored'))).toBe(`d/baseline.json: ${text}`);
  });

  it('is the only .json where there are several, and not guessed where that is not enough', () => {
    expect(open(bytes('two'))).toBe(`baseline.json: ${text}`);
    const renamed = Buffer.from(bytes('two').toString('latin1').replaceAll('baseline.json', 'baseline.txtx'), 'latin1');
    expect(open(renamed)).toMatch(/has 2 files in it/);
    const empty = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
    expect(open(empty)).toBe('the archive has no file in it');
  });

  it('is refused in forms that nobody expects', () => {
    expect(open(bytes('encrypted'))).toMatch(/encrypted/);
    expect(open(bytes('bzip2'))).toMatch(/packed in a way \(12\)/);
    expect(open(bytes('zip64'))).toMatch(/ZIP64/);
    expect(open(Buffer.from('{"schema":1}'))).toMatch(/no ZIP archive/);
    expect(open(Buffer.alloc(0))).toMatch(/no ZIP archive/);
  });

  it('is refused when it is damaged', () => {
    expect(open(patched(DIRECTORY, 16, u32(1)))).toMatch(/damaged/);
    expect(open(patched(DIRECTORY, 24, u32(70)))).toMatch(/damaged/);
    expect(open(patched(DIRECTORY, 24, u32(72)))).toMatch(/damaged/);
    expect(open(patched(DIRECTORY, 20, u32(40)))).toMatch(/damaged/);
    expect(open(patched(DIRECTORY, 20, u32(4000)))).toMatch(/cut/);
    expect(open(patched(DIRECTORY, 42, u32(7)))).toMatch(/broken/);
    expect(open(patched(DIRECTORY, 42, u32(0xfffffff0)))).toMatch(/broken/);
    expect(open(Buffer.concat([Buffer.from('x'), bytes('streamed')]))).toMatch(/before or behind/);
  });

  it('is never unpacked beyond what is asked for, nor beyond what the archive says', () => {
    expect(open(bytes('streamed'), 70)).toMatch(/71 bytes, more than the 70/);
    const bomb = deflateRawSync(Buffer.alloc(300 * 1024 * 1024));
    const name = Buffer.from('b');
    const local = Buffer.concat([u32(0x04034b50), Buffer.alloc(22), Buffer.from([1, 0, 0, 0]), name]);
    const sizes = Buffer.concat([u32(0), u32(bomb.length), u32(10), Buffer.from([1, 0]), Buffer.alloc(12), u32(0)]);
    const entry = Buffer.concat([u32(DIRECTORY), Buffer.from([0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0]), sizes, name]);
    const ends = [Buffer.from([0, 0, 0, 0, 1, 0, 1, 0]), u32(entry.length), u32(local.length + bomb.length)];
    const zip = Buffer.concat([local, bomb, entry, u32(0x06054b50), ...ends, Buffer.alloc(2)]);
    const before = process.memoryUsage.rss();
    expect(open(zip)).toMatch(/does not unpack to the size/);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('is refused at whatever place the archive is cut', () => {
    const zip = bytes('two');
    for (let length = 0; length < zip.length; length++) {
      expect(onlyFile(zip.subarray(0, length), 1000).kind).toBe('refused');
    }
  });

  it('is the file itself or a refusal, never anything else, whatever bytes are changed', () => {
    const at = fc.record({ place: fc.nat({ max: 400 }), value: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(fc.constantFrom('streamed', 'two', 'stored'), fc.array(at, { maxLength: 4 }), (name, changes) => {
        const zip = bytes(name);
        for (const { place, value } of changes) zip[place % zip.length] = value;
        const found = onlyFile(zip, 1000);
        if (found.kind === 'file') expect(['', 'hi\n', text]).toContain(found.content.toString());
      }),
      { numRuns: 2000 },
    );
  });
});
