export const id = 424;
export const ids = [424];
export const modules = {

/***/ 9424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openPorts: () => (/* binding */ openPorts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _shared_action_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(968);
/* harmony import */ var _shared_comparison_sources_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9820);
/* harmony import */ var _shared_github_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8890);




/** Binds the action to the runner, the checkout and GitHub. Nothing is read but the event. */
async function openPorts(runtime, settings) {
    const { env, log, temporaryFolder } = runtime;
    const event = (0,_shared_github_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readEvent */ .j_)(env, _shared_github_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readBounded */ .CB);
    const workspace = await (0,_shared_action_index_js__WEBPACK_IMPORTED_MODULE_1__/* .jailPath */ .YA)(env.GITHUB_WORKSPACE || process.cwd(), '.');
    const directory = await (0,_shared_action_index_js__WEBPACK_IMPORTED_MODULE_1__/* .jailPath */ .YA)(workspace, settings.workingDirectory);
    if (!isFolder(directory))
        throw noFolder(settings.workingDirectory);
    const { token } = settings;
    const api = token === ''
        ? undefined
        : (await __webpack_require__.e(/* import() */ 127).then(__webpack_require__.bind(__webpack_require__, 5127))).connect(event, token, 'detect-changes', log);
    const common = { directory, workspace, event, token, env, temporaryFolder, api, log: log.info };
    return {
        log,
        event,
        workspace,
        directory,
        temporaryFolder,
        openSources: (wanted) => (0,_shared_comparison_sources_index_js__WEBPACK_IMPORTED_MODULE_2__/* .openSources */ .H)({ ...common, ...wanted }),
    };
}
function isFolder(place) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(place).isDirectory();
    }
    catch {
        return false;
    }
}
function noFolder(input) {
    return new _shared_action_index_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('invalid-input', `The input \`working-directory\` is ${JSON.stringify(input.slice(0, 200))}, and the workspace has no such folder.`, 'Check the repository out there before this step, or correct the path.');
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

// EXTERNAL MODULE: ./shared/action/index.js + 16 modules
var action = __webpack_require__(968);
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


/***/ })

};
