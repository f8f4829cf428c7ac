export const id = 845;
export const ids = [845];
export const modules = {

/***/ 8357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ Doubts)
/* harmony export */ });
/** What is told about a report besides its numbers: each kind once, with its first place and how many more there are. */
class Doubts {
    #found = new Map();
    /**
     * @param kind a sentence without its end: "a count is negative and taken as 0"
     * @param place where: "at byte 17"
     */
    add(kind, place) {
        const known = this.#found.get(kind);
        if (known === undefined)
            this.#found.set(kind, { first: place(), more: 0 });
        else
            known.more++;
    }
    tell(sink) {
        for (const [kind, { first, more }] of this.#found) {
            sink.warn(`${kind} (${first}${more === 0 ? '' : `, and ${more} more ${more === 1 ? 'time' : 'times'}`})`);
        }
    }
}


/***/ }),

/***/ 1845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readXml: () => (/* binding */ readXml),
  readXmlAs: () => (/* binding */ readXmlAs)
});

// UNUSED EXPORTS: read

// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/formats/reader.js
var reader = __webpack_require__(4701);
// EXTERNAL MODULE: ./shared/text/index.js + 8 modules
var shared_text = __webpack_require__(516);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/encoding.js


/** Longer XML declarations do not exist. */
const headBytes = 1024;
const [utf8Names, latinNames] = [
    ['utf-8', 'utf8', 'us-ascii', 'ascii'],
    ['iso-8859-1', 'iso8859-1', 'iso_8859-1', 'latin1', 'latin-1', 'windows-1252', 'cp1252'],
];
/**
 * The report in UTF-8, without its byte order mark: converted from UTF-16 and the Latin encodings while it is read.
 * The bytes decide before the declaration does, as .NET writes `encoding="utf-16"` into files that are UTF-8.
 * @throws ReportMalformed for encodings that are not known
 */
function openUtf8(source) {
    const head = Buffer.alloc(headBytes);
    let length = 0;
    for (let count = -1; count !== 0 && length < headBytes; length += count)
        count = source.read(head.subarray(length));
    const bytes = head.subarray(0, length);
    const [a = 1, b = 1, c = 1, d = 1] = bytes;
    if ((a === 0 && b === 0) || (c === 0 && d === 0))
        throw refused('UTF-32');
    if (a === 0xff && b === 0xfe)
        return converted('utf-16le', resumed(bytes, 2, source));
    if (a === 0xfe && b === 0xff)
        return converted('utf-16be', resumed(bytes, 2, source));
    if (b === 0 && a === 0x3c)
        return converted('utf-16le', resumed(bytes, 0, source));
    if (a === 0 && b === 0x3c)
        return converted('utf-16be', resumed(bytes, 0, source));
    if (a === 0xef && b === 0xbb && c === 0xbf)
        return { source: resumed(bytes, 3, source), converted: false };
    const declared = declaredEncoding(bytes);
    if (declared === undefined || utf8Names?.includes(declared) || /^utf-?16(?:le|be)?$/.test(declared)) {
        return { source: resumed(bytes, 0, source), converted: false };
    }
    if (latinNames?.includes(declared))
        return converted('windows-1252', resumed(bytes, 0, source));
    throw refused((0,shared_text/* quoteForMessage */.Hx)(declared, 40));
}
/** What `<?xml ... encoding="x" ?>` says, in small letters. */
function declaredEncoding(head) {
    const text = head.toString('latin1').trimStart();
    const end = text.indexOf('?>');
    if (!text.startsWith('<?xml') || end < 0)
        return undefined;
    return /\sencoding\s*=\s*["']([^"']*)["']/.exec(text.slice(0, end))?.[1]?.trim().toLowerCase();
}
/** The same report, from `skip` on, though its head was read already. */
function resumed(head, skip, rest) {
    let index = skip;
    return {
        size: rest.size,
        read(into) {
            if (index >= head.length)
                return rest.read(into);
            const count = Math.min(into.length, head.length - index);
            into.set(head.subarray(index, index + count));
            index += count;
            return count;
        },
    };
}
/** @throws ReportMalformed while it is read, when the bytes are not of the encoding */
function converted(encoding, source) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const raw = Buffer.alloc(1 << 14);
    let ready = Buffer.alloc(0);
    let ended = false;
    const fill = () => {
        const count = source.read(raw);
        ended = count === 0;
        try {
            ready = Buffer.from(decoder.decode(raw.subarray(0, count), { stream: !ended }));
        }
        catch {
            throw new reader/* ReportMalformed */.c(`its bytes are not the ${encoding.toUpperCase()} that it begins with`);
        }
    };
    const read = (into) => {
        while (ready.length === 0 && !ended)
            fill();
        const count = Math.min(into.length, ready.length);
        into.set(ready.subarray(0, count));
        ready = ready.subarray(count);
        return count;
    };
    return { source: { size: source.size, read }, converted: true };
}
function refused(what) {
    return new reader/* ReportMalformed */.c(`its encoding ${what} is not known here: write it as UTF-8`, { offset: 0 });
}

// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/model.js
var model = __webpack_require__(7890);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/formats/bytes/doubts.js
var doubts = __webpack_require__(8357);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/header.js


/** A difference up to a hundredth of a percent point is one of rounding. */
const rounding = 0.0001;
/** Sums of many such counts are exact. */
const mostUnits = 2 ** 40;
/** A count that a report states beside the units themselves; undefined when it does not, or states nonsense. */
function statedCount(covered, total) {
    return covered >= 0 && total >= covered && total <= mostUnits ? { covered, total } : undefined;
}
function countOfRoot(root, covered, total) {
    return statedCount(root.number(covered), root.number(total));
}
/**
 * Warns when the head of a report says something else than its body, which is what counts.
 * @param named the same with what stands there twice, which some tools count twice
 */
function compareWithBody(sink, metric, stated, body, named = body) {
    if (stated === undefined || body.total === 0)
        return;
    const rate = typeof stated === 'number' ? stated : rateOf(stated);
    if ([body, named].some((count) => Math.abs(rate - rateOf(count)) <= rounding))
        return;
    const words = typeof stated === 'number' ? `a rate of ${stated}` : `${stated.covered} of ${stated.total}`;
    sink.warn(`its head says ${words} ${metric}, its body ${body.covered} of ${body.total}: the body counts`);
}
/** Files that say something else about themselves than their lines do. */
class Differences {
    #told = new doubts/* Doubts */.G();
    #metrics = new Set();
    /** @param body what counts */
    compare(path, metric, stated, body) {
        if (stated === undefined || (stated.covered === body.covered && stated.total === body.total))
            return;
        this.#metrics.add(metric);
        this.#told.add('The lines of a file count, not its head that says something else', () => {
            const said = `its head says ${stated.covered} of ${stated.total} ${metric}`;
            return `${(0,shared_text/* quoteForMessage */.Hx)(path)}: ${said}, its lines ${body.covered} of ${body.total}`;
        });
    }
    /** The head has to do, as the lines do not say whether they ran. @param named how many lines there are */
    stands(path, stated, named) {
        this.#told.add('Lines do not say whether they ran, and are not as many as the head that counts for them', () => {
            return `${(0,shared_text/* quoteForMessage */.Hx)(path)}: its head says ${stated} lines, and ${named} are named`;
        });
    }
    /** Whether there are any, so that the totals of the report differ as well. */
    has(metric) {
        return this.#metrics.has(metric);
    }
    tell(sink) {
        this.#told.tell(sink);
    }
}
/** Whether a head can be right though it counts more: what is in the body is part of what it says, run or not. */
function isPartOf(body, stated) {
    return body.covered <= stated.covered && body.total - body.covered <= stated.total - stated.covered;
}
function rateOf({ covered, total }) {
    return total === 0 ? 0 : covered / total;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/vocabulary.js
// The names that mean something in any of the XML formats. Elements and attributes are told apart by small numbers, so
// that no string is made for the millions of tags of a large report.
/** A set of names that is looked up by the bytes of a tag. Numbers count from 1; 0 is any other name. */
class Vocabulary {
    #names;
    #bytes;
    /** Numbers of names by a rough hash; names that share one are in a chain. */
    #first = new Uint8Array(256);
    #next;
    constructor(names) {
        this.#names = names;
        this.#bytes = names.map((name) => Buffer.from(name, 'latin1'));
        this.#next = new Uint8Array(names.length + 1);
        for (const [index, bytes] of this.#bytes.entries()) {
            const place = hash(bytes, 0, bytes.length);
            this.#next[index + 1] = this.#first[place] ?? 0;
            this.#first[place] = index + 1;
        }
    }
    find(bytes, from, to) {
        let number = this.#first[hash(bytes, from, to)] ?? 0;
        while (number !== 0 && !same(bytes, from, to, this.#bytes[number - 1]))
            number = this.#next[number] ?? 0;
        return number;
    }
    number(name) {
        return this.#names.indexOf(name) + 1;
    }
}
function hash(bytes, from, to) {
    return ((to - from) * 31 + (bytes[from] ?? 0) * 7 + (bytes[to - 1] ?? 0) * 3 + (bytes[(from + to) >> 1] ?? 0)) & 0xff;
}
function same(bytes, from, to, name) {
    if (name?.length !== to - from)
        return false;
    for (let index = 0; index < name.length; index++)
        if (bytes[from + index] !== name[index])
            return false;
    return true;
}
const elementNames = [
    ...['coverage', 'packages', 'package', 'sources', 'source', 'classes', 'class', 'methods', 'method', 'lines', 'line'],
    ...['report', 'sessioninfo', 'group', 'counter', 'sourcefile', 'stats', 'data'],
    ...['project', 'testproject', 'metrics', 'file', 'lineToCover'],
    ...['CoverageSession', 'Summary', 'Modules', 'Module', 'Files', 'File', 'Classes', 'Class', 'Methods', 'Method'],
    ...['FileRef', 'Name', 'SequencePoint', 'BranchPoint'],
];
const attributeNames = [
    ...['name', 'filename', 'number', 'hits', 'branch', 'condition-coverage', 'signature', 'line-rate', 'branch-rate'],
    ...['lines-valid', 'lines-covered', 'branches-valid', 'branches-covered', 'version'],
    ...['sourcefilename', 'desc', 'line', 'type', 'missed', 'covered', 'nr', 'mi', 'ci', 'mb', 'cb'],
    ...['clover', 'generated', 'path', 'num', 'count', 'truecount', 'falsecount', 'statements', 'coveredstatements'],
    ...['conditionals', 'coveredconditionals', 'methods', 'coveredmethods'],
    ...['lineNumber', 'branchesToCover', 'coveredBranches'],
    ...['uid', 'fullPath', 'vc', 'sl', 'sc', 'el', 'ec', 'offset', 'fileid', 'visited', 'skippedDueTo'],
    ...['numSequencePoints', 'visitedSequencePoints'],
];
const vocabulary_elements = new Vocabulary(elementNames);
const attributes = new Vocabulary(attributeNames);
/** Attribute numbers are below this. */
const attributeNumbers = attributeNames.length + 1;
function vocabulary_element(name) {
    return vocabulary_elements.number(name);
}
function attribute(name) {
    return attributes.number(name);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/clover-file.js




const [num, type, count, clover_file_name] = [attribute('num'), attribute('type'), attribute('count'), attribute('name')];
const [truecount, falsecount] = [attribute('truecount'), attribute('falsecount')];
/** One file of a Clover report. What its numbers mean shows only when all of them are there. */
class CloverFile {
    #sink;
    #section;
    #doubts;
    #istanbul;
    #statements = [];
    #conditions = [];
    #functions = 0;
    #stated = new Map();
    /** @param istanbul the report looks like one of Istanbul, for when nothing else tells what its numbers mean */
    constructor(sink, section, doubts, istanbul) {
        this.#istanbul = istanbul;
        this.#sink = sink;
        this.#section = section;
        this.#doubts = doubts;
    }
    line(tag) {
        const line = tag.number(num);
        if (!this.#doubts.line(line))
            return;
        if (tag.is(type, 'cond'))
            this.#condition(line, tag);
        else if (tag.is(type, 'stmt')) {
            const hits = this.#doubts.hits(tag.number(count));
            this.#statements.push({ line, hits });
            this.#section.line(line, hits);
        }
        else if (tag.is(type, 'method')) {
            if (this.#functions++ === 0)
                this.#sink.carries('functions');
            this.#section.file.functions.add(tag.text(clover_file_name) ?? '', line, this.#doubts.hits(tag.number(count)));
        }
        else {
            // What is there and cannot be understood must not vanish: it may be what did not run.
            throw new reader/* ReportMalformed */.c('a line is of a type that Clover does not have');
        }
    }
    /** What the file says about itself. */
    states(counts) {
        this.#stated = counts;
    }
    /** How much of it was found. */
    close(path, differences) {
        this.#closeConditions(path, differences);
        const functions = this.#stated.get('functions');
        if (this.#functions === 0 && functions !== undefined && functions.total > 0) {
            this.#section.summary('functions', functions);
        }
        return { statements: this.#closeStatements(path, differences), functions: this.#functions };
    }
    #condition(line, tag) {
        const ifTrue = this.#doubts.branches(tag.number(truecount));
        const ifFalse = this.#doubts.branches(tag.number(falsecount));
        const hits = tag.has(count) ? this.#doubts.hits(tag.number(count)) : ifTrue + ifFalse;
        this.#conditions.push({ line, hits, ifTrue, ifFalse });
        this.#section.line(line, hits);
    }
    #closeConditions(path, differences) {
        const stated = this.#stated.get('branches');
        if (this.#conditions.length === 0) {
            if (stated !== undefined && stated.total > 0)
                this.#section.summary('branches', stated);
            return;
        }
        const [arms, counts] = [asArms, asCounts].map((reading) => distance(this.#conditions, reading, stated));
        const [a, b] = [arms ?? 0, counts ?? 0];
        const meaning = b < a || (a === b && this.#istanbul) ? asCounts : asArms;
        const byLine = new Map();
        for (const condition of this.#conditions) {
            const { covered, total } = this.#doubts.fraction(meaning(condition));
            const known = byLine.get(condition.line) ?? model/* nothing */.s6;
            byLine.set(condition.line, { covered: known.covered + covered, total: known.total + total });
        }
        let all = model/* nothing */.s6;
        for (const [line, branches] of byLine) {
            all = (0,model/* sum */.cz)(all, branches);
            if (branches.total > 0)
                this.#section.branches(line, branches);
        }
        // Istanbul leaves out branches of lines without a statement, such as those of default arguments.
        if (!this.#istanbul || (stated && !isPartOf(all, stated)))
            differences.compare(path, 'branches', stated, all);
    }
    /**
     * Statements are counted one by one where the file names as many of them as it says there are. Istanbul names the
     * lines of its statements only: there what it says has to do.
     */
    #closeStatements(path, differences) {
        const stated = this.#stated.get('statements');
        const all = [...this.#statements, ...this.#conditions];
        const named = stated === undefined || stated.total === this.#statements.length ? this.#statements : all;
        const body = { covered: named.filter(({ hits }) => hits > 0).length, total: named.length };
        if (stated !== undefined && stated.total > named.length && isPartOf(body, stated)) {
            this.#section.summary('statements', stated);
            return model/* nothing */.s6;
        }
        differences.compare(path, 'statements', stated, body);
        if (named.length === 0)
            return model/* nothing */.s6;
        this.#sink.carries('statements');
        const perLine = new Map();
        for (const { line, hits } of named) {
            const ordinal = (perLine.get(line) ?? 0) + 1;
            perLine.set(line, ordinal);
            this.#section.file.statements.add(`${line}#${ordinal}`, line, line, hits);
        }
        return body;
    }
}
/** Clover: how often a condition was true, and how often false. */
function asArms({ ifTrue, ifFalse }) {
    return { covered: (ifTrue > 0 ? 1 : 0) + (ifFalse > 0 ? 1 : 0), total: 2 };
}
/** Istanbul: how many branches of the line were taken, and how many were not. */
function asCounts({ ifTrue, ifFalse }) {
    return { covered: ifTrue, total: ifTrue + ifFalse };
}
/**
 * How far a reading is from what the file says; 0 when it says nothing. Tools leave out branches of unmeasured lines,
 * but invent none.
 */
function distance(conditions, reading, stated) {
    if (stated === undefined)
        return 0;
    let [covered, total] = [0, 0];
    for (const condition of conditions) {
        const count = reading(condition);
        covered += count.covered;
        total += count.total;
    }
    if (total > stated.total || covered > stated.covered)
        return Number.POSITIVE_INFINITY;
    return stated.total - total + stated.covered - covered;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/doubts.js

const highestLine = 2 ** 30;
const mostBranches = 2 ** 20;
/** Numbers of one report that cannot be meant. They are put right or left out, and told once at the end. */
class Doubts {
    #lines = 0;
    #hits = 0;
    #uncounted = 0;
    /**
     * Whether it is the number of a line that a file can have.
     * @throws ReportMalformed when there is none: a line that is there and cannot be placed must not vanish
     */
    line(number) {
        if (Number.isNaN(number))
            throw new reader/* ReportMalformed */.c('a line has no number, or none that can be read');
        if (number >= 1 && number <= highestLine)
            return true;
        this.#lines++;
        return false;
    }
    /** A count: what is negative or no number counts as 0. */
    hits(value) {
        if (value >= 0)
            return value;
        this.#hits++;
        return 0;
    }
    /** A count of branches. @throws ReportMalformed when it is none: as 0 it would hide branches that did not run */
    branches(value) {
        if (value >= 0)
            return value;
        throw new reader/* ReportMalformed */.c('a line has a count of branches that is negative, missing or no number');
    }
    /** Branches of one line. @throws ReportMalformed for more covered ones than there are: nobody knows which number is wrong */
    fraction({ covered, total }) {
        if (total > mostBranches)
            throw new reader/* ReportMalformed */.c(`a line has ${total} branches`);
        if (covered <= total)
            return { covered, total };
        throw new reader/* ReportMalformed */.c(`a line has ${covered} covered branches of ${total}`);
    }
    /** A line that is said to have branches, and not how many. */
    uncounted() {
        this.#uncounted++;
    }
    tell(sink) {
        if (this.#uncounted > 0)
            sink.warn(`${times(this.#uncounted)} a line with branches that are not counted: the total of branches lacks them`);
        if (this.#lines > 0)
            sink.warn(`${times(this.#lines)} a line number below 1 or above ${highestLine}: not counted`);
        if (this.#hits > 0)
            sink.warn(`${times(this.#hits)} a count that is negative, missing, no number or far too large: taken as 0`);
    }
}
function times(count) {
    return count === 1 ? 'once it has' : `${count} times it has`;
}

// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/table/line-hits.js
var line_hits = __webpack_require__(4595);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/section.js



const longestPath = 4096;
/**
 * What a report says about its files, one after the other. Several classes of one file name the same line, which
 * ran only as often as the largest of them says; to what other reports say that is added.
 */
class Section {
    /** Metrics that some file has a summary of only. */
    summarised = new Set();
    #sink;
    #path;
    #folders = [];
    #file;
    #lines;
    /** Where the lines of each file go: into the file itself, unless other reports said something about it before. */
    #linesOf = new Map();
    #named = { covered: 0, total: 0 };
    #branches = { covered: 0, total: 0 };
    #branchesCarried = false;
    constructor(sink) {
        this.#sink = sink;
    }
    /** Lines that this report names, each file's once. */
    get lineCount() {
        let all = model/* nothing */.s6;
        for (const lines of this.#linesOf.values())
            all = (0,model/* sum */.cz)(all, lines.count);
        return all;
    }
    /** Lines as often as they are named, as some tools count them. */
    get namedCount() {
        return { ...this.#named };
    }
    /** Branches as often as they are named. */
    get branchCount() {
        return { ...this.#branches };
    }
    /** What follows is about this file. @throws ReportMalformed for a path that nobody has */
    open(path, folders = []) {
        if (path === this.#path && folders === this.#folders)
            return;
        this.#file = undefined;
        this.#lines = undefined;
        if (path === '')
            throw new reader/* ReportMalformed */.c('it names a file by an empty path');
        if (path.includes('\0'))
            throw new reader/* ReportMalformed */.c('it names a file by a path with a zero byte');
        if (Buffer.byteLength(path) > longestPath) {
            throw new reader/* ReportMalformed */.c(`it names a file by more than ${longestPath} bytes`);
        }
        this.#path = path;
        this.#folders = folders;
    }
    /** The file itself, for what needs no gathering. */
    get file() {
        this.#file ??= this.#sink.file(this.#path ?? '', this.#folders);
        return this.#file;
    }
    /** Counts of a file that names no units. */
    summary(metric, { covered, total }) {
        this.#sink.carries(metric);
        this.summarised.add(metric);
        this.file.summary(metric, covered, total);
    }
    line(line, hits) {
        this.#lines ??= this.#linesOf.get(this.file) ?? this.#beginLines();
        this.#lines.atLeast(line, hits);
        this.#named.total++;
        if (hits > 0)
            this.#named.covered++;
    }
    branches(line, { covered, total }) {
        if (!this.#branchesCarried)
            this.#sink.carries('branches');
        this.#branchesCarried = true;
        this.#branches.covered += covered;
        this.#branches.total += total;
        this.file.branches.counted(line, covered, total);
    }
    /** Hands over what is gathered. */
    finish() {
        for (const [file, lines] of this.#linesOf) {
            if (lines === file.lines)
                continue;
            lines.forEach((line, hits) => {
                file.lines.add(line, hits);
            });
        }
    }
    #beginLines() {
        if (this.#linesOf.size === 0)
            this.#sink.carries('lines');
        const { lines } = this.file;
        const own = lines.count.total === 0 ? lines : new line_hits/* LineHits */.X();
        this.#linesOf.set(this.file, own);
        return own;
    }
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/clover.js







const [project, testproject, metrics] = [vocabulary_element('project'), vocabulary_element('testproject'), vocabulary_element('metrics')];
const [file, line] = [vocabulary_element('file'), vocabulary_element('line')];
const [clover_name, path, clover] = [attribute('name'), attribute('path'), attribute('clover')];
const totals = [
    ['statements', attribute('coveredstatements'), attribute('statements')],
    ['branches', attribute('coveredconditionals'), attribute('conditionals')],
    ['functions', attribute('coveredmethods'), attribute('methods')],
];
/**
 * Clover, and what Istanbul, PHPUnit and others write in its name. A line is measured when a statement or a condition
 * stands on it; the lines of methods say that a function is there, and are no lines of their own.
 */
function startClover(sink, root) {
    // The version that Istanbul has always written.
    const istanbul = root.text(clover) === '3.2.0';
    const doubts = new Doubts();
    const section = new Section(sink);
    const head = new Map();
    const differences = new Differences();
    let current;
    let currentPath = '';
    let inTests = false;
    let statements = model/* nothing */.s6;
    let functions = 0;
    function stated(tag) {
        const counts = new Map();
        for (const [metric, covered, total] of totals) {
            if (tag.number(covered) > tag.number(total)) {
                throw new reader/* ReportMalformed */.c(`it says that ${tag.number(covered)} of ${tag.number(total)} ${metric} ran`);
            }
            const count = statedCount(tag.number(covered), tag.number(total));
            if (count !== undefined)
                counts.set(metric, count);
        }
        return counts;
    }
    function closeFile() {
        if (current === undefined)
            return;
        const closed = current.close(currentPath, differences);
        statements = (0,model/* sum */.cz)(statements, closed.statements);
        functions += closed.functions;
        current = undefined;
    }
    return {
        start(tag) {
            if (inTests)
                return;
            if (tag.element === line)
                current?.line(tag);
            else if (tag.element === file) {
                currentPath = tag.text(path) ?? tag.text(clover_name) ?? '';
                section.open(currentPath);
                current = new CloverFile(sink, section, doubts, istanbul);
            }
            else if (tag.element === metrics && tag.parent === file)
                current?.states(stated(tag));
            else if (tag.element === metrics && tag.parent === project) {
                for (const [metric, count] of stated(tag))
                    head.set(metric, count);
            }
            else if (tag.element === testproject)
                inTests = true;
        },
        end(closed) {
            if (closed === file)
                closeFile();
            else if (closed === testproject)
                inTests = false;
        },
        finish() {
            section.finish();
            doubts.tell(sink);
            differences.tell(sink);
            const bodies = { statements, branches: section.branchCount, functions: { covered: 0, total: functions } };
            for (const [metric, count] of head) {
                if (metric === 'lines' || section.summarised.has(metric) || differences.has(metric))
                    continue;
                // PHPUnit calls a method covered only when all of its lines are: its number is another one.
                if (bodies[metric].total > 0 && metric !== 'functions')
                    compareWithBody(sink, metric, count, bodies[metric]);
                else if (bodies[metric].total === 0 && count.total > 0) {
                    sink.carries(metric);
                    sink.total(metric, count.covered, count.total);
                }
            }
        },
    };
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/references.js
const predefined = { amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27 };
/** `&#x0010FFFF;` has room for some more zeros. */
const longestName = 16;
/** What `&name;` stands for; undefined for an unknown name and for numbers that are no character of XML 1.0. */
function codePoint(name) {
    if (Object.hasOwn(predefined, name))
        return predefined[name];
    let code;
    if (/^#x[0-9a-fA-F]+$/.test(name))
        code = Number.parseInt(name.slice(2), 16);
    else if (/^#[0-9]+$/.test(name))
        code = Number.parseInt(name.slice(1), 10);
    else
        return undefined;
    if (code < 0x20)
        return code === 9 || code === 10 || code === 13 ? code : undefined;
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff ? undefined : code;
}
/**
 * Looks at the reference whose `&` is at `at`.
 * @returns the index behind its `;`, 0 when the bytes end too early to tell, -1 when it is none that is known
 */
function referenceEnd(bytes, at, end) {
    let index = at + 1;
    while (index < end && index - at <= longestName && bytes[index] !== 0x3b)
        index++;
    if (index - at > longestName)
        return -1;
    if (index === end)
        return 0;
    return codePoint(bytes.toString('latin1', at + 1, index)) === undefined ? -1 : index + 1;
}
/** Replaces the references of a text in which `referenceEnd` found nothing wrong. */
function decodeReferences(text) {
    return text.replace(/&([^;&]{1,16});/g, (whole, name) => {
        const code = codePoint(name);
        return code === undefined ? whole : String.fromCodePoint(code);
    });
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/text.js


const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Some bytes of a report as text. @throws ReportMalformed when they are no UTF-8 */
function decodeUtf8(bytes, from, to, offset) {
    const text = bytes.toString('utf8', from, to);
    if (!text.includes('\ufffd'))
        return text;
    try {
        return strict.decode(bytes.subarray(from, to));
    }
    catch {
        throw new reader/* ReportMalformed */.c('it has bytes in a name that are not UTF-8, though nothing says another encoding', {
            offset,
        });
    }
}
/** The value of an attribute: white space becomes spaces before references are replaced (XML 1.0, 3.3.3). */
function decodeAttribute(bytes, from, to, offset) {
    const text = decodeUtf8(bytes, from, to, offset);
    const flat = /[\t\r\n]/.test(text) ? text.replace(/\r\n|[\t\r\n]/g, ' ') : text;
    return flat.includes('&') ? decodeReferences(flat) : flat;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/tag.js



const mostAttributes = 64;
/**
 * A start tag while it is being looked at. Its attributes stay bytes until somebody asks; it is the same object for
 * every tag, so nothing of it may be kept.
 */
class Tag {
    /** From the vocabulary; 0 for others. */
    element = 0;
    /** The element around it; 0 for the root, and for others. */
    parent = 0;
    /** 1 for the root. */
    depth = 0;
    #bytes = Buffer.alloc(0);
    #offset = 0;
    #nameFrom = 0;
    #nameTo = 0;
    /** Which tag a place belongs to, so that nothing has to be cleared. */
    #serial = 0;
    #serials = new Uint32Array(attributeNumbers);
    #from = new Uint32Array(attributeNumbers);
    #to = new Uint32Array(attributeNumbers);
    /** Places of names that are not in the vocabulary, from and to in turn. */
    #others = [];
    #count = 0;
    /** For messages: the first 200 bytes of it. */
    get name() {
        return this.#bytes.toString('utf8', this.#nameFrom, Math.min(this.#nameTo, this.#nameFrom + 200));
    }
    /** @param offset of index 0 of `bytes`, from the start of the report */
    begin(bytes, offset, nameFrom, nameTo) {
        this.#bytes = bytes;
        this.#offset = offset;
        this.#nameFrom = nameFrom;
        this.#nameTo = nameTo;
        this.#serial = (this.#serial + 1) >>> 0;
        if (this.#others.length > 0)
            this.#others.length = 0;
        this.#count = 0;
    }
    /** Takes in one attribute. False when there is one of that name already. */
    add(nameFrom, nameTo, from, to) {
        if (++this.#count > mostAttributes) {
            throw new reader/* ReportMalformed */.c(`it has a tag with more than ${mostAttributes} attributes`, {
                offset: this.#offset + nameFrom,
            });
        }
        const number = attributes.find(this.#bytes, nameFrom, nameTo);
        if (number === 0)
            return this.#addOther(nameFrom, nameTo);
        if (this.#serials[number] === this.#serial)
            return false;
        this.#serials[number] = this.#serial;
        this.#from[number] = from;
        this.#to[number] = to;
        return true;
    }
    has(attribute) {
        return this.#serials[attribute] === this.#serial;
    }
    /** @throws ReportMalformed when the bytes are no UTF-8 */
    text(attribute) {
        if (!this.has(attribute))
            return undefined;
        const from = this.#from[attribute] ?? 0;
        return decodeAttribute(this.#bytes, from, this.#to[attribute] ?? 0, this.#offset + from);
    }
    /** A whole number, as it stands there; NaN when there is none. Above 2^53 it is 2^53. */
    number(attribute) {
        if (!this.has(attribute))
            return Number.NaN;
        const value = wholeNumber(this.#bytes, this.#from[attribute] ?? 0, this.#to[attribute] ?? 0);
        if (!Number.isNaN(value))
            return value;
        // It may hold references or white space.
        return numberIn(this.text(attribute) ?? '');
    }
    /** A copy to keep. */
    keep() {
        const values = new Map();
        for (let number = 1; number < attributeNumbers; number++) {
            const text = this.text(number);
            if (text !== undefined)
                values.set(number, text);
        }
        return new KeptTag(this.element, values);
    }
    /** Whether the value is this word, in capitals or not. */
    is(attribute, word) {
        if (!this.has(attribute))
            return false;
        const from = this.#from[attribute] ?? 0;
        if ((this.#to[attribute] ?? 0) - from !== word.length)
            return false;
        for (let index = 0; index < word.length; index++) {
            if (((this.#bytes[from + index] ?? 0) | 0x20) !== word.charCodeAt(index))
                return false;
        }
        return true;
    }
    /** The counts in `50% (1/2)`; undefined where the value has none. `covered` may be above `total`. */
    fraction(attribute) {
        if (!this.has(attribute))
            return undefined;
        const bytes = this.#bytes;
        const end = this.#to[attribute] ?? 0;
        let index = this.#from[attribute] ?? 0;
        while (index < end && bytes[index] !== 0x28)
            index++;
        const open = index;
        while (index < end && bytes[index] !== 0x2f)
            index++;
        const slash = index;
        while (index < end && bytes[index] !== 0x29)
            index++;
        if (index >= end)
            return undefined;
        const covered = wholeNumber(bytes, open + 1, slash);
        const total = wholeNumber(bytes, slash + 1, index);
        return covered >= 0 && total >= 0 && total < 2 ** 30 ? { covered, total } : undefined;
    }
    #addOther(from, to) {
        for (let index = 0; index < this.#others.length; index += 2) {
            const [otherFrom, otherTo] = [this.#others[index] ?? 0, this.#others[index + 1] ?? 0];
            if (this.#bytes.compare(this.#bytes, from, to, otherFrom, otherTo) === 0)
                return false;
        }
        this.#others.push(from, to);
        return true;
    }
}
/** The attributes of a tag, for later. */
class KeptTag {
    element;
    #values;
    constructor(element, values) {
        this.element = element;
        this.#values = values;
    }
    has(attribute) {
        return this.#values.has(attribute);
    }
    text(attribute) {
        return this.#values.get(attribute);
    }
    /** As `Tag.number`. */
    number(attribute) {
        return numberIn(this.#values.get(attribute) ?? '');
    }
    /** A decimal fraction; undefined when there is none. */
    rate(attribute) {
        return rateIn(this.#values.get(attribute));
    }
}
/** A decimal fraction such as `0.75` or `1e-3`; undefined for anything else. */
function rateIn(text) {
    const trimmed = text?.trim() ?? '';
    return /^\d{1,20}(?:\.\d{0,40})?(?:[eE]-?\d{1,3})?$/.test(trimmed) ? Number(trimmed) : undefined;
}
function numberIn(text) {
    const bytes = Buffer.from(text.trim());
    return wholeNumber(bytes, 0, bytes.length);
}
/** NaN for anything but digits behind an optional minus. */
function wholeNumber(bytes, from, to) {
    const negative = bytes[from] === 0x2d;
    let index = negative ? from + 1 : from;
    if (index >= to)
        return Number.NaN;
    let value = 0;
    for (; index < to; index++) {
        const digit = (bytes[index] ?? 0) - 0x30;
        if (digit < 0 || digit > 9)
            return Number.NaN;
        value = value * 10 + digit;
    }
    if (value > Number.MAX_SAFE_INTEGER)
        value = Number.MAX_SAFE_INTEGER;
    return negative ? -value : value;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/cobertura-methods.js


const [cobertura_methods_name, signature, hits, lineRate] = [
    attribute('name'),
    attribute('signature'),
    attribute('hits'),
    attribute('line-rate'),
];
/** The methods of the classes of a Cobertura report: its functions, and its lines where a class has none of its own. */
class CoberturaMethods {
    #sink;
    #section;
    #doubts;
    #carried = false;
    #className = '';
    /** Of all methods of the class. */
    #lines = [];
    #method;
    constructor(sink, section, doubts) {
        this.#sink = sink;
        this.#section = section;
        this.#doubts = doubts;
    }
    get isOpen() {
        return this.#method !== undefined;
    }
    openClass(className) {
        this.#className = className;
        this.#lines = [];
    }
    open(tag) {
        this.#method = {
            name: tag.text(cobertura_methods_name) ?? '',
            signature: tag.text(signature) ?? '',
            // Istanbul says how often a method ran, and names only its first line.
            hits: tag.has(hits) ? this.#doubts.hits(tag.number(hits)) : undefined,
            from: this.#lines.length,
            rate: rateIn(tag.text(lineRate)) ?? 0,
        };
    }
    line(line, ran, branches) {
        this.#lines.push({ line, hits: ran, branches });
    }
    close() {
        const method = this.#method;
        if (method === undefined)
            return;
        this.#method = undefined;
        if (!this.#carried)
            this.#sink.carries('functions');
        this.#carried = true;
        let [first, most] = [0, 0];
        for (let index = method.from; index < this.#lines.length; index++) {
            const { line, hits: ran } = this.#lines[index] ?? { line: 0, hits: 0 };
            if (first === 0 || line < first)
                first = line;
            if (ran > most)
                most = ran;
        }
        const ran = method.hits ?? (first > 0 ? most : method.rate > 0 ? 1 : 0);
        const identity = `${this.#className}\0${method.name}\0${method.signature}\0${first}`;
        this.#section.file.functions.add(method.name, first, ran, identity);
    }
    /** @param ownLines the class names lines itself, so that those of its methods only say them again */
    closeClass(ownLines) {
        if (ownLines)
            return;
        for (const { line, hits: ran, branches } of this.#lines) {
            this.#section.line(line, ran);
            if (branches !== undefined && branches.total > 0)
                this.#section.branches(line, branches);
        }
    }
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/cobertura.js






const [source, classElement, method, cobertura_line] = [vocabulary_element('source'), vocabulary_element('class'), vocabulary_element('method'), vocabulary_element('line')];
const [cobertura_name, filename, number, cobertura_hits] = [
    attribute('name'),
    attribute('filename'),
    attribute('number'),
    attribute('hits'),
];
const [branch, conditionCoverage] = [attribute('branch'), attribute('condition-coverage')];
const [cobertura_lineRate, branchRate] = [attribute('line-rate'), attribute('branch-rate')];
const [linesValid, linesCovered] = [attribute('lines-valid'), attribute('lines-covered')];
const [branchesValid, branchesCovered] = [attribute('branches-valid'), attribute('branches-covered')];
/**
 * Cobertura (coverage-04.dtd), and what many tools write in its name. Lines are those of the classes; the same lines
 * stand again under the methods, which count as functions. The counts and rates of the root are advice: the body wins.
 */
function startCobertura(sink, root) {
    const doubts = new Doubts();
    const section = new Section(sink);
    const methods = new CoberturaMethods(sink, section, doubts);
    let filesBegun = false;
    /** What the class that is open names itself. */
    let ownLines = 0;
    let nameless = 0;
    let inFile = false;
    function openClass(tag) {
        const path = tag.text(filename) ?? '';
        filesBegun = true;
        ownLines = 0;
        // A file without a name is nobody's; .NET writes such classes for code that the compiler made.
        inFile = path !== '';
        if (inFile)
            section.open(path);
        methods.openClass(tag.text(cobertura_name) ?? '');
    }
    function readLine(tag) {
        if (!inFile) {
            nameless++;
            return;
        }
        const at = tag.number(number);
        if (!doubts.line(at))
            return;
        const ran = doubts.hits(tag.number(cobertura_hits));
        const fraction = tag.is(branch, 'false') ? undefined : tag.fraction(conditionCoverage);
        const branches = fraction && doubts.fraction(fraction);
        // Some tools write a percentage and no counts; brackets should have held two numbers, and a line's missed branches
        // must not vanish with them.
        if (fraction === undefined && !tag.is(branch, 'false') && tag.text(conditionCoverage)?.includes('(')) {
            throw new reader/* ReportMalformed */.c('the `condition-coverage` of a line holds no counts');
        }
        if (fraction === undefined && tag.is(branch, 'true'))
            doubts.uncounted();
        if (methods.isOpen) {
            methods.line(at, ran, branches);
            return;
        }
        ownLines++;
        section.line(at, ran);
        if (branches !== undefined && branches.total > 0)
            section.branches(at, branches);
    }
    /** @param named the same with what stands there twice */
    function tellHead(metric, stated, rate, body, named) {
        if (body.total > 0)
            compareWithBody(sink, metric, stated ?? rate, body, named);
        else if (stated !== undefined && (stated.total > 0 || metric === 'lines')) {
            sink.carries(metric);
            if (stated.total > 0)
                sink.total(metric, stated.covered, stated.total);
        }
    }
    return {
        textOf: source,
        text(content) {
            const folder = content.trim();
            if (folder === '')
                return;
            if (filesBegun)
                sink.warn('it names a source folder behind its files: that is not looked at');
            else
                sink.root(folder);
        },
        start(tag) {
            if (tag.element === cobertura_line)
                readLine(tag);
            else if (tag.element === classElement)
                openClass(tag);
            else if (tag.element === method && inFile)
                methods.open(tag);
        },
        end(closed) {
            if (closed === method)
                methods.close();
            else if (closed === classElement) {
                if (inFile)
                    methods.closeClass(ownLines > 0);
                inFile = false;
            }
        },
        finish() {
            section.finish();
            doubts.tell(sink);
            if (nameless > 0)
                sink.warn(`${nameless} of its lines belong to classes that name no file: they are not counted`);
            const { lineCount, namedCount, branchCount } = section;
            tellHead('lines', countOfRoot(root, linesCovered, linesValid), root.rate(cobertura_lineRate), lineCount, namedCount);
            const branches = countOfRoot(root, branchesCovered, branchesValid);
            tellHead('branches', branches, root.rate(branchRate), branchCount, branchCount);
        },
    };
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/jacoco-methods.js


const [jacoco_methods_name, sourcefilename, desc, jacoco_methods_line] = [
    attribute('name'),
    attribute('sourcefilename'),
    attribute('desc'),
    attribute('line'),
];
/** The methods of the classes of a JaCoCo report: its functions. */
class JacocoMethods {
    #sink;
    #section;
    #className = '';
    #placed = false;
    #method;
    #count = model/* nothing */.s6;
    /** Classes that were compiled without the name of their source. */
    #homeless = 0;
    constructor(sink, section) {
        this.#sink = sink;
        this.#section = section;
    }
    /** Those that belong to a file. */
    get count() {
        return this.#count;
    }
    openClass(tag, path, folders) {
        const file = tag.text(sourcefilename);
        this.#className = tag.text(jacoco_methods_name) ?? '';
        this.#placed = file !== undefined;
        if (file === undefined)
            this.#homeless++;
        else
            this.#section.open(path(file), folders);
    }
    open(tag) {
        if (!this.#placed)
            return;
        const own = tag.text(jacoco_methods_name) ?? '';
        const first = tag.number(jacoco_methods_line);
        const identity = `${this.#className}\0${own}\0${tag.text(desc) ?? ''}`;
        this.#method = { name: own, identity, line: first > 0 ? first : 0, ran: false };
    }
    /** Any counter of a method that ran has something covered. */
    counter(covered) {
        if (this.#method !== undefined && covered > 0)
            this.#method.ran = true;
    }
    close() {
        const method = this.#method;
        if (method === undefined)
            return;
        this.#method = undefined;
        if (this.#count.total === 0)
            this.#sink.carries('functions');
        this.#count = { covered: this.#count.covered + (method.ran ? 1 : 0), total: this.#count.total + 1 };
        this.#section.file.functions.add(method.name, method.line, method.ran ? 1 : 0, method.identity);
    }
    tell() {
        if (this.#homeless === 0)
            return;
        this.#sink.warn(`${this.#homeless} of its classes name no source file: their methods are not counted by file`);
    }
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/jacoco.js







const [report, group, packageElement] = [vocabulary_element('report'), vocabulary_element('group'), vocabulary_element('package')];
const [jacoco_classElement, jacoco_method, counter] = [vocabulary_element('class'), vocabulary_element('method'), vocabulary_element('counter')];
const [sourcefile, jacoco_line] = [vocabulary_element('sourcefile'), vocabulary_element('line')];
const [jacoco_name, jacoco_type, missed, covered] = [attribute('name'), attribute('type'), attribute('missed'), attribute('covered')];
const [nr, mi, ci, mb, cb] = [attribute('nr'), attribute('mi'), attribute('ci'), attribute('mb'), attribute('cb')];
/** Instructions are those of byte code, not statements of anybody. */
const counted = { LINE: 'lines', BRANCH: 'branches', METHOD: 'functions' };
/**
 * JaCoCo (report.dtd). A line ran when any of its instructions did. Groups are the modules of an aggregated report; the
 * name of the report is a title and stands for no folder.
 */
function startJacoco(sink) {
    const doubts = new Doubts();
    const section = new Section(sink);
    const methods = new JacocoMethods(sink, section);
    let folders = [];
    let folder = '';
    /** What the lines of the source file that is open say. */
    let here = unread('');
    const differences = new Differences();
    let branchesCarried = false;
    const head = new Map();
    function path(file) {
        return folder === '' ? file : `${folder}/${file}`;
    }
    function readLine(tag) {
        const at = tag.number(nr);
        if (!doubts.line(at))
            return;
        // gcovr names lines without saying whether they ran.
        if (hasBoth(tag, mi, ci, '`mi` and `ci`')) {
            const hits = doubts.hits(tag.number(ci));
            here.lines = (0,model/* sum */.cz)(here.lines, { covered: hits > 0 ? 1 : 0, total: 1 });
            section.line(at, hits);
        }
        else
            here.silent++;
        if (!hasBoth(tag, mb, cb, '`mb` and `cb`'))
            return;
        if (!branchesCarried)
            sink.carries('branches');
        branchesCarried = true;
        const taken = doubts.branches(tag.number(cb));
        const branches = doubts.fraction({ covered: taken, total: taken + doubts.branches(tag.number(mb)) });
        if (branches.total === 0)
            return;
        here.branches = (0,model/* sum */.cz)(here.branches, branches);
        section.branches(at, branches);
    }
    function readCounter(tag) {
        if (tag.parent === jacoco_method) {
            methods.counter(tag.number(covered));
            return;
        }
        const metric = counted[tag.text(jacoco_type) ?? ''];
        const ran = tag.number(covered);
        const count = statedCount(ran, ran + tag.number(missed));
        if (metric === undefined || count === undefined)
            return;
        if (tag.parent === report)
            head.set(metric, count);
        else if (tag.parent === sourcefile && count.total > 0) {
            // Lines come before the counters of their file: where they do not say it, the counters are the best there is.
            const said = { lines: here.lines, branches: here.branches, functions: methods.count, statements: model/* nothing */.s6 };
            if (metric === 'lines')
                here.counted = count.total;
            if (said[metric].total === 0)
                section.summary(metric, count);
            else if (metric !== 'functions')
                differences.compare(here.path, metric, count, said[metric]);
        }
    }
    function closeFile() {
        const { silent, lines, counted: all } = here;
        if (silent === 0)
            return;
        if (lines.total > 0)
            throw new reader/* ReportMalformed */.c(`${silent} lines of a file do not say whether they ran, others do`);
        if (all === 0)
            throw new reader/* ReportMalformed */.c(`${silent} lines of a file do not say whether they ran, nor do its counters`);
        if (all !== silent)
            differences.stands(here.path, all, silent);
    }
    return {
        start(tag) {
            if (tag.element === jacoco_line && tag.parent === sourcefile)
                readLine(tag);
            else if (tag.element === counter)
                readCounter(tag);
            else if (tag.element === jacoco_method)
                methods.open(tag);
            else if (tag.element === jacoco_classElement)
                methods.openClass(tag, path, folders);
            else if (tag.element === sourcefile) {
                here = unread(path(tag.text(jacoco_name) ?? ''));
                section.open(here.path, folders);
            }
            else if (tag.element === packageElement)
                folder = folderOf(tag.text(jacoco_name) ?? '');
            else if (tag.element === group)
                folders = [...folders, tag.text(jacoco_name) ?? ''];
        },
        end(closed) {
            if (closed === sourcefile)
                closeFile();
            else if (closed === jacoco_method)
                methods.close();
            else if (closed === group)
                folders = folders.slice(0, -1);
        },
        finish() {
            section.finish();
            doubts.tell(sink);
            methods.tell();
            differences.tell(sink);
            const bodies = {
                lines: section.lineCount,
                branches: section.branchCount,
                functions: methods.count,
                statements: model/* nothing */.s6,
            };
            for (const [metric, stated] of head) {
                sink.carries(metric);
                if (section.summarised.has(metric))
                    continue;
                if (differences.has(metric))
                    continue;
                if (bodies[metric].total > 0)
                    compareWithBody(sink, metric, stated, bodies[metric]);
                else if (stated.total > 0)
                    sink.total(metric, stated.covered, stated.total);
            }
        },
    };
}
/** What the lines of a source file say. */
function unread(path) {
    return { path, lines: model/* nothing */.s6, branches: model/* nothing */.s6, silent: 0, counted: 0 };
}
/** Whether a line says something. @throws ReportMalformed when it says one half, and the other one is anybody's guess */
function hasBoth(tag, missedOnes, coveredOnes, names) {
    if (tag.has(missedOnes) === tag.has(coveredOnes))
        return tag.has(coveredOnes);
    throw new reader/* ReportMalformed */.c(`a line has only one of ${names}`);
}
/** Names of packages have slashes in a class file, so one with dots only comes from a tool that put them there (gcovr). */
function folderOf(packageName) {
    return packageName.includes('/') ? packageName : packageName.replaceAll('.', '/');
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/opencover.js





const [session, summary, fileElement] = [vocabulary_element('CoverageSession'), vocabulary_element('Summary'), vocabulary_element('File')];
const [opencover_method, nameElement, fileRef] = [vocabulary_element('Method'), vocabulary_element('Name'), vocabulary_element('FileRef')];
const [sequencePoint, branchPoint] = [vocabulary_element('SequencePoint'), vocabulary_element('BranchPoint')];
const [uid, fullPath, fileid, vc] = [attribute('uid'), attribute('fullPath'), attribute('fileid'), attribute('vc')];
const [sl, sc, el, ec] = [attribute('sl'), attribute('sc'), attribute('el'), attribute('ec')];
const [offset, opencover_path, visited] = [attribute('offset'), attribute('path'), attribute('visited')];
const [numSequencePoints, visitedSequencePoints] = [attribute('numSequencePoints'), attribute('visitedSequencePoints')];
/** What .NET compilers write for code that has no line. */
const hiddenLine = 0xfeefee;
/**
 * OpenCover, and what Coverlet and AltCover write in its name. A line is measured when a sequence point starts on it;
 * it ran as often as the largest of them. Sequence points are the statements.
 */
function startOpencover(sink) {
    const doubts = new Doubts();
    const section = new Section(sink);
    const files = new Map();
    const carried = new Set();
    let current;
    let head;
    let points = { covered: 0, total: 0 };
    let homeless = 0;
    /** Branch points that do not say where they are. */
    let unplaced = 0;
    function carries(metric) {
        if (carried.has(metric))
            return;
        carried.add(metric);
        sink.carries(metric);
    }
    /** Turns to the file of a point; undefined when nothing says which. */
    function fileOf(tag) {
        const file = tag.has(fileid) ? files.get(tag.text(fileid) ?? '') : current?.file;
        if (file === undefined || file === '') {
            homeless++;
            return undefined;
        }
        section.open(file);
        return file;
    }
    function readSequencePoint(tag) {
        const line = tag.number(sl);
        if (line === hiddenLine || !doubts.line(line))
            return;
        const hits = doubts.hits(tag.number(vc));
        points = { covered: points.covered + (hits > 0 ? 1 : 0), total: points.total + 1 };
        const file = fileOf(tag);
        if (file === undefined)
            return;
        carries('statements');
        const last = tag.number(el);
        const place = `${line}.${tag.number(sc)},${last}.${tag.number(ec)}`;
        section.line(line, hits);
        section.file.statements.add(place, line, last >= line && last <= 2 ** 30 ? last : line, hits);
        if (current === undefined)
            return;
        current.hits = Math.max(current.hits, hits);
        if (current.first === undefined)
            current.first = { file, line };
        else if (current.first.file === file && line < current.first.line)
            current.first.line = line;
    }
    function readBranchPoint(tag) {
        if (!tag.has(sl)) {
            unplaced++;
            return;
        }
        const line = tag.number(sl);
        if (line === hiddenLine || !doubts.line(line) || fileOf(tag) === undefined)
            return;
        carries('branches');
        // Without a path two arms of one condition would be one, and taken when either is.
        if (!tag.has(opencover_path))
            throw new reader/* ReportMalformed */.c('a branch point does not say which path it is');
        const arm = `${tag.text(offset) ?? ''}/${tag.text(opencover_path) ?? ''}/${current?.name ?? ''}`;
        section.file.branches.arm(line, sink.arms.number(arm), doubts.hits(tag.number(vc)) > 0);
    }
    function closeMethod() {
        // Without sequence points it is abstract, or made by the compiler.
        if (current?.first !== undefined) {
            const { name, visited: ran, hits, first } = current;
            carries('functions');
            section.open(first.file);
            section.file.functions.add(name, first.line, hits > 0 || ran ? Math.max(hits, 1) : 0, name || `${first.line}`);
        }
        current = undefined;
    }
    function tellUnplaced() {
        if (unplaced === 0)
            return;
        // Some of the branches must not stand for all of them.
        if (carried.has('branches'))
            throw new reader/* ReportMalformed */.c(`${unplaced} of its branch points have no line`);
        sink.warn(`its branch points have no line (${unplaced} of them): no branches are counted`);
    }
    return {
        textOf: nameElement,
        text(content) {
            if (current !== undefined && current.name === '')
                current.name = content.trim();
        },
        start(tag) {
            if (tag.element === sequencePoint)
                readSequencePoint(tag);
            else if (tag.element === branchPoint)
                readBranchPoint(tag);
            else if (tag.element === opencover_method) {
                current = { name: '', file: undefined, visited: tag.is(visited, 'true'), hits: 0, first: undefined };
            }
            else if (tag.element === fileRef && current !== undefined)
                current.file = files.get(tag.text(uid) ?? '');
            else if (tag.element === fileElement)
                files.set(tag.text(uid) ?? '', tag.text(fullPath) ?? '');
            else if (tag.element === summary && tag.parent === session) {
                head = statedCount(tag.number(visitedSequencePoints), tag.number(numSequencePoints));
            }
        },
        end(closed) {
            if (closed === opencover_method)
                closeMethod();
        },
        finish() {
            section.finish();
            doubts.tell(sink);
            tellUnplaced();
            if (homeless > 0)
                sink.warn(`${homeless} of its points belong to no file that it names: they are not counted`);
            compareWithBody(sink, 'statements', head, points);
            if (head === undefined || points.total > 0)
                return;
            sink.carries('statements');
            sink.total('statements', head.covered, head.total);
        },
    };
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/sonarqube.js




const [sonarqube_file, lineToCover] = [vocabulary_element('file'), vocabulary_element('lineToCover')];
const [sonarqube_path, lineNumber, sonarqube_covered] = [attribute('path'), attribute('lineNumber'), attribute('covered')];
const [branchesToCover, coveredBranches] = [attribute('branchesToCover'), attribute('coveredBranches')];
/**
 * SonarQube's generic test coverage: `<coverage version="1"><file path><lineToCover lineNumber covered .../>`. It says
 * whether a line ran, not how often.
 */
function startSonarqube(sink) {
    const doubts = new Doubts();
    const section = new Section(sink);
    function readLine(tag) {
        const line = tag.number(lineNumber);
        if (!doubts.line(line))
            return;
        const ran = tag.is(sonarqube_covered, 'true');
        // SonarQube refuses anything else as well.
        if (!ran && !tag.is(sonarqube_covered, 'false'))
            throw new reader/* ReportMalformed */.c('a line does not say whether it is `covered`');
        section.line(line, ran ? 1 : 0);
        if (!tag.has(branchesToCover)) {
            if (tag.has(coveredBranches))
                throw new reader/* ReportMalformed */.c('a line has `coveredBranches` and no `branchesToCover`');
            return;
        }
        const total = doubts.branches(tag.number(branchesToCover));
        const taken = tag.has(coveredBranches) ? doubts.branches(tag.number(coveredBranches)) : 0;
        section.branches(line, doubts.fraction({ covered: taken, total }));
    }
    return {
        start(tag) {
            if (tag.element === sonarqube_file)
                section.open(tag.text(sonarqube_path) ?? '');
            else if (tag.element === lineToCover && tag.parent === sonarqube_file)
                readLine(tag);
        },
        end() { },
        finish() {
            section.finish();
            doubts.tell(sink);
        },
    };
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/recognise.js








const starts = {
    cobertura: startCobertura,
    jacoco: startJacoco,
    clover: startClover,
    opencover: startOpencover,
    sonarqube: startSonarqube,
};
const [coverage, recognise_report, recognise_session] = [vocabulary_element('coverage'), vocabulary_element('report'), vocabulary_element('CoverageSession')];
const [recognise_clover, generated, version] = [attribute('clover'), attribute('generated'), attribute('version')];
const coberturaAttributes = [attribute('line-rate'), attribute('lines-valid'), attribute('branch-rate')];
/** First elements below the root that only one format has. */
const children = new Map([
    ...[vocabulary_element('packages'), vocabulary_element('sources'), vocabulary_element('classes')].map((name) => [name, 'cobertura']),
    ...[vocabulary_element('project'), vocabulary_element('testproject')].map((name) => [name, 'clover']),
    [vocabulary_element('file'), 'sonarqube'],
]);
const jacocoChildren = new Set(['sessioninfo', 'group', 'package', 'counter']);
const jacocoNumbers = new Set([...jacocoChildren].map((name) => vocabulary_element(name)));
/** Tells the format by the root element, or by the first one in it, and leaves the rest to that format's handler. */
class Recognise {
    #sink;
    #wanted;
    #root;
    #handler;
    constructor(sink, wanted) {
        this.#sink = sink;
        this.#wanted = wanted;
    }
    get textOf() {
        return this.#handler?.textOf ?? 0;
    }
    text(content) {
        this.#handler?.text?.(content);
    }
    start(tag) {
        if (this.#root === undefined)
            this.#openRoot(tag);
        else if (this.#handler !== undefined)
            this.#handler.start(tag);
        // Extensions that nobody knows may stand before what tells the format.
        else if (tag.depth === 2 && tag.element !== 0) {
            this.#handler = this.#begin(byChild(this.#root, tag), this.#root);
            this.#handler.start(tag);
        }
    }
    end(closed) {
        this.#handler?.end(closed);
    }
    finish() {
        if (this.#root === undefined)
            return;
        // Only the root: nothing was measured, or all that it says stands in its attributes.
        this.#handler ??= this.#begin(withoutChild(this.#root), this.#root);
        this.#handler.finish();
    }
    #openRoot(tag) {
        const root = tag.keep();
        this.#root = root;
        const format = byRoot(root);
        if (format !== undefined)
            this.#handler = this.#begin(format, root);
        else if (root.element !== coverage && root.element !== recognise_report) {
            const known = '`coverage` (Cobertura, Clover, SonarQube), `report` (JaCoCo), `CoverageSession` (OpenCover)';
            throw new reader/* ReportMalformed */.c(`its root element is ${(0,shared_text/* quoteForMessage */.Hx)(tag.name, 60)}, which no known format has: ${known}`);
        }
    }
    #begin(format, root) {
        if (format === undefined) {
            const name = root.element === recognise_report ? 'report' : 'coverage';
            const kinds = name === 'report' ? 'JaCoCo' : 'Cobertura, Clover or SonarQube';
            throw new reader/* ReportMalformed */.c(`its root element is \`${name}\`, but what is in it is not ${kinds}`);
        }
        if (this.#wanted !== undefined && this.#wanted !== format) {
            throw new reader/* ReportMalformed */.c(`it is a report in the format ${format}, where ${this.#wanted} was asked for`);
        }
        this.#sink.format(format);
        return starts[format](this.#sink, root);
    }
}
function byRoot(root) {
    if (root.element === recognise_session)
        return 'opencover';
    if (root.element !== coverage)
        return undefined;
    if (root.has(recognise_clover) || root.has(generated))
        return 'clover';
    return coberturaAttributes.some((name) => root.has(name)) ? 'cobertura' : undefined;
}
function byChild(root, child) {
    if (root.element === recognise_report)
        return jacocoNumbers.has(child.element) ? 'jacoco' : undefined;
    return children.get(child.element);
}
function withoutChild(root) {
    if (root.element === recognise_report)
        return 'jacoco';
    return root.text(version) === '1' ? 'sonarqube' : undefined;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/doctype.js

/**
 * Finds the end of the DOCTYPE whose `<` is at `at`. What it refers to is never fetched. Entities are refused: no tool
 * that measures coverage writes them, and they are how small documents become huge ones.
 * @param offset of index 0, from the start of the report
 * @returns the index behind its `>`, -1 when the bytes end too early to tell @throws ReportMalformed
 */
function doctypeEnd(bytes, at, end, offset) {
    let depth = 0;
    for (let index = at + 2; index < end; index++) {
        const byte = bytes[index] ?? 0;
        if (byte === 0x22 || byte === 0x27)
            index = closing(bytes, index + 1, end, byte);
        else if (byte === 0x5b)
            depth++;
        else if (byte === 0x5d)
            depth--;
        else if (byte === 0x3e && depth <= 0)
            return index + 1;
        else if (depth > 0 && byte === 0x3c)
            index = declaration(bytes, index, end, offset);
        else if (depth > 0 && byte === 0x25)
            throw doctype_refused('parameter entities', offset + index);
    }
    return -1;
}
/** Index of the last byte of a declaration, comment or instruction inside the internal subset. */
function declaration(bytes, at, end, offset) {
    const start = bytes.toString('latin1', at, Math.min(at + 8, end)).toUpperCase();
    if (start.startsWith('<!--'))
        return before(bytes.indexOf('-->', at + 4), end, 2);
    if (start.startsWith('<?'))
        return before(bytes.indexOf('?>', at + 2), end, 1);
    if (start === '<!ENTITY')
        throw doctype_refused('entities', offset + at);
    for (let index = at + 1; index < end; index++) {
        const byte = bytes[index] ?? 0;
        if (byte === 0x22 || byte === 0x27)
            index = closing(bytes, index + 1, end, byte);
        else if (byte === 0x3e)
            return index;
    }
    return end;
}
function closing(bytes, from, end, quote) {
    return before(bytes.indexOf(quote, from), end, 0);
}
/** What lies behind the end are bytes of earlier tokens. */
function before(found, end, more) {
    return found < 0 || found + more >= end ? end : found + more;
}
function doctype_refused(what, offset) {
    return new reader/* ReportMalformed */.c(`its DOCTYPE declares ${what} of its own, which are refused: they can hide or multiply content`, {
        offset,
    });
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/open-elements.js
/** Deeper reports do not exist: JaCoCo, the deepest, needs one level for each group that holds groups. */
const deepest = 200;
const open_elements_longestName = 256;
/** The elements that are open, with the bytes of their names, from the root inwards. */
class OpenElements {
    depth = 0;
    #elements = new Uint8Array(deepest + 1);
    /** Where each name ends in `#names`; the first begins at 0. */
    #ends = new Uint32Array(deepest + 1);
    #names = Buffer.alloc(deepest * open_elements_longestName);
    /** The innermost one, 0 outside of the root and for unknown ones. */
    get innermost() {
        return this.#elements[this.depth] ?? 0;
    }
    /** The name of the innermost one. */
    get name() {
        return this.#names.toString('utf8', this.#from, this.#ends[this.depth]);
    }
    /** False when there are too many, or the name is too long. */
    hasRoom(from, to) {
        return this.depth < deepest && to - from <= open_elements_longestName;
    }
    push(element, bytes, from, to) {
        let end = this.#ends[this.depth] ?? 0;
        for (let index = from; index < to; index++)
            this.#names[end++] = bytes[index] ?? 0;
        this.depth++;
        this.#ends[this.depth] = end;
        this.#elements[this.depth] = element;
    }
    /** Whether the innermost one has this name. */
    matches(bytes, from, to) {
        const begin = this.#from;
        if (this.depth === 0 || (this.#ends[this.depth] ?? 0) - begin !== to - from)
            return false;
        for (let index = from; index < to; index++) {
            if (bytes[index] !== this.#names[begin + index - from])
                return false;
        }
        return true;
    }
    pop() {
        this.depth--;
    }
    get #from() {
        return this.#ends[this.depth - 1] ?? 0;
    }
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/window.js

/** No tag, doctype or wanted text is longer than this many bytes. */
const longestToken = 1 << 20;
/**
 * The part of a report that is in memory. The bytes of the token that is being read are always together; behind the
 * last byte stands a zero, so that loops need not look at the end.
 */
class Window {
    bytes;
    /** Index behind the last byte. */
    end = 0;
    #source;
    /** Bytes of the report before index 0. */
    #before = 0;
    #ended = false;
    constructor(source, capacity = 1 << 17) {
        this.#source = source;
        this.bytes = Buffer.alloc(capacity + 1);
        this.more(0);
    }
    /** Bytes from the start of the report. */
    offset(index) {
        return this.#before + index;
    }
    /**
     * Forgets what is before `keep`, which becomes index 0, and reads on. False when nothing came.
     * @throws ReportMalformed when a single token is too long
     */
    more(keep) {
        if (this.#ended)
            return false;
        this.bytes.copyWithin(0, keep, this.end);
        this.#before += keep;
        this.end -= keep;
        const room = this.bytes.length - 1;
        if (this.end === room) {
            if (room >= longestToken) {
                const offset = this.#before;
                throw new reader/* ReportMalformed */.c(`it has a tag or text of more than ${longestToken} bytes`, { offset });
            }
            const grown = Buffer.alloc(room * 2 + 1);
            this.bytes.copy(grown, 0, 0, this.end);
            this.bytes = grown;
        }
        const had = this.end;
        while (!this.#ended && this.end < this.bytes.length - 1) {
            const count = this.#source.read(this.bytes.subarray(this.end, this.bytes.length - 1));
            if (count === 0)
                this.#ended = true;
            this.end += count;
        }
        this.bytes[this.end] = 0;
        return this.end > had;
    }
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/scanner.js









const [white, scanner_name, first, plain] = [1, 2, 4, 8];
/** What a byte may be: white space, part or start of a name, part of a value that needs no second look. */
const kinds = new Uint8Array(256).map((_, byte) => {
    if (byte === 0x20 || byte === 9 || byte === 10 || byte === 13)
        return white | plain;
    const letter = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80;
    if (letter || byte === 0x5f || byte === 0x3a)
        return first | scanner_name | plain;
    if ((byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e)
        return scanner_name | plain;
    return byte < 0x20 || byte === 0x22 || byte === 0x26 || byte === 0x27 || byte === 0x3c ? 0 : plain;
});
/** Instead of an index: the bytes in memory end too early. */
const unfinished = -1;
/**
 * Walks over a report in UTF-8 and tells a handler its elements. It knows the syntax of XML 1.0 that reports use, and
 * refuses the rest: entities of the document's own, unbalanced tags, a second root. No DTD is ever read.
 */
class Scanner {
    #window;
    #handler;
    #tag = new Tag();
    #open = new OpenElements();
    #seen = 'nothing';
    #doctypeSeen = false;
    /** Pieces of the text that the handler wants, from the element at `depth`. */
    #wanted;
    constructor(window, handler) {
        this.#window = window;
        this.#handler = handler;
    }
    /** @throws ReportMalformed, ReportEmpty */
    run() {
        const window = this.#window;
        let index = 0;
        try {
            for (;;) {
                index = this.#textEnd(index);
                if (index === unfinished)
                    break;
                let end = this.#markupEnd(index);
                while (end === unfinished) {
                    if (!window.more(index))
                        throw this.#truncated('in the middle of a tag');
                    index = 0;
                    end = this.#markupEnd(0);
                }
                index = end;
            }
        }
        catch (error) {
            // What the handler refuses stands in the tag that begins here.
            if (!(error instanceof reader/* ReportMalformed */.c) || error.offset !== undefined)
                throw error;
            throw this.#wrong(index, error.message);
        }
        if (this.#open.depth > 0)
            throw this.#truncated(`before </${shown(this.#open.name)}>`);
        if (this.#seen === 'nothing')
            throw new reader/* ReportEmpty */.q();
        if (this.#seen === 'prolog')
            throw this.#truncated('before its first element');
        this.#handler.finish();
    }
    /** The index of the next `<`, or unfinished at the end of the report. */
    #textEnd(start) {
        const window = this.#window;
        let from = start;
        let index = start;
        for (;;) {
            const { bytes } = window;
            while (((kinds[bytes[index] ?? 0] ?? 0) & white) !== 0)
                index++;
            if (bytes[index] === 0x3c)
                break;
            let next = index < window.end ? this.#textCharacter(index) : unfinished;
            if (next === unfinished) {
                const keep = this.#wanted === undefined ? index : from;
                // What is cut off here stands inside of an element, which is told.
                if (!window.more(keep))
                    return unfinished;
                from = 0;
                next = index - keep;
            }
            index = next;
        }
        if (this.#wanted !== undefined && index > from)
            this.#take(from, index, true);
        return index;
    }
    /** Looks at one character of text that is neither white space nor `<`; the index behind it. */
    #textCharacter(index) {
        const { bytes, end } = this.#window;
        if (this.#open.depth === 0)
            throw this.#wrong(index, 'it has text outside of its root element');
        const byte = bytes[index] ?? 0;
        if (byte === 0x26)
            return this.#referenceEnd(index);
        if (byte < 0x20)
            throw this.#wrong(index, 'it holds a control character, which XML has no place for');
        let next = index + 1;
        while (next < end && ((kinds[bytes[next] ?? 0] ?? 0) & plain) !== 0)
            next++;
        return next;
    }
    /** What begins with the `<` at `at`: the index behind it, or unfinished. */
    #markupEnd(at) {
        const { bytes, end } = this.#window;
        const next = bytes[at + 1] ?? 0;
        if (((kinds[next] ?? 0) & first) !== 0)
            return this.#startTag(at);
        if (next === 0x2f)
            return this.#endTag(at);
        if (this.#seen === 'nothing')
            this.#seen = 'prolog';
        if (next === 0x3f)
            return this.#skip(at + 2, '?>');
        const start = bytes.toString('latin1', at, Math.min(at + 9, end));
        if (start.startsWith('<!--'))
            return this.#skip(at + 4, '-->');
        // Too little to tell.
        if (start.length < 9 && (next === 0x21 || start.length === 1))
            return unfinished;
        if (start === '<!DOCTYPE')
            return this.#doctype(at);
        if (start === '<![CDATA[')
            return this.#cdata(at);
        throw this.#wrong(at, 'it has a "<" that begins no tag');
    }
    #startTag(at) {
        const window = this.#window;
        const { bytes } = window;
        const tag = this.#tag;
        let index = at + 1;
        while (((kinds[bytes[index] ?? 0] ?? 0) & scanner_name) !== 0)
            index++;
        const nameEnd = index;
        tag.begin(bytes, window.offset(0), at + 1, nameEnd);
        for (;;) {
            const before = index;
            while (((kinds[bytes[index] ?? 0] ?? 0) & white) !== 0)
                index++;
            const byte = bytes[index];
            if (byte === 0x3e)
                return this.#opened(at + 1, nameEnd, index + 1, false);
            if (byte === 0x2f && bytes[index + 1] === 0x3e)
                return this.#opened(at + 1, nameEnd, index + 2, true);
            if (byte === 0x2f)
                return this.#unfinishedOr(index + 1, 'it has a "/" in a tag that does not end it');
            if (index === before)
                return this.#unfinishedOr(index, 'it has a tag that is neither closed nor goes on');
            if (((kinds[byte ?? 0] ?? 0) & first) === 0)
                return this.#unfinishedOr(index, 'it has a tag with a wrong attribute');
            const nameFrom = index;
            while (((kinds[bytes[index] ?? 0] ?? 0) & scanner_name) !== 0)
                index++;
            const nameTo = index;
            while (((kinds[bytes[index] ?? 0] ?? 0) & white) !== 0)
                index++;
            if (bytes[index] !== 0x3d)
                return this.#unfinishedOr(index, 'it has an attribute without a value');
            index++;
            while (((kinds[bytes[index] ?? 0] ?? 0) & white) !== 0)
                index++;
            const quote = bytes[index];
            if (quote !== 0x22 && quote !== 0x27)
                return this.#unfinishedOr(index, 'it has an attribute without quotes');
            const from = index + 1;
            index = this.#valueEnd(from, quote);
            if (index === unfinished)
                return unfinished;
            if (!tag.add(nameFrom, nameTo, from, index))
                throw this.#wrong(nameFrom, 'it has a tag with an attribute twice');
            index++;
        }
    }
    /** The index of the quote that closes a value. */
    #valueEnd(from, quote) {
        const { bytes } = this.#window;
        let index = from;
        for (;;) {
            while (((kinds[bytes[index] ?? 0] ?? 0) & plain) !== 0)
                index++;
            const byte = bytes[index] ?? 0;
            if (byte === quote)
                return index;
            if (byte === 0x26) {
                index = this.#referenceEnd(index);
                if (index === unfinished)
                    return unfinished;
            }
            else if (byte === 0x22 || byte === 0x27)
                index++;
            else if (byte === 0x3c)
                throw this.#wrong(index, 'it has a "<" in the value of an attribute');
            else
                return this.#unfinishedOr(index, 'it has a control character in the value of an attribute');
        }
    }
    #opened(from, to, next, empty) {
        const open = this.#open;
        const tag = this.#tag;
        const { bytes } = this.#window;
        if (open.depth === 0 && this.#seen === 'root')
            throw this.#wrong(from - 1, 'it has a second root element');
        this.#seen = 'root';
        const element = vocabulary_elements.find(bytes, from, to);
        tag.element = element;
        tag.parent = open.innermost;
        tag.depth = open.depth + 1;
        if (!open.hasRoom(from, to)) {
            const deep = `its tags are nested deeper than ${deepest}`;
            throw this.#wrong(from - 1, open.depth === deepest ? deep : 'it has a tag with a huge name');
        }
        const wanted = this.#wanted === undefined && element !== 0 && element === this.#handler.textOf;
        this.#handler.start(tag);
        if (empty) {
            if (wanted)
                this.#handler.text?.('');
            this.#handler.end(element);
        }
        else {
            open.push(element, bytes, from, to);
            if (wanted)
                this.#wanted = { depth: open.depth, pieces: [], bytes: 0 };
        }
        return next;
    }
    #endTag(at) {
        const { bytes } = this.#window;
        let index = at + 2;
        while (((kinds[bytes[index] ?? 0] ?? 0) & scanner_name) !== 0)
            index++;
        const nameEnd = index;
        while (((kinds[bytes[index] ?? 0] ?? 0) & white) !== 0)
            index++;
        if (bytes[index] !== 0x3e)
            return this.#unfinishedOr(index, 'it has an end tag that does not end');
        if (!this.#open.matches(bytes, at + 2, nameEnd)) {
            const found = shown(bytes.toString('utf8', at + 2, Math.min(nameEnd, at + 60)));
            const wanted = this.#open.depth === 0 ? 'no element is open' : `<${shown(this.#open.name)}> is open`;
            throw this.#wrong(at, `it closes </${found}> where ${wanted}`);
        }
        this.#close(this.#open.innermost);
        return index + 1;
    }
    #close(element) {
        const wanted = this.#wanted;
        if (wanted !== undefined && wanted.depth === this.#open.depth) {
            this.#wanted = undefined;
            this.#handler.text?.(wanted.pieces.join(''));
        }
        this.#open.pop();
        this.#handler.end(element);
    }
    #doctype(at) {
        if (this.#seen === 'root' || this.#doctypeSeen)
            throw this.#wrong(at, 'it has a DOCTYPE where none may stand');
        const { bytes, end } = this.#window;
        const next = doctypeEnd(bytes, at, end, this.#window.offset(0));
        if (next !== unfinished)
            this.#doctypeSeen = true;
        return next;
    }
    #cdata(at) {
        if (this.#open.depth === 0)
            throw this.#wrong(at, 'it has text outside of its root element');
        if (this.#wanted === undefined)
            return this.#skip(at + 9, ']]>');
        const found = this.#window.bytes.indexOf(']]>', at + 9);
        if (found < 0 || found + 3 > this.#window.end)
            return unfinished;
        this.#take(at + 9, found, false);
        return found + 3;
    }
    /** The index behind the next `mark`, however far away it is. */
    #skip(from, mark) {
        const window = this.#window;
        let start = Math.min(from, window.end);
        for (;;) {
            const found = window.bytes.indexOf(mark, start);
            if (found >= 0 && found + mark.length <= window.end)
                return found + mark.length;
            const keep = Math.max(start, window.end - mark.length + 1);
            if (!window.more(keep))
                throw this.#truncated(`before "${mark}"`);
            start = 0;
        }
    }
    #take(from, to, references) {
        const wanted = this.#wanted;
        if (wanted === undefined)
            return;
        wanted.bytes += to - from;
        if (wanted.bytes > longestToken)
            throw this.#wrong(from, `it has a text of more than ${longestToken} bytes`);
        const text = decodeUtf8(this.#window.bytes, from, to, this.#window.offset(from));
        wanted.pieces.push(references ? decodeReferences(text) : text);
    }
    #referenceEnd(at) {
        const next = referenceEnd(this.#window.bytes, at, this.#window.end);
        if (next > 0)
            return next;
        if (next === 0)
            return unfinished;
        throw this.#wrong(at, 'it has an entity that XML does not know, or a "&" that should be "&amp;"');
    }
    #unfinishedOr(index, message) {
        if (index >= this.#window.end)
            return unfinished;
        throw this.#wrong(index, message);
    }
    #wrong(index, message) {
        return new reader/* ReportMalformed */.c(message, { offset: this.#window.offset(index) });
    }
    #truncated(where) {
        return new reader/* ReportMalformed */.c(`it ends ${where}`, { offset: this.#window.offset(this.#window.end) });
    }
}
function shown(foreign) {
    return (0,shared_text/* quoteForMessage */.Hx)(foreign, 60).slice(1, -1);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/xml/read.js





/** Reads a report in any of the XML formats: which one, its first elements tell. */
const readXml = (source, sink) => read(source, sink, undefined);
/** As `readXml`, and malformed when it is another format than this. */
function readXmlAs(format) {
    return (source, sink) => read(source, sink, format);
}
/** @param windowBytes how much is in memory at a time; tests use little */
function read(source, sink, format, windowBytes) {
    const { source: utf8, converted } = openUtf8(source);
    try {
        new Scanner(new Window(utf8, windowBytes), new Recognise(sink, format)).run();
    }
    catch (error) {
        if (!(error instanceof reader/* ReportMalformed */.c) || !converted)
            throw error;
        // The place is one in the converted text, which nobody has.
        throw new reader/* ReportMalformed */.c(error.message);
    }
}


/***/ })

};
