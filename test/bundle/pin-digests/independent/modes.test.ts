// What each mode and setting makes of an image.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pushImage } from '../../../testbed/registry.ts';
import { type Bed, type Inputs, missing, startBed, unknownDigest } from './bed.ts';

describe.skipIf(missing)('an image', () => {
  let bed: Bed;
  let app: string;
  let one: string;
  let two: string;
  beforeAll(async () => {
    bed = await startBed();
    [app, one, two] = [bed.image('app'), bed.digest('app:1'), bed.digest('app:2')];
    await pushImage(bed.registry, 'team/app', 'fresh', { content: 'f', created: new Date().toISOString() });
    await pushImage(bed.registry, 'team/app', 'nodate', { content: 'n', created: null });
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());
  beforeEach(() => {
    bed.registry.requests.length = 0;
  });
  const run = (Dockerfile: string, inputs: Inputs = {}) => bed.run({ Dockerfile }, inputs);

  it('with update: a pin whose tag moved is refreshed, one without a tag is left', async () => {
    const outcome = await run(`FROM ${app}:1@${two}\nFROM ${app}@${two}\n`, { mode: 'update' });
    expect(outcome.read('Dockerfile')).toBe(`FROM ${app}:1@${one}\nFROM ${app}@${two}\n`);
    // The tag, and what the old pin is: an index stays an index, a platform's manifest would stay one. No body is read.
    expect(bed.registry.requests.map(({ method }) => method)).toEqual(['HEAD', 'HEAD']);
  });
  it('with pin: a pin whose tag moved is left, and nobody is asked', async () => {
    const text = `FROM ${app}:1@${two}\n`;
    const outcome = await run(text);
    expect([outcome.result, bed.registry.requests.length, outcome.read('Dockerfile')]).toEqual(['pinned', 0, text]);
  });
  it('with verify: what moved, what is not there and what is not exact is flagged, nothing is written', async () => {
    const text = `FROM ${app}:1@${two}\nFROM ${app}:1@${unknownDigest}\nFROM ${app}:1\nFROM ${app}:1@${one}\n`;
    const outcome = await run(text, { mode: 'verify' });
    expect(outcome.statuses).toEqual(['moved', 'mismatch', 'unpinned', 'pinned']);
    expect([outcome.exitCode, outcome.outputs['unpinned-count'], outcome.read('Dockerfile')]).toEqual([1, '3', text]);
  });
  it('the worst result wins: unresolved over unpinned', async () => {
    const outcome = await run(`FROM ${app}:1\nFROM ${app}:gone@${one}\n`, { mode: 'verify' });
    expect(outcome.result).toBe('unresolved');
  });

  it('with a platform: its manifest is pinned, and verify agrees', async () => {
    const outcome = await run(`FROM ${app}:1\n`, { platform: 'linux/arm64' });
    expect(outcome.read('Dockerfile')).toBe(`FROM ${app}:1@${bed.platform('app:1', 'linux/arm64')}\n`);
    expect((await bed.again(outcome, { platform: 'linux/arm64', mode: 'verify' })).result).toBe('pinned');
  });
  it('with a platform that is absent: unresolved, and named', async () => {
    const outcome = await run(bed.before('FROM §app:1§\nFROM §solo:1§\n'), { platform: 'linux/s390x' });
    expect(outcome.statuses).toEqual(['unresolved', 'unresolved']);
    expect(outcome.error).toContain('linux/s390x');
  });
  it('with a platform that its line contradicts: unresolved, as no manifest can be both', async () => {
    const text = bed.before('FROM --platform=linux/amd64 §app:1§\n');
    const outcome = await run(text, { platform: 'linux/arm64' });
    expect([outcome.statuses, outcome.read('Dockerfile')]).toEqual([['unresolved'], text]);
  });
  it('with style digest: the tag is dropped', async () => {
    expect((await run(`FROM ${app}:1\n`, { style: 'digest' })).read('Dockerfile')).toBe(`FROM ${app}@${one}\n`);
  });

  it('with digests of the build, lines or a JSON map: they are used as they are, and nobody is asked', async () => {
    const digests = `# c\nnope.invalid/a/b:1@${unknownDigest}\n\nnope.invalid/a/b:2@${two}`;
    const lines = await run('FROM nope.invalid/a/b:1\nFROM nope.invalid/a/b:2\n', { digests });
    expect(lines.read('Dockerfile')).toBe(`FROM nope.invalid/a/b:1@${unknownDigest}\nFROM nope.invalid/a/b:2@${two}\n`);
    const json = await run('FROM nope.invalid/a/b:1\n', {
      digests: JSON.stringify({ 'nope.invalid/a/b': unknownDigest }),
    });
    expect(json.read('Dockerfile')).toBe(`FROM nope.invalid/a/b:1@${unknownDigest}\n`);
    expect(bed.registry.requests).toEqual([]);
  });
  it('with digests: a name is the same with and without docker.io/library, and no tag is latest', async () => {
    const text = 'FROM docker.io/library/nginx:1\nFROM nginx:1\nFROM redis\n';
    const outcome = await run(text, { digests: `nginx:1@${unknownDigest}\nredis@${two}` });
    expect(outcome.read('Dockerfile')).toBe(
      `FROM docker.io/library/nginx:1@${unknownDigest}\nFROM nginx:1@${unknownDigest}\nFROM redis:latest@${two}\n`,
    );
  });
  it('with digests: verify compares them', async () => {
    const outcome = await run(`FROM ${app}:1@${one}\n`, { mode: 'verify', digests: `${app}:1@${two}` });
    expect(outcome.statuses).toEqual(['mismatch']);
  });

  it('with min-age: a young one is refused, an unknown age is unresolved, an old one is pinned', async () => {
    const outcome = await run(`FROM ${app}:fresh\nFROM ${app}:nodate\nFROM ${app}:1\n`, { 'min-age': '7d' });
    expect(outcome.statuses).toEqual(['refused', 'unresolved', 'changed']);
    expect(outcome.read('Dockerfile')).toBe(`FROM ${app}:fresh\nFROM ${app}:nodate\nFROM ${app}:1@${one}\n`);
  });
  it('with min-age and update: a young one is skipped', async () => {
    const text = `FROM ${app}:fresh@${one}\n`;
    const outcome = await run(text, { mode: 'update', 'min-age': '7d' });
    expect([outcome.result, outcome.exitCode, outcome.read('Dockerfile')]).toEqual(['pinned', 0, text]);
  });
});
