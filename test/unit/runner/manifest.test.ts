import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateDefault, resolveScript } from '../../runner/manifest.ts';
import { standIn } from './stand-in.ts';

describe('the script of an action', () => {
  it('is looked for among fresh bundles when action.yml points into dist', () => {
    const at = (script: string, bundles?: string) => resolveScript('/r/actions/a', script, bundles);
    expect(at('../../dist/a/index.js', '/b')).toBe(path.join('/b', 'a/index.js'));
    expect(at('../../dist/a/post/index.js', '/b')).toBe(path.join('/b', 'a/post/index.js'));
    expect(at('../../dist/a/index.js')).toBe(path.resolve('/r/dist/a/index.js'));
  });

  it('stays where a release tree has it', () => {
    expect(resolveScript('/tree/a', 'index.js', '/b')).toBe(path.resolve('/tree/a/index.js'));
  });

  it('is taken from the bundles that are given', async () => {
    await using action = standIn({
      'action.yml': 'runs: { using: node24, main: ../../dist/a/index.js, post: ../../dist/a/post/index.js }',
      'main.mjs': "console.log('from the bundle')",
    });
    const bundles = path.join(action.folder, 'bundles');
    mkdirSync(path.join(bundles, 'a', 'post'), { recursive: true });
    writeFileSync(path.join(bundles, 'a', 'package.json'), '{"type":"module"}');
    for (const place of ['index.js', 'post/index.js']) {
      cpSync(path.join(action.folder, 'main.mjs'), path.join(bundles, 'a', place));
    }
    const result = await action.run({ bundles });
    expect([result.stdout, result.post?.stdout]).toEqual(['from the bundle\n', 'from the bundle\n']);
  });
});

describe('a default', () => {
  it('may hold expressions about github, and no others', () => {
    const github = (name: string): string => `<${name}>`;
    expect(evaluateDefault('a ${{github.token}} ${{  github.repository }}', github)).toBe('a <token> <repository>');
    expect(evaluateDefault('plain', github)).toBe('plain');
    expect(() => evaluateDefault('${{ github.event.number }}', github)).toThrow('does not evaluate');
    expect(() => evaluateDefault('${{ env.X }}', github)).toThrow('does not evaluate');
  });
});
