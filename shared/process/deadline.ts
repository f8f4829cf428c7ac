// setTimeout takes 32 bits of milliseconds (24.8 days) and fires at once for more.
const longest = 2 ** 31 - 1;

/** Calls `action` after `ms` on the monotonic clock (Node's timers are on it), for any length. Returns a canceller. */
export function after(ms: number, action: () => void): () => void {
  const end = performance.now() + ms;
  let timer = setTimeout(check, Math.min(ms, longest));
  function check(): void {
    const left = end - performance.now();
    if (left <= 0) action();
    else timer = setTimeout(check, Math.min(Math.ceil(left), longest));
  }
  return () => clearTimeout(timer);
}
