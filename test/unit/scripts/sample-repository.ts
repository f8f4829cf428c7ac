// A small repository with the real scripts and one action of its own, committed, with its bundle built.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const build = ['scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'LICENSE'];

const files = {
  '.gitignore': 'node_modules\n',
  'README.md': '<!-- actions:start -->\n<!-- actions:end -->\n',
  'actions/weigh/action.yml': [
    'name: Weigh',
    'description: Is it heavy?',
    'outputs: { result: { description: One word. } }',
    'runs: { using: node24, main: ../../dist/weigh/index.js, post: ../../dist/weigh/post/index.js }',
  ]
    .join('\n')
    .replace(/^runs: \{ (.*), (.*), (.*) \}$/m, 'runs:\n  $1\n  $2\n  $3'),
  'actions/weigh/README.md': '# weigh\n',
  'actions/weigh/src/main.ts':
    "import { stringify } from 'smol-toml';\nimport { heavy } from '../../../shared/scale/index.ts';\n" +
    "const word: string = heavy(3) ? 'heavy' : 'light';\nconsole.log(stringify({ result: word }));\n" +
    "if (process.env.WEIGH_YAML) console.log((await import('yaml')).parse('yaml: loaded').yaml);\n",
  'actions/weigh/src/post.ts': "console.log('post ran');\n",
  'shared/scale/index.ts': 'export const heavy = (weight: number): boolean => weight > 2;\n',
};

export interface SampleRepository {
  readonly folder: string;
  /** Runs a script of the sample on this Node and gives its exit code and output. */
  script(name: string, ...args: string[]): { code: number; out: string };
  git(...args: string[]): string;
}

export function createSample(folder: string): SampleRepository {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: os.devNull,
    GIT_AUTHOR_DATE: '1767225600 +0000',
    GIT_COMMITTER_DATE: '1767225600 +0000',
  };
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@x.test', ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    }).trim();
  const script = (name: string, ...args: string[]) => {
    try {
      const out = execFileSync(process.execPath, [path.join(folder, 'scripts', name), ...args], {
        encoding: 'utf8',
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      return { code: 0, out: out.trim() };
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
      return { code: status, out: `${stdout}${stderr}` };
    }
  };
  mkdirSync(folder, { recursive: true });
  for (const name of build) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const built = script('build.ts');
  if (built.code !== 0) throw new Error(built.out);
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'Start');
  return { folder, script, git };
}
