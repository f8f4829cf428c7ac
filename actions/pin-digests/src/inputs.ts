import { type Inputs, invalidInput, type Runtime, UserError } from '../../../shared/action/index.ts';
import { isValidRefName } from '../../../shared/git/names/index.ts';
import { type InputName, inputDefaults } from './contract.ts';

export const modes = ['pin', 'update', 'check', 'verify'] as const;
export type Mode = (typeof modes)[number];

/** Everything `run` needs to know of the inputs. */
export interface Settings {
  readonly mode: Mode;
  readonly images: boolean;
  readonly actions: boolean;
  /** Undefined: look for the files that are known by their names. */
  readonly files: readonly string[] | undefined;
  readonly exclude: readonly string[];
  readonly fields: readonly string[];
  /** As given; see digest-map.ts. */
  readonly digests: string;
  readonly style: 'tag-and-digest' | 'digest';
  /** Empty: the index of all platforms. */
  readonly platform: string;
  /** 0: of any age. */
  readonly minAgeMs: number;
  readonly branches: 'fail' | 'pin' | 'ignore';
  readonly commentSeparator: string;
  readonly insecureRegistries: readonly string[];
  readonly registryMap: readonly { readonly from: string; readonly to: string }[];
  readonly pullRequest: PullRequestSettings | undefined;
  readonly token: string;
  readonly defaultToken: string;
  readonly workingDirectory: string;
  readonly dryRun: boolean;
  readonly summary: boolean;
}

export interface PullRequestSettings {
  readonly branch: string;
  /** Empty: the default branch. */
  readonly base: string;
  readonly title: string;
  readonly body: string;
  readonly commitMessage: string;
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly teamReviewers: readonly string[];
  readonly draft: boolean;
}

/** @throws UserError invalid-input */
export function readSettings(runtime: Runtime): Settings {
  const inputs = runtime.inputs<InputName>(inputDefaults);
  const [token, defaultToken] = [inputs.text('token'), inputs.text('default-token')];
  for (const secret of [token, defaultToken]) if (secret !== '') runtime.mask(secret);
  const mode = inputs.choice('mode', modes);
  const pullRequest = inputs.boolean('pull-request');
  const writes = mode === 'pin' || mode === 'update';
  if (pullRequest && !writes) {
    throw invalidInput('pull-request', 'true', `\`false\` with \`mode: ${mode}\`, which changes nothing`);
  }
  const proposal = readPullRequest(inputs);
  const kinds = readKinds(inputs);
  const fields = inputs.list('fields');
  const files = inputs.given('files') ? inputs.list('files') : undefined;
  if (fields.length > 0 && files === undefined) {
    throw new UserError(
      'invalid-input',
      'The input `fields` is given without `files`, so it is not known in which files to look for them.',
      'Name the files, such as `files: registry/*.yaml`.',
    );
  }
  return {
    mode,
    ...kinds,
    files,
    exclude: inputs.list('exclude'),
    fields,
    digests: inputs.text('digests'),
    style: inputs.choice('style', ['tag-and-digest', 'digest']),
    platform: matching(
      inputs,
      'platform',
      /^(?:[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?)?$/,
      '`os/architecture[/variant]`, such as `linux/arm64` or `linux/arm/v7`',
    ),
    minAgeMs: inputs.duration('min-age'),
    branches: inputs.choice('branches', ['fail', 'pin', 'ignore']),
    commentSeparator: readSeparator(inputs),
    insecureRegistries: inputs.list('insecure-registries').map(readRegistry),
    registryMap: inputs.list('registry-map').map(readMapping),
    pullRequest: pullRequest ? proposal : undefined,
    token,
    defaultToken,
    workingDirectory: inputs.text('working-directory'),
    dryRun: inputs.boolean('dry-run'),
    summary: inputs.boolean('summary'),
  };
}

function readKinds(inputs: Inputs<InputName>): Pick<Settings, 'images' | 'actions'> {
  const kinds = inputs.list('kinds');
  const unknown = kinds.find((kind) => kind !== 'images' && kind !== 'actions');
  if (unknown !== undefined || kinds.length === 0) {
    throw invalidInput('kinds', unknown ?? '', '`images`, `actions` or both');
  }
  return { images: kinds.includes('images'), actions: kinds.includes('actions') };
}

function matching(inputs: Inputs<InputName>, name: InputName, pattern: RegExp, accepted: string): string {
  const text = inputs.text(name);
  if (!pattern.test(text)) throw invalidInput(name, text, accepted);
  return text;
}

/** White space, `#`, white space: anything else would not be a comment in YAML. */
function readSeparator(inputs: Inputs<InputName>): string {
  const separator = inputs.verbatim('comment-separator');
  if (!/^[ \t]+#[ \t]*$/.test(separator)) {
    throw invalidInput('comment-separator', separator, 'white space, `#`, and white space if wanted, such as `  # `');
  }
  return separator;
}

function readRegistry(text: string): string {
  const host = text.toLowerCase();
  if (!/^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.test(host)) {
    throw invalidInput('insecure-registries', text, 'a list of `host` or `host:port`, without a scheme or a path');
  }
  return host;
}

function readMapping(text: string): { from: string; to: string } {
  const [from = '', to = '', ...more] = text.split('=').map((part) => part.trim().replace(/\/+$/, ''));
  const good = (part: string) => /^[A-Za-z0-9._:[\]-]+(?:\/[a-z0-9._/-]+)?$/.test(part);
  if (more.length > 0 || !good(from) || !good(to)) {
    throw invalidInput(
      'registry-map',
      text,
      'a list of `from-prefix=to-prefix`, such as `docker.io=mirror.example.com/hub`',
    );
  }
  return { from, to };
}

function readPullRequest(inputs: Inputs<InputName>): PullRequestSettings {
  const reviewers = inputs.list('reviewers');
  const team = (name: string) => name.startsWith('team:') || name.includes('/');
  return {
    branch: readBranch(inputs, 'branch'),
    base: inputs.given('base') ? readBranch(inputs, 'base') : '',
    title: inputs.text('title'),
    body: inputs.text('body'),
    commitMessage: inputs.text('commit-message'),
    labels: inputs.list('labels'),
    reviewers: reviewers.filter((name) => !team(name)),
    teamReviewers: reviewers.filter(team).map((name) => name.replace(/^team:|^.*\//, '')),
    draft: inputs.boolean('draft'),
  };
}

function readBranch(inputs: Inputs<InputName>, name: 'branch' | 'base'): string {
  const text = inputs.text(name).replace(/^refs\/heads\//, '');
  if (!isValidRefName(`refs/heads/${text}`) || text.startsWith('-')) {
    throw invalidInput(name, text, 'the name of a branch');
  }
  return text;
}
