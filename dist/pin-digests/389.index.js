export const id = 389;
export const ids = [389];
export const modules = {

/***/ 1389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./shared/action/index.js + 13 modules
var action = __webpack_require__(3007);
// EXTERNAL MODULE: ./shared/github/pull-request/index.js + 13 modules
var pull_request = __webpack_require__(3343);
// EXTERNAL MODULE: ./shared/edit/errors.js
var errors = __webpack_require__(2618);
;// CONCATENATED MODULE: ./shared/edit/decode.js

/**
 * Reads bytes as text so that every byte comes back. What is no valid UTF-8 is read as Latin-1, one character for each
 * byte: what people look for in such a file is ASCII, and the odd byte in a comment survives.
 * @throws SourceMalformed for UTF-16 and UTF-32 (YAML 1.2.2, section 5.2 tells how to recognise them)
 */
function decodeSource(bytes) {
    if (isWide(bytes))
        throw new errors/* SourceMalformed */.j('it is UTF-16 or UTF-32, and only UTF-8 is read', 1, 1);
    try {
        return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encode: encodeUtf8 };
    }
    catch {
        return { text: bytes.toString('latin1'), encode: encodeLatin1 };
    }
}
function isWide(bytes) {
    const [first, second] = bytes;
    if (first === undefined || second === undefined)
        return false;
    return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
}
function encodeUtf8(text) {
    if (!text.isWellFormed())
        throw new errors/* EditRefused */.$('half of a surrogate pair cannot be written as UTF-8');
    return Buffer.from(text, 'utf8');
}
function encodeLatin1(text) {
    if (/[^\u0000-\u00ff]/.test(text)) {
        throw new errors/* EditRefused */.$('the file is not valid UTF-8, and the new text has a character that is not Latin-1');
    }
    return Buffer.from(text, 'latin1');
}

// EXTERNAL MODULE: ./shared/edit/lines.js
var edit_lines = __webpack_require__(8806);
;// CONCATENATED MODULE: ./shared/edit/dockerfile/stretch.js
/** `start` and `end` are the first character and the one behind the last; an empty stretch stands at `fallback`. */
function stretchOf(text, offsets, fallback) {
    const start = offsets[0] ?? fallback;
    const last = offsets[offsets.length - 1];
    return { text, offsets, start, end: last === undefined ? fallback : last + 1 };
}
/** A part of a stretch, by positions in its text. */
function cut(stretch, from, to = stretch.text.length) {
    const fallback = stretch.offsets[from] ?? stretch.end;
    return stretchOf(stretch.text.slice(from, to), stretch.offsets.subarray(from, to), fallback);
}
/** The stretch without white space around it. */
function trimmed(stretch) {
    const from = stretch.text.length - stretch.text.trimStart().length;
    return cut(stretch, from, Math.max(from, stretch.text.trimEnd().length));
}
/**
 * Takes quotes and escapes away as the builder's word reader does: nothing is special inside `'`, and inside `"` the
 * escape character keeps its meaning before a quote, a dollar and itself only.
 */
function unquoted(stretch, escapeCharacter) {
    const kept = [];
    const { text } = stretch;
    let quote = '';
    for (let at = 0; at < text.length; at += 1) {
        const letter = text.charAt(at);
        if (quote === '' && (letter === '"' || letter === "'"))
            quote = letter;
        else if (quote !== '' && letter === quote)
            quote = '';
        else if (letter === escapeCharacter && escapes(text.charAt(at + 1), quote, escapeCharacter))
            kept.push(++at);
        else
            kept.push(at);
    }
    if (kept.length === text.length)
        return stretch;
    const offsets = Uint32Array.from(kept, (at) => stretch.offsets[at] ?? stretch.start);
    return stretchOf(kept.map((at) => text.charAt(at)).join(''), offsets, stretch.start);
}
function escapes(next, quote, escapeCharacter) {
    if (next === '' || quote === "'")
        return false;
    return quote === '' || next === '"' || next === '$' || next === escapeCharacter;
}

;// CONCATENATED MODULE: ./shared/edit/dockerfile/directives.js


const known = new Set(['syntax', 'escape', 'check']);
/**
 * The parser directives: known names in the comments that begin the file, up to the first line that is anything else.
 * A first line `#!` is passed over, yet an `escape` behind it does not count (BuildKit reads the two in different
 * places: directives.go `parseDirective`, parser.go `possibleParserDirective`).
 *
 * @throws SourceMalformed for an escape character other than `\` and a backtick
 */
function readDirectives(lines) {
    const directives = [];
    let escapeCharacter = '\\';
    const shebang = lines[0]?.text.startsWith('#!') === true;
    const first = lines[shebang ? 1 : 0]?.text ?? '';
    const content = lines.slice(shebang ? 1 : 0).find(({ text }) => text.trim() !== '');
    if (content?.text.trimStart().startsWith('{')) {
        throw new errors/* SourceMalformed */.j('it is JSON for a builder frontend of its own, and no Dockerfile', 1, 1);
    }
    // A frontend of its own may also be named in `//` comments (BuildKit, directives.go `DetectSyntax`).
    const sign = first.startsWith('//') ? '//' : '#';
    for (const [index, line] of lines.entries()) {
        if (index === 0 && shebang)
            continue;
        const directive = directiveOn(line, index + 1, sign);
        if (directive === undefined || directives.some((earlier) => earlier.name === directive.name))
            break;
        directives.push(directive);
        if (directive.name === 'escape' && !shebang)
            escapeCharacter = escapeOf(directive);
    }
    return { directives, escapeCharacter };
}
function directiveOn(line, number, sign) {
    if (!line.text.startsWith(sign))
        return undefined;
    const match = /^(?:#|\/\/)\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(?=\S)/.exec(line.text);
    const name = match?.[1]?.toLowerCase();
    if (match === null || name === undefined || !known.has(name))
        return undefined;
    const whole = stretchOf(line.text, Uint32Array.from({ length: line.text.length }, (_, at) => line.start + at), line.start);
    return { name, value: cut(whole, match[0].length, line.text.trimEnd().length), line: number };
}
function escapeOf(directive) {
    const { text } = directive.value;
    if (text === '\\' || text === '`')
        return text;
    throw new errors/* SourceMalformed */.j('the escape character of a Dockerfile is either a backslash or a backtick', directive.line, 1);
}

;// CONCATENATED MODULE: ./shared/edit/dockerfile/words.js

/** Splits at white space outside quotes. Quotes and escapes stay in the words. */
function splitWords(line, escapeCharacter) {
    const words = [];
    let at = 0;
    let open = false;
    while (at < line.text.length) {
        if (isSpace(line.text.charAt(at))) {
            at += 1;
            continue;
        }
        const word = wordEnd(line.text, at, escapeCharacter);
        words.push(cut(line, at, word.end));
        open = word.open;
        at = word.end;
    }
    return { words, open };
}
/** Where the word that begins at `from` ends. */
function wordEnd(text, from, escapeCharacter) {
    let quote = '';
    let at = from;
    for (; at < text.length; at += 1) {
        const letter = text.charAt(at);
        if (letter === escapeCharacter && quote !== "'")
            at += 1;
        else if (quote !== '')
            quote = letter === quote ? '' : quote;
        else if (letter === '"' || letter === "'")
            quote = letter;
        else if (isSpace(letter))
            break;
    }
    return { end: Math.min(at, text.length), open: quote !== '' };
}
function isSpace(letter) {
    return letter === ' ' || (letter >= '\t' && letter <= '\r') || letter === '\u0085' || letter === '\u00A0';
}
/**
 * The fields of a `key=value,key=value` list, each without its quotes. The builder reads it as one CSV record, so a
 * field in `"` may hold commas.
 */
function listFields(list) {
    const fields = [];
    const { text } = list;
    for (let from = 0; from <= text.length;) {
        const quoted = text.charAt(from) === '"';
        const closing = quoted ? text.indexOf('"', from + 1) : -1;
        const comma = text.indexOf(',', closing < 0 ? from : closing);
        const end = comma < 0 ? text.length : comma;
        fields.push(closing < 0 ? cut(list, from, end) : cut(list, from + 1, closing));
        from = end + 1;
    }
    return fields;
}
/** Splits `key=value` at the first `=`; a word without one is a key alone. */
function keyAndValue(word) {
    const equals = word.text.indexOf('=');
    if (equals < 0)
        return { key: word.text, value: undefined };
    return { key: word.text.slice(0, equals), value: cut(word, equals + 1) };
}

;// CONCATENATED MODULE: ./shared/edit/dockerfile/heredoc.js


/** Instructions that can have one. Source: `heredocDirectives` in BuildKit's parser. */
const holders = new Set(['ADD', 'COPY', 'RUN']);
/**
 * The heredocs that a line opens, in order. The builder looks for whole words `<<NAME` (a file descriptor before it
 * allowed), with the backslash as escape whatever the file says; a line with an open quote opens none.
 * In the exec form every word stands in quotes, so it opens none either.
 * Source: `heredocsFromLine` and `heredocFromMatch` in moby/buildkit, frontend/dockerfile/parser/parser.go.
 */
function heredocsOn(instruction, line) {
    if (!holders.has(instruction) || !line.text.includes('<<'))
        return [];
    const { words, open } = splitWords(line, '\\');
    if (open)
        return [];
    return words.flatMap((word) => {
        const match = /^(\d*<<(-?))[^<]+$/.exec(word.text);
        const opening = match?.[1];
        if (opening === undefined)
            return [];
        return [{ terminator: unquoted(cut(word, opening.length), '\\').text, tabs: match?.[2] === '-' }];
    });
}
/** Whether the line (without its end) closes the heredoc. */
function closes(line, heredoc) {
    return (heredoc.tabs ? line.replace(/^\t+/, '') : line) === heredoc.terminator;
}

;// CONCATENATED MODULE: ./shared/edit/dockerfile/lines.js

/** The lines of a text. Only LF ends a line; CRs before it belong to the line end (`trimNewline` of BuildKit's parser). */
function fileLines(text) {
    const lines = [];
    for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length;) {
        const feed = text.indexOf('\n', start);
        const next = feed < 0 ? text.length : feed;
        let end = next;
        while (end > start && text.charAt(end - 1) === '\r')
            end -= 1;
        lines.push({ text: text.slice(start, end), start });
        start = next + 1;
    }
    return lines;
}
/** Whether the builder throws the line away as a comment. White space may stand before the `#`. */
function isComment(line) {
    return line.trimStart().startsWith('#');
}
/**
 * Reads one instruction from line `first`. A line that ends in the escape character (spaces and tabs behind it allowed,
 * the same character not before it) goes on in the next one; comments and blank lines in between are thrown away.
 * Source: `Parse` and `trimContinuationCharacter` in moby/buildkit, frontend/dockerfile/parser/parser.go.
 */
function joinLines(lines, first, escapeCharacter) {
    const parts = [];
    let next = first;
    for (let goesOn = true; goesOn && next < lines.length; next += 1) {
        const line = lines[next];
        if (line === undefined)
            break;
        if (next > first && (isComment(line.text) || line.text.trim() === ''))
            continue;
        const kept = beforeContinuation(line.text, escapeCharacter);
        goesOn = kept !== undefined;
        parts.push({ text: kept ?? line.text, start: line.start });
    }
    const length = parts.reduce((sum, part) => sum + part.text.length, 0);
    const offsets = new Uint32Array(length);
    let at = 0;
    for (const part of parts)
        for (let i = 0; i < part.text.length; i += 1)
            offsets[at++] = part.start + i;
    const stretch = stretchOf(parts.map((part) => part.text).join(''), offsets, lines[first]?.start ?? 0);
    return { stretch, first, next };
}
/** The line without its continuation; undefined when it has none. */
function beforeContinuation(line, escapeCharacter) {
    let end = line.length;
    while (end > 0 && (line.charAt(end - 1) === ' ' || line.charAt(end - 1) === '\t'))
        end -= 1;
    if (end === 0 || line.charAt(end - 1) !== escapeCharacter || line.charAt(end - 2) === escapeCharacter)
        return undefined;
    return line.slice(0, end - 1);
}

;// CONCATENATED MODULE: ./shared/edit/dockerfile/split-instruction.js


/**
 * Takes an instruction apart; undefined for a line that is only white space. Flags are the words with `--` before the
 * first other word, and their escape character is always the backslash.
 * Source: `splitCommand` and `extractBuilderFlags` in moby/buildkit, frontend/dockerfile/parser/split_command.go.
 */
function readInstruction(line, onbuild = false) {
    const whole = trimmed(line);
    if (whole.text === '')
        return undefined;
    const name = /^\S+/.exec(whole.text)?.[0] ?? '';
    const { flags, rest } = readFlags(cut(whole, name.length));
    const upper = name.toUpperCase();
    if (upper === 'ONBUILD' && !onbuild) {
        const held = readInstruction(rest, true);
        if (held !== undefined)
            return held;
    }
    return { name: upper, onbuild, flags, rest };
}
function readFlags(line) {
    const flags = [];
    let at = 0;
    for (;;) {
        while (at < line.text.length && isSpace(line.text.charAt(at)))
            at += 1;
        if (!line.text.startsWith('--', at))
            break;
        const { end } = wordEnd(line.text, at, '\\');
        const flag = unquoted(cut(line, at, end), '\\');
        at = end;
        if (flag.text === '--')
            break;
        const { key, value } = keyAndValue(flag);
        flags.push({ name: key.slice(2), value });
    }
    return { flags, rest: trimmed(cut(line, at)) };
}
/** The arguments of an instruction, quotes kept. Not for the exec form, whose words are JSON strings. */
function argumentsOf(instruction, escapeCharacter) {
    return splitWords(instruction.rest, escapeCharacter).words;
}

;// CONCATENATED MODULE: ./shared/edit/dockerfile/parse.js






/**
 * Reads a Dockerfile: where its instructions, flags and arguments stand. Instructions nobody knows are kept as they
 * are; the builder is the one to refuse them. Source of the rules: moby/buildkit, frontend/dockerfile/parser.
 *
 * @throws SourceMalformed for a heredoc without end and for an impossible `escape` directive: what follows could not
 * be told from text.
 */
function parseDockerfile(text) {
    const lines = fileLines(text);
    const odd = text.indexOf('\u0085');
    if (odd >= 0) {
        const { line, column } = (0,edit_lines/* openLines */.e)(text).place(odd);
        throw new errors/* SourceMalformed */.j('it holds U+0085, which builders take for white space and editors do not show', line, column);
    }
    const { directives, escapeCharacter } = readDirectives(lines);
    const instructions = [];
    const inHeredoc = new Set();
    for (let index = 0; index < lines.length;) {
        const line = lines[index];
        if (line === undefined || line.text.trim() === '' || isComment(line.text)) {
            index += 1;
            continue;
        }
        const joined = joinLines(lines, index, escapeCharacter);
        index = joined.next;
        const split = readInstruction(joined.stretch);
        if (split === undefined)
            continue;
        const heredocs = [];
        for (const heredoc of heredocsOn(split.name, joined.stretch)) {
            const end = heredocEnd(lines, index, heredoc, joined.first);
            for (let inside = index; inside <= end; inside += 1)
                inHeredoc.add(inside);
            heredocs.push({ start: lines[index]?.start ?? text.length, end: lines[end]?.start ?? text.length });
            index = end + 1;
        }
        instructions.push({ ...split, line: joined.first + 1, heredocs });
    }
    return {
        text,
        escapeCharacter,
        directives,
        instructions,
        place: (0,edit_lines/* openLines */.e)(text).place,
        commentLine(number) {
            const line = lines[number - 1]?.text.trim();
            return line?.startsWith('#') === true && !inHeredoc.has(number - 1) ? line.slice(1).trim() : undefined;
        },
    };
}
/** Index of the line that closes the heredoc. */
function heredocEnd(lines, from, heredoc, opened) {
    for (let index = from; index < lines.length; index += 1) {
        if (closes(lines[index]?.text ?? '', heredoc))
            return index;
    }
    const message = `the heredoc that begins here has no end: no line below it is exactly ${JSON.stringify(heredoc.terminator)}`;
    throw new errors/* SourceMalformed */.j(message, opened + 1, 1);
}

// EXTERNAL MODULE: ./shared/text/index.js + 7 modules
var shared_text = __webpack_require__(7179);
;// CONCATENATED MODULE: ./shared/edit/field-path.js

/** An expression that is no path. The message is one clause, for "The path "a..b": <message>". */
class PathMalformed extends Error {
    constructor(message) {
        super(message);
        this.name = 'PathMalformed';
    }
}
const quoted = `"((?:[^"\\\\]|\\\\.)*)"|'([^']*)'`;
const inBrackets = new RegExp(`\\[(?:${quoted}|(\\d{1,9})|\\*)\\]`, 'y');
const named = new RegExp(`${quoted}|([^\\s.[\\]"'*\\\\](?:[^.[\\]"'*\\\\]*[^\\s.[\\]"'*\\\\])?)|\\*`, 'y');
/**
 * Reads `image.oci`, `processors[*].image.oci`, `a[0].b`, `services.*.image`, `"a.b".c`, `a["x.y"]`. Double quotes take
 * the escapes of JSON.
 * @throws PathMalformed
 */
function parsePath(expression) {
    const text = expression.trim();
    const steps = [];
    let at = 0;
    do {
        const dot = at > 0 && text[at] === '.' ? 1 : 0;
        const bracket = dot === 0 && text[at] === '[';
        const pattern = bracket ? inBrackets : named;
        pattern.lastIndex = at + dot;
        const match = dot === 1 || bracket || at === 0 ? pattern.exec(text) : null;
        if (match === null)
            throw unreadable(text, at);
        steps.push(toStep(match, bracket));
        at = pattern.lastIndex;
    } while (at < text.length);
    return steps;
}
function toStep([, double, single, third], bracket) {
    if (double !== undefined)
        return { kind: 'key', key: unescapeJson(double) };
    if (single !== undefined)
        return { kind: 'key', key: single };
    if (third === undefined)
        return { kind: bracket ? 'items' : 'all' };
    return bracket ? { kind: 'index', index: Number(third) } : { kind: 'key', key: third };
}
function unescapeJson(inner) {
    try {
        return String(JSON.parse(`"${inner}"`));
    }
    catch {
        throw new PathMalformed(`${(0,shared_text/* quoteForMessage */.Hx)(inner)} has an escape that JSON does not know`);
    }
}
function unreadable(text, at) {
    if (text === '')
        return new PathMalformed('it is empty');
    const rest = text.slice(at);
    return new PathMalformed(`${(0,shared_text/* quoteForMessage */.Hx)(rest)} is no step of a path (a key with other characters needs quotes)`);
}

;// CONCATENATED MODULE: ./shared/edit/open.js

// Far above what anyone writes; a parser takes about a second for each mebibyte.
const mostCharacters = 10 * 1024 * 1024;
/** Parses a file. @throws SourceMalformed */
async function openSource(format, text) {
    if (text.length > mostCharacters) {
        throw new errors/* SourceMalformed */.j(`it has ${text.length} characters, and at most ${mostCharacters} are read`, 1, 1, true);
    }
    // Each with its parser: only what is needed gets loaded.
    if (format === 'yaml')
        return (await __webpack_require__.e(/* import() */ 289).then(__webpack_require__.bind(__webpack_require__, 289))).openYaml(text);
    if (format === 'json')
        return (await __webpack_require__.e(/* import() */ 836).then(__webpack_require__.bind(__webpack_require__, 5836))).openJson(text);
    return (await __webpack_require__.e(/* import() */ 380).then(__webpack_require__.bind(__webpack_require__, 5380))).openToml(text);
}

;// CONCATENATED MODULE: ./shared/edit/path.js

// Characters that mean something in a path, white space, and what cannot be seen: a key with one of them is quoted.
const bare = /^[^\s.[\]"'*\\\p{C}]+$/u;
/** A key path as people write it: `jobs.build.steps[0].uses`, `a["x.y"]`. One line; empty for the root. */
function showPath(path) {
    let shown = '';
    for (const step of path) {
        if (typeof step === 'number')
            shown += `[${step}]`;
        else if (!bare.test(step))
            shown += `[${(0,shared_text/* showOnOneLine */.n3)(JSON.stringify(step))}]`;
        else
            shown += shown === '' ? step : `.${step}`;
    }
    return shown;
}

;// CONCATENATED MODULE: ./shared/edit/select.js

/**
 * The scalars that the path reaches below a root, in the order in which they stand: through aliases and merge keys
 * (`<<`) to the place where they are written, once for each collection that has them. None when the path leads nowhere,
 * or to a collection.
 * @throws PathMalformed when the expression is no path
 */
function selectPath(root, expression) {
    return reach(root, expression)
        .flatMap(({ node, parent }) => (node.kind === 'scalar' ? [{ scalar: node, parent }] : []))
        .sort((a, b) => a.scalar.start - b.scalar.start);
}
/** The mappings and sequences at which the path ends. @throws PathMalformed */
function selectCollections(root, expression) {
    return reach(root, expression).flatMap(({ node }) => (node.kind === 'scalar' ? [] : [node]));
}
function reach(root, expression) {
    const steps = typeof expression === 'string' ? parsePath(expression) : expression;
    const start = resolveAlias(root);
    let reached = start === undefined ? [] : [{ node: start, parent: undefined }];
    for (const step of steps) {
        // By node: what several aliases lead to is walked once, or a few lines could stand for millions of paths.
        const collections = new Map();
        const scalars = [];
        for (const { node: parent } of reached) {
            if (parent.kind === 'scalar')
                continue;
            const here = new Set();
            for (const child of follow(parent, step)) {
                const node = resolveAlias(child);
                if (node === undefined || here.has(node))
                    continue;
                here.add(node);
                if (node.kind === 'scalar')
                    scalars.push({ node, parent });
                else if (!collections.has(node))
                    collections.set(node, { node, parent });
            }
        }
        reached = [...collections.values(), ...scalars];
    }
    return reached;
}
/** What an alias stands for, through any number of aliases; undefined when it would contain itself. */
function resolveAlias(node) {
    let at = node;
    while (at?.kind === 'alias')
        at = at.target;
    return at;
}
/**
 * The entries a reader of the mapping sees, with the mapping that holds each: its own, then those that `<<` brings and
 * that it does not have itself (yaml.org/type/merge: the first one named wins).
 */
function mergedEntries(mapping) {
    const found = [];
    const keys = new Set();
    const visited = new Set();
    const visit = (holder) => {
        if (visited.has(holder))
            return;
        visited.add(holder);
        const [merges, own] = partition(holder.entries);
        const fresh = own.filter(({ key }) => !keys.has(key.text));
        for (const entry of fresh)
            found.push({ entry, holder });
        for (const { key } of fresh)
            keys.add(key.text);
        for (const { value } of merges)
            for (const source of sourcesOf(value))
                visit(source);
    };
    visit(mapping);
    return found;
}
function follow(parent, step) {
    if (parent.kind === 'sequence') {
        if (step.kind === 'key')
            return [];
        return step.kind === 'index' ? parent.items.slice(step.index, step.index + 1) : parent.items;
    }
    if (step.kind !== 'key' && step.kind !== 'all')
        return [];
    return mergedEntries(parent)
        .filter(({ entry }) => step.kind === 'all' || entry.key.text === step.key)
        .map(({ entry }) => entry.value);
}
function partition(entries) {
    const isMerge = ({ key }) => key.text === '<<' && key.style === 'plain';
    return [entries.filter(isMerge), entries.filter((entry) => !isMerge(entry))];
}
/** What a `<<` names: a mapping, or a list of them. */
function sourcesOf(value) {
    const resolved = resolveAlias(value);
    if (resolved?.kind === 'mapping')
        return [resolved];
    if (resolved?.kind !== 'sequence')
        return [];
    return resolved.items.flatMap((item) => {
        const source = resolveAlias(item);
        return source?.kind === 'mapping' ? [source] : [];
    });
}

// EXTERNAL MODULE: ./shared/edit/splice.js
var splice = __webpack_require__(6841);
;// CONCATENATED MODULE: ./shared/edit/verify.js





/**
 * Does the splices, parses the outcome again and compares: exactly the scalars of the intents have changed, to exactly
 * their texts, and nothing else has (comments and white space apart).
 * @returns the new text
 * @throws EditRefused, naming the first place that differs
 */
async function applyEdit(source, splices, intents) {
    const wanted = collect(intents);
    const text = (0,splice/* applySplices */.U)(source.text, splices);
    const { documents } = await reopen(source, text);
    const comparison = new Comparison(wanted);
    if (documents.length !== source.documents.length) {
        throw new errors/* EditRefused */.$('the change would make another number of documents of the file');
    }
    source.documents.forEach((root, index) => {
        comparison.same(root, documents[index]);
    });
    comparison.finish();
    return text;
}
function collect(intents) {
    const wanted = new Map();
    for (const { scalar, text } of intents) {
        if ((wanted.get(scalar) ?? text) !== text) {
            throw new errors/* EditRefused */.$(`${showPath(scalar.path)} cannot get two different texts`);
        }
        wanted.set(scalar, text);
    }
    return wanted;
}
async function reopen(source, text) {
    try {
        return await openSource(source.format, text);
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        throw new errors/* EditRefused */.$(`the change would leave a file that cannot be read: ${error.message}`);
    }
}
/** Walks two trees side by side. */
class Comparison {
    #wanted;
    #after = new Map();
    #aliases = [];
    constructor(wanted) {
        this.#wanted = new Map(wanted);
    }
    same(before, after) {
        if (after === undefined || after.kind !== before.kind)
            throw changed(before);
        this.#after.set(before, after);
        if (before.kind === 'scalar' && after.kind === 'scalar')
            this.#scalar(before, after);
        if (before.kind === 'mapping' && after.kind === 'mapping')
            this.#mapping(before, after);
        if (before.kind === 'sequence' && after.kind === 'sequence')
            this.#sequence(before, after);
        if (before.kind === 'alias' && after.kind === 'alias')
            this.#aliases.push([before, after]);
    }
    /** What can only be told when both trees were walked. */
    finish() {
        for (const [before, after] of this.#aliases) {
            const target = before.target === undefined ? undefined : this.#after.get(before.target);
            if (before.name !== after.name || target !== after.target)
                throw changed(before);
        }
        for (const scalar of this.#wanted.keys()) {
            throw new errors/* EditRefused */.$(`${showPath(scalar.path)} is no part of the file that was to change`);
        }
    }
    #scalar(before, after) {
        const text = this.#wanted.get(before);
        this.#wanted.delete(before);
        if (before.anchor !== after.anchor)
            throw changed(before);
        if (text === undefined) {
            const same = before.text === after.text && before.type === after.type && before.style === after.style;
            if (!same)
                throw changed(before);
            return;
        }
        if (after.text !== expected(before, text) || (before.type === 'string' && after.type !== 'string')) {
            const place = showPath(before.path);
            throw new errors/* EditRefused */.$(`${place} would read ${(0,shared_text/* quoteForMessage */.Hx)(after.text)} and not ${(0,shared_text/* quoteForMessage */.Hx)(text)}`);
        }
    }
    #mapping(before, after) {
        if (before.entries.length !== after.entries.length || before.flow !== after.flow)
            throw changed(before);
        before.entries.forEach((entry, index) => {
            this.same(entry.key, after.entries[index]?.key);
            this.same(entry.value, after.entries[index]?.value);
        });
    }
    #sequence(before, after) {
        if (before.items.length !== after.items.length || before.flow !== after.flow)
            throw changed(before);
        before.items.forEach((item, index) => {
            this.same(item, after.items[index]);
        });
    }
}
/** The line breaks at the end of a block scalar belong to its header, and stay when the text comes without any. */
function expected({ style, text: old }, text) {
    if ((style !== 'literal' && style !== 'folded') || text.endsWith('\n'))
        return text;
    return text + (/\n*$/.exec(old)?.[0] ?? '');
}
function changed(node) {
    return new errors/* EditRefused */.$(`the change would touch ${showPath(node.path) || 'the root'} as well`);
}

;// CONCATENATED MODULE: ./shared/edit/index.js
/** Editors that find with a parser and write by source range: YAML, JSON, TOML, Dockerfile. */














;// CONCATENATED MODULE: ./actions/pin-digests/src/find/dockerfile-arguments.js
/** What a variable in `FROM` stands for. Rules: BuildKit, frontend/dockerfile/dockerfile2llb/convert.go. */

const variable = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-?])(.*))?\})$/s;
// Nobody writes three; each one is read to its end again.
const deepestFallback = 20;
/**
 * Reads the arguments that FROM can use: those before the first FROM. Each default is worked out with the ones above
 * it, a later one of the same name replaces it, and a repetition without default changes nothing.
 */
function readBuildArguments(file) {
    const known = new Map();
    for (const instruction of file.instructions) {
        if (instruction.name === 'FROM' && !instruction.onbuild)
            break;
        if (instruction.name !== 'ARG' || instruction.onbuild)
            continue;
        for (const word of argumentsOf(instruction, file.escapeCharacter)) {
            const { key, value } = keyAndValue(word);
            if (value === undefined)
                continue;
            const meaning = meaningOf(unquoted(value, file.escapeCharacter), known);
            known.set(key, 'text' in meaning && meaning.from === undefined ? { ...meaning, from: key } : meaning);
        }
    }
    return known;
}
/**
 * What the builder makes of an image in FROM (or of a default). A text without variables stands for itself; one that
 * is a single variable stands for the default of that argument, or for the default written behind `:-`.
 */
function meaningOf(text, known, depth = 0) {
    if (!text.text.includes('$'))
        return { text, from: undefined };
    const whole = wholeVariable(text.text);
    if (whole === undefined || depth === deepestFallback)
        return { because: onlyAPart };
    const { name, operator, fallback } = whole;
    const meaning = known.get(name);
    const empty = meaning !== undefined && 'text' in meaning && meaning.text.text === '';
    if (operator === ':-' || (operator === '-' && !empty)) {
        if (meaning !== undefined && !empty)
            return meaning;
        const start = text.text.length - 1 - fallback.length;
        return meaningOf(cut(text, start, text.text.length - 1), known, depth + 1);
    }
    if (meaning === undefined)
        return { because: `the build argument ${name} has no default before the first FROM; ${give}` };
    return empty ? { because: `the build argument ${name} is empty; ${give}` } : meaning;
}
/** Names of the arguments that are only a part of a text: `nginx:$VERSION`. */
function partsOf(text, depth = 0) {
    const whole = wholeVariable(text);
    if (whole !== undefined && depth < deepestFallback)
        return partsOf(whole.fallback, depth + 1);
    return [...text.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map((match) => match[1] ?? '');
}
/** The parts of a text that is one variable and nothing else. */
function wholeVariable(text) {
    const match = variable.exec(text);
    const name = match?.[1] ?? match?.[2];
    const fallback = match?.[4] ?? '';
    return name === undefined || !balanced(fallback) ? undefined : { name, operator: match?.[3], fallback };
}
/** Whether the text behind `:-` is one text, and not `a}-${b` of two variables. */
function balanced(text) {
    let depth = 0;
    for (const letter of text) {
        if (letter === '{')
            depth += 1;
        if (letter === '}')
            depth -= 1;
        if (depth < 0)
            return false;
    }
    return depth === 0;
}
const give = 'give it the whole reference as its default';
const onlyAPart = 'only a part of the reference comes from a build argument; put the whole reference into one ARG and use it alone';

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/markers.js
/**
 * Comments that ask to leave a reference alone: ours, and those of the tools people use beside it or come from
 * (ratchet, actions-up, zizmor). A marker is a word of its own: `pin-digests: ignored` is prose.
 */
const plainMarkers = [
    ['pin-digests: ignore', /(?<![^\s#([,;])pin-digests:[ \t]*ignore(?![\w-])/],
    ['ratchet:exclude', /(?<![^\s#([,;])ratchet:[ \t]*exclude(?![\w-])/],
    ['actions-up-ignore', /(?<![^\s#([,;])actions-up-ignore(?:-next-line)?(?![\w-])/],
];
/** zizmor names the audits that it skips; only those about pinning concern us. */
const zizmorMarker = /(?<![^\s#([,;])zizmor:[ \t]*ignore\[([^\]]*)\]/g;
const audits = ['unpinned-uses', 'unpinned-images'];
/**
 * The marker in a comment (given with or without its `#`) that asks to leave the reference beside or below it alone, in
 * its usual spelling; undefined when there is none.
 */
function ignoreMarker(comment) {
    for (const [marker, pattern] of plainMarkers)
        if (pattern.test(comment))
            return marker;
    for (const [, list = ''] of comment.matchAll(zizmorMarker)) {
        const named = list.split(',').map((audit) => audit.trim());
        const audit = audits.find((known) => named.includes(known));
        if (audit !== undefined)
            return `zizmor: ignore[${audit}]`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/split-image.js
/**
 * Takes an image reference apart by its separators alone. It judges nothing and never fails: what a registry would
 * refuse comes out as parts that nobody can resolve.
 *
 * A colon starts a tag only behind the last slash: before it, it belongs to `host:port` (reference grammar of
 * distribution). A name cannot contain `@`, so the first one ends it: `a:1@junk@sha256:...` is not taken for pinned.
 */
function splitImage(text) {
    const at = text.indexOf('@');
    if (at < 0 && /^sha(?:256|512):/i.test(text))
        return { name: '', tag: undefined, digest: text };
    const named = at < 0 ? text : text.slice(0, at);
    const digest = at < 0 ? undefined : text.slice(at + 1);
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    if (colon < 0)
        return { name: named, tag: undefined, digest };
    return { name: named.slice(0, colon), tag: named.slice(colon + 1), digest };
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/dockerfile-reference.js



/** The reference at a place, with the change of exactly its characters. */
function imageAt(file, place) {
    const { text, where } = place;
    const { name, tag, digest } = splitImage(text.text);
    const { line, column } = file.place(text.start);
    const behind = ignoreMarker(place.behind ?? '');
    const marker = behind ?? markerAbove(file, line) ?? markerAbove(file, place.line);
    const settled = marker !== undefined
        ? {
            status: 'ignored',
            because: `a comment ${behind === undefined ? 'above' : 'behind'} it says "${marker}"`,
        }
        : place.dynamic !== undefined
            ? { status: 'dynamic', because: place.dynamic }
            : undefined;
    return {
        kind: 'image',
        line,
        column,
        where,
        original: text.text,
        name,
        tag,
        digest,
        ...(place.platform === undefined ? {} : { platform: place.platform }),
        ...(settled === undefined ? {} : { settled }),
        rewrite(exact, style) {
            if (name === '')
                throw new errors/* EditRefused */.$('there is no image name to put the digest behind');
            if (file.text.slice(text.start, text.end) !== text.text) {
                throw new errors/* EditRefused */.$('the reference is broken over lines or has quotes inside; write it in one piece');
            }
            const reference = style === 'digest' ? `${name}@${exact.digest}` : `${name}:${exact.tag}@${exact.digest}`;
            const splices = reference === text.text ? [] : [{ start: text.start, end: text.end, text: reference }];
            return { splices, intents: [], reference };
        },
    };
}
/** A Dockerfile has no comments behind an instruction: a marker stands in the comment line above. */
function markerAbove(file, line) {
    const comment = file.commentLine(line - 1);
    return comment === undefined ? undefined : ignoreMarker(comment);
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/dockerfile.js



/**
 * The images that a Dockerfile is built from: `# syntax=`, `FROM` (through its build arguments), `COPY --from`,
 * `RUN --mount=from`, each also under `ONBUILD`. Stages, `scratch` and stage numbers are no images.
 *
 * @throws SourceMalformed when the file cannot be read
 */
function findInDockerfile(text) {
    const file = parseDockerfile(text);
    const places = [...syntaxImages(file), ...baseImages(file), ...borrowedImages(file)];
    return places.map((place) => imageAt(file, place)).sort((a, b) => a.line - b.line || a.column - b.column);
}
/** The frontend is the first word behind `# syntax=`; the builder leaves the others alone. */
function syntaxImages(file) {
    const directive = file.directives.find(({ name }) => name === 'syntax');
    if (directive === undefined)
        return [];
    const { value, line } = directive;
    const [image = ''] = value.text.split(' ', 1);
    return [{ text: cut(value, 0, image.length), where: '# syntax', line, behind: value.text.slice(image.length) }];
}
/** The images of FROM. One that stands in an argument is found there, once, whatever number of FROMs use it. */
function baseImages(file) {
    const known = readBuildArguments(file);
    const inPart = argumentsUsedInPart(file, known);
    const stages = new Set();
    const places = new Map();
    for (const instruction of file.instructions) {
        if (instruction.name !== 'FROM' || instruction.onbuild)
            continue;
        const [image, as, name] = argumentsOf(instruction, file.escapeCharacter);
        if (image === undefined)
            continue;
        const place = baseImage(unquoted(image, file.escapeCharacter), instruction, known, inPart, file);
        const platform = literalPlatform(instruction);
        if (!isStage(place.text.text, stages))
            places.set(place.text.start, { ...place, ...(platform && { platform }) });
        if (as?.text.toLowerCase() === 'as' && name !== undefined)
            stages.add(name.text.toLowerCase());
    }
    return [...places.values()];
}
function literalPlatform({ flags }) {
    const platform = flags.find(({ name }) => name === 'platform')?.value?.text;
    return platform === undefined || platform.includes('$') ? undefined : platform;
}
function baseImage(image, instruction, known, inPart, file) {
    const meaning = meaningOf(image, known);
    if ('because' in meaning)
        return { text: image, where: 'FROM', line: instruction.line, dynamic: meaning.because };
    if (meaning.from === undefined)
        return { text: meaning.text, where: 'FROM', line: instruction.line };
    const line = file.place(meaning.text.start).line;
    const dynamic = inPart.has(meaning.from)
        ? `the build argument ${meaning.from} is also a part of another reference, which a digest in it would break`
        : undefined;
    return { text: meaning.text, where: `ARG ${meaning.from}`, line, dynamic };
}
/** The arguments that somewhere stand for a part of a base image: a digest in their default would break that one. */
function argumentsUsedInPart(file, known) {
    const names = new Set();
    let stageBegan = false;
    for (const instruction of file.instructions) {
        if (instruction.onbuild)
            continue;
        const isFrom = instruction.name === 'FROM';
        stageBegan ||= isFrom;
        if (!isFrom && (stageBegan || instruction.name !== 'ARG'))
            continue;
        for (const word of argumentsOf(instruction, file.escapeCharacter)) {
            const text = isFrom ? word : keyAndValue(word).value;
            if (text !== undefined)
                for (const name of partsOf(unquoted(text, file.escapeCharacter).text))
                    names.add(name);
        }
    }
    for (const name of [...names]) {
        const meaning = known.get(name);
        if (meaning !== undefined && 'text' in meaning && meaning.from !== undefined)
            names.add(meaning.from);
    }
    return names;
}
/** The images that COPY and RUN take files from. They can name every stage of the file. */
function borrowedImages(file) {
    const stages = new Set();
    for (const instruction of file.instructions) {
        const [, as, name] = instruction.name === 'FROM' ? argumentsOf(instruction, file.escapeCharacter) : [];
        if (as?.text.toLowerCase() === 'as' && name !== undefined)
            stages.add(name.text.toLowerCase());
    }
    return file.instructions.flatMap((instruction) => dockerfile_sourcesOf(instruction)
        .filter(({ text }) => !isStage(text.text, stages) && !/^[+-]?\d+$/.test(text.text))
        .map((source) => ({ ...source, line: instruction.line, dynamic: variableIn(source.text.text) })));
}
function dockerfile_sourcesOf(instruction) {
    const prefix = instruction.onbuild ? 'ONBUILD ' : '';
    return instruction.flags.flatMap(({ name, value }) => {
        if (value === undefined)
            return [];
        if (instruction.name === 'COPY' && name === 'from')
            return [{ text: value, where: `${prefix}COPY --from` }];
        if (instruction.name !== 'RUN' || name !== 'mount')
            return [];
        return listFields(value).flatMap((field) => {
            const { key, value: source } = keyAndValue(field);
            return key.toLowerCase() === 'from' && source !== undefined
                ? [{ text: source, where: `${prefix}RUN --mount from` }]
                : [];
        });
    });
}
function variableIn(text) {
    if (!text.includes('$'))
        return undefined;
    return 'builders know no variables here; name a stage with FROM <image> AS <name> and take the files from that';
}
function isStage(text, stages) {
    return text === '' || text === 'scratch' || stages.has(text.toLowerCase());
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/rewrite.js


/**
 * The text of a file with the references changed, after it was read again and found to differ in them and nothing else.
 * @throws EditRefused
 */
async function rewriteFile(file, rewritings) {
    // A field that several mappings share is found for each of them, and written once.
    const splices = distinct(rewritings.flatMap((one) => one.splices), ({ start, end, text }) => `${start} ${end} ${text}`);
    if (file.source !== undefined) {
        return applyEdit(file.source, splices, distinct(rewritings.flatMap((one) => one.intents), ({ scalar }) => scalar));
    }
    const text = (0,splice/* applySplices */.U)(file.text, splices);
    const before = findInDockerfile(file.text);
    const after = findInDockerfile(text);
    const changed = after
        .filter(({ original }, index) => original !== before[index]?.original)
        .map(({ original }) => original);
    const wanted = rewritings.map(({ reference }) => reference);
    if (before.length !== after.length || changed.sort().join('\n') !== wanted.sort().join('\n')) {
        throw new errors/* EditRefused */.$('read again, the file would differ in more than the references');
    }
    return text;
}
function distinct(all, keyOf) {
    const byKey = new Map(all.map((one) => [keyOf(one), one]));
    return [...byKey.values()];
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/changes.js


/** The new content of every file that changes; where that cannot be had, the file stays and its references are unresolved. */
async function planChanges(files, verdicts) {
    const changes = [];
    const refused = new Map();
    for (const file of files) {
        const rewritings = verdicts.filter((one) => one.file === file).flatMap(({ rewriting }) => rewriting ?? []);
        if (rewritings.length === 0)
            continue;
        try {
            changes.push({ file, after: file.encode(await rewriteFile(file, rewritings)) });
        }
        catch (error) {
            if (!(error instanceof errors/* EditRefused */.$))
                throw error;
            refused.set(file, error.message);
        }
    }
    const judged = verdicts.map(({ file, judged: one, rewriting }) => {
        const why = refused.get(file);
        if (why === undefined || rewriting === undefined)
            return one;
        return { ...one, status: 'unresolved', resolved: '', reason: `The file cannot be changed safely: ${why}.` };
    });
    return { changes, judged };
}

// EXTERNAL MODULE: ./shared/oci/index.js + 28 modules
var oci = __webpack_require__(5212);
;// CONCATENATED MODULE: ./actions/pin-digests/src/digest-map.js



const digest_map_forms = 'one `name[:tag]@sha256:<64 hex digits>` per line, or a JSON map from `name[:tag]` to `sha256:...`';
/**
 * @param text the input `digests`
 * @throws UserError invalid-input: no digest, no image name, or two digests for one name
 */
async function parseDigestMap(text) {
    const digests = new Map();
    for (const [name, digest, shown] of await entries(text)) {
        const image = (0,oci/* parseImageReference */.o_)(name);
        if (image === undefined || image.digest !== undefined || !(0,oci/* isDigest */.Bc)(digest)) {
            throw (0,action/* invalidInput */.aY)('digests', shown, digest_map_forms);
        }
        const key = keyOf(image, image.tag);
        if ((digests.get(key) ?? digest) !== digest) {
            throw (0,action/* invalidInput */.aY)('digests', shown, `one digest for each name, and ${name} is given two`);
        }
        digests.set(key, digest);
        const whole = keyOf(image, undefined);
        const others = [...digests].filter(([other]) => other === whole || key === whole);
        const other = others.find(([name, value]) => value !== digest && (name === whole || name.startsWith(`${whole}:`)));
        if (other !== undefined) {
            throw (0,action/* invalidInput */.aY)('digests', shown, `one digest for each name, and ${other[0]} is given ${other[1]}`);
        }
    }
    return {
        size: digests.size,
        find: (image, tag) => digests.get(keyOf(image, tag)) ?? digests.get(keyOf(image, undefined)),
    };
}
/** Name, digest, and the entry as it was given. */
async function entries(text) {
    const trimmed = text.trim();
    if (trimmed.startsWith('{')) {
        const { value } = await (0,action/* parseYaml */.hN)(trimmed, 'The input `digests`');
        if (typeof value !== 'object' || value === null)
            throw (0,action/* invalidInput */.aY)('digests', trimmed, digest_map_forms);
        return Object.entries(value).map(([name, digest]) => {
            if (typeof digest !== 'string')
                throw (0,action/* invalidInput */.aY)('digests', `${name}: ${JSON.stringify(digest)}`, digest_map_forms);
            // The value may be a whole reference, as `docker buildx imagetools` prints it.
            return [name, digest.slice(digest.lastIndexOf('@') + 1), `${name}: ${digest}`];
        });
    }
    return (0,shared_text/* parseList */.E1)(text).map((line) => {
        const at = line.indexOf('@');
        return [line.slice(0, Math.max(0, at)), line.slice(at + 1), line];
    });
}
const keyOf = ({ host, repository }, tag) => `${host}/${repository}${tag === undefined ? '' : `:${tag}`}`;

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



// EXTERNAL MODULE: ./shared/action/inputs.js
var inputs = __webpack_require__(370);
;// CONCATENATED MODULE: ./shared/action/patterns/index.js


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
        return compileGlob(positive);
    }
    catch (error) {
        if (error instanceof GlobError)
            throw (0,inputs/* invalidInput */.aY)(input, pattern, `a list of globs; ${error.message}`);
        throw error;
    }
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./actions/pin-digests/src/files/classify.js

const yamlName = /\.ya?ml$/;
/** The kind that a file has by its name, wherever it is asked for; undefined for names that say nothing. */
function kindByName(file) {
    const name = posix_.basename(file);
    if (/^\.github\/workflows\/[^/]+\.ya?ml$/.test(file))
        return 'workflow';
    if (/^action\.ya?ml$/.test(name))
        return 'action';
    if (/^(?:docker-)?compose(?:[.-][^/]*)?\.ya?ml$/.test(name))
        return 'compose';
    if (/^kustomization(?:\.ya?ml)?$/i.test(name) && (yamlName.test(name) || name === 'Kustomization'))
        return 'kustomization';
    if (isDockerfile(name))
        return 'dockerfile';
    if (yamlName.test(name))
        return 'yaml';
    if (name.endsWith('.json'))
        return 'json';
    return name.endsWith('.toml') ? 'toml' : undefined;
}
/** `Dockerfile`, `Dockerfile.prod`, `web.Dockerfile`; not what belongs to one (`Dockerfile.dockerignore`) or makes one. */
function isDockerfile(name) {
    if (/\.(?:dockerignore|md|ya?ml|json|toml|txt|sh|py|js|ts|go|rs)$/i.test(name))
        return false;
    return (/^(?:Dockerfile|Containerfile)/.test(name) || name === 'dockerfile' || /\.(?:dockerfile|containerfile)$/i.test(name));
}
const template = /\.(?:j2|jinja2?|tmpl|tpl|erb|mustache|hbs|gotmpl|in)$/i;
/** The files to read when the user named none. `all` are paths relative to the working directory. */
function selectByName(all) {
    const files = [];
    const skipped = [];
    const charts = new Set(all.filter((file) => /^Chart\.ya?ml$/.test(posix_.basename(file))).map((file) => posix_.dirname(file)));
    for (const file of all) {
        const kind = kindByName(file);
        if (kind === undefined || kind === 'json' || kind === 'toml')
            continue;
        const folder = posix_.dirname(file);
        const chart = chartOfTemplate(file, charts);
        if (chart !== undefined)
            skipped.push({ path: file, because: `a template of the Helm chart in ${chart}` });
        else if (kind === 'dockerfile' && template.test(file))
            skipped.push({ path: file, because: 'a template' });
        else if (kind === 'dockerfile' && !/^(?:[Dd]ockerfile|Containerfile)/.test(posix_.basename(file)))
            continue;
        else if (kind !== 'yaml')
            files.push({ path: file, kind, strict: true });
        else if (charts.has(folder) && /^values[^/]*\.ya?ml$/.test(posix_.basename(file))) {
            files.push({ path: file, kind: 'helm-values', strict: false });
        }
        else
            files.push({ path: file, kind: 'yaml', strict: false });
    }
    return { files, skipped };
}
/** The chart whose `templates/` holds the file. */
function chartOfTemplate(file, charts) {
    const parts = file.split('/');
    for (let at = parts.indexOf('templates'); at >= 0; at = parts.indexOf('templates', at + 1)) {
        const folder = parts.slice(0, at).join('/') || '.';
        if (charts.has(folder))
            return folder;
    }
    return undefined;
}
/** What a file that the user named is by its name. */
function namedByUser(file) {
    return { path: file, kind: kindByName(file) ?? 'yaml', strict: true };
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/files/choose.js



/**
 * The files to read: by their names, or as the user says.
 * @param all every path below the working directory @throws UserError no-files, unknown-kind, invalid-input
 */
function chooseFiles(settings, all, files) {
    if (settings.files === undefined) {
        const { files: named, skipped } = selectByName(all);
        return { named: named.filter(({ kind }) => concerns(settings, kind)), skipped, unused: [] };
    }
    const patterns = compilePatterns('files', settings.files);
    // What git ignores is not listed, and is meant all the same when it is named in full.
    const literal = settings.files.filter((path) => !/[*?[{!]/.test(path)).map((path) => path.replace(/^(?:\.?\/)+/, ''));
    const listed = new Set(all);
    const more = literal.filter((path) => !listed.has(path) && files.read(path).kind !== 'none');
    const named = [...all.filter((path) => patterns.matches(path)), ...more];
    if (named.length === 0) {
        throw new action/* UserError */.yo('no-files', `The input \`files\` matches no file: ${settings.files.join(', ')}.`, 'Check the patterns against the working directory, and that the checkout holds the files.');
    }
    return { ...choose_known(settings, named, new Set(literal)), unused: patterns.unused(named) };
}
/** Fields may be looked for in any file; without them a file must be of a kind that is known, or nobody looks inside. */
function choose_known(settings, paths, literal) {
    const isKnown = (path) => settings.fields.length > 0 || kindByName(path) !== undefined;
    const strange = paths.filter((path) => !isKnown(path));
    const [meant] = strange.filter((path) => literal.has(path));
    if (meant !== undefined || strange.length === paths.length) {
        throw new action/* UserError */.yo('unknown-kind', `The input \`files\` names ${meant ?? strange.slice(0, 5).join(', ')}, and the name does not tell what kind of file that is.`, 'Known are YAML, JSON and TOML, `Dockerfile*`, `Containerfile*` and `*.dockerfile`; or say with `fields` where images stand.');
    }
    const skipped = strange.map((path) => ({ path, because: 'its name does not tell what kind of file it is' }));
    return { named: paths.filter(isKnown).map(namedByUser), skipped };
}
/** Whether a file of this kind can hold what is looked for. */
function concerns({ images }, kind) {
    return images || kind === 'workflow' || kind === 'action';
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/files/contents.js

/** Whether a text can be a Kubernetes manifest at all: a look that is far cheaper than parsing every YAML file. */
function mayBeManifest(text) {
    return text.includes('apiVersion') && text.includes('kind');
}
/** Whether it looks like one to a person who only skims it: for files that cannot be parsed. */
function looksLikeManifest(text) {
    return /^\s*["']?apiVersion["']?[ \t]*:/m.test(text) && /^\s*["']?kind["']?[ \t]*:/m.test(text);
}
/** What YAML without a telling name is, by its keys; undefined when they tell nothing. */
function kindByContents(source) {
    for (const document of source.documents) {
        const keys = keysOf(document);
        if (keys === undefined)
            continue;
        if (keys.has('apiVersion') && keys.has('kind')) {
            return contents_textOf(document, 'kind') === 'Kustomization' ? 'kustomization' : 'kubernetes';
        }
        if (keys.has('jobs') && (keys.has('on') || keys.has('true')))
            return 'workflow';
        if (keys.has('runs') && entryValue(document, 'runs')?.kind === 'mapping')
            return 'action';
        if (keys.has('services') && entryValue(document, 'services')?.kind === 'mapping')
            return 'compose';
    }
    return undefined;
}
function keysOf(node) {
    return node.kind === 'mapping' ? new Set(mergedEntries(node).map(({ entry }) => entry.key.text)) : undefined;
}
function entryValue(node, key) {
    const found = mergedEntries(node).findLast(({ entry }) => entry.key.text === key);
    return found && resolveAlias(found.entry.value);
}
function contents_textOf(node, key) {
    const value = entryValue(node, key);
    return value?.kind === 'scalar' ? value.text : undefined;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/files/duplicate-keys.js
/**
 * A key that stands twice in one mapping. Some readers take the first, some the last, GitHub and Compose refuse the
 * file: what it means is not known. `<<` may stand twice.
 */
function duplicateKey(source) {
    const waiting = [...source.documents];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if (node.kind === 'sequence')
            for (const item of node.items)
                waiting.push(item);
        if (node.kind !== 'mapping')
            continue;
        const seen = new Set();
        for (const { key, value } of node.entries) {
            if (seen.has(key.text) && key.text !== '<<')
                return key;
            seen.add(key.text);
            waiting.push(value);
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/files/locked.js
/** Where GitHub keeps the locked commits of a repository's workflows (docs.github.com, "Workflow dependency lockfiles"). */
const lockFile = '.github/workflows/actions.lock';
/** The workflows that the lock file lists, as paths from the root of the repository; undefined when it has another shape. */
function lockedWorkflows(source) {
    const [root, ...more] = source.documents;
    if (root?.kind !== 'mapping' || more.length > 0)
        return undefined;
    const workflows = root.entries.find(({ key }) => key.text === 'workflows')?.value;
    if (workflows === undefined)
        return new Set();
    if (workflows.kind !== 'mapping')
        return undefined;
    return new Set(workflows.entries.map(({ key }) => key.text));
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/uses/commit-id.js
/**
 * Whether a ref is a whole commit id: 40 hex digits, or 64 in a SHA-256 repository. Git reads upper case as well.
 * Anything shorter is an abbreviation, which the runner does not take for a commit; zeros alone name none.
 */
function isCommit(ref) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(ref) && !/^0+$/.test(ref);
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/uses/pin-comment.js
/** `v4`, `4.2`, `v4.2.1-rc.1`, also behind a family name (`release/v1`, `codeql-bundle-v2.20.0`). */
const numbers = String.raw `(?:v\d+(?:\.\d+)*|\d+(?:\.\d+)+)(?:[-+][0-9A-Za-z.+-]*(?<=[0-9A-Za-z]))?`;
const version = String.raw `(?:[A-Za-z][\w./-]*[-/_])?${numbers}`;
/** No ref is longer, and the patterns take time that grows faster than the text. */
const longestHead = 300;
/** A version must end as a word does; `v2.x` and `v2-` are none. */
const end = String.raw `(?=$|[\s,;:()\[\]{}#"'])`;
/** Words that stand before the version: of Renovate, pin-github-action, ensure-sha-pinned, ratchet, or a full name. */
const lead = String.raw `(?:renovate\s*:\s*)?(?:(?:pin|pinned|tag|version|ref)\s*(?:[:=@]\s*@?|\s@?))?`;
const pin_comment_named = String.raw `(?:ratchet:)?[\w-]+/[\w.-]+(?:/[\w./-]+)?@`;
const versioned = new RegExp(`^(?:${pin_comment_named}|${lead}|@)(${version})${end}(.*)$`, 'su');
/** A bare number says a version only when it is all there is: `3 attempts` is prose. */
const bareNumber = /^(?:@|tag\s*=\s*|pin\s*@)?(\d+)$/;
/** A branch has no shape, so only the usual names count, and only when no prose follows. */
const branch = /^(?:ratchet:[\w-]+\/[\w./-]+@|branch\s*[:=]?\s*|@|tag\s*=\s*)?((?:main|master|trunk|develop|dev|latest|stable|nightly))(?=$|\s*[-,;(#])(.*)$/s;
const ratchetBranch = /^ratchet:[\w-]+\/[\w./-]+@([^\s@]+)(?=$|\s)(.*)$/s;
/**
 * Reads the version from the comment behind a commit (given without its `#`), in every form the pinning tools write:
 * `v2.1.0`, `2.1.0`, `@v2.1.0`, `pin @v2.1.0`, `tag=v2.1.0`, `ratchet:owner/repo@v2`, `main`.
 *
 * The version must come first: `Versions older than v2.1.0 are broken` is a note and says nothing about the pin.
 */
function readPinComment(comment) {
    const text = comment.trim();
    const head = text.slice(0, longestHead);
    for (const form of [versioned, bareNumber, branch, ratchetBranch]) {
        const match = form.exec(head);
        if (match?.[1] === undefined)
            continue;
        const behind = match[2] ?? '';
        // Cut in the middle, it would not be what was written.
        if (behind === '' && text.length > longestHead)
            return undefined;
        return { version: match[1], rest: (behind + text.slice(longestHead)).trim() };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/uses/version-tag.js

const shape = /^((?:[A-Za-z][\w./-]*?[-/_])??v?)(\d+(?:\.\d+){0,3})(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
function readVersion(name) {
    // A ref is a file name in git; what is longer comes from nobody who means well.
    const match = name.length > 255 ? null : shape.exec(name);
    if (match === null)
        return undefined;
    const [, family = '', numbers = '', prerelease] = match;
    return { name, family, numbers: numbers.split('.'), prerelease: prerelease !== undefined };
}
function compareDigits(one, other) {
    const [a, b] = [one.replace(/^0+(?=\d)/, ''), other.replace(/^0+(?=\d)/, '')];
    if (a.length !== b.length)
        return a.length - b.length;
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Above zero when `one` says more: a release before a pre-release, more numbers, then the higher version. */
function compareExactness(one, other) {
    if (one.prerelease !== other.prerelease)
        return one.prerelease ? -1 : 1;
    if (one.numbers.length !== other.numbers.length)
        return one.numbers.length - other.numbers.length;
    for (const [at, digits] of one.numbers.entries()) {
        const order = compareDigits(digits, other.numbers[at] ?? '0');
        if (order !== 0)
            return order;
    }
    return one.name < other.name ? 1 : -1;
}
/**
 * The name under which a commit is best written beside it: the most exact version tag of the same commit that
 * continues the ref as written within its family, `v4` -> `v4.2.1`. `codeql-bundle-v2.20.0` is another family,
 * `v5.0.0` another line. A branch or a moving word such as `latest` continues nowhere and stays as written; a commit
 * id takes the most exact `v1.2.3` or `1.2.3`.
 *
 * @param tags names of the tags that point at this commit, with or without `refs/tags/`
 * @param from the ref as written behind the `@`
 */
function chooseVersionTag(tags, from) {
    const wanted = readVersion(from);
    const anyLine = isCommit(from);
    if (!anyLine && (wanted === undefined || wanted.numbers.length > 2 || wanted.prerelease))
        return from;
    let best;
    for (const tag of tags) {
        const version = readVersion(tag.replace(/^refs\/tags\//, ''));
        if (version === undefined)
            continue;
        const fits = anyLine ? version.family === 'v' || version.family === '' : continues(version, wanted);
        if (fits && !isCommit(version.name) && (best === undefined || compareExactness(version, best) > 0))
            best = version;
    }
    return best?.name ?? from;
}
function continues(version, wanted) {
    if (wanted === undefined || version.family !== wanted.family)
        return false;
    if (version.numbers.length < wanted.numbers.length)
        return false;
    return wanted.numbers.every((digits, at) => compareDigits(digits, version.numbers[at] ?? '') === 0);
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/uses/reference.js
/**
 * What stands behind `uses:`, read as the runner reads it (actions/runner, ConvertToStep of the workflow converter):
 * `docker://` first, then the forms that stay inside the repository, then `owner/repository[/path]@ref` with exactly
 * one `@`, where `/` and `\` separate and empty segments do not count.
 */



const dockerPrefix = 'docker://';
/**
 * What GitHub admits in the name of an account (`_` in those of managed users) and of a repository. It also keeps odd
 * text out of the URL that the refs are asked from.
 */
const ownerName = /^[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?$/;
const repositoryName = /^(?!\.{1,2}$)[A-Za-z0-9._-]+$/;
/** Reads the value of a `uses:`. Never fails. */
function parseUses(text) {
    if (text.startsWith(dockerPrefix))
        return { kind: 'docker', image: text.slice(dockerPrefix.length) };
    if (/^(?:\.{1,2}|\$)(?:[/\\]|$)/.test(text))
        return { kind: 'local' };
    const at = text.indexOf('@');
    const head = at < 0 ? text : text.slice(0, at);
    const [owner = '', repository = '', ...below] = head.split(/[/\\]/).filter((segment) => segment !== '');
    const name = { owner, repository, path: below.map((segment) => `/${segment}`).join('') };
    if (text.includes('${{'))
        return { kind: 'dynamic', ...name };
    const ref = at < 0 ? '' : text.slice(at + 1);
    if (ref === '' || ref.includes('@') || !ownerName.test(owner) || !repositoryName.test(repository)) {
        return { kind: 'invalid', ...name };
    }
    return { kind: 'action', ...name, ref };
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/candidate.js
/** All of a scalar, without white space around it (a block scalar ends in a line break). */
function wholeOf(scalar) {
    const start = scalar.text.length - scalar.text.trimStart().length;
    return { scalar, start, end: Math.max(start, scalar.text.trimEnd().length) };
}
function candidate_textOf({ scalar, start, end }) {
    return scalar.text.slice(start, end);
}
/** What follows a prefix such as `docker://` (in any case), or the slot itself. */
function behindPrefix(slot, prefix) {
    const there = candidate_textOf(slot).slice(0, prefix.length).toLowerCase() === prefix;
    return there ? { ...slot, start: slot.start + prefix.length } : slot;
}
const expression = 'it holds an expression, which only the run can evaluate';
const candidate_template = 'it holds a template, which has no value before it is rendered';
/** Why the text has no value yet: `${{ }}`, `{{ }}`, `<<NAME>>`, `$(NAME)`, `${NAME}`. */
function dynamicReason(text) {
    if (text.includes('${{'))
        return expression;
    return /\{\{|<<[^<>]*>>|\$[({A-Za-z_]/.test(text) ? candidate_template : undefined;
}
/** An image as the text of one scalar. */
function imageIn(slot) {
    const dynamic = dynamicReason(candidate_textOf(slot));
    return { kind: 'image', slot, ...(dynamic === undefined ? {} : { dynamic }) };
}
/**
 * An image where a scalar is expected, and for `{{ .Values.image }}`, which YAML reads as a mapping, a template.
 * @param empty whether a key without a value still asks for an image, or says that there is none
 */
function candidate_imageAt(node, source, empty = 'none') {
    if (node === undefined || node.kind === 'alias')
        return [];
    if (node.kind !== 'scalar') {
        return source.text.startsWith('{{', node.start) ? [{ kind: 'template', node }] : [];
    }
    if (node.type !== 'null' && node.text.trim() !== '')
        return [imageIn(wholeOf(node))];
    return empty === 'wanted' ? [{ kind: 'image', slot: { scalar: node, start: 0, end: 0 } }] : [];
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/line-end.js
/**
 * Puts a comment at the end of the line on which a scalar of a flow mapping stands, where more of the mapping follows
 * it. Undefined where the line's end is inside another scalar, which the comment would become a part of.
 */
function commentAtLineEnd(source, scalar, comment, separator) {
    if (source.format !== 'yaml' || !scalar.flow)
        return undefined;
    const lineEnd = endOfLine(source.text, scalar.end);
    const last = lastTokenOn(source, scalar.end, lineEnd);
    if (last === undefined)
        return undefined;
    const rest = source.text.slice(last, lineEnd).trimEnd();
    const hash = rest.indexOf('#');
    const between = hash < 0 ? rest : rest.slice(0, hash);
    // Nothing but punctuation of the flow style may follow the last scalar.
    if (!/^[ \t,:?{}[\]]*$/.test(between))
        return undefined;
    if (hash < 0)
        return [{ start: last + rest.length, end: last + rest.length, text: separator + comment }];
    const old = rest.slice(hash);
    const mark = /^#+[ \t]*/.exec(old)?.[0] ?? '#';
    if (old === mark + comment)
        return [];
    const start = last + hash;
    return [{ start: start + mark.length, end: start + old.length, text: comment }];
}
function endOfLine(text, from) {
    const at = text.indexOf('\n', from);
    if (at < 0)
        return text.length;
    return text[at - 1] === '\r' ? at - 1 : at;
}
/** Where the last scalar or alias before the line's end ends; undefined when one runs on beyond it. */
function lastTokenOn(source, from, lineEnd) {
    let last = from;
    const waiting = [...source.documents];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if (node.start >= lineEnd || node.end < from)
            continue;
        if (node.kind === 'sequence')
            for (const item of node.items)
                waiting.push(item);
        else if (node.kind === 'mapping')
            for (const { key, value } of node.entries)
                waiting.push(key, value);
        else if (node.end > lineEnd)
            return undefined;
        else
            last = Math.max(last, node.end);
    }
    return last;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/marked.js

/**
 * A marker on the line where one of the scalars ends, or alone on the line above one of them; `above` are keys further
 * up, where only the line above counts.
 */
function markedIgnored(source, scalars, above = []) {
    const comments = [
        ...scalars.map((scalar) => source.commentBehind(scalar)?.text),
        ...[...scalars, ...above].map((scalar) => source.commentLine(source.place(scalar.start).line - 1)),
    ];
    for (const comment of comments) {
        const marker = comment === undefined ? undefined : ignoreMarker(comment);
        if (marker !== undefined)
            return { status: 'ignored', because: `the comment \`${marker}\` asks to leave it alone` };
    }
    return undefined;
}
function dynamicSettled(because) {
    return because === undefined ? undefined : { status: 'dynamic', because };
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/anchor-uses.js

/** The keys under which this file kind's references stand: what an anchor may be used for and still be rewritten. */
const places = {
    uses: /^uses$/,
    // `container: node:24` and `services: {db: *postgres}` of a workflow, `reference` and `source` of image volumes.
    image: /image$|^(?:container|reference|source|oci|uses)$/i,
};
/**
 * Where an anchored scalar is used for something else: rewritten, it would change there as well, which nobody asked for.
 * Where compose files keep anchors (`x-...`) is no use. Undefined for a scalar without an anchor, and when all is well.
 */
function otherUse(scalar, kind, documents) {
    if (scalar.anchor === undefined)
        return undefined;
    const uses = [scalar.path, ...aliasesOf(scalar, documents)];
    const other = uses.find((path) => !isPlace(path, kind));
    return other && showPath(other);
}
function isPlace(path, kind) {
    if (typeof path[0] === 'string' && /^(?:x-|\.)/.test(path[0]))
        return true;
    const [job, , services] = path;
    if (kind === 'image' && job === 'jobs' && services === 'services')
        return true;
    const key = path.findLast((step) => typeof step === 'string');
    return typeof key === 'string' && places[kind].test(key);
}
function aliasesOf(scalar, documents) {
    const found = [];
    const waiting = [...documents];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if (node.kind === 'alias') {
            if (node.target === scalar)
                found.push(node.path);
        }
        else if (node.kind === 'sequence')
            for (const item of node.items)
                waiting.push(item);
        else if (node.kind === 'mapping')
            for (const { value } of node.entries)
                waiting.push(value);
    }
    return found;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/rewriting.js



/** `name:tag@digest`, or `name@digest`; a digest that stands without a name stays without one. */
function composeImage(name, { tag, digest }, style) {
    if (name === '')
        return digest;
    return `${name}${style === 'digest' || tag === '' ? '' : `:${tag}`}@${digest}`;
}
/** Sets scalars to new texts; what they hold already is left alone. @throws EditRefused */
function setTexts(source, texts, reference) {
    const changed = texts.filter(([scalar, text]) => scalar.text !== text);
    return {
        splices: changed.flatMap(([scalar, text]) => source.setScalar(scalar, text)),
        intents: changed.map(([scalar, text]) => ({ scalar, text })),
        reference,
    };
}
/** Replaces what the slot takes up of its scalar. @throws EditRefused */
function fillSlot(source, slot, reference) {
    const { scalar, start, end } = slot;
    return setTexts(source, [[scalar, scalar.text.slice(0, start) + reference + scalar.text.slice(end)]], reference);
}
/** Where the slot's text begins in the file, from 1; the scalar's own beginning when it is escaped or folded there. */
function placeOf(source, slot) {
    const at = source.text.indexOf(candidate_textOf(slot), slot.scalar.start);
    return source.place(at >= 0 && at < slot.scalar.end ? at : slot.scalar.start);
}
function refuse(because) {
    throw new errors/* EditRefused */.$(because);
}
/** @throws EditRefused when the scalar's anchor also stands for something that is no such reference */
function refuseSharedAnchor(source, scalar, kind) {
    const other = otherUse(scalar, kind, source.documents);
    if (other !== undefined)
        refuse(`the anchor &${scalar.anchor} also stands for ${other}, which would change with it`);
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/action-found.js






/**
 * What stands at a `uses`; undefined for what stays inside the repository. What the runner would refuse comes out with
 * an empty ref, so that nobody takes it for pinned.
 *
 * @param alone whether no other reference stands on its line: a comment says something about one only
 */
function actionFound(source, slot, locked, alone) {
    const original = candidate_textOf(slot);
    const uses = parseUses(original);
    if (uses.kind === 'local' || uses.kind === 'docker')
        return undefined;
    const { scalar } = slot;
    const where = showPath(scalar.path);
    const settled = locked
        ? { status: 'locked', because: 'the workflow is in actions.lock, which the runner holds it to' }
        : (markedIgnored(source, [scalar]) ?? dynamicSettled(dynamicReason(original)));
    return {
        kind: 'action',
        ...placeOf(source, slot),
        where,
        original,
        ...(settled === undefined ? {} : { settled }),
        owner: uses.owner,
        repository: uses.repository,
        path: uses.path,
        ref: uses.kind === 'action' ? uses.ref : '',
        comment: alone ? source.commentBehind(scalar)?.text : undefined,
        rewrite: ({ commit, comment }, separator) => {
            refuseSharedAnchor(source, scalar, 'uses');
            if (uses.kind !== 'action')
                refuse(`${where} is no \`owner/repository@ref\``);
            const rewriting = fillSlot(source, slot, `${original.slice(0, original.indexOf('@'))}@${commit}`);
            if (comment === '' || !alone)
                return rewriting;
            const placed = source.setCommentBehind(scalar, comment, separator) ?? commentAtLineEnd(source, scalar, comment, separator);
            return { ...rewriting, splices: [...rewriting.splices, ...(placed ?? [])] };
        },
    };
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/interpolation.js
/**
 * Compose's interpolation (compose-spec, 12-interpolation): `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME-default}`,
 * `${NAME:?message}`, `${NAME:+other}`, nested to any depth; `$$` is a dollar.
 */

/** Nobody nests further by hand, and each level is read anew. */
const deepest = 16;
const defaulted = /^\$\{[A-Za-z_][A-Za-z0-9_]*:?-/;
/**
 * Looks through variables that stand for the whole value: the default inside is the reference. A variable that is only
 * a part of it leaves nothing that could be pinned.
 */
function interpolate(whole) {
    let slot = whole;
    for (let depth = 0; depth < deepest; depth += 1) {
        const text = candidate_textOf(slot);
        if (slot === whole && text.trim() === '')
            return { slot };
        const opening = defaulted.exec(text)?.[0];
        if (opening === undefined || closingOf(text) !== text.length - 1)
            break;
        slot = interpolation_trimmed({ ...slot, start: slot.start + opening.length, end: slot.end - 1 });
    }
    const text = candidate_textOf(slot);
    if (text !== '' && !/\$/.test(text.replaceAll('$$', '')))
        return { slot };
    const because = text === '' || slot === whole
        ? 'it comes from a variable, which has its value only where Compose runs; a default (`${NAME:-image:tag}`) could be pinned'
        : 'the default of its variable holds another variable';
    return { slot: whole, dynamic: because };
}
/** Where the `${` at the start is closed; -1 when it is not. */
function closingOf(text) {
    let depth = 0;
    for (let at = 0; at < text.length; at += 1) {
        if (text.startsWith('$$', at))
            at += 1;
        else if (text.startsWith('${', at)) {
            depth += 1;
            at += 1;
        }
        else if (text[at] === '}') {
            depth -= 1;
            if (depth === 0)
                return at;
        }
    }
    return -1;
}
function interpolation_trimmed(slot) {
    const text = candidate_textOf(slot);
    const start = slot.start + (text.length - text.trimStart().length);
    return { ...slot, start, end: Math.max(start, slot.start + text.trimEnd().length) };
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/tree.js
/** Ways through a parsed file as its reader sees it: aliases followed, merge keys (`<<`) applied. */

// A mapping is asked for several keys, and one that many aliases lead to many times.
const tree_known = new WeakMap();
/** The entries of a mapping by key; of a key that is there twice the last, as most readers do. Empty for anything else. */
function childrenOf(node) {
    if (node?.kind !== 'mapping')
        return new Map();
    const before = tree_known.get(node);
    if (before !== undefined)
        return before;
    const children = new Map();
    const take = ({ key, value }) => {
        const resolved = resolveAlias(value);
        if (resolved !== undefined)
            children.set(key.text, { key, value: resolved });
    };
    // Hardly any mapping merges another, and looking for it costs more than the rest.
    if (node.entries.some(({ key }) => key.text === '<<')) {
        for (const { entry } of mergedEntries(node))
            take(entry);
    }
    else
        for (const entry of node.entries)
            take(entry);
    tree_known.set(node, children);
    return children;
}
function childAt(node, ...keys) {
    let at = node;
    for (const key of keys)
        at = childrenOf(at).get(key)?.value;
    return at;
}
function scalarAt(node, ...keys) {
    const at = childAt(node, ...keys);
    return at?.kind === 'scalar' ? at : undefined;
}
/** The items of a sequence; none for anything else. */
function itemsOf(node) {
    if (node?.kind !== 'sequence')
        return [];
    return node.items.flatMap((item) => resolveAlias(item) ?? []);
}
/** The values of a mapping; none for anything else. */
function valuesOf(node) {
    return [...childrenOf(node).values()].map(({ value }) => value);
}
/**
 * Calls `visit` for every mapping at or below a node, each once however many aliases lead there, with the key it was
 * first found at. Not recursive, so that no depth can exhaust the stack.
 */
function eachMapping(root, visit) {
    const seen = new Set();
    const waiting = root === undefined ? [] : [{ node: root, key: undefined }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { node, key } = next;
        if (node.kind === 'scalar' || seen.has(node))
            continue;
        seen.add(node);
        if (node.kind === 'mapping')
            visit(node, key);
        const below = node.kind === 'mapping' ? [...childrenOf(node).values()] : itemsOf(node).map((value) => ({ key, value }));
        for (const child of below)
            waiting.push({ node: child.value, key: child.key });
    }
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/compose.js




const contextPrefix = 'docker-image://';
/**
 * Compose files: the image of every service that is not built here, images among the build contexts
 * (`additional_contexts`, a mapping or a list of `name=value`), and image volumes (compose-spec, 05-services and build).
 * `x-` extensions count only where a service reaches them through an anchor.
 */
function findInCompose(root, source) {
    return valuesOf(childAt(resolveAlias(root), 'services')).flatMap((service) => [
        ...(isBuilt(service, source) ? [] : candidate_imageAt(childAt(service, 'image'), source, 'wanted').map(interpolated)),
        ...contextsOf(childAt(service, 'build', 'additional_contexts')),
        ...volumesOf(service, source),
    ]);
}
/** `build:` without a value, or taken back with `!reset`, builds nothing (compose-spec, 13-merge). */
function isBuilt(service, source) {
    const build = childrenOf(service).get('build');
    if (build === undefined)
        return false;
    if (source.text.slice(build.key.end, build.value.start).includes('!reset'))
        return false;
    const { value } = build;
    return value.kind !== 'scalar' || (value.type !== 'null' && value.text.trim() !== '');
}
function interpolated(found) {
    return found.kind === 'image' ? { kind: 'image', ...interpolate(found.slot) } : found;
}
function contextsOf(contexts) {
    const slots = [
        ...valuesOf(contexts).flatMap((value) => (value.kind === 'scalar' ? [wholeOf(value)] : [])),
        ...itemsOf(contexts).flatMap((item) => (item.kind === 'scalar' ? [behindEquals(wholeOf(item))] : [])),
    ];
    return slots.flatMap((slot) => {
        const image = behindPrefix(slot, contextPrefix);
        return image === slot ? [] : [{ kind: 'image', ...interpolate(image) }];
    });
}
function behindEquals(slot) {
    return { ...slot, start: slot.start + candidate_textOf(slot).indexOf('=') + 1 };
}
function volumesOf(service, source) {
    return itemsOf(childAt(service, 'volumes')).flatMap((volume) => scalarAt(volume, 'type')?.text === 'image' ? candidate_imageAt(childAt(volume, 'source'), source).map(interpolated) : []);
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/fields.js



/** The scalars that the expressions reach in every document, empty ones included: such a field waits for its digest. */
function findFields(source, fields) {
    return source.documents.flatMap((root) => fields.flatMap((field) => selectPath(root, field).map(({ scalar, parent }) => {
        const slot = scalar.type === 'null' ? { scalar, start: 0, end: scalar.text.length } : imagePart(scalar);
        return { ...imageIn(slot), ...(parent === undefined ? {} : { holder: parent }) };
    })));
}
/** Some registries of images and tools name the protocol as well; it is no part of the name. */
function imagePart(scalar) {
    return ['docker://', 'docker-image://', 'oci://'].reduce(behindPrefix, wholeOf(scalar));
}
/** The expressions that reach no scalar in any document. */
function missingFields(source, fields) {
    return fields.filter((field) => source.documents.every((root) => selectPath(root, field).length === 0));
}
/** Where a field ends at a list or a map instead of a text, by key path; `{{ }}` that YAML reads as a map is a template. */
function oddFields(source, fields) {
    const found = source.documents.flatMap((root) => fields.flatMap((field) => selectCollections(root, field)));
    return found
        .filter(({ start }) => !source.text.startsWith('{{', start))
        .map(({ path, start }) => ({ path: showPath(path), line: source.place(start).line }));
}
/** The scalars beside a field as plain values, the field itself excluded. */
function siblingsOf(field, holder) {
    if (holder.kind !== 'mapping')
        return {};
    const siblings = [];
    for (const [key, { value }] of childrenOf(holder)) {
        if (value.kind === 'scalar' && value !== field)
            siblings.push([key, plainValue(value)]);
    }
    // Defines what it is given, so that a key `__proto__` is a key.
    return Object.fromEntries(siblings);
}
function plainValue({ type, text }) {
    if (type === 'null')
        return null;
    if (type === 'boolean')
        return text.toLowerCase() === 'true';
    if (type !== 'number')
        return text;
    const value = Number(text);
    // What a JSON number cannot hold (`.inf`, a long id) stays as it is written.
    return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)) ? value : text;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/helm-values.js




/** `[host[:port]/]path` (distribution, reference grammar), with upper case left for the registry to refuse. */
const imageName = /^[A-Za-z0-9][\w.-]*(?::\d+(?=\/))?(?:\/[\w.-]+)*$/;
/**
 * Values of a chart. Nothing but convention tells an image: a mapping with `repository` (or `image`) beside `tag`,
 * `version` or `digest`, perhaps with `registry`; and a text with a tag or digest at a key `image` or `...Image`.
 */
function findInHelmValues(root, source) {
    const found = [];
    eachMapping(resolveAlias(root), (mapping, key) => {
        const split = splitImageOf(mapping, key);
        if (split !== undefined)
            found.push(split);
        for (const child of childrenOf(mapping).values()) {
            if (!/^image$|Image$/.test(child.key.text))
                continue;
            if (child.value.kind === 'scalar')
                found.push(...textImage(child.value));
            else if (source.text.startsWith('{{', child.value.start))
                found.push({ kind: 'template', node: child.value });
        }
    });
    return found;
}
function textImage(scalar) {
    const candidate = imageIn(wholeOf(scalar));
    if (candidate.kind !== 'image')
        return [];
    if (candidate.dynamic !== undefined)
        return [candidate];
    const { name, tag, digest } = splitImage(candidate_textOf(candidate.slot));
    return imageName.test(name) && (tag !== undefined || digest !== undefined) ? [candidate] : [];
}
function splitImageOf(mapping, key) {
    const nameAt = filled(scalarAt(mapping, 'repository')) ?? bareName(scalarAt(mapping, 'image'));
    const tagAt = scalarAt(mapping, 'tag') ?? scalarAt(mapping, 'version');
    const digest = scalarAt(mapping, 'digest');
    if (nameAt === undefined || (tagAt === undefined && digest === undefined))
        return undefined;
    const registry = filled(scalarAt(mapping, 'registry'))?.text.trim().replace(/\/+$/, '');
    const name = `${registry === undefined ? '' : `${registry}/`}${nameAt.text.trim()}`;
    const tag = filled(tagAt);
    const dynamic = dynamicReason(`${name} ${tag?.text ?? ''} ${digest?.text ?? ''}`) ??
        (tag === undefined && digest === undefined
            ? 'its tag is empty, so the chart fills in its `appVersion`'
            : undefined);
    // A chart's source or a git repository also stands at `repository`.
    if (dynamic === undefined && !imageName.test(name.replace(/@sha(?:256|512)$/, '')))
        return undefined;
    return {
        kind: 'split',
        mapping,
        name,
        nameAt,
        tag,
        digest,
        ...(key === undefined ? {} : { key }),
        ...(dynamic === undefined ? {} : { dynamic }),
    };
}
/** `image: nginx` beside `tag:`; with a tag of its own it is a whole reference. */
function bareName(scalar) {
    return scalar !== undefined && imageName.test(scalar.text.trim()) ? filled(scalar) : undefined;
}
function filled(scalar) {
    return scalar === undefined || scalar.type === 'null' || scalar.text.trim() === '' ? undefined : scalar;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/image-found.js






/** An image that is the text of one scalar, or a part of it. */
function imageFound(source, { slot, dynamic, holder }) {
    const { scalar } = slot;
    // `null` and `~` say that nothing is there.
    const original = scalar.type === 'null' ? '' : candidate_textOf(slot);
    const { name, tag, digest } = splitImage(original);
    const settled = markedIgnored(source, [scalar]) ?? dynamicSettled(dynamic);
    const where = showPath(scalar.path);
    return {
        kind: 'image',
        ...(original === '' ? source.place(scalar.start) : placeOf(source, slot)),
        where,
        original,
        ...(settled === undefined ? {} : { settled }),
        ...siblings(slot, holder),
        name,
        tag,
        digest,
        rewrite: (exact, style) => {
            if (original === '')
                refuse(`${where} is empty, and a digest alone would name no image`);
            if (holder === undefined)
                refuseSharedAnchor(source, scalar, 'image');
            if (settled?.status === 'dynamic')
                refuse(`${where}: ${settled.because}`);
            return fillSlot(source, slot, composeImage(name, exact, style));
        },
    };
}
function siblings({ scalar }, holder) {
    return holder === undefined ? {} : { siblings: siblingsOf(scalar, holder) };
}
/** `{{ .Values.image }}` without quotes, which YAML takes for a mapping. */
function templateFound(source, node) {
    const original = source.text.slice(node.start, node.end).trim();
    const where = showPath(node.path);
    return {
        kind: 'image',
        ...source.place(node.start),
        where,
        original,
        settled: { status: 'dynamic', because: 'it holds a template, which has no value before it is rendered' },
        name: original,
        tag: undefined,
        digest: undefined,
        rewrite: () => refuse(`${where} holds a template`),
    };
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/kubernetes.js



const containerLists = ['containers', 'initContainers', 'ephemeralContainers'];
/**
 * Kubernetes objects: containers of all kinds and image volumes (`volumes[*].image.reference`), at any depth below
 * `spec`, and below `template` of a PodTemplate, so that pod templates of custom resources count too. A `List` holds
 * objects. Data of a ConfigMap or Secret is no `spec` and stays untouched.
 */
function findInKubernetes(root, source) {
    return objectsOf(resolveAlias(root)).flatMap((object) => [
        ...findBelow(childAt(object, 'spec'), source),
        ...findBelow(childAt(object, 'template', 'spec'), source),
    ]);
}
function objectsOf(root) {
    const objects = [];
    const seen = new Set();
    const waiting = root === undefined ? [] : [{ object: root, listed: false }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { object, listed } = next;
        const kind = scalarAt(object, 'kind');
        const named = kind !== undefined && scalarAt(object, 'apiVersion') !== undefined;
        // A `PodList` says what its items are, and they need not say it again.
        if (seen.has(object) || !(named || listed))
            continue;
        seen.add(object);
        objects.push(object);
        if (!kind?.text.endsWith('List'))
            continue;
        for (const item of itemsOf(childAt(object, 'items')))
            waiting.push({ object: item, listed: true });
    }
    return objects;
}
function findBelow(spec, source) {
    const found = [];
    eachMapping(spec, (mapping) => {
        for (const list of containerLists) {
            for (const container of itemsOf(childAt(mapping, list)))
                found.push(...candidate_imageAt(childAt(container, 'image'), source, 'wanted'));
        }
        for (const volume of itemsOf(childAt(mapping, 'volumes'))) {
            found.push(...candidate_imageAt(childAt(volume, 'image', 'reference'), source));
        }
    });
    return found;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/kustomization.js



/**
 * `images` of a kustomization (kustomize, api/types/image.go): `newName` replaces `name`, and `newTag` and `digest` are
 * both written when both are there (api/internal/image, updater.go).
 */
function findInKustomization(root) {
    return itemsOf(childAt(resolveAlias(root), 'images')).flatMap(imageOf);
}
function imageOf(item) {
    if (item.kind !== 'mapping')
        return [];
    const nameAt = kustomization_filled(scalarAt(item, 'newName')) ?? kustomization_filled(scalarAt(item, 'name'));
    if (nameAt === undefined)
        return [];
    const name = nameAt.text.trim();
    const tag = kustomization_filled(scalarAt(item, 'newTag'));
    const digest = scalarAt(item, 'digest');
    const dynamic = kustomization_filled(scalarAt(item, 'tagSuffix')) !== undefined
        ? 'its tag is put together by `tagSuffix` when it is rendered'
        : tag === undefined && digest === undefined
            ? 'it has neither `newTag` nor `digest`, so the tag comes from the resources'
            : dynamicReason(`${name} ${tag?.text ?? ''} ${digest?.text ?? ''}`);
    return [{ kind: 'split', mapping: item, name, nameAt, tag, digest, ...(dynamic === undefined ? {} : { dynamic }) }];
}
function kustomization_filled(scalar) {
    return scalar === undefined || scalar.type === 'null' || scalar.text.trim() === '' ? undefined : scalar;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/split-found.js




/**
 * An image in parts. With a digest key the digest goes there and the tag stays; without one it goes behind the tag,
 * `1.2@sha256:...` (as Renovate writes it), whatever the style: whoever joins the parts needs the tag.
 *
 * @param shared whether a scalar stands for other images or values as well, through an anchor
 */
function splitFound(source, image, shared) {
    const { nameAt, mapping } = image;
    const where = showPath(mapping.path);
    const parts = readParts(image);
    const scalars = [nameAt, image.tag, image.digest].filter((scalar) => scalar !== undefined);
    const settled = markedIgnored(source, scalars, image.key === undefined ? [] : [image.key]) ?? dynamicSettled(image.dynamic);
    return {
        kind: 'image',
        ...source.place(nameAt.start),
        where,
        original: `${parts.name}${parts.tag === undefined ? '' : `:${parts.tag}`}${parts.digest ? `@${parts.digest}` : ''}`,
        ...(settled === undefined ? {} : { settled }),
        ...parts,
        rewrite: ({ tag, digest }, _style) => {
            if (settled?.status === 'dynamic')
                refuse(`${where}: ${settled.because}`);
            const target = writesTo(image);
            if (target === undefined || parts.name !== image.name)
                refuse(`${where} has no key that takes a digest`);
            if (shared(target)) {
                refuse(`${where}: what would change there stands for something else too, through an anchor; write it out`);
            }
            const reference = `${parts.name}${tag === '' ? '' : `:${tag}`}@${digest}`;
            if (target !== image.digest)
                return setTexts(source, [[target, `${tag}@${digest}`]], reference);
            // A digest in both would come out twice.
            const both = image.tag?.text.includes('@') ? [[image.tag, tag]] : [];
            return setTexts(source, [...both, [target, digest]], reference);
        },
    };
}
/** The scalar that a new digest goes to. */
function writesTo({ tag, digest }) {
    return digest ?? tag;
}
function readParts({ name, tag, digest }) {
    // `repository: app@sha256` beside `tag: <hex>` is one of the ways people write a digest; joined, it reads as one.
    const joined = splitImage(tag === undefined ? name : `${name}:${tag.text.trim()}`);
    if (digest === undefined)
        return { name: joined.name, tag: joined.tag, digest: joined.digest };
    return { name: joined.name, tag: joined.tag, digest: digest.type === 'null' ? '' : digest.text.trim() };
}
/** How many aliases in the file lead to each node. */
function countAliases(documents) {
    const counts = new Map();
    const waiting = [...documents];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if (node.kind === 'alias') {
            if (node.target !== undefined)
                counts.set(node.target, (counts.get(node.target) ?? 0) + 1);
        }
        else if (node.kind === 'sequence')
            for (const item of node.items)
                waiting.push(item);
        else if (node.kind === 'mapping')
            for (const { value } of node.entries)
                waiting.push(value);
    }
    return counts;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/workflow.js




/**
 * Workflows: `uses` of steps and of jobs (reusable workflows), `container` and `services`
 * (docs.github.com, workflow syntax). `container` and a service are a string or a mapping with `image`; the runner drops
 * `docker://` before it.
 */
function findInWorkflow(root, source) {
    const found = [];
    for (const job of valuesOf(childAt(resolveAlias(root), 'jobs'))) {
        found.push(...usesAt(childAt(job, 'uses'), source), ...findInSteps(childAt(job, 'steps'), source));
        found.push(...containerAt(childAt(job, 'container'), source));
        const services = childAt(job, 'services');
        // `${{ }}` for all of them at once.
        if (services?.kind === 'scalar')
            found.push(...candidate_imageAt(services, source));
        for (const service of valuesOf(services))
            found.push(...containerAt(service, source));
    }
    return found;
}
/** Actions: the steps of a composite one, and `runs.image` of a Docker one unless it names a Dockerfile. */
function findInAction(root, source) {
    const runs = childAt(resolveAlias(root), 'runs');
    const image = childAt(runs, 'image');
    const isImage = image?.kind === 'scalar' && image.text.trim().toLowerCase().startsWith(dockerPrefix);
    return [...findInSteps(childAt(runs, 'steps'), source), ...(isImage ? withoutPrefix(candidate_imageAt(image, source)) : [])];
}
/** Steps, and lists of steps inside a step (`parallel`), at any depth. */
function findInSteps(steps, source) {
    const found = [];
    const seen = new Set();
    const waiting = itemsOf(steps).reverse();
    for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
        if (seen.has(step))
            continue;
        seen.add(step);
        found.push(...usesAt(childAt(step, 'uses'), source));
        for (const value of valuesOf(step))
            waiting.push(...itemsOf(value).filter(({ kind }) => kind === 'mapping'));
    }
    return found;
}
function usesAt(node, source) {
    if (node?.kind !== 'scalar')
        return candidate_imageAt(node, source);
    const slot = node.type === 'null' ? { scalar: node, start: 0, end: 0 } : wholeOf(node);
    return candidate_textOf(slot).startsWith(dockerPrefix) ? withoutPrefix(candidate_imageAt(node, source)) : [{ kind: 'uses', slot }];
}
function containerAt(node, source) {
    return withoutPrefix(candidate_imageAt(node?.kind === 'mapping' ? (childAt(node, 'image') ?? node) : node, source));
}
/** In a workflow only `${{ }}` is evaluated, but nothing with a `$` is a name that an image can have. */
function withoutPrefix(found) {
    return found.map((one) => {
        if (one.kind !== 'image')
            return one;
        const slot = behindPrefix(one.slot, dockerPrefix);
        const dynamic = dynamicReason(candidate_textOf(slot));
        return { kind: 'image', slot, ...(dynamic === undefined ? {} : { dynamic }) };
    });
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/find/index.js
/** Finds the references in a parsed file. */











const finders = {
    workflow: findInWorkflow,
    action: findInAction,
    compose: findInCompose,
    kustomization: findInKustomization,
    kubernetes: findInKubernetes,
    'helm-values': findInHelmValues,
};
/**
 * The references of a file in the order in which they stand, each once however many aliases and merges lead to it; its
 * place is the anchor's. Dockerfiles are read by `findInDockerfile`, and have none here.
 */
function findInFile(kind, source, context) {
    const finder = finders[kind];
    const found = kind === 'fields'
        ? findFields(source, context.fields)
        : finder === undefined
            ? []
            : source.documents.flatMap((root) => finder(root, source));
    return find_build(find_distinct(found), sharing(found, source), source, context.locked);
}
/** What is edited at one place is one reference; names that share a tag are several. */
function find_distinct(candidates) {
    const byPlace = new Map();
    for (const one of candidates) {
        const key = find_keyOf(one);
        if (!byPlace.has(key))
            byPlace.set(key, one);
    }
    return [...byPlace.values()].sort((a, b) => startOf(a) - startOf(b));
}
function find_keyOf(one) {
    if (one.kind === 'template')
        return `template ${one.node.start}`;
    if (one.kind === 'split')
        return `split ${(writesTo(one) ?? one.nameAt).start} ${one.name}`;
    // A field that several mappings share is listed for each of them, with its siblings there.
    const holder = one.kind === 'image' ? (one.holder?.start ?? '') : '';
    return `text ${one.slot.scalar.start} ${one.slot.start} ${holder}`;
}
function startOf(one) {
    if (one.kind === 'template')
        return one.node.start;
    return one.kind === 'split' ? one.nameAt.start : one.slot.scalar.start;
}
function find_build(candidates, shared, source, locked) {
    const perLine = new Map();
    const lineOf = (scalar) => source.place(scalar.end).line;
    for (const one of candidates) {
        if (one.kind !== 'uses' && one.kind !== 'image')
            continue;
        const line = lineOf(one.slot.scalar);
        perLine.set(line, (perLine.get(line) ?? 0) + 1);
    }
    return candidates.flatMap((one) => {
        if (one.kind === 'template')
            return [templateFound(source, one.node)];
        if (one.kind === 'image')
            return [imageFound(source, one)];
        if (one.kind === 'split')
            return [splitFound(source, one, shared)];
        const alone = perLine.get(lineOf(one.slot.scalar)) === 1;
        const action = actionFound(source, one.slot, locked, alone);
        return action === undefined ? [] : [action];
    });
}
/**
 * Tells whether a scalar stands for more than the image of one name: another name has it through a merge, or an alias
 * leads to it from somewhere else.
 */
function sharing(candidates, source) {
    const splits = candidates.filter((one) => one.kind === 'split');
    if (splits.length === 0)
        return () => false;
    const aliases = countAliases(source.documents);
    return (scalar) => {
        const users = splits.filter((one) => one.tag === scalar || one.digest === scalar);
        if (users.some(({ name }) => name !== users[0]?.name))
            return true;
        const standsIn = ({ mapping }) => mapping.entries.some(({ value }) => resolveAlias(value) === scalar);
        return (aliases.get(scalar) ?? 0) + 1 > new Set(users.filter(standsIn).map(({ mapping }) => mapping)).size;
    };
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/gather.js










/**
 * Finds and reads the files, and the references in them.
 * @param onOpen told of each file as it was read; it gets time to ask for what the file needs
 * @throws UserError no-files, unknown-field, invalid-input
 */
async function gather(settings, files, onOpen) {
    const exclude = compilePatterns('exclude', settings.exclude);
    checkFields(settings.fields);
    const all = await files.list();
    if (all.length === 0) {
        throw new action/* UserError */.yo('no-files', 'The working directory holds no file, so there is nothing that could be judged.', 'Check the repository out with actions/checkout before this step, or correct `working-directory`.');
    }
    const { named, skipped, unused } = chooseFiles(settings, all, files);
    const gathering = new Gathering(settings, files);
    await gathering.readLock();
    for (const one of named) {
        if (exclude.matches(one.path))
            continue;
        const file = await gathering.open(one);
        if (file !== undefined)
            await onOpen?.(file);
    }
    gathering.refuseUnknownFields();
    return { files: gathering.opened, problems: gathering.problems, skipped: [...skipped, ...gathering.skipped], unused };
}
class Gathering {
    opened = [];
    problems = [];
    skipped = [];
    #settings;
    #files;
    #places = new Set();
    #seenFields = new Set();
    #locked = new Set();
    constructor(settings, files) {
        this.#settings = settings;
        this.#files = files;
    }
    async readLock() {
        const read = this.#files.read(lockFile);
        if (read.kind === 'none')
            return;
        const refuse = (message) => this.problems.push({ path: lockFile, message });
        if (read.kind === 'refused')
            return void refuse(read.message);
        try {
            const locked = lockedWorkflows(await openSource('yaml', decodeSource(read.bytes).text));
            if (locked === undefined)
                refuse('it has not the shape of a lock file; run `gh actions-lock` again');
            else
                this.#locked = locked;
        }
        catch (error) {
            refuse(whyMalformed(error).message);
        }
    }
    async open(named) {
        const { path, strict } = named;
        const refuse = (message, line) => {
            if (strict)
                this.problems.push({ path, message, ...(line === undefined ? {} : { line }) });
            else
                this.skipped.push({ path, because: message, doubtful: true });
            return undefined;
        };
        const read = this.#files.read(path);
        if (read.kind === 'none')
            return undefined;
        if (read.kind === 'refused') {
            // Nobody has looked inside, and others would read it.
            if (read.tooLarge && !strict)
                this.problems.push({ path, message: read.message });
            else
                refuse(read.message);
            return undefined;
        }
        // Two names of one file: what was found under the first is all there is.
        if (this.#places.has(read.place))
            return undefined;
        let text = '';
        try {
            const { encode, ...decoded } = decodeSource(read.bytes);
            text = decoded.text;
            const found = await this.#find(named, text);
            if (found === undefined)
                return undefined;
            this.#places.add(read.place);
            // Under the name of the file itself, whatever link led to it: that is what changes.
            const file = { ...read, path: this.#files.nameOf(read.place), ...found, text, encode };
            this.opened.push(file);
            return file;
        }
        catch (error) {
            const { message, line, ourLimit } = whyMalformed(error);
            const counts = looksLikeManifest(text) || named.kind === 'helm-values';
            if (!strict && ourLimit && counts) {
                this.problems.push({ path, message, ...(line === undefined ? {} : { line }) });
                return undefined;
            }
            if (strict || counts)
                return refuse(message, line);
            return undefined;
        }
    }
    /** Undefined when the file turns out to be none of ours. */
    async #find(named, text) {
        if (named.kind === 'dockerfile') {
            return {
                kind: 'dockerfile',
                source: undefined,
                references: findInDockerfile(text).filter((one) => this.#wants(one)),
            };
        }
        const chosen = this.#settings.files !== undefined;
        if (named.kind === 'yaml' && !chosen && !mayBeManifest(text))
            return undefined;
        const source = await openSource(named.kind === 'json' || named.kind === 'toml' ? named.kind : 'yaml', text);
        const kind = this.#kindOf(named, source);
        if (kind === undefined)
            return undefined;
        const twice = duplicateKey(source);
        if (twice !== undefined) {
            // Also where an unreadable file is no failure: it may hide a reference that somebody will run.
            const message = `the key ${(0,shared_text/* quoteForMessage */.Hx)(twice.text)} stands twice in one mapping`;
            this.problems.push({ path: named.path, message, line: source.place(twice.start).line });
            return undefined;
        }
        const fields = chosen ? this.#settings.fields : [];
        const context = { locked: this.#locked.has(named.path), fields };
        const found = kind === 'fields' ? [] : findInFile(kind, source, context);
        if (fields.length > 0) {
            const missing = new Set(missingFields(source, fields));
            for (const field of fields)
                if (!missing.has(field))
                    this.#seenFields.add(field);
            found.push(...findInFile('fields', source, context));
            for (const { path, line } of oddFields(source, fields)) {
                this.problems.push({
                    path: named.path,
                    line,
                    message: `${path} is a list or a map, where an image should stand`,
                });
            }
        }
        if (chosen && fields.length === 0 && found.length === 0 && kindByContents(source) === undefined) {
            const because = 'it is of no kind that is known, and has no key called `image`; say with `fields` where images stand';
            this.skipped.push({ path: named.path, because, doubtful: true });
        }
        return { kind, source, references: gather_distinct(found).filter((one) => this.#wants(one)) };
    }
    #kindOf(named, source) {
        const { kind } = named;
        if (kind !== 'yaml' && kind !== 'json' && kind !== 'toml')
            return kind;
        const known = kindByContents(source);
        if (this.#settings.files === undefined)
            return known === 'kubernetes' || known === 'kustomization' ? known : undefined;
        // Fields say where to look; without them, a file that the user names is read as values are.
        return known ?? (this.#settings.fields.length > 0 ? 'fields' : 'helm-values');
    }
    #wants(reference) {
        return reference.kind === 'image' ? this.#settings.images : this.#settings.actions;
    }
    refuseUnknownFields() {
        // A file that could not be read may have held it.
        const unknown = this.#settings.fields.filter((field) => !this.#seenFields.has(field));
        if (unknown.length === 0 || this.problems.length > 0)
            return;
        throw new action/* UserError */.yo('unknown-field', `No file has a text or an empty value at the field ${unknown.map((field) => `\`${field}\``).join(', ')}; ${this.opened.length} were read.`, 'Check the path: keys joined by dots, `[*]` for every item of a list, such as `processors[*].image.oci`.');
    }
}
/** @throws UserError invalid-input */
function checkFields(fields) {
    for (const field of fields) {
        try {
            parsePath(field);
        }
        catch (error) {
            if (!(error instanceof PathMalformed))
                throw error;
            throw (0,action/* invalidInput */.aY)('fields', field, `keys joined by dots, \`[*]\` for every item; ${error.message}`);
        }
    }
}
/** In the order of the file. A place that is found as a field and otherwise counts as the field. */
function gather_distinct(found) {
    const placeOf = ({ line, column }) => `${line}:${column}`;
    const fields = new Set(found.filter(({ siblings }) => siblings !== undefined).map(placeOf));
    return found
        .filter((one) => one.siblings !== undefined || !fields.has(placeOf(one)))
        .sort((a, b) => a.line - b.line || a.column - b.column);
}
function whyMalformed(error) {
    if (!(error instanceof errors/* SourceMalformed */.j))
        throw error;
    return error;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/judge/decision.js

/** The change, or why it cannot be written there. */
function decision_changed(decision, rewrite) {
    try {
        const rewriting = rewrite();
        return rewriting.splices.length === 0
            ? { ...decision, status: 'pinned' }
            : { ...decision, status: 'changed', rewriting };
    }
    catch (error) {
        if (!(error instanceof errors/* EditRefused */.$))
            throw error;
        return {
            status: 'unresolved',
            reason: `It is known what it means, and it cannot be written there: ${error.message}`,
        };
    }
}
/** Undefined when the release is old enough. */
function tooYoung(answer, { settings, now }) {
    if (answer === undefined)
        return undefined;
    if (answer.kind === 'failed') {
        return { status: 'unresolved', reason: `Its age cannot be known, and \`min-age\` asks for one: ${answer.message}` };
    }
    const ageMs = now.getTime() - answer.value.date.getTime();
    if (ageMs >= settings.minAgeMs)
        return undefined;
    const since = `${answer.value.source} is of ${answer.value.date.toISOString()}`;
    return { status: 'refused', reason: `It is younger than \`min-age\`: ${since}. Wait, or lower \`min-age\`.` };
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/judge/remote-tags.js

/** The tag of that name, as the runner prefers it, else the branch; `refs/tags/v4` and `refs/heads/main` say which. */
function lookUp(refs, name) {
    const full = /^refs\/(tags|heads)\/(.+)$/.exec(name);
    const short = full?.[2] ?? name;
    const tag = full?.[1] === 'heads' ? undefined : refs.tags.get(short);
    if (tag !== undefined)
        return { commit: tag.commit, ref: `refs/tags/${short}`, branch: false };
    const commit = full?.[1] === 'tags' ? undefined : refs.branches.get(short);
    return commit === undefined ? undefined : { commit, ref: `refs/heads/${short}`, branch: true };
}
function movedTag(found, named, commit) {
    return {
        status: 'moved',
        reason: `Since it was pinned, the tag ${named} was moved to ${commit}. A full version should never move: find out why before you follow it.`,
        digest: found.ref.toLowerCase(),
        version: named,
    };
}
/** `v4.2.1`, `4.2.1-rc.1`; not `v4` or `v4.2`, which are meant to move. */
const isFullVersion = (name) => /(?:^|[^0-9.])v?\d+\.\d+\.\d+(?:[-+].*)?$/.test(name) || /^v?\d+\.\d+\.\d+/.test(name);
/** The names of the tags that stand at a commit. */
function tagsOf(refs, commit) {
    return [...refs.tags].filter(([, tag]) => tag.commit === commit).map(([name]) => name);
}
/**
 * The moving tag of a full version's line, when it stands at a later version by now: for `v4.2.1` the tag `v4`, if that
 * is `v4.3.0` today. Where actions keep such tags, users name them, and a pin's comment names what they meant then.
 */
function movedLine(refs, version) {
    const [, family = '', major = ''] = /^(v?)(\d+)\.\d+\.\d+$/.exec(version) ?? [];
    const name = `${family}${major}`;
    const commit = major === '' ? undefined : refs.tags.get(name)?.commit;
    if (commit === undefined)
        return undefined;
    const now = chooseVersionTag(tagsOf(refs, commit), name);
    return isFullVersion(now) && isLater(now, version) ? { name, commit, version: now } : undefined;
}
function isLater(one, other) {
    const numbers = (text) => (text.match(/\d+/g) ?? []).slice(0, 3).map(Number);
    const [a, b] = [numbers(one), numbers(other)];
    const at = a.findIndex((number, index) => number !== b[index]);
    return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/judge/pin-proof.js


/**
 * Proves the pin of an action: the commit belongs to the repository, and the comment says the truth about it.
 * What is no branch's and no tag's commit may come from anybody's fork: GitHub serves it under the same name.
 */
async function verifyPin(found, { lookups, commits }) {
    const repository = `${found.owner}/${found.repository}`;
    const commit = found.ref.toLowerCase();
    const answer = await lookups.refs(repository);
    if (answer.kind === 'failed')
        return { status: answer.status, reason: answer.message };
    const refs = answer.value;
    const finding = (status, reason, version = '') => ({
        status,
        reason,
        digest: commit,
        version,
    });
    if (lookUp(refs, found.ref) !== undefined) {
        return finding('mismatch', `${repository} has a tag or branch of exactly this name, and the runner may take that instead of the commit.`);
    }
    const proof = await lookups.proof(repository, commit, commits.get(repository) ?? [commit]);
    if (proof.kind === 'unknown')
        return finding('unresolved', `Whether the commit belongs to ${repository} is not known: ${proof.message}`);
    if (proof.kind === 'tag-object') {
        return finding('mismatch', `This is the id of a tag, not of a commit. The commit is ${proof.commit}.`);
    }
    if (proof.kind === 'unreachable') {
        return finding('impostor', `No branch and no tag of ${repository} contains this commit: it may come from a fork.`);
    }
    const named = readPinComment(found.comment ?? '')?.version;
    if (named === undefined)
        return finding('pinned', `The commit belongs to ${repository}.`);
    const target = lookUp(refs, named) ?? lookUp(refs, `v${named}`);
    if (target === undefined)
        return finding('mismatch', `The comment names ${named}, and ${repository} has no such tag or branch.`, named);
    if (target.commit === commit)
        return finding('pinned', `The commit belongs to ${repository} and is what ${named} means.`, named);
    if (target.branch)
        return finding('pinned', `The commit belongs to ${repository}; ${named} is a branch, which has moved on.`, named);
    const others = tagsOf(refs, commit).filter(isFullVersion);
    if (isFullVersion(named)) {
        if (others.length === 0)
            return movedTag(found, named, target.commit);
        return finding('mismatch', `The comment says ${named}, and the commit is ${others.join(', ')}.`, named);
    }
    return finding('moved', `Since it was pinned, ${named} has moved on to ${target.commit}. Look at what changed, then run with \`mode: update\`.`, named);
}
/** Every commit that stands behind an action of a repository. */
function commitsByRepository(all) {
    const commits = new Map();
    for (const { owner, repository, ref, settled } of all) {
        if (settled !== undefined || !isCommit(ref))
            continue;
        const name = `${owner}/${repository}`;
        commits.set(name, (commits.get(name) ?? new Set()).add(ref.toLowerCase()));
    }
    return new Map([...commits].map(([name, ids]) => [name, [...ids]]));
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/judge/action.js





/** Decides about one action or reusable workflow: a function of what stands there, the settings and the lookups. */
async function judgeAction(found, context) {
    if (found.settled !== undefined)
        return { status: found.settled.status, reason: found.settled.because };
    const { mode } = context.settings;
    const exact = isCommit(found.ref);
    if (mode === 'check' || mode === 'verify') {
        if (!exact)
            return { status: 'unpinned', reason: whatIsWrong(found) };
        return mode === 'check' ? pinned(found) : verifyPin(found, context);
    }
    if (exact)
        return mode === 'update' ? refresh(found, context) : pinned(found);
    if (found.ref === '' || found.owner === '')
        return { status: 'unresolved', reason: whatIsWrong(found) };
    return resolve(found, context);
}
function pinned(found) {
    const version = readPinComment(found.comment ?? '')?.version ?? '';
    return { status: 'pinned', reason: 'It names a commit.', digest: found.ref.toLowerCase(), version };
}
function whatIsWrong({ owner, ref }) {
    if (owner === '')
        return 'It is no `owner/repository@ref`, no path and no `docker://` image.';
    if (ref === '')
        return 'It names no version: `@` and a tag or commit are missing.';
    if (/^[0-9a-f]{7,39}$/i.test(ref))
        return 'A shortened commit id is no pin: another commit or a tag may come to match it.';
    return 'It names a tag or a branch, which may move.';
}
async function resolve(found, context) {
    const { settings, lookups } = context;
    const repository = `${found.owner}/${found.repository}`;
    const answer = await lookups.refs(repository);
    if (answer.kind === 'failed')
        return { status: answer.status, reason: answer.message };
    const target = lookUp(answer.value, found.ref);
    if (target === undefined) {
        const hint = /^[0-9a-f]{7,39}$/i.test(found.ref) ? ' A commit must be written in full.' : '';
        return { status: 'unresolved', reason: `${repository} has no tag and no branch ${found.ref}.${hint}` };
    }
    if (target.branch && settings.branches !== 'pin')
        return branchPolicy(found, settings.branches);
    const name = found.ref.replace(/^refs\/(?:tags|heads)\//, '');
    const version = target.branch ? name : chooseVersionTag(tagsOf(answer.value, target.commit), name);
    const young = await ageOf(repository, target.ref, target.commit, version, context);
    if (young !== undefined)
        return young;
    const movedTo = answer.value.movedTo === undefined ? '' : ` ${repository} is ${answer.value.movedTo} now.`;
    return write(found, target.commit, version, `${found.ref} means this commit.${movedTo}`, context, undefined);
}
function branchPolicy(found, branches) {
    if (branches === 'ignore')
        return { status: 'ignored', reason: `${found.ref} is a branch, and \`branches\` is \`ignore\`.` };
    return {
        status: 'refused',
        reason: `${found.ref} is a branch. Use a release of it, or allow it with \`branches: pin\` or \`branches: ignore\`.`,
    };
}
/**
 * Follows the tag that the comment names; behind a full version, the moving tag of its line. A full version that was
 * moved itself is not followed: it never should be.
 */
async function refresh(found, context) {
    const { settings, lookups } = context;
    const named = readPinComment(found.comment ?? '')?.version;
    if (named === undefined)
        return pinned(found);
    const repository = `${found.owner}/${found.repository}`;
    const answer = await lookups.refs(repository);
    if (answer.kind === 'failed')
        return { status: answer.status, reason: answer.message };
    const target = lookUp(answer.value, named) ?? lookUp(answer.value, `v${named}`);
    if (target === undefined) {
        return {
            status: 'mismatch',
            reason: `The comment names ${named}, and ${repository} has no such tag or branch.`,
            digest: found.ref,
        };
    }
    const atHome = target.commit === found.ref.toLowerCase();
    const line = atHome && !target.branch ? movedLine(answer.value, named) : undefined;
    if (line !== undefined)
        return action_follow(found, context, { ...line, ref: `refs/tags/${line.name}` });
    if (atHome)
        return pinned(found);
    if (target.branch && settings.branches !== 'pin')
        return { ...pinned(found), reason: `${named} is a branch, which is not followed.` };
    if (!target.branch && isFullVersion(named))
        return movedTag(found, named, target.commit);
    const version = target.branch ? named : chooseVersionTag(tagsOf(answer.value, target.commit), named);
    return action_follow(found, context, { ...target, name: named, version });
}
/** A moving tag has no release of its own: the version that it stands at has. Undefined when it is old enough. */
async function ageOf(repository, ref, commit, version, context) {
    if (context.settings.minAgeMs === 0)
        return undefined;
    return tooYoung(await context.lookups.age(repository, ref, commit, [version]), context);
}
async function action_follow(found, context, { name, ref, commit, version }) {
    const { serverUrl } = context;
    const repository = `${found.owner}/${found.repository}`;
    const young = await ageOf(repository, ref, commit, version, context);
    if (young?.status === 'refused')
        return { ...pinned(found), reason: `It is left at what it was: ${young.reason}` };
    if (young !== undefined)
        return young;
    const compare = `${serverUrl}/${repository}/compare/${found.ref}...${commit}`;
    return write(found, commit, version, `${name} has moved on to this commit.`, context, compare);
}
function write(found, commit, version, reason, { settings, serverUrl }, compare) {
    const compareUrl = compare ?? `${serverUrl}/${found.owner}/${found.repository}/commits/${commit}`;
    return decision_changed({ reason, digest: commit, version, compareUrl }, () => found.rewrite({ commit, comment: commentFor(version, found) }, settings.commentSeparator));
}
/** The version, then what a person wrote there. A version that stood there alone is replaced. */
function commentFor(version, { comment = '', ref }) {
    const old = readPinComment(comment);
    // Other tools' words (`ratchet:owner/repo@v4`, `tag=v4`) stay theirs: they name what was followed, and still hold.
    if (isCommit(ref) && old !== undefined && !comment.trim().startsWith(old.version))
        return '';
    // On a reference that was no pin, a version in a sentence is part of the sentence.
    // The name of a tag is its owner's to choose: none may make this line one that nobody looks at any more.
    if (ignoreMarker(version) !== undefined)
        return '';
    const note = old === undefined ? comment : isCommit(ref) || old.rest === '' ? old.rest : comment;
    return note.trim() === '' ? version : `${version} ${note.trim()}`;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/judge/image.js


/** Decides about one image: a pure function of what stands there, the settings and the answers of the lookups. */
async function judgeImage(found, context) {
    if (found.settled !== undefined)
        return { status: found.settled.status, reason: found.settled.because };
    const { mode } = context.settings;
    const current = isExact(found) ? found.digest : undefined;
    if (mode === 'check')
        return current === undefined ? unpinned(found) : image_pinned(found, current);
    if (mode === 'verify')
        return current === undefined ? unpinned(found) : verify(found, current, context);
    const image = image_imageOf(found);
    if (image === undefined)
        return current === undefined ? nameless(found) : image_pinned(found, current);
    const known = context.digests.find(image, tagOf(found));
    if (known !== undefined)
        return useKnown(found, known, context);
    if (current !== undefined && (mode === 'pin' || found.tag === undefined))
        return image_pinned(found, current);
    return image_resolve(found, image, current, context);
}
/** A digest behind something that can be an image's name. A field may also hold the digest alone. */
function isExact({ name, tag, digest }) {
    if (digest === undefined || !(0,oci/* isDigest */.Bc)(digest))
        return false;
    return name === '' || image_imageOf({ name, tag }) !== undefined;
}
const image_imageOf = ({ name, tag }) => (0,oci/* parseImageReference */.o_)(tag === undefined ? name : `${name}:${tag}`);
function image_pinned(found, digest) {
    return { status: 'pinned', reason: 'It names a digest.', digest, version: found.tag ?? '' };
}
function unpinned(found) {
    return { status: 'unpinned', reason: image_whatIsWrong(found), version: found.tag ?? '' };
}
function image_whatIsWrong({ name, tag, digest, where }) {
    if (name === '' && (digest === undefined || digest === ''))
        return `${where} is empty.`;
    if (digest !== undefined && (0,oci/* isDigest */.Bc)(digest))
        return 'What stands before its digest is no name that an image can have.';
    if (digest !== undefined && digest !== '')
        return 'What stands for its digest is none.';
    return tag === undefined
        ? 'It has no tag and no digest, which means whatever `latest` is.'
        : 'It has a tag and no digest.';
}
function nameless(found) {
    const what = found.name === '' ? 'names no image' : 'is no name that an image can have';
    return {
        status: 'unresolved',
        reason: `${found.where} ${what}, so there is nothing to look up. Write \`name:tag\` there, or leave it to the build.`,
    };
}
function useKnown(found, digest, { settings }) {
    if (found.digest === digest)
        return { ...image_pinned(found, digest), reason: 'It names the digest that the build gave.' };
    const tag = tagOf(found);
    return decision_changed({ reason: 'The build gave this digest.', digest, version: tag ?? '' }, () => found.rewrite({ tag: tag ?? '', digest }, tag === undefined ? 'digest' : settings.style));
}
/** Without a tag it is `latest`, unless a digest, or the place for one, stands for what is meant. */
function tagOf({ tag, digest }) {
    return tag ?? (digest === undefined ? 'latest' : undefined);
}
async function image_resolve(found, image, current, context) {
    const { settings, lookups } = context;
    if (found.tag === undefined && found.digest !== undefined) {
        return {
            status: 'unresolved',
            reason: `${found.where} has a placeholder for its digest and no tag to resolve it from. Add the tag (\`${found.name}:tag\`), or hand the digest over with \`digests\`.`,
        };
    }
    const tag = found.tag ?? 'latest';
    const platform = platformFor(found, settings.platform);
    if (platform === undefined) {
        const reason = `It is built for ${found.platform}, and the input \`platform\` asks for ${settings.platform}: no manifest can be both.`;
        return { status: 'unresolved', reason };
    }
    const wants = { exists: false, age: settings.minAgeMs > 0 };
    const answer = await lookups.image({ ...place(image), tag, current, platform, wants });
    if (answer.kind === 'failed')
        return failed(answer);
    const { digest } = answer.value;
    if (digest === undefined)
        return { status: 'unresolved', reason: 'The registry gave no digest.' };
    if (current !== undefined && answer.value.current !== 'other')
        return image_pinned(found, current);
    const young = tooYoung(settings.minAgeMs > 0 ? age(answer.value) : undefined, context);
    if (young !== undefined) {
        return current !== undefined && young.status === 'refused'
            ? { ...image_pinned(found, current), reason: `It is left at what it was: ${young.reason}` }
            : young;
    }
    const reason = current === undefined ? `${tag} means this digest.` : `${tag} has moved on to this digest.`;
    return decision_changed({ reason, digest, version: tag }, () => found.rewrite({ tag, digest }, settings.style));
}
/** Undefined when the line itself asks for another platform. */
function platformFor({ platform }, wanted) {
    if (platform === undefined || wanted === '')
        return wanted;
    const [line, input] = [(0,oci/* parsePlatform */.FL)(platform), (0,oci/* parsePlatform */.FL)(wanted)];
    return line !== undefined && input !== undefined && !(0,oci/* samePlatform */.my)(line, input) ? undefined : wanted;
}
/** Proves a pin: it exists, it is what the build gave, and its tag still means it. */
async function verify(found, current, context) {
    const image = image_imageOf(found);
    if (image === undefined)
        return nameless(found);
    const known = context.digests.find(image, found.tag);
    if (known !== undefined && known !== current) {
        return { status: 'mismatch', reason: `The build gave ${known}, and another digest stands here.`, digest: current };
    }
    const wants = { exists: true, age: false };
    const { platform } = context.settings;
    const answer = await context.lookups.image({ ...place(image), tag: found.tag, current, platform, wants });
    if (answer.kind === 'failed')
        return failed(answer);
    const facts = answer.value;
    const version = found.tag ?? '';
    if (facts.exists === false) {
        return { status: 'mismatch', reason: 'The registry does not have this digest.', digest: current, version };
    }
    if (facts.current !== 'other') {
        const reason = facts.current === 'child' ? `It is one platform of what ${version} means.` : proven(found);
        return { status: 'pinned', reason, digest: current, version };
    }
    if (known !== undefined) {
        const reason = `The build gave this digest for ${version}, and the registry says that ${version} is ${facts.digest}.`;
        return { status: 'mismatch', reason, digest: current, version };
    }
    const reason = `Since it was pinned, ${version} has moved on to ${facts.digest}. Look at what changed, then run with \`mode: update\`.`;
    return { status: 'moved', reason, digest: current, version };
}
function proven({ tag }) {
    return tag === undefined ? 'The registry has this digest.' : `The registry has this digest, and ${tag} means it.`;
}
const place = ({ host, repository }) => ({ host, repository });
function failed({ status, message }) {
    return { status, reason: message };
}
function age({ created }) {
    if (created !== undefined)
        return { kind: 'known', value: { date: created, source: 'the image' } };
    return { kind: 'failed', status: 'unresolved', message: 'the image does not say when it was made.' };
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/judge/index.js



/** Decides about every reference, all at the same time: the lookups see to it that equal questions cost one. */
class Judging {
    #context;
    #fromWorkspace;
    #exclude;
    #verdicts = new Map();
    #begun = 0;
    #done = 0;
    constructor(context, fromWorkspace) {
        this.#context = context;
        this.#fromWorkspace = fromWorkspace;
        this.#exclude = compilePatterns('exclude', context.settings.exclude);
    }
    /** Begins with the references of one file, while others are still being read. */
    begin(file) {
        const verdicts = Promise.all(file.references.map((reference) => this.#decide(file, reference)));
        // Heard in `verdicts`; wrong input is told first.
        verdicts.catch(() => undefined);
        this.#verdicts.set(file, verdicts);
    }
    /** Begins with what has not begun, and waits for all. */
    async verdicts(files) {
        for (const file of files)
            if (!this.#verdicts.has(file))
                this.begin(file);
        return (await Promise.all(files.map((file) => this.#verdicts.get(file) ?? []))).flat();
    }
    /** For a person who waits. */
    get progress() {
        const percent = this.#begun === 0 ? 100 : Math.floor((100 * this.#done) / this.#begun);
        return `${this.#done} of ${this.#begun} references decided (${percent} %)`;
    }
    async #decide(file, reference) {
        this.#begun++;
        const decision = excluded(reference, this.#exclude) ?? (await judge(reference, this.#context));
        this.#done++;
        const judged = judgedOf(this.#fromWorkspace(file.path), reference, decision);
        return { file, judged, rewriting: decision.rewriting };
    }
}
const judge = (reference, context) => reference.kind === 'image' ? judgeImage(reference, context) : judgeAction(reference, context);
/** By the whole reference, and by its name without tag, digest or ref. */
function excluded(reference, exclude) {
    const name = reference.kind === 'image' ? reference.name : `${reference.owner}/${reference.repository}${reference.path}`;
    if (!exclude.matches(reference.original) && !exclude.matches(name))
        return undefined;
    return { status: 'ignored', reason: 'The input `exclude` matches it.' };
}
function judgedOf(file, reference, decision) {
    const { status, reason, digest = '', version = '', compareUrl } = decision;
    const { line, column, kind, where, original, siblings } = reference;
    return {
        file,
        line,
        column,
        kind,
        where,
        original,
        resolved: decision.rewriting?.reference ?? (status === 'pinned' ? original : ''),
        digest,
        status,
        reason,
        version,
        ...(siblings === undefined ? {} : { siblings }),
        ...(compareUrl === undefined ? {} : { compareUrl }),
    };
}
/** What the log says of a reference. */
function lineOf({ file, line, original, resolved, status, reason, where }) {
    const what = original === '' ? where : original;
    const change = status === 'changed' ? `${what} -> ${resolved}` : what;
    // That a pin is a pin need not be explained.
    const plain = /^It names a (?:digest|commit)\.$/.test(reason);
    return `${status.padEnd(10)} ${file}:${line} ${change}${plain ? '' : `: ${reason}`}`;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/judged.js
const unresolved = ['unresolved', 'refused'];
const judged_unpinned = ['unpinned', 'mismatch', 'impostor', 'moved'];
/** Exact already, or made so now. */
const exact = ['pinned', 'changed'];
function countJudged(all) {
    const count = (wanted) => all.filter(({ status }) => wanted.includes(status)).length;
    return {
        pinned: count(exact),
        unpinned: count(judged_unpinned),
        unresolved: count(unresolved),
        changed: count(['changed']),
    };
}
/** The worst that was met. */
function resultOf(counts, problems) {
    if (counts.unresolved > 0 || problems.length > 0)
        return 'unresolved';
    if (counts.unpinned > 0)
        return 'unpinned';
    return counts.changed > 0 ? 'changed' : 'pinned';
}
/** What somebody has to look at, the worst first, each kind in the order of files and lines. */
function attention(all) {
    const order = ['impostor', 'mismatch', 'refused', 'unresolved', 'moved', 'unpinned'];
    return order.flatMap((status) => all.filter((one) => one.status === status));
}
/** `1 reference`, `2 references`. */
const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

;// CONCATENATED MODULE: ./actions/pin-digests/src/outputs/outputs.js
// Half of what the outputs of a job may have, counted as GitHub does, in UTF-16 units of two bytes.
const referencesBudget = 450_000;
/** The outputs by their fixed names, all but `result` and `report`. */
function buildOutputs(facts) {
    const { counts, changedFiles, outcome } = facts;
    const { text, truncated } = fitReferences(facts.judged);
    return {
        outputs: {
            changed: String(changedFiles.length > 0),
            'changed-files': JSON.stringify(changedFiles),
            'pinned-count': String(counts.pinned),
            'unpinned-count': String(counts.unpinned),
            'unresolved-count': String(counts.unresolved),
            references: text,
            patch: facts.patch,
            sarif: facts.sarif,
            'pull-request-number': outcome.number === undefined ? '' : String(outcome.number),
            'pull-request-url': outcome.url ?? '',
            'pull-request-operation': outcome.operation,
        },
        truncated,
    };
}
function fitReferences(judged) {
    const kept = [];
    let size = 2;
    for (const one of judged) {
        const { file, line, column, kind, original, resolved, digest, status, siblings } = one;
        const entry = JSON.stringify({
            file,
            line,
            column,
            kind,
            original,
            resolved,
            digest,
            status,
            where: one.where,
            siblings,
        });
        size += entry.length + 1;
        if (size > referencesBudget)
            return { text: `[${kept.join(',')}]`, truncated: true };
        kept.push(entry);
    }
    return { text: `[${kept.join(',')}]`, truncated: false };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./shared/git/index.js + 5 modules
var git = __webpack_require__(3669);
;// CONCATENATED MODULE: ./actions/pin-digests/src/outputs/patch/line-differences.js
/**
 * What turns one list of lines into the other, in order, nothing overlapping. Made for edits in place: not the shortest
 * answer for every pair of texts, always a right one, in time proportional to their length but for one sort-like step.
 * Lines that occur once in both texts hold the two together ("patience diff"); between those, stretches of equal
 * length are compared line by line, and of any others all but the equal start and end counts as changed.
 */
function lineChanges(before, after) {
    const changes = [];
    const whole = trim(before, after, { oldStart: 0, oldEnd: before.length, newStart: 0, newEnd: after.length });
    for (const stretch of betweenAnchors(before, after, whole))
        line_differences_collect(before, after, stretch, changes);
    return changes;
}
function line_differences_collect(before, after, stretch, changes) {
    const { oldStart, oldEnd, newStart, newEnd } = trim(before, after, stretch);
    if (oldEnd - oldStart !== newEnd - newStart) {
        push(changes, { oldStart, oldEnd, newStart, newEnd });
        return;
    }
    for (let index = 0; oldStart + index < oldEnd; index++) {
        const [old, fresh] = [oldStart + index, newStart + index];
        if (before[old] === after[fresh])
            continue;
        push(changes, { oldStart: old, oldEnd: old + 1, newStart: fresh, newEnd: fresh + 1 });
    }
}
/** Changes that touch become one. */
function push(changes, change) {
    const last = changes.at(-1);
    if (last !== undefined && last.oldEnd === change.oldStart && last.newEnd === change.newStart) {
        changes[changes.length - 1] = { ...last, oldEnd: change.oldEnd, newEnd: change.newEnd };
    }
    else if (change.oldStart < change.oldEnd || change.newStart < change.newEnd) {
        changes.push(change);
    }
}
/** Without the equal lines at its start and at its end. */
function trim(before, after, stretch) {
    let { oldStart, oldEnd, newStart, newEnd } = stretch;
    while (oldStart < oldEnd && newStart < newEnd && before[oldStart] === after[newStart]) {
        oldStart++;
        newStart++;
    }
    while (oldStart < oldEnd && newStart < newEnd && before[oldEnd - 1] === after[newEnd - 1]) {
        oldEnd--;
        newEnd--;
    }
    return { oldStart, oldEnd, newStart, newEnd };
}
/** The stretches before, between and behind the lines that hold both texts together. */
function betweenAnchors(before, after, whole) {
    const stretches = [];
    let { oldStart, newStart } = whole;
    for (const [old, fresh] of inOrder(sharedUniqueLines(before, after, whole))) {
        stretches.push({ oldStart, oldEnd: old, newStart, newEnd: fresh });
        oldStart = old + 1;
        newStart = fresh + 1;
    }
    return [...stretches, { oldStart, oldEnd: whole.oldEnd, newStart, newEnd: whole.newEnd }];
}
/** Places of the lines that occur exactly once on either side, by their place in the first text. */
function sharedUniqueLines(before, after, whole) {
    const olds = uniquePlaces(before, whole.oldStart, whole.oldEnd);
    const news = uniquePlaces(after, whole.newStart, whole.newEnd);
    const pairs = [];
    for (const [line, old] of olds) {
        const fresh = news.get(line);
        if (old !== undefined && fresh !== undefined)
            pairs.push([old, fresh]);
    }
    return pairs.sort(([left], [right]) => left - right);
}
/** The place of each line, undefined for one that occurs again. */
function uniquePlaces(lines, start, end) {
    const places = new Map();
    for (let index = start; index < end; index++) {
        const line = lines[index] ?? '';
        places.set(line, places.has(line) ? undefined : index);
    }
    return places;
}
/** As many of the pairs as keep their order on both sides: the longest increasing run of the second places. */
function inOrder(pairs) {
    const tops = [];
    for (const pair of pairs) {
        let [low, high] = [0, tops.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((tops[middle]?.pair[1] ?? 0) < pair[1])
                low = middle + 1;
            else
                high = middle;
        }
        tops[low] = { pair, previous: tops[low - 1] };
    }
    const run = [];
    for (let link = tops.at(-1); link !== undefined; link = link.previous)
        run.push(link.pair);
    return run.reverse();
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/outputs/patch/hunks.js

const context = 3;
const missingNewline = '\n\\ No newline at end of file\n';
/** Lines with their line feeds; only the last may lack one. */
function splitLines(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
/**
 * The hunks of a unified diff with three lines of context, as POSIX has it (diff -u) and git reads it; empty for equal
 * texts. Line ends CR LF are part of their lines and stay.
 */
function unifiedHunks(before, after) {
    const [olds, news] = [splitLines(before), splitLines(after)];
    return group(lineChanges(olds, news))
        .map((changes) => hunk(olds, news, changes))
        .join('');
}
/** Changes whose context would meet share a hunk. */
function group(changes) {
    const groups = [];
    for (const change of changes) {
        const group = groups.at(-1);
        const last = group?.at(-1);
        if (group !== undefined && last !== undefined && change.oldStart - last.oldEnd <= 2 * context)
            group.push(change);
        else
            groups.push([change]);
    }
    return groups;
}
function hunk(olds, news, changes) {
    const [first, last] = [changes[0], changes.at(-1)];
    if (first === undefined || last === undefined)
        return '';
    const lead = Math.min(context, first.oldStart);
    const [oldStart, newStart] = [first.oldStart - lead, first.newStart - lead];
    const tail = Math.min(context, olds.length - last.oldEnd);
    const [oldEnd, newEnd] = [last.oldEnd + tail, last.newEnd + tail];
    const parts = [`@@ -${range(oldStart, oldEnd)} +${range(newStart, newEnd)} @@\n`];
    const add = (sign, lines) => {
        for (const line of lines)
            parts.push(sign, line.endsWith('\n') ? line : line + missingNewline);
    };
    let at = oldStart;
    for (const change of changes) {
        add(' ', olds.slice(at, change.oldStart));
        add('-', olds.slice(change.oldStart, change.oldEnd));
        add('+', news.slice(change.newStart, change.newEnd));
        at = change.oldEnd;
    }
    add(' ', olds.slice(at, oldEnd));
    return parts.join('');
}
/** `start,count` as a hunk's head has it: from 1, the line before when there is none, the count left out when it is 1. */
function range(start, end) {
    const count = end - start;
    if (count === 0)
        return `${start},0`;
    return count === 1 ? `${start + 1}` : `${start + 1},${count}`;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/outputs/patch/git-patch.js



/**
 * A patch that `git apply` takes in the top folder of the checkout: modified files only, those without a difference
 * left out. Bytes are kept as they are, whatever their encoding. The form is that of git-diff(1), "generating patch
 * text with -p"; the full ids of the contents are there for `git apply --3way`.
 */
function gitPatch(files) {
    return Buffer.concat(files.map(patchOf));
}
function patchOf({ path, before, after, mode }) {
    // One character a byte, so that no byte is lost on the way and lines can be compared as strings.
    const hunks = unifiedHunks(before.toString('latin1'), after.toString('latin1'));
    if (hunks === '')
        return Buffer.alloc(0);
    const [old, fresh] = [quotePath('a/', path), quotePath('b/', path)];
    // Other readers of patches end a name at a blank unless a tab follows; git writes and takes it.
    const end = path.includes(' ') ? '\t' : '';
    const head = [
        `diff --git ${old} ${fresh}`,
        `index ${blobId(before)}..${blobId(after)} ${mode}`,
        `--- ${old}${end}`,
        `+++ ${fresh}${end}`,
    ];
    return Buffer.from(`${head.join('\n')}\n${hunks}`, 'latin1');
}
/** Id of a content in a SHA-1 repository; git takes it as a hint only. */
function blobId(content) {
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}
const git_patch_named = {
    '\x07': '\\a',
    '\b': '\\b',
    '\t': '\\t',
    '\n': '\\n',
    '\v': '\\v',
    '\f': '\\f',
    '\r': '\\r',
    '"': '\\"',
    '\\': '\\\\',
};
/** A path as git prints it with `core.quotePath`: in quotes with octal bytes once something in it is not plain ASCII. */
function quotePath(prefix, path) {
    const bytes = (0,git/* encodePath */.O0)(path).toString('latin1');
    if (/^[ !#-[\]-~]*$/.test(bytes))
        return prefix + bytes;
    const quoted = bytes.replace(/[^ !#-[\]-~]/g, (byte) => {
        return git_patch_named[byte] ?? `\\${byte.charCodeAt(0).toString(8).padStart(3, '0')}`;
    });
    return `"${prefix}${quoted}"`;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/outputs/sarif-rules.js

/** Worst first, so that a limit of the reader cuts the least. */
const sarifRules = [
    rule('impostor', 'warning', '8.0', 'ImpostorCommit', 'The commit is on no branch and no tag of the repository it names', {
        why: 'GitHub serves a commit of any fork under the name of the repository it was forked from, so anybody could have written this one.',
        fix: 'Pin the commit of a released tag. Where the action is known to have moved its branch, put `# pin-digests: ignore` on the line.',
    }),
    rule('mismatch', 'error', '7.5', 'PinMismatch', 'The pin is not what its tag, comment or build says', {
        why: 'A reader who trusts the version beside a pin would believe in something else than what runs.',
        fix: 'Find out which of the two is meant, and let `mode: update` write both.',
    }),
    rule('refused', 'error', '7.0', 'RefusedReference', 'The reference was not pinned because a rule forbids it', {
        why: 'The release is younger than `min-age`, or what the server answered could not be accepted.',
        fix: 'Read the reason, then wait or change the setting.',
    }),
    rule('unresolved', 'error', '6.0', 'UnresolvedReference', 'It could not be determined what the reference means', {
        why: 'Nothing was written, as unknown is not pinned.',
        fix: 'Read the reason: the name may be wrong, the token may lack access, or the server may be out of reach.',
    }),
    rule('moved', 'error', '8.0', 'MovedTag', 'The tag points to something else than when it was pinned', {
        why: 'A release that is moved after the fact is how compromised actions and images have been spread.',
        fix: 'Read what changed between the two, then take the new one with `mode: update` or stay with the pin.',
    }),
    rule('unpinned-image', 'warning', '5.0', 'UnpinnedImage', 'The image is not named by its digest', {
        why: 'A tag can mean another image tomorrow.',
        fix: 'Run pin-digests with `mode: pin`, or write `name:tag@sha256:...`.',
    }),
    rule('unpinned-action', 'warning', '5.0', 'UnpinnedAction', 'The action is not named by a full commit id', {
        why: 'A tag or branch can mean other code tomorrow, which then runs with the token and the secrets of the job.',
        fix: 'Run pin-digests with `mode: pin`, or write `owner/repo@<commit> # vX.Y.Z`.',
    }),
];
function rule(id, level, severity, name, title, { why, fix }) {
    return {
        id,
        name,
        shortDescription: { text: title },
        fullDescription: { text: `${title}. ${why}` },
        help: { text: `${why}\n\n${fix}`, markdown: `${why}\n\n${fix}` },
        helpUri: (0,action/* documentationLink */.v$)('pin-digests', id.replace(/-(image|action)$/, '')),
        defaultConfiguration: { level },
        properties: { tags: ['security', 'supply-chain'], precision: 'very-high', 'security-severity': severity },
    };
}
/** The rule that a reference breaks; undefined for one that is as it should be, or that nobody wants to hear of. */
function ruleIdOf({ status, kind }) {
    switch (status) {
        case 'unpinned':
            return `unpinned-${kind}`;
        case 'unresolved':
        case 'refused':
        case 'mismatch':
        case 'impostor':
        case 'moved':
            return status;
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/outputs/sarif.js




/** GitHub refuses a run with more results. */
const mostResults = 25_000;
/**
 * A SARIF 2.1.0 log with one result for each reference that is not as it should be, the worst first. GitHub takes it as
 * `github/codeql-action/upload-sarif` sends it.
 * @param version of this action, without `v`
 */
function sarifLog(judged, version) {
    const occurrences = new Map();
    // Occurrences count in the order of the files, not of severity: one that is mended must not rename the others.
    const fingerprints = new Map(judged.map((one) => [one, fingerprint(one, occurrences)]));
    const results = attention(judged)
        .slice(0, mostResults)
        .map((one) => sarif_resultOf(one, fingerprints.get(one) ?? ''));
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'pin-digests',
                        informationUri: 'https://github.com/ci-actions/ci-actions',
                        ...(version === undefined ? {} : { version, semanticVersion: version }),
                        rules: sarifRules,
                    },
                },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The top folder of the checkout.' } } },
                results,
            },
        ],
    };
}
function sarif_resultOf(judged, fingerprint) {
    const { file, line, column, where } = judged;
    const ruleId = ruleIdOf(judged) ?? '';
    const ruleIndex = sarifRules.findIndex(({ id }) => id === ruleId);
    return {
        ruleId,
        ruleIndex,
        level: sarifRules[ruleIndex]?.defaultConfiguration.level ?? 'warning',
        message: { text: messageOf(judged) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
                    region: { startLine: line, startColumn: column },
                },
                ...(where === '' ? {} : { logicalLocations: [{ fullyQualifiedName: where }] }),
            },
        ],
        partialFingerprints: { 'pinDigestsReference/v1': fingerprint },
    };
}
/** Brackets would be read as links (SARIF 2.1.0, section 3.11.6). */
function messageOf({ original, where, reason }) {
    const what = (0,shared_text/* showOnOneLine */.n3)(original === '' ? where : original);
    return `${what}: ${(0,shared_text/* showOnOneLine */.n3)(reason)}`.replace(/[\\[\]]/g, '\\$&');
}
/** A path as a relative URI reference (RFC 3986); a colon in its first part is no scheme. */
function uriOf(file) {
    return file
        .split('/')
        .map((part) => encodeURIComponent(part.toWellFormed()))
        .join('/');
}
/**
 * The same for the same reference wherever in its file it stands: it is counted among its likes there, and indices of
 * its key path do not matter.
 */
function fingerprint({ kind, file, where, original }, occurrences) {
    const identity = JSON.stringify([kind, file, where.replace(/\[\d+\]/g, '[]'), original]);
    const occurrence = (occurrences.get(identity) ?? 0) + 1;
    occurrences.set(identity, occurrence);
    return `${(0,external_node_crypto_.createHash)('sha256').update(identity).digest('hex').slice(0, 32)}:${occurrence}`;
}

// EXTERNAL MODULE: ./shared/report/index.js + 3 modules
var report = __webpack_require__(2902);
;// CONCATENATED MODULE: ./actions/pin-digests/src/model.js
const statuses = [
    'pinned',
    'changed',
    'unpinned',
    'unresolved',
    'refused',
    'mismatch',
    'impostor',
    'moved',
    'dynamic',
    'locked',
    'ignored',
];

;// CONCATENATED MODULE: ./actions/pin-digests/src/outputs/markdown-rows.js

/** How a person reads a status at a glance. */
const signs = {
    pinned: '✅ pinned',
    changed: '📌 changed',
    unpinned: '🔴 unpinned',
    unresolved: '🟠 unresolved',
    refused: '🟠 refused',
    mismatch: '🔴 mismatch',
    impostor: '🔴 impostor',
    moved: '🔴 moved',
    dynamic: '⚪ dynamic',
    locked: '🔒 locked',
    ignored: '⚪ ignored',
};
/** A status as a cell of a table. */
const statusCell = (status) => signs[status];
/** `file:line` as a cell of a table. */
const placeCell = ({ file, line }) => (0,shared_text/* codeSpan */.SS)(`${file}:${line}`);
/** A row of what somebody has to look at: place, reference, status, why. */
function attentionRow(judged) {
    return [placeCell(judged), referenceCell(judged), statusCell(judged.status), (0,shared_text/* escapeMarkdown */.FV)(judged.reason)];
}
const attentionHead = ['place', 'reference', 'status', 'why'];
function referenceCell({ original, where }) {
    // A field may be empty, and then its path is all there is to show.
    return original === '' ? (0,shared_text/* codeSpan */.SS)(where) : (0,shared_text/* codeSpan */.SS)(original);
}
/** A list item of a change with both values in full. */
function changeItem({ line, where, original, resolved, version }) {
    const named = version === '' || resolved.includes(version) ? '' : ` (${(0,shared_text/* escapeMarkdown */.FV)(version)})`;
    const old = original === '' ? 'empty' : (0,shared_text/* codeSpan */.SS)(original);
    return `- line ${line}, ${(0,shared_text/* codeSpan */.SS)(where)}: ${old} → ${(0,shared_text/* codeSpan */.SS)(resolved)}${named}`;
}
/** By file, in the order in which they come. */
function byFile(all) {
    const files = new Map();
    for (const judged of all) {
        const file = files.get(judged.file);
        if (file === undefined)
            files.set(judged.file, [judged]);
        else
            file.push(judged);
    }
    return files;
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/outputs/summary.js





const mostRows = 200;
const mostFiles = 100;
const mostItems = 100;
/** The job summary: verdict, counts, what needs somebody's attention, and all changes folded. Foreign text is escaped. */
function renderSummary(facts) {
    const parts = [
        `### pin-digests: ${verdict(facts)}`,
        sentence(facts),
        countsTable(facts.judged),
        attentionPart(attention(facts.judged)),
        problemsPart(facts.problems),
        ...changesParts(facts.judged),
        skippedPart(facts.skipped),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function verdict({ result, judged, problems, dryRun, mode }) {
    const counts = countJudged(judged);
    if (result === 'unresolved') {
        const unread = problems.length > 0 ? `, ${counted(problems.length, 'file')} not understood` : '';
        return `🟠 unresolved (${counted(counts.unresolved, 'reference')}${unread})`;
    }
    if (result === 'unpinned') {
        return `🔴 ${mode === 'verify' ? 'unpinned or not what it says' : 'unpinned'} (${counted(counts.unpinned, 'reference')})`;
    }
    if (result === 'changed')
        return `📌 ${dryRun ? 'would pin' : 'pinned'} ${counted(counts.changed, 'reference')}`;
    return judged.length === 0 ? '⚪ no references found' : '✅ everything is pinned';
}
function sentence({ judged, files, mode, dryRun, pullRequest }) {
    const read = `${counted(judged.length, 'reference')} in ${counted(files, 'file')}, mode ${(0,shared_text/* codeSpan */.SS)(mode)}`;
    const dry = dryRun ? ', a dry run: nothing was written' : '';
    return `${read}${dry}.${pullRequest === undefined ? '' : ` ${pullRequestSentence(pullRequest)}`}`;
}
function pullRequestSentence({ operation, number, url }) {
    if (operation === 'none' || number === undefined)
        return 'No pull request was written.';
    const name = url !== undefined && /^https?:\/\/[^\s<>]+$/.test(url) ? `[#${number}](<${url}>)` : `#${number}`;
    return `Pull request ${name} was ${(0,shared_text/* escapeMarkdown */.FV)(operation)}.`;
}
function countsTable(judged) {
    const rows = statuses.flatMap((status) => {
        const of = judged.filter((one) => one.status === status);
        if (of.length === 0)
            return [];
        const images = of.filter(({ kind }) => kind === 'image').length;
        return [[statusCell(status), String(images), String(of.length - images)]];
    });
    return rows.length === 0 ? '' : (0,report/* table */.tp)(['references', 'images', 'actions'], rows);
}
function attentionPart(worst) {
    if (worst.length === 0)
        return '';
    return (0,report/* table */.tp)(attentionHead, worst.slice(0, mostRows).map(attentionRow)) + more(worst.length, mostRows, 'reference');
}
function problemsPart(problems) {
    if (problems.length === 0)
        return '';
    const rows = problems.slice(0, mostRows).map((problem) => [fileCell(problem), (0,shared_text/* escapeMarkdown */.FV)(problem.message)]);
    return (0,report/* table */.tp)(['not understood', 'why'], rows) + more(problems.length, mostRows, 'file');
}
function changesParts(judged) {
    const files = byFile(judged.filter(({ status }) => status === 'changed'));
    const folded = Array.from(files).slice(0, mostFiles);
    const parts = folded.map(([file, changes]) => {
        const items = changes.slice(0, mostItems).map(changeItem).join('\n');
        return (0,report/* details */.zH)(`${file}: ${counted(changes.length, 'change')}`, items + more(changes.length, mostItems, 'change'));
    });
    const rest = more(files.size, mostFiles, 'file').trim();
    return rest === '' ? parts : [...parts, rest];
}
function skippedPart(skipped) {
    if (skipped.length === 0)
        return '';
    const items = skipped
        .slice(0, mostItems)
        .map((file) => `- ${fileCell(file)}: ${(0,shared_text/* escapeMarkdown */.FV)(file.message)}`)
        .join('\n');
    return (0,report/* details */.zH)(`${counted(skipped.length, 'file')} left out`, items + more(skipped.length, mostItems, 'file'));
}
function fileCell({ path, line }) {
    return (0,shared_text/* codeSpan */.SS)(line === undefined ? path : `${path}:${line}`);
}
function more(count, shown, noun) {
    return count > shown ? `\n\n… and ${counted(count - shown, `more ${noun}`)}, all in the report` : '';
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/publish.js






/** Tells the answer in every form: log, annotations, outputs, patch, SARIF, report, summary, failure. */
async function publish(answer) {
    const { settings, ports, gathered, judged, changes, problems, result, proposal } = answer;
    annotate(answer);
    ports.log.info(publish_verdict(answer));
    const patch = await writePatch(answer);
    const sarif = await ports.writeFile('pin-digests.sarif', `${JSON.stringify(sarifLog(judged), null, 2)}\n`);
    const counts = countJudged(judged);
    const changedFiles = changes.map(({ file }) => ports.fromWorkspace(file.path));
    const { outputs, truncated } = buildOutputs({
        judged,
        counts,
        changedFiles,
        outcome: proposal.outcome,
        patch,
        sarif,
    });
    if (truncated)
        ports.log.warning("The output `references` is cut, as a job's outputs stop at 1 MB. The report has them all.");
    const skipped = gathered.skipped.map(({ path, because }) => ({ path: ports.fromWorkspace(path), message: because }));
    const { operation, number, url } = proposal.outcome;
    const failure = proposal.failure ?? failureOf(result, judged, problems, settings);
    return {
        result,
        outputs,
        report: {
            mode: settings.mode,
            'dry-run': settings.dryRun,
            counts,
            'files-read': gathered.files.length,
            'changed-files': changedFiles,
            references: judged.map(({ compareUrl, ...one }) => ({
                ...one,
                ...(compareUrl && { 'compare-url': compareUrl }),
            })),
            problems,
            skipped,
            'pull-request': { operation, because: proposal.outcome.because, ...(number && { number }), ...(url && { url }) },
            ...(failure && { error: { code: failure.code, message: failure.message, fix: failure.fix } }),
        },
        ...(settings.summary
            ? {
                summary: renderSummary({
                    result,
                    mode: settings.mode,
                    dryRun: settings.dryRun,
                    judged,
                    files: gathered.files.length,
                    problems,
                    skipped,
                    ...(settings.pullRequest
                        ? { pullRequest: { operation, ...(number && { number }), ...(url && { url }) } }
                        : {}),
                }),
            }
            : {}),
        ...(failure && { failure }),
    };
}
/** The last line for who reads the log from its end. */
function publish_verdict({ settings, gathered, judged, changes, problems, result }) {
    const { pinned, changed, unpinned, unresolved } = countJudged(judged);
    const now = settings.dryRun ? 'would be pinned now' : 'pinned now';
    const read = `${counted(judged.length, 'reference')} in ${counted(gathered.files.length, 'file')}`;
    const alone = ['dynamic', 'locked', 'ignored'].flatMap((status) => {
        const count = judged.filter((one) => one.status === status).length;
        return count === 0 ? [] : [`${count} ${status}`];
    });
    const rest = [...alone, ...(problems.length === 0 ? [] : [`${counted(problems.length, 'file')} unreadable`])];
    return [
        `result ${result}: ${read}: ${pinned} exact (${changed} ${now}, in ${counted(changes.length, 'file')})`,
        `${unpinned} not exact`,
        `${unresolved} unresolved`,
        ...rest,
    ].join(', ');
}
function annotate({ ports, gathered, judged, problems }) {
    const { log } = ports;
    for (const { path, message, line } of problems) {
        log.warning(`${path} could not be read: ${message}.`, { file: path, ...(line === undefined ? {} : { line }) });
    }
    for (const { file, line, column, original, where, status, reason } of attention(judged)) {
        log.warning(`${original === '' ? where : original}: ${status}. ${reason}`, { file, line, column });
    }
    for (const { path, because } of gathered.skipped.filter(({ doubtful }) => doubtful)) {
        log.warning(`${ports.fromWorkspace(path)} was not looked at, and may hold references: ${because}.`, {
            file: ports.fromWorkspace(path),
        });
    }
    if (gathered.unused.length > 0)
        log.warning(`These patterns of \`files\` match no file: ${gathered.unused.join(', ')}`);
}
async function writePatch({ changes, checkout, ports }) {
    if (changes.length === 0)
        return '';
    const patch = gitPatch(changes.map(({ file, after }) => ({
        path: checkout?.pathOf(file.place) ?? ports.fromWorkspace(file.path),
        before: file.bytes,
        after,
        mode: file.executable ? '100755' : '100644',
    })));
    return ports.writeFile('pin-digests.patch', patch);
}
function failureOf(result, judged, problems, settings) {
    if (result === 'pinned' || result === 'changed')
        return undefined;
    const counts = countJudged(judged);
    const worst = result === 'unpinned' ? attention(judged) : attention(judged).filter(isUnresolved);
    const [first] = worst;
    const [problem] = problems;
    if (result === 'unpinned' && first !== undefined) {
        return new action/* UserError */.yo('unpinned', `${referencesAre(counts.unpinned)} not as exact as asked for. ${publish_sentence(first)}`, fixFor(settings.mode));
    }
    if (first === undefined || counts.unresolved === 0) {
        const place = problem === undefined
            ? ''
            : `${problem.path}${problem.line === undefined ? '' : `, line ${problem.line}`}: ${problem.message}`;
        return new action/* UserError */.yo('unparsable', `${counted(problems.length, 'file')} could not be read, so what is in there is not known. ${place}.`, 'Correct the file, or leave it out with `exclude`.');
    }
    const also = problems.length === 0 ? '' : ` ${counted(problems.length, 'file')} could not be read.`;
    return new action/* UserError */.yo('unresolved', `${referencesAre(counts.unresolved)} not resolved, and left as found; ${others(counts.changed, settings.dryRun)}.${also} ${publish_sentence(first)}`, `The log and the summary name each of them with the cause. Mend the causes and run again${settings.mode === 'pin' ? ': what is pinned by then is not asked for again' : ''}.`);
}
function others(changed, dryRun) {
    if (changed === 0)
        return 'nothing else was to change';
    const would = dryRun ? 'would be' : changed === 1 ? 'was' : 'were';
    return `${changed} other${changed === 1 ? '' : 's'} ${would} written`;
}
const isUnresolved = ({ status }) => status === 'unresolved' || status === 'refused';
const referencesAre = (count) => (count === 1 ? '1 reference is' : `${count} references are`);
function publish_sentence({ file, line, original, where, status, reason }) {
    return `${file}:${line}: ${original === '' ? where : original}: ${status}. ${reason}`;
}
function fixFor(mode) {
    return mode === 'check'
        ? 'Run pin-digests with `mode: pin` and commit the change, or mark what must stay with `# pin-digests: ignore`.'
        : 'The log and the summary name each of them with the cause. Look at what changed upstream before you pin it anew.';
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/outputs/pull-request-body.js




// A row is about 250 characters with its links, and GitHub takes 65,536 characters in all.
const pull_request_body_mostRows = 120;
const mostAttention = 40;
const pull_request_body_mostItems = 100;
const shownDigits = 12;
// A third of what GitHub takes: the table below it is what the pull request is about.
const longestIntro = 20_000;
/**
 * The text of the pull request: what changed from what to what, with links to read it by; every value in full in the
 * details; what could not be resolved; how to have a reference left alone. It may be longer than GitHub takes: the
 * caller cuts it. Foreign text is escaped, so that no name in a file mentions or links anybody.
 */
function pullRequestBody({ intro, judged, problems, serverUrl, runUrl }) {
    const changed = judged.filter(({ status }) => status === 'changed');
    const parts = [
        shortened(intro.trim()),
        `${counted(changed.length, 'reference')} in ${counted(byFile(changed).size, 'file')} now ${changed.length === 1 ? 'names' : 'name'} exactly what ${changed.length === 1 ? 'it means' : 'they mean'} today.`,
        changesTable(changed, serverUrl),
        pull_request_body_attentionPart(attention(judged), problems),
        ...inFull(changed),
        (0,report/* details */.zH)('How to have a reference left alone', 'Put `# pin-digests: ignore` on its line or on the line above, or name its file or itself in the input `exclude`.'),
        footer(runUrl),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function changesTable(changed, serverUrl) {
    if (changed.length === 0)
        return '';
    const rows = changed
        .slice(0, pull_request_body_mostRows)
        .map((one) => [
        placeCell(one),
        one.original === '' ? 'empty' : (0,shared_text/* codeSpan */.SS)(pull_request_body_short(one.original)),
        newCell(one, serverUrl),
    ]);
    const rest = changed.length - pull_request_body_mostRows;
    return (0,report/* table */.tp)(['place', 'old', 'new'], rows) + (rest > 0 ? `\n\n… and ${counted(rest, 'more change')} below.` : '');
}
function newCell(judged, serverUrl) {
    const { kind, digest, version, resolved, compareUrl } = judged;
    if (kind === 'image')
        return (0,shared_text/* codeSpan */.SS)(pull_request_body_short(resolved));
    const shown = (0,shared_text/* codeSpan */.SS)(digest.slice(0, shownDigits));
    const commit = pull_request_body_link(shown, treeUrl(judged, serverUrl, digest));
    const named = version === '' ? commit : `${pull_request_body_link((0,shared_text/* codeSpan */.SS)(version), treeUrl(judged, serverUrl, version))} ${commit}`;
    // Any other address shows the commit alone, which is linked already.
    const compares = compareUrl?.includes('/compare/') === true;
    return compares ? `${named} (${pull_request_body_link('compare', compareUrl)})` : named;
}
/** Long runs of hexadecimal digits, shortened for the table; they stand in full in the details. */
function pull_request_body_short(reference) {
    return reference.replace(/\b([0-9a-f]{12})[0-9a-f]{20,}\b/g, '$1…');
}
/** The files of an action at a tag or commit. */
function treeUrl({ original }, serverUrl, ref) {
    const [owner = '', repository = ''] = (original.split('@')[0] ?? '').split('/');
    const parts = [owner, repository, 'tree', ...ref.split('/')].map((part) => encodeURIComponent(part.toWellFormed()));
    return `${serverUrl}/${parts.join('/')}`;
}
/** The shown Markdown alone when the address is none that Markdown could hold. */
function pull_request_body_link(shown, url) {
    return /^https?:\/\/[^\s<>\\|]+$/.test(url) ? `[${shown}](<${url}>)` : shown;
}
function pull_request_body_attentionPart(worst, problems) {
    const unread = problems.map(({ path, message, line = 1 }) => {
        const none = { column: 1, where: '', original: 'the file', resolved: '', digest: '', version: '' };
        return { ...none, file: path, line, kind: 'image', status: 'unresolved', reason: message };
    });
    const all = [...worst, ...unread];
    if (all.length === 0)
        return '';
    const rows = all.slice(0, mostAttention).map(attentionRow);
    const rest = all.length - mostAttention;
    const more = rest > 0 ? `\n\n… and ${rest} more, all in the job's summary and report.` : '';
    return `#### Not pinned by this change\n\n${(0,report/* table */.tp)(attentionHead, rows)}${more}`;
}
function inFull(changed) {
    const parts = [];
    let room = pull_request_body_mostItems * 2;
    for (const [file, changes] of byFile(changed)) {
        if (room <= 0)
            break;
        const shown = changes.slice(0, Math.min(pull_request_body_mostItems, room));
        room -= shown.length;
        const cut = changes.length > shown.length ? '\n- …' : '';
        parts.push((0,report/* details */.zH)(`${file}: ${counted(changes.length, 'change')} in full`, shown.map(changeItem).join('\n') + cut));
    }
    return parts;
}
function footer(runUrl) {
    const run = runUrl === undefined ? '' : ` in ${pull_request_body_link('this run', runUrl)}`;
    return `---\n<sub>Written by pin-digests${run}. It updates this pull request in place while all commits on its branch are its own, and closes it when nothing is left to pin.</sub>`;
}
function shortened(intro) {
    if (intro.length <= longestIntro)
        return intro;
    // A line that is longer than all that fits would leave nothing at all.
    const lines = intro.split('\n').map((line) => line.slice(0, longestIntro / 2).toWellFormed());
    return (0,report/* cutToBytes */.zP)(lines.join('\n'), longestIntro, '_This text was cut here._');
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/pull-request.js


/** Opens, updates or closes the pull request. A failure comes back as a value, as all outputs are set before it is told. */
async function proposePullRequest(settings, ports, facts) {
    const { pullRequest } = settings;
    if (pullRequest === undefined)
        return none('No pull request was asked for.');
    if (facts.refused !== undefined)
        return { ...none(facts.refused.message), failure: facts.refused };
    if (settings.dryRun) {
        const what = facts.changes.length === 0 ? 'be closed if it is open' : `hold ${facts.changes.length} changed files`;
        const because = `A dry run: the pull request from ${pullRequest.branch} would ${what}.`;
        ports.log.info(because);
        return none(because);
    }
    const proposed = facts.changes.filter(({ file }) => facts.checkout?.isTracked(file.place));
    // Also when all that changes is untracked: without a file, an open pull request would be closed.
    if (proposed.length === 0 && facts.result === 'unresolved') {
        return none('Something could not be resolved, so it is not known whether anything is left to pin. An open pull request stays as it is.');
    }
    const { owner, name } = ports.event.repository;
    const left = facts.changes.filter((change) => !proposed.includes(change)).map(({ file }) => file.path);
    if (left.length > 0)
        ports.log.warning(`Git does not track these files, so they are not in the pull request: ${left.join(', ')}`);
    try {
        const outcome = await ports.log.group('Pull request', () => ports.upsertPullRequest({
            ...pullRequest,
            repository: `${owner}/${name}`,
            marker: 'pin-digests',
            body: pullRequestBody({
                intro: pullRequest.body,
                judged: facts.judged,
                problems: facts.problems,
                serverUrl: ports.event.serverUrl,
                ...(ports.runUrl === undefined ? {} : { runUrl: ports.runUrl }),
            }),
            computedFrom: facts.checkout?.head ?? '',
            files: proposed.map(({ file, after }) => ({
                path: facts.checkout?.pathOf(file.place) ?? file.path,
                before: file.bytes,
                after,
            })),
        }));
        for (const warning of outcome.warnings)
            ports.log.warning(warning);
        ports.log.info(`pull request: ${outcome.operation}. ${outcome.because}`);
        return { outcome, failure: undefined };
    }
    catch (error) {
        if (!(error instanceof action/* UserError */.yo))
            throw error;
        return { ...none(error.message), failure: error };
    }
}
function none(because) {
    return { outcome: { operation: 'none', warnings: [], because }, failure: undefined };
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/run.js










/** The story: find the references, find out what they mean, change the files, tell. */
async function run(settings, ports) {
    const { log } = ports;
    const commits = new Map();
    const context = {
        settings,
        digests: await parseDigestMap(settings.digests),
        lookups: ports.lookups,
        now: ports.now,
        serverUrl: ports.event.serverUrl,
        commits,
    };
    const judging = new Judging(context, ports.fromWorkspace);
    const gathered = await log.group('Find references', () => find(settings, ports, judging));
    const actions = gathered.files.flatMap((file) => file.references).filter((one) => one.kind === 'action');
    for (const [repository, ids] of commitsByRepository(actions))
        commits.set(repository, ids);
    const verdicts = await log.group('Find out what they mean', async () => {
        const stop = ports.every10Seconds((seconds) => log.info(`${judging.progress}, ${seconds} s`));
        const decided = await judging.verdicts(gathered.files).finally(stop);
        for (const { judged } of decided)
            log.info(lineOf(judged));
        return decided;
    });
    const found = await planChanges(gathered.files, verdicts);
    const problems = gathered.problems.map((one) => ({ ...one, path: ports.fromWorkspace(one.path) }));
    const checkout = found.changes.length > 0 || settings.pullRequest !== undefined ? await ports.checkout() : undefined;
    const refused = refuseBefore(settings, found.changes, checkout);
    const possible = refused === undefined || settings.dryRun ? found : nothingWritten(found, refused);
    const { changes, judged } = await run_write(possible, settings, ports);
    const result = resultOf(countJudged(judged), problems);
    const facts = { judged, changes, problems, checkout, result };
    const proposal = await proposePullRequest(settings, ports, { ...facts, refused });
    return publish({ settings, ports, gathered, ...facts, proposal });
}
async function find(settings, ports, judging) {
    // `verify` asks for all commits of a repository at once; and fields may yet turn out to be unknown.
    const early = (settings.mode === 'pin' || settings.mode === 'update') && settings.fields.length === 0;
    const begin = async (file) => {
        judging.begin(file);
        await ports.breathe();
    };
    const found = await gather(settings, ports.files, early ? begin : undefined);
    const count = found.files.reduce((sum, file) => sum + file.references.length, 0);
    const files = found.files.filter((file) => file.references.length > 0).length;
    ports.log.info(`${counted(count, 'reference')} in ${counted(files, 'file')} (${found.files.length} read)`);
    for (const { path, because } of found.skipped)
        ports.log.info(`skipped ${ports.fromWorkspace(path)}: ${because}`);
    return found;
}
/** What makes the pull request impossible is told before anything is written. */
function refuseBefore({ pullRequest, token, defaultToken }, changes, checkout) {
    if (pullRequest === undefined || changes.length === 0)
        return undefined;
    if (checkout === undefined) {
        return new action/* UserError */.yo('no-checkout', 'A pull request is asked for, and the files are in no git checkout.', 'Check the repository out with actions/checkout before this step.');
    }
    return (0,pull_request/* workflowFilesNeedToken */.Y)(changes.map(({ file }) => checkout.pathOf(file.place)), token, defaultToken);
}
/** What was found stays as it is, and the references are no more exact than before. */
function nothingWritten({ judged }, refused) {
    const reason = `It was not written: ${refused.message}`;
    return {
        changes: [],
        judged: judged.map((one) => (one.status === 'changed' ? { ...one, status: 'unpinned', reason } : one)),
    };
}
/** Writes the files. One that cannot be written stays as it was, and its references are unresolved. */
async function run_write(plan, { dryRun }, ports) {
    const { replace, log, fromWorkspace } = ports;
    const failed = new Map();
    if (plan.changes.length === 0)
        return plan;
    await log.group('Write', async () => {
        for (const { file, after } of plan.changes) {
            const path = fromWorkspace(file.path);
            try {
                if (!dryRun)
                    replace(file.place, file.bytes, after);
                log.info(`${dryRun ? 'would write' : 'wrote'} ${path}`);
            }
            catch (error) {
                failed.set(path, error instanceof Error ? error.message : String(error));
            }
        }
    });
    if (failed.size === 0)
        return plan;
    return {
        changes: plan.changes.filter(({ file }) => !failed.has(fromWorkspace(file.path))),
        judged: plan.judged.map((one) => {
            const why = failed.get(one.file);
            return why === undefined || one.status !== 'changed'
                ? one
                : { ...one, status: 'unresolved', reason: `The file cannot be written: ${why}.` };
        }),
    };
}


/***/ }),

/***/ 2618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ EditRefused),
/* harmony export */   j: () => (/* binding */ SourceMalformed)
/* harmony export */ });
/**
 * A file that cannot be read as what it should be. The message is one clause in plain words, without the place, fit for
 * "<file>, line 3: <message>".
 */
class SourceMalformed extends Error {
    /** From 1. */
    line;
    /** From 1, in UTF-16 units. */
    column;
    /** Whether a limit of ours was met, rather than a rule of the format: other readers may well read the file. */
    ourLimit;
    constructor(message, line, column, ourLimit = false) {
        super(message);
        this.name = 'SourceMalformed';
        this.ourLimit = ourLimit;
        this.line = line;
        this.column = column;
    }
}
/** A change that would touch more than it should, or that the place cannot take. Nothing was written. */
class EditRefused extends Error {
    constructor(message) {
        super(message);
        this.name = 'EditRefused';
    }
}


/***/ }),

/***/ 8806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ countUpTo),
/* harmony export */   e: () => (/* binding */ openLines)
/* harmony export */ });
const byteOrderMark = '\uFEFF';
/** Looks nothing up before it is asked: most files are read without anyone asking for a line. */
function openLines(text) {
    // The mark is no character of the first line for whoever reads it in an editor.
    const mark = text.startsWith(byteOrderMark) ? 1 : 0;
    let known;
    const starts = () => {
        known ??= findStarts(text);
        return known;
    };
    const around = (offset) => {
        const start = text.lastIndexOf('\n', offset - 1) + 1;
        return { start: offset === 0 ? 0 : start, end: endOfLine(text, offset) };
    };
    return {
        around,
        startOf: (number) => (number === 1 ? mark : (starts()[number - 1] ?? text.length)),
        place: (offset) => {
            const line = countUpTo(starts(), offset);
            const start = starts()[line - 1] ?? 0;
            return { line, column: offset - (line === 1 ? Math.min(mark, offset) : start) + 1 };
        },
        line: (number) => {
            const start = starts()[number - 1];
            if (start === undefined)
                return undefined;
            const begin = number === 1 ? mark : start;
            return text.slice(begin, endOfLine(text, begin));
        },
    };
}
function findStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function endOfLine(text, offset) {
    const found = text.indexOf('\n', offset);
    const end = found === -1 ? text.length : found;
    return end > offset && found !== -1 && text[end - 1] === '\r' ? end - 1 : end;
}
/** How many of the sorted numbers are not greater than the limit. */
function countUpTo(sorted, limit) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? 0) <= limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 6841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ applySplices),
/* harmony export */   w: () => (/* binding */ spliceDifference)
/* harmony export */ });
/**
 * The text with every splice done. All offsets count in the text as it is given; the order of the splices matters only
 * to those that insert at the same place, which keep it (a value that grows at its end, and a comment behind it).
 * @throws RangeError when a splice lies outside the text, or two of them overlap
 */
function applySplices(text, splices) {
    const sorted = splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const parts = [];
    let last;
    for (const splice of sorted) {
        checkRange(text, splice);
        if (last !== undefined && splice.start < last.end) {
            throw new RangeError(`two changes overlap at offset ${splice.start}`);
        }
        parts.push(text.slice(last?.end ?? 0, splice.start), splice.text);
        last = splice;
    }
    parts.push(text.slice(last?.end ?? 0));
    return parts.join('');
}
/**
 * The smallest splice that turns `before`, standing at `offset` of a text, into `after`: what both begin and end with
 * stays where it is. None when they are the same.
 */
function spliceDifference(before, after, offset) {
    if (before === after)
        return [];
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && before[head] === after[head])
        head += 1;
    let tail = 0;
    while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
        tail += 1;
    return [{ start: offset + head, end: offset + before.length - tail, text: after.slice(head, after.length - tail) }];
}
function checkRange(text, { start, end }) {
    const sound = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
    if (!sound)
        throw new RangeError(`a change of ${start} to ${end} lies outside a text of ${text.length} characters`);
}


/***/ })

};
