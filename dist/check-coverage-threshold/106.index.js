export const id = 106;
export const ids = [106];
export const modules = {

/***/ 106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readReport: () => (/* binding */ readReport)
});

// UNUSED EXPORTS: ReportEmpty, ReportMalformed

// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/formats/reader.js
var reader = __webpack_require__(4701);
// EXTERNAL MODULE: ./shared/text/index.js + 8 modules
var shared_text = __webpack_require__(516);
// EXTERNAL MODULE: ./actions/check-coverage-threshold/src/model.js
var model = __webpack_require__(7890);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/peeked-source.js

/** How much is looked at to tell a format. */
const headBytes = 64 * 1024;
/** A source whose first bytes can be looked at, and are read again afterwards. */
class PeekedSource {
    size;
    /** The first bytes, at most 64 KiB. Not only white space. */
    head;
    #rest;
    #given = 0;
    /** @throws ReportEmpty for no bytes, or only white space */
    constructor(source) {
        this.size = source.size;
        this.#rest = source;
        const buffer = new Uint8Array(headBytes);
        const length = fill(source, buffer);
        this.head = buffer.subarray(0, length);
        if (isBlank(this.head))
            this.#refuseBlank();
    }
    read(into) {
        if (this.#given === this.head.length)
            return this.#rest.read(into);
        const part = this.head.subarray(this.#given, this.#given + into.length);
        into.set(part);
        this.#given += part.length;
        return part.length;
    }
    #refuseBlank() {
        const buffer = new Uint8Array(headBytes);
        for (;;) {
            const length = fill(this.#rest, buffer);
            if (length === 0)
                throw new reader/* ReportEmpty */.q();
            if (!isBlank(buffer.subarray(0, length))) {
                throw new reader/* ReportMalformed */.c(`it begins with more than ${headBytes} bytes of white space`);
            }
        }
    }
}
function fill(source, buffer) {
    let length = 0;
    while (length < buffer.length) {
        const read = source.read(buffer.subarray(length));
        if (read === 0)
            break;
        length += read;
    }
    return length;
}
function isBlank(bytes) {
    return skipBlank(bytes) === bytes.length;
}
/** The index of the first byte that is neither white space nor part of a byte order mark of UTF-8 at the start. */
function skipBlank(bytes) {
    let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    while (at < bytes.length && isWhite(bytes[at] ?? 0))
        at++;
    return at;
}
function isWhite(byte) {
    return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/detect.js



function familyOf(format) {
    switch (format) {
        case 'lcov':
        case 'go':
            return format;
        case 'cobertura':
        case 'jacoco':
        case 'clover':
        case 'opencover':
        case 'sonarqube':
            return 'xml';
        default:
            return 'json';
    }
}
/** @param head the first bytes of a report, not only white space */
function tellContent(head) {
    const foreign = tellForeign(head);
    if (foreign !== undefined)
        return { kind: 'foreign', what: foreign };
    const wide = utf16(head);
    if (wide !== undefined) {
        // The reader of XML knows encodings; no other format has them.
        if (firstWide(head, wide) === '<')
            return { kind: 'known', family: 'xml' };
        return { kind: 'foreign', what: 'written in UTF-16; write it as UTF-8' };
    }
    const text = start(head);
    if (text.startsWith('<')) {
        return isHtml(text) ? { kind: 'foreign', what: 'a page in HTML, not the report itself' } : known('xml');
    }
    if (text.startsWith('{') || text.startsWith('['))
        return known('json');
    const [line = ''] = text.split(/[\r\n]/, 1);
    if (line.startsWith('mode: ') || isGoBlock(line))
        return known('go');
    if (lcovRecord.test(line))
        return known('lcov');
    return { kind: 'unknown' };
}
/** What is known, and what the file begins with, for a message. */
function looksLike(head) {
    const [line = ''] = start(head).split(/[\r\n]/, 1);
    return `it begins with ${(0,shared_text/* quoteForMessage */.Hx)(line.slice(0, 60), 60)}. Known are ${model/* formats */.Fx.join(', ')}`;
}
function known(family) {
    return { kind: 'known', family };
}
/** Enough for any first line; latin1, so that no byte is lost or can fail. */
function start(head) {
    const from = skipBlank(head);
    return Buffer.from(head.subarray(from, from + 8_192)).toString('latin1');
}
// The records of lcov 1.x and 2.x (man geninfo, section "tracefile format"), and its comments.
const lcovRecord = /^(?:#|end_of_record|(?:TN|SF|VER|FN|FNDA|FNF|FNH|FNL|FNA|BRDA|BRF|BRH|DA|LF|LH|MCDC|MCF|MCH|MRF|MRH):)/;
/** `name:1.2,3.4 5 6` (golang.org/x/tools/cover, profile.go). The name may hold colons and spaces. */
function isGoBlock(line) {
    const colon = line.lastIndexOf(':');
    return colon > 0 && /^\d+\.\d+,\d+\.\d+ \d+ \d+\s*$/.test(line.slice(colon + 1, colon + 200));
}
function isHtml(text) {
    return /^<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 100));
}
function tellForeign(head) {
    const begins = (...bytes) => bytes.every((byte, index) => head[index] === byte);
    const text = Buffer.from(head.subarray(0, 16)).toString('latin1');
    if (begins(0x1f, 0x8b))
        return 'packed with gzip; unpack it first';
    if (begins(0x28, 0xb5, 0x2f, 0xfd))
        return 'packed with zstd; unpack it first';
    if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06'))
        return 'a zip archive; unpack it first';
    if (text.startsWith('BZh'))
        return 'packed with bzip2; unpack it first';
    if (begins(0xfd, 0x37, 0x7a, 0x58, 0x5a))
        return 'packed with xz; unpack it first';
    if (text.startsWith('SQLite format 3'))
        return 'an SQLite database, such as the `.coverage` of coverage.py; write a report with `coverage json`';
    if (begins(0x01, 0xc0, 0xc0))
        return 'the binary data of JaCoCo (jacoco.exec); write its XML report';
    if (begins(0xff, 0x6c, 0x70, 0x72, 0x6f, 0x66, 0x72) || begins(0x81, 0x72, 0x66, 0x6f, 0x72, 0x70, 0x6c))
        return 'a raw profile of LLVM; write a report with `llvm-cov export`';
    return undefined;
}
function utf16(head) {
    const [first = 0, second = 0] = head;
    if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && head.length > 1))
        return 'little';
    if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0))
        return 'big';
    return undefined;
}
/** The first character that is no white space and no byte order mark. */
function firstWide(head, order) {
    const even = Buffer.from(head.subarray(0, Math.min(head.length - (head.length % 2), 1024)));
    return (order === 'little' ? even : even.swap16()).toString('utf16le').replace('\ufeff', '').trimStart().slice(0, 1);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/formats/index.js




/**
 * Reads one report into the sink.
 * @param format `auto` goes by the content; any other must be what the content is
 * @throws ReportEmpty, ReportMalformed, and what the source throws
 */
async function readReport(source, sink, format) {
    const peeked = new PeekedSource(source);
    const read = await readerFor(peeked.head, format);
    read(peeked, sink);
}
async function readerFor(head, format) {
    const content = tellContent(head);
    if (content.kind === 'foreign')
        throw new reader/* ReportMalformed */.c(`it is ${content.what}`);
    if (format === 'auto') {
        if (content.kind === 'unknown')
            throw new reader/* ReportMalformed */.c(`it is no known kind of report; ${looksLike(head)}`);
        return load(content.family, undefined);
    }
    const family = familyOf(format);
    // Where nothing can be told the reader that was asked for has the last word.
    if (content.kind === 'known' && content.family !== family) {
        throw new reader/* ReportMalformed */.c(`the input \`format\` says ${format}, and it is not: ${inWords[content.family]}; ${looksLike(head)}`);
    }
    return load(family, format);
}
const inWords = {
    lcov: 'it reads like lcov',
    go: 'it reads like a coverage profile of Go',
    xml: 'it is XML',
    json: 'it is JSON',
};
async function load(family, format) {
    if (family === 'lcov')
        return (await __webpack_require__.e(/* import() */ 874).then(__webpack_require__.bind(__webpack_require__, 874))).readLcov;
    if (family === 'go')
        return (await __webpack_require__.e(/* import() */ 651).then(__webpack_require__.bind(__webpack_require__, 2651))).readGo;
    if (family === 'xml') {
        const { readXml, readXmlAs } = await __webpack_require__.e(/* import() */ 845).then(__webpack_require__.bind(__webpack_require__, 1845));
        return format === undefined ? readXml : readXmlAs(format);
    }
    const { readJson, readJsonAs } = await __webpack_require__.e(/* import() */ 658).then(__webpack_require__.bind(__webpack_require__, 1658));
    return format === undefined ? readJson : readJsonAs(format);
}


/***/ })

};
