export const id = 585;
export const ids = [585];
export const modules = {

/***/ 9585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentOnPullRequest: () => (/* binding */ commentOnPullRequest)
});

// UNUSED EXPORTS: graphqlParent

// EXTERNAL MODULE: ./shared/github/client/index.js + 7 modules
var github_client = __webpack_require__(5454);
// EXTERNAL MODULE: ./shared/github/payload.js
var payload = __webpack_require__(7344);
// EXTERNAL MODULE: ./shared/report/index.js + 4 modules
var report = __webpack_require__(5444);
;// CONCATENATED MODULE: ./shared/github/comment/body.js

/**
 * GitHub's words: "body is too long (maximum is 65536 characters)". UTF-16 units are counted here: never fewer than
 * characters, and at most three bytes each, so that 262,144 bytes are out of reach.
 */
const MAX_UNITS = 65_536;
const NOTICE = '_This text was cut here, as GitHub takes no more. The summary of the run has all of it._';
/** The whole comment: the marker as its first line, then the text, cut at the end of a line where it is too long. */
function bodyWithMarker(body, marker) {
    const head = `${marker}\n`;
    return head + cutToUnits(body.trim(), MAX_UNITS - head.length);
}
function cutToUnits(text, limit) {
    if (text.length <= limit)
        return text;
    // What closes the text has other bytes to a unit than the text itself, so that one step may not be enough.
    for (let units = limit;;) {
        const kept = (0,report/* cutToBytes */.zP)(text, Buffer.byteLength(text.slice(0, units)), NOTICE).trimEnd();
        if (kept.length <= limit)
            return kept;
        units -= kept.length - limit;
    }
}
/** Whether two texts are the same to a reader: GitHub's form sends CRLF, and white space at the ends is dropped. */
function sameText(one, other) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trim();
    return plain(one) === plain(other);
}

;// CONCATENATED MODULE: ./shared/github/comment/marker.js
/**
 * The hidden first line of a comment: `<!-- ci-actions:<action>:<id> -->`. Nothing in it can end the HTML comment: only
 * letters, digits, `.`, `_` and single dashes stay as they are, all else is percent-encoded. Two ids never share one.
 */
function markerOf(action, id) {
    return `<!-- ci-actions:${encoded(action)}:${encoded(id)} -->`;
}
function encoded(text) {
    const bytes = [...Buffer.from(text)].map((byte, index, all) => {
        const character = String.fromCharCode(byte);
        // The second of two dashes: `--` has a meaning inside an HTML comment.
        const runs = character === '-' && all[index - 1] === byte;
        return /[\w.-]/.test(character) && !runs ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    });
    return bytes.join('');
}
/** Whether a comment begins with the marker: quoted further down, as in a reply, it says nothing. */
function isMarked(body, marker) {
    return body.startsWith(marker) && /^(?:\r?\n|$)/.test(body.slice(marker.length));
}

;// CONCATENATED MODULE: ./shared/github/comment/comments.js



/** Of 100 comments each. GitHub itself closes a conversation at 2,500. */
const MAX_PAGES = 30;
/** Comments of the conversation that begin with the marker. @throws GitHubFailure */
async function listMarked(client, request, marker) {
    const { repository, number } = request;
    const path = (0,github_client/* apiPath */.So) `/repos/${repository.owner}/${repository.name}/issues/${number}/comments`;
    const marked = [];
    let complete = true;
    const options = { maxPages: MAX_PAGES, permission: 'pull-requests: read' };
    for await (const page of client.getPages(path, { per_page: 100 }, options)) {
        complete = !page.more;
        for (const view of (0,payload/* viewOf */.d)(page.body).list()) {
            const comment = readComment(view);
            if (comment !== undefined && isMarked(comment.body, marker))
                marked.push(comment);
        }
    }
    return { marked: marked.sort((one, other) => one.id - other.id), complete };
}
/** Undefined for what is no comment. */
function readComment(view) {
    const [id, url, body] = [view.number('id'), view.text('html_url'), view.text('body')];
    if (id === undefined || url === undefined || body === undefined)
        return undefined;
    return { id, url, body, author: view.text('user', 'login') };
}

;// CONCATENATED MODULE: ./shared/github/comment/model.js
const WRITE = { permission: 'pull-requests: write' };

;// CONCATENATED MODULE: ./shared/github/comment/own-login.js


const MAX_ATTEMPTS = 3;
/**
 * Whose token it is. GraphQL tells every kind of token, in the spelling that REST gives an author (`octocat`,
 * `github-actions[bot]`); REST's own `GET /user` answers 403 to the token of a job, as to that of any App.
 *
 * @param graphql a client whose `/graphql` is GraphQL
 * @throws GitHubFailure when it cannot be told
 */
async function ownLogin(graphql, pause) {
    const login = (0,payload/* viewOf */.d)(await ask(graphql, pause)).text('data', 'viewer', 'login') ?? '';
    if (login !== '')
        return login;
    throw new github_client/* GitHubFailure */.iK('malformed', 200, 'POST /graphql: GitHub did not say whose token it is.', 'Run the job again; if it stays, pass the token of the job: `token: ${{ github.token }}`.');
}
async function ask(graphql, pause) {
    for (let attempt = 1;; attempt++) {
        try {
            return (await graphql.send('POST', '/graphql', { query: 'query { viewer { login } }' })).body;
        }
        catch (error) {
            if (!(error instanceof github_client/* GitHubFailure */.iK) || !error.uncertain)
                throw error;
            // A question, though it is sent as a write: it may be asked again, and an answer that is lost changes nothing.
            const { kind, status, message, fix, words } = error;
            if (attempt === MAX_ATTEMPTS)
                throw new github_client/* GitHubFailure */.iK(kind, status, message, fix, { words });
            await pause(1000 * attempt);
        }
    }
}

;// CONCATENATED MODULE: ./shared/github/comment/refusals.js
/** What happened, why, and what to do, in one line. */
function wordsOf(failure, number) {
    const { status, words } = failure;
    if (status === 403 && /\blocked\b/i.test(words)) {
        return (`The conversation of pull request #${number} is locked, and GitHub takes no comment from this token ` +
            `(${words}). Unlock it, or pass the token of a collaborator.`);
    }
    return `${failure.message} ${failure.fix}`;
}

;// CONCATENATED MODULE: ./shared/github/comment/upsert.js








/** Reading, writing, and reading again after each thing that went on in between. */
const MAX_ROUNDS = 5;
/** An answer that is lost twice is lost for a reason. */
const MAX_CREATIONS = 2;
/**
 * Makes the comment say `body`: the one of ours that is there, or a new one. Ours is a comment that begins with the
 * marker **and** whose author the token belongs to. Whoever else begins a comment so is left alone; when it cannot be
 * told whose a marked comment is, nothing is written, as one guess would change a stranger's words and the other would
 * add a comment with every run.
 *
 * Every write follows a reading, and a creation is followed by one, too: of several comments of ours, which runs at the
 * same time make, the oldest is kept and the others are deleted, so that exactly one remains.
 *
 * Never throws for what GitHub says: a comment decides nothing.
 */
async function upsertComment(client, request, { graphql = client, pause = sleep } = {}) {
    try {
        return await new Upsert(client, request, () => ownLogin(graphql, pause), pause).run();
    }
    catch (error) {
        if (error instanceof github_client/* GitHubFailure */.iK)
            return { kind: 'failed', because: wordsOf(error, request.number) };
        throw error;
    }
}
class Upsert {
    #client;
    #request;
    #ask;
    #pause;
    #marker;
    #body;
    #login;
    /** What this call has made. */
    #made;
    #creations = 0;
    /** The last write whose answer was lost. */
    #doubt;
    #updated = false;
    constructor(client, request, ask, pause) {
        this.#client = client;
        this.#request = request;
        this.#ask = ask;
        this.#pause = pause;
        this.#marker = markerOf(request.action, request.id);
        this.#body = bodyWithMarker(request.body, this.#marker);
    }
    async run() {
        for (let round = 1; round <= MAX_ROUNDS; round++) {
            try {
                const outcome = await this.#round();
                if (outcome !== undefined)
                    return outcome;
            }
            catch (error) {
                if (!(error instanceof github_client/* GitHubFailure */.iK) || !error.uncertain)
                    throw error;
                // It may have taken effect all the same; the next reading tells.
                this.#doubt = error;
                await this.#pause(1000);
            }
        }
        return this.#inDoubt();
    }
    /** Undefined: something has moved, and is to be read again. */
    async #round() {
        const { marked, complete } = await listMarked(this.#client, this.#request, this.#marker);
        const [kept, ...others] = await this.#ours(marked);
        const made = this.#made;
        if (kept === undefined) {
            // The list may lag behind; what was made is there all the same.
            if (made !== undefined)
                return { kind: 'created', url: made.url };
            if (!complete)
                return { kind: 'failed', because: tooMany(this.#request.number) };
            if (this.#creations === MAX_CREATIONS)
                return this.#inDoubt();
            await this.#create();
            return undefined;
        }
        const surplus = made === undefined || made.id <= kept.id ? others : [...others, made];
        // What another run wrote into the comment that we have just made is as new as ours.
        if (kept.id !== made?.id && !sameText(kept.body, this.#body) && !(await this.#update(kept)))
            return undefined;
        for (const id of new Set(surplus.map((one) => one.id)))
            await this.#remove(id);
        const created = kept.id === made?.id || (made === undefined && this.#creations > 0 && !this.#updated);
        return { kind: created ? 'created' : this.#updated ? 'updated' : 'unchanged', url: kept.url };
    }
    #inDoubt() {
        const lost = this.#doubt && wordsOf(this.#doubt, this.#request.number);
        return { kind: 'failed', because: lost ?? 'The comment kept changing while it was written. Run the job again.' };
    }
    /** The oldest first. */
    async #ours(marked) {
        if (marked.length === 0)
            return [];
        this.#login ??= await this.#ask();
        return marked.filter((one) => one.author === this.#login);
    }
    async #create() {
        this.#creations++;
        const { owner, name } = this.#request.repository;
        const path = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/issues/${this.#request.number}/comments`;
        const answer = await this.#client.send('POST', path, { body: this.#body }, WRITE);
        this.#made = readComment((0,payload/* viewOf */.d)(answer.body));
        this.#login ??= this.#made?.author;
    }
    /** False when it is gone. */
    async #update({ id }) {
        this.#updated = true;
        return this.#change('PATCH', id, { body: this.#body });
    }
    /** One more comment of ours than there should be is no reason to fail; the next run sees it again. */
    async #remove(id) {
        try {
            await this.#change('DELETE', id);
        }
        catch (error) {
            if (!(error instanceof github_client/* GitHubFailure */.iK))
                throw error;
        }
    }
    async #change(method, id, body) {
        const { owner, name } = this.#request.repository;
        try {
            await this.#client.send(method, (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/issues/comments/${id}`, body, WRITE);
            return true;
        }
        catch (error) {
            if (error instanceof github_client/* GitHubFailure */.iK && error.kind === 'not-found')
                return false;
            throw error;
        }
    }
}
function tooMany(number) {
    return (`Pull request #${number} has more comments than are searched, and none of those is ours: nothing was written, as ` +
        'every run would add one more. The summary of the run has the whole report.');
}
function sleep(ms) {
    return new Promise((resolve) => setTimeout(resolve, ms));
}

;// CONCATENATED MODULE: ./shared/github/comment/index.js
/** One comment of ours on a pull request that stays the same one from run to run. */



// EXTERNAL MODULE: ./shared/github/index.js + 2 modules
var github = __webpack_require__(8890);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/pull-request.js


/** Events whose payload has the pull request itself. */
const ABOUT_ONE = new Set([
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
]);
/**
 * The pull request of this repository that the event is about.
 * @throws GitHubFailure when GitHub has to be asked (`workflow_run`) and does not answer
 */
async function pullRequestOf(event, client) {
    const { name, payload } = event;
    if (ABOUT_ONE.has(name))
        return numbered(payload.number('pull_request', 'number'), name);
    if (name === 'issue_comment') {
        if (payload.has('issue', 'pull_request'))
            return numbered(payload.number('issue', 'number'), name);
        return none('this comment is on an issue, not on a pull request');
    }
    if (name === 'workflow_run')
        return ofWorkflowRun(event, client);
    return none(`the event ${name} has no pull request`);
}
/**
 * A run for a fork's pull request names none in its payload. So the number is never read from there: of the open pull
 * requests from the run's branch, it is the one whose head is still the commit that the run was about.
 */
async function ofWorkflowRun(event, client) {
    const run = event.payload.at('workflow_run');
    const about = run.text('event') ?? '';
    if (about !== 'pull_request' && about !== 'pull_request_target') {
        return none(`the workflow run before this one was for ${about === '' ? 'no event' : about}, not for a pull request`);
    }
    const [sha, branch, from] = [run.text('head_sha'), run.text('head_branch'), run.text('head_repository', 'full_name')];
    if (!sha || !branch || !from)
        return none('the payload does not tell the head of the workflow run before this one');
    const { owner, name } = event.repository;
    const head = `${from.slice(0, from.indexOf('/'))}:${branch}`;
    const query = { state: 'open', head, per_page: 100 };
    const options = { permission: 'pull-requests: read' };
    const answer = await client.get((0,github_client/* apiPath */.So) `/repos/${owner}/${name}/pulls`, query, options);
    const fits = (pull) => pull.text('head', 'sha') === sha && same(pull.text('head', 'repo', 'full_name') ?? '', from);
    const [first, ...more] = (0,github/* viewOf */.du)(answer.body).list().filter(fits);
    if (first === undefined)
        return none(`no open pull request has ${sha.slice(0, 12)} as its head (any more)`);
    if (more.length > 0)
        return none(`${more.length + 1} open pull requests have ${sha.slice(0, 12)} as their head`);
    return numbered(first.number('number'), event.name);
}
function same(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function numbered(number, event) {
    if (number !== undefined && Number.isSafeInteger(number) && number > 0)
        return { kind: 'found', number };
    return none(`the payload of ${event} does not tell the number of its pull request`);
}
function none(because) {
    return { kind: 'none', because };
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/comment.js



const ACTION = 'check-coverage-threshold';
/** Writes the comment on the pull request that the event is about. Never throws: a comment changes no verdict. */
async function commentOnPullRequest({ event, token, log, pause }, { id, body }) {
    if (token === '') {
        return { kind: 'skipped', because: 'there is no token. Leave the input `token` out, and the job passes its own.' };
    }
    const options = { token, userAgent: `ci-actions/${ACTION}`, log, ...(pause && { sleep: pause }) };
    const client = (0,github_client/* createGitHubClient */.LX)({ ...options, apiUrl: event.apiUrl });
    const parent = graphqlParent(event.apiUrl);
    const graphql = parent === event.apiUrl ? client : (0,github_client/* createGitHubClient */.LX)({ ...options, apiUrl: parent });
    try {
        const found = await pullRequestOf(event, client);
        if (found.kind === 'none')
            return { kind: 'skipped', because: found.because };
        const request = { repository: event.repository, number: found.number, action: ACTION, id, body };
        return await upsertComment(client, request, { graphql, ...(pause && { pause }) });
    }
    catch (error) {
        if (error instanceof github_client/* GitHubFailure */.iK)
            return { kind: 'failed', because: `${error.message} ${error.fix}` };
        return { kind: 'failed', because: `something went wrong that should not: ${String(error)}` };
    }
    finally {
        client.close();
        graphql.close();
    }
}
/** An Enterprise Server has `/api/graphql` beside `/api/v3`; github.com has `/graphql` at its top. */
function graphqlParent(apiUrl) {
    return apiUrl.replace(/\/api\/v3\/?$/, '/api');
}


/***/ })

};
