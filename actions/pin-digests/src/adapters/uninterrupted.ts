const endings = ['SIGINT', 'SIGTERM'] as const;
let asked: NodeJS.Signals | undefined;
let listening = false;

const remember = (signal: NodeJS.Signals): void => {
  asked ??= signal;
};

/**
 * Finishes a short piece of work before a cancel takes effect, so that no file is left half-way and nothing beside it.
 * The work must not wait. A signal that comes meanwhile is delivered again as soon as the event loop has its turn.
 */
export function uninterrupted<T>(work: () => T): T {
  if (!listening) {
    listening = true;
    for (const signal of endings) process.on(signal, remember);
    // Behind the signals that wait already, which the loop looks at before.
    setImmediate(() => setImmediate(stopListening));
  }
  return work();
}

function stopListening(): void {
  listening = false;
  for (const signal of endings) process.off(signal, remember);
  if (asked !== undefined) process.kill(process.pid, asked);
}
