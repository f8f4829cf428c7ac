export const id = 658;
export const ids = [658];
export const modules = {

/***/ 1658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readJson: () => (/* binding */ readJson),
  readJsonAs: () => (/* binding */ readJsonAs)
});

// EXTERNAL MODULE: ./shared/text/index.js + 8 modules
var shared_text = __webpack_require__(516);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/formats/reader.js
var reader = __webpack_require__(4701);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/coverage-py-statements.js
/**
 * The executed lines that count. `executed_lines` holds more: excluded lines, and the docstrings of modules and
 * classes, which Python stores at run time and coverage.py does not count as statements. The report only says how many
 * statements ran, so that as many lines are left out as there are too many, the likeliest first: the first one of the
 * module, and the line behind a `class`.
 * `fits` is false when the counts cannot come from that: then all that were not excluded count.
 */
function executedStatements(lines) {
    const excluded = new Set(lines.excluded);
    const executed = lines.executed.filter((line) => !excluded.has(line));
    const tooMany = executed.length - (lines.covered ?? executed.length);
    if (tooMany === 0)
        return { lines: executed, fits: true };
    // Each docstring has a class that it stands in, and one the module.
    if (tooMany < 0 || tooMany > executed.length / 2 + 1)
        return { lines: executed, fits: false };
    const left = new Set(likelyDocstrings(lines, excluded).slice(0, tooMany));
    return { lines: executed.filter((line) => !left.has(line)), fits: true };
}
function likelyDocstrings({ outside, executed, functions }, excluded) {
    const own = outside.filter((line) => !excluded.has(line));
    const all = new Set(own);
    const definitions = linesBefore(own, functions);
    const isSecond = (line) => all.has(line - 1) && !all.has(line - 2) && !definitions.has(line) && !definitions.has(line - 1);
    const seconds = own.filter(isSecond);
    // What stands between a `class` and its first method, rather than the second of two imports.
    const next = new Map(own.map((line, index) => [line, own[index + 1]]));
    const beforeMethod = seconds.filter((line) => definitions.has(next.get(line)));
    const rest = executed.filter((line) => !excluded.has(line));
    return [...new Set([...own.slice(0, 1), ...beforeMethod, ...seconds, ...own, ...rest])];
}
/** For each function the last of the lines that stands before it: the one with its `def`. All ascend. */
function linesBefore(lines, functions) {
    let next = 0;
    return new Set(functions.map((first) => {
        while ((lines[next] ?? first) < first)
            next++;
        return lines[next - 1];
    }));
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/doubts.js

/** What is doubtful in a report without making it useless. Each kind is told once, with the first place and how many more. */
class Doubts {
    #kinds = new Map();
    /** @param what a sentence without its full stop */
    note(what, file) {
        const known = this.#kinds.get(what);
        if (known === undefined)
            this.#kinds.set(what, { first: file, files: new Set([file]) });
        else
            known.files.add(file);
    }
    tell(sink) {
        for (const [what, { first, files }] of this.#kinds) {
            const more = files.size - 1;
            const rest = more === 0 ? '' : ` and ${more} more ${more === 1 ? 'file' : 'files'}`;
            sink.warn(`${what}: ${(0,shared_text/* quoteForMessage */.Hx)(first, 100)}${rest}.`);
        }
    }
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/values.js


function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A field that stands in the file itself: `constructor` and its like are no fields unless somebody wrote them. */
function field(record, name) {
    return Object.hasOwn(record, name) ? record[name] : undefined;
}
/** An object inside an object; empty when it is missing. @throws ReportMalformed when it is something else */
function recordAt(record, name, file) {
    const value = field(record, name) ?? {};
    if (!isRecord(value))
        throw wrong(file, `\`${name}\` is no object`);
    return value;
}
/** A list inside an object; empty when it is missing. @throws ReportMalformed when it is something else */
function listAt(record, name, file) {
    const value = field(record, name) ?? [];
    if (!Array.isArray(value))
        throw wrong(file, `\`${name}\` is no list`);
    return value;
}
/** The mistake of one file in the report. */
function wrong(file, what) {
    return new reader/* ReportMalformed */.c(`what it says of ${(0,shared_text/* quoteForMessage */.Hx)(file, 100)} cannot be read: ${what}`);
}
/** How often something ran. Negative and broken numbers are none. @throws ReportMalformed for what is no number */
function hitsOf(value, what, file, doubts) {
    if (typeof value !== 'number')
        throw wrong(file, `${what} are no number`);
    if (value >= 0 && (Number.isInteger(value) || value === Number.POSITIVE_INFINITY))
        return value;
    doubts.note('Counts that are negative or no whole numbers are taken for 0', file);
    return 0;
}
/** A line that can be recorded; undefined, and a doubt, for anything else. */
function lineOf(value, file, doubts) {
    if (isLine(value))
        return value;
    doubts.note('Line numbers that no file can have are left out', file);
    return undefined;
}
function isLine(value) {
    return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 2 ** 30;
}
/** Units counted by the report itself. @throws ReportMalformed when they are no whole numbers, or more than there are */
function countOf(covered, total, what, file) {
    if (!isCount(covered) || !isCount(total))
        throw wrong(file, `its counts of ${what} are no whole numbers`);
    if (covered > total)
        throw wrong(file, `it says that ${covered} of ${total} ${what} ran`);
    return { covered, total };
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
/** Tells units apart that stand at one place, by their order: the tool counts each. */
class Occurrences {
    #seen = new Map();
    /** The place, with a number from its second unit on. */
    next(place) {
        const number = (this.#seen.get(place) ?? 0) + 1;
        this.#seen.set(place, number);
        return number === 1 ? place : `${place}#${number}`;
    }
}
/** A count without a place is of something that the map has lost. @throws ReportMalformed */
function sameIds(places, counts, what, file) {
    const lost = Object.keys(counts).find((id) => !Object.hasOwn(places, id));
    if (lost !== undefined)
        throw wrong(file, `it counts a ${what} that its map does not have`);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/coverage-py.js




/** What `coverage json` writes. */
function isCoveragePy(root) {
    return isRecord(field(root, 'meta')) && isRecord(field(root, 'files'));
}
/**
 * Reads the JSON of coverage.py (coverage/jsonreport.py). It knows whether a line ran, and not how often. Arms of
 * branches (since 7.0) are pairs of lines, from and to; a negative line to go to is the exit of the function that
 * starts there. Functions (since 7.6) ran when any line of theirs did.
 */
function readCoveragePy(root, sink) {
    const doubts = new Doubts();
    const hasBranches = field(recordAt(root, 'meta', 'meta'), 'branch_coverage') === true;
    sink.carries('lines');
    if (hasBranches)
        sink.carries('branches');
    for (const [path, entry] of Object.entries(recordAt(root, 'files', 'files'))) {
        if (path === '')
            throw new reader/* ReportMalformed */.c('it has a file without a name');
        if (!isRecord(entry))
            throw wrong(path, 'it is no object');
        if (!Array.isArray(field(entry, 'executed_lines')))
            throw wrong(path, 'it has no `executed_lines`');
        if (!Array.isArray(field(entry, 'missing_lines')))
            throw wrong(path, 'it has no `missing_lines`');
        const file = sink.file(path);
        readLines(entry, file, path, doubts);
        if (hasBranches)
            readBranches(entry, file, path, { sink, doubts });
        readFunctions(entry, file, path, { sink, doubts });
    }
    doubts.tell(sink);
}
function readLines(entry, file, path, doubts) {
    const functions = functionsOf(entry, path, doubts);
    const lines = {
        executed: linesAt(entry, 'executed_lines', path, doubts),
        missing: linesAt(entry, 'missing_lines', path, doubts),
        excluded: linesAt(entry, 'excluded_lines', path, doubts),
        covered: numberAt(recordAt(entry, 'summary', path), 'covered_lines'),
        outside: functions.find(({ name }) => name === '')?.executed ?? linesAt(entry, 'executed_lines', path, doubts),
        functions: functions
            .flatMap(({ name, first }) => (name === '' || first === undefined ? [] : [first]))
            .sort((a, b) => a - b),
    };
    const { lines: executed, fits } = executedStatements(lines);
    const all = numberAt(recordAt(entry, 'summary', path), 'num_statements');
    if (!fits || (all !== undefined && all !== executed.length + lines.missing.length)) {
        doubts.note('The summary of a file differs from its lines, and the lines count', path);
    }
    for (const line of executed)
        file.lines.add(line, 1);
    for (const line of lines.missing)
        file.lines.add(line, 0);
}
function numberAt(record, name) {
    const value = field(record, name);
    return typeof value === 'number' ? value : undefined;
}
function readBranches(entry, file, path, { sink, doubts }) {
    const summary = recordAt(entry, 'summary', path);
    const all = field(summary, 'num_branches');
    if (field(entry, 'executed_branches') === undefined && field(entry, 'missing_branches') === undefined) {
        // Before 7.0 they are only counted.
        if (all === undefined)
            return;
        const { covered, total } = countOf(field(summary, 'covered_branches'), all, 'branches', path);
        file.summary('branches', covered, total);
        return;
    }
    for (const name of ['executed_branches', 'missing_branches']) {
        if (field(entry, name) === undefined)
            throw wrong(path, `it has no \`${name}\``);
    }
    const executed = readArms(entry, 'executed_branches', true, file, path, { sink, doubts });
    const missing = readArms(entry, 'missing_branches', false, file, path, { sink, doubts });
    if (all !== undefined && all !== executed + missing) {
        doubts.note('The summary of a file differs from its branches, and the branches count', path);
    }
}
/** @returns how many there are */
function readArms(entry, name, taken, file, path, { sink, doubts }) {
    const arms = listAt(entry, name, path);
    for (const arm of arms) {
        if (!Array.isArray(arm) || arm.length !== 2)
            throw wrong(path, `\`${name}\` holds something other than pairs`);
        const [from, to] = arm;
        if (typeof to !== 'number')
            throw wrong(path, `\`${name}\` holds something other than lines`);
        const line = lineOf(from, path, doubts);
        if (line !== undefined)
            file.branches.arm(line, sink.arms.number(`to ${to}`), taken);
    }
    return arms.length;
}
function readFunctions(entry, file, path, { sink, doubts }) {
    if (field(entry, 'functions') === undefined)
        return;
    sink.carries('functions');
    for (const { name, first, start, executed } of functionsOf(entry, path, doubts)) {
        // The lines that stand outside of all functions have no name; a function that is excluded has no lines.
        if (name === '' || first === undefined)
            continue;
        file.functions.add(name, start ?? first, executed.length > 0 ? 1 : 0, name);
    }
}
/** The regions of a file that are functions, and the one without a name for what stands outside of them. */
function functionsOf(entry, path, doubts) {
    return Object.entries(recordAt(entry, 'functions', path)).map(([name, region]) => {
        if (!isRecord(region))
            throw wrong(path, 'a function is no object');
        const executed = linesAt(region, 'executed_lines', path, doubts);
        const [missed, ran] = [linesAt(region, 'missing_lines', path, doubts)[0], executed[0]];
        const first = missed === undefined || ran === undefined ? (missed ?? ran) : Math.min(missed, ran);
        const start = field(region, 'start_line');
        return { name, first, start: isLine(start) ? start : undefined, executed };
    });
}
/** In ascending order. */
function linesAt(record, name, path, doubts) {
    const lines = listAt(record, name, path).flatMap((value) => {
        if (typeof value !== 'number')
            throw wrong(path, `\`${name}\` holds something other than lines`);
        // Where Python has an empty module begin.
        return value === 0 ? [] : (lineOf(value, path, doubts) ?? []);
    });
    return lines.sort((a, b) => a - b);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/istanbul-location.js

/** The start of `{start: {line, column}, end: {line, column}}`; undefined when it has none, as generated code may. */
function positionOf(location) {
    const start = isRecord(location) ? field(location, 'start') : undefined;
    if (!isRecord(start))
        return undefined;
    const line = field(start, 'line');
    // A column may be missing, or be Infinity, which JSON writes as null: the end of the line.
    return typeof line === 'number' ? { line, place: `${line}.${String(field(start, 'column') ?? '$')}` } : undefined;
}
/** Start and end. */
function spanOf(location) {
    const start = positionOf(location);
    const end = isRecord(location) ? positionOf({ start: field(location, 'end') }) : undefined;
    const place = start === undefined ? undefined : `${start.place},${end?.place ?? '$'}`;
    return { line: start?.line, lastLine: end?.line, place };
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/istanbul-branches.js


/**
 * The branches of one file: `branchMap` says where one starts, `b` how often each of its arms was taken. An `if` has
 * two arms whether an `else` is written or not, a default argument has one.
 */
function istanbul_branches_readBranches(data, file, name, { arms, doubts }) {
    const counts = recordAt(data, 'b', name);
    const places = recordAt(data, 'branchMap', name);
    sameIds(places, counts, 'branch', name);
    const occurrences = new Occurrences();
    for (const [id, entry] of Object.entries(places)) {
        if (!isRecord(entry))
            throw wrong(name, 'a branch is no object');
        const taken = field(counts, id);
        if (!Array.isArray(taken))
            throw wrong(name, 'the arms of a branch are no list');
        const locations = field(entry, 'locations');
        // An arm without a count would be one that nobody misses.
        if (Array.isArray(locations) && locations.length > taken.length) {
            throw wrong(name, `a branch has ${locations.length} arms and counts for ${taken.length}`);
        }
        const start = startOf(entry);
        const line = lineOf(start?.line ?? field(entry, 'line'), name, doubts);
        const place = occurrences.next(`${String(field(entry, 'type'))}@${start?.place ?? `id ${id}`}`);
        for (const [index, hits] of taken.entries()) {
            const ran = hitsOf(hits, 'the hits of a branch', name, doubts) > 0;
            if (line !== undefined)
                file.branches.arm(line, arms.number(`${place}/${index}`), ran);
        }
    }
}
/** Istanbul's own; where a source map lost it, that of the first arm which has one. */
function startOf(entry) {
    const locations = field(entry, 'locations');
    const all = [field(entry, 'loc'), ...(Array.isArray(locations) ? locations : [])];
    return all.map(positionOf).find((position) => isLine(position?.line));
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/istanbul.js





/** `coverage-final.json`, and what `nyc` keeps in `.nyc_output`. */
function isIstanbul(root) {
    return Object.values(filesOf(root)).some((entry) => isRecord(entry) && isRecord(field(dataOf(entry), 'statementMap')));
}
/**
 * Reads the coverage map of Istanbul, as Istanbul, nyc, Jest, Vitest and c8 write it.
 *
 * A line is the line on which a statement starts, and its hits are the largest of those statements
 * (istanbul-lib-coverage, `FileCoverage.getLineCoverage`). The numbers of statements, functions and branches may differ
 * between two runs of the same file: their places tell which is which.
 */
function readIstanbul(root, sink) {
    const doubts = new Doubts();
    for (const metric of ['lines', 'statements', 'functions', 'branches'])
        sink.carries(metric);
    for (const [key, entry] of Object.entries(filesOf(root))) {
        if (!isRecord(entry))
            throw wrong(key, 'it is no object');
        const data = dataOf(entry);
        if (!isRecord(field(data, 'statementMap')))
            throw wrong(key, 'it has no `statementMap`');
        const path = field(data, 'path');
        const name = typeof path === 'string' && path !== '' ? path : key;
        if (name === '')
            throw new reader/* ReportMalformed */.c('it has a file without a name');
        const file = sink.file(name);
        readStatements(data, file, name, doubts);
        istanbul_readFunctions(data, file, name, doubts);
        istanbul_branches_readBranches(data, file, name, { arms: sink.arms, doubts });
    }
    doubts.tell(sink);
}
/** A coverage map written out as the object that it is has its files in `data`. */
function filesOf(root) {
    const data = field(root, 'data');
    return Object.keys(root).length === 1 && isRecord(data) && !isRecord(field(data, 'statementMap')) ? data : root;
}
function dataOf(entry) {
    const data = field(entry, 'data');
    return isRecord(data) ? data : entry;
}
function readStatements(data, file, name, doubts) {
    const counts = recordAt(data, 's', name);
    const places = recordAt(data, 'statementMap', name);
    sameIds(places, counts, 'statement', name);
    const occurrences = new Occurrences();
    for (const [id, location] of Object.entries(places)) {
        const hits = hitsOf(field(counts, id), 'the hits of a statement', name, doubts);
        const span = spanOf(location);
        const line = lineOf(span.line, name, doubts);
        if (line !== undefined)
            file.lines.atLeast(line, hits);
        const lastLine = isLine(span.lastLine) ? span.lastLine : (line ?? 0);
        file.statements.add(occurrences.next(span.place ?? `id ${id}`), line ?? 0, lastLine, hits);
    }
}
function istanbul_readFunctions(data, file, name, doubts) {
    const counts = recordAt(data, 'f', name);
    const places = recordAt(data, 'fnMap', name);
    sameIds(places, counts, 'function', name);
    const occurrences = new Occurrences();
    for (const [id, entry] of Object.entries(places)) {
        if (!isRecord(entry))
            throw wrong(name, 'a function is no object');
        const hits = hitsOf(field(counts, id), 'the hits of a function', name, doubts);
        const start = positionOf(field(entry, 'decl')) ?? positionOf(field(entry, 'loc'));
        const line = isLine(start?.line) ? start.line : field(entry, 'line');
        const title = field(entry, 'name');
        const called = typeof title === 'string' && title !== '' ? title : '(anonymous)';
        // Not by its name: Istanbul numbers the anonymous ones.
        const place = occurrences.next(start?.place ?? `id ${id}`);
        file.functions.add(called, isLine(line) ? line : 0, hits, place);
    }
}

// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/model.js
var model = __webpack_require__(7890);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/istanbul-summary.js




/** `coverage-summary.json`. */
function isIstanbulSummary(root) {
    return Object.values(root).some((entry) => {
        const lines = isRecord(entry) ? (field(entry, 'lines') ?? field(entry, 'statements')) : undefined;
        return isRecord(lines) && field(lines, 'total') !== undefined && field(lines, 'covered') !== undefined;
    });
}
/**
 * Reads the counts of each file. The total is that of the files: one that is written beside them only serves to see
 * whether some are missing. Percents are not looked at (they are rounded, or the word "Unknown").
 */
function readIstanbulSummary(root, sink) {
    const totals = new Map();
    let files = 0;
    for (const [path, entry] of Object.entries(root)) {
        if (path === 'total')
            continue;
        if (path === '')
            throw new reader/* ReportMalformed */.c('it has a file without a name');
        files++;
        const file = sink.file(path);
        for (const [metric, count] of countsOf(entry, path)) {
            sink.carries(metric);
            file.summary(metric, count.covered, count.total);
            totals.set(metric, (0,model/* sum */.cz)(totals.get(metric) ?? model/* nothing */.s6, count));
        }
    }
    const told = field(root, 'total');
    if (told === undefined)
        return;
    const total = countsOf(told, 'total');
    if (files === 0)
        readTotal(total, sink);
    else
        compare(total, totals, sink);
}
/** Nothing but a total. One of nothing at all is what a run without any file leaves. */
function readTotal(total, sink) {
    if ([...total.values()].every((count) => count.total === 0))
        throw new reader/* ReportEmpty */.q();
    for (const [metric, { covered, total: all }] of total) {
        sink.carries(metric);
        sink.total(metric, covered, all);
    }
}
function compare(told, summed, sink) {
    const doubts = new Doubts();
    for (const [metric, { covered, total }] of told) {
        const files = summed.get(metric) ?? model/* nothing */.s6;
        if (files.covered === covered && files.total === total)
            continue;
        doubts.note(`Its total says ${covered} of ${total} ${metric}, and its files say ${files.covered} of ${files.total}, which count`, 'total');
    }
    doubts.tell(sink);
}
function countsOf(entry, path) {
    if (!isRecord(entry))
        throw wrong(path, 'it is no object');
    const counts = new Map();
    for (const metric of model/* metrics */.qd) {
        const told = field(entry, metric);
        if (told === undefined)
            continue;
        if (!isRecord(told))
            throw wrong(path, `its ${metric} are no object`);
        counts.set(metric, countOf(field(told, 'covered'), field(told, 'total'), metric, path));
    }
    if (counts.size === 0)
        throw wrong(path, 'it has no counts');
    return counts;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/llvm-functions.js

/** Kind of a region that stands for the expansion of a macro (llvm `CounterMappingRegion::ExpansionRegion`). */
const expansion = 1;
/**
 * Records one function of the list. Instances of a template or a generic function start at one place of one file, and
 * are one function there: it ran when any of them did (llvm-cov, `CoverageMapping::getInstantiationGroups`).
 * @param listed the files of the report: those left out of it still have their functions in the list
 */
function readFunction(one, listed, sink, doubts) {
    if (!isRecord(one))
        throw wrong('functions', 'it holds something other than objects');
    const name = field(one, 'name');
    const title = typeof name === 'string' && name !== '' ? name : '(anonymous)';
    const hits = hitsOf(field(one, 'count'), 'the hits of a function', title, doubts);
    const files = listAt(one, 'filenames', title);
    const regions = listAt(one, 'regions', title).map((region) => {
        if (!Array.isArray(region) || region.length < 8)
            throw wrong(title, 'a region is written in no known way');
        const [line, column, , , , file, expanded, kind] = region;
        return { line, column, file, expanded, kind };
    });
    // A macro that is used inside may stand in another file: the function's own is the one that nothing expands into.
    const inner = new Set(regions.filter(({ kind }) => kind === expansion).map(({ expanded }) => expanded));
    const own = files.findIndex((_, index) => !inner.has(index));
    const path = files[own];
    const first = regions.find(({ file }) => file === own);
    if (typeof path !== 'string' || path === '' || first === undefined || !isLine(first.line)) {
        doubts.note('Functions that name no place are left out', title);
        return;
    }
    if (listed.has(path))
        sink.file(path).functions.add(title, first.line, hits, `${first.line}.${String(first.column)}`);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/llvm-lines.js
/**
 * The measured lines and their hits, by the rule of llvm-cov itself (llvm/lib/ProfileData/Coverage/CoverageMapping.cpp,
 * `LineCoverageStats`): a line counts when a region with a count begins on it, or one that began earlier reaches into
 * it; unless the first thing on it is the beginning of a skipped region. Its hits are the largest of the regions that
 * begin on it and of the one that reaches into it.
 * @param segments in the order of their places
 */
function visitLines(segments, visit) {
    let around;
    let index = 0;
    for (let line = segments[0]?.line ?? 0; index < segments.length; line++) {
        const from = index;
        while (index < segments.length && segments[index]?.line === line)
            index++;
        const own = segments.slice(from, index);
        const hits = hitsOfLine(own, around);
        if (hits !== undefined)
            visit(line, hits);
        around = own.at(-1) ?? around;
        // Nothing reaches over these lines: no need to visit each of them.
        const next = segments[index];
        if (next !== undefined && around?.hasCount === false)
            line = next.line - 1;
    }
}
/** Undefined: not measured. */
function hitsOfLine(own, around) {
    const [first] = own;
    const startsSkipped = first?.isEntry === true && !first.hasCount;
    const entries = own.filter(({ isEntry, hasCount }) => isEntry && hasCount);
    const reached = !startsSkipped && around?.hasCount === true;
    if (!reached && entries.length === 0)
        return undefined;
    const regions = entries.filter(({ isGap }) => !isGap);
    return regions.reduce((most, { count }) => Math.max(most, count), around?.count ?? 0);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/llvm-cov.js





/** The regions of one file are followed line by line: no file has more, and nobody is kept busy by a number. */
const mostLines = 20_000_000;
/** What `llvm-cov export` and `cargo llvm-cov --json` write. */
function isLlvmCov(root) {
    return field(root, 'type') === 'llvm.coverage.json.export';
}
/**
 * Reads the JSON of llvm-cov (llvm/tools/llvm-cov/CoverageExporterJson.cpp). Its own summary of a file adds up
 * functions, and counts a line twice on which two of them stand; here a line is one line, as in its lcov export.
 */
function readLlvmCov(root, sink) {
    const doubts = new Doubts();
    for (const entry of listAt(root, 'data', 'data')) {
        if (!isRecord(entry))
            throw wrong('data', 'it holds something other than objects');
        const listed = new Set();
        for (const file of listAt(entry, 'files', 'files')) {
            if (!isRecord(file))
                throw wrong('files', 'it holds something other than objects');
            listed.add(readFile(file, sink, doubts));
        }
        if (!Array.isArray(field(entry, 'functions')))
            continue;
        sink.carries('functions');
        for (const one of listAt(entry, 'functions', 'functions'))
            readFunction(one, listed, sink, doubts);
    }
    doubts.tell(sink);
}
/** @returns its name */
function readFile(entry, sink, doubts) {
    const name = field(entry, 'filename');
    if (typeof name !== 'string' || name === '')
        throw new reader/* ReportMalformed */.c('it has a file without a name');
    if (!Array.isArray(field(entry, 'segments'))) {
        readSummary(entry, name, sink);
        return name;
    }
    const file = sink.file(name);
    sink.carries('lines');
    visitLines(readSegments(entry, name, doubts), (line, hits) => file.lines.add(line, hits));
    for (const branch of listAt(entry, 'branches', name)) {
        if (!Array.isArray(branch))
            throw wrong(name, 'a branch is no list');
        const [firstLine, column, lastLine, lastColumn, taken, passed] = branch;
        const line = lineOf(firstLine, name, doubts);
        if (line === undefined)
            continue;
        // A compiler that was not told to measure them writes an empty list.
        sink.carries('branches');
        const span = `${String(column)},${String(lastLine)}.${String(lastColumn)}`;
        for (const [arm, hits] of [taken, passed].entries()) {
            const ran = hitsOf(hits, 'the hits of a branch', name, doubts) > 0;
            file.branches.arm(line, sink.arms.number(`${span}/${arm}`), ran);
        }
    }
    return name;
}
/** As `--summary-only` leaves it. */
function readSummary(entry, name, sink) {
    const summary = field(entry, 'summary');
    if (!isRecord(summary))
        throw wrong(name, 'it has neither `segments` nor a `summary`');
    const file = sink.file(name);
    for (const metric of ['lines', 'branches', 'functions']) {
        const told = field(summary, metric);
        if (told === undefined)
            continue;
        if (!isRecord(told))
            throw wrong(name, `its ${metric} are no object`);
        const { covered, total } = countOf(field(told, 'covered'), field(told, 'count'), metric, name);
        if (metric !== 'branches' || total > 0)
            sink.carries(metric);
        file.summary(metric, covered, total);
    }
}
/** `[line, column, count, hasCount, isRegionEntry, isGapRegion]`; version 2.0.0 has no gap regions. */
function readSegments(entry, name, doubts) {
    let last = 0;
    return listAt(entry, 'segments', name).map((segment) => {
        if (!Array.isArray(segment) || segment.length < 5)
            throw wrong(name, 'a segment is written in no known way');
        const [line, , count, hasCount, isEntry, isGap] = segment;
        if (!isLine(line) || line < last)
            throw wrong(name, 'its segments are in no order');
        if (line > mostLines)
            throw wrong(name, `it reaches beyond line ${mostLines}`);
        last = line;
        return {
            line,
            count: hitsOf(count, 'the hits of a segment', name, doubts),
            hasCount: hasCount === true,
            isEntry: isEntry === true,
            isGap: isGap === true,
        };
    });
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/break.js
const space = /[\t\n\r ]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words = ['true', 'false', 'null'];
/** Walks through a text that is no JSON (RFC 8259) and finds the byte where it breaks. Linear, without recursion. */
function findBreak(bytes) {
    // One character for a byte: all that matters to the grammar is ASCII, and the index is the offset.
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const open = [];
    let expected = 'value';
    let at = 0;
    for (;;) {
        at = after(space, text, at) ?? at;
        const sign = text.charAt(at);
        if (sign === '')
            return { offset: at, ended: expected !== 'nothing' };
        const inside = open.at(-1);
        if ((expected === 'value' || expected === 'value-or-end') && (sign === '{' || sign === '[')) {
            open.push(sign);
            expected = sign === '{' ? 'key-or-end' : 'value-or-end';
            at++;
        }
        else if (ends(expected, sign, inside)) {
            open.pop();
            expected = open.length === 0 ? 'nothing' : 'comma-or-end';
            at++;
        }
        else if (expected === 'comma-or-end' && sign === ',') {
            expected = inside === '{' ? 'key' : 'value';
            at++;
        }
        else if (expected === 'colon' && sign === ':') {
            expected = 'value';
            at++;
        }
        else {
            const end = scalar(text, at, expected);
            if (end === undefined)
                return broken(text, at);
            at = end;
            if (expected === 'key' || expected === 'key-or-end')
                expected = 'colon';
            else
                expected = inside === undefined ? 'nothing' : 'comma-or-end';
        }
    }
}
function ends(expected, sign, inside) {
    if (sign === '}')
        return inside === '{' && (expected === 'key-or-end' || expected === 'comma-or-end');
    return sign === ']' && inside === '[' && (expected === 'value-or-end' || expected === 'comma-or-end');
}
/** The end of the string, number or word at `at`, if one may stand there and does. */
function scalar(text, at, expected) {
    const isKey = expected === 'key' || expected === 'key-or-end';
    if (!isKey && expected !== 'value' && expected !== 'value-or-end')
        return undefined;
    if (text.charAt(at) === '"') {
        const { end, closed } = throughString(text, at);
        return closed ? end : undefined;
    }
    if (isKey)
        return undefined;
    const word = words.find((one) => text.startsWith(one, at));
    return word === undefined ? after(number, text, at) : at + word.length;
}
/** Nothing fits at `at`: the text is cut off in the middle of a word, number or string, or it is wrong there. */
function broken(text, at) {
    const rest = text.slice(at, at + 5);
    const cutWord = at + rest.length === text.length && words.some((word) => word.startsWith(rest));
    const cutNumber = /^(?:\.|[eE][+-]?)$/.test(rest) && /\d/.test(text.charAt(at - 1));
    const end = rest.startsWith('"') ? throughString(text, at).end : at;
    if (cutWord || cutNumber || rest === '-' || end === text.length)
        return { offset: text.length, ended: true };
    return { offset: end, ended: false };
}
const wholeEscape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const cutEscape = /\\(?:u[0-9a-fA-F]{0,3})?$/y;
/** Where the string that begins at `from` is closed, or stops being one. A loop: a pattern would need a stack for it. */
function throughString(text, from) {
    for (let at = from + 1; at < text.length;) {
        const code = text.charCodeAt(at);
        if (code === 0x22)
            return { end: at + 1, closed: true };
        if (code < 0x20)
            return { end: at, closed: false };
        if (code !== 0x5c)
            at++;
        else {
            const end = after(wholeEscape, text, at);
            if (end === undefined)
                return { end: after(cutEscape, text, at) ?? at, closed: false };
            at = end;
        }
    }
    return { end: text.length, closed: false };
}
function after(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : undefined;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/load.js



/** JSON must be held as a whole, several times over: larger reports have formats that can be read as they come. */
const mostBytes = 256 * 1024 * 1024;
/** Reports nest six deep. V8 takes seconds for a document that nests by the million. */
const deepest = 500;
/** Each takes some 60 bytes of memory, and may take two of the file. Three go with a statement of Istanbul. */
const mostValues = 10_000_000;
/** Parses a whole report. @throws ReportEmpty, ReportMalformed with the byte where it breaks */
function loadJson(source) {
    const bytes = readAll(source);
    const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
    if (!(0,external_node_buffer_.isUtf8)(body) && !isCutUtf8(body))
        throw new reader/* ReportMalformed */.c('it is not written in UTF-8, as JSON must be');
    refuseShape(body, bytes.length - body.length);
    const text = body.toString('utf8');
    if (text.trim() === '')
        throw new reader/* ReportEmpty */.q();
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const { offset, ended } = findBreak(body);
        throw new reader/* ReportMalformed */.c(ended ? 'it is cut off: the JSON ends too early' : 'it is no valid JSON', {
            offset: offset + bytes.length - body.length,
        });
    }
}
/** All is UTF-8 but the last character, which is cut off. */
function isCutUtf8(bytes) {
    const last = bytes.findLastIndex((byte) => byte < 0x80 || byte > 0xbf);
    const first = bytes[last] ?? 0;
    const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    return first >= 0xc2 && first <= 0xf4 && last + length > bytes.length && (0,external_node_buffer_.isUtf8)(bytes.subarray(0, last));
}
function readAll(source) {
    let buffer = Buffer.allocUnsafe(Math.min(Math.max(source.size + 1, 4_096), mostBytes + 1));
    let length = 0;
    for (;;) {
        const read = source.read(buffer.subarray(length));
        if (read === 0)
            return buffer.subarray(0, length);
        length += read;
        if (length > mostBytes) {
            throw new reader/* ReportMalformed */.c(`it is larger than the ${mostBytes / 1024 / 1024} MiB that are read of JSON; write it as lcov, which has no limit`);
        }
        if (length === buffer.length) {
            const grown = Buffer.allocUnsafe(Math.min(buffer.length * 2, mostBytes + 1));
            buffer.copy(grown);
            buffer = grown;
        }
    }
}
/** @param before bytes that stand before these in the file */
function refuseShape(bytes, before) {
    let [depth, values] = [0, 0];
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at];
        if (byte === 0x22)
            at = endOfString(bytes, at);
        else if (byte === 0x7b || byte === 0x5b) {
            if (++values > mostValues) {
                throw new reader/* ReportMalformed */.c(`it holds more than ${mostValues} objects and lists; write it as lcov, which has no limit`);
            }
            if (++depth > deepest) {
                throw new reader/* ReportMalformed */.c(`it nests more than ${deepest} deep, as no report does`, { offset: at + before });
            }
        }
        else if (byte === 0x7d || byte === 0x5d)
            depth--;
    }
}
/** The index of the quote that ends the string which begins at `from`; the length where none does. */
function endOfString(bytes, from) {
    let at = from + 1;
    while (at < bytes.length && bytes[at] !== 0x22)
        at += bytes[at] === 0x5c ? 2 : 1;
    return at;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/simplecov-branches.js

/**
 * The arms in a result set: `{"[:if, 0, 3, 4, 3, 20]": {"[:then, 1, 3, 4, 3, 10]": 5}}`, where the numbers are an id,
 * then line and column of start and end (Ruby's `Coverage.result(branches: true)`). Undefined for what is written
 * otherwise.
 */
function armsOf(branches) {
    return Object.values(branches).flatMap((arms) => {
        if (!isRecord(arms))
            return [undefined];
        return Object.entries(arms).map(([key, hits]) => {
            const place = readKey(key);
            return place === undefined ? undefined : { ...place, hits };
        });
    });
}
/** An arm as the JSON formatter writes it: `{"type": "then", "start_line": 3, "end_line": 3, "coverage": 5}`. */
function armOf(arm) {
    if (!isRecord(arm))
        return undefined;
    const [type, line, lastLine] = [field(arm, 'type'), field(arm, 'start_line'), field(arm, 'end_line')];
    if (typeof type !== 'string' || !isLine(line) || !isLine(lastLine))
        return undefined;
    return { type, line, lastLine, hits: field(arm, 'coverage') };
}
const keyForm = /^\[[:"](\w{1,40})"?, *\d+, *(\d+), *\d+, *(\d+), *\d+\]$/;
function readKey(key) {
    const match = key.length > 200 ? null : keyForm.exec(key);
    const [type, line, lastLine] = [match?.[1], Number(match?.[2]), Number(match?.[3])];
    return type !== undefined && isLine(line) && isLine(lastLine) ? { type, line, lastLine } : undefined;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/simplecov.js




/** `.resultset.json`, or the `coverage.json` of its JSON formatter. */
function isSimpleCov(root) {
    if (isFormatted(root))
        return true;
    return Object.values(root).some((suite) => isRecord(suite) && isRecord(field(suite, 'coverage')));
}
function isFormatted(root) {
    const meta = field(root, 'meta');
    return isRecord(meta) && field(meta, 'simplecov_version') !== undefined && isRecord(field(root, 'coverage'));
}
/**
 * Reads SimpleCov. A result set holds one suite for each command that ran, and hits of a line add up over them; null is
 * no code, and "ignored" is between `:nocov:` comments. The result set itself does not know of those comments; the JSON
 * of the formatter does.
 */
function readSimpleCov(root, sink) {
    const doubts = new Doubts();
    sink.carries('lines');
    if (isFormatted(root))
        readSuite(recordAt(root, 'coverage', 'coverage'), sink, doubts);
    else {
        for (const [name, suite] of Object.entries(root)) {
            const files = isRecord(suite) ? field(suite, 'coverage') : undefined;
            if (!isRecord(files))
                throw wrong(name, 'it has no `coverage`');
            readSuite(files, sink, doubts);
        }
    }
    doubts.tell(sink);
}
function readSuite(files, sink, doubts) {
    for (const [path, entry] of Object.entries(files)) {
        if (path === '')
            throw new reader/* ReportMalformed */.c('it has a file without a name');
        // Before 0.18 a file was the list of its lines.
        const lines = Array.isArray(entry) ? entry : isRecord(entry) ? field(entry, 'lines') : undefined;
        if (!Array.isArray(lines))
            throw wrong(path, 'it has no list of lines');
        const file = sink.file(path);
        for (const [index, hits] of lines.entries()) {
            if (hits === null || hits === 'ignored')
                continue;
            file.lines.add(index + 1, hitsOf(hits, 'the hits of a line', path, doubts));
        }
        const branches = isRecord(entry) ? field(entry, 'branches') : undefined;
        if (branches === undefined || branches === null)
            continue;
        const occurrences = new Occurrences();
        for (const arm of simplecov_readArms(branches, path)) {
            // Both files name an arm by this much, so that the two of one run merge.
            // A run that measured none may leave empty lists.
            sink.carries('branches');
            const number = sink.arms.number(occurrences.next(`${arm.line}-${arm.lastLine} ${arm.type}`));
            if (arm.hits === 'ignored')
                continue;
            file.branches.arm(arm.line, number, hitsOf(arm.hits, 'the hits of a branch', path, doubts) > 0);
        }
    }
}
function simplecov_readArms(branches, path) {
    const arms = Array.isArray(branches) ? branches.map(armOf) : isRecord(branches) ? armsOf(branches) : [undefined];
    return arms.map((arm) => {
        if (arm === undefined)
            throw wrong(path, 'a branch is written in no known way');
        return arm;
    });
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/json/read.js









/** From the shape that says most about itself to the one that says least. */
const shapes = [
    { format: 'llvm-cov', fits: isLlvmCov, read: readLlvmCov },
    { format: 'coverage-py', fits: isCoveragePy, read: readCoveragePy },
    { format: 'istanbul', fits: isIstanbul, read: readIstanbul },
    { format: 'istanbul-summary', fits: isIstanbulSummary, read: readIstanbulSummary },
    { format: 'simplecov', fits: isSimpleCov, read: readSimpleCov },
];
/** Reads a report in any JSON format that is known. @throws ReportEmpty for `{}` */
const readJson = (source, sink) => {
    const root = loadRoot(source);
    readShape(root, tellShape(root), sink);
};
/** Reads a report that must be in this format. */
function readJsonAs(format) {
    return (source, sink) => {
        const root = loadRoot(source);
        const shape = tellShape(root);
        if (shape.format !== format) {
            throw new reader/* ReportMalformed */.c(`the input \`format\` says ${format}, and its content is that of ${shape.format}`);
        }
        readShape(root, shape, sink);
    };
}
function loadRoot(source) {
    const root = loadJson(source);
    if (!isRecord(root))
        throw new reader/* ReportMalformed */.c(`it is JSON of no known report: ${known()}`);
    // What Jest and Vitest write when no file was measured.
    if (Object.keys(root).length === 0)
        throw new reader/* ReportEmpty */.q();
    return root;
}
function readShape(root, shape, sink) {
    sink.format(shape.format);
    shape.read(root, sink);
}
function tellShape(root) {
    const shape = shapes.find(({ fits }) => fits(root));
    if (shape !== undefined)
        return shape;
    throw new reader/* ReportMalformed */.c(tellOther(root) ?? `it is JSON of no known report: ${beginning(root)}. ${known()}`);
}
/** Files that lie beside reports and are taken for them. */
function tellOther(root) {
    const result = field(root, 'result');
    if (isRecord(result) && Object.values(result).every((value) => typeof value === 'number')) {
        return 'it is the `.last_run.json` of SimpleCov, which holds a rounded percent and no counts; give `.resultset.json`';
    }
    if (Array.isArray(result))
        return 'it is the raw coverage of V8; write a report with c8, such as `c8 report -r lcov`';
    if (Object.keys(root).some((name) => /\.(?:dll|exe)$/i.test(name))) {
        return "it is Coverlet's own JSON; let Coverlet write `cobertura` or `opencover`";
    }
    return undefined;
}
function beginning(root) {
    const names = Object.keys(root).slice(0, 3);
    return `it begins with ${names.map((name) => (0,shared_text/* quoteForMessage */.Hx)(name, 40)).join(', ')}`;
}
function known() {
    return `Known are ${shapes.map(({ format }) => format).join(', ')}`;
}


/***/ })

};
