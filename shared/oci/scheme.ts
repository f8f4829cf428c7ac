import { isCertificateProblem, isLoopbackHost } from '../http/index.ts';
import { normaliseHost } from './reference.ts';

/** Tells how a registry's host is spoken to, `https` or `http`. */
export type SchemeOf = (host: string) => Promise<'https' | 'http'>;

/**
 * Listed hosts over http, this machine over https if the port speaks it and else over http, all others over https. The
 * port is asked once, by a TLS greeting without a request, and the answer kept.
 *
 * @param insecure hosts with their ports, as they stand in references
 * @param patienceMs how long the greeting may take
 */
export function createSchemes(insecure: readonly string[], patienceMs = 3000): SchemeOf {
  const listed = insecure.map(normaliseHost);
  const known = new Map<string, Promise<'https' | 'http'>>();
  return async (host) => {
    if (listed.includes(host)) return 'http';
    const { hostname, port } = new URL(`https://${host}`);
    if (!isLoopbackHost(hostname)) return 'https';
    const before = known.get(host);
    if (before !== undefined) return before;
    const probe = greet(hostname.replace(/^\[|\]$/g, ''), Number(port === '' ? 443 : port), patienceMs);
    known.set(host, probe);
    return probe;
  };
}

async function greet(host: string, port: number, patienceMs: number): Promise<'https' | 'http'> {
  const { connect } = await import('node:tls');
  const { isIP } = await import('node:net');
  return new Promise((resolve) => {
    const socket = connect({ host, port, ...(isIP(host) === 0 && { servername: host }) });
    const answer = (scheme: 'https' | 'http') => {
      clearTimeout(timer);
      socket.destroy();
      resolve(scheme);
    };
    const timer = setTimeout(answer, patienceMs, 'http');
    socket.once('secureConnect', () => answer('https'));
    // A certificate that we do not trust is one all the same: the port speaks TLS, and the request will say what is wrong.
    socket.once('error', (error: Error & { code?: string }) => {
      answer(isCertificateProblem(error.code ?? '') ? 'https' : 'http');
    });
  });
}
