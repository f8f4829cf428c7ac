import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { checkout, cover } from './cover.ts';

const body =
  '<packages><package name="p"><classes><class name="A" filename="src/a.ts"><lines><line number="1" hits="1"/><line number="2" hits="0"/></lines></class></classes></package></packages>';

async function read(report: string | Buffer) {
  await using repository = await checkout({ 'src/a.ts': 'a\n' }, { 'coverage.xml': report });
  return await cover({ workspace: repository.path, with: { 'min-lines': '1' }, timeoutMs: 20_000 });
}

describe('an XML report', () => {
  it('with the DOCTYPE of Cobertura or JaCoCo is read, and nothing that it refers to is fetched', async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.end('<!ENTITY x "y">');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      for (const doctype of [
        `SYSTEM "${url}/coverage-04.dtd"`,
        `PUBLIC "-//X//DTD//EN" "${url}/report.dtd" [ <!ELEMENT x ANY> ]`,
      ]) {
        const { result, counts } = await read(
          `<?xml version="1.0"?><!DOCTYPE coverage ${doctype}><coverage xmlns:xi="http://www.w3.org/2001/XInclude" xsi:schemaLocation="${url}/a.xsd">${body}</coverage>`,
        );
        expect([result, counts]).toEqual(['passed', 'lines 1/2']);
      }
      expect(asked).toEqual([]);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
    '',
  );
  it.each([
    ['an entity of its own', '<!DOCTYPE coverage [<!ENTITY who "src/a.ts">]>', ''],
    ['entities that multiply', `<!DOCTYPE coverage [<!ENTITY l0 "ha">${laughs}]>`, '&l9;'],
    ['an entity that is a file', '<!DOCTYPE coverage [<!ENTITY f SYSTEM "file:///etc/passwd">]>', '&f;'],
    ['a parameter entity of nobody', '<!DOCTYPE coverage [%p;]>', ''],
    ['a parameter entity', '<!DOCTYPE coverage [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>', ''],
  ])('with %s is refused, and says why', async (_, doctype, use) => {
    const { result, code, error } = await read(`<?xml version="1.0"?>${doctype}<coverage>${use}${body}</coverage>`);
    expect([result, code]).toEqual(['malformed', 'malformed-report']);
    expect(error).toMatch(/entit/);
    expect(error).not.toContain('root:');
  });

  it('that is cut off is malformed and names file and byte, and no part of it counts', async () => {
    const whole = `<?xml version="1.0"?><coverage>${body}</coverage>`;
    const cut = whole.indexOf('<line number="2"') + 8;
    const { result, error, counts } = await read(whole.slice(0, cut));
    expect([result, counts]).toEqual(['malformed', '']);
    expect(error).toContain('coverage.xml');
    expect(error).toMatch(/byte \d+/);
  });

  it('that nests a million deep neither hangs nor overflows', async () => {
    const { result, run } = await read(`<coverage>${'<a>'.repeat(1_000_000)}`);
    expect(result).toBe('malformed');
    expect(run.durationMs).toBeLessThan(15_000);
  });

  it.each([
    ['one attribute of eight million bytes', () => `<coverage><packages name="${'x'.repeat(8_000_000)}"/></coverage>`],
    ['a comment of eight million bytes', () => `<coverage><!--${'-x'.repeat(4_000_000)}--></coverage>`],
    [
      'a million attributes',
      () => `<coverage ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}=""`).join(' ')}></coverage>`,
    ],
  ])('with %s does not hang, and is no pass', async (_, report) => {
    const { result, run } = await read(report());
    expect(result).not.toBe('passed');
    expect(run.durationMs).toBeLessThan(15_000);
  });
});
