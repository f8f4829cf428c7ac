import { describe, expect, it } from 'vitest';
import type { Judged } from '../../../../../actions/pin-digests/src/judged.ts';
import { statuses } from '../../../../../actions/pin-digests/src/model.ts';
import { sarifLog } from '../../../../../actions/pin-digests/src/outputs/sarif.ts';
import { sarifRules } from '../../../../../actions/pin-digests/src/outputs/sarif-rules.ts';
import { action, hostile, image } from './judged.ts';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object };
      readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
    },
  ];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

function resultsOf(...judged: Judged[]): Result[] {
  const { runs } = sarifLog(judged) as unknown as { runs: [{ results: Result[] }] };
  return runs[0].results;
}

const fingerprintsOf = (...judged: Judged[]): unknown[] =>
  resultsOf(...judged).map(({ partialFingerprints }) => partialFingerprints['pinDigestsReference/v1']);

describe('the SARIF log', () => {
  it('says what it is and by whom', () => {
    const log = sarifLog([], '1.2.3');
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'pin-digests', version: '1.2.3', rules: sarifRules } }, results: [] }],
    });
  });

  it.each(['pinned', 'changed', 'ignored', 'locked', 'dynamic'] as const)('has no result for what is %s', (status) => {
    expect(resultsOf(image({ status }), action({ status }))).toEqual([]);
  });

  it('has a rule with help for every other status', () => {
    const quiet = ['pinned', 'changed', 'ignored', 'locked', 'dynamic'];
    const loud = statuses.filter((status) => !quiet.includes(status));
    const results = resultsOf(...loud.flatMap((status) => [image({ status }), action({ status })]));
    expect(results).toHaveLength(2 * loud.length);
    for (const { ruleId, ruleIndex, level } of results) {
      const rule = sarifRules[ruleIndex];
      expect(rule).toMatchObject({ id: ruleId, defaultConfiguration: { level } });
      expect(rule?.help.markdown.length).toBeGreaterThan(40);
    }
    expect(new Set(results.map(({ ruleId }) => ruleId))).toEqual(new Set(sarifRules.map(({ id }) => id)));
  });

  it('puts the worst first', () => {
    const results = resultsOf(
      image({ status: 'unpinned' }),
      image({ status: 'unresolved' }),
      action({ status: 'impostor' }),
    );
    expect(results.map(({ ruleId }) => ruleId)).toEqual(['impostor', 'unresolved', 'unpinned-image']);
  });

  it('names the place as code scanning finds it', () => {
    const [result] = resultsOf(image({ status: 'unpinned', file: 'a:b/with space/ü#?.yml', line: 7, column: 4 }));
    expect(result?.locations[0]).toEqual({
      physicalLocation: {
        artifactLocation: { uri: 'a%3Ab/with%20space/%C3%BC%23%3F.yml', uriBaseId: '%SRCROOT%' },
        region: { startLine: 7, startColumn: 4 },
      },
      logicalLocations: [{ fullyQualifiedName: 'services.web.image' }],
    });
  });

  it('keeps a reference the same reference when it moves in its file', () => {
    const before = action({ status: 'unpinned' });
    const moved = { ...before, line: 90, column: 3, where: 'jobs.build.steps[4].uses' };
    expect(fingerprintsOf(moved)).toEqual(fingerprintsOf(before));
  });

  it('tells references apart by file, kind, key and text, and counts those that are alike', () => {
    const one = action({ status: 'unpinned' });
    const all = [
      one,
      { ...one, where: 'jobs.build.steps[1].uses' },
      { ...one, file: 'other.yml' },
      { ...one, original: 'actions/checkout@v3' },
      { ...one, where: 'jobs.test.steps[0].uses' },
    ];
    expect(new Set(fingerprintsOf(...all)).size).toBe(all.length);
  });

  it('does not rename a finding when one of its likes is mended', () => {
    const one = action({ status: 'unpinned' });
    const both = fingerprintsOf(one, { ...one, line: 20 });
    expect(fingerprintsOf({ ...one, status: 'pinned' }, { ...one, line: 20 })).toEqual([both[1]]);
  });

  it('holds no link and no line end of a foreign text', () => {
    const [result] = resultsOf(image({ status: 'unpinned', original: hostile, reason: hostile }));
    expect(result?.message.text).toContain('\\[x\\](https');
    expect(result?.message.text).not.toMatch(/\n|(?<!\\)\[/);
  });

  it('survives half a surrogate in a file name', () => {
    expect(resultsOf(image({ status: 'unpinned', file: 'a\ud800.yml' }))).toHaveLength(1);
  });

  it('stays under the limit of results of GitHub', () => {
    expect(resultsOf(...Array.from({ length: 25_001 }, () => image({ status: 'unpinned' })))).toHaveLength(25_000);
  });
});
