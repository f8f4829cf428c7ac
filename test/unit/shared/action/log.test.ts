import { describe, expect, it } from 'vitest';
import { errors, fine, runStep } from './step.ts';

describe('the log', () => {
  it('takes all text for foreign', async () => {
    const evil = JSON.stringify('x\n::error::forged ##[group]y\r::set-output name=a::b');
    const step = await runStep(
      `
      const evil = ${evil};
      runtime.log.info(evil); runtime.log.debug(evil); runtime.log.warning(evil); runtime.log.notice(evil, { file: evil });
      await runtime.log.group(evil, async () => runtime.log.info(evil));
      throw new door.UserError('no-such-thing', evil, evil);`,
      { debug: true },
    );
    const names = step.commands.map(({ name }) => name);
    expect(names).toEqual(['debug', 'warning', 'notice', 'group', 'endgroup', 'error']);
    expect(errors(step)).toHaveLength(1);
    expect(step.outputs).toMatchObject({ result: 'invalid' });
    expect(step.outputs).not.toHaveProperty('a');
  });

  it('shows debug lines in debug mode only', async () => {
    const body = `runtime.log.debug('fine print'); ${fine}`;
    expect((await runStep(body)).stdout).toBe('');
    expect((await runStep(body, { debug: true })).stdout).toBe('::debug::fine print\n');
  });

  it('folds one level of groups and closes them when the body fails', async () => {
    const step = await runStep(`
      await runtime.log.group('outer', () => runtime.log.group('inner', async () => runtime.log.info('fact')));
      await runtime.log.group('failing', async () => { throw new door.UserError('x', 'a', 'b'); });`);
    expect(step.stdout.split('\n').slice(0, 6)).toEqual([
      '::group::outer',
      'inner',
      'fact',
      '::endgroup::',
      '::group::failing',
      '::endgroup::',
    ]);
  });

  it('puts an annotation at its place', async () => {
    const place = `{ file: 'src/a,b:c.ts', line: 3, endLine: 3, column: 1, endColumn: 2, title: 'Found: it' }`;
    const step = await runStep(`runtime.log.warning('100% wrong', ${place}); ${fine}`);
    expect(step.annotations).toEqual([
      expect.objectContaining({
        level: 'warning',
        message: '100% wrong',
        file: 'src/a,b:c.ts',
        line: 3,
        endLine: 3,
        column: 1,
        endColumn: 2,
        title: 'Found: it',
      }),
    ]);
  });

  it.each([
    [10, 'w9'],
    [11, '2 more warnings are in the log of this step, as GitHub shows only 10.'],
    [25, '16 more warnings are in the log of this step, as GitHub shows only 10.'],
  ])('sends at most ten annotations per level: of %d the tenth is %j', async (count, tenth) => {
    const step = await runStep(`
      for (let i = 0; i < ${count}; i++) runtime.log.warning('w' + i, { file: 'f' });
      runtime.log.notice('n'); ${fine}`);
    const warnings = step.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
    expect(warnings).toEqual([...Array.from({ length: 9 }, (_, i) => `w${i}`), tenth]);
    expect(step.annotations.filter(({ level }) => level === 'notice')).toHaveLength(1);
    for (let i = 0; i < count; i++) expect(step.stdout).toMatch(new RegExp(`w${i}$`, 'm'));
  });

  it('cuts messages below what GitHub cuts, and never the way to mend them', async () => {
    const step = await runStep(`
      runtime.log.warning('w'.repeat(9000));
      throw new door.UserError('too-long', 'm'.repeat(9000), 'Do this.');`);
    for (const { message } of step.annotations) expect(message.length).toBeLessThan(4_096);
    expect(errors(step)[0]?.message).toMatch(/^m+… \(cut\)\nDo this\.\nMore: .*#too-long$/);
    expect(step.annotations.find(({ level }) => level === 'warning')?.message).toMatch(/w… \(cut\)$/);
  });
});

describe('a masked secret', () => {
  it('is masked in every form that we derive, and leaves our own messages', async () => {
    const step = await runStep(`
      const secret = 'pä ss/w+ord';
      runtime.mask(secret); runtime.mask(''); runtime.mask(' ');
      runtime.log.info('url: ' + encodeURIComponent(secret)); runtime.log.warning('raw: ' + secret);
      return { result: 'fine', outputs: {}, report: {}, summary: 'told: ' + secret };`);
    const secret = 'pä ss/w+ord';
    const bytes = Buffer.from(secret);
    expect(step.problems).toEqual([]);
    for (const form of [secret, encodeURIComponent(secret), bytes.toString('base64'), bytes.toString('base64url')]) {
      expect(step.masks).toContain(form);
    }
    const unmasked = step.stdout
      .split('\n')
      .filter((line) => !line.startsWith('::add-mask::'))
      .join('\n');
    expect(unmasked).toBe('url: ***\n::warning::raw: ***\n');
    expect(step.summary).toBe('told: ***\n');
  });

  it('is not printed where no runner reads the command, and leaves the summary all the same', async () => {
    const step = await runStep(
      `runtime.mask('hunter22'); return { result: 'fine', outputs: {}, report: {}, summary: 'told: hunter22' };`,
      { env: { GITHUB_ACTIONS: undefined } },
    );
    expect(step.masks).not.toContain('hunter22');
    expect(step.stdout).not.toContain('hunter22');
    expect(step.summary).toBe('told: ***\n');
  });
});
