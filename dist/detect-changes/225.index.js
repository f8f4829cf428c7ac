export const id = 225;
export const ids = [225];
export const modules = {

/***/ 9097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readYamlDocuments),
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var _plain_yaml_read_plain_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5395);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(698);
/** YAML of lockfiles as data: every scalar is a text, mappings are `Map`s or objects. */


/**
 * All documents of the text. Scalars stay texts (the failsafe schema): `1.10` and `1.1` are different versions.
 * Throws when the text is not YAML, repeats a key or uses aliases, which no lockfile does.
 */
async function readYamlDocuments(text) {
    const documents = [];
    for (const part of text.split(/^---[ \t]*$/m)) {
        // Nothing but blanks and comments.
        if (!/^[ \t]*[^\s#]/m.test(part))
            continue;
        // The library needs about two seconds for each MB of a lockfile; the plain reader a fiftieth of that.
        documents.push((0,_plain_yaml_read_plain_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlainYaml */ .g)(part) ?? (await readAnyYaml(part)));
    }
    return documents;
}
/** The only document of the text. */
async function readYaml(text) {
    const [document, ...others] = await readYamlDocuments(text);
    if (document === undefined)
        throw new _records_js__WEBPACK_IMPORTED_MODULE_0__/* .LockfileFault */ .cv('it is empty');
    if (others.length > 0)
        throw new _records_js__WEBPACK_IMPORTED_MODULE_0__/* .LockfileFault */ .cv('it has more than one YAML document');
    return document;
}
async function readAnyYaml(text) {
    const { parse } = await __webpack_require__.e(/* import() */ 26).then(__webpack_require__.t.bind(__webpack_require__, 26, 19));
    return parse(text, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
}


/***/ }),

/***/ 2225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBerryLock: () => (/* binding */ readBerryLock)
/* harmony export */ });
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(698);
/* harmony import */ var _yaml_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9097);


const edgeKeys = new Set(['dependencies', 'optionalDependencies']);
async function readBerryLock(text) {
    const file = (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .tableOf */ .c_)(await (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)(text), 'the file');
    const metadata = (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .tableOf */ .c_)(file.get('__metadata'), '__metadata');
    const version = (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(metadata.get('version'), '__metadata.version');
    if (!/^[4-8]$/.test(version))
        throw new _records_js__WEBPACK_IMPORTED_MODULE_0__/* .LockfileFault */ .cv(`__metadata.version ${version} is not known`);
    const entries = new Map();
    const descriptors = new Descriptors();
    for (const [keys, value] of file) {
        if (keys === '__metadata')
            continue;
        const entry = (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .tableOf */ .c_)(value, keys);
        const id = (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry.get('resolution'), `resolution of ${keys}`);
        if (entries.has(id))
            throw new _records_js__WEBPACK_IMPORTED_MODULE_0__/* .LockfileFault */ .cv(`${id} is there twice`);
        entries.set(id, entry);
        for (const key of keys.split(', '))
            descriptors.add(key, id);
        if (id.includes('@workspace:') && !keys.split(', ').includes(id))
            throw new _records_js__WEBPACK_IMPORTED_MODULE_0__/* .LockfileFault */ .cv(`${keys} does not stand for ${id}`);
    }
    const nodes = new Map();
    const projects = new Map();
    for (const [id, entry] of entries) {
        const edges = new Map();
        for (const kind of edgeKeys)
            for (const [name, range] of (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(entry.get(kind), `${kind} of ${id}`))
                for (const [label, target] of descriptors.resolve(name, range))
                    edges.set(`${kind} ${label}`, target);
        const end = id.indexOf('@', 1);
        if (end < 0)
            throw new _records_js__WEBPACK_IMPORTED_MODULE_0__/* .LockfileFault */ .cv(`resolution ${id} has no version`);
        nodes.set(id, {
            name: id.slice(0, end),
            version: String(entry.get('version') ?? ''),
            content: (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)([id, (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .without */ .FF)(entry, edgeKeys)]),
            edges,
        });
        const reference = id.slice(end + 1);
        if (reference.startsWith('workspace:'))
            projects.set(reference.slice('workspace:'.length), id);
    }
    return {
        nodes,
        roots: new Set(projects.values()),
        rootOf: (importer) => projects.get(importer.key),
        settings: (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalEntries */ .ns)(metadata, metadata.keys()),
        unread: new Map(),
    };
}
/** From what is asked for to the entries that may answer it. */
class Descriptors {
    ids = new Map();
    byName = new Map();
    add(key, id) {
        if (this.ids.has(key))
            throw new _records_js__WEBPACK_IMPORTED_MODULE_0__/* .LockfileFault */ .cv(`${key} is there twice`);
        this.ids.set(key, id);
        const name = key.slice(0, Math.max(0, key.indexOf('@', 1)));
        const same = this.byName.get(name) ?? [];
        same.push({ key, id });
        this.byName.set(name, same);
    }
    /**
     * Label -> entry. Usually one; but `resolutions` of the root manifest are not in the lockfile: they may bind a need
     * to a patched entry, or to an entry under another range. Then every entry that may be meant is taken.
     */
    resolve(name, range) {
        // Before version 8 `npm:` was left out.
        const exact = [`${name}@${range}`, `${name}@npm:${range}`].find((key) => this.ids.has(key));
        const same = this.byName.get(name) ?? [];
        const label = `${name}@${range}`;
        const meant = exact === undefined ? same : same.filter(({ key }) => key === exact || mayPatch(key, exact));
        const found = [...new Set(meant.map(({ id }) => id))];
        const [only = `nothing for ${label}`] = found;
        const plain = found.length === 0 || (found.length === 1 && exact !== undefined);
        return new Map(plain ? [[label, only]] : found.map((id) => [`${label} by ${id}`, id]));
    }
}
/** Yarn's own patches (`builtin`) name what they patch; a user's patch may be bound to any need of that name. */
function mayPatch(key, descriptor) {
    const patched = /@patch:([^#]*)#(.*)/.exec(key);
    if (!patched || key === descriptor)
        return false;
    const [, source = '', files = ''] = patched;
    if (!files.includes('builtin<'))
        return true;
    return decoded(source) === decoded(descriptor);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ })

};
