export const id = 651;
export const ids = [651];
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

/***/ 2651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readGo: () => (/* binding */ readGo)
});

// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/formats/bytes/doubts.js
var doubts = __webpack_require__(8357);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/formats/bytes/numbers.js
var bytes_numbers = __webpack_require__(4458);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/formats/bytes/whole-lines.js
var whole_lines = __webpack_require__(6969);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/formats/reader.js
var reader = __webpack_require__(4701);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/go/block.js

const separators = [0x3a, 0x2e, 0x2c, 0x2e, 0x20, 0x20];
/**
 * Reads `<path>:<line>.<column>,<line>.<column> <statements> <count>` from its end, as the path may hold anything
 * (golang.org/x/tools/cover, `parseLine`).
 * @returns undefined when the bytes are something else
 */
function readBlock(bytes, from, to) {
    /** Where each of the six numbers starts, the last one first. */
    const starts = [];
    let at = to;
    for (let field = separators.length - 1; field >= 0; field--) {
        const end = at;
        while (at > from && isDigit(bytes[at - 1] ?? 0))
            at--;
        if (at === end || at === from || bytes[at - 1] !== separators[field])
            return undefined;
        starts.push(at);
        at--;
    }
    if (at === from)
        return undefined;
    const [count = 0, statements = 0, endColumn = 0, endLine = 0, startColumn = 0, startLine = 0] = starts;
    const block = {
        pathEnd: at,
        startLine: (0,bytes_numbers/* wholeNumber */.rD)(bytes, startLine, startColumn - 1),
        endLine: (0,bytes_numbers/* wholeNumber */.rD)(bytes, endLine, endColumn - 1),
        span: bytes.toString('latin1', startLine, statements - 1),
        statements: (0,bytes_numbers/* wholeNumber */.rD)(bytes, statements, count - 1),
        hits: (0,bytes_numbers/* hitCount */.XB)(bytes, count, to) ?? Number.MAX_SAFE_INTEGER,
    };
    const numbers = [block.startLine, block.endLine, block.statements];
    // Go keeps lines in 32 bits and columns in 16, so that nothing else is this long.
    if (numbers.some(Number.isNaN) || block.span.length > 64 || block.startLine > block.endLine)
        return undefined;
    return block;
}
function isDigit(byte) {
    return byte >= 0x30 && byte <= 0x39;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/go/read.js





const longestPath = 4096;
/**
 * Lines that the blocks of a report may reach over, besides some for each of its bytes. A line of a real profile is longer
 * than the block that it stands for has lines; a few bytes that claim millions of lines are no profile.
 */
const mostLines = { always: 1 << 24, ofByte: 8 };
/** Profiles of `go test -coverprofile` and what `go tool covdata textfmt` makes (golang.org/x/tools/cover, `ParseProfiles`). */
const readGo = (source, sink) => {
    sink.format('go');
    const profile = new Profile(new whole_lines/* WholeLines */.d(source), sink);
    profile.read();
};
class Profile {
    #lines;
    #sink;
    #files = new Map();
    #doubts = new doubts/* Doubts */.G();
    /** Of the last block: nearly always that of the next one too. */
    #path = Buffer.alloc(0);
    #file;
    #lineNumber = 0;
    #reached = 0;
    #blank = true;
    constructor(lines, sink) {
        this.#lines = lines;
        this.#sink = sink;
    }
    read() {
        while (this.#lines.next()) {
            const { bytes, end, offset } = this.#lines;
            let at = offset === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
            while (at < end) {
                const lineEnd = this.#lines.lineEnd(at);
                this.#lineNumber++;
                this.#line(at, bytes[lineEnd - 1] === 0x0d && lineEnd > at ? lineEnd - 1 : lineEnd);
                at = lineEnd + 1;
            }
        }
        if (this.#blank)
            throw new reader/* ReportEmpty */.q();
        this.#doubts.tell(this.#sink);
    }
    #line(from, to) {
        const { bytes } = this.#lines;
        const block = readBlock(bytes, from, to);
        if (block !== undefined) {
            this.#blank = false;
            this.#block(block, from);
            return;
        }
        const text = bytes.toString('latin1', from, Math.min(to, from + 64)).trim();
        if (text === '' && bytes.subarray(from, to).every((byte) => byte === 0x20 || byte === 0x09))
            return;
        // One for each profile that was put into this file, and none where somebody took them out.
        if (!/^mode: (?:set|count|atomic)$/.test(text)) {
            throw this.#malformed('it has a line that is neither a block nor a mode of a Go cover profile', from);
        }
        this.#blank = false;
    }
    #block(block, from) {
        this.#carries();
        const file = this.#fileOf(from, block.pathEnd);
        // `func f() {}` has a block of no statements, which no test can be asked to run (golang/go#20515): neither the total
        // of Go nor the lines know it.
        if (block.statements === 0)
            return;
        if (block.startLine < 1 || block.endLine > bytes_numbers/* lastLine */.fM) {
            this.#doubts.add('A line number is below 1 or too large, so the block does not count', () => {
                return `line ${this.#lineNumber}`;
            });
            return;
        }
        this.#reached += block.endLine - block.startLine + 1;
        if (this.#reached > mostLines.always + mostLines.ofByte * (this.#lines.offset + from)) {
            throw this.#malformed('its blocks reach over more lines than any program has', from);
        }
        for (let line = block.startLine; line <= block.endLine; line++)
            file.lines.atLeast(line, block.hits);
        file.statements.add(block.span, block.startLine, block.endLine, block.hits, block.statements);
    }
    #fileOf(from, to) {
        const { bytes } = this.#lines;
        const length = to - from;
        if (this.#file !== undefined && this.#path.length === length && this.#path.compare(bytes, from, to) === 0) {
            return this.#file;
        }
        if (length > longestPath)
            throw this.#malformed(`a path has more than ${longestPath} bytes`, from);
        this.#path = Buffer.from(bytes.subarray(from, to));
        const path = this.#path.toString();
        const file = this.#files.get(path) ?? this.#sink.file(path);
        this.#files.set(path, file);
        this.#file = file;
        return file;
    }
    #carries() {
        if (this.#file !== undefined)
            return;
        this.#sink.carries('lines');
        this.#sink.carries('statements');
    }
    #malformed(message, from) {
        return new reader/* ReportMalformed */.c(message, { offset: this.#lines.offset + from, line: this.#lineNumber });
    }
}


/***/ })

};
