// The shop: a small monorepo in four languages, with dependencies inside each and across all of them.
import { contract } from './contract.ts';
import { python } from './python.ts';
import { rust } from './rust.ts';
import { typescript } from './typescript.ts';

export { order } from './contract.ts';
export { discount } from './python.ts';
export { rounding } from './rust.ts';
export { button, packageLock } from './typescript.ts';

/** Text of the page on returns in docs/. */
export function returns(days: number): string {
  return `# Returns\n\nWithin ${days} days, no questions asked.\n`;
}

/** Every file of the first commit, by path. */
export const monorepo: Readonly<Record<string, string>> = {
  'README.md': '# The shop\n\nApps in TypeScript, a service in Python, a ledger in Rust, one contract in Protobuf.\n',
  'docs/returns.md': returns(14),
  ...typescript,
  ...python,
  ...rust,
  ...contract,
};

/** Which files belong to which track. A group (`_contract`) is shared by anchor and is no track itself. */
export const filters = `_contract: &contract
  - proto/
  - buf.gen.yaml
typescript:
  - *contract
  - web/
  - '!**/*.md'
python:
  - *contract
  - '{services,libs}/**'
  - '{pyproject.toml,uv.lock}'
  - '!**/*.md'
rust:
  - *contract
  - crates/
  - 'Cargo.{toml,lock}'
  - '!**/*.md'
protobuf:
  - *contract
docs:
  - docs/
  - '**/*.md'
`;
