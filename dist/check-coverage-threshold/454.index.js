export const id = 454;
export const ids = [454];
export const modules = {

/***/ 5454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iK: () => (/* reexport */ GitHubFailure),
  So: () => (/* reexport */ apiPath),
  LX: () => (/* reexport */ createGitHubClient)
});

// EXTERNAL MODULE: ./shared/action/index.js + 13 modules
var action = __webpack_require__(3007);
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

// EXTERNAL MODULE: ./shared/http/index.js + 4 modules
var http = __webpack_require__(1652);
// EXTERNAL MODULE: ./shared/text/index.js + 8 modules
var shared_text = __webpack_require__(516);
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
        if ((0,http/* isLinkLocal */._W)(url.hostname))
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
    return (0,http/* judgeNotNow */.tZ)((0,http/* retryAfter */.P9)(headers, attempt.now) ?? (limited ? 60_000 : 0), attempt);
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
        log?.info(`${problem}; trying again in ${seconds} s (try ${number + 1} of at most ${http/* MAX_ATTEMPTS */.m})`);
        await sleep(verdict.delayMs);
    }
}
/** Errors that come before a single byte of the request has left: nothing can have happened. */
const NEVER_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|ERR_INVALID)/;
function failureOfConnection(error, what) {
    if (error instanceof http/* BrokenConnection */.CA) {
        const { kind, status, message, fix } = brokenFailure(`${what}: ${error.message}`, 1);
        return new GitHubFailure(kind, status, message, fix, { uncertain: !NEVER_SENT.test(error.code) });
    }
    if (!(error instanceof http/* BodyTooLarge */.KQ))
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
    const connections = (0,http/* openConnections */.qP)(options.proxyEnv ?? process.env);
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
            if (outcome instanceof http/* BrokenConnection */.CA) {
                verdict = (0,http/* judgeBrokenConnection */.x4)(outcome.code, outcome.timedOut, state);
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
                if (outcome instanceof http/* BrokenConnection */.CA)
                    throw brokenFailure(problem, number);
                throw limitFailure(outcome.status, problem, verdict, state.now, number);
            }
            waitedMs += verdict.demandedMs;
            const seconds = (verdict.delayMs / 1000).toFixed(1);
            options.log?.info(`${problem}; trying again in ${seconds} s (try ${number + 1} of at most ${http/* MAX_ATTEMPTS */.m})`);
            await sleep(verdict.delayMs);
        }
    }
    async function attempt(exchange) {
        try {
            return await sendFollowing(connections, exchange);
        }
        catch (error) {
            if (error instanceof http/* BrokenConnection */.CA)
                return error;
            if (!(error instanceof http/* BodyTooLarge */.KQ))
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





/***/ }),

/***/ 1652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nT: () => (/* reexport */ AddressRefused),
  KQ: () => (/* reexport */ BodyTooLarge),
  CA: () => (/* reexport */ BrokenConnection),
  m: () => (/* reexport */ MAX_ATTEMPTS),
  _W: () => (/* reexport */ isLinkLocal),
  x4: () => (/* reexport */ judgeBrokenConnection),
  tZ: () => (/* reexport */ judgeNotNow),
  qP: () => (/* reexport */ openConnections),
  P9: () => (/* reexport */ retryAfter)
});

// UNUSED EXPORTS: MAX_WAIT_MS, backoff, isCertificateProblem, isLoopbackHost, isPrivateAddress, isPublicHost

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





/***/ })

};
