export const id = 289;
export const ids = [289];
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

/***/ 289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openYaml: () => (/* binding */ openYaml)
});

// EXTERNAL MODULE: ./shared/edit/comments.js
var edit_comments = __webpack_require__(9215);
// EXTERNAL MODULE: ./shared/edit/lines.js
var edit_lines = __webpack_require__(8806);
;// CONCATENATED MODULE: ./shared/edit/yaml/nodes.js
class Placed {
    start;
    end;
    document;
    #trail;
    constructor(origin) {
        this.start = origin.start;
        this.end = origin.end;
        this.document = origin.document;
        this.#trail = origin.trail;
    }
    /** Put together when asked: stored with every node, the paths of a deep file would outgrow the file by far. */
    get path() {
        const steps = [];
        for (let trail = this.#trail; trail !== undefined; trail = trail.parent)
            steps.push(trail.step);
        return steps.reverse();
    }
}
/** A scalar, with what is needed to write another text in its place. */
class YamlScalar extends Placed {
    kind = 'scalar';
    text;
    type;
    style;
    flow;
    role;
    /** The tag that stands on it, resolved: `tag:yaml.org,2002:int`. */
    tag;
    constructor(origin, is) {
        super(origin);
        this.text = is.text;
        this.type = is.type;
        this.style = is.style;
        this.flow = is.flow;
        this.role = is.role;
        this.tag = is.tag;
        if (is.anchor !== undefined)
            this.anchor = is.anchor;
    }
}
class YamlMapping extends Placed {
    kind = 'mapping';
    entries;
    flow;
    constructor(origin, entries, flow) {
        super(origin);
        this.entries = entries;
        this.flow = flow;
    }
}
class YamlSequence extends Placed {
    kind = 'sequence';
    items;
    flow;
    constructor(origin, items, flow) {
        super(origin);
        this.items = items;
        this.flow = flow;
    }
}
class YamlAlias extends Placed {
    kind = 'alias';
    name;
    target;
    constructor(origin, name, target) {
        super(origin);
        this.name = name;
        this.target = target;
    }
}

// EXTERNAL MODULE: ./shared/text/index.js + 7 modules
var shared_text = __webpack_require__(7179);
// EXTERNAL MODULE: ./shared/edit/errors.js
var errors = __webpack_require__(2618);
;// CONCATENATED MODULE: ./shared/edit/yaml/parse.js


// Every nested collection takes a place on the parser's stack, and a frame on ours. Real files stay under a hundred.
const mostNested = 500;
const options = {
    // A file that says `%YAML 1.1` is read by the same rules: no `<<` that has vanished into its mapping, no `yes` that is
    // a boolean, no `!!omap` that is no sequence any more.
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    // It would compare each key with every other one.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
};
// Marks between lexemes that are no characters of the text (`yaml`, parse/cst: DOCUMENT, FLOW_END, SCALAR).
const marks = new Set(['\u0002', '\u0018', '\u001f']);
const scalarFollows = '\u001f';
/**
 * Parses a stream of YAML 1.2 documents. Keys that stand twice in a mapping are no error here: files in use have them.
 * Takes time linear in the length.
 * @throws SourceMalformed
 */
function parseStream(yaml, text, lines) {
    refuseOddLineBreaks(text, lines);
    const comments = [];
    const composer = new yaml.Composer(options);
    const documents = [...composer.compose(readTokens(yaml, text, lines, comments))];
    const [problem] = [...documents.flatMap((document) => document.errors), ...composer.streamInfo().errors];
    if (problem !== undefined)
        throw malformed(lines, problem.pos[0], (0,shared_text/* showOnOneLine */.n3)(problem.message));
    return { documents, comments };
}
/**
 * YAML 1.2 (5.4) breaks a line at a lone carriage return, readers of YAML 1.1 (libyaml, go-yaml, PyYAML) at three more
 * characters; the library here at none of these. What stands behind one in a comment is content for the others.
 */
function refuseOddLineBreaks(text, lines) {
    const at = text.search(/\r(?!\n)|[\u0085\u2028\u2029]/);
    if (at < 0)
        return;
    const { line, column } = lines.place(at);
    const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new errors/* SourceMalformed */.j(`it holds U+${code}, where some readers begin a new line and others do not`, line, column, true);
}
/** What is wrong at an offset. */
function malformed(lines, offset, message) {
    const { line, column } = lines.place(offset);
    return new errors/* SourceMalformed */.j(message, line, column);
}
function* readTokens(yaml, text, lines, comments) {
    const parser = new yaml.Parser();
    // The library takes a mark before `- x` for indentation, and fails: it gets the text behind the mark.
    let offset = text.startsWith('\uFEFF') ? 1 : 0;
    parser.offset = offset;
    let before = '';
    for (const lexeme of new yaml.Lexer().lex(text.slice(offset))) {
        // Only a scalar can hold a `#` at its beginning as well: the first line of a block scalar.
        if (lexeme.startsWith('#') && before !== scalarFollows)
            comments.push(offset);
        if (!marks.has(lexeme))
            offset += lexeme.length;
        before = lexeme;
        yield* parser.next(lexeme);
        if (parser.stack.length > mostNested) {
            const { line, column } = lines.place(offset);
            throw new errors/* SourceMalformed */.j('it is nested too deeply', line, column, true);
        }
    }
    yield* parser.end();
}

// EXTERNAL MODULE: ./shared/edit/splice.js
var splice = __webpack_require__(6841);
// EXTERNAL MODULE: ./shared/edit/yaml/styles.js
var styles = __webpack_require__(4415);
;// CONCATENATED MODULE: ./shared/edit/yaml/block-scalar.js




/**
 * Gives a block scalar (`|`, `>-`) that holds one line another one. Its line break at the end belongs to its header, and
 * stays: the text may come with it or without it.
 * @param source the text of the whole file
 * @throws EditRefused
 */
function setBlockScalar(source, scalar, text) {
    const old = withoutEnd(scalar.text);
    const line = withoutEnd(text);
    const refuse = (why) => new errors/* EditRefused */.$(`a block scalar cannot become ${(0,shared_text/* quoteForMessage */.Hx)(text)}: ${why}`);
    if (text !== line && text.slice(line.length) !== scalar.text.slice(old.length)) {
        throw refuse('it ends with other line breaks');
    }
    if (old === '' || old.includes('\n'))
        throw refuse('only one that holds a single line is edited');
    if (!(0,styles/* isPrintable */.C2)(line) || !/^\S/.test(line))
        throw refuse('it takes one line of printable characters');
    const body = source.indexOf('\n', scalar.start) + 1;
    const at = source.indexOf(old, body);
    // Folded or escaped, the text would not stand there as it reads.
    const alone = at !== -1 && source.slice(body, scalar.end).trim() === old.trim();
    if (body === 0 || !alone)
        throw refuse('it does not stand on a line of its own');
    return (0,splice/* spliceDifference */.w)(old, line, at);
}
function withoutEnd(text) {
    return text.replace(/\n+$/, '');
}

;// CONCATENATED MODULE: ./shared/edit/yaml/set-scalar.js






/**
 * The splices that give a scalar another text. Its style stays where the style can hold the text; a bare text that
 * somebody would read as another type than before gets quotes. Anchor and tag stay.
 * @param source the text of the whole file
 * @throws EditRefused
 */
function setScalar(yaml, source, scalar, text) {
    if (scalar.text === text)
        return [];
    if (scalar.role === 'key')
        throw refuse(scalar, text, 'it is a key');
    if (scalar.role === 'without line')
        throw refuse(scalar, text, 'its key has no `:` to put it behind');
    if (scalar.style === 'literal' || scalar.style === 'folded')
        return setBlockScalar(source, scalar, text);
    const written = candidates(scalar, text).find((candidate) => readsAs(yaml, scalar, candidate, text));
    if (written === undefined)
        throw refuse(scalar, text, 'it would read as something else there');
    if (scalar.role !== 'value')
        return [insert(source, scalar, written)];
    return (0,splice/* spliceDifference */.w)(source.slice(scalar.start, scalar.end), written, scalar.start);
}
function candidates({ style }, text) {
    const double = (0,styles/* writeDouble */.rZ)(text);
    const single = (0,styles/* writeSingle */.mQ)(text);
    if (style === 'single')
        return single === undefined ? [double] : [single];
    if (style === 'double' || !(0,styles/* isPrintable */.C2)(text))
        return [double];
    // Escapes are harder to read than the other quotes.
    return single !== undefined && double.includes('\\') ? [text, single] : [text, double];
}
/**
 * A pinned reference: no character that YAML could take for anything, bare or in any quotes, and no type but a string.
 * Most of what is ever written is of this kind, and need not be parsed to be known.
 */
const harmless = /^[A-Za-z][\w./:+-]*@[\w./:+-]*\w$/;
/** Whether what would be written reads as the text, as one scalar, and as the type that it had or as a string. */
function readsAs(yaml, scalar, written, text) {
    if (scalar.tag === undefined && scalar.type === 'string' && harmless.test(text))
        return true;
    const tag = scalar.tag === undefined ? '' : scalar.tag === '!' ? '! ' : `!<${scalar.tag}> `;
    const probe = scalar.flow ? `[${tag}${written}]` : `- ${tag}${written}\n`;
    const [document, more] = yaml.parseAllDocuments(probe, options);
    const items = yaml.isSeq(document?.contents) ? document.contents.items : [];
    const [node] = items;
    if (document === undefined || document.errors.length > 0 || more !== undefined || items.length !== 1)
        return false;
    if (!yaml.isScalar(node) || node.source !== text || node.range?.[1] !== probe.length - 1)
        return false;
    if (scalar.tag !== undefined)
        return typeof node.value === typeOfTagged(scalar);
    if (written !== text)
        return true;
    const type = node.value === null ? 'null' : typeof node.value;
    // What was a number or boolean may become another one. A null has no type that it could lose: it becomes a string.
    const keeps = type === scalar.type && (type === 'number' || type === 'boolean');
    return keeps || (type === 'string' && !(0,styles/* isTakenForAnother */.sq)(text));
}
/** `!!int` stays a number; a tag that nobody knows leaves the text a string. */
function typeOfTagged({ type }) {
    return type === 'other' ? 'string' : type === 'null' ? 'object' : type;
}
/** Where a value would stand that nobody wrote, with the white space that it needs. */
function insert(source, { start, role }, written) {
    if (role === 'without colon')
        return { start, end: start, text: `: ${written}` };
    const before = start === 0 || /\s/.test(source[start - 1] ?? '') ? '' : ' ';
    const after = /[^\s,\]}]/.test(source[start] ?? '') ? ' ' : '';
    return { start, end: start, text: before + written + after };
}
function refuse(scalar, text, why) {
    return new errors/* EditRefused */.$(`${(0,shared_text/* quoteForMessage */.Hx)(scalar.text)} cannot become ${(0,shared_text/* quoteForMessage */.Hx)(text)}: ${why}`);
}

;// CONCATENATED MODULE: ./shared/edit/yaml/tree.js



const tree_styles = {
    PLAIN: 'plain',
    QUOTE_SINGLE: 'single',
    QUOTE_DOUBLE: 'double',
    BLOCK_LITERAL: 'literal',
    BLOCK_FOLDED: 'folded',
};
const coreTag = /^tag:yaml\.org,2002:(?:str|int|float|bool|null)$|^!$/;
/** Builds the tree of one document of a stream; made anew for the next, as names of anchors end with their document. */
class TreeBuilder {
    #yaml;
    #text;
    #lines;
    #document;
    /** What each name stands for from here on. The node is missing while it is being built. */
    #anchors = new Map();
    constructor(yaml, text, lines, document) {
        this.#yaml = yaml;
        this.#text = text;
        this.#lines = lines;
        this.#document = document;
    }
    /** Undefined for a document that holds nothing. @throws SourceMalformed when an alias has no anchor before it */
    build(contents) {
        if (contents === null)
            return undefined;
        const root = this.#node(contents, { trail: undefined, flow: false, role: 'value' });
        return root.kind === 'scalar' && root.type === 'null' && root.start === root.end ? undefined : root;
    }
    #node(node, seat) {
        if (this.#yaml.isAlias(node))
            return this.#alias(node, seat);
        const box = {};
        // Known from its beginning on: a node inside that takes the same name comes later, and keeps it.
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, box);
        const built = this.#anchored(node, seat);
        box.node = built;
        return built;
    }
    #anchored(node, seat) {
        if (this.#yaml.isScalar(node))
            return this.#scalar(node, seat);
        const origin = this.#origin(node, seat.trail);
        const flow = node.flow === true;
        if (this.#yaml.isMap(node))
            return new YamlMapping(origin, this.#entries(node, seat.trail, flow), flow);
        return new YamlSequence(origin, this.#items(node, seat.trail, flow), flow);
    }
    #items(node, parent, flow) {
        return node.items.map((item, index) => this.#node(item, { trail: { parent, step: index }, flow, role: 'value' }));
    }
    #entries(node, parent, flow) {
        return node.items.map((pair) => {
            const trail = { parent, step: this.#keyText(pair.key) };
            const key = this.#key(pair.key, { trail, flow, role: 'key' });
            const value = pair.value === null
                ? this.#unwritten({ start: pair.key.range[1], end: pair.key.range[1] }, trail, flow)
                : this.#node(pair.value, { trail, flow, role: 'value' });
            return { key, value };
        });
    }
    /** Every key is shown as a scalar: an alias with the text that it stands for, a collection with its source. */
    #key(node, seat) {
        const built = this.#node(node, seat);
        if (built.kind === 'scalar')
            return built;
        const target = built.kind === 'alias' ? built.target : undefined;
        const text = target?.kind === 'scalar' ? target.text : this.#keyText(node);
        const type = target?.kind === 'scalar' ? target.type : 'other';
        const is = { text, type, style: 'plain', flow: seat.flow, role: 'key', tag: undefined, anchor: undefined };
        return new YamlScalar(this.#origin(node, seat.trail), is);
    }
    #keyText(node) {
        if (this.#yaml.isScalar(node))
            return node.source;
        if (this.#yaml.isAlias(node)) {
            const target = this.#anchors.get(node.source)?.node;
            if (target?.kind === 'scalar')
                return target.text;
        }
        return this.#text.slice(node.range[0], node.range[1]);
    }
    #scalar(node, seat) {
        const origin = this.#origin(node, seat.trail);
        const style = tree_styles[node.type ?? 'PLAIN'];
        const nothing = style === 'plain' && origin.start === origin.end && seat.role === 'value';
        return new YamlScalar(origin, {
            text: node.source,
            type: typeOf(node),
            style,
            flow: seat.flow,
            role: nothing ? 'empty' : seat.role,
            tag: node.tag,
            anchor: node.anchor,
        });
    }
    /** The value of a key that has not even a `:`. */
    #unwritten(span, trail, flow) {
        const role = flow ? 'without colon' : 'without line';
        const is = { text: '', type: 'null', style: 'plain', flow, role, tag: undefined, anchor: undefined };
        return new YamlScalar({ ...span, document: this.#document, trail }, is);
    }
    #alias(node, seat) {
        const box = this.#anchors.get(node.source);
        if (box === undefined) {
            const message = `nothing before it is named ${(0,shared_text/* quoteForMessage */.Hx)(`&${node.source}`)}`;
            throw malformed(this.#lines, node.range[0], message);
        }
        return new YamlAlias(this.#origin(node, seat.trail), node.source, box.node);
    }
    #origin(node, trail) {
        const [start, end] = node.range;
        return { start, end, document: this.#document, trail };
    }
}
function typeOf({ value, tag }) {
    if (tag !== undefined && !coreTag.test(tag))
        return 'other';
    if (value === null)
        return 'null';
    const type = typeof value;
    return type === 'string' || type === 'number' || type === 'boolean' ? type : 'other';
}

;// CONCATENATED MODULE: ./shared/edit/yaml/open.js






/**
 * Parses YAML 1.2, one document or several. `<<` is a key like any other, whose value is most often an alias.
 * @throws SourceMalformed
 */
async function openYaml(text) {
    // About 13 ms of start-up: only paid when there is YAML to read.
    const yaml = await __webpack_require__.e(/* import() */ 26).then(__webpack_require__.t.bind(__webpack_require__, 26, 19));
    const lines = (0,edit_lines/* openLines */.e)(text);
    const stream = parseStream(yaml, text, lines);
    const comments = (0,edit_comments/* openComments */.B)(text, lines, stream.comments);
    const documents = [];
    stream.documents.forEach(({ contents }, index) => {
        const root = new TreeBuilder(yaml, text, lines, index).build(contents);
        if (root !== undefined)
            documents.push(root);
    });
    return {
        format: 'yaml',
        text,
        documents,
        place: lines.place,
        line: lines.line,
        setScalar: (scalar, wanted) => {
            if (!(scalar instanceof YamlScalar))
                throw new TypeError('the scalar is none of this source');
            return setScalar(yaml, text, scalar, wanted);
        },
        commentBehind: comments.behind,
        setCommentBehind: comments.setBehind,
        commentLine: comments.line,
    };
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
