// Prints `<passed> <failed>` over vitest's JSON reports: `node count-tests.cjs <report.json>...`. Runs on any Node, so
// that .ci/run can count even when Node 24 did not get installed. A test file that could not be loaded holds no tests
// and counts as one failure; so does a report that is missing or cut short.
'use strict';

const { readFileSync } = require('node:fs');

function count(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  // A run can fail as a whole (an unhandled error, no test found) with every test in order.
  return { passed: report.numPassedTests, failed: failed === 0 && !report.success ? 1 : failed };
}

const counts = process.argv.slice(2).map(count);
const sum = (key) => counts.reduce((total, each) => total + each[key], 0);
console.log(`${sum('passed')} ${sum('failed')}`);
