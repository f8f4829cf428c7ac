// Loaded into each measured process (`node --require`): leaves what it used in a file when it ends. Plain JavaScript, as
// taking types out would be measured too.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  // Kilobytes and microseconds, on every system (libuv, uv_getrusage).
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { peak: (ownPeak() ?? maxRSS) * 1024, processor: (userCPUTime + systemCPUTime) / 1000 };
  writeFileSync(process.env.BENCH_USAGE_FILE, JSON.stringify(usage));
});

/** On Linux `maxRSS` begins with the size of the process that started this one; `VmHWM` is of this program alone (proc(5)). */
function ownPeak() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) || undefined;
  } catch {
    return undefined;
  }
}
