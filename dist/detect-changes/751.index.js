export const id = 751;
export const ids = [751];
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

/***/ 6751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPnpmLock: () => (/* binding */ readPnpmLock)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9984);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(698);
/* harmony import */ var _yaml_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9097);
/**
 * pnpm-lock.yaml, formats 5.x, 6.x and 9.0.
 * Format: https://github.com/pnpm/spec/tree/master/lockfile and the `@pnpm/lockfile.types` package.
 */




/** They take part in the resolution of everything. */
const settings = [
    'lockfileVersion',
    'settings',
    'overrides',
    'patchedDependencies',
    'packageExtensionsChecksum',
    'pnpmfileChecksum',
    'ignoredOptionalDependencies',
    'neverBuiltDependencies',
    'onlyBuiltDependencies',
    'onlyBuiltDependenciesFile',
];
/** `time` holds publishing dates, which decide nothing once the versions are locked. */
const otherTopLevel = ['importers', 'packages', 'snapshots', 'catalogs', 'time'];
const needs = ['dependencies', 'devDependencies', 'optionalDependencies'];
/** Without a workspace, formats 5 and 6 have the only project at the top. */
const projectKeys = [...needs, 'specifiers', 'dependenciesMeta', 'publishDirectory'];
/** About how the whole tree needs a package, or words for people: not about what it resolves to. */
const packageNoise = new Set([...needs, 'dev', 'optional', 'deprecated']);
async function readPnpmLock(text) {
    const documents = await (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_3__/* .readYamlDocuments */ .C)(text);
    // Newer versions put a document of their own, about pnpm itself, in front.
    const file = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(documents.pop(), 'the file');
    const version = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(file.get('lockfileVersion'), 'lockfileVersion');
    if (!/^(5\.\d|5\.4-inlineSpecifiers|6\.\d|9\.0)$/.test(version))
        throw new _records_js__WEBPACK_IMPORTED_MODULE_2__/* .LockfileFault */ .cv(`lockfileVersion ${version} is not known`);
    const top = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .sortTopLevel */ .i)(file, settings, [...otherTopLevel, ...projectKeys]);
    const nodes = new Map();
    const importers = importersOf(file);
    readPackages(file, nodes);
    const catalogs = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(file.get('catalogs'), 'catalogs');
    const unused = new Set([...catalogs].flatMap(([name, catalog]) => [...(0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(catalog, name).keys()].map((dep) => `${name} ${dep}`)));
    for (const [key, importer] of importers) {
        nodes.set(projectId(key), projectNode(key, importer, nodes, catalogs));
        for (const [name, entry] of catalogUses(importer))
            unused.delete(`${entry} ${name}`);
    }
    const strayCatalog = [...unused].map((use) => {
        const [catalog = '', name = ''] = use.split(' ');
        return [`catalog entry ${name}`, (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)((0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(catalogs.get(catalog), catalog).get(name))];
    });
    return {
        nodes,
        roots: new Set([...importers.keys()].map(projectId)),
        rootOf: (importer) => (importers.has(importer.key) ? projectId(importer.key) : undefined),
        settings: documents.length > 0 ? new Map([...top.settings, ['pnpm itself', (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)(documents)]]) : top.settings,
        unread: new Map([...top.unread, ...strayCatalog]),
    };
}
/** No package key begins so. */
const projectId = (key) => `project ${key}`;
function importersOf(file) {
    const listed = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(file.get('importers'), 'importers');
    if (listed.size === 0)
        return new Map([['.', new Map([...file].filter(([key]) => projectKeys.includes(key)))]]);
    if (needs.some((key) => file.has(key)))
        throw new _records_js__WEBPACK_IMPORTED_MODULE_2__/* .LockfileFault */ .cv('it has importers and dependencies at the top');
    return new Map([...listed].map(([key, importer]) => [key, (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(importer, `importer ${key}`)]));
}
function readPackages(file, nodes) {
    const packages = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(file.get('packages'), 'packages');
    const snapshots = file.has('snapshots') ? (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(file.get('snapshots'), 'snapshots') : packages;
    for (const key of snapshots.keys())
        nodes.set(key, { name: key, version: '', content: '', edges: new Map() });
    const used = new Set();
    for (const [key, value] of snapshots) {
        const snapshot = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(value, `package ${key}`);
        const base = snapshots === packages ? key : baseKey(key, packages);
        used.add(base ?? '');
        const described = snapshots === packages || base === undefined ? undefined : packages.get(base);
        const entry = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(described, `package ${base}`);
        nodes.set(key, {
            ...identity(key, entry.size > 0 ? entry : snapshot),
            content: (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)([(0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(entry, packageNoise), (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(snapshot, packageNoise)]),
            edges: edgesOf(snapshot, '.', nodes),
        });
    }
    // A package without a snapshot: nobody's need resolves to it, but it is there.
    if (snapshots !== packages)
        for (const [key, value] of packages)
            if (!used.has(key) && !nodes.has(key))
                nodes.set(key, { name: key, version: '', content: (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)(value), edges: new Map() });
}
/** `foo@1.0.0(bar@2.0.0)` is described under `foo@1.0.0`; file names may have parentheses of their own. */
function baseKey(key, packages) {
    if (packages.has(key))
        return key;
    for (let end = key.lastIndexOf('('); end > 0; end = key.lastIndexOf('(', end - 1))
        if (packages.has(key.slice(0, end)))
            return key.slice(0, end);
    return undefined;
}
/** `foo@1.0.0(peers)`, `/foo@1.0.0(peers)` or `/foo/1.0.0_peers`; entries from elsewhere carry a name and a version. */
function identity(key, entry) {
    const bare = key.replace(/^\//, '').replace(/[(].*$/s, '');
    const at = bare.indexOf('@', 1);
    const slash = bare.lastIndexOf('/');
    const [name, version] = at > 0 && !bare.slice(slash + 1).includes('_')
        ? [bare.slice(0, at), bare.slice(at + 1)]
        : [bare.slice(0, slash), bare.slice(slash + 1).replace(/_.*$/s, '')];
    const own = (field, otherwise) => {
        const value = entry.get(field);
        return typeof value === 'string' && value !== '' ? value : otherwise;
    };
    return { name: own('name', name || key), version: own('version', version ?? '') };
}
function projectNode(key, importer, nodes, catalogs) {
    const asked = [];
    for (const kind of needs)
        for (const [name, value] of (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(importer.get(kind), `${kind} of ${key}`)) {
            if (typeof value === 'string')
                continue;
            const need = (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)((0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(value, `${name} of ${key}`), new Set(['version']));
            asked.push([kind, name, need]);
        }
    for (const [name, catalog] of catalogUses(importer))
        asked.push([catalog, name, (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(catalogs.get(catalog), 'catalog').get(name) ?? 'no such entry']);
    return {
        name: key,
        version: '',
        content: (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)([asked.map(_records_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N).sort(), (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(importer, new Set(needs))]),
        edges: edgesOf(importer, key, nodes),
    };
}
/** `folder`: where `link:` starts. */
function edgesOf(entry, folder, nodes) {
    const edges = new Map();
    for (const kind of needs)
        for (const [name, value] of (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(entry.get(kind), kind)) {
            const reference = typeof value === 'string' ? value : (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(value, name).get('version'), `version of ${name}`);
            edges.set(`${kind} ${name}`, target(name, reference, folder, nodes));
        }
    return edges;
}
function target(name, reference, folder, nodes) {
    if (reference.startsWith('link:'))
        return projectId(node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join(folder, reference.slice('link:'.length)));
    // A reference is a version, or a whole key for what goes by another name or comes from elsewhere.
    const keys = [`${name}@${reference}`, `/${name}@${reference}`, `/${name}/${reference}`, reference];
    return keys.find((key) => nodes.has(key)) ?? `${name}@${reference}`;
}
/** Name and catalog of what a project asks for with `catalog:`. */
function catalogUses(importer) {
    const uses = [];
    for (const kind of needs)
        for (const [name, value] of (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(importer.get(kind), kind)) {
            const specifier = typeof value === 'string' ? undefined : (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)(value, name).get('specifier');
            if (typeof specifier === 'string' && specifier.startsWith('catalog:'))
                uses.push([name, specifier.slice('catalog:'.length).trim() || 'default']);
        }
    return uses;
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
