export const id = 361;
export const ids = [361];
export const modules = {

/***/ 8361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./shared/github/client/index.js + 7 modules
var github_client = __webpack_require__(5454);
// EXTERNAL MODULE: ./shared/github/index.js + 2 modules
var github = __webpack_require__(8890);
// EXTERNAL MODULE: ./shared/comparison/event-facts.js
var event_facts = __webpack_require__(9606);
// EXTERNAL MODULE: ./shared/comparison/history.js
var comparison_history = __webpack_require__(4836);
;// CONCATENATED MODULE: ./shared/comparison/sources/asking.js


/**
 * Questions to GitHub whose failure is an answer: unknown, with the reason and the remedy. A server that gave no answer
 * at all is not asked again: each question would wait out its deadlines.
 */
function createAsking() {
    let lost;
    return async (question) => {
        if (lost !== undefined)
            return (0,comparison_history/* unknown */.L)(lost);
        try {
            return await question();
        }
        catch (error) {
            if (!(error instanceof github_client/* GitHubFailure */.iK))
                throw error;
            const why = `${error.message} ${error.fix}`;
            if (error.kind === 'unavailable' && error.status === undefined)
                lost = why;
            return (0,comparison_history/* unknown */.L)(why);
        }
    };
}

// EXTERNAL MODULE: ./shared/git/names/object-id.js
var object_id = __webpack_require__(7959);
;// CONCATENATED MODULE: ./shared/comparison/sources/file-rows.js

/** A rename is two places, as in git. `changed` is a change of type or mode, `copied` leaves its source alone. */
function readFiles(rows) {
    const files = [];
    for (const row of rows) {
        const path = row.text('filename');
        const status = row.text('status');
        if (path === undefined || status === undefined)
            throw new github_client/* GitHubFailure */.iK('malformed', 200, 'GitHub listed a file without a name or status', 'Run the job again.');
        const previous = row.text('previous_filename');
        if (status === 'unchanged')
            continue;
        if (status === 'renamed' && previous !== undefined) {
            // git is asked for exact renames only, so the API's guesses count as a deletion and an addition.
            const renamed = row.number('changes') === 0;
            files.push({ path: previous, status: 'deleted', renamed }, { path, status: 'added', renamed });
        }
        else if (status === 'removed') {
            files.push({ path, status: 'deleted', renamed: false });
        }
        else {
            files.push({
                path,
                status: status === 'added' || status === 'copied' || status === 'renamed' ? 'added' : 'modified',
                renamed: false,
            });
        }
    }
    return files;
}
/**
 * The row tells all there is. Bytes that are no UTF-8 come as U+FFFD, so that the name is not the one git knows; a rename
 * that hides its old place is half a change.
 */
function isPlain(row) {
    const previous = row.text('previous_filename');
    if (row.text('status') === 'renamed' && previous === undefined)
        return false;
    return !`${row.text('filename')}${previous}`.includes('\ufffd');
}

;// CONCATENATED MODULE: ./shared/comparison/sources/comparison-api.js





/** GitHub lists at most 300 files of a comparison (REST API documentation). */
const mostFiles = 300;
const commitsPerPage = 100;
const mostCommits = 500;
/** Each may cost a request; a history with more is git's to read. */
const mostCandidates = 10;
/** Each comparison is asked for once. */
function createComparer(client, repository, asking) {
    const asked = new Map();
    const ask = (base, head) => {
        const range = `${base}...${head}`;
        const answer = asked.get(range) ?? asking(() => compare(client, repository, range));
        asked.set(range, answer);
        return answer;
    };
    return { ask, mergeBases: (base, head) => mergeBases(ask, base, head) };
}
async function compare(client, { owner, name }, range) {
    const path = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/compare/${range}`;
    const page = async (number) => {
        const query = { per_page: commitsPerPage, page: number };
        return (0,github/* viewOf */.du)((await client.get(path, query, { permission: 'contents: read' })).body);
    };
    const first = await page(1);
    const mergeBase = commitId(first, 'merge_base_commit', 'sha');
    const status = first.text('status');
    if (mergeBase === undefined || status === undefined) {
        return (0,comparison_history/* unknown */.L)('GitHub compared the commits without naming a merge base');
    }
    const total = first.number('total_commits') ?? Number.POSITIVE_INFINITY;
    const commits = [...first.list('commits')];
    for (let number = 2; commits.length < total && total <= mostCommits; number++) {
        const more = (await page(number)).list('commits');
        if (more.length === 0)
            break;
        commits.push(...more);
    }
    const rows = first.list('files');
    const whole = commits.length >= total;
    const listed = Array.isArray(first.at('files').value) && rows.length < mostFiles && rows.every(isPlain);
    const complete = listed && (rows.length > 0 || status === 'identical' || (whole && sameTree(first, commits.at(-1))));
    return (0,comparison_history/* known */.e)({
        mergeBase,
        status,
        count: rows.filter((row) => row.text('status') !== 'unchanged').length,
        files: complete ? readFiles(rows) : undefined,
        roots: whole ? rootsOf(commits) : undefined,
    });
}
/** A list without a file is believed only where the trees are one. */
function sameTree(view, last) {
    const base = view.text('merge_base_commit', 'commit', 'tree', 'sha');
    return base !== undefined && base === last?.text('commit', 'tree', 'sha');
}
/** A full id as git writes it; anything else would reach git as a name. */
function commitId(view, ...path) {
    const id = view.text(...path);
    return id !== undefined && (0,object_id/* isObjectId */.T)(id) ? id : undefined;
}
/** Parents that are no part of the range are common ancestors of both sides, and every best one is among them. */
function rootsOf(commits) {
    const range = new Set();
    const parents = new Set();
    for (const commit of commits) {
        const id = commitId(commit, 'sha');
        if (id === undefined || !commit.has('parents'))
            return undefined;
        range.add(id);
        for (const view of commit.list('parents')) {
            const parent = commitId(view, 'sha');
            if (parent === undefined)
                return undefined;
            parents.add(parent);
        }
    }
    return [...parents].filter((parent) => !range.has(parent));
}
/**
 * All best common ancestors. A root that GitHub's merge base does not have behind it is another one; one that is behind
 * a third only makes the comparison wider.
 */
async function mergeBases(ask, base, head) {
    const compared = await ask(base, head);
    if (compared.kind === 'unknown')
        return compared;
    const { mergeBase, roots } = compared.value;
    if (roots === undefined)
        return (0,comparison_history/* unknown */.L)('GitHub did not list all commits between the two');
    const others = roots.filter((root) => root !== mergeBase);
    if (others.length > mostCandidates)
        return (0,comparison_history/* unknown */.L)(`the branch grew from ${others.length} places`);
    const bases = [mergeBase];
    for (const root of others) {
        const behind = await ask(root, mergeBase);
        if (behind.kind === 'unknown')
            return behind;
        if (behind.value.status !== 'ahead' && behind.value.status !== 'identical')
            bases.push(root);
    }
    return (0,comparison_history/* known */.e)(bases);
}

;// CONCATENATED MODULE: ./shared/comparison/sources/github-api.js







/** GitHub lists at most 3,000 files of a pull request (REST API documentation). */
const pullRequestLimit = 3000;
function createGitHubApi(client, repository) {
    const { owner, name } = repository;
    const contents = { permission: 'contents: read' };
    const asking = createAsking();
    const compare = createComparer(client, repository, asking);
    return {
        compare: compare.ask,
        mergeBases: compare.mergeBases,
        pullRequestFiles: (pullRequest) => asking(() => listPullRequestFiles(client, repository, pullRequest)),
        tree: (id) => asking(async () => {
            const path = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/git/trees/${id}`;
            const view = (0,github/* viewOf */.du)((await client.get(path, { recursive: 1 }, contents)).body);
            if (view.boolean('truncated') !== false)
                return (0,comparison_history/* unknown */.L)('GitHub cut the list of tracked files');
            const entries = view.list('tree').filter((entry) => entry.text('type') !== 'tree');
            return (0,comparison_history/* known */.e)(entries.map((entry) => entry.text('path') ?? ''));
        }),
        successfulRuns: (workflow, branch) => asking(async () => {
            const path = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/actions/workflows/${workflow}/runs`;
            const query = { branch, status: 'success', per_page: 100 };
            const runs = [];
            for await (const page of client.getPages(path, query, { maxPages: 5, permission: 'actions: read' })) {
                for (const run of (0,github/* viewOf */.du)(page.body).list('workflow_runs')) {
                    const id = run.number('id');
                    const sha = commitId(run, 'head_sha');
                    const own = run.text('head_repository', 'full_name') ?? `${owner}/${name}`;
                    // A pull request from a fork may call its branch `main` too; its runs say nothing about ours.
                    const foreign = own.toLowerCase() !== `${owner}/${name}`.toLowerCase() || run.text('event')?.startsWith('pull_request');
                    if (id !== undefined && sha !== undefined && !foreign && run.text('conclusion') !== 'failure')
                        runs.push({ id, sha });
                }
            }
            return (0,comparison_history/* known */.e)(runs);
        }),
        pullRequestOf: (headSha) => asking(async () => {
            const path = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/commits/${headSha}/pulls`;
            const answer = await client.get(path, { per_page: 100 }, { permission: 'pull-requests: read' });
            const found = (0,github/* viewOf */.du)(answer.body)
                .list()
                .map(event_facts/* readPullRequest */.D)
                .filter((facts) => facts?.headSha === headSha);
            return found.length > 1 ? (0,comparison_history/* unknown */.L)('several pull requests have this head') : (0,comparison_history/* known */.e)(found[0]);
        }),
        file: (path, id) => asking(async () => {
            const route = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/contents/${path}`;
            const view = (0,github/* viewOf */.du)((await client.get(route, { ref: id }, contents)).body);
            const content = view.text('content');
            if (view.text('encoding') !== 'base64' || content === undefined)
                return (0,comparison_history/* unknown */.L)(`${path} is not a file, or too large for the API`);
            return (0,comparison_history/* known */.e)(Buffer.from(content, 'base64').toString('utf8'));
        }),
    };
}
async function listPullRequestFiles(client, { owner, name }, pullRequest) {
    const permission = 'pull-requests: read';
    const rows = [];
    const path = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/pulls/${pullRequest.number}`;
    for await (const page of client.getPages(`${path}/files`, { per_page: 100 }, { maxPages: 31, permission })) {
        rows.push(...(0,github/* viewOf */.du)(page.body).list());
    }
    if (rows.length >= pullRequestLimit)
        return (0,comparison_history/* unknown */.L)(`GitHub lists at most ${pullRequestLimit} files of a pull request`);
    // The list is of the pull request as it is now; the payload is of the event. Asked last, so that a push in between shows.
    const now = (0,github/* viewOf */.du)((await client.get(path, {}, { permission })).body);
    if (now.text('head', 'sha') !== pullRequest.headSha)
        return (0,comparison_history/* unknown */.L)('the pull request has moved on since this event');
    const expected = Math.max(now.number('changed_files') ?? 0, pullRequest.changedFiles ?? 0);
    if (rows.filter((row) => row.text('status') !== 'unchanged').length < expected)
        return (0,comparison_history/* unknown */.L)(`GitHub listed ${rows.length} files of ${expected}`);
    if (!rows.every(isPlain))
        return (0,comparison_history/* unknown */.L)('GitHub does not tell the whole name of a changed file');
    return (0,comparison_history/* known */.e)(readFiles(rows));
}

;// CONCATENATED MODULE: ./shared/comparison/sources/connect.js


/**
 * Nothing is asked, and no connection made, before the first question.
 * @param action whose name goes into the user agent
 */
function connect(event, token, action, log) {
    const client = (0,github_client/* createGitHubClient */.LX)({ apiUrl: event.apiUrl, token, userAgent: `ci-actions/${action}`, log });
    return createGitHubApi(client, event.repository);
}


/***/ })

};
