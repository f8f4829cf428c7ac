// Files made to hold a job for hours.
import { describe, expect, it } from 'vitest';
import { runAction } from '../../../runner/index.ts';
import { checkManners } from '../../manners.ts';
import { actionFolder } from '../pin.ts';
import { type Files, workflow, workspace } from './attacker.ts';

const spread = 'bcdefghijklmnop';
const bomb = [...spread].map((name, at) => {
  const before = `*${`a${spread}`[at]}`;
  return `x-${name}: &${name} {<<: [${Array(9).fill(before).join()}]}\n`;
});

/** Files made to be slow for a reader with loops inside of loops. */
const slow: Readonly<Record<string, Files>> = {
  'merges of merges of merges': {
    'compose.yml': `x-a: &a {image: nginx}\n${bomb.join('')}services:\n  s:\n    <<: *p\n`,
  },
  'sixty ARGs that double': {
    Dockerfile: `ARG A0=nginx\n${Array.from({ length: 60 }, (_, at) => `ARG A${at + 1}=$A${at}$A${at}\n`).join('')}FROM $A60\nFROM b\n`,
  },
  'an ARG of itself': { Dockerfile: 'ARG A=$A\nFROM $A\nFROM b\n' },
  'defaults opened 100,000 times': { Dockerfile: `FROM ${'${A:-'.repeat(100_000)}\nFROM b\n` },
  'a million blanks': { Dockerfile: `#${' '.repeat(1_000_000)}x\nFROM nginx\nRUN${' '.repeat(1_000_000)}x\n` },
  '300,001 quotes': { Dockerfile: `FROM nginx\nRUN ${'"'.repeat(300_001)}\n` },
  '100,000 lines that go on': { Dockerfile: `FROM nginx\nRUN a \\\n${'# c\n\\\n'.repeat(100_000)}\n` },
  '100,000 mounts': { Dockerfile: `FROM nginx\nRUN --mount=${'from=,'.repeat(100_000)} x\n` },
  'a name of 200,000 parts': { '.github/workflows/a.yml': workflow(`uses: docker://${'a_'.repeat(100_000)}!`) },
  '20,000 actions': {
    '.github/workflows/a.yml': workflow(...Array.from({ length: 20_000 }, (_, at) => `uses: a/b${at}@v4`)),
  },
};

describe('check of a file that is slow to read', () => {
  it.each(Object.keys(slow))('takes seconds for %s, and its outputs stay small', async (name) => {
    await using place = await workspace(slow[name]);
    const run = await runAction({
      action: actionFolder,
      workspace: place.path,
      with: { mode: 'check' },
      timeoutMs: 20_000,
    });
    checkManners('pin-digests', run, '');
    expect([run.exitCode, run.outputs.result]).toEqual([1, 'unpinned']);
    expect(Buffer.byteLength(run.outputs.references ?? '')).toBeLessThan(1_000_000);
  });
});
