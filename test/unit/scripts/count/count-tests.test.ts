import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../../../scripts/count-tests.cjs', import.meta.url));
const test = (status: string) => ({ status });
const good = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  testResults: [{ status: 'passed', assertionResults: [test('passed')] }],
};

describe('count-tests', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'count-tests-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const count = (...reports: (object | string)[]): string => {
    const files = reports.map((report, index) => {
      const file = path.join(folder, `${index}.json`);
      writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report));
      return file;
    });
    return execFileSync(process.execPath, [script, ...files], { encoding: 'utf8' }).trim();
  };

  it('sums what the reports say', () => {
    const bad = {
      success: false,
      numPassedTests: 2,
      numFailedTests: 3,
      testResults: [{ status: 'failed', assertionResults: [test('failed')] }],
    };
    expect(count(good, bad)).toBe('7 3');
  });

  it('counts a test file that could not be loaded', () => {
    const broken = { ...good, success: false, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(count(broken)).toBe('5 1');
  });

  it('counts a run that failed as a whole with every test in order', () => {
    expect(count({ ...good, success: false })).toBe('5 1');
  });

  it('takes a report that is cut short or missing for a failure', () => {
    expect(count('{"numPassedTests":')).toBe('0 1');
    expect(execFileSync(process.execPath, [script, path.join(folder, 'none.json')], { encoding: 'utf8' }).trim()).toBe(
      '0 1',
    );
  });
});
