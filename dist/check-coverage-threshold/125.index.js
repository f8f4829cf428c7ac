export const id = 125;
export const ids = [125];
export const modules = {

/***/ 6308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openHistory),
/* harmony export */   r: () => (/* binding */ mostPatchBytes)
/* harmony export */ });
/* harmony import */ var _shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3007);
/* harmony import */ var _shared_comparison_sources_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9820);


/** Bytes of a patch that are read at most. */
const mostPatchBytes = 512 * 1024 * 1024;
/** The checkout, and what can be fetched where it lacks something. What stands in the way is unknown, no error. */
async function openHistory(options) {
    const { event, token, log } = options;
    const connect = async () => (await Promise.all(/* import() */[__webpack_require__.e(454), __webpack_require__.e(361)]).then(__webpack_require__.bind(__webpack_require__, 8361))).connect(event, token, 'check-coverage-threshold', log);
    const api = token === '' ? undefined : await connect();
    try {
        // The lines of a base come with its fetch; where a whole history is needed, only those that differ in the end.
        const sources = await (0,_shared_comparison_sources_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openSources */ .H)({ ...options, contents: 'of-commits', guess: undefined, api, log: log.info });
        return { kind: 'known', value: sources };
    }
    catch (error) {
        if (!(error instanceof _shared_action_index_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        return { kind: 'unknown', why: `${error.message} ${error.fix}` };
    }
}


/***/ }),

/***/ 3154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readPatch)
/* harmony export */ });
/* harmony import */ var _shared_comparison_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _shared_git_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(608);
/* harmony import */ var _shared_git_patch_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2768);



class PatchTooLarge extends Error {
}
/** Of stderr, and of what nobody reads again. */
const keptBytes = 64 * 1024;
/** A clone without trees lacks the two at the top, and few more. */
const mostTrees = 400;
const longestDiff = 5 * 60_000;
/**
 * Changed lines between two trees. Blobs that are not at hand (a partial clone, files over the limit of the fetch) are
 * fetched when git has missed them, so that a checkout that has everything costs one process and no network.
 * @param base a commit or a tree
 * @param limit bytes of the patch, above which the answer is unknown
 */
async function readPatch(repository, base, head, limit) {
    const first = await tryPatch(repository, base, head, limit);
    if (first.kind !== 'failed')
        return first;
    const brought = await bringBlobs(repository, base, head);
    if (brought.kind === 'unknown')
        return (0,_shared_comparison_index_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(`${brought.why}, and without them ${first.why}`);
    const again = await tryPatch(repository, base, head, limit);
    return again.kind === 'failed' ? (0,_shared_comparison_index_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(again.why) : again;
}
async function tryPatch(repository, base, head, limit) {
    const reader = (0,_shared_git_patch_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createPatchReader */ .Or)();
    let bytes = 0;
    try {
        const finished = await repository.git().run([..._shared_git_patch_index_js__WEBPACK_IMPORTED_MODULE_2__/* .patchArguments */ .fk, '--end-of-options', base, head], {
            // A blank line of a hunk would come without its first byte.
            config: [{ key: 'diff.suppressBlankEmpty', value: 'false' }],
            maxOutputBytes: keptBytes,
            timeoutMs: longestDiff,
            onStdout(chunk) {
                bytes += chunk.length;
                if (bytes > limit)
                    throw new PatchTooLarge();
                reader.push(chunk);
            },
        });
        const whole = { ...finished, truncated: false };
        if (!(0,_shared_git_index_js__WEBPACK_IMPORTED_MODULE_1__/* .succeeded */ .gq)(whole)) {
            const why = `git could not compare the lines of the two commits (${(0,_shared_git_index_js__WEBPACK_IMPORTED_MODULE_1__/* .complaint */ .U4)(whole)})`;
            return finished.timedOut || finished.cancelled ? (0,_shared_comparison_index_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(why) : { kind: 'failed', why };
        }
        return (0,_shared_comparison_index_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)({ files: reader.end(), renamesSkipped: (0,_shared_git_patch_index_js__WEBPACK_IMPORTED_MODULE_2__/* .renamesSkipped */ .IR)(finished.stderr.toString('utf8')) });
    }
    catch (error) {
        if (error instanceof PatchTooLarge)
            return (0,_shared_comparison_index_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(`the change is larger than ${Math.floor(limit / 1024 / 1024)} MiB of text`);
        if (error instanceof _shared_git_patch_index_js__WEBPACK_IMPORTED_MODULE_2__/* .PatchMalformed */ .Ic)
            return (0,_shared_comparison_index_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(error.message);
        throw error;
    }
}
/** Fetches what is missing of both sides of every file that differs: git may look into each of them for a rename. */
async function bringBlobs(repository, base, head) {
    try {
        let missing = await (0,_shared_git_index_js__WEBPACK_IMPORTED_MODULE_1__/* .missingBelow */ .E1)(repository.git(), [base, head]);
        let listed = await listBlobs(repository, base, head);
        if (listed.kind === 'unknown' && missing.size > 0 && missing.size <= mostTrees) {
            // A clone without trees, too: they come with all that is below them.
            const brought = await repository.bring([...missing]);
            if (brought.kind === 'unknown')
                return brought;
            missing = await (0,_shared_git_index_js__WEBPACK_IMPORTED_MODULE_1__/* .missingBelow */ .E1)(repository.git(), [base, head]);
            listed = await listBlobs(repository, base, head);
        }
        return listed.kind === 'unknown' ? listed : repository.bring(listed.value.filter((id) => missing.has(id)));
    }
    catch (error) {
        if (error instanceof _shared_git_index_js__WEBPACK_IMPORTED_MODULE_1__/* .GitMissing */ .rh)
            throw error;
        return (0,_shared_comparison_index_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(error instanceof Error ? error.message : String(error));
    }
}
async function listBlobs(repository, base, head) {
    const args = ['diff-tree', '-r', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-relative'];
    const finished = await repository.git().run([...args, '--ignore-submodules=all', '--end-of-options', base, head]);
    if (!(0,_shared_git_index_js__WEBPACK_IMPORTED_MODULE_1__/* .succeeded */ .gq)(finished))
        return (0,_shared_comparison_index_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(`git could not list the files that differ (${(0,_shared_git_index_js__WEBPACK_IMPORTED_MODULE_1__/* .complaint */ .U4)(finished)})`);
    const ids = (0,_shared_git_index_js__WEBPACK_IMPORTED_MODULE_1__/* .splitNul */ .K5)(finished.stdout).flatMap((record) => {
        const found = /^:[0-7]{6} [0-7]{6} ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) [A-Z]$/.exec(record);
        return found === null ? [] : [found[1] ?? '', found[2] ?? ''];
    });
    return (0,_shared_comparison_index_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)([...new Set(ids)]);
}


/***/ }),

/***/ 9606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readPullRequest),
/* harmony export */   M: () => (/* binding */ readFacts)
/* harmony export */ });
/* harmony import */ var _git_names_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7959);
/* harmony import */ var _git_names_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7345);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6591);


/**
 * Reduces the event to facts. A payload that lacks fields gives fewer facts, never wrong ones: what should be a commit
 * id or a ref and is something else (`HEAD`, say, would be taken for a revision by git) counts as not there.
 */
function readFacts(event) {
    const { payload } = event;
    const before = readId(payload, 'before');
    const releaseTag = readRefName(payload, 'release', 'tag_name');
    const pullRequest = (0,_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isPullRequestEvent */ .T5)(event.name) ? readPullRequest(payload.at('pull_request')) : undefined;
    const push = event.name === 'push' ? readPush(payload, event.sha) : undefined;
    const mergeGroup = event.name === 'merge_group' ? readMergeGroup(payload.at('merge_group')) : undefined;
    const workflowRun = event.name === 'workflow_run' ? readWorkflowRun(payload.at('workflow_run')) : undefined;
    return {
        name: event.name,
        sha: event.sha,
        ref: event.ref || (event.name === 'push' ? readRefName(payload, 'ref') : ''),
        defaultBranch: readRefName(payload, 'repository', 'default_branch') || undefined,
        ...(push && { push }),
        ...(pullRequest && { pullRequest }),
        ...(event.name === 'pull_request' && before && { before }),
        ...(mergeGroup && { mergeGroup }),
        ...(workflowRun && { workflowRun }),
        ...(event.name === 'release' && releaseTag && { releaseTag }),
    };
}
function readPush(payload, sha) {
    const before = readId(payload, 'before');
    if (before === undefined)
        return undefined;
    return {
        before,
        after: readId(payload, 'after') ?? sha,
        deleted: payload.boolean('deleted') ?? false,
        commits: payload.has('commits') ? payload.list('commits').length : undefined,
    };
}
/** Also the shape of `workflow_run.pull_requests[]`, which has no `changed_files`. */
function readPullRequest(view) {
    const number = view.number('number');
    const baseSha = readCommit(view, 'base', 'sha');
    const headSha = readCommit(view, 'head', 'sha');
    const changedFiles = view.number('changed_files');
    if (number === undefined || baseSha === undefined || headSha === undefined)
        return undefined;
    const facts = { number, baseSha, headSha, baseRef: readRefName(view, 'base', 'ref') };
    return changedFiles === undefined ? facts : { ...facts, changedFiles };
}
function readMergeGroup(view) {
    const baseSha = readCommit(view, 'base_sha');
    const headSha = readCommit(view, 'head_sha');
    if (baseSha === undefined || headSha === undefined)
        return undefined;
    return { baseSha, headSha, baseRef: readRefName(view, 'base_ref') };
}
function readWorkflowRun(view) {
    const headSha = readCommit(view, 'head_sha');
    if (headSha === undefined)
        return undefined;
    // Empty for pull requests from forks; `run.ts` looks those up by the head commit.
    const listed = view
        .list('pull_requests')
        .map(readPullRequest)
        .find((facts) => facts?.headSha === headSha);
    return {
        event: view.text('event') ?? '',
        headSha,
        headBranch: readRefName(view, 'head_branch'),
        pullRequest: listed,
    };
}
/** A full id; all zeros stand for "there was nothing". */
function readId(view, ...path) {
    const text = view.text(...path);
    return text !== undefined && (0,_git_names_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isObjectId */ .T)(text) ? text : undefined;
}
function readCommit(view, ...path) {
    const found = readId(view, ...path);
    return found === undefined || (0,_git_names_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isZeroId */ .a)(found) ? undefined : found;
}
/** Empty when there is none. */
function readRefName(view, ...path) {
    const text = view.text(...path) ?? '';
    return (0,_git_names_index_js__WEBPACK_IMPORTED_MODULE_2__/* .isValidRefName */ .h)(text) ? text : '';
}


/***/ }),

/***/ 4836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ unknown),
/* harmony export */   e: () => (/* binding */ known)
/* harmony export */ });
const known = (value) => ({ kind: 'known', value });
const unknown = (why) => ({ kind: 'unknown', why });


/***/ }),

/***/ 432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eO: () => (/* reexport */ comparison_history/* known */.e),
  dX: () => (/* reexport */ planComparison),
  MH: () => (/* reexport */ event_facts/* readFacts */.M),
  yY: () => (/* reexport */ resolvePlan),
  L5: () => (/* reexport */ comparison_history/* unknown */.L)
});

// UNUSED EXPORTS: guessComparison

// EXTERNAL MODULE: ./shared/comparison/event-facts.js
var event_facts = __webpack_require__(9606);
// EXTERNAL MODULE: ./shared/comparison/history.js
var comparison_history = __webpack_require__(4836);
// EXTERNAL MODULE: ./shared/git/names/object-id.js
var object_id = __webpack_require__(7959);
// EXTERNAL MODULE: ./shared/comparison/model/words.js
var words = __webpack_require__(6591);
;// CONCATENATED MODULE: ./shared/comparison/events.js
/** The base that each event asks for when the inputs say nothing. */


function planEvent(event, request, head, checkedOut) {
    if (event.workflowRun !== undefined)
        return planWorkflowRun(event, event.workflowRun, head);
    if (event.mergeGroup !== undefined)
        return planMergeGroup(event.mergeGroup, request.mergeGroupBase, head);
    if (event.pullRequest !== undefined)
        return planPullRequest(event.pullRequest, head, checkedOut);
    if (event.push !== undefined)
        return planPush(event, event.push, head);
    if (event.releaseTag !== undefined)
        return { kind: 'previous-tag', tag: event.releaseTag, head };
    if (['workflow_dispatch', 'schedule', 'repository_dispatch'].includes(event.name)) {
        return {
            kind: 'everything',
            head,
            why: `the ${event.name} event asks for everything`,
        };
    }
    if ((0,words/* isPullRequestEvent */.T5)(event.name) || ['push', 'merge_group', 'release', 'workflow_run'].includes(event.name)) {
        return {
            kind: 'undetermined',
            head,
            why: `the payload of the ${event.name} event lacks the fields that name its commits`,
        };
    }
    return { kind: 'undetermined', head, why: `the ${event.name || 'nameless'} event names no range of commits` };
}
function planPush(event, push, head) {
    if (push.deleted || (0,object_id/* isZeroId */.a)(push.after))
        return { kind: 'undetermined', head: undefined, why: 'the push deleted its ref' };
    if (event.ref.startsWith('refs/tags/'))
        return { kind: 'previous-tag', tag: event.ref.slice('refs/tags/'.length), head };
    if (!(0,object_id/* isZeroId */.a)(push.before)) {
        return { kind: 'direct', base: { sha: push.before }, head, strategy: 'before', why: 'the commit before the push' };
    }
    if (event.defaultBranch === undefined) {
        return {
            kind: 'undetermined',
            head,
            why: 'the first push of a branch, and the payload does not name the default branch',
        };
    }
    if (event.ref === `refs/heads/${event.defaultBranch}`) {
        return { kind: 'everything', head, why: `the first push of the default branch ${event.defaultBranch}` };
    }
    const pushedNothing = push.commits === 0;
    return {
        kind: 'merge-base',
        with: { name: `refs/heads/${event.defaultBranch}` },
        head,
        why: `where the new branch left the default branch ${event.defaultBranch}`,
        whenContained: pushedNothing ? 'unchanged' : 'undetermined',
    };
}
function planPullRequest(pullRequest, head, checkedOut) {
    const parent = (0,words/* isMergeOf */.A_)(pullRequest, checkedOut) ? checkedOut?.parents[0] : undefined;
    if (parent !== undefined) {
        // The merge names the base it was built on; `pull_request.base.sha` is as old as the last push to the branch.
        const why = `the first parent of the merge commit of pull request #${pullRequest.number}`;
        return { kind: 'direct', base: { sha: parent }, head, strategy: 'merge-base', why };
    }
    return {
        kind: 'merge-base',
        with: { sha: pullRequest.baseSha },
        head,
        why: `where pull request #${pullRequest.number} left its base`,
        whenContained: 'unchanged',
    };
}
function planMergeGroup(group, wanted, head) {
    if (wanted === 'entry' || group.baseRef === '') {
        return {
            kind: 'direct',
            base: { sha: group.baseSha },
            head,
            strategy: 'entry',
            why: 'the merge queue entry in front',
        };
    }
    const why = `where the merge queue left ${(0,words/* branchName */.at)(group.baseRef)}`;
    return { kind: 'merge-base', with: { name: group.baseRef }, head, why, whenContained: 'undetermined' };
}
function planWorkflowRun(event, run, head) {
    if ((0,words/* isPullRequestEvent */.T5)(run.event)) {
        if (run.pullRequest !== undefined)
            return planPullRequest(run.pullRequest, head, undefined);
        return { kind: 'undetermined', head, why: 'the pull request of the triggering run could not be found' };
    }
    if (run.event === 'workflow_dispatch' || run.event === 'schedule') {
        return { kind: 'everything', head, why: `the triggering run was started by ${run.event}` };
    }
    if (run.event === 'release')
        return { kind: 'previous-tag', tag: run.headBranch, head };
    if (event.defaultBranch !== undefined && run.headBranch !== event.defaultBranch && run.headBranch !== '') {
        return againstDefaultBranch(event, head, `the triggering run built ${run.headBranch}`);
    }
    const why = `the triggering run (${run.event || 'of an unnamed event'}) does not say where its push began`;
    return { kind: 'undetermined', head, why };
}
function againstDefaultBranch(event, head, why) {
    if (event.defaultBranch === undefined) {
        return { kind: 'undetermined', head, why: `${why}, and the payload does not name the default branch` };
    }
    return {
        kind: 'merge-base',
        with: { name: `refs/heads/${event.defaultBranch}` },
        head,
        why: `where the head left the default branch ${event.defaultBranch} (${why})`,
        whenContained: 'undetermined',
    };
}

;// CONCATENATED MODULE: ./shared/comparison/requests.js
/** The base that the inputs `base` and `strategy` ask for. */



function planBase(event, request, head, checkedOut) {
    const { base } = request;
    if ((0,object_id/* isObjectId */.T)(base))
        return { kind: 'direct', base: { sha: base }, head, strategy: 'base', why: 'the commit of the input `base`' };
    const branch = (0,words/* branchName */.at)(base);
    if (event.push !== undefined && event.ref === `refs/heads/${branch}`)
        return planPush(event, event.push, head);
    const pullRequest = event.pullRequest ?? event.workflowRun?.pullRequest;
    if (pullRequest?.baseRef === branch)
        return planPullRequest(pullRequest, head, checkedOut);
    if (event.mergeGroup !== undefined && (0,words/* branchName */.at)(event.mergeGroup.baseRef) === branch) {
        return planMergeGroup(event.mergeGroup, request.mergeGroupBase, head);
    }
    if (/^refs\/tags\//.test(base) || /^HEAD[~^]/.test(base)) {
        return { kind: 'direct', base: { name: base }, head, strategy: 'base', why: `the input \`base\` (${base})` };
    }
    const why = `where the head left ${branch} (input \`base\`)`;
    // A head that is part of the branch already may have been merged meanwhile: what it changed can no longer be told.
    return { kind: 'merge-base', with: { name: base }, head, why, whenContained: 'undetermined' };
}
function planStrategy(event, request, head, checkedOut) {
    switch (request.strategy) {
        case 'parent':
            return { kind: 'parent', head };
        case 'previous-tag':
            return {
                kind: 'previous-tag',
                tag: event.ref.startsWith('refs/tags/') ? event.ref.slice(10) : event.releaseTag,
                head,
            };
        case 'last-success': {
            const branch = request.base === '' ? runBranch(event) : (0,words/* branchName */.at)(request.base);
            // Asked without a branch, GitHub would answer with the runs of all of them.
            if (branch === '')
                return { kind: 'undetermined', head, why: 'the event names no branch to look for runs on' };
            return { kind: 'last-success', branch, head };
        }
        case 'before':
            return planBefore(event, head);
        default:
            if (request.base !== '')
                return planBase(event, request, head, checkedOut);
            if (event.pullRequest !== undefined)
                return planPullRequest(event.pullRequest, head, checkedOut);
            if (event.mergeGroup !== undefined)
                return planMergeGroup(event.mergeGroup, 'queue', head);
            if (event.workflowRun?.pullRequest !== undefined)
                return planPullRequest(event.workflowRun.pullRequest, head, undefined);
            if (event.push !== undefined && event.ref === `refs/heads/${event.defaultBranch}`)
                return planPush(event, event.push, head);
            return againstDefaultBranch(event, head, 'strategy merge-base');
    }
}
function planBefore(event, head) {
    const before = event.push?.before ?? event.before;
    if (before === undefined || !(0,object_id/* isObjectId */.T)(before)) {
        return {
            kind: 'undetermined',
            head,
            why: `strategy before needs a push, and this ${event.name} event has no commit before`,
        };
    }
    if ((0,object_id/* isZeroId */.a)(before))
        return event.push === undefined
            ? { kind: 'undetermined', head, why: 'there is no commit before' }
            : planPush(event, event.push, head);
    // On a pull request the head may be the merge commit, which also holds what the base branch gained since.
    const pushed = event.push === undefined && event.pullRequest !== undefined ? { sha: event.pullRequest.headSha } : head;
    return { kind: 'direct', base: { sha: before }, head: pushed, strategy: 'before', why: 'the commit before the push' };
}
function runBranch(event) {
    if (event.workflowRun !== undefined)
        return event.workflowRun.headBranch;
    if (event.pullRequest !== undefined)
        return event.pullRequest.baseRef;
    if (event.mergeGroup !== undefined)
        return (0,words/* branchName */.at)(event.mergeGroup.baseRef);
    return event.ref.startsWith('refs/heads/') ? (0,words/* branchName */.at)(event.ref) : (event.defaultBranch ?? '');
}

;// CONCATENATED MODULE: ./shared/comparison/plan.js
/** What to compare, decided from the event and the inputs alone: plain data in, plain data out. */




/** @param checkedOut undefined without a checkout. */
function planComparison(event, asked, checkedOut) {
    const request = withoutHead(withoutZeros(asked), event, checkedOut);
    if (request.base === 'HEAD')
        return { kind: 'working-tree' };
    const head = chooseHead(event, request, checkedOut);
    if (head === undefined) {
        return {
            kind: 'undetermined',
            head: undefined,
            why: `the ${event.name} event names no commit, and none is checked out`,
        };
    }
    if (request.strategy !== 'auto')
        return planStrategy(event, request, head, checkedOut);
    if (request.base !== '')
        return planBase(event, request, head, checkedOut);
    if (request.ref !== '' && !namesEventHead(event, request.ref))
        return againstDefaultBranch(event, head, 'the input `ref` names another head');
    return planEvent(event, request, head, checkedOut);
}
/** `${{ github.event.before }}` is all zeros on a first push, and `after` on a deletion: neither names a commit. */
function withoutZeros(request) {
    const given = (text) => ((0,object_id/* isZeroId */.a)(text) ? '' : text);
    return { ...request, base: given(request.base), ref: given(request.ref) };
}
/** `ref: HEAD` says nothing new where the checkout is what the event is about. */
function withoutHead(request, event, checkedOut) {
    const same = request.ref === 'HEAD' && checkedOut !== undefined && checkedOut.id === eventHead(event, checkedOut);
    return same ? { ...request, ref: '' } : request;
}
/** The comparison of a push that names both its commits, which needs no look at the checkout. */
function guessComparison(event, request) {
    const plan = event.push === undefined ? undefined : planComparison(event, request, undefined);
    if (plan?.kind !== 'direct' || !('sha' in plan.base) || !('sha' in plan.head))
        return undefined;
    return { base: plan.base.sha, head: plan.head.sha };
}
function chooseHead(event, request, checkedOut) {
    if (request.ref === 'HEAD')
        return checkedOut === undefined ? undefined : { sha: checkedOut.id };
    if (request.ref !== '' && !namesEventHead(event, request.ref))
        return (0,words/* toRevision */.Hx)(request.ref);
    const id = eventHead(event, checkedOut);
    if ((0,object_id/* isObjectId */.T)(id) && !(0,object_id/* isZeroId */.a)(id))
        return { sha: id };
    return checkedOut === undefined ? undefined : { sha: checkedOut.id };
}
function namesEventHead(event, ref) {
    return (event.ref !== '' &&
        !(0,words/* isPullRequestEvent */.T5)(event.name) &&
        (ref === event.ref || `refs/heads/${(0,words/* branchName */.at)(ref)}` === event.ref));
}
function eventHead(event, checkedOut) {
    if (event.workflowRun !== undefined)
        return event.workflowRun.headSha;
    if (event.mergeGroup !== undefined)
        return event.mergeGroup.headSha;
    if (event.pullRequest !== undefined) {
        return (0,words/* isMergeOf */.A_)(event.pullRequest, checkedOut) ? (checkedOut?.id ?? '') : event.pullRequest.headSha;
    }
    // A pushed annotated tag names the tag object in `after`; GITHUB_SHA is its commit.
    if (event.push !== undefined && !event.ref.startsWith('refs/tags/'))
        return event.push.after;
    return event.sha;
}

// EXTERNAL MODULE: ./shared/action/index.js + 13 modules
var action = __webpack_require__(3007);
;// CONCATENATED MODULE: ./shared/comparison/resolve.js

/** @throws UserError unknown-ref when the server was asked and has no such branch or tag */
async function resolvePlan(plan, history) {
    if (plan.kind === 'working-tree')
        return plan;
    if (plan.head === undefined)
        return { kind: 'undetermined', head: undefined, why: plan.kind === 'undetermined' ? plan.why : '' };
    const head = await toId(plan.head, 'ref', history);
    if (head.kind === 'unknown')
        return { kind: 'undetermined', head: undefined, why: head.why };
    const resolution = await resolveWith(plan, head.id, history);
    return resolution.kind === 'compare' ? verified(resolution, history) : resolution;
}
async function resolveWith(plan, head, history) {
    const undetermined = (why) => ({ kind: 'undetermined', head, why });
    const compare = (base, strategy, why) => ({
        kind: 'compare',
        bases: [base],
        head,
        strategy,
        why,
    });
    switch (plan.kind) {
        case 'undetermined':
            return undetermined(plan.why);
        case 'everything':
            return { kind: 'everything', head, why: plan.why };
        case 'direct': {
            const base = await toId(plan.base, 'base', history);
            return base.kind === 'unknown' ? undetermined(base.why) : compare(base.id, plan.strategy, plan.why);
        }
        case 'merge-base':
            return resolveMergeBase(plan, head, history);
        case 'parent': {
            const parent = await history.parent(head);
            if (parent.kind === 'unknown')
                return undetermined(parent.why);
            if (parent.value === undefined)
                return { kind: 'everything', head, why: 'the head is the first commit of the repository' };
            return compare(parent.value, 'parent', 'the first parent of the head');
        }
        case 'previous-tag': {
            const previous = await history.previousTag(head, plan.tag);
            if (previous.kind === 'unknown')
                return undetermined(previous.why);
            if (previous.value === undefined)
                return { kind: 'everything', head, why: `${plan.tag ?? 'the head'} has no earlier tag behind it` };
            return compare(previous.value.id, 'previous-tag', `the previous tag ${previous.value.tag}`);
        }
        case 'last-success': {
            const run = await history.lastSuccess(plan.branch, head);
            if (run.kind === 'unknown')
                return undetermined(run.why);
            if (run.value === undefined) {
                return {
                    kind: 'everything',
                    head,
                    why: `no earlier run of this workflow succeeded on ${plan.branch} behind this commit`,
                };
            }
            return compare(run.value.id, 'last-success', `the last successful run on ${plan.branch} (run ${run.value.run})`);
        }
    }
}
async function resolveMergeBase(plan, head, history) {
    let from = plan.with;
    if ('name' in from && !from.name.startsWith('refs/heads/')) {
        const resolved = await history.resolve(from.name);
        if (resolved.kind === 'absent')
            throw unknownRef('base', from.name, resolved.why);
        if (resolved.kind === 'unknown')
            return { kind: 'undetermined', head, why: resolved.why };
        const { id, isTag } = resolved.value;
        if (isTag)
            return { kind: 'compare', bases: [id], head, strategy: 'base', why: `the tag ${from.name} (input \`base\`)` };
        from = { sha: id };
    }
    const bases = await history.mergeBases(from, head);
    if (bases.kind === 'unknown')
        return { kind: 'undetermined', head, why: bases.why };
    if (bases.value.length === 0)
        return { kind: 'everything', head, why: `${plan.why}, and the two share no history` };
    if (bases.value.includes(head) && plan.whenContained === 'undetermined') {
        const why = `${plan.why}, and the head is already part of it (merged meanwhile, or run again later)`;
        return { kind: 'undetermined', head, why };
    }
    return { kind: 'compare', bases: bases.value, head, strategy: 'merge-base', why: plan.why };
}
async function verified(resolution, history) {
    const available = await history.ensure([...resolution.bases, resolution.head]);
    return available.kind === 'known' ? resolution : { kind: 'undetermined', head: resolution.head, why: available.why };
}
async function toId(revision, input, history) {
    if ('sha' in revision)
        return { kind: 'id', id: revision.sha };
    const resolved = await history.resolve(revision.name);
    if (resolved.kind === 'absent')
        throw unknownRef(input, revision.name, resolved.why);
    return resolved.kind === 'unknown' ? resolved : { kind: 'id', id: resolved.value.id };
}
function unknownRef(input, name, why) {
    return new action/* UserError */.yo('unknown-ref', `The input \`${input}\` names ${JSON.stringify(name)}, and there is no such branch or tag: ${why}.`, 'Correct the name, or give a full commit SHA.');
}

;// CONCATENATED MODULE: ./shared/comparison/index.js
/** Which commits an event asks to compare: facts, plan, and the plan made concrete. Pure; what reads the world is in sources/. */






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
// EXTERNAL MODULE: ./shared/action/index.js + 13 modules
var action = __webpack_require__(3007);
// EXTERNAL MODULE: ./shared/git/index.js + 16 modules
var shared_git = __webpack_require__(608);
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

/***/ 2768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ic: () => (/* reexport */ PatchMalformed),
  Or: () => (/* reexport */ createPatchReader),
  Wm: () => (/* reexport */ intersectPatches),
  fk: () => (/* reexport */ patchArguments),
  IR: () => (/* reexport */ renamesSkipped)
});

// UNUSED EXPORTS: intersectRanges, parsePatch

;// CONCATENATED MODULE: ./shared/git/patch/arguments.js
/**
 * Arguments that make `git diff-tree` print what the reader reads, whatever configuration and attributes say: the raw
 * list with paths as bytes, an empty record, then the patch with hunks of changed lines only. Those that repeat a
 * default are there because a configuration could change it (git-config(1), `diff.*`).
 */
const patchArguments = [
    'diff-tree',
    '-r',
    '--raw',
    '-p',
    '-z',
    '--no-abbrev',
    '--full-index',
    '--unified=0',
    '--inter-hunk-context=0',
    // `.gitattributes` belongs to whoever made the change: `*.ts binary` or `-diff` must not hide its lines.
    '--text',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--no-relative',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    '--diff-algorithm=myers',
    '--indent-heuristic',
    '--submodule=short',
    '--ignore-submodules=all',
    // Nothing is added to what is gone. Renames are looked for first.
    '--diff-filter=d',
    // git's own defaults. The cost grows with the square of the limit; above it only unchanged files are found again.
    '--find-renames=50%',
    '-l1000',
];
/** What git says on stderr when there were too many files to look for renamed and edited ones. */
function renamesSkipped(stderr) {
    return stderr.includes('rename detection was skipped');
}

;// CONCATENATED MODULE: ./shared/git/patch/model.js
/** git printed something else than the patch that was asked for: a patch read wrongly would be lines left out. */
class PatchMalformed extends Error {
    constructor(what) {
        super(`git printed a patch of another shape: ${what}`);
        this.name = 'PatchMalformed';
    }
}

;// CONCATENATED MODULE: ./shared/git/patch/ranges.js
/** Lines that are in both. Each list is ascending and apart, and so is the answer. */
function intersectRanges(a, b) {
    const both = [];
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
        const [fromA, toA] = a[i] ?? [0, 0];
        const [fromB, toB] = b[j] ?? [0, 0];
        const [from, to] = [Math.max(fromA, fromB), Math.min(toA, toB)];
        if (from <= to)
            both.push([from, to]);
        if (toA < toB)
            i++;
        else
            j++;
    }
    return both;
}
/** What is new against every one of several bases: a line that one of them has was there before. */
function intersectPatches(patches) {
    const [first = [], ...others] = patches;
    const rest = others.map((files) => new Map(files.map((file) => [file.path, file])));
    return first.flatMap((file) => {
        let { lines, binary } = file;
        for (const files of rest) {
            const same = files.get(file.path);
            if (same === undefined)
                return [];
            lines = intersectRanges(lines, same.lines);
            binary &&= same.binary;
        }
        return [{ ...file, lines, binary }];
    });
}

;// CONCATENATED MODULE: ./shared/git/patch/hunks.js

const newline = 0x0a;
const [space, plus, minus, backslash] = [0x20, 0x2b, 0x2d, 0x5c];
/** Two quoted paths of 4,096 bytes, four characters for each. */
const longestHeader = 64 * 1024;
/**
 * Tells git's own lines from the content of hunks by the lengths that a hunk announces, never by what a line looks like:
 * content may say `+++ b/x` or `@@ -1 +1 @@`. Content is passed over as it comes, however long a line is.
 */
class Hunks {
    #events;
    #removed = 0;
    #added = 0;
    /** A hunk has just ended, so the note that its last line has no end may follow. */
    #ended = false;
    /** Inside a line of content that goes on in the next chunk. */
    #inside = 'no';
    #header = [];
    #headerLength = 0;
    constructor(events) {
        this.#events = events;
    }
    /** @param added lines that the hunk adds, from its header */
    begin(removed, added) {
        this.#removed = removed;
        this.#added = added;
        this.#ended = false;
    }
    push(chunk) {
        const mayBeBinary = chunk.includes(0);
        for (let at = 0; at < chunk.length;) {
            if (this.#inside === 'no' && this.#headerLength === 0)
                this.#startLine(chunk[at] ?? 0);
            const end = chunk.indexOf(newline, at);
            const stop = end < 0 ? chunk.length : end;
            if (this.#inside === 'no')
                this.#takeHeader(chunk.subarray(at, stop), end >= 0);
            else {
                if (mayBeBinary && this.#inside === 'added' && chunk.subarray(at, stop).includes(0))
                    this.#events.binary();
                if (end >= 0)
                    this.#inside = 'no';
            }
            at = stop + 1;
        }
    }
    end() {
        if (this.#inside !== 'no' || this.#headerLength > 0 || this.#removed + this.#added > 0)
            throw new PatchMalformed('it ends in the middle of a file');
    }
    #startLine(first) {
        if (first === backslash && (this.#ended || this.#removed + this.#added > 0)) {
            this.#inside = 'other';
        }
        else if (this.#removed + this.#added > 0) {
            this.#inside = first === plus ? 'added' : 'other';
            if (first === minus || first === space)
                this.#removed--;
            if (first === plus || first === space)
                this.#added--;
            if (this.#removed < 0 || this.#added < 0 || ![plus, minus, space].includes(first))
                throw new PatchMalformed('a hunk has other lines than it announces');
            this.#ended = this.#removed + this.#added === 0;
        }
    }
    #takeHeader(part, whole) {
        this.#ended = false;
        this.#headerLength += part.length;
        if (this.#headerLength > longestHeader)
            throw new PatchMalformed('a header line without an end');
        if (!whole) {
            this.#header.push(part);
            return;
        }
        const line = this.#header.length === 0 ? part : Buffer.concat([...this.#header, part]);
        this.#header = [];
        this.#headerLength = 0;
        this.#events.header(line.toString('latin1'));
    }
}

// EXTERNAL MODULE: ./shared/git/path-bytes.js
var path_bytes = __webpack_require__(6902);
;// CONCATENATED MODULE: ./shared/git/patch/raw-entries.js


/** git-diff-tree(1), "Raw output format". */
const header = /^:([0-7]{6}) ([0-7]{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([AMTRC])[0-9]*$/;
/** Longer than any header, and than any path that git writes. */
const longestField = 64 * 1024;
/** Reads NUL-ended records from chunks of any size, up to the empty one that parts them from the patch. */
class RawEntries {
    entries = [];
    /** Start of a field whose end has not come yet. */
    #rest = Buffer.alloc(0);
    #fields = [];
    #wanted = 1;
    /** @returns the bytes behind the list, undefined while it goes on */
    push(chunk) {
        const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
        for (let at = 0;;) {
            const end = bytes.indexOf(0, at);
            if (end < 0) {
                this.#rest = bytes.subarray(at);
                if (this.#rest.length > longestField)
                    throw new PatchMalformed('a record without an end');
                return undefined;
            }
            if (end === at && this.#fields.length === 0)
                return bytes.subarray(end + 1);
            this.#take(bytes.subarray(at, end));
            at = end + 1;
        }
    }
    /** Whether the output may end here: two equal trees have neither records nor a patch. */
    get mayEnd() {
        return this.entries.length === 0 && this.#fields.length === 0 && this.#rest.length === 0;
    }
    #take(field) {
        this.#fields.push(field);
        if (this.#fields.length === 1)
            this.#wanted = /^[RC]/.test(lastWord(field)) ? 3 : 2;
        if (this.#fields.length < this.#wanted)
            return;
        const [first, ...paths] = this.#fields;
        this.#fields = [];
        const found = header.exec(first?.toString('latin1') ?? '');
        const path = paths.at(-1);
        if (found === null || path === undefined || path.length === 0)
            throw new PatchMalformed(`the record ${JSON.stringify(first?.toString('latin1').slice(0, 120))}`);
        const [, , newMode = '', oldId = '', newId = '', status] = found;
        this.entries.push({
            path: (0,path_bytes/* decodePath */.q0)(path),
            movedFrom: status === 'R' && paths[0] !== undefined ? (0,path_bytes/* decodePath */.q0)(paths[0]) : undefined,
            oldId,
            newId,
            regular: newMode.startsWith('100'),
            sections: status === 'T' ? 2 : 1,
        });
    }
}
function lastWord(field) {
    return field.toString('latin1', field.lastIndexOf(0x20) + 1);
}

;// CONCATENATED MODULE: ./shared/git/patch/reader.js



/** git-diff(1), "Generating patch text with -p". Lines of git's own that a section may begin with. */
const known = /^(?:old mode|new mode|deleted file mode|new file mode|copy from|copy to|rename from|rename to|(?:dis)?similarity index|--- |\+\+\+ )/;
const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
const index = /^index ([0-9a-f]{40,64})\.\.([0-9a-f]{40,64})(?: [0-7]{6})?$/;
function createPatchReader() {
    const raw = new RawEntries();
    const files = [];
    let listed = false;
    const current = () => {
        const file = files.at(-1);
        if (file === undefined)
            throw new PatchMalformed('a hunk of no file');
        return file;
    };
    /** Sections come in the order of the raw list. */
    function openSection() {
        const last = files.at(-1);
        if (last !== undefined && last.sections < last.entry.sections) {
            last.sections++;
            return;
        }
        const entry = raw.entries[files.length];
        if (entry === undefined)
            throw new PatchMalformed('more files than the list has');
        files.push({ entry, lines: [], sections: 1, binary: false });
    }
    /** The ids prove that section and record are about the same file. */
    function checkIds(oldId, newId) {
        const { entry, sections } = current();
        const gone = /^0+$/;
        const first = entry.sections === 1 || sections === 1;
        const second = entry.sections === 1 || sections === 2;
        const agree = (first ? oldId === entry.oldId : gone.test(oldId)) && (second ? newId === entry.newId : gone.test(newId));
        if (!agree)
            throw new PatchMalformed('its files come in another order than the list');
    }
    function openHunk(removed, start, added) {
        const { entry, lines } = current();
        hunks.begin(removed, added);
        if (added === 0 || !entry.regular)
            return;
        const last = lines.at(-1);
        if (start < 1 || (last !== undefined && start <= last[1]))
            throw new PatchMalformed('hunks out of order');
        if (last !== undefined && start === last[1] + 1)
            lines[lines.length - 1] = [last[0], start + added - 1];
        else
            lines.push([start, start + added - 1]);
    }
    const hunks = new Hunks({
        header(line) {
            if (line.startsWith('diff --git '))
                return openSection();
            const ids = index.exec(line);
            if (ids !== null)
                return checkIds(ids[1] ?? '', ids[2] ?? '');
            const found = hunk.exec(line);
            if (found !== null)
                return openHunk(Number(found[1] ?? 1), Number(found[2]), Number(found[3] ?? 1));
            current();
            if (!known.test(line))
                throw new PatchMalformed(`the line ${JSON.stringify(line.slice(0, 120))}`);
        },
        binary() {
            current().binary = true;
        },
    });
    return {
        push(chunk) {
            if (listed)
                return hunks.push(chunk);
            const rest = raw.push(chunk);
            if (rest === undefined)
                return;
            listed = true;
            hunks.push(rest);
        },
        end() {
            if (!listed && !raw.mayEnd)
                throw new PatchMalformed('its list has no end');
            hunks.end();
            const last = files.at(-1);
            if (files.length !== raw.entries.length || (last !== undefined && last.sections < last.entry.sections))
                throw new PatchMalformed('fewer files than the list has');
            return files.map(({ entry, lines, binary }) => ({
                path: entry.path,
                ...(entry.movedFrom === undefined ? {} : { movedFrom: entry.movedFrom }),
                lines,
                binary: binary && entry.regular,
            }));
        },
    };
}
/** The same for output that is there as a whole. @throws PatchMalformed */
function parsePatch(output) {
    const reader = createPatchReader();
    reader.push(output);
    return reader.end();
}

;// CONCATENATED MODULE: ./shared/git/patch/index.js
/** Changed lines from git's own patch. A door of its own: who compares trees only needs none of it. */






/***/ })

};
