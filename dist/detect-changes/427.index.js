export const id = 427;
export const ids = [427];
export const modules = {

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

/***/ 4427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPoetryLock: () => (/* binding */ readPoetryLock)
/* harmony export */ });
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(698);
/* harmony import */ var _toml_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9992);
/** poetry.lock, versions 1.x and 2.x: one project, so every package concerns it. */



async function readPoetryLock(text) {
    const file = await (0,_toml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .readToml */ .D)(text);
    const metadata = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)(file.get('metadata'), 'metadata');
    const version = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(metadata.get('lock-version'), 'metadata.lock-version');
    if (!/^[12]\.\d+$/.test(version))
        throw new _records_js__WEBPACK_IMPORTED_MODULE_1__/* .LockfileFault */ .cv(`lock-version ${version} is not known`);
    const packages = new Map();
    for (const value of (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(file.get('package'), 'package')) {
        const entry = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)(value, 'a package');
        const name = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry.get('name'), 'name of a package');
        const own = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry.get('version'), `version of ${name}`);
        const content = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)((0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(entry, new Set(['description'])));
        const id = `${name} ${own} ${(0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(entry.get('source'))} ${(0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(entry.get('markers'))}`;
        if (packages.has(id))
            throw new _records_js__WEBPACK_IMPORTED_MODULE_1__/* .LockfileFault */ .cv(`package ${name} ${own} is there twice`);
        packages.set(id, { name, version: own, content });
    }
    // Extras, supported Pythons, and the hash of what pyproject.toml asks for.
    const project = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)([file.get('extras'), metadata]);
    return (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .flatGraph */ .W)(packages, project, (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .sortTopLevel */ .i)(file, [], ['package', 'metadata', 'extras']));
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
