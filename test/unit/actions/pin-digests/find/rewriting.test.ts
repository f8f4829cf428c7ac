import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commit, digest, pinned, references } from './found.ts';

const inSteps = (steps: string) => `jobs:\n  build:\n    steps:\n${steps}`;

describe('an action', () => {
  it.each([
    ['      - uses: a/b@v4\n', `      - uses: a/b@${commit} # v4.2.1\n`],
    ['      - uses: a/b/sub/dir@v4', `      - uses: a/b/sub/dir@${commit} # v4.2.1`],
    ["      - uses: 'a/b@v4'  \r\n", `      - uses: 'a/b@${commit}' # v4.2.1  \r\n`],
    ['      - uses: "a/b@v4" # v4\n', `      - uses: "a/b@${commit}" # v4.2.1\n`],
    ['      - uses:\n          a/b@v4\n', `      - uses:\n          a/b@${commit} # v4.2.1\n`],
    ['      - { uses: a/b@v4 }\n', `      - { uses: a/b@${commit} } # v4.2.1\n`],
    ['      - { uses: a/b@v4, with: { x: 1 } }\n', `      - { uses: a/b@${commit}, with: { x: 1 } } # v4.2.1\n`],
    ['      - { uses: a/b@v4, name: x }  # v4\n', `      - { uses: a/b@${commit}, name: x }  # v4.2.1\n`],
    ['      - { uses: a/b@v4, name: x\n        }\n', `      - { uses: a/b@${commit}, name: x # v4.2.1\n        }\n`],
    [
      '      - { uses: a/b@v4, with: {\n        x: 1 } }\n',
      `      - { uses: a/b@${commit}, with: { # v4.2.1\n        x: 1 } }\n`,
    ],
    // The line ends inside a text, which a comment would become a part of.
    ['      - { uses: a/b@v4, name: "x\n        y" }\n', `      - { uses: a/b@${commit}, name: "x\n        y" }\n`],
    ['      - { uses: a/b@v4, name: x\n        y }\n', `      - { uses: a/b@${commit}, name: x\n        y }\n`],
    // A comment at the end could belong to either.
    ['    - [{ uses: a/b@v4 }, { uses: c/d@v4 }]\n', '    - [{ uses: a/b@v4 }, { uses: c/d@v4 }]\n'],
    ['      - uses: >-\n          a/b@v4\n', `      - uses: >-\n          a/b@${commit}\n`],
    ['      - uses: |\n          a/b@v4\n', `      - uses: |\n          a/b@${commit}\n`],
  ])('%j becomes what it should', async (before, after) => {
    expect(await pinned('workflow', inSteps(before))).toBe(inSteps(after));
  });

  it('shares no comment with a second reference on its line', async () => {
    const text = 'jobs:\n  a:\n    steps: [{ uses: a/b@v4 }, { uses: c/d@v4 }] # v4\n';
    expect(await pinned('workflow', text)).toBe(
      `jobs:\n  a:\n    steps: [{ uses: a/b@${commit} }, { uses: c/d@${commit} }] # v4\n`,
    );
    expect((await references('workflow', text)).map((one) => one.kind === 'action' && one.comment)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('keeps its comment when the new one is empty', async () => {
    const text = inSteps('      - uses: a/b@v4 # keep\n');
    expect(await pinned('workflow', text, { comment: '' })).toBe(inSteps(`      - uses: a/b@${commit} # keep\n`));
  });
});

describe('an image', () => {
  const job = (line: string) => `jobs:\n  a:\n    ${line}`;

  it.each([
    ['container: nginx', `container: nginx:latest@${digest}`, `container: nginx@${digest}`],
    ['container: "h:5000/a:1" # x', `container: "h:5000/a:1@${digest}" # x`, `container: "h:5000/a@${digest}" # x`],
    ["container: 'a:1@sha256:pending'", `container: 'a:1@${digest}'`, `container: 'a@${digest}'`],
    ['container: &i docker://a:1', `container: &i docker://a:1@${digest}`, `container: &i docker://a@${digest}`],
    ['container: >-\n      a:1\n', `container: >-\n      a:1@${digest}\n`, `container: >-\n      a@${digest}\n`],
  ])('%s becomes what it should in either style', async (before, both, digestOnly) => {
    expect(await pinned('workflow', job(before))).toBe(job(both));
    expect(await pinned('workflow', job(before), { style: 'digest' })).toBe(job(digestOnly));
  });

  it('is refused where it has no value yet', async () => {
    const [one] = await references('workflow', job('container: "a:${{ x }}"'));
    expect(() => one?.kind === 'image' && one.rewrite({ tag: '1', digest }, 'digest')).toThrow(/expression/);
  });
});

describe('a second run', () => {
  const eol = fc.constantFrom('\n', '\r\n');
  const comment = fc.constantFrom('', ' # note', '  # v4', ' #x');
  const quote = fc.constantFrom('', '"', "'");
  const value = fc.constantFrom('a/b@v1', 'a/b/c@main', 'docker://alpine:3', 'docker://h:5000/x', './x');
  const step = fc.tuple(quote, value, comment, fc.constantFrom('block', 'flow', 'wide', 'folded'));
  const render = ([mark, uses, note, form]: [string, string, string, string]): string[] => {
    const text = mark + uses + mark;
    if (form === 'flow') return [`- { uses: ${text} }${note}`];
    if (form === 'wide') return [`- { name: x, uses: ${text}, with: { a: [1] } }${note}`];
    return form === 'folded' ? ['- uses: >-', `    ${uses}`] : [`- uses: ${text}${note}`];
  };

  it('changes nothing, whatever the layout', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 6 }),
        eol,
        fc.constantFrom('', '\uFEFF'),
        async (steps, end, bom) => {
          const lines = ['jobs:', '  a:', '    steps:', ...steps.flatMap(render).map((line) => `      ${line}`)];
          const once = await pinned('workflow', bom + lines.join(end));
          expect(await pinned('workflow', once)).toBe(once);
          const all = await references('workflow', once);
          expect(all).toHaveLength(steps.filter(([, uses]) => uses !== './x').length);
          for (const one of all) expect(one.original).toMatch(one.kind === 'image' ? /@sha256:/ : /@c0ffee/);
        },
      ),
      { numRuns: 150 },
    );
  });
});
