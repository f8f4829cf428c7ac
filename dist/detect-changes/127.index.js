export const id = 127;
export const ids = [127];
export const modules = {

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

/***/ 5127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./shared/action/index.js + 16 modules
var action = __webpack_require__(968);
;// CONCATENATED MODULE: ./shared/github/client/failure.js

/** A failed exchange with GitHub. Neither message nor fix ever holds the token. */
class GitHubFailure extends Error {
    kind;
    /** HTTP status, absent when no answer came. */
    status;
    /** What a person should do next. */
    fix;
    /** GitHub's own words, on one line and without the token; empty when it said nothing that can be read. */
    words;
    /** A write whose answer was lost or unreadable: it may have taken effect, so the state has to be read again. */
    uncertain;
    constructor(kind, status, message, fix, details = {}) {
        super(message);
        this.name = 'GitHubFailure';
        this.kind = kind;
        this.status = status;
        this.fix = fix;
        // They stand inside sentences of ours, which end by themselves.
        this.words = (details.words ?? '').replace(/\.+$/, '');
        this.uncertain = details.uncertain ?? false;
    }
    /** For an action that cannot go on without the answer: the failure with the code `github-<kind>`. */
    toUserError() {
        return new action/* UserError */.yo(`github-${this.kind}`, this.message, this.fix);
    }
}
/**
 * What a 4xx that is no rate limit means. `permission` is the line the call needs, such as `contents: read`; `words`
 * are GitHub's own.
 */
function failureOfStatus(status, what, permission, words = '') {
    const details = { words };
    const line = permission === undefined ? 'the permission it needs' : `\`${permission}\``;
    if (status === 401) {
        const fix = 'Pass a token that is still valid: `token: ${{ github.token }}`, or check when your own token expires.';
        return new GitHubFailure('unauthorized', status, `${what}. The token is not accepted.`, fix, details);
    }
    if (status === 403) {
        const fix = `Add ${line} under \`permissions:\` of the job. A run for a pull request from a fork has a read-only token, ` +
            'and an organisation may restrict tokens further (single sign-on, allowed addresses).';
        return new GitHubFailure('forbidden', status, `${what}. The token may not do this.`, fix, details);
    }
    if (status === 404 || status === 410) {
        const fix = `Check the name. GitHub also answers 404 for what the token may not see: add ${line} under \`permissions:\` of ` +
            'the job, or pass a token with access to that repository.';
        return new GitHubFailure('not-found', status, `${what}. It is not there, or the token may not see it.`, fix, details);
    }
    const fix = 'The request does not fit the state of the repository. If it should, please report it as a bug.';
    return new GitHubFailure('refused', status, `${what}.`, fix, details);
}

;// CONCATENATED MODULE: ./shared/github/client/address.js

/**
 * Makes an API path from literal text and foreign values, each encoded as one segment:
 * ``apiPath`/repos/${owner}/${name}/compare/${base}...${head}` ``. A branch's slash becomes `%2F`, as GitHub wants it.
 * @throws GitHubFailure `refused` for a value that could climb to another path (`.`, `..`) or is empty
 */
function apiPath(literals, ...values) {
    const encoded = values.map((value) => {
        const text = String(value);
        // Percent-encoding keeps dots, and the URL parser resolves `..` even when they are encoded.
        if (text === '' || text === '.' || text === '..' || !text.isWellFormed()) {
            throw refused(`'${text.toWellFormed()}' cannot be a part of an API path`);
        }
        return encodeURIComponent(text);
    });
    return String.raw({ raw: literals }, ...encoded);
}
/** The URL of a path below the API's base, which may have a path itself (`/api/v3`). */
function addressOf(apiUrl, path, query = {}) {
    const base = new URL(apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`);
    const url = new URL(`${base.href}${path.replace(/^\/+/, '')}`);
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) {
        throw refused(`'${path}' leads outside the API`);
    }
    for (const [name, value] of Object.entries(query)) {
        if (value !== undefined)
            url.searchParams.set(name, String(value));
    }
    return url;
}
/**
 * The `rel="next"` target of a Link header (RFC 8288), if it stays at the origin of the page it came with: the token is
 * sent there. Another origin is an error, as stopping would silently lose pages.
 */
function nextPage(link, current) {
    const header = Array.isArray(link) ? link.join(', ') : (link ?? '');
    for (const match of header.matchAll(/<([^<>]*)>((?:\s*;\s*[\w*-]+(?:\s*=\s*(?:"[^"]*"|[^",;\s]*))?)*)/g)) {
        const [, target = '', parameters = ''] = match;
        if (!/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?![\w-]))/i.test(parameters))
            continue;
        const url = URL.canParse(target, current.href) ? new URL(target, current) : undefined;
        if (url === undefined || url.origin !== current.origin)
            throw refused('the next page is at another address');
        return url;
    }
    return undefined;
}
function refused(why) {
    return new GitHubFailure('refused', undefined, `The request to GitHub was not sent: ${why}.`, 'Check the names given.');
}

;// CONCATENATED MODULE: ./shared/http/guard.js
/**
 * Where a request may go when somebody else chose the address (a redirect, a token realm). Hosts are read in the
 * spelling of the URL parser, which has undone decimal, hex and octal disguises of IPv4 addresses.
 * Sources: IANA special-purpose address registries (RFC 6890 and its updates), RFC 6761 and 6762 for names.
 */
/** A connection was not opened because the name leads to an address that it may not lead to. */
class AddressRefused extends Error {
    address;
    constructor(hostname, address) {
        super(`${hostname} leads to ${address}, an address that is not for the public`);
        this.name = 'AddressRefused';
        this.address = address;
    }
}
/**
 * Whether a host may be taken for a public one, as far as its name tells: what a DNS name resolves to must be looked at
 * with `isPrivateAddress` when the connection is made.
 */
function isPublicHost(hostname) {
    const name = withoutDot(hostname);
    if (bytesOfV4(name) !== undefined || name.startsWith('['))
        return !isPrivateAddress(name);
    // A single label is resolved by a search list or a hosts file; the others are reserved for networks of one's own.
    return name.includes('.') && !/\.(localhost|localdomain|local|internal|intranet|lan|home\.arpa|arpa)$/.test(name);
}
/** Whether an IP address (IPv6 with or without brackets) is anything but a public unicast one. No address: private. */
function isPrivateAddress(address) {
    const bytes = bytesOfV4(address);
    if (bytes !== undefined)
        return isPrivateV4(bytes);
    const groups = groupsOfV6(address);
    return groups === undefined || isPrivateV6(groups);
}
/** Whether a host is a link-local address or a known name of one: where clouds keep the credentials of the machine. */
function isLinkLocal(hostname) {
    const name = withoutDot(hostname);
    if (/^(metadata(\.google\.internal)?|instance-data(\.ec2\.internal)?)$/.test(name))
        return true;
    const groups = groupsOfV6(name);
    const [first, second, third, fourth] = bytesOfV4(name) ?? (groups && embeddedV4(groups)) ?? [];
    if (first === 169 && second === 254)
        return true;
    // Azure's wire server and Alibaba's metadata service, which have addresses of other kinds.
    if (first === 168 && second === 63 && third === 129 && fourth === 16)
        return true;
    if (first === 100 && second === 100 && third === 100 && fourth === 200)
        return true;
    if (groups === undefined)
        return false;
    // fd00:ec2::254 is the metadata service of EC2.
    return ((groups[0] ?? 0) & 0xffc0) === 0xfe80 || (groups[0] === 0xfd00 && groups[1] === 0x0ec2);
}
/** Whether a host is this machine by its spelling: `localhost`, `*.localhost`, 127.0.0.0/8, `[::1]`. */
function isLoopbackHost(hostname) {
    const name = withoutDot(hostname);
    return name === 'localhost' || name.endsWith('.localhost') || bytesOfV4(name)?.[0] === 127 || name === '[::1]';
}
function isPrivateV4([a = 0, b = 0, c = 0, d = 0]) {
    return (a === 0 ||
        a === 10 ||
        a === 127 ||
        a >= 224 ||
        (a === 100 && b >= 64 && b < 128) ||
        (a === 169 && b === 254) ||
        (a === 172 && b >= 16 && b < 32) ||
        (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) ||
        (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
        (a === 203 && b === 0 && c === 113) ||
        (a === 168 && b === 63 && c === 129 && d === 16));
}
function isPrivateV6(groups) {
    const embedded = embeddedV4(groups);
    if (embedded !== undefined)
        return isPrivateV4(embedded);
    const [a = 0, b = 0] = groups;
    // Public unicast is 2000::/3 so far; within it 2001::/23 (protocols, Teredo) and the ranges for documentation are not.
    return a >> 13 !== 1 || (a === 0x2001 && (b < 0x200 || b === 0x0db8)) || (a === 0x3fff && b < 0x1000);
}
/** The IPv4 address inside a mapped, compatible, NAT64 or 6to4 one; `::` and `::1` are 0.0.0.0 and 0.0.0.1 here. */
function embeddedV4(groups) {
    const bytes = (high = 0, low = 0) => [high >> 8, high & 0xff, low >> 8, low & 0xff];
    const [a, b, c, d, e, f, high, low] = groups;
    if (a === 0x2002)
        return bytes(b, c);
    const quiet = c === 0 && d === 0 && e === 0;
    if (a === 0x64 && b === 0xff9b && quiet && f === 0)
        return bytes(high, low);
    return a === 0 && b === 0 && quiet && (f === 0 || f === 0xffff) ? bytes(high, low) : undefined;
}
function bytesOfV4(text) {
    if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text))
        return undefined;
    const bytes = text.split('.').map(Number);
    return bytes.every((byte) => byte < 256) ? bytes : undefined;
}
function groupsOfV6(text) {
    // A zone (`fe80::1%eth0`) says through which card, not to where.
    const bare = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
    if (!bare.includes(':') || !URL.canParse(`http://[${bare}]/`))
        return undefined;
    const [head = '', tail] = new URL(`http://[${bare}]/`).hostname.slice(1, -1).split('::');
    const read = (part) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
    if (tail === undefined)
        return read(head);
    const [before, after] = [read(head), read(tail)];
    return [...before, ...new Array(8 - before.length - after.length).fill(0), ...after];
}
function withoutDot(hostname) {
    return hostname.toLowerCase().replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./shared/http/lookup.js

/**
 * A lookup for one connection that refuses a name when any of its addresses is refused: an answer with a public and a
 * private address is what an attack on this check looks like. Only the given name is judged, so that a proxy, which is
 * looked up the same way, may be anywhere.
 */
function checkedLookup(hostname, refuses) {
    return async (name, options, callback) => {
        const { lookup } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 610, 19));
        lookup(name, { ...options, all: true }, (error, found) => {
            const refused = name === hostname ? found?.find(({ address }) => refuses(address)) : undefined;
            const [first] = found ?? [];
            if (error)
                callback(error, '');
            else if (refused)
                callback(new AddressRefused(name, refused.address), '');
            else if (options.all)
                callback(null, found);
            else
                callback(null, first?.address ?? '', first?.family ?? 0);
        });
    };
}

;// CONCATENATED MODULE: ./shared/http/exchange.js


/** No whole answer came. `code` is the system's (`ECONNRESET`, ...), empty if it gave none. */
class BrokenConnection extends Error {
    code;
    timedOut;
    constructor(message, code, timedOut) {
        super(message);
        this.name = 'BrokenConnection';
        this.code = code;
        this.timedOut = timedOut;
    }
}
/** The answer is larger than `maxBodyBytes`. */
class BodyTooLarge extends Error {
}
/**
 * @param proxyEnv where `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` are read (Node 24.5 and later; older ones go direct)
 */
function openConnections(proxyEnv) {
    // A connection that was opened without a judge must not serve an exchange that has one.
    const agents = new Map();
    return {
        async send(exchange) {
            const secure = exchange.url.protocol === 'https:';
            // Loaded here: most runs of most actions never call the API, and should not pay for it.
            const { request, Agent } = secure ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
            const judged = agents.get(exchange.refuseAddress) ?? new Map();
            agents.set(exchange.refuseAddress, judged);
            let agent = judged.get(exchange.url.protocol);
            if (agent === undefined) {
                agent = new Agent({ keepAlive: true, proxyEnv: { ...proxyEnv, ...withSubdomains(proxyEnv) } });
                judged.set(exchange.url.protocol, agent);
            }
            return talk(request, agent, exchange);
        },
        close() {
            for (const judged of agents.values())
                for (const agent of judged.values())
                    agent.destroy();
            agents.clear();
        },
    };
}
/** `example.com` covers what is below it, as for curl, git and the runner; Node takes only `.example.com` for that. */
function withSubdomains(env) {
    const widened = {};
    for (const name of ['NO_PROXY', 'no_proxy']) {
        const hosts = env[name]?.split(',').map((host) => host.trim());
        if (hosts === undefined)
            continue;
        const below = hosts.filter((host) => /^[a-z][\w-]*(?:\.[\w-]+)*$/i.test(host)).map((host) => `.${host}`);
        widened[name] = [...hosts, ...below].join(',');
    }
    return widened;
}
function talk(request, agent, exchange) {
    return new Promise((resolve, reject) => {
        const { method, url, headers, deadlineMs, refuseAddress } = exchange;
        const lookup = refuseAddress && checkedLookup(url.hostname, refuseAddress);
        const outgoing = request(url, { method, headers, agent, ...(lookup && { lookup }) });
        const late = new BrokenConnection(`no whole answer within ${deadlineMs / 1000} s`, 'ETIMEDOUT', true);
        const timer = setTimeout(() => outgoing.destroy(late), deadlineMs);
        const fail = (error) => {
            clearTimeout(timer);
            const known = [BrokenConnection, BodyTooLarge, AddressRefused].some((kind) => error instanceof kind);
            // What Node says when the other side goes away in the middle of an answer.
            const message = error.message === 'aborted' ? 'the connection closed in the middle of the answer' : error.message;
            reject(known ? error : new BrokenConnection(message, error.code ?? '', false));
        };
        outgoing.once('error', fail);
        outgoing.once('response', (incoming) => {
            collect(incoming, exchange.maxBodyBytes).then((body) => {
                clearTimeout(timer);
                resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body });
            }, fail);
        });
        outgoing.end(exchange.body);
    });
}
function collect(incoming, maxBytes) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        incoming.on('data', (chunk) => {
            size += chunk.length;
            if (size > maxBytes)
                incoming.destroy(new BodyTooLarge(`the answer is larger than ${maxBytes} bytes`));
            else
                chunks.push(chunk);
        });
        incoming.once('end', () => resolve(Buffer.concat(chunks)));
        incoming.once('error', reject);
        // Destroyed without an error of its own: the other side went away in the middle.
        incoming.once('close', () => reject(new BrokenConnection('the connection closed early', 'ECONNRESET', false)));
    });
}

;// CONCATENATED MODULE: ./shared/http/retry.js
/** Tries of one request, the first one counted. */
const MAX_ATTEMPTS = 4;
/** The longest sum of waits that the server may impose on one request, in milliseconds. */
const MAX_WAIT_MS = 60_000;
/** Judges an answer that means "not now". @param demandedMs the wait that the server asks for, 0 when it asks for none */
function judgeNotNow(demandedMs, attempt, maxAttempts = MAX_ATTEMPTS) {
    if (attempt.waitedMs + demandedMs > MAX_WAIT_MS)
        return { kind: 'too-long', demandedMs };
    if (attempt.number >= maxAttempts)
        return { kind: 'gave-up' };
    // A demanded wait gets up to half a second more, so that many jobs told the same do not return in step.
    const delayMs = demandedMs > 0 ? demandedMs + Math.floor(attempt.random * 500) : backoff(attempt);
    return { kind: 'again', delayMs, demandedMs };
}
/** Judges a failed connection. One that ran into the deadline is worth one more try only: each costs a lot of time. */
function judgeBrokenConnection(code, timedOut, attempt, maxAttempts = MAX_ATTEMPTS) {
    if (isCertificateProblem(code))
        return { kind: 'final' };
    if (attempt.number >= (timedOut ? 2 : maxAttempts))
        return { kind: 'gave-up' };
    return { kind: 'again', delayMs: backoff(attempt), demandedMs: 0 };
}
/** A certificate that is wrong now is wrong in a second too. */
function isCertificateProblem(code) {
    return /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|HOSTNAME_MISMATCH|ERR_INVALID)/.test(code);
}
/** Milliseconds: 0.5 to 1 s, then 1 to 2 s, then 2 to 4 s. */
function backoff(attempt) {
    return Math.floor(1000 * 2 ** (attempt.number - 1) * (0.5 + attempt.random / 2));
}
/** Milliseconds to wait; a date is measured against the server's own clock when it tells it. Undefined: it does not say. */
function retryAfter(headers, now) {
    const header = headers['retry-after']?.trim() ?? '';
    if (/^\d{1,9}$/.test(header))
        return Number(header) * 1000;
    // Date.parse accepts far more than an HTTP date; all forms of that one begin with a weekday.
    const at = /^[A-Z][a-z]{2}/.test(header) ? Date.parse(header) : Number.NaN;
    if (Number.isNaN(at))
        return undefined;
    const serverNow = Date.parse(headers.date ?? '');
    return Math.max(0, at - (Number.isNaN(serverNow) ? now : serverNow));
}

;// CONCATENATED MODULE: ./shared/http/index.js
/** One HTTP request and its whole answer, over kept connections and the environment's proxy. */




// EXTERNAL MODULE: ./shared/text/index.js + 9 modules
var shared_text = __webpack_require__(5913);
// EXTERNAL MODULE: ./shared/github/payload.js
var payload = __webpack_require__(7344);
;// CONCATENATED MODULE: ./shared/github/client/reading.js



/**
 * GitHub's own words about an error, on one line, at most 300 characters, without the token; empty if there are none.
 * What a validation found (`errors` of a 422) follows the message, as that alone says no more than "Validation Failed".
 */
function messageIn(answer, token) {
    let value;
    try {
        value = JSON.parse(answer.body.toString('utf8'));
    }
    catch {
        return isHtml(answer) ? 'an HTML page' : '';
    }
    const view = (0,payload/* viewOf */.d)(value);
    const found = view.list('errors').map((one) => {
        const code = [one.text('resource'), one.text('field'), one.text('code')].filter(Boolean).join(' ');
        return one.text('message') ?? (typeof one.value === 'string' ? one.value : code);
    });
    const message = [view.text('message') ?? '', ...found].filter(Boolean).join(': ');
    const oneLine = message.replaceAll(/\s+/g, ' ').trim().slice(0, 300).toWellFormed();
    return token === '' ? oneLine : (0,shared_text/* redact */.E$)(oneLine, [token]);
}
/** @throws GitHubFailure `malformed` when a successful answer is not JSON; `uncertain` when it answers a write */
function parseBody(answer, url, method = 'GET') {
    if (answer.status === 204)
        return undefined;
    try {
        return JSON.parse(answer.body.toString('utf8'));
    }
    catch {
        const got = answer.body.length === 0 ? 'nothing' : isHtml(answer) ? 'an HTML page' : 'broken JSON';
        throw new GitHubFailure('malformed', answer.status, `${method} ${url.pathname}: ${url.host} answered ${answer.status} with ${got} (${answer.body.length} bytes) instead of JSON.`, 'Check that GITHUB_API_URL is the address of the API, and that no proxy or sign-in page stands in between.', { uncertain: method !== 'GET' });
    }
}
/** Why no answer was had, after the last try. */
function brokenFailure(problem, tries) {
    return new GitHubFailure('unavailable', undefined, `${problem}${times(tries)}.`, 'Check that the runner can reach GITHUB_API_URL (HTTPS_PROXY and NO_PROXY are honoured) and githubstatus.com; then run the job again.');
}
/** The failure for an answer that was, or should have been, waited for. `now` in milliseconds since 1970. */
function limitFailure(status, problem, verdict, now, tries) {
    if (verdict.kind === 'exhausted') {
        const minutes = Math.max(0, Math.ceil(((verdict.resetAt ?? now) - now) / 60_000));
        const when = verdict.resetAt === undefined
            ? 'at a time GitHub did not tell'
            : `at ${new Date(verdict.resetAt).toISOString()} (in ${minutes} min)`;
        const fix = 'Run the job again after that, make fewer requests, or pass a token with a higher limit.';
        return new GitHubFailure('rate-limited', status, `${problem}. The rate limit is used up and resets ${when}.`, fix);
    }
    const kind = status === 429 || status === 403 ? 'rate-limited' : 'unavailable';
    if (verdict.kind === 'too-long') {
        const wait = `GitHub asks for a wait of ${Math.ceil(verdict.demandedMs / 1000)} s${times(tries)}, more than a job should sleep through`;
        return new GitHubFailure(kind, status, `${problem}. ${wait}.`, 'Run the job again after that time.');
    }
    return new GitHubFailure(kind, status, `${problem}${times(tries)}.`, 'See githubstatus.com, and run the job again.');
}
function times(tries) {
    return tries === 1 ? '' : ` (tried ${tries} times)`;
}
function isHtml(answer) {
    const start = answer.body.subarray(0, 64).toString('latin1').trimStart();
    return (answer.headers['content-type'] ?? '').includes('html') || start.startsWith('<');
}

;// CONCATENATED MODULE: ./shared/github/client/redirect.js


const MAX_REDIRECTS = 3;
/**
 * Sends a read, following at most three redirects (GitHub answers 301 for a renamed repository). The token goes only to
 * the origin it was meant for, and does not come back once dropped. http(s) only, and never to a link-local address,
 * where clouds keep the credentials of the machine.
 *
 * @throws GitHubFailure `refused` for a redirect that is not followed
 */
async function sendFollowing(connections, exchange) {
    let current = exchange;
    for (let hops = 0;; hops++) {
        const answer = await connections.send(current);
        const location = answer.headers.location;
        if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined)
            return answer;
        if (hops === MAX_REDIRECTS)
            throw refuse(exchange, answer.status, `more than ${MAX_REDIRECTS} redirects`);
        const url = URL.canParse(location, current.url.href) ? new URL(location, current.url) : undefined;
        if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
            throw refuse(exchange, answer.status, 'a redirect to something other than an http(s) address');
        }
        if (isLinkLocal(url.hostname))
            throw refuse(exchange, answer.status, 'a redirect to a link-local address');
        const { authorization: _, ...anonymous } = current.headers;
        current = { ...current, url, headers: url.origin === current.url.origin ? current.headers : anonymous };
    }
}
function refuse(exchange, status, why) {
    return new GitHubFailure('refused', status, `${exchange.method} ${exchange.url.pathname}: ${exchange.url.host} answered with ${why}, which is not followed.`, 'Check that GITHUB_API_URL is the address of the API itself, and what stands between it and the runner.');
}

;// CONCATENATED MODULE: ./shared/github/client/retry.js

/** Judges an answer with an error status. `message` is GitHub's own, from the body. */
function judgeAnswer(status, headers, message, attempt) {
    const limited = status === 429 || (status === 403 && isLimit(headers, message));
    if (limited && headers['x-ratelimit-remaining'] === '0') {
        return { kind: 'exhausted', resetAt: resetTime(headers['x-ratelimit-reset']) };
    }
    if (!limited && status < 500 && status !== 408)
        return { kind: 'final' };
    return judgeNotNow(retryAfter(headers, attempt.now) ?? (limited ? 60_000 : 0), attempt);
}
function isLimit(headers, message) {
    const named = /\brate limit\b|\babuse detection\b/i.test(message);
    return named || headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
}
function resetTime(header) {
    return typeof header === 'string' && /^\d{1,11}$/.test(header) ? Number(header) * 1000 : undefined;
}

;// CONCATENATED MODULE: ./shared/github/client/writing.js




/**
 * Sends a write. Only a rate limit is waited for and tried again, as GitHub refuses such a request before it does
 * anything. After a lost connection, a timeout or a 5xx nobody knows whether it took effect: that is the caller's to
 * find out, by reading (the failure says `uncertain`).
 *
 * @returns an answer with a status of 2xx
 * @throws GitHubFailure
 */
async function sendOnce(exchange, { send, token, sleep, random, now, log }, permission) {
    const what = `${exchange.method} ${exchange.url.pathname}`;
    let waitedMs = 0;
    for (let number = 1;; number++) {
        const answer = await send(exchange).catch((error) => {
            throw failureOfConnection(error, what);
        });
        const { status, headers } = answer;
        if (status >= 200 && status < 300)
            return answer;
        const words = messageIn(answer, token);
        const problem = `${what}: GitHub answered ${status}${words === '' ? '' : ` (${words})`}`;
        if (status >= 500 || status === 408) {
            const fix = 'See githubstatus.com, and run the job again.';
            throw new GitHubFailure('unavailable', status, `${problem}.`, fix, { words, uncertain: true });
        }
        // GitHub answers 307 for a repository that was renamed. A write is not sent on to where an answer points.
        if (status >= 300 && status < 400)
            throw redirected(problem, status);
        const at = now();
        const verdict = judgeAnswer(status, headers, words, { number, waitedMs, now: at, random: random() });
        if (verdict.kind === 'final')
            throw failureOfStatus(status, problem, permission, words);
        if (verdict.kind !== 'again')
            throw limitFailure(status, problem, verdict, at, number);
        waitedMs += verdict.demandedMs;
        const seconds = (verdict.delayMs / 1000).toFixed(1);
        log?.info(`${problem}; trying again in ${seconds} s (try ${number + 1} of at most ${MAX_ATTEMPTS})`);
        await sleep(verdict.delayMs);
    }
}
/** Errors that come before a single byte of the request has left: nothing can have happened. */
const NEVER_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|ERR_INVALID)/;
function failureOfConnection(error, what) {
    if (error instanceof BrokenConnection) {
        const { kind, status, message, fix } = brokenFailure(`${what}: ${error.message}`, 1);
        return new GitHubFailure(kind, status, message, fix, { uncertain: !NEVER_SENT.test(error.code) });
    }
    if (!(error instanceof BodyTooLarge))
        return error;
    const message = `${what}: ${error.message}, and was not read further.`;
    const fix = 'See whether the change is there; if it is, this may be a bug: please report it.';
    return new GitHubFailure('malformed', undefined, message, fix, { uncertain: true });
}
function redirected(problem, status) {
    return new GitHubFailure('refused', status, `${problem}, a redirect, which a write does not follow.`, "A renamed or moved repository answers so: use its new name. Otherwise check that GITHUB_API_URL is the API's own address.");
}

;// CONCATENATED MODULE: ./shared/github/client/client.js







/**
 * A client for GitHub's REST API, small enough to load with an action. Reads are repeated by the rules in retry.ts;
 * writes are not: who writes reads first, writes once, and reads again after an ambiguous error.
 */
function createGitHubClient(options) {
    const connections = openConnections(options.proxyEnv ?? process.env);
    const sleep = options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    const random = options.random ?? Math.random;
    const now = options.now ?? Date.now;
    const headers = {
        accept: 'application/vnd.github+json',
        'accept-encoding': 'identity',
        'user-agent': options.userAgent,
        'x-github-api-version': '2022-11-28',
        ...(options.token === '' ? {} : { authorization: `Bearer ${options.token}` }),
    };
    const limits = {
        deadlineMs: options.deadlineMs ?? 30_000,
        maxBodyBytes: options.maxBodyBytes ?? 32 * 1024 * 1024,
    };
    async function read(url, permission) {
        const exchange = { method: 'GET', url, headers, ...limits };
        const what = `GET ${url.pathname}`;
        let waitedMs = 0;
        for (let number = 1;; number++) {
            const outcome = await attempt(exchange);
            const state = { number, waitedMs, now: now(), random: random() };
            let verdict;
            let problem;
            if (outcome instanceof BrokenConnection) {
                verdict = judgeBrokenConnection(outcome.code, outcome.timedOut, state);
                problem = `${what}: ${outcome.message}`;
            }
            else {
                if (outcome.status >= 200 && outcome.status < 300)
                    return outcome;
                const message = messageIn(outcome, options.token);
                verdict = judgeAnswer(outcome.status, outcome.headers, message, state);
                problem = `${what}: GitHub answered ${outcome.status}${message === '' ? '' : ` (${message})`}`;
                if (verdict.kind === 'final')
                    throw failureOfStatus(outcome.status, problem, permission, message);
            }
            if (verdict.kind !== 'again') {
                if (outcome instanceof BrokenConnection)
                    throw brokenFailure(problem, number);
                throw limitFailure(outcome.status, problem, verdict, state.now, number);
            }
            waitedMs += verdict.demandedMs;
            const seconds = (verdict.delayMs / 1000).toFixed(1);
            options.log?.info(`${problem}; trying again in ${seconds} s (try ${number + 1} of at most ${MAX_ATTEMPTS})`);
            await sleep(verdict.delayMs);
        }
    }
    async function attempt(exchange) {
        try {
            return await sendFollowing(connections, exchange);
        }
        catch (error) {
            if (error instanceof BrokenConnection)
                return error;
            if (!(error instanceof BodyTooLarge))
                throw error;
            const message = `GET ${exchange.url.pathname}: ${error.message}, and was not read further.`;
            throw new GitHubFailure('refused', undefined, message, 'Narrow the request down, or let git do the work.');
        }
    }
    async function readJson(url, permission) {
        const answer = await read(url, permission);
        const next = nextPage(answer.headers.link, url);
        const body = parseBody(answer, url);
        return { status: answer.status, body, headers: answer.headers, more: next !== undefined, ...(next && { next }) };
    }
    return {
        async get(path, query = {}, { permission } = {}) {
            const { next: _, ...answer } = await readJson(addressOf(options.apiUrl, path, query), permission);
            return answer;
        },
        async *getPages(path, query, { permission, maxPages }) {
            let url = addressOf(options.apiUrl, path, query);
            for (let page = 0; url !== undefined && page < maxPages; page++) {
                const { next, ...answer } = await readJson(url, permission);
                yield answer;
                url = next;
            }
        },
        async send(method, path, body, { permission } = {}) {
            const url = addressOf(options.apiUrl, path);
            const json = body === undefined ? {} : { body: JSON.stringify(body) };
            const type = body === undefined ? {} : { 'content-type': 'application/json' };
            const exchange = { method, url, headers: { ...headers, ...type }, ...limits, ...json };
            const world = { send: connections.send, token: options.token, sleep, random, now, log: options.log };
            const answer = await sendOnce(exchange, world, permission);
            const parsed = parseBody(answer, url, method);
            return { status: answer.status, body: parsed, headers: answer.headers, more: false };
        },
        close: () => connections.close(),
    };
}

;// CONCATENATED MODULE: ./shared/github/client/index.js
/** The REST API. A door of its own: Node's HTTP is not loaded by those who only ask which event it was. */




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
            if (!(error instanceof GitHubFailure))
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
            throw new GitHubFailure('malformed', 200, 'GitHub listed a file without a name or status', 'Run the job again.');
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
    const path = apiPath `/repos/${owner}/${name}/compare/${range}`;
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
            const path = apiPath `/repos/${owner}/${name}/git/trees/${id}`;
            const view = (0,github/* viewOf */.du)((await client.get(path, { recursive: 1 }, contents)).body);
            if (view.boolean('truncated') !== false)
                return (0,comparison_history/* unknown */.L)('GitHub cut the list of tracked files');
            const entries = view.list('tree').filter((entry) => entry.text('type') !== 'tree');
            return (0,comparison_history/* known */.e)(entries.map((entry) => entry.text('path') ?? ''));
        }),
        successfulRuns: (workflow, branch) => asking(async () => {
            const path = apiPath `/repos/${owner}/${name}/actions/workflows/${workflow}/runs`;
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
            const path = apiPath `/repos/${owner}/${name}/commits/${headSha}/pulls`;
            const answer = await client.get(path, { per_page: 100 }, { permission: 'pull-requests: read' });
            const found = (0,github/* viewOf */.du)(answer.body)
                .list()
                .map(event_facts/* readPullRequest */.D)
                .filter((facts) => facts?.headSha === headSha);
            return found.length > 1 ? (0,comparison_history/* unknown */.L)('several pull requests have this head') : (0,comparison_history/* known */.e)(found[0]);
        }),
        file: (path, id) => asking(async () => {
            const route = apiPath `/repos/${owner}/${name}/contents/${path}`;
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
    const path = apiPath `/repos/${owner}/${name}/pulls/${pullRequest.number}`;
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
    const client = createGitHubClient({ apiUrl: event.apiUrl, token, userAgent: `ci-actions/${action}`, log });
    return createGitHubApi(client, event.repository);
}


/***/ })

};
