export const id = 380;
export const ids = [380];
export const modules = {

/***/ 9215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ openComments)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2618);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8806);
/* harmony import */ var _yaml_styles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4415);



/** @param starts where the parser met a `#` that begins a comment, in order */
function openComments(text, lines, starts) {
    const onLineOf = (offset) => {
        const start = starts[(0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .countUpTo */ .M)(starts, offset - 1)];
        const { end } = lines.around(offset);
        return start === undefined || start >= end ? undefined : read(text, start, end);
    };
    const behind = (scalar) => onLineOf(lineEndsAt(text, scalar));
    return {
        behind,
        setBehind: (scalar, comment, separator) => {
            if (!(0,_yaml_styles_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrintable */ .C2)(comment) || /[\u2028\u2029]/.test(comment))
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EditRefused */ .$('a comment takes printable characters on one line');
            if (isBlock(scalar))
                return undefined;
            const { end } = lines.around(scalar.end);
            const old = behind(scalar);
            const between = text.slice(scalar.end, old?.gap.start ?? end);
            // Closing brackets may stand between: nothing else on the line could be meant.
            if (!/^[ \t\]},]*$/.test(between))
                return undefined;
            const free = scalar.end + between.trimEnd().length;
            if (old === undefined)
                return [{ start: free, end: free, text: separator + comment }];
            return setText(text, old, comment, separator);
        },
        line: (number) => {
            const line = lines.line(number);
            const at = line === undefined ? -1 : line.search(/\S/);
            if (line?.[at] !== '#')
                return undefined;
            const start = lines.startOf(number) + at;
            return starts[(0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .countUpTo */ .M)(starts, start) - 1] === start ? textOf(line.slice(at).trimEnd()) : undefined;
        },
    };
}
function setText(text, old, comment, separator) {
    if (old.text === comment)
        return [];
    // `#v1` and `#  v1` keep their own distance; `#` alone takes it from the separator.
    const hash = text.slice(old.start, old.end);
    const bare = /^#+$/.test(hash) || old.text === '';
    if (bare)
        return [{ start: old.start, end: old.end, text: separator.trimStart() + comment }];
    return [{ start: old.end - old.text.length, end: old.end, text: comment }];
}
/** The line a comment of the scalar stands on: that of its end, and of a block scalar that of its header. */
function lineEndsAt(text, scalar) {
    if (!isBlock(scalar))
        return scalar.end;
    // Past the indicators, which hold no `#`.
    const header = /[|>][-+0-9]*/y;
    header.lastIndex = scalar.start;
    return scalar.start + (header.exec(text)?.[0].length ?? 0);
}
function isBlock({ style }) {
    return style === 'literal' || style === 'folded';
}
function read(text, start, lineEnd) {
    const whole = text.slice(start, lineEnd).trimEnd();
    let gap = start;
    while (text[gap - 1] === ' ' || text[gap - 1] === '\t')
        gap -= 1;
    return { start, end: start + whole.length, text: textOf(whole), gap: { start: gap, end: start } };
}
function textOf(comment) {
    return comment.slice(1).trimStart();
}


/***/ }),

/***/ 4197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ PlainMapping),
/* harmony export */   V7: () => (/* binding */ PlainScalar),
/* harmony export */   iZ: () => (/* binding */ PlainSequence)
/* harmony export */ });
class Placed {
    start;
    end;
    document = 0;
    trail;
    constructor(span, trail) {
        this.start = span.start;
        this.end = span.end;
        this.trail = trail;
    }
    /** Put together when asked: stored with every node, the paths of a deep file would outgrow the file by far. */
    get path() {
        const steps = [];
        for (let { trail } = this; trail !== undefined; trail = trail.parent)
            steps.push(trail.step);
        return steps.reverse();
    }
}
class PlainScalar extends Placed {
    kind = 'scalar';
    text;
    type;
    style;
    flow;
    constructor(span, trail, content) {
        super(span, trail);
        this.text = content.text;
        this.type = content.type;
        this.style = content.style;
        this.flow = content.flow;
    }
}
class PlainMapping extends Placed {
    kind = 'mapping';
    entries = [];
    flow;
    constructor(span, trail, flow) {
        super(span, trail);
        this.flow = flow;
    }
}
class PlainSequence extends Placed {
    kind = 'sequence';
    items = [];
    flow;
    constructor(span, trail, flow) {
        super(span, trail);
        this.flow = flow;
    }
}


/***/ }),

/***/ 5380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openToml: () => (/* binding */ openToml)
});

// EXTERNAL MODULE: ./shared/text/index.js + 7 modules
var shared_text = __webpack_require__(7179);
// EXTERNAL MODULE: ./shared/edit/comments.js
var edit_comments = __webpack_require__(9215);
// EXTERNAL MODULE: ./shared/edit/errors.js
var errors = __webpack_require__(2618);
// EXTERNAL MODULE: ./shared/edit/lines.js
var edit_lines = __webpack_require__(8806);
// EXTERNAL MODULE: ./shared/edit/splice.js
var splice = __webpack_require__(6841);
;// CONCATENATED MODULE: ./shared/edit/toml/agree.js
/**
 * The first node that says anything else than the library read there; undefined when the tree and its value are the
 * same. Two readers that agree on every value leave little room for a place that is not the value's.
 */
function firstDisagreement(node, value) {
    if (node.kind === 'scalar')
        return sameScalar(node, value) ? undefined : node;
    if (node.kind === 'sequence') {
        if (!Array.isArray(value) || value.length !== node.items.length)
            return node;
        return firstOf(node.items, (item, index) => firstDisagreement(item, value[index]));
    }
    if (node.kind !== 'mapping' || typeof value !== 'object' || value === null || Array.isArray(value))
        return node;
    const properties = new Map(Object.entries(value));
    if (properties.size !== node.entries.length)
        return node;
    return firstOf(node.entries, ({ key, value: entry }) => properties.has(key.text) ? firstDisagreement(entry, properties.get(key.text)) : entry);
}
function firstOf(items, ask) {
    for (const [index, item] of items.entries()) {
        const answer = ask(item, index);
        if (answer !== undefined)
            return answer;
    }
    return undefined;
}
function sameScalar({ type, text }, value) {
    if (type === 'string')
        return text === value;
    if (type === 'boolean')
        return (text === 'true') === value;
    if (type === 'other')
        return value instanceof Date;
    if (typeof value === 'bigint')
        return BigInt(digits(text)) === value;
    return typeof value === 'number' && Object.is(numberOf(text) + 0, value + 0);
}
function digits(text) {
    return text.replaceAll('_', '').replace(/^\+/, '');
}
function numberOf(text) {
    const plain = digits(text).replace(/inf$/, 'Infinity');
    return /nan$/.test(plain) ? Number.NaN : Number(plain);
}

// EXTERNAL MODULE: ./shared/edit/json/nodes.js
var nodes = __webpack_require__(4197);
;// CONCATENATED MODULE: ./shared/edit/toml/strings.js
/** The four kinds of strings of TOML: where they end, what they say, and how to write another text in their place. */

const quotes = ['"""', "'''", '"', "'"];
/** The quote that begins at an offset. An empty `""` is no beginning of `"""`. */
function quoteAt(text, at) {
    return quotes.find((quote) => text.startsWith(quote, at));
}
/** Offset behind the closing quote; undefined when there is none. A multi-line string may end in up to five quotes. */
function endOfString(text, start, quote) {
    const escapes = quote.startsWith('"');
    for (let at = start + quote.length; at < text.length; at += 1) {
        if (escapes && text[at] === '\\')
            at += 1;
        else if (text.startsWith(quote, at)) {
            let end = at + quote.length;
            for (let more = 0; quote.length === 3 && more < 2 && text[end] === quote[0]; more += 1)
                end += 1;
            return end;
        }
    }
    return undefined;
}
const escapeOrLineEnd = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([btnfre"\\])|[ \t]*\r?\n[ \t\r\n]*)/g;
const named = {
    b: '\b',
    t: '\t',
    n: '\n',
    f: '\f',
    r: '\r',
    e: '\u001B',
    '"': '"',
    '\\': '\\',
};
/** What a string says. Source: toml.io, v1.0.0, "String"; `\e` and `\x` are of 1.1. */
function readString(source, quote) {
    const inner = source.slice(quote.length, -quote.length);
    const body = quote.length === 3 ? inner.replace(/^\r?\n/, '') : inner;
    if (quote.startsWith("'"))
        return body;
    return body.replace(escapeOrLineEnd, (_, short, long, byte, name) => {
        const hex = short ?? long ?? byte;
        return hex === undefined ? (named[name ?? ''] ?? '') : String.fromCodePoint(Number.parseInt(hex, 16));
    });
}
/**
 * A string that says `text`, in the quotes of the old one where they can hold it, else in double quotes.
 * @throws EditRefused for a text that is no Unicode
 */
function writeString(text, old) {
    if (!text.isWellFormed())
        throw new errors/* EditRefused */.$('the text has half a surrogate pair, which TOML cannot hold');
    const quote = quoteAt(old, 0) ?? '"';
    if (quote === '"')
        return basic(text);
    if (quote === "'")
        return /['\p{Cc}]/u.test(text.replaceAll('\t', '')) ? basic(text) : `'${text}'`;
    const firstBreak = /^\r?\n/.exec(old.slice(3))?.[0] ?? (/^\r?\n/.test(text) ? '\n' : '');
    if (quote === '"""')
        return `"""${firstBreak}${multiLine(text)}"""`;
    const holds = !text.includes("'''") && !/\p{Cc}/u.test(withoutBreaks(text));
    return holds ? `'''${firstBreak}${text}'''` : basic(text);
}
function basic(text) {
    return JSON.stringify(text)
        .replaceAll('\u007F', '\\u007F')
        .replace(/[\u0080-\u009F]/g, hexadecimal);
}
function multiLine(text) {
    const escaped = text.replaceAll('\\', '\\\\').replace(/(?!\t|\n|\r\n)\p{Cc}/gu, hexadecimal);
    return escaped.includes('""') || escaped.endsWith('"') ? escaped.replaceAll('"', '\\"') : escaped;
}
function withoutBreaks(text) {
    return text.replace(/\r\n|[\n\t]/g, '');
}
function hexadecimal(letter) {
    return `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./shared/edit/toml/tables.js

/** A key, bare or quoted. The same key of several headers is one entry, at its first place. */
class TomlKey extends nodes/* PlainScalar */.V7 {
}
/**
 * The tables of a file while they are being filled. Headers and dotted keys come back to tables that are there; what a
 * file may define twice is for the library to say.
 */
class Tables {
    root;
    #children = new Map();
    constructor(end) {
        this.root = new nodes/* PlainMapping */.Bj({ start: 0, end }, undefined, false);
    }
    /** The table of a header `[a.b]`, or a new item of `[[a.b]]`. Undefined where something else stands already. */
    open(parts, isArray) {
        const last = parts.at(-1);
        const parent = this.descend(this.root, parts.slice(0, -1), false);
        if (last === undefined || parent === undefined)
            return undefined;
        if (!isArray)
            return this.descend(parent, [last], false);
        let list = this.#children.get(parent)?.get(last.text);
        if (list === undefined) {
            list = new nodes/* PlainSequence */.iZ(last, { parent: parent.trail, step: last.text }, false);
            this.add(parent, last, list);
        }
        if (!(list instanceof nodes/* PlainSequence */.iZ))
            return undefined;
        const table = new nodes/* PlainMapping */.Bj(last, { parent: list.trail, step: list.items.length }, false);
        list.items.push(table);
        return table;
    }
    /** The table that the parts lead to; made where there is none. A list of tables stands for its last one. */
    descend(from, parts, flow) {
        let table = from;
        for (const part of parts) {
            let next = this.#children.get(table)?.get(part.text);
            if (next === undefined) {
                next = new nodes/* PlainMapping */.Bj(part, { parent: table.trail, step: part.text }, flow);
                this.add(table, part, next);
            }
            if (next instanceof nodes/* PlainSequence */.iZ)
                next = next.items.at(-1);
            if (!(next instanceof nodes/* PlainMapping */.Bj))
                return undefined;
            table = next;
        }
        return table;
    }
    add(table, part, value) {
        const children = this.#children.get(table) ?? new Map();
        this.#children.set(table, children.set(part.text, value));
        const trail = { parent: table.trail, step: part.text };
        const { text, style } = part;
        table.entries.push({ key: new TomlKey(part, trail, { text, type: 'string', style, flow: table.flow }), value });
    }
}

;// CONCATENATED MODULE: ./shared/edit/toml/read.js



// A frame of our stack or two for each level. Real files stay under ten.
const mostNested = 500;
const bareKey = /[A-Za-z0-9_-]+/y;
const bareValue = /[^,\]}#\r\n]+/y;
/** What the reader cannot go on from. Of a file that the library reads, it is a fault of ours. */
class Unplaced extends Error {
    offset;
    constructor(message, offset) {
        super(message);
        this.name = 'Unplaced';
        this.offset = offset;
    }
}
/**
 * Finds the place of every key, value and comment of a TOML file that is known to be well formed: it checks no more than
 * it needs to find its way. Takes time linear in the length.
 * Source: toml.io v1.0.0; line breaks and a last comma in inline tables are of 1.1.
 */
class TomlReader {
    #text;
    #tables;
    /** Where comments begin, in order. */
    comments = [];
    #at;
    constructor(text) {
        this.#text = text;
        this.#tables = new Tables(text.length);
        this.#at = text.startsWith('\uFEFF') ? 1 : 0;
    }
    /** @throws Unplaced */
    read() {
        let table = this.#tables.root;
        for (this.#skip(true); this.#at < this.#text.length; this.#skip(true)) {
            if (this.#text[this.#at] === '[')
                table = this.#header();
            else
                this.#assignment(table, 0);
        }
        return this.#tables.root;
    }
    #header() {
        const start = this.#at;
        const isArray = this.#text.startsWith('[[', start);
        this.#at += isArray ? 2 : 1;
        const parts = this.#key();
        this.#expect(isArray ? ']]' : ']');
        const table = this.#tables.open(parts, isArray);
        if (table === undefined)
            throw new Unplaced('this table cannot be placed', start);
        return table;
    }
    #assignment(table, depth) {
        const start = this.#at;
        const parts = this.#key();
        this.#expect('=');
        this.#skip(false);
        const last = parts.at(-1);
        const parent = this.#tables.descend(table, parts.slice(0, -1), table.flow);
        if (last === undefined || parent === undefined)
            throw new Unplaced('this key cannot be placed', start);
        const value = this.#value({ parent: parent.trail, step: last.text }, table.flow, depth + parts.length);
        this.#tables.add(parent, last, value);
        if (parent !== this.#tables.root)
            parent.end = this.#at;
    }
    #key() {
        const parts = [];
        for (;;) {
            this.#skip(false);
            parts.push(this.#keyPart());
            if (parts.length > mostNested)
                throw this.#tooDeep();
            this.#skip(false);
            if (this.#text[this.#at] !== '.')
                return parts;
            this.#at += 1;
        }
    }
    #keyPart() {
        const start = this.#at;
        const letter = this.#text[start];
        if (letter === '"' || letter === "'") {
            // An empty key `""` before a quote of anything else does not exist, so three quotes never begin one.
            const text = this.#quoted(letter);
            return { start, end: this.#at, text, style: letter === '"' ? 'double' : 'single' };
        }
        bareKey.lastIndex = start;
        const text = bareKey.exec(this.#text)?.[0];
        if (text === undefined)
            throw new Unplaced('a key is missing here', start);
        this.#at += text.length;
        return { start, end: this.#at, text, style: 'plain' };
    }
    #value(trail, flow, depth) {
        if (depth > mostNested)
            throw this.#tooDeep();
        const start = this.#at;
        const letter = this.#text[start];
        if (letter === '[')
            return this.#list(trail, depth);
        if (letter === '{')
            return this.#inlineTable(trail, depth);
        const quote = quoteAt(this.#text, start);
        if (quote !== undefined) {
            const text = this.#quoted(quote);
            const style = letter === '"' ? 'double' : 'single';
            return new nodes/* PlainScalar */.V7({ start, end: this.#at }, trail, { text, type: 'string', style, flow });
        }
        bareValue.lastIndex = start;
        const text = (bareValue.exec(this.#text)?.[0] ?? '').trimEnd();
        if (text === '')
            throw new Unplaced('a value is missing here', start);
        this.#at += text.length;
        return new nodes/* PlainScalar */.V7({ start, end: this.#at }, trail, { text, type: typeOf(text), style: 'plain', flow });
    }
    #list(trail, depth) {
        const list = new nodes/* PlainSequence */.iZ({ start: this.#at, end: this.#at }, trail, true);
        this.#at += 1;
        for (this.#skip(true); this.#text[this.#at] !== ']'; this.#separator(']')) {
            list.items.push(this.#value({ parent: trail, step: list.items.length }, true, depth + 1));
        }
        this.#at += 1;
        list.end = this.#at;
        return list;
    }
    #inlineTable(trail, depth) {
        const table = new nodes/* PlainMapping */.Bj({ start: this.#at, end: this.#at }, trail, true);
        this.#at += 1;
        for (this.#skip(true); this.#text[this.#at] !== '}'; this.#separator('}'))
            this.#assignment(table, depth);
        this.#at += 1;
        table.end = this.#at;
        return table;
    }
    #separator(closing) {
        this.#skip(true);
        if (this.#text[this.#at] === closing)
            return;
        this.#expect(',');
        this.#skip(true);
    }
    #quoted(quote) {
        const start = this.#at;
        const end = endOfString(this.#text, start, quote);
        if (end === undefined)
            throw new Unplaced('this text has no closing quote', start);
        this.#at = end;
        return readString(this.#text.slice(start, end), quote);
    }
    /** Passes over white space, and over line ends and comments where they may stand. */
    #skip(lines) {
        for (;;) {
            const letter = this.#text[this.#at];
            if (letter === '#' && lines) {
                this.comments.push(this.#at);
                const end = this.#text.indexOf('\n', this.#at);
                this.#at = end < 0 ? this.#text.length : end;
            }
            else if (letter === ' ' || letter === '\t' || (lines && (letter === '\n' || letter === '\r')))
                this.#at += 1;
            else
                return;
        }
    }
    #expect(sign) {
        if (!this.#text.startsWith(sign, this.#at))
            throw new Unplaced(`${sign} is missing here`, this.#at);
        this.#at += sign.length;
    }
    #tooDeep() {
        return new Unplaced(`it is nested deeper than ${mostNested} levels`, this.#at);
    }
}
function typeOf(text) {
    if (text === 'true' || text === 'false')
        return 'boolean';
    return /^\d{4}-\d\d-\d\d|^\d\d:\d\d/.test(text) ? 'other' : 'number';
}

;// CONCATENATED MODULE: ./shared/edit/toml/open.js









/**
 * Opens TOML. The library says whether the file is well formed and what it holds, a reader of our own where everything
 * stands; when the two do not agree on each value, the file is not touched.
 * @throws SourceMalformed with line and column
 */
async function openToml(text) {
    const lines = (0,edit_lines/* openLines */.e)(text);
    const values = readValues(await __webpack_require__.e(/* import() */ 449).then(__webpack_require__.bind(__webpack_require__, 3449)), text);
    const { root, comments: starts } = readPlaces(text, lines);
    const stranger = firstDisagreement(root, values);
    if (stranger !== undefined) {
        const { line, column } = lines.place(stranger.start);
        throw new errors/* SourceMalformed */.j('two readers of TOML do not agree on what stands here; write it in another way', line, column);
    }
    const comments = (0,edit_comments/* openComments */.B)(text, lines, starts);
    return {
        format: 'toml',
        text,
        documents: [root],
        place: lines.place,
        line: lines.line,
        setScalar: (scalar, to) => setScalar(text, scalar, to),
        commentBehind: comments.behind,
        setCommentBehind: comments.setBehind,
        commentLine: comments.line,
    };
}
function readValues(library, text) {
    try {
        return library.parse(text, { integersAsBigInt: 'asNeeded', useLegacyDate: true });
    }
    catch (error) {
        if (!(error instanceof library.TomlError))
            throw error;
        const [summary = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
        throw new errors/* SourceMalformed */.j((0,shared_text/* showOnOneLine */.n3)(summary), error.line, error.column);
    }
}
function readPlaces(text, lines) {
    const reader = new TomlReader(text);
    try {
        return { root: reader.read(), comments: reader.comments };
    }
    catch (error) {
        if (!(error instanceof Unplaced))
            throw error;
        const { line, column } = lines.place(error.offset);
        throw new errors/* SourceMalformed */.j(error.message, line, column);
    }
}
const number = /^[+-]?(?:0|[1-9](?:_?\d)*)(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?$/;
/** A string keeps its quotes. A number or a boolean stays what it is while it can, else it becomes a string. */
function setScalar(source, scalar, text) {
    if (scalar.text === text)
        return [];
    if (scalar instanceof TomlKey)
        throw new errors/* EditRefused */.$('keys of a TOML file are not changed: they can stand in many places');
    const before = source.slice(scalar.start, scalar.end);
    if (scalar.style !== 'plain')
        return (0,splice/* spliceDifference */.w)(before, writeString(text, before), scalar.start);
    const staysPlain = (scalar.type === 'number' && number.test(text)) ||
        (scalar.type === 'boolean' && (text === 'true' || text === 'false'));
    return (0,splice/* spliceDifference */.w)(before, staysPlain ? text : writeString(text, '"'), scalar.start);
}


/***/ }),

/***/ 4415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ isPrintable),
/* harmony export */   mQ: () => (/* binding */ writeSingle),
/* harmony export */   rZ: () => (/* binding */ writeDouble),
/* harmony export */   sq: () => (/* binding */ isTakenForAnother)
/* harmony export */ });
/** How a text is written in each style of YAML 1.2.2, chapter 7. */
// Section 5.1, c-printable, without the line breaks; and without the byte order mark, which readers drop.
const printable = /^[\t\u0020-\u007e\u00a0-\u{ffff}\u{10000}-\u{10ffff}]*$/u;
// U+2028 and U+2029 break lines for readers of YAML 1.1.
const unprintable = /[\p{Cs}\ufeff\ufffe\uffff\u2028\u2029]/u;
/** Whether the text can stand in YAML as it is, on one line. */
function isPrintable(text) {
    return printable.test(text) && !unprintable.test(text);
}
/** Undefined when single quotes cannot hold the text: they know no escapes but `''`. */
function writeSingle(text) {
    return isPrintable(text) ? `'${text.replaceAll("'", "''")}'` : undefined;
}
const escapes = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** Section 5.7. One line, whatever the text. */
function writeDouble(text) {
    const escaped = text.replace(/["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/gu, (character) => {
        const code = (character.codePointAt(0) ?? 0).toString(16);
        return escapes[character] ?? `\\u${code.padStart(4, '0')}`;
    });
    return `"${escaped}"`;
}
const taken = new RegExp(`^(?:${[
    '~|null|Null|NULL',
    'y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF',
    '[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)',
    '[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?',
    '[-+]?(?:[0-9][0-9_]*\\.?[0-9_]*|\\.[0-9_]+)(?:[eE][-+]?[0-9]+)?',
    '[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)',
    '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \\t].*)?',
    '=|<<',
].join('|')})$`);
/**
 * Whether some reader of YAML 1.2 (section 10.3.2) or 1.1 (yaml.org/type) takes the bare text for a number, boolean,
 * null, date or merge key, and not for a string. Kubernetes, kustomize and many others read YAML 1.1.
 */
function isTakenForAnother(text) {
    return taken.test(text);
}


/***/ })

};
