export const id = 343;
export const ids = [343];
export const modules = {

/***/ 3343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  upsertPullRequest: () => (/* reexport */ upsertPullRequest),
  Y: () => (/* reexport */ workflowFilesNeedToken)
});

// EXTERNAL MODULE: ./shared/action/index.js + 13 modules
var action = __webpack_require__(3007);
// EXTERNAL MODULE: ./shared/github/client/index.js + 7 modules
var github_client = __webpack_require__(5454);
;// CONCATENATED MODULE: ./shared/github/pull-request/refusals.js


const CONTENTS = { permission: 'contents: write' };
const PULL_REQUESTS = { permission: 'pull-requests: write' };
const WORKFLOWS = '.github/workflows/';
const REMEDY = 'Pass another token as `token`: one of a GitHub App with the permissions Contents, Pull requests and Workflows ' +
    '(read and write), for example from actions/create-github-app-token, a fine-grained personal access token with the ' +
    'same three, or a classic one with the scopes `repo` and `workflow`. There is no line for it under `permissions:` ' +
    '(`workflows: write` is no valid syntax), as GITHUB_TOKEN can never change workflow files.';
/**
 * Whether a change is bound to be refused because the job's own token may not touch workflow files. To be asked before
 * anything is written.
 * @param defaultToken the job's own token (`github.token`)
 */
function workflowFilesNeedToken(paths, token, defaultToken) {
    const workflow = paths.find((path) => path.startsWith(WORKFLOWS));
    if (workflow === undefined || token === '' || token !== defaultToken)
        return undefined;
    return new action/* UserError */.yo('workflow-files-need-token', `The change touches ${workflow}, and the job's own token (GITHUB_TOKEN) may not change workflow files. Nothing was written.`, REMEDY);
}
/**
 * What a refused write of a tree, a commit or a ref means. GitHub refuses workflow files in several ways: 404 for a
 * tree (personal tokens), 403 "Resource not accessible by integration", 422 "without `workflows` permission" for a ref.
 */
function pushRefused(failure, paths, branch) {
    const { status, words } = failure;
    const workflow = paths.find((path) => path.startsWith(WORKFLOWS));
    if (isProtected(failure)) {
        return new action/* UserError */.yo('branch-protected', `GitHub refuses the change of branch ${branch}: ${words}.`, 'Let a rule set or branch protection that covers this branch name allow the token to create, force-push and delete it, or choose another `branch`.');
    }
    const named = /without `?workflows?`? (permission|scope)/i.test(words);
    if (workflow !== undefined && (named || status === 403 || status === 404 || status === 422)) {
        const why = words === '' ? `status ${status}` : `${status}: ${words}`;
        return new action/* UserError */.yo('workflow-files-need-token', `The change touches ${workflow}, and GitHub refuses it from this token (${why}).`, `${REMEDY} The token also needs \`contents: write\` on this repository.`);
    }
    return failure.toUserError();
}
/** What a refused opening of a pull request means. */
function openRefused(failure) {
    if (failure.status === 403 && /not permitted to create or approve pull requests/i.test(failure.words)) {
        return new action/* UserError */.yo('pull-requests-not-allowed', 'GitHub Actions may not open pull requests in this repository.', 'Turn on "Allow GitHub Actions to create and approve pull requests" under Settings > Actions > General > Workflow permissions ' +
            "(where it is greyed out, the organisation's settings decide, at the same place), or pass the token of a GitHub App as `token`.");
    }
    return failure.toUserError();
}
/** Whether a branch protection or a rule set is the reason. */
function isProtected({ words }) {
    return /protected branch|protected ref|repository rule/i.test(words);
}
/** Whether GitHub knew the request and turned it down: then it had no effect, and asking again helps nobody. */
function isRefusal(error) {
    return (error instanceof github_client/* GitHubFailure */.iK && !error.uncertain && error.kind !== 'unavailable' && error.kind !== 'rate-limited');
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./shared/github/pull-request/blobs.js

/**
 * The id that git gives these bytes (gitformat objects: `blob <size>\0<bytes>`).
 * @param like an object id of the repository: 40 digits for SHA-1, 64 for SHA-256
 */
function blobId(bytes, like) {
    const hash = (0,external_node_crypto_.createHash)(like.length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
/** What GitHub may take inline: text that comes back from UTF-8 as it was. NUL bytes are left to blobs. */
function inlineText(bytes) {
    const text = bytes.toString('utf8');
    return text.includes('\0') || !Buffer.from(text, 'utf8').equals(bytes) ? undefined : text;
}
/**
 * The bytes to commit for a file whose base is the blob `base`, or `undefined` when the change was not made from it.
 * Git for Windows checks text out with CRLF where the repository has LF (`core.autocrlf`): then `before` is the blob but
 * for that, and the change goes back the same way.
 */
function bytesToCommit(file, base, like) {
    if (file.before === null)
        return base === undefined ? file.after : undefined;
    if (base === undefined)
        return undefined;
    if (blobId(file.before, like) === base)
        return file.after;
    return blobId(withLf(file.before), like) === base ? withLf(file.after) : undefined;
}
function withLf(bytes) {
    return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

// EXTERNAL MODULE: ./shared/github/payload.js
var payload = __webpack_require__(7344);
;// CONCATENATED MODULE: ./shared/github/pull-request/own-commit.js
/**
 * A commit of ours says so in a trailer, with the tree that we gave it: `Ci-Actions: pin-digests <tree id>`. Whoever
 * amends or rebases it keeps the message, and gets another tree. So the trailer tells our commits from a person's
 * without any memory between runs, and without trusting a name or an address that everybody can set.
 */
const KEY = 'Ci-Actions';
function withTrailer(message, marker, tree) {
    const text = message.trim() === '' ? marker : message.trimEnd();
    const trailer = `${KEY}: ${marker} ${tree}`;
    // Joins trailers that the message ends with: git reads the last paragraph only (git-interpret-trailers(1)).
    const last = text.split(/\n[ \t]*\n/);
    const trailers = last.length > 1 && (last.at(-1) ?? '').split('\n').every((line) => /^[A-Za-z0-9-]+: \S/.test(line));
    return `${text}\n${trailers ? '' : '\n'}${trailer}\n`;
}
/** Whether the commit is one that we made, for this marker, and that nobody has changed since. */
function isOwnCommit(commit, marker) {
    if (commit.parents.length !== 1)
        return false;
    const trailers = commit.message.split('\n').filter((line) => line.startsWith(`${KEY}:`));
    return trailers.length === 1 && trailers[0]?.trimEnd() === `${KEY}: ${marker} ${commit.tree}`;
}
/** The first commit on the branch that is not ours; `'unknown'` when not all of them could be seen. */
function foreignCommit(branch, marker) {
    return branch.commits.find((commit) => !isOwnCommit(commit, marker)) ?? (branch.complete ? undefined : 'unknown');
}

;// CONCATENATED MODULE: ./shared/github/pull-request/run-state.js
/**
 * The state is no longer the one that was read: somebody else was there, or a write whose answer was lost had its
 * effect. The answer is always the same: read everything again.
 */
class StateMoved extends Error {
}

// EXTERNAL MODULE: ./shared/report/index.js + 3 modules
var report = __webpack_require__(2902);
;// CONCATENATED MODULE: ./shared/github/pull-request/body.js

/** GitHub refuses a longer body: "body is too long (maximum is 65536 characters)". */
const MAX_BODY = 65_536;
/** GitHub's limit for a title is 256 characters. */
function titleOf(title) {
    const oneLine = title.replaceAll(/\s+/g, ' ').trim();
    return oneLine.length <= 256
        ? oneLine
        : `${oneLine
            .slice(0, 255)
            .toWellFormed()
            .replace(/\uFFFD$/, '')}…`;
}
/** The body with the hidden marker as its last line, cut to what GitHub takes. Bytes are counted, to be safe. */
function bodyWithMarker(body, marker) {
    const sign = markerComment(marker);
    const notice = '_This text was cut here, as GitHub takes no more. The report of the run has all of it._';
    const kept = (0,report/* cutToBytes */.zP)(body.trimEnd(), MAX_BODY - Buffer.byteLength(sign) - 3, notice);
    return `${kept.trimEnd()}\n\n${sign}`;
}
/** Whether we wrote the body, however much a person has changed in it. */
function hasMarker(body, marker) {
    return body.includes(markerComment(marker));
}
/** A body that says why it is closed, before what it said so far. */
function closingBody(body, marker, base) {
    const note = `> **Closed:** nothing is left to change on \`${base}\`. A new pull request is opened when there is.`;
    const before = body.replaceAll('\r\n', '\n').replaceAll(markerComment(marker), '').trim();
    return bodyWithMarker(before.startsWith(note) ? before : `${note}\n\n${before}`, marker);
}
/** Whether two texts are the same to a reader: GitHub's form sends CRLF, and white space at the ends is dropped. */
function sameText(one, other) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trim();
    return plain(one) === plain(other);
}
function markerComment(marker) {
    return `<!-- ci-actions:${marker} -->`;
}

;// CONCATENATED MODULE: ./shared/github/pull-request/situation.js




const READ_CONTENTS = { permission: 'contents: read' };
/** Reads base, branch and open pull request: at most five requests. */
async function readSituation(work) {
    const base = work.request.base === '' ? await defaultBranch(work) : work.request.base;
    if (base === work.request.branch) {
        throw new action/* UserError */.yo('branch-is-base', `The branch for the change, ${base}, is also the branch that it should be merged into.`, 'Choose another `branch`: it is written with force, and belongs to this action alone.');
    }
    const [sha, head, pullRequest] = await Promise.all([
        readHead(work, base),
        readHead(work, work.request.branch),
        findPullRequest(work, base),
    ]);
    if (sha === undefined) {
        throw new action/* UserError */.yo('base-not-found', `The base branch ${base} is not there, or the token may not see it.`, 'Check `base`, and that the token has `contents: read` for the repository.');
    }
    const branch = head === undefined ? undefined : await readBranch(work, sha, head);
    return { base: { branch: base, sha }, branch, pullRequest };
}
async function defaultBranch({ client, owner, name }) {
    const { body } = await client.get((0,github_client/* apiPath */.So) `/repos/${owner}/${name}`);
    return required((0,payload/* viewOf */.d)(body).text('default_branch'), 'the repository', 'default_branch');
}
/** The commit that a branch points at now, `undefined` when there is no such branch. */
async function readHead({ client, owner, name }, branch) {
    try {
        const path = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/git/ref/${`heads/${branch}`}`;
        const { body } = await client.get(path, {}, READ_CONTENTS);
        return required((0,payload/* viewOf */.d)(body).text('object', 'sha'), 'a ref', 'object.sha');
    }
    catch (error) {
        if (error instanceof github_client/* GitHubFailure */.iK && error.kind === 'not-found')
            return undefined;
        throw error;
    }
}
/** What lies between base and head. Both are ids, so a branch that moves meanwhile does not blur the answer. */
async function readBranch({ client, owner, name }, base, head) {
    try {
        const path = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/compare/${base}...${head}`;
        const { body } = await client.get(path, { per_page: 100, page: 1 }, READ_CONTENTS);
        const view = (0,payload/* viewOf */.d)(body);
        const commits = view.list('commits').map(commitOf);
        const files = view.list('files').map((file) => {
            // A rename is no change of ours: an id that fits nothing makes the branch differ.
            const sha = file.text('status') === 'modified' || file.text('status') === 'added' ? file.text('sha') : undefined;
            return [file.text('filename') ?? '', sha ?? ''];
        });
        // GitHub lists at most 300 files with a comparison ("Compare two commits").
        const map = files.length < 300 ? new Map(files) : undefined;
        return { head, commits, complete: view.number('total_commits') === commits.length, files: map };
    }
    catch (error) {
        const unrelated = error instanceof github_client/* GitHubFailure */.iK && error.kind === 'not-found';
        if (unrelated)
            return { head, commits: [], complete: false, files: undefined };
        throw error;
    }
}
function commitOf(commit) {
    return {
        sha: required(commit.text('sha'), 'a commit', 'sha'),
        tree: required(commit.text('commit', 'tree', 'sha'), 'a commit', 'tree'),
        message: commit.text('commit', 'message') ?? '',
        parents: commit.list('parents').map((parent) => required(parent.text('sha'), 'a commit', 'parents')),
    };
}
/** The open pull request from the branch into the base; else one of ours into another base, to be led to this one. */
async function findPullRequest(work, base) {
    const { client, request, owner, name } = work;
    const query = { state: 'open', head: `${owner}:${request.branch}`, per_page: 100 };
    const options = { permission: 'pull-requests: read' };
    const { body } = await client.get((0,github_client/* apiPath */.So) `/repos/${owner}/${name}/pulls`, query, options);
    const own = (0,payload/* viewOf */.d)(body)
        .list()
        // The filter is by owner, who may have a fork of the same repository; and an unknown filter is ignored by servers.
        .filter((one) => one.text('head', 'ref') === request.branch && one.text('state') === 'open')
        .filter((one) => one.text('head', 'repo', 'full_name')?.toLowerCase() === request.repository.toLowerCase())
        .map(pullRequestOf);
    const ours = (one) => hasMarker(one.body, request.marker);
    return own.find((one) => one.base === base) ?? own.find(ours);
}
function pullRequestOf(view) {
    return {
        number: required(view.number('number'), 'a pull request', 'number'),
        url: view.text('html_url') ?? '',
        title: view.text('title') ?? '',
        body: view.text('body') ?? '',
        base: view.text('base', 'ref') ?? '',
        labels: view.list('labels').flatMap((label) => label.text('name') ?? []),
    };
}
/** @throws GitHubFailure `malformed` when GitHub did not send what it always sends */
function required(value, what, field) {
    if (value !== undefined)
        return value;
    throw new github_client/* GitHubFailure */.iK('malformed', undefined, `GitHub's answer about ${what} lacks ${field}.`, 'Check that GITHUB_API_URL is the address of the API itself; if it is, run the job again.');
}

;// CONCATENATED MODULE: ./shared/github/pull-request/branch.js






/** Makes the commit, without author and committer: then GitHub signs it for bots and apps. Answers its id. */
async function writeCommit(work, tree, parent) {
    const { client, request, owner, name, memory } = work;
    // A commit made twice would be two, as its time is in it. The first one serves when a round is repeated.
    if (memory.commit?.tree === tree && memory.commit.parent === parent)
        return memory.commit.sha;
    const message = withTrailer(request.commitMessage, request.marker, tree);
    const path = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/git/commits`;
    const { body } = await client.send('POST', path, { message, tree, parents: [parent] }, CONTENTS);
    const sha = required((0,payload/* viewOf */.d)(body).text('sha'), 'a commit', 'sha');
    memory.commit = { sha, tree, parent };
    memory.commits.add(sha);
    return sha;
}
/**
 * Points the branch at a commit. REST has no compare and swap for refs, so the head is read right before the write and
 * again after it: what remains is the moment between two requests.
 * @throws StateMoved when the branch is not, or does not stay, what it was
 */
async function pointBranch(work, branch, commit) {
    const { client, request, owner, name, memory } = work;
    if (branch === undefined) {
        memory.changed = true;
        const body = { ref: `refs/heads/${request.branch}`, sha: commit };
        await client.send('POST', (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/git/refs`, body, CONTENTS).catch(orMoved);
    }
    else {
        if ((await readHead(work, request.branch)) !== branch.head)
            throw moved(request.branch);
        memory.changed = true;
        await client.send('PATCH', refPath(work), { sha: commit, force: true }, CONTENTS).catch(orMoved);
    }
    if ((await readHead(work, request.branch)) !== commit)
        throw moved(request.branch);
}
/** Deletes the branch if it still points at one of these commits; answers whether it is gone. */
async function deleteBranch(work, heads) {
    const head = await readHead(work, work.request.branch);
    if (head === undefined)
        return true;
    if (!heads.has(head))
        return false;
    try {
        await work.client.send('DELETE', refPath(work), undefined, CONTENTS);
    }
    catch (error) {
        const gone = isRefusal(error) && (error.status === 404 || /does not exist/i.test(error.words));
        if (!gone)
            throw error;
    }
    return true;
}
function refPath({ request, owner, name }) {
    return (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/git/refs/${`heads/${request.branch}`}`;
}
/** Some refusals mean that somebody was faster: the ref is there already, is there no more, or is being written. */
function orMoved(error) {
    if (isRefusal(error) && !isProtected(error)) {
        const raced = /reference (already exists|does not exist)/i.test(error.words);
        if (raced || error.status === 409)
            throw new StateMoved(error.words || 'a conflict');
    }
    throw error;
}
function moved(branch) {
    return new StateMoved(`the branch ${branch} has moved`);
}

// EXTERNAL MODULE: ./shared/git/names/ref-name.js
var ref_name = __webpack_require__(7345);
// EXTERNAL MODULE: ./shared/text/index.js + 7 modules
var shared_text = __webpack_require__(7179);
;// CONCATENATED MODULE: ./shared/github/pull-request/check-request.js



/**
 * Checks what can be checked without asking GitHub.
 * @throws UserError `invalid-branch`, `invalid-repository`
 */
function checkRequest(request) {
    for (const [input, branch] of [
        ['branch', request.branch],
        ['base', request.base],
    ]) {
        if (input === 'base' && branch === '')
            continue;
        if ((0,ref_name/* isValidRefName */.h)(branch) && !branch.startsWith('refs/'))
            continue;
        throw new action/* UserError */.yo('invalid-branch', `The input \`${input}\` is no name of a branch: ${(0,shared_text/* quoteForMessage */.Hx)(branch)}.`, 'Give the name alone, such as `bot/pin-digests`, without `refs/heads/`.');
    }
    const [owner = '', name = '', ...rest] = request.repository.split('/');
    if (owner !== '' && name !== '' && rest.length === 0)
        return { owner, name };
    throw new action/* UserError */.yo('invalid-repository', `The repository should be owner/name, and is ${(0,shared_text/* quoteForMessage */.Hx)(request.repository)}.`, 'Run this as a step of a GitHub Actions job, where GITHUB_REPOSITORY is set.');
}

;// CONCATENATED MODULE: ./shared/github/pull-request/close.js




/** Nothing is left to change: says so in the open pull request of ours, closes it, and deletes the branch. */
async function closePullRequest(work, { base, branch, pullRequest }) {
    const { client, request, owner, name, memory } = work;
    if (pullRequest !== undefined && !hasMarker(pullRequest.body, request.marker)) {
        const { number, url } = pullRequest;
        const because = `Nothing is left to change, and pull request #${number} of the branch was not opened by this action.`;
        memory.warnings.add(`${because} It stays open: close it by hand when it is no longer needed.`);
        return { operation: 'none', number, url, because };
    }
    if (pullRequest !== undefined && request.computedFrom !== undefined && request.computedFrom !== base.sha) {
        const { number, url } = pullRequest;
        const because = `Nothing is left to change in what was checked out, but that is not the head of ${base.branch}, so the pull request stays open.`;
        return { operation: 'none', number, url, because };
    }
    if (pullRequest !== undefined) {
        const { number, url, body } = pullRequest;
        memory.closing = { number, url };
        const changes = { state: 'closed', body: closingBody(body, request.marker, base.branch) };
        await client.send('PATCH', (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/pulls/${number}`, changes, PULL_REQUESTS);
        work.log(`Closed pull request #${number}`);
    }
    if (memory.closing === undefined)
        return { operation: 'none', because: 'There is nothing to change.' };
    if (branch !== undefined && !(await removed(work, branch.head))) {
        memory.warnings.add(`The branch ${request.branch} was not deleted. Delete it by hand when it is no longer needed.`);
    }
    return { operation: 'closed', ...memory.closing, because: `Nothing is left to change on ${base.branch}.` };
}
/** A branch that may not be deleted (a rule set) is no reason to fail. */
async function removed(work, head) {
    try {
        return await deleteBranch(work, new Set([head]));
    }
    catch (error) {
        if (isRefusal(error) || (work.last && error instanceof github_client/* GitHubFailure */.iK))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./shared/github/pull-request/extras.js


/** Adds the labels that are missing. None is ever taken away: people label, too. */
async function addLabels(work, pull) {
    const { client, request, owner, name, memory } = work;
    // GitHub holds two labels for the same that differ in case only.
    const there = new Set(pull.labels.map((label) => label.toLowerCase()));
    const missing = request.labels.filter((label) => !there.has(label.toLowerCase()));
    if (missing.length === 0)
        return;
    const path = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/issues/${pull.number}/labels`;
    const add = async (labels) => {
        try {
            await client.send('POST', path, { labels }, PULL_REQUESTS);
            memory.changed = true;
        }
        catch (error) {
            // Where the answer was lost, the next round may find nothing left to add.
            if (error instanceof github_client/* GitHubFailure */.iK && error.uncertain)
                memory.changed = true;
            throw error;
        }
    };
    await oneByOne(work, missing, add, (label) => `The label "${label}"`);
}
/** Asks for reviews, once: when the pull request is opened. */
async function askReviewers(work, pull) {
    const { client, request, owner, name, memory } = work;
    if (memory.reviewersAsked)
        return;
    const path = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/pulls/${pull.number}/requested_reviewers`;
    const people = request.reviewers.map((login) => ({ reviewers: [login], team_reviewers: [] }));
    const teams = request.teamReviewers.map((slug) => ({ reviewers: [], team_reviewers: [slug] }));
    const ask = async (all) => {
        const reviewers = all.flatMap((one) => one.reviewers);
        const teamReviewers = all.flatMap((one) => one.team_reviewers);
        await client.send('POST', path, { reviewers, team_reviewers: teamReviewers }, PULL_REQUESTS);
    };
    const nameOf = ({ reviewers, team_reviewers }) => reviewers.length > 0 ? `The reviewer "${reviewers[0]}"` : `The reviewing team "${team_reviewers[0]}"`;
    await oneByOne(work, [...people, ...teams], ask, nameOf);
    memory.reviewersAsked = true;
}
/**
 * Sends all at once; GitHub refuses the whole list for one bad name, so then each alone, and the bad ones become
 * warnings. A lost answer is worth another round, until the last: adding twice is the same as once.
 */
async function oneByOne(work, all, send, nameOf) {
    if (all.length === 0)
        return;
    const whole = await attempt(work, () => send(all));
    if (whole === undefined)
        return;
    if (all.length === 1 || whole.status !== 422) {
        for (const one of all)
            work.memory.warnings.add(`${nameOf(one)} could not be added. ${whole.message}`);
        return;
    }
    for (const one of all) {
        const failure = await attempt(work, () => send([one]));
        if (failure !== undefined)
            work.memory.warnings.add(`${nameOf(one)} could not be added. ${failure.message}`);
    }
}
async function attempt(work, send) {
    try {
        await send();
        return undefined;
    }
    catch (error) {
        if (!(error instanceof github_client/* GitHubFailure */.iK) || (!isRefusal(error) && !work.last))
            throw error;
        return error;
    }
}

;// CONCATENATED MODULE: ./shared/github/pull-request/pull.js






/** Brings title, body and base of the open pull request in line. One that a person opened keeps its own words. */
async function refreshPullRequest(work, open, base) {
    const { client, request, owner, name, memory } = work;
    const changes = {};
    if (hasMarker(open.body, request.marker)) {
        const title = titleOf(request.title);
        const body = bodyWithMarker(request.body, request.marker);
        if (!sameText(open.title, title))
            changes.title = title;
        if (!sameText(open.body, body))
            changes.body = body;
    }
    else {
        memory.warnings.add(`Pull request #${open.number} of the branch ${request.branch} was not opened by this action, so its title and text stay as they are.`);
    }
    if (open.base !== base)
        changes.base = base;
    if (Object.keys(changes).length === 0)
        return;
    memory.changed = true;
    await client.send('PATCH', (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/pulls/${open.number}`, changes, PULL_REQUESTS);
    work.log(`Updated ${Object.keys(changes).join(', ')} of pull request #${open.number}`);
}
/**
 * Opens the pull request.
 * @throws StateMoved when there is one already, or the branch is gone
 * @throws UserError when GitHub refuses
 */
async function openPullRequest(work, base) {
    const { client, request, owner, name, memory } = work;
    const body = bodyWithMarker(request.body, request.marker);
    const pull = { title: titleOf(request.title), head: request.branch, base, body, draft: memory.draft };
    memory.changed = true;
    try {
        const answer = await client.send('POST', (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/pulls`, pull, PULL_REQUESTS);
        const opened = pullRequestOf((0,payload/* viewOf */.d)(answer.body));
        memory.opened = opened.number;
        work.log(`Opened pull request #${opened.number}`);
        return opened;
    }
    catch (error) {
        if (!isRefusal(error)) {
            memory.openingInDoubt = true;
            throw error;
        }
        if (error.status === 422 && memory.draft && /draft/i.test(error.words)) {
            memory.draft = false;
            memory.warnings.add('This repository has no draft pull requests, so the pull request is an ordinary one.');
            return openPullRequest(work, base);
        }
        const moved = /already exists|no commits between|head invalid/i.test(error.words);
        if (error.status === 422 && moved)
            throw new StateMoved(error.words);
        throw openRefused(error);
    }
}

;// CONCATENATED MODULE: ./shared/github/pull-request/tree.js







/** The tree id of a commit. */
async function treeOf({ client, owner, name }, commit) {
    const { body } = await client.get((0,github_client/* apiPath */.So) `/repos/${owner}/${name}/git/commits/${commit}`, {}, CONTENTS);
    return required((0,payload/* viewOf */.d)(body).text('tree', 'sha'), 'a commit', 'tree');
}
/**
 * The files to commit on top of the base.
 * @throws UserError `base-differs` when a file of the base is not what the change was computed from
 */
async function filesOnBase(work, files, base, baseBranch) {
    const entries = await entriesOf(work, base, new Set(files.map((file) => file.path)));
    return files.map((file) => {
        const entry = entries.get(file.path);
        const bytes = bytesToCommit(file, entry?.sha, base);
        if (bytes !== undefined)
            return { path: file.path, mode: entry?.mode ?? '100644', bytes };
        const state = entry === undefined ? 'is not there' : 'is not what was checked out';
        throw new action/* UserError */.yo('base-differs', `The file ${(0,shared_text/* quoteForMessage */.Hx)(file.path)} on ${baseBranch} ${state}, so the change does not fit there. Nothing was pushed.`, `Check out ${baseBranch} before this step (on a schedule or a push to it, actions/checkout does), and let no earlier step change the file; or run the job again if ${baseBranch} has just moved.`);
    });
}
/** Writes the files' blobs and the tree on top of `base`; answers its id. Both are named by content: sent twice, they are there once. */
async function writeTree(work, base, files) {
    const { client, owner, name } = work;
    const tree = [];
    for (const { path, mode, bytes } of files) {
        const content = inlineText(bytes);
        if (content !== undefined)
            tree.push({ path, mode, type: 'blob', content });
        else
            tree.push({ path, mode, type: 'blob', sha: await writeBlob(work, bytes) });
    }
    const path = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/git/trees`;
    const { body } = await client.send('POST', path, { base_tree: base, tree }, CONTENTS);
    return required((0,payload/* viewOf */.d)(body).text('sha'), 'a tree', 'sha');
}
async function writeBlob({ client, owner, name }, bytes) {
    const blob = { content: bytes.toString('base64'), encoding: 'base64' };
    const { body } = await client.send('POST', (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/git/blobs`, blob, CONTENTS);
    return required((0,payload/* viewOf */.d)(body).text('sha'), 'a blob', 'sha');
}
/** Mode and id of the files (not folders or submodules) at these paths; those that are not there are absent. */
async function entriesOf(work, root, paths) {
    const all = await listTree(work, root, true);
    if (all !== undefined)
        return new Map([...all].filter(([path]) => paths.has(path)).map(([path, one]) => [path, one]));
    // A very large repository: folder by folder, only where the files are.
    const found = new Map();
    const folders = new Map([['', root]]);
    for (const path of paths) {
        const parts = path.split('/');
        let folder = '';
        for (const [depth, part] of parts.entries()) {
            const id = folders.get(folder);
            if (id === undefined)
                break;
            const here = folder === '' ? part : `${folder}/${part}`;
            if (!folders.has(here) && !found.has(here))
                await readFolder(work, folder, id, folders, found);
            if (depth < parts.length - 1)
                folder = here;
        }
    }
    return new Map([...found].filter(([path]) => paths.has(path)));
}
async function readFolder(work, folder, id, folders, found) {
    for (const [name, entry] of (await listTree(work, id, false)) ?? []) {
        const path = folder === '' ? name : `${folder}/${name}`;
        if (entry.type === 'tree')
            folders.set(path, entry.sha);
        else if (entry.type === 'blob')
            found.set(path, entry);
    }
}
/** Entries by path; `undefined` when GitHub has cut the list. Without `recursive` folders are listed, too. */
async function listTree({ client, owner, name }, id, recursive) {
    const path = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/git/trees/${id}`;
    const { body } = await client.get(path, recursive ? { recursive: 1 } : {}, { permission: 'contents: read' });
    const view = (0,payload/* viewOf */.d)(body);
    if (view.boolean('truncated') === true)
        return undefined;
    const entries = new Map();
    for (const entry of view.list('tree')) {
        const [type, mode, sha] = [entry.text('type') ?? '', entry.text('mode') ?? '', entry.text('sha') ?? ''];
        if (type === 'blob' || !recursive)
            entries.set(entry.text('path') ?? '', { type, mode, sha });
    }
    return entries;
}

;// CONCATENATED MODULE: ./shared/github/pull-request/upsert.js














/** How often the state is read and acted on, when an answer is lost or somebody else is at work at the same time. */
const MAX_ROUNDS = 4;
/**
 * Brings one branch and one pull request to the state asked for: opened, updated in place with one commit on the head of
 * the base, or closed. Whatever it finds there, it ends with at most one of each. Commits of other people are never
 * overwritten.
 *
 * It works in rounds: read everything, decide, write. A write whose answer was lost, and a race with another run or a
 * person, both lead to the next round, which sees what is there now. So no write is ever repeated blindly.
 *
 * @param sleep waits this many milliseconds between two rounds
 * @throws UserError for all that a person can mend; GitHub's failures come as `github-<kind>`
 */
async function upsertPullRequest(client, request, log, sleep = promises_.setTimeout) {
    const { owner, name } = checkRequest(request);
    const memory = {
        commits: new Set(),
        openingInDoubt: false,
        changed: false,
        draft: request.draft,
        reviewersAsked: false,
        warnings: new Set(),
    };
    for (let round = 1;; round++) {
        const last = round === MAX_ROUNDS;
        const work = { client, request, owner, name, memory, last, log: (text) => log.info(text) };
        try {
            const ending = await goThrough(work);
            return { ...ending, warnings: [...memory.warnings] };
        }
        catch (error) {
            const again = error instanceof StateMoved || (error instanceof github_client/* GitHubFailure */.iK && error.uncertain);
            if (!again)
                throw await leaveNothing(work, error);
            if (last)
                throw gaveUp(error, request.branch);
            log.info(`${error.message.replace(/\.$/, '')}; reading the state again (round ${round + 1} of at most ${MAX_ROUNDS})`);
            await sleep(1000 * 2 ** (round - 1));
        }
    }
}
async function goThrough(work) {
    const { request, memory } = work;
    const situation = await readSituation(work);
    const { base, branch } = situation;
    memory.branchWasAbsent ??= branch === undefined;
    const files = request.files.filter((file) => file.before === null || !file.before.equals(file.after));
    if (files.length === 0 && situation.pullRequest === undefined && memory.closing === undefined) {
        return { operation: 'none', because: 'There is nothing to change, and no open pull request.' };
    }
    const foreign = branch && foreignCommit(branch, request.marker);
    if (foreign !== undefined)
        return keepHands(work, situation, foreign === 'unknown' ? undefined : foreign.sha);
    if (files.length === 0)
        return closePullRequest(work, situation);
    const commit = isCurrent(branch, base.sha, files, request.marker) ? branch?.head : await push(work, situation, files);
    if (commit === undefined)
        return closePullRequest(work, situation);
    return { ...(await settlePullRequest(work, situation)), commit };
}
/** Whether the branch is already the one commit that would be made: then nothing has to be written to find that out. */
function isCurrent(branch, base, files, marker) {
    const [commit, ...more] = branch?.commits ?? [];
    if (branch?.files === undefined || commit === undefined || more.length > 0 || commit.sha !== branch.head)
        return false;
    if (commit.parents[0] !== base || !isOwnCommit(commit, marker) || branch.files.size !== files.length)
        return false;
    return files.every((file) => branch.files?.get(file.path) === blobId(file.after, base));
}
/** Commits the files on the base and points the branch there. `undefined`: the base has it all already. */
async function push(work, situation, files) {
    const { base, branch } = situation;
    const baseTree = await treeOf(work, base.sha);
    const toCommit = await filesOnBase(work, files, baseTree, base.branch);
    try {
        const tree = await writeTree(work, baseTree, toCommit);
        if (tree === baseTree)
            return undefined;
        const [only, ...more] = branch?.commits ?? [];
        const there = only?.tree === tree && only.parents[0] === base.sha && more.length === 0;
        if (there && only.sha === branch?.head)
            return only.sha;
        const commit = await writeCommit(work, tree, base.sha);
        await pointBranch(work, branch, commit);
        work.log(`Pushed ${commit} to ${work.request.branch}, on top of ${base.branch}`);
        return commit;
    }
    catch (error) {
        if (!isRefusal(error))
            throw error;
        const paths = files.map((file) => file.path);
        throw pushRefused(error, paths, work.request.branch);
    }
}
async function settlePullRequest(work, { base, pullRequest }) {
    const { memory } = work;
    const open = pullRequest ?? (await openPullRequest(work, base.branch));
    // A lost answer to the opening, and now there is one: it is the one that we opened.
    if (memory.openingInDoubt && pullRequest !== undefined)
        memory.opened = pullRequest.number;
    if (pullRequest !== undefined)
        await refreshPullRequest(work, pullRequest, base.branch);
    await addLabels(work, open);
    const created = memory.opened === open.number;
    if (created)
        await askReviewers(work, open);
    const { number, url } = open;
    if (created)
        return { operation: 'created', number, url, because: 'There was no open pull request for the branch.' };
    if (memory.changed)
        return { operation: 'updated', number, url, because: 'The open pull request was brought up to date.' };
    return { operation: 'none', number, url, because: 'The open pull request already holds exactly this change.' };
}
/** Somebody works on the branch: nothing is pushed, nothing is closed. */
function keepHands({ request, memory }, { pullRequest }, sha) {
    const what = sha === undefined
        ? 'commits that cannot all be told to be ours'
        : `a commit (${sha.slice(0, 10)}) that is not ours`;
    const because = `The branch ${request.branch} holds ${what}.`;
    memory.warnings.add(`${because} It is left as it is, so that no work is lost. Merge or delete the branch to have it written again.`);
    if (memory.closing !== undefined)
        return { operation: 'closed', ...memory.closing, because };
    const found = pullRequest && { number: pullRequest.number, url: pullRequest.url };
    return { operation: 'none', ...found, because };
}
/** A refusal for good: the branch that was made on the way is removed again, and only that one. */
async function leaveNothing(work, error) {
    const failure = error instanceof github_client/* GitHubFailure */.iK ? error.toUserError() : error;
    const { memory, request } = work;
    if (!(failure instanceof action/* UserError */.yo) || memory.opened !== undefined)
        return failure;
    if (memory.branchWasAbsent !== true || memory.commits.size === 0)
        return failure;
    let ending = 'No branch was left behind.';
    try {
        if (!(await deleteBranch(work, memory.commits)))
            ending = `The branch ${request.branch} has moved meanwhile, and stays.`;
    }
    catch (problem) {
        if (!(problem instanceof github_client/* GitHubFailure */.iK))
            throw problem;
        ending = `The branch ${request.branch} that was made for it could not be removed: delete it by hand.`;
    }
    return new action/* UserError */.yo(failure.code, `${failure.message} ${ending}`, failure.fix);
}
function gaveUp(error, branch) {
    if (error instanceof github_client/* GitHubFailure */.iK)
        return error.toUserError();
    return new action/* UserError */.yo('branch-moving', `Somebody else was always faster: ${error.message}.`, `Let only one run at a time write ${branch} (a \`concurrency:\` group in the workflow), and run the job again.`);
}

;// CONCATENATED MODULE: ./shared/github/pull-request/index.js




/***/ })

};
