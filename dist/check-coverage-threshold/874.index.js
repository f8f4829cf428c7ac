export const id = 874;
export const ids = [874];
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

/***/ 4458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XB: () => (/* binding */ hitCount),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/** Beyond this line nothing is measured: no program has a file that long, and the tables count on it. */
const lastLine = 2 ** 30;
const zero = 0x30;
const minus = 0x2d;
/** Digits of the longest number that is surely exact. */
const exactDigits = 15;
const longestCount = 64;
/** The whole number that the bytes from `from` to before `to` write; NaN when they write none, or one beyond 15 digits. */
function wholeNumber(bytes, from, to) {
    const start = bytes[from] === minus ? from + 1 : from;
    if (start >= to || to - start > exactDigits)
        return Number.NaN;
    let value = 0;
    for (let at = start; at < to; at++) {
        const digit = (bytes[at] ?? 0) - zero;
        if (digit < 0 || digit > 9)
            return Number.NaN;
        value = value * 10 + digit;
    }
    return start === from ? value : -value;
}
/**
 * How often something ran: whole numbers of any length, and what some writers make of large ones (`1e+19`). Large ones are
 * kept as the largest exact number, fractions count as the next whole one.
 * @returns undefined for negative numbers and for what is no number
 */
function hitCount(bytes, from, to) {
    const whole = wholeNumber(bytes, from, to);
    if (whole >= 0)
        return Math.abs(whole);
    if (to - from > longestCount)
        return undefined;
    const text = bytes.toString('latin1', from, to).trim();
    if (!/^[-+]?\d+(\.\d*)?([eE][-+]?\d+)?$/.test(text))
        return undefined;
    const value = Math.ceil(Number(text));
    return value >= 0 ? Math.min(Math.abs(value), Number.MAX_SAFE_INTEGER) : undefined;
}


/***/ }),

/***/ 6969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ WholeLines)
/* harmony export */ });
/* unused harmony export longestLine */
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4701);

/** Bytes of the longest line that is read. */
const longestLine = 1 << 20;
const capacity = 4 * longestLine;
const newline = 0x0a;
/**
 * The bytes of a report, as many whole lines at a time as came in. Each line ends in a line feed, the last one too: when
 * the file does not, one is put there. The memory is used again: what is to stay must be copied.
 */
class WholeLines {
    #source;
    /** One more than is ever read, for the line feed at the end. */
    bytes = Buffer.allocUnsafeSlow(capacity + 1);
    /** The lines are the bytes up to here. */
    end = 0;
    /** Of the first byte of `bytes`, from the start of the file. */
    offset = 0;
    /** The file is over, and its last line had no line feed. */
    unended = false;
    #filled = 0;
    constructor(source) {
        this.#source = source;
    }
    /** False when there are no more. @throws ReportMalformed when a line is longer than `longestLine` */
    next() {
        const kept = this.#filled - this.end;
        this.bytes.copyWithin(0, this.end, this.#filled);
        this.offset += this.end;
        this.#filled = kept;
        for (;;) {
            // What is kept is the start of one line.
            if (this.#filled > longestLine)
                throw tooLong(this.offset);
            const read = this.#source.read(this.bytes.subarray(this.#filled, capacity));
            if (read === 0)
                return this.#finish();
            const from = this.#filled;
            this.#filled += read;
            this.end = this.bytes.subarray(from, this.#filled).lastIndexOf(newline) + 1;
            if (this.end > 0) {
                this.end += from;
                return true;
            }
        }
    }
    /** Where the line feed of the line is that starts at `from`. @throws ReportMalformed when it is too far away */
    lineEnd(from) {
        const at = this.bytes.indexOf(newline, from);
        if (at - from > longestLine)
            throw tooLong(this.offset + from);
        return at;
    }
    /** Bytes of the file up to the end of these lines. After the last ones: its length. */
    get read() {
        return this.offset + this.end - (this.unended ? 1 : 0);
    }
    #finish() {
        if (this.#filled === 0) {
            this.end = 0;
            return false;
        }
        this.unended = true;
        this.bytes[this.#filled++] = newline;
        this.end = this.#filled;
        return true;
    }
}
function tooLong(offset) {
    return new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .ReportMalformed */ .c(`it has a line of more than ${longestLine} bytes`, { offset });
}


/***/ }),

/***/ 874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readLcov: () => (/* binding */ readLcov)
});

// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/formats/bytes/whole-lines.js
var whole_lines = __webpack_require__(6969);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/formats/reader.js
var reader = __webpack_require__(4701);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/table/branches.js
var branches = __webpack_require__(394);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/formats/bytes/doubts.js
var doubts = __webpack_require__(8357);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/formats/bytes/numbers.js
var numbers = __webpack_require__(4458);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/table/functions.js
var functions = __webpack_require__(9081);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/table/line-hits.js
var line_hits = __webpack_require__(4595);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/lcov/functions.js
const comparedBytes = 1 << 18;
/** Bytes of a name that is kept whole. Names of C++ templates go far beyond. */
const longestName = 4096;
/**
 * The functions of one section. Where one starts (FN, FNL) and how often it ran (FNDA, FNA) are records of their own, in
 * any order (geninfo(1), "tracefile format").
 */
class SectionFunctions {
    #names = [];
    #starts = [];
    #calledNames = [];
    #calls = [];
    /** The first names as bytes, one behind the other, and where each ends. */
    #bytes = new Uint8Array(comparedBytes);
    #ends = [];
    /** lcov 2.2: names of one function, such as instances of a template, share an index. */
    #groups;
    /** FN */
    start(bytes, from, to, line) {
        this.#names.push(nameOf(bytes, from, to));
        this.#starts.push(line);
        const used = this.#ends.at(-1) ?? 0;
        if (this.#ends.length + 1 < this.#names.length || used + to - from > comparedBytes)
            return;
        for (let at = from; at < to; at++)
            this.#bytes[used + at - from] = bytes[at] ?? 0;
        this.#ends.push(used + to - from);
    }
    /** FNDA */
    ran(bytes, from, to, hits) {
        const next = this.#calls.length;
        // Nearly every writer lists both in one order: then there is no need to make the same string again.
        const known = this.#isName(next, bytes, from, to) ? this.#names[next] : undefined;
        this.#calledNames.push(known ?? nameOf(bytes, from, to));
        this.#calls.push(hits);
    }
    /** FNL */
    groupStart(index, line) {
        this.#group(index).line = line;
    }
    /** FNA */
    groupRan(index, bytes, from, to, hits) {
        const group = this.#group(index);
        group.names.push(nameOf(bytes, from, to));
        group.hits += hits;
    }
    get empty() {
        return this.#starts.length === 0 && this.#calls.length === 0 && this.#groups === undefined;
    }
    addTo(functions) {
        const hits = this.#inOneOrder() ? this.#calls : this.#match(functions);
        this.#names.forEach((name, at) => {
            functions.add(name, this.#starts[at] ?? 0, hits[at] ?? 0);
        });
        for (const [index, { line, names, hits }] of this.#groups ?? []) {
            if (line > 0)
                functions.addNamed(names, line, hits);
            else
                functions.add(names[0] ?? '', 0, hits, `#${index}\0${names[0] ?? ''}`);
        }
    }
    clear() {
        for (const list of [this.#names, this.#starts, this.#calledNames, this.#calls, this.#ends])
            list.length = 0;
        this.#groups = undefined;
    }
    #isName(index, bytes, from, to) {
        const end = this.#ends[index];
        const start = index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
        if (end === undefined || end - start !== to - from)
            return false;
        for (let at = from; at < to; at++)
            if (this.#bytes[start + at - from] !== bytes[at])
                return false;
        return true;
    }
    #inOneOrder() {
        return this.#names.length === this.#calls.length && this.#names.every((name, at) => name === this.#calledNames[at]);
    }
    /** Hits in the order of the starts. What ran and starts nowhere goes to the functions at once. */
    #match(functions) {
        const places = new Map();
        this.#names.forEach((name, at) => {
            const known = places.get(name);
            if (known === undefined)
                places.set(name, { at: [at], next: 0 });
            else
                known.at.push(at);
        });
        const sums = this.#names.map(() => 0);
        this.#calledNames.forEach((name, call) => {
            const hits = this.#calls[call] ?? 0;
            const named = places.get(name);
            if (named === undefined) {
                functions.add(name, 0, hits);
                return;
            }
            // Istanbul gives two methods the same name: the second count is of the second one. One too many is of the last.
            const at = named.at[Math.min(named.next++, named.at.length - 1)] ?? 0;
            sums[at] = (sums[at] ?? 0) + hits;
        });
        return sums;
    }
    #group(index) {
        this.#groups ??= new Map();
        let group = this.#groups.get(index);
        if (group === undefined) {
            group = { line: 0, names: [], hits: 0 };
            this.#groups.set(index, group);
        }
        return group;
    }
}
function nameOf(bytes, from, to) {
    if (to - from <= longestName)
        return bytes.toString('utf8', from, to);
    const [start, end] = [bytes.toString('utf8', from, from + 3000), bytes.toString('utf8', to - 1000, to)];
    return `${start}... (${to - from} bytes) ...${end}`;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/lcov/section.js





/** What stands between SF and end_of_record. One object for all sections, so that its memory is used again. */
class Section {
    /** Of the file; undefined outside of sections. */
    path;
    lines = new line_hits/* LineHits */.X();
    branches = new branches/* Branches */.PR();
    functions = new SectionFunctions();
    told = {
        lines: { found: undefined, hit: undefined, listed: false },
        branches: { found: undefined, hit: undefined, listed: false },
        functions: { found: undefined, hit: undefined, listed: false },
    };
    open(path) {
        this.path = path;
    }
    /** @returns how the header records and the others differ, where they do */
    close(file) {
        this.path = undefined;
        const differences = [
            this.#settle('lines', file, this.#closeLines(file)),
            this.#settle('branches', file, this.#closeBranches(file)),
            this.#settle('functions', file, this.#closeFunctions(file)),
        ];
        return differences.find((difference) => difference !== undefined);
    }
    #closeLines(file) {
        const { count } = this.lines;
        if (count.total > 0)
            file.lines.addAll(this.lines);
        this.lines.clear();
        return count;
    }
    #closeBranches(file) {
        const { count } = this.branches;
        if (count.total > 0)
            file.branches.addAll(this.branches);
        this.branches.clear();
        return count;
    }
    #closeFunctions(file) {
        if (this.functions.empty)
            return { covered: 0, total: 0 };
        const first = file.count('functions').total === 0;
        this.functions.addTo(file.functions);
        let own = file.functions;
        if (!first) {
            own = new functions/* Functions */.a();
            this.functions.addTo(own);
        }
        this.functions.clear();
        return own.count;
    }
    /** Header records without any others are a summary; beside others they are only compared. */
    #settle(metric, file, body) {
        const told = this.told[metric];
        const { found, hit, listed } = told;
        told.found = undefined;
        told.hit = undefined;
        told.listed = false;
        if (body.total === 0 && !listed) {
            if (found !== undefined && (hit ?? 0) > found) {
                throw new reader/* ReportMalformed */.c(`a header says that ${hit} of ${found} ${metric} ran`);
            }
            if (found !== undefined && found > 0)
                file.summary(metric, hit ?? 0, found);
            return undefined;
        }
        if ((found ?? body.total) === body.total && (hit ?? body.covered) === body.covered)
            return undefined;
        return `its header says ${hit ?? '?'} of ${found ?? '?'} ${metric}, its records ${body.covered} of ${body.total}`;
    }
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/lcov/tags.js
// The records of a tracefile (geninfo(1), "tracefile format"; lcov 2.5). A tag is read as one number, four letters at most.
const colon = 0x3a;
function tagOf(name) {
    let tag = 0;
    for (const letter of name)
        tag = (tag << 8) | letter.charCodeAt(0);
    return tag;
}
/** The tag of the line at `from`, or 0 when no colon comes after at most four bytes. */
function readTag(bytes, from, to) {
    let tag = 0;
    const end = Math.min(to, from + 5);
    for (let at = from; at < end; at++) {
        const byte = bytes[at] ?? 0;
        if (byte === colon)
            return tag;
        tag = (tag << 8) | byte;
    }
    return 0;
}
const SF = tagOf('SF');
const DA = tagOf('DA');
const BRDA = tagOf('BRDA');
const FN = tagOf('FN');
const FNDA = tagOf('FNDA');
const FNL = tagOf('FNL');
const FNA = tagOf('FNA');
const ofFunctions = new Set([FN, FNDA, FNL, FNA]);
/** Known, and nothing that is measured here. */
const passedOver = new Set(['TN', 'VER', 'MCDC', 'MCF', 'MCH'].map(tagOf));
const headers = new Map([
    [tagOf('LF'), { metric: 'lines', what: 'found' }],
    [tagOf('LH'), { metric: 'lines', what: 'hit' }],
    [tagOf('BRF'), { metric: 'branches', what: 'found' }],
    [tagOf('BRH'), { metric: 'branches', what: 'hit' }],
    [tagOf('FNF'), { metric: 'functions', what: 'found' }],
    [tagOf('FNH'), { metric: 'functions', what: 'hit' }],
]);

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/lcov/values.js


const [comma, values_colon] = [0x2c, 0x3a];
/** Takes the values of a record out of the bytes of its line. What is odd and can be lived with goes to the doubts. */
class Values {
    #lines;
    #doubts;
    constructor(lines, doubts) {
        this.#lines = lines;
        this.#doubts = doubts;
    }
    /**
     * Index of the next comma.
     * @param from start of the record, here and below
     * @throws ReportMalformed when there is none before `to`
     */
    comma(start, to, from) {
        const at = this.commaOrEnd(start, to);
        if (at === to)
            throw this.malformed(`a record ${this.#tag(from)} has too few parts`, from);
        return at;
    }
    /** Index of the next comma, or `to`. */
    commaOrEnd(start, to) {
        const { bytes } = this.#lines;
        let at = start;
        while (at < to && bytes[at] !== comma)
            at++;
        return at;
    }
    /** 0 for one that cannot be. @throws ReportMalformed for what is no number */
    lineNumber(start, end, from) {
        const line = (0,numbers/* wholeNumber */.rD)(this.#lines.bytes, start, end);
        if (Number.isNaN(line))
            throw this.malformed(`a record ${this.#tag(from)} has no line number`, from);
        if (line >= 1 && line <= numbers/* lastLine */.fM)
            return line;
        this.#doubts.add('A line number is below 1 or too large, so the record does not count', () => this.at(from));
        return 0;
    }
    hits(start, end, from) {
        const hits = (0,numbers/* hitCount */.XB)(this.#lines.bytes, start, end);
        if (hits !== undefined)
            return hits;
        this.#doubts.add('A count is negative or cannot be read, and is taken as 0', () => this.at(from));
        return 0;
    }
    /** For people. */
    at(index) {
        return `at byte ${this.#lines.offset + index}`;
    }
    malformed(message, index) {
        return new reader/* ReportMalformed */.c(message, { offset: this.#lines.offset + index });
    }
    #tag(from) {
        const { bytes } = this.#lines;
        return bytes.toString('latin1', from, bytes.indexOf(values_colon, from));
    }
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/lcov/records.js







const [records_comma, dash, letterU, letterE, letterF] = [0x2c, 0x2d, 0x55, 0x65, 0x66];
const longestPath = 4096;
/** Characters of an expression that is kept whole. */
const longestArm = 4096;
const endOfRecord = Buffer.from('end_of_record');
/** Reads the records of a tracefile one by one, but for the plain DA ones, which its user may put into the section itself. */
class Records {
    section = new Section();
    /** Nothing but white space was there so far. */
    blank = true;
    /** In a section that already has a line, so that another one needs no thought. */
    inLines = false;
    #lines;
    #sink;
    #doubts = new doubts/* Doubts */.G();
    #values;
    #carried = new Set();
    #known = false;
    constructor(lines, sink) {
        this.#lines = lines;
        this.#sink = sink;
        this.#values = new Values(lines, this.#doubts);
    }
    /** @param end index of the line feed */
    read(from, end) {
        const { bytes } = this.#lines;
        const to = bytes[end - 1] === 0x0d && end > from ? end - 1 : end;
        const tag = readTag(bytes, from, to);
        const value = from + nameLength(tag) + 1;
        if (tag === DA)
            this.#line(from, value, to);
        else if (tag === BRDA)
            this.#branch(from, value, to);
        else if (ofFunctions.has(tag))
            this.#function(tag, from, value, to);
        else if (tag === SF)
            this.#open(from, value, to);
        else {
            const header = headers.get(tag);
            if (header === undefined)
                this.#other(tag, from, to, end === this.#lines.end - 1);
            else
                this.#told(header, from, value, to);
        }
    }
    /** @throws ReportMalformed when the file ends where no tracefile does */
    finish() {
        const { path } = this.section;
        if (path !== undefined) {
            throw this.#cut(`within the section of ${shorten(path)}, without end_of_record`);
        }
        if (!this.#known)
            throw new reader/* ReportMalformed */.c('it has no record of lcov', { offset: 0 });
        this.#doubts.tell(this.#sink);
    }
    #open(from, value, to) {
        this.#begin();
        const { bytes } = this.#lines;
        if (to === value)
            throw this.#values.malformed('an SF record names no file', from);
        if (to - value > longestPath)
            throw this.#values.malformed(`a path has more than ${longestPath} bytes`, from);
        if (this.section.path !== undefined) {
            this.#doubts.add('A section has no end_of_record before the next one', () => this.#values.at(from));
            this.#close();
        }
        this.section.open(bytes.toString('utf8', value, to));
    }
    #close() {
        const { path } = this.section;
        this.inLines = false;
        if (path === undefined)
            return;
        const differs = this.section.close(this.#sink.file(path));
        if (differs === undefined)
            return;
        this.#doubts.add('The records of a file count, not the header that says something else', () => {
            return `${shorten(path)}: ${differs}`;
        });
    }
    /** `DA:<line>,<hits>[,<checksum>]` */
    #line(from, value, to) {
        this.#within('DA', from);
        this.#carries('lines');
        const lineEnd = this.#values.comma(value, to, from);
        const line = this.#values.lineNumber(value, lineEnd, from);
        const hits = this.#values.hits(lineEnd + 1, this.#values.commaOrEnd(lineEnd + 1, to), from);
        this.section.told.lines.listed = true;
        if (line > 0)
            this.section.lines.add(line, hits);
        this.inLines = true;
    }
    /**
     * `BRDA:<line>,[e|f][U]<block>,<branch>,<taken>`: the branch may be an expression with commas. The letters say what made
     * the branch, and are no part of its name. `U`: it is excluded (lcov 2.3 and later), and lcov does not count it either.
     */
    #branch(from, value, to) {
        this.#within('BRDA', from);
        this.#carries('branches');
        this.section.told.branches.listed = true;
        const { bytes } = this.#lines;
        const lineEnd = this.#values.comma(value, to, from);
        const blockEnd = this.#values.comma(lineEnd + 1, to, from);
        let branchEnd = to - 1;
        while (bytes[branchEnd] !== records_comma)
            branchEnd--;
        if (branchEnd === blockEnd)
            throw this.#values.malformed('a BRDA record has too few parts', from);
        const line = this.#values.lineNumber(value, lineEnd, from);
        const taken = bytes[to - 1] === dash && to - branchEnd === 2 ? 0 : this.#values.hits(branchEnd + 1, to, from);
        let block = lineEnd + 1;
        if (bytes[block] === letterE || bytes[block] === letterF)
            block++;
        if (line === 0 || bytes[block] === letterU)
            return;
        const [blockNumber, branch] = [(0,numbers/* wholeNumber */.rD)(bytes, block, blockEnd), (0,numbers/* wholeNumber */.rD)(bytes, blockEnd + 1, branchEnd)];
        const number = blockNumber >= 0 && branch >= 0 ? (0,branches/* armNumber */.a)(blockNumber, branch) : undefined;
        const arm = number ?? this.#sink.arms.number(shorten(bytes.toString('utf8', block, branchEnd), longestArm));
        this.section.branches.arm(line, arm, taken > 0);
    }
    /** `FN:<line>,[<last line>,]<name>`, `FNDA:<hits>,<name>`, `FNL:<index>,<line>[,<last line>]`, `FNA:<index>,<hits>,<name>` */
    #function(tag, from, value, to) {
        this.#within('function', from);
        this.#carries('functions');
        const { bytes } = this.#lines;
        const { functions, told } = this.section;
        told.functions.listed = true;
        const first = this.#values.comma(value, to, from);
        const second = this.#values.commaOrEnd(first + 1, to);
        if (tag === FN) {
            const hasLast = second + 1 < to && (0,numbers/* wholeNumber */.rD)(bytes, first + 1, second) >= 0;
            functions.start(bytes, (hasLast ? second : first) + 1, to, this.#values.lineNumber(value, first, from));
        }
        else if (tag === FNDA)
            functions.ran(bytes, first + 1, to, this.#values.hits(value, first, from));
        else {
            const index = shorten(bytes.toString('latin1', value, first), longestArm);
            if (tag === FNL)
                functions.groupStart(index, this.#values.lineNumber(first + 1, second, from));
            else {
                if (second === to)
                    throw this.#values.malformed('an FNA record has too few parts', from);
                functions.groupRan(index, bytes, second + 1, to, this.#values.hits(first + 1, second, from));
            }
        }
    }
    #told({ metric, what }, from, value, to) {
        this.#within('header', from);
        this.#carries(metric);
        this.section.told[metric][what] = this.#values.hits(value, to, from);
    }
    /** TN, VER, MCDC, comments, what later versions may bring, and the end of a section. */
    #other(tag, from, to, last) {
        const { bytes } = this.#lines;
        if (startsWith(bytes, from, to, endOfRecord)) {
            this.#begin();
            this.#close();
            return;
        }
        if (isBlank(bytes, from, to))
            return;
        this.blank = false;
        if (passedOver.has(tag))
            this.#known = true;
        // Between sections a whole line may be anything; half a line is where the file was cut.
        if (this.#known && last && this.#lines.unended && this.section.path === undefined) {
            throw this.#cut('in the middle of a line');
        }
    }
    #begin() {
        this.blank = false;
        this.#known = true;
    }
    #within(record, from) {
        this.#begin();
        if (this.section.path === undefined) {
            throw this.#values.malformed(`it has a ${record} record outside of the section of a file (no SF comes before it)`, from);
        }
    }
    #carries(metric) {
        if (this.#carried.has(metric))
            return;
        this.#carried.add(metric);
        this.#sink.carries(metric);
    }
    #cut(where) {
        return new reader/* ReportMalformed */.c(`it ends ${where}`, { offset: this.#lines.read });
    }
}
function nameLength(tag) {
    if (tag > 0xffffff)
        return 4;
    return tag > 0xffff ? 3 : 2;
}
function startsWith(bytes, from, to, text) {
    if (to - from < text.length)
        return false;
    for (let at = 0; at < text.length; at++)
        if (bytes[from + at] !== text[at])
            return false;
    return isBlank(bytes, from + text.length, to);
}
function isBlank(bytes, from, to) {
    for (let at = from; at < to; at++) {
        const byte = bytes[at] ?? 0;
        if (byte !== 0x20 && (byte < 0x09 || byte > 0x0d))
            return false;
    }
    return true;
}
/** Foreign text in a message is cut, and so is what only has to differ from others. */
function shorten(text, length = 120) {
    if (text.length <= length)
        return text;
    const half = Math.floor(length / 2) - 10;
    return `${text.slice(0, half)}...(${text.length})...${text.slice(-half)}`;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/lcov/read.js



const [letterD, letterA, read_colon, read_comma, zero, lineFeed, carriageReturn] = [0x44, 0x41, 0x3a, 0x2c, 0x30, 0x0a, 0x0d];
/** Digits of a number that is read in passing; longer ones take the slow way. */
const fewDigits = 9;
/** lcov tracefiles, of lcov 1 and 2 and of the many programs that write the same (geninfo(1), "tracefile format"). */
const readLcov = (source, sink) => {
    sink.format('lcov');
    const lines = new whole_lines/* WholeLines */.d(source);
    const records = new Records(lines, sink);
    while (lines.next())
        readLines(lines, records);
    if (records.blank)
        throw new reader/* ReportEmpty */.q();
    records.finish();
};
/** Nine of ten lines are `DA:<line>,<hits>` with small numbers: those are read here, byte by byte, the others one by one. */
function readLines(lines, records) {
    const { bytes, end } = lines;
    const measured = records.section.lines;
    let at = lines.offset === 0 ? afterMark(bytes) : 0;
    while (at < end) {
        let next = at;
        if (bytes[at] === letterD && bytes[at + 1] === letterA && bytes[at + 2] === read_colon && records.inLines) {
            next = at + 3;
            let line = 0;
            let digit = (bytes[next] ?? 0) - zero;
            const lineStart = next;
            while (digit >= 0 && digit <= 9) {
                line = (line * 10 + digit) | 0;
                digit = (bytes[++next] ?? 0) - zero;
            }
            if (digit === read_comma - zero && line > 0 && next - lineStart <= fewDigits) {
                const hitsStart = ++next;
                let hits = 0;
                digit = (bytes[next] ?? 0) - zero;
                while (digit >= 0 && digit <= 9) {
                    hits = (hits * 10 + digit) | 0;
                    digit = (bytes[++next] ?? 0) - zero;
                }
                const digits = next - hitsStart;
                if (digit === carriageReturn - zero)
                    digit = (bytes[++next] ?? 0) - zero;
                if (digit === lineFeed - zero && digits > 0 && digits <= fewDigits) {
                    measured.add(line, hits);
                    at = next + 1;
                    continue;
                }
            }
        }
        next = lines.lineEnd(at);
        records.read(at, next);
        at = next + 1;
    }
}
/** The index after a byte order mark. */
function afterMark(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}


/***/ })

};
