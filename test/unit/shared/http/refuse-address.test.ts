import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AddressRefused, type Exchange, isPrivateAddress, openConnections } from '../../../../shared/http/index.ts';

let server: Server;
let asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end('hello');
  });
  // A proxy's CONNECT would end here; it is answered like a request, so that it can be counted.
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const port = () => (server.address() as AddressInfo).port;
const to = (url: string, judge?: (address: string) => boolean): Exchange => ({
  method: 'GET',
  url: new URL(url),
  headers: {},
  deadlineMs: 5000,
  maxBodyBytes: 1000,
  ...(judge && { refuseAddress: judge }),
});

describe('an exchange that judges addresses', () => {
  it('is not opened when the name leads to one that is refused', async () => {
    const connections = openConnections({});
    asked = [];
    const sending = connections.send(to(`http://localhost:${port()}/`, isPrivateAddress));
    await expect(sending).rejects.toThrow(AddressRefused);
    await expect(sending).rejects.toThrow(/^localhost leads to /);
    expect(asked).toEqual([]);
    connections.close();
  });

  it('does not ride on a connection that was opened without a judge', async () => {
    const connections = openConnections({});
    expect((await connections.send(to(`http://localhost:${port()}/`))).status).toBe(200);
    await expect(connections.send(to(`http://localhost:${port()}/`, isPrivateAddress))).rejects.toThrow(AddressRefused);
    connections.close();
  });

  it('is opened when the judge is content, and tells the judge each address', async () => {
    const seen: string[] = [];
    const connections = openConnections({});
    const judge = (address: string) => seen.push(address) < 0;
    expect((await connections.send(to(`http://localhost:${port()}/`, judge))).body.toString()).toBe('hello');
    expect(seen).toContain('127.0.0.1');
    connections.close();
  });

  it('leaves a proxy alone, which may be anywhere and resolves the name itself', async () => {
    const connections = openConnections({ HTTPS_PROXY: `http://localhost:${port()}` });
    asked = [];
    const sending = connections.send(to('https://auth.example.com/token', isPrivateAddress));
    await expect(sending).rejects.not.toThrow(AddressRefused);
    expect(asked).toEqual(['CONNECT auth.example.com:443']);
    connections.close();
  });
});
