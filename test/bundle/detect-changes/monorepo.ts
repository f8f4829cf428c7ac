// One repository with each ecosystem in small, and edges within and across them.
import type { Changes } from '../../testbed/repository.ts';

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

/** @param versions of the packages that web and ui resolve */
export function pnpmLock({
  react = '18.0.0',
  lodash = '4.17.0',
  chalk = '5.0.0',
}: Record<string, string> = {}): string {
  const dependency = (name: string, version: string) =>
    `    dependencies:\n      ${name}:\n        specifier: '*'\n        version: ${version}\n`;
  const entry = (name: string, version: string) =>
    `  ${name}@${version}:\n    resolution: {integrity: sha512-${name}${version}}\n`;
  const snapshot = (name: string, version: string) => `  ${name}@${version}: {}\n`;
  const all = [
    ['chalk', chalk],
    ['lodash', lodash],
    ['react', react],
  ] as const;
  return `lockfileVersion: '9.0'

settings:
  autoInstallPeers: true
  excludeLinksFromLockfile: false

importers:

  .: {}

  packages/ui:
${dependency('react', react)}
  packages/util:
${dependency('lodash', lodash)}
  packages/web:
    dependencies:
      '@acme/ui':
        specifier: workspace:*
        version: link:../ui
  tools/lint:
${dependency('chalk', chalk)}
packages:

${all.map(([name, version]) => entry(name, version)).join('\n')}
snapshots:

${all.map(([name, version]) => snapshot(name, version)).join('\n')}`;
}

export const monorepo: Changes = {
  'README.md': 'read\n',
  '.github/workflows/workflow.yml': 'on: push\n',
  '.nvmrc': '24\n',
  // pnpm: web -> ui -> util (development only), tools/lint alone
  'package.json': json({ name: 'root', private: true }),
  'pnpm-workspace.yaml': 'packages:\n  - packages/*\n  - tools/*\n',
  'pnpm-lock.yaml': pnpmLock(),
  'packages/web/package.json': json({ name: '@acme/web', dependencies: { '@acme/ui': 'workspace:*' } }),
  'packages/web/src/index.ts': '1\n',
  'packages/ui/package.json': json({
    name: '@acme/ui',
    dependencies: { react: '*' },
    devDependencies: { '@acme/util': 'workspace:*' },
  }),
  'packages/ui/tsconfig.json': '{}\n',
  'packages/util/package.json': json({ name: '@acme/util', dependencies: { lodash: '*' } }),
  'tools/lint/package.json': json({ name: '@acme/lint', dependencies: { chalk: '*' } }),
  // cargo: server -> core, and both ways for the tests of core
  'rust/Cargo.toml': '[workspace]\nmembers = ["server", "core"]\n',
  'rust/server/Cargo.toml':
    '[package]\nname = "server"\nversion = "1.0.0"\n[dependencies]\ncore = { path = "../core" }\n',
  'rust/server/src/main.rs': 'fn main() {}\n',
  'rust/core/Cargo.toml':
    '[package]\nname = "core"\nversion = "1.0.0"\n[dev-dependencies]\nserver = { path = "../server" }\n',
  'rust/core/src/lib.rs': '\n',
  // uv: api -> models
  'py/pyproject.toml': '[project]\nname = "py"\nversion = "1"\n[tool.uv.workspace]\nmembers = ["api", "models"]\n',
  'py/api/pyproject.toml':
    '[project]\nname = "api"\nversion = "1"\ndependencies = ["models"]\n[tool.uv.sources]\nmodels = { workspace = true }\n',
  'py/models/pyproject.toml': '[project]\nname = "models"\nversion = "1"\n',
  'py/models/models.py': '\n',
  // go: cmd -> lib
  'go/go.work': 'go 1.22\nuse (\n\t./cmd\n\t./lib\n)\n',
  'go/cmd/go.mod': 'module example.test/cmd\n\ngo 1.22\n\nrequire example.test/lib v0.0.0\n',
  'go/lib/go.mod': 'module example.test/lib\n\ngo 1.22\n',
  'go/lib/lib.go': 'package lib\n',
  // buf: code generated into the api and the web
  'buf.yaml': 'version: v2\nmodules:\n  - path: proto\n    name: buf.build/acme/proto\n',
  'buf.gen.yaml':
    'version: v2\nplugins:\n  - local: es\n    out: packages/web/src/gen\n  - local: python\n    out: py/api/gen\n',
  'proto/acme/v1/a.proto': 'syntax = "proto3";\npackage acme.v1;\n',
};
