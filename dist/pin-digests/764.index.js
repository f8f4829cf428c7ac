export const id = 764;
export const ids = [764];
export const modules = {

/***/ 4600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rh: () => (/* binding */ GitMissing),
  U4: () => (/* binding */ complaint),
  lD: () => (/* binding */ createGit),
  gq: () => (/* binding */ succeeded)
});

// EXTERNAL MODULE: ./shared/process/index.js + 7 modules
var process = __webpack_require__(3180);
;// CONCATENATED MODULE: ./shared/git/environment.js
/**
 * The environment git runs in. A repository is foreign input: its configuration can name programs (hooks, fsmonitor,
 * external diff, transports), so everything that could start one is switched off from the command scope, which wins
 * over the repository's own files. Source: git-config(1), git(1) "Environment Variables".
 */
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
const always = [
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
const whenTalking = [
    // git would send the Authorization header on to wherever the server points.
    { key: 'http.followRedirects', value: 'false' },
    { key: 'http.lowSpeedLimit', value: '1' },
    { key: 'http.lowSpeedTime', value: '30' },
];
/**
 * @param network `false` refuses every transport, so that a missing object in a partial clone is an error and never a
 *   silent fetch with the checkout's own remote (`GIT_NO_LAZY_FETCH` is known to git 2.45 and later only).
 */
function gitEnvironment(env, network, config = []) {
    const result = { ...env };
    for (const name of repositoryVariables)
        delete result[name];
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
function appendConfig(env, entries) {
    const given = Number(env.GIT_CONFIG_COUNT ?? '0');
    let count = Number.isSafeInteger(given) && given > 0 ? given : 0;
    for (const { key, value } of entries) {
        env[`GIT_CONFIG_KEY_${count}`] = key;
        env[`GIT_CONFIG_VALUE_${count}`] = value;
        count++;
    }
    env.GIT_CONFIG_COUNT = String(count);
}

;// CONCATENATED MODULE: ./shared/git/git.js


class GitMissing extends Error {
    constructor() {
        super('git is not installed, or not on PATH');
        this.name = 'GitMissing';
    }
}
/** Lists of 100,000 changed paths reach some 15 MB; more than this is refused rather than cut. */
const outputLimit = 512 * 1024 * 1024;
function createGit(place) {
    const prefix = place.gitDirectory === undefined ? [] : [`--git-dir=${place.gitDirectory}`];
    return {
        async run(args, call = {}) {
            const env = { ...gitEnvironment(place.env, call.network ?? false, call.config), ...call.env };
            try {
                return await (0,process/* runProgram */.m)('git', ['--no-pager', ...prefix, ...args], {
                    cwd: place.directory,
                    env,
                    maxOutputBytes: call.maxOutputBytes ?? outputLimit,
                    timeoutMs: call.timeoutMs ?? 10 * 60_000,
                    ...(call.input === undefined ? {} : { input: call.input }),
                    ...(call.onStdout === undefined ? {} : { onStdout: call.onStdout }),
                });
            }
            catch (error) {
                if (error instanceof process/* ProgramMissing */.X)
                    throw new GitMissing();
                throw error;
            }
        },
    };
}
/** True when git ended well and nothing of its output was cut off. */
function succeeded(finished) {
    return finished.code === 0 && !finished.timedOut && !finished.cancelled && !finished.truncated;
}
/** The last line git had to say, for a message to a person. Foreign text: the log neutralises it. */
function complaint(finished) {
    if (finished.timedOut)
        return 'git did not answer in time';
    if (finished.truncated)
        return 'git printed more than can be held';
    const lines = finished.stderr.toString('utf8').trim().split('\n');
    const telling = lines.findLast((line) => /^(fatal|error|remote):/.test(line)) ?? lines.at(-1);
    return telling?.trim() || `git ended with ${finished.signal ?? `exit code ${finished.code}`}`;
}


/***/ }),

/***/ 3669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lD: () => (/* reexport */ git_git/* createGit */.lD),
  O0: () => (/* reexport */ encodePath),
  Hj: () => (/* reexport */ openCheckout),
  K5: () => (/* reexport */ path_bytes_splitNul),
  gq: () => (/* reexport */ git_git/* succeeded */.gq)
});

// UNUSED EXPORTS: GitMissing, RawDiffMalformed, chooseRemote, complaint, createObjectStore, decodePath, isDistrust, missingBelow, parseCommit, parseRawDiff, rawDiffArguments, readObjects, readRemoteConfiguration, trustingConfig

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./shared/git/git.js + 1 modules
var git_git = __webpack_require__(4600);
;// CONCATENATED MODULE: ./shared/git/checkout.js


/** @param ceiling folder above which no repository is looked for: the workspace may lie inside a foreign one */
async function openCheckout(git, directory, ceiling) {
    const questions = ['--show-toplevel', '--absolute-git-dir', '--git-common-dir', '--is-shallow-repository'];
    const finished = await git.run(['rev-parse', ...questions, '--show-object-format'], {
        env: { GIT_CEILING_DIRECTORIES: ceiling },
    });
    if (!(0,git_git/* succeeded */.gq)(finished)) {
        const message = (0,git_git/* complaint */.U4)(finished);
        return { kind: /not a git repository/i.test(message) ? 'none' : 'unreadable', message };
    }
    const lines = finished.stdout.toString('utf8').replace(/\n$/, '').split('\n');
    const [top, gitDirectory, common, shallow, format] = lines;
    if (lines.length !== 5 || top === undefined || gitDirectory === undefined || common === undefined) {
        return { kind: 'unreadable', message: 'git rev-parse gave an answer of another shape' };
    }
    return {
        kind: 'found',
        checkout: {
            top,
            gitDirectory,
            commonDirectory: external_node_path_.resolve(directory, common),
            shallow: shallow === 'true',
            objectFormat: format === 'sha256' ? 'sha256' : 'sha1',
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./shared/git/distrust.js


/** git's words for CVE-2022-24765: the checkout belongs to another user, as it does in a container job. */
function isDistrust(message) {
    return /dubious ownership|unsafe repository|safe\.directory/i.test(message);
}
/**
 * A configuration file that trusts every folder and is the user's own in all else: credentials, proxies and certificates
 * stay in force. It is ours, under RUNNER_TEMP, and named to our own calls of git only.
 */
async function trustingConfig(folder, env) {
    const home = env.HOME ?? '';
    const own = env.GIT_CONFIG_GLOBAL === undefined
        ? [path.join(env.XDG_CONFIG_HOME || path.join(home, '.config'), 'git', 'config'), path.join(home, '.gitconfig')]
        : [env.GIT_CONFIG_GLOBAL];
    const includes = own
        .filter((file) => path.isAbsolute(file))
        .map((file) => `[include]\n\tpath = ${JSON.stringify(file)}\n`);
    const file = path.join(folder, 'trusting.gitconfig');
    await writeFile(file, `${includes.join('')}[safe]\n\tdirectory = *\n`, { mode: 0o600 });
    return file;
}

;// CONCATENATED MODULE: ./shared/git/object-store.js



/** One commit without contents takes seconds; the history of a large repository may take minutes. */
const longestCommit = (/* unused pure expression or super */ null && (3 * 60_000));
const longestHistory = (/* unused pure expression or super */ null && (10 * 60_000));
async function createObjectStore(folder, source, remote, env) {
    await mkdir(path.join(folder, 'objects', 'info'), { recursive: true });
    await mkdir(path.join(folder, 'refs'), { recursive: true });
    if (source.objects !== undefined) {
        await writeFile(path.join(folder, 'objects', 'info', 'alternates'), `${quoteAlternate(source.objects)}\n`);
    }
    if (source.shallow !== undefined)
        await copyFile(source.shallow, path.join(folder, 'shallow'));
    await writeFile(path.join(folder, 'HEAD'), 'ref: refs/heads/main\n');
    await writeFile(path.join(folder, 'config'), repositoryConfig(source.objectFormat));
    const git = createGit({ directory: folder, gitDirectory: folder, env });
    return {
        git,
        async fetch(request) {
            const finished = await git.run(fetchArguments(request), {
                network: true,
                config: remote.config,
                timeoutMs: request.reach === 'history' ? longestHistory : longestCommit,
            });
            if (succeeded(finished))
                return { kind: 'fetched' };
            return classify(finished.stderr.toString('utf8'), complaint(finished));
        },
    };
}
function fetchArguments(request) {
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
    args.push('--no-auto-maintenance');
    // Single blobs are asked for by name; a filter would drop them again.
    if (request.reach !== 'objects')
        args.push(request.blobs === 'none' ? '--filter=blob:none' : '--filter=blob:limit=8m');
    if (request.reach === 'commit')
        args.push('--depth=1');
    if (request.reach === 'parent')
        args.push('--depth=2');
    // Deeper than any history; unlike --unshallow it is no error when the checkout holds everything already.
    if (request.reach === 'history')
        args.push('--depth=2147483647');
    if (request.have !== undefined)
        args.push(`--negotiation-tip=${request.have}`);
    return [...args, '--end-of-options', 'origin', ...request.wants];
}
function repositoryConfig(format) {
    return format === 'sha1'
        ? '[core]\n\trepositoryformatversion = 0\n\tbare = true\n'
        : '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectFormat = sha256\n';
}
/** gitrepository-layout(5): a line that starts with `"` is read as a C-quoted string, one with `#` passed over. */
function quoteAlternate(folder) {
    if (!/^["#]|[\x00-\x1f\x7f]/.test(folder))
        return folder;
    const escaped = folder.replace(/["\\]/g, '\\$&');
    return `"${escaped.replace(/[\x00-\x1f\x7f]/g, (found) => `\\${found.charCodeAt(0).toString(8).padStart(3, '0')}`)}"`;
}
/** upload-pack(1) and fetch(1) say these words when the object or ref is not there for us. */
function classify(stderr, message) {
    const unknown = /not our ref|couldn't find remote ref|unadvertised object|no such remote ref/i.test(stderr);
    return { kind: unknown ? 'unknown-to-server' : 'failed', message };
}

// EXTERNAL MODULE: ./shared/git/objects.js
var objects = __webpack_require__(1763);
;// CONCATENATED MODULE: ./shared/git/path-bytes.js
/**
 * Git's paths are bytes, JavaScript's strings are not. Bytes that are no UTF-8 become lone surrogates U+DC80..U+DCFF,
 * one each (the "surrogateescape" of Python's PEP 383), so that every path survives the way in and out unchanged.
 */
const replacement = '\ufffd';
function decodePath(bytes) {
    const text = bytes.toString('utf8');
    if (!text.includes(replacement))
        return text;
    return Buffer.from(text, 'utf8').equals(bytes) ? text : escapeInvalid(bytes);
}
function encodePath(path) {
    if (!/[\udc80-\udcff]/.test(path))
        return Buffer.from(path, 'utf8');
    const parts = [];
    for (const character of path) {
        const code = character.codePointAt(0) ?? 0;
        parts.push(code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(character, 'utf8'));
    }
    return Buffer.concat(parts);
}
/** Splits NUL-ended output into paths. The usual case, all valid UTF-8, is one decode of the whole. */
function path_bytes_splitNul(output) {
    if (output.length === 0)
        return [];
    const text = output.toString('utf8');
    if (!text.includes(replacement))
        return (text.endsWith('\0') ? text.slice(0, -1) : text).split('\0');
    const records = [];
    let start = 0;
    while (start < output.length) {
        const end = output.indexOf(0, start);
        const stop = end < 0 ? output.length : end;
        records.push(decodePath(output.subarray(start, stop)));
        start = stop + 1;
    }
    return records;
}
function escapeInvalid(bytes) {
    let result = '';
    let at = 0;
    while (at < bytes.length) {
        const length = sequenceLength(bytes, at);
        if (length === 0) {
            result += String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
            at += 1;
        }
        else {
            result += bytes.toString('utf8', at, at + length);
            at += length;
        }
    }
    return result;
}
/** Bytes of the valid UTF-8 sequence at `at`, 0 when there is none. */
function sequenceLength(bytes, at) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length)
        return 0;
    const slice = bytes.subarray(at, at + length);
    return Buffer.from(slice.toString('utf8'), 'utf8').equals(slice) ? length : 0;
}

;// CONCATENATED MODULE: ./shared/git/raw-diff.js

class RawDiffMalformed extends Error {
    constructor(record) {
        super(`git printed a record that is no raw diff: ${JSON.stringify(record.slice(0, 120))}`);
        this.name = 'RawDiffMalformed';
    }
}
/** `:<mode> <mode> <oid> <oid> <status>`, oids of 40 or 64 digits (git-diff-tree(1), "Raw output format"). */
const header = /^:[0-7]{6} [0-7]{6} [0-9a-f]{40,64} [0-9a-f]{40,64} ([A-Z])[0-9]*$/;
/** Arguments that make `git diff-tree` exact whatever the configuration says; content is never read. */
const rawDiffArguments = (/* unused pure expression or super */ null && ([
    'diff-tree',
    '-r',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--no-relative',
    '--ignore-submodules=none',
    // Only exact renames: a guess at similar content would fetch blobs in a partial clone, and the API guesses otherwise.
    '--find-renames=100%',
]));
/**
 * Reads the output of `git diff-tree --raw -z` (or `diff-index`).
 * @throws RawDiffMalformed when it is anything else: a list read wrongly would be a false "unchanged".
 */
function parseRawDiff(output) {
    const changes = [];
    const records = splitNul(output);
    for (let index = 0; index < records.length;) {
        const record = records[index++] ?? '';
        const status = plainStatus(record) ?? header.exec(record)?.[1];
        const path = records[index++];
        if (status === undefined || path === undefined || path === '')
            throw new RawDiffMalformed(record);
        if (status === 'R' || status === 'C') {
            const target = records[index++];
            if (target === undefined || target === '')
                throw new RawDiffMalformed(record);
            if (status === 'R')
                changes.push({ path, status: 'deleted', renamed: true });
            changes.push({ path: target, status: 'added', renamed: status === 'R' });
        }
        else if (status === 'A' || status === 'D') {
            changes.push({ path, status: status === 'A' ? 'added' : 'deleted', renamed: false });
        }
        else if (status === 'M' || status === 'T' || status === 'U') {
            changes.push({ path, status: 'modified', renamed: false });
        }
        else {
            throw new RawDiffMalformed(record);
        }
    }
    return changes;
}
/** Lengths of a record with a status of one letter, for SHA-1 and SHA-256. */
const plainLengths = new Set([98, 146]);
/** The usual record, told by its length: the expression costs more than everything else in a list of 50,000. */
function plainStatus(record) {
    const end = record.length - 1;
    if (!plainLengths.has(record.length) || record[0] !== ':' || record[end - 1] !== ' ')
        return undefined;
    const status = record[end] ?? '';
    return /[AMDT]/.test(status) ? status : undefined;
}

// EXTERNAL MODULE: ./shared/git/remote.js
var remote = __webpack_require__(2393);
;// CONCATENATED MODULE: ./shared/git/index.js
/** Git plumbing: read a checkout without touching it, fetch into a repository of our own, parse exact output. */










/***/ }),

/***/ 1763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ readObjects)
/* harmony export */ });
/* unused harmony exports missingBelow, parseCommit */
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4600);

/**
 * Reads many objects through one process. Names must be object ids, `HEAD`, or `<id>:<path>` without a newline.
 * The answers come in the order of the names.
 * @throws Error when git fails as a whole; a single object that is not there is `missing`.
 */
async function readObjects(git, names) {
    if (names.length === 0)
        return [];
    if (names.some((name) => /[\n\0]/.test(name)))
        throw new Error('an object name holds a line break');
    const finished = await git.run(['cat-file', '--batch'], { input: `${names.join('\n')}\n` });
    if (!(0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .succeeded */ .gq)(finished))
        throw new Error(`git cat-file failed: ${(0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .complaint */ .U4)(finished)}`);
    return parseBatch(finished.stdout, names.length);
}
/**
 * Trees and blobs of these commits or trees that are not at hand, each once. What is below a missing tree is not known.
 * `cat-file` would not do: in a partial clone it refuses the whole question over one object that it would have to fetch.
 * @throws Error when git fails as a whole, as it does where a commit itself is missing
 */
async function missingBelow(git, roots) {
    const args = ['rev-list', '--objects', '--no-walk', '--missing=print', '--no-object-names', '--end-of-options'];
    const finished = await git.run([...args, ...roots]);
    if (!succeeded(finished))
        throw new Error(`git rev-list failed: ${complaint(finished)}`);
    return new Set(finished.stdout.toString('latin1').match(/(?<=^\?)[0-9a-f]+$/gm));
}
function parseBatch(output, count) {
    const objects = [];
    let at = 0;
    while (objects.length < count) {
        const end = output.indexOf(0x0a, at);
        if (end < 0)
            throw new Error('git cat-file stopped early');
        const line = output.toString('utf8', at, end);
        at = end + 1;
        const found = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line);
        if (found === null) {
            objects.push({ kind: 'missing' });
            continue;
        }
        const size = Number(found[3]);
        objects.push({ kind: 'found', id: found[1] ?? '', type: found[2] ?? '', body: output.subarray(at, at + size) });
        at += size + 1;
    }
    return objects;
}
/** Parents as written in the commit itself: a shallow clone names them too, though it does not hold them. */
function parseCommit(object) {
    if (object.kind !== 'found' || object.type !== 'commit')
        return undefined;
    const text = object.body.toString('latin1');
    const headers = text.slice(0, text.indexOf('\n\n') < 0 ? text.length : text.indexOf('\n\n'));
    const parents = [...headers.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1] ?? '');
    return { id: object.id, parents };
}


/***/ }),

/***/ 2393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ chooseRemote)
/* harmony export */ });
/* unused harmony export readRemoteConfiguration */
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4600);

/**
 * Decides the remote. The token goes to the server of the event only; an ssh address of that server is turned into
 * https, as the key that actions/checkout used is gone from our own repository's configuration.
 */
function chooseRemote(request) {
    const server = request.serverUrl.replace(/\/+$/, '');
    const fallback = request.repository === undefined ? undefined : `${server}/${request.repository}`;
    const url = httpsForm(request.url, server) ?? fallback;
    if (url === undefined)
        return undefined;
    const config = [
        { key: 'remote.origin.url', value: url },
        { key: 'remote.origin.promisor', value: 'true' },
    ];
    const origin = originOf(url);
    if (request.token !== '' && origin !== undefined && origin === originOf(server)) {
        const basic = Buffer.from(`x-access-token:${request.token}`).toString('base64');
        config.push({ key: `http.${origin}/.extraheader`, value: '' });
        config.push({ key: `http.${origin}/.extraheader`, value: `AUTHORIZATION: basic ${basic}` });
    }
    else {
        config.push(...request.persisted);
    }
    return { shown: withoutCredentials(url), config };
}
/** Remote address and persisted credentials of a checkout, in one call. */
async function readRemoteConfiguration(git) {
    const finished = await git.run([
        'config',
        '--null',
        '--get-regexp',
        '^(remote\\.origin\\.url|http\\..*\\.extraheader|http\\.extraheader)$',
    ]);
    const persisted = [];
    let url;
    if (!succeeded(finished))
        return { url, persisted };
    for (const record of finished.stdout.toString('utf8').split('\0')) {
        const cut = record.indexOf('\n');
        if (cut < 0)
            continue;
        const [key, value] = [record.slice(0, cut), record.slice(cut + 1)];
        if (key === 'remote.origin.url')
            url ??= value;
        else
            persisted.push({ key, value });
    }
    return { url, persisted };
}
function httpsForm(url, server) {
    if (url === undefined || url === '')
        return undefined;
    const ssh = /^(?:ssh:\/\/)?git@([^/:]+)(?::\d+)?[:/]\/*(.+)$/.exec(url);
    if (ssh === null)
        return url;
    const host = originOf(server) === undefined ? undefined : new URL(server).hostname;
    return ssh[1] === host ? `${server}/${ssh[2]}` : url;
}
function originOf(url) {
    const parsed = URL.parse(url);
    return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.origin : undefined;
}
function withoutCredentials(url) {
    const parsed = URL.parse(url);
    if (parsed === null || parsed.host === '')
        return url;
    parsed.username = '';
    parsed.password = '';
    return parsed.href;
}


/***/ }),

/***/ 7344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ viewOf)
/* harmony export */ });
function viewOf(value) {
    return {
        value,
        at: (...path) => viewOf(follow(value, path)),
        text: (...path) => {
            const found = follow(value, path);
            return typeof found === 'string' ? found : undefined;
        },
        number: (...path) => {
            const found = follow(value, path);
            return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
        },
        boolean: (...path) => {
            const found = follow(value, path);
            return typeof found === 'boolean' ? found : undefined;
        },
        list: (...path) => {
            const found = follow(value, path);
            return Array.isArray(found) ? found.map(viewOf) : [];
        },
        has: (...path) => (follow(value, path) ?? null) !== null,
    };
}
function follow(value, path) {
    let here = value;
    for (const step of path) {
        if (typeof here !== 'object' || here === null || step === '__proto__' || !Object.hasOwn(here, step))
            return undefined;
        // A name on an array would reach `length`; arrays are walked by index only, objects by name only.
        if (Array.isArray(here) !== (typeof step === 'number'))
            return undefined;
        here = here[step];
    }
    return here;
}


/***/ }),

/***/ 3180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* reexport */ ProgramMissing),
  m: () => (/* reexport */ runProgram)
});

;// CONCATENATED MODULE: ./shared/process/program.js
/** The program is not installed (not found on PATH, or no such file). */
class ProgramMissing extends Error {
    program;
    constructor(program) {
        super(`the program ${JSON.stringify(program)} was not found`);
        this.name = 'ProgramMissing';
        this.program = program;
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./shared/process/bounded-output.js
/**
 * Reads a stream to its end, keeping its first `limit` bytes. The rest is read and dropped, so that the program at the
 * other end never blocks. `onChunk` sees every byte.
 */
function keepOutput(stream, limit, onChunk) {
    const chunks = [];
    let kept = 0;
    let dropped = false;
    stream.on('data', (chunk) => {
        const room = limit - kept;
        const part = chunk.length > room ? chunk.subarray(0, room) : chunk;
        if (part.length > 0)
            chunks.push(part);
        kept += part.length;
        dropped ||= part.length < chunk.length;
        onChunk?.(chunk);
    });
    stream.on('error', () => { }); // a broken pipe ends the output, the exit code tells the rest
    return { bytes: () => Buffer.concat(chunks, kept), truncated: () => dropped };
}

;// CONCATENATED MODULE: ./shared/process/process-group.js


/** Whether a program gets a process group of its own. On Windows there is none: Ctrl+C reaches the whole console. */
function ownGroup(platform) {
    return platform !== 'win32';
}
/**
 * Sends a signal to a program and to everything it started. POSIX: to its process group. Windows, which has no signals:
 * `taskkill /T`, gently for anything but SIGKILL, by force for that.
 * A group that is gone already is no error.
 */
function signalGroup(pid, signal, platform) {
    if (platform === 'win32') {
        const killer = (0,external_node_child_process_.spawn)('taskkill', taskkillArguments(pid, signal), { stdio: 'ignore', windowsHide: true });
        killer.on('error', () => { }); // nothing else can be tried; the caller sees that the program has not ended
        return;
    }
    try {
        process.kill(-pid, signal);
    }
    catch {
        // ESRCH: nobody left. EPERM (macOS): only zombies left.
    }
}
/** Whether anyone of the program's group is still running. On Windows only the program itself can be asked. */
function groupAlive(pid, platform) {
    try {
        process.kill(ownGroup(platform) ? -pid : pid, 0);
    }
    catch {
        return false;
    }
    return platform !== 'linux' || hasRunningMember(pid);
}
/**
 * A group also exists while its members only wait to be collected, and in a container whose first process collects
 * nobody (`tail -f /dev/null` in a container job) that is for ever. proc(5): `pid (name) state ppid pgrp ...`.
 */
function hasRunningMember(group) {
    for (const entry of (0,external_node_fs_.readdirSync)('/proc')) {
        if (!/^\d+$/.test(entry))
            continue;
        const fields = /\) (\S) \d+ (\d+) [^)]*$/.exec(readStat(entry));
        if (fields !== null && Number(fields[2]) === group && fields[1] !== 'Z' && fields[1] !== 'X')
            return true;
    }
    return false;
}
function readStat(pid) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
    }
    catch {
        return ''; // ended meanwhile
    }
}
function taskkillArguments(pid, signal) {
    return ['/PID', String(pid), '/T', ...(signal === 'SIGKILL' ? ['/F'] : [])];
}

;// CONCATENATED MODULE: ./shared/process/deadline.js
// setTimeout takes 32 bits of milliseconds (24.8 days) and fires at once for more.
const longest = 2 ** 31 - 1;
/** Calls `action` after `ms` on the monotonic clock (Node's timers are on it), for any length. Returns a canceller. */
function after(ms, action) {
    const end = performance.now() + ms;
    let timer = setTimeout(check, Math.min(ms, longest));
    function check() {
        const left = end - performance.now();
        if (left <= 0)
            action();
        else
            timer = setTimeout(check, Math.min(Math.ceil(left), longest));
    }
    return () => clearTimeout(timer);
}

;// CONCATENATED MODULE: ./shared/process/forward-signals.js
// The runner cancels a step with SIGINT to the node process alone, SIGTERM 7.5 s later, SIGKILL 2.5 s after that
// (actions/runner, src/Runner.Sdk/ProcessInvoker.cs). Our programs live in groups of their own, so nobody else tells them.
const forwarded = ['SIGINT', 'SIGTERM'];
const receivers = new Set();
let received;
/** Forwards the signals of our process to `receiver` until the function that comes back is called. */
function forwardSignals(receiver) {
    if (receivers.size === 0)
        listen();
    receivers.add(receiver);
    // Started after the cancel, beside a program that is still ending. It may run only if someone else handles the cancel.
    if (received !== undefined && process.listenerCount(received) === 1)
        receiver.interrupt(received);
    return () => {
        if (receivers.delete(receiver) && receivers.size === 0)
            stopListening();
    };
}
function onSignal(signal) {
    received ??= signal;
    for (const receiver of [...receivers])
        receiver.interrupt(signal);
}
function onExit() {
    for (const receiver of receivers)
        receiver.abandon();
}
function listen() {
    for (const signal of forwarded)
        process.on(signal, onSignal);
    process.on('exit', onExit);
}
function stopListening() {
    for (const signal of forwarded)
        process.off(signal, onSignal);
    process.off('exit', onExit);
    const signal = received;
    received = undefined;
    // Listening took the signal's effect on our own process away. When nobody else handles it, it is due now: going on
    // with the work after a cancel would be wrong.
    if (signal !== undefined && process.listenerCount(signal) === 0)
        process.kill(process.pid, signal);
}

;// CONCATENATED MODULE: ./shared/process/termination.js



const defaultGraceMs = 6_000;
const pollMs = 20;
/** What can end a running program early: a timeout, a signal to our process, an abort. The first one is the cause. */
class Termination {
    /** Why we ended it; undefined while nothing did. */
    cause;
    #pid;
    #platform;
    #graceMs;
    #undo = [];
    #killAt;
    #programEnded = false;
    /** @param pid of the group's leader */
    constructor(pid, options) {
        this.#pid = pid;
        this.#platform = options.platform ?? process.platform;
        this.#graceMs = options.graceMs ?? defaultGraceMs;
        this.#undo.push(forwardSignals({
            interrupt: (signal) => this.begin(signal, 'cancel'),
            abandon: () => signalGroup(pid, 'SIGKILL', this.#platform),
        }));
        if (options.timeoutMs !== undefined) {
            this.#undo.push(after(options.timeoutMs, () => this.begin('SIGTERM', 'timeout')));
        }
        const { signal } = options;
        if (signal !== undefined) {
            const abort = () => this.begin('SIGTERM', 'cancel');
            signal.addEventListener('abort', abort, { once: true });
            this.#undo.push(() => signal.removeEventListener('abort', abort));
        }
    }
    /** Sends the signal now and SIGKILL after the grace time, counted from the first call. */
    begin(signal, cause) {
        const pid = this.#pid;
        // What is left then are background processes that hold the output open. We let go of those, in any case soon.
        if (this.#programEnded && cause === 'timeout')
            return;
        this.cause ??= cause;
        signalGroup(pid, signal, this.#platform);
        if (this.#killAt !== undefined)
            return;
        this.#killAt = performance.now() + this.#graceMs;
        this.#undo.push(after(this.#graceMs, () => signalGroup(pid, 'SIGKILL', this.#platform)));
    }
    /** The program itself has ended, in time for a timeout. */
    programEnded() {
        this.#programEnded = true;
    }
    /** After an early end: waits until the whole group is gone, at most until the grace time is over and it is killed. */
    async groupGone() {
        if (this.#killAt === undefined)
            return;
        while (groupAlive(this.#pid, this.#platform) && performance.now() < this.#killAt + pollMs) {
            await new Promise((resolve) => setTimeout(resolve, pollMs));
        }
    }
    /** Stops listening and all timers. */
    release() {
        for (const undo of this.#undo.reverse())
            undo();
        this.#undo.length = 0;
    }
}

;// CONCATENATED MODULE: ./shared/process/run-program.js







const defaultOutputBytes = 64 * 1024 * 1024;
// As long as the runner itself waits for streams that a background process holds open after the program's end.
const streamPatienceMs = 5_000;
/**
 * Runs a program by its argument vector, never through a shell, in its own process group, to its end.
 * SIGINT and SIGTERM of our process go to the group, and after the grace time SIGKILL; so do a timeout and an abort.
 * When such a signal came and nothing else in our process handles it, our process ends by it after the program.
 *
 * The promise is fulfilled however the program ends: look at `code`, `timedOut`, `cancelled` and `truncated`.
 * @throws ProgramMissing when there is no such program; Error when it cannot be started or `onStdout` throws.
 */
async function runProgram(program, args, options = {}) {
    options.signal?.throwIfAborted();
    const started = performance.now();
    const child = (0,external_node_child_process_.spawn)(program, args, {
        cwd: options.cwd,
        env: options.env ?? process.env,
        stdio: 'pipe',
        detached: ownGroup(options.platform ?? process.platform),
        windowsHide: true,
    });
    if (child.pid === undefined)
        throw await startError(child, program, options.cwd);
    const termination = new Termination(child.pid, options);
    let failure;
    const limit = options.maxOutputBytes ?? defaultOutputBytes;
    const stdout = keepOutput(child.stdout, limit, (chunk) => {
        try {
            if (failure === undefined)
                options.onStdout?.(chunk);
        }
        catch (error) {
            failure = error ?? new Error('onStdout failed');
            termination.begin('SIGTERM');
        }
    });
    const stderr = keepOutput(child.stderr, limit);
    // A program may end without reading its input.
    child.stdin.on('error', () => { }).end(options.input);
    child.on('error', () => { }); // it runs, so this can only be a signal that was not delivered
    child.on('exit', () => termination.programEnded());
    try {
        const { code, signal } = await ended(child);
        await termination.groupGone();
        if (failure !== undefined)
            throw failure;
        return {
            code,
            signal,
            stdout: stdout.bytes(),
            stderr: stderr.bytes(),
            timedOut: termination.cause === 'timeout',
            cancelled: termination.cause === 'cancel',
            truncated: stdout.truncated() || stderr.truncated(),
            durationMs: performance.now() - started,
        };
    }
    finally {
        termination.release();
    }
}
/** Resolves when the program has ended and its output is read, or held open by others for longer than our patience. */
function ended(child) {
    return new Promise((resolve) => {
        let patience;
        child.on('exit', (code, signal) => {
            patience = setTimeout(() => {
                child.stdout.destroy();
                child.stderr.destroy();
                resolve({ code, signal });
            }, streamPatienceMs);
        });
        child.on('close', (code, signal) => {
            clearTimeout(patience);
            resolve({ code, signal });
        });
    });
}
async function startError(child, program, cwd) {
    const [error] = await (0,external_node_events_.once)(child, 'error');
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
        return error;
    // Node reports a missing working folder with the program's name.
    if (cwd !== undefined && !(0,external_node_fs_.existsSync)(cwd))
        return new Error(`the folder ${JSON.stringify(cwd)} does not exist`);
    return new ProgramMissing(program);
}

;// CONCATENATED MODULE: ./shared/process/index.js
// Running programs. The ground floor: imports nothing of this repository.




/***/ })

};
