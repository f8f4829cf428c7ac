import { describe, expect, it } from 'vitest';
import { ownGroup, taskkillArguments } from '../../../../shared/process/process-group.ts';

describe('the platforms', () => {
  it('gives a program a group of its own on POSIX only', () => {
    expect([ownGroup('linux'), ownGroup('darwin'), ownGroup('win32')]).toEqual([true, true, false]);
  });

  it('ends the tree on Windows, by force only as the last resort', () => {
    expect(taskkillArguments(42, 'SIGINT')).toEqual(['/PID', '42', '/T']);
    expect(taskkillArguments(42, 'SIGKILL')).toEqual(['/PID', '42', '/T', '/F']);
  });
});
