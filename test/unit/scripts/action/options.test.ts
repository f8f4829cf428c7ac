import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../../scripts/action/options.ts';

const actions = ['detect-changes', 'pin-digests'];
const parse = (...args: string[]) => parseOptions(args, actions);

describe('the command line of npm run action', () => {
  it('takes an action and nothing else', () => {
    expect(parse('detect-changes')).toEqual({
      action: 'detect-changes',
      with: {},
      env: {},
      event: 'push',
      head: 'HEAD',
      repo: '.',
      fresh: false,
      debug: false,
    });
  });

  it('takes inputs whose values hold equals signs and newlines', () => {
    expect(parse('detect-changes', '--with', 'filters=a: "x=1"\nb: y', '--with', 'empty=').with).toEqual({
      filters: 'a: "x=1"\nb: y',
      empty: '',
    });
  });

  it.each([
    [['nope'], 'There is no action "nope".\nActions: detect-changes, pin-digests'],
    [[], 'Actions: detect-changes, pin-digests'],
    [['detect-changes', 'pin-digests'], 'One action at a time'],
    [['detect-changes', '--with', 'x'], '--with wants name=value, not "x"'],
    [['detect-changes', '--with', '=x'], '--with wants name=value'],
    [['detect-changes', '--bogus'], "Unknown option '--bogus'"],
  ])('says what is wrong with %j', (args, message) => {
    expect(() => parse(...args)).toThrow(message);
  });
});
