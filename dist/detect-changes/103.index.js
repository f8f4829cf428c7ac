export const id = 103;
export const ids = [103];
export const modules = {

/***/ 6103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPorts: () => (/* binding */ openPorts)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./shared/action/index.js + 16 modules
var action = __webpack_require__(968);
// EXTERNAL MODULE: ./shared/github/index.js + 2 modules
var github = __webpack_require__(8890);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./shared/git/index.js + 16 modules
var shared_git = __webpack_require__(566);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./actions/detect-changes/src/adapters/distrust.js


/** git's words for CVE-2022-24765: the checkout belongs to another user, as it does in a container job. */
function isDistrust(message) {
    return /dubious ownership|unsafe repository|safe\.directory/i.test(message);
}
/**
 * A configuration file that trusts every folder and is the user's own in all else: credentials, proxies and certificates
 * stay in force. It is ours, under RUNNER_TEMP, and named to our own calls of git only.
 */
async function trustingConfig(folder, env) {
    const home = env.HOME ?? '';
    const own = env.GIT_CONFIG_GLOBAL === undefined
        ? [external_node_path_.join(env.XDG_CONFIG_HOME || external_node_path_.join(home, '.config'), 'git', 'config'), external_node_path_.join(home, '.gitconfig')]
        : [env.GIT_CONFIG_GLOBAL];
    const includes = own
        .filter((file) => external_node_path_.isAbsolute(file))
        .map((file) => `[include]\n\tpath = ${JSON.stringify(file)}\n`);
    const file = external_node_path_.join(folder, 'trusting.gitconfig');
    await (0,promises_.writeFile)(file, `${includes.join('')}[safe]\n\tdirectory = *\n`, { mode: 0o600 });
    return file;
}

// EXTERNAL MODULE: ./actions/detect-changes/src/comparison/history.js
var comparison_history = __webpack_require__(1893);
;// CONCATENATED MODULE: ./actions/detect-changes/src/adapters/previous-tag.js


/**
 * Tags of one family differ in their version only: `web-v1.2.0` and `web-v2`, but not `api-v3`. Comparing across
 * families would hide what happened between two tags of the same one.
 * @returns the text before the version, undefined when the tag ends in no number
 */
function familyOf(tag) {
    return (/^(.*?)\d+(?:\.\d+)+/.exec(tag) ?? /^(.*?)\d+$/.exec(tag))?.[1];
}
/** The nearest tag by history (git-describe(1)), not by date; tags on the head itself do not count. */
async function findPreviousTag(repository, head, tag) {
    const ready = await fetchTags(repository, head);
    if (ready.kind === 'unknown')
        return ready;
    const git = repository.git();
    const pointing = await git.run(['tag', '--points-at', head, '--format=%(refname:strip=2)']);
    if (!(0,shared_git/* succeeded */.gq)(pointing))
        return (0,comparison_history/* unknown */.L)(`git could not list the tags of ${head} (${(0,shared_git/* complaint */.U4)(pointing)})`);
    const own = pointing.stdout
        .toString('utf8')
        .split('\n')
        .filter((name) => name !== '');
    const family = tag === undefined ? undefined : familyOf(tag);
    const args = ['describe', '--tags', '--abbrev=0', '--candidates=1000'];
    if (family !== undefined)
        args.push(`--match=${escapeGlob(family)}[0-9]*`);
    for (const name of new Set(tag === undefined ? own : [...own, tag]))
        args.push(`--exclude=${escapeGlob(name)}`);
    const described = await git.run([...args, '--end-of-options', head]);
    if (!(0,shared_git/* succeeded */.gq)(described)) {
        const message = (0,shared_git/* complaint */.U4)(described);
        return /no names found|no tags can describe|cannot describe/i.test(message)
            ? (0,comparison_history/* known */.e)(undefined)
            : (0,comparison_history/* unknown */.L)(`git describe failed (${message})`);
    }
    const name = described.stdout.toString('utf8').trim();
    const id = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `refs/tags/${name}^{commit}`]);
    if (!(0,shared_git/* succeeded */.gq)(id))
        return (0,comparison_history/* unknown */.L)(`the tag ${name} does not name a commit`);
    return (0,comparison_history/* known */.e)({ tag: name, id: id.stdout.toString('utf8').trim() });
}
/** A complete checkout with other tags has been fetched with its tags; anything less must ask the server. */
async function fetchTags(repository, head) {
    if (repository.complete && (await repository.has([head]))) {
        const listed = await repository.git().run(['for-each-ref', '--format=%(objectname) %(*objectname)', 'refs/tags/']);
        const lines = listed.stdout
            .toString('utf8')
            .trim()
            .split('\n')
            .filter((line) => line !== '');
        if ((0,shared_git/* succeeded */.gq)(listed) && lines.some((line) => !line.includes(head)))
            return (0,comparison_history/* known */.e)(undefined);
    }
    const fetched = await repository.fetch({ wants: ['+refs/tags/*:refs/tags/*', head], reach: 'history' });
    return fetched.kind === 'fetched' ? (0,comparison_history/* known */.e)(undefined) : (0,comparison_history/* unknown */.L)(`the tags could not be fetched (${fetched.message})`);
}
function escapeGlob(text) {
    return text.replace(/[*?[\]\\]/g, '\\$&');
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/adapters/git-history.js



/** How far back `last-success` compares candidates before it gives up. */
const mostCandidates = 20;
function createGitHistory(options) {
    const { repository, api } = options;
    return {
        ensure: (ids) => ensure(repository, ids),
        resolve: (name) => resolveName(repository, name),
        mergeBases: (from, head) => mergeBases(repository, api, from, head),
        async parent(id) {
            let commit = await repository.commit(id);
            if (commit === undefined) {
                const fetched = await repository.fetch({ wants: [id], reach: 'parent' });
                if (fetched.kind !== 'fetched')
                    return (0,comparison_history/* unknown */.L)(`the head ${id} could not be fetched (${fetched.message})`);
                commit = await repository.commit(id);
            }
            return commit === undefined ? (0,comparison_history/* unknown */.L)(`${id} is not a commit`) : (0,comparison_history/* known */.e)(commit.parents[0]);
        },
        previousTag: (head, tag) => findPreviousTag(repository, head, tag),
        lastSuccess: (branch, head) => lastSuccess(options, branch, head),
    };
}
async function ensure(repository, ids) {
    const missing = await repository.missing([...new Set(ids)]);
    if (missing.length === 0)
        return (0,comparison_history/* known */.e)(undefined);
    const fetched = await repository.fetch({ wants: missing, reach: 'commit' });
    if (fetched.kind === 'unknown-to-server') {
        // git names the first one that the server refuses; the others may be there.
        const refused = missing.filter((id) => fetched.message.includes(id));
        const lost = (refused.length > 0 ? refused : missing).join(' or ');
        return (0,comparison_history/* unknown */.L)(`the server does not know ${lost} any more (${fetched.message})`);
    }
    if (fetched.kind === 'failed')
        return (0,comparison_history/* unknown */.L)(`${missing.join(' and ')} could not be fetched (${fetched.message})`);
    return (await repository.has(ids)) ? (0,comparison_history/* known */.e)(undefined) : (0,comparison_history/* unknown */.L)(`${missing.join(' or ')} is not a commit`);
}
/**
 * A branch before a tag, as git and GitHub resolve a short name; the server's branch before the local one, which a step
 * may have moved.
 */
function candidates(name) {
    if (name.startsWith('refs/heads/'))
        return [name.replace('refs/heads/', 'refs/remotes/origin/'), name];
    if (name.startsWith('refs/'))
        return [name];
    const short = name.replace(/^origin\//, '');
    return [`refs/remotes/origin/${short}`, `refs/heads/${short}`, `refs/tags/${short}`];
}
/** `HEAD` or an ancestor of it; a branch may be called `HEADLINES`. */
function isCheckedOut(name) {
    return /^HEAD(?:$|[~^])/.test(name);
}
async function resolveName(repository, name) {
    const local = await resolveLocally(repository, isCheckedOut(name) ? [name] : candidates(name));
    if (local !== undefined)
        return (0,comparison_history/* known */.e)(local);
    if (isCheckedOut(name))
        return (0,comparison_history/* unknown */.L)(`${name} is not in the checkout (it is shallow: raise \`fetch-depth\`, or use \`strategy: parent\`)`);
    const wanted = candidates(name).filter((ref) => !ref.startsWith('refs/remotes/'));
    const refs = await repository.listRemote(wanted.flatMap((ref) => [ref, `${ref}^{}`]));
    if (refs.kind === 'unknown')
        return refs;
    for (const ref of wanted) {
        const id = refs.value.get(`${ref}^{}`) ?? refs.value.get(ref);
        if (id !== undefined)
            return (0,comparison_history/* known */.e)({ id, isTag: ref.startsWith('refs/tags/') });
    }
    return { kind: 'absent', why: `neither the checkout nor the server has ${wanted.join(' or ')}` };
}
async function resolveLocally(repository, refs) {
    // A shallow checkout holds the event's own ref and little else, and only a complete one can be as fresh as the server.
    if (!repository.complete && !refs.some(isCheckedOut))
        return undefined;
    for (const ref of refs) {
        const finished = await repository
            .git()
            .run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
        if ((0,shared_git/* succeeded */.gq)(finished))
            return { id: finished.stdout.toString('utf8').trim(), isTag: ref.startsWith('refs/tags/') };
    }
    return undefined;
}
async function mergeBases(repository, api, from, head) {
    if (repository.complete) {
        const id = 'sha' in from ? from.sha : (await resolveLocally(repository, candidates(from.name)))?.id;
        if (id !== undefined && (await repository.has([id, head])))
            return localMergeBases(repository, id, head);
    }
    const asked = await api?.mergeBases('sha' in from ? from.sha : from.name.replace(/^refs\/heads\//, ''), head);
    if (asked?.kind === 'known')
        return asked;
    // Without an answer from the API (no token, no permission, no common ancestor, too many merges) the commits must tell.
    const target = 'refs/ci-actions/from';
    const want = 'sha' in from ? from.sha : from.name;
    const fetched = await repository.fetch({ wants: [`+${want}:${target}`, head], reach: 'history' });
    if (fetched.kind !== 'fetched') {
        const api = asked === undefined ? '' : `, and GitHub did not tell: ${asked.why}`;
        return (0,comparison_history/* unknown */.L)(`the history of ${want} could not be fetched (${fetched.message})${api}`);
    }
    return localMergeBases(repository, target, head);
}
async function localMergeBases(repository, from, head) {
    const finished = await repository.git().run(['merge-base', '--all', '--end-of-options', from, head]);
    if ((0,shared_git/* succeeded */.gq)(finished))
        return (0,comparison_history/* known */.e)(finished.stdout.toString('utf8').trim().split('\n'));
    // git-merge-base(1): exit code 1 and no output mean that there is none.
    if (finished.code === 1 && finished.stdout.length === 0)
        return (0,comparison_history/* known */.e)([]);
    return (0,comparison_history/* unknown */.L)(`git could not find the merge base (${(0,shared_git/* complaint */.U4)(finished)})`);
}
async function lastSuccess(options, branch, head) {
    const { api, repository } = options;
    if (api === undefined)
        return (0,comparison_history/* unknown */.L)('strategy last-success needs a token to ask GitHub for earlier runs');
    if (options.workflow === undefined)
        return (0,comparison_history/* unknown */.L)('GITHUB_WORKFLOW_REF does not name the running workflow');
    const runs = await api.successfulRuns(options.workflow, branch);
    if (runs.kind === 'unknown')
        return runs;
    const others = runs.value.filter((run) => run.id !== options.runId);
    let tried = 0;
    for (const run of others) {
        if (tried++ >= mostCandidates)
            return (0,comparison_history/* unknown */.L)(`none of the last ${mostCandidates} successful runs is an ancestor of the head`);
        const ancestor = await isAncestor(repository, api, run.sha, head);
        if (ancestor.kind === 'unknown')
            return ancestor;
        if (ancestor.value)
            return (0,comparison_history/* known */.e)({ id: run.sha, run: run.id });
    }
    return (0,comparison_history/* known */.e)(undefined);
}
async function isAncestor(repository, api, id, head) {
    if (id === head)
        return (0,comparison_history/* known */.e)(true);
    if (repository.complete && (await repository.has([id, head]))) {
        const finished = await repository.git().run(['merge-base', '--is-ancestor', '--end-of-options', id, head]);
        if (finished.code === 0 || finished.code === 1)
            return (0,comparison_history/* known */.e)(finished.code === 0);
    }
    const compared = await api.compare(id, head);
    // A run's commit that a force push dropped may be gone from the server: that is a "no".
    if (compared.kind === 'unknown')
        return /\b404\b/.test(compared.why) ? (0,comparison_history/* known */.e)(false) : compared;
    return (0,comparison_history/* known */.e)(compared.value.status === 'ahead' || compared.value.status === 'identical');
}

// EXTERNAL MODULE: ./shared/git/names/object-id.js
var object_id = __webpack_require__(7959);
;// CONCATENATED MODULE: ./actions/detect-changes/src/adapters/repository.js



/** Long work says so at least this often. */
const heartbeatMs = 10_000;
function createRepository(options) {
    const { early } = options;
    let store;
    const active = () => {
        const git = store?.git ?? options.checkout;
        if (git === undefined)
            throw new Error('there is no repository yet');
        return git;
    };
    async function openStore() {
        if (store !== undefined)
            return store;
        const remote = await options.remote();
        if (remote === undefined)
            return undefined;
        store = await (0,shared_git/* createObjectStore */.hB)(await options.storeFolder(), options.source, remote, options.env);
        return store;
    }
    async function fetch(request, blobs = options.blobs) {
        const opened = await openStore();
        if (opened === undefined)
            return { kind: 'failed', message: 'the checkout names no remote, and the event no repository' };
        options.log(`Fetching ${describeWants(request.wants)} (${request.reach}, ${blobs === 'none' ? 'no file contents' : 'file contents that differ'})`);
        const have = await options.have();
        const started = performance.now();
        const beat = setInterval(() => {
            options.log(`Still fetching after ${Math.round((performance.now() - started) / 1000)} s`);
        }, heartbeatMs);
        try {
            return await opened.fetch({ ...request, blobs, ...(have === undefined ? {} : { have }) });
        }
        finally {
            clearInterval(beat);
        }
    }
    async function lookUp(git, ids) {
        try {
            return await (0,shared_git/* readObjects */.$I)(git, ids);
        }
        catch (error) {
            if (error instanceof shared_git/* GitMissing */.rh)
                throw error;
            // A partial clone may refuse the whole batch over one object that it would have to fetch.
            return ids.map(() => ({ kind: 'missing' }));
        }
    }
    async function missing(ids) {
        if (store === undefined && options.checkout === undefined)
            return [...ids];
        const objects = await lookUp(active(), ids);
        return ids.filter((_, index) => {
            const object = objects[index];
            return object?.kind !== 'found' || object.type !== 'commit';
        });
    }
    return {
        complete: options.checkout !== undefined && !options.shallow,
        opened: options.checkout !== undefined,
        git: active,
        fetch,
        async commit(name) {
            if (store === undefined && options.checkout === undefined)
                return undefined;
            const [object] = await lookUp(active(), [name]);
            return object === undefined ? undefined : (0,shared_git/* parseCommit */.L5)(object);
        },
        missing,
        has: async (ids) => (await missing(ids)).length === 0,
        async listRemote(patterns) {
            const opened = await openStore();
            const remote = await options.remote();
            if (opened === undefined || remote === undefined)
                return (0,comparison_history/* unknown */.L)('the checkout names no remote, and the event no repository');
            const args = ['ls-remote', '--quiet', '--end-of-options', 'origin', ...patterns];
            const finished = await opened.git.run(args, { network: true, config: remote.config });
            if (!(0,shared_git/* succeeded */.gq)(finished))
                return (0,comparison_history/* unknown */.L)(`${remote.shown} could not be asked for its refs (${(0,shared_git/* complaint */.U4)(finished)})`);
            const refs = new Map();
            for (const line of finished.stdout.toString('utf8').split('\n')) {
                const [id, ref] = line.split('\t');
                if (id !== undefined && ref !== undefined && (0,object_id/* isObjectId */.T)(id))
                    refs.set(ref, id);
            }
            return (0,comparison_history/* known */.e)(refs);
        },
        diff: (base, head) => store === undefined && early?.base === base && early.head === head ? early.diff : diffTrees(active(), base, head),
        begun: (base, head) => early?.base === base && early.head === head,
        // A tree is the same wherever it is read.
        async tracked(id) {
            const begun = early?.head === id ? await early.tracked : undefined;
            return begun?.kind === 'known' ? begun : listTracked(active(), id);
        },
        async objects(ids) {
            const objects = await lookUp(active(), ids);
            const absent = [...new Set(ids.filter((_, index) => objects[index]?.kind !== 'found'))];
            if (absent.length === 0)
                return objects;
            const fetched = await fetch({ wants: absent, reach: 'objects' }, 'none');
            if (fetched.kind !== 'fetched')
                return objects;
            const more = new Map((await lookUp(active(), absent)).map((object, index) => [absent[index], object]));
            return objects.map((object, index) => object.kind === 'found' ? object : (more.get(ids[index] ?? '') ?? object));
        },
    };
}
function describeWants(wants) {
    return wants.length > 4 ? `${wants.length} objects` : wants.map((want) => want.replace(/:.*$/, '')).join(', ');
}
/** Both answers at once; neither promise is ever rejected unheard. */
function compareEarly(git, base, head) {
    const [tracked, diff] = [listTracked(git, head), diffTrees(git, base, head)];
    for (const promise of [tracked, diff])
        promise.catch(() => undefined);
    return { base, head, diff, tracked };
}
async function diffTrees(git, base, head) {
    const finished = await git.run([...shared_git/* rawDiffArguments */.yt, '--end-of-options', base, head]);
    if (!(0,shared_git/* succeeded */.gq)(finished))
        return (0,comparison_history/* unknown */.L)(`git could not compare the two commits (${(0,shared_git/* complaint */.U4)(finished)})`);
    return (0,comparison_history/* known */.e)((0,shared_git/* parseRawDiff */.LP)(finished.stdout));
}
async function listTracked(git, id) {
    const finished = await git.run(['ls-tree', '-r', '-z', '--name-only', '--full-tree', '--end-of-options', id]);
    if (!(0,shared_git/* succeeded */.gq)(finished))
        return (0,comparison_history/* unknown */.L)(`git could not list the files of ${id} (${(0,shared_git/* complaint */.U4)(finished)})`);
    return (0,comparison_history/* known */.e)((0,shared_git/* splitNul */.K5)(finished.stdout));
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/adapters/sources.js






async function openSources(options) {
    const opened = await openWith(options, options.env);
    if (opened.kind === 'opened')
        return opened.sources;
    // git before 2.38 takes `safe.directory` from files only, and container jobs run on such versions.
    const folder = await options.temporaryFolder();
    const again = await openWith(options, {
        ...options.env,
        GIT_CONFIG_GLOBAL: await trustingConfig(folder, options.env),
    });
    if (again.kind === 'opened')
        return again.sources;
    throw unreadableCheckout(options.directory, again.message);
}
async function openWith(options, env) {
    const { directory, event } = options;
    const git = (0,shared_git/* createGit */.lD)({ directory, env });
    try {
        // All processes at once: waiting for one costs more than what it does.
        const opening = (0,shared_git/* openCheckout */.Hj)(git, directory, external_node_path_.dirname(options.workspace));
        const early = options.guess && compareEarly(git, options.guess.base, options.guess.head);
        const head = once(() => readHead(git));
        if (early === undefined)
            head().catch(() => undefined);
        const opened = await opening;
        const checkout = opened.kind === 'found' ? opened.checkout : undefined;
        const checkedOut = async () => (checkout === undefined ? undefined : head());
        if (opened.kind === 'unreadable') {
            if (isDistrust(opened.message))
                return { kind: 'distrusted', message: opened.message };
            throw unreadableCheckout(directory, opened.message);
        }
        const repository = createRepository({
            checkout: checkout === undefined ? undefined : git,
            shallow: checkout?.shallow ?? true,
            source: storeSource(checkout),
            storeFolder: async () => external_node_path_.join(await options.temporaryFolder(), 'objects.git'),
            remote: async () => {
                const configured = checkout === undefined ? { url: undefined, persisted: [] } : await (0,shared_git/* readRemoteConfiguration */.$s)(git);
                const name = `${event.repository.owner}/${event.repository.name}`;
                return (0,shared_git/* chooseRemote */.yh)({ ...configured, serverUrl: event.serverUrl, repository: name, token: options.token });
            },
            have: async () => (await checkedOut())?.id,
            early,
            env,
            blobs: options.readsFiles ? 'small' : 'none',
            log: options.log,
        });
        const history = createGitHistory({
            repository,
            api: options.api,
            workflow: workflowFile(event.workflowRef),
            runId: event.runId,
        });
        const note = checkout === undefined ? `${directory} is not a git checkout` : '';
        return { kind: 'opened', sources: { checkout, checkedOut, git, repository, history, api: options.api, note } };
    }
    catch (error) {
        if (!(error instanceof shared_git/* GitMissing */.rh))
            throw error;
        const nothing = {
            checkout: undefined,
            checkedOut: async () => undefined,
            git: undefined,
            repository: undefined,
            history: undefined,
        };
        return { kind: 'opened', sources: { ...nothing, api: options.api, note: error.message } };
    }
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}
/** Undefined before the first commit. */
async function readHead(git) {
    try {
        const [object] = await (0,shared_git/* readObjects */.$I)(git, ['HEAD']);
        return object === undefined ? undefined : (0,shared_git/* parseCommit */.L5)(object);
    }
    catch (error) {
        if (error instanceof shared_git/* GitMissing */.rh)
            throw error;
        return undefined;
    }
}
function storeSource(checkout) {
    if (checkout === undefined)
        return { objectFormat: 'sha1' };
    const { commonDirectory, objectFormat } = checkout;
    const objects = external_node_path_.join(commonDirectory, 'objects');
    return checkout.shallow
        ? { objects, objectFormat, shallow: external_node_path_.join(commonDirectory, 'shallow') }
        : { objects, objectFormat };
}
/** `owner/name/.github/workflows/ci.yml@refs/heads/main` -> `ci.yml`, which the API takes in place of an id. */
function workflowFile(workflowRef) {
    return /\/\.github\/workflows\/([^/@]+)@/.exec(workflowRef)?.[1];
}
function unreadableCheckout(directory, message) {
    return new action/* UserError */.yo('checkout-unreadable', `git cannot open the checkout in ${directory}: ${message}.`, 'Check it out again with actions/checkout before this step.');
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/adapters/ports.js




/** Binds the action to the runner, the checkout and GitHub. Nothing is read but the event. */
async function openPorts(runtime, settings) {
    const { env, log, temporaryFolder } = runtime;
    const event = (0,github/* readEvent */.j_)(env, github/* readBounded */.CB);
    const workspace = await (0,action/* jailPath */.YA)(env.GITHUB_WORKSPACE || process.cwd(), '.');
    const directory = await (0,action/* jailPath */.YA)(workspace, settings.workingDirectory);
    if (!isFolder(directory))
        throw noFolder(settings.workingDirectory);
    const { token } = settings;
    const api = token === '' ? undefined : (await __webpack_require__.e(/* import() */ 968).then(__webpack_require__.bind(__webpack_require__, 6968))).connect(event, token, log);
    const common = { directory, workspace, event, token, env, temporaryFolder, api, log: log.info };
    return {
        log,
        event,
        workspace,
        directory,
        temporaryFolder,
        openSources: (wanted) => openSources({ ...common, ...wanted }),
    };
}
function isFolder(place) {
    try {
        return (0,external_node_fs_.statSync)(place).isDirectory();
    }
    catch {
        return false;
    }
}
function noFolder(input) {
    return new action/* UserError */.yo('invalid-input', `The input \`working-directory\` is ${JSON.stringify(input.slice(0, 200))}, and the workspace has no such folder.`, 'Check the repository out there before this step, or correct the path.');
}


/***/ }),

/***/ 8890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CB: () => (/* reexport */ readBounded),
  j_: () => (/* reexport */ readEvent),
  du: () => (/* reexport */ payload/* viewOf */.d)
});

// EXTERNAL MODULE: ./shared/action/index.js + 16 modules
var action = __webpack_require__(968);
// EXTERNAL MODULE: ./shared/github/payload.js
var payload = __webpack_require__(7344);
;// CONCATENATED MODULE: ./shared/github/event.js


/** GitHub delivers no payload over 25 MB (docs: webhook events and payloads). */
const MAX_PAYLOAD_BYTES = 25_000_000;
/**
 * Reads the event's context from the runner's variables and its payload file. What the variables say wins over the
 * payload, as some events (`schedule`) come without a `repository`.
 * Source: docs.github.com, "Variables reference"; runner, GitHubContext.cs.
 *
 * @throws UserError `event-unreadable` when the payload is absent, too large or not a JSON object, or when a variable
 *   that everything needs is missing or no http(s) URL
 */
function readEvent(env, readFile) {
    const name = env.GITHUB_EVENT_NAME ?? '';
    if (name === '')
        throw unreadable('GITHUB_EVENT_NAME is not set');
    const payload = readPayload(env.GITHUB_EVENT_PATH ?? '', readFile);
    const runId = /^\d{1,15}$/.test(env.GITHUB_RUN_ID ?? '') ? Number(env.GITHUB_RUN_ID) : undefined;
    return {
        name,
        payload,
        sha: env.GITHUB_SHA ?? '',
        ref: env.GITHUB_REF ?? '',
        repository: repositoryOf(env.GITHUB_REPOSITORY || payload.text('repository', 'full_name') || ''),
        serverUrl: baseUrl('GITHUB_SERVER_URL', env.GITHUB_SERVER_URL || 'https://github.com'),
        apiUrl: baseUrl('GITHUB_API_URL', env.GITHUB_API_URL || 'https://api.github.com'),
        runId,
        workflowRef: env.GITHUB_WORKFLOW_REF ?? '',
        actor: env.GITHUB_ACTOR ?? payload.text('sender', 'login') ?? '',
    };
}
function readPayload(path, readFile) {
    if (path === '')
        throw unreadable('GITHUB_EVENT_PATH is not set');
    let text;
    try {
        text = readFile(path, MAX_PAYLOAD_BYTES);
    }
    catch (error) {
        throw unreadable(`the payload at ${path} cannot be read (${messageOf(error)})`);
    }
    if (text.length > MAX_PAYLOAD_BYTES)
        throw unreadable(`the payload at ${path} is larger than GitHub delivers`);
    let value;
    try {
        value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    }
    catch {
        // The parser's own message quotes the payload, which may hold anything.
        throw unreadable(`the payload at ${path} is not valid JSON (${text.length} characters)`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw unreadable(`the payload at ${path} is not a JSON object`);
    }
    return (0,payload/* viewOf */.d)(value);
}
function repositoryOf(fullName) {
    const [owner = '', name = '', ...rest] = fullName.split('/');
    const plain = (part) => /^[\w.-]+$/.test(part) && part !== '.' && part !== '..';
    if (!plain(owner) || !plain(name) || rest.length > 0) {
        throw unreadable(`GITHUB_REPOSITORY should be owner/name, and is '${fullName}'`);
    }
    return { owner, name };
}
function baseUrl(variable, value) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const web = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (!web || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
        throw unreadable(`${variable} is not a plain http or https URL`);
    }
    return url.href.replace(/\/+$/, '');
}
function unreadable(why) {
    return new action/* UserError */.yo('event-unreadable', `The event that started this run cannot be read: ${why}.`, 'Run this action as a step of a GitHub Actions job, where the runner provides the event, and leave the GITHUB_* variables as they are.');
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./shared/github/read-bounded.js

/**
 * Reads a whole regular file as UTF-8 text, unless it is larger than `maxBytes`. Looked at before it is opened, as
 * opening a pipe would wait for a writer.
 * @throws Error that says so when the file is larger, no regular file, or cannot be read
 */
function readBounded(path, maxBytes) {
    const status = (0,external_node_fs_.statSync)(path);
    if (!status.isFile())
        throw new Error('not a regular file');
    if (status.size > maxBytes)
        throw new Error(`${status.size} bytes, more than the ${maxBytes} that are accepted`);
    return (0,external_node_fs_.readFileSync)(path, 'utf8');
}

;// CONCATENATED MODULE: ./shared/github/index.js
/** The event that started the run, and careful reading of JSON that GitHub sent. The client has a door of its own. */





/***/ }),

/***/ 7344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ viewOf)
/* harmony export */ });
function viewOf(value) {
    return {
        value,
        at: (...path) => viewOf(follow(value, path)),
        text: (...path) => {
            const found = follow(value, path);
            return typeof found === 'string' ? found : undefined;
        },
        number: (...path) => {
            const found = follow(value, path);
            return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
        },
        boolean: (...path) => {
            const found = follow(value, path);
            return typeof found === 'boolean' ? found : undefined;
        },
        list: (...path) => {
            const found = follow(value, path);
            return Array.isArray(found) ? found.map(viewOf) : [];
        },
        has: (...path) => (follow(value, path) ?? null) !== null,
    };
}
function follow(value, path) {
    let here = value;
    for (const step of path) {
        if (typeof here !== 'object' || here === null || step === '__proto__' || !Object.hasOwn(here, step))
            return undefined;
        // A name on an array would reach `length`; arrays are walked by index only, objects by name only.
        if (Array.isArray(here) !== (typeof step === 'number'))
            return undefined;
        here = here[step];
    }
    return here;
}


/***/ })

};
