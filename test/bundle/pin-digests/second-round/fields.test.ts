// `fields` with paths that are none, and with values that are no text.
import { expect } from 'vitest';
import { folderWith, it, pins, shown } from './scene.ts';

const digest = `sha256:${'a1'.repeat(32)}`;

it.each(['**.image', 'a..b', '.a', 'x[1', 'x."y', 'x[-1]'])(
  'a path in `fields` that is none (%s) is bad input',
  async (fields) => {
    await using work = await folderWith({ 'a.yaml': `x:\n  image: shop/api:v1@${digest}\n` });
    const result = await pins(work.path, { mode: 'check', files: 'a.yaml', fields });
    expect(result.outputs.result, shown(result)).toBe('invalid');
    expect(result.error).not.toContain('mistake in the action');
    expect(result.error).toMatch(/fields?/);
  },
);

it.each(['[a]', '{repository: shop/web, tag: v1}'])(
  'a field whose value is no text (%s) is not passed over in silence',
  async (value) => {
    await using work = await folderWith({ 's.yaml': `services:\n- image: shop/api:v1@${digest}\n- image: ${value}\n` });
    const result = await pins(work.path, { mode: 'check', files: 's.yaml', fields: 'services[*].image' });
    expect(result.outputs.result, shown(result)).toBe('unresolved');
  },
);
