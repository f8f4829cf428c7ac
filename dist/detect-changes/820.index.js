export const id = 820;
export const ids = [820];
export const modules = {

/***/ 4836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ unknown),
/* harmony export */   e: () => (/* binding */ known)
/* harmony export */ });
const known = (value) => ({ kind: 'known', value });
const unknown = (why) => ({ kind: 'unknown', why });


/***/ }),

/***/ 9820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* reexport */ completeFacts),
  H: () => (/* reexport */ openSources)
});

;// CONCATENATED MODULE: ./shared/comparison/sources/complete-facts.js
/** The payload of a `workflow_run` names no pull request when that comes from a fork; GitHub is asked by its head. */
async function completeFacts(facts, api) {
    const triggering = facts.workflowRun;
    if (triggering === undefined || triggering.pullRequest !== undefined || !triggering.event.startsWith('pull_request'))
        return facts;
    const found = await api?.pullRequestOf(triggering.headSha);
    if (found?.kind !== 'known' || found.value === undefined)
        return facts;
    return { ...facts, workflowRun: { ...triggering, pullRequest: found.value } };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./shared/action/index.js + 16 modules
var action = __webpack_require__(968);
// EXTERNAL MODULE: ./shared/git/index.js + 17 modules
var shared_git = __webpack_require__(8035);
// EXTERNAL MODULE: ./shared/comparison/history.js
var comparison_history = __webpack_require__(4836);
;// CONCATENATED MODULE: ./shared/comparison/sources/previous-tag.js


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

;// CONCATENATED MODULE: ./shared/comparison/sources/git-history.js



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
;// CONCATENATED MODULE: ./shared/comparison/sources/repository.js



/** Long work says so at least this often. */
const heartbeatMs = 10_000;
/** They go to git as arguments, and a command line of Windows ends at 32,767 characters. */
const mostWants = 400;
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
    function blobsOf(reach) {
        if (options.contents === 'none' || reach === 'objects')
            return 'none';
        return reach === 'history' && options.contents === 'of-commits' ? 'none' : 'small';
    }
    async function fetch(request) {
        const blobs = blobsOf(request.reach);
        const opened = await openStore();
        if (opened === undefined)
            return { kind: 'failed', message: 'the checkout names no remote, and the event no repository' };
        // Before it is told: who cancels at that line stops a fetch and nothing else.
        const have = await options.have();
        const contents = blobs === 'none' ? 'no file contents' : 'file contents that differ';
        options.log(`Fetching ${describeWants(request.wants)}${request.reach === 'objects' ? '' : ` (${request.reach}, ${contents})`}`);
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
            const fetched = await fetch({ wants: absent, reach: 'objects' });
            if (fetched.kind !== 'fetched')
                return objects;
            const more = new Map((await lookUp(active(), absent)).map((object, index) => [absent[index], object]));
            return objects.map((object, index) => object.kind === 'found' ? object : (more.get(ids[index] ?? '') ?? object));
        },
        async bring(ids) {
            for (let at = 0; at < ids.length; at += mostWants) {
                const fetched = await fetch({ wants: ids.slice(at, at + mostWants), reach: 'objects' });
                if (fetched.kind !== 'fetched')
                    return (0,comparison_history/* unknown */.L)(`${ids.length} objects are missing and could not be fetched (${fetched.message})`);
            }
            return (0,comparison_history/* known */.e)(undefined);
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

;// CONCATENATED MODULE: ./shared/comparison/sources/open-sources.js





async function openSources(options) {
    const opened = await openWith(options, options.env);
    if (opened.kind === 'opened')
        return opened.sources;
    // git before 2.38 takes `safe.directory` from files only, and container jobs run on such versions.
    const folder = await options.temporaryFolder();
    const again = await openWith(options, {
        ...options.env,
        GIT_CONFIG_GLOBAL: await (0,shared_git/* trustingConfig */.Nw)(folder, options.env),
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
            if ((0,shared_git/* isDistrust */.Br)(opened.message))
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
            contents: options.contents,
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

;// CONCATENATED MODULE: ./shared/comparison/sources/index.js
/**
 * Where commits and their history are read from: the checkout, a repository of our own, GitHub. A door of its own: who
 * only plans a comparison needs no git. The API is heavy, so `connect.ts` is loaded by path, where there is a token.
 */




/***/ }),

/***/ 8035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rh: () => (/* reexport */ GitMissing),
  yh: () => (/* reexport */ chooseRemote),
  U4: () => (/* reexport */ git_complaint),
  lD: () => (/* reexport */ createGit),
  hB: () => (/* reexport */ createObjectStore),
  O0: () => (/* reexport */ encodePath),
  Br: () => (/* reexport */ isDistrust),
  Hj: () => (/* reexport */ openCheckout),
  L5: () => (/* reexport */ parseCommit),
  LP: () => (/* reexport */ parseRawDiff),
  yt: () => (/* reexport */ rawDiffArguments),
  $I: () => (/* reexport */ readObjects),
  $s: () => (/* reexport */ readRemoteConfiguration),
  K5: () => (/* reexport */ splitNul),
  gq: () => (/* reexport */ git_succeeded),
  Nw: () => (/* reexport */ trustingConfig)
});

// UNUSED EXPORTS: RawDiffMalformed, decodePath, missingBelow

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./shared/process/program.js
/** The program is not installed (not found on PATH, or no such file). */
class ProgramMissing extends Error {
    program;
    constructor(program) {
        super(`the program ${JSON.stringify(program)} was not found`);
        this.name = 'ProgramMissing';
        this.program = program;
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./shared/process/bounded-output.js
/**
 * Reads a stream to its end, keeping its first `limit` bytes. The rest is read and dropped, so that the program at the
 * other end never blocks. `onChunk` sees every byte.
 */
function keepOutput(stream, limit, onChunk) {
    const chunks = [];
    let kept = 0;
    let dropped = false;
    stream.on('data', (chunk) => {
        const room = limit - kept;
        const part = chunk.length > room ? chunk.subarray(0, room) : chunk;
        if (part.length > 0)
            chunks.push(part);
        kept += part.length;
        dropped ||= part.length < chunk.length;
        onChunk?.(chunk);
    });
    stream.on('error', () => { }); // a broken pipe ends the output, the exit code tells the rest
    return { bytes: () => Buffer.concat(chunks, kept), truncated: () => dropped };
}

;// CONCATENATED MODULE: ./shared/process/process-group.js


/** Whether a program gets a process group of its own. On Windows there is none: Ctrl+C reaches the whole console. */
function ownGroup(platform) {
    return platform !== 'win32';
}
/**
 * Sends a signal to a program and to everything it started. POSIX: to its process group. Windows, which has no signals:
 * `taskkill /T`, gently for anything but SIGKILL, by force for that.
 * A group that is gone already is no error.
 */
function signalGroup(pid, signal, platform) {
    if (platform === 'win32') {
        const killer = (0,external_node_child_process_.spawn)('taskkill', taskkillArguments(pid, signal), { stdio: 'ignore', windowsHide: true });
        killer.on('error', () => { }); // nothing else can be tried; the caller sees that the program has not ended
        return;
    }
    try {
        process.kill(-pid, signal);
    }
    catch {
        // ESRCH: nobody left. EPERM (macOS): only zombies left.
    }
}
/** Whether anyone of the program's group is still running. On Windows only the program itself can be asked. */
function groupAlive(pid, platform) {
    try {
        process.kill(ownGroup(platform) ? -pid : pid, 0);
    }
    catch {
        return false;
    }
    return platform !== 'linux' || hasRunningMember(pid);
}
/**
 * A group also exists while its members only wait to be collected, and in a container whose first process collects
 * nobody (`tail -f /dev/null` in a container job) that is for ever. proc(5): `pid (name) state ppid pgrp ...`.
 */
function hasRunningMember(group) {
    for (const entry of (0,external_node_fs_.readdirSync)('/proc')) {
        if (!/^\d+$/.test(entry))
            continue;
        const fields = /\) (\S) \d+ (\d+) [^)]*$/.exec(readStat(entry));
        if (fields !== null && Number(fields[2]) === group && fields[1] !== 'Z' && fields[1] !== 'X')
            return true;
    }
    return false;
}
function readStat(pid) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
    }
    catch {
        return ''; // ended meanwhile
    }
}
function taskkillArguments(pid, signal) {
    return ['/PID', String(pid), '/T', ...(signal === 'SIGKILL' ? ['/F'] : [])];
}

;// CONCATENATED MODULE: ./shared/process/deadline.js
// setTimeout takes 32 bits of milliseconds (24.8 days) and fires at once for more.
const longest = 2 ** 31 - 1;
/** Calls `action` after `ms` on the monotonic clock (Node's timers are on it), for any length. Returns a canceller. */
function after(ms, action) {
    const end = performance.now() + ms;
    let timer = setTimeout(check, Math.min(ms, longest));
    function check() {
        const left = end - performance.now();
        if (left <= 0)
            action();
        else
            timer = setTimeout(check, Math.min(Math.ceil(left), longest));
    }
    return () => clearTimeout(timer);
}

;// CONCATENATED MODULE: ./shared/process/forward-signals.js
// The runner cancels a step with SIGINT to the node process alone, SIGTERM 7.5 s later, SIGKILL 2.5 s after that
// (actions/runner, src/Runner.Sdk/ProcessInvoker.cs). Our programs live in groups of their own, so nobody else tells them.
const forwarded = ['SIGINT', 'SIGTERM'];
const receivers = new Set();
let received;
/** Forwards the signals of our process to `receiver` until the function that comes back is called. */
function forwardSignals(receiver) {
    if (receivers.size === 0)
        listen();
    receivers.add(receiver);
    // Started after the cancel, beside a program that is still ending. It may run only if someone else handles the cancel.
    if (received !== undefined && process.listenerCount(received) === 1)
        receiver.interrupt(received);
    return () => {
        if (receivers.delete(receiver) && receivers.size === 0)
            stopListening();
    };
}
function onSignal(signal) {
    received ??= signal;
    for (const receiver of [...receivers])
        receiver.interrupt(signal);
}
function onExit() {
    for (const receiver of receivers)
        receiver.abandon();
}
function listen() {
    for (const signal of forwarded)
        process.on(signal, onSignal);
    process.on('exit', onExit);
}
function stopListening() {
    for (const signal of forwarded)
        process.off(signal, onSignal);
    process.off('exit', onExit);
    const signal = received;
    received = undefined;
    // Listening took the signal's effect on our own process away. When nobody else handles it, it is due now: going on
    // with the work after a cancel would be wrong.
    if (signal !== undefined && process.listenerCount(signal) === 0)
        process.kill(process.pid, signal);
}

;// CONCATENATED MODULE: ./shared/process/termination.js



const defaultGraceMs = 6_000;
const pollMs = 20;
/** What can end a running program early: a timeout, a signal to our process, an abort. The first one is the cause. */
class Termination {
    /** Why we ended it; undefined while nothing did. */
    cause;
    #pid;
    #platform;
    #graceMs;
    #undo = [];
    #killAt;
    #programEnded = false;
    /** @param pid of the group's leader */
    constructor(pid, options) {
        this.#pid = pid;
        this.#platform = options.platform ?? process.platform;
        this.#graceMs = options.graceMs ?? defaultGraceMs;
        this.#undo.push(forwardSignals({
            interrupt: (signal) => this.begin(signal, 'cancel'),
            abandon: () => signalGroup(pid, 'SIGKILL', this.#platform),
        }));
        if (options.timeoutMs !== undefined) {
            this.#undo.push(after(options.timeoutMs, () => this.begin('SIGTERM', 'timeout')));
        }
        const { signal } = options;
        if (signal !== undefined) {
            const abort = () => this.begin('SIGTERM', 'cancel');
            signal.addEventListener('abort', abort, { once: true });
            this.#undo.push(() => signal.removeEventListener('abort', abort));
        }
    }
    /** Sends the signal now and SIGKILL after the grace time, counted from the first call. */
    begin(signal, cause) {
        const pid = this.#pid;
        // What is left then are background processes that hold the output open. We let go of those, in any case soon.
        if (this.#programEnded && cause === 'timeout')
            return;
        this.cause ??= cause;
        signalGroup(pid, signal, this.#platform);
        if (this.#killAt !== undefined)
            return;
        this.#killAt = performance.now() + this.#graceMs;
        this.#undo.push(after(this.#graceMs, () => signalGroup(pid, 'SIGKILL', this.#platform)));
    }
    /** The program itself has ended, in time for a timeout. */
    programEnded() {
        this.#programEnded = true;
    }
    /** After an early end: waits until the whole group is gone, at most until the grace time is over and it is killed. */
    async groupGone() {
        if (this.#killAt === undefined)
            return;
        while (groupAlive(this.#pid, this.#platform) && performance.now() < this.#killAt + pollMs) {
            await new Promise((resolve) => setTimeout(resolve, pollMs));
        }
    }
    /** Stops listening and all timers. */
    release() {
        for (const undo of this.#undo.reverse())
            undo();
        this.#undo.length = 0;
    }
}

;// CONCATENATED MODULE: ./shared/process/run-program.js







const defaultOutputBytes = 64 * 1024 * 1024;
// As long as the runner itself waits for streams that a background process holds open after the program's end.
const streamPatienceMs = 5_000;
/**
 * Runs a program by its argument vector, never through a shell, in its own process group, to its end.
 * SIGINT and SIGTERM of our process go to the group, and after the grace time SIGKILL; so do a timeout and an abort.
 * When such a signal came and nothing else in our process handles it, our process ends by it after the program.
 *
 * The promise is fulfilled however the program ends: look at `code`, `timedOut`, `cancelled` and `truncated`.
 * @throws ProgramMissing when there is no such program; Error when it cannot be started or `onStdout` throws.
 */
async function runProgram(program, args, options = {}) {
    options.signal?.throwIfAborted();
    const started = performance.now();
    const child = (0,external_node_child_process_.spawn)(program, args, {
        cwd: options.cwd,
        env: options.env ?? process.env,
        stdio: 'pipe',
        detached: ownGroup(options.platform ?? process.platform),
        windowsHide: true,
    });
    if (child.pid === undefined)
        throw await startError(child, program, options.cwd);
    const termination = new Termination(child.pid, options);
    let failure;
    const limit = options.maxOutputBytes ?? defaultOutputBytes;
    const stdout = keepOutput(child.stdout, limit, (chunk) => {
        try {
            if (failure === undefined)
                options.onStdout?.(chunk);
        }
        catch (error) {
            failure = error ?? new Error('onStdout failed');
            termination.begin('SIGTERM');
        }
    });
    const stderr = keepOutput(child.stderr, limit);
    // A program may end without reading its input.
    child.stdin.on('error', () => { }).end(options.input);
    child.on('error', () => { }); // it runs, so this can only be a signal that was not delivered
    child.on('exit', () => termination.programEnded());
    try {
        const { code, signal } = await ended(child);
        await termination.groupGone();
        if (failure !== undefined)
            throw failure;
        return {
            code,
            signal,
            stdout: stdout.bytes(),
            stderr: stderr.bytes(),
            timedOut: termination.cause === 'timeout',
            cancelled: termination.cause === 'cancel',
            truncated: stdout.truncated() || stderr.truncated(),
            durationMs: performance.now() - started,
        };
    }
    finally {
        termination.release();
    }
}
/** Resolves when the program has ended and its output is read, or held open by others for longer than our patience. */
function ended(child) {
    return new Promise((resolve) => {
        let patience;
        child.on('exit', (code, signal) => {
            patience = setTimeout(() => {
                child.stdout.destroy();
                child.stderr.destroy();
                resolve({ code, signal });
            }, streamPatienceMs);
        });
        child.on('close', (code, signal) => {
            clearTimeout(patience);
            resolve({ code, signal });
        });
    });
}
async function startError(child, program, cwd) {
    const [error] = await (0,external_node_events_.once)(child, 'error');
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
        return error;
    // Node reports a missing working folder with the program's name.
    if (cwd !== undefined && !(0,external_node_fs_.existsSync)(cwd))
        return new Error(`the folder ${JSON.stringify(cwd)} does not exist`);
    return new ProgramMissing(program);
}

;// CONCATENATED MODULE: ./shared/process/index.js
// Running programs. The ground floor: imports nothing of this repository.



;// CONCATENATED MODULE: ./shared/git/environment.js
/**
 * The environment git runs in. A repository is foreign input: its configuration can name programs (hooks, fsmonitor,
 * external diff, transports), so everything that could start one is switched off from the command scope, which wins
 * over the repository's own files. Source: git-config(1), git(1) "Environment Variables".
 */
/** Variables that would point git at another repository than the one we name (git(1), "The Git Repository"). */
const repositoryVariables = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
    'GIT_PREFIX',
    'GIT_SHALLOW_FILE',
    'GIT_GRAFT_FILE',
    'GIT_REPLACE_REF_BASE',
    'GIT_CONFIG',
    'GIT_CONFIG_PARAMETERS',
    'GIT_EXTERNAL_DIFF',
    'GIT_DIFF_OPTS',
    'GIT_CEILING_DIRECTORIES',
    'GIT_TRACE',
    'GIT_TRACE_PACKET',
    'GIT_TRACE_CURL',
    'GIT_CURL_VERBOSE',
];
const always = [
    // In a container job the checkout belongs to another user: CVE-2022-24765's check is met for our calls only.
    { key: 'safe.directory', value: '*' },
    { key: 'core.hooksPath', value: '/dev/null' },
    { key: 'core.fsmonitor', value: 'false' },
    { key: 'core.pager', value: 'cat' },
    { key: 'core.askPass', value: '' },
    { key: 'core.alternateRefsCommand', value: ':' },
    { key: 'protocol.ext.allow', value: 'never' },
    { key: 'diff.external', value: '' },
    // The files of the checkout may lie about history: only what the commits themselves say counts.
    { key: 'core.commitGraph', value: 'false' },
    // With these off, a file changed within one moment and to the same size would pass as unchanged.
    { key: 'core.trustctime', value: 'true' },
    { key: 'core.checkStat', value: 'default' },
    { key: 'gc.auto', value: '0' },
    { key: 'maintenance.auto', value: 'false' },
    { key: 'fetch.recurseSubmodules', value: 'false' },
    { key: 'submodule.recurse', value: 'false' },
];
/** A server that has nothing to say for half a minute is taken for lost; a slow one that does say something is not. */
const whenTalking = [
    // git would send the Authorization header on to wherever the server points.
    { key: 'http.followRedirects', value: 'false' },
    { key: 'http.lowSpeedLimit', value: '1' },
    { key: 'http.lowSpeedTime', value: '30' },
];
/**
 * @param network `false` refuses every transport, so that a missing object in a partial clone is an error and never a
 *   silent fetch with the checkout's own remote (`GIT_NO_LAZY_FETCH` is known to git 2.45 and later only).
 */
function gitEnvironment(env, network, config = []) {
    const result = { ...env };
    for (const name of repositoryVariables)
        delete result[name];
    result.LC_ALL = 'C';
    result.GIT_TERMINAL_PROMPT = '0';
    result.GIT_OPTIONAL_LOCKS = '0';
    result.GIT_NO_REPLACE_OBJECTS = '1';
    result.GIT_GRAFT_FILE = '/dev/null';
    if (!network) {
        result.GIT_NO_LAZY_FETCH = '1';
        result.GIT_ALLOW_PROTOCOL = 'none';
    }
    appendConfig(result, [...always, ...(network ? whenTalking : []), ...config]);
    return result;
}
/** Adds entries behind those that the job itself handed over (a proxy, a certificate), which stay in force. */
function appendConfig(env, entries) {
    const given = Number(env.GIT_CONFIG_COUNT ?? '0');
    let count = Number.isSafeInteger(given) && given > 0 ? given : 0;
    for (const { key, value } of entries) {
        env[`GIT_CONFIG_KEY_${count}`] = key;
        env[`GIT_CONFIG_VALUE_${count}`] = value;
        count++;
    }
    env.GIT_CONFIG_COUNT = String(count);
}

;// CONCATENATED MODULE: ./shared/git/git.js


class GitMissing extends Error {
    constructor() {
        super('git is not installed, or not on PATH');
        this.name = 'GitMissing';
    }
}
/** Lists of 100,000 changed paths reach some 15 MB; more than this is refused rather than cut. */
const outputLimit = 512 * 1024 * 1024;
function createGit(place) {
    const prefix = place.gitDirectory === undefined ? [] : [`--git-dir=${place.gitDirectory}`];
    return {
        async run(args, call = {}) {
            const env = { ...gitEnvironment(place.env, call.network ?? false, call.config), ...call.env };
            try {
                return await runProgram('git', ['--no-pager', ...prefix, ...args], {
                    cwd: place.directory,
                    env,
                    maxOutputBytes: call.maxOutputBytes ?? outputLimit,
                    timeoutMs: call.timeoutMs ?? 10 * 60_000,
                    ...(call.input === undefined ? {} : { input: call.input }),
                    ...(call.onStdout === undefined ? {} : { onStdout: call.onStdout }),
                });
            }
            catch (error) {
                if (error instanceof ProgramMissing)
                    throw new GitMissing();
                throw error;
            }
        },
    };
}
/** True when git ended well and nothing of its output was cut off. */
function git_succeeded(finished) {
    return finished.code === 0 && !finished.timedOut && !finished.cancelled && !finished.truncated;
}
/** The last line git had to say, for a message to a person. Foreign text: the log neutralises it. */
function git_complaint(finished) {
    if (finished.timedOut)
        return 'git did not answer in time';
    if (finished.truncated)
        return 'git printed more than can be held';
    const lines = finished.stderr.toString('utf8').trim().split('\n');
    const telling = lines.findLast((line) => /^(fatal|error|remote):/.test(line)) ?? lines.at(-1);
    return telling?.trim() || `git ended with ${finished.signal ?? `exit code ${finished.code}`}`;
}

;// CONCATENATED MODULE: ./shared/git/checkout.js


/** @param ceiling folder above which no repository is looked for: the workspace may lie inside a foreign one */
async function openCheckout(git, directory, ceiling) {
    const questions = ['--show-toplevel', '--absolute-git-dir', '--git-common-dir', '--is-shallow-repository'];
    const finished = await git.run(['rev-parse', ...questions, '--show-object-format'], {
        env: { GIT_CEILING_DIRECTORIES: ceiling },
    });
    if (!git_succeeded(finished)) {
        const message = git_complaint(finished);
        return { kind: /not a git repository/i.test(message) ? 'none' : 'unreadable', message };
    }
    const lines = finished.stdout.toString('utf8').replace(/\n$/, '').split('\n');
    const [top, gitDirectory, common, shallow, format] = lines;
    if (lines.length !== 5 || top === undefined || gitDirectory === undefined || common === undefined) {
        return { kind: 'unreadable', message: 'git rev-parse gave an answer of another shape' };
    }
    return {
        kind: 'found',
        checkout: {
            top,
            gitDirectory,
            commonDirectory: external_node_path_.resolve(directory, common),
            shallow: shallow === 'true',
            objectFormat: format === 'sha256' ? 'sha256' : 'sha1',
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./shared/git/distrust.js


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

;// CONCATENATED MODULE: ./shared/git/object-store.js



/** One commit without contents takes seconds; the history of a large repository may take minutes. */
const longestCommit = 3 * 60_000;
const longestHistory = 10 * 60_000;
async function createObjectStore(folder, source, remote, env) {
    await (0,promises_.mkdir)(external_node_path_.join(folder, 'objects', 'info'), { recursive: true });
    await (0,promises_.mkdir)(external_node_path_.join(folder, 'refs'), { recursive: true });
    if (source.objects !== undefined) {
        await (0,promises_.writeFile)(external_node_path_.join(folder, 'objects', 'info', 'alternates'), `${quoteAlternate(source.objects)}\n`);
    }
    if (source.shallow !== undefined)
        await (0,promises_.copyFile)(source.shallow, external_node_path_.join(folder, 'shallow'));
    await (0,promises_.writeFile)(external_node_path_.join(folder, 'HEAD'), 'ref: refs/heads/main\n');
    await (0,promises_.writeFile)(external_node_path_.join(folder, 'config'), repositoryConfig(source.objectFormat));
    const git = createGit({ directory: folder, gitDirectory: folder, env });
    return {
        git,
        async fetch(request) {
            const finished = await git.run(fetchArguments(request), {
                network: true,
                config: remote.config,
                timeoutMs: request.reach === 'history' ? longestHistory : longestCommit,
            });
            if (git_succeeded(finished))
                return { kind: 'fetched' };
            return classify(finished.stderr.toString('utf8'), git_complaint(finished));
        },
    };
}
function fetchArguments(request) {
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
    args.push('--no-auto-maintenance');
    // Single blobs are asked for by name; a filter would drop them again.
    if (request.reach !== 'objects')
        args.push(request.blobs === 'none' ? '--filter=blob:none' : '--filter=blob:limit=8m');
    if (request.reach === 'commit')
        args.push('--depth=1');
    if (request.reach === 'parent')
        args.push('--depth=2');
    // Deeper than any history; unlike --unshallow it is no error when the checkout holds everything already.
    if (request.reach === 'history')
        args.push('--depth=2147483647');
    if (request.have !== undefined)
        args.push(`--negotiation-tip=${request.have}`);
    return [...args, '--end-of-options', 'origin', ...request.wants];
}
function repositoryConfig(format) {
    return format === 'sha1'
        ? '[core]\n\trepositoryformatversion = 0\n\tbare = true\n'
        : '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectFormat = sha256\n';
}
/** gitrepository-layout(5): a line that starts with `"` is read as a C-quoted string, one with `#` passed over. */
function quoteAlternate(folder) {
    if (!/^["#]|[\x00-\x1f\x7f]/.test(folder))
        return folder;
    const escaped = folder.replace(/["\\]/g, '\\$&');
    return `"${escaped.replace(/[\x00-\x1f\x7f]/g, (found) => `\\${found.charCodeAt(0).toString(8).padStart(3, '0')}`)}"`;
}
/** upload-pack(1) and fetch(1) say these words when the object or ref is not there for us. */
function classify(stderr, message) {
    const unknown = /not our ref|couldn't find remote ref|unadvertised object|no such remote ref/i.test(stderr);
    return { kind: unknown ? 'unknown-to-server' : 'failed', message };
}

;// CONCATENATED MODULE: ./shared/git/objects.js

/**
 * Reads many objects through one process. Names must be object ids, `HEAD`, or `<id>:<path>` without a newline.
 * The answers come in the order of the names.
 * @throws Error when git fails as a whole; a single object that is not there is `missing`.
 */
async function readObjects(git, names) {
    if (names.length === 0)
        return [];
    if (names.some((name) => /[\n\0]/.test(name)))
        throw new Error('an object name holds a line break');
    const finished = await git.run(['cat-file', '--batch'], { input: `${names.join('\n')}\n` });
    if (!git_succeeded(finished))
        throw new Error(`git cat-file failed: ${git_complaint(finished)}`);
    return parseBatch(finished.stdout, names.length);
}
/**
 * Trees and blobs of these commits or trees that are not at hand, each once. What is below a missing tree is not known.
 * `cat-file` would not do: in a partial clone it refuses the whole question over one object that it would have to fetch.
 * @throws Error when git fails as a whole, as it does where a commit itself is missing
 */
async function missingBelow(git, roots) {
    const args = ['rev-list', '--objects', '--no-walk', '--missing=print', '--no-object-names', '--end-of-options'];
    const finished = await git.run([...args, ...roots]);
    if (!succeeded(finished))
        throw new Error(`git rev-list failed: ${complaint(finished)}`);
    return new Set(finished.stdout.toString('latin1').match(/(?<=^\?)[0-9a-f]+$/gm));
}
function parseBatch(output, count) {
    const objects = [];
    let at = 0;
    while (objects.length < count) {
        const end = output.indexOf(0x0a, at);
        if (end < 0)
            throw new Error('git cat-file stopped early');
        const line = output.toString('utf8', at, end);
        at = end + 1;
        const found = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line);
        if (found === null) {
            objects.push({ kind: 'missing' });
            continue;
        }
        const size = Number(found[3]);
        objects.push({ kind: 'found', id: found[1] ?? '', type: found[2] ?? '', body: output.subarray(at, at + size) });
        at += size + 1;
    }
    return objects;
}
/** Parents as written in the commit itself: a shallow clone names them too, though it does not hold them. */
function parseCommit(object) {
    if (object.kind !== 'found' || object.type !== 'commit')
        return undefined;
    const text = object.body.toString('latin1');
    const headers = text.slice(0, text.indexOf('\n\n') < 0 ? text.length : text.indexOf('\n\n'));
    const parents = [...headers.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1] ?? '');
    return { id: object.id, parents };
}

;// CONCATENATED MODULE: ./shared/git/path-bytes.js
/**
 * Git's paths are bytes, JavaScript's strings are not. Bytes that are no UTF-8 become lone surrogates U+DC80..U+DCFF,
 * one each (the "surrogateescape" of Python's PEP 383), so that every path survives the way in and out unchanged.
 */
const replacement = '\ufffd';
function decodePath(bytes) {
    const text = bytes.toString('utf8');
    if (!text.includes(replacement))
        return text;
    return Buffer.from(text, 'utf8').equals(bytes) ? text : escapeInvalid(bytes);
}
function encodePath(path) {
    if (!/[\udc80-\udcff]/.test(path))
        return Buffer.from(path, 'utf8');
    const parts = [];
    for (const character of path) {
        const code = character.codePointAt(0) ?? 0;
        parts.push(code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(character, 'utf8'));
    }
    return Buffer.concat(parts);
}
/** Splits NUL-ended output into paths. The usual case, all valid UTF-8, is one decode of the whole. */
function splitNul(output) {
    if (output.length === 0)
        return [];
    const text = output.toString('utf8');
    if (!text.includes(replacement))
        return (text.endsWith('\0') ? text.slice(0, -1) : text).split('\0');
    const records = [];
    let start = 0;
    while (start < output.length) {
        const end = output.indexOf(0, start);
        const stop = end < 0 ? output.length : end;
        records.push(decodePath(output.subarray(start, stop)));
        start = stop + 1;
    }
    return records;
}
function escapeInvalid(bytes) {
    let result = '';
    let at = 0;
    while (at < bytes.length) {
        const length = sequenceLength(bytes, at);
        if (length === 0) {
            result += String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
            at += 1;
        }
        else {
            result += bytes.toString('utf8', at, at + length);
            at += length;
        }
    }
    return result;
}
/** Bytes of the valid UTF-8 sequence at `at`, 0 when there is none. */
function sequenceLength(bytes, at) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length)
        return 0;
    const slice = bytes.subarray(at, at + length);
    return Buffer.from(slice.toString('utf8'), 'utf8').equals(slice) ? length : 0;
}

;// CONCATENATED MODULE: ./shared/git/raw-diff.js

class RawDiffMalformed extends Error {
    constructor(record) {
        super(`git printed a record that is no raw diff: ${JSON.stringify(record.slice(0, 120))}`);
        this.name = 'RawDiffMalformed';
    }
}
/** `:<mode> <mode> <oid> <oid> <status>`, oids of 40 or 64 digits (git-diff-tree(1), "Raw output format"). */
const header = /^:[0-7]{6} [0-7]{6} [0-9a-f]{40,64} [0-9a-f]{40,64} ([A-Z])[0-9]*$/;
/** Arguments that make `git diff-tree` exact whatever the configuration says; content is never read. */
const rawDiffArguments = [
    'diff-tree',
    '-r',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--no-relative',
    '--ignore-submodules=none',
    // Only exact renames: a guess at similar content would fetch blobs in a partial clone, and the API guesses otherwise.
    '--find-renames=100%',
];
/**
 * Reads the output of `git diff-tree --raw -z` (or `diff-index`).
 * @throws RawDiffMalformed when it is anything else: a list read wrongly would be a false "unchanged".
 */
function parseRawDiff(output) {
    const changes = [];
    const records = splitNul(output);
    for (let index = 0; index < records.length;) {
        const record = records[index++] ?? '';
        const status = plainStatus(record) ?? header.exec(record)?.[1];
        const path = records[index++];
        if (status === undefined || path === undefined || path === '')
            throw new RawDiffMalformed(record);
        if (status === 'R' || status === 'C') {
            const target = records[index++];
            if (target === undefined || target === '')
                throw new RawDiffMalformed(record);
            if (status === 'R')
                changes.push({ path, status: 'deleted', renamed: true });
            changes.push({ path: target, status: 'added', renamed: status === 'R' });
        }
        else if (status === 'A' || status === 'D') {
            changes.push({ path, status: status === 'A' ? 'added' : 'deleted', renamed: false });
        }
        else if (status === 'M' || status === 'T' || status === 'U') {
            changes.push({ path, status: 'modified', renamed: false });
        }
        else {
            throw new RawDiffMalformed(record);
        }
    }
    return changes;
}
/** Lengths of a record with a status of one letter, for SHA-1 and SHA-256. */
const plainLengths = new Set([98, 146]);
/** The usual record, told by its length: the expression costs more than everything else in a list of 50,000. */
function plainStatus(record) {
    const end = record.length - 1;
    if (!plainLengths.has(record.length) || record[0] !== ':' || record[end - 1] !== ' ')
        return undefined;
    const status = record[end] ?? '';
    return /[AMDT]/.test(status) ? status : undefined;
}

;// CONCATENATED MODULE: ./shared/git/remote.js

/**
 * Decides the remote. The token goes to the server of the event only; an ssh address of that server is turned into
 * https, as the key that actions/checkout used is gone from our own repository's configuration.
 */
function chooseRemote(request) {
    const server = request.serverUrl.replace(/\/+$/, '');
    const fallback = request.repository === undefined ? undefined : `${server}/${request.repository}`;
    const url = httpsForm(request.url, server) ?? fallback;
    if (url === undefined)
        return undefined;
    const config = [
        { key: 'remote.origin.url', value: url },
        { key: 'remote.origin.promisor', value: 'true' },
    ];
    const origin = originOf(url);
    if (request.token !== '' && origin !== undefined && origin === originOf(server)) {
        const basic = Buffer.from(`x-access-token:${request.token}`).toString('base64');
        config.push({ key: `http.${origin}/.extraheader`, value: '' });
        config.push({ key: `http.${origin}/.extraheader`, value: `AUTHORIZATION: basic ${basic}` });
    }
    else {
        config.push(...request.persisted);
    }
    return { shown: withoutCredentials(url), config };
}
/** Remote address and persisted credentials of a checkout, in one call. */
async function readRemoteConfiguration(git) {
    const finished = await git.run([
        'config',
        '--null',
        '--get-regexp',
        '^(remote\\.origin\\.url|http\\..*\\.extraheader|http\\.extraheader)$',
    ]);
    const persisted = [];
    let url;
    if (!git_succeeded(finished))
        return { url, persisted };
    for (const record of finished.stdout.toString('utf8').split('\0')) {
        const cut = record.indexOf('\n');
        if (cut < 0)
            continue;
        const [key, value] = [record.slice(0, cut), record.slice(cut + 1)];
        if (key === 'remote.origin.url')
            url ??= value;
        else
            persisted.push({ key, value });
    }
    return { url, persisted };
}
function httpsForm(url, server) {
    if (url === undefined || url === '')
        return undefined;
    const ssh = /^(?:ssh:\/\/)?git@([^/:]+)(?::\d+)?[:/]\/*(.+)$/.exec(url);
    if (ssh === null)
        return url;
    const host = originOf(server) === undefined ? undefined : new URL(server).hostname;
    return ssh[1] === host ? `${server}/${ssh[2]}` : url;
}
function originOf(url) {
    const parsed = URL.parse(url);
    return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.origin : undefined;
}
function withoutCredentials(url) {
    const parsed = URL.parse(url);
    if (parsed === null || parsed.host === '')
        return url;
    parsed.username = '';
    parsed.password = '';
    return parsed.href;
}

;// CONCATENATED MODULE: ./shared/git/index.js
/** Git plumbing: read a checkout without touching it, fetch into a repository of our own, parse exact output. */










/***/ })

};
