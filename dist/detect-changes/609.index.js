export const id = 609;
export const ids = [609];
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


/***/ }),

/***/ 8609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readUvLock: () => (/* binding */ readUvLock)
/* harmony export */ });
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(698);
/* harmony import */ var _toml_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9992);
/**
 * uv.lock, version 1. Format: `crates/uv-resolver/src/lock` of astral-sh/uv. Extras are nodes of their own, so that
 * `foo[bar]` and `foo` are told apart; a name may have several versions, for different markers.
 */



const settings = [
    'version',
    'revision',
    'requires-python',
    'resolution-markers',
    'supported-markers',
    'required-markers',
    'conflicts',
    'options',
];
const edgeKeys = new Set(['dependencies', 'optional-dependencies', 'dev-dependencies']);
/** When and how large a file was uploaded, as told by some indexes and not by others; the hash says what it is. */
const fileNoise = new Set(['upload-time', 'size']);
async function readUvLock(text) {
    const file = await (0,_toml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .readToml */ .D)(text);
    const version = file.get('version');
    if (version !== 1)
        throw new _records_js__WEBPACK_IMPORTED_MODULE_1__/* .LockfileFault */ .cv(`version ${(0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(version)} is not known`);
    const packages = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(file.get('package'), 'package').map(readPackage);
    const byName = Map.groupBy(packages, ({ name }) => name);
    const nodes = new Map();
    const projects = new Map();
    for (const item of packages) {
        if (nodes.has(item.id))
            throw new _records_js__WEBPACK_IMPORTED_MODULE_1__/* .LockfileFault */ .cv(`package ${item.id} is there twice`);
        for (const key of ['editable', 'virtual', 'directory']) {
            const folder = item.source.get(key);
            if (typeof folder === 'string')
                projects.set(folder.replace(/^\.\//, ''), item.id);
        }
        addNodes(item, byName, nodes);
    }
    const manifest = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)(file.get('manifest'), 'manifest');
    const top = (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .sortTopLevel */ .i)(file, settings, ['package', 'manifest']);
    // Members are packages with an entry each; overrides and constraints bind everything.
    const manifestOfAll = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(manifest, new Set(['members']));
    return {
        nodes,
        roots: new Set(projects.values()),
        rootOf: (importer) => projects.get(importer.key),
        settings: new Map([...top.settings, ['manifest', (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(manifestOfAll)]]),
        unread: top.unread,
        repeats: (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalEntries */ .ns)(manifest, ['members']),
    };
}
function readPackage(value) {
    const entry = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)(value, 'a package');
    const name = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry.get('name'), 'name of a package');
    // A project with a dynamic version has none here.
    const version = entry.has('version') ? (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry.get('version'), `version of ${name}`) : '';
    const source = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)(entry.get('source'), `source of ${name}`);
    return { id: `${name} ${version} ${(0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(source)}`, name, version, source, entry };
}
/** A node for the package, which a project's groups and extras belong to, and one per extra of another package. */
function addNodes(item, byName, nodes) {
    const { id, name, version, source, entry } = item;
    const isProject = source.has('editable') || source.has('virtual') || source.has('directory');
    const edges = new Map();
    addEdges(edges, '', entry.get('dependencies'), byName);
    for (const [extra, needs] of (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)(entry.get('optional-dependencies'), `optional-dependencies of ${name}`)) {
        const extraEdges = new Map();
        addEdges(extraEdges, '', needs, byName);
        nodes.set(extraId(id, extra), { name: `${name}[${extra}]`, version: '', content: '', edges: extraEdges });
        if (isProject)
            edges.set(`extra ${extra}`, extraId(id, extra));
    }
    for (const [group, needs] of (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)(entry.get('dev-dependencies'), `dev-dependencies of ${name}`))
        addEdges(edges, `group ${group}`, needs, byName);
    nodes.set(id, { name, version, content: (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(withoutFileNoise((0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(entry, edgeKeys))), edges });
}
const extraId = (id, extra) => `${id} [${extra}]`;
function addEdges(edges, group, needs, byName) {
    for (const value of (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(needs, 'dependencies')) {
        const need = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)(value, 'a dependency');
        const name = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(need.get('name'), 'name of a dependency');
        const wanted = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(need.get('source'));
        const found = (byName.get(name) ?? []).filter((item) => (!need.has('version') || need.get('version') === item.version) &&
            (!need.has('source') || (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(item.source) === wanted));
        const rest = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)((0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(need, new Set(['name', 'version', 'source'])));
        if (found.length === 0)
            edges.set(`${group} ${name} ${rest}`, `nothing for ${name}`);
        for (const { id, entry } of found) {
            // As for Cargo: version and source are written only where needed, so the target's id stands for them.
            const label = `${group} ${id} ${rest}`;
            edges.set(label, id);
            for (const extra of (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(need.get('extra'), `extras of ${name}`))
                if ((0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)(entry.get('optional-dependencies'), 'optional-dependencies').has(String(extra)))
                    edges.set(`${label} [${extra}]`, extraId(id, String(extra)));
        }
    }
}
/** The entry with the noise of its files taken out. */
function withoutFileNoise(entry) {
    const clean = (value) => ((0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .isTable */ .bI)(value) ? (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)((0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)(value, 'a file'), fileNoise) : value);
    return new Map([...entry].map(([key, value]) => {
        if (key === 'sdist')
            return [key, clean(value)];
        return [key, key === 'wheels' ? (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(value, 'wheels').map(clean) : value];
    }));
}


/***/ })

};
