export const id = 45;
export const ids = [45];
export const modules = {

/***/ 5045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  affected: () => (/* reexport */ affected),
  buildGraph: () => (/* reexport */ buildGraph),
  findStray: () => (/* reexport */ findStray),
  mermaid: () => (/* reexport */ mermaid),
  workspaceKinds: () => (/* reexport */ model/* workspaceKinds */.Z)
});

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/family.js
const families = {
    pnpm: 'javascript',
    npm: 'javascript',
    yarn: 'javascript',
    bun: 'javascript',
    cargo: 'rust',
    uv: 'python',
    poetry: 'python',
    go: 'go',
    buf: 'protobuf',
};
function familyOf(kind) {
    return families[kind];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/paths.js
/** Repository paths: relative, with `/`, `.` for the root. Pure text, the disk is never asked. */

/** Folder of a path; `.` for what lies in the root. */
function folderOf(path) {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? '.' : path.slice(0, slash);
}
/** Last segment of a path; the root has none and is called `root`. */
function baseName(path) {
    return path === '.' ? 'root' : path.slice(path.lastIndexOf('/') + 1);
}
/** Path of a file right in a folder. */
function inFolder(folder, name) {
    return folder === '.' ? name : `${folder}/${name}`;
}
/**
 * `relative` as seen from `folder`, normalised. `undefined` when it leaves the repository or is absolute: such a place
 * cannot be changed by a commit of this repository.
 */
function resolveIn(folder, relative) {
    if (relative.startsWith('/') || relative.includes('\0'))
        return undefined;
    const joined = external_node_path_.posix.join(folder, relative);
    if (joined === '..' || joined.startsWith('../'))
        return undefined;
    return joined.length > 1 && joined.endsWith('/') ? joined.slice(0, -1) : joined;
}
/** Whether `path` is `folder` or lies below it. */
function isInside(path, folder) {
    return folder === '.' || path === folder || (path.startsWith(folder) && path[folder.length] === '/');
}
/** `path` as seen from `folder`, which must hold it; `.` when both are the same. */
function relativeTo(folder, path) {
    if (folder === path)
        return '.';
    return folder === '.' ? path : path.slice(folder.length + 1);
}
/** The folder itself and every folder above it, nearest first, the root last. */
function* upwards(folder) {
    let current = folder;
    while (current !== '.') {
        yield current;
        current = folderOf(current);
    }
    yield '.';
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/ownership.js
/** Who owns a file: the deepest of the given folders that holds it. */

class Ownership {
    #folders;
    #known = new Map();
    constructor(folders) {
        this.#folders = new Set(folders);
    }
    /**
     * Deepest folder that holds `path` (a file, a folder or a submodule), `undefined` when none does.
     * Answers are kept by folder: a change of 50,000 files asks about few folders.
     */
    nearest(path) {
        if (this.#folders.has(path))
            return path;
        return path === '.' ? undefined : this.#ofFolder(folderOf(path));
    }
    /** Like `nearest`, but a folder does not own itself. */
    enclosing(folder) {
        return folder === '.' ? undefined : this.#ofFolder(folderOf(folder));
    }
    #ofFolder(folder) {
        const visited = [];
        let current = folder;
        let owner;
        for (;;) {
            if (this.#folders.has(current)) {
                owner = current;
                break;
            }
            if (this.#known.has(current)) {
                owner = this.#known.get(current);
                break;
            }
            visited.push(current);
            if (current === '.')
                break;
            current = folderOf(current);
        }
        for (const each of visited)
            this.#known.set(each, owner);
        return owner;
    }
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/marks.js
/** Projects that a change touches itself, before anything is passed on to dependents. */



/**
 * Folders of projects that changed themselves, of both graphs, with the reason in words. A file counts for its deepest
 * project in the old **and** in the new graph, as a new or deleted manifest moves files between projects.
 */
function directMarks(base, head, changedPaths, verdicts) {
    const graphs = [base, head];
    const causes = new Map();
    const causesOf = (folder) => {
        const known = causes.get(folder) ?? { isNew: false, files: new Set(), shared: new Set(), locked: new Set() };
        causes.set(folder, known);
        return known;
    };
    const owners = graphs.map(({ projects }) => new Ownership(projects.map(({ path }) => path)));
    const locked = new Set(graphs.flatMap(({ projects }) => projects.flatMap(({ lockfile }) => lockfile ?? [])));
    const shared = graphs.map(({ sharedFiles }) => Map.groupBy(sharedFiles, ({ path }) => path));
    const touched = graphs.map(() => new Map());
    for (const path of changedPaths) {
        for (const [index, files] of shared.entries()) {
            for (const each of files.get(path) ?? []) {
                const key = scopeKey(each.scope, each.kind);
                const known = touched[index]?.get(key);
                if (known === undefined || path < known)
                    touched[index]?.set(key, path);
            }
        }
        if (locked.has(path)) {
            for (const [folder, why] of resolutionsOf(path, graphs, verdicts.get(path)))
                causesOf(folder).locked.add(why);
        }
        else {
            for (const each of owners) {
                const owner = each.nearest(path);
                if (owner !== undefined)
                    causesOf(owner).files.add(path);
            }
        }
    }
    for (const [index, graph] of graphs.entries()) {
        for (const { path, kind } of graph.projects) {
            for (const scope of upwards(path)) {
                const file = touched[index]?.get(scopeKey(scope, kind));
                if (file !== undefined)
                    causesOf(path).shared.add(file);
            }
        }
    }
    const old = new Set(base.projects.map(identity));
    for (const project of head.projects)
        if (!old.has(identity(project)))
            causesOf(project.path).isNew = true;
    return new Map([...causes].map(([folder, each]) => [folder, inWords(each)]));
}
/** Shared files concern the projects of one family below one folder; one changed file of each is enough to tell. */
function scopeKey(scope, kind) {
    return `${familyOf(kind)}\0${scope}`;
}
/** A project stays the same while its folder has the same manifest; a change of name is a change of that file. */
function identity({ path, manifest }) {
    return `${path}\0${manifest}`;
}
/** A lockfile without a verdict is one that nobody could judge. */
function resolutionsOf(lockfile, graphs, verdict) {
    if (verdict?.kind === 'unchanged')
        return [];
    if (verdict?.kind === 'projects')
        return [...verdict.changed].map(([folder, why]) => [folder, `${lockfile}: ${why}`]);
    const why = `${lockfile} changed in a way that could not be judged${verdict === undefined ? '' : `: ${verdict.why}`}`;
    return graphs.flatMap(({ projects }) => projects.filter((project) => project.lockfile === lockfile).map(({ path }) => [path, why]));
}
/** The same words whatever the order of the changed paths. */
function inWords({ isNew, files, shared, locked }) {
    if (isNew)
        return 'new project';
    const [first, ...others] = [...files].sort();
    if (first !== undefined) {
        if (others.length === 0)
            return `${first} changed`;
        return `${first} and ${others.length} more ${others.length === 1 ? 'file' : 'files'} changed`;
    }
    const [common] = [...shared].sort();
    return common === undefined ? ([...locked].sort()[0] ?? '') : `shared file ${common} changed`;
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/affected.js
/** Which projects a change concerns: those that it touches, and all that depend on them. */

/**
 * Projects of `head` that the changed paths concern, by path. Pure, and the same for any order of its arguments' lists.
 *
 * `changedPaths` are old and new places alike. Dependents are followed along the edges of both graphs, so that a package
 * that is gone still marks who used it. `lockfileVerdicts` is by path of the lockfile; a changed lockfile without a
 * verdict marks every project that it resolves. With `problems` in either graph the answer may lack projects: that is
 * for the caller to see to.
 */
function affected(base, head, changedPaths, lockfileVerdicts) {
    const marks = directMarks(base, head, changedPaths, lockfileVerdicts);
    const reached = reach(marks, incomingEdges(base, head));
    const projects = head.projects.flatMap(({ name, path, language }) => {
        const found = reached.get(path);
        return found === undefined ? [] : [{ name, path, language, direct: found.distance === 0, ...found }];
    });
    return projects.sort((left, right) => order(left.path, right.path) || order(left.name, right.name));
}
/** Edges by the folder that they lead to, in an order of their own; those of `head` come first and speak for both. */
function incomingEdges(base, head) {
    const stillThere = new Set(head.projects.map(({ path }) => path));
    const known = new Set(head.edges.map(({ from, to }) => `${from}\0${to}`));
    const gone = base.edges
        .filter(({ from, to }) => !known.has(`${from}\0${to}`))
        .map((edge) => ({ ...edge, reason: `${edge.reason} ${stillThere.has(edge.to) ? '(until now)' : '(deleted)'}` }));
    const edges = [...head.edges, ...gone].sort((left, right) => order(left.to, right.to) || order(left.from, right.from) || order(left.reason, right.reason));
    return Map.groupBy(edges, ({ to }) => to);
}
/** Breadth first, so that each distance is the shortest; a folder is entered once, so that cycles end. */
function reach(marks, incoming) {
    const reached = new Map([...marks].map(([path, because]) => [path, { distance: 0, because }]));
    let frontier = [...marks.keys()].sort(order);
    for (let distance = 1; frontier.length > 0; distance++) {
        const next = [];
        for (const { from, reason } of frontier.flatMap((path) => incoming.get(path) ?? [])) {
            if (reached.has(from))
                continue;
            reached.set(from, { distance, because: reason });
            next.push(from);
        }
        frontier = next;
    }
    return reached;
}
function order(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}

// EXTERNAL MODULE: ./actions/detect-changes/src/workspace/model.js
var model = __webpack_require__(488);
;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/cargo/build-script.js
/**
 * What a crate's build script compiles in from outside the crate: `.proto` files for tonic and prost, schemas, headers.
 * A script is a program, so its string literals are taken as hints, and a generator whose input is not found among
 * them is taken to need every proto file of the repository.
 */

const protoGenerator = /\b(?:tonic_build|tonic_prost_build|prost_build|protobuf_codegen|protobuf_build|protoc_rust|protox|quick_protobuf_codegen|pbjson_build|micropb_gen)\b/;
const verb = 'build script compiles';
/** Needs of one crate by its build script's text. `allProtos` are the `.proto` files of the repository. */
function readBuildScript({ folder, script }, source, tree, allProtos) {
    const targets = new Set(stringLiterals(source).flatMap((literal) => placesOf(literal, folder, tree)));
    const isProto = (target) => target.endsWith('.proto') || tree.below(target).some((path) => path.endsWith('.proto'));
    if (protoGenerator.test(source) && ![...targets].some(isProto))
        for (const path of allProtos)
            targets.add(path);
    if (!isInside(script, folder))
        targets.add(script);
    return [...targets].map((target) => ({ from: folder, target, verb }));
}
/** Tracked places that a literal may mean: as seen from the crate, from the repository, or by the end of a proto's path. */
function placesOf(literal, folder, tree) {
    // `concat!(env!("CARGO_MANIFEST_DIR"), "/../proto")` and `format!("{root}/../proto")` begin with a slash of their own.
    const bare = literal.replace(/^(?:\{[^{}]*\})?\/*/, '');
    if (bare === '' || bare.length > 1024 || /[\r\n]/.test(bare))
        return [];
    const near = resolveIn(folder, bare);
    // A folder above the crate is an include path, not an input.
    if (near !== undefined && (tree.isFile(near) || tree.isFolder(near)))
        return isInside(folder, near) ? [] : [near];
    if (bare.includes('/') && tree.isFile(bare))
        return [bare];
    return bare.endsWith('.proto') ? [...tree.protosEndingWith(bare.replace(/^(?:\.{1,2}\/)+/, ''))] : [];
}
/** Texts between double quotes, raw strings included; comments are left out. One pass. */
function stringLiterals(source) {
    const found = [];
    let position = 0;
    while (position < source.length) {
        const char = source[position];
        if (source.startsWith('//', position)) {
            position = endAt(source, '\n', position);
        }
        else if (source.startsWith('/*', position)) {
            position = endAt(source, '*/', position + 2);
        }
        else if (/^'\\?"'/.test(source.slice(position, position + 4))) {
            position += 3;
        }
        else if (char === '"') {
            let end = position + 1;
            while (end < source.length && source[end] !== '"')
                end += source[end] === '\\' ? 2 : 1;
            found.push(source.slice(position + 1, end));
            position = end + 1;
        }
        else {
            position++;
        }
    }
    return found;
}
function endAt(source, mark, from) {
    const end = source.indexOf(mark, from);
    return end < 0 ? source.length : end + mark.length;
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/findings.js
function noFindings() {
    return { projects: [], needs: [], sharedFiles: [] };
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/places.js
/** Which tracked files tell about projects, by name. One walk over all paths, however many there are. */


/** Installed or built, not written here: what lies there is never a project. */
const installedFolder = /(?:^|\/)(?:node_modules|\.venv|venv|site-packages|\.tox|\.pnp|\.yarn)\//;
/** Copies of other people's code: a project only when one of ours points to it. */
const vendoredFolder = /(?:^|\/)(?:vendor|third_party|third-party|target)\//;
/** Manifests and settings that are read, by file name. */
const manifestNames = {
    javascript: /^(?:package\.json|pnpm-workspace\.yaml|lerna\.json|tsconfig(?:\.[\w.-]+)?\.json)$/,
    rust: /^(?:Cargo\.toml|build\.rs)$/,
    python: /^(?:pyproject\.toml|setup\.(?:py|cfg)|requirements[\w.-]*\.(?:txt|in))$/,
    go: /^go\.(?:mod|work)$/,
    protobuf: /^buf(?:\.work|\.gen(?:\.[\w.-]+)?|)\.ya?ml$/,
};
const lockfileKinds = new Map([
    ['pnpm-lock.yaml', 'pnpm'],
    ['package-lock.json', 'npm'],
    ['npm-shrinkwrap.json', 'npm'],
    ['yarn.lock', 'yarn'],
    ['bun.lock', 'bun'],
    ['bun.lockb', 'bun'],
    ['Cargo.lock', 'cargo'],
    ['uv.lock', 'uv'],
    ['poetry.lock', 'poetry'],
    ['go.sum', 'go'],
    ['buf.lock', 'buf'],
]);
function findPlaces(tree, families) {
    const manifests = { javascript: [], rust: [], python: [], go: [], protobuf: [] };
    const lockfiles = [];
    const protos = [];
    const patterns = [...families].map((family) => [family, manifestNames[family]]);
    for (const path of tree.paths) {
        const name = baseName(path);
        if (name.endsWith('.proto'))
            protos.push(path);
        const lockfile = lockfileKinds.get(name);
        const family = patterns.find(([, pattern]) => pattern.test(name))?.[0];
        if ((lockfile === undefined && family === undefined) || installedFolder.test(path))
            continue;
        if (family !== undefined)
            manifests[family].push(path);
        if (lockfile !== undefined && families.has(familyOf(lockfile)))
            lockfiles.push({ path, kind: lockfile });
    }
    return { manifests, lockfiles, protos };
}
/** Whether a manifest counts only once something of ours points to it. */
function isVendored(path) {
    return vendoredFolder.test(path);
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/live.js
/** From the manifests found to those that count. */


/**
 * Parses every manifest that is ours, then the vendored ones that these point to, and so on until nothing new turns up.
 * A vendored manifest that no workspace `lists` and nobody needs is not even parsed. `parse` answers `undefined` for what
 * is no project or is broken.
 */
function liveManifests(paths, parse, pointsTo, lists = () => false) {
    const known = new Set(paths);
    const seen = new Set();
    const live = new Map();
    const queue = paths.filter((path) => !isVendored(path) || lists(folderOf(path)));
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        if (seen.has(path) || !known.has(path))
            continue;
        seen.add(path);
        const manifest = parse(path);
        if (manifest === undefined)
            continue;
        live.set(path, manifest);
        queue.push(...pointsTo(manifest));
    }
    return live;
}

// EXTERNAL MODULE: ./shared/text/glob/index.js + 15 modules
var text_glob = __webpack_require__(4503);
;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/structure.js
/**
 * Reading parsed JSON, YAML and TOML whose shape nobody has checked. Keys are data: a table becomes a `Map` of its own
 * keys, so that `__proto__` or `constructor` in a manifest is a name like any other.
 */
const empty = new Map();
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Own keys of a table; empty for anything else. */
function table(value) {
    return isTable(value) ? new Map(Object.entries(value)) : empty;
}
/** Value below own keys, `undefined` where the way ends. */
function at(value, ...keys) {
    let current = value;
    for (const key of keys) {
        if (!isTable(current) || !Object.hasOwn(current, key))
            return undefined;
        current = current[key];
    }
    return current;
}
/** A non-empty text, else `undefined`. */
function structure_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** The texts of a list; a lone text counts as a list of one. */
function texts(value) {
    const items = typeof value === 'string' ? [value] : list(value);
    return items.filter((item) => typeof item === 'string');
}
/** Thrown when a manifest is not what its tool accepts; ends as a problem of the graph. */
class MalformedManifest extends Error {
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/members.js
/** Which folders a workspace lists: patterns over folders, relative to the workspace's root. */



/**
 * Patterns as pnpm, npm, Yarn and Bun read them: `packages/*`, `**`, and `!` to take back. The last pattern that matches
 * decides (npm's rule; pnpm lets every `!` win, so this one is never the narrower of the two).
 * Throws `MalformedManifest` for a pattern that cannot be matched exactly.
 */
function listedBy(root, patterns) {
    const rules = patterns.map((pattern) => {
        const negated = pattern.startsWith('!') && !pattern.startsWith('!(');
        return { negated, glob: folderGlob(negated ? pattern.slice(1) : pattern) };
    });
    return (folder) => {
        if (!isInside(folder, root))
            return false;
        const relative = relativeTo(root, folder);
        let listed = false;
        for (const { negated, glob } of rules)
            if (glob(relative))
                listed = !negated;
        return listed;
    };
}
/** A pattern for folders: a slash at its end means nothing, and `.` is the root itself. */
function folderGlob(pattern) {
    let bare = pattern.replace(/^(?:\.\/+)+/, '');
    while (bare.endsWith('/'))
        bare = bare.slice(0, -1);
    if (bare === '' || bare === '.')
        return (relative) => relative === '.';
    let glob;
    try {
        glob = (0,text_glob/* compileGlob */.S)(bare);
    }
    catch (error) {
        throw new MalformedManifest(`the pattern ${JSON.stringify(pattern)} cannot be matched: ${error instanceof Error ? error.message : String(error)}`);
    }
    return (relative) => relative !== '.' && glob.matches(relative);
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/cargo/manifest.js
/** `Cargo.toml` as far as it says which crates of this repository are needed. Source: the Cargo book, "The Manifest Format". */


const tableNames = ['dependencies', 'dev-dependencies', 'dev_dependencies', 'build-dependencies', 'build_dependencies'];
function readCargoManifest(path, data) {
    const folder = folderOf(path);
    const scopes = [data, ...table(at(data, 'target')).values()];
    const dependencies = scopes.flatMap((scope) => tableNames.flatMap((name) => [...table(at(scope, name))]));
    const build = at(data, 'package', 'build');
    const hint = structure_text(at(data, 'package', 'workspace'));
    return {
        path,
        folder,
        crate: structure_text(at(data, 'package', 'name')) ?? structure_text(at(data, 'project', 'name')),
        workspace: at(data, 'workspace') === undefined ? undefined : readWorkspace(folder, data),
        rootHint: hint === undefined ? undefined : resolveIn(folder, hint),
        paths: dependencies.flatMap(([, spec]) => pathOf(folder, spec)),
        inherited: dependencies.filter(([, spec]) => at(spec, 'workspace') === true).map(([key]) => key),
        inherits: [...table(at(data, 'package')).values(), at(data, 'lints')].some((each) => at(each, 'workspace') === true),
        buildScript: build === false ? undefined : resolveIn(folder, structure_text(build) ?? 'build.rs'),
    };
}
function readWorkspace(folder, data) {
    const dependencies = [...table(at(data, 'workspace', 'dependencies'))];
    const patches = [...table(at(data, 'patch')).values(), at(data, 'replace')].flatMap((source) => [
        ...table(source).values(),
    ]);
    return {
        members: texts(at(data, 'workspace', 'members')),
        excluded: texts(at(data, 'workspace', 'exclude')).flatMap((each) => resolveIn(folder, each) ?? []),
        dependencies: new Map(dependencies.flatMap(([key, spec]) => pathOf(folder, spec).map((target) => [key, target]))),
        patches: patches.flatMap((spec) => pathOf(folder, spec)),
    };
}
function pathOf(folder, spec) {
    const path = structure_text(at(spec, 'path'));
    const target = path === undefined ? undefined : resolveIn(folder, path);
    return target === undefined ? [] : [target];
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/cargo/index.js
/** Crates, their workspaces, and the path dependencies between them. */





/** Findings, and the build scripts that are still to be read for what they compile in. */
function discoverCargo(material, manifests) {
    const findings = noFindings();
    const scripts = [];
    const crates = liveCrates(material, manifests);
    const rootOf = membership(material, crates, manifests);
    for (const crate of crates.values()) {
        const root = rootOf(crate);
        if (crate.workspace !== undefined) {
            const settings = ['.cargo/config.toml', '.cargo/config'].map((name) => inFolder(crate.folder, name));
            const shared = [crate.path, ...settings.filter((path) => material.tree.isFile(path))];
            findings.sharedFiles.push(...shared.map((path) => ({ path, scope: crate.folder, kind: 'cargo' })));
        }
        if (crate.crate === undefined)
            continue;
        const lockfile = inFolder(root?.folder ?? crate.folder, 'Cargo.lock');
        findings.projects.push({
            title: crate.crate,
            path: crate.folder,
            language: 'rust',
            kind: 'cargo',
            manifest: crate.path,
            packageName: crate.crate,
            member: root !== undefined,
            ...(material.tree.isFile(lockfile) ? { lockfile } : {}),
        });
        for (const target of [...crate.paths, ...inheritedPaths(crate, root), ...(root?.workspace?.patches ?? [])]) {
            findings.needs.push({ from: crate.folder, target, verb: 'depends on' });
        }
        if (crate.buildScript !== undefined && material.tree.isFile(crate.buildScript)) {
            scripts.push({ folder: crate.folder, script: crate.buildScript });
        }
    }
    findings.sharedFiles.push(...vendoredCrates(material, crates));
    return { findings, scripts };
}
function liveCrates(material, manifests) {
    const byManifest = liveManifests(manifests.filter((path) => baseName(path) === 'Cargo.toml'), (path) => {
        const data = material.parse(path, 'toml');
        return data === undefined ? undefined : readCargoManifest(path, data);
    }, ({ folder, paths, workspace }) => {
        const members = (workspace?.members ?? [])
            .filter((each) => !/[*?[]/.test(each))
            .map((each) => inFolder(folder, each));
        const targets = [
            ...paths,
            ...(workspace?.dependencies.values() ?? []),
            ...(workspace?.patches ?? []),
            ...members,
        ];
        for (const target of targets)
            material.claim(target);
        return targets.map((target) => inFolder(target, 'Cargo.toml'));
    });
    return new Map([...byManifest.values()].map((each) => [each.folder, each]));
}
/**
 * The workspace root of each crate. As in Cargo, what `members` lists wins over `exclude`, and path dependencies of members
 * that lie below the root are members too.
 */
function membership(material, crates, manifests) {
    const rootOf = new Map();
    for (const root of crates.values()) {
        const { workspace } = root;
        if (workspace === undefined)
            continue;
        const patterns = material.attempt(root.path, () => workspace.members.map(folderGlob)) ?? [];
        const listed = (folder) => isInside(folder, root.folder) && patterns.some((matches) => matches(relativeTo(root.folder, folder)));
        for (const folder of manifests.map(folderOf))
            if (listed(folder))
                material.claim(folder);
        const excluded = (folder) => workspace.excluded.some((each) => isInside(folder, each));
        const queue = [...crates.values()].filter((each) => each === root || each.rootHint === root.folder || listed(each.folder) || seeksRoot(each, root, crates));
        for (let crate = queue.shift(); crate !== undefined; crate = queue.shift()) {
            if (rootOf.get(crate.folder) === root)
                continue;
            if (crate !== root && crate.workspace !== undefined)
                continue;
            if (crate !== root && excluded(crate.folder) && !listed(crate.folder))
                continue;
            rootOf.set(crate.folder, root);
            const paths = [...crate.paths, ...inheritedPaths(crate, root)];
            for (const target of paths.filter((each) => isInside(each, root.folder))) {
                const next = crates.get(target);
                if (next !== undefined && !rootOf.has(target))
                    queue.push(next);
            }
        }
    }
    return (crate) => rootOf.get(crate.folder);
}
/** A crate that inherits from a workspace belongs to the nearest one above, listed or not: it could not be built alone. */
function seeksRoot(crate, root, crates) {
    if (!crate.inherits && crate.inherited.length === 0)
        return false;
    const nearest = [...upwards(crate.folder)].find((folder) => crates.get(folder)?.workspace !== undefined);
    return nearest === root.folder;
}
function inheritedPaths(crate, root) {
    return crate.inherited.flatMap((key) => root?.workspace?.dependencies.get(key) ?? []);
}
/**
 * `cargo vendor` copies registry crates into the repository, where no project may own them. Cargo refuses a copy that
 * does not fit its `.cargo-checksum.json`, so these files stand for all others.
 */
function vendoredCrates(material, crates) {
    return material.tree.paths.flatMap((path) => {
        if (!path.endsWith('/.cargo-checksum.json'))
            return [];
        const scope = [...upwards(path)].find((folder) => crates.get(folder)?.workspace !== undefined);
        return scope === undefined ? [] : [{ path, scope, kind: 'cargo' }];
    });
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/go/manifest.js
/** `go.mod` and `go.work`, line by line. Source: the Go Modules Reference, "go.mod files" and "Workspaces". */


/** Throws `MalformedManifest` when the module has no name: then nobody could require it, nor could Go build it. */
function readGoMod(path, source) {
    const folder = folderOf(path);
    const lines = directives(source);
    const module = lines.find(({ verb }) => verb === 'module')?.words[0];
    if (module === undefined)
        throw new MalformedManifest('there is no `module` line');
    return {
        path,
        folder,
        module,
        requires: lines.filter(({ verb }) => verb === 'require').flatMap(({ words }) => words[0] ?? []),
        replaced: replacements(folder, lines),
    };
}
function readGoWork(path, source) {
    const folder = folderOf(path);
    const lines = directives(source);
    const uses = lines.filter(({ verb }) => verb === 'use').flatMap(({ words }) => words[0] ?? []);
    return {
        path,
        folder,
        uses: uses.flatMap((each) => resolveIn(folder, each) ?? []),
        replaced: replacements(folder, lines),
    };
}
/** Every directive as one line; a block in parentheses counts as one directive for each of its lines. */
function directives(source) {
    const found = [];
    let block;
    for (const line of source.split(/\r?\n/)) {
        const words = wordsOf(line);
        const [first, second] = words;
        if (first === undefined)
            continue;
        if (block !== undefined) {
            if (first === ')')
                block = undefined;
            else
                found.push({ verb: block, words });
        }
        else if (second === '(') {
            block = first;
        }
        else {
            found.push({ verb: first, words: words.slice(1) });
        }
    }
    if (block !== undefined)
        throw new MalformedManifest(`the block of \`${block}\` is not closed`);
    return found;
}
/** Words of a line without its comment; quoted ones lose their quotes. */
function wordsOf(line) {
    const words = [];
    for (const match of line.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|\/\/.*|[()]|(?:(?!\/\/)[^\s()"`])+/g)) {
        if (match[0].startsWith('//'))
            break;
        words.push(match[1] ?? match[2] ?? match[0]);
    }
    return words;
}
/** `replace old [version] => ./folder`; a replacement by another module path is no folder. */
function replacements(folder, lines) {
    const replaced = new Map();
    for (const { verb, words } of lines) {
        const arrow = words.indexOf('=>');
        const [old] = words;
        const place = words[arrow + 1];
        if (verb !== 'replace' || arrow < 1 || old === undefined || place === undefined || !/^\.{1,2}(?:\/|$)/.test(place))
            continue;
        const target = resolveIn(folder, place);
        if (target !== undefined)
            replaced.set(old, target);
    }
    return replaced;
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/go/index.js
/** Go modules, `go.work`, and the modules of this repository that each requires. */




function discoverGo(material, manifests) {
    const findings = noFindings();
    const workspaces = manifests.flatMap((path) => {
        const text = baseName(path) === 'go.work' ? material.text(path) : undefined;
        return text === undefined ? [] : (material.attempt(path, () => readGoWork(path, text)) ?? []);
    });
    const used = new Map(workspaces.flatMap((workspace) => workspace.uses.map((folder) => [folder, workspace])));
    for (const folder of used.keys())
        material.claim(folder);
    const modules = liveModules(material, manifests, (folder) => used.has(folder));
    const byModule = new Map();
    for (const { module, folder } of modules.values())
        byModule.set(module, [...(byModule.get(module) ?? []), folder]);
    for (const { path, folder, module, requires, replaced } of modules.values()) {
        const lockfile = inFolder(folder, 'go.sum');
        findings.projects.push({
            title: module,
            path: folder,
            language: 'go',
            kind: 'go',
            manifest: path,
            packageName: module,
            member: used.has(folder),
            ...(material.tree.isFile(lockfile) ? { lockfile } : {}),
        });
        const replacedAbove = used.get(folder)?.replaced ?? new Map();
        // Requiring a module that lives here is an edge even without `replace` or `go.work`: a job too many at worst.
        const targets = requires.flatMap((name) => replaced.get(name) ?? replacedAbove.get(name) ?? byModule.get(name) ?? []);
        findings.needs.push(...[...targets, ...replaced.values()].map((target) => ({ from: folder, target, verb: 'depends on' })));
    }
    for (const { path, folder, uses } of workspaces) {
        // Without per-module records, any change of go.work.sum concerns every module; so do the copies of `go work vendor`.
        const others = [inFolder(folder, 'go.work.sum')].filter((each) => material.tree.isFile(each));
        const vendored = modules.has(folder) ? [] : material.tree.below(inFolder(folder, 'vendor'));
        const outside = uses.filter((each) => !isInside(each, folder));
        for (const scope of new Set([folder, ...outside])) {
            findings.sharedFiles.push(...[path, ...others, ...vendored].map((each) => ({ path: each, scope, kind: 'go' })));
        }
    }
    return findings;
}
function liveModules(material, manifests, used) {
    const byManifest = liveManifests(manifests.filter((path) => baseName(path) === 'go.mod'), (path) => {
        const text = material.text(path);
        return text === undefined ? undefined : material.attempt(path, () => readGoMod(path, text));
    }, ({ replaced }) => {
        for (const target of replaced.values())
            material.claim(target);
        return [...replaced.values()].map((target) => inFolder(target, 'go.mod'));
    }, used);
    return new Map([...byManifest.values()].map((each) => [each.folder, each]));
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/javascript/package-json.js
/** `package.json` as far as it says which packages of this repository are needed. */


const installedTables = ['dependencies', 'devDependencies', 'optionalDependencies'];
const dependencyTables = [...installedTables, 'peerDependencies'];
function readPackageJson(path, data) {
    const folder = folderOf(path);
    const declared = dependencyTables.flatMap((key) => [...table(at(data, key))]);
    const overrides = [at(data, 'overrides'), at(data, 'resolutions'), at(data, 'pnpm', 'overrides')];
    const workspaces = at(data, 'workspaces');
    return {
        path,
        folder,
        name: structure_text(at(data, 'name')) ?? '',
        manager: (structure_text(at(data, 'packageManager')) ?? structure_text(at(data, 'devEngines', 'packageManager', 'name')))?.split('@')[0],
        workspaces: workspaces === undefined ? undefined : texts(at(workspaces, 'packages') ?? workspaces),
        dependencies: [
            ...declared.flatMap(([name, spec]) => readDependency(folder, name, spec)),
            ...texts(at(data, 'nx', 'implicitDependencies')).map((name) => ({ kind: 'sibling', name, anywhere: false })),
        ],
        externals: installedTables.flatMap((key) => [...table(at(data, key))].flatMap(([name, spec]) => (typeof spec === 'string' ? [`${name}@${spec}`] : []))),
        overrides: overrides.flatMap((each) => readOverrides(folder, each)),
        standsAlone: ['scripts', 'dependencies', 'devDependencies', 'workspaces'].some((key) => at(data, key) !== undefined),
        usesTypeScript: declared.some(([name]) => name === 'typescript'),
    };
}
/** Replacements by path; those by version are the lockfile's business. npm nests them. */
function readOverrides(folder, overrides) {
    return [...table(overrides)].flatMap(([name, spec]) => typeof spec === 'string'
        ? readDependency(folder, name, spec).filter(({ kind }) => kind === 'path' || spec.startsWith('workspace:'))
        : readOverrides(folder, spec));
}
/** Specifications that name a place outside the repository, whatever their name. */
const elsewhere = /^(?:npm:|jsr:|git\b|git[+:@]|github:|gitlab:|bitbucket:|gist:|https?:|ssh:|[\w.-]+\/[\w.-]+(?:#.*)?$)/;
/**
 * One dependency. Any version range is taken for the sibling of that name: whether a range is met by a sibling's version
 * depends on settings of the package manager, and an edge too many costs a job, one too few a bug.
 */
function readDependency(folder, name, spec) {
    if (typeof spec !== 'string')
        return [];
    const byPath = /^(?:file:|link:|portal:|exec:|workspace:(?=\.{1,2}(?:\/|$)))(?!\/\/)(.*)$/.exec(spec)?.[1] ?? barePath(spec);
    if (byPath !== undefined) {
        const target = resolveIn(folder, byPath);
        return target === undefined ? [] : [{ kind: 'path', target }];
    }
    if (spec.startsWith('workspace:')) {
        const inner = spec.slice('workspace:'.length);
        const alias = /^(@?[^@]+)@/.exec(inner)?.[1] ?? name;
        // Yarn also takes the folder, as seen from the workspace's root: `workspace:packages/core`.
        const place = /^[^@*^~][^@]*\//.test(inner) ? resolveIn('.', inner) : undefined;
        return [
            { kind: 'sibling', name: alias, anywhere: true },
            ...(place === undefined ? [] : [{ kind: 'path', target: place }]),
        ];
    }
    return elsewhere.test(spec) ? [] : [{ kind: 'sibling', name, anywhere: false }];
}
function barePath(spec) {
    return /^\.{1,2}(?:\/|$)/.test(spec) ? spec : undefined;
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/javascript/workspaces.js



const lockfileNames = [
    ['pnpm', 'pnpm-lock.yaml'],
    ['yarn', 'yarn.lock'],
    ['bun', 'bun.lock'],
    ['bun', 'bun.lockb'],
    ['npm', 'npm-shrinkwrap.json'],
    ['npm', 'package-lock.json'],
];
/** Settings beside a workspace's manifest that change how every package of it is installed or built. */
const settingNames = [
    '.npmrc',
    '.pnpmfile.cjs',
    '.pnpmfile.mjs',
    '.yarnrc.yml',
    '.yarnrc',
    'bunfig.toml',
    'turbo.json',
    'turbo.jsonc',
    'nx.json',
    'lerna.json',
    'pnpm-workspace.yaml',
    'package.json',
];
/** Workspaces by root folder. A pattern that cannot be matched is a problem of the file that holds it. */
function findWorkspaces(material, settings, packages) {
    const workspaces = new Map();
    const add = (root, path, patterns) => {
        material.claim(root);
        const lists = material.attempt(path, () => listedBy(root, patterns));
        if (lists === undefined)
            return;
        const known = workspaces.get(root);
        workspaces.set(root, { root, lists: known ? (folder) => known.lists(folder) || lists(folder) : lists });
    };
    for (const path of settings) {
        const yaml = path.endsWith('pnpm-workspace.yaml');
        if (!yaml && !path.endsWith('lerna.json'))
            continue;
        const root = folderOf(path);
        const data = material.parse(path, yaml ? 'yaml' : 'jsonc');
        if (data === undefined)
            continue;
        const patterns = at(data, 'packages');
        if (yaml || patterns !== undefined)
            add(root, path, texts(patterns));
    }
    for (const { path, folder, workspaces: patterns } of packages.values()) {
        if (patterns !== undefined)
            add(folder, path, patterns);
    }
    return workspaces;
}
/** `workspaces` must be a list: npm refuses anything else, and guessing members would lose some. */
function checkWorkspaces(data) {
    const value = at(data, 'workspaces');
    if (value === undefined || value === null || Array.isArray(value) || Array.isArray(at(value, 'packages')))
        return;
    // Yarn classic allows an object with `nohoist` only.
    if (typeof value === 'object' && at(value, 'packages') === undefined)
        return;
    throw new MalformedManifest('`workspaces` is no list of patterns');
}
/** Workspaces that a folder belongs to, nearest first: its own as root, and every one above that lists it. */
function workspacesOf(folder, workspaces) {
    const found = [];
    for (const root of upwards(folder)) {
        const workspace = workspaces.get(root);
        if (workspace !== undefined && (root === folder || workspace.lists(folder)))
            found.push(workspace);
    }
    return found;
}
/** What a folder itself says about its package manager; `undefined` when it is silent. */
function managerOf(tree, folder, manager) {
    const present = lockfileNames
        .map(([kind, name]) => ({ kind, lockfile: inFolder(folder, name) }))
        .filter(({ lockfile }) => tree.isFile(lockfile));
    const told = lockfileNames.find(([kind]) => kind === manager)?.[0];
    const chosen = present.find(({ kind }) => kind === told) ?? present[0];
    if (told !== undefined)
        return { kind: told, lockfile: chosen?.kind === told ? chosen.lockfile : undefined };
    if (chosen !== undefined)
        return chosen;
    return tree.isFile(inFolder(folder, 'pnpm-workspace.yaml')) ? { kind: 'pnpm', lockfile: undefined } : undefined;
}
/** Files beside the root manifest whose change concerns every package, except the lockfile that is read precisely. */
function settingsBeside(tree, folder, precise) {
    const candidates = [...settingNames, ...lockfileNames.map(([, name]) => name)].map((name) => inFolder(folder, name));
    return candidates.filter((path) => path !== precise && tree.isFile(path));
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/javascript/parts.js
/** Manifests that make no package of their own: `{"type": "module"}` beside some sources, or an entry point's `hooks/package.json`. */


/**
 * Packages less those that are parts of the package around them, whose files must keep counting for that one.
 * A nested manifest stands alone when a workspace lists it, another package points to it, or it can be installed or run.
 */
function withoutParts(packages, tree, isMember) {
    const pointedTo = new Set([...packages.values()].flatMap(({ dependencies, overrides }) => [...dependencies, ...overrides].flatMap((each) => (each.kind === 'path' ? each.target : []))));
    const owners = new Ownership(packages.keys());
    const standsAlone = ({ folder, standsAlone: told, manager }) => told ||
        owners.enclosing(folder) === undefined ||
        isMember(folder) ||
        pointedTo.has(folder) ||
        managerOf(tree, folder, manager)?.lockfile !== undefined;
    return new Map([...packages].filter(([, each]) => standsAlone(each)));
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/javascript/tsconfig.js
/** What a `tsconfig.json` takes from outside its own folder: references, inherited settings, mapped and included sources. */


function isTsConfig(name) {
    return /^tsconfig[^/]*\.json$/.test(name);
}
/** Inherited settings files of another name than `tsconfig*.json`, which nobody could know before these were read. */
function unreadSettings(material, manifests) {
    const unread = manifests.flatMap((path) => {
        const data = isTsConfig(baseName(path)) ? material.parse(path, 'jsonc') : undefined;
        const inherits = data === undefined ? [] : readTsConfig(path, data, material.tree).inherits;
        return inherits.filter((each) => material.tree.isFile(each) && !isTsConfig(baseName(each)));
    });
    return [...new Set(unread)];
}
function readTsConfig(path, data, tree) {
    const folder = folderOf(path);
    const bases = texts(at(data, 'extends'));
    const references = list(at(data, 'references')).flatMap((each) => structure_text(at(each, 'path')) ?? []);
    const mapped = [...table(at(data, 'compilerOptions', 'paths')).values()].flatMap(texts);
    const base = resolveIn(folder, structure_text(at(data, 'compilerOptions', 'baseUrl')) ?? '.') ?? folder;
    const sources = [
        ...texts(at(data, 'files')),
        ...texts(at(data, 'include')),
        ...texts(at(data, 'compilerOptions', 'rootDirs')),
    ];
    return {
        path,
        targets: [
            ...places(folder, references, 'references'),
            ...places(base, mapped, 'maps imports to'),
            ...places(folder, sources, 'includes sources of'),
        ],
        inherits: bases.filter(isPath).flatMap((each) => settingsFile(folder, each, tree)),
        packages: bases
            .filter((each) => !isPath(each))
            .map((each) => each.split('/', each.startsWith('@') ? 2 : 1).join('/')),
    };
}
/** Places as far as they are fixed: a pattern counts up to its first wildcard. */
function places(folder, relative, verb) {
    return relative.flatMap((each) => {
        const wildcard = each.search(/[*?{]/);
        const fixed = wildcard < 0 ? each : each.slice(0, each.lastIndexOf('/', wildcard) + 1);
        const target = resolveIn(folder, fixed === '' ? '.' : fixed);
        return target === undefined ? [] : [{ target, verb }];
    });
}
function isPath(base) {
    return base.startsWith('.') || base.startsWith('/');
}
/** TypeScript adds `.json` when it is missing. */
function settingsFile(folder, base, tree) {
    const path = resolveIn(folder, base);
    return path === undefined ? [] : [tree.isFile(path) ? path : `${path}.json`];
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/javascript/index.js
/** Packages of npm, pnpm, Yarn and Bun, and what they need of each other. */









/** `inherited`: settings files of other names that TypeScript configurations build upon (`unreadSettings`), read by now. */
function discoverJavaScript(material, manifests, inherited) {
    const findings = noFindings();
    const workspaces = findWorkspaces(material, manifests, livePackages(material, manifests));
    const isMember = (folder) => workspacesOf(folder, workspaces).length > 0;
    const packages = withoutParts(livePackages(material, manifests, isMember), material.tree, isMember);
    const siblings = new Siblings(packages, workspaces);
    for (const path of manifests) {
        if (baseName(path) === 'package.json' && siblings.homesOf(folderOf(path)).length > 0)
            material.claim(folderOf(path));
    }
    const typed = typeScriptFolders(material, packages);
    const shared = new Set();
    for (const { path, folder, name, usesTypeScript, dependencies, externals } of packages.values()) {
        const homes = siblings.homesOf(folder);
        const { kind, lockfile } = homeOf(material, packages, folder, homes);
        findings.projects.push({
            title: name || baseName(folder),
            path: folder,
            language: usesTypeScript || typed.has(folder) ? 'typescript' : 'javascript',
            kind,
            manifest: path,
            packageName: name,
            member: homes.length > 0,
            ...(kind === 'yarn' ? { externals } : {}),
            ...(lockfile === undefined ? {} : { lockfile }),
        });
        for (const scope of homes.map(({ root }) => root)) {
            if (shared.has(scope))
                continue;
            shared.add(scope);
            const settings = settingsBeside(material.tree, scope, lockfile);
            findings.sharedFiles.push(...settings.map((each) => ({ path: each, scope, kind })));
        }
        const replaced = homes.flatMap((home) => overridesOf(material, packages, home.root));
        for (const dependency of [...dependencies, ...replaced]) {
            const targets = dependency.kind === 'path' ? [dependency.target] : siblings.named(dependency, homes);
            findings.needs.push(...targets.map((target) => ({ from: folder, target, verb: 'depends on' })));
        }
    }
    addTsConfigs(material, manifests, packages, inherited, siblings, findings);
    return findings;
}
function livePackages(material, manifests, lists) {
    const paths = manifests.filter((path) => baseName(path) === 'package.json');
    const byManifest = liveManifests(paths, (path) => {
        const data = material.parse(path, 'json');
        if (data === undefined)
            return undefined;
        return material.attempt(path, () => {
            checkWorkspaces(data);
            return readPackageJson(path, data);
        });
    }, ({ dependencies }) => dependencies.flatMap((each) => {
        if (each.kind !== 'path')
            return [];
        material.claim(each.target);
        return [inFolder(each.target, 'package.json')];
    }), lists);
    return new Map([...byManifest.values()].map((each) => [each.folder, each]));
}
/** Packages by name, among those of the same workspace. */
class Siblings {
    #folders = new Map();
    #homes = new Map();
    #workspaces;
    constructor(packages, workspaces) {
        this.#workspaces = workspaces;
        for (const { folder, name } of packages.values()) {
            if (name !== '')
                this.#folders.set(name, [...(this.#folders.get(name) ?? []), folder]);
        }
    }
    homesOf(folder) {
        const known = this.#homes.get(folder) ?? workspacesOf(folder, this.#workspaces);
        this.#homes.set(folder, known);
        return known;
    }
    /** Folders of the packages of that name that share a workspace; with `workspace:` and nobody there, all of that name. */
    named({ name, anywhere }, homes) {
        const all = this.#folders.get(name) ?? [];
        const near = all.filter((folder) => this.homesOf(folder).some((home) => homes.includes(home)));
        return near.length === 0 && anywhere ? all : near;
    }
}
/** Package manager and lockfile: those of the nearest workspace with a lockfile, else the package's own. */
function homeOf(material, packages, folder, homes) {
    const told = (root) => managerOf(material.tree, root, packages.get(root)?.manager);
    const roots = homes.length > 0 ? homes.map(({ root }) => root) : [folder];
    const locked = roots.find((root) => told(root)?.lockfile !== undefined);
    const root = locked ?? roots.find((each) => told(each) !== undefined);
    if (root !== undefined)
        return { kind: told(root)?.kind ?? 'npm', lockfile: told(root)?.lockfile };
    const inherited = [...upwards(folder)].map(told).find((each) => each !== undefined);
    return { kind: inherited?.kind ?? 'npm', lockfile: undefined };
}
function overridesOf(material, packages, root) {
    const settings = inFolder(root, 'pnpm-workspace.yaml');
    const yaml = material.tree.isFile(settings) ? material.parse(settings, 'yaml') : undefined;
    return [...(packages.get(root)?.overrides ?? []), ...readOverrides(root, at(yaml, 'overrides'))];
}
/** Packages that hold TypeScript: a configuration or a source of it, declarations aside. */
function typeScriptFolders(material, packages) {
    const owners = new Ownership(packages.keys());
    const typed = new Set();
    for (const path of material.tree.paths) {
        if (!/(?:\.[cm]?tsx?|tsconfig\.json)$/.test(path) || /\.d\.[cm]?ts$/.test(path))
            continue;
        const owner = owners.nearest(path);
        if (owner !== undefined)
            typed.add(owner);
    }
    return typed;
}
function addTsConfigs(material, manifests, packages, inherited, siblings, findings) {
    const owners = new Ownership(packages.keys());
    const configs = liveManifests([...manifests.filter((path) => isTsConfig(baseName(path))), ...inherited], (path) => {
        const data = material.parse(path, 'jsonc');
        return data === undefined ? undefined : readTsConfig(path, data, material.tree);
    }, ({ inherits }) => inherits);
    for (const config of configs.values()) {
        const from = owners.nearest(config.path);
        if (from === undefined)
            continue;
        const homes = siblings.homesOf(from);
        for (const { target, verb } of config.targets)
            findings.needs.push({ from, target, verb });
        for (const name of config.packages) {
            const targets = siblings.named({ kind: 'sibling', name, anywhere: false }, homes);
            findings.needs.push(...targets.map((target) => ({ from, target, verb: 'inherits TypeScript settings of' })));
        }
        const seen = new Set();
        const chain = [...config.inherits];
        for (let base = chain.pop(); base !== undefined; base = chain.pop()) {
            if (seen.has(base))
                continue;
            seen.add(base);
            findings.needs.push({ from, target: base, verb: 'inherits TypeScript settings of' });
            chain.push(...(configs.get(base)?.inherits ?? []));
        }
    }
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/json-with-comments.js
/** `tsconfig.json` and friends: JSON with comments and trailing commas, as TypeScript reads it. */
/** Value of the text. Throws `SyntaxError` when what is left after comments and trailing commas is not JSON. An empty file is `{}`. */
function parseJsonWithComments(source) {
    const bare = withoutExtras(source);
    return bare.trim() === '' ? {} : JSON.parse(bare);
}
/** One pass over pieces, so that a hostile file costs its length and no more. Strings are copied untouched. */
function withoutExtras(source) {
    const pieces = [];
    /** Place of a comma that nothing but space has followed so far. */
    let comma = -1;
    let position = source.startsWith('\uFEFF') ? 1 : 0;
    while (position < source.length) {
        const char = source[position] ?? '';
        const end = endOfComment(source, position);
        if (end > position) {
            pieces.push(' ');
            position = end;
            continue;
        }
        const stop = char === '"' ? endOfString(source, position) : position + 1;
        if ((char === '}' || char === ']') && comma >= 0)
            pieces[comma] = '';
        if (char.trim() !== '')
            comma = char === ',' ? pieces.length : -1;
        pieces.push(source.slice(position, stop));
        position = stop;
    }
    return pieces.join('');
}
/** End of the comment that starts here; `start` itself when none does. */
function endOfComment(source, start) {
    if (source.startsWith('//', start)) {
        const end = source.indexOf('\n', start);
        return end < 0 ? source.length : end;
    }
    if (!source.startsWith('/*', start))
        return start;
    const end = source.indexOf('*/', start + 2);
    if (end < 0)
        throw new SyntaxError('a comment is not closed');
    return end + 2;
}
function endOfString(source, start) {
    let position = start + 1;
    while (position < source.length && source[position] !== '"')
        position += source[position] === '\\' ? 2 : 1;
    return Math.min(position + 1, source.length);
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/tree.js
/** The tracked paths of one snapshot, indexed for the questions that discovery asks. */

class Tree {
    paths;
    #files;
    #folders;
    #sorted;
    #protosByName;
    constructor(paths) {
        this.paths = paths;
        this.#files = new Set(paths);
    }
    /** Whether this very path is tracked: a file, a link or a submodule. */
    isFile(path) {
        return this.#files.has(path);
    }
    isFolder(path) {
        if (path === '.')
            return true;
        if (this.#folders === undefined) {
            this.#folders = new Set();
            for (const file of this.paths) {
                for (const folder of upwards(folderOf(file))) {
                    if (this.#folders.has(folder))
                        break;
                    this.#folders.add(folder);
                }
            }
        }
        return this.#folders.has(path);
    }
    /** The submodule (or file) that holds `path`, when the path goes through one. */
    trackedAncestor(path) {
        for (const each of upwards(path))
            if (this.#files.has(each))
                return each;
        return undefined;
    }
    /** Tracked paths below a folder. */
    below(folder) {
        if (folder === '.')
            return this.paths;
        this.#sorted ??= [...this.paths].sort(byCodeUnit);
        const prefix = `${folder}/`;
        const first = lowerBound(this.#sorted, prefix);
        let end = first;
        while (this.#sorted[end]?.startsWith(prefix))
            end++;
        return this.#sorted.slice(first, end);
    }
    /** `.proto` files whose path is `suffix` or ends with it at a segment boundary: an import whose root is not known. */
    protosEndingWith(suffix) {
        if (this.#protosByName === undefined) {
            this.#protosByName = new Map();
            for (const path of this.paths) {
                if (!path.endsWith('.proto'))
                    continue;
                const name = baseName(path);
                const known = this.#protosByName.get(name);
                if (known)
                    known.push(path);
                else
                    this.#protosByName.set(name, [path]);
            }
        }
        const candidates = this.#protosByName.get(baseName(suffix)) ?? [];
        return candidates.filter((path) => path === suffix || path.endsWith(`/${suffix}`));
    }
}
/** Order of code units: the same on every machine, unlike a locale's. */
function byCodeUnit(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}
function lowerBound(sorted, value) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? '') < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Folders whose name says that what they hold is data for the tests of whoever holds them. */
const testDataFolder = /(?:^|\/)(?:fixtures?|__fixtures__|__mocks__|__tests__|testdata|test[-_]data|tests?|specs?)(?:\/|$)/;
/** Whether the way from `holder` down to `folder` passes through test data. */
function isTestDataOf(holder, folder) {
    return isInside(folder, holder) && testDataFolder.test(holder === '.' ? folder : folder.slice(holder.length));
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/material.js




class Material {
    tree;
    #snapshot;
    #texts = new Map();
    #parsed = new Map();
    #parsers = new Map();
    #troubles = new Map();
    #claimed = new Set();
    constructor(snapshot, tree) {
        this.#snapshot = snapshot;
        this.tree = tree;
        this.#parsers.set('json', (source) => JSON.parse(source.startsWith('\uFEFF') ? source.slice(1) : source));
        this.#parsers.set('jsonc', parseJsonWithComments);
    }
    /** One round of reading, with the parsers that its files need. */
    async read(paths) {
        const wanted = paths.filter((path) => !this.#texts.has(path));
        if (wanted.length === 0)
            return;
        if (wanted.some((path) => path.endsWith('.toml')) && !this.#parsers.has('toml')) {
            const { parse } = await __webpack_require__.e(/* import() */ 449).then(__webpack_require__.bind(__webpack_require__, 3449));
            this.#parsers.set('toml', (source) => parse(source));
        }
        if (wanted.some((path) => /\.ya?ml$/.test(path)) && !this.#parsers.has('yaml')) {
            const { parse } = await __webpack_require__.e(/* import() */ 26).then(__webpack_require__.t.bind(__webpack_require__, 26, 19));
            this.#parsers.set('yaml', (source) => parse(source));
        }
        const texts = await this.#snapshot.readMany(wanted);
        for (const path of wanted)
            this.#texts.set(path, texts.get(path));
    }
    /** Text of a file of an earlier round; `undefined` once the problem is noted. A link is followed when its target was read. */
    text(path) {
        const text = this.#texts.get(path);
        if (text === undefined) {
            this.#note(path, 'cannot be read: it is missing from the checkout, too large, or not UTF-8 text', false);
            return undefined;
        }
        const target = text.includes('\n') || text.length > 1024 ? undefined : resolveIn(folderOf(path), text);
        if (target === undefined || target === path || !this.tree.isFile(target))
            return text;
        const linked = this.#texts.get(target);
        if (linked === undefined)
            this.#note(path, `is a symbolic link to a file that was not read: ${target}`, false);
        return linked;
    }
    /** The table that a file holds; `undefined` once the problem is noted. */
    parse(path, format) {
        if (this.#parsed.has(path))
            return this.#parsed.get(path);
        const text = this.text(path);
        const value = text === undefined ? undefined : this.attempt(path, () => this.#parseText(text, format));
        this.#parsed.set(path, value);
        return value;
    }
    /** Runs what may find the manifest malformed; `undefined` once the problem is noted. */
    attempt(path, body) {
        try {
            return body();
        }
        catch (error) {
            if (!(error instanceof MalformedManifest))
                throw error;
            this.#note(path, `cannot be understood: ${firstLine(error.message)}`, true);
            return undefined;
        }
    }
    /** A workspace or a path dependency counts on the manifests of this folder: one that is broken there is no fixture. */
    claim(folder) {
        this.#claimed.add(folder);
    }
    /**
     * What stays unknown. Left out is a malformed manifest among a project's test data that nobody counts on: no tool could
     * build it, and its files count for that project. `owners` are the projects found.
     */
    problems(owners) {
        const isFixture = ({ path, malformed }) => {
            const folder = folderOf(path);
            const around = owners.nearest(folder);
            return malformed && !this.#claimed.has(folder) && around !== undefined && isTestDataOf(around, folder);
        };
        const kept = [...this.#troubles.values()].filter((each) => !isFixture(each));
        return kept.map(({ path, message }) => ({ path, message }));
    }
    #parseText(text, format) {
        const parser = this.#parsers.get(format);
        if (parser === undefined)
            throw new Error(`no parser loaded for ${format}`);
        let value;
        try {
            value = parser(text);
        }
        catch (error) {
            // Whatever a parser throws, a stack that ran out on deep nesting included, tells about the text.
            throw new MalformedManifest(error instanceof Error ? error.message : String(error));
        }
        if (format === 'yaml' && (value === null || value === undefined))
            return {};
        if (!isTable(value))
            throw new MalformedManifest('it holds no table of keys');
        return value;
    }
    #note(path, message, malformed) {
        if (!this.#troubles.has(path))
            this.#troubles.set(path, { path, message, malformed });
    }
}
function firstLine(message) {
    const end = message.indexOf('\n');
    return end < 0 ? message : message.slice(0, end);
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/proto/generate.js


const generate_verb = 'holds code generated from';
/** `owners` are the projects of all languages, protobuf aside. */
function generatedNeeds(material, manifests, modules, owners) {
    const needs = [];
    for (const path of manifests.filter((each) => /^buf\.gen(?:\..*)?\.ya?ml$/.test(baseName(each)))) {
        const data = material.parse(path, 'yaml');
        if (data === undefined)
            continue;
        const folder = folderOf(path);
        const outs = list(at(data, 'plugins')).flatMap((plugin) => structure_text(at(plugin, 'out')) ?? []);
        const places = outs.flatMap((out) => resolveIn(folder, out) ?? []);
        const consumers = new Set(places.flatMap((place) => owners.nearest(place) ?? []));
        const sources = [path, ...sourcesOf(material, folder, data, modules)];
        for (const from of consumers)
            needs.push(...sources.map((target) => ({ from, target, verb: generate_verb })));
    }
    return needs;
}
/** Folders and files that one generation reads. Without `inputs`: the modules at or below the file, else all there are. */
function sourcesOf(material, folder, data, modules) {
    const inputs = list(at(data, 'inputs'));
    const all = [...modules.keys()];
    if (inputs.length === 0) {
        const below = all.filter((each) => isInside(each, folder));
        return below.length > 0 ? below : all;
    }
    return inputs.flatMap((input) => {
        const name = structure_text(at(input, 'module'))?.split(':')[0];
        if (name !== undefined)
            return [...modules.values()].filter((each) => each.name === name).map((each) => each.folder);
        const place = structure_text(at(input, 'directory')) ?? structure_text(at(input, 'proto_file'));
        return place === undefined ? [] : inputPlaces(material, folder, place, all);
    });
}
/** buf takes an input as seen from where it is started: the file's folder, or the root of the repository. */
function inputPlaces(material, folder, place, modules) {
    const { tree } = material;
    const target = [resolveIn(folder, place), resolveIn('.', place)].find((each) => each !== undefined && (tree.isFile(each) || tree.isFolder(each)));
    if (target === undefined)
        return [...modules];
    const below = modules.filter((each) => isInside(each, target));
    return below.length > 0 ? below : [target];
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/proto/imports.js
/** `import` statements of `.proto` files, and the files of the repository that they mean. */

/** Paths that a proto file imports, as written. Comments and other strings are passed over; one pass. */
function importsOf(source) {
    const found = [];
    let importing = false;
    let position = 0;
    while (position < source.length) {
        const char = source[position] ?? '';
        if (source.startsWith('//', position)) {
            position = imports_endAt(source, '\n', position);
        }
        else if (source.startsWith('/*', position)) {
            position = imports_endAt(source, '*/', position + 2);
        }
        else if (char === '"' || char === "'") {
            const start = position + 1;
            position = start;
            while (position < source.length && source[position] !== char)
                position += source[position] === '\\' ? 2 : 1;
            if (importing)
                found.push(source.slice(start, position));
            importing = false;
            position++;
        }
        else if (/\w/.test(char)) {
            const start = position;
            while (/\w/.test(source[position] ?? ''))
                position++;
            const word = source.slice(start, position);
            importing = word === 'import' || (importing && ['public', 'weak', 'option'].includes(word));
        }
        else {
            if (char.trim() !== '')
                importing = false;
            position++;
        }
    }
    return found;
}
function imports_endAt(source, mark, from) {
    const end = source.indexOf(mark, from);
    return end < 0 ? source.length : end + mark.length;
}
/** Files that proto files import, found through the roots of modules. */
class ProtoImports {
    #material;
    #roots;
    #known = new Map();
    /** `roots`: folders that import paths start from, those of buf modules. */
    constructor(material, roots) {
        this.#material = material;
        this.#roots = roots;
    }
    /** Tracked files that one proto file imports. */
    of(path) {
        const known = this.#known.get(path);
        if (known !== undefined)
            return known;
        const text = this.#material.text(path);
        const files = text === undefined ? [] : importsOf(text).flatMap((each) => this.#resolve(path, each));
        this.#known.set(path, files);
        return files;
    }
    /** The files themselves and all that they import, however far. Cycles end. */
    closure(paths) {
        const reached = new Set();
        const queue = [...paths];
        for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
            if (reached.has(path))
                continue;
            reached.add(path);
            queue.push(...this.of(path));
        }
        return reached;
    }
    /**
     * An own root wins, then the roots of other modules. Outside of all modules the include path is the build's secret:
     * every file that ends like the import may be meant.
     */
    #resolve(importer, imported) {
        const tree = this.#material.tree;
        const candidates = (roots) => roots.map((root) => inFolder(root, imported)).filter((path) => tree.isFile(path));
        const own = candidates(this.#roots.filter((root) => isInside(importer, root)));
        if (own.length > 0)
            return own;
        const others = candidates(this.#roots);
        return others.length > 0 ? others : tree.protosEndingWith(imported);
    }
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/proto/modules.js
/** buf modules: `buf.yaml` v1 and v2, and the directories of `buf.work.yaml`. Source: buf's configuration reference. */


function findModules(material, manifests) {
    const modules = new Map();
    const sharedFiles = [];
    for (const path of manifests.filter((each) => /^buf\.ya?ml$/.test(baseName(each)))) {
        const data = material.parse(path, 'yaml');
        if (data === undefined)
            continue;
        const found = modulesOf(material, path, data);
        for (const each of found)
            modules.set(each.folder, each);
        if (found.some(({ folder }) => folder !== folderOf(path))) {
            sharedFiles.push({ path, scope: folderOf(path), kind: 'buf' });
        }
    }
    for (const path of manifests.filter((each) => /^buf\.work\.ya?ml$/.test(baseName(each)))) {
        const data = material.parse(path, 'yaml');
        if (data === undefined)
            continue;
        sharedFiles.push({ path, scope: folderOf(path), kind: 'buf' });
        for (const folder of texts(at(data, 'directories')).flatMap((each) => resolveIn(folderOf(path), each) ?? [])) {
            material.claim(folder);
            const known = modules.get(folder) ?? {
                folder,
                name: undefined,
                manifest: path,
                dependencies: [],
                roots: [folder],
                lockfile: undefined,
            };
            modules.set(folder, { ...known, member: true });
        }
    }
    return { modules, sharedFiles };
}
function modulesOf(material, path, data) {
    const folder = folderOf(path);
    const lock = inFolder(folder, 'buf.lock');
    const common = {
        manifest: path,
        dependencies: texts(at(data, 'deps')).map(withoutReference),
        lockfile: material.tree.isFile(lock) ? lock : undefined,
    };
    const listed = list(at(data, 'modules'));
    if (listed.length === 0) {
        const roots = texts(at(data, 'build', 'roots')).flatMap((each) => resolveIn(folder, each) ?? []);
        return [
            { ...common, folder, name: structure_text(at(data, 'name')), member: false, roots: roots.length > 0 ? roots : [folder] },
        ];
    }
    return listed.flatMap((each) => {
        const place = resolveIn(folder, structure_text(at(each, 'path')) ?? '.');
        if (place === undefined)
            return [];
        return [{ ...common, folder: place, name: structure_text(at(each, 'name')), member: true, roots: [place] }];
    });
}
/** `buf.build/acme/payments:v1` without its label or commit. */
function withoutReference(dependency) {
    return dependency.split(':')[0] ?? dependency;
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/proto/index.js
/** Protobuf: buf modules, imports between them, and who consumes code generated from them. */






/** Above this many files imports are not read; every module then counts as needing every other. */
const mostProtos = 20_000;
/**
 * Findings on modules; `others` are the findings of all other ecosystems, whose needs for proto files are completed by
 * what those files import. `protos` must have been read unless they are too many.
 */
function discoverProto(material, manifests, protos, others) {
    const findings = noFindings();
    const { modules, sharedFiles } = findModules(material, manifests);
    findings.sharedFiles.push(...sharedFiles);
    for (const each of modules.values()) {
        findings.projects.push({
            title: each.name ?? baseName(each.folder),
            path: each.folder,
            language: 'protobuf',
            kind: 'buf',
            manifest: each.manifest,
            packageName: each.name ?? '',
            member: each.member,
            ...(each.lockfile === undefined ? {} : { lockfile: each.lockfile }),
        });
        for (const other of modules.values()) {
            if (other.name !== undefined && each.dependencies.includes(other.name)) {
                findings.needs.push({ from: each.folder, target: other.folder, verb: 'depends on' });
            }
        }
    }
    const owners = new Ownership(others.flatMap(({ projects }) => projects.map(({ path }) => path)));
    findings.needs.push(...generatedNeeds(material, manifests, modules, owners));
    const compiled = [...findings.needs, ...others.flatMap(({ needs }) => needs)];
    if (tooMany(protos))
        findings.needs.push(...everyToEvery(modules));
    else
        findings.needs.push(...importNeeds(material, modules, protos, compiled));
    return findings;
}
function tooMany(protos) {
    return protos.length > mostProtos;
}
function importNeeds(material, modules, protos, compiled) {
    const owners = new Ownership(modules.keys());
    const imports = new ProtoImports(material, [...modules.values()].flatMap(({ roots }) => roots));
    const needs = [];
    for (const path of protos) {
        const from = owners.nearest(path);
        if (from === undefined)
            continue;
        for (const target of imports.of(path))
            needs.push({ from, target, verb: 'imports proto of' });
    }
    // A module's imports are followed by edges; a loose file has none, so its importer needs all that it imports.
    for (const { from, target, verb } of compiled) {
        const files = target.endsWith('.proto') ? [target] : looseProtos(material, target, owners);
        const loose = files.filter((path) => owners.nearest(path) === undefined);
        for (const path of imports.closure(loose))
            needs.push({ from, target: path, verb });
    }
    return needs;
}
function looseProtos(material, target, owners) {
    if (target === '.' || owners.nearest(target) !== undefined)
        return [];
    return material.tree.below(target).filter((path) => path.endsWith('.proto'));
}
function everyToEvery(modules) {
    const folders = [...modules.keys()];
    return folders.flatMap((from) => folders.map((target) => ({ from, target, verb: 'may import proto of (too many files to read)' })));
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/python/requirement.js
/** Requirement lines: PEP 508 and what pip adds to it. Source: PEP 503, PEP 508, pip's "Requirements File Format". */

/** PEP 503: case and the runs of `-`, `_`, `.` do not matter. */
function normaliseName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
/** One requirement as seen from `folder`; `undefined` for what needs nothing of this repository. */
function readRequirement(folder, line) {
    const bare = line.replace(/(?:^|\s)#.*$/, '').trim();
    const editable = /^(?:-e|--editable)[\s=]\s*(.+)$/.exec(bare)?.[1];
    const place = placeOf(folder, editable ?? bare);
    if (place !== undefined)
        return { name: undefined, target: place };
    if (editable !== undefined || bare.startsWith('-'))
        return undefined;
    const named = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(@\s*(\S+))?/.exec(bare);
    if (named?.[1] === undefined)
        return undefined;
    if (named[2] === undefined)
        return { name: normaliseName(named[1]), target: undefined };
    const target = placeOf(folder, named[3] ?? '');
    return target === undefined ? undefined : { name: undefined, target };
}
/** Folder or file of `./x`, `../x`, `file:x`, and of the placeholders that build backends put before it. */
function placeOf(folder, reference) {
    const bare = reference
        .replace(/^file:(?:\/\/(?:localhost)?)?/, '')
        .replace(/^\/?(?:\$\{PROJECT_ROOT\}|\{root(?::uri|:parent:uri)?\})/, './')
        .replace(/\[[^\]]*\]$/, '')
        .replace(/[#;].*$/, '')
        .trim();
    const isPlace = reference.startsWith('file:') || /^\.{1,2}(?:\/|$)/.test(bare);
    return isPlace ? resolveIn(folder, bare) : undefined;
}
/** Requirements of a `requirements.txt`, and the other files that it includes. */
function readRequirementsFile(folder, source) {
    const requirements = [];
    const includes = [];
    for (const line of source.replaceAll('\\\n', ' ').split('\n')) {
        const included = /^\s*(?:-r|-c|--requirement|--constraint)[\s=]\s*(\S+)/.exec(line)?.[1];
        const path = included === undefined ? undefined : resolveIn(folder, included);
        if (path !== undefined)
            includes.push(path);
        const requirement = included === undefined ? readRequirement(folder, line) : undefined;
        if (requirement !== undefined)
            requirements.push(requirement);
    }
    return { requirements, includes };
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/python/pyproject.js
/** `pyproject.toml` as far as it says which projects of this repository are needed: PEP 621, PEP 735, uv, Poetry, PDM, Hatch. */



function readPyProject(path, data) {
    const folder = folderOf(path);
    const poetry = at(data, 'tool', 'poetry');
    const project = at(data, 'project');
    const workspace = at(data, 'tool', 'uv', 'workspace');
    const isPoetry = poetry !== undefined;
    return {
        path,
        folder,
        name: structure_text(at(project, 'name')) ?? structure_text(at(poetry, 'name')),
        kind: isPoetry ? 'poetry' : 'uv',
        isProject: isTable(project) ||
            isPoetry ||
            at(data, 'build-system') !== undefined ||
            at(data, 'dependency-groups') !== undefined,
        requirements: [...declared(folder, data), ...poetryRequirements(folder, poetry)],
        workspace: workspace === undefined
            ? undefined
            : { members: texts(at(workspace, 'members')), excluded: texts(at(workspace, 'exclude')) },
        sources: new Map([...table(at(data, 'tool', 'uv', 'sources'))].map(([name, source]) => [
            normaliseName(name),
            readSource(folder, source),
        ])),
    };
}
/** Requirement strings, wherever the standards and the tools put them. */
function declared(folder, data) {
    const lists = [
        at(data, 'project', 'dependencies'),
        at(data, 'build-system', 'requires'),
        at(data, 'tool', 'uv', 'dev-dependencies'),
        at(data, 'tool', 'uv', 'override-dependencies'),
        ...table(at(data, 'project', 'optional-dependencies')).values(),
        ...table(at(data, 'dependency-groups')).values(),
        ...table(at(data, 'tool', 'pdm', 'dev-dependencies')).values(),
        ...[...table(at(data, 'tool', 'hatch', 'envs')).values()].flatMap((each) => [
            at(each, 'dependencies'),
            at(each, 'extra-dependencies'),
        ]),
    ];
    return lists.flatMap(texts).flatMap((line) => readRequirement(folder, line) ?? []);
}
function poetryRequirements(folder, poetry) {
    const tables = [
        at(poetry, 'dependencies'),
        at(poetry, 'dev-dependencies'),
        ...[...table(at(poetry, 'group')).values()].map((group) => at(group, 'dependencies')),
    ];
    return tables
        .flatMap((each) => [...table(each)])
        .flatMap(([name, spec]) => {
        const places = paths(folder, spec);
        if (places.length > 0)
            return places.map((target) => ({ name: undefined, target }));
        const elsewhere = isTable(spec) && ['git', 'url', 'file'].some((key) => at(spec, key) !== undefined);
        return elsewhere || name === 'python' ? [] : [{ name: normaliseName(name), target: undefined }];
    });
}
function readSource(folder, source) {
    const choices = isTable(source) ? [source] : list(source);
    return {
        workspace: choices.some((each) => at(each, 'workspace') === true),
        targets: choices.flatMap((each) => paths(folder, each)),
    };
}
/** Places of `{ path = "../core" }`, of `{ file = ... }`, or of a list of such choices. */
function paths(folder, spec) {
    return (isTable(spec) ? [spec] : list(spec)).flatMap((choice) => {
        const path = structure_text(at(choice, 'path')) ?? structure_text(at(choice, 'file'));
        return path === undefined ? [] : (resolveIn(folder, path) ?? []);
    });
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/python/setup.js
/** Projects of the time before `pyproject.toml`: `setup.cfg` and `setup.py`, read without running anything. */

/** A file that tools merely keep their settings in has no `[metadata]` and is no project. */
function readSetupCfg(folder, source) {
    if (!/^\[(?:metadata|options)\]/m.test(source))
        return undefined;
    const lines = source.split('\n');
    const name = lines.map((line) => /^name\s*=\s*(\S+)\s*$/.exec(line)?.[1]).find((each) => each !== undefined);
    // Requirements stand alone on indented lines below `install_requires =`; other indented lines name no project of ours.
    const values = lines.map((line) => line.replace(/^[\w.-]+\s*=/, '')).filter((line) => !line.startsWith('['));
    return { name, requirements: values.flatMap((line) => readRequirement(folder, line) ?? []) };
}
/** `setup.py` is a program: every string in it that reads like a requirement counts as one. */
function readSetupPy(folder, source) {
    const strings = [...source.matchAll(/"([^"\n\\]{1,200})"|'([^'\n\\]{1,200})'/g)].map((match) => match[1] ?? match[2] ?? '');
    return {
        name: /\bname\s*=\s*["']([^"'\n]+)["']/.exec(source)?.[1],
        requirements: strings.flatMap((each) => readRequirement(folder, each) ?? []),
    };
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/python/index.js








function discoverPython(material, manifests) {
    const findings = noFindings();
    const pyprojects = livePyProjects(material, manifests);
    const rootOf = python_membership(material, pyprojects, manifests);
    const projects = new Map();
    for (const each of pyprojects.values()) {
        if (each.workspace !== undefined) {
            const settings = [each.path, inFolder(each.folder, 'uv.toml')].filter((path) => material.tree.isFile(path));
            findings.sharedFiles.push(...settings.map((path) => ({ path, scope: each.folder, kind: 'uv' })));
        }
        if (!each.isProject)
            continue;
        const requirements = [...each.requirements];
        projects.set(each.folder, { ...each, manifest: each.path, requirements, pyproject: each });
    }
    addSetupFiles(material, manifests, projects);
    addRequirementsFiles(material, manifests, projects, findings);
    const byName = Map.groupBy([...projects.values()].filter(({ name }) => name !== undefined), ({ name }) => normaliseName(name ?? ''));
    for (const project of projects.values()) {
        const root = rootOf(project.folder);
        const lockfile = inFolder(root?.folder ?? project.folder, project.kind === 'poetry' ? 'poetry.lock' : 'uv.lock');
        findings.projects.push({
            title: project.name ?? baseName(project.folder),
            path: project.folder,
            language: 'python',
            kind: project.kind,
            manifest: project.manifest,
            packageName: project.name ?? '',
            member: root !== undefined,
            ...(material.tree.isFile(lockfile) ? { lockfile } : {}),
        });
        const sources = new Map([...(root?.sources ?? []), ...(project.pyproject?.sources ?? [])]);
        for (const target of project.requirements.flatMap((each) => targetsOf(each, project.folder, sources, byName))) {
            findings.needs.push({ from: project.folder, target, verb: 'depends on' });
        }
    }
    return findings;
}
/**
 * Folders that a requirement means. A name is looked up in the whole repository: pip has no workspaces, and projects that
 * are installed side by side find each other by name alone. A project in somebody's test data is no candidate.
 */
function targetsOf({ name, target }, from, sources, byName) {
    if (target !== undefined)
        return [target];
    if (name === undefined)
        return [];
    const source = sources.get(name);
    if (source !== undefined && !source.workspace)
        return source.targets;
    const named = byName.get(name) ?? [];
    const usable = named.filter(({ folder }) => isTestDataOf('.', from) || !isTestDataOf('.', folder));
    return [...(source?.targets ?? []), ...(source?.workspace === true ? named : usable).map(({ folder }) => folder)];
}
function livePyProjects(material, manifests) {
    const byManifest = liveManifests(manifests.filter((path) => baseName(path) === 'pyproject.toml'), (path) => {
        const data = material.parse(path, 'toml');
        return data === undefined ? undefined : readPyProject(path, data);
    }, ({ requirements, sources }) => {
        const targets = [
            ...requirements.flatMap(({ target }) => target ?? []),
            ...[...sources.values()].flatMap((each) => each.targets),
        ];
        for (const target of targets)
            material.claim(target);
        return targets.map((target) => inFolder(target, 'pyproject.toml'));
    });
    return new Map([...byManifest.values()].map((each) => [each.folder, each]));
}
/** The uv workspace root of each folder. */
function python_membership(material, pyprojects, manifests) {
    const roots = new Map();
    for (const root of pyprojects.values()) {
        const { workspace } = root;
        if (workspace === undefined)
            continue;
        material.claim(root.folder);
        const lists = material.attempt(root.path, () => {
            const members = workspace.members.map(folderGlob);
            const excluded = workspace.excluded.map(folderGlob);
            return (folder) => {
                if (!isInside(folder, root.folder))
                    return false;
                const relative = relativeTo(root.folder, folder);
                return members.some((matches) => matches(relative)) && !excluded.some((matches) => matches(relative));
            };
        });
        if (lists === undefined)
            continue;
        roots.set(root.folder, { root, lists });
        for (const folder of manifests.map(folderOf))
            if (lists(folder))
                material.claim(folder);
    }
    return (folder) => {
        for (const each of upwards(folder)) {
            const found = roots.get(each);
            if (found !== undefined && (each === folder || found.lists(folder)))
                return found.root;
        }
        return undefined;
    };
}
function addSetupFiles(material, manifests, projects) {
    for (const path of manifests) {
        const isPy = baseName(path) === 'setup.py';
        if (!isPy && baseName(path) !== 'setup.cfg')
            continue;
        const folder = folderOf(path);
        const text = material.text(path);
        const setup = text === undefined ? undefined : isPy ? readSetupPy(folder, text) : readSetupCfg(folder, text);
        if (setup === undefined)
            continue;
        const known = projects.get(folder);
        projects.set(folder, {
            folder,
            manifest: known?.manifest ?? path,
            kind: known?.kind ?? 'uv',
            pyproject: known?.pyproject,
            name: known?.name ?? setup.name,
            requirements: [...(known?.requirements ?? []), ...setup.requirements],
        });
    }
}
/** A requirements file says what the project around it needs; files that it includes are followed. */
function addRequirementsFiles(material, manifests, projects, findings) {
    const isList = (path) => /^requirements.*\.(?:txt|in)$/.test(baseName(path));
    const known = new Set(manifests.filter(isList));
    for (const path of known) {
        const owner = [...upwards(folderOf(path))].map((folder) => projects.get(folder)).find((each) => each !== undefined);
        if (owner === undefined)
            continue;
        const seen = new Set();
        const queue = [path];
        for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
            if (seen.has(file))
                continue;
            seen.add(file);
            if (file !== path)
                findings.needs.push({ from: owner.folder, target: file, verb: 'installs from' });
            const text = known.has(file) ? material.text(file) : undefined;
            if (text === undefined)
                continue;
            const { requirements, includes } = readRequirementsFile(folderOf(file), text);
            owner.requirements.push(...requirements);
            queue.push(...includes);
        }
    }
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/resolve.js
/** From the findings of all ecosystems to one graph: needs become edges or shared files, names become unique. */




function resolveFindings(tree, all, kinds) {
    const projects = withUniqueNames(all.flatMap((each) => each.projects).filter(({ kind }) => kinds.has(kind)));
    const byPath = Map.groupBy(projects, ({ path }) => path);
    const owners = new Ownership(byPath.keys());
    const edges = new Map();
    const shared = new Map();
    const known = new Map();
    const loose = (target) => {
        const files = known.get(target) ?? looseFiles(tree, target, owners);
        known.set(target, files);
        return files;
    };
    // A needed folder that is no project may hold some: `../proto` with two modules in it. A folder around the consumer is
    // where things are looked up, not what is needed: it would make everything need everything.
    const inside = new Map();
    const within = (target) => {
        const found = inside.get(target) ?? (tree.isFile(target) ? [] : [...byPath.keys()].filter((each) => isInside(each, target)));
        inside.set(target, found);
        return found;
    };
    const share = (file) => {
        shared.set(`${file.path}\0${file.scope}\0${familyOf(file.kind)}`, file);
    };
    for (const file of all.flatMap((each) => each.sharedFiles))
        share(file);
    for (const need of [...all.flatMap((each) => each.needs), ...testDataNeeds(all, owners)]) {
        const [consumer] = byPath.get(need.from) ?? [];
        if (consumer === undefined)
            continue;
        const owner = supplierOf(need, owners);
        const suppliers = owner === undefined ? [] : [owner];
        if (owner !== need.target && !isInside(need.from, need.target))
            suppliers.push(...within(need.target));
        for (const supplier of suppliers)
            addEdge(edges, need, consumer, byPath.get(supplier) ?? []);
        if (owner === undefined)
            for (const path of loose(need.target))
                share({ path, scope: need.from, kind: consumer.kind });
    }
    return {
        projects: projects.sort((left, right) => byCodeUnit(left.path, right.path) || byCodeUnit(left.manifest, right.manifest)),
        edges: [...edges.values()].sort((left, right) => byCodeUnit(left.from, right.from) || byCodeUnit(left.to, right.to)),
        sharedFiles: [...shared.values()].sort((left, right) => byCodeUnit(left.path, right.path) || byCodeUnit(left.scope, right.scope)),
    };
}
/**
 * The project that supplies a need. A project around the consumer supplies it only when the need is for that very
 * project: otherwise every file at the root of the repository would count as needed.
 */
function supplierOf({ from, target }, owners) {
    const owner = owners.nearest(target);
    return owner !== undefined && (owner === target || !isInside(from, owner) || owner === from) ? owner : undefined;
}
/** Tracked files at a place that no project supplies as a whole, less those of other projects. */
function looseFiles(tree, target, owners) {
    const direct = tree.trackedAncestor(target);
    if (direct !== undefined)
        return [direct];
    const around = owners.nearest(target);
    return tree.below(target).filter((path) => owners.nearest(path) === around);
}
function addEdge(edges, need, consumer, suppliers) {
    const family = familyOf(consumer.kind);
    const supplier = suppliers.find((each) => familyOf(each.kind) === family) ?? suppliers[0];
    if (supplier === undefined || supplier.path === need.from)
        return;
    const key = `${need.from}\0${supplier.path}`;
    if (edges.has(key))
        return;
    edges.set(key, { from: need.from, to: supplier.path, reason: `${need.verb} ${supplier.name}` });
}
/** A project that no workspace lists and that lies among another's test data is part of what that one tests. */
function testDataNeeds(all, owners) {
    return all.flatMap(({ projects }) => projects.flatMap(({ path, member }) => {
        const around = member ? undefined : owners.enclosing(path);
        if (around === undefined || !isTestDataOf(around, path))
            return [];
        return [{ from: around, target: path, verb: 'holds as test data' }];
    }));
}
/** Names as wished for; where two projects wish for the same, each gets its folder, and its manifest if that is not enough. */
function withUniqueNames(found) {
    const wishes = [
        ({ title }) => title,
        ({ title, path }) => `${title} (${path})`,
        ({ title, manifest }) => `${title} (${manifest})`,
        ({ manifest, kind }) => `${manifest} (${kind})`,
    ];
    let open = [...found];
    const named = new Map();
    const taken = new Set();
    for (const wish of wishes) {
        const groups = Map.groupBy(open, wish);
        open = [];
        for (const [name, group] of groups) {
            const [only] = group;
            if (group.length > 1 || taken.has(name) || only === undefined)
                open.push(...group);
            else
                named.set(only, name);
            taken.add(name);
        }
    }
    for (const [index, project] of open.entries())
        named.set(project, `${project.manifest} (${project.kind}, ${index + 1})`);
    return found.map((project) => {
        const { title: _title, member: _member, ...rest } = project;
        return { name: named.get(project) ?? project.manifest, ...rest };
    });
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/discover/index.js














/**
 * The graph of one snapshot, of all kinds with `auto`. At most three rounds of reading: manifests, TypeScript settings of
 * unusual names that these inherit (rarely any), then build scripts and proto files. What could not be read or understood is in `problems`: with any, the graph may
 * lack projects or edges, and whoever asks must not take silence for "unchanged".
 */
async function buildGraph(snapshot, kinds) {
    const wanted = new Set(kinds === 'auto' ? model/* workspaceKinds */.Z : kinds);
    const families = new Set([...wanted].map(familyOf));
    const tree = new Tree(await snapshot.paths());
    const places = findPlaces(tree, families);
    const material = new Material(snapshot, tree);
    const { javascript, rust, python, go, protobuf } = places.manifests;
    await material.read([...javascript, ...rust, ...python, ...go, ...protobuf]);
    const inherited = unreadSettings(material, javascript);
    await material.read(inherited);
    const cargo = discoverCargo(material, rust);
    const others = [
        discoverJavaScript(material, javascript, inherited),
        cargo.findings,
        discoverPython(material, python),
        discoverGo(material, go),
    ];
    // Imports matter once a module or a build script may use the files; then all of them are read in one go.
    const protos = protobuf.length > 0 || cargo.scripts.length > 0 ? places.protos : [];
    await material.read([...cargo.scripts.map(({ script }) => script), ...(tooMany(protos) ? [] : protos)]);
    for (const each of cargo.scripts) {
        const source = material.text(each.script);
        if (source !== undefined)
            cargo.findings.needs.push(...readBuildScript(each, source, tree, places.protos));
    }
    const proto = discoverProto(material, protobuf, protos, others);
    const resolved = resolveFindings(tree, [...others, proto], wanted);
    return {
        ...resolved,
        lockfiles: places.lockfiles.filter(({ kind }) => wanted.has(kind)),
        problems: material.problems(new Ownership(resolved.projects.map(({ path }) => path))),
    };
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/mermaid.js
/** Mermaid gives up above 500 edges and above 50,000 characters of source (its `maxEdges` and `maxTextSize`). */
const mostEdges = 400;
const longestLabel = 60;
/**
 * Body of a ```` ```mermaid ```` block, without the fence: arrows lead from what changed to what it concerns, projects that
 * the change touches itself have a thick border. Above `limit` the nearest to the change are shown, and a node says how
 * many are not. Empty when nothing is affected.
 */
function mermaid(affected, graph, limit = 60) {
    if (affected.length === 0)
        return '';
    const shown = [...affected].sort((left, right) => left.distance - right.distance).slice(0, limit);
    const ids = shown.map((project, index) => ({ ...project, id: `n${index}` }));
    const byPath = Map.groupBy(ids, ({ path }) => path);
    const nodes = ids.map(({ id, name, direct }) => `  ${id}["${label(name)}"]${direct ? ':::direct' : ''}`);
    const arrows = graph.edges.flatMap(({ from, to }) => (byPath.get(to) ?? []).flatMap((source) => (byPath.get(from) ?? []).map((target) => `  ${source.id} --> ${target.id}`)));
    const hidden = affected.length - shown.length;
    return [
        'graph LR',
        '  classDef direct stroke-width:3px',
        ...nodes,
        ...(hidden > 0 ? [`  more["and ${hidden} more"]`] : []),
        ...arrows.slice(0, mostEdges),
        ...(arrows.length > mostEdges ? [`  arrows["and ${arrows.length - mostEdges} more arrows"]`] : []),
    ].join('\n');
}
/** A name as a label: letters, digits and a few signs stay, the rest become Mermaid's numbered entities. */
function label(name) {
    const characters = [...name];
    const cut = characters.length > longestLabel ? [...characters.slice(0, longestLabel - 1), '…'] : characters;
    return cut.map((char) => (/[\p{L}\p{N} ./_…-]/u.test(char) ? char : entity(char))).join('');
}
function entity(char) {
    const code = char.codePointAt(0) ?? 0;
    return code < 32 || code === 127 ? ' ' : `#${code};`;
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/strays.js

/** Files that people read, and settings of hosts and editors: no build depends on them. */
const inert = [
    /\.(?:md|markdown|adoc|rst)$/i,
    /(?:^|\/)(?:licen[cs]e|copying|notice|authors|codeowners)[^/]*$/i,
    /(?:^|\/)\.(?:gitignore|gitattributes|mailmap|editorconfig)$/,
    /^(?:docs|\.vscode|\.idea)\//,
    // Composite actions of the repository may be part of any job.
    /^\.github\/(?!actions\/)/,
];
/**
 * The first such file in the order of `paths`, undefined when each has an owner, is shared, is a lockfile, or is one of
 * the files that no build depends on. Whom the file concerns cannot be told from the manifests.
 */
function findStray(base, head, paths) {
    const graphs = [base, head];
    const owners = new Ownership(graphs.flatMap(({ projects }) => projects.map(({ path }) => path)));
    const known = new Set(graphs.flatMap(({ sharedFiles, lockfiles }) => [...sharedFiles, ...lockfiles].map(({ path }) => path)));
    for (const path of paths) {
        if (known.has(path) || inert.some((expression) => expression.test(path)))
            continue;
        if (owners.nearest(path) === undefined)
            return path;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/index.js
// The door of workspace mode: find the projects of a snapshot, say which of them a change concerns, draw that.







/***/ })

};
