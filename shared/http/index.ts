/** One HTTP request and its whole answer, over kept connections and the environment's proxy. */
export {
  type Answer,
  BodyTooLarge,
  BrokenConnection,
  type Connections,
  type Exchange,
  openConnections,
  type RefuseAddress,
} from './exchange.ts';
export { AddressRefused, isLinkLocal, isLoopbackHost, isPrivateAddress, isPublicHost } from './guard.ts';
export {
  type Attempt,
  backoff,
  isCertificateProblem,
  judgeBrokenConnection,
  judgeNotNow,
  MAX_ATTEMPTS,
  MAX_WAIT_MS,
  type RetryVerdict,
  retryAfter,
} from './retry.ts';
