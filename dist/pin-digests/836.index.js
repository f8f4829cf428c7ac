export const id = 836;
export const ids = [836];
export const modules = {

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

/***/ 5836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openJson: () => (/* binding */ openJson)
});

// EXTERNAL MODULE: ./shared/edit/errors.js
var errors = __webpack_require__(2618);
// EXTERNAL MODULE: ./shared/edit/lines.js
var edit_lines = __webpack_require__(8806);
// EXTERNAL MODULE: ./shared/edit/splice.js
var splice = __webpack_require__(6841);
// EXTERNAL MODULE: ./shared/edit/json/nodes.js
var nodes = __webpack_require__(4197);
;// CONCATENATED MODULE: ./shared/edit/json/read.js


// Each level takes two frames of our stack. Real files stay far under a hundred.
const mostNested = 500;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[A-Za-z_$][\w$]*/y;
const words = { true: 'boolean', false: 'boolean', null: 'null' };
/**
 * Reads strict JSON (RFC 8259) with the place of every value. A byte order mark before it is passed over, and keys that
 * stand twice are both kept. Takes time linear in the length.
 */
class JsonReader {
    #text;
    #lines;
    #at;
    #depth = 0;
    constructor(text, lines) {
        this.#text = text;
        this.#lines = lines;
        this.#at = text.startsWith('\uFEFF') ? 1 : 0;
    }
    /** @throws SourceMalformed */
    read() {
        this.#skipSpace();
        if (this.#at === this.#text.length)
            throw this.#malformed('there is no value in it');
        const root = this.#value(undefined, false);
        this.#skipSpace();
        if (this.#at < this.#text.length)
            throw this.#malformed('something stands behind the end of the value');
        return root;
    }
    #value(trail, flow) {
        const start = this.#at;
        const letter = this.#text[start];
        if (letter === '{' || letter === '[')
            return this.#collection(letter, trail);
        if (letter === '"')
            return this.#string(trail, flow);
        number.lastIndex = start;
        const digits = number.exec(this.#text)?.[0];
        if (digits !== undefined)
            return this.#plain(digits, 'number', trail, flow);
        word.lastIndex = start;
        const name = word.exec(this.#text)?.[0];
        const type = name === undefined || !Object.hasOwn(words, name) ? undefined : words[name];
        if (name !== undefined && type !== undefined)
            return this.#plain(name, type, trail, flow);
        throw this.#malformed('a value is missing here');
    }
    #collection(opening, trail) {
        if (this.#depth === mostNested)
            throw this.#malformed(`it is nested deeper than ${mostNested} levels`);
        this.#depth += 1;
        const span = { start: this.#at, end: this.#at };
        const node = opening === '{' ? new nodes/* PlainMapping */.Bj(span, trail, true) : new nodes/* PlainSequence */.iZ(span, trail, true);
        const closing = opening === '{' ? '}' : ']';
        this.#at += 1;
        this.#skipSpace();
        for (let first = true; this.#text[this.#at] !== closing; first = false) {
            if (!first)
                this.#expect(',', `a comma or the closing ${closing} is missing here`);
            this.#skipSpace();
            if (node.kind === 'mapping')
                this.#entry(node);
            else
                node.items.push(this.#value({ parent: trail, step: node.items.length }, true));
            this.#skipSpace();
        }
        this.#at += 1;
        node.end = this.#at;
        this.#depth -= 1;
        return node;
    }
    #entry(mapping) {
        if (this.#text[this.#at] !== '"')
            throw this.#malformed('a key in double quotes is missing here');
        const key = this.#string(mapping.trail, true, true);
        const trail = { parent: mapping.trail, step: key.text };
        this.#skipSpace();
        this.#expect(':', 'a colon is missing here');
        this.#skipSpace();
        mapping.entries.push({ key, value: this.#value(trail, true) });
    }
    #string(parent, flow, isKey = false) {
        const start = this.#at;
        let end = start + 1;
        for (; this.#text[end] !== '"'; end += 1) {
            if (end >= this.#text.length)
                throw this.#malformed('this text has no closing double quote');
            if (this.#text.charCodeAt(end) < 0x20) {
                throw this.#malformed('a line break or control character stands in a text; write it as an escape', end);
            }
            if (this.#text[end] === '\\')
                end += 1;
        }
        this.#at = end + 1;
        const text = decode(this.#text.slice(start, this.#at));
        if (text === undefined)
            throw this.#malformed('there is an escape in this text that JSON does not know', start);
        const trail = isKey ? { parent, step: text } : parent;
        return new nodes/* PlainScalar */.V7({ start, end: this.#at }, trail, { text, type: 'string', style: 'double', flow });
    }
    #plain(text, type, trail, flow) {
        const start = this.#at;
        this.#at += text.length;
        return new nodes/* PlainScalar */.V7({ start, end: this.#at }, trail, { text, type, style: 'plain', flow });
    }
    #skipSpace() {
        for (;;) {
            const code = this.#text.charCodeAt(this.#at);
            if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09)
                return;
            this.#at += 1;
        }
    }
    #expect(letter, message) {
        if (this.#text[this.#at] !== letter)
            throw this.#malformed(message);
        this.#at += 1;
    }
    #malformed(message, offset = this.#at) {
        const { line, column } = this.#lines.place(offset);
        return new errors/* SourceMalformed */.j(message, line, column);
    }
}
function decode(quoted) {
    if (!quoted.includes('\\'))
        return quoted.slice(1, -1);
    try {
        const text = JSON.parse(quoted);
        return typeof text === 'string' ? text : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./shared/edit/json/open.js




const open_number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/**
 * Opens strict JSON. It has no comments, so there are none to read or to set.
 * @throws SourceMalformed with line and column
 */
function openJson(text) {
    const lines = (0,edit_lines/* openLines */.e)(text);
    const root = new JsonReader(text, lines).read();
    return {
        format: 'json',
        text,
        documents: [root],
        place: lines.place,
        line: lines.line,
        setScalar: (scalar, to) => setScalar(text, scalar, to),
        commentBehind: () => undefined,
        setCommentBehind: () => undefined,
        commentLine: () => undefined,
    };
}
/**
 * A string stays a string. A number or a boolean stays what it is while the new text is one, too; anything else becomes
 * a string, as a placeholder `null` does.
 */
function setScalar(source, scalar, text) {
    if (scalar.text === text)
        return [];
    const before = source.slice(scalar.start, scalar.end);
    if (before === '')
        throw new errors/* EditRefused */.$('the value is no part of this file');
    return (0,splice/* spliceDifference */.w)(before, staysPlain(scalar, text) ? text : JSON.stringify(text), scalar.start);
}
function staysPlain({ type }, text) {
    if (type === 'number')
        return open_number.test(text);
    return type === 'boolean' && (text === 'true' || text === 'false');
}


/***/ })

};
