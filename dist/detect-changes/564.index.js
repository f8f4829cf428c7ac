export const id = 564;
export const ids = [564];
export const modules = {

/***/ 4564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  allProjects: () => (/* binding */ allProjects),
  findAffected: () => (/* binding */ findAffected),
  readHeadGraph: () => (/* binding */ readHeadGraph)
});

// EXTERNAL MODULE: ./shared/action/index.js + 16 modules
var action = __webpack_require__(968);
// EXTERNAL MODULE: ./actions/detect-changes/src/workspace/index.js + 35 modules
var workspace = __webpack_require__(5045);
// EXTERNAL MODULE: ./actions/detect-changes/src/workspace/lockfiles/records.js
var records = __webpack_require__(698);
;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/lockfiles/colour.js

/** Steps after which a file is called too deep to compare: some seconds; real lockfiles need a hundredth of it. */
const defaultMaxSteps = 50_000_000;
/**
 * `siblings`: per graph, ids of the caller's projects and their keys. A need of one project for another is only named,
 * not followed: what it means that a sibling changed is for the graph of the workspace to say.
 */
function colourBoth(graphs, siblings, maxSteps = defaultMaxSteps) {
    const flat = flatten(graphs, siblings);
    let colours = number(flat.signatures);
    const edges = flat.targets.reduce((sum, targets) => sum + targets.length, 0);
    for (let steps = 0;; steps += edges + flat.targets.length) {
        if (steps > maxSteps)
            throw new records/* LockfileFault */.cv('its dependency chains are too long to compare');
        const current = colours.of;
        const refined = number(flat.targets.map((targets, node) => {
            let signature = `${current[node]}`;
            for (const target of targets)
                signature += `,${current[target]}`;
            return signature;
        }));
        const stable = refined.count === colours.count;
        colours = refined;
        if (stable)
            break;
    }
    const [before, after] = flat.ids;
    const colourAt = (position) => colours.of[position] ?? -1;
    return [
        new Map(before.map((id, position) => [id, colourAt(position)])),
        new Map(after.map((id, position) => [id, colourAt(before.length + position)])),
    ];
}
function flatten(graphs, siblings) {
    const signatures = [];
    const targets = [];
    const side = (graph, projects) => {
        const ids = [...graph.nodes.keys()];
        const offset = signatures.length;
        const positions = new Map(ids.map((id, position) => [id, offset + position]));
        for (const [id, node] of graph.nodes) {
            const labels = [];
            const followed = [];
            for (const [label, target] of [...node.edges].sort(([a], [b]) => (a < b ? -1 : 1))) {
                const sibling = projects.has(id) ? projects.get(target) : undefined;
                const position = positions.get(target);
                if (sibling !== undefined)
                    labels.push(label, `project ${sibling}`);
                else if (position === undefined)
                    labels.push(label, `unresolved ${target}`);
                else {
                    labels.push(label, '');
                    followed.push(position);
                }
            }
            signatures.push(JSON.stringify([node.name, node.version, node.content, labels]));
            targets.push(followed);
        }
        return ids;
    };
    const before = side(graphs[0], siblings[0]);
    const after = side(graphs[1], siblings[1]);
    return { ids: [before, after], signatures, targets };
}
/** One number per distinct text. */
function number(texts) {
    const numbers = new Map();
    const of = texts.map((text) => {
        const known = numbers.get(text);
        if (known !== undefined)
            return known;
        numbers.set(text, numbers.size);
        return numbers.size - 1;
    });
    return { of, count: numbers.size };
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/lockfiles/explain.js
const maxReasons = 3;
const maxWord = 80;
/** Packages looked at for one project. Enough for any reason a person reads; a whole tree for each project takes long. */
const maxWalk = 1000;
/**
 * `roots`: the project's node in each graph; `siblings`: the projects at which the walk stops. A node that has an
 * equal in the other lockfile is named and not followed: nothing below it changed.
 */
function explain(graphs, roots, siblings, colours, coloursInUse) {
    const walk = (side) => {
        const hasEqual = (id) => coloursInUse[side === 0 ? 1 : 0].has(colours[side].get(id) ?? -1);
        return reach(graphs[side], roots[side], siblings[side], hasEqual);
    };
    const [old, now] = [walk(0), walk(1)];
    const names = [...new Set([...now.packages.keys(), ...old.packages.keys()])];
    const complete = old.complete && now.complete;
    const differences = (wanted) => names
        .filter(wanted)
        .map((name) => difference(name, old.packages.get(name), now.packages.get(name)))
        .filter((reason) => reason !== undefined);
    // In part of a tree, only what both walks came to can be compared.
    const comparable = (name) => complete || (old.packages.has(name) && now.packages.has(name));
    let reasons = differences((name) => (old.changed.has(name) || now.changed.has(name)) && comparable(name));
    // All that differs may be that the project needs another of the packages that stayed.
    if (reasons.length === 0 && complete)
        reasons = differences(() => true);
    if (reasons.length === 0)
        return nothingNamed(graphs[0].nodes.get(roots[0]), graphs[1].nodes.get(roots[1]), complete);
    const more = reasons.length - maxReasons;
    const shown = reasons.slice(0, maxReasons).join(', ');
    if (!complete)
        return `${shown} and more`;
    return more > 0 ? `${shown} and ${more} more` : shown;
}
function nothingNamed(before, after, complete) {
    if (!complete)
        return 'many packages changed';
    return before?.content === after?.content ? 'the same packages are linked differently' : 'its own entry changed';
}
function reach(graph, root, siblings, hasEqual) {
    const packages = new Map();
    const changed = new Set();
    const seen = new Set([root]);
    let looked = 0;
    for (const id of seen) {
        const node = graph.nodes.get(id);
        if (!node)
            continue;
        if (looked++ > maxWalk)
            return { packages, changed, complete: false };
        if (id !== root) {
            const versions = packages.get(node.name) ?? new Map();
            packages.set(node.name, versions);
            versions.set(node.version, (versions.get(node.version) ?? new Set()).add(node.content));
            if (hasEqual(id))
                continue;
            changed.add(node.name);
        }
        for (const target of node.edges.values())
            if (id !== root || !siblings.has(target))
                seen.add(target);
    }
    return { packages, changed, complete: true };
}
function difference(name, old, now) {
    const removed = [...(old?.keys() ?? [])].filter((version) => !now?.has(version)).sort();
    const added = [...(now?.keys() ?? [])].filter((version) => !old?.has(version)).sort();
    const words = (...rest) => [explain_short(name), ...rest].filter(Boolean).join(' ');
    if (removed.length > 0 && added.length > 0)
        return words(list(removed), '->', list(added));
    if (added.length > 0)
        return words(list(added), 'added');
    if (removed.length > 0)
        return words(list(removed), 'removed');
    for (const [version, contents] of now ?? []) {
        const before = old?.get(version);
        if (before && (before.size !== contents.size || [...contents].some((content) => !before.has(content))))
            return words(explain_short(version), 'changed its checksum, source or requirements');
    }
    return undefined;
}
function list(versions) {
    return versions.slice(0, 3).map(explain_short).join(' and ') + (versions.length > 3 ? ' and others' : '');
}
function explain_short(word) {
    return word.length > maxWord ? `${word.slice(0, maxWord)}…` : word;
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/lockfiles/compare.js


/**
 * `before` and `after` must come from the same format. Everything of the files is in the graphs, so there are only
 * these answers: a setting differs (every project), something not understood differs (unknown), a project's node means
 * something else (that project), a part that no project reaches differs (unknown: we misread who needs it), or nothing.
 */
function compareGraphs(before, after, importers) {
    const settings = differing(before.settings, after.settings);
    if (settings.length > 0) {
        const why = `${settings.slice(0, 3).join(', ')} of the lockfile changed`;
        return { kind: 'projects', changed: new Map(importers.map((importer) => [importer.projectPath, why])) };
    }
    const unread = differing(before.unread, after.unread);
    if (unread.length > 0)
        return { kind: 'unknown', why: `${unread.slice(0, 3).join(', ')} changed, which is not understood` };
    const siblings = [projectsOf(before, importers), projectsOf(after, importers)];
    const colours = colourBoth([before, after], siblings);
    const inUse = [new Set(colours[0].values()), new Set(colours[1].values())];
    const changed = new Map();
    const unlisted = [];
    for (const importer of importers) {
        const roots = [before.rootOf(importer), after.rootOf(importer)];
        const [old, now] = roots;
        if (old === undefined && now === undefined)
            unlisted.push(importer);
        else if (old === undefined)
            changed.set(importer.projectPath, 'new in the lockfile');
        else if (now === undefined)
            changed.set(importer.projectPath, 'no longer in the lockfile');
        else if (colours[0].get(old) !== colours[1].get(now))
            changed.set(importer.projectPath, explain([before, after], [old, now], siblings, colours, inUse));
    }
    const stray = straysDiffer([before, after], siblings, colours, inUse);
    if (stray)
        return { kind: 'unknown', why: `${stray} changed, and no known project needs it` };
    // A project that neither side lists is resolved in a way we do not see: any change may concern it.
    const same = sameSet(inUse[0], inUse[1]);
    if (unlisted.length > 0 && !same)
        for (const { projectPath } of unlisted)
            changed.set(projectPath, 'the lockfile changed and does not list this project');
    const repeats = differing(before.repeats ?? new Map(), after.repeats ?? new Map());
    if (same && repeats.length > 0)
        return { kind: 'unknown', why: `${repeats.join(', ')} changed, and what it repeats did not` };
    return changed.size > 0 ? { kind: 'projects', changed } : { kind: 'unchanged' };
}
function projectsOf(graph, importers) {
    const projects = new Map();
    for (const importer of importers) {
        const root = graph.rootOf(importer);
        if (root !== undefined)
            projects.set(root, importer.key);
    }
    return projects;
}
function differing(before, after) {
    return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).sort();
}
/**
 * Looks at what none of the caller's projects reaches: the name of one such package that has no equal on the other
 * side, or `undefined`. What only a deleted project reached may go; a format that lists no projects cannot tell
 * those, so there anything unreached may go.
 */
function straysDiffer([before, after], siblings, colours, [oldColours, newColours]) {
    const missing = (side, others) => (id) => !others.has(colours[side].get(id) ?? -1);
    const added = strays(after, siblings[1].keys()).find(missing(1, oldColours));
    if (added !== undefined)
        return after.nodes.get(added)?.name;
    if (after.roots.size === 0)
        return undefined;
    const gone = [...before.roots].filter((root) => !after.roots.has(root));
    const removed = strays(before, [...siblings[0].keys(), ...gone]).find(missing(0, newColours));
    return removed === undefined ? undefined : before.nodes.get(removed)?.name;
}
function strays(graph, starts) {
    const seen = new Set(starts);
    for (const id of seen)
        for (const target of graph.nodes.get(id)?.edges.values() ?? [])
            seen.add(target);
    return [...graph.nodes.keys()].filter((id) => !seen.has(id));
}
function sameSet(one, other) {
    return one.size === other.size && [...one].every((item) => other.has(item));
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/workspace/lockfiles/index.js


/** Characters of one lockfile beyond which it is not read. */
const maxLength = 64 * 1024 * 1024;
/** Only the reader of the kind at hand is loaded. */
const readers = {
    pnpm: async () => (await __webpack_require__.e(/* import() */ 751).then(__webpack_require__.bind(__webpack_require__, 6751))).readPnpmLock,
    npm: async () => (await __webpack_require__.e(/* import() */ 553).then(__webpack_require__.bind(__webpack_require__, 2553))).readNpmLock,
    yarn: async () => (await __webpack_require__.e(/* import() */ 52).then(__webpack_require__.bind(__webpack_require__, 7052))).readYarnLock,
    bun: async () => (await __webpack_require__.e(/* import() */ 233).then(__webpack_require__.bind(__webpack_require__, 233))).readBunLock,
    cargo: async () => (await __webpack_require__.e(/* import() */ 272).then(__webpack_require__.bind(__webpack_require__, 2272))).readCargoLock,
    uv: async () => (await __webpack_require__.e(/* import() */ 609).then(__webpack_require__.bind(__webpack_require__, 8609))).readUvLock,
    poetry: async () => (await __webpack_require__.e(/* import() */ 427).then(__webpack_require__.bind(__webpack_require__, 4427))).readPoetryLock,
    go: async () => (await __webpack_require__.e(/* import() */ 28).then(__webpack_require__.bind(__webpack_require__, 8028))).readGoSum,
    buf: async () => (await __webpack_require__.e(/* import() */ 249).then(__webpack_require__.bind(__webpack_require__, 9249))).readBufLock,
};
/**
 * Compares two states of one lockfile. A project is in the answer when what its dependencies resolve to changed,
 * however deep: another version, source, checksum, patch, engine, or the same packages linked otherwise.
 * A need for a sibling project is not followed: the sibling is in the answer itself. `before` and `after` are whole
 * texts; a lockfile that came or went is not for this function. Never throws for what is in the texts, and never
 * answers `unchanged` for a difference that it does not understand.
 */
async function compareLockfiles(kind, before, after, importers) {
    const [old, now] = [plain(before), plain(after)];
    if (old === now)
        return { kind: 'unchanged' };
    const read = await readers[kind]();
    const graphs = [];
    for (const [text, state] of [
        [old, 'old'],
        [now, 'new'],
    ]) {
        const graph = await attempt(kind, state, text, () => read(text, importers));
        if ('kind' in graph)
            return graph;
        graphs.push(graph);
    }
    const [first, second] = graphs;
    if (!first || !second)
        return { kind: 'unknown', why: 'it was not read' };
    return attempt(kind, 'new', now, async () => compareGraphs(first, second, importers));
}
/** Line ends and a byte order mark mean nothing in any of the formats. */
function plain(text) {
    return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}
async function attempt(kind, state, text, work) {
    const unknown = (why) => ({ kind: 'unknown', why: `the ${state} lockfile: ${why}` });
    if (text.length > maxLength)
        return unknown('it is larger than 64 MiB');
    // A module without dependencies has an empty go.sum; every other format has at least a version.
    if (kind !== 'go' && text.trim() === '')
        return unknown('it is empty');
    if (text.includes('\0'))
        return unknown('it is a binary file');
    if (/^(<{7}|={7}|>{7})( |$)/m.test(text))
        return unknown('it has merge conflict markers');
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof records/* LockfileFault */.cv)
            return unknown(error.message);
        // Parsers throw errors of their own, and a RangeError when the nesting is too deep.
        const message = error instanceof Error ? error.message.split('\n')[0]?.slice(0, 200) : String(error);
        return unknown(`it cannot be parsed: ${message}`);
    }
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/projects.js



/**
 * @param alone no filters are given, so that without a project there is nothing to answer
 * @throws UserError no-projects, projects-unreadable: with nothing to name, "unchanged" would be a guess
 */
async function readHeadGraph(changes, kinds, alone) {
    const { head } = changes.snapshots;
    if (head === undefined)
        throw projectsUnreadable(changes.why);
    let graph;
    try {
        graph = await (0,workspace.buildGraph)(head, kinds);
    }
    catch (error) {
        throw projectsUnreadable(`${error instanceof Error ? error.message : error}; ${changes.why}`);
    }
    // With a manifest that cannot be read, "no project" is not known.
    if (graph.projects.length === 0 && alone && graph.problems.length === 0) {
        throw new action/* UserError */.yo('no-projects', `No project was found at ${head.name}, and the input \`filters\` is empty, so there is nothing to answer for.`, 'Give `filters`, or check `workspace` and that the manifests (package.json, Cargo.toml, pyproject.toml, go.mod, buf.yaml) are committed.');
    }
    return graph;
}
function projectsUnreadable(why) {
    return new action/* UserError */.yo('projects-unreadable', `The projects of the repository cannot be read: ${why}.`, 'Run actions/checkout before this step, or give `filters` instead.');
}
/**
 * Which projects the changed files concern.
 * @param strays whether a file that belongs to no project concerns all of them
 * @returns unknown when a changed manifest cannot be understood: a smaller graph would be a guess
 */
async function findAffected(changes, head, kinds, strays) {
    const { snapshots, files } = changes;
    if (snapshots.base === undefined || snapshots.head === undefined)
        return { kind: 'unknown', why: 'the files of both sides cannot be read', graph: head };
    const base = await (0,workspace.buildGraph)(snapshots.base, kinds);
    const changedPaths = new Set(files.map(({ path }) => path));
    const problem = [...head.problems, ...base.problems].find(({ path }) => changedPaths.has(path));
    if (problem !== undefined) {
        const why = `the manifest ${problem.path} cannot be understood (${problem.message})`;
        return { kind: 'unknown', why, graph: withLost(head, base) };
    }
    const verdicts = await judgeLockfiles(base, head, changedPaths, snapshots.base, snapshots.head);
    for (const [path, verdict] of verdicts) {
        if (verdict.kind !== 'unknown')
            continue;
        const because = `the lockfile ${path} changed in a way that cannot be read: ${verdict.why}`;
        return { kind: 'known', value: { graph: head, affected: allProjects(head, because) } };
    }
    const stray = kinds === 'auto' && strays ? (0,workspace.findStray)(base, head, changedPaths) : undefined;
    if (stray !== undefined) {
        const because = `${stray} changed, and belongs to no project`;
        return { kind: 'known', value: { graph: head, affected: allProjects(head, because) } };
    }
    return { kind: 'known', value: { graph: head, affected: (0,workspace.affected)(base, head, [...changedPaths], verdicts) } };
}
/** A project whose manifest the change broke is one still: its job is the one to fail. */
function withLost(head, base) {
    const broken = new Set(head.problems.map(({ path }) => path));
    const listed = new Set(head.projects.map(({ path }) => path));
    const lost = base.projects.filter(({ manifest, path }) => broken.has(manifest) && !listed.has(path));
    return { ...head, projects: [...head.projects, ...lost] };
}
/** Every project of the head, because of one reason. */
function allProjects(graph, because) {
    return graph.projects.map(({ name, path, language }) => ({
        name,
        path,
        language,
        direct: true,
        distance: 0,
        because,
    }));
}
async function judgeLockfiles(base, head, changedPaths, before, after) {
    const kindOf = new Map([...base.lockfiles, ...head.lockfiles].map(({ path, kind }) => [path, kind]));
    const changed = [...kindOf.keys()].filter((path) => changedPaths.has(path));
    const verdicts = new Map();
    if (changed.length === 0)
        return verdicts;
    const [oldTexts, newTexts] = [await before.readMany(changed), await after.readMany(changed)];
    for (const path of changed) {
        const [oldText, newText] = [oldTexts.get(path), newTexts.get(path)];
        const kind = kindOf.get(path);
        if (kind === undefined)
            continue;
        // Without a verdict a lockfile that came or went marks what it resolves.
        if (!oldTexts.has(path) || !newTexts.has(path))
            continue;
        if (oldText === undefined || newText === undefined) {
            verdicts.set(path, { kind: 'unknown', why: 'its text cannot be had' });
            continue;
        }
        verdicts.set(path, await compareLockfiles(kind, oldText, newText, importersOf(path, base, head)));
    }
    return verdicts;
}
/** Projects that a lockfile resolves, on either side, keyed as the lockfile names them. */
function importersOf(lockfile, base, head) {
    const folder = lockfile.includes('/') ? lockfile.slice(0, lockfile.lastIndexOf('/')) : '.';
    const importers = new Map();
    for (const project of [...base.projects, ...head.projects]) {
        if (project.lockfile !== lockfile)
            continue;
        const key = folder === '.' ? project.path : project.path === folder ? '.' : project.path.slice(folder.length + 1);
        const declared = [...(importers.get(project.path)?.externals ?? []), ...(project.externals ?? [])];
        importers.set(project.path, {
            projectPath: project.path,
            key,
            packageName: project.packageName,
            ...(project.externals === undefined ? {} : { externals: [...new Set(declared)] }),
        });
    }
    return [...importers.values()];
}


/***/ }),

/***/ 698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   bI: () => (/* binding */ isTable),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   cv: () => (/* binding */ LockfileFault),
/* harmony export */   ns: () => (/* binding */ canonicalEntries)
/* harmony export */ });
/** Reading of parsed lockfiles: data whose shape nobody has promised. */
/** The lockfile cannot be understood; the message says why, in words that fit after "unknown because". */
class LockfileFault extends Error {
    name = 'LockfileFault';
}
const emptyTable = new Map();
function isTable(value) {
    return value instanceof Map || (typeof value === 'object' && value !== null && !Array.isArray(value));
}
/** The mapping behind a value; an absent value is an empty one. `what` names the place in the fault. */
function tableOf(value, what) {
    if (value === undefined)
        return emptyTable;
    if (value instanceof Map)
        return value;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return new Map(Object.entries(value));
    throw new LockfileFault(`${what} is not a mapping`);
}
function listOf(value, what) {
    if (value === undefined)
        return [];
    if (Array.isArray(value))
        return value;
    throw new LockfileFault(`${what} is not a list`);
}
/** A required, non-empty text. */
function textOf(value, what) {
    if (typeof value === 'string' && value !== '')
        return value;
    throw new LockfileFault(`${what} is missing`);
}
/** A table of texts: names to ranges, names to versions. */
function textsOf(value, what) {
    const texts = new Map();
    for (const [key, text] of tableOf(value, what)) {
        if (typeof text !== 'string')
            throw new LockfileFault(`${what}: ${key} is not a text`);
        texts.set(key, text);
    }
    return texts;
}
/** The table without some of its keys. */
function without(table, keys) {
    return new Map([...table].filter(([key]) => !keys.has(key)));
}
/** One text for one meaning: mappings sorted by key, lists in their order, types kept apart. */
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map(canonical).join(',')}]`;
    if (isTable(value) && !(value instanceof Date)) {
        const entries = [...tableOf(value, 'value')].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
    }
    // BigInt and dates of TOML have no JSON form of their own.
    if (typeof value === 'bigint')
        return `${value}n`;
    return JSON.stringify(value) ?? 'undefined';
}
/** Canonical forms of some entries of a table; those that are absent are left out. */
function canonicalEntries(table, keys) {
    const found = new Map();
    for (const key of keys)
        if (table.has(key))
            found.set(key, canonical(table.get(key)));
    return found;
}


/***/ })

};
