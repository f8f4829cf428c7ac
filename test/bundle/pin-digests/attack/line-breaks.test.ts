// Letters that other readers take for line breaks or blanks, and what stands behind them.
import { describe, expect, it } from 'vitest';
import { check, DIGEST, SHA, workflow, workspace } from './attacker.ts';

/** YAML 1.2 breaks lines at CR too; go-yaml (kubectl, kustomize, compose) and YamlDotNet also at the others, as YAML 1.1 does. */
const breaks = {
  'a carriage return': '\r',
  'a next line': '\u0085',
  'a line separator': '\u2028',
  'a paragraph separator': '\u2029',
};

describe('check', () => {
  it.each(Object.entries(breaks))('does not pass a file in which a comment ends at %s', async (_, end) => {
    const pod = `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: x # c${end}    image: nginx\n`;
    const files = {
      'k.yaml': pod,
      'compose.yml': `services:\n  a:\n    hostname: z # c${end}    image: nginx\n`,
      '.github/workflows/a.yml': workflow(`uses: c/d@${SHA} # v1${end}      - uses: a/b@v4`),
      '.github/workflows/b.yml': workflow(`run: |\n          x${end}      - uses: a/b@v4`),
    };
    for (const [name, content] of Object.entries(files)) {
      await using place = await workspace({ [name]: content });
      expect([name, (await check(place)).run.exitCode]).toEqual([name, 1]);
    }
  });

  // BuildKit: frontend/dockerfile/parser, `trimLeadingWhitespace` and `parseDirective`.
  it.each([
    ['FROM behind a next line', `FROM a@${DIGEST}\n\u0085FROM nginx\n`],
    ['a frontend behind a next line', `#\u0085syntax=evil/frontend:1\nFROM a@${DIGEST}\n`],
    ['a frontend in JSON behind an empty line', '\n{"syntax": "evil/frontend:1"}\n'],
    ['a frontend in JSON behind a shebang and an empty line', '#!/x\n\n{"syntax": "evil/frontend:1"}\n'],
  ])('does not pass a Dockerfile with %s', async (_, content) => {
    await using place = await workspace({ Dockerfile: content });
    expect((await check(place)).run.exitCode).toBe(1);
  });
});
