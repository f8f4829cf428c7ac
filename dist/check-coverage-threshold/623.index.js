export const id = 623;
export const ids = [623];
export const modules = {

/***/ 4701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ ReportMalformed),
/* harmony export */   q: () => (/* binding */ ReportEmpty)
/* harmony export */ });
/** The report is not what it should be: nothing of it may count. */
class ReportMalformed extends Error {
    /** Byte from the start of the file, where that can be told. */
    offset;
    /** Line (from 1), where that can be told. */
    line;
    /** @param message part of a sentence: "it ends in the middle of a tag" */
    constructor(message, place = {}) {
        super(message);
        this.name = 'ReportMalformed';
        this.offset = place.offset;
        this.line = place.line;
    }
}
/** The report is well-formed, and holds nothing: no bytes at all, or only white space. */
class ReportEmpty extends Error {
    constructor() {
        super('it is empty');
        this.name = 'ReportEmpty';
    }
}


/***/ }),

/***/ 8004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./shared/action/index.js + 13 modules
var action = __webpack_require__(3007);
// EXTERNAL MODULE: ./shared/text/index.js + 8 modules
var shared_text = __webpack_require__(516);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/model.js
var model = __webpack_require__(7890);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/baseline/baseline-file.js


const baselineSchema = 'ci-actions/coverage-baseline/1';
/** A baseline that is none. The message is part of a sentence. */
class BaselineMalformed extends Error {
}
function hashOfCounting(counting) {
    const { files, format, include, exclude, sourceRoots, workingDirectory } = counting;
    const folder = workingDirectory.replace(/^(?:\.\/)+|\/+$/g, '') || '.';
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([1, files, format, include, exclude, sourceRoots, folder]))
        .digest('hex');
}
function writeBaselineFile(sha, totals, rows, settings) {
    const files = rows.map(({ path, counts }) => {
        const measured = model/* metrics */.qd.filter((metric) => counts[metric].total > 0);
        return `    ${JSON.stringify(path)}: ${JSON.stringify(Object.fromEntries(measured.map((metric) => [metric, [counts[metric].covered, counts[metric].total]])))}`;
    });
    const body = Object.entries({ schema: baselineSchema, sha, settings, totals }).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    // A line for each file, so that a committed baseline gives readable differences.
    return `{\n${body.join(',\n')},\n  "files": {\n${files.join(',\n')}\n  }\n}\n`;
}
/** @throws BaselineMalformed */
function readBaselineFile(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new BaselineMalformed('it is no JSON');
    }
    if (!isObject(value))
        throw new BaselineMalformed('it is no JSON object');
    if (value.schema !== baselineSchema)
        throw new BaselineMalformed(`its \`schema\` is not ${baselineSchema}`);
    const { sha, settings, totals, files } = value;
    if (typeof sha !== 'string' || !/^(?:[0-9a-f]{40,64})?$/.test(sha))
        throw new BaselineMalformed('its `sha` is no commit id');
    if (typeof settings !== 'string')
        throw new BaselineMalformed('it has no `settings`');
    if (!isObject(totals) || !isObject(files))
        throw new BaselineMalformed('it has no `totals` or no `files`');
    const read = {};
    for (const metric of model/* metrics */.qd) {
        const given = Object.hasOwn(totals, metric) ? totals[metric] : undefined;
        if (given !== undefined)
            read[metric] = isObject(given) ? countOf(given.covered, given.total) : countOf(0, -1);
    }
    const lines = new Map();
    for (const [path, counts] of Object.entries(files)) {
        if (!isObject(counts))
            throw new BaselineMalformed('one of its `files` is no object');
        const given = Object.hasOwn(counts, 'lines') ? counts.lines : undefined;
        if (Array.isArray(given))
            lines.set(path, countOf(given[0], given[1]));
        else if (given !== undefined)
            throw new BaselineMalformed('the lines of one of its `files` are no pair of numbers');
    }
    if (lines.size > 0)
        checkSums(lines.values(), read.lines);
    return { sha, settings, totals: read, files: lines };
}
/** A total that its files do not add up to has been made by hand. @throws BaselineMalformed */
function checkSums(files, stated) {
    const all = [...files].reduce(model/* sum */.cz, model/* nothing */.s6);
    if (stated === undefined || all.covered !== stated.covered || all.total !== stated.total) {
        throw new BaselineMalformed('its `files` do not add up to its `totals`');
    }
}
function countOf(covered, total) {
    if (!isWhole(covered) || !isWhole(total) || covered > total) {
        throw new BaselineMalformed('one of its counts is not `covered` of `total` in whole numbers');
    }
    return { covered, total };
}
function isWhole(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/baseline/load.js



/**
 * The baseline that the input names.
 * @param counting see `hashOfCounting`
 * @param gated `max-drop` will be judged on it
 * @throws UserError malformed-baseline, baseline-of-other-settings
 */
async function loadBaseline({ baseline, commentId, informational }, ports, counting, gated) {
    if (baseline === '')
        return { kind: 'absent', why: 'the input `baseline` is not given' };
    const artifact = commentId === 'default' ? 'coverage-baseline' : `coverage-baseline-${commentId}`;
    const auto = baseline === 'auto';
    const found = auto
        ? await ports.findBaseline(artifact)
        : { kind: 'known', value: await ports.readBaseline(baseline) };
    if (found.kind === 'unknown')
        return found;
    if (found.value === undefined) {
        const why = auto
            ? `no successful run of this workflow on the base commit or before it has an artifact ${artifact}`
            : `there is no file ${(0,shared_text/* quoteForMessage */.Hx)(baseline)}`;
        return { kind: 'absent', why };
    }
    const { text, source } = found.value;
    const file = read(text, source, auto);
    if ('kind' in file)
        return file;
    if (file.settings === counting)
        return { kind: 'known', file, source };
    // A run that finds its baseline by itself must be able to write the next one.
    if (informational || (auto && !gated))
        return { kind: 'absent', why: `the baseline from ${source} was written with other settings` };
    throw new action/* UserError */.yo('baseline-of-other-settings', `The baseline from ${source} was written with other values of \`files\`, \`format\`, \`include\`, \`exclude\`, \`source-roots\` or \`working-directory\`, so its totals count something else.`, 'Write a new baseline with `write-baseline` and these settings, and leave `max-drop` out until it is there.');
}
function read(text, source, auto) {
    try {
        return readBaselineFile(text);
    }
    catch (error) {
        if (!(error instanceof BaselineMalformed))
            throw error;
        if (auto)
            return { kind: 'unknown', why: `the baseline from ${source} cannot be read: ${error.message}` };
        throw new action/* UserError */.yo('malformed-baseline', `The baseline from ${source} cannot be read: ${error.message}.`, 'Write it anew with `write-baseline`, and change nothing in it.');
    }
}

// EXTERNAL MODULE: ./shared/action/patterns/index.js
var patterns = __webpack_require__(9907);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/files-that-count.js


/** @throws UserError invalid-input */
function selectionOf(include, exclude) {
    return {
        include: include.length === 0 ? undefined : (0,patterns/* compilePatterns */.x)('include', include),
        exclude: exclude.length === 0 ? undefined : (0,patterns/* compilePatterns */.x)('exclude', exclude),
    };
}
function counts({ include, exclude }, path) {
    return include?.matches(path) !== false && exclude?.matches(path) !== true;
}
/** Patterns that match no file of any report. */
function unusedPatterns({ include, exclude }, paths) {
    return [
        ...(include?.unused(paths) ?? []).map((pattern) => `\`include\` pattern ${JSON.stringify(pattern)}`),
        ...(exclude?.unused(paths) ?? []).map((pattern) => `\`exclude\` pattern ${JSON.stringify(pattern)}`),
    ];
}
/** The files that count and have something measured, by path. One without is neither 0 % nor 100 %. */
function rowsOf(gathered, selection) {
    const rows = [];
    for (const [path, { known, coverage }] of gathered.files) {
        if (!counts(selection, path))
            continue;
        const measured = {
            lines: coverage.count('lines'),
            branches: coverage.count('branches'),
            functions: coverage.count('functions'),
            statements: coverage.count('statements'),
        };
        if (model/* metrics */.qd.some((metric) => measured[metric].total > 0))
            rows.push({ path, known, counts: measured });
    }
    return rows.sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** The sums of the metrics that some report carries. */
function totalsOf(gathered, rows) {
    const totals = {};
    for (const metric of model/* metrics */.qd) {
        if (!gathered.carried.has(metric))
            continue;
        const start = gathered.totals.get(metric) ?? model/* nothing */.s6;
        totals[metric] = rows.reduce((all, row) => (0,model/* sum */.cz)(all, row.counts[metric]), start);
    }
    return totals;
}

// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/gates/gate-settings.js
var gate_settings = __webpack_require__(7903);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/gates/rules.js
var gates_rules = __webpack_require__(2719);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/gates/yaml-map.js
var yaml_map = __webpack_require__(9910);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/gates/overrides.js





/**
 * The gates for this event and ref: what the inputs say, and then each override that applies, from top to bottom.
 * All overrides are checked, whether they apply or not: a wrong one would otherwise come out on the night of a release.
 * @param rules the parsed input `rules`
 * @param overrides the parsed input `overrides`
 * @throws UserError
 */
function chooseGates(texts, rules, overrides, occasion) {
    (0,gate_settings/* readGates */.D)(texts, rules);
    const all = (0,yaml_map/* entriesOf */.Mc)('`overrides`', overrides, 'a map from refs or events to gates').map(readOverride);
    const applied = all.filter(({ key }) => applies(key, occasion));
    for (const one of all)
        (0,gate_settings/* readGates */.D)(merged(texts, [one]), one.rules ?? rules);
    const lastRules = applied.reduce((found, one) => one.rules ?? found, rules);
    return { gates: (0,gate_settings/* readGates */.D)(merged(texts, applied), lastRules), applied: applied.map(({ key }) => key) };
}
function merged(texts, overrides) {
    return Object.assign({ ...texts }, ...overrides.map((one) => Object.fromEntries(one.texts)));
}
function readOverride([key, value]) {
    if (key.startsWith('refs/'))
        (0,patterns/* compilePatterns */.x)('overrides', [key]);
    else if (!/^[a-z_]+$/.test(key)) {
        throw (0,yaml_map/* invalid */.Gq)(`\`overrides\` names ${(0,shared_text/* quoteForMessage */.Hx)(key)}, which is neither a full ref such as \`refs/tags/v*\` nor an event such as \`pull_request\``);
    }
    const where = `The override ${(0,shared_text/* quoteForMessage */.Hx)(key)}`;
    const texts = new Map();
    let rules;
    for (const [name, given] of (0,yaml_map/* entriesOf */.Mc)(where, value, 'a map of gates such as `{min-lines: 80}`')) {
        const input = gate_settings/* gateInputs */.l.find((one) => one === name);
        // An override that takes all rules away says so with an empty map.
        if (name === 'rules')
            rules = given ?? {};
        else if (input === undefined)
            throw (0,gates_rules/* unknownMetric */.T)(where, name, `${gate_settings/* gateInputs */.l.join(', ')} and rules`);
        else
            texts.set(input, (0,yaml_map/* scalarText */.ws)(`\`${name}\` of the override ${(0,shared_text/* quoteForMessage */.Hx)(key)}`, given));
    }
    return { key, texts, rules };
}
function applies(key, { event, ref }) {
    return key.startsWith('refs/') ? (0,patterns/* compilePatterns */.x)('overrides', [key]).matches(ref) : key === event;
}

// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/table/branches.js
var table_branches = __webpack_require__(394);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/table/functions.js
var functions = __webpack_require__(9081);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/table/line-hits.js
var line_hits = __webpack_require__(4595);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/table/statements.js
/** The statements (or blocks of them) of one file. */
class Statements {
    #all = new Map();
    /** By first line, made at the first question. */
    #starts;
    /**
     * Hits of one statement in several reports add up.
     * @param place what tells it from all others of the file, such as `3.1,5.2`
     */
    add(place, firstLine, lastLine, hits, weight = 1) {
        this.#starts = undefined;
        const known = this.#all.get(place);
        if (known === undefined)
            this.#all.set(place, { firstLine, lastLine, weight, hits });
        else {
            known.hits += hits;
            known.weight = Math.max(known.weight, weight);
        }
    }
    get count() {
        let [covered, total] = [0, 0];
        for (const { hits, weight } of this.#all.values()) {
            total += weight;
            if (hits > 0)
                covered += weight;
        }
        return { covered, total };
    }
    /**
     * Hits of the statement that goes on in a line where none starts; undefined when none does. A statement that holds
     * others, such as a function that is assigned, says nothing about the blank lines and comments between them.
     */
    around(line) {
        this.#starts ??= [...Map.groupBy(this.#all.values(), ({ firstLine }) => firstLine)].sort(([a], [b]) => a - b);
        const next = firstAbove(this.#starts, line - 1);
        const [, before = []] = this.#starts[next - 1] ?? [];
        const following = this.#starts[next]?.[0] ?? Number.POSITIVE_INFINITY;
        let shortest;
        for (const one of before) {
            if (one.lastLine >= line && (shortest === undefined || one.lastLine < shortest.lastLine))
                shortest = one;
        }
        return shortest === undefined || following <= shortest.lastLine ? undefined : shortest.hits;
    }
    [Symbol.iterator]() {
        return this.#all.values();
    }
}
/** Index of the first entry whose line is above `line`. */
function firstAbove(starts, line) {
    let [low, high] = [0, starts.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle]?.[0] ?? 0) > line)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/table/file-coverage.js





/** All that the reports of one format say about one file of the repository. */
class FileCoverage {
    lines;
    #branches;
    #functions;
    #statements;
    #summary;
    /** @param lines those of other formats as well, as a line is a line everywhere */
    constructor(lines = new line_hits/* LineHits */.X()) {
        this.lines = lines;
    }
    get branches() {
        this.#branches ??= new table_branches/* Branches */.PR();
        return this.#branches;
    }
    get functions() {
        this.#functions ??= new functions/* Functions */.a();
        return this.#functions;
    }
    get statements() {
        this.#statements ??= new Statements();
        return this.#statements;
    }
    /** Counts of a report that names no lines. Of several, the larger ones stay, as nothing tells which units ran. */
    summary(metric, covered, total) {
        this.#summary ??= new Map();
        const known = this.#summary.get(metric) ?? model/* nothing */.s6;
        this.#summary.set(metric, { covered: Math.max(known.covered, covered), total: Math.max(known.total, total) });
    }
    /** What a report without lines says of it. */
    summaryOf(metric) {
        return this.#summary?.get(metric);
    }
    /** Only a summary is known of it, for this metric. */
    isSummary(metric) {
        return this.detailed(metric).total === 0 && this.#summary?.has(metric) === true;
    }
    count(metric) {
        const detailed = this.detailed(metric);
        return detailed.total > 0 ? detailed : (this.#summary?.get(metric) ?? model/* nothing */.s6);
    }
    /** Whether a report only counted the branches of a line, so that merging cannot tell which ones ran. */
    get hasCountedBranches() {
        return this.#branches?.hasCounted === true;
    }
    hitsAround(line) {
        return this.#statements?.around(line);
    }
    /** Units that a report knows one by one. */
    detailed(metric) {
        if (metric === 'lines')
            return this.lines.count;
        if (metric === 'branches')
            return this.#branches?.count ?? model/* nothing */.s6;
        if (metric === 'functions')
            return this.#functions?.count ?? model/* nothing */.s6;
        return this.#statements?.count ?? model/* nothing */.s6;
    }
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/table/merged-coverage.js




/**
 * One file of the repository, measured in one format or in several. Lines are the same thing everywhere and merge.
 * Branches, functions and statements have a name of their own in each format, so that one run told in two formats would
 * count them twice: each format keeps its own, and the larger counts are taken.
 */
class MergedCoverage {
    lines = new line_hits/* LineHits */.X();
    #formats = [];
    /** In the order of `#formats`: nearly always one. */
    #all = [];
    /** Where reports of one format put what they say. */
    of(format) {
        const known = this.#all[this.#formats.indexOf(format)];
        if (known !== undefined)
            return known;
        const begun = new FileCoverage(this.lines);
        this.#formats.push(format);
        this.#all.push(begun);
        return begun;
    }
    count(metric) {
        const [only] = this.#all;
        if (only !== undefined && this.#all.length === 1)
            return only.count(metric);
        const detailed = this.#detailed(metric);
        // A summary counts only where no report knows the units themselves.
        return detailed.total > 0 ? detailed : this.#largest((one) => one.summaryOf(metric) ?? model/* nothing */.s6);
    }
    /** Only a summary is known of it, for this metric. */
    isSummary(metric) {
        return this.#detailed(metric).total === 0 && this.#all.some((one) => one.summaryOf(metric) !== undefined);
    }
    /** Whether merging could not tell which units ran, so that the count is a lower bound. */
    isLowerBound(metric) {
        if (metric === 'lines')
            return false;
        const measuring = this.#all.filter((one) => one.detailed(metric).total > 0);
        return measuring.length > 1 || (metric === 'branches' && measuring.some((one) => one.hasCountedBranches));
    }
    get branches() {
        const [only] = this.#all;
        if (this.#all.length <= 1)
            return only?.branches ?? { forEach: () => undefined };
        return { forEach: (visit) => this.#forEachBranch(visit) };
    }
    /** Of the format that knows the most of them. */
    get functions() {
        let best;
        for (const one of this.#all) {
            if (best === undefined || one.detailed('functions').total > best.detailed('functions').total)
                best = one;
        }
        return best?.functions ?? [];
    }
    hitsAround(line) {
        const known = this.#all.map((one) => one.hitsAround(line)).filter((hits) => hits !== undefined);
        return known.length === 0 ? undefined : known.reduce((most, hits) => Math.max(most, hits));
    }
    #detailed(metric) {
        if (metric === 'lines')
            return this.lines.count;
        return metric === 'branches' ? this.#branchCount() : this.#largest((one) => one.detailed(metric));
    }
    #largest(countOf) {
        return this.#all.map(countOf).reduce(table_branches/* larger */.yf, model/* nothing */.s6);
    }
    #branchCount() {
        const measuring = this.#all.filter((one) => one.detailed('branches').total > 0);
        const [only = undefined, ...others] = measuring;
        if (others.length === 0)
            return only?.detailed('branches') ?? model/* nothing */.s6;
        let [covered, total] = [0, 0];
        this.#forEachBranch((_, branches) => {
            covered += branches.covered;
            total += branches.total;
        });
        return { covered, total };
    }
    #forEachBranch(visit) {
        const lines = new Map();
        for (const one of this.#all) {
            one.branches.forEach((line, branches) => {
                const known = lines.get(line);
                lines.set(line, known === undefined ? branches : { ...(0,table_branches/* larger */.yf)(known, branches), counted: true });
            });
        }
        for (const line of [...lines.keys()].sort((a, b) => a - b)) {
            const branches = lines.get(line);
            if (branches !== undefined)
                visit(line, branches);
        }
    }
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/gather.js



/** A report says at most this much besides its numbers. */
const mostWarnings = 20;
const mostNames = 1_000;
/** Of the files that an ambiguous name may stand for. */
const mostShown = 20;
/** Names times files: more than this is somebody's attack. */
const mostLooked = 2_000_000;
/** Each path of a report is looked for below each of them. */
const mostRoots = 100;
/** All reports in one table: each of their files stands under the repository path that it means. */
class Gathered {
    files = new Map();
    reports = [];
    carried = new Set();
    /** Totals of reports that name no file, by metric. */
    totals = new Map();
    warnings = [];
    ambiguous = new Map();
    unmatched = new Set();
    /** Every file of the repository that an ambiguous name may stand for. */
    #candidates = new Set();
    #looked = 0;
    /** Distinct files that the reports name, and those of them that are files of the repository. */
    names = 0;
    matched = 0;
    /** The files of the repository were known. */
    verified = true;
    #names = new Set();
    #arms = new table_branches/* ArmNames */.fe();
    #map;
    constructor(map) {
        this.#map = map;
    }
    /**
     * Reads one report into the table.
     * @param path of the report, relative to the workspace
     * @param reportFolder its folder from the top of the repository
     */
    async read(report, read) {
        const roots = [];
        const found = new Map();
        let format;
        let warned = 0;
        await read({
            arms: this.#arms,
            format: (told) => {
                format = told;
            },
            carries: (metric) => this.carried.add(metric),
            root: (folder) => {
                if (roots.length < mostRoots)
                    roots.push(folder);
            },
            file: (name, folders = []) => {
                const key = folders.length === 0 ? name : `${folders.join('\0')}\0\0${name}`;
                const known = found.get(key);
                if (known !== undefined)
                    return known;
                const mapped = this.#map.map({ path: name, roots, folders, reportFolder: report.reportFolder });
                this.#note(mapped);
                const coverage = this.#file(mapped).of(format);
                found.set(key, coverage);
                return coverage;
            },
            total: (metric, covered, total) => {
                this.totals.set(metric, (0,model/* sum */.cz)(this.totals.get(metric) ?? { covered: 0, total: 0 }, { covered, total }));
                this.carried.add(metric);
            },
            warn: (message) => {
                if (warned++ < mostWarnings)
                    this.warnings.push(`${report.path}: ${message}`);
            },
        });
        if (warned > mostWarnings)
            this.warnings.push(`${report.path}: ${warned - mostWarnings} more warnings`);
        this.reports.push({ path: report.path, bytes: report.bytes, format, files: found.size });
    }
    /** The same file in every shard is one. */
    #note(mapped) {
        if (this.#names.has(mapped.path))
            return;
        this.#names.add(mapped.path);
        this.names++;
        if (mapped.kind === 'matched')
            this.matched++;
        if (mapped.kind === 'unverified')
            this.verified = false;
        if (mapped.kind === 'ambiguous') {
            if (this.ambiguous.size < mostNames)
                this.ambiguous.set(mapped.path, mapped.candidates.slice(0, mostShown));
            this.#looked += mapped.candidates.length;
            if (this.#looked <= mostLooked)
                for (const one of mapped.candidates)
                    this.#candidates.add(one);
        }
        if (mapped.kind === 'unmatched' && this.unmatched.size < mostNames)
            this.unmatched.add(mapped.path);
    }
    /** Whether an ambiguous name of a report may stand for a file. Where there are too many to know, it may. */
    isCandidate(path) {
        return this.#looked > mostLooked || this.#candidates.has(path);
    }
    #file(mapped) {
        const known = this.files.get(mapped.path);
        if (known !== undefined)
            return known.coverage;
        const coverage = new MergedCoverage();
        this.files.set(mapped.path, { known: mapped.kind === 'matched', coverage });
        return coverage;
    }
    /** Whether any report measured anything at all. */
    get isEmpty() {
        for (const { coverage } of this.files.values())
            if (model/* metrics */.qd.some((metric) => coverage.count(metric).total > 0))
                return false;
        return [...this.totals.values()].every(({ total }) => total === 0);
    }
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/percent.js
/**
 * Percent of what ran, cut off after `decimals` digits and never rounded up: 2999 of 3000 is `99.96`, only all of them
 * are `100.00`. No percent sign. Empty when nothing was measured: 0 of 0 is no number.
 */
function showPercent({ covered, total }, decimals = 2) {
    if (total === 0)
        return '';
    return decimal((BigInt(covered) * 100n * 10n ** BigInt(decimals)) / BigInt(total), decimals);
}
/** The same for people: `79.99 %`, `<0.01 %` for a little that would look like nothing, `–` when nothing was measured. */
function percent_percentWords(count) {
    const shown = showPercent(count);
    if (shown === '')
        return '–';
    return count.covered > 0 && shown === '0.00' ? '<0.01 %' : `${shown} %`;
}
/**
 * Percentage points from `before` to `now` with a sign and two decimals: `-0.42`, `+0.00`. The exact difference, cut
 * off downwards, so that no drop looks smaller than it is and no rise larger. It may therefore differ by a hundredth
 * from the difference of the percents shown. Empty when either side measured nothing.
 */
function showDelta(now, before) {
    if (now.total === 0 || before.total === 0)
        return '';
    const [covered, total] = [BigInt(now.covered), BigInt(now.total)];
    const [coveredBefore, totalBefore] = [BigInt(before.covered), BigInt(before.total)];
    const hundredths = floorDivide((covered * totalBefore - coveredBefore * total) * 10000n, total * totalBefore);
    return hundredths < 0n ? `-${decimal(-hundredths, 2)}` : `+${decimal(hundredths, 2)}`;
}
/**
 * The share as a decimal number between 0 and 1, as Cobertura writes rates: exact when ten digits are enough, else cut
 * off after them. 0 of 0 is `0`: what nobody measured must not look like success.
 */
function showRate({ covered, total }) {
    if (total === 0 || covered === 0)
        return '0';
    return decimal((BigInt(covered) * 10n ** 10n) / BigInt(total), 10)
        .replace(/0+$/, '')
        .replace(/\.$/, '');
}
/** @param units whole number of 10^-decimals, not negative */
function decimal(units, decimals) {
    const digits = units.toString().padStart(decimals + 1, '0');
    const whole = digits.length - decimals;
    return decimals === 0 ? digits : `${digits.slice(0, whole)}.${digits.slice(whole)}`;
}
/** BigInt division goes towards zero; this one goes down. @param by above zero */
function floorDivide(value, by) {
    const quotient = value / by;
    return value % by < 0n ? quotient - 1n : quotient;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/judge/needed.js
/** How many more units must run for `covered / total >= share`; 0 when it is met. Exact for any size. */
function unitsNeeded({ covered, total }, share) {
    const wanted = share.numerator * BigInt(total);
    const needed = (wanted + share.denominator - 1n) / share.denominator;
    return Math.max(0, Number(needed - BigInt(covered)));
}
const mostCandidates = 5;
/** The files with the most to gain, until they would be enough. */
function candidatesFor(rows, metric, needed) {
    const open = rows
        .map(({ path, counts }) => ({ path, uncovered: counts[metric].total - counts[metric].covered }))
        .filter(({ uncovered }) => uncovered > 0)
        .sort((a, b) => b.uncovered - a.uncovered || (a.path < b.path ? -1 : 1));
    const chosen = [];
    let gained = 0;
    for (const one of open) {
        if (gained >= needed || chosen.length === mostCandidates)
            break;
        chosen.push(one);
        gained += one.uncovered;
    }
    return chosen;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/judge/sentences.js


const one = {
    lines: 'line',
    branches: 'branch',
    functions: 'function',
    statements: 'statement',
};
/** `line`, or `lines` for any other number than 1. */
function unitWord(metric, count) {
    return count === 1 ? one[metric] : metric;
}
/** Where the missing units are, as a sentence with a space before it; empty without any. */
function most(candidates) {
    if (candidates.length === 0)
        return '';
    return ` Most to gain: ${candidates.map(({ path, uncovered }) => `${(0,shared_text/* quoteForMessage */.Hx)(path)} (${uncovered} uncovered)`).join(', ')}.`;
}
/** A gate on something that no report measures: it cannot be told whether it is met. */
function carriedNowhere(gate) {
    return unknown(gate, `No report measures ${gate.metric}, so it cannot be told whether \`${gate.input}\` is met.`);
}
function unknown(gate, message) {
    return { ...gate, verdict: 'no-data', count: model/* nothing */.s6, missing: 0, message, candidates: [] };
}
function notApplied(gate, message) {
    return { ...gate, verdict: 'not-applied', count: model/* nothing */.s6, missing: 0, message, candidates: [] };
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/judge/drop.js





/** `max-drop`: the total of lines against the baseline. */
function judgeDrop({ gates: { maxDrop }, totals, rows, baseline }) {
    if (maxDrop === undefined)
        return [];
    const gate = {
        input: 'max-drop',
        subject: 'all files',
        metric: 'lines',
        required: `at most ${maxDrop.text} points below the baseline`,
    };
    if (baseline.kind === 'absent')
        return [notApplied(gate, `\`max-drop\` is not applied: ${baseline.why}.`)];
    if (baseline.kind === 'unknown') {
        return [unknown(gate, `It is not known whether \`max-drop\` is met: ${baseline.why}.`)];
    }
    const now = totals.lines;
    if (now === undefined)
        return [carriedNowhere(gate)];
    const before = baseline.file.totals.lines;
    if (before === undefined)
        return [notApplied(gate, '`max-drop` is not applied: the baseline holds no lines.')];
    if (now.total === 0 || before.total === 0) {
        const which = now.total === 0 ? 'there are no lines now' : 'the baseline has no lines';
        return [notApplied(gate, `\`max-drop\` is not applied: ${which}.`)];
    }
    const left = whatStays(rows, baseline);
    if (left.total === 0)
        return [notApplied(gate, '`max-drop` is not applied: all lines of the baseline went away.')];
    // Removing covered code lowers the bar. Removing uncovered code does not raise it.
    const bar = (0,shared_text/* compareFractions */.LG)(shareOf(left), shareOf(before)) < 0 ? left : before;
    const required = below(bar, maxDrop.share);
    const asked = `at most ${maxDrop.text} ${maxDrop.text === '1' ? 'point' : 'points'} below ${showPercent(bar)} %`;
    const missing = unitsNeeded(now, required);
    const less = bar === left ? `; of what is left of it ${left.covered} of ${left.total}` : '';
    const facts = `Lines: ${showPercent(now)} % (${now.covered} of ${now.total}), baseline ${showPercent(before)} % (${before.covered} of ${before.total}${less})`;
    const result = { ...gate, required: asked, count: now, missing };
    if (missing === 0)
        return [{ ...result, verdict: 'met', message: `${facts}; allowed is ${asked}.`, candidates: [] }];
    const candidates = candidatesFor(rows, 'lines', missing);
    const message = `${facts}, and allowed is ${asked}: ${missing} more ${unitWord('lines', missing)} must run.${most(candidates)}`;
    return [{ ...result, verdict: 'below', message, candidates }];
}
function shareOf({ covered, total }) {
    return { numerator: BigInt(covered), denominator: BigInt(total) };
}
/** A share, less some points, not below zero. */
function below({ covered, total }, points) {
    const numerator = BigInt(covered) * points.denominator - points.numerator * BigInt(total);
    return { numerator: numerator > 0n ? numerator : 0n, denominator: BigInt(total) * points.denominator };
}
/**
 * The baseline without the lines that are gone. Of a file that is measured still, also under a new name, those by which
 * it shrank: what was replaced by uncovered lines is no removal. Of one that is measured no more all, if the repository
 * does not have it any more; else its report is lost, and nothing went away. Where it is not known which files were
 * moved, no more went away than the total shrank.
 */
function whatStays(rows, baseline) {
    const now = new Map(rows.map(({ path, counts }) => [path, counts.lines]));
    const { renamed, stillTracked, file } = baseline;
    let gone = model/* nothing */.s6;
    for (const [path, before] of file.files) {
        const moved = renamed?.get(path);
        const lines = now.get(path) ?? (moved === undefined ? undefined : now.get(moved));
        if (lines !== undefined && lines.total > 0)
            gone = (0,model/* sum */.cz)(gone, shrinkage(before, lines));
        else if (stillTracked?.(path) === false && moved === undefined)
            gone = (0,model/* sum */.cz)(gone, before);
    }
    const before = file.totals.lines ?? model/* nothing */.s6;
    if (renamed === undefined) {
        const total = rows.reduce((all, { counts }) => all + counts.lines.total, 0);
        gone = atMost(gone, Math.max(0, before.total - total));
    }
    return { covered: before.covered - gone.covered, total: before.total - gone.total };
}
/** By how many covered and by how many lines a file shrank. */
function shrinkage(before, now) {
    const less = Math.max(0, before.total - now.total);
    const covered = Math.min(less, Math.max(0, before.covered - now.covered));
    const uncovered = Math.max(0, before.total - before.covered - (now.total - now.covered));
    return { covered, total: covered + Math.min(less - covered, uncovered) };
}
/** So many lines and no more, the uncovered ones first: that keeps the bar higher. */
function atMost({ covered, total }, lines) {
    const uncovered = Math.min(total - covered, lines);
    const left = Math.min(covered, lines - uncovered);
    return { covered: left, total: left + uncovered };
}
/** Whether any measured file of the baseline is neither measured nor tracked any more: it was deleted, or moved. */
function hasGoneFiles(rows, files, stillTracked) {
    const now = new Set(rows.map(({ path }) => path));
    return [...files].some(([path, { covered }]) => covered > 0 && !now.has(path) && !stillTracked(path));
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/judge/patch.js

/**
 * The changed lines that a report knows, and whether they ran.
 * @param coverageOf what is known of a file that counts; undefined when no report knows it
 * @param isCounted whether include and exclude let a path count
 * @param isCandidate whether an ambiguous path of a report may stand for it
 */
function measurePatch(changed, coverageOf, isCounted, measuredPaths, isCandidate) {
    const kinds = new Set([...measuredPaths].map(kindOf));
    const files = [];
    const notMeasured = [];
    const doubtful = [];
    for (const { path, lines } of changed.files) {
        if (lines.length === 0 || !isCounted(path))
            continue;
        const coverage = coverageOf(path);
        if (coverage === undefined || coverage.lines.count.total === 0) {
            // Only what looks like the files that are measured: a README is no gap.
            if (kinds.has(kindOf(path)))
                notMeasured.push(path);
            if (isCandidate(path))
                doubtful.push(path);
            continue;
        }
        const file = measureFile(path, lines, coverage);
        if (file.count.total > 0)
            files.push(file);
    }
    const { base, head, why } = changed;
    const count = files.reduce((all, file) => (0,model/* sum */.cz)(all, file.count), model/* nothing */.s6);
    return { kind: 'known', base, head, why, count, files, notMeasured, doubtful };
}
function measureFile(path, ranges, coverage) {
    let [covered, total] = [0, 0];
    const uncovered = [];
    for (const [from, to] of ranges) {
        for (let line = from; line <= to; line++) {
            const hits = coverage.lines.hits(line) ?? coverage.hitsAround(line);
            if (hits === undefined)
                continue;
            total++;
            if (hits > 0) {
                covered++;
                continue;
            }
            const last = uncovered.at(-1);
            if (last !== undefined && last[1] === line - 1)
                last[1] = line;
            else
                uncovered.push([line, line]);
        }
    }
    return { path, count: { covered, total }, uncovered };
}
/** The extension, or the whole name without one. */
function kindOf(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const dot = name.lastIndexOf('.');
    return dot > 0 ? name.slice(dot) : name;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/paths/endings.js
/** Finds the files that share the longest ending with a path, counted in whole segments. */
class Endings {
    #byName = new Map();
    #fold;
    constructor(paths, fold) {
        this.#fold = fold;
        for (const path of paths)
            fileUnder(this.#byName, path, path.length, fold);
    }
    /** @param segments of a path, from the outside to the inside */
    find(segments) {
        let at = segments.length - 1;
        let ending = this.#byName.get(this.#fold(segments[at] ?? ''));
        while (ending instanceof SharedEnding && at > 0) {
            const longer = ending.longer(this.#fold(segments[at - 1] ?? ''), this.#fold);
            if (longer === undefined)
                break;
            ending = longer;
            at--;
        }
        if (ending === undefined)
            return undefined;
        if (ending instanceof SharedEnding)
            return { length: segments.length - at, paths: ending.inOrder };
        return { length: sharedSegments(segments, ending.split('/'), this.#fold), paths: [ending] };
    }
}
/** Of a repository with a hundred thousand `index.ts`, only what is asked for is sorted out further. */
class SharedEnding {
    #paths = [];
    /** Where the shared ending starts in each. */
    #starts = [];
    #longer;
    #inOrder;
    add(path, start) {
        this.#paths.push(path);
        this.#starts.push(start);
    }
    /** Those that have this folder in front of the shared ending. */
    longer(segment, fold) {
        this.#longer ??= this.#split(fold);
        return this.#longer.get(segment);
    }
    get inOrder() {
        this.#inOrder ??= this.#paths.toSorted();
        return this.#inOrder;
    }
    #split(fold) {
        const parts = new Map();
        for (const [index, path] of this.#paths.entries()) {
            const start = this.#starts[index] ?? 0;
            if (start > 0)
                fileUnder(parts, path, start - 1, fold);
        }
        return parts;
    }
}
/** Files a path under the segment that ends before `end`. */
function fileUnder(parts, path, end, fold) {
    const start = segmentStart(path, end);
    const segment = fold(path.slice(start, end));
    const known = parts.get(segment);
    if (known === undefined)
        parts.set(segment, path);
    else if (known instanceof SharedEnding)
        known.add(path, start);
    else {
        const shared = new SharedEnding();
        // As many segments stand behind it, but they may be of another length where capitals do not count.
        shared.add(known, startOfSameDepth(known, path, start));
        shared.add(path, start);
        parts.set(segment, shared);
    }
}
function segmentStart(path, end) {
    return end === 0 ? 0 : path.lastIndexOf('/', end - 1) + 1;
}
/** Where the ending of `one` starts that has as many segments as the ending of `other` from `start`. */
function startOfSameDepth(one, other, start) {
    let from = segmentStart(one, one.length);
    for (let at = other.indexOf('/', start); at >= 0; at = other.indexOf('/', at + 1))
        from = segmentStart(one, from - 1);
    return from;
}
function sharedSegments(a, b, fold) {
    let shared = 0;
    while (shared < a.length && shared < b.length) {
        if (fold(a[a.length - 1 - shared] ?? '') !== fold(b[b.length - 1 - shared] ?? ''))
            break;
        shared++;
    }
    return shared;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/paths/names.js

/** Compares names as they are. */
class ExactNames {
    #paths;
    #endings;
    constructor(paths) {
        this.#paths = paths;
    }
    at(path) {
        return this.#paths.has(path) ? path : undefined;
    }
    ending(segments) {
        this.#endings ??= new Endings(this.#paths, (name) => name);
        return this.#endings.find(segments);
    }
}
const withoutCapitals = (name) => name.toLowerCase();
/** Compares names without regard to capitals, as Windows does. Files that differ by nothing else are found by no path. */
class FoldedNames {
    #paths;
    #all;
    #endings;
    constructor(paths) {
        this.#paths = paths;
    }
    at(path) {
        this.#all ??= listed(this.#paths);
        return this.#all.get(withoutCapitals(path)) || undefined;
    }
    ending(segments) {
        this.#endings ??= new Endings(this.#paths, withoutCapitals);
        return this.#endings.find(segments);
    }
}
/** By name without capitals; `''` for several. */
function listed(paths) {
    const all = new Map();
    for (const path of paths) {
        const name = withoutCapitals(path);
        const known = all.get(name);
        all.set(name, known === undefined || known === path ? path : '');
    }
    return all;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/paths/tidy.js
/** The paths that reports write, brought into one form. By their text alone: `..` is resolved without asking the disk. */
const scheme = /^([A-Za-z][A-Za-z0-9+.-]{1,30}):\/\//;
const drive = /^([A-Za-z]):(?:\/|$)/;
const unsettled = /(?:^|\/)\.{0,2}(?:\/|$)/;
/**
 * A drive in front makes it a Windows path in any case.
 * @param backslashes `\` is a border between folders, not a part of a name
 */
function tidy(raw, backslashes) {
    const named = scheme.exec(raw);
    if (named !== null)
        return tidyUrl(raw, named[1]?.toLowerCase() ?? '', named[0].length);
    // `\\?\C:\a` is how Windows writes long paths.
    const text = backslashes ? raw.replace(/^\\\\\?\\/, '').replaceAll('\\', '/') : raw;
    const windows = text !== raw;
    return text.startsWith('/') ? absolute('/', text, windows) : relative(text, windows);
}
/** A relative path as seen from a folder; an absolute one stays. */
function join(folder, path) {
    if (path.root !== '')
        return path;
    const windows = folder.windows || path.windows;
    const text = folder.text === '' ? path.text : `${folder.text}/${path.text}`;
    return folder.root === '' ? relative(text, windows) : absolute(folder.root, text, windows);
}
/** For people, and the name under which the file is known when it is none of the repository. */
function shown(path) {
    return path.root + path.text;
}
function tidyUrl(raw, name, length) {
    if (name !== 'file')
        return { root: `${name}://`, text: belowRoot(raw.slice(length).replace(/\?.*$/s, '')), windows: false };
    return tidy(decoded(raw.slice(raw.indexOf('/', length))), false);
}
function decoded(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
function absolute(root, text, windows) {
    return withDrive({ root, text: belowRoot(text), windows });
}
function relative(text, windows) {
    return withDrive({ root: '', text: settled(text), windows });
}
function withDrive(path) {
    const letter = drive.exec(path.text);
    if (letter === null)
        return path;
    return { root: `${letter[1]?.toUpperCase()}:/`, text: path.text.slice(letter[0].length), windows: true };
}
function belowRoot(text) {
    return settled(text).replace(/^(?:\.\.(?:\/|$))+/, '');
}
function settled(text) {
    if (!unsettled.test(text))
        return text;
    const kept = [];
    for (const segment of text.split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else
            kept.push(segment);
    }
    return kept.join('/');
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/paths/checkout-place.js


/** Folders of runners that hold `<repository>/<repository>`: hosted, self-hosted, in a container job. */
const workFolders = new Set(['work', '_work', '__w']);
const asIs = (name) => name;
/** Tells which part of an absolute path lies inside a checkout of the repository. */
class CheckoutPlace {
    /** Name of the folder of this checkout: on a runner, the repository's name. */
    name;
    #tops;
    /** @param top absolute path of the checkout on this machine */
    constructor(top) {
        const own = tidy(top, !top.startsWith('/'));
        this.name = own.text.slice(own.text.lastIndexOf('/') + 1);
        // On macOS /var, /tmp and /etc are links into /private: a tool writes the one form or the other.
        const other = own.text.startsWith('private/') ? own.text.slice('private/'.length) : `private/${own.text}`;
        this.#tops = own.root === '/' ? [own, { ...own, text: other }] : [own];
    }
    /** The part below the checkout on this machine; undefined for a path that lies elsewhere. */
    below(path) {
        const fold = path.windows ? withoutCapitals : asIs;
        for (const top of this.#tops) {
            if (fold(top.root) !== fold(path.root))
                continue;
            if (top.text === '')
                return path.text;
            const inside = path.text[top.text.length] === '/';
            if (inside && fold(path.text.slice(0, top.text.length)) === fold(top.text)) {
                return path.text.slice(top.text.length + 1);
            }
        }
        return undefined;
    }
    /**
     * The part below the checkout of another runner's job: `home/runner/work/r/r/src/a.ts`, `D:\a\r\r\src\a.ts`,
     * `/__w/r/r/src/a.ts`, `/github/workspace/src/a.ts`.
     */
    belowRunner(path) {
        if (path.root === '/' && path.text.startsWith('github/workspace/'))
            return path.text.slice(17);
        const segments = path.text.split('/');
        for (let index = 0; index + 3 < segments.length; index++) {
            const folder = segments[index] ?? '';
            const holds = workFolders.has(folder) || (path.windows && index === 0 && folder === 'a');
            if (holds && segments[index + 1] === segments[index + 2])
                return segments.slice(index + 3).join('/');
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/paths/go-import.js
const forges = new Set(['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org']);
/**
 * Could these segments be the whole name of a Go module? Go's profiles name files `<module>/<folder>/<file>`, so for a
 * file in the module's own folder nothing but its name is left to go by. A module is `github.com/owner/repository` on
 * the forges, `host/name` on most other hosts, one word where it is never published; `/v2` may follow.
 */
function maybeGoModule(segments) {
    const versioned = segments.length > 1 && /^v\d{1,6}$/.test(segments.at(-1) ?? '');
    const name = versioned ? segments.slice(0, -1) : segments;
    const host = name[0] ?? '';
    if (forges.has(host))
        return name.length === 3;
    return name.length === (host.includes('.') ? 2 : 1);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/paths/tail-rule.js

const nowhere = { length: 0, candidates: [] };
/**
 * The files that end in the longest possible tail of a path, at folder borders.
 *
 * A file name alone proves nothing: the `index.ts` of another repository would be taken for ours. So the tail has two
 * segments or more, or is the whole path, or has the checkout's own name in front of it (`/builds/group/shop/main.go` in
 * a checkout named `shop`), or what may be a Go module. What lies in `node_modules` is nobody's source.
 */
function matchTail(path, names, place) {
    const text = path.root === '' ? path.text.replace(/^(?:\.\.\/)+/, '') : path.text;
    const segments = text.split('/');
    if (text === '' || segments.includes('node_modules'))
        return nowhere;
    const tail = names.ending(segments);
    if (tail === undefined)
        return nowhere;
    const before = segments.slice(0, segments.length - tail.length);
    const atTop = endInCheckout(before, place.name) ? names.at(segments.slice(before.length).join('/')) : undefined;
    if (atTop !== undefined)
        return { length: tail.length, candidates: [atTop] };
    if (tail.length > 1 || before.length === 0)
        return withOtherReading(path, segments, tail, names);
    const alone = path.root === '' && maybeGoModule(before) ? besideGoMod(segments.at(-1) ?? '', names) : [];
    return { length: tail.length, candidates: alone };
}
/** Do these folders lead to the checkout, by its name? A Go module may have a version behind its name. */
function endInCheckout(folders, checkout) {
    const last = folders.at(-1) ?? '';
    return last === checkout || (/^v\d{1,6}$/.test(last) && folders.at(-2) === checkout);
}
/**
 * All of `/app/src/a.ts` may be the tail of `packages/app/src/a.ts`. But `/app` may as well be the place of the checkout
 * in a container, and the file `src/a.ts`: when that exists too, nobody can tell.
 */
function withOtherReading(path, segments, tail, names) {
    const other = path.root !== '' && tail.length === segments.length ? names.at(segments.slice(1).join('/')) : undefined;
    const candidates = other === undefined || tail.paths.includes(other) ? tail.paths : [...tail.paths, other].sort();
    return { length: tail.length, candidates };
}
/** Files of this name in the folders of Go modules. More modules than a thousand are somebody's attack. */
function besideGoMod(name, names) {
    if (!name.endsWith('.go'))
        return [];
    const modules = names.ending(['go.mod'])?.paths ?? [];
    if (modules.length > 1000)
        return [];
    return modules.flatMap((path) => names.at(path.slice(0, -'go.mod'.length) + name) ?? []);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/paths/locate.js


/** Finds the files that a path may stand for, under one way of comparing names. See `createPathMap` for the order. */
class Locator {
    #names;
    #place;
    /** Longest first, as the most particular one. */
    #sourceRoots;
    constructor(names, sourceRoots, place) {
        this.#names = names;
        this.#place = place;
        this.#sourceRoots = sourceRoots
            .map((root) => relativeTo(root, place))
            .toSorted((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
    }
    /** @param joined the path behind each folder that the report names */
    candidates(path, joined, hints) {
        const steps = [
            () => this.#declared(joined, hints),
            () => this.#intoFolders(path, joined),
            () => this.#exactly(path, hints),
            () => this.#bySourceRoots(path, hints),
            () => longest((joined.length > 0 ? joined : [path]).map((one) => this.#tail(one))),
        ];
        for (const step of steps) {
            const found = step();
            if (found.length > 0)
                return found;
        }
        return [];
    }
    /** Behind a folder that the report names. */
    #declared(joined, hints) {
        const found = joined.flatMap((one) => {
            const exact = this.#exactly(one, hints);
            return exact.length > 0 || one.root === '' ? exact : this.#bySourceRoots(one, hints);
        });
        return [...new Set(found)].sort();
    }
    /** The folder may be one of another machine: then its last segments tell more than the path alone. */
    #intoFolders(path, joined) {
        const own = path.text.split('/').length;
        return longest(joined.map((one) => this.#tail(one)).filter(({ length }) => length > own));
    }
    #exactly(path, hints) {
        if (path.root === '')
            return this.#near(path, hints);
        for (const text of [this.#place.below(path), this.#place.belowRunner(path)]) {
            const found = text === undefined ? undefined : this.#names.at(text);
            if (found !== undefined)
                return [found];
        }
        return [];
    }
    #near(path, hints) {
        const climbs = path.text.startsWith('..');
        for (const folder of hints.near) {
            const plain = folder === '' ? path.text : `${folder}/${path.text}`;
            const text = climbs ? join({ root: '', text: folder, windows: false }, path).text : plain;
            const found = this.#names.at(text);
            if (found !== undefined)
                return [found];
        }
        return [];
    }
    #bySourceRoots(path, hints) {
        const inner = this.#withoutSourceRoot(path);
        if (inner !== undefined) {
            const exact = this.#near(inner, hints);
            const found = exact.length > 0 ? exact : this.#belowSourceRoots(inner);
            if (found.length > 0)
                return found;
        }
        return path.root === '' ? this.#belowSourceRoots(path) : [];
    }
    #withoutSourceRoot(path) {
        const below = this.#place.below(path);
        const seen = below === undefined ? path : { ...path, root: '', text: below };
        const root = this.#sourceRoots.find(({ root, text }) => {
            if (root !== seen.root)
                return false;
            return text === '' ? root !== '' : seen.text.startsWith(`${text}/`);
        });
        if (root === undefined)
            return undefined;
        return {
            root: '',
            text: root.text === '' ? seen.text : seen.text.slice(root.text.length + 1),
            windows: path.windows,
        };
    }
    #belowSourceRoots(path) {
        const found = this.#sourceRoots.map((root) => root.root === '' ? this.#names.at(join(root, path).text) : undefined);
        return [...new Set(found.filter((one) => one !== undefined))].sort();
    }
    #tail(path) {
        return matchTail(path, this.#names, this.#place);
    }
}
/** A source root below the checkout is one of its folders. */
function relativeTo(root, place) {
    const below = root.root === '' ? undefined : place.below(root);
    return below === undefined ? root : { ...root, root: '', text: below };
}
/** What the longest tails lead to. */
function longest(matches) {
    const length = Math.max(0, ...matches.map((match) => (match.candidates.length > 0 ? match.length : 0)));
    const best = matches.filter((match) => match.length === length && match.candidates.length > 0);
    if (best.length < 2)
        return best[0]?.candidates ?? [];
    return [...new Set(best.flatMap(({ candidates }) => candidates))].sort();
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/paths/narrow.js
/** More files than this of one ending are no module folders, and are not looked through for every path. */
const narrow_most = 1000;
/**
 * Of several files that a report path may stand for, those that lie in the module that the report names, else those
 * that lie by the report. Never empty when `candidates` is not.
 */
function narrow(candidates, hints) {
    if (candidates.length < 2 || candidates.length > narrow_most)
        return candidates;
    const inModule = named(candidates, hints.folders);
    for (const folder of hints.near) {
        const inside = folder === '' ? [] : inModule.filter((path) => path.startsWith(`${folder}/`));
        if (inside.length > 0)
            return inside;
    }
    return inModule;
}
/** Gradle names modules `:libs:core`, Maven by their artifact, which is the folder's name as a rule. */
function named(candidates, folders) {
    const names = folders.flatMap((folder) => folder.split(/[/:\\]+/)).filter((name) => name !== '');
    if (names.length === 0)
        return candidates;
    const scores = candidates.map((path) => {
        const segments = new Set(path.split('/'));
        return names.filter((name) => segments.has(name)).length;
    });
    const best = Math.max(...scores);
    return candidates.filter((_, index) => scores[index] === best);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/paths/report-folders.js
/**
 * Where a relative path of a report may start, the likeliest folder first, the top of the repository (`''`) last.
 *
 * A tool writes paths as seen from the package that it ran in, and the report into a folder below (`packages/a/coverage`)
 * or into one that mirrors the repository (`coverage/packages/a`). So each folder from the report's own up to the top is
 * tried, and each without its outer folders: `coverage/packages/a`, `packages/a`, `a`, `coverage/packages`, ...
 */
function startingFolders(reportFolder) {
    const segments = reportFolder.split('/').filter((segment) => segment !== '');
    // Outside the repository there is nothing to learn from.
    if (segments[0] === '..' || reportFolder.startsWith('/'))
        return [''];
    const folders = [];
    for (let end = segments.length; end > 0; end--) {
        // Nobody nests packages sixteen deep; this only bounds the work.
        const outermost = Math.min(end, end > 16 ? 1 : end);
        for (let start = 0; start < outermost; start++)
            folders.push(segments.slice(start, end).join('/'));
    }
    return [...new Set(folders), ''];
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/paths/stranger-names.js

/**
 * Names the files that are none of the repository: generated ones, dependencies, ambiguous ones.
 *
 * The same file has to get the same name in every report, or it would count twice; and files of different packages
 * different ones, or what ran of the one would hide the gaps of the other.
 */
class StrangerNames {
    #tracked;
    #place;
    #known = new Map();
    #folders;
    constructor(tracked, place) {
        this.#tracked = tracked;
        this.#place = place;
    }
    /**
     * From the top of the repository where that can be told, else as the report writes it. Never the path of a tracked file.
     * @param joined the path behind each folder that the report names
     * @param near from `startingFolders`; the same array for the same folder
     */
    nameOf(path, joined, near) {
        const [only] = joined.length === 1 ? joined : [path];
        const name = this.#fromTop(only ?? path, joined.length < 2 ? near : ['']);
        return this.#tracked.has(name) ? `./${name}` : name;
    }
    #fromTop(path, near) {
        if (path.root !== '')
            return this.#place.below(path) ?? this.#place.belowRunner(path) ?? shown(path);
        // What climbs could be anywhere, and `github.com/...` is no folder of a package.
        if (path.text.startsWith('..') || /^[\w-]+(?:\.[\w-]+)+\//.test(path.text))
            return path.text;
        const folder = this.#packageOf(near);
        return folder === '' ? path.text : `${folder}/${path.text}`;
    }
    /** The nearest folder in which git knows a file. */
    #packageOf(near) {
        const known = this.#known.get(near);
        if (known !== undefined)
            return known;
        this.#folders ??= foldersOf(this.#tracked);
        const folders = this.#folders;
        const found = near.find((folder) => folder === '' || folders.has(folder)) ?? '';
        this.#known.set(near, found);
        return found;
    }
}
function foldersOf(paths) {
    const folders = new Set();
    for (const path of paths) {
        for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            const folder = path.slice(0, end);
            if (folders.has(folder))
                break;
            folders.add(folder);
        }
    }
    return folders;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/paths/map.js







/** No tool names more folders; each is tried for each path. */
const map_mostRoots = 100;
/**
 * Tells which file of the repository a path of a report stands for. The first of these that gives an answer counts:
 *
 * 1. an absolute path below the checkout, here or on a runner, or below a prefix of `source-roots`;
 * 2. a folder that the report says its paths are relative to, joined with the path, by 1 if it is absolute; by the
 *    longest tail if that reaches into the folder;
 * 3. the path as seen from the report's folder, from those above it, and from the top (`startingFolders`);
 * 4. the path below a folder of `source-roots`, or without one;
 * 5. the longest tail that the path shares with files of the repository (`matchTail`).
 *
 * Several answers of one kind are narrowed by the modules that the report names and by its folder; what is still
 * several then is `ambiguous`. Only a file that git tracks is ever `matched`. Paths of Windows machines are compared once
 * more without regard to capitals when nothing fits exactly.
 */
function createPathMap(repository) {
    const { tracked, sourceRoots, top } = repository;
    const place = new CheckoutPlace(top);
    return tracked === undefined ? new UnverifiedMap(place) : new TrackedMap(tracked, sourceRoots, place);
}
class TrackedMap {
    #tracked;
    #exact;
    #withoutCapitals;
    #strangers;
    #near = new Map();
    #namesHoldBackslashes;
    constructor(tracked, sourceRoots, place) {
        // While a merge is going on, git lists a file once for each side.
        this.#tracked = new Set(tracked);
        const roots = sourceRoots.map((root) => tidy(root, true));
        this.#exact = new Locator(new ExactNames(this.#tracked), roots, place);
        this.#withoutCapitals = new Locator(new FoldedNames(this.#tracked), roots, place);
        this.#strangers = new StrangerNames(this.#tracked, place);
    }
    map({ path, roots, folders, reportFolder }) {
        // A name such as `C:` is a drive, unless git says otherwise.
        if (this.#tracked.has(path) && path.includes(':'))
            return { kind: 'matched', path };
        const hints = { folders, near: this.#startingFolders(reportFolder) };
        const bases = roots.slice(0, map_mostRoots).map((root) => tidy(root, true));
        const readings = this.#readings(path);
        for (const reading of readings) {
            const joined = reading.root === '' ? bases.map((base) => join(base, reading)) : [];
            const windows = reading.windows || joined.some((one) => one.windows);
            for (const locator of windows ? [this.#exact, this.#withoutCapitals] : [this.#exact]) {
                const found = narrow(locator.candidates(reading, joined, hints), hints);
                const [first] = found;
                if (first === undefined)
                    continue;
                if (found.length === 1)
                    return { kind: 'matched', path: first };
                return { kind: 'ambiguous', path: this.#strangers.nameOf(reading, joined, hints.near), candidates: found };
            }
        }
        const last = readings.at(-1) ?? tidy(path, true);
        const joined = last.root === '' ? bases.map((base) => join(base, last)) : [];
        return { kind: 'unmatched', path: this.#strangers.nameOf(last, joined, hints.near) };
    }
    /** A name may hold a backslash, except on Windows. Where git tracks no such name, none is meant. */
    #readings(path) {
        const plain = tidy(path, false);
        if (!path.includes('\\'))
            return [plain];
        this.#namesHoldBackslashes ??= [...this.#tracked].some((name) => name.includes('\\'));
        return this.#namesHoldBackslashes && !plain.windows ? [plain, tidy(path, true)] : [tidy(path, true)];
    }
    #startingFolders(reportFolder) {
        const known = this.#near.get(reportFolder) ?? startingFolders(reportFolder);
        this.#near.set(reportFolder, known);
        return known;
    }
}
/** Where git's files are not known, only the checkout's own place can be taken off. */
class UnverifiedMap {
    #place;
    constructor(place) {
        this.#place = place;
    }
    map({ path, roots }) {
        const plain = tidy(path, false);
        const reading = plain.windows || !path.includes('/') ? tidy(path, true) : plain;
        const joined = reading.root === '' ? roots.map((root) => join(tidy(root, true), reading)) : [reading];
        const below = joined.map((one) => this.#place.below(one) ?? this.#place.belowRunner(one));
        return { kind: 'unverified', path: below.find((one) => one !== undefined) ?? shown(reading) };
    }
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/counted.js
/** `1 line`, `2 lines`, `3 branches`. */
function counted(count, noun) {
    if (count === 1)
        return `1 ${noun}`;
    return `${count} ${noun}${/(?:ch|s|x)$/.test(noun) ? 'es' : 's'}`;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/ranges.js
/** Joins lines to ranges, in ascending order; given in any order, and more than once. */
function toRanges(lines) {
    const ranges = [];
    for (const line of [...lines].sort((a, b) => a - b)) {
        const last = ranges.at(-1);
        if (last !== undefined && line <= last[1] + 1)
            last[1] = line;
        else
            ranges.push([line, line]);
    }
    return ranges;
}
/** How many lines ranges hold that are apart from each other. */
function linesIn(ranges) {
    return ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}
/** `3-5, 9`, and after `most` of them how many more there are: `3-5, 9 and 12 more`. */
function showRanges(ranges, most = Number.POSITIVE_INFINITY) {
    const shown = ranges.slice(0, most).map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
    const rest = ranges.length - shown.length;
    return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/annotations.js


/**
 * What is to be shown at its place: changed lines that did not run, neighbours joined, the file with the most of them
 * first; then the worst files of a gate that each file has to meet. Messages are plain text.
 */
function annotationsOf({ patch, gates }) {
    const changed = patch.kind === 'known' ? byUncovered(patch.files).flatMap(uncoveredOf) : [];
    const files = gates.filter(({ input, verdict }) => input === 'min-file' && verdict === 'below').flatMap(worstOf);
    return [...changed, ...files];
}
/** The files with uncovered changed lines, the most of them first, then by path. */
function byUncovered(files) {
    return files
        .filter(({ uncovered }) => uncovered.length > 0)
        .toSorted((a, b) => linesIn(b.uncovered) - linesIn(a.uncovered) || (a.path < b.path ? -1 : 1));
}
function uncoveredOf({ path, uncovered }) {
    return uncovered.map(([line, endLine]) => ({
        message: `${counted(endLine - line + 1, 'changed line')} here did not run in any test.`,
        place: { file: path, line, endLine, title: 'Not covered' },
    }));
}
function worstOf({ input, required, candidates }) {
    return candidates.map(({ path, uncovered }) => ({
        message: `${counted(uncovered, 'line')} of this file did not run, and \`${input}\` asks for ${required} of every file.`,
        place: { file: path, title: 'Below the minimum of a file' },
    }));
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/badge.js
/** The bands that badges of coverage have everywhere, as percents and shields.io's names and values of colours. */
const bands = [
    { from: 90, colour: 'brightgreen', hex: '#4c1' },
    { from: 80, colour: 'green', hex: '#97ca00' },
    { from: 70, colour: 'yellowgreen', hex: '#a4a61d' },
    { from: 60, colour: 'yellow', hex: '#dfb317' },
    { from: 50, colour: 'orange', hex: '#fe7d37' },
    { from: 0, colour: 'red', hex: '#e05d44' },
];
const grey = { colour: 'lightgrey', hex: '#9f9f9f' };
/** Grey when there is no number: unknown is never green. */
function badgeColour(count) {
    if (count === undefined || count.total === 0)
        return grey.colour;
    const covered = BigInt(count.covered) * 100n;
    const band = bands.find(({ from }) => covered >= BigInt(from) * BigInt(count.total));
    return band?.colour ?? grey.colour;
}
/** The value of a colour in SVG. */
function badgeHex(colour) {
    return bands.find((band) => band.colour === colour)?.hex ?? grey.hex;
}
/** What the endpoint badge of shields.io reads (https://shields.io/badges/endpoint-badge). JSON with a newline. */
function badgeEndpoint(label, message, colour) {
    // An error badge keeps its colour, whatever the address of the picture asks for.
    const unknown = colour === grey.colour ? { isError: true } : {};
    return `${JSON.stringify({ schemaVersion: 1, label, message, color: colour, ...unknown })}\n`;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/xml-text.js
// What XML 1.0 lets no document hold, not even as a reference (https://www.w3.org/TR/xml/#charsets).
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const special = /[&<>"'\t\n\r]/g;
const names = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/**
 * Any text as the content of an element or of an attribute in quotes. White space other than blanks becomes a reference,
 * as readers make blanks of it; a character that XML cannot hold becomes U+FFFD.
 */
function escapeXml(text) {
    return text
        .replace(forbidden, '\ufffd')
        .replace(special, (character) => names[character] ?? `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/badge-svg.js


const height = 20;
const padding = 6;
/** Tenths of a pixel that a character takes in Verdana at 11 px; close enough to centre a short text. */
const widths = { '%': 118, '.': 40, ' ': 39, ',': 40, i: 30, l: 30, j: 38, f: 39 };
const [digit, badge_svg_narrow, wide, usual] = [70, 45, 90, 67];
/**
 * A flat badge that needs nothing from elsewhere: no font, picture or script. The texts may be any; screen readers get
 * them as a title.
 */
function badgeSvg(label, message, colour) {
    const [left, right] = [widthOf(label) + 2 * padding, widthOf(message) + 2 * padding];
    const width = left + right;
    const title = escapeXml(`${label}: ${message}`);
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${title}">
  <title>${title}</title>
  <linearGradient id="shade" x2="0" y2="100%">
    <stop offset="0" stop-color="#bbb" stop-opacity=".1"/>
    <stop offset="1" stop-opacity=".1"/>
  </linearGradient>
  <clipPath id="round"><rect width="${width}" height="${height}" rx="3"/></clipPath>
  <g clip-path="url(#round)">
    <rect width="${left}" height="${height}" fill="#555"/>
    <rect x="${left}" width="${right}" height="${height}" fill="${badgeHex(colour)}"/>
    <rect width="${width}" height="${height}" fill="url(#shade)"/>
  </g>
  <g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
${caption(label, left / 2)}
${caption(message, left + right / 2)}
  </g>
</svg>
`;
}
/** The text with its shadow. */
function caption(text, middle) {
    const shown = escapeXml(text);
    return `    <text x="${middle}" y="15" fill="#010101" fill-opacity=".3" aria-hidden="true">${shown}</text>
    <text x="${middle}" y="14">${shown}</text>`;
}
/** In whole pixels. */
function widthOf(text) {
    const tenths = Array.from(text, widthOfCharacter).reduce((sum, each) => sum + each, 0);
    return Math.ceil(tenths / 10);
}
function widthOfCharacter(character) {
    const known = widths[character];
    if (known !== undefined)
        return known;
    if (/[0-9<>]/.test(character))
        return digit;
    if (/[A-Zmw]/.test(character))
        return wide;
    if (/[-:;!'|()[\]tr/]/.test(character))
        return badge_svg_narrow;
    return character > '\u2e7f' ? 110 : usual;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/cobertura-bytes.js
const chunkSize = 1 << 18;
/** What is full by half is given away, so that a class of a usual file never meets the end of the chunk. */
const fullEnough = chunkSize / 2;
/** Bytes of the longest line, with room to spare: four numbers of 16 digits and the words between them. */
const longestLine = 256;
/** Characters of a text that is written one by one, as a call of the encoder takes longer. */
const shortText = 512;
/** Numbers below are looked up. */
const usualNumbers = 10_000;
// Eight bytes that are written at once, as a number whose bytes they are. What stands behind is written over.
const lineNumber = [eightBytes('<line nu'), eightBytes('mber="')];
const hitsWord = eightBytes('" hits="');
const lineEnd = Buffer.from('"/>\n').readUInt32BE();
const branchWords = '" branch="true" condition-coverage="';
/**
 * Text and lines of a Cobertura report as bytes, in chunks. A merged report has a line for each measured line of a
 * repository, millions of them, and writing those as strings takes several times as long as reading the reports did.
 */
class CoberturaBytes {
    #chunk = Buffer.allocUnsafeSlow(chunkSize);
    #view = new DataView(this.#chunk.buffer);
    #digits = digitsOfUsualNumbers();
    #length = 0;
    /** Of a class that is larger than the chunk. */
    #full = [];
    text(text) {
        if (text.length * 3 > chunkSize) {
            this.#flush();
            this.#full.push(Buffer.from(text));
            return;
        }
        // A UTF-16 unit takes at most three bytes.
        this.#reserve(text.length * 3);
        if (text.length <= shortText && this.#ascii(text))
            return;
        this.#length += this.#chunk.write(text, this.#length);
    }
    /** `<line number="3" hits="7"/>`. Whole numbers. */
    line(line, hits) {
        this.#reserve(longestLine);
        const at = this.#startLine(line, hits);
        this.#view.setUint32(at, lineEnd);
        this.#length = at + 4;
    }
    /** The same with the branches that start on it. @param percent of `covered` for people, without decimals */
    lineWithBranches(line, hits, percent, covered, total) {
        this.#reserve(longestLine);
        this.#length = this.#startLine(line, hits);
        this.#ascii(branchWords);
        this.number(percent);
        this.#ascii('% (');
        this.number(covered);
        this.#ascii('/');
        this.number(total);
        this.#ascii(')"/>\n');
    }
    /** A whole number from 0. */
    number(value) {
        this.#reserve(longestLine);
        this.#length = writeNumber(this.#view, this.#digits, this.#length, value);
    }
    /**
     * What is full, and at the end all that is left. A chunk is to be used or copied before the next one is asked for, as
     * its memory is used again: new memory for each would take longer than filling it.
     */
    *take(end = false) {
        if (this.#full.length > 0) {
            const full = this.#full;
            this.#full = [];
            yield* full;
        }
        if (this.#length === 0 || (this.#length < fullEnough && !end))
            return;
        const length = this.#length;
        this.#length = 0;
        yield this.#chunk.subarray(0, length);
    }
    /** Answers where it ends. This runs millions of times, so that the place is no field meanwhile. */
    #startLine(line, hits) {
        const view = this.#view;
        const digits = this.#digits;
        const start = this.#length;
        view.setFloat64(start, lineNumber[0]);
        view.setFloat64(start + 8, lineNumber[1]);
        const at = writeNumber(view, digits, start + 14, line);
        view.setFloat64(at, hitsWord);
        return writeNumber(view, digits, at + 8, hits);
    }
    /** False, and nothing is written, when the text has other characters. */
    #ascii(text) {
        const chunk = this.#chunk;
        const start = this.#length;
        for (let index = 0; index < text.length; index++) {
            const unit = text.charCodeAt(index);
            if (unit > 0x7f)
                return false;
            chunk[start + index] = unit;
        }
        this.#length = start + text.length;
        return true;
    }
    #reserve(bytes) {
        if (this.#length + bytes > chunkSize)
            this.#flush();
    }
    #flush() {
        if (this.#length === 0)
            return;
        this.#full.push(Uint8Array.from(this.#chunk.subarray(0, this.#length)));
        this.#length = 0;
    }
}
/** Answers where it ends. */
function writeNumber(view, digits, at, value) {
    if (value < usualNumbers) {
        view.setUint32(at, digits[value] ?? 0);
        return at + (value < 100 ? (value < 10 ? 1 : 2) : value < 1000 ? 3 : 4);
    }
    const text = String(value);
    for (let index = 0; index < text.length; index++)
        view.setUint8(at + index, text.charCodeAt(index));
    return at + text.length;
}
function eightBytes(text) {
    return Buffer.from(text.padEnd(8, '\0')).readDoubleBE();
}
/** At each number its digits, the first one in the highest byte. */
function digitsOfUsualNumbers() {
    const digits = new Uint32Array(usualNumbers);
    for (let value = 0; value < usualNumbers; value++) {
        let [bytes, rest] = [0, value];
        do {
            bytes = (bytes >>> 8) | ((0x30 + (rest % 10)) << 24);
            rest = Math.floor(rest / 10);
        } while (rest > 0);
        digits[value] = bytes;
    }
    return digits;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/cobertura-class.js

const methodThatRan = '" line-rate="1" branch-rate="0" complexity="0">';
const methodThatDidNot = '" line-rate="0" branch-rate="0" complexity="0">';
/** Writes one file as a `class` element. @param attributes the rates, ready to be written */
function writeClass(out, path, coverage, attributes) {
    const name = escapeXml(path.slice(path.lastIndexOf('/') + 1));
    out.text(`<class name="${name}" filename="${escapeXml(path)}" ${attributes}>\n`);
    writeMethods(out, coverage);
    out.text('<lines>\n');
    writeLines(out, coverage);
    out.text('</lines>\n</class>\n');
}
function writeMethods(out, coverage) {
    if (coverage.count('functions').total === 0) {
        out.text('<methods/>\n');
        return;
    }
    out.text('<methods>\n');
    const signatureOf = signatures(coverage.functions);
    for (const one of coverage.functions)
        writeMethod(out, one, signatureOf(one));
    out.text('</methods>\n');
}
/** Tells functions of the same name and line apart, which some formats know: the second one is `2`. */
function signatures(functions) {
    const lines = new Set();
    let all = 0;
    for (const { line } of functions) {
        lines.add(line);
        all++;
    }
    // Nearly always each has a line of its own, and no text needs to be made for comparing.
    if (lines.size === all)
        return () => '';
    const namesakes = new Map();
    return ({ line, name }) => {
        const place = `${line}\0${name}`;
        const earlier = namesakes.get(place) ?? 0;
        namesakes.set(place, earlier + 1);
        return earlier === 0 ? '' : String(earlier + 1);
    };
}
/** Without a line only the rate says whether it ran. Part by part, as texts made for each take longer. */
function writeMethod(out, { name, line, hits }, signature) {
    out.text('<method name="');
    out.text(escapeXml(name));
    out.text('" signature="');
    out.text(signature);
    out.text(hits > 0 ? methodThatRan : methodThatDidNot);
    if (line === 0)
        out.text('<lines/></method>\n');
    else {
        out.text('<lines><line number="');
        out.number(line);
        out.text('" hits="');
        out.number(Math.min(hits, Number.MAX_SAFE_INTEGER));
        out.text('"/></lines></method>\n');
    }
}
/** Both lists are in the order of lines, and branches of lines that nobody measured have no place here. */
function writeLines(out, coverage) {
    const [lines, covered, total] = [[], [], []];
    coverage.branches.forEach((line, of) => {
        lines.push(line);
        covered.push(of.covered);
        total.push(of.total);
    });
    let at = 0;
    let next = lines[0] ?? Number.POSITIVE_INFINITY;
    coverage.lines.forEach((line, hits) => {
        while (next < line)
            next = lines[++at] ?? Number.POSITIVE_INFINITY;
        if (next > line)
            out.line(line, hits);
        else
            out.lineWithBranches(line, hits, percentOf(covered[at] ?? 0, total[at] ?? 0), covered[at] ?? 0, total[at] ?? 0);
    });
}
/** Cut off, as everywhere. Exact, as a line has far fewer than 2^46 branches. */
function percentOf(covered, total) {
    return Math.floor((covered * 100) / total);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/cobertura.js





/**
 * The merged coverage as a Cobertura report, in chunks of UTF-8, as it may be larger than a string can be. The memory
 * of a chunk is used again for the next one. Packages are folders, classes are files, paths are relative to the top of the repository.
 *
 * It holds what Cobertura can hold: lines with hits, branches of measured lines by their count, functions as methods. Files of which only totals are known have no lines to name; a comment says how many were left out.
 * @param timestamp in milliseconds, as Cobertura writes it
 */
function* coberturaXml(files, timestamp) {
    const all = Array.from(files, (file) => ({ ...file, ...cobertura_totalsOf(file.coverage) }));
    const measured = all.filter(({ lines }) => lines.total > 0);
    const out = new CoberturaBytes();
    out.text(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage ${rates(total(measured))} ${cobertura_counts(total(measured))} complexity="0" version="check-coverage-threshold" timestamp="${timestamp}">
${leftOut(all.length - measured.length)}<sources>
<source>.</source>
</sources>
<packages>
`);
    for (const [folder, members] of byFolder(measured)) {
        out.text(`<package name="${escapeXml(folder.replaceAll('/', '.'))}" ${rates(total(members))} complexity="0">
<classes>
`);
        for (const { path, coverage, ...totals } of members) {
            writeClass(out, path, coverage, `${rates(totals)} complexity="0"`);
            yield* out.take();
        }
        out.text('</classes>\n</package>\n');
    }
    out.text('</packages>\n</coverage>\n');
    yield* out.take(true);
}
/** Branches of lines that nobody measured have no place in Cobertura, and so do not count there. */
function cobertura_totalsOf({ lines, branches }) {
    let [covered, total] = [0, 0];
    if (lines.count.total > 0) {
        branches.forEach((line, count) => {
            if (lines.hits(line) === undefined)
                return;
            covered += count.covered;
            total += count.total;
        });
    }
    return { lines: lines.count, branches: { covered, total } };
}
/** In the order of folders and paths, so that the same coverage gives the same report. */
function byFolder(files) {
    const folders = [...Map.groupBy(files, ({ path }) => folderOf(path))].sort(([a], [b]) => compare(a, b));
    for (const [, members] of folders)
        members.sort((a, b) => compare(a.path, b.path));
    return folders;
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** `.` for the top, as coverage.py writes it. */
function folderOf(path) {
    const slash = path.lastIndexOf('/');
    return slash <= 0 ? '.' : path.slice(0, slash);
}
function total(files) {
    return files.reduce((all, { lines, branches }) => ({ lines: (0,model/* sum */.cz)(all.lines, lines), branches: (0,model/* sum */.cz)(all.branches, branches) }), { lines: model/* nothing */.s6, branches: model/* nothing */.s6 });
}
function rates({ lines, branches }) {
    return `line-rate="${showRate(lines)}" branch-rate="${showRate(branches)}"`;
}
function cobertura_counts({ lines, branches }) {
    return [
        `lines-covered="${lines.covered}" lines-valid="${lines.total}"`,
        `branches-covered="${branches.covered}" branches-valid="${branches.total}"`,
    ].join(' ');
}
function leftOut(files) {
    if (files === 0)
        return '';
    return `<!-- ${files} more file${files === 1 ? '' : 's'} known only by totals, without lines. -->\n`;
}

// EXTERNAL MODULE: ./shared/report/index.js + 4 modules
var report = __webpack_require__(5444);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/markdown/bounded.js

/** Renders as many items as there is room for, from the first on. @param render the cells of a row */
function bounded(items, room, render) {
    const rows = [];
    let size = 0;
    for (const item of items.slice(0, room.rows)) {
        const row = render(item);
        size += row.reduce((sum, cell) => sum + Buffer.byteLength(cell) + 3, 2);
        if (size > room.bytes)
            break;
        rows.push(row);
    }
    return { rows, left: items.length - rows.length };
}
/** The line below a list that is not whole: `… and 12 more files, all in the report.` Empty when nothing is left. */
function andMore(left, noun, where) {
    return left > 0 ? `… and ${counted(left, `more ${noun}`)}${where}.` : '';
}
/** The parts that there are, as paragraphs. */
function paragraphs(parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/markdown/names.js

/** A name longer than that is shown by its end, where file names differ. In characters. */
const longestName = 160;
const longestText = 1_500;
/** A file name or pattern as inline code. It may hold anything. */
function nameSpan(name) {
    return (0,shared_text/* codeSpan */.SS)(endOf(name));
}
/** The name as plain text, at most so long that a table can bear it. */
function endOf(name) {
    if (name.length <= longestName)
        return name;
    const characters = Array.from(name.slice(-2 * longestName));
    return `…${characters.slice(-longestName).join('')}`;
}
/** A sentence with foreign names in it, as plain text. */
function sentence(text) {
    return (0,shared_text/* escapeMarkdown */.FV)(text.length <= longestText ? text : `${text.slice(0, longestText).toWellFormed()}…`);
}
/** The shown Markdown alone when the address is none that Markdown could hold. */
function names_link(shown, url) {
    return /^https?:\/\/[^\s<>\\|]+$/.test(url) ? `[${shown}](<${url}>)` : shown;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/markdown/gates.js





const worst = ['below', 'no-data', 'not-applied', 'met'];
const signs = {
    met: '✅',
    below: '🔴',
    'not-applied': '⚪',
    'no-data': '🟠',
};
const gateSign = (verdict) => signs[verdict];
/** What failed first, by the most units, then what nobody could judge, last what is met. */
function worstFirst(gates) {
    return gates.toSorted((a, b) => worst.indexOf(a.verdict) - worst.indexOf(b.verdict) || b.missing - a.missing);
}
/**
 * The gates as a table, and below it for the first of those that failed the files that would get there. Empty without
 * any. @param where the rest of them is told
 */
function gatesPart(gates, room, where) {
    if (gates.length === 0)
        return '';
    const { rows, left } = bounded(worstFirst(gates), room, gateRow);
    return paragraphs([
        (0,report/* table */.tp)(['', 'gate', 'of', 'asked for', 'is', ''], rows),
        andMore(left, 'gate', where),
        ...worstFirst(gates)
            .filter(({ verdict, candidates }) => verdict === 'below' && candidates.length > 0)
            .slice(0, 3)
            .map(candidatesLine),
    ]);
}
function gateRow(gate) {
    const { input, subject, metric, verdict, count, required, missing, message } = gate;
    const sign = gateSign(verdict);
    if (verdict === 'no-data' || verdict === 'not-applied') {
        return [sign, (0,shared_text/* codeSpan */.SS)(input), subjectCell(gate), sentence(required), '–', sentence(message)];
    }
    const is = `${input === 'min-file' && verdict === 'below' ? 'the worst: ' : ''}${percent_percentWords(count)} (${count.covered} of ${count.total} ${metric})`;
    const needed = missing === 0 ? '' : `${missing} more ${missing === 1 ? singular(metric) : metric}`;
    return [sign, (0,shared_text/* codeSpan */.SS)(input), subjectCell({ input, subject }), sentence(required), is, needed];
}
/** The glob of a rule is foreign, anything else our own words. */
function subjectCell({ input, subject }) {
    return input === 'rules' ? nameSpan(subject) : sentence(subject);
}
function candidatesLine(gate) {
    const files = gate.candidates.slice(0, 5).map(({ path, uncovered }) => `${nameSpan(path)} (${uncovered})`);
    return `Where ${(0,shared_text/* codeSpan */.SS)(gate.input)} (${subjectCell(gate)}, ${gate.metric}) has the most to gain: ${files.join(', ')}.`;
}
function singular(metric) {
    return metric === 'branches' ? 'branch' : metric.slice(0, -1);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/markdown/totals.js






/** One row for each metric that a report carries: bar, percent, counts, gate and, with a baseline, the difference. */
function totalsTable({ totals, gates, baseline }) {
    const carried = model/* metrics */.qd.filter((metric) => totals[metric] !== undefined);
    if (carried.length === 0)
        return '';
    const head = ['metric', '', 'percent', 'covered', 'gate', ...(baseline === undefined ? [] : ['baseline'])];
    const rows = carried.map((metric) => {
        const count = totals[metric] ?? { covered: 0, total: 0 };
        const cells = [metric, shareBar(count), percent_percentWords(count), `${count.covered} of ${count.total}`];
        const gate = gateCell(gates.find(({ input }) => input === `min-${metric}`));
        return [...cells, gate, ...(baseline === undefined ? [] : [baselineCell(count, baseline.totals[metric])])];
    });
    return (0,report/* table */.tp)(head, rows);
}
/** Which baseline it is. Empty without one. */
function baselineLine({ baseline }) {
    if (baseline === undefined)
        return '';
    return `Compared with the baseline of ${(0,shared_text/* codeSpan */.SS)(baseline.sha.slice(0, 12))}: ${sentence(baseline.source)}.`;
}
/** The share as a bar of blocks. */
function shareBar({ covered, total }, width = 10) {
    return total === 0 ? '' : (0,report/* bar */.M0)(covered / total, width);
}
/** The totals on one line: `lines 79.99 %, branches 50.00 %`. */
function totalsWords(totals) {
    return metrics
        .flatMap((metric) => (totals[metric] === undefined ? [] : [`${metric} ${percentWords(totals[metric])}`]))
        .join(', ');
}
function gateCell(gate) {
    return gate === undefined ? '' : `${gateSign(gate.verdict)} ${sentence(gate.required)}`;
}
function baselineCell(now, before) {
    if (before === undefined)
        return 'not in it';
    const delta = showDelta(now, before);
    return delta === '' ? percent_percentWords(before) : `${delta} from ${percent_percentWords(before)}`;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/markdown/files.js






const head = ['file', '', 'lines', 'covered', 'uncovered'];
/** The files with uncovered lines, the most of them first, then by path. */
function worstFiles(files) {
    return files
        .filter(({ counts: { lines } }) => lines.covered < lines.total)
        .toSorted((a, b) => uncoveredIn(b) - uncoveredIn(a) || (a.path < b.path ? -1 : 1));
}
/**
 * The worst files as a table, and the next ones folded where there is room for them.
 * @param where the rest is told
 */
function filesPart(files, room, folded, where) {
    const worst = worstFiles(files);
    if (worst.length === 0)
        return '';
    const first = bounded(worst, room, fileRow);
    const second = folded === undefined ? undefined : bounded(worst.slice(first.rows.length), folded, fileRow);
    const left = second?.left ?? first.left;
    return paragraphs([
        '#### Files with the most uncovered lines',
        (0,report/* table */.tp)(head, first.rows),
        second === undefined || second.rows.length === 0
            ? ''
            : (0,report/* details */.zH)(`${counted(second.rows.length, 'more file')} with uncovered lines`, (0,report/* table */.tp)(head, second.rows)),
        andMore(left, 'file', where),
    ]);
}
function fileRow(file) {
    const { lines } = file.counts;
    const covered = `${lines.covered} of ${lines.total}`;
    return [nameSpan(file.path), shareBar(lines, 5), percent_percentWords(lines), covered, String(uncoveredIn(file))];
}
function uncoveredIn({ counts: { lines } }) {
    return lines.total - lines.covered;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/markdown/patch.js









const mostRanges = 20;
const mostUnmeasured = 20;
/**
 * What the change adds or edits: how much of it ran, which lines did not, which files nobody measured. Empty when it was
 * not asked for. @param where the rest of a list is told
 */
function patchPart(patch, room, where) {
    if (patch.kind === 'not-asked' || patch.kind === 'none')
        return '';
    const heading = '#### Changed lines';
    if (patch.kind === 'unknown')
        return `${heading}\n\n🟠 What changed is not known: ${sentence(patch.why)}`;
    const { rows, left } = bounded(byUncovered(patch.files), room, patchRow);
    return paragraphs([
        heading,
        patchSentence(patch),
        rows.length === 0 ? '' : (0,report/* table */.tp)(['file', '', 'ran', 'lines that did not run'], rows),
        andMore(left, 'file', where),
        unmeasuredLine(patch.notMeasured, where),
    ]);
}
function patchSentence({ count, base, head, why }) {
    const compared = `between ${(0,shared_text/* codeSpan */.SS)(base.slice(0, 12))} and ${(0,shared_text/* codeSpan */.SS)(head.slice(0, 12))} (${sentence(why)})`;
    if (count.total === 0)
        return `No report measures a line that changed ${compared}.`;
    const all = count.covered === count.total ? '✅ ' : '';
    return `${all}${count.covered} of ${counted(count.total, 'measured line')} that changed ${compared} ran: **${percent_percentWords(count)}**.`;
}
function patchRow({ path, count, uncovered }) {
    return [nameSpan(path), shareBar(count, 5), `${count.covered} of ${count.total}`, showRanges(uncovered, mostRanges)];
}
/** Changed files that no report knows must not look covered. */
function unmeasuredLine(paths, where) {
    if (paths.length === 0)
        return '';
    const shown = paths.slice(0, mostUnmeasured).map(nameSpan).join(', ');
    const rest = paths.length - mostUnmeasured;
    const more = rest > 0 ? ` and ${rest} more${where}` : '';
    return `⚠️ ${counted(paths.length, 'changed file')} in no report, so not measured: ${shown}${more}.`;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/markdown/reports.js





const inReport = ', all in the report';
/** What was read, folded. */
function reportsPart({ reports }, room) {
    if (reports.length === 0)
        return '';
    const { rows, left } = bounded(reports, room, ({ path, format, bytes, files }) => [
        nameSpan(path),
        sentence(format),
        sizeWords(bytes),
        counted(files, 'file'),
    ]);
    const body = paragraphs([(0,report/* table */.tp)(['report', 'format', 'size', 'names'], rows), andMore(left, 'report', inReport)]);
    return (0,report/* details */.zH)(`${counted(reports.length, 'report')} read`, body);
}
function sizeWords(bytes) {
    if (bytes < 1024)
        return counted(bytes, 'byte');
    return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / (1024 * 1024)).toFixed(1)} MiB`;
}
/** How many of the report's paths are files of the repository. Said only where something is left to say. */
function matchLine({ match }) {
    if (match === undefined || match.matched === match.paths)
        return '';
    const share = percent_percentWords({ covered: match.matched, total: match.paths });
    return `⚠️ ${match.matched} of ${counted(match.paths, 'report path')} (${share}) could be told to be files of the repository.`;
}
/** Paths that stand for no file, or for several, folded. */
function strangersPart({ ambiguous, unmatched }, room) {
    return paragraphs([ambiguousPart(ambiguous, room), unmatchedPart(unmatched, room)]);
}
function ambiguousPart(ambiguous, room) {
    if (ambiguous.length === 0)
        return '';
    const { rows, left } = bounded(ambiguous, room, ({ path, candidates }) => {
        const rest = candidates.length > 5 ? ` and ${candidates.length - 5} more` : '';
        return [nameSpan(path), `${candidates.slice(0, 5).map(nameSpan).join(', ')}${rest}`];
    });
    const body = paragraphs([
        'Counted under their own names; `source-roots` can say which file is meant.',
        (0,report/* table */.tp)(['report path', 'could be'], rows),
        andMore(left, 'path', inReport),
    ]);
    return (0,report/* details */.zH)(`${counted(ambiguous.length, 'report path')} with several possible files`, body);
}
function unmatchedPart(unmatched, room) {
    if (unmatched.length === 0)
        return '';
    const { rows, left } = bounded(unmatched, room, (path) => [`- ${nameSpan(path)}`]);
    const body = paragraphs([rows.flat().join('\n'), andMore(left, 'path', inReport)]);
    const first = unmatched.length === 1 ? `: ${endOf(unmatched[0] ?? '')}` : '';
    return (0,report/* details */.zH)(`${counted(unmatched.length, 'report path')} that no file of the repository has${first}`, body);
}
/** What a person should know besides, as a list. What the table of gates says already is not said again. */
function notesPart({ notes, gates }, room, where) {
    const told = new Set(gates.map(({ message }) => message));
    const untold = notes.filter((note) => !told.has(note));
    if (untold.length === 0)
        return '';
    const { rows, left } = bounded(untold, room, (note) => [`- ${sentence(note)}`]);
    return paragraphs([rows.flat().join('\n'), andMore(left, 'note', where)]);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/markdown/verdict.js

const verdict_signs = {
    passed: '✅ passed',
    below: '🔴 below',
    missing: '🟠 missing',
    malformed: '🟠 malformed',
    'no-data': '🟠 no data',
};
/** The word of the verdict with its sign: green only when nothing is unknown. */
function verdictWord({ result, informational }) {
    return informational && result !== 'passed' ? `ℹ️ would fail: ${verdict_signs[result]}` : verdict_signs[result];
}
/** What failed and what to do, or how much was judged. */
function verdictText({ failure, gates, informational }) {
    if (failure !== undefined) {
        const story = `${sentence(failure.message)} ${sentence(failure.fix)}`;
        return informational ? `${story} The step is informational and does not fail.` : story;
    }
    const met = gates.filter(({ verdict }) => verdict === 'met').length;
    if (gates.length === 0)
        return 'Nothing was asked of it.';
    if (met === 0)
        return 'No gate applied; the table says why.';
    return met === gates.length ? 'Every gate is met.' : `Every gate that applies is met (${met} of ${gates.length}).`;
}
/** Which of the overrides changed the gates. Empty when none did. */
function overridesLine(overrides) {
    if (overrides.length === 0)
        return '';
    const shown = overrides.slice(0, 10).map(nameSpan).join(', ');
    const rest = overrides.length > 10 ? ` and ${overrides.length - 10} more` : '';
    return `Gates of this run are overridden by ${shown}${rest}.`;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/comment.js









// GitHub takes 65,536 characters; the marker that finds the comment again goes on top.
const comment_longest = 60_000;
const rooms = {
    gates: { rows: 10, bytes: 8_000 },
    patch: { rows: 30, bytes: 14_000 },
    files: { rows: 20, bytes: 12_000 },
    notes: { rows: 5, bytes: 4_000 },
};
/**
 * The pull request comment: the story of the summary, shorter. Markdown without the hidden marker, at most 60,000 bytes
 * and so characters; every foreign text in it is escaped.
 */
function renderComment(judged, { title, runUrl }) {
    const summary = runUrl === '' ? 'the summary of the run' : names_link('the summary of the run', runUrl);
    const where = `: see ${summary}`;
    // Met gates stand in the table of totals already; per-file ones would fill the page.
    const unmet = judged.gates.filter(({ verdict }) => verdict !== 'met');
    const text = paragraphs([
        `### Coverage${title === '' ? '' : ` of ${nameSpan(title)}`}: ${verdictWord(judged)}`,
        verdictText(judged),
        overridesLine(judged.overrides),
        totalsTable(judged),
        baselineLine(judged),
        gatesPart(unmet, rooms.gates, where),
        patchPart(judged.patch, rooms.patch, where),
        filesPart(judged.files, rooms.files, undefined, where),
        matchLine(judged),
        notesPart(judged, rooms.notes, where),
        `<sub>Written by check-coverage-threshold. More is in ${summary}.</sub>`,
    ]);
    return (0,report/* cutToBytes */.zP)(`${text}\n`, comment_longest, `*This comment is cut to what GitHub takes. More is in ${summary}.*`);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/outputs.js


// Half of what the outputs of a job may have, counted as GitHub does, in UTF-16 units of two bytes.
const uncoveredBudget = 450_000;
/** The outputs by their fixed names, all but `result` and `report`. What no report measures is empty, and never 0. */
function buildOutputs(judged, files) {
    const { totals, baseline, patch } = judged;
    const { text, truncated } = uncoveredLines(patch);
    return {
        outputs: {
            passed: String(judged.result === 'passed'),
            coverage: outputs_percentOf(totals.lines),
            'lines-covered': numberOf(totals.lines?.covered),
            'lines-total': numberOf(totals.lines?.total),
            'branches-covered': numberOf(totals.branches?.covered),
            'branches-total': numberOf(totals.branches?.total),
            'functions-covered': numberOf(totals.functions?.covered),
            'functions-total': numberOf(totals.functions?.total),
            'statements-covered': numberOf(totals.statements?.covered),
            'statements-total': numberOf(totals.statements?.total),
            'patch-coverage': outputs_percentOf(patch.kind === 'known' ? patch.count : undefined),
            'baseline-coverage': outputs_percentOf(baseline?.totals.lines),
            delta: totals.lines && baseline?.totals.lines ? showDelta(totals.lines, baseline.totals.lines) : '',
            'uncovered-changed-lines': text,
            badge: files.badge,
            'badge-svg': files.badgeSvg,
            cobertura: files.cobertura,
        },
        truncated,
    };
}
function outputs_percentOf(count) {
    return count === undefined ? '' : showPercent(count);
}
function numberOf(count) {
    return count === undefined ? '' : String(count);
}
/** Whole entries as long as they fit, the files with the most lines first. Empty when the change is not known. */
function uncoveredLines(patch) {
    if (patch.kind !== 'known')
        return { text: '', truncated: false };
    const kept = [];
    let size = 2;
    for (const { path, uncovered } of byUncovered(patch.files)) {
        const entry = JSON.stringify({ file: path, lines: uncovered });
        size += entry.length + 1;
        if (size > uncoveredBudget)
            return { text: `[${kept.join(',')}]`, truncated: true };
        kept.push(entry);
    }
    return { text: `[${kept.join(',')}]`, truncated: false };
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/report.js


/** The body of the JSON report, as `report.schema.json` describes it: everything that is told, and nothing cut. */
function reportOf(judged) {
    const { informational, totals, baseline, reports, match, failure } = judged;
    const error = failure && { code: failure.code, message: failure.message, fix: failure.fix };
    return {
        passed: judged.result === 'passed',
        informational,
        totals: countsOf(totals),
        gates: judged.gates.map(gateOf),
        patch: patchOf(judged.patch),
        ...(baseline && { baseline: baselineOf(judged, baseline) }),
        reports,
        ...(match && { match: { paths: match.paths, matched: match.matched } }),
        ambiguous: judged.ambiguous,
        unmatched: judged.unmatched,
        overrides: judged.overrides,
        notes: judged.notes,
        files: judged.files.map(({ path, known, counts }) => ({ path, known, ...measuredOf(counts) })),
        ...(error && { [informational ? 'would-fail' : 'error']: error }),
    };
}
function gateOf(gate) {
    const { input, subject, metric, verdict, count, required, missing, message, candidates } = gate;
    return { input, subject, metric, verdict, ...count, required, missing, message, candidates };
}
function patchOf(patch) {
    if (patch.kind === 'not-asked')
        return { kind: patch.kind };
    if (patch.kind !== 'known')
        return { kind: patch.kind, why: patch.why };
    const { kind, base, head, why, count, files, notMeasured } = patch;
    return {
        kind,
        base,
        head,
        why,
        ...report_countOf(count),
        files: files.map(({ path, count: of, uncovered }) => ({ path, ...of, uncovered })),
        'not-measured': notMeasured,
    };
}
function baselineOf({ totals }, { source, sha, totals: before }) {
    const deltas = model/* metrics */.qd.flatMap((metric) => {
        const [now, then] = [totals[metric], before[metric]];
        const delta = now === undefined || then === undefined ? '' : showDelta(now, then);
        return delta === '' ? [] : [[metric, delta]];
    });
    return { source, sha, totals: countsOf(before), deltas: Object.fromEntries(deltas) };
}
function countsOf(totals) {
    const known = model/* metrics */.qd.flatMap((metric) => (totals[metric] === undefined ? [] : [[metric, report_countOf(totals[metric])]]));
    return Object.fromEntries(known);
}
/** Without a percent when nothing was measured. */
function report_countOf(count) {
    const percent = showPercent(count);
    return { covered: count.covered, total: count.total, ...(percent === '' ? {} : { percent }) };
}
/** Only what was measured: most files have two metrics, and there may be very many files. */
function measuredOf(counts) {
    return Object.fromEntries(model/* metrics */.qd.flatMap((metric) => (counts[metric].total > 0 ? [[metric, counts[metric]]] : [])));
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/outputs/summary.js







const summary_inReport = ', all in the report';
// All together below 900 KiB, whatever names there are: a summary stops at 1 MiB, and other parts come with it.
const summary_rooms = {
    gates: { rows: 100, bytes: 100_000 },
    patch: { rows: 100, bytes: 100_000 },
    worst: { rows: 20, bytes: 60_000 },
    folded: { rows: 500, bytes: 200_000 },
    reports: { rows: 200, bytes: 60_000 },
    strangers: { rows: 200, bytes: 60_000 },
    notes: { rows: 50, bytes: 50_000 },
};
/**
 * The job summary: the verdict, all metrics with bars, gates, changed lines, the worst files, and folded what was read.
 * Markdown; every foreign text in it is escaped.
 */
function renderSummary(judged) {
    const parts = [
        `### check-coverage-threshold: ${verdictWord(judged)}`,
        verdictText(judged),
        overridesLine(judged.overrides),
        totalsTable(judged),
        baselineLine(judged),
        gatesPart(judged.gates, summary_rooms.gates, summary_inReport),
        patchPart(judged.patch, summary_rooms.patch, summary_inReport),
        filesPart(judged.files, summary_rooms.worst, summary_rooms.folded, summary_inReport),
        matchLine(judged),
        notesPart(judged, summary_rooms.notes, summary_inReport),
        reportsPart(judged, summary_rooms.reports),
        strangersPart(judged, summary_rooms.strangers),
    ];
    return `${paragraphs(parts)}\n`;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/publish.js













/** Tells the verdict in every form: log, annotations, files, baseline, comment, outputs, report, summary, failure. */
async function publish(answer) {
    const { settings, ports, judged } = answer;
    const { log } = ports;
    await log.group('Judge', async () => {
        for (const metric of model/* metrics */.qd) {
            const count = judged.totals[metric];
            if (count !== undefined)
                log.info(`${metric}: ${publish_shown(count)} (${count.covered} of ${count.total})`);
        }
        const { match } = judged;
        if (match !== undefined)
            log.info(`${match.matched} of ${match.paths} report paths are files of the repository`);
        for (const gate of judged.gates)
            log.info(lineOf(gate));
    });
    // GitHub shows ten: the lines that did not run come first, as they have a place.
    if (settings.annotations)
        for (const { message, place } of annotationsOf(judged))
            log.warning(message, place);
    for (const warning of judged.warnings)
        log.warning(warning);
    for (const note of judged.notes.filter((one) => !judged.warnings.includes(one)))
        log.notice(note);
    const files = await writeFiles(answer);
    const unwritten = await writeBaseline(answer);
    if (settings.comment)
        await comment(answer);
    const { outputs, truncated } = buildOutputs(judged, files);
    if (truncated)
        log.warning("`uncovered-changed-lines` is cut, as a job's outputs stop at 1 MB. The report has them all.");
    const { failure } = judged;
    const told = failure ? new action/* UserError */.yo(failure.code, failure.message, failure.fix) : unwritten;
    if (failure !== undefined && unwritten !== undefined)
        log.warning(unwritten.message);
    log.info(verdictLine(judged));
    if (told !== undefined && judged.informational) {
        log.warning(`Without \`informational\` this step would fail (${told.code}): ${told.message} ${told.fix}`);
    }
    return {
        result: judged.result,
        outputs,
        report: reportOf(judged),
        ...(settings.summary ? { summary: renderSummary(judged) } : {}),
        ...(told !== undefined && !judged.informational ? { failure: told } : {}),
    };
}
async function writeFiles({ ports, judged, gathered, selection }) {
    const { lines } = judged.totals;
    const colour = badgeColour(lines);
    const percent = lines === undefined || lines.total === 0 ? 'unknown' : `${showPercent(lines)}%`;
    const [badge, svg] = await Promise.all([
        ports.writeFile('badge.json', [badgeEndpoint('coverage', percent, colour)]),
        ports.writeFile('badge.svg', [badgeSvg('coverage', percent, colour)]),
    ]);
    // Without a verdict on the numbers there is nothing that a merged report could truthfully say.
    const counted = judged.files.flatMap(({ path }) => {
        const coverage = counts(selection, path) ? gathered.files.get(path)?.coverage : undefined;
        return coverage === undefined ? [] : [{ path, coverage }];
    });
    // A report without a single line would be an empty one to whoever reads it.
    if (counted.every(({ coverage }) => coverage.lines.count.total === 0))
        return { badge, badgeSvg: svg, cobertura: '' };
    const cobertura = await ports.writeFile('cobertura.xml', coberturaXml(counted, ports.now.getTime()));
    return { badge, badgeSvg: svg, cobertura };
}
/** Later runs rely on it: one that cannot be written fails the step, and leaves the verdict as it is. */
async function writeBaseline({ settings, ports, judged, counting }) {
    const { writeBaseline: place } = settings;
    if (place === '')
        return undefined;
    if (Object.keys(judged.totals).length === 0) {
        ports.log.warning('No baseline was written, as nothing is known about coverage.');
        return undefined;
    }
    const head = await ports.headCommit();
    const sha = head.kind === 'known' ? head.value : ports.event.sha;
    const written = await ports.writeBaseline(writeBaselineFile(sha, judged.totals, judged.files, counting));
    if (written.kind === 'known') {
        ports.log.info(`wrote the baseline ${place}`);
        return undefined;
    }
    return new action/* UserError */.yo('baseline-not-written', `The baseline ${JSON.stringify(place.slice(0, 200))} could not be written: ${written.why}.`, 'See whether the folder may be written to and the disk has room, or name another place in `write-baseline`.');
}
async function comment({ settings, ports, judged }) {
    const id = settings.commentId;
    const title = id === 'default' ? '' : id;
    const outcome = await ports.comment({ id, body: renderComment(judged, { title, runUrl: ports.runUrl }) });
    if ('url' in outcome)
        ports.log.info(`comment ${outcome.kind}: ${outcome.url}`);
    else if (outcome.kind === 'skipped')
        ports.log.info(`no comment: ${outcome.because}`);
    else
        ports.log.warning(`The comment could not be written: ${outcome.because}`);
}
function lineOf({ verdict, message }) {
    const words = { met: 'ok', below: 'BELOW', 'not-applied': 'not applied', 'no-data': 'UNKNOWN' };
    return `${words[verdict]}: ${message}`;
}
function verdictLine({ result, totals, gates, reports }) {
    const lines = totals.lines === undefined ? '' : `, lines ${publish_shown(totals.lines)}`;
    const of = (wanted) => gates.filter(({ verdict }) => verdict === wanted).length;
    // A gate that does not apply has not been met, and is not counted as if it were.
    const aside = of('not-applied') === 0 ? '' : `, ${of('not-applied')} not applied`;
    const read = `${reports.length} ${reports.length === 1 ? 'report' : 'reports'}`;
    return `result ${result}: ${read}${lines}, ${of('met')} of ${gates.length} gates met${aside}`;
}
function publish_shown(count) {
    return count.total === 0 ? 'none' : `${showPercent(count)} %`;
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/formats/reader.js
var reader = __webpack_require__(4701);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/read-reports.js






/** @param expected undefined: any number from 1 up */
function checkFound(found, expected, automatic) {
    const { length } = found.files;
    if (length === 0) {
        const looked = automatic ? 'No file has the usual name of a coverage report' : 'No file matches `files`';
        const refused = found.refused.map(({ path, because }) => `${(0,shared_text/* quoteForMessage */.Hx)(path)}: ${because}`).slice(0, 3);
        const why = refused.length === 0 ? '' : ` What matches cannot be taken (${refused.join('; ')}).`;
        return {
            result: 'missing',
            failure: new action/* UserError */.yo('no-report', `${looked}, so nothing is known about coverage.${why}`, 'See whether the step that writes the report ran and where it wrote it, and name the place in `files`.'),
        };
    }
    const runs = length - found.repeated.size;
    if (expected === undefined || runs >= expected)
        return undefined;
    const repeated = runs === length ? '' : ` (${length} files, some of which tell of one run in several formats)`;
    return {
        result: 'missing',
        failure: new action/* UserError */.yo('too-few-reports', `${runs} of ${expected} expected reports are there${repeated}: ${read_reports_listed(found.files.map((file) => file.path))}.`, 'A job or shard may have failed, or its report was not uploaded or downloaded. Run it again, or correct `expect-reports`.'),
    };
}
/** Reads every report, so that one run names all that is wrong. */
async function readReports(files, format, map, ports) {
    const { readReport } = await __webpack_require__.e(/* import() */ 106).then(__webpack_require__.bind(__webpack_require__, 106));
    const gathered = new Gathered(map);
    const bad = [];
    for (const file of files) {
        const report = { path: file.path, bytes: file.size, reportFolder: read_reports_folderOf(ports.topOf(file.path)) };
        try {
            await ports.withReport(file, (source) => gathered.read(report, (sink) => readReport(source, sink, format)));
            const last = gathered.reports.at(-1);
            ports.log.info(`${file.path}: ${last?.format ?? 'unknown'}, ${last?.files ?? 0} files, ${file.size} bytes`);
            if (last !== undefined && last.files === 0 && gathered.totals.size === 0)
                throw new reader/* ReportEmpty */.q();
        }
        catch (thrown) {
            const error = thrown instanceof table_branches/* TooManyArms */.DT ? new reader/* ReportMalformed */.c(thrown.message) : thrown;
            if (!(error instanceof reader/* ReportEmpty */.q) && !(error instanceof reader/* ReportMalformed */.c))
                throw error;
            ports.log.info(`${file.path}: ${sentenceOf(error)}`);
            bad.push({ file, error });
        }
    }
    return { gathered, stopped: stoppedBy(bad, files.length) ?? stoppedByTotals(gathered) };
}
function stoppedBy(bad, all) {
    const worst = bad.find(({ error }) => error instanceof reader/* ReportMalformed */.c) ?? bad[0];
    if (worst === undefined)
        return undefined;
    const others = bad.length === 1 ? '' : ` ${bad.length} of ${all} reports cannot be used; the log names them.`;
    const what = `The report ${(0,shared_text/* quoteForMessage */.Hx)(worst.file.path)} cannot be used: ${sentenceOf(worst.error)}.${others}`;
    return worst.error instanceof reader/* ReportEmpty */.q
        ? {
            result: 'no-data',
            failure: new action/* UserError */.yo('empty-report', what, 'The tool that should have written it may have been stopped, or had nothing to measure. See its log, and leave the file away when that is meant.'),
        }
        : {
            result: 'malformed',
            failure: new action/* UserError */.yo('malformed-report', what, 'Write the report again: it may be cut off, or of another kind than its name says. `format` and `files` decide what is read.'),
        };
}
/** Totals that name no file cannot be merged with anything: the same lines may be in both. */
function stoppedByTotals(gathered) {
    if (gathered.totals.size === 0 || gathered.reports.length < 2)
        return undefined;
    const report = gathered.reports.find(({ files }) => files === 0);
    return {
        result: 'malformed',
        failure: new action/* UserError */.yo('malformed-report', `The report ${(0,shared_text/* quoteForMessage */.Hx)(report?.path ?? '')} holds totals and names no file, so it cannot be merged with the other reports.`, 'Let the tool write its detailed report, or give this one alone.'),
    };
}
function sentenceOf(error) {
    if (error instanceof reader/* ReportEmpty */.q)
        return 'it is empty: it names no file that was measured';
    const place = [
        error.line === undefined ? undefined : `line ${error.line}`,
        error.offset === undefined ? undefined : `byte ${error.offset}`,
    ].filter((part) => part !== undefined);
    return place.length === 0 ? error.message : `${error.message} (${place.join(', ')})`;
}
function read_reports_folderOf(file) {
    const folder = posix_.dirname(file);
    return folder === '.' ? '' : folder;
}
function read_reports_listed(paths) {
    const shown = paths.slice(0, 10).map((one) => (0,shared_text/* quoteForMessage */.Hx)(one));
    return paths.length > shown.length ? `${shown.join(', ')} and ${paths.length - shown.length} more` : shown.join(', ');
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/besides.js



/** What a person should know besides the verdict, and which of it somebody has to look at. */
function tellBesides(findings, gates) {
    const unused = gates.filter(isUnusedRule).map(({ message }) => message);
    const warnings = [...findings.gathered.warnings, ...aboutPaths(findings), ...unused, ...unknowns(findings)];
    return { notes: [...warnings, ...plainNotes(findings, gates)], warnings };
}
const mostNamed = 3;
function aboutPaths({ gathered, selection }) {
    const { names, matched, unmatched, ambiguous, verified } = gathered;
    const said = unusedPatterns(selection, [...gathered.files.keys()]).map((unused) => `The ${unused} matches no measured file.`);
    if (gathered.totals.size > 0) {
        said.push('The report holds totals and names no file: it cannot be told whether they are about this repository.');
    }
    if (verified && ambiguous.size > 0) {
        said.push(`It is not known which files of the repository ${besides_named(ambiguous.keys(), ambiguous.size)} of the reports stand for; they count under these names. Say with \`source-roots\` which folder is meant.`);
    }
    if (verified && unmatched.size > 0) {
        said.push(`${matched} of ${names} report paths are files of the repository. The others count all the same: ${besides_named(unmatched, unmatched.size)}. Leave them out with \`exclude\`, or map them with \`source-roots\`.`);
    }
    return said;
}
function besides_named(paths, all) {
    const shown = [...paths].slice(0, mostNamed).map((path) => (0,shared_text/* quoteForMessage */.Hx)(path));
    return all > shown.length ? `${shown.join(', ')} and ${all - shown.length} more` : shown.join(', ');
}
/** A rule that matches nothing is a mistake more often than not. */
function isUnusedRule({ input, verdict, message }) {
    return input === 'rules' && verdict === 'not-applied' && message.endsWith('matches no measured file.');
}
function unknowns({ baseline, settings, chosen, tracked, patch }) {
    const said = [];
    const gate = chosen.gates.maxDrop === undefined ? '' : ', so `max-drop` is not applied';
    if (settings.baseline !== '' && baseline.kind === 'absent') {
        said.push(`There is no baseline to compare with${gate}: ${baseline.why}.`);
    }
    if (baseline.kind === 'unknown' && gate === '') {
        said.push(`It is not known whether there is a baseline: ${baseline.why}.`);
    }
    if (tracked.kind === 'unknown') {
        said.push(`The files of the repository are not known, so report paths were taken as they are: ${tracked.why}.`);
    }
    if (patch.kind === 'unknown' && chosen.gates.patch === undefined) {
        said.push(`It is not known which lines this change edits: ${patch.why}.`);
    }
    return said;
}
function plainNotes({ chosen, gathered, patch }, gates) {
    const notes = gates
        .filter((gate) => gate.verdict === 'not-applied' && !isUnusedRule(gate))
        .map(({ message }) => message);
    if (gates.length === 0)
        notes.push('No gate is set: only a report that is missing or cannot be used makes this step fail.');
    const bounds = model/* metrics */.qd.filter((metric) => isLowerBound(gathered, metric));
    if (bounds.length > 0) {
        notes.push(`The count of ${bounds.join(' and ')} is a lower bound: some reports do not say which ones ran, or name them in another way than others, so the larger count of each place was taken.`);
    }
    const summaries = [...gathered.files.values()].filter(({ coverage }) => coverage.isSummary('lines')).length;
    if (summaries > 0)
        notes.push(`${summaries} of the files are known from a summary only, without lines.`);
    if (patch.kind === 'known' && patch.count.total === 0 && chosen.gates.patch === undefined) {
        notes.push('This change edits no measured line.');
    }
    return notes;
}
/** One report alone is exact, however it counts. */
function isLowerBound({ reports, files }, metric) {
    return reports.length > 1 && [...files.values()].some(({ coverage }) => coverage.isLowerBound(metric));
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/judge/files.js




const files_mostNamed = 5;
/** `min-file`: every file with measured lines on its own. */
function judgeFiles({ gates: { file: threshold }, totals, rows, totalsOnly }) {
    if (threshold === undefined)
        return [];
    const gate = {
        input: 'min-file',
        subject: 'every file',
        metric: 'lines',
        required: `at least ${threshold.text} %`,
    };
    if (totalsOnly)
        return [unknown(gate, 'The report names totals and no files, so `min-file` cannot be judged.')];
    if (totals.lines === undefined)
        return [carriedNowhere(gate)];
    const measured = rows.filter(({ counts }) => counts.lines.total > 0);
    if (measured.length === 0)
        return [notApplied(gate, 'No file has measured lines, so `min-file` does not apply.')];
    const below = measured
        .map((row) => ({ row, missing: unitsNeeded(row.counts.lines, threshold.share) }))
        .filter(({ missing }) => missing > 0)
        .sort((a, b) => compareShares(a.row, b.row) || (a.row.path < b.row.path ? -1 : 1));
    const [worst] = below;
    if (worst === undefined) {
        const message = `Each of ${measured.length} measured files reaches ${threshold.text} % of its lines.`;
        return [{ ...gate, verdict: 'met', count: totals.lines, missing: 0, message, candidates: [] }];
    }
    const named = below.slice(0, files_mostNamed).map(({ row: { path, counts }, missing }) => {
        const { covered, total } = counts.lines;
        return `${(0,shared_text/* quoteForMessage */.Hx)(path)} ${showPercent(counts.lines)} % (${covered} of ${total}, ${missing} more ${unitWord('lines', missing)})`;
    });
    const more = below.length > files_mostNamed ? `, and ${below.length - files_mostNamed} more` : '';
    const are = below.length === 1 ? 'is' : 'are';
    return [
        {
            ...gate,
            verdict: 'below',
            count: worst.row.counts.lines,
            missing: below.reduce((sum, { missing }) => sum + missing, 0),
            message: `${below.length} of ${measured.length} measured files ${are} below the ${threshold.text} % asked of each: ${named.join(', ')}${more}.`,
            candidates: below
                .slice(0, files_mostNamed)
                .map(({ row: { path, counts } }) => ({ path, uncovered: counts.lines.total - counts.lines.covered })),
        },
    ];
}
function compareShares(a, b) {
    const [left, right] = [a.counts.lines, b.counts.lines];
    return left.covered * right.total - right.covered * left.total;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/judge/patch-gate.js




/** `min-patch`: the lines that this change adds or edits. */
function judgePatch({ gates, totals, totalsOnly, patch }) {
    const { patch: threshold, minChangedLines } = gates;
    if (threshold === undefined)
        return [];
    const gate = {
        input: 'min-patch',
        subject: 'changed lines',
        metric: 'lines',
        required: `at least ${threshold.text} %`,
    };
    if (totals.lines === undefined)
        return [carriedNowhere(gate)];
    if (totalsOnly)
        return [unknown(gate, 'The report names totals and no lines, so `min-patch` cannot be judged.')];
    if (patch.kind === 'none')
        return [notApplied(gate, `\`min-patch\` does not apply: ${patch.why}.`)];
    if (patch.kind !== 'known') {
        const why = patch.kind === 'unknown' ? `: ${patch.why}` : '';
        return [unknown(gate, `It is not known which lines this change edits, so \`min-patch\` cannot be judged${why}.`)];
    }
    const { count } = patch;
    const cannotTell = doubt(patch.doubtful);
    if (cannotTell !== undefined && unitsNeeded(count, threshold.share) === 0)
        return [unknown(gate, cannotTell)];
    if (count.total === 0)
        return [notApplied(gate, 'This change edits no measured line, so `min-patch` does not apply.')];
    if (count.total < minChangedLines) {
        const message = `This change edits ${count.total} measured ${unitWord('lines', count.total)}, and \`min-patch\` applies from ${minChangedLines} (\`min-changed-lines\`).`;
        return [{ ...notApplied(gate, message), count }];
    }
    const missing = unitsNeeded(count, threshold.share);
    const now = `Changed lines: ${showPercent(count)} % (${count.covered} of ${count.total})`;
    if (missing === 0) {
        return [
            {
                ...gate,
                count,
                verdict: 'met',
                missing,
                message: `${now}, at least ${threshold.text} % asked for.`,
                candidates: [],
            },
        ];
    }
    const candidates = patch.files
        .map((file) => ({ path: file.path, uncovered: file.count.total - file.count.covered }))
        .filter(({ uncovered }) => uncovered > 0)
        .sort((a, b) => b.uncovered - a.uncovered || (a.path < b.path ? -1 : 1))
        .slice(0, 5);
    const message = `${now}, and at least ${threshold.text} % is asked for: ${missing} more changed ${unitWord('lines', missing)} must run.${most(candidates)}`;
    return [{ ...gate, count, verdict: 'below', missing, message, candidates }];
}
/** A name in a report that may mean this changed file or another one says nothing about either. */
function doubt(files) {
    const [first] = files;
    if (first === undefined)
        return undefined;
    const others = files.length === 1 ? '' : ` and ${files.length - 1} more`;
    return `The change edits ${(0,shared_text/* quoteForMessage */.Hx)(first)}${others}, and a report names a path that may be that file or another one, so it cannot be told whether the lines ran. Say with \`source-roots\` which folder is meant.`;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/judge/rules.js





/** `rules`: each over the sum of the files that match. */
function judgeRules(facts) {
    return facts.gates.rules.flatMap((rule) => judgeRule(facts, rule));
}
function judgeRule({ rows, totals, totalsOnly }, rule) {
    const matching = rows.filter(({ path }) => rule.patterns.matches(path));
    const name = (0,shared_text/* quoteForMessage */.Hx)(rule.pattern);
    const judge = (metric, required, decide) => {
        const gate = { input: 'rules', subject: rule.pattern, metric, required };
        if (totalsOnly)
            return unknown(gate, `The report names totals and no files, so the rule ${name} cannot be judged.`);
        if (matching.length === 0)
            return notApplied(gate, `The rule ${name} matches no measured file.`);
        if (totals[metric] === undefined)
            return carriedNowhere(gate);
        const count = matching.reduce((all, { counts }) => (0,model/* sum */.cz)(all, counts[metric]), model/* nothing */.s6);
        return count.total === 0
            ? notApplied(gate, `The files of the rule ${name} have no ${metric}.`)
            : decide(gate, count);
    };
    const minimums = model/* metrics */.qd.flatMap((metric) => {
        const threshold = rule.minimums[metric];
        if (threshold === undefined)
            return [];
        return [
            judge(metric, `at least ${threshold.text} %`, (gate, count) => decided(gate, count, unitsNeeded(count, threshold.share), matching, `at least ${threshold.text} % is asked for`)),
        ];
    });
    const { maxUncovered } = rule;
    if (maxUncovered === undefined)
        return minimums;
    const limit = judge('lines', `at most ${maxUncovered} uncovered`, (gate, count) => {
        const over = Math.max(0, count.total - count.covered - maxUncovered);
        return decided(gate, count, over, matching, `at most ${maxUncovered} may be uncovered`);
    });
    return [...minimums, limit];
}
function decided(gate, count, missing, rows, asked) {
    const { metric, subject } = gate;
    const now = `Rule ${(0,shared_text/* quoteForMessage */.Hx)(subject)}: ${showPercent(count)} % of ${metric} (${count.covered} of ${count.total})`;
    if (missing === 0)
        return { ...gate, count, verdict: 'met', missing, message: `${now}; ${asked}.`, candidates: [] };
    const candidates = candidatesFor(rows, metric, missing);
    const message = `${now}, and ${asked}: ${missing} more ${unitWord(metric, missing)} must run.${most(candidates)}`;
    return { ...gate, count, verdict: 'below', missing, message, candidates };
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/judge/totals.js




/** `min-lines`, `min-branches`, `min-functions`, `min-statements`. */
function judgeTotals(facts) {
    return model/* metrics */.qd.flatMap((metric) => {
        const threshold = facts.gates.minimums[metric];
        return threshold === undefined ? [] : [judgeTotal(facts, metric, threshold)];
    });
}
function judgeTotal({ totals, rows }, metric, threshold) {
    const count = totals[metric];
    const gate = {
        input: `min-${metric}`,
        subject: 'all files',
        metric,
        required: `at least ${threshold.text} %`,
    };
    if (count === undefined)
        return carriedNowhere(gate);
    if (count.total === 0) {
        const message = `The reports measure ${metric}, and there are none, so \`min-${metric}\` does not apply.`;
        return { ...gate, count, verdict: 'not-applied', missing: 0, message, candidates: [] };
    }
    const missing = unitsNeeded(count, threshold.share);
    const now = `${capital(metric)}: ${showPercent(count)} % (${count.covered} of ${count.total})`;
    if (missing === 0) {
        return {
            ...gate,
            count,
            verdict: 'met',
            missing,
            message: `${now}, at least ${threshold.text} % asked for.`,
            candidates: [],
        };
    }
    const candidates = candidatesFor(rows, metric, missing);
    const message = `${now}, and at least ${threshold.text} % is asked for: ${missing} more ${unitWord(metric, missing)} must run.${most(candidates)}`;
    return { ...gate, count, verdict: 'below', missing, message, candidates };
}
function capital(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/judge/index.js





/** What every gate says, in the order of the inputs. */
function judge(facts) {
    return [...judgeTotals(facts), ...judgePatch(facts), ...judgeFiles(facts), ...judgeRules(facts), ...judgeDrop(facts)];
}
/** A gate that says no is the clearest answer; one that cannot tell is never a pass. */
function resultOf(gates) {
    if (gates.some(({ verdict }) => verdict === 'below'))
        return 'below';
    return gates.some(({ verdict }) => verdict === 'no-data') ? 'no-data' : 'passed';
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/verdict.js





/** From all that was found to one verdict. */
function judgeCoverage(findings) {
    const { settings, chosen, gathered, selection, patch, baseline } = findings;
    const stopped = findings.stopped ??
        foreign(gathered, findings.tracked) ??
        nothingMeasured(gathered) ??
        unfiltered(gathered, selection);
    const common = {
        informational: settings.informational,
        reports: gathered.reports.map(({ format, ...report }) => ({ ...report, format: format ?? 'unknown' })),
        match: matchOf(gathered),
        ambiguous: [...gathered.ambiguous].map(([path, candidates]) => ({ path, candidates })),
        unmatched: [...gathered.unmatched],
        overrides: chosen.applied,
        baseline: baseline.kind === 'known'
            ? { source: baseline.source, sha: baseline.file.sha, totals: baseline.file.totals }
            : undefined,
    };
    if (stopped !== undefined) {
        const { result, failure } = stopped;
        // What was read so far may be half of it: no number of it is told.
        return {
            ...common,
            result,
            totals: {},
            gates: [],
            files: [],
            patch: { kind: 'not-asked' },
            notes: gathered.warnings,
            warnings: gathered.warnings,
            failure,
        };
    }
    const rows = rowsOf(gathered, selection);
    const totals = totalsOf(gathered, rows);
    const uncountable = beyondNumbers(totals);
    if (uncountable !== undefined)
        return judgeCoverage({ ...findings, stopped: uncountable });
    const gates = judge({
        gates: chosen.gates,
        totals,
        rows,
        totalsOnly: gathered.totals.size > 0,
        patch,
        baseline: baselineFact(findings),
    });
    const empty = rows.length === 0 && gathered.totals.size === 0;
    const result = empty ? 'no-data' : resultOf(gates);
    return {
        ...common,
        result,
        totals,
        gates,
        files: rows,
        patch,
        ...tellBesides(findings, gates),
        failure: empty ? nothingLeft() : failureOf(gates, patch, settings.base),
    };
}
function baselineFact({ baseline, tracked, renamed }) {
    if (baseline.kind !== 'known')
        return baseline;
    const files = tracked.kind === 'known' ? new Set(tracked.value) : undefined;
    return { kind: 'known', file: baseline.file, stillTracked: files && ((path) => files.has(path)), renamed };
}
function matchOf(gathered) {
    return gathered.verified && gathered.names > 0 ? { matched: gathered.matched, paths: gathered.names } : undefined;
}
/** Not one path of the reports is a file of this repository: they are somebody else's, or need a source root. */
function foreign(gathered, tracked) {
    if (!gathered.verified || gathered.names === 0 || gathered.matched > 0)
        return undefined;
    if (tracked.kind === 'known' && tracked.value.length === 0) {
        return {
            result: 'no-data',
            failure: new action/* UserError */.yo('foreign-report', 'git tracks no file in this checkout, so it cannot be told whether the reports are about this repository.', 'Check the repository out with actions/checkout before this step, and leave its index as it is.'),
        };
    }
    const [doubtful] = gathered.ambiguous;
    const [first = doubtful?.[0] ?? ''] = gathered.unmatched;
    const several = doubtful?.[1]
        .slice(0, 2)
        .map((path) => (0,shared_text/* quoteForMessage */.Hx)(path))
        .join(' or ') ?? '';
    const example = gathered.unmatched.has(first)
        ? `the first is ${(0,shared_text/* quoteForMessage */.Hx)(first)}`
        : `${(0,shared_text/* quoteForMessage */.Hx)(first)} may be ${several}`;
    const paths = gathered.names === 1 ? 'The only path in the reports' : `Each of the ${gathered.names} paths in the reports`;
    return {
        result: 'no-data',
        failure: new action/* UserError */.yo('foreign-report', `${paths} is no file of this repository, or could be one of several; ${example}.`, 'Give the reports of this repository. If they are, name the folder or prefix of their paths in `source-roots`.'),
    };
}
function nothingMeasured(gathered) {
    if (!gathered.isEmpty)
        return undefined;
    return {
        result: 'no-data',
        failure: new action/* UserError */.yo('empty-report', 'The reports are well-formed, and nothing in them was measured: they name no line, branch, function or statement.', 'See whether the tests ran with coverage on, and whether the tool looked at the right folder.'),
    };
}
/** Totals without files cannot be filtered, and the whole total is not what was asked for. */
function unfiltered({ totals }, { include, exclude }) {
    if (totals.size === 0 || (include === undefined && exclude === undefined))
        return undefined;
    return {
        result: 'no-data',
        failure: new action/* UserError */.yo('no-data', 'The report holds totals and names no file, so `include` and `exclude` cannot be applied to it.', 'Let the tool write its detailed report, or leave `include` and `exclude` out.'),
    };
}
/** Sums that a number cannot hold exactly would be rounded. */
function beyondNumbers(totals) {
    if (Object.values(totals).every(({ total }) => Number.isSafeInteger(total)))
        return undefined;
    return {
        result: 'malformed',
        failure: new action/* UserError */.yo('malformed-report', `The reports count more than ${Number.MAX_SAFE_INTEGER} units, which no repository has.`, 'Write the reports again: a summary among them holds counts that cannot be.'),
    };
}
function nothingLeft() {
    return new action/* UserError */.yo('no-data', 'The reports measure something, and `include` and `exclude` leave none of it to judge.', 'Correct the patterns: they are matched against paths from the top of the repository.');
}
function failureOf(gates, patch, base) {
    const below = gates.filter(({ verdict }) => verdict === 'below');
    const [first] = below;
    if (first !== undefined) {
        return new action/* UserError */.yo('below', below.map(({ message }) => message).join(' '), 'Cover the lines that the summary and the annotations name, or change the gate knowingly.');
    }
    const unknown = gates.filter(({ verdict }) => verdict === 'no-data');
    if (unknown.length === 0)
        return undefined;
    const told = unknown.map(({ message }) => message).join(' ');
    if (unknown.every(({ input }) => input === 'min-patch') && patch.kind === 'unknown') {
        return new action/* UserError */.yo('no-base', told, base === ''
            ? 'Check out with `fetch-depth: 2` or more and give `token` the permission `contents: read`, or name `base`.'
            : 'See the cause. `base` should be a branch, a tag or a full commit id that the server or the checkout has.');
    }
    if (unknown.every(({ input }) => input === 'max-drop')) {
        return new action/* UserError */.yo('baseline-unreadable', told, '`baseline: auto` needs `actions: read` and `contents: read`; if the token has them, run again when GitHub answers.');
    }
    return new action/* UserError */.yo('no-data', told, 'Let the tool write a report that measures it, or leave the gate away.');
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/run.js













/** The story: find the reports, merge them, see what changed, judge, tell. */
async function run(settings, ports) {
    const { log, event } = ports;
    const chosen = chooseGates(settings.gates, settings.rules, settings.overrides, { event: event.name, ref: event.ref });
    if (chosen.gates.maxDrop !== undefined && settings.baseline === '')
        throw dropFromNothing(chosen.gates.maxDrop.text);
    const selection = selectionOf(settings.include, settings.exclude);
    const counting = hashOfCounting(settings);
    for (const key of chosen.applied)
        log.info(`override ${key} applies to this run`);
    const found = await log.group('Find reports', () => find(settings, ports));
    const tracked = ports.trackedFiles();
    const baseline = await log.group('Find the baseline', () => findBaseline(settings, ports, counting, chosen));
    const map = createPathMap({ tracked: known(await tracked), sourceRoots: settings.sourceRoots, top: ports.top });
    const { gathered, stopped } = await log.group('Read reports', () => run_read(settings, ports, chosen, found, map));
    const patch = await log.group('Find the changed lines', async () => stopped === undefined ? findPatch(settings, ports, chosen, gathered, selection) : notAsked);
    const renamed = await findRenamed(ports, chosen, baseline, known(await tracked), () => rowsOf(gathered, selection));
    const facts = { settings, chosen, selection, gathered, stopped, patch, baseline, tracked: await tracked, renamed };
    const judged = judgeCoverage(facts);
    return publish({ settings, ports, gathered, selection, counting, judged });
}
const notAsked = { kind: 'not-asked' };
async function find(settings, ports) {
    const all = await ports.findReports(settings.files, settings.format);
    // A baseline that an earlier run has left beside the reports is none of them.
    const [files, own] = [false, true].map((own) => all.files.filter((file) => ports.ownFiles.includes(file.path) === own));
    const found = { ...all, files: files ?? [] };
    for (const file of own ?? [])
        ports.log.info(`${file.path} is a baseline, and no report`);
    const { log } = ports;
    log.info(`${found.files.length} ${found.files.length === 1 ? 'report' : 'reports'} found`);
    for (const { path, because } of found.refused)
        log.warning(`${path} was not read: ${because}.`);
    if (found.unused.length > 0)
        log.warning(`These patterns of \`files\` match nothing: ${found.unused.join(', ')}`);
    return found;
}
async function findBaseline(settings, ports, counting, { gates }) {
    const loaded = asClause(await loadBaseline(settings, ports, counting, gates.maxDrop !== undefined));
    if (loaded.kind === 'known')
        ports.log.info(`baseline from ${loaded.source}, commit ${loaded.file.sha || 'unknown'}`);
    else if (settings.baseline !== '')
        ports.log.info(`none: ${loaded.why}`);
    else
        ports.log.info('none asked for');
    return loaded;
}
async function run_read(settings, ports, { gates }, found, map) {
    const early = checkFound(found, gates.expectReports, settings.files.length === 0);
    if (early !== undefined)
        return { gathered: new Gathered(map), stopped: early };
    const { gathered, stopped } = await readReports(found.files, settings.format, map, ports);
    return { gathered, stopped };
}
/** Asked only where it makes a difference: a file of the baseline is gone, and may live on under another name. */
async function findRenamed(ports, { gates }, baseline, tracked, rows) {
    if (gates.maxDrop === undefined || baseline.kind !== 'known' || tracked === undefined)
        return undefined;
    const there = new Set(tracked);
    if (!hasGoneFiles(rows(), baseline.file.files, (path) => there.has(path)))
        return new Map();
    const answer = await ports.renamedSince(baseline.file.sha);
    if (answer.kind === 'known')
        return answer.value;
    ports.log.info(`It is not known which files were moved since the baseline: ${answer.why}`);
    return undefined;
}
/** Without `min-patch` a pull request's lines are still worth showing, and not knowing them is no failure. */
async function findPatch(settings, ports, { gates }, gathered, selection) {
    const { log, event } = ports;
    const wanted = gates.patch !== undefined || settings.base !== '' || event.payload.has('pull_request');
    if (!wanted) {
        log.info('not asked for: neither `min-patch` nor `base` is given, and this is no pull request');
        return notAsked;
    }
    const changed = asClause(await ports.changedLines(settings.base));
    if (changed.kind === 'none') {
        log.info(changed.why);
        return changed;
    }
    if (changed.kind === 'unknown') {
        const asked = settings.base === '' ? '' : ` (\`base\` is ${(0,shared_text/* quoteForMessage */.Hx)(settings.base)})`;
        log.info(`not known: ${changed.why}`);
        return { kind: 'unknown', why: `${changed.why}${asked}` };
    }
    const { base, head, why, files } = changed.value;
    log.info(`${files.length} changed files between ${base.slice(0, 12)} and ${head.slice(0, 12)} (${why})`);
    const checkedOut = known(await ports.headCommit());
    if (checkedOut !== undefined && checkedOut !== head) {
        log.warning(`The checkout is at ${checkedOut.slice(0, 12)}, and the change ends at ${head.slice(0, 12)}: if the reports were made here, their lines may be those of other versions. Check out what was tested.`);
    }
    const coverageOf = (path) => gathered.files.get(path)?.coverage;
    return measurePatch(changed.value, coverageOf, (path) => counts(selection, path), rowsOf(gathered, selection).map(({ path }) => path), (path) => gathered.isCandidate(path));
}
/** What stands in the way goes on into sentences of ours, which end by themselves. */
function asClause(answer) {
    return 'why' in answer && typeof answer.why === 'string' ? { ...answer, why: answer.why.replace(/\.$/, '') } : answer;
}
/** A gate that can never apply would be taken for one that is met. */
function dropFromNothing(maxDrop) {
    return new action/* UserError */.yo('invalid-input', `\`max-drop\` is ${maxDrop}, and no \`baseline\` is given that anything could fall below.`, 'Name the file that `write-baseline` wrote, or `baseline: auto`, or leave `max-drop` out.');
}
function known(answer) {
    return answer.kind === 'known' ? answer.value : undefined;
}


/***/ }),

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ TooManyArms),
/* harmony export */   PR: () => (/* binding */ Branches),
/* harmony export */   a: () => (/* binding */ armNumber),
/* harmony export */   fe: () => (/* binding */ ArmNames),
/* harmony export */   yf: () => (/* binding */ larger)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7890);

/** Numbers of small `block,branch` pairs; other names of arms get numbers from here on. */
const firstNamed = 1 << 20;
const armNumbers = 1 << 21;
const perLine = armNumbers * 2;
/** Shared by all that hold none. */
const none = new Float64Array(0);
/** No program branches like that, and none of the branches may be left out. */
class TooManyArms extends Error {
    constructor() {
        super(`it names more than ${armNumbers - firstNamed} different branches`);
        this.name = 'TooManyArms';
    }
}
/** Gives each name of an arm a number, so that an arm is one number among others. One for a whole table. */
class ArmNames {
    #numbers = new Map();
    number(name) {
        const plain = /^(\d{1,4}),(\d{1,4})$/.exec(name);
        const short = plain === null ? undefined : armNumber(Number(plain[1]), Number(plain[2]));
        if (short !== undefined)
            return short;
        const known = this.#numbers.get(name);
        if (known !== undefined)
            return known;
        const next = firstNamed + this.#numbers.size;
        // One number for several would take a branch that was missed for one that was taken.
        if (next >= armNumbers)
            throw new TooManyArms();
        this.#numbers.set(name, next);
        return next;
    }
}
/** The number of an arm that lcov names by two small numbers; undefined for larger ones (use `ArmNames`). */
function armNumber(block, branch) {
    return block < 1024 && branch < 1024 ? block * 1024 + branch : undefined;
}
/**
 * The branches of one file. A format either names each arm, and arms merge one by one, or only counts them for a line
 * ("1 of 2"), and the larger covered count wins. Eight bytes for an arm.
 */
class Branches {
    /** line * 2^22 + arm * 2 + taken, so that a taken arm sorts behind the same arm not taken. */
    #arms = none;
    #length = 0;
    /** Entries up to here are in order and unique. */
    #settled = 0;
    /** By line, both counts in one number: an object for each line would be most of a large report. */
    #counted;
    /** Of all; undefined until it is asked for. */
    #count;
    /** @param arm from `armNumber` or `ArmNames` */
    arm(line, arm, taken) {
        this.#count = undefined;
        if (this.#length === this.#arms.length) {
            this.#settle();
            if (this.#length * 2 >= this.#arms.length) {
                const grown = new Float64Array(Math.max(16, this.#arms.length * 2));
                grown.set(this.#arms);
                this.#arms = grown;
            }
        }
        this.#arms[this.#length++] = line * perLine + arm * 2 + (taken ? 1 : 0);
    }
    /** @param covered at most `total` */
    counted(line, covered, total) {
        this.#count = undefined;
        this.#counted ??= new Map();
        const known = this.#counted.get(line);
        const both = known === undefined ? { covered, total } : larger(unpack(known), { covered, total });
        this.#counted.set(line, pack(both));
    }
    /** The same as `arm` and `counted` for all of the others. */
    addAll(others) {
        this.#count = undefined;
        this.#settle();
        others.#settle();
        this.#arms =
            this.#length === 0
                ? others.#arms.slice(0, others.#length)
                : mergeCodes(this.#arms.subarray(0, this.#length), others.#arms.subarray(0, others.#length));
        this.#length = this.#arms.length;
        this.#settled = this.#length;
        for (const [line, packed] of others.#counted ?? []) {
            const { covered, total } = unpack(packed);
            this.counted(line, covered, total);
        }
    }
    /** There are none any more. Keeps the memory for what comes next. */
    clear() {
        this.#count = undefined;
        this.#length = 0;
        this.#settled = 0;
        this.#counted = undefined;
    }
    get count() {
        this.#count ??= this.#sum();
        return this.#count;
    }
    /** Some lines are counted only, and `count` is a lower bound where several reports met. */
    get hasCounted() {
        return this.#counted !== undefined;
    }
    /** In ascending order of lines that have branches. */
    forEach(visit) {
        if (this.#counted === undefined) {
            this.#forEachNamed((line, covered, total) => visit(line, { covered, total, counted: false }));
            return;
        }
        const named = new Map();
        this.#forEachNamed((line, covered, total) => named.set(line, { covered, total }));
        const lines = new Set([...named.keys(), ...this.#counted.keys()]);
        for (const line of [...lines].sort((a, b) => a - b)) {
            const packed = this.#counted.get(line);
            const counts = packed === undefined ? undefined : unpack(packed);
            const both = larger(named.get(line) ?? _model_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6, counts ?? _model_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6);
            if (both.total > 0)
                visit(line, { ...both, counted: counts !== undefined });
        }
    }
    #sum() {
        let [covered, total] = [0, 0];
        if (this.#counted === undefined) {
            this.#settle();
            for (let index = 0; index < this.#length; index++)
                covered += taken(this.#arms[index] ?? 0);
            total = this.#length;
        }
        else {
            this.forEach((_, branches) => {
                covered += branches.covered;
                total += branches.total;
            });
        }
        return { covered, total };
    }
    #forEachNamed(visit) {
        this.#settle();
        const arms = this.#arms;
        const length = this.#length;
        for (let index = 0; index < length;) {
            const line = Math.floor((arms[index] ?? 0) / perLine);
            const end = (line + 1) * perLine;
            const first = index;
            let covered = 0;
            for (; index < length && (arms[index] ?? 0) < end; index++)
                covered += taken(arms[index] ?? 0);
            visit(line, covered, index - first);
        }
    }
    /** Sorts what came since and drops what was there before. */
    #settle() {
        if (this.#settled === this.#length)
            return;
        const codes = this.#arms.subarray(0, this.#length);
        if (!ascending(codes))
            codes.sort();
        let kept = 0;
        for (let index = 0; index < this.#length; index++) {
            const code = codes[index] ?? 0;
            const before = kept === 0 ? -2 : (codes[kept - 1] ?? 0);
            // The same arm: what stands later is taken if any is.
            if (Math.floor(code / 2) === Math.floor(before / 2))
                codes[kept - 1] = code;
            else
                codes[kept++] = code;
        }
        this.#length = kept;
        this.#settled = kept;
    }
}
/** Both are in order and unique, and so is what comes out: never a part of them. */
function mergeCodes(one, other) {
    const all = new Float64Array(one.length + other.length);
    let [at, otherAt, length] = [0, 0, 0];
    while (at < one.length || otherAt < other.length) {
        const code = one[at] ?? Number.POSITIVE_INFINITY;
        const otherCode = other[otherAt] ?? Number.POSITIVE_INFINITY;
        const [arm, otherArm] = [Math.floor(code / 2), Math.floor(otherCode / 2)];
        if (arm <= otherArm)
            at++;
        if (otherArm <= arm)
            otherAt++;
        // The same arm in both: the larger code is that of the taken one.
        all[length++] = arm === otherArm ? Math.max(code, otherCode) : Math.min(code, otherCode);
    }
    return length === all.length ? all : all.slice(0, length);
}
const mostOnALine = 1 << 26;
/** Small for the usual counts, exact up to 67 million branches of one line; more are kept as that. */
function pack({ covered, total }) {
    return Math.min(covered, mostOnALine - 1) * mostOnALine + Math.min(total, mostOnALine - 1);
}
function unpack(packed) {
    const covered = Math.floor(packed / mostOnALine);
    return { covered, total: packed - covered * mostOnALine };
}
/** 1 or 0. */
function taken(code) {
    return code - 2 * Math.floor(code / 2);
}
function ascending(codes) {
    for (let index = 1; index < codes.length; index++)
        if ((codes[index] ?? 0) < (codes[index - 1] ?? 0))
            return false;
    return true;
}
/** The larger of each, where nothing tells which units both have seen. */
function larger(a, b) {
    return { covered: Math.max(a.covered, b.covered), total: Math.max(a.total, b.total) };
}


/***/ }),

/***/ 9081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ Functions)
/* harmony export */ });
/** The functions of one file. */
class Functions {
    #all = [];
    /** Those that are told by name and first line, by name: most names are there once. All names of a group lead to it. */
    #named = new Map();
    /** Further ones of the same name, by line and name. */
    #namesakes;
    /** Those that are told by something else. */
    #identified;
    /** Functions that have several names, such as instances of a template, by line. */
    #groups;
    #gone = 0;
    /** Undefined until it is asked for. */
    #count;
    /**
     * Hits of one function in several reports add up.
     * @param identity what tells it from all others of the file; where a format has nothing better, name and first line
     */
    add(name, line, hits, identity) {
        this.#count = undefined;
        const known = identity === undefined ? this.#at(name, line) : this.#identified?.get(identity);
        if (known !== undefined)
            known.hits += hits;
        else if (identity === undefined)
            this.#put(name, line, this.#begin(name, line, hits));
        else {
            this.#identified ??= new Map();
            this.#identified.set(identity, this.#begin(name, line, hits));
        }
    }
    /** One function under all of its names, told by the line it starts on. What was added by one of them is part of it. */
    addNamed(names, line, hits) {
        this.#count = undefined;
        this.#groups ??= new Map();
        const group = this.#groups.get(line) ?? this.#begin(names[0] ?? '', line, 0);
        this.#groups.set(line, group);
        group.hits += hits;
        for (const name of names) {
            const known = this.#at(name, line);
            if (known !== undefined && known !== group) {
                group.hits += known.hits;
                known.gone = true;
                this.#gone++;
            }
            this.#put(name, line, group);
        }
    }
    get count() {
        this.#count ??= this.#sum();
        return this.#count;
    }
    [Symbol.iterator]() {
        return (this.#gone === 0 ? this.#all : this.#all.filter(({ gone }) => !gone)).values();
    }
    #sum() {
        let covered = 0;
        for (const { hits, gone } of this.#all)
            if (hits > 0 && !gone)
                covered++;
        return { covered, total: this.#all.length - this.#gone };
    }
    #begin(name, line, hits) {
        const begun = { name, line, hits, gone: false };
        this.#all.push(begun);
        return begun;
    }
    #at(name, line) {
        const first = this.#named.get(name);
        return first === undefined || first.line === line ? first : this.#namesakes?.get(placeOf(line, name));
    }
    #put(name, line, kept) {
        const first = this.#named.get(name);
        if (first === undefined || first.line === line)
            this.#named.set(name, kept);
        else {
            this.#namesakes ??= new Map();
            this.#namesakes.set(placeOf(line, name), kept);
        }
    }
}
function placeOf(line, name) {
    return `${line}\0${name}`;
}


/***/ }),

/***/ 4595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ LineHits)
/* harmony export */ });
const mostHits = 0xffff_fffe;
const smallest = 32;
/** Shared by all that measured nothing. */
const none = new Uint32Array(0);
/** Up to here a list by line numbers may reach: nobody reserves memory by naming a large number. */
function denseLimit(measured) {
    return 256 + 8 * measured;
}
/**
 * The measured lines of one file and how often each ran. Four bytes for a line, however many reports name it.
 * Lines count from 1. Hits above 4,294,967,294 are kept as that.
 */
class LineHits {
    /** Hits + 1 at the index of the line; 0 where nothing is measured. */
    #dense = none;
    /** The lines that are too far out for `#dense`. */
    #sparse;
    #total = 0;
    #covered = 0;
    #last = 0;
    /** Measured once more: hits of several reports, or of several sections of one, add up. */
    add(line, hits) {
        const known = this.#at(line);
        if (known === 0)
            this.#begin(line, Math.min(hits, mostHits) + 1);
        else if (hits > 0)
            this.#raise(line, known, Math.min(known + hits, mostHits + 1));
    }
    /** Measured by parts of one line that run separately, such as blocks or statements: the largest counts. */
    atLeast(line, hits) {
        const known = this.#at(line);
        const value = Math.min(hits, mostHits) + 1;
        if (known === 0)
            this.#begin(line, value);
        else if (value > known)
            this.#raise(line, known, value);
    }
    /** The same as `add` for each line of the others. */
    addAll(others) {
        if (this.#total === 0 && others.#sparse === undefined && others.#last <= denseLimit(others.#total)) {
            this.#dense = others.#dense.slice(0, others.#last + 1);
            this.#total = others.#total;
            this.#covered = others.#covered;
            this.#last = others.#last;
        }
        else {
            others.forEach((line, hits) => {
                this.add(line, hits);
            });
        }
    }
    /** Nothing is measured any more. Keeps the memory for what comes next, where that is likely to need it. */
    clear() {
        if (this.#last > denseLimit(this.#total))
            this.#dense = none;
        else
            this.#dense.fill(0, 0, this.#last + 1);
        this.#sparse = undefined;
        this.#total = 0;
        this.#covered = 0;
        this.#last = 0;
    }
    /** Undefined: not measured. */
    hits(line) {
        const value = this.#at(line);
        return value === 0 ? undefined : value - 1;
    }
    get count() {
        return { covered: this.#covered, total: this.#total };
    }
    /** In ascending order. */
    forEach(visit) {
        const end = Math.min(this.#dense.length, this.#last + 1);
        for (let line = 1; line < end; line++) {
            const value = this.#dense[line] ?? 0;
            if (value !== 0)
                visit(line, value - 1);
        }
        if (this.#sparse === undefined)
            return;
        for (const line of [...this.#sparse.keys()].sort((a, b) => a - b))
            visit(line, (this.#sparse.get(line) ?? 1) - 1);
    }
    #at(line) {
        return line < this.#dense.length ? (this.#dense[line] ?? 0) : (this.#sparse?.get(line) ?? 0);
    }
    #begin(line, value) {
        this.#total++;
        if (value > 1)
            this.#covered++;
        if (line > this.#last)
            this.#last = line;
        this.#set(line, value);
    }
    #raise(line, known, value) {
        if (known === 1)
            this.#covered++;
        this.#set(line, value);
    }
    #set(line, value) {
        if (line < this.#dense.length || this.#reach(line))
            this.#dense[line] = value;
        else {
            this.#sparse ??= new Map();
            this.#sparse.set(line, value);
        }
    }
    /** Makes `#dense` long enough for the line and for all that were too far out, unless that is too much for so few. */
    #reach(line) {
        const most = denseLimit(this.#total);
        // While any line is too far out the farthest one is, so that lines move over once and not one by one.
        if (line > most || (this.#sparse !== undefined && this.#last > most))
            return false;
        const length = Math.max(smallest, this.#last + 1, Math.ceil(this.#dense.length * 1.5));
        const grown = new Uint32Array(length);
        grown.set(this.#dense);
        for (const [far, value] of this.#sparse ?? [])
            grown[far] = value;
        this.#sparse = undefined;
        this.#dense = grown;
        return true;
    }
}


/***/ })

};
