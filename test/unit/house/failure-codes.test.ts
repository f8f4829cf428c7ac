import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const actions = globSync('actions/*/action.yml').map((file) => file.split(/[\\/]/)[1] ?? '');

describe('the failure codes of an action', () => {
  it.each(actions)('%s: each that its sources throw has an anchor in its README', (action) => {
    const page = readFileSync(`actions/${action}/README.md`, 'utf8');
    const sources = globSync(`actions/${action}/src/**/*.ts`).map((file) => readFileSync(file, 'utf8'));
    const codes = sources.flatMap((text) =>
      [...text.matchAll(/new UserError\(\s*'([a-z-]+)'/g)].map(([, code]) => code),
    );
    expect(codes.length).toBeGreaterThan(0);
    const missing = [...new Set(codes)].filter((code) => !page.includes(`<a id="${code}"></a>`));
    expect(missing).toEqual([]);
  });
});
