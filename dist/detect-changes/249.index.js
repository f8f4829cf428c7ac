export const id = 249;
export const ids = [249];
export const modules = {

/***/ 9249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBufLock: () => (/* binding */ readBufLock)
/* harmony export */ });
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(698);
/* harmony import */ var _yaml_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9097);
/** buf.lock, v1beta1, v1 and v2: https://buf.build/docs/configuration/v2/buf-lock. One list for all modules of its folder. */



async function readBufLock(text) {
    const file = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)(await (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .readYaml */ .g)(text), 'the file');
    const version = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(file.get('version'), 'version');
    if (!/^v(1beta1|1|2)$/.test(version))
        throw new _records_js__WEBPACK_IMPORTED_MODULE_1__/* .LockfileFault */ .cv(`version ${version} is not known`);
    const packages = new Map();
    for (const kind of ['deps', 'plugins', 'policies'])
        for (const value of (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(file.get(kind), kind)) {
            const entry = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)(value, `an entry of ${kind}`);
            const name = nameOf(entry);
            if (packages.has(`${kind} ${name}`))
                throw new _records_js__WEBPACK_IMPORTED_MODULE_1__/* .LockfileFault */ .cv(`${name} is there twice`);
            const commit = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry.get('commit'), `commit of ${name}`);
            packages.set(`${kind} ${name}`, { name, version: commit, content: (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(entry) });
        }
    return (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .flatGraph */ .W)(packages, '', (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .sortTopLevel */ .i)(file, ['version'], ['deps', 'plugins', 'policies']));
}
/** Version 2 has a `name`, the older ones have its three parts. */
function nameOf(entry) {
    if (entry.has('name'))
        return (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry.get('name'), 'name');
    return ['remote', 'owner', 'repository'].map((key) => (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry.get(key), key)).join('/');
}


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ flatGraph),
/* harmony export */   i: () => (/* binding */ sortTopLevel)
/* harmony export */ });
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(698);
/** What every lockfile is, whatever its format: packages, what each resolves its needs to, and where it starts. */

/** Sorts the top-level entries of a file into settings and what is not understood; `read` is dealt with elsewhere. */
function sortTopLevel(file, settings, read) {
    const understood = new Set([...settings, ...read]);
    return {
        settings: (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalEntries */ .ns)(file, settings),
        unread: new Map([...file].filter(([key]) => !understood.has(key)).map(([key, value]) => [key, (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(value)])),
    };
}
/** A lockfile of one project, or of several that share everything in it: each needs every package. */
function flatGraph(packages, project, rest) {
    const nodes = new Map();
    for (const [id, node] of packages)
        nodes.set(id, { ...node, edges: new Map() });
    const root = '(project)';
    nodes.set(root, {
        name: root,
        version: '',
        content: project,
        edges: new Map([...packages.keys()].map((id) => [id, id])),
    });
    return { nodes, roots: new Set([root]), rootOf: () => root, ...rest };
}


/***/ }),

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


/***/ })

};
