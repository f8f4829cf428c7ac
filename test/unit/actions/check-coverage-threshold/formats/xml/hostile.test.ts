import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import {
  type ReadReport,
  ReportEmpty,
  ReportMalformed,
} from '../../../../../../actions/check-coverage-threshold/src/formats/reader.ts';
import { read, readXml } from '../../../../../../actions/check-coverage-threshold/src/formats/xml/read.ts';
import { collect } from '../../sink.ts';

const body = '<packages><class filename="a"><lines><line number="1" hits="1"/></lines></class></packages>';
const good = `<coverage>${body}</coverage>`;

/** What is wrong with a report, and where. */
function fault(report: string | Uint8Array, reader: ReadReport = readXml): string {
  try {
    collect(report, reader);
  } catch (error) {
    if (error instanceof ReportMalformed) return `${error.message} @${error.offset}`;
    if (error instanceof ReportEmpty) return 'empty';
    throw error;
  }
  return 'nothing';
}

function lines(report: string) {
  return collect(report, readXml).count('lines').total;
}

describe('a report that is no good XML', () => {
  it.each([
    ['an entity of its own', '<!DOCTYPE coverage [<!ENTITY x "y">]>', 'its DOCTYPE declares entities of its own'],
    [
      'an external entity',
      '<!DOCTYPE coverage [ <!ENTITY x SYSTEM "file:///etc/passwd"> ]>',
      'its DOCTYPE declares entities',
    ],
    [
      'a parameter entity',
      '<!DOCTYPE coverage [<!ENTITY % x SYSTEM "http://127.0.0.1/x"> %x;]>',
      'its DOCTYPE declares entities',
    ],
    ['a reference to a parameter entity', '<!DOCTYPE coverage [ %x; ]>', 'its DOCTYPE declares parameter entities'],
    [
      'an entity behind a tricky comment',
      '<!DOCTYPE coverage [<!-- ]> --><!ENTITY x "y">]>',
      'its DOCTYPE declares entities',
    ],
    [
      'an entity between quotes in comments',
      `<!DOCTYPE coverage [<!-- ' --><!ENTITY x "y"><!-- ' -->]>`,
      'its DOCTYPE declares entities',
    ],
    [
      'an entity between quotes in instructions',
      `<!DOCTYPE coverage [<?a ' ?><!ENTITY x "y"><?b ' ?>]>`,
      'its DOCTYPE declares entities',
    ],
    [
      'an entity behind a tricky string',
      '<!DOCTYPE coverage SYSTEM "]>" [<!ATTLIST a b CDATA "]>"><!ENTITY x "y">]>',
      'its DOCTYPE declares entities',
    ],
    ['two DOCTYPEs', '<!DOCTYPE coverage><!DOCTYPE coverage>', 'it has a DOCTYPE where none may stand'],
    ['text before the root', 'Error: none', 'it has text outside of its root element'],
    ['CDATA before the root', '<![CDATA[ ]]>', 'it has text outside of its root element'],
    ['an unknown declaration', '<!DOOM coverage>', 'it has a "<" that begins no tag'],
  ])('is refused for %s', (_, prolog, message) => {
    expect(fault(prolog + good)).toContain(message);
  });

  it.each([
    ['an unknown entity', '<a b="&bomb;"/>', 'it has an entity that XML does not know'],
    ['an unknown entity in text', '<a>&nbsp;</a>', 'it has an entity that XML does not know'],
    ['a bare ampersand', '<a b="x & y"/>', 'it has an entity that XML does not know'],
    ['the character zero', '<a b="&#0;"/>', 'it has an entity'],
    ['half of a surrogate pair', '<a b="&#xD800;"/>', 'it has an entity'],
    ['a character beyond Unicode', '<a b="&#x110000;"/>', 'it has an entity'],
    ['an empty number', '<a b="&#;"/>', 'it has an entity'],
    ['a very long reference', `<a b="&#${'0'.repeat(50)}9;"/>`, 'it has an entity'],
    ['an attribute twice', '<line hits="0" number="1" hits="1"/>', 'it has a tag with an attribute twice'],
    ['an unknown attribute twice', '<line other="0" number="1" other="1"/>', 'it has a tag with an attribute twice'],
    ['an attribute without a value', '<a b/>', 'it has an attribute without a value'],
    ['an attribute without quotes', '<a b=c/>', 'it has an attribute without quotes'],
    ['attributes that touch', '<a b="c"d="e"/>', 'it has a tag that is neither closed nor goes on'],
    ['a tag in a value', '<a b="<c>"/>', 'it has a "<" in the value of an attribute'],
    ['a slash inside of a tag', '<a / b="c">', 'it has a "/" in a tag that does not end it'],
    ['a name that begins with a digit', '<1a/>', 'it has a "<" that begins no tag'],
    ['an attribute that begins with a digit', '<a 1b="c"/>', 'it has a tag with a wrong attribute'],
    ['a space before a name', '< a/>', 'it has a "<" that begins no tag'],
    ['tags that overlap', '<a><b></a></b>', 'it closes </a> where <b> is open'],
    ['a closing tag that only begins alike', '<line></lines>', 'it closes </lines> where <line> is open'],
    ['a closing tag that is only the beginning', '<lines></line>', 'it closes </line> where <lines> is open'],
    ['an end tag with attributes', '<a></a b="c">', 'it has an end tag that does not end'],
    ['a zero byte in text', '<a>\0</a>', 'it holds a control character'],
    ['a zero byte in a value', '<a b="\0"/>', 'it has a control character in the value'],
    ['a zero byte in a name', '<a\0/>', 'it has a tag that is neither closed nor goes on'],
    ['a zero byte in a path', '<class filename="x&#0;"/>', 'it has an entity'],
    ['a path of 5,000 bytes', `<class filename="${'x'.repeat(5000)}"/>`, 'it names a file by more than 4096 bytes'],
    [
      'a tag of 65 attributes',
      `<a ${Array.from({ length: 65 }, (_, n) => `a${n}="1"`).join(' ')}/>`,
      'it has a tag with more than 64 attributes',
    ],
    ['a name of 300 bytes', `<${'x'.repeat(300)}/>`, 'it has a tag with a huge name'],
  ])('is refused for %s', (_, content, message) => {
    expect(fault(`<coverage>${body}${content}</coverage>`)).toContain(message);
  });

  it.each([
    ['a second root', `${good}<coverage/>`, 'it has a second root element @'],
    ['another document behind it', `${good}<?xml version="1.0"?>${good}`, 'it has a second root element @'],
    ['text behind the root', `${good} done`, 'it has text outside of its root element @'],
    ['an end tag too many', `${good}</coverage>`, 'it closes </coverage> where no element is open @'],
    ['a DOCTYPE behind the root', `${good}<!DOCTYPE a>`, 'it has a DOCTYPE where none may stand @'],
    [
      'bytes that are no UTF-8 in a path',
      Buffer.from(good.replace('"a"', '"\xff"'), 'latin1'),
      'it has bytes in a name that are not UTF-8',
    ],
  ])('is refused for %s', (_, report, message) => {
    expect(fault(report)).toContain(message);
  });

  it('is told from one that is cut off, at any byte', () => {
    const whole = `<?xml version="1.0"?>\n<!DOCTYPE coverage SYSTEM "x">\n<!-- a --><coverage><sources><source>a&amp;<![CDATA[b]]></source></sources>${body}</coverage>`;
    for (let length = 1; length < whole.length; length++) {
      expect(fault(whole.slice(0, length)), `cut at ${length}`).toMatch(new RegExp(`^it ends .* @${length}$`));
    }
    expect(fault(whole)).toBe('nothing');
    expect(fault('<coverage><packages><package>')).toBe('it ends before </package> @29');
  });

  it.each([8, 33, 64, 100])(
    'is told from one that is cut off with %i bytes in memory, and names the place',
    (window) => {
      const subset = `<!ELEMENT a "]>"><!-- it's --><?x ' ?>`;
      const tail = '<sources><source>a&amp;<![CDATA[b]]></source><!--->--></sources><?y ?>';
      const whole = `<!DOCTYPE coverage SYSTEM "x" [${subset.repeat(2)}]><coverage>${tail.repeat(2)}${body}${tail}</coverage>`;
      const readLittle: ReadReport = (source, sink) => read(source, sink, undefined, window);
      for (let length = 1; length < whole.length; length++) {
        expect(fault(whole.slice(0, length), readLittle), `cut at ${length}`).toMatch(
          new RegExp(`^it ends .* @${length}$`),
        );
      }
      expect(fault(whole, readLittle)).toBe('nothing');
    },
  );

  it('is refused by the place of the tag that is wrong, be it good XML or not', () => {
    expect(fault(`<coverage line-rate="1">  <class filename="${'x'.repeat(5000)}"/></coverage>`)).toMatch(/ @26$/);
    expect(fault('<!-- --><html/>')).toMatch(/ @8$/);
    expect(fault('<coverage><class filename="a" filename="b"/></coverage>')).toMatch(/ @30$/);
  });

  it('is empty only when there is nothing but white space', () => {
    expect(['', ' \r\n\t', '\ufeff', '\ufeff\n'].map((report) => fault(report))).toEqual([
      'empty',
      'empty',
      'empty',
      'empty',
    ]);
    expect(fault('<?xml version="1.0"?>')).toBe('it ends before its first element @21');
    expect(fault('<!-- -->')).toBe('it ends before its first element @8');
  });

  it('is not let in 100,000 levels deep, and 190 are', () => {
    expect(fault(`<coverage line-rate="1">${'<a>'.repeat(100_000)}`)).toBe('its tags are nested deeper than 200 @621');
    expect(fault(`<coverage>${body}${'<a>'.repeat(190)}${'</a>'.repeat(190)}</coverage>`)).toBe('nothing');
  });

  it('is refused for a tag without end, without reading it all', () => {
    let read = 0;
    const source = {
      size: 1e9,
      read(into: Uint8Array) {
        into.fill(0x61);
        if (read === 0) into.set(Buffer.from('<coverage><class filename="'));
        read += into.length;
        return into.length;
      },
    };
    const sink = { format() {}, carries() {} } as never;
    expect(() => readXml(source, sink)).toThrow('it has a tag or text of more than 1048576 bytes');
    expect(read).toBeLessThan(4 * 2 ** 20);
  });

  it('is refused for an attribute of 10 MB', () => {
    expect(fault(`<coverage x="${'y'.repeat(1e7)}">${body}</coverage>`)).toBe(
      'it has a tag or text of more than 1048576 bytes @0',
    );
  });

  it('does not quote more than a little of what it holds', () => {
    const message = fault(`<${'x'.repeat(250)}>`);
    expect(message.length).toBeLessThan(300);
    expect(fault(`<coverage><${'x'.repeat(250)}></${'y'.repeat(250)}></coverage>`).length).toBeLessThan(240);
    expect(fault('<evil\u202e/>')).toContain('"evil\\u{202e}"');
  });

  it('takes a billion laughs for what they are', () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    expect(fault(`<!DOCTYPE coverage [<!ENTITY l0 "lol">${laughs}]><coverage>&l9;</coverage>`)).toBe(
      'its DOCTYPE declares entities of its own, which are refused: they can hide or multiply content @20',
    );
  });
});

describe('XML that is unusual, and good', () => {
  it('is read past comments, instructions and CDATA that look like tags', () => {
    expect(
      lines(
        `<!-- <coverage> ><? --><?pi <a> ?><coverage><!--x--><?pi?>${body}<![CDATA[<line number="9" hits="9"/>]]&gt; ]]>&lt;x <a>"'</a></coverage><!----><?end?>\n`,
      ),
    ).toBe(1);
  });

  it('is read with white space wherever it may stand, either quotes, and what stands at the front', () => {
    expect(
      lines(
        `\ufeff\r\n <?xml version='1.0'?><coverage\n\tversion = '1.9'\r\n>${body.replace('hits="1"', "hits\n=\t'1' a:b.c-d='\"'")}</coverage \n>`,
      ),
    ).toBe(1);
  });

  it('is read with a DOCTYPE that declares elements', () => {
    expect(
      lines(
        `<!DOCTYPE coverage [ <!ELEMENT coverage (a)> <!ATTLIST line hits CDATA '>]'> <!-- <!ENTITY --> <?x ]> ?> ]>${good}`,
      ),
    ).toBe(1);
  });

  it('makes spaces of line breaks in a path', () => {
    expect([
      ...collect(`<coverage>${body.replace('"a"', '"a\r\nb\tc&#10;d"')}</coverage>`, readXml).files.keys(),
    ]).toEqual(['a b c\nd']);
  });
});

describe('a DOCTYPE', () => {
  it('is never fetched', async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const url = `http://127.0.0.1:${port}/coverage-04.dtd`;
      expect(lines(`<!DOCTYPE coverage SYSTEM "${url}">${good}`)).toBe(1);
      expect(lines(`<!DOCTYPE coverage PUBLIC "-//x" "${url}" [ ]>${good}`)).toBe(1);
      expect(fault(`<!DOCTYPE coverage [<!ENTITY x SYSTEM "${url}">]><coverage>&x;</coverage>`)).toContain('entities');
      await fetch(`http://127.0.0.1:${port}/`);
    } finally {
      server.close();
    }
    // Only the one that shows that it counts.
    expect(requests).toBe(1);
  });
});
