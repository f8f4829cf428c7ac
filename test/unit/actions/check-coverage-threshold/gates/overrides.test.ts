import { describe, expect, it } from 'vitest';
import { type GateTexts, gateInputs } from '../../../../../actions/check-coverage-threshold/src/gates/gate-settings.ts';
import { chooseGates } from '../../../../../actions/check-coverage-threshold/src/gates/overrides.ts';
import { UserError } from '../../../../../shared/action/index.ts';

const pullRequest = { event: 'pull_request', ref: 'refs/pull/7/merge' };
const release = { event: 'push', ref: 'refs/tags/v1.2.3' };

function texts(given: Partial<GateTexts> = {}): GateTexts {
  return { ...(Object.fromEntries(gateInputs.map((name) => [name, ''])) as GateTexts), ...given };
}

function minimum(overrides: unknown, occasion: typeof release, given: Partial<GateTexts> = { 'min-lines': '70' }) {
  return chooseGates(texts(given), undefined, overrides, occasion).gates.minimums.lines?.text;
}

function codeOf(overrides: unknown, rules?: unknown): string {
  try {
    chooseGates(texts({ 'min-lines': '70' }), rules, overrides, pullRequest);
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('overrides', () => {
  it('leave the inputs as they are when nothing matches', () => {
    expect(minimum({ 'refs/tags/v*': { 'min-lines': 80 } }, pullRequest)).toBe('70');
  });

  it('decide by ref', () => {
    const chosen = chooseGates(
      texts({ 'min-lines': '70' }),
      undefined,
      { 'refs/tags/v*': { 'min-lines': 80 } },
      release,
    );
    expect(chosen.gates.minimums.lines?.text).toBe('80');
    expect(chosen.applied).toEqual(['refs/tags/v*']);
  });

  it('decide by the exact name of the event', () => {
    expect(minimum({ pull_request: { 'min-lines': '75%' } }, pullRequest)).toBe('75');
    expect(minimum({ pull: { 'min-lines': 75 } }, pullRequest)).toBe('70');
  });

  it('all apply from top to bottom, and the last value wins', () => {
    const overrides = {
      push: { 'min-lines': 60 },
      'refs/tags/**': { 'min-lines': 85 },
      'refs/tags/v*': { 'min-lines': 90 },
    };
    expect(minimum(overrides, release)).toBe('90');
    expect(minimum(Object.fromEntries(Object.entries(overrides).reverse()), release)).toBe('60');
  });

  it('keep what they do not name', () => {
    const { gates } = chooseGates(
      texts({ 'min-lines': '70', 'min-patch': '90' }),
      undefined,
      { push: { 'min-lines': 80 } },
      release,
    );
    expect(gates.patch?.text).toBe('90');
  });

  it('turn a gate off with an empty value', () => {
    expect(minimum({ push: { 'min-lines': '' } }, release)).toBeUndefined();
    expect(minimum({ push: { 'min-lines': null } }, release)).toBeUndefined();
  });

  it('replace the rules as a whole', () => {
    const rules = { 'src/**': { lines: 80 } };
    const rulesOf = (overrides: unknown) =>
      chooseGates(texts(), rules, overrides, release).gates.rules.map(({ pattern }) => pattern);
    expect(rulesOf(undefined)).toEqual(['src/**']);
    expect(rulesOf({ push: { rules: { 'lib/**': { lines: 1 } } } })).toEqual(['lib/**']);
    expect(rulesOf({ push: { rules: {} } })).toEqual([]);
    expect(rulesOf({ push: { rules: null } })).toEqual([]);
  });

  it.each([
    ['a gate nobody knows', { push: { 'min-liens': 80 } }, 'unknown-metric'],
    ['a ratio that does not apply to this run', { 'refs/tags/v*': { 'min-lines': 0.8 } }, 'looks-like-ratio'],
    ['a negative number', { push: { 'min-patch': -1 } }, 'negative-threshold'],
    ['a list', ['push'], 'invalid-input'],
    ['a text', 'push', 'invalid-input'],
    ['an override that is a number', { push: 80 }, 'invalid-input'],
    ['a threshold that is a map', { push: { 'min-lines': {} } }, 'invalid-input'],
    ['a threshold that is true', { push: { 'min-lines': true } }, 'invalid-input'],
    ['a branch without refs/heads/', { 'release/*': { 'min-lines': 80 } }, 'invalid-input'],
    ['wrong rules', { push: { rules: { 'a/**': { liens: 1 } } } }, 'unknown-metric'],
  ])('refuse %s', (_, overrides, code) => {
    expect(codeOf(overrides)).toBe(code);
  });
});

describe('rules', () => {
  it.each([
    ['a metric nobody knows', { 'a/**': { conditions: 80 } }, 'unknown-metric'],
    ['a ratio', { 'a/**': { lines: 0.5 } }, 'looks-like-ratio'],
    ['a rule that asks for nothing', { 'a/**': {} }, 'invalid-input'],
    ['a fraction of lines', { 'a/**': { 'max-uncovered': 1.5 } }, 'invalid-input'],
    ['less than no lines', { 'a/**': { 'max-uncovered': -1 } }, 'negative-threshold'],
    ['a list of rules', [{ lines: 1 }], 'invalid-input'],
  ])('refuse %s', (_, rules, code) => {
    expect(codeOf(undefined, rules)).toBe(code);
  });

  it('take numbers and percentages', () => {
    const { gates } = chooseGates(
      texts(),
      { 'a/**': { lines: 79.5, branches: '60%', 'max-uncovered': 3 } },
      undefined,
      release,
    );
    const [rule] = gates.rules;
    expect([rule?.minimums.lines?.text, rule?.minimums.branches?.text, rule?.maxUncovered]).toEqual(['79.5', '60', 3]);
  });
});
