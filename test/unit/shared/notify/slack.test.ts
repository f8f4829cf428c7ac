import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../../shared/notify/index.ts';
import { presentAlert } from '../../../../shared/notify/present.ts';
import { renderSlack, type SlackBlock } from '../../../../shared/notify/slack.ts';
import { findBlockProblem } from '../../../testbed/slack-blocks.ts';
import { example, hostileTexts } from './example.ts';

const render = (alert: Partial<Alert>, again = false) =>
  renderSlack(
    presentAlert({ ...example, ...alert }, (text) => text),
    again,
  );
const parts = (block: SlackBlock) => [block.text, ...(block.fields ?? []), ...(block.elements ?? [])];
const markdown = (blocks: readonly SlackBlock[]) =>
  blocks.flatMap(parts).flatMap((text) => (text?.type === 'mrkdwn' ? [text.text] : []));

describe('the message for Slack', () => {
  it('says what, where, the facts, the log and the link', () => {
    const { text, blocks } = render({});
    expect(text).toBe(
      '🟠 web is not healthy: GET /healthz answered 500 (octo/app, production) ' +
        '<https://github.com/octo/app/actions/runs/1?check=2&amp;attempt=3|Open the run>',
    );
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'section', 'section', 'section', 'context']);
    expect(blocks[0]?.text?.text).toBe('🟠 web is not healthy: GET /healthz answered 500');
    expect(blocks[1]?.fields?.map(({ text }) => text).slice(0, 8)).toEqual([
      '*Repository*',
      '`octo/app`',
      '*Environment*',
      '`production`',
      '*Result*',
      '`rolled-back`',
      '*Failing check*',
      '`web (http)`',
    ]);
    expect(blocks[2]?.text?.text).toBe('```\nlistening on 8080\nError: cannot reach the database\n```');
    expect(blocks[4]?.elements?.[0]?.text).toBe('health-check-rollback · health-check-rollback:octo/app:production');
  });

  it('says that it is over', () => {
    expect(render({ resolved: true }).text).toMatch(/^✅ Resolved: web/);
  });

  it('says that it may be here twice when it is sent again', () => {
    expect(markdown(render({}, true).blocks).at(-1)).toMatch(/sent again/);
    expect(markdown(render({}).blocks).at(-1)).not.toMatch(/sent again/);
  });

  it('shows the whole title below a header that is too short for it', () => {
    const { blocks } = render({ title: 'word '.repeat(60).trim() });
    expect(blocks[0]?.text?.text).toHaveLength(150);
    expect(blocks[1]?.text?.text).toBe('word '.repeat(60).trim());
  });

  it.each([
    ['a `b` *c*', '*a `b` ∗c∗*', '`a ˋbˋ *c*`'],
    ['', '—', '—'],
    ['  ', '—', '—'],
  ])('shows %j as a name and as a value', (text, name, value) => {
    const fields = render({ facts: [[text, text]] }).blocks.flatMap(({ fields = [] }) => fields);
    expect(fields.slice(-2).map((field) => field.text)).toEqual([name, value]);
  });

  it('keeps the end of the log', () => {
    const logLines = Array.from({ length: 100 }, (_, at) => `${at} ${'&'.repeat(20)}`);
    const log = render({ logLines })
      .blocks.map(({ text }) => text?.text ?? '')
      .find((text) => text.startsWith('```'));
    expect(log).toMatch(/\n99 (&amp;){20}\n```$/);
    expect(log?.length).toBeGreaterThan(2800);
  });

  it.each(hostileTexts)('takes %j for text wherever it stands', (foreign) => {
    const message = render({
      title: foreign,
      facts: [[foreign, foreign]],
      logLines: foreign.split('\n'),
      repository: foreign,
      environment: foreign,
      result: foreign,
      dedupKey: foreign,
    });
    expect(findBlockProblem(JSON.stringify(message))).toBeUndefined();
    const link = '<https://github.com/octo/app/actions/runs/1?check=2&amp;attempt=3|Open the run>';
    for (const text of [message.text, ...markdown(message.blocks)]) {
      const foreignPart = text.replace(link, '');
      expect(foreignPart).not.toMatch(/[<>]/);
      expect(foreignPart).not.toMatch(/&(?!amp;|lt;|gt;)/);
      const fenced = /^```\n([\s\S]*)\n```$/.exec(text)?.[1];
      if (fenced !== undefined) expect(fenced).not.toContain('```');
      // Outside of code no name is left whole.
      else if (!/^`[^`]*`$/.test(text)) expect(foreignPart).not.toMatch(/@(channel|here|everyone)/);
    }
  });

  it('is one that Slack takes, whatever it is made of', () => {
    const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'grapheme' }));
    const facts = fc.array(fc.tuple(text, text), { maxLength: 60 });
    fc.assert(
      fc.property(text, facts, fc.array(text, { maxLength: 30 }), (title, facts, logLines) => {
        expect(findBlockProblem(JSON.stringify(render({ title, facts, logLines })))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
