import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AffectedProject,
  mermaid,
  type WorkspaceGraph,
} from '../../../../../actions/detect-changes/src/workspace/index.ts';

const empty: WorkspaceGraph = { projects: [], edges: [], sharedFiles: [], lockfiles: [], problems: [] };

function project(path: string, name = path, distance = 0): AffectedProject {
  return { name, path, language: 'go', direct: distance === 0, distance, because: '' };
}

describe('mermaid', () => {
  it('draws arrows from what changed to what it concerns', () => {
    const graph = {
      ...empty,
      edges: [
        { from: 'api', to: 'core', reason: '' },
        { from: 'x', to: 'core', reason: '' },
      ],
    };
    expect(mermaid([project('api', 'api', 1), project('core')], graph)).toBe(
      'graph LR\n  classDef direct stroke-width:3px\n  n0["core"]:::direct\n  n1["api"]\n  n0 --> n1',
    );
  });

  it('draws nothing when nothing is affected', () => {
    expect(mermaid([], empty)).toBe('');
  });

  it('shows the nearest and says how many more there are', () => {
    const drawn = mermaid([project('far', 'far', 2), project('near'), project('mid', 'mid', 1)], empty, 2);
    expect(drawn).toContain('n0["near"]');
    expect(drawn).toContain('more["and 1 more"]');
    expect(drawn).not.toContain('far');
  });

  it('stays below the limits of Mermaid', () => {
    const many = Array.from({ length: 60 }, (_, index) => project(`p${index}`, '😀'.repeat(100)));
    const edges = many.flatMap(({ path: from }) => many.map(({ path: to }) => ({ from, to, reason: '' })));
    const drawn = mermaid(many, { ...empty, edges });
    expect(drawn.length).toBeLessThan(50_000);
    expect(drawn.split('-->').length - 1).toBeLessThan(500);
    expect(drawn).toContain('more arrows');
  });

  it('lets no name out of its label', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const [, , node, ...rest] = mermaid([project('p', name)], empty).split('\n');
        expect(node).toMatch(/^ {2}n0\["[^"<>`\r\n\u2028[\]]*"\]:::direct$/);
        expect(rest).toEqual([]);
      }),
    );
    expect(mermaid([project('p', 'a"]\nclick n0 "javascript:x"')], empty)).toContain(
      'a#34;#93; click n0 #34;javascript#58;x',
    );
  });
});
