import { describe, expect, it } from 'vitest';
import { contractUse } from '../../../../scripts/check/contract-use.ts';
import { readManifest } from '../../../../scripts/docs/manifest.ts';

const yaml = 'inputs: { thing: {}, dry-run: {} }\noutputs: { weight: {}, unit-name: {}, result: {}, report: {} }';
const action = { folder: 'weigh', manifest: readManifest(yaml) };
const at = (path: string, text: string) => contractUse([{ path, text }], [action]);

describe('contractUse', () => {
  it('is content when every input and output is named in the source', () => {
    const text = "inputs.text('thing'); inputs.boolean('dry-run');\nreturn {\n  weight,\n  'unit-name': unit,\n};";
    expect(at('actions/weigh/src/run.ts', text)).toEqual([]);
  });

  it('names what the source never mentions, and takes neither the generated names nor other actions for use', () => {
    const all = "['thing', 'dry-run', 'weight', 'unit-name']";
    const missing = [
      'never reads its input thing',
      'never reads its input dry-run',
      'never sets its output weight',
      'never sets its output unit-name',
    ];
    const expected = missing.map((text) => `actions/weigh ${text}`);
    expect(at('actions/weigh/src/contract.ts', all)).toEqual(expected);
    expect(at('actions/other/src/run.ts', all)).toEqual(expected);
    expect(at('actions/weigh/README.md', all)).toEqual(expected);
  });
});
