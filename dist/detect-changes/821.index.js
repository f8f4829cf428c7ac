export const id = 821;
export const ids = [821];
export const modules = {

/***/ 5821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readClassicLock: () => (/* binding */ readClassicLock)
/* harmony export */ });
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(698);

const needs = ['dependencies', 'optionalDependencies'];
function readClassicLock(text, importers) {
    const entries = parse(text);
    const ids = new Map();
    const idsByName = new Map();
    for (const keys of entries.keys())
        for (const key of keys) {
            if (ids.has(key))
                throw new _records_js__WEBPACK_IMPORTED_MODULE_0__/* .LockfileFault */ .cv(`${key} is there twice`);
            const id = keys.join(', ');
            ids.set(key, id);
            const name = nameOf(key);
            const same = idsByName.get(name) ?? [];
            if (!same.includes(id))
                idsByName.set(name, [...same, id]);
        }
    const edgesOf = (asked) => {
        const edges = new Map();
        for (const key of asked) {
            const id = ids.get(key);
            // `resolutions` may answer a need with an entry under another range: any of that name may be the one.
            const found = id === undefined ? (idsByName.get(nameOf(key)) ?? []) : [id];
            const [only = `nothing for ${key}`] = found;
            if (id !== undefined || found.length === 0)
                edges.set(key, only);
            else
                for (const other of found)
                    edges.set(`${key} by ${other}`, other);
        }
        return edges;
    };
    const nodes = new Map();
    for (const [keys, block] of entries) {
        const asked = needs.flatMap((kind) => [...blockOf(block.get(kind))].map(([name, range]) => `${name}@${range}`));
        const version = block.get('version');
        nodes.set(keys.join(', '), {
            name: nameOf(keys[0] ?? ''),
            version: typeof version === 'string' ? version : '',
            content: (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(block),
            edges: edgesOf(asked),
        });
    }
    for (const importer of importers) {
        if (!importer.externals)
            throw new _records_js__WEBPACK_IMPORTED_MODULE_0__/* .LockfileFault */ .cv(`yarn.lock v1 does not say what ${importer.packageName} needs`);
        nodes.set(projectId(importer), {
            name: importer.packageName,
            version: '',
            content: '',
            edges: edgesOf(importer.externals),
        });
    }
    return { nodes, roots: new Set(), rootOf: projectId, settings: new Map(), unread: new Map() };
}
/** No entry begins so. */
const projectId = (importer) => `(project) ${importer.key}`;
/** `@scope/name@range`: the name ends at the first `@` that is not its first character. */
const nameOf = (key) => (key.indexOf('@', 1) < 0 ? key : key.slice(0, key.indexOf('@', 1)));
const blockOf = (value) => value instanceof Map ? value : new Map();
/** Keys of an entry, sorted -> its fields. Strict: a line of any other form is a fault. */
function parse(text) {
    const entries = new Map();
    let entry;
    let nested;
    for (const [index, line] of text.split('\n').entries()) {
        const fault = () => new _records_js__WEBPACK_IMPORTED_MODULE_0__/* .LockfileFault */ .cv(`line ${index + 1} is not of the form that yarn writes`);
        if (/^\s*(#.*)?$/.test(line))
            continue;
        const words = wordsOf(line.trim());
        if (!words)
            throw fault();
        const indent = line.length - line.trimStart().length;
        if (indent === 0 && words.opens && words.commas) {
            entry = new Map();
            nested = undefined;
            entries.set([...words.list].sort(), entry);
        }
        else if (indent === 2 && entry && words.opens && words.list.length === 1) {
            nested = new Map();
            set(entry, words.list[0] ?? '', nested, fault);
        }
        else if (indent === 2 && entry && !words.opens && words.list.length === 2) {
            nested = undefined;
            set(entry, words.list[0] ?? '', words.list[1] ?? '', fault);
        }
        else if (indent === 4 && nested && !words.opens && words.list.length === 2) {
            set(nested, words.list[0] ?? '', words.list[1] ?? '', fault);
        }
        else
            throw fault();
    }
    return entries;
}
function set(map, key, value, fault) {
    if (map.has(key))
        throw fault();
    map.set(key, value);
}
/** Words and quoted words; `commas`: all separated by commas; `opens`: a colon at the end. */
function wordsOf(line) {
    const list = [];
    let [at, commas] = [0, true];
    for (;;) {
        const match = /^(?:"((?:[^"\\]|\\.)*)"|([^\s",:][^\s",]*))/.exec(line.slice(at));
        if (!match)
            return undefined;
        const [whole, quoted, bare = ''] = match;
        at += whole.length;
        // A bare word may have colons inside; one at the very end of the line opens a block.
        const last = at === line.length && quoted === undefined && bare.endsWith(':');
        list.push(quoted === undefined ? (last ? bare.slice(0, -1) : bare) : JSON.parse(`"${quoted}"`));
        if (last || line.slice(at) === ':')
            return { list, commas, opens: true };
        if (at === line.length)
            return { list, commas, opens: false };
        const gap = /^(, | )/.exec(line.slice(at));
        if (!gap)
            return undefined;
        if (gap[0] === ' ')
            commas = false;
        at += gap[0].length;
    }
}


/***/ })

};
