export const id = 477;
export const ids = [477];
export const modules = {

/***/ 8477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectLookups: () => (/* binding */ connectLookups),
  sendPullRequest: () => (/* binding */ sendPullRequest)
});

;// CONCATENATED MODULE: ./shared/git/refs/failure.js
/** A failed exchange with a git server. Neither message nor fix holds the token; foreign words in them are one line. */
class RemoteFailure extends Error {
    kind;
    /** What a person should do next. */
    fix;
    constructor(kind, message, fix) {
        super(message);
        this.name = 'RemoteFailure';
        this.kind = kind;
        this.fix = fix;
    }
}
/** What an error status that is not worth another try means. `what` says who was asked for what, and the answer. */
function failureOfStatus(status, what, withToken) {
    if (status === 404 || status === 410 || (status === 401 && !withToken)) {
        const kind = status === 401 ? 'unauthorized' : 'not-found';
        const why = withToken ? 'the token may not see it' : 'it is private and needs a token';
        const fix = 'Check owner and name. For a private repository pass a token that may read it; ' +
            'the token of a job sees only its own repository and public ones.';
        return new RemoteFailure(kind, `${what}. There is no such repository, or ${why}.`, fix);
    }
    if (status === 401) {
        const fix = 'Pass a token that is still valid: `token: ${{ github.token }}`, or check when your own token expires.';
        return new RemoteFailure('unauthorized', `${what}. The token is not accepted.`, fix);
    }
    if (status === 403) {
        const fix = 'Pass a token with `contents: read` for that repository. An organisation may restrict tokens further (single ' +
            'sign-on, allowed addresses).';
        const who = withToken ? 'The token may not read it' : 'It may not be read without a token';
        return new RemoteFailure('forbidden', `${what}. ${who}.`, fix);
    }
    const fix = 'Check the address of the server, and what stands between it and the runner.';
    return new RemoteFailure('refused', `${what}.`, fix);
}

// EXTERNAL MODULE: ./shared/http/index.js + 4 modules
var http = __webpack_require__(1652);
// EXTERNAL MODULE: ./shared/text/index.js + 7 modules
var shared_text = __webpack_require__(7179);
;// CONCATENATED MODULE: ./shared/git/refs/address.js


const SERVICE = '/git-upload-pack';
/** A server's address without slashes at its end. @throws RemoteFailure `refused` when it is no http(s) address */
function serverAddress(url) {
    const parsed = URL.parse(url);
    if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') {
        throw new RemoteFailure('refused', `${parsed === null ? (0,shared_text/* quoteForMessage */.Hx)(url) : 'The address of the git server'} is not an http(s) address that can be used.`, 'Check GITHUB_SERVER_URL.');
    }
    return `${parsed.origin}${parsed.pathname.replace(/\/+$/, '')}`;
}
/** Whether a text is `owner/name` as GitHub has them (managed users have `_` in theirs), safe as a part of a URL. */
function isRepositoryName(text) {
    return /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/.test(text);
}
/** Where `ls-refs` is asked. @throws RemoteFailure `refused` for a name that could lead elsewhere */
function uploadPackUrl(server, repository) {
    if (!isRepositoryName(repository)) {
        throw new RemoteFailure('refused', `${(0,shared_text/* quoteForMessage */.Hx)(repository)} is not a repository's name.`, 'Repositories are named owner/name.');
    }
    return new URL(`${server}/${repository}.git${SERVICE}`);
}
/**
 * The repository that a redirect leads to, when it is one at the same server; else why it is not followed. Only the name
 * is taken from it: servers differ in whether they send the address of the service, of the list of refs or of the
 * repository.
 */
function redirectTarget(server, current, location) {
    const url = URL.parse(location, current.href);
    if (url === null || location === '')
        return { problem: 'a redirect to something other than an address' };
    if (url.origin !== current.origin)
        return { problem: 'a redirect to another server' };
    const base = `${new URL(server).pathname.replace(/\/$/, '')}/`;
    const rest = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : '';
    const name = rest.replace(/(?:\/git-upload-pack|\/info\/refs|\/)$/, '').replace(/\.git$/, '');
    if (!isRepositoryName(name))
        return { problem: 'a redirect to something other than a repository' };
    return { url: uploadPackUrl(server, name), name };
}

// EXTERNAL MODULE: ./shared/git/names/ref-name.js
var ref_name = __webpack_require__(7345);
;// CONCATENATED MODULE: ./shared/git/names/object-id.js
/** A full object name, SHA-1 or SHA-256. Anything else must not reach git as a revision unchecked. */
function isObjectId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/** The all-zero name that a push event uses for "there was nothing". */
function isZeroId(text) {
    return /^0{40}(?:0{24})?$/.test(text);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./shared/git/refs/pkt-line.js

/**
 * The framing of git's protocols: four hex digits of length, counting themselves, then that many bytes.
 * Source: git's Documentation/gitprotocol-common.txt ("pkt-line Format") and gitprotocol-v2.txt (0000 flush, 0001 delim,
 * 0002 response end).
 */
const FLUSH = '0000';
const DELIMITER = '0001';
/** One line as a packet. ASCII only, as the length counts bytes. */
function packet(line) {
    return `${(line.length + 5).toString(16).padStart(4, '0')}${line}\n`;
}
/** The stream ends before its flush packet does. */
class PacketsTruncated extends Error {
}
/** The bytes are no packets, or not the ones expected here. */
class PacketsMalformed extends Error {
}
/**
 * The lines of one answer, without their newline, up to the flush packet that must end it. A line that is not UTF-8
 * is `undefined`.
 * @throws PacketsTruncated, PacketsMalformed
 */
function readPackets(body) {
    const lines = [];
    const allUtf8 = (0,external_node_buffer_.isUtf8)(body);
    let at = 0;
    while (at + 4 <= body.length) {
        const digits = body.toString('latin1', at, at + 4);
        if (!/^[0-9a-fA-F]{4}$/.test(digits))
            throw new PacketsMalformed('the answer is not made of packets');
        const length = Number.parseInt(digits, 16);
        if (length === 0) {
            if (at + 4 !== body.length)
                throw new PacketsMalformed('the answer goes on behind its end');
            return lines;
        }
        if (length < 4)
            throw new PacketsMalformed('the answer has a separator where none belongs');
        if (at + length > body.length)
            throw new PacketsTruncated('the answer stops within a packet');
        const newline = body[at + length - 1] === 0x0a ? 1 : 0;
        const line = body.subarray(at + 4, Math.max(at + 4, at + length - newline));
        lines.push(allUtf8 || (0,external_node_buffer_.isUtf8)(line) ? line.toString('utf8') : undefined);
        at += length;
        // An error ends the conversation, with or without a flush packet behind it.
        if (lines.length === 1 && lines[0]?.startsWith('ERR ') === true)
            return lines;
    }
    throw new PacketsTruncated(body.length === 0 ? 'the answer is empty' : 'the answer stops before its end');
}

;// CONCATENATED MODULE: ./shared/git/refs/answer.js


/**
 * The question and the answer of `ls-refs`. Source: git's Documentation/gitprotocol-v2.txt. `peel` belongs to the
 * command itself, so every server of version 2 names the object behind annotated tags, through any chain of them.
 */
function lsRefsRequest(agent, objectFormat) {
    const name = agent.replace(/[^\x21-\x7e]/g, '-').slice(0, 100);
    return [
        packet('command=ls-refs'),
        packet(`agent=${name === '' ? 'unnamed' : name}`),
        // A server of either kind takes silence for SHA-1, older ones know no other.
        objectFormat === 'sha256' ? packet('object-format=sha256') : '',
        DELIMITER,
        packet('peel'),
        packet('symrefs'),
        packet('ref-prefix HEAD'),
        packet('ref-prefix refs/heads/'),
        packet('ref-prefix refs/tags/'),
        FLUSH,
    ].join('');
}
/** The server speaks git, and says that something is wrong. `words` are the server's. */
class ServerSaidNo extends Error {
    words;
    constructor(words) {
        super('the server answered with an error');
        this.words = words;
    }
}
/**
 * Reads the answer, strictly: what it is used for decides which code a workflow runs.
 * @throws PacketsTruncated, PacketsMalformed, ServerSaidNo
 */
function readRefList(body) {
    const tags = new Map();
    const branches = new Map();
    let defaultBranch;
    let width;
    const seen = new Set();
    for (const line of readPackets(body)) {
        // A workflow file is UTF-8, so no `uses:` can name such a ref.
        if (line === undefined)
            continue;
        if (line.startsWith('ERR '))
            throw new ServerSaidNo(line.slice('ERR '.length));
        const [id = '', ref = '', ...attributes] = line.split(' ');
        if (id === 'unborn')
            continue;
        width ??= id.length;
        checkId(id, width);
        if (seen.has(ref))
            throw new PacketsMalformed('the answer names a ref twice');
        seen.add(ref);
        if (ref === 'HEAD') {
            defaultBranch = shortName(attributeOf(attributes, 'symref-target') ?? '', 'refs/heads/');
            continue;
        }
        if (!(0,ref_name/* isValidRefName */.h)(ref))
            throw new PacketsMalformed('the answer holds a ref with an impossible name');
        const branch = shortName(ref, 'refs/heads/');
        const tag = shortName(ref, 'refs/tags/');
        if (branch !== undefined)
            branches.set(branch, id);
        // A server may pass over the prefixes and send all its refs: the others (refs/pull/) are no versions.
        if (tag === undefined)
            continue;
        const peeled = attributeOf(attributes, 'peeled');
        if (peeled !== undefined)
            checkId(peeled, width);
        tags.set(tag, { object: id, commit: peeled ?? id });
    }
    return { tags, branches, defaultBranch };
}
function checkId(id, width) {
    if (!isObjectId(id) || isZeroId(id) || id.length !== width) {
        throw new PacketsMalformed('the answer holds something that is no object id where one belongs');
    }
}
function attributeOf(attributes, name) {
    const found = attributes.filter((attribute) => attribute.startsWith(`${name}:`));
    if (found.length > 1)
        throw new PacketsMalformed(`the answer gives a ref two values of '${name}'`);
    return found[0]?.slice(name.length + 1);
}
function shortName(ref, prefix) {
    return ref.startsWith(prefix) && ref.length > prefix.length ? ref.slice(prefix.length) : undefined;
}

;// CONCATENATED MODULE: ./shared/git/refs/retry.js

/** Whether a git server means "not now" rather than "not you". */
function isLimit(status, headers) {
    return status === 429 || (status === 403 && headers['retry-after'] !== undefined);
}
/** Judges an answer with an error status. */
function judgeAnswer(status, headers, attempt) {
    if (!isLimit(status, headers) && status < 500 && status !== 408)
        return { kind: 'final' };
    return (0,http/* judgeNotNow */.tZ)((0,http/* retryAfter */.P9)(headers, attempt.now) ?? 0, attempt);
}

;// CONCATENATED MODULE: ./shared/git/refs/ask.js







const MAX_REDIRECTS = 3;
const MAX_BODY_BYTES = 64 * 1024 * 1024;
/**
 * Asks one server for the refs of one repository. Redirects (GitHub answers 301 for a renamed repository) are followed
 * at the same origin only, so the token stays with the server it is meant for.
 * @param token empty: without one
 * @throws RemoteFailure
 */
async function askForRefs(asking, server, repository, token) {
    let url = uploadPackUrl(server, repository);
    let name = repository;
    let objectFormat = 'sha1';
    for (let hops = 0;;) {
        const what = `${url.host}: the refs of ${name}`;
        const exchange = exchangeFor(asking, url, objectFormat, token);
        const answer = await send(asking, exchange, what, token).catch((failure) => orRedirect(asking, exchange, failure));
        if (answer.status !== 200) {
            const target = redirectTarget(server, url, answer.headers.location ?? '');
            const problem = 'problem' in target ? target.problem : hops === MAX_REDIRECTS ? 'too many redirects' : '';
            if ('problem' in target || problem !== '')
                throw notFollowed(what, problem);
            ({ url, name } = target);
            hops++;
            continue;
        }
        const read = readAnswer(answer);
        if (read instanceof Error) {
            // git drops the connection without a word, or with these, when it is asked in the other format.
            if (objectFormat === 'sha1' && suggestsOtherFormat(read, answer)) {
                objectFormat = 'sha256';
                continue;
            }
            throw unreadable(read, what, token);
        }
        const width = objectFormat === 'sha1' ? 40 : 64;
        const [id = ''] = [...read.branches.values(), ...[...read.tags.values()].map((tag) => tag.object)];
        if (id !== '' && id.length !== width) {
            throw unreadable(new PacketsMalformed('the answer holds object ids of another format than asked for'), what, token);
        }
        const moved = name.toLowerCase() === repository.toLowerCase() ? {} : { movedTo: name };
        return { ...read, name, ...moved, server, anonymous: token === '' };
    }
}
/**
 * A server may send only those on who ask the way git does, by GET first, and know nothing of an old name else.
 * @throws the failure when it does not
 */
async function orRedirect(asking, { url, headers, ...rest }, failure) {
    if (!(failure instanceof RemoteFailure) || failure.kind !== 'not-found')
        throw failure;
    const { body: _, ...asked } = rest;
    const list = new URL(url.href.replace(/\/git-upload-pack$/, '/info/refs?service=git-upload-pack'));
    const answer = await asking.connections.send({ ...asked, method: 'GET', url: list, headers }).catch(() => undefined);
    if (answer === undefined || ![301, 302, 303, 307, 308].includes(answer.status))
        throw failure;
    return answer;
}
function exchangeFor(asking, url, objectFormat, token) {
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    return {
        method: 'POST',
        url,
        headers: {
            accept: 'application/x-git-upload-pack-result',
            'accept-encoding': 'identity',
            'content-type': 'application/x-git-upload-pack-request',
            'git-protocol': 'version=2',
            'user-agent': asking.userAgent,
            ...(token === '' ? {} : { authorization: `Basic ${basic}` }),
        },
        body: lsRefsRequest(asking.userAgent, objectFormat),
        deadlineMs: asking.deadlineMs,
        maxBodyBytes: MAX_BODY_BYTES,
    };
}
/** An answer with status 200, or a redirect; anything else is tried again or thrown. */
async function send(asking, exchange, what, token) {
    let waitedMs = 0;
    for (let number = 1;; number++) {
        const outcome = await attempt(asking, exchange, what);
        const state = { number, waitedMs, now: asking.now(), random: asking.random() };
        let verdict;
        let problem;
        if (outcome instanceof http/* BrokenConnection */.CA) {
            verdict = (0,http/* judgeBrokenConnection */.x4)(outcome.code, outcome.timedOut, state);
            problem = `${what}: ${(0,shared_text/* redact */.E$)(outcome.message, [token])}`;
        }
        else {
            const { status, headers } = outcome;
            if (status === 200 || [301, 302, 303, 307, 308].includes(status))
                return outcome;
            verdict = judgeAnswer(status, headers, state);
            problem = `${what}: the server answered ${status}`;
            if (verdict.kind === 'final')
                throw failureOfStatus(status, problem, token !== '');
        }
        if (verdict.kind !== 'again')
            throw gaveUp(outcome, verdict, problem, number);
        waitedMs += verdict.demandedMs;
        const seconds = (verdict.delayMs / 1000).toFixed(1);
        asking.info(`${problem}; trying again in ${seconds} s (try ${number + 1} of at most ${http/* MAX_ATTEMPTS */.m})`);
        await asking.sleep(verdict.delayMs);
    }
}
async function attempt(asking, exchange, what) {
    try {
        const answer = await asking.connections.send(exchange);
        // A body that was cut where no length was announced; an empty one is git's way to give up, and judged by the reader.
        const cut = answer.status === 200 && answer.body.length > 0 && readAnswer(answer) instanceof PacketsTruncated;
        return cut ? new http/* BrokenConnection */.CA('the answer stops before its end', 'ECONNRESET', false) : answer;
    }
    catch (error) {
        if (error instanceof http/* BrokenConnection */.CA)
            return error;
        if (!(error instanceof http/* BodyTooLarge */.KQ))
            throw error;
        throw new RemoteFailure('refused', `${what}: ${error.message}, and was not read further.`, 'Is this a git server?');
    }
}
function readAnswer(answer) {
    const type = (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/x-git-upload-pack-result') {
        return new PacketsMalformed(type === 'text/html' ? 'the answer is an HTML page' : 'the answer is not of git');
    }
    try {
        return readRefList(answer.body);
    }
    catch (error) {
        const known = error instanceof PacketsTruncated || error instanceof PacketsMalformed || error instanceof ServerSaidNo;
        if (known)
            return error;
        throw error;
    }
}
function suggestsOtherFormat(problem, answer) {
    if (problem instanceof ServerSaidNo)
        return /object.format/i.test(problem.words);
    return problem instanceof PacketsTruncated && answer.body.length === 0;
}
function unreadable(problem, what, token) {
    if (problem instanceof ServerSaidNo) {
        const words = (0,shared_text/* quoteForMessage */.Hx)((0,shared_text/* redact */.E$)(problem.words, [token]), 200);
        const kind = /not found|not exist|no such/i.test(problem.words) ? 'not-found' : 'refused';
        return new RemoteFailure(kind, `${what}: the server says ${words}.`, 'Check owner and name of the repository.');
    }
    return new RemoteFailure('malformed', `${what}: ${problem.message}.`, 'Check that the address is a git server that speaks protocol version 2, and that no proxy or sign-in page stands in between.');
}
function notFollowed(what, problem) {
    return new RemoteFailure('refused', `${what}: the server answered with ${problem}, which is not followed.`, 'If the repository has moved, name its new place; else check GITHUB_SERVER_URL.');
}
function gaveUp(outcome, verdict, problem, tries) {
    const times = tries === 1 ? '' : ` (tried ${tries} times)`;
    if (outcome instanceof http/* BrokenConnection */.CA) {
        const fix = 'Check that the runner can reach the server (HTTPS_PROXY and NO_PROXY are honoured); then run the job again.';
        return new RemoteFailure('unavailable', `${problem}${times}.`, fix);
    }
    const kind = isLimit(outcome.status, outcome.headers) ? 'rate-limited' : 'unavailable';
    if (verdict.kind !== 'too-long')
        return new RemoteFailure(kind, `${problem}${times}.`, 'Run the job again later.');
    const wait = `It asks for a wait of ${Math.ceil(verdict.demandedMs / 1000)} s, more than a job should sleep through`;
    return new RemoteFailure(kind, `${problem}${times}. ${wait}.`, 'Run the job again after that time.');
}

;// CONCATENATED MODULE: ./shared/git/refs/turns.js
/** Runs at most `places` tasks at a time, the others in the order they came. */
function takeTurns(places) {
    const waiting = [];
    let free = Math.max(1, places);
    return async (task) => {
        if (free > 0)
            free--;
        else
            await new Promise((resolve) => waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                free++;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./shared/git/refs/lister.js





/** Lists refs over git's own protocol (`ls-refs`), which costs nothing of the quota of the REST API. */
function createRefLister(options) {
    const connections = options.connections ?? (0,http/* openConnections */.qP)(options.proxyEnv ?? process.env);
    const info = (text) => options.log?.info(text);
    const asking = {
        connections,
        userAgent: options.userAgent,
        info,
        sleep: options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
        random: options.random ?? Math.random,
        now: options.now ?? Date.now,
        deadlineMs: options.deadlineMs ?? 30_000,
    };
    const turns = takeTurns(options.concurrency ?? 8);
    const known = new Map();
    async function look(repository) {
        const server = serverAddress(options.serverUrl);
        try {
            return await askHome(server, repository);
        }
        catch (error) {
            const fallback = options.fallbackUrl === undefined ? server : serverAddress(options.fallbackUrl);
            const gone = error instanceof RemoteFailure && error.kind === 'not-found';
            if (!gone || new URL(fallback).origin === new URL(server).origin)
                throw error;
            info(`${repository} is not at ${new URL(server).host}: asking ${new URL(fallback).host}`);
            return await askForRefs(asking, fallback, repository, '').catch((second) => {
                if (!(second instanceof RemoteFailure))
                    throw second;
                throw new RemoteFailure(second.kind, `${error.message} ${second.message}`, second.fix);
            });
        }
    }
    /** A token that is out of date, or that an organisation does not let in, must not stand before a public repository. */
    async function askHome(server, repository) {
        try {
            return await askForRefs(asking, server, repository, options.token);
        }
        catch (error) {
            const refused = error instanceof RemoteFailure && (error.kind === 'unauthorized' || error.kind === 'forbidden');
            if (!refused || options.token === '')
                throw error;
            const refs = await askForRefs(asking, server, repository, '').catch(() => undefined);
            if (refs === undefined)
                throw error;
            info(`${error.message} It is public, and was read without the token.`);
            return refs;
        }
    }
    return {
        refsOf(repository) {
            // Owners and names differ in more than their case.
            const key = repository.toLowerCase();
            let refs = known.get(key);
            if (refs === undefined) {
                refs = turns(() => look(repository));
                known.set(key, refs);
            }
            return refs;
        },
        close() {
            if (options.connections === undefined)
                connections.close();
        },
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./shared/git/git.js + 1 modules
var git_git = __webpack_require__(4600);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./shared/git/objects.js
var objects = __webpack_require__(1763);
// EXTERNAL MODULE: ./shared/git/remote.js
var git_remote = __webpack_require__(2393);
;// CONCATENATED MODULE: ./shared/git/refs/history-store.js






/** No history could be had. The message is one clause for a person; it may hold git's words. */
class HistoryMissing extends Error {
}
const MAX_FETCHES = 3;
/**
 * Fetches commits and tag objects, without trees and files, into a new bare repository that nothing is fetched into
 * later. Only `tips` are asked for, which must be what the server's own refs name: asked for any other commit, GitHub
 * serves it out of a fork as well.
 * @param folder does not exist yet
 * @throws HistoryMissing
 */
async function fetchHistory(folder, source, tips, depth, patience) {
    const config = repositoryConfig(tips[0]?.length === 64 ? 'sha256' : 'sha1');
    await (0,promises_.mkdir)(external_node_path_.join(folder, 'objects'), { recursive: true });
    await (0,promises_.mkdir)(external_node_path_.join(folder, 'refs'), { recursive: true });
    await (0,promises_.writeFile)(external_node_path_.join(folder, 'HEAD'), 'ref: refs/heads/main\n');
    await (0,promises_.writeFile)(external_node_path_.join(folder, 'config'), config);
    const git = (0,git_git/* createGit */.lD)({ directory: folder, gitDirectory: folder, env: patience.env });
    const { server, repository, serverUrl, token } = source;
    const remote = (0,git_remote/* chooseRemote */.y)({ url: `${server}/${repository}.git`, serverUrl, repository, token, persisted: [] });
    if (remote === undefined)
        throw new HistoryMissing('the repository has no address');
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
    args.push('--no-auto-maintenance', ...(depth === 1 ? ['--depth=1'] : []));
    let filter = 'tree:0';
    for (let number = 1;; number++) {
        const finished = await git.run([...args, `--filter=${filter}`, '--stdin', '--end-of-options', 'origin'], {
            network: true,
            config: remote.config,
            timeoutMs: patience.deadlineMs,
            input: [...new Set(tips)].map((tip) => `${tip}\n`).join(''),
        });
        if ((0,git_git/* succeeded */.gq)(finished))
            break;
        if (filter === 'tree:0' && /necessary objects/.test(finished.stderr.toString('utf8'))) {
            // A tag that names a tree: git finds it missing, and calls the whole answer incomplete.
            filter = 'blob:none';
            continue;
        }
        const problem = `${remote.shown}: ${(0,git_git/* complaint */.U4)(finished)}`;
        const passing = !finished.timedOut && !finished.cancelled && mayPass(finished.stderr.toString('utf8'));
        if (!passing || number === MAX_FETCHES)
            throw new HistoryMissing(problem);
        const delayMs = (0,http/* backoff */.JN)({ number, random: patience.random() });
        patience.info(`${problem}; trying again in ${(delayMs / 1000).toFixed(1)} s`);
        await patience.sleep(delayMs);
    }
    // git has noted the filter, and would take missing objects for ones that it may fetch. Here they are not there.
    await (0,promises_.writeFile)(external_node_path_.join(folder, 'config'), config);
    return git;
}
/** `readObjects` for a store of ours. @throws HistoryMissing when git fails as a whole */
function readStored(git, ids) {
    return (0,objects/* readObjects */.$I)(git, ids).catch((error) => {
        throw error instanceof Error ? new HistoryMissing(error.message) : error;
    });
}
function repositoryConfig(format) {
    return format === 'sha1'
        ? '[core]\n\trepositoryformatversion = 0\n\tbare = true\n'
        : '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectFormat = sha256\n';
}
/** In the words of git's remote-curl.c and of libcurl. A certificate or an access problem is none of these. */
function mayPass(stderr) {
    return /returned error: (?:408|429|5\d\d)|RPC failed; HTTP (?:408|429|5\d\d)|RPC failed; curl|could(?: not|n't) connect|failed to connect|could not resolve|connection (?:was )?reset|empty reply|transfer closed|(?:recv|send) failure|early eof|hung up unexpectedly|unexpected disconnect/i.test(stderr);
}

;// CONCATENATED MODULE: ./shared/git/refs/tag-objects.js

/** Chains longer than this are nobody's release. */
const LONGEST_CHAIN = 16;
/**
 * What tag objects stand for in the end. A fetch without trees does not bring the tree that a tag names, so this reads
 * the tags themselves (git-mktag(1): `object <id>`, then `type <type>`). One that cannot be followed has no entry.
 * @throws HistoryMissing
 */
async function followTags(git, ids) {
    const targets = new Map();
    let open = ids.map((id) => ({ start: id, at: id }));
    for (let depth = 0; depth < LONGEST_CHAIN && open.length > 0; depth++) {
        const objects = await readStored(git, open.map(({ at }) => at));
        const next = [];
        open.forEach(({ start }, index) => {
            const object = objects[index];
            if (object?.kind !== 'found' || object.type !== 'tag')
                return;
            const header = /^object ([0-9a-f]{40}|[0-9a-f]{64})\ntype ([a-z]+)\n/.exec(object.body.toString('latin1', 0, 200));
            const [, id = '', type = ''] = header ?? [];
            if (type === 'tag')
                next.push({ start, at: id });
            else if (type !== '')
                targets.set(start, { id, type });
        });
        open = next;
    }
    return targets;
}

;// CONCATENATED MODULE: ./shared/git/refs/ancestry.js



const WALK_MS = 2 * 60_000;
/**
 * Which of `asked` are part of the history behind `tips`. The walk is a whole one: cutting it short by dates, as
 * `rev-list A ^B` does, would let a commit with a false date pass for a stranger.
 * @throws HistoryMissing when the store does not hold all that is behind the tips
 */
async function proveAncestry(git, tips, asked) {
    const roots = await commitsAmong(git, tips);
    const met = roots.length === 0 ? new Set() : await walk(git, roots, new Set(asked));
    const strangers = asked.filter((id) => !met.has(id));
    const types = await typesOf(git, strangers);
    const targets = await followTags(git, strangers.filter((id) => types.get(id) === 'tag'));
    return new Map(asked.map((id) => {
        const target = targets.get(id);
        if (target?.type === 'commit')
            return [id, { tagObject: target.id }];
        return [id, met.has(id) ? 'reachable' : 'unreachable'];
    }));
}
/** A tag may stand for a tree or a file, and there is no history behind that. Anything else has to be there. */
async function commitsAmong(git, tips) {
    const types = await typesOf(git, [...tips.commits]);
    const absent = new Set([...tips.commits].filter((id) => types.get(id) === undefined));
    const doubtful = [...tips.tagObjects].flatMap(([object, behind]) => (absent.has(behind) ? [object] : []));
    for (const target of (await followTags(git, doubtful)).values()) {
        if (target.type !== 'commit')
            absent.delete(target.id);
    }
    const [lost] = absent;
    if (lost !== undefined)
        throw new HistoryMissing(`the server did not send ${lost}, though one of its refs names it`);
    return [...tips.commits].filter((id) => types.get(id) === 'commit');
}
async function walk(git, roots, wanted) {
    const walked = await git.run(['rev-list', '--stdin'], { input: lines(roots), timeoutMs: WALK_MS });
    if (!(0,git_git/* succeeded */.gq)(walked))
        throw new HistoryMissing(`the history is not whole: ${(0,git_git/* complaint */.U4)(walked)}`);
    const met = new Set();
    const width = (roots[0]?.length ?? 0) + 1;
    for (let at = 0; at + width <= walked.stdout.length; at += width) {
        const id = walked.stdout.toString('latin1', at, at + width - 1);
        if (wanted.has(id))
            met.add(id);
    }
    return met;
}
/** What each object is: `commit`, `tag`, `tree`, `blob`, or undefined for one that is not there. */
async function typesOf(git, ids) {
    if (ids.length === 0)
        return new Map();
    const finished = await git.run(['cat-file', '--batch-check=%(objecttype)'], { input: lines(ids) });
    const answers = finished.stdout.toString('latin1').replace(/\n$/, '').split('\n');
    if (!(0,git_git/* succeeded */.gq)(finished) || answers.length !== ids.length)
        throw new HistoryMissing((0,git_git/* complaint */.U4)(finished));
    // `<name> missing` is the only answer with a space.
    return new Map(ids.map((id, index) => {
        const answer = answers[index] ?? '';
        return [id, answer.includes(' ') ? undefined : answer];
    }));
}
function lines(names) {
    return names.map((name) => `${name}\n`).join('');
}

;// CONCATENATED MODULE: ./shared/git/refs/stored-objects.js


/**
 * Reads what refs stand for out of a store that their tips were fetched into.
 * @param tips commit, as the list of refs has it, to the object that the ref itself names
 * @throws HistoryMissing
 */
async function readBehindTips(git, tips) {
    const ids = [...tips.keys()];
    const objects = await readStored(git, ids);
    const absent = [...tips].filter((_, index) => objects[index]?.kind !== 'found');
    const targets = await followTags(git, absent.map(([, tip]) => tip));
    return new Map(ids.map((id, index) => {
        const object = objects[index];
        if (object?.kind === 'found')
            return [id, { type: object.type, body: object.body }];
        const target = targets.get(tips.get(id) ?? '');
        if (target !== undefined && target.type !== 'commit')
            return [id, { type: target.type, body: undefined }];
        return [id, { unknown: 'the server did not send it' }];
    }));
}
/** git-commit's header is `committer <name> <<mail>> <seconds> <zone>`; the name may hold anything but a newline. */
function committed(stored) {
    if (stored.type !== 'commit')
        return { unknown: `it is a ${stored.type}, not a commit` };
    const headers = stored.body?.toString('latin1').split('\n\n', 1)[0] ?? '';
    const seconds = /^committer .*> (\d{1,12}) [+-]\d{4}$/m.exec(headers)?.[1];
    const date = new Date(Number(seconds) * 1000);
    return Number.isNaN(date.getTime()) ? { unknown: 'the commit has no readable date' } : date;
}

;// CONCATENATED MODULE: ./shared/git/refs/tips.js
function tipsOf(refs) {
    const tags = [...refs.tags.values()];
    return {
        objects: [...new Set([...refs.branches.values(), ...tags.map(({ object }) => object)])],
        commits: new Set([...refs.branches.values(), ...tags.map(({ commit }) => commit)]),
        tagObjects: new Map(tags.filter(({ object, commit }) => object !== commit).map(({ object, commit }) => [object, commit])),
    };
}
/** What a full ref name names, when the commit behind it is the given one. */
function tipNamed(refs, ref, commit) {
    const tag = ref.startsWith('refs/tags/') ? refs.tags.get(ref.slice('refs/tags/'.length)) : undefined;
    if (tag !== undefined)
        return tag.commit === commit ? tag.object : undefined;
    const branch = ref.startsWith('refs/heads/') ? refs.branches.get(ref.slice('refs/heads/'.length)) : undefined;
    return branch === commit ? branch : undefined;
}

;// CONCATENATED MODULE: ./shared/git/refs/prover.js









function createCommitProver(options) {
    const turns = takeTurns(options.concurrency ?? 4);
    const histories = new Map();
    let folders = 0;
    const patience = {
        env: options.env,
        info: (text) => options.log?.info(text),
        sleep: options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
        random: options.random ?? Math.random,
        deadlineMs: options.deadlineMs ?? 3 * 60_000,
    };
    async function fetched(refs, tips, depth) {
        const folder = external_node_path_.join(await options.temporaryFolder(), `history-${++folders}.git`);
        const serverUrl = serverAddress(options.serverUrl);
        const token = refs.anonymous === true ? '' : options.token;
        const source = { server: refs.server ?? serverUrl, repository: refs.name, serverUrl, token };
        return turns(() => fetchHistory(folder, source, tips, depth, patience));
    }
    function history(refs) {
        const key = keyOf(refs);
        let git = histories.get(key);
        if (git === undefined) {
            git = fetched(refs, tipsOf(refs).objects, 'all');
            histories.set(key, git);
        }
        return git;
    }
    /** The objects of the commits that the refs do name, from the history if it is there, else by the shallowest fetch. */
    async function objectsOf(commits, refs) {
        const answers = new Map();
        const tips = new Map();
        for (const { commit, ref } of commits) {
            const tip = tipNamed(refs, ref, commit);
            if (tip === undefined)
                answers.set(commit, { unknown: `${ref} does not name it` });
            else
                tips.set(commit, tip);
        }
        if (tips.size === 0)
            return answers;
        try {
            const git = await (histories.get(keyOf(refs)) ?? fetched(refs, [...tips.values()], 1));
            for (const [id, stored] of await readBehindTips(git, tips))
                answers.set(id, stored);
        }
        catch (error) {
            const unknown = reason(error);
            for (const id of tips.keys())
                answers.set(id, unknown);
        }
        return answers;
    }
    return {
        async prove(_repository, commits, refs) {
            const answers = new Map();
            const tips = tipsOf(refs);
            const width = tips.objects[0]?.length;
            const open = [];
            for (const id of new Set(commits)) {
                const tagged = tips.tagObjects.get(id);
                if (tips.commits.has(id))
                    answers.set(id, 'reachable');
                else if (tagged !== undefined)
                    answers.set(id, { tagObject: tagged });
                else if (!isObjectId(id))
                    answers.set(id, { unknown: 'it is no full object id' });
                // git would take an id of the other format for an abbreviation. An empty repository holds nothing.
                else if (id.length !== width)
                    answers.set(id, 'unreachable');
                else
                    open.push(id);
            }
            if (open.length === 0)
                return answers;
            try {
                const proofs = await proveAncestry(await history(refs), tips, open);
                for (const [id, proof] of proofs)
                    answers.set(id, proof);
            }
            catch (error) {
                const unknown = reason(error);
                for (const id of open)
                    answers.set(id, unknown);
            }
            return answers;
        },
        async datesOf(_repository, commits, refs) {
            const objects = await objectsOf(commits, refs);
            return new Map([...objects].map(([id, stored]) => [id, 'type' in stored ? committed(stored) : stored]));
        },
        async verifyCommits(_repository, commits, refs) {
            const objects = await objectsOf(commits, refs);
            const judge = ({ type }) => (type === 'commit' ? 'commit' : 'not-a-commit');
            return new Map([...objects].map(([id, stored]) => [id, 'type' in stored ? judge(stored) : stored]));
        },
    };
}
function keyOf(refs) {
    return `${refs.server ?? ''} ${refs.name.toLowerCase()}`;
}
function reason(error) {
    if (error instanceof HistoryMissing || error instanceof git_git/* GitMissing */.rh)
        return { unknown: error.message };
    throw error;
}

;// CONCATENATED MODULE: ./shared/git/refs/index.js




// EXTERNAL MODULE: ./shared/github/client/index.js + 7 modules
var github_client = __webpack_require__(5454);
// EXTERNAL MODULE: ./shared/oci/index.js + 28 modules
var oci = __webpack_require__(5212);
;// CONCATENATED MODULE: ./actions/pin-digests/src/adapters/lookups.js


/** Asks registries and git servers; failures become answers, and every question is asked once. */
function createLookups({ registries, lister, prover, releases }) {
    const images = new Map();
    const repositories = new Map();
    const proofs = new Map();
    const ages = new Map();
    async function prove(repository, all) {
        const refs = await lister.refsOf(repository);
        const found = await prover.prove(repository, all, refs);
        return new Map([...found].map(([commit, answer]) => {
            if (answer === 'reachable' || answer === 'unreachable')
                return [commit, { kind: answer }];
            if ('unknown' in answer)
                return [commit, { kind: 'unknown', message: answer.unknown }];
            return [commit, { kind: 'tag-object', commit: answer.tagObject }];
        }));
    }
    return {
        image: (question) => once(images, JSON.stringify(question), () => imageFacts(registries, question)),
        refs: (repository) => once(repositories, repository, () => answered(() => lister.refsOf(repository))),
        async proof(repository, commit, all) {
            const known = await once(proofs, repository, () => prove(repository, all));
            return known.get(commit) ?? { kind: 'unknown', message: 'no answer was had for it.' };
        },
        age: (repository, ref, commit, tags) => once(ages, `${repository} ${ref} ${tags.join(' ')}`, () => answered(() => ageOf(repository, ref, commit, tags))),
    };
    async function ageOf(repository, ref, commit, others) {
        const named = ref.startsWith('refs/tags/') ? [ref.slice('refs/tags/'.length), ...others] : [];
        const dates = await Promise.all([...new Set(named)].map((tag) => releases.publishedAt(repository, tag)));
        const [youngest] = dates.flatMap((date) => date ?? []).sort((a, b) => b.getTime() - a.getTime());
        if (youngest !== undefined)
            return { date: youngest, source: 'the release' };
        const refs = await lister.refsOf(repository);
        const date = (await prover.datesOf(repository, [{ commit, ref }], refs)).get(commit);
        if (date instanceof Date)
            return { date, source: 'the commit' };
        throw new RemoteFailure('unavailable', `the date of ${commit} is not known: ${date?.unknown ?? 'no answer'}`, '');
    }
}
function once(known, key, ask) {
    let answer = known.get(key);
    if (answer === undefined) {
        answer = ask();
        known.set(key, answer);
    }
    return answer;
}
/** What all lookups of a step may take together: a thousand hosts that say nothing would hold the job for hours. */
const mostTimeMs = 10 * 60_000;
async function answered(ask) {
    try {
        return { kind: 'known', value: await Promise.race([ask(), tooLate()]) };
    }
    catch (error) {
        if (!(error instanceof RemoteFailure) && !(error instanceof oci/* RegistryFailure */.Yp))
            throw error;
        const message = error.fix === '' ? error.message : `${error.message} ${error.fix}`;
        return { kind: 'failed', status: error.kind === 'refused' ? 'refused' : 'unresolved', message };
    }
}
let late;
/** Counts from the first question. The timer does not keep the process. */
function tooLate() {
    late ??= new Promise((_, reject) => {
        const message = `there was no answer within the ${mostTimeMs / 60_000} minutes that all lookups have together.`;
        setTimeout(() => reject(new RemoteFailure('unavailable', message, 'Run the job again.')), mostTimeMs).unref();
    });
    late.catch(() => undefined);
    return late;
}
function imageFacts(registries, question) {
    const { host, repository, tag, current, wants } = question;
    return answered(async () => {
        const exists = wants.exists && current !== undefined ? await has(registries, { host, repository }, current) : undefined;
        const nothing = { digest: undefined, exists, created: undefined };
        if (tag === undefined || exists === false)
            return { ...nothing, current: 'none' };
        const facts = await tagFacts(registries, question, tag);
        const address = { host, repository, reference: facts.digest };
        return { ...facts, exists, created: wants.age ? await registries.createdAt(address) : undefined };
    });
}
async function has(registries, place, digest) {
    try {
        await registries.digestOf({ ...place, reference: digest });
        return true;
    }
    catch (error) {
        if (error instanceof oci/* RegistryFailure */.Yp && error.kind === 'not-found')
            return false;
        throw error;
    }
}
/** What the tag means, and how the current digest stands to it. */
async function tagFacts(registries, { host, repository, current, platform }, tag) {
    const at = { host, repository };
    const { digest, mediaType } = await registries.digestOf({ ...at, reference: tag }, platform || undefined);
    if (current === undefined)
        return { digest, current: 'none' };
    if (digest === current)
        return { digest, current: 'same' };
    if (platform !== '' || !isIndex(mediaType))
        return { digest, current: 'other' };
    const pinned = await typeOf(registries, at, current);
    if (pinned === undefined || isIndex(pinned))
        return { digest, current: 'other' };
    return platformFacts(registries, at, { tag, digest, current });
}
/** One platform of an index was pinned: the index in its place would be another thing. */
async function platformFacts(registries, at, { tag, digest, current }) {
    const { children } = await registries.manifestOf({ ...at, reference: tag });
    if (children.some((child) => child.digest === current))
        return { digest, current: 'child' };
    const flavour = await registries.platformOf({ ...at, reference: current });
    if (flavour === undefined)
        return { digest, current: 'other' };
    const child = await registries.digestOf({ ...at, reference: tag }, (0,oci/* formatPlatform */.Bq)(flavour));
    return { digest: child.digest, current: 'other' };
}
const isIndex = (mediaType) => /\.image\.index\.|manifest\.list\./.test(mediaType);
/** Media type of a pinned manifest; undefined when the registry has it no more. */
async function typeOf(registries, at, reference) {
    try {
        return (await registries.digestOf({ ...at, reference })).mediaType;
    }
    catch (error) {
        if (error instanceof oci/* RegistryFailure */.Yp && error.kind === 'not-found')
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./shared/github/index.js + 2 modules
var github = __webpack_require__(8890);
;// CONCATENATED MODULE: ./actions/pin-digests/src/adapters/release-dates.js



function createReleaseDates(connect) {
    let api;
    return {
        async publishedAt(repository, tag) {
            const [owner = '', name = ''] = repository.split('/');
            try {
                api ??= connect();
                const { body } = await api.get((0,github_client/* apiPath */.So) `/repos/${owner}/${name}/releases/tags/${tag}`);
                const text = (0,github/* viewOf */.du)(body).text('published_at') ?? '';
                const date = new Date(text);
                if (!/^\d{4}-\d\d-\d\dT/.test(text) || Number.isNaN(date.getTime())) {
                    throw new RemoteFailure('malformed', `the release of ${tag} of ${repository} has no date that can be read.`, '');
                }
                return date;
            }
            catch (error) {
                if (!(error instanceof github_client/* GitHubFailure */.iK))
                    throw error;
                if (error.kind === 'not-found')
                    return undefined;
                throw new RemoteFailure('unavailable', error.message, error.fix);
            }
        },
    };
}

;// CONCATENATED MODULE: ./actions/pin-digests/src/adapters/connect.js





const userAgent = 'ci-actions/pin-digests';
const gitHub = 'https://github.com';
/** Nothing is asked, and no connection made, before the first question. */
function connectLookups({ env, log, mask, temporaryFolder }, settings, event) {
    const { token, insecureRegistries, registryMap } = settings;
    if (token !== '')
        mask(Buffer.from(`x-access-token:${token}`).toString('base64'));
    const registries = (0,oci/* createRegistryClient */.Hn)({
        env,
        insecureRegistries,
        registryMap,
        userAgent,
        log,
        mask,
        proxyEnv: env,
    });
    // Actions of github.com are used on an Enterprise Server under the same names (GitHub Connect).
    const fallback = event.serverUrl === gitHub ? {} : { fallbackUrl: gitHub };
    const server = { serverUrl: event.serverUrl, token, userAgent, log, proxyEnv: env, ...fallback };
    const releases = createReleaseDates(() => (0,github_client/* createGitHubClient */.LX)({ apiUrl: event.apiUrl, token, userAgent, log, proxyEnv: env }));
    return createLookups({
        registries,
        lister: createRefLister({ ...server, concurrency: 16 }),
        prover: createCommitProver({ ...server, env, temporaryFolder }),
        releases,
    });
}
async function sendPullRequest({ env, log }, { token }, event, request) {
    const { upsertPullRequest } = await __webpack_require__.e(/* import() */ 343).then(__webpack_require__.bind(__webpack_require__, 3343));
    const client = (0,github_client/* createGitHubClient */.LX)({ apiUrl: event.apiUrl, token, userAgent, log, proxyEnv: env });
    return upsertPullRequest(client, request, log);
}


/***/ })

};
