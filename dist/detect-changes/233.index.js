export const id = 233;
export const ids = [233];
export const modules = {

/***/ 233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBunLock: () => (/* binding */ readBunLock)
/* harmony export */ });
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5862);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(698);
/**
 * bun.lock, the text form, versions 0 to 2. Format: https://bun.sh/docs/install/lockfile and bun's
 * `src/install/lockfile/bun.lock.zig`: `packages` maps a place in the tree (`b/leaf`: the `leaf` that `b` sees) to
 * `[name@version, ...]`. The older `bun.lockb` is binary.
 */



const needs = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
const needKeys = new Set(needs);
const settings = ['lockfileVersion', 'configVersion', 'overrides', 'patchedDependencies', 'trustedDependencies'];
async function readBunLock(text) {
    const file = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonWithCommas */ .d)(text);
    const version = file.get('lockfileVersion');
    if (version !== 0 && version !== 1 && version !== 2)
        throw new _records_js__WEBPACK_IMPORTED_MODULE_2__/* .LockfileFault */ .cv(`lockfileVersion ${(0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)(version)} is not known`);
    const workspaces = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(file.get('workspaces'), 'workspaces');
    const places = placesOf((0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(file.get('packages'), 'packages'));
    const nodes = new Map();
    const workspacePlaces = new Map();
    for (const [place, { name, version: resolved, rest }] of places) {
        const target = workspaceOf(resolved);
        // The entry of a workspace only says under which name it is seen.
        if (target !== undefined && workspaces.has(target)) {
            workspacePlaces.set(target, [...(workspacePlaces.get(target) ?? []), [place, name, rest]]);
            continue;
        }
        const described = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(rest.find(_records_js__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI), `package ${place}`);
        nodes.set(place, {
            name,
            version: resolved,
            content: (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)([
                rest.map((item) => ((0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)(item) ? (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(described, needKeys) : item)),
                rangesOf(described),
            ]),
            edges: edgesOf(described, place, places),
        });
    }
    for (const [key, value] of workspaces) {
        const workspace = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(value, `workspace ${key}`);
        const name = workspace.get('name');
        nodes.set(projectId(key), {
            name: typeof name === 'string' ? name : key,
            version: '',
            content: (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)([
                (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(workspace, needKeys),
                rangesOf(workspace),
                catalogEntries(file, workspace),
                workspacePlaces.get(key) ?? [],
            ]),
            // The root sees the top of the tree; the others see what is nested for their name first.
            edges: edgesOf(workspace, key === '' || typeof name !== 'string' ? '' : name, places),
        });
    }
    return {
        nodes,
        roots: new Set([...workspaces.keys()].map(projectId)),
        rootOf: (importer) => {
            const key = importer.key === '.' ? '' : importer.key;
            return workspaces.has(key) ? projectId(key) : undefined;
        },
        ...(0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .sortTopLevel */ .i)(file, settings, ['workspaces', 'packages', 'catalog', 'catalogs']),
    };
}
/** No place in the tree has a blank. */
const projectId = (key) => `project ${key}`;
/** `workspace:packages/a` -> `packages/a`. */
const workspaceOf = (version) => version.startsWith('workspace:') ? version.slice('workspace:'.length) : undefined;
function placesOf(packages) {
    const places = new Map();
    for (const [place, value] of packages) {
        const [first, ...rest] = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(value, `package ${place}`);
        const identity = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(first, `name of package ${place}`);
        const at = identity.indexOf('@', 1);
        const [name, version] = at < 0 ? [identity, ''] : [identity.slice(0, at), identity.slice(at + 1)];
        places.set(place, { name, version, rest });
    }
    return places;
}
const rangesOf = (entry) => needs
    .flatMap((kind) => [...(0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)(entry.get(kind), kind)].map(([name, range]) => `${kind} ${name} ${range}`))
    .sort();
function edgesOf(entry, place, places) {
    const edges = new Map();
    for (const kind of needs)
        for (const name of (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)(entry.get(kind), kind).keys())
            edges.set(`${kind} ${name}`, resolve(place, name, places));
    return edges;
}
function resolve(place, name, places) {
    // A scoped name is one step of the path.
    const steps = place === '' ? [] : (place.match(/@[^/]+\/[^/]+|[^/]+/g) ?? []);
    for (let depth = steps.length; depth >= 0; depth--) {
        const found = [...steps.slice(0, depth), name].join('/');
        const entry = places.get(found);
        if (entry) {
            const workspace = workspaceOf(entry.version);
            return workspace === undefined ? found : projectId(workspace);
        }
    }
    return `nothing for ${name}`;
}
/** The entries of the catalogs that a project asks for with `catalog:`. */
function catalogEntries(file, workspace) {
    const entries = [];
    for (const kind of needs)
        for (const [name, range] of (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)(workspace.get(kind), kind)) {
            if (!range.startsWith('catalog:'))
                continue;
            const catalog = range.slice('catalog:'.length).trim();
            const table = catalog === '' ? file.get('catalog') : (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(file.get('catalogs'), 'catalogs').get(catalog);
            entries.push(`${catalog} ${name} ${(0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)((0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(table, `catalog ${catalog}`).get(name))}`);
        }
    return entries.sort();
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

/***/ 5862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson),
/* harmony export */   d: () => (/* binding */ readJsonWithCommas)
/* harmony export */ });
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(698);
/** JSON of lockfiles. */

function readJson(text) {
    return (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .tableOf */ .c_)(JSON.parse(text), 'the file');
}
/** JSON that may have a comma before a closing bracket, as bun writes it. Comments and all else stay errors. */
function readJsonWithCommas(text) {
    if (text.includes('\0'))
        throw new _records_js__WEBPACK_IMPORTED_MODULE_0__/* .LockfileFault */ .cv('it is a binary file');
    // Strings are matched whole, so that a comma inside one is never taken for a trailing one; one without an end is
    // passed over too, for JSON.parse to refuse, so that the time stays linear.
    const strict = text.replace(/"(?:[^"\\\n]|\\.)*"?|,(?=\s*[}\]])/g, (match, at) => {
        if (match !== ',')
            return match;
        // `[,]` is not a trailing comma: something must stand in front.
        return /[[{,]\s*$/.test(text.slice(Math.max(0, at - 64), at)) ? match : '';
    });
    return readJson(strict);
}


/***/ })

};
