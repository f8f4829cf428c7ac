import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 3916:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readSettings)
});

// UNUSED EXPORTS: modes

// EXTERNAL MODULE: ./shared/action/index.js + 13 modules
var action = __nccwpck_require__(3007);
// EXTERNAL MODULE: ./shared/git/names/ref-name.js
var ref_name = __nccwpck_require__(7345);
;// CONCATENATED MODULE: ./actions/pin-digests/src/contract.js
// Generated from ../action.yml by `npm run docs`. Edit that file, not this one.
/** Every input of the action, in the order of its documentation. */
const inputNames = (/* unused pure expression or super */ null && ([
    'mode',
    'kinds',
    'files',
    'exclude',
    'fields',
    'digests',
    'style',
    'platform',
    'min-age',
    'branches',
    'comment-separator',
    'insecure-registries',
    'registry-map',
    'pull-request',
    'branch',
    'base',
    'title',
    'body',
    'commit-message',
    'labels',
    'reviewers',
    'draft',
    'default-token',
    'token',
    'working-directory',
    'dry-run',
    'summary',
]));
/** What an input means that a workflow leaves out or hands over empty. */
const inputDefaults = {
    mode: 'pin',
    kinds: 'images,actions',
    exclude: 'slsa-framework/slsa-github-generator/**\n**/testdata/**\n**/test-data/**\n**/fixtures/**\n**/__fixtures__/**',
    style: 'tag-and-digest',
    'min-age': '0',
    branches: 'fail',
    'comment-separator': ' # ',
    'pull-request': 'false',
    branch: 'bot/pin-digests',
    title: 'ci: pin digests',
    'commit-message': 'ci: pin digests',
    draft: 'false',
    'working-directory': '.',
    'dry-run': 'false',
    summary: 'true',
};
/** Every output with a fixed name. */
const outputNames = (/* unused pure expression or super */ null && ([
    'changed',
    'changed-files',
    'pinned-count',
    'unpinned-count',
    'unresolved-count',
    'references',
    'patch',
    'sarif',
    'pull-request-number',
    'pull-request-url',
    'pull-request-operation',
    'result',
    'report',
]));

;// CONCATENATED MODULE: ./actions/pin-digests/src/inputs.js



const modes = ['pin', 'update', 'check', 'verify'];
/** @throws UserError invalid-input */
function readSettings(runtime) {
    const inputs = runtime.inputs(inputDefaults);
    const [token, defaultToken] = [inputs.text('token'), inputs.text('default-token')];
    for (const secret of [token, defaultToken])
        if (secret !== '')
            runtime.mask(secret);
    const mode = inputs.choice('mode', modes);
    const pullRequest = inputs.boolean('pull-request');
    const writes = mode === 'pin' || mode === 'update';
    if (pullRequest && !writes) {
        throw (0,action/* invalidInput */.aY)('pull-request', 'true', `\`false\` with \`mode: ${mode}\`, which changes nothing`);
    }
    const proposal = readPullRequest(inputs);
    const kinds = readKinds(inputs);
    const fields = inputs.list('fields');
    const files = inputs.given('files') ? inputs.list('files') : undefined;
    if (fields.length > 0 && files === undefined) {
        throw new action/* UserError */.yo('invalid-input', 'The input `fields` is given without `files`, so it is not known in which files to look for them.', 'Name the files, such as `files: registry/*.yaml`.');
    }
    return {
        mode,
        ...kinds,
        files,
        exclude: inputs.list('exclude'),
        fields,
        digests: inputs.text('digests'),
        style: inputs.choice('style', ['tag-and-digest', 'digest']),
        platform: matching(inputs, 'platform', /^(?:[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?)?$/, '`os/architecture[/variant]`, such as `linux/arm64` or `linux/arm/v7`'),
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
function readKinds(inputs) {
    const kinds = inputs.list('kinds');
    const unknown = kinds.find((kind) => kind !== 'images' && kind !== 'actions');
    if (unknown !== undefined || kinds.length === 0) {
        throw (0,action/* invalidInput */.aY)('kinds', unknown ?? '', '`images`, `actions` or both');
    }
    return { images: kinds.includes('images'), actions: kinds.includes('actions') };
}
function matching(inputs, name, pattern, accepted) {
    const text = inputs.text(name);
    if (!pattern.test(text))
        throw (0,action/* invalidInput */.aY)(name, text, accepted);
    return text;
}
/** White space, `#`, white space: anything else would not be a comment in YAML. */
function readSeparator(inputs) {
    const separator = inputs.verbatim('comment-separator');
    if (!/^[ \t]+#[ \t]*$/.test(separator)) {
        throw (0,action/* invalidInput */.aY)('comment-separator', separator, 'white space, `#`, and white space if wanted, such as `  # `');
    }
    return separator;
}
function readRegistry(text) {
    const host = text.toLowerCase();
    if (!/^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.test(host)) {
        throw (0,action/* invalidInput */.aY)('insecure-registries', text, 'a list of `host` or `host:port`, without a scheme or a path');
    }
    return host;
}
function readMapping(text) {
    const [from = '', to = '', ...more] = text.split('=').map((part) => part.trim().replace(/\/+$/, ''));
    const good = (part) => /^[A-Za-z0-9._:[\]-]+(?:\/[a-z0-9._/-]+)?$/.test(part);
    if (more.length > 0 || !good(from) || !good(to)) {
        throw (0,action/* invalidInput */.aY)('registry-map', text, 'a list of `from-prefix=to-prefix`, such as `docker.io=mirror.example.com/hub`');
    }
    return { from, to };
}
function readPullRequest(inputs) {
    const reviewers = inputs.list('reviewers');
    const team = (name) => name.startsWith('team:') || name.includes('/');
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
function readBranch(inputs, name) {
    const text = inputs.text(name).replace(/^refs\/heads\//, '');
    if (!(0,ref_name/* isValidRefName */.h)(`refs/heads/${text}`) || text.startsWith('-')) {
        throw (0,action/* invalidInput */.aY)(name, text, 'the name of a branch');
    }
    return text;
}


/***/ }),

/***/ 8652:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3007);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3684);


await (0,_shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('pin-digests', async (runtime) => {
    const settings = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readSettings */ .s)(runtime);
    // Everything else is loaded once the inputs are right.
    const { openPorts } = await Promise.all(/* import() */[__nccwpck_require__.e(764), __nccwpck_require__.e(392)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4392));
    const { run } = await Promise.all(/* import() */[__nccwpck_require__.e(917), __nccwpck_require__.e(343), __nccwpck_require__.e(764), __nccwpck_require__.e(389)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1389));
    return run(settings, await openPorts(runtime, settings));
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yo: () => (/* reexport */ user_error/* UserError */.y),
  v$: () => (/* reexport */ documentationLink),
  aY: () => (/* reexport */ inputs/* invalidInput */.aY),
  YA: () => (/* reexport */ jailPath),
  hN: () => (/* reexport */ yaml_text/* parseYaml */.h),
  Cs: () => (/* reexport */ runAction)
});

// UNUSED EXPORTS: createInputs, getState, saveState

// EXTERNAL MODULE: ./shared/text/index.js + 7 modules
var shared_text = __nccwpck_require__(7179);
;// CONCATENATED MODULE: ./shared/action/log-commands.js
/**
 * The commands that the runner reads from the log: `::name key=value::message`. Escaping as in @actions/core, to which a
 * test compares it (actions/runner, src/Runner.Worker/ActionCommand.cs).
 */
function issueCommand(name, properties, message) {
    process.stdout.write(`${formatCommand(name, properties, message)}\n`);
}
function formatCommand(name, properties, message) {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
    const list = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
    return `::${name}${list === '' ? '' : ` ${list}`}::${escapeData(message)}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./shared/action/annotations.js


/** GitHub shows this many annotations per level and step, and drops the rest without a word. */
const annotationsPerLevel = 10;
// GitHub cuts a message at 4,096 characters.
const messageLimit = 4_095;
/** Cuts a message that GitHub would cut, `room` characters earlier, and says so. */
function cutMessage(text, room = 0) {
    const limit = messageLimit - room;
    if (text.length <= limit)
        return text;
    const sign = '… (cut)';
    return `${text.slice(0, limit - sign.length).toWellFormed()}${sign}`;
}
/**
 * The annotations of one step. The first nine of a level appear at once, so what is worst must come first; of the rest
 * the tenth says how many there are, when the step ends. Their text stands in the log at its place all the same.
 */
class Annotations {
    #counts = { warning: 0, notice: 0 };
    #held = { warning: [], notice: [] };
    #print;
    /** @param print writes a line of harmless text to the log */
    constructor(print) {
        this.#print = print;
    }
    /** @param text with secrets removed already */
    add(level, text, place) {
        this.#counts[level]++;
        if (this.#counts[level] < annotationsPerLevel) {
            send(level, text, place);
            return;
        }
        if (this.#held[level].length === 0)
            this.#held[level].push({ text, place });
        this.#print((0,shared_text/* neutralise */.$0)(`${level}: ${place === undefined ? '' : `${whereabouts(place)}: `}${text}`));
    }
    /** Sends the tenth of each level. To be called once, at the end. */
    finish() {
        for (const level of ['warning', 'notice']) {
            const [tenth] = this.#held[level];
            if (tenth === undefined)
                continue;
            const more = this.#counts[level] - annotationsPerLevel;
            if (more === 0)
                send(level, tenth.text, tenth.place);
            else
                send(level, `${more + 1} more ${level}s are in the log of this step, as GitHub shows only ${annotationsPerLevel}.`);
        }
    }
}
function send(level, text, place) {
    issueCommand(level, place === undefined ? {} : properties(place), cutMessage((0,shared_text/* neutralise */.$0)(text)));
}
/** The runner's own names (actions/runner, src/Runner.Worker/ActionCommandManager.cs). */
function properties({ file, title, line, endLine, column, endColumn }) {
    return { title, file, line, endLine, col: column, endColumn };
}
function whereabouts(place) {
    return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}

;// CONCATENATED MODULE: ./shared/action/failure.js



const home = 'https://github.com/ci-actions/ci-actions';
/** Where the README of an action explains a failure code. */
function documentationLink(action, code) {
    return `${home}/blob/main/actions/${action}/README.md#${code}`;
}
/** The `schema` of an action's report: the place of its JSON Schema. */
function reportSchema(action) {
    return `${home}/blob/main/actions/${action}/report.schema.json`;
}
/** The one error annotation of a failed step: what and why, what to do, where to read more. */
function announceFailure(action, failure, clean) {
    const end = `\n${(0,shared_text/* neutralise */.$0)(clean(failure.fix))}\nMore: ${documentationLink(action, failure.code)}`;
    const message = cutMessage((0,shared_text/* neutralise */.$0)(clean(failure.message)), Math.min(end.length, 3_000));
    announce(action, failure.code, cutMessage(message + end));
}
/** The one error annotation for what is our fault: the message alone, as a stack says nothing to the user. */
function announceBug(action, bug, clean) {
    const what = bug instanceof Error ? bug.message : String(bug);
    const end = [
        '',
        'This is a mistake in the action, not in your workflow. Nothing it was asked to determine is known.',
        `Please report it: ${home}/issues/new?template=bug.yml`,
        'Run the job again with debug logging to see where it happened.',
    ].join('\n');
    announce(action, 'internal-error', cutMessage((0,shared_text/* neutralise */.$0)(clean(what)), end.length) + end);
}
function announce(action, code, message) {
    issueCommand('error', { title: `${action}: ${code}` }, message);
}

// EXTERNAL MODULE: ./shared/action/inputs.js
var inputs = __nccwpck_require__(370);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./shared/action/file-commands.js

/**
 * Appends values to a file of the runner (`GITHUB_OUTPUT`, `GITHUB_STATE`) in one go. Each stands between two lines with a
 * delimiter that is in none of them, so that no value can end early and begin another; the runner compares that line
 * byte for byte (actions/runner, src/Runner.Worker/FileCommandManager.cs).
 * @throws Error for a name that the runner would read otherwise
 */
function file_commands_appendValues(file, values) {
    (0,external_node_fs_.appendFileSync)(file, formatValues(values), 'utf8');
}
function formatValues(values) {
    return values
        .map(([name, value]) => {
        if (name === '' || /[\r\n=]|<</.test(name))
            throw new Error(`${JSON.stringify(name)} cannot name a value`);
        const delimiter = delimiterFor(value);
        return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    })
        .join('');
}
/** As the value is known, absence is certain; a random word, as @actions/core takes, would only make it likely. */
function delimiterFor(value) {
    for (let count = 0;; count++) {
        const delimiter = `end_of_value_${count}`;
        if (!value.includes(delimiter))
            return delimiter;
    }
}

;// CONCATENATED MODULE: ./shared/action/outputs.js


/**
 * Sets the outputs of the step through the runner's file. Outside a runner (no `GITHUB_OUTPUT`) they are shown instead.
 * @param show writes a line of harmless text to the log
 */
function setOutputs(outputs, env, show) {
    const values = Object.entries(outputs);
    if (env.GITHUB_OUTPUT)
        file_commands_appendValues(env.GITHUB_OUTPUT, values);
    else
        for (const [name, value] of values)
            show(`output ${name} = ${(0,shared_text/* showOnOneLine */.n3)(value)}`);
}
/** Keeps a value for the post step of this action. Outside a runner (no `GITHUB_STATE`) there is no post step. */
function saveState(name, value) {
    if (process.env.GITHUB_STATE)
        appendValues(process.env.GITHUB_STATE, [[name, value]]);
}
/** What `saveState` kept in the main step; empty when it never got there. */
function getState(name) {
    return process.env[`STATE_${name}`] ?? '';
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./shared/action/user-error.js
var user_error = __nccwpck_require__(1359);
;// CONCATENATED MODULE: ./shared/action/path-jail.js




// PATH_MAX of Linux.
const longestPath = 4_096;
/**
 * The absolute path of a repository file or folder named by an input, with all symlinks resolved. It need not exist,
 * but it lies inside the workspace whatever the links on the way say.
 * @param input relative to the workspace, or absolute inside it
 * @throws UserError path-outside-workspace
 */
async function jailPath(workspace, input) {
    if (input.includes('\0'))
        throw refuse(input, 'it contains a NUL character');
    if (Buffer.byteLength(input) > longestPath)
        throw refuse(input, `it is longer than ${longestPath} bytes`);
    const root = external_node_fs_.realpathSync.native(workspace);
    const wanted = external_node_path_.resolve(root, input);
    const real = resolveExisting(wanted, input);
    if (!isInside(root, real))
        throw refuse(input, 'it leads out of the workspace');
    return real;
}
/** Resolves the links of the part that exists and puts the rest after it. */
function resolveExisting(wanted, input) {
    try {
        return external_node_fs_.realpathSync.native(wanted);
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        const parent = external_node_path_.dirname(wanted);
        if ((code !== 'ENOENT' && code !== 'ENOTDIR') || parent === wanted) {
            throw refuse(input, `its place cannot be determined (${String(code)})`);
        }
        // A link to nowhere: whoever creates the file would create it at the link's target.
        if (isLink(wanted))
            throw refuse(input, 'a symbolic link on its way leads to nothing');
        return external_node_path_.join(resolveExisting(parent, input), external_node_path_.basename(wanted));
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
function isInside(root, file) {
    const way = external_node_path_.relative(root, file);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(way);
}
function refuse(input, why) {
    return new user_error/* UserError */.y('path-outside-workspace', `The path ${(0,shared_text/* quoteForMessage */.Hx)(input)} is refused: ${why}.`, 'Give a path of a file or folder inside the workspace, relative to it.');
}

// EXTERNAL MODULE: ./shared/report/index.js + 3 modules
var shared_report = __nccwpck_require__(2902);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./shared/action/log.js



/** @param clean removes the secrets known by then */
function createLog(clean, debugging) {
    const info = (text) => {
        process.stdout.write(`${(0,shared_text/* neutralise */.$0)(clean(text))}\n`);
    };
    const annotations = new Annotations(info);
    let depth = 0;
    return {
        info,
        debug: (text) => {
            if (debugging)
                issueCommand('debug', {}, (0,shared_text/* neutralise */.$0)(clean(text)));
        },
        warning: (text, place) => annotations.add('warning', clean(text), place),
        notice: (text, place) => annotations.add('notice', clean(text), place),
        group: async (title, body) => {
            depth++;
            if (depth === 1)
                issueCommand('group', {}, (0,shared_text/* showOnOneLine */.n3)(clean(title)));
            else
                info(title);
            try {
                return await body();
            }
            finally {
                depth--;
                if (depth === 0)
                    issueCommand('endgroup', {}, '');
            }
        },
        finish: () => annotations.finish(),
    };
}

;// CONCATENATED MODULE: ./shared/action/mask.js

/**
 * Tells the runner to hide a secret: as it is, percent-encoded, and in base64 in both alphabets. The runner adds the
 * lines of a secret and further encodings itself (actions/runner, src/Sdk/DTLogging/Logging/ValueEncoders.cs); asking
 * for the forms that we may make ourselves does not rely on it.
 */
function maskInRunner(secret) {
    const bytes = Buffer.from(secret);
    const forms = [
        secret,
        encodeURIComponent(secret.toWellFormed()),
        bytes.toString('base64'),
        bytes.toString('base64url'),
    ];
    for (const form of new Set(forms))
        issueCommand('add-mask', {}, form);
}

;// CONCATENATED MODULE: ./shared/action/secrets.js

/** The secrets a step knows so far, and how to keep them out of what we write. */
class Secrets {
    #known = new Set();
    #forms;
    add(secret) {
        if (secret.trim() === '' || this.#known.has(secret))
            return;
        this.#known.add(secret);
        this.#forms = undefined;
    }
    /** The text with `***` in the place of every secret, in every form we know of. An arrow, as it is handed around. */
    clean = (text) => {
        if (this.#known.size === 0)
            return text;
        this.#forms ??= [...new Set([...this.#known].flatMap(shared_text/* secretForms */.eo))];
        return (0,shared_text/* hideAll */.cJ)(text, this.#forms);
    };
    /** JSON data with its strings cleaned. */
    cleanData(data) {
        const json = JSON.stringify(data);
        // One look at the whole is cheap, and nearly always enough: reports hold no secrets.
        if (this.clean(json) === json)
            return data;
        return JSON.parse(JSON.stringify(data, (_, value) => (typeof value === 'string' ? this.clean(value) : value)));
    }
}

;// CONCATENATED MODULE: ./shared/action/runtime.js







function createRuntime(name, env) {
    // The token is a secret before anyone reads it. The runner has masked it already.
    const secrets = new Secrets();
    secrets.add(env[(0,inputs/* inputVariable */.LO)('token')]?.trim() ?? '');
    let folder;
    return {
        name,
        env,
        log: createLog(secrets.clean, env.RUNNER_DEBUG === '1'),
        secrets,
        inputs: (defaults) => (0,inputs/* createInputs */.In)(env, defaults),
        mask: (secret) => {
            if (secret.trim() === '')
                return;
            secrets.add(secret);
            // Anywhere else nobody reads the command, and it would print the secret.
            if (env.GITHUB_ACTIONS === 'true')
                maskInRunner(secret);
        },
        temporaryFolder: () => {
            folder ??= makeTemporaryFolder(name, env.RUNNER_TEMP);
            return folder;
        },
    };
}
async function makeTemporaryFolder(action, runnerTemp) {
    // The system's folder is everybody's: a common parent there could belong to someone else.
    const prefix = runnerTemp
        ? external_node_path_.join(external_node_path_.resolve(runnerTemp), 'ci-actions', `${action}-`)
        : external_node_path_.join(external_node_os_namespaceObject.tmpdir(), `ci-actions-${action}-`);
    (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(prefix), { recursive: true });
    // An earlier step may have put a link to another place there.
    const isLink = runnerTemp !== undefined && (0,external_node_fs_.lstatSync)(external_node_path_.dirname(prefix)).isSymbolicLink();
    const place = isLink ? external_node_path_.join(external_node_path_.resolve(runnerTemp), `ci-actions-${action}-`) : prefix;
    return (0,external_node_fs_.mkdtempSync)(place).replaceAll(external_node_path_.sep, '/');
}

;// CONCATENATED MODULE: ./shared/action/summary.js


/** GitHub drops the whole summary of a step that is larger. */
const summaryLimit = 1024 * 1024;
const notice = '> The rest is left out, as GitHub shows at most 1 MiB of a summary. The report file has everything.';
/**
 * Appends to the job summary, cut to what GitHub accepts for the step; does nothing outside a runner.
 * @throws what the file system throws
 */
async function appendSummary(file, markdown) {
    if (file === undefined || file === '' || markdown === '')
        return;
    const room = summaryLimit - 1 - ((0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0);
    const end = markdown.endsWith('\n') ? '' : '\n';
    if (room > 0)
        (0,external_node_fs_.appendFileSync)(file, (0,shared_report/* cutToBytes */.zP)(markdown + end, room, notice));
}

;// CONCATENATED MODULE: ./shared/action/run-action.js






/**
 * Runs an action from its inputs to its exit code: report, outputs, summary, then the failure, if any.
 * A thrown UserError is bad input: `result` is `invalid`, the step fails. Anything else thrown, a promise that is
 * rejected unheard or that never settles, is a bug of ours, and the step fails with no result at all.
 * @param afterBadInput outputs besides `result` and `report` that hold whatever the inputs are
 */
async function runAction(name, body, afterBadInput = {}) {
    const runtime = createRuntime(name, process.env);
    const stray = watchForStrayBugs();
    try {
        await Promise.race([stray.bug, complete(runtime, body, afterBadInput)]);
    }
    catch (bug) {
        process.exitCode = 1;
        runtime.log.finish();
        announceBug(name, bug, runtime.secrets.clean);
        if (bug instanceof Error && bug.stack !== undefined)
            runtime.log.debug(bug.stack);
        // What still runs would speak for a step that has failed. The empty write waits for all that was written before.
        process.stdout.write('', () => process.exit(1));
    }
    finally {
        stray.stopWatching();
    }
}
async function complete(runtime, body, afterBadInput) {
    const { name, env, log, secrets } = runtime;
    const started = new Date();
    const begin = performance.now();
    const { result, outputs, report, summary, failure } = await answer(runtime, body, afterBadInput);
    const whole = {
        schema: reportSchema(name),
        action: name,
        result,
        'started-at': started.toISOString(),
        'duration-ms': Math.round(performance.now() - begin),
        ...report,
    };
    const file = await attempt(log, 'report', async () => (0,shared_report/* writeReport */.u5)(await runtime.temporaryFolder(), secrets.cleanData(whole)));
    setOutputs({ ...outputs, result, report: file ?? '' }, env, log.info);
    if (summary !== undefined) {
        await attempt(log, 'summary', () => appendSummary(env.GITHUB_STEP_SUMMARY, secrets.clean(summary)));
    }
    log.finish();
    if (failure !== undefined) {
        process.exitCode = 1;
        announceFailure(name, failure, secrets.clean);
    }
}
/** The action's answer; the one for bad input when it throws a UserError. The summary only when it is wanted. */
async function answer(runtime, body, afterBadInput) {
    try {
        const inputs = runtime.inputs();
        // `true` is the default of every action's action.yml.
        const wantsSummary = inputs.given('summary') ? inputs.boolean('summary') : true;
        const given = await body(runtime);
        return wantsSummary ? given : { ...given, summary: undefined };
    }
    catch (failure) {
        if (!(failure instanceof user_error/* UserError */.y))
            throw failure;
        const error = { code: failure.code, message: failure.message, fix: failure.fix };
        return { result: 'invalid', outputs: afterBadInput, report: { error }, failure };
    }
}
/** A report or summary that cannot be written is a warning; it never changes the verdict. */
async function attempt(log, what, step) {
    try {
        return await step();
    }
    catch (error) {
        log.warning(`The ${what} could not be written: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
    }
}
/** Catches what no chain of promises leads to us, and an event loop that runs empty while the action still waits. */
function watchForStrayBugs() {
    const { promise, reject } = Promise.withResolvers();
    const onEmpty = () => reject(new Error('the action ended before it had an answer'));
    process.on('uncaughtException', reject).on('unhandledRejection', reject).on('beforeExit', onEmpty);
    return {
        bug: promise,
        stopWatching: () => {
            process.off('uncaughtException', reject).off('unhandledRejection', reject).off('beforeExit', onEmpty);
        },
    };
}

// EXTERNAL MODULE: ./shared/action/yaml-text.js
var yaml_text = __nccwpck_require__(4194);
;// CONCATENATED MODULE: ./shared/action/index.js









/***/ }),

/***/ 370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   In: () => (/* binding */ createInputs),
/* harmony export */   LO: () => (/* binding */ inputVariable),
/* harmony export */   aY: () => (/* binding */ invalidInput)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7179);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1359);
/* harmony import */ var _yaml_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4194);



/** @param defaults from the generated `contract.ts`: an input that is handed over empty was not given */
function createInputs(env, defaults = {}) {
    const given = (name) => env[inputVariable(name)] ?? '';
    const raw = (name) => (given(name).trim() === '' ? (defaults[name] ?? '') : given(name));
    const text = (name) => raw(name).trim();
    return {
        text,
        verbatim: raw,
        given: (name) => given(name).trim() !== '',
        boolean: (name) => (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBoolean */ .yG)(raw(name)) ?? refuse(name, text(name), '`true` or `false`'),
        choice: (name, values) => values.find((value) => value === text(name)) ??
            refuse(name, text(name), values.map((value) => (value === '' ? 'nothing' : `\`${value}\``)).join(', ')),
        list: (name) => (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(raw(name)),
        duration: (name) => (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(raw(name)) ?? refuse(name, text(name), _text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .durationForms */ .eS),
        yaml: async (name) => (text(name) === '' ? undefined : (await (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .h)(raw(name), `The input \`${name}\``)).value),
    };
}
/** As the runner names it (actions/runner, src/Runner.Worker/Handlers/Handler.cs): upper case, spaces to `_`, hyphens kept. */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
/** The error for an input of a wrong value. @param accepted the accepted forms, as part of a sentence */
function invalidInput(name, value, accepted) {
    const what = value === '' ? 'is empty, and a value is needed' : `is ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForMessage */ .Hx)(value)}, which it cannot be`;
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid-input', `The input \`${name}\` ${what}.`, `Accepted: ${accepted}.`);
}
function refuse(name, value, accepted) {
    throw invalidInput(name, value, accepted);
}


/***/ }),

/***/ 1359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * Something the user can mend. It ends the step with one annotation that says what happened and why (`message`), what
 * to do (`fix`), and where to read more (the README's section of that `code`).
 */
class UserError extends Error {
    /** A kebab-case word, listed in the action's README. */
    code;
    /** What to do now, as a sentence or two. */
    fix;
    constructor(code, message, fix) {
        super(message);
        this.name = 'UserError';
        this.code = code;
        this.fix = fix;
    }
}


/***/ }),

/***/ 4194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7179);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1359);


const mostBytes = 1024 * 1024;
// Each alias may stand for a tree with aliases of its own; `yaml` counts how often nodes get copied by that.
const mostAliases = 100;
const tooDeep = 'it is nested too deeply';
/**
 * Parses YAML 1.2 (with merge keys) that a person wrote: at most 1 MiB, one document, no duplicate keys, no unknown
 * tags, no alias bombs.
 * @param source how messages name the text, at the start of a sentence: "The input `filters`"
 * @throws UserError invalid-input, naming the line
 */
async function parseYaml(text, source) {
    const bytes = Buffer.byteLength(text);
    if (bytes > mostBytes) {
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid-input', `${source} is ${bytes} bytes of YAML, and at most ${mostBytes} are read.`, 'Make it shorter.');
    }
    // About 13 ms of start-up: only paid when there is YAML to read.
    const yaml = await __nccwpck_require__.e(/* import() */ 26).then(__nccwpck_require__.t.bind(__nccwpck_require__, 26, 19));
    const lines = new yaml.LineCounter();
    const document = guard(source, () => yaml.parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false, logLevel: 'error' }));
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined)
        throw invalid(source, describe(problem.code, problem.message), lines.linePos(problem.pos[0]).line);
    const lost = guard(source, () => findLostAlias(yaml, document));
    if (lost !== undefined) {
        throw invalid(source, describe('BAD_ALIAS', `nothing is named \`&${lost.name}\``), lines.linePos(lost.offset).line);
    }
    const value = guard(source, () => document.toJS({ maxAliasCount: mostAliases }));
    return { value, lineOf: (path) => lineOf(document, lines, path) };
}
/** The first alias whose anchor does not stand before it; `yaml` itself would not say where it is. */
function findLostAlias(yaml, document) {
    const anchors = new Set();
    let lost;
    yaml.visit(document, {
        Value: (_, node) => {
            anchors.add(node.anchor);
        },
        Alias: (_, alias) => {
            if (anchors.has(alias.source))
                return undefined;
            lost = { name: alias.source, offset: alias.range?.[0] ?? 0 };
            return yaml.visit.BREAK;
        },
    });
    return lost;
}
function guard(source, step) {
    try {
        return step();
    }
    catch (error) {
        // A RangeError is the end of the stack, a ReferenceError the alias guard of `yaml`.
        if (error instanceof RangeError)
            throw invalid(source, tooDeep);
        if (error instanceof ReferenceError)
            throw invalid(source, (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .showOnOneLine */ .n3)(error.message));
        throw error;
    }
}
function describe(code, message) {
    const plain = (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .showOnOneLine */ .n3)(message);
    // The composer of `yaml` catches the end of the stack itself.
    if (plain.startsWith('Maximum call stack'))
        return tooDeep;
    // `- !docs/**` is a tag without a value for YAML, and would silently become an empty pattern.
    if (code === 'TAG_RESOLVE_FAILED')
        return `${plain}; a value that begins with \`!\` needs quotes`;
    if (code === 'BAD_ALIAS')
        return `${plain}; a value that begins with \`*\` needs quotes`;
    return plain;
}
function invalid(source, why, line) {
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid-input', `${source} is not YAML that can be used${line === undefined ? '' : `, line ${line}`}: ${why}.`, 'Correct it and run again.');
}
function lineOf(document, lines, path) {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const last = path.at(-1);
    const offset = last === undefined ? 0 : (keyOffset(parent, last) ?? nodeOffset(document.getIn(path, true)));
    return offset === undefined ? undefined : lines.linePos(offset).line;
}
function keyOffset(map, key) {
    if (typeof map !== 'object' || map === null || !('items' in map) || !Array.isArray(map.items))
        return undefined;
    for (const pair of map.items) {
        if (typeof pair !== 'object' || pair === null || !('key' in pair))
            continue;
        const node = pair.key;
        if (typeof node === 'object' && node !== null && 'value' in node && node.value === key)
            return nodeOffset(node);
    }
    return undefined;
}
function nodeOffset(node) {
    if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
        return undefined;
    const [start] = node.range;
    return typeof start === 'number' ? start : undefined;
}


/***/ }),

/***/ 7345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ isValidRefName)
/* harmony export */ });
/**
 * git-check-ref-format(1), with two rules more: no leading `-`, so that a ref can never be read as an option, and no
 * `@{...}`. Applies to branch and tag names with or without `refs/`.
 */
function isValidRefName(name) {
    if (name === '' || name.length > 1024 || name === '@')
        return false;
    if (name.startsWith('-') || name.startsWith('/') || name.endsWith('/') || name.endsWith('.'))
        return false;
    if (/[\x00-\x20\x7f~^:?*[\\]|\.\.|\/\/|@\{/.test(name))
        return false;
    return name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'));
}


/***/ }),

/***/ 2902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  zP: () => (/* reexport */ cutToBytes),
  zH: () => (/* reexport */ details),
  tp: () => (/* reexport */ table),
  Ae: () => (/* reexport */ writeBeside),
  u5: () => (/* reexport */ writeReport)
});

// UNUSED EXPORTS: bar, cutText, sparkline

;// CONCATENATED MODULE: ./shared/report/cut.js
const fence = /^ {0,3}(`{3,}|~{3,})/;
/**
 * Cuts Markdown to at most `limit` bytes of UTF-8. A text that fits comes back as it is. Otherwise whole lines are kept
 * from the start, what they leave open (a code fence, `<details>`) is closed, and `notice` stands at the end as a
 * paragraph of its own. When not even the notice fits, it is cut, too.
 */
function cutToBytes(markdown, limit, notice) {
    if (Buffer.byteLength(markdown) <= limit)
        return markdown;
    const kept = [];
    const open = new OpenParts();
    let size = 0;
    let end = ending([], notice);
    for (const line of markdown.split('\n')) {
        open.read(line);
        size += Buffer.byteLength(line) + 1;
        const nextEnd = ending(open.closers(), notice);
        if (size + Buffer.byteLength(nextEnd) > limit)
            break;
        kept.push(`${line}\n`);
        end = nextEnd;
    }
    return cutText(kept.join('') + end, limit);
}
/** The first `limit` bytes of a text, less the part of a character that the cut would leave. */
function cutText(text, limit) {
    if (Buffer.byteLength(text) <= limit)
        return text;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(text).subarray(0, Math.max(limit, 0)), {
        stream: true, // an incomplete last character is held back instead of replaced
    });
}
function ending(closers, notice) {
    return `${closers.map((closer) => `${closer}\n`).join('')}\n${notice}\n`;
}
/** What of a page is still open after the lines read so far. */
class OpenParts {
    #fence = '';
    #details = 0;
    read(line) {
        const mark = fence.exec(line)?.[1];
        if (this.#fence !== '') {
            if (mark?.startsWith(this.#fence) && line.trim() === mark)
                this.#fence = '';
        }
        else if (mark !== undefined) {
            this.#fence = mark;
        }
        else {
            this.#details += count(line, '<details') - count(line, '</details>');
        }
    }
    closers() {
        const fences = this.#fence === '' ? [] : [this.#fence];
        return [...fences, ...Array.from({ length: Math.max(this.#details, 0) }, () => '\n</details>')];
    }
}
function count(line, part) {
    return line.split(part).length - 1;
}

// EXTERNAL MODULE: ./shared/text/index.js + 7 modules
var shared_text = __nccwpck_require__(7179);
;// CONCATENATED MODULE: ./shared/report/markdown.js

/**
 * A GitHub Markdown table. Cells are inline Markdown: foreign text in them has gone through `codeSpan` or
 * `escapeMarkdown` before. The table itself only sees to it that a cell stays one cell: line ends become spaces, pipes
 * entities. Short rows are filled up, and what is beyond the header is dropped, as GitHub would.
 */
function table(header, rows) {
    const line = (cells) => `| ${header.map((_, index) => cell(cells[index] ?? '')).join(' | ')} |`;
    return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}
function cell(markdown) {
    return markdown.replace(/\s*[\r\n]+\s*/g, ' ').replaceAll('|', '&#124;');
}
/** A folded part of a page. `title` is plain text and gets escaped; `body` is Markdown. */
function details(title, body) {
    // Without the blank lines GitHub would take the body for HTML.
    return `<details>\n<summary>${(0,shared_text/* escapeMarkdown */.FV)(title)}</summary>\n\n${body.trim()}\n\n</details>`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./shared/report/report-file.js


let written = 0;
/**
 * Writes a file so that a reader sees the old one or the new one, never a part: beside it first, then renamed.
 * Mode 0600, as reports may hold more than everybody on the machine should see.
 */
async function writeBeside(file, content) {
    // Unique here and now; `wx` refuses whatever else may bear the name, links included.
    const beside = `${file}.${process.pid}-${Date.now()}-${++written}.tmp`;
    try {
        // Not the promises: waking the thread pool for a few small files costs more than it gives, at every start.
        (0,external_node_fs_.writeFileSync)(beside, content, { mode: 0o600, flag: 'wx' });
        (0,external_node_fs_.renameSync)(beside, file);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(beside, { force: true });
        throw error;
    }
}
/** Writes `report.json` into the folder, readable and with a newline at its end, and returns its absolute path with `/`. */
async function writeReport(folder, body) {
    const file = external_node_path_.resolve(folder, 'report.json');
    await writeBeside(file, `${JSON.stringify(body, null, 2)}\n`);
    return file.replaceAll(external_node_path_.sep, '/');
}

;// CONCATENATED MODULE: ./shared/report/index.js
// What people and machines read afterwards: Markdown for summaries and comments, JSON reports.






/***/ }),

/***/ 7179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  SS: () => (/* reexport */ codeSpan),
  eS: () => (/* reexport */ durationForms),
  FV: () => (/* reexport */ escapeMarkdown),
  cJ: () => (/* reexport */ hideAll),
  $0: () => (/* reexport */ neutralise),
  yG: () => (/* reexport */ parseBoolean),
  E9: () => (/* reexport */ parseDuration),
  E1: () => (/* reexport */ parseList),
  Hx: () => (/* reexport */ quoteForMessage),
  E$: () => (/* reexport */ redact),
  eo: () => (/* reexport */ secretForms),
  n3: () => (/* reexport */ showOnOneLine)
});

// UNUSED EXPORTS: compareFractions, escapeBackslash, parsePercent, quoteCsv, quoteShell, showLines

;// CONCATENATED MODULE: ./shared/text/boolean.js
const words = new Map([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
]);
/**
 * Reads one of the six boolean words of the YAML 1.2 core schema (section 10.3.2); `undefined` for anything else,
 * `yes`, `1` and the empty string included. White space around the word is allowed.
 */
function parseBoolean(text) {
    return words.get(text.trim());
}

;// CONCATENATED MODULE: ./shared/text/duration.js
const duration_form = /^(\d{1,15})(ms|s|m|h|d)?$/;
const milliseconds = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** The accepted forms, for messages. */
const durationForms = '500ms, 30s, 5m, 2h, 7d, or a bare number of seconds';
/**
 * Reads a duration and returns milliseconds: `500ms`, `30s`, `5m`, `2h`, `7d`; a bare number is seconds. `undefined`
 * for anything else: signs, fractions, sums, or more than 2^53 milliseconds.
 */
function parseDuration(text) {
    const match = duration_form.exec(text.trim());
    if (match === null)
        return undefined;
    const value = Number(match[1]) * (milliseconds[match[2] ?? 's'] ?? Number.NaN);
    return Number.isSafeInteger(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./shared/text/list.js
const openers = { '{': '}', '[': ']', '(': ')' };
/**
 * Reads a list input. A value with a newline is split at newlines only; any other at commas outside `{}`, `[]`, `()`
 * and quotes. Items are trimmed, empty ones dropped, and lines that start with `#` are comments.
 *
 * In the comma form a quote opens only at the start of an item, and an item that is quoted as a whole loses its quotes
 * (they are there to hold a comma); a bracket that is never closed is an ordinary character. In the newline form
 * everything but the white space around an item belongs to it.
 */
function parseList(text) {
    if (text.includes('\n'))
        return tidy(text.split('\n')).filter((line) => !line.startsWith('#'));
    if (text.trimStart().startsWith('#'))
        return [];
    return tidy(splitAtCommas(text).map(unquote));
}
function tidy(items) {
    return items.map((item) => item.trim()).filter((item) => item !== '');
}
function splitAtCommas(text) {
    const closing = pairBrackets(text);
    const items = [];
    let start = 0;
    for (let at = 0; at < text.length; at++) {
        const character = text.charAt(at);
        if (character === ',') {
            items.push(text.slice(start, at));
            start = at + 1;
        }
        else if (character === '\\') {
            at++;
        }
        else if (isQuote(character) && text.slice(start, at).trim() === '') {
            const end = text.indexOf(character, at + 1);
            if (end !== -1)
                at = end;
        }
        else {
            at = closing.get(at) ?? at;
        }
    }
    return [...items, text.slice(start)];
}
/** For each opening bracket that has a partner, the place of that partner. Kinds do not see each other: `[(]` is whole. */
function pairBrackets(text) {
    const pairs = new Map();
    const open = { '}': [], ']': [], ')': [] };
    for (let at = 0; at < text.length; at++) {
        const character = text.charAt(at);
        if (character === '\\') {
            at++;
            continue;
        }
        const closer = openers[character];
        if (closer !== undefined)
            open[closer]?.push(at);
        const opener = open[character]?.pop();
        if (opener !== undefined)
            pairs.set(opener, at);
    }
    return pairs;
}
function isQuote(character) {
    return character === '"' || character === "'";
}
function unquote(item) {
    const text = item.trim();
    const quote = text.charAt(0);
    const whole = text.length > 1 && isQuote(quote) && text.indexOf(quote, 1) === text.length - 1;
    return whole ? text.slice(1, -1) : text;
}

;// CONCATENATED MODULE: ./shared/text/visible.js
// Characters that do something to a terminal, a line reader or a reader's eye instead of standing for themselves:
// controls (C0, DEL, C1), line and paragraph separators, format characters (bidi overrides, zero-width characters,
// byte order mark), everything else Unicode calls ignorable, and halves of surrogate pairs.
// Ignorable ones matter for safety, too: .NET's culture-aware string search skips them, so `##<zero width>[` may count
// as `##[` for a program that searches that way.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const named = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** One invisible character as `\xNN` (up to U+00FF) or `\u{...}`. */
function numeric(character) {
    const code = character.codePointAt(0) ?? 0;
    return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
/** Writes every invisible character as an escape; newlines and tabs become `\n` and `\t`, so the answer is one line. */
function showOnOneLine(text) {
    return text.replace(invisible, (character) => named[character] ?? numeric(character));
}
/** Writes every invisible character as an escape, except the newlines and tabs that give a text its shape. */
function showLines(text) {
    return text.replace(invisible, (character) => character === '\n' || character === '\t' ? character : numeric(character));
}
/**
 * Quotes a foreign value for a message: one line, invisible characters shown, at most `limit` characters of it.
 * For example `"srcs/**"`, or `"aaaa…" (120 characters)`.
 */
function quoteForMessage(text, limit = 80) {
    const characters = Array.from(text.slice(0, 2 * limit));
    const short = text.length <= limit || (text.length <= 2 * limit && characters.length <= limit);
    if (short)
        return `"${showOnOneLine(text)}"`;
    return `"${showOnOneLine(characters.slice(0, limit).join(''))}…" (${text.length} characters)`;
}

;// CONCATENATED MODULE: ./shared/text/markdown.js

// GitHub looks for mentions, references, links and emoji codes in the *rendered* text, so an entity or a backslash does
// not stop them; a zero-width space between the sign and what follows does. Written as an entity, it can be seen here.
const gap = '&#8203;';
const special = /[&<>|\\`*_~[\]$]|[@#](?=\w)|:(?=\/\/|[\w+-]+:)|(?:www|GH)(?=[.-]\w)/gi;
const markup = /^[&<>|\\`*_~[\]$]$/;
const blockStart = /^\s*(?:[-+=]|#+|\d+[.)])/;
/**
 * Makes foreign text plain text in GitHub Markdown, on one line, also in a table cell: no markup, no HTML, no mention,
 * no reference to an issue, no link, no picture. Invisible characters are shown (`\n`, `\u{202e}`).
 */
function escapeMarkdown(text) {
    const shown = showOnOneLine(text);
    const start = blockStart.exec(shown)?.[0] ?? '';
    const rest = shown.slice(start.length);
    // The last sign of `- `, `# ` or `1.` as an entity: no list, no heading. A gap keeps `#1` from being a reference.
    const plainStart = start.replace(/#/g, '&#35;').replace(/[-+=.)]$/, entity) + (start.endsWith('#') ? gap : '');
    return plainStart + rest.replace(special, (sign) => (markup.test(sign) ? entity(sign) : `${sign}${gap}`));
}
/**
 * Shows foreign text as inline code, on one line, also in a table cell. Nothing inside is interpreted. Backticks where
 * they do, else a `<code>` element: in a table a pipe or a backslash inside backticks cannot be written safely.
 */
function codeSpan(text) {
    const shown = showOnOneLine(text);
    if (/^[^`|\\\s]([^`|\\]*[^`|\\\s])?$/.test(shown))
        return `\`${shown}\``;
    return `<code>${shown.replace(/[^A-Za-z0-9./,\u0080-\u{10ffff}]/gu, entity)}</code>`;
}
function entity(character) {
    return character === ' ' ? '&#32;' : `&#${character.codePointAt(0)};`;
}

;// CONCATENATED MODULE: ./shared/text/neutralise.js

// The runner reads commands from stdout and stderr alike (actions/runner, src/Runner.Common/ActionCommand.cs):
//   `::name key=value::data`  when a line starts with it after white space, as .NET's TrimStart() sees white space;
//   `##[name key=value]data`  the old form, ANYWHERE in a line.
// It searches with the rules of a culture, in which control characters may count as nothing. Tabs are the only ones that
// we let stand, so they are looked through.
const commandAtLineStart = /^([^\S\n]*):(?=\t*:)/gmu;
const oldCommand = /(#\t*#\t*)(?=\[)/g;
/**
 * Makes text that we did not write harmless for a log: no line of it is a runner command in either grammar, and no
 * character of it moves a cursor, changes colours, hides or reorders text.
 *
 * What it changes stays visible: `::error::x` at the start of a line becomes `\::error::x`, `##[group]` becomes
 * `##\[group]`, an escape character becomes `\x1b`, a bidi override `\u{202e}`. Line ends CR LF become LF, a lone CR
 * becomes `\x0d`. Ordinary text comes back as it is. Applying it twice changes nothing more.
 *
 * It is for reading, not reversible, and for whole messages: a prefix put before a neutralised text is fine, cutting
 * off its start is not.
 */
function neutralise(text) {
    return showLines(text.replaceAll('\r\n', '\n')).replace(commandAtLineStart, '$1\\:').replace(oldCommand, '$1\\');
}

;// CONCATENATED MODULE: ./shared/text/redact.js
// Parts of a secret shorter than this are left alone: they would turn ordinary text into asterisks (the `{` line of a
// JSON key). The secret as a whole is removed whatever its length.
const shortestPart = 4;
/**
 * The forms in which a secret may show up: raw, each of its lines, percent-encoded (path and form style), as JSON text,
 * and in base64 at each of the three alignments, standard and URL alphabet. Empty for an empty or blank secret.
 */
function secretForms(secret) {
    if (secret.trim() === '')
        return [];
    const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
    const wholes = [secret, secret.trim()];
    const parts = [...lines, ...[...wholes, ...lines].flatMap(encodedForms)];
    return [...new Set([...wholes, ...parts.filter((part) => part.length >= shortestPart)])];
}
/** Replaces every form of every secret by `***`; overlapping and touching finds become one. */
function redact(text, secrets) {
    return hideAll(text, secrets.flatMap(secretForms));
}
/** `redact` for who calls it often and keeps the forms. */
function hideAll(text, forms) {
    const finds = forms.flatMap((form) => findAll(text, form));
    if (finds.length === 0)
        return text;
    finds.sort((a, b) => a.start - b.start);
    let answer = '';
    let end = 0;
    for (const find of finds) {
        if (find.start > end || end === 0)
            answer += `${text.slice(end, find.start)}***`;
        end = Math.max(end, find.end);
    }
    return answer + text.slice(end);
}
function findAll(text, form) {
    const finds = [];
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
        finds.push({ start: at, end: at + form.length });
    }
    return finds;
}
function encodedForms(text) {
    const percent = encodeURIComponent(text.toWellFormed());
    const strict = percent.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    const percents = [percent, strict, strict.replaceAll('%20', '+')];
    const lowerCase = percents.map((form) => form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()));
    const base64 = [0, 1, 2].map((shift) => base64At(text, shift));
    const base64Url = base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
    return [...percents, ...lowerCase, JSON.stringify(text).slice(1, -1), ...base64, ...base64Url];
}
/** The base64 characters that the text alone decides when `shift` unknown bytes stand before it and others after it. */
function base64At(text, shift) {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]);
    return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6));
}

;// CONCATENATED MODULE: ./shared/text/index.js
// Text leaves: parsing and printing small things. The ground floor: imports nothing of this repository.












/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(8652);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
