export const id = 272;
export const ids = [272];
export const modules = {

/***/ 2272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCargoLock: () => (/* binding */ readCargoLock)
/* harmony export */ });
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(698);
/* harmony import */ var _toml_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9992);
/**
 * Cargo.lock, formats 1 to 4. Format: `src/cargo/core/resolver/encode.rs` of rust-lang/cargo. A package without a
 * source lies in the repository; a dependency is written as briefly as is unique (`name`, `name version`,
 * `name version (source)`).
 */



async function readCargoLock(text) {
    const file = await (0,_toml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .readToml */ .D)(text);
    const version = file.get('version') ?? 2;
    if (version !== 1 && version !== 2 && version !== 3 && version !== 4)
        throw new _records_js__WEBPACK_IMPORTED_MODULE_1__/* .LockfileFault */ .cv(`version ${(0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(version)} is not known`);
    const packages = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(file.get('package'), 'package').map(readPackage);
    const byName = Map.groupBy(packages, ({ name }) => name);
    const checksums = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)(file.get('metadata'), 'metadata');
    const nodes = new Map();
    const projects = new Map();
    for (const { id, name, version: own, source, entry } of packages) {
        if (nodes.has(id))
            throw new _records_js__WEBPACK_IMPORTED_MODULE_1__/* .LockfileFault */ .cv(`package ${id} is there twice`);
        const edges = new Map();
        for (const item of (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(entry.get('dependencies'), `dependencies of ${name}`)) {
            const target = resolve((0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(item, `a dependency of ${name}`), byName);
            // The words shorten and lengthen as other versions of the name come and go; the target's own id does not.
            edges.set(target, target);
        }
        nodes.set(id, {
            name,
            version: own,
            // Format 1 keeps checksums in a table of their own.
            content: (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)([(0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(entry, new Set(['dependencies'])), checksums.get(`checksum ${id}`) ?? '']),
            edges,
        });
        if (source !== '')
            continue;
        if (projects.has(name))
            throw new _records_js__WEBPACK_IMPORTED_MODULE_1__/* .LockfileFault */ .cv(`two packages of the repository are called ${name}`);
        projects.set(name, id);
    }
    const metadata = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(checksums, new Set(packages.map(({ id }) => `checksum ${id}`)));
    const top = (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .sortTopLevel */ .i)(file, ['version', 'patch', 'replace'], ['package', 'metadata', 'root']);
    return {
        nodes,
        roots: new Set(projects.values()),
        rootOf: (importer) => projects.get(importer.packageName),
        settings: metadata.size > 0 ? new Map([...top.settings, ['metadata', (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(metadata)]]) : top.settings,
        unread: file.has('root') ? new Map([...top.unread, ['root', (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(file.get('root'))]]) : top.unread,
    };
}
function readPackage(value) {
    const entry = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)(value, 'a package');
    const name = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry.get('name'), 'name of a package');
    const version = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry.get('version'), `version of ${name}`);
    const source = entry.has('source') ? (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry.get('source'), `source of ${name}`) : '';
    return { id: source === '' ? `${name} ${version}` : `${name} ${version} (${source})`, name, version, source, entry };
}
function resolve(dependency, byName) {
    const parts = /^(\S+)(?: (\S+))?(?: \((.+)\))?$/.exec(dependency);
    if (!parts)
        throw new _records_js__WEBPACK_IMPORTED_MODULE_1__/* .LockfileFault */ .cv(`dependency ${dependency} is not of a known form`);
    const [, name = '', version, source] = parts;
    const found = (byName.get(name) ?? []).filter((item) => (version === undefined || item.version === version) &&
        // The exact commit of a git source is left out here.
        (source === undefined || item.source === source || item.source.startsWith(`${source}#`)));
    if (found.length > 1)
        throw new _records_js__WEBPACK_IMPORTED_MODULE_1__/* .LockfileFault */ .cv(`dependency ${dependency} may mean several packages`);
    return found[0]?.id ?? `nothing for ${dependency}`;
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

/***/ 9992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readToml)
/* harmony export */ });
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(698);
/** TOML of lockfiles. */

async function readToml(text) {
    const { parse } = await __webpack_require__.e(/* import() */ 449).then(__webpack_require__.bind(__webpack_require__, 3449));
    return (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .tableOf */ .c_)(parse(text, { integersAsBigInt: 'asNeeded' }), 'the file');
}


/***/ })

};
