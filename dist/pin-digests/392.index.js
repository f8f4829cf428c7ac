export const id = 392;
export const ids = [392];
export const modules = {

/***/ 4392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPorts: () => (/* binding */ openPorts)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./shared/action/index.js + 13 modules
var action = __webpack_require__(3007);
// EXTERNAL MODULE: ./shared/git/index.js + 5 modules
var shared_git = __webpack_require__(3669);
// EXTERNAL MODULE: ./shared/github/index.js + 2 modules
var github = __webpack_require__(8890);
// EXTERNAL MODULE: ./shared/report/index.js + 3 modules
var report = __webpack_require__(2902);
;// CONCATENATED MODULE: ./actions/pin-digests/src/adapters/repository-files.js



/** The most that is read of one file: far above any manifest, and soon parsed. */
const mostBytes = 10 * 1024 * 1024;
/**
 * Every file below the directory that git tracks or would track, as paths relative to it with `/`, sorted. Without a
 * repository: every file but those of `.git`.
 */
async function listFiles(directory, env) {
    const git = (0,shared_git/* createGit */.lD)({ directory, env });
    const listed = await git.run(['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '.']);
    if ((0,shared_git/* succeeded */.gq)(listed))
        return [...new Set((0,shared_git/* splitNul */.K5)(listed.stdout))].sort();
    return walk(directory, '').sort();
}
function walk(root, folder) {
    return (0,external_node_fs_.readdirSync)(external_node_path_.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory())
            return entry.name === '.git' ? [] : walk(root, name);
        return entry.isFile() || entry.isSymbolicLink() ? [name] : [];
    });
}
/** Reads a file of the workspace. A link is followed, but never out of the workspace. */
function readFile(workspace, file) {
    // How shared/git shows bytes that are no UTF-8; such a name could not be written into any output either.
    if (/[\udc80-\udcff]/.test(file) && !file.isWellFormed()) {
        return { kind: 'refused', message: 'its name is not UTF-8' };
    }
    try {
        const place = external_node_fs_.realpathSync.native(file);
        const way = external_node_path_.relative(workspace, place);
        if (way === '..' || way.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(way)) {
            return { kind: 'refused', message: 'it is a link out of the workspace, which is not followed' };
        }
        if (way === '.git' || way.startsWith(`.git${external_node_path_.sep}`)) {
            return { kind: 'refused', message: 'it is a link into the .git folder, which is not followed' };
        }
        const stat = (0,external_node_fs_.statSync)(place);
        if (!stat.isFile())
            return { kind: 'none' };
        if (stat.size > mostBytes) {
            return {
                kind: 'refused',
                message: `it has ${stat.size} bytes, and at most ${mostBytes} are read`,
                tooLarge: true,
            };
        }
        return { kind: 'read', bytes: (0,external_node_fs_.readFileSync)(place), place, executable: (stat.mode & 0o111) !== 0 };
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        if (code === 'ENOENT' || code === 'ENOTDIR') {
            return isLink(file) ? { kind: 'refused', message: 'it is a link to nothing' } : { kind: 'none' };
        }
        return { kind: 'refused', message: `it cannot be read (${code})` };
    }
}
function isLink(file) {
    try {
        return (0,external_node_fs_.lstatSync)(file).isSymbolicLink();
    }
    catch {
        return false;
    }
}
let written = 0;
/** Puts new content in the place of a file: beside it first, then renamed, with the mode that it had. */
function replaceFile(place, before, after) {
    // A folder on the way may have become a link to elsewhere.
    if (external_node_fs_.realpathSync.native(place) !== place)
        throw new Error('its place has changed since it was read');
    if (!(0,external_node_fs_.readFileSync)(place).equals(before))
        throw new Error('it has changed since it was read');
    const { mode } = (0,external_node_fs_.statSync)(place);
    const beside = external_node_path_.join(external_node_path_.dirname(place), `.${external_node_path_.basename(place)}.${process.pid}-${++written}.tmp`);
    try {
        (0,external_node_fs_.writeFileSync)(beside, after, { mode: 0o600, flag: 'wx' });
        // Not at the creation: there the umask would have a say.
        (0,external_node_fs_.chmodSync)(beside, mode & 0o7777);
        (0,external_node_fs_.renameSync)(beside, place);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(beside, { force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/adapters/uninterrupted.js
const endings = ['SIGINT', 'SIGTERM'];
let asked;
let listening = false;
const remember = (signal) => {
    asked ??= signal;
};
/**
 * Finishes a short piece of work before a cancel takes effect, so that no file is left half-way and nothing beside it.
 * The work must not wait. A signal that comes meanwhile is delivered again as soon as the event loop has its turn.
 */
function uninterrupted(work) {
    if (!listening) {
        listening = true;
        for (const signal of endings)
            process.on(signal, remember);
        // Behind the signals that wait already, which the loop looks at before.
        setImmediate(() => setImmediate(stopListening));
    }
    return work();
}
function stopListening() {
    listening = false;
    for (const signal of endings)
        process.off(signal, remember);
    if (asked !== undefined)
        process.kill(process.pid, asked);
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/adapters/ports.js








/** Binds the action to the runner, the work tree, registries and GitHub. Nothing is read but the event. */
async function openPorts(runtime, settings) {
    const { env, log, temporaryFolder } = runtime;
    const event = (0,github/* readEvent */.j_)(env, github/* readBounded */.CB);
    const workspace = await (0,action/* jailPath */.YA)(env.GITHUB_WORKSPACE || process.cwd(), '.');
    const directory = await (0,action/* jailPath */.YA)(workspace, settings.workingDirectory);
    if (!isFolder(directory))
        throw noFolder(settings.workingDirectory);
    const shown = (place) => external_node_path_.relative(workspace, place).replaceAll(external_node_path_.sep, '/');
    return {
        log,
        event,
        now: new Date(),
        fromWorkspace: (file) => shown(external_node_path_.join(directory, file)),
        files: {
            list: () => listFiles(directory, env),
            read: (file) => readFile(workspace, external_node_path_.join(directory, file)),
            nameOf: (place) => external_node_path_.relative(directory, place).replaceAll(external_node_path_.sep, '/'),
        },
        replace: (place, before, after) => uninterrupted(() => replaceFile(place, before, after)),
        checkout: () => readCheckout(directory, workspace, env),
        lookups: whenAsked(async () => (await Promise.all(/* import() */[__webpack_require__.e(917), __webpack_require__.e(477)]).then(__webpack_require__.bind(__webpack_require__, 8477))).connectLookups(runtime, settings, event)),
        upsertPullRequest: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(917), __webpack_require__.e(477)]).then(__webpack_require__.bind(__webpack_require__, 8477))).sendPullRequest(runtime, settings, event, request),
        async writeFile(name, content) {
            const file = external_node_path_.join(await temporaryFolder(), name);
            await (0,report/* writeBeside */.Ae)(file, content);
            return file.replaceAll(external_node_path_.sep, '/');
        },
        every10Seconds(tell) {
            let seconds = 0;
            const timer = setInterval(() => {
                seconds += 10;
                tell(seconds);
            }, 10_000);
            return () => clearInterval(timer);
        },
        breathe: () => new Promise((resolve) => setImmediate(resolve)),
        runUrl: runUrl(event),
    };
}
/** Registry client and git are loaded at the first question; `check` never asks one. */
function whenAsked(connect) {
    let connected;
    const connection = () => {
        connected ??= connect();
        return connected;
    };
    return {
        image: async (question) => (await connection()).image(question),
        refs: async (repository) => (await connection()).refs(repository),
        proof: async (repository, commit, all) => (await connection()).proof(repository, commit, all),
        age: async (repository, ref, commit, tags) => (await connection()).age(repository, ref, commit, tags),
    };
}
async function readCheckout(directory, workspace, env) {
    const git = (0,shared_git/* createGit */.lD)({ directory, env });
    const opened = await (0,shared_git/* openCheckout */.Hj)(git, directory, external_node_path_.dirname(workspace));
    if (opened.kind !== 'found')
        return undefined;
    const { top } = opened.checkout;
    const [head, listed] = await Promise.all([
        git.run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']),
        git.run(['ls-files', '-z', '--cached', '--full-name', '--', ':/']),
    ]);
    // Not known is not "untracked": that would leave files out, and close what is open.
    const tracked = (0,shared_git/* succeeded */.gq)(listed) ? new Set((0,shared_git/* splitNul */.K5)(listed.stdout)) : undefined;
    const pathOf = (place) => external_node_path_.relative(top, place).replaceAll(external_node_path_.sep, '/');
    return {
        head: (0,shared_git/* succeeded */.gq)(head) ? head.stdout.toString('utf8').trim() : undefined,
        pathOf,
        isTracked: (place) => tracked?.has(pathOf(place)) ?? true,
    };
}
function runUrl(event) {
    const { owner, name } = event.repository;
    return event.runId === undefined || owner === ''
        ? undefined
        : `${event.serverUrl}/${owner}/${name}/actions/runs/${event.runId}`;
}
function isFolder(place) {
    try {
        return (0,external_node_fs_.statSync)(place).isDirectory();
    }
    catch {
        return false;
    }
}
function noFolder(input) {
    return new action/* UserError */.yo('invalid-input', `The input \`working-directory\` is ${JSON.stringify(input.slice(0, 200))}, and the workspace has no such folder.`, 'Check the repository out there before this step, or correct the path.');
}


/***/ }),

/***/ 8890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CB: () => (/* reexport */ readBounded),
  j_: () => (/* reexport */ readEvent),
  du: () => (/* reexport */ payload/* viewOf */.d)
});

// EXTERNAL MODULE: ./shared/action/index.js + 13 modules
var action = __webpack_require__(3007);
// EXTERNAL MODULE: ./shared/github/payload.js
var payload = __webpack_require__(7344);
;// CONCATENATED MODULE: ./shared/github/event.js


/** GitHub delivers no payload over 25 MB (docs: webhook events and payloads). */
const MAX_PAYLOAD_BYTES = 25_000_000;
/**
 * Reads the event's context from the runner's variables and its payload file. What the variables say wins over the
 * payload, as some events (`schedule`) come without a `repository`.
 * Source: docs.github.com, "Variables reference"; runner, GitHubContext.cs.
 *
 * @throws UserError `event-unreadable` when the payload is absent, too large or not a JSON object, or when a variable
 *   that everything needs is missing or no http(s) URL
 */
function readEvent(env, readFile) {
    const name = env.GITHUB_EVENT_NAME ?? '';
    if (name === '')
        throw unreadable('GITHUB_EVENT_NAME is not set');
    const payload = readPayload(env.GITHUB_EVENT_PATH ?? '', readFile);
    const runId = /^\d{1,15}$/.test(env.GITHUB_RUN_ID ?? '') ? Number(env.GITHUB_RUN_ID) : undefined;
    return {
        name,
        payload,
        sha: env.GITHUB_SHA ?? '',
        ref: env.GITHUB_REF ?? '',
        repository: repositoryOf(env.GITHUB_REPOSITORY || payload.text('repository', 'full_name') || ''),
        serverUrl: baseUrl('GITHUB_SERVER_URL', env.GITHUB_SERVER_URL || 'https://github.com'),
        apiUrl: baseUrl('GITHUB_API_URL', env.GITHUB_API_URL || 'https://api.github.com'),
        runId,
        workflowRef: env.GITHUB_WORKFLOW_REF ?? '',
        actor: env.GITHUB_ACTOR ?? payload.text('sender', 'login') ?? '',
    };
}
function readPayload(path, readFile) {
    if (path === '')
        throw unreadable('GITHUB_EVENT_PATH is not set');
    let text;
    try {
        text = readFile(path, MAX_PAYLOAD_BYTES);
    }
    catch (error) {
        throw unreadable(`the payload at ${path} cannot be read (${messageOf(error)})`);
    }
    if (text.length > MAX_PAYLOAD_BYTES)
        throw unreadable(`the payload at ${path} is larger than GitHub delivers`);
    let value;
    try {
        value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    }
    catch {
        // The parser's own message quotes the payload, which may hold anything.
        throw unreadable(`the payload at ${path} is not valid JSON (${text.length} characters)`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw unreadable(`the payload at ${path} is not a JSON object`);
    }
    return (0,payload/* viewOf */.d)(value);
}
function repositoryOf(fullName) {
    const [owner = '', name = '', ...rest] = fullName.split('/');
    const plain = (part) => /^[\w.-]+$/.test(part) && part !== '.' && part !== '..';
    if (!plain(owner) || !plain(name) || rest.length > 0) {
        throw unreadable(`GITHUB_REPOSITORY should be owner/name, and is '${fullName}'`);
    }
    return { owner, name };
}
function baseUrl(variable, value) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const web = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (!web || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
        throw unreadable(`${variable} is not a plain http or https URL`);
    }
    return url.href.replace(/\/+$/, '');
}
function unreadable(why) {
    return new action/* UserError */.yo('event-unreadable', `The event that started this run cannot be read: ${why}.`, 'Run this action as a step of a GitHub Actions job, where the runner provides the event, and leave the GITHUB_* variables as they are.');
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./shared/github/read-bounded.js

/**
 * Reads a whole regular file as UTF-8 text, unless it is larger than `maxBytes`. Looked at before it is opened, as
 * opening a pipe would wait for a writer.
 * @throws Error that says so when the file is larger, no regular file, or cannot be read
 */
function readBounded(path, maxBytes) {
    const status = (0,external_node_fs_.statSync)(path);
    if (!status.isFile())
        throw new Error('not a regular file');
    if (status.size > maxBytes)
        throw new Error(`${status.size} bytes, more than the ${maxBytes} that are accepted`);
    return (0,external_node_fs_.readFileSync)(path, 'utf8');
}

;// CONCATENATED MODULE: ./shared/github/index.js
/** The event that started the run, and careful reading of JSON that GitHub sent. The client has a door of its own. */





/***/ })

};
