import { describe, expect, it } from 'vitest';
import { contractSource } from '../../../../scripts/docs/contract.ts';
import { generate } from '../../../../scripts/docs/generate.ts';
import { readManifest } from '../../../../scripts/docs/manifest.ts';
import { replaceBetween } from '../../../../scripts/docs/markers.ts';
import { actionsTable, inputsTable, outputsTable } from '../../../../scripts/docs/tables.ts';

const manifest = readManifest(`
name: Weigh
description: Is it heavy?
inputs:
  limit:
    description: >-
      In grams, \`light|heavy\`,
      or a number.
    default: light
  thing:
    description: What to weigh.
    required: true
  token:
    description: Token.
    default: \${{ github.token }}
  flag:
    description: Not a string.
    default: true
outputs:
  result:
    description: One word.
runs:
  using: node24
  main: ../../dist/weigh/index.js
`);

describe('readManifest', () => {
  it('keeps a default as it was written, so that a boolean default can be told from a string', () => {
    expect(manifest.inputs.map((input) => input.default)).toEqual(['light', undefined, '${{ github.token }}', true]);
  });

  it('gives empty parts for a file that says nothing, instead of failing', () => {
    expect(readManifest('')).toMatchObject({ name: '', inputs: [], outputs: [], runs: { using: '', post: undefined } });
  });
});

describe('the tables', () => {
  it('escape the bar inside code and join folded lines', () => {
    expect(inputsTable(manifest)).toContain('| `limit` | `light` | In grams, `light\\|heavy`, or a number. |');
  });

  it('say that an input is required', () => {
    expect(inputsTable(manifest)).toContain('| `thing` | **required** | What to weigh. |');
  });

  it('list outputs and actions', () => {
    expect(outputsTable(manifest)).toBe('| Output | Meaning |\n|---|---|\n| `result` | One word. |');
    expect(actionsTable([{ folder: 'weigh', manifest }])).toContain(
      '[`weigh`](actions/weigh/README.md) | Is it heavy? |',
    );
  });
});

describe('replaceBetween', () => {
  const page = 'before\n<!-- a:start -->\nold\n<!-- a:end -->\nafter\n';

  it('replaces what stands between the markers and nothing else, and settles after one run', () => {
    const once = replaceBetween(page, 'a', 'new');
    expect(once).toBe('before\n<!-- a:start -->\nnew\n<!-- a:end -->\nafter\n');
    expect(replaceBetween(once ?? '', 'a', 'new')).toBe(once);
  });

  it('keeps dollar signs of the body', () => {
    expect(replaceBetween(page, 'a', '$& ${{ x }} $1')).toContain('\n$& ${{ x }} $1\n');
  });

  it('refuses a page with a marker missing, twice or in the wrong order', () => {
    for (const bad of ['x', '<!-- a:start -->', '<!-- a:end --><!-- a:start -->', page + page]) {
      expect(replaceBetween(bad, 'a', 'new')).toBeUndefined();
    }
  });
});

describe('contractSource', () => {
  it('names every input and output', () => {
    expect(contractSource(manifest)).toContain(
      "export const inputNames = ['limit', 'thing', 'token', 'flag'] as const;",
    );
    expect(contractSource(manifest)).toContain("export const outputNames = ['result'] as const;");
  });

  it('breaks a list that is longer than a line, as the formatter does', () => {
    const inputs = Array.from({ length: 12 }, (_, i) => `  input-number-${i}: {}`).join('\n');
    expect(contractSource(readManifest(`inputs:\n${inputs}`))).toContain(
      "[\n  'input-number-0',\n  'input-number-1',\n",
    );
  });
});

describe('generate', () => {
  const actions = [{ folder: 'weigh', manifest }];

  it('fills pages and writes the contract', () => {
    const marked = (names: readonly string[]) =>
      names.map((name) => `<!-- ${name}:start -->\n<!-- ${name}:end -->\n`).join('');
    const { files, problems } = generate(actions, (file) =>
      marked(file === 'README.md' ? ['actions'] : ['inputs', 'outputs']),
    );
    expect(problems).toEqual([]);
    expect([...files.keys()]).toEqual(['actions/weigh/README.md', 'actions/weigh/src/contract.ts', 'README.md']);
  });

  it('says which page is missing and which markers it needs', () => {
    const { problems } = generate(actions, () => undefined);
    expect(problems[0]).toMatch(/^actions\/weigh\/README\.md is missing\. Write it with <!-- inputs:start --> /);
  });

  it('says which markers a page lacks', () => {
    const { problems } = generate(actions, () => 'no markers');
    expect(problems).toHaveLength(3);
    expect(problems[2]).toBe('README.md must hold <!-- actions:start --> and <!-- actions:end --> once.');
  });
});
