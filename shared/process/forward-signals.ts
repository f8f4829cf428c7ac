// The runner cancels a step with SIGINT to the node process alone, SIGTERM 7.5 s later, SIGKILL 2.5 s after that
// (actions/runner, src/Runner.Sdk/ProcessInvoker.cs). Our programs live in groups of their own, so nobody else tells them.

const forwarded = ['SIGINT', 'SIGTERM'] as const;
export type ForwardedSignal = (typeof forwarded)[number];

export interface SignalReceiver {
  /** We were told to stop: tell the program. */
  interrupt(signal: ForwardedSignal): void;
  /** Our process is going away at once. */
  abandon(): void;
}

const receivers = new Set<SignalReceiver>();
let received: ForwardedSignal | undefined;

/** Forwards the signals of our process to `receiver` until the function that comes back is called. */
export function forwardSignals(receiver: SignalReceiver): () => void {
  if (receivers.size === 0) listen();
  receivers.add(receiver);
  // Started after the cancel, beside a program that is still ending. It may run only if someone else handles the cancel.
  if (received !== undefined && process.listenerCount(received) === 1) receiver.interrupt(received);
  return () => {
    if (receivers.delete(receiver) && receivers.size === 0) stopListening();
  };
}

function onSignal(signal: ForwardedSignal): void {
  received ??= signal;
  for (const receiver of [...receivers]) receiver.interrupt(signal);
}

function onExit(): void {
  for (const receiver of receivers) receiver.abandon();
}

function listen(): void {
  for (const signal of forwarded) process.on(signal, onSignal);
  process.on('exit', onExit);
}

function stopListening(): void {
  for (const signal of forwarded) process.off(signal, onSignal);
  process.off('exit', onExit);
  const signal = received;
  received = undefined;
  // Listening took the signal's effect on our own process away. When nobody else handles it, it is due now: going on
  // with the work after a cancel would be wrong.
  if (signal !== undefined && process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
