/**
 * The environment git runs in. A repository is foreign input: its configuration can name programs (hooks, fsmonitor,
 * external diff, transports), so everything that could start one is switched off from the command scope, which wins
 * over the repository's own files. Source: git-config(1), git(1) "Environment Variables".
 */

type Environment = Readonly<Record<string, string | undefined>>;

export interface GitConfigEntry {
  readonly key: string;
  readonly value: string;
}

/** Variables that would point git at another repository than the one we name (git(1), "The Git Repository"). */
const repositoryVariables = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_SHALLOW_FILE',
  'GIT_GRAFT_FILE',
  'GIT_REPLACE_REF_BASE',
  'GIT_CONFIG',
  'GIT_CONFIG_PARAMETERS',
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
  'GIT_CEILING_DIRECTORIES',
  'GIT_TRACE',
  'GIT_TRACE_PACKET',
  'GIT_TRACE_CURL',
  'GIT_CURL_VERBOSE',
];

const always: readonly GitConfigEntry[] = [
  // In a container job the checkout belongs to another user: CVE-2022-24765's check is met for our calls only.
  { key: 'safe.directory', value: '*' },
  { key: 'core.hooksPath', value: '/dev/null' },
  { key: 'core.fsmonitor', value: 'false' },
  { key: 'core.pager', value: 'cat' },
  { key: 'core.askPass', value: '' },
  { key: 'core.alternateRefsCommand', value: ':' },
  { key: 'protocol.ext.allow', value: 'never' },
  { key: 'diff.external', value: '' },
  // The files of the checkout may lie about history: only what the commits themselves say counts.
  { key: 'core.commitGraph', value: 'false' },
  // With these off, a file changed within one moment and to the same size would pass as unchanged.
  { key: 'core.trustctime', value: 'true' },
  { key: 'core.checkStat', value: 'default' },
  { key: 'gc.auto', value: '0' },
  { key: 'maintenance.auto', value: 'false' },
  { key: 'fetch.recurseSubmodules', value: 'false' },
  { key: 'submodule.recurse', value: 'false' },
];

/** A server that has nothing to say for half a minute is taken for lost; a slow one that does say something is not. */
const whenTalking: readonly GitConfigEntry[] = [
  // git would send the Authorization header on to wherever the server points.
  { key: 'http.followRedirects', value: 'false' },
  { key: 'http.lowSpeedLimit', value: '1' },
  { key: 'http.lowSpeedTime', value: '30' },
];

/**
 * @param network `false` refuses every transport, so that a missing object in a partial clone is an error and never a
 *   silent fetch with the checkout's own remote (`GIT_NO_LAZY_FETCH` is known to git 2.45 and later only).
 */
export function gitEnvironment(
  env: Environment,
  network: boolean,
  config: readonly GitConfigEntry[] = [],
): Record<string, string | undefined> {
  const result: Record<string, string | undefined> = { ...env };
  for (const name of repositoryVariables) delete result[name];
  result.LC_ALL = 'C';
  result.GIT_TERMINAL_PROMPT = '0';
  result.GIT_OPTIONAL_LOCKS = '0';
  result.GIT_NO_REPLACE_OBJECTS = '1';
  result.GIT_GRAFT_FILE = '/dev/null';
  if (!network) {
    result.GIT_NO_LAZY_FETCH = '1';
    result.GIT_ALLOW_PROTOCOL = 'none';
  }
  appendConfig(result, [...always, ...(network ? whenTalking : []), ...config]);
  return result;
}

/** Adds entries behind those that the job itself handed over (a proxy, a certificate), which stay in force. */
function appendConfig(env: Record<string, string | undefined>, entries: readonly GitConfigEntry[]): void {
  const given = Number(env.GIT_CONFIG_COUNT ?? '0');
  let count = Number.isSafeInteger(given) && given > 0 ? given : 0;
  for (const { key, value } of entries) {
    env[`GIT_CONFIG_KEY_${count}`] = key;
    env[`GIT_CONFIG_VALUE_${count}`] = value;
    count++;
  }
  env.GIT_CONFIG_COUNT = String(count);
}
