export const id = 5;
export const ids = [5];
export const modules = {

/***/ 3005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findBaselineArtifact: () => (/* binding */ findBaselineArtifact)
});

// EXTERNAL MODULE: ./shared/github/client/index.js + 7 modules
var github_client = __webpack_require__(5454);
// EXTERNAL MODULE: ./shared/github/index.js + 2 modules
var github = __webpack_require__(8890);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/artifacts/ancestry.js


/** Of 100 commits each. */
const MAX_PAGES = 3;
/**
 * A commit and what is behind it, in the order in which GitHub tells a history: the newest first. To be walked as often
 * as needed: GitHub is asked for a page when a walk gets there for the first time, and never for more than three.
 */
class Ancestry {
    #known;
    #pages;
    constructor(client, repository, sha) {
        const path = (0,github_client/* apiPath */.So) `/repos/${repository.owner}/${repository.name}/commits`;
        this.#known = [sha];
        this.#pages = client.getPages(path, { sha, per_page: 100 }, { maxPages: MAX_PAGES, permission: 'contents: read' });
    }
    /** Full ids, each once. @throws GitHubFailure */
    async *walk() {
        for (let at = 0;; at++) {
            while (at === this.#known.length)
                if (!(await this.#more()))
                    return;
            const id = this.#known[at];
            if (id !== undefined)
                yield id;
        }
    }
    async #more() {
        const page = await this.#pages.next();
        if (page.done)
            return false;
        const [start] = this.#known;
        const ids = (0,github/* viewOf */.du)(page.value.body)
            .list()
            .flatMap((commit) => commit.text('sha') ?? []);
        this.#known.push(...ids.filter((id) => id !== start));
        return true;
    }
}

// EXTERNAL MODULE: ./shared/git/names/object-id.js
var object_id = __webpack_require__(7959);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/artifacts/base.js



/**
 * What this change is measured against. A pull request: the commit that its merge grew from, or the base of its payload
 * where there is no merge; a merge group: its base; a push: what was there before, if the push only adds to it; all
 * else (a new branch, a tag, a schedule, a push by force): the commit itself.
 *
 * @throws GitHubFailure when the merge cannot be read
 */
async function baseOf(event, client) {
    const { payload } = event;
    const pullRequest = payload.at('pull_request');
    const group = payload.at('merge_group');
    const before = payload.text('before') ?? '';
    const grows = (0,object_id/* isObjectId */.T)(before) && !(0,object_id/* isZeroId */.a)(before) && payload.boolean('forced') !== true;
    let sha = event.sha;
    let branch = branchOf(event.ref);
    if (pullRequest.has('base')) {
        const merged = event.name === 'pull_request' ? await firstParent(event, client, pullRequest.text('head', 'sha')) : undefined;
        sha = merged ?? pullRequest.text('base', 'sha');
        branch = pullRequest.text('base', 'ref');
    }
    else if (event.name === 'merge_group') {
        sha = group.text('base_sha');
        branch = branchOf(group.text('base_ref') ?? '');
    }
    else if (event.name === 'push' && grows) {
        sha = before;
    }
    if (sha === undefined || !(0,object_id/* isObjectId */.T)(sha) || (0,object_id/* isZeroId */.a)(sha))
        return undefined;
    const named = [branch, payload.text('repository', 'default_branch')].flatMap((name) => name || []);
    return { sha, branches: [...new Set(named)] };
}
/** Of the merge commit that GitHub has made for the pull request; undefined when the run is about another commit. */
async function firstParent({ repository, sha }, client, head) {
    if (!(0,object_id/* isObjectId */.T)(sha) || head === undefined || sha === head)
        return undefined;
    const path = (0,github_client/* apiPath */.So) `/repos/${repository.owner}/${repository.name}/git/commits/${sha}`;
    const answer = await client.get(path, {}, { permission: 'contents: read' });
    const [first, second, ...more] = (0,github/* viewOf */.du)(answer.body).list('parents');
    return second?.text('sha') === head && more.length === 0 ? first?.text('sha') : undefined;
}
function branchOf(ref) {
    return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
}

// EXTERNAL MODULE: ./shared/http/index.js + 4 modules
var http = __webpack_require__(1652);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/artifacts/download.js

const MAX_REDIRECTS = 3;
/** Milliseconds, for the API's word where the bytes are. */
const ADDRESS_DEADLINE = 30_000;
const USUAL = { total: 120_000, progress: 9_000 };
/**
 * Fetches an artifact. GitHub answers with a redirect to a store, whose address carries its own right for a minute: the
 * token stays with the API, stores refuse requests that have both. Each try begins at the API, for a fresh address.
 * Source: docs.github.com, REST API, "Download an artifact".
 */
async function download(request) {
    const { log, patience = USUAL } = request;
    const connections = (0,http/* openConnections */.qP)(process.env);
    const start = performance.now();
    const spent = () => performance.now() - start;
    const progress = setInterval(() => {
        log.info(`Download of the baseline: no end yet after ${Math.round(spent() / 1000)} s`);
    }, patience.progress);
    try {
        return await tryUntil(connections, request, () => Math.floor(patience.total - spent()));
    }
    finally {
        clearInterval(progress);
        connections.close();
    }
}
/** @param left milliseconds; a server that sends a byte now and then must not hold the job */
async function tryUntil(connections, request, left) {
    const { log, pause, patience = USUAL } = request;
    let waitedMs = 0;
    for (let number = 1;; number++) {
        const tried = number === 1 ? '' : ` (tried ${number} times)`;
        const seconds = patience.total / 1000;
        const outcome = await follow(connections, request, left);
        if (outcome instanceof Refused)
            return { kind: 'failed', why: outcome.message };
        if ('status' in outcome && outcome.status === 200)
            return { kind: 'bytes', bytes: outcome.body };
        if ('status' in outcome && (outcome.status === 404 || outcome.status === 410))
            return { kind: 'gone' };
        if (left() <= 0) {
            return { kind: 'failed', why: `it did not end within ${seconds} s${tried}, and is not waited for any longer` };
        }
        const problem = 'status' in outcome ? `the answer was ${outcome.status}` : outcome.message;
        const verdict = judge(outcome, { number, waitedMs, now: Date.now(), random: Math.random() });
        if (verdict.kind !== 'again')
            return { kind: 'failed', why: `${problem}${tried}` };
        if (verdict.delayMs >= left()) {
            return { kind: 'failed', why: `${problem}${tried}, and another try would not end within ${seconds} s` };
        }
        waitedMs += verdict.demandedMs;
        log.info(`Download of the baseline: ${problem}; trying again`);
        await pause(verdict.delayMs);
    }
}
function judge(outcome, attempt) {
    if (outcome instanceof http/* BrokenConnection */.CA)
        return (0,http/* judgeBrokenConnection */.x4)(outcome.code, outcome.timedOut, attempt);
    const { status, headers } = outcome;
    const limited = status === 429 || (status === 403 && headers['retry-after'] !== undefined);
    if (!limited && status < 500 && status !== 408)
        return { kind: 'final' };
    return (0,http/* judgeNotNow */.tZ)((0,http/* retryAfter */.P9)(headers, attempt.now) ?? (limited ? 60_000 : 0), attempt);
}
/** An answer that is not followed, or not taken. */
class Refused extends Error {
}
async function follow(connections, { url, token, maxBytes }, left) {
    const headers = {
        'accept-encoding': 'identity',
        'user-agent': 'ci-actions/check-coverage-threshold',
    };
    const api = { accept: 'application/vnd.github+json', authorization: `Bearer ${token}`, ...headers };
    const deadlineMs = Math.min(ADDRESS_DEADLINE, Math.max(1, left()));
    let exchange = { method: 'GET', url, headers: api, deadlineMs, maxBodyBytes: maxBytes };
    for (let hops = 0;; hops++) {
        const answer = await connections.send(exchange).catch(asOutcome);
        if (answer instanceof Error || !isRedirect(answer))
            return answer;
        const target = targetOf(answer, exchange.url);
        if (hops === MAX_REDIRECTS || target === undefined) {
            return new Refused('GitHub sent the download to an address that is not followed');
        }
        // Once away from the API, the token does not come back.
        const kept = target.origin === exchange.url.origin ? exchange.headers : headers;
        const deadline = Math.max(1, left());
        exchange = { ...exchange, url: target, headers: kept, deadlineMs: deadline, refuseAddress: http/* isLinkLocal */._W };
    }
}
function isRedirect({ status, headers }) {
    return [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined;
}
/** Encrypted stays encrypted, and no answer leads to where clouds keep the credentials of a machine. */
function targetOf(answer, from) {
    const location = answer.headers.location ?? '';
    const url = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && from.protocol === 'http:');
    return url === undefined || !secure || (0,http/* isLinkLocal */._W)(url.hostname) ? undefined : url;
}
function asOutcome(error) {
    if (error instanceof http/* BrokenConnection */.CA)
        return error;
    if (error instanceof http/* BodyTooLarge */.KQ || error instanceof http/* AddressRefused */.nT)
        return new Refused(error.message);
    throw error;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/artifacts/only-file.js

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;
class NotThisWay extends Error {
}
/** The only file of the archive; among several, the only one whose name ends in `.json`. */
function onlyFile(zip, maxBytes) {
    try {
        const entry = choose(readDirectory(zip).filter(({ name }) => !name.endsWith('/')));
        return { kind: 'file', name: entry.name, content: unpack(zip, entry, maxBytes) };
    }
    catch (error) {
        if (error instanceof NotThisWay)
            return { kind: 'refused', why: error.message };
        // Every offset in an archive is somebody's word; Node refuses to read outside the buffer.
        if (error instanceof RangeError)
            return { kind: 'refused', why: 'the archive is cut or broken' };
        throw error;
    }
}
function readDirectory(zip) {
    const end = findEnd(zip);
    const [count, size, start] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)];
    if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) {
        throw new NotThisWay('the archive has the ZIP64 form, which is for archives over 4 GiB');
    }
    if (start + size !== end)
        throw new NotThisWay('the archive is cut, or has something before or behind it');
    const entries = [];
    for (let at = start; entries.length < count;) {
        if (zip.readUInt32LE(at) !== DIRECTORY)
            throw new NotThisWay('the list of files in the archive is broken');
        const lengths = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
        const [name = 0, extra = 0, comment = 0] = lengths;
        entries.push({
            name: zip.subarray(at + 46, at + 46 + name).toString('utf8'),
            encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
            method: zip.readUInt16LE(at + 10),
            crc: zip.readUInt32LE(at + 16),
            packed: zip.readUInt32LE(at + 20),
            size: zip.readUInt32LE(at + 24),
            offset: zip.readUInt32LE(at + 42),
        });
        at += 46 + name + extra + comment;
    }
    return entries;
}
/** The end record is the last thing but a comment of at most 65,535 bytes. */
function findEnd(zip) {
    for (let at = zip.length - END_LENGTH; at >= Math.max(0, zip.length - END_LENGTH - 0xffff); at--) {
        if (zip.readUInt32LE(at) === END && at + END_LENGTH + zip.readUInt16LE(at + 20) === zip.length)
            return at;
    }
    throw new NotThisWay('it is no ZIP archive, or a cut one');
}
function choose(files) {
    const json = files.filter(({ name }) => name.toLowerCase().endsWith('.json'));
    const chosen = files.length === 1 ? files : json;
    if (chosen.length === 1 && chosen[0] !== undefined)
        return chosen[0];
    throw new NotThisWay(files.length === 0
        ? 'the archive has no file in it'
        : `the archive has ${files.length} files in it, and it cannot be told which one is the baseline`);
}
function unpack(zip, entry, maxBytes) {
    if (entry.encrypted)
        throw new NotThisWay('the file in the archive is encrypted');
    if (entry.size > maxBytes) {
        throw new NotThisWay(`the file in the archive has ${entry.size} bytes, more than the ${maxBytes} that are read`);
    }
    if (zip.readUInt32LE(entry.offset) !== LOCAL)
        throw new NotThisWay('the archive is broken');
    // The lengths of the local header count: its extra field may differ from the directory's.
    const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
    if (start + entry.packed > zip.length)
        throw new NotThisWay('the archive is cut');
    const content = inflate(zip.subarray(start, start + entry.packed), entry);
    if (content.length !== entry.size || (0,external_node_zlib_.crc32)(content) !== entry.crc) {
        throw new NotThisWay('the file in the archive is damaged: its length or checksum is not the one it should have');
    }
    return content;
}
function inflate(packed, { method, size }) {
    if (method === STORED)
        return packed;
    if (method !== DEFLATED)
        throw new NotThisWay(`the file in the archive is packed in a way (${method}) nobody expects`);
    try {
        return (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: Math.max(size, 1) });
    }
    catch {
        throw new NotThisWay('the file in the archive is damaged: it does not unpack to the size that it should have');
    }
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/artifacts/runs.js



/**
 * Events whose runs may be a baseline: they run what is on a branch of this repository, and only who may write to it
 * starts them. Not among them: `pull_request` (a stranger's code, at a commit the stranger may choose: it can be one
 * that is on the base branch, too), `pull_request_target`, `workflow_run`, `issue_comment` and `repository_dispatch`
 * (they stand at a commit of the base branch, but may well have measured a stranger's).
 */
const TRUSTED = new Set(['push', 'schedule', 'workflow_dispatch', 'merge_group']);
/** Of 100 runs each. */
const runs_MAX_PAGES = 3;
/**
 * Successful runs that may be a baseline, the newest first, page by page.
 * @param chosen `branch`, or `event`
 */
async function* trustedRuns(client, workflow, chosen) {
    const { owner, name, file } = workflow;
    const path = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/actions/workflows/${file}/runs`;
    const query = { ...chosen, status: 'success', exclude_pull_requests: true, per_page: 100 };
    for await (const page of client.getPages(path, query, { maxPages: runs_MAX_PAGES, permission: 'actions: read' })) {
        yield (0,github/* viewOf */.du)(page.body)
            .list('workflow_runs')
            .flatMap((view) => readRun(view, workflow) ?? []);
    }
}
function readRun(view, { owner, name, self }) {
    const [id, sha] = [view.number('id'), view.text('head_sha') ?? ''];
    const own = (view.text('head_repository', 'full_name') ?? '').toLowerCase() === `${owner}/${name}`.toLowerCase();
    const trusted = own && TRUSTED.has(view.text('event') ?? '') && view.text('conclusion') === 'success';
    return trusted && id !== undefined && id !== self && (0,object_id/* isObjectId */.T)(sha) ? { id, sha } : undefined;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/baseline-artifact.js







const MAX_ZIP_BYTES = 32 * 1024 * 1024;
const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Each costs a request. */
const MAX_RUNS_OPENED = 8;
/**
 * Looks for the baseline: the artifact of the newest successful run of this workflow on the base commit, or on its
 * nearest ancestor that has one. Known and undefined: no such run has it. Usually five requests: the merge's parents,
 * the runs, the artifacts of one, its address, its bytes; and one for the history when the base itself has no run.
 */
async function findBaselineArtifact(search) {
    const { event, token, log, pause } = search;
    if (token === '')
        return unknown('there is no token to look for it. Leave the input `token` out, and the job passes its own');
    const workflow = workflowOf(event);
    if (workflow === undefined)
        return unknown('the runner does not tell which workflow file of this repository runs');
    const options = { apiUrl: event.apiUrl, token, userAgent: 'ci-actions/check-coverage-threshold', log };
    const client = (0,github_client/* createGitHubClient */.LX)({ ...options, ...(pause && { sleep: pause }) });
    try {
        return await find(client, workflow, search);
    }
    catch (error) {
        if (error instanceof github_client/* GitHubFailure */.iK)
            return unknown(`${error.message} ${error.fix.replace(/\.$/, '')}`);
        throw error;
    }
    finally {
        client.close();
    }
}
async function find(client, workflow, search) {
    const base = await baseOf(search.event, client);
    if (base === undefined)
        return unknown('the event does not tell the commit that this one is compared with');
    const ancestry = new Ancestry(client, search.event.repository, base.sha);
    // Repositories with a merge queue often test nothing after the merge: the group's run was about the same commit.
    const queries = [...base.branches.map((branch) => ({ branch })), { event: 'merge_group' }];
    const opened = new Set();
    for (const query of queries) {
        for await (const run of nearest(ancestry, trustedRuns(client, workflow, query))) {
            if (opened.has(run.id))
                continue;
            if (opened.size === MAX_RUNS_OPENED) {
                search.log.info(`The ${MAX_RUNS_OPENED} nearest runs have no artifact ${search.artifact}; others are not looked at`);
                return { kind: 'known', value: undefined };
            }
            opened.add(run.id);
            const answer = await openRun(client, search, run);
            if (answer !== undefined)
                return answer;
        }
    }
    return { kind: 'known', value: undefined };
}
/**
 * Runs on the base and its ancestors, the nearest first, and the newest first of one commit. Within a page of runs: the
 * next one has older runs, and those are hardly on nearer commits.
 */
async function* nearest(ancestry, pages) {
    for await (const runs of pages) {
        const left = new Map(runs.map(({ sha }) => [sha, runs.filter((run) => run.sha === sha)]));
        if (left.size === 0)
            continue;
        for await (const sha of ancestry.walk()) {
            const here = left.get(sha) ?? [];
            left.delete(sha);
            yield* here;
            if (left.size === 0)
                break;
        }
    }
}
/** Undefined: it has no such artifact (any more). */
async function openRun(client, { event, token, artifact, log, pause = sleep }, run) {
    const { owner, name } = event.repository;
    const path = (0,github_client/* apiPath */.So) `/repos/${owner}/${name}/actions/runs/${run.id}/artifacts`;
    const answer = await client.get(path, { name: artifact, per_page: 100 }, { permission: 'actions: read' });
    const [found] = (0,github/* viewOf */.du)(answer.body)
        .list('artifacts')
        .filter((one) => one.text('name') === artifact && one.boolean('expired') !== true)
        .sort((one, other) => idOf(other) - idOf(one));
    if (found === undefined)
        return undefined;
    const size = found.number('size_in_bytes') ?? 0;
    if (size > MAX_ZIP_BYTES)
        return unknown(`${artifact} has ${size} bytes, more than the ${MAX_ZIP_BYTES} that are read`);
    const url = new URL(`${event.apiUrl}${(0,github_client/* apiPath */.So) `/repos/${owner}/${name}/actions/artifacts/${idOf(found)}/zip`}`);
    const downloaded = await download({ url, token, maxBytes: MAX_ZIP_BYTES, log, pause });
    if (downloaded.kind === 'gone')
        return undefined;
    const source = `artifact ${artifact} of run ${run.id} at ${run.sha.slice(0, 12)}`;
    if (downloaded.kind === 'failed')
        return unknown(`the ${source} could not be downloaded: ${downloaded.why}`);
    return read(downloaded.bytes, source);
}
function read(bytes, source) {
    // actions/upload-artifact can send a file as it is, too (`archive: false`).
    const plain = /^\s*\{/.test(bytes.subarray(0, 64).toString('latin1'));
    const file = plain ? { kind: 'file', content: bytes } : onlyFile(bytes, MAX_FILE_BYTES);
    if (file.kind === 'refused')
        return unknown(`the ${source} cannot be read: ${file.why}`);
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(file.content);
        return { kind: 'known', value: { text, source } };
    }
    catch {
        return unknown(`the ${source} cannot be read: it is not text in UTF-8`);
    }
}
/** Undefined where the workflow is another repository's (a required workflow), whose runs cannot be listed by its name. */
function workflowOf({ workflowRef, repository, runId }) {
    const [, owner, name, file] = /^([^/@]+)\/([^/@]+)\/\.github\/workflows\/([^/@]+)@/.exec(workflowRef) ?? [];
    const same = `${owner}/${name}`.toLowerCase() === `${repository.owner}/${repository.name}`.toLowerCase();
    return same && file !== undefined ? { ...repository, file, self: runId } : undefined;
}
function idOf(artifact) {
    return artifact.number('id') ?? 0;
}
function unknown(why) {
    return { kind: 'unknown', why };
}
function sleep(ms) {
    return new Promise((resolve) => setTimeout(resolve, ms));
}


/***/ })

};
