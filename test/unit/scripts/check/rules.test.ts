import { describe, expect, it } from 'vitest';
import { arrows } from '../../../../scripts/check/arrows.ts';
import { cycles } from '../../../../scripts/check/cycles.ts';
import { doors } from '../../../../scripts/check/doors.ts';
import { importsOf } from '../../../../scripts/check/imports.ts';
import { libraries } from '../../../../scripts/check/libraries.ts';
import { purity } from '../../../../scripts/check/purity.ts';
import type { SourceFile } from '../../../../scripts/check/source-file.ts';

const file = (path: string, text = ''): SourceFile => ({ path, text });
const importing = (path: string, ...specifiers: string[]): SourceFile =>
  file(path, specifiers.map((specifier) => `import { x } from '${specifier}';\n`).join(''));

describe('importsOf', () => {
  it('sees every form of import, also over several lines, and resolves relative ones', () => {
    const source = [
      "import a from './a.ts';",
      "import type { B } from '../other/index.ts';",
      "import 'node:fs';",
      'import {\n  c,\n  type D,\n} from "yaml";',
      "export { e } from './e.ts';",
      "export * from './f.ts';",
      "const g = await import('./g.ts');",
    ].join('\n');
    expect(
      importsOf(file('shared/text/x.ts', source)).map(({ target, specifier, kind, typeOnly }) => [
        target ?? specifier,
        kind,
        typeOnly,
      ]),
    ).toEqual([
      ['shared/text/a.ts', 'static', false],
      ['shared/other/index.ts', 'static', true],
      ['node:fs', 'static', false],
      ['yaml', 'static', false],
      ['shared/text/e.ts', 'static', false],
      ['shared/text/f.ts', 'static', false],
      ['shared/text/g.ts', 'dynamic', false],
    ]);
  });

  it('takes prose about imports for prose', () => {
    expect(importsOf(file('a.ts', "// import x from './x.ts'\n/** await import('yaml') */\n * import('z')\n"))).toEqual(
      [],
    );
  });
});

describe('arrows', () => {
  it('let an action import itself and shared, and shared import shared', () => {
    const good = [
      importing('actions/a/src/run.ts', './x.ts', '../../../shared/git/index.ts', 'node:path'),
      importing('shared/git/git.ts', '../process/index.ts', './x.ts'),
      importing('scripts/action.ts', '../test/runner/index.ts', '../actions/a/src/run.ts'),
    ];
    expect(arrows(good)).toEqual([]);
  });

  it.each([
    ['actions/a/src/run.ts', '../../b/src/run.ts', 'no action imports another'],
    ['shared/git/git.ts', '../../actions/a/src/run.ts', 'must not know any action'],
    ['shared/text/glob.ts', '../process/index.ts', 'ground floor'],
    ['shared/process/run.ts', '../text/index.ts', 'ground floor'],
    ['actions/a/src/run.ts', '../../../test/runner/index.ts', 'outside actions/ and shared/'],
  ])('refuse %s -> %s', (from, to, reason) => {
    expect(arrows([importing(from, to)])).toEqual([expect.stringContaining(reason)]);
  });
});

describe('doors', () => {
  const house = [file('shared/text/index.ts'), file('shared/text/glob.ts')];

  it('are used from outside, and not needed inside, lazily or in unit tests', () => {
    const good = [
      importing('actions/a/src/run.ts', '../../../shared/text/index.ts'),
      importing('shared/text/list.ts', './glob.ts'),
      file('actions/a/src/x.ts', "await import('../../../shared/text/glob.ts')"),
      importing('test/unit/shared/text/glob.test.ts', '../../../../shared/text/glob.ts'),
    ];
    expect(doors([...house, ...good])).toEqual([]);
  });

  it('may stand on a folder inside, for a part that only some need', () => {
    const inner = [...house, file('shared/text/glob/index.ts'), file('shared/text/glob/parse.ts')];
    const through = importing('actions/a/src/run.ts', '../../../shared/text/glob/index.ts');
    const beside = importing('actions/a/src/other.ts', '../../../shared/text/glob/parse.ts');
    expect(doors([...inner, through])).toEqual([]);
    expect(doors([...inner, beside])).toHaveLength(1);
  });

  it('are missed when someone climbs in beside them', () => {
    const bad = importing('actions/a/src/run.ts', '../../../shared/text/glob.ts');
    expect(doors([...house, bad])).toEqual([expect.stringContaining('use shared/text/index.ts')]);
  });

  it('are demanded of every shared folder, and loose files are refused', () => {
    expect(doors([file('shared/git/git.ts')])).toEqual([expect.stringContaining('has no index.ts')]);
    expect(doors([file('shared/git.ts')])).toEqual([expect.stringContaining('lies directly in shared/')]);
  });
});

describe('cycles', () => {
  it('are found between files, at any length', () => {
    const circle = [importing('a/x.ts', './y.ts'), importing('a/y.ts', './z.ts'), importing('a/z.ts', './x.ts')];
    expect(cycles(circle)).toEqual([expect.stringContaining('a/x.ts -> a/y.ts -> a/z.ts -> a/x.ts')]);
    expect(cycles(circle.slice(0, 2))).toEqual([]);
  });

  it('are not seen in a diamond', () => {
    expect(
      cycles([importing('a/x.ts', './y.ts', './z.ts'), importing('a/y.ts', './w.ts'), importing('a/z.ts', './w.ts')]),
    ).toEqual([]);
  });

  it('are found between shared folders even when no two files form one', () => {
    const found = cycles([importing('shared/a/one.ts', '../b/two.ts'), importing('shared/b/three.ts', '../a/four.ts')]);
    expect(found).toEqual([expect.stringContaining('shared/a -> shared/b -> shared/a')]);
  });
});

describe('libraries', () => {
  it('are the runtime dependencies; heavy ones only lazily; types cost nothing', () => {
    const files = [
      importing('shared/action/a.ts', '@actions/core', 'node:fs'),
      file('shared/action/b.ts', "const { parse } = await import('yaml');\nimport type { Document } from 'yaml';"),
      importing('test/unit/a.test.ts', 'vitest'),
    ];
    expect(libraries(files, ['@actions/core', 'yaml'])).toEqual([]);
  });

  it('are refused when package.json does not ship them, or when they load at start-up', () => {
    expect(libraries([importing('shared/a/a.ts', '@octokit/core/types')], ['yaml'])).toEqual([
      expect.stringContaining('no runtime dependency'),
    ]);
    expect(libraries([importing('shared/a/a.ts', 'yaml')], ['yaml'])).toEqual([expect.stringContaining('at start-up')]);
  });
});

describe('purity', () => {
  it('leaves the shell of an action and the effectful folders alone', () => {
    const shell = [
      'actions/a/src/run.ts',
      'actions/a/src/inputs.ts',
      'actions/a/src/adapters/engine.ts',
      'shared/git/git.ts',
      'shared/comparison/sources/repository.ts',
    ];
    expect(purity(shell.map((path) => file(path, "import fs from 'node:fs';\nprocess.env.X; Date.now();")))).toEqual(
      [],
    );
  });

  it('lets domain files use the words of the effectful folders', () => {
    const text = "import { isObjectId, type Git } from '../../../shared/git/index.ts';";
    expect(purity([file('actions/a/src/base.ts', text)])).toEqual([]);
    const both = "import { isObjectId, openCheckout as open } from '../../../shared/git/index.ts';";
    expect(purity([file('actions/a/src/base.ts', both)])).toHaveLength(1);
  });

  it('judges a shared folder and its effectful inner folder apart', () => {
    const path = 'shared/comparison/plan.ts';
    expect(purity([file(path, 'process.env.HOME;')])).toHaveLength(1);
    expect(purity([file(path, "import { openSources } from './sources/index.ts';")])).toHaveLength(1);
    expect(purity([file(path, "import { readFacts } from './event-facts.ts';")])).toEqual([]);
  });

  it('lets domain files use paths, types of ports and methods of that name', () => {
    const text =
      "import path from 'node:path';\nimport type { Git } from '../../../shared/git/index.ts';\nstore.fetch(1); subprocess.run();";
    expect(purity([file('actions/a/src/base.ts', text)])).toEqual([]);
  });

  it.each([
    ["import { readFileSync } from 'node:fs';", 'node:fs'],
    ["import { runProgram } from '../../../shared/process/index.ts';", 'shared/process'],
    ['const home = process.env.HOME;', 'the process'],
    ['const now = Date.now();', 'the clock'],
    ['const now = new Date();', 'the clock'],
    ['console.log(1);', 'the log'],
    ['await fetch(url);', 'the network'],
    ['Math.random();', 'chance'],
  ])('refuses %s in a domain file', (text, what) => {
    expect(purity([file('actions/a/src/base.ts', text)])).toEqual([expect.stringContaining(what)]);
  });
});
