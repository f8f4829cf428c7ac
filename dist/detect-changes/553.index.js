export const id = 553;
export const ids = [553];
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


/***/ }),

/***/ 2553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readNpmLock: () => (/* binding */ readNpmLock)
/* harmony export */ });
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5862);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(698);
/**
 * package-lock.json and npm-shrinkwrap.json, formats 1 to 3.
 * Format: https://docs.npmjs.com/cli/configuring-npm/package-lock-json; resolution walks up `node_modules`.
 */



const needs = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
/** About how the whole tree needs a package, or words for people: not about what it resolves to. */
const noise = new Set([...needs, 'dev', 'optional', 'devOptional', 'peer', 'license', 'funding', 'deprecated']);
async function readNpmLock(text) {
    const file = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .V)(text);
    const version = file.get('lockfileVersion');
    if (version === 1)
        return readOldForm(file);
    if (version !== 2 && version !== 3)
        throw new _records_js__WEBPACK_IMPORTED_MODULE_2__/* .LockfileFault */ .cv(`lockfileVersion ${(0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)(version)} is not known`);
    if (!file.has('packages'))
        throw new _records_js__WEBPACK_IMPORTED_MODULE_2__/* .LockfileFault */ .cv('packages is missing');
    // `dependencies` repeats `packages` for npm 6; name and version repeat those of the root project.
    const repeats = ['name', 'version', ...(version === 2 ? ['dependencies'] : [])];
    const packages = new Map([...(0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(file.get('packages'), 'packages')].map(([place, entry]) => [place, (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(entry, `package ${place}`)]));
    const nodes = new Map();
    // A link is only a way to its target: needs are resolved to the target at once, which keeps the names it goes by.
    const links = Map.groupBy(packages.keys(), (place) => linkTarget(packages.get(place), packages));
    for (const place of links.get(undefined) ?? [])
        nodes.set(place, node(place, packages.get(place) ?? new Map(), packages, links.get(place) ?? []));
    return {
        nodes,
        roots: new Set([...packages.keys()].filter((place) => !isInstalled(place))),
        rootOf: (importer) => {
            const place = importer.key === '.' ? '' : importer.key;
            return packages.has(place) ? place : undefined;
        },
        repeats: (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalEntries */ .ns)(file, repeats),
        ...(0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .sortTopLevel */ .i)(file, ['lockfileVersion', 'requires'], ['packages', ...repeats]),
    };
}
const isInstalled = (place) => /(^|\/)node_modules\//.test(place);
function node(place, entry, packages, links) {
    const edges = new Map();
    const asked = [];
    for (const kind of needs)
        for (const [name, range] of (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)(entry.get(kind), `${kind} of ${place}`)) {
            asked.push(`${kind} ${name} ${range}`);
            edges.set(`${kind} ${name}`, resolve(place, name, packages));
        }
    return {
        name: text(entry.get('name')) ?? (place.split('node_modules/').at(-1) || '(root)'),
        version: text(entry.get('version')) ?? '',
        content: (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)([asked.sort(), (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(entry, noise), links.toSorted()]),
        edges,
    };
}
/** The place that a link entry stands for, when that place is described. */
function linkTarget(entry, packages) {
    const linked = entry?.get('resolved');
    return entry?.get('link') === true && typeof linked === 'string' && packages.has(linked) ? linked : undefined;
}
/** Where Node.js would find `name` from `place`: the nearest `node_modules` upwards; links are followed. */
function resolve(place, name, packages) {
    for (let folder = place;; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
        if (!/(^|\/)node_modules$/.test(folder)) {
            const found = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
            const entry = packages.get(found);
            if (entry)
                return linkTarget(entry, packages) ?? found;
        }
        if (folder === '')
            return `nothing for ${name}`;
    }
}
const text = (value) => (typeof value === 'string' && value !== '' ? value : undefined);
/** Format 1 knows no workspaces: one tree for one project. */
function readOldForm(file) {
    const packages = new Map();
    const walk = (table, place) => {
        for (const [name, value] of table) {
            const entry = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(value, `dependency ${name}`);
            packages.set(`${place}/${name}`, {
                name,
                version: text(entry.get('version')) ?? '',
                content: (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)([place, (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(entry, new Set(['dependencies', 'dev', 'optional']))]),
            });
            walk((0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(entry.get('dependencies'), `dependencies of ${name}`), `${place}/${name}`);
        }
    };
    walk((0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(file.get('dependencies'), 'dependencies'), '');
    const project = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)([file.get('name'), file.get('version')]);
    return (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .flatGraph */ .W)(packages, project, (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .sortTopLevel */ .i)(file, ['lockfileVersion', 'requires'], ['dependencies', 'name', 'version']));
}


/***/ })

};
