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

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 3916:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readGates),
/* harmony export */   l: () => (/* binding */ gateInputs)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7890);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2719);
/* harmony import */ var _threshold_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6871);



/** The inputs that `overrides` may give other values. */
const gateInputs = [
    'min-lines',
    'min-branches',
    'min-functions',
    'min-statements',
    'min-patch',
    'min-changed-lines',
    'min-file',
    'max-drop',
    'expect-reports',
];
/** @throws UserError */
function readGates(texts, rules) {
    const minimums = {};
    for (const metric of _model_js__WEBPACK_IMPORTED_MODULE_0__/* .metrics */ .qd) {
        const threshold = when(texts, `min-${metric}`, _threshold_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMinimum */ .Ge);
        if (threshold !== undefined)
            minimums[metric] = threshold;
    }
    return {
        minimums,
        patch: when(texts, 'min-patch', _threshold_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMinimum */ .Ge),
        minChangedLines: when(texts, 'min-changed-lines', _threshold_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWhole */ .z2) ?? 0,
        file: when(texts, 'min-file', _threshold_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMinimum */ .Ge),
        maxDrop: when(texts, 'max-drop', _threshold_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePoints */ .PW),
        expectReports: when(texts, 'expect-reports', _threshold_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWhole */ .z2),
        rules: (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .readRules */ .K)(rules),
    };
}
function when(texts, input, parse) {
    return texts[input].trim() === '' ? undefined : parse(input, texts[input]);
}


/***/ }),

/***/ 2719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readRules),
/* harmony export */   T: () => (/* binding */ unknownMetric)
/* harmony export */ });
/* harmony import */ var _shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3007);
/* harmony import */ var _shared_action_patterns_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9907);
/* harmony import */ var _shared_text_index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(516);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7890);
/* harmony import */ var _threshold_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6871);
/* harmony import */ var _yaml_map_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9910);






/**
 * @param value the parsed input `rules`
 * @throws UserError invalid-input, unknown-metric, and what thresholds throw
 */
function readRules(value) {
    return (0,_yaml_map_js__WEBPACK_IMPORTED_MODULE_5__/* .entriesOf */ .Mc)('`rules`', value, 'a map from globs to what they must reach').map(([pattern, wanted]) => readRule(pattern, wanted));
}
function readRule(pattern, wanted) {
    const minimums = {};
    let maxUncovered;
    const where = `rules: ${pattern}`;
    const entries = (0,_yaml_map_js__WEBPACK_IMPORTED_MODULE_5__/* .entriesOf */ .Mc)(`The rule ${(0,_shared_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForMessage */ .Hx)(pattern)}`, wanted, 'a map such as `{lines: 80}`');
    for (const [name, given] of entries) {
        const text = (0,_yaml_map_js__WEBPACK_IMPORTED_MODULE_5__/* .scalarText */ .ws)(`\`${name}\` of the rule ${(0,_shared_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForMessage */ .Hx)(pattern)}`, given);
        const metric = _model_js__WEBPACK_IMPORTED_MODULE_3__/* .metrics */ .qd.find((one) => one === name);
        if (metric !== undefined)
            minimums[metric] = (0,_threshold_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMinimum */ .Ge)(`${where}: ${name}`, text);
        else if (name === 'max-uncovered')
            maxUncovered = (0,_threshold_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWhole */ .z2)(`${where}: ${name}`, text);
        else
            throw unknownMetric(`The rule ${(0,_shared_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForMessage */ .Hx)(pattern)}`, name, `${_model_js__WEBPACK_IMPORTED_MODULE_3__/* .metrics */ .qd.join(', ')} and max-uncovered`);
    }
    if (entries.length === 0)
        throw (0,_yaml_map_js__WEBPACK_IMPORTED_MODULE_5__/* .invalid */ .Gq)(`The rule ${(0,_shared_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForMessage */ .Hx)(pattern)} asks for nothing`);
    return { pattern, patterns: (0,_shared_action_patterns_index_js__WEBPACK_IMPORTED_MODULE_1__/* .compilePatterns */ .x)('rules', [pattern]), minimums, maxUncovered };
}
/** @param known what there is, as part of a sentence */
function unknownMetric(where, name, known) {
    return new _shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('unknown-metric', `${where} names ${(0,_shared_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForMessage */ .Hx)(name)}, and there is no such gate.`, `Known are ${known}.`);
}


/***/ }),

/***/ 6871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ parseMinimum),
/* harmony export */   PW: () => (/* binding */ parsePoints),
/* harmony export */   z2: () => (/* binding */ parseWhole)
/* harmony export */ });
/* harmony import */ var _shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3007);
/* harmony import */ var _shared_text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(516);


const zero = { numerator: 0n, denominator: 1n };
const one = { numerator: 1n, denominator: 1n };
const accepted = 'a percentage from 0 to 100 with at most 30 decimals, such as `80`, `80%` or `79.5`';
/**
 * A minimum percentage.
 * @param source what a message calls the place it stands at, such as `min-lines`
 * @throws UserError looks-like-ratio, negative-threshold, threshold-out-of-range, invalid-input
 */
function parseMinimum(source, text) {
    if (/^\s*\.\d+\s*$/.test(text))
        throw looksLikeRatio(source, text);
    const threshold = parsePoints(source, text);
    const ratio = (0,_shared_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .compareFractions */ .LG)(threshold.share, zero) > 0 && threshold.share.numerator * 100n < threshold.share.denominator;
    if (ratio && !text.includes('%')) {
        throw looksLikeRatio(source, text);
    }
    return threshold;
}
function looksLikeRatio(source, text) {
    return new _shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('looks-like-ratio', `\`${source}\` is ${(0,_shared_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForMessage */ .Hx)(text)}, which reads like a share of one, and percentages are expected here.`, `Write it as a percentage, such as \`80\` for 0.8. If less than one percent is meant, say so: \`${text.trim().replace(/^\./, '0.')}%\`.`);
}
/** A number of percentage points, which may well be a small one. @throws as `parseMinimum`, but for looks-like-ratio */
function parsePoints(source, text) {
    const share = (0,_shared_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePercent */ .lo)(text);
    if (share === undefined)
        throw refuse(source, text);
    if ((0,_shared_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .compareFractions */ .LG)(share, one) > 0) {
        throw new _shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('threshold-out-of-range', `\`${source}\` is ${(0,_shared_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForMessage */ .Hx)(text)}, and nothing can be above 100 %.`, `Give ${accepted}.`);
    }
    return { text: text.trim().replace(/%$/, ''), share };
}
/** @throws UserError invalid-input, negative-threshold */
function parseWhole(source, text) {
    if (/^\d{1,9}$/.test(text.trim()))
        return Number(text.trim());
    throw /^-\d/.test(text.trim()) ? negative(source, text) : (0,_shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(source, text, 'a whole number, such as `10`');
}
function refuse(source, text) {
    return /^-\s*[\d.]/.test(text.trim()) ? negative(source, text) : (0,_shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(source, text, accepted);
}
function negative(source, text) {
    return new _shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('negative-threshold', `\`${source}\` is ${(0,_shared_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForMessage */ .Hx)(text)}, and a threshold cannot be below zero.`, 'Give a number from 0 up. To limit how many lines may be uncovered, use `rules` with `max-uncovered`.');
}


/***/ }),

/***/ 9910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   ws: () => (/* binding */ scalarText)
/* harmony export */ });
/* harmony import */ var _shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3007);
/* harmony import */ var _shared_text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(516);


/** The entries of a YAML map in their order; none for nothing at all. @throws UserError invalid-input */
function entriesOf(source, value, holds) {
    if (value === undefined || value === null)
        return [];
    if (typeof value !== 'object' || Array.isArray(value)) {
        throw invalid(`${source} should be ${holds}, and is ${shown(value)}`);
    }
    return Object.entries(value);
}
/** A value as its text: what stands for a threshold may be written as a number or in quotes. Null is empty. */
function scalarText(source, value) {
    if (value === null || value === undefined)
        return '';
    if (typeof value === 'string' || typeof value === 'number')
        return String(value);
    throw invalid(`${source} should be a number or a percentage, and is ${shown(value)}`);
}
function invalid(message) {
    return new _shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('invalid-input', `${message}.`, 'Correct it; the README of this action shows the form.');
}
function shown(value) {
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a map' : (0,_shared_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForMessage */ .Hx)(String(value));
}


/***/ }),

/***/ 6278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: ./shared/action/index.js + 13 modules
var action = __nccwpck_require__(3007);
// EXTERNAL MODULE: ./shared/git/names/object-id.js
var object_id = __nccwpck_require__(7959);
// EXTERNAL MODULE: ./shared/git/names/ref-name.js
var ref_name = __nccwpck_require__(7345);
;// CONCATENATED MODULE: ./shared/comparison/model/revision-input.js

/**
 * A value of an input that names a commit: a branch, a tag, a full ref or a full id (any case), or an ancestor of the
 * checkout as in `HEAD~2` and `HEAD^`, which dorny/paths-filter takes. Empty stays empty.
 * @returns undefined for what git could read as an option, a range or a command
 */
function readRevision(given) {
    const text = (0,object_id/* isObjectId */.T)(given.toLowerCase()) ? given.toLowerCase() : given;
    if (text === '' || (0,object_id/* isObjectId */.T)(text))
        return text;
    return (0,ref_name/* isValidRefName */.h)(text.replace(/^HEAD(?:~\d{0,4}|\^)*$/, 'HEAD')) ? text : undefined;
}
/** For the message about anything else. */
const revisionForms = 'a branch, a tag, a full ref (`refs/...`) or a full commit SHA';

// EXTERNAL MODULE: ./shared/comparison/model/words.js
var words = __nccwpck_require__(6591);
;// CONCATENATED MODULE: ./shared/comparison/model/index.js
/** The words of a comparison. A door of its own: reading the inputs needs no planner. */



;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/contract.js
// Generated from ../action.yml by `npm run docs`. Edit that file, not this one.
/** Every input of the action, in the order of its documentation. */
const inputNames = (/* unused pure expression or super */ null && ([
    'files',
    'format',
    'min-lines',
    'min-branches',
    'min-functions',
    'min-statements',
    'min-patch',
    'min-changed-lines',
    'min-file',
    'rules',
    'baseline',
    'max-drop',
    'write-baseline',
    'overrides',
    'expect-reports',
    'include',
    'exclude',
    'source-roots',
    'base',
    'comment',
    'comment-id',
    'annotations',
    'informational',
    'token',
    'working-directory',
    'summary',
]));
/** What an input means that a workflow leaves out or hands over empty. */
const inputDefaults = {
    format: 'auto',
    'min-changed-lines': '0',
    comment: 'false',
    'comment-id': 'default',
    annotations: 'true',
    informational: 'false',
    'working-directory': '.',
    summary: 'true',
};
/** Every output with a fixed name. */
const outputNames = (/* unused pure expression or super */ null && ([
    'passed',
    'result',
    'coverage',
    'lines-covered',
    'lines-total',
    'branches-covered',
    'branches-total',
    'functions-covered',
    'functions-total',
    'statements-covered',
    'statements-total',
    'patch-coverage',
    'baseline-coverage',
    'delta',
    'uncovered-changed-lines',
    'badge',
    'badge-svg',
    'cobertura',
    'report',
]));

// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/gates/gate-settings.js
var gate_settings = __nccwpck_require__(7903);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/model.js
var model = __nccwpck_require__(7890);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/inputs.js





/** @throws UserError invalid-input */
async function readSettings(runtime) {
    const inputs = runtime.inputs(inputDefaults);
    const token = inputs.text('token');
    if (token !== '')
        runtime.mask(token);
    const gates = Object.fromEntries(gate_settings/* gateInputs */.l.map((name) => [name, inputs.text(name)]));
    return {
        files: inputs.list('files'),
        format: inputs.choice('format', ['auto', ...model/* formats */.Fx]),
        gates,
        rules: await inputs.yaml('rules'),
        overrides: await inputs.yaml('overrides'),
        baseline: inputs.text('baseline'),
        writeBaseline: inputs.text('write-baseline'),
        include: inputs.list('include'),
        exclude: inputs.list('exclude'),
        sourceRoots: inputs.list('source-roots'),
        base: readBase(inputs),
        comment: inputs.boolean('comment'),
        commentId: readId(inputs),
        annotations: inputs.boolean('annotations'),
        informational: inputs.boolean('informational'),
        token,
        workingDirectory: inputs.text('working-directory'),
        summary: inputs.boolean('summary'),
    };
}
/** A value that git could read as an option, a range or a command never gets past this point. */
function readBase(inputs) {
    const text = inputs.text('base');
    const revision = text === '' ? '' : readRevision(text);
    if (revision === undefined)
        throw (0,action/* invalidInput */.aY)('base', text, revisionForms);
    return revision;
}
/** It becomes part of the name of an artifact, which may hold few characters. */
function readId(inputs) {
    const text = inputs.text('comment-id');
    if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text))
        return text;
    throw (0,action/* invalidInput */.aY)('comment-id', text, 'letters, digits, `.`, `_` and `-`, at most 100 of them');
}


/***/ }),

/***/ 1698:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3007);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6278);


const body = async (runtime) => {
    const settings = await (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readSettings */ .s)(runtime);
    // Everything else is loaded once the inputs are right.
    const { openPorts } = await __nccwpck_require__.e(/* import() */ 224).then(__nccwpck_require__.bind(__nccwpck_require__, 6224));
    const { run } = await __nccwpck_require__.e(/* import() */ 623).then(__nccwpck_require__.bind(__nccwpck_require__, 8004));
    return run(settings, await openPorts(runtime, settings));
};
await (0,_shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('check-coverage-threshold', body, { passed: 'false' });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ formats),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   qd: () => (/* binding */ metrics),
/* harmony export */   s6: () => (/* binding */ nothing)
/* harmony export */ });
/** The words of coverage. What a reader fills in is in `table/`, what the gates say in `judged.ts`. */
const metrics = ['lines', 'branches', 'functions', 'statements'];
const formats = [
    'lcov',
    'cobertura',
    'jacoco',
    'clover',
    'opencover',
    'sonarqube',
    'istanbul',
    'istanbul-summary',
    'coverage-py',
    'go',
    'llvm-cov',
    'simplecov',
];
const nothing = { covered: 0, total: 0 };
function sum(a, b) {
    return { covered: a.covered + b.covered, total: a.total + b.total };
}


/***/ }),

/***/ 3007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yo: () => (/* reexport */ user_error/* UserError */.y),
  aY: () => (/* reexport */ inputs/* invalidInput */.aY),
  YA: () => (/* reexport */ jailPath),
  Cs: () => (/* reexport */ runAction)
});

// UNUSED EXPORTS: createInputs, documentationLink, getState, parseYaml, saveState

// EXTERNAL MODULE: ./shared/text/index.js + 8 modules
var shared_text = __nccwpck_require__(516);
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

// EXTERNAL MODULE: ./shared/report/index.js + 4 modules
var shared_report = __nccwpck_require__(5444);
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
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(516);
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

/***/ 9907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ compilePatterns)
/* harmony export */ });
/* harmony import */ var _text_glob_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4503);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(370);


/** @throws UserError invalid-input */
function compilePatterns(input, patterns) {
    const rules = patterns.map((pattern) => {
        const negative = pattern.startsWith('!');
        return { negative, glob: compile(input, pattern, negative ? pattern.slice(1) : pattern) };
    });
    return {
        matches: (path) => rules.reduce((taken, { negative, glob }) => (glob.matches(path) ? !negative : taken), false),
        unused: (paths) => rules
            .filter(({ negative, glob }) => !negative && !paths.some((path) => glob.matches(path)))
            .map(({ glob }) => glob.source),
    };
}
function compile(input, pattern, positive) {
    try {
        return (0,_text_glob_index_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .S)(positive);
    }
    catch (error) {
        if (error instanceof _text_glob_index_js__WEBPACK_IMPORTED_MODULE_0__/* .GlobError */ .p)
            throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(input, pattern, `a list of globs; ${error.message}`);
        throw error;
    }
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
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(516);
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

/***/ 6591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ isMergeOf),
/* harmony export */   Hx: () => (/* binding */ toRevision),
/* harmony export */   T5: () => (/* binding */ isPullRequestEvent),
/* harmony export */   at: () => (/* binding */ branchName)
/* harmony export */ });
/* unused harmony export strategies */
/* harmony import */ var _git_names_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7959);

/** The words of a comparison: what the event says, what the inputs ask for, and what is to be compared. */
const strategies = (/* unused pure expression or super */ null && (['auto', 'merge-base', 'before', 'last-success', 'previous-tag', 'parent']));
const pullRequestEvents = new Set([
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
]);
function isPullRequestEvent(name) {
    return pullRequestEvents.has(name);
}
/** `refs/heads/main`, `origin/main` and `main` are one branch. */
function branchName(ref) {
    return ref.replace(/^refs\/heads\//, '').replace(/^(?:refs\/remotes\/)?origin\//, '');
}
function toRevision(text) {
    return (0,_git_names_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isObjectId */ .T)(text) ? { sha: text } : { name: text };
}
/** The checkout is the merge commit that GitHub built for this pull request. */
function isMergeOf(pullRequest, checkedOut) {
    return checkedOut?.parents.length === 2 && checkedOut.parents[1] === pullRequest.headSha;
}


/***/ }),

/***/ 7959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isObjectId),
/* harmony export */   a: () => (/* binding */ isZeroId)
/* harmony export */ });
/** A full object name, SHA-1 or SHA-256. Anything else must not reach git as a revision unchecked. */
function isObjectId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/** The all-zero name that a push event uses for "there was nothing". */
function isZeroId(text) {
    return /^0{40}(?:0{24})?$/.test(text);
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

/***/ 5444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M0: () => (/* reexport */ bar),
  zP: () => (/* reexport */ cutToBytes),
  zH: () => (/* reexport */ details),
  tp: () => (/* reexport */ table),
  Ae: () => (/* reexport */ writeBeside),
  u5: () => (/* reexport */ writeReport)
});

// UNUSED EXPORTS: cutText, sparkline

;// CONCATENATED MODULE: ./shared/report/bars.js
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const levels = (/* unused pure expression or super */ null && (['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']));
/**
 * A bar of `width` characters for a share between 0 and 1, in steps of an eighth of a character, the rest filled with
 * `░`. A share above zero always shows something and one below 1 never looks full. Outside 0..1 it is cut off; what is
 * not a number is all `?`.
 */
function bar(share, width = 10) {
    if (Number.isNaN(share))
        return '?'.repeat(width);
    const steps = width * 8;
    const exact = Math.round(Math.min(Math.max(share, 0), 1) * steps);
    const filled = share > 0 && share < 1 ? Math.min(Math.max(exact, 1), steps - 1) : exact;
    const text = '█'.repeat(Math.floor(filled / 8)) + (eighths[filled % 8] ?? '');
    return text.padEnd(width, '░');
}
/** One character per number, from `▁` for the smallest to `█` for the largest; a middle line when all are equal. */
function sparkline(values) {
    const known = values.filter(Number.isFinite);
    const low = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const high = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    return values
        .map((value) => {
        if (!Number.isFinite(value))
            return ' ';
        const level = high === low ? 3 : Math.round(((value - low) / (high - low)) * (levels.length - 1));
        return levels[level] ?? '';
    })
        .join('');
}

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

// EXTERNAL MODULE: ./shared/text/index.js + 8 modules
var shared_text = __nccwpck_require__(516);
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

/***/ 4503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* reexport */ GlobError),
  S: () => (/* reexport */ compileGlob)
});

;// CONCATENATED MODULE: ./shared/text/glob/alphabet.js
/**
 * The code units of a pattern, sorted into classes that no set of the pattern tells apart. A table over classes is a
 * few numbers wide where a table over code units would be 65,536.
 */
class Alphabet {
    size;
    /** For every set given: 1 at the classes it holds. */
    members;
    /** The class of each ASCII code unit, for the inner loop. */
    ascii = new Uint16Array(128);
    starts;
    classes;
    constructor(sets) {
        const cuts = new Set([0]);
        for (const ranges of sets) {
            for (const [from, to] of ranges) {
                cuts.add(from);
                if (to < 0xffff)
                    cuts.add(to + 1);
            }
        }
        this.starts = [...cuts].sort((a, b) => a - b);
        const known = new Map();
        this.classes = this.starts.map((start) => {
            const signature = sets.map((ranges) => (holds(ranges, start) ? '1' : '0')).join('');
            const found = known.get(signature) ?? known.size;
            known.set(signature, found);
            return found;
        });
        this.size = known.size;
        const signatures = [...known.keys()];
        this.members = sets.map((_, set) => Uint8Array.from(signatures, (signature) => Number(signature[set])));
        for (let code = 0; code < 128; code++)
            this.ascii[code] = this.search(code);
    }
    /** The class of a code unit. */
    classOf(code) {
        return code < 128 ? (this.ascii[code] ?? 0) : this.search(code);
    }
    search(code) {
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.starts[middle] ?? 0) <= code)
                low = middle;
            else
                high = middle - 1;
        }
        return this.classes[low] ?? 0;
    }
}
function holds(ranges, code) {
    return ranges.some(([from, to]) => from <= code && code <= to);
}

;// CONCATENATED MODULE: ./shared/text/glob/program.js
function build(tree) {
    const builder = new Builder();
    const start = builder.add(tree, builder.node({ op: 'finish' }, 0), 0);
    return {
        nodes: builder.nodes,
        start,
        sets: builder.sets,
        strata: program_layer(builder.nodes, builder.depths),
        outer: builder.depths.map((depth) => depth === 0),
    };
}
class Builder {
    nodes = [];
    depths = [];
    sets = [];
    setIds = new Map();
    node(node, depth) {
        this.depths.push(depth);
        return this.nodes.push(node) - 1;
    }
    /** Adds a tree in front of `next` and gives the node it begins with. */
    add(tree, next, depth) {
        switch (tree.kind) {
            case 'literal':
                return this.node({ op: 'unit', set: this.set([[tree.code, tree.code]]), next }, depth);
            case 'set':
                return this.node({ op: 'unit', set: this.set(tree.ranges), next }, depth);
            case 'sequence':
                return tree.items.reduceRight((after, item) => this.add(item, after, depth), next);
            case 'choice': {
                const starts = tree.options.map((option) => this.add(option, next, depth));
                return starts.reduceRight((second, first) => this.node({ op: 'either', first, second }, depth));
            }
            case 'repeat': {
                // first: stop repeating; second: once more
                const again = { op: 'either', first: next, second: next };
                const loop = this.node(again, depth);
                again.second = this.add(tree.item, loop, depth);
                return tree.atLeast === 0 ? loop : again.second;
            }
            case 'unless': {
                const item = this.add(tree.item, this.node({ op: 'found' }, depth + 1), depth + 1);
                return this.node({ op: 'unless', item, next }, depth);
            }
            case 'end':
                return this.node({ op: 'end', next }, depth);
        }
    }
    set(ranges) {
        const key = ranges.join(' ');
        const known = this.setIds.get(key);
        if (known !== undefined)
            return known;
        this.setIds.set(key, this.sets.length);
        return this.sets.push(ranges) - 1;
    }
}
function program_layer(nodes, depths) {
    const strata = [];
    for (let depth = Math.max(...new Set(depths)); depth >= 0; depth--) {
        const members = nodes.flatMap((_, id) => (depths[id] === depth ? [id] : []));
        strata.push(sortByDependency(nodes, members, depths, depth));
    }
    return strata;
}
/** Depth-first, without recursion: a row of thousands of nodes must not overflow the stack. */
function sortByDependency(nodes, members, depths, depth) {
    const order = [];
    const state = new Map();
    let circular = false;
    for (const member of members) {
        const stack = [member];
        for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
            const seen = state.get(top);
            if (seen) {
                stack.pop();
                if (seen === 'open') {
                    state.set(top, 'done');
                    if (nodes[top]?.op !== 'unit')
                        order.push(top);
                }
                continue;
            }
            state.set(top, 'open');
            for (const needed of dependencies(nodes[top])) {
                if (depths[needed] !== depth)
                    continue;
                if (state.get(needed) === 'open')
                    circular = true;
                else if (!state.has(needed))
                    stack.push(needed);
            }
        }
    }
    return { order, circular };
}
/** What a node asks at the same place in the path. */
function dependencies(node) {
    switch (node?.op) {
        case 'either':
            return [node.first, node.second];
        case 'end':
        case 'unless':
            return [node.next];
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./shared/text/glob/automaton.js


/** No path can match any more, whatever stands further left. */
const DEAD = 0;
const UNKNOWN = -1;
/** States kept before all are forgotten. A pattern can have 2^n states; a few dozen are visited. */
const MAX_STATES = 2000;
/** Numbers kept for all states (a row of the table and a flag per unit each) before all are forgotten. */
const MAX_NUMBERS = 1 << 20;
/**
 * A deterministic automaton that reads a path from its end to its beginning and is made while it reads: what was
 * learned about one path serves the next. Time is linear in the path: at worst (every state new) its length times the
 * length of the pattern.
 */
class Automaton {
    program;
    alphabet;
    /** The nodes that look at a code unit, and what they need. */
    units;
    unitSets;
    unitNext;
    /** A state is the set of units whose `next` holds, and whether the start holds. */
    armed = [];
    accepting = [];
    ids = new Map();
    table;
    initial = UNKNOWN;
    answers;
    constructor(tree) {
        this.program = build(tree);
        const { nodes, sets } = this.program;
        this.alphabet = new Alphabet(sets);
        const units = [];
        const unitSets = [];
        const unitNext = [];
        nodes.forEach((node, id) => {
            if (node.op !== 'unit')
                return;
            units.push(id);
            unitSets.push(this.alphabet.members[node.set] ?? new Uint8Array());
            unitNext.push(node.next);
        });
        this.units = Int32Array.from(units);
        this.unitSets = unitSets;
        this.unitNext = Int32Array.from(unitNext);
        this.answers = new Uint8Array(nodes.length);
        this.table = new Int32Array(0);
        this.forget();
    }
    matches(path) {
        const { ascii, size } = this.alphabet;
        if (this.initial === UNKNOWN)
            this.initial = this.learnInitial();
        let table = this.table;
        let state = this.initial;
        for (let at = path.length - 1; at >= 0; at--) {
            const code = path.charCodeAt(at);
            const kind = code < 128 ? ascii[code] : this.alphabet.classOf(code);
            let next = table[state * size + kind];
            if (next === UNKNOWN) {
                next = this.learn(state, kind);
                table = this.table;
            }
            if (next === DEAD)
                return false;
            state = next;
        }
        return this.accepting[state] === true;
    }
    forget() {
        this.ids.clear();
        this.armed.length = 0;
        this.accepting.length = 0;
        this.table = new Int32Array(16 * this.alphabet.size).fill(UNKNOWN);
        this.initial = UNKNOWN;
        // state 0 is DEAD
        this.armed.push(new Uint8Array(this.units.length));
        this.accepting.push(false);
    }
    learnInitial() {
        this.answers.fill(0);
        this.settle(true);
        return this.intern();
    }
    learn(state, kind) {
        const armed = this.armed[state];
        if (!armed)
            throw new Error('the automaton is in a state it never made');
        const { answers, units, unitSets } = this;
        answers.fill(0);
        for (let unit = 0; unit < units.length; unit++) {
            if (armed[unit] === 1 && unitSets[unit]?.[kind] === 1)
                answers[units[unit]] = 1;
        }
        this.settle(false);
        const before = this.ids.size;
        const next = this.intern();
        // when all was forgotten on the way, `state` is no more
        if (this.ids.size >= before)
            this.table[state * this.alphabet.size + kind] = next;
        return next;
    }
    /** Answers the nodes that look at no code unit, from the answers of those that do. */
    settle(atEnd) {
        for (const { order, circular } of this.program.strata) {
            let changed = true;
            while (changed) {
                changed = false;
                for (const id of order) {
                    const answer = this.answer(id, atEnd) ? 1 : 0;
                    if (answer !== this.answers[id]) {
                        this.answers[id] = answer;
                        changed = circular;
                    }
                }
            }
        }
    }
    answer(id, atEnd) {
        const { answers } = this;
        const node = this.program.nodes[id];
        switch (node?.op) {
            case 'finish':
                return atEnd;
            case 'found':
                return true;
            case 'either':
                return answers[node.first] === 1 || answers[node.second] === 1;
            case 'end':
                return atEnd && answers[node.next] === 1;
            case 'unless':
                return answers[node.item] === 0 && answers[node.next] === 1;
            default:
                return false;
        }
    }
    /** The number of the state the answers make, new or known. */
    intern() {
        const { answers, units, unitNext } = this;
        const armed = new Uint8Array(units.length);
        const accepts = answers[this.program.start] === 1;
        let alive = false;
        for (let unit = 0; unit < units.length; unit++) {
            if (answers[unitNext[unit]] !== 1)
                continue;
            armed[unit] = 1;
            if (this.program.outer[units[unit]])
                alive = true;
        }
        if (!alive && !accepts)
            return DEAD;
        const key = `${accepts ? '+' : '-'}${Buffer.from(armed.buffer).toString('latin1')}`;
        const known = this.ids.get(key);
        if (known !== undefined)
            return known;
        const { size } = this.alphabet;
        const count = this.armed.length;
        if (count >= MAX_STATES || (count > 2 && count * (size + units.length) >= MAX_NUMBERS))
            this.forget();
        const id = this.armed.push(armed) - 1;
        this.accepting.push(accepts);
        this.ids.set(key, id);
        if ((id + 1) * size > this.table.length) {
            const grown = new Int32Array(this.table.length * 2).fill(UNKNOWN);
            grown.set(this.table);
            this.table = grown;
        }
        return id;
    }
}

;// CONCATENATED MODULE: ./shared/text/glob/ends.js
/** The fixed beginning and end of a tree: most paths are told apart by them before the automaton is asked. */
function endsOf(tree) {
    const items = flatten(tree);
    const open = items.findIndex((item) => item.kind !== 'literal');
    if (open < 0)
        return { prefix: textOf(items), suffix: '', middle: 'nothing' };
    const close = items.findLastIndex((item) => item.kind !== 'literal');
    return { prefix: textOf(items.slice(0, open)), suffix: textOf(items.slice(close + 1)), middle: 'more' };
}
function flatten(tree) {
    return tree.kind === 'sequence' ? tree.items.flatMap(flatten) : [tree];
}
function textOf(items) {
    return items.map((item) => (item.kind === 'literal' ? String.fromCharCode(item.code) : '')).join('');
}

;// CONCATENATED MODULE: ./shared/text/glob/error.js
/** A pattern that cannot be matched exactly. The message says what is wrong, where, and what to write instead. */
class GlobError extends Error {
    pattern;
    /** UTF-16 index into `pattern` of the first character that is not understood. */
    position;
    /** @param problem what is wrong and what to write instead, as a clause without a full stop */
    constructor(pattern, position, problem) {
        super(`pattern ${quote(pattern)}, character ${position + 1}: ${problem}`);
        this.name = 'GlobError';
        this.pattern = pattern;
        this.position = position;
    }
}
/** JSON quoting keeps a newline in a pattern from reaching a log as a newline; a long pattern is shortened. */
function quote(pattern) {
    return JSON.stringify(pattern.length > 200 ? `${pattern.slice(0, 200)}...` : pattern);
}

;// CONCATENATED MODULE: ./shared/text/glob/normalise.js

/** Longer patterns are refused: the automaton grows with the pattern (at most about two states per character). */
const MAX_PATTERN_LENGTH = 4096;
/** `src/` means `src/**`; a leading `./` or `/` says "from the root", which every pattern does. */
function normalise(pattern) {
    if (pattern === '')
        throw new GlobError(pattern, 0, 'the pattern is empty');
    if (pattern.length > MAX_PATTERN_LENGTH) {
        throw new GlobError(pattern, MAX_PATTERN_LENGTH, `the pattern is longer than ${MAX_PATTERN_LENGTH} characters`);
    }
    const nul = pattern.indexOf('\0');
    if (nul >= 0)
        throw new GlobError(pattern, nul, 'a NUL character is in no file name');
    const full = pattern.endsWith('/') ? `${pattern}**` : pattern;
    let dropped = 0;
    for (;;) {
        if (full.startsWith('/', dropped))
            dropped += 1;
        else if (full.startsWith('./', dropped))
            dropped += 2;
        else
            return { text: full.slice(dropped), dropped };
    }
}

;// CONCATENATED MODULE: ./shared/text/glob/tree.js
const LAST = 0xffff;
/** Sorts and joins ranges given in any order. */
function unite(ranges) {
    const united = [];
    for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
        const last = united.at(-1);
        if (last && from <= last[1] + 1)
            last[1] = Math.max(last[1], to);
        else
            united.push([from, to]);
    }
    return united;
}
/** Every code unit that is in none of the ranges. */
function invert(ranges) {
    const inverted = [];
    let next = 0;
    for (const [from, to] of unite(ranges)) {
        if (from > next)
            inverted.push([next, from - 1]);
        next = to + 1;
    }
    if (next <= LAST)
        inverted.push([next, LAST]);
    return inverted;
}
function literal(character) {
    return { kind: 'literal', code: character.charCodeAt(0) };
}
function literals(text) {
    const trees = [];
    for (let at = 0; at < text.length; at++)
        trees.push({ kind: 'literal', code: text.charCodeAt(at) });
    return trees;
}
function sequence(...items) {
    return { kind: 'sequence', items };
}
function choice(...options) {
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
}
const EMPTY = sequence();
const SLASH = literal('/');
const END = { kind: 'end' };
/** `?`: one code unit of a name. */
const UNIT = { kind: 'set', ranges: invert([[47, 47]]) };
/** `*`: any part of a name. */
const STAR = { kind: 'repeat', item: UNIT, atLeast: 0 };
/** `**`: anything, slashes and newlines too. */
const ANYTHING = { kind: 'repeat', item: { kind: 'set', ranges: [[0, LAST]] }, atLeast: 0 };
// `**` at the beginning of a pattern, with its slash: `**/b` is `b` too.
const LEADING = choice(EMPTY, sequence(ANYTHING, SLASH));
// `/**` and the next slash: `a/**/b` is `a/b` too. (picomatch lets it stand for the end as well, as in `a/**/{,b}`.)
const INNER = choice(sequence(SLASH, ANYTHING, SLASH), SLASH, END);
// `/**` where a pattern ends: `a/**` is `a` itself too.
const TRAILING = choice(sequence(SLASH, ANYTHING), END);
/** At least one code unit is left. */
const NOT_AT_END = { kind: 'unless', item: END };
/** After a dot: what is left of the name is neither empty nor one more dot (picomatch's guard for `.*`). */
const NOT_A_DOT_NAME = {
    kind: 'unless',
    item: sequence(choice(EMPTY, literal('.')), choice(SLASH, END)),
};

;// CONCATENATED MODULE: ./shared/text/glob/bracket.js

const between = (from, to) => [from.charCodeAt(0), to.charCodeAt(0)];
const DIGITS = between('0', '9');
const UPPER = between('A', 'Z');
const LOWER = between('a', 'z');
/** The POSIX classes as picomatch 4 spells them (`lib/constants.js`): ASCII only. */
const CLASSES = new Map([
    ['alnum', [LOWER, UPPER, DIGITS]],
    ['alpha', [LOWER, UPPER]],
    ['ascii', [[0, 0x7f]]],
    [
        'blank',
        [
            [0x20, 0x20],
            [9, 9],
        ],
    ],
    [
        'cntrl',
        [
            [0, 0x1f],
            [0x7f, 0x7f],
        ],
    ],
    ['digit', [DIGITS]],
    ['graph', [[0x21, 0x7e]]],
    ['lower', [LOWER]],
    ['print', [[0x20, 0x7e]]],
    [
        'punct',
        [
            [0x21, 0x2f],
            [0x3a, 0x40],
            [0x5b, 0x60],
            [0x7b, 0x7e],
        ],
    ],
    [
        'space',
        [
            [0x20, 0x20],
            [9, 13],
        ],
    ],
    ['upper', [UPPER]],
    ['word', [UPPER, LOWER, DIGITS, between('_', '_')]],
    ['xdigit', [between('A', 'F'), between('a', 'f'), DIGITS]],
]);
/**
 * Reads the bracket at `reading.at`. Only `^` negates (picomatch takes `!` as itself), and a negated set leaves out the slash.
 * `[id]` matches `i`, `d` and the text `[id]`, so that a route folder of that name is found. picomatch does the same for
 * plain letters only; ours does it for `[...slug]` and `[item-no]` as well, as frameworks name folders so.
 */
function readBracket(reading) {
    const { text } = reading;
    const start = reading.at + 1;
    const negated = text[start] === '^';
    const first = negated ? start + 1 : start;
    const members = [];
    let plain = '';
    let classes = false;
    let at = first;
    for (;;) {
        let character = text[at];
        let escaped = false;
        if (character === ']' && at > first)
            break;
        if (character === '\\') {
            character = text[at + 1];
            escaped = character !== '/' && character !== '.' && character !== ';';
            if (character === undefined || /[A-Za-z0-9]/.test(character) || text.startsWith('\\\\', at + 1)) {
                throw reading.refuse(at, 'inside brackets a backslash may only stand before one punctuation character');
            }
            at += 1;
        }
        if (character === undefined)
            throw reading.refuse(reading.at, 'this bracket is not closed; write \\[ for a plain [');
        if (character === '[' && !escaped && text[at + 1] === ':') {
            const name = /^\[:([a-z]+):\]/.exec(text.slice(at, at + 16))?.[1];
            const ranges = name === undefined ? undefined : CLASSES.get(name);
            if (name === undefined || !ranges)
                throw reading.refuse(at, 'this is no POSIX class such as [:alpha:]');
            classes = true;
            members.push({ ranges });
            at += name.length + 4;
            continue;
        }
        if (character === ':' && (classes || plain.includes('['))) {
            throw reading.refuse(at, 'a colon behind [ inside brackets reads as a POSIX class; put it first');
        }
        if (character === '-' && text[at + 1] === ']')
            escaped = true;
        members.push({ code: character.charCodeAt(0), escaped });
        plain += character;
        at += 1;
    }
    const own = sequence(...literals(`[${plain}]`));
    // `[user-id]` runs backwards, so it is no set of anything; it still is a name.
    if (!negated && !classes && runsBackwards(members))
        return { tree: own, end: at + 1 };
    const ranges = rangesOf(members, reading);
    const excluded = negated && !classes ? [...ranges, between('/', '/')] : ranges;
    const set = { kind: 'set', ranges: negated ? invert(excluded) : unite(ranges) };
    return { tree: negated || classes ? set : choice(own, set), end: at + 1 };
}
function runsBackwards(members) {
    return members.some((from, at) => {
        const [hyphen, to] = [members[at + 1], members[at + 2]];
        return hyphen && to && isHyphen(hyphen) && 'code' in from && 'code' in to && from.code > to.code;
    });
}
/** `a-z` is a range from left to right; a hyphen at either end, or escaped, is itself (ECMAScript, ClassRanges). */
function rangesOf(members, reading) {
    const ranges = [];
    for (let at = 0; at < members.length; at++) {
        const from = members[at];
        const hyphen = members[at + 1];
        const to = members[at + 2];
        if (!from)
            break;
        if (!hyphen || !to || !isHyphen(hyphen)) {
            if ('ranges' in from)
                ranges.push(...from.ranges);
            else
                ranges.push([from.code, from.code]);
            continue;
        }
        if ('ranges' in from || 'ranges' in to) {
            throw reading.refuse(reading.at, 'a POSIX class cannot be one end of a range; put the hyphen last');
        }
        if (from.code > to.code)
            throw reading.refuse(reading.at, 'a range in this bracket runs backwards');
        ranges.push([from.code, to.code]);
        at += 2;
    }
    return ranges;
}
function isHyphen(member) {
    return 'code' in member && member.code === 45 && !member.escaped;
}

;// CONCATENATED MODULE: ./shared/text/glob/reading.js


const MAX_DEPTH = 100;
/** Where a reader of patterns stands: the text, the place in it, the open groups, and what was read. */
class Reading {
    text;
    at = 0;
    braces = 0;
    parens = 0;
    frames = [];
    kinds = ['start'];
    pattern;
    offset;
    /** @param offset where `text` begins in `pattern`, for the positions of errors */
    constructor(text, pattern, offset) {
        this.text = text;
        this.pattern = pattern;
        this.offset = offset;
        this.frames.push(reading_frame('top', '', 0));
    }
    /** The n-th last thing read, the last being 1. */
    last(n) {
        return this.kinds[this.kinds.length - n] ?? 'start';
    }
    get frame() {
        const top = this.frames.at(-1);
        if (!top)
            throw new Error('the outermost frame is never closed');
        return top;
    }
    /** The innermost open extended glob, `@(...)` aside. */
    get extended() {
        return this.frames.findLast((frame) => frame.type === 'extended');
    }
    /** A reader of a part of the text as a pattern of its own. */
    inside(text, position) {
        return new Reading(text, this.pattern, this.offset + position);
    }
    refuse(position, problem) {
        return new GlobError(this.pattern, Math.max(0, Math.min(position + this.offset, this.pattern.length)), problem);
    }
    /** Takes note of one thing read. `**` before anything but a slash or the edge of a group is only `*`. */
    push(kind, value, ...trees) {
        if (this.last(1) === 'globstar' && !this.keepsGlobstar(kind))
            this.weaken('star');
        if (kind !== 'open' && kind !== 'close' && kind !== 'sealed') {
            const extended = this.extended;
            if (extended)
                extended.inner += value;
        }
        this.kinds.push(kind);
        this.frame.current.push(...trees);
    }
    /** Makes the `**` just read a `*`. */
    weaken(kind) {
        this.kinds[this.kinds.length - 1] = kind;
        this.frame.current.pop();
        this.frame.current.push(STAR);
    }
    /** Makes the `*` just read a `**`, with what it means here. */
    strengthen(...trees) {
        this.kinds[this.kinds.length - 1] = 'globstar';
        this.frame.current.push(...trees);
    }
    open(type, sign) {
        if (this.frames.length > MAX_DEPTH)
            throw this.refuse(this.at, `groups are nested more than ${MAX_DEPTH} deep`);
        this.frames.push(reading_frame(type, sign, this.at));
        if (type === 'brace')
            this.braces += 1;
        else
            this.parens += 1;
    }
    close() {
        const closed = this.frame;
        this.frames.pop();
        if (closed.type === 'brace')
            this.braces -= 1;
        else
            this.parens -= 1;
        return closed;
    }
    keepsGlobstar(kind) {
        switch (kind) {
            case 'slash':
            case 'joined':
            case 'open':
            case 'close':
            case 'sealed':
            case 'curly':
            case 'brace':
            case 'at':
                return true;
            case 'comma':
                return this.braces > 0;
            default:
                return false;
        }
    }
}
/** Ends the alternative being read in a group. */
function nextOption(group) {
    group.options.push(sequence(...group.current));
    group.current = [];
}
/** All alternatives of a finished group. */
function content(group) {
    nextOption(group);
    return choice(...group.options);
}
function reading_frame(type, sign, opened) {
    return { type, sign, opened, options: [], current: [], commas: false, inner: '', special: undefined };
}

;// CONCATENATED MODULE: ./shared/text/glob/repeated.js
/**
 * picomatch 4 takes some repeated groups, `+(...)` and `*(...)`, as plain text, because its expressions would
 * backtrack for ever on them. A pattern that is silently plain text matches nothing, so we refuse exactly those.
 */
/**
 * Why picomatch would take a repeated group with this body as plain text; undefined when it would not.
 * Source: `analyzeRepeatedExtglob` of picomatch 4.0.7.
 */
function whyPlainText(body) {
    const branches = splitBranches(body);
    const trimmed = branches.map((branch) => branch.trim());
    if (branches.length > 1) {
        if (trimmed.some((branch) => branch === ''))
            return 'one of its alternatives is empty';
        if (trimmed.some((branch) => /^[*?]+$/.test(branch)))
            return 'one of its alternatives is only wildcards';
        if (overlap(trimmed))
            return 'two of its alternatives repeat the same character';
    }
    if (!trimmed.some(isRepeatedGroup))
        return undefined;
    // a repetition of single characters, or of repetitions of them, is one set of characters
    return branches.every(isSimple) ? undefined : 'it repeats a group that repeats already';
}
/** A single ordinary character, or a row of repeated ones such as `*(a)*(b)`. */
function isSimple(branch) {
    return /^(?:[^\s\\?*+@!()[\]{}|]|(?:\*\([^\s\\?*+@!()[\]{}|]\))+)$/.test(branch);
}
/** The whole branch is one repeated group, or a row of `*(...)`. */
function isRepeatedGroup(branch) {
    if (!/^[*+]\(/.test(branch))
        return false;
    let depth = 0;
    return scan(branch, (character, at) => {
        if (character === '(')
            depth += 1;
        else if (character === ')' && --depth === 0) {
            if (at === branch.length - 1)
                return true;
            return branch.startsWith('*(', at + 1) && branch.startsWith('*') ? undefined : false;
        }
        return undefined;
    });
}
function overlap(branches) {
    const seen = new Set();
    for (const branch of branches) {
        const text = plainText(branch);
        const character = text?.[0];
        if (text === undefined || character === undefined || text !== character.repeat(text.length))
            continue;
        if (seen.has(character))
            return true;
        seen.add(character);
    }
    return false;
}
/** The characters a branch without any wildcard stands for; `@(a)` is `a`. */
function plainText(branch) {
    let text = branch;
    while (/^@\([^\\()[\]{}|]+\)$/.test(text))
        text = text.slice(2, -1);
    const bare = text.replace(/\\(.)/gs, '');
    return /[?*+@!()[\]{}]/.test(bare) ? undefined : text.replace(/\\(.)/gs, '$1');
}
function splitBranches(body) {
    const branches = [];
    let from = 0;
    let depth = 0;
    scan(body, (character, at) => {
        if (character === '(')
            depth += 1;
        else if (character === ')')
            depth -= 1;
        else if (character === '|' && depth === 0) {
            branches.push(body.slice(from, at));
            from = at + 1;
        }
        return undefined;
    });
    return [...branches, body.slice(from)];
}
/** Walks over the characters that are neither escaped nor inside brackets until one of them decides. */
function scan(text, decide) {
    let bracket = 0;
    for (let at = 0; at < text.length; at++) {
        const character = text.charAt(at);
        if (character === '\\')
            at += 1;
        else if (character === '[')
            bracket += 1;
        else if (character === ']' && bracket > 0)
            bracket -= 1;
        else if (bracket === 0) {
            const decision = decide(character, at);
            if (decision !== undefined)
                return decision;
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./shared/text/glob/groups.js



/** Opens `(`; `sign` is the character before it for `!( +( *( ?(`, and empty for `(` and `@(`. */
function openGroup(reading, sign) {
    const paren = reading.at + sign.length;
    if (reading.text[paren + 1] === '?') {
        throw reading.refuse(paren, '`(?` begins a group of a regular expression; for a literal ? write `\\?`');
    }
    if (sign !== '') {
        reading.frame.special ??= `\`${sign}(\``;
        reading.push('sign', sign);
    }
    reading.push('open', '(');
    reading.open(sign === '' ? 'group' : 'extended', sign);
    reading.at = paren + 1;
}
/** Closes `)`, with the meaning its sign gives the group. */
function closeGroup(reading, readRest) {
    const type = reading.frame.type;
    if (type === 'top')
        throw reading.refuse(reading.at, 'this ) closes nothing; write \\) for a plain )');
    if (type === 'brace')
        throw reading.refuse(reading.at, 'this ) stands inside braces that are still open');
    const group = reading.close();
    const tree = content(group);
    if (group.sign === '+' || group.sign === '*') {
        const why = whyPlainText(reading.text.slice(group.opened + 2, reading.at));
        if (why) {
            throw reading.refuse(group.opened, `picomatch takes this repeated group as plain text, because ${why}`);
        }
    }
    switch (group.sign) {
        case '':
            reading.push('close', ')', tree);
            break;
        case '?':
            reading.push('sealed', ')', choice(tree, EMPTY));
            break;
        case '!':
            closeExclusion(reading, group.inner, tree, readRest);
            break;
        default:
            reading.push('sealed', ')', { kind: 'repeat', item: tree, atLeast: group.sign === '+' ? 1 : 0 });
    }
    reading.at += 1;
}
/**
 * `!(a)` is any part of a name (of a path, when the group holds a slash) that does not go on as `a`. Where the exclusion
 * ends decides how it is anchored: at the end of the path when nothing follows, at a plain extension such as `.ts`
 * behind a group with a `*`, and nowhere otherwise. Source: `extglobClose` of picomatch 4.0.7.
 */
function closeExclusion(reading, inner, tree, readRest) {
    const wide = inner.length > 1 && inner.includes('/');
    const filler = wide ? ANYTHING : STAR;
    const rest = reading.text.slice(reading.at + 1);
    if (inner.includes('*') && /^\.[^\\/.]+$/.test(rest)) {
        if (reading.frames.length > 1) {
            throw reading.refuse(reading.at, 'an exclusion with a * before an extension excludes nothing inside another group');
        }
        const after = readRest(rest, reading.at + 1);
        // a pipe in the rest parts the whole of what is excluded
        const [head = EMPTY, ...others] = after.kind === 'choice' ? after.options : [after];
        const excluded = choice(sequence(tree, head), ...others);
        reading.push('close', ')', sequence({ kind: 'unless', item: excluded }, filler));
    }
    else if (wide || /^\)*$/.test(rest)) {
        reading.push('sealed', ')', sequence({ kind: 'unless', item: sequence(tree, END) }, filler));
    }
    else {
        reading.push('close', ')', sequence({ kind: 'unless', item: tree }, filler));
    }
}
/** Opens `{`, or reads a whole range such as `{1..5}`. */
function openBrace(reading) {
    const range = /^\{([^{}]*)\.\.([^{}]*)\}/.exec(reading.text.slice(reading.at));
    if (range) {
        const [whole, from = '', to = ''] = range;
        if (!/^[A-Za-z0-9]$/.test(from) || !/^[A-Za-z0-9]$/.test(to)) {
            throw reading.refuse(reading.at, 'a range runs from one letter or digit to another, as in {1..5}; picomatch reads longer ones as single characters, so list the values: {9,10,11}');
        }
        const codes = [from.charCodeAt(0), to.charCodeAt(0)];
        reading.push('brace', whole, { kind: 'set', ranges: [[Math.min(...codes), Math.max(...codes)]] });
        reading.at += whole.length;
        return;
    }
    reading.push('curly', '{');
    reading.open('brace', '');
    reading.at += 1;
}
/** Closes `}`. Braces without a comma are plain text around what they hold. */
function closeBrace(reading) {
    if (reading.frame.type !== 'brace') {
        if (reading.braces > 0)
            throw reading.refuse(reading.at, 'this } stands inside a group that is still open');
        reading.push('text', '}', literal('}'));
        reading.at += 1;
        return;
    }
    const brace = reading.close();
    if (brace.commas) {
        reading.push('brace', '}', content(brace));
    }
    else {
        if (brace.special !== undefined) {
            throw reading.refuse(brace.opened, `braces without a comma are plain text, and ${brace.special} inside them means nothing; drop the braces`);
        }
        reading.push('brace', '}', literal('{'), ...brace.current, literal('}'));
    }
    reading.at += 1;
}
/** A comma parts the alternatives of braces; anywhere else it is itself. */
function readComma(reading) {
    if (reading.frame.type === 'brace') {
        reading.push('comma', ',');
        nextOption(reading.frame);
        reading.frame.commas = true;
    }
    else {
        reading.push('comma', ',', literal(','));
    }
    reading.at += 1;
}
/** A pipe parts the alternatives of the group it stands in, and of the whole pattern outside any. */
function readPipe(reading) {
    reading.push('text', '|');
    reading.frame.special ??= '`|`';
    nextOption(reading.frame);
    reading.at += 1;
}

;// CONCATENATED MODULE: ./shared/text/glob/stars.js

/**
 * Reads one `*` that does not open an extended glob. Two at the beginning of a name are `**`, three or more `*` again.
 * The rules are those of picomatch 4 (`lib/parse.js`, "Stars"), observed and held by the differential test.
 */
function readStar(reading) {
    const last = reading.last(1);
    if (last === 'star') {
        secondStar(reading);
        return;
    }
    if (reading.at === 0 || last === 'dot' || isSlash(last)) {
        if (last === 'dot')
            reading.frame.current.push(NOT_A_DOT_NAME);
        if (reading.text[reading.at + 1] !== '*')
            reading.frame.current.push(NOT_AT_END);
    }
    reading.push('star', '*', STAR);
    reading.at += 1;
}
function secondStar(reading) {
    const before = reading.last(2);
    const earlier = reading.last(3);
    reading.frame.special ??= '`**`';
    const atEdgeOfGroup = before === 'open' ||
        before === 'close' ||
        before === 'sealed' ||
        (reading.braces > 0 && (before === 'comma' || before === 'curly' || before === 'brace'));
    if (!isSlash(before) && before !== 'start' && !atEdgeOfGroup) {
        reading.push('star', '*');
        reading.at += 1;
        return;
    }
    skipRepeatedGlobstars(reading);
    const rest = reading.text.slice(reading.at + 1);
    reading.frame.current.pop();
    reading.at += 1;
    const insidePath = isSlash(before) && earlier !== 'start';
    if (insidePath && !isStar(earlier) && endsHere(reading, rest)) {
        takeSlash(reading);
        reading.strengthen(TRAILING);
    }
    else if (insidePath && rest.startsWith('/')) {
        takeSlash(reading);
        reading.strengthen(INNER);
        joinSlash(reading);
    }
    else if (before === 'start' && rest.startsWith('/')) {
        reading.strengthen(LEADING);
        joinSlash(reading);
    }
    else {
        reading.strengthen(ANYTHING);
    }
}
// `a/**/**/b` is `a/**/b`: walks to the last of the row, unless it is only the beginning of a name
function skipRepeatedGlobstars(reading) {
    while (reading.text.startsWith('/**', reading.at + 1)) {
        const after = reading.text[reading.at + 4];
        if (after !== undefined && after !== '/')
            return;
        reading.at += 3;
    }
}
/** The pattern ends here, or only groups that are no exclusion close from here to its end. */
function endsHere(reading, rest) {
    if (rest === '')
        return true;
    if (reading.parens === 0 || rest !== ')'.repeat(reading.parens))
        return false;
    return !reading.frames.some((frame) => frame.sign === '!');
}
function takeSlash(reading) {
    if (reading.last(2) === 'joined')
        throw reading.refuse(reading.at, 'a `**` directly after `**/` is not supported here');
    reading.frame.current.pop();
}
function joinSlash(reading) {
    reading.push('joined', '/');
    reading.at += 1;
}
function isSlash(kind) {
    return kind === 'slash' || kind === 'joined';
}
function isStar(kind) {
    return kind === 'star' || kind === 'globstar' || kind === 'stars';
}

;// CONCATENATED MODULE: ./shared/text/glob/parse.js





/**
 * Reads a pattern (without leading `./` and `/`) into a tree. Meaning: picomatch 4.0.7 with `{ dot: true }`.
 * @throws GlobError where picomatch's meaning is an accident that cannot or should not be matched
 */
function parse(text, origin) {
    // `**.ts` reaches into folders, though `src/**.ts` does not: picomatch's table of common patterns says so
    if (/^\*\*(?:\.\w+)+$/.test(text))
        return sequence(ANYTHING, ...literals(text.slice(2)));
    // a pattern with no bracket, group or slash in which a pipe is plain text, again by picomatch's shortcuts
    const flat = !/^[*!]|[/()[\]{}"]/.test(text);
    const tree = read(new Reading(text, origin.pattern, origin.offset), flat);
    return text === '*.*' || text === '**/*.*' ? endInCharacter(tree) : tree;
}
/** `*.*` asks for a character behind the dot; `src/*.*` does not. */
function endInCharacter(tree) {
    if (tree.kind !== 'sequence')
        return tree;
    return sequence(...tree.items.slice(0, -1), NOT_AT_END, ...tree.items.slice(-1));
}
function read(reading, flat) {
    while (reading.at < reading.text.length)
        readOne(reading, flat);
    const open = reading.frame;
    if (open.type !== 'top') {
        const character = open.type === 'brace' ? '{' : '(';
        throw reading.refuse(open.opened, `this ${character} is never closed; write \\${character} for a plain ${character}`);
    }
    return content(open);
}
function readOne(reading, flat) {
    const character = reading.text.charAt(reading.at);
    const next = reading.text.charAt(reading.at + 1);
    if (flat && next === character && '+|$^'.includes(character)) {
        readLeak(reading, character);
        return;
    }
    switch (character) {
        case '*':
            if (reading.last(1) === 'globstar' || reading.last(1) === 'stars') {
                reading.weaken('stars');
                reading.at += 1;
            }
            else if (next === '(')
                openGroup(reading, '*');
            else
                readStar(reading);
            break;
        case '?':
            if (next === '(')
                openGroup(reading, '?');
            else
                readQuestionMark(reading);
            break;
        case '+':
            if (next === '(')
                openGroup(reading, '+');
            else
                readPlus(reading);
            break;
        case '!':
            if (next === '(')
                openGroup(reading, '!');
            else if (reading.at > 0)
                readText(reading);
            else
                throw reading.refuse(0, 'a leading ! excludes and must be taken off first; write \\! for a plain !');
            break;
        case '@':
            if (next === '(')
                readAt(reading);
            else
                readText(reading);
            break;
        case '(':
            openGroup(reading, '');
            break;
        case ')':
            closeGroup(reading, (text, position) => readRest(reading, text, position));
            break;
        case '[':
            readOpeningBracket(reading);
            break;
        case '{':
            openBrace(reading);
            break;
        case '}':
            closeBrace(reading);
            break;
        case ',':
            readComma(reading);
            break;
        case '|':
            if (flat)
                readText(reading);
            else
                readPipe(reading);
            break;
        case '/':
            readCharacter(reading, 'slash', SLASH);
            break;
        case '.':
            readDot(reading);
            break;
        case '\\':
            readEscape(reading, flat);
            break;
        case '"':
            throw reading.refuse(reading.at, 'double quotes quote a part of the pattern; drop them, or write \\" for a plain "');
        default:
            readText(reading);
            break;
    }
}
function readRest(reading, text, position) {
    return read(reading.inside(text, position), false);
}
/** `@(` opens a plain group. */
function readAt(reading) {
    reading.frame.special ??= '`@(`';
    readCharacter(reading, 'at');
}
function readCharacter(reading, kind, ...trees) {
    reading.push(kind, reading.text.charAt(reading.at), ...trees);
    reading.at += 1;
}
/** One character and the ordinary ones behind it. */
function readText(reading) {
    let end = reading.at + 1;
    while (end < reading.text.length && !'@![].,$*+?^{}()|\\/"'.includes(reading.text.charAt(end)))
        end += 1;
    const run = reading.text.slice(reading.at, end);
    reading.push('text', run, ...literals(run));
    reading.at = end;
}
function readDot(reading) {
    const last = reading.last(1);
    if (reading.braces > 0 && last === 'dot') {
        throw reading.refuse(reading.at, 'two dots inside braces make a range, which must be all the braces hold: {1..5}');
    }
    const inName = reading.braces + reading.parens === 0 && last !== 'start' && last !== 'slash' && last !== 'joined';
    readCharacter(reading, inName ? 'text' : 'dot', literal('.'));
}
/** `?` is one character of a name; behind a closing parenthesis it makes the group optional. */
function readQuestionMark(reading) {
    const last = reading.last(1);
    if (last === 'close') {
        const group = reading.frame.current.pop() ?? EMPTY;
        readCharacter(reading, 'lazy', choice(group, EMPTY));
    }
    else if (last === 'sealed') {
        readCharacter(reading, 'lazy');
    }
    else {
        readCharacter(reading, 'unit', UNIT);
    }
}
/** `+` is itself, but behind a bracket or group, and anywhere inside parentheses, it repeats what stands before it. */
function readPlus(reading) {
    const last = reading.last(1);
    const behindGroup = last === 'bracket' || last === 'close' || last === 'sealed' || last === 'brace' || last === 'curly';
    if (last === 'open' || (!behindGroup && reading.parens === 0)) {
        readCharacter(reading, 'plus', literal('+'));
        return;
    }
    const repeatable = ['text', 'dot', 'slash', 'unit', 'comma', 'plus', 'bracket', 'brace', 'close'];
    const item = repeatable.includes(last) ? reading.frame.current.pop() : undefined;
    if (!item)
        throw reading.refuse(reading.at, 'this + repeats, and nothing before it can be repeated; write \\+ for a plain +');
    readCharacter(reading, 'raised', { kind: 'repeat', item, atLeast: 1 });
}
function readOpeningBracket(reading) {
    if (!reading.text.includes(']', reading.at)) {
        readCharacter(reading, 'bracket', literal('['));
        return;
    }
    const bracket = readBracket(reading);
    reading.push('bracket', '[', bracket.tree);
    reading.at = bracket.end;
}
function readEscape(reading, flat) {
    const { text, at } = reading;
    const next = text.charAt(at + 1);
    if (next === '' || text.startsWith('\\\\', at + 1)) {
        throw reading.refuse(at, 'write a plain backslash as two; the separator of paths is / on every system');
    }
    if (/[A-Za-z0-9]/.test(next)) {
        throw reading.refuse(at, 'a backslash before a letter or digit has no use; the separator of paths is / on every system');
    }
    // in a flat pattern picomatch loses a plain backslash before another sign that it escapes
    if (flat && next === '\\' && /[^\w*?]/.test(text.charAt(at + 2))) {
        throw reading.refuse(at, 'picomatch loses a plain backslash before this sign; match it with ? instead');
    }
    reading.at += 1;
    // picomatch forgets a backslash before these two and reads them as ever
    if (next === '/' || next === '.')
        return;
    if (flat && '+|$^'.includes(next) && text[at + 2] === next) {
        readLeak(reading, next);
        return;
    }
    reading.push('text', `\\${next}`, literal(next));
    reading.at += 1;
}
/** In a flat pattern picomatch escapes only the first of two equal signs, and the second becomes a regular expression. */
function readLeak(reading, sign) {
    if (sign === '+' && reading.text[reading.at + 2] !== '+') {
        reading.push('text', '++', { kind: 'repeat', item: literal('+'), atLeast: 1 });
        reading.at += 2;
        return;
    }
    throw reading.refuse(reading.at, `picomatch misreads ${sign} in a row; write each as \\${sign}`);
}

;// CONCATENATED MODULE: ./shared/text/glob/shape.js
/** Text without any sign that means something, around at most one wildcard. */
const SIMPLE = /^(?!!)([^*?[\](){}|\\"+$^]*)(?:(\*\*\/\*|\*\*\/|\*\*|\*)([^*?[\](){}|\\"+$^]*?)(\/\*\*)?)?$/;
/** The shape of a pattern (leading `./` and `/` dropped), or undefined when it must be parsed. */
function shapeOf(text) {
    const match = SIMPLE.exec(text);
    if (!match)
        return undefined;
    const [, prefix = '', wildcard, suffix = '', trailing] = match;
    const atName = prefix === '' || prefix.endsWith('/');
    switch (trailing === undefined ? wildcard : `${wildcard}...`) {
        case undefined:
            return { prefix, suffix: '', middle: 'nothing' };
        case '*':
            // behind a dot that begins a name picomatch asks for more than behind any other character
            return /(?:^|\/)\.$/.test(prefix) ? undefined : { prefix, suffix, middle: 'name' };
        case '**':
            if (suffix !== '' || !atName)
                return undefined;
            return prefix === ''
                ? { prefix, suffix, middle: 'anything' }
                : { prefix: prefix.slice(0, -1), suffix, middle: 'folder' };
        case '**/*':
            return atName && !suffix.includes('/') ? { prefix, suffix, middle: 'anything' } : undefined;
        case '**/':
            return prefix === '' && isNames(suffix) ? { prefix, suffix, middle: 'tail' } : undefined;
        case '**/...':
            return prefix === '' && isNames(suffix) ? { prefix, suffix, middle: 'inside' } : undefined;
        default:
            return undefined;
    }
}
function isNames(text) {
    return text !== '' && !text.startsWith('/') && !text.endsWith('/');
}
const shape_SLASH = 47;
/** Whether a path has the shape; for `more`, whether it can. */
function fits(shape, path) {
    const { prefix, suffix, middle } = shape;
    const length = path.length;
    if (length < prefix.length + suffix.length || !beginsWith(path, prefix))
        return false;
    switch (middle) {
        case 'nothing':
            return length === prefix.length;
        case 'folder':
            return length === prefix.length || path.charCodeAt(prefix.length) === shape_SLASH;
        case 'name': {
            if (!endsWith(path, suffix))
                return false;
            const slash = path.indexOf('/', prefix.length);
            return slash < 0 || slash >= length - suffix.length;
        }
        case 'tail':
            if (!endsWith(path, suffix))
                return false;
            return length === suffix.length || path.charCodeAt(length - suffix.length - 1) === shape_SLASH;
        case 'inside':
            return isInside(path, suffix);
        default:
            return endsWith(path, suffix);
    }
}
// The engine calls its own startsWith and endsWith as functions, and inlines these loops. They begin with the last
// character of the prefix, because paths of one repository share beginnings.
function beginsWith(path, prefix) {
    for (let at = prefix.length - 1; at >= 0; at--) {
        if (path.charCodeAt(at) !== prefix.charCodeAt(at))
            return false;
    }
    return true;
}
function endsWith(path, suffix) {
    const shift = path.length - suffix.length;
    for (let at = suffix.length - 1; at >= 0; at--) {
        if (path.charCodeAt(at + shift) !== suffix.charCodeAt(at))
            return false;
    }
    return true;
}
/** One of the names of the path (or a row of them) is `names`. */
function isInside(path, names) {
    for (let at = path.indexOf(names); at >= 0; at = path.indexOf(names, at + 1)) {
        const end = at + names.length;
        if (at > 0 && path.charCodeAt(at - 1) !== shape_SLASH)
            continue;
        if (end === path.length || path.charCodeAt(end) === shape_SLASH)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./shared/text/glob/compile.js





/**
 * Compiles a glob. Meaning: picomatch 4.0.7 with `{ dot: true }` (the engine of dorny/paths-filter), and besides
 * `src/` is `src/**`, a leading `./` or `/` is dropped, and `*`, `**` and `?` match newlines.
 * A leading `!` is the caller's to take off.
 * @throws GlobError for a pattern that cannot be matched exactly; none silently matches nothing
 */
function compileGlob(pattern) {
    const { text, dropped } = normalise(pattern);
    const shape = shapeOf(text);
    if (shape)
        return new ShapedGlob(pattern, shape);
    const tree = parse(text, { pattern, offset: dropped });
    return new ParsedGlob(pattern, text, tree);
}
class ShapedGlob {
    source;
    shape;
    constructor(source, shape) {
        this.source = source;
        this.shape = shape;
    }
    matches(path) {
        return fits(this.shape, path) && path !== '';
    }
}
class ParsedGlob {
    source;
    /** A pattern always matches the file of its own name, as `app/(group)/page.tsx` does. */
    name;
    tree;
    shape;
    automaton;
    constructor(source, name, tree) {
        this.source = source;
        this.name = name;
        this.tree = tree;
        this.shape = endsOf(tree);
    }
    matches(path) {
        if (fits(this.shape, path) && (this.shape.middle !== 'more' || this.asks(path)))
            return path !== '';
        return path === this.name;
    }
    asks(path) {
        this.automaton ??= new Automaton(this.tree);
        return this.automaton.matches(path);
    }
}

;// CONCATENATED MODULE: ./shared/text/glob/index.js
// Globs: exact, in time linear in the path. Reads a pattern into a tree, and the tree into an automaton.




/***/ }),

/***/ 516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  SS: () => (/* reexport */ codeSpan),
  LG: () => (/* reexport */ compareFractions),
  eS: () => (/* reexport */ durationForms),
  FV: () => (/* reexport */ escapeMarkdown),
  cJ: () => (/* reexport */ hideAll),
  $0: () => (/* reexport */ neutralise),
  yG: () => (/* reexport */ parseBoolean),
  E9: () => (/* reexport */ parseDuration),
  E1: () => (/* reexport */ parseList),
  lo: () => (/* reexport */ parsePercent),
  Hx: () => (/* reexport */ quoteForMessage),
  E$: () => (/* reexport */ redact),
  eo: () => (/* reexport */ secretForms),
  n3: () => (/* reexport */ showOnOneLine)
});

// UNUSED EXPORTS: escapeBackslash, quoteCsv, quoteShell, showLines

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

;// CONCATENATED MODULE: ./shared/text/fraction.js
const fraction_form = /^(\d{1,30})(?:\.(\d{1,30}))?%?$/;
/**
 * Reads a percentage as a decimal string, exactly: `80`, `80%` and `80.0` are all 80/100, `79.5` is 795/1000.
 * The answer is the share of one, so 100 % is 1. Values above 100 are read (the caller knows whether they make sense);
 * signs, exponents, a bare dot and anything else give `undefined`.
 */
function parsePercent(text) {
    const match = fraction_form.exec(text.trim());
    if (match === null)
        return undefined;
    const decimals = match[2] ?? '';
    return { numerator: BigInt(`${match[1]}${decimals}`), denominator: 100n * 10n ** BigInt(decimals.length) };
}
/** Below zero when `a < b`, zero when equal, above zero when `a > b`; exact for any size. */
function compareFractions(a, b) {
    const left = a.numerator * b.denominator;
    const right = b.numerator * a.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
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
/******/ var __webpack_exports__ = __nccwpck_require__(1698);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
