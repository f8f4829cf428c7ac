export const id = 917;
export const ids = [917];
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
// EXTERNAL MODULE: ./shared/text/index.js + 7 modules
var shared_text = __webpack_require__(7179);
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
  JN: () => (/* reexport */ backoff),
  B$: () => (/* reexport */ isCertificateProblem),
  _W: () => (/* reexport */ isLinkLocal),
  cW: () => (/* reexport */ isLoopbackHost),
  C0: () => (/* reexport */ isPrivateAddress),
  sw: () => (/* reexport */ isPublicHost),
  x4: () => (/* reexport */ judgeBrokenConnection),
  tZ: () => (/* reexport */ judgeNotNow),
  qP: () => (/* reexport */ openConnections),
  P9: () => (/* reexport */ retryAfter)
});

// UNUSED EXPORTS: MAX_WAIT_MS

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





/***/ }),

/***/ 5212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yp: () => (/* reexport */ RegistryFailure),
  Hn: () => (/* reexport */ createRegistryClient),
  Bq: () => (/* reexport */ formatPlatform),
  Bc: () => (/* reexport */ isDigest),
  o_: () => (/* reexport */ parseImageReference),
  FL: () => (/* reexport */ parsePlatform),
  my: () => (/* reexport */ samePlatform)
});

// UNUSED EXPORTS: formatImage

;// CONCATENATED MODULE: ./shared/oci/challenge.js
const token = String.raw `[!#$%&'*+.^_\x60|~\w-]+`;
const quoted = String.raw `"(?:[^"\\]|\\.)*"`;
/**
 * Reads a WWW-Authenticate header, which may hold several challenges: `Bearer realm="a,b",service="c", Basic realm="d"`.
 * What cannot be read is passed over, so that one odd challenge does not hide the next.
 * Source: RFC 9110, 11.6.1 and appendix A.
 */
function parseChallenges(header) {
    const challenges = [];
    const parts = new RegExp(`(${token})\\s*=\\s*(${quoted}|[^\\s,"]+)|(${token})|${quoted}|.`, 'gsy');
    for (const [, name, value, scheme] of header.slice(0, 8192).matchAll(parts)) {
        if (scheme !== undefined)
            challenges.push({ scheme: scheme.toLowerCase(), parameters: new Map() });
        if (name === undefined || value === undefined)
            continue;
        const parameters = challenges.at(-1)?.parameters;
        const text = value.startsWith('"') ? value.slice(1, -1).replaceAll(/\\(.)/gs, '$1') : value;
        if (parameters?.has(name.toLowerCase()) === false)
            parameters.set(name.toLowerCase(), text);
    }
    return challenges;
}
/** The challenge that we can meet: Bearer with a realm before Basic, as a registry with both means the token. */
function chooseChallenge(challenges) {
    const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('realm'));
    return bearer ?? challenges.find(({ scheme }) => scheme === 'basic');
}

// EXTERNAL MODULE: ./shared/text/index.js + 7 modules
var shared_text = __webpack_require__(7179);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./shared/oci/digest.js

/**
 * Whether a text is a digest that names content: SHA-256 or SHA-512 in lower-case hex, and not the all-zero placeholder.
 * Source: OCI image specification, descriptor.md "Digests" (registered algorithms).
 */
function isDigest(text) {
    return /^(sha256:(?!0{64}$)[0-9a-f]{64}|sha512:(?!0{128}$)[0-9a-f]{128})$/.test(text);
}
/** The digest of bytes, by the algorithm of another digest, so that the two can be compared. Default SHA-256. */
function digestOfBytes(bytes, like = 'sha256:') {
    const algorithm = like.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex')}`;
}

;// CONCATENATED MODULE: ./shared/oci/reference.js

const HUB = 'docker.io';
const hubAliases = ['index.docker.io', 'registry-1.docker.io'];
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const hostPattern = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::\\d{1,5})?$`);
const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const repositoryPattern = new RegExp(`^${component}(?:/${component})*$`);
const tagPattern = /^\w[\w.-]{0,127}$/;
const longestRepository = 255;
/**
 * Reads `[host[:port]/]repository[:tag][@digest]`. Anything else is undefined: capitals in the repository, a bad tag,
 * white space, an identifier of 64 hex digits.
 * Sources: distribution/reference (regexp.go, normalize.go); OCI distribution specification, "Pulling manifests".
 */
function parseImageReference(text) {
    // Far longer than any reference; the patterns are linear, but there is no need to try.
    if (text.length > 1024 || /\s/.test(text))
        return undefined;
    const at = text.indexOf('@');
    const beforeDigest = at === -1 ? text : text.slice(0, at);
    const colon = beforeDigest.indexOf(':', beforeDigest.lastIndexOf('/') + 1);
    const name = colon === -1 ? beforeDigest : beforeDigest.slice(0, colon);
    const tag = colon === -1 ? undefined : beforeDigest.slice(colon + 1);
    if (tag !== undefined && !tagPattern.test(tag))
        return undefined;
    const place = normaliseName(name);
    if (place === undefined)
        return undefined;
    return {
        name,
        ...(tag !== undefined && { tag }),
        ...(at !== -1 && { digest: text.slice(at + 1) }),
        ...place,
    };
}
function normaliseName(name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    const hasHost = isHostLike(first);
    // The grammar knows neither the largest port nor the largest byte of an address.
    if (hasHost && !(hostPattern.test(first) && URL.canParse(`https://${first}`)))
        return undefined;
    const host = hasHost ? normaliseHost(first) : HUB;
    const path = hasHost ? name.slice(slash + 1) : name;
    if (!repositoryPattern.test(path) || (!hasHost && /^[0-9a-f]{64}$/.test(path)))
        return undefined;
    const repository = host === HUB && !path.includes('/') ? `library/${path}` : path;
    return repository.length > longestRepository ? undefined : { host, repository };
}
/** Whether the first segment of a name is a registry: `foo/bar` is on Docker Hub, `localhost/foo` is not. */
function isHostLike(segment) {
    return /[.:]/.test(segment) || segment === 'localhost';
}
/** Lower case, and one name for the several of Docker Hub. */
function normaliseHost(host) {
    const lower = host.toLowerCase();
    return hubAliases.includes(lower) ? HUB : lower;
}
/** Whether a text may stand in the place of a tag or digest. */
function isReference(text) {
    return tagPattern.test(text) || isDigest(text);
}
/** Writes a reference from its parts, the name as it stands. */
function formatImage(image) {
    const tag = image.tag === undefined ? '' : `:${image.tag}`;
    return `${image.name}${tag}${image.digest === undefined ? '' : `@${image.digest}`}`;
}
/** How an address is written in messages: `docker.io/library/nginx:1.27`. */
function showAddress({ host, repository, reference }) {
    return `${host}/${repository}${reference.includes(':') ? '@' : ':'}${reference}`;
}

;// CONCATENATED MODULE: ./shared/oci/failure.js


/** A look-up that has no answer. Neither message nor fix holds a secret; both are one line. */
class RegistryFailure extends Error {
    kind;
    /** What a person should do next. */
    fix;
    constructor(kind, message, fix) {
        super(message);
        this.name = 'RegistryFailure';
        this.kind = kind;
        this.fix = fix;
    }
}
/** `docker.io/library/nginx:1.27 (looked up at mirror.example/hub/nginx:1.27)`. */
function showSubject({ asked, at }) {
    const [name, place] = [showAddress(asked), showAddress(at)];
    return name === place ? name : `${name} (looked up at ${place})`;
}
/** The registry's own words about an error, on one line, cut, without secrets; empty if there are none. */
function wordsOf(body, secrets) {
    let value;
    try {
        value = JSON.parse(body.toString('utf8'));
    }
    catch {
        return '';
    }
    const first = list(field(value, 'errors'))[0];
    const parts = [field(first, 'code'), field(first, 'message'), field(value, 'error'), field(value, 'details')];
    const text = parts.filter((part) => typeof part === 'string' && part.trim() !== '').join(': ');
    const cut = (0,shared_text/* redact */.E$)(text, secrets).replaceAll(/\s+/g, ' ').slice(0, 200).toWellFormed();
    return (0,shared_text/* showOnOneLine */.n3)(cut);
}
/** An own property of something that was JSON; undefined when there is none. */
function field(value, name) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        return undefined;
    return value[name];
}
/** The elements of an array that was JSON; none when it is not one. */
function list(value) {
    return Array.isArray(value) ? value : [];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./shared/oci/credentials/credential.js
/** A place that should have held credentials could not be read. The message completes "the credentials for <host> ...". */
class CredentialsUnknown extends Error {
}
/** The value of an Authorization header by Basic (RFC 7617, in UTF-8). */
function basicHeader(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/** `<token>` as user name is how helpers say that the secret is a refresh token. */
function credentialOf(username, secret, from) {
    return username === '<token>'
        ? { kind: 'identity', username, token: secret, from }
        : { kind: 'basic', username, password: secret, from };
}

;// CONCATENATED MODULE: ./shared/oci/credentials/config.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




const maxBytes = 4 * 1024 * 1024;
/**
 * Where logins are kept, in the order in which they are asked: docker's, then podman's.
 * Sources: docker/cli, "Configuration files"; containers/image, containers-auth.json(5).
 */
function configPaths(env) {
    const home = env.HOME || env.USERPROFILE;
    const docker = env.DOCKER_CONFIG || (home && external_node_path_.join(home, '.docker'));
    return [
        ...(docker ? [external_node_path_.join(docker, 'config.json')] : []),
        ...(env.REGISTRY_AUTH_FILE ? [env.REGISTRY_AUTH_FILE] : []),
        ...(env.XDG_RUNTIME_DIR ? [external_node_path_.join(env.XDG_RUNTIME_DIR, 'containers', 'auth.json')] : []),
    ];
}
/** @returns undefined when there is no such file. @throws CredentialsUnknown when there is one that cannot be read */
async function readConfig(file) {
    const { open } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1455, 19));
    let text;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const handle = __addDisposableResource(env_1, await open(file), true);
            const { size } = await handle.stat();
            if (size > maxBytes)
                throw new Error(`it is larger than ${maxBytes} bytes`);
            text = await handle.readFile('utf8');
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        const why = typeof code === 'string' ? code : error instanceof Error ? error.message : 'no reason given';
        throw new CredentialsUnknown(`could not be determined: ${(0,shared_text/* quoteForMessage */.Hx)(file, 300)} cannot be read (${why})`);
    }
    if (text.trim() === '')
        return { file, value: {} };
    try {
        return { file, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
    }
    catch {
        // The parser's message quotes the text, which holds secrets.
        throw new CredentialsUnknown(`could not be determined: ${(0,shared_text/* quoteForMessage */.Hx)(file, 300)} is not valid JSON`);
    }
}
/** The entries of `auths` or `credHelpers`, in the order of the file. */
function entriesOf(config, name) {
    const entries = field(config.value, name);
    return typeof entries === 'object' && entries !== null ? Object.entries(entries) : [];
}

;// CONCATENATED MODULE: ./shared/oci/credentials/keys.js

/** The key of Docker Hub in docker's configuration, and the address that its helpers are asked for. */
const HUB_KEY = 'https://index.docker.io/v1/';
/** The address by which a credential helper knows a registry. */
function serverAddress(host) {
    return host === HUB ? HUB_KEY : host;
}
/**
 * The entry for a repository: podman's keys may reach into a registry (`quay.io/org`), and the longest that fits wins;
 * docker's are hosts, in old files written as an address (`https://quay.io/v1/`).
 */
function entryFor(entries, host, repository) {
    const name = `${host}/${repository}`;
    return entries
        .map((entry) => ({ entry, prefix: prefixOf(entry[0]) }))
        .filter(({ prefix }) => name === prefix || name.startsWith(`${prefix}/`))
        .sort((a, b) => b.prefix.length - a.prefix.length)[0]?.entry;
}
function prefixOf(key) {
    const address = /^https?:\/\/([^/]+)/i.exec(key);
    if (address)
        return normaliseHost(address[1] ?? '');
    const [first = '', ...rest] = key.replace(/\/+$/, '').split('/');
    const host = normaliseHost(first);
    // `docker.io/v1` and the like are addresses that lost their scheme.
    const path = /^v[12]$/.test(rest.join('/')) ? [] : rest;
    return isHostLike(first) || rest.length === 0 ? [host, ...path].join('/') : key;
}

// EXTERNAL MODULE: ./shared/process/index.js + 7 modules
var process = __webpack_require__(3180);
;// CONCATENATED MODULE: ./shared/oci/credentials/program.js




const deadlineMs = 10_000;
const maxOutputBytes = 1024 * 1024;
/**
 * Asks a credential helper (`docker-credential-<name> get`, the address on its input).
 * @returns undefined when the helper knows no credentials for the address
 * @throws CredentialsUnknown when it is missing, hangs, or answers anything else
 * Source: docker/docker-credential-helpers, "Development" and credentials/error.go.
 */
async function askHelper(name, address, env, timeoutMs = deadlineMs) {
    if (!/^[A-Za-z0-9_-]+$/.test(name)) {
        throw new CredentialsUnknown(`could not be determined: ${(0,shared_text/* quoteForMessage */.Hx)(name)} is no name of a credential helper`);
    }
    const program = `docker-credential-${name}`;
    const unknown = (why) => new CredentialsUnknown(`could not be determined: the credential helper ${program} ${why}`);
    const options = { env, input: address, timeoutMs, graceMs: 1000, maxOutputBytes };
    const finished = await (0,process/* runProgram */.m)(program, ['get'], options).catch((error) => {
        throw unknown(error instanceof process/* ProgramMissing */.X ? 'is not installed (not on PATH)' : 'could not be started');
    });
    if (finished.timedOut)
        throw unknown(`gave no answer within ${timeoutMs / 1000} s`);
    const output = finished.stdout.toString('utf8').trim();
    if (finished.code !== 0) {
        // Helpers put their errors on either stream; what looks like an answer may hold the secret.
        const said = `${output.includes('{') ? '' : output}\n${finished.stderr.toString('utf8')}`;
        if (/credentials not found|no credentials (server URL|username|found)/i.test(said))
            return undefined;
        const ending = finished.code === null ? `was ended by ${finished.signal}` : `ended with code ${finished.code}`;
        // What else it says stays unsaid: it may hold the secret.
        throw unknown(ending);
    }
    let answer;
    try {
        answer = JSON.parse(output);
    }
    catch {
        throw unknown('answered with something that is not JSON');
    }
    const [username, secret] = [field(answer, 'Username'), field(answer, 'Secret')];
    if (typeof username !== 'string' || typeof secret !== 'string')
        throw unknown('answered without Username and Secret');
    if (username === '' && secret === '')
        return undefined;
    return credentialOf(username, secret, program);
}

;// CONCATENATED MODULE: ./shared/oci/credentials/index.js







/**
 * Reads logins as docker and podman leave them: in each file first the helper of the host, then the store, then the
 * entries of the file itself. Files and helpers are read when the first registry asks for credentials, each once.
 */
function createCredentials(env) {
    const files = new Map();
    const helped = new Map();
    function ask(name, address) {
        const key = `${name} ${address}`;
        const before = helped.get(key);
        if (before !== undefined)
            return before;
        const answer = askHelper(name, address, env);
        helped.set(key, answer);
        return answer;
    }
    async function findIn(config, host, repository) {
        const helper = entryFor(entriesOf(config, 'credHelpers'), host, repository);
        const store = field(config.value, 'credsStore');
        const named = helper === undefined ? store : helper[1];
        if (typeof named === 'string' && named !== '') {
            const found = await ask(named, serverAddress(host));
            if (found !== undefined)
                return found;
        }
        const entry = entryFor(entriesOf(config, 'auths').filter(([, value]) => !isEmpty(value)), host, repository);
        return entry && readEntry(config.file, entry);
    }
    return async (host, repository) => {
        for (const file of configPaths(env)) {
            const reading = files.get(file) ?? readConfig(file);
            files.set(file, reading);
            const config = await reading;
            const found = config && (await findIn(config, host, repository));
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
}
/** A store leaves an empty entry for each login that it keeps. */
function isEmpty(value) {
    return ['auth', 'username', 'password', 'identitytoken', 'registrytoken'].every((name) => !field(value, name));
}
function readEntry(file, [key, value]) {
    const from = (0,shared_text/* quoteForMessage */.Hx)(file, 300);
    const text = (name) => {
        const found = field(value, name) ?? '';
        if (typeof found === 'string')
            return found;
        throw new CredentialsUnknown(`could not be determined: ${name} of ${(0,shared_text/* quoteForMessage */.Hx)(key)} in ${from} is no text`);
    };
    const [username, password] = text('auth') === '' ? [text('username'), text('password')] : decode(text('auth'));
    if (/^[\x21-\x7e]+$/.test(text('registrytoken')))
        return { kind: 'registry', token: text('registrytoken'), from };
    if (text('identitytoken') !== '')
        return { kind: 'identity', username, token: text('identitytoken'), from };
    if (username !== '' && password !== '')
        return credentialOf(username, password, from);
    const why = `the entry ${(0,shared_text/* quoteForMessage */.Hx)(key)} in ${from} holds no user name with a password`;
    throw new CredentialsUnknown(`could not be determined: ${why}`);
}
/** `user:password` in base64; docker's own reader cuts NULs from the end of the password. Malformed: two empty texts. */
function decode(auth) {
    if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(auth.trim()))
        return ['', ''];
    const plain = Buffer.from(auth.trim(), 'base64').toString('utf8');
    const colon = plain.indexOf(':');
    return colon === -1 ? ['', ''] : [plain.slice(0, colon), plain.slice(colon + 1).replace(/\0+$/, '')];
}

// EXTERNAL MODULE: ./shared/http/index.js + 4 modules
var http = __webpack_require__(1652);
;// CONCATENATED MODULE: ./shared/oci/trust.js


/**
 * Where a request may go when the registry chose the address: to the host that it was sent to (any port), or to a public
 * host over https. Never from https to http.
 *
 * @param target as the registry wrote it, absolute or relative to `base`
 * @param what completes "<host> answered with ...": `a token realm`
 * @returns the address, and the judge of what its name resolves to
 * @throws RegistryFailure `refused`
 */
function trustedTarget(target, base, what) {
    const url = URL.canParse(target, base.href) ? new URL(target, base) : undefined;
    if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
        throw refuse(base, `${what} that is no plain http(s) address`);
    }
    if (base.protocol === 'https:' && url.protocol === 'http:')
        throw refuse(base, `${what} over plain http`);
    if ((0,http/* isLinkLocal */._W)(url.hostname))
        throw refuse(base, `${what} at a link-local address`);
    if (sameHost(url, base))
        return { url, refuseAddress: http/* isLinkLocal */._W };
    if (url.protocol === 'http:')
        throw refuse(base, `${what} over plain http at another host`);
    if (!(0,http/* isPublicHost */.sw)(url.hostname))
        throw refuse(base, `${what} at another host, ${url.hostname}, that is not public`);
    return { url, refuseAddress: http/* isPrivateAddress */.C0 };
}
function sameHost(one, other) {
    return one.hostname.replace(/\.$/, '') === other.hostname.replace(/\.$/, '');
}
function refuse(base, what) {
    const fix = 'Check the registry. Only its own host, or a public one over https, is followed; a private registry has to serve ' +
        'its tokens and its content under its own name.';
    return new RegistryFailure('refused', `${base.host} answered with ${what}, which is not followed.`, fix);
}

;// CONCATENATED MODULE: ./shared/oci/token.js



const maxBodyBytes = 1024 * 1024;
/**
 * Gets a token to pull one repository. The scope is ours: what the challenge names may be another repository's.
 * Sources: distribution, docs/spec/auth/token.md and oauth.md.
 * @throws RegistryFailure
 */
async function fetchToken(transport, request) {
    const { challenge, registry, subject, credential } = request;
    // A realm is absolute: a text that only reads as an address relative to the registry's is a broken one.
    const realm = challenge.parameters.get('realm') ?? '';
    const target = URL.canParse(realm) ? realm : 'about:blank';
    const { url, refuseAddress } = trustedTarget(target, registry, 'a token realm');
    const scope = `repository:${subject.at.repository}:pull`;
    const service = challenge.parameters.get('service');
    const what = `the token for ${subject.at.host}/${subject.at.repository}`;
    const common = { maxBodyBytes, counts: 'tokens', what, refuseAddress };
    const headers = { accept: 'application/json', 'user-agent': request.userAgent };
    async function exchangeRefreshToken(refreshToken) {
        const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'ci-actions', scope });
        if (service !== undefined)
            form.set('service', service);
        form.set('refresh_token', refreshToken);
        const typed = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
        return transport.send({ ...common, method: 'POST', url, headers: typed, body: form.toString() });
    }
    async function get() {
        const address = new URL(url);
        if (service !== undefined)
            address.searchParams.set('service', service);
        address.searchParams.set('scope', scope);
        const authorization = credential && headerOf(credential);
        const outgoing = { ...common, method: 'GET', url: address, headers };
        return transport.send(authorization === undefined ? outgoing : { ...outgoing, headers: { ...headers, authorization } });
    }
    let answer = credential?.kind === 'identity' ? await exchangeRefreshToken(credential.token) : await get();
    // Servers without the newer exchange take the refresh token as a password.
    if (credential?.kind === 'identity' && [404, 405].includes(answer.status))
        answer = await get();
    return read(answer, what, request.secrets);
}
/** The header for a server that takes credentials as they are. */
function headerOf(credential) {
    if (credential.kind === 'registry')
        return `Bearer ${credential.token}`;
    if (credential.kind === 'basic')
        return basicHeader(credential.username, credential.password);
    return basicHeader(credential.username || '<token>', credential.token);
}
function read(answer, what, secrets) {
    const { host } = answer.url;
    const words = answer.status === 200 ? '' : wordsOf(answer.body, secrets);
    if (answer.status === 401 || answer.status === 403)
        return { token: undefined, status: answer.status, host, words };
    const fix = 'Check that the token server of the registry works, and that no proxy or sign-in page stands in between.';
    if (answer.status !== 200) {
        const told = words === '' ? '' : ` (${words})`;
        const kind = answer.status === 404 ? 'not-found' : answer.status >= 400 ? 'refused' : 'malformed';
        throw new RegistryFailure(kind, `${host} answered ${answer.status}${told} when asked for ${what}.`, fix);
    }
    let body;
    try {
        body = JSON.parse(answer.body.toString('utf8'));
    }
    catch {
        throw new RegistryFailure('malformed', `${host} answered 200 without JSON when asked for ${what}.`, fix);
    }
    const token = [field(body, 'token'), field(body, 'access_token')].find((text) => typeof text === 'string' && text !== '');
    // As a header's value it must be visible ASCII; anything else is no token, and could forge headers.
    if (typeof token !== 'string' || !/^[\x21-\x7e]{1,65536}$/.test(token)) {
        throw new RegistryFailure('malformed', `${host} answered 200 without a usable token for ${what}.`, fix);
    }
    return { token };
}

;// CONCATENATED MODULE: ./shared/oci/retry.js

/** Fewer tries than elsewhere: a registry is asked about many images, and each of them would wait. */
const MAX_ATTEMPTS = 3;
/** Judges an answer that is no success. */
function judgeAnswer(status, headers, attempt) {
    if (status !== 408 && status !== 429 && status < 500)
        return { kind: 'final' };
    // 501 and 505 tell of something that the server does not know, now or later.
    if (status === 501 || status === 505)
        return { kind: 'final' };
    return (0,http/* judgeNotNow */.tZ)((0,http/* retryAfter */.P9)(headers, attempt.now) ?? 0, attempt, MAX_ATTEMPTS);
}
function judgeBrokenConnection(code, timedOut, attempt) {
    return (0,http/* judgeBrokenConnection */.x4)(code, timedOut, attempt, MAX_ATTEMPTS);
}

;// CONCATENATED MODULE: ./shared/oci/unanswered.js


/** Why no whole answer came, after the last try. */
function brokenFailure(problem, host, tries) {
    const fix = `Check that the runner can reach ${host} (HTTPS_PROXY and NO_PROXY are honoured) and that the name is right; a ` +
        'registry without https belongs into insecure-registries.';
    return new RegistryFailure('unavailable', `${problem}${times(tries)}.`, fix);
}
/** An answer that was, or should have been, waited for. */
function limitFailure(status, problem, verdict, tries) {
    const kind = status === 429 ? 'rate-limited' : 'unavailable';
    const fix = status === 429
        ? 'Run the job again later, log in to the registry before this step, or look the images up at a mirror (registry-map).'
        : 'See whether the registry has an outage, and run the job again.';
    if (verdict.kind !== 'too-long')
        return new RegistryFailure(kind, `${problem}${times(tries)}.`, fix);
    const seconds = Math.ceil(verdict.demandedMs / 1000);
    const wait = `It asks for a wait of ${seconds} s${times(tries)}, more than a job should sleep through`;
    return new RegistryFailure(kind, `${problem}. ${wait}.`, fix);
}
function linkLocalFailure(what, host) {
    const message = `${what} was not asked for: ${host} is a link-local address, where clouds keep the machine's credentials.`;
    return new RegistryFailure('refused', message, 'Correct the name of the image.');
}
/** What an answer means that is neither a success nor worth another try. `words` are the registry's, cleaned. */
function failureOfStatus(status, host, image, words) {
    const told = words === '' ? '' : ` (${words})`;
    const answered = `${host} answered ${status}${told} for ${image}`;
    if (status === 401) {
        const fix = 'Log in to the registry before this step (docker/login-action), with an account that may read the image.';
        return new RegistryFailure('unauthorized', `${answered}: no access, or it does not exist.`, fix);
    }
    if (status === 403) {
        const fix = 'Check the name, and that the account used may read the image (on ghcr.io a job needs `packages: read`).';
        return new RegistryFailure('forbidden', `${answered}: no access, or it does not exist.`, fix);
    }
    if (status === 404 || status === 410) {
        const fix = 'Check name and tag. Some registries also answer so for what the account used may not see.';
        return new RegistryFailure('not-found', `${answered}: it is not there.`, fix);
    }
    const kind = status >= 400 ? 'refused' : 'malformed';
    return new RegistryFailure(kind, `${answered}.`, 'Check that this is an OCI registry, and that it serves this image.');
}
function times(tries) {
    return tries === 1 ? '' : ` (tried ${tries} times of at most ${MAX_ATTEMPTS})`;
}

;// CONCATENATED MODULE: ./shared/oci/access.js





/**
 * Whether a token has the shape of a secret. A token server may be anybody's, and a word that is masked vanishes from
 * the log of the whole job, and outputs that hold it with it: none can make us mask `pinned`, a digest or a name.
 */
function isTokenLike(token) {
    return /^[\w.~+/-]{24,}=*$/.test(token) && /[A-Z]/.test(token) && /[a-z]/.test(token) && /\d/.test(token);
}
function createAccess(options) {
    const { transport, remember } = options;
    const gates = new Map();
    function gateOf(host) {
        const gate = gates.get(host) ?? { known: false, warned: false, grants: new Map() };
        gates.set(host, gate);
        return gate;
    }
    function learn(gate, answer, outgoing, subject) {
        const header = answer.headers['www-authenticate'] ?? '';
        const challenge = chooseChallenge(parseChallenges(header));
        // A host that we were sent to has no say in where the registry's credentials go.
        if (answer.url.host !== outgoing.url.host || challenge === undefined) {
            if (gate.challenge !== undefined)
                return;
            const failure = failureOfStatus(401, answer.url.host, showSubject(subject), '');
            const why = header === ''
                ? 'The answer has no WWW-Authenticate header, so it does not tell how to log in.'
                : 'The answer asks for a way to log in that is not known here.';
            throw new RegistryFailure('unauthorized', `${failure.message} ${why}`, failure.fix);
        }
        gate.challenge = challenge;
    }
    async function credentialFor({ host, repository }) {
        try {
            const found = await options.findCredential(host, repository);
            if (found?.kind === 'basic')
                remember(found.password);
            else if (found)
                remember(found.token);
            if (found)
                remember(headerOf(found).replace(/^\w+ /, ''));
            return found;
        }
        catch (error) {
            if (!(error instanceof CredentialsUnknown))
                throw error;
            const fix = 'Mend or remove that login (docker logout), or log in again before this step.';
            const message = `${host}/${repository}: the credentials ${error.message}.`;
            throw new RegistryFailure('unauthorized', message, fix);
        }
    }
    /** Meets the challenge of the gate. `anonymously`: the login was tried and is not wanted. */
    async function obtain(gate, registry, subject, anonymously) {
        const challenge = gate.challenge;
        if (challenge === undefined)
            return { header: undefined, login: false, from: '' };
        const credential = anonymously ? undefined : await credentialFor(subject.at);
        const from = credential?.from ?? '';
        const { host, repository } = subject.at;
        if (challenge.scheme === 'basic' || credential?.kind === 'registry') {
            if (credential === undefined)
                throw failureOfStatus(401, host, `${host}/${repository}`, 'it asks for a login');
            return { header: headerOf(credential), login: true, from };
        }
        const { userAgent, secrets } = options;
        const answer = await fetchToken(transport, { challenge, registry, subject, credential, userAgent, secrets });
        if (answer.token !== undefined) {
            remember(answer.token, isTokenLike(answer.token));
            return { header: `Bearer ${answer.token}`, login: credential !== undefined, from };
        }
        if (credential === undefined) {
            throw failureOfStatus(answer.status, answer.host, `${host}/${repository}`, answer.words);
        }
        warn(gate, subject, credential.from, answer.status);
        return obtain(gate, registry, subject, true);
    }
    function warn(gate, { at }, from, status) {
        const without = 'trying without it, as anybody may read public images';
        tell(gate, `${at.host} does not accept the login from ${from} (${status}); ${without}`);
    }
    function tell(gate, text) {
        if (gate.warned)
            return;
        gate.warned = true;
        if (options.log?.warning)
            options.log.warning(text);
        else
            options.log?.info(text);
    }
    function share(gate, repository, making) {
        const grant = making();
        gate.grants.set(repository, grant);
        return grant;
    }
    async function sendOnce(outgoing, grant) {
        const authorization = grant?.header;
        const { headers } = outgoing;
        return transport.send(authorization === undefined ? outgoing : { ...outgoing, headers: { ...headers, authorization } });
    }
    /** The first contact with a registry: one goes ahead, the rest wait until it is known what the registry asks for. */
    async function knock(gate, outgoing, subject) {
        if (gate.scout !== undefined)
            await gate.scout;
        if (gate.known)
            return 'known';
        let done = () => { };
        gate.scout = new Promise((resolve) => {
            done = resolve;
        });
        try {
            const answer = await transport.send(outgoing);
            if (answer.status === 401)
                learn(gate, answer, outgoing, subject);
            return answer.status === 401 ? 'challenged' : answer;
        }
        finally {
            gate.known = true;
            done();
        }
    }
    return async (outgoing, subject) => {
        const gate = gateOf(subject.at.host);
        const { repository } = subject.at;
        const first = await knock(gate, outgoing, subject);
        if (typeof first === 'object')
            return first;
        let challenged = first === 'challenged';
        const obtained = (anonymously) => obtain(gate, outgoing.url, subject, anonymously);
        let renewed = false;
        let anonymous = false;
        for (;;) {
            const current = gate.grants.get(repository) ?? (gate.challenge && share(gate, repository, () => obtained(false)));
            let grant;
            try {
                grant = await current;
            }
            catch (failure) {
                if (challenged)
                    throw failure;
                // What the registry asks for one repository it need not ask for another.
                const open = await transport.send(outgoing);
                if (open.status !== 401)
                    return open;
                throw failure;
            }
            const answer = await sendOnce(outgoing, grant);
            // A HEAD that is forbidden says little, as some gateways forbid it to all; the GET that follows decides.
            const forbidden = answer.status === 403 && grant?.login === true && outgoing.method !== 'HEAD';
            if (answer.status !== 401 && !forbidden)
                return answer;
            if (answer.status === 401) {
                challenged = true;
                learn(gate, answer, outgoing, subject);
            }
            if (grant === undefined)
                continue;
            if (gate.challenge?.scheme !== 'bearer') {
                if (grant.login)
                    tell(gate, `${subject.at.host} refuses the login from ${grant.from} (${answer.status})`);
                return answer;
            }
            // Somebody else may have changed it meanwhile; then theirs is tried.
            const stale = gate.grants.get(repository) === current;
            if (answer.status === 401 && !renewed) {
                renewed = true;
                if (stale)
                    share(gate, repository, () => obtained(false));
            }
            else if (grant.login && !anonymous) {
                anonymous = true;
                warn(gate, subject, grant.from, answer.status);
                if (stale)
                    share(gate, repository, () => obtained(true));
            }
            else {
                return answer;
            }
        }
    };
}

;// CONCATENATED MODULE: ./shared/oci/created.js
// No image is older: the first public version of Docker is of March 2013. Build tools that want the same bytes each time
// write 0001-01-01, 1970-01-01 or 1980-01-01, which say nothing about an age.
const firstImages = Date.UTC(2013, 2, 1);
/** A time of creation as images write it (RFC 3339); undefined when it is malformed or a placeholder. */
function parseCreated(text) {
    if (typeof text !== 'string')
        return undefined;
    const form = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;
    if (!form.test(text))
        return undefined;
    const at = Date.parse(text.replace(' ', 'T').replace(/(\.\d{3})\d+/, '$1'));
    return Number.isNaN(at) || at < firstImages ? undefined : new Date(at);
}

;// CONCATENATED MODULE: ./shared/oci/age.js


// Real indexes have about ten platforms; each costs two requests.
const mostChildren = 32;
/**
 * When an image was made: the annotation, else the configuration; of an index the newest of its images, as one of them
 * may have been replaced. Undefined when any of them does not tell: then the age is not known.
 */
async function newestCreation(lookup, image) {
    const manifest = await lookup.manifestOf(image);
    const own = await creationOf(lookup, image, manifest);
    if (own !== undefined || manifest.kind === 'manifest')
        return own;
    const images = manifest.children.filter(({ attestation }) => !attestation);
    if (images.length === 0 || images.length > mostChildren)
        return undefined;
    const dates = await Promise.all(images.map(async ({ digest }) => {
        const child = { ...image, reference: digest };
        return creationOf(lookup, child, await lookup.manifestOf(child));
    }));
    const known = dates.filter((date) => date !== undefined);
    if (known.length < dates.length)
        return undefined;
    return known.reduce((newest, date) => (date > newest ? date : newest));
}
async function creationOf(lookup, image, manifest) {
    const annotated = parseCreated(manifest.created);
    if (annotated !== undefined || manifest.config === undefined)
        return annotated;
    return parseCreated(field(await lookup.configOf(image, manifest.config), 'created'));
}

;// CONCATENATED MODULE: ./shared/oci/endpoint.js

/**
 * Where an image is looked up: the longest prefix that fits wins, on the borders of path segments only, so that
 * `ghcr.io/org` does not touch `ghcr.io/organisation`. A prefix without a host is one on Docker Hub.
 */
function mapAddress(image, mappings) {
    const name = `${image.host}/${image.repository}`;
    const fitting = mappings
        .map(({ from, to }) => ({ from: normalisePrefix(from), to: trimSlashes(to) }))
        .filter(({ from }) => name === from || name.startsWith(`${from}/`))
        .sort((a, b) => b.from.length - a.from.length)[0];
    if (fitting === undefined)
        return image;
    const [host = '', ...path] = `${fitting.to}${name.slice(fitting.from.length)}`.split('/');
    return { host: normaliseHost(host), repository: path.join('/'), reference: image.reference };
}
function normalisePrefix(prefix) {
    const [first = '', ...rest] = trimSlashes(prefix).split('/');
    return isHostLike(first) ? [normaliseHost(first), ...rest].join('/') : [HUB, first, ...rest].join('/');
}
function trimSlashes(text) {
    return text.trim().replaceAll(/^\/+|\/+$/g, '');
}
/** The host that serves the API of a registry: Docker Hub's is not the one in its names. */
function apiHost(host) {
    return host === HUB ? 'registry-1.docker.io' : host;
}
/** The address of a manifest or blob. Repository and reference have been checked against their grammars. */
function contentUrl(origin, { repository }, kind, id) {
    return new URL(`${origin}/v2/${repository}/${kind}/${id}`);
}

;// CONCATENATED MODULE: ./shared/oci/media-types.js
/** Media types of the OCI image specification and of Docker's schema 2, which it grew from. */
const indexTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
const manifestTypes = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/**
 * All four, always: what is missing here decides the answer. A registry that holds a list and is asked for the single
 * type only answers with the manifest of one platform, or with schema 1, which has another digest.
 */
const acceptManifests = [...indexTypes, ...manifestTypes].join(', ');
/** What a media type stands for; undefined for one that is not of a manifest (or that tells nothing, as a static server's). */
function kindOfMediaType(mediaType) {
    if (indexTypes.includes(mediaType))
        return 'index';
    if (manifestTypes.includes(mediaType))
        return 'manifest';
    return /^application\/vnd\.docker\.distribution\.manifest\.v1\+(json|prettyjws)$/.test(mediaType)
        ? 'schema1'
        : undefined;
}
/** The type of a Content-Type header, without parameters, in lower case. */
function mediaTypeOf(contentType) {
    return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

;// CONCATENATED MODULE: ./shared/oci/manifest.js



/** What was read is not a manifest that may be pinned; the message completes "the registry answered with ...". */
class NotAManifest extends Error {
}
/**
 * Reads a manifest or index. `contentType` is the media type of the answer, empty or unspecific ones are passed over.
 * Content that could be read as either kind is refused (CVE-2021-41190).
 * @throws NotAManifest
 */
function parseManifest(bytes, contentType, digest) {
    let value;
    try {
        value = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw new NotAManifest(bytes.length === 0 ? 'nothing' : 'something that is not JSON');
    }
    const { kind, mediaType } = kindOf(value, contentType);
    const annotation = field(field(value, 'annotations'), 'org.opencontainers.image.created');
    const created = typeof annotation === 'string' ? { created: annotation } : {};
    if (kind === 'index') {
        const children = list(field(value, 'manifests')).map(childOf);
        return { digest, mediaType, kind, children, ...created };
    }
    const config = descriptorOf(field(value, 'config'));
    return { digest, mediaType, kind, children: [], config, ...created };
}
function kindOf(value, contentType) {
    const version = field(value, 'schemaVersion');
    const written = field(value, 'mediaType');
    const told = kindOfMediaType(contentType);
    const own = typeof written === 'string' ? kindOfMediaType(written) : undefined;
    if (told === 'schema1' || own === 'schema1' || version === 1) {
        throw new NotAManifest('a manifest of schema 1, a format given up in 2017 whose digest is not that of the content');
    }
    if (version !== 2)
        throw new NotAManifest('JSON that is no manifest (schemaVersion is not 2)');
    if (typeof written === 'string' && own === undefined)
        throw new NotAManifest('a manifest of an unknown media type');
    const isIndex = Array.isArray(field(value, 'manifests'));
    const isManifest = Array.isArray(field(value, 'layers')) && field(value, 'config') !== undefined;
    if (isIndex === isManifest)
        throw new NotAManifest('JSON that is neither an index nor an image manifest, or both');
    const kind = isIndex ? 'index' : 'manifest';
    if ((own ?? kind) !== kind || (told ?? kind) !== kind) {
        throw new NotAManifest('a manifest whose media type contradicts its content');
    }
    if (typeof written === 'string')
        return { kind, mediaType: written };
    return { kind, mediaType: told === undefined ? (kind === 'index' ? indexTypes : manifestTypes)[0] : contentType };
}
function childOf(value) {
    const os = field(field(value, 'platform'), 'os');
    const architecture = field(field(value, 'platform'), 'architecture');
    const variant = field(field(value, 'platform'), 'variant');
    const known = typeof os === 'string' && typeof architecture === 'string' && os !== 'unknown';
    const reference = field(field(value, 'annotations'), 'vnd.docker.reference.type');
    return {
        ...descriptorOf(value),
        ...(known && { platform: { os, architecture, ...(typeof variant === 'string' && variant !== '' && { variant }) } }),
        attestation: os === 'unknown' || reference === 'attestation-manifest',
    };
}
function descriptorOf(value) {
    const digest = field(value, 'digest');
    const mediaType = field(value, 'mediaType');
    if (typeof digest !== 'string' || !isDigest(digest))
        throw new NotAManifest('a manifest with a malformed digest');
    return { digest, mediaType: typeof mediaType === 'string' ? mediaType : '' };
}

;// CONCATENATED MODULE: ./shared/oci/remembered.js
function remembered() {
    const answers = new Map();
    const recall = (key, work) => {
        const before = answers.get(key);
        if (before !== undefined)
            return before;
        const answer = work();
        answers.set(key, answer);
        return answer;
    };
    return Object.assign(recall, { has: (key) => answers.has(key) });
}

;// CONCATENATED MODULE: ./shared/oci/lookup.js








const maxManifestBytes = 4 * 1024 * 1024;
const maxConfigBytes = 8 * 1024 * 1024;
function createLookup(options) {
    const digests = remembered();
    const manifests = remembered();
    const configs = remembered();
    async function ask(method, subject, blob) {
        const { at } = subject;
        const origin = `${await options.schemeOf(at.host)}://${apiHost(at.host)}`;
        const outgoing = {
            method,
            url: contentUrl(origin, at, blob === undefined ? 'manifests' : 'blobs', blob ?? at.reference),
            headers: {
                accept: blob === undefined ? acceptManifests : '*/*',
                'accept-encoding': 'identity',
                'user-agent': options.userAgent,
            },
            maxBodyBytes: blob === undefined ? maxManifestBytes : maxConfigBytes,
            counts: blob === undefined ? 'manifests' : 'blobs',
            what: `the ${blob === undefined ? 'manifest' : 'configuration'} of ${showSubject(subject)}`,
        };
        return options.send(outgoing, subject);
    }
    /** Undefined when only a GET can tell. */
    async function head(subject) {
        const answer = await ask('HEAD', subject);
        const digest = headerDigest(answer);
        const mediaType = mediaTypeOf(answer.headers['content-type']);
        // Every other answer is asked again with GET: some registries and gateways refuse HEAD (405, 404, 403, 5xx), some
        // leave the digest out, and the body of an error says why.
        if (answer.status !== 200 || digest === undefined)
            return undefined;
        if (kindOfMediaType(mediaType) === undefined || kindOfMediaType(mediaType) === 'schema1')
            return undefined;
        const { reference } = subject.at;
        return reference.includes(':') && reference !== digest ? undefined : { digest, mediaType };
    }
    async function get(subject) {
        const answer = await ask('GET', subject);
        const { body, status, url } = answer;
        if (status !== 200)
            throw failureOfStatus(status, url.host, showSubject(subject), wordsOf(body, options.secrets));
        const told = headerDigest(answer);
        const { reference } = subject.at;
        const byDigest = reference.includes(':');
        for (const expected of [byDigest ? reference : undefined, told]) {
            if (expected !== undefined)
                prove(body, expected, subject, url.host);
        }
        try {
            const digest = byDigest ? reference : (told ?? digestOfBytes(body));
            return parseManifest(body, mediaTypeOf(answer.headers['content-type']), digest);
        }
        catch (error) {
            if (!(error instanceof NotAManifest))
                throw error;
            const fix = 'Check that this is an OCI registry and an image, and that no proxy or sign-in page stands in between.';
            const message = `${url.host} answered with ${error.message} for ${showSubject(subject)}.`;
            throw new RegistryFailure('malformed', message, fix);
        }
    }
    const manifestOf = async (image) => {
        const subject = subjectOf(image, options.registryMap);
        return manifests(showAddress(subject.at), () => get(subject));
    };
    return {
        manifestOf,
        async digestOf(image) {
            const subject = subjectOf(image, options.registryMap);
            const key = showAddress(subject.at);
            if (manifests.has(key))
                return manifestOf(image);
            return digests(key, async () => {
                const { digest, mediaType } = (await head(subject)) ?? (await manifestOf(image));
                return { digest, mediaType };
            });
        },
        async configOf(image, config) {
            const subject = subjectOf(image, options.registryMap);
            return configs(`${showAddress(subject.at)} ${config.digest}`, async () => {
                const { status, body, url } = await ask('GET', subject, config.digest);
                const words = wordsOf(body, options.secrets);
                if (status !== 200)
                    throw failureOfStatus(status, url.host, `the configuration of ${showSubject(subject)}`, words);
                prove(body, config.digest, subject, url.host);
                try {
                    return JSON.parse(body.toString('utf8'));
                }
                catch {
                    return undefined;
                }
            });
        },
    };
}
function headerDigest(answer) {
    const header = answer.headers['docker-content-digest'];
    return typeof header === 'string' && isDigest(header) ? header : undefined;
}
/** @throws RegistryFailure `mismatch` when the bytes are not those that the digest names */
function prove(body, expected, subject, host) {
    const found = digestOfBytes(body, expected);
    if (found === expected)
        return;
    const message = `${host} answered for ${showSubject(subject)} with content whose digest is ${found}, not ${expected} as it should be.`;
    const fix = 'Do not use this image before its publisher or the operator of the registry has explained it.';
    throw new RegistryFailure('mismatch', message, fix);
}
/** Where an image is looked up. @throws RegistryFailure `malformed` for words that are no name of an image */
function subjectOf(image, registryMap) {
    const asked = { host: image.host, repository: image.repository, reference: image.reference };
    const at = mapAddress(asked, registryMap);
    const parsed = parseImageReference(`${at.host}/${at.repository}`);
    const sound = parsed?.host === at.host && parsed.repository === at.repository && isReference(at.reference);
    if (sound)
        return { asked, at };
    const fix = 'Correct the reference, or the mapping in registry-map that leads there.';
    const name = JSON.stringify(showAddress(at)).slice(0, 300);
    throw new RegistryFailure('malformed', `${name} is no address of an image.`, fix);
}

;// CONCATENATED MODULE: ./shared/oci/platform.js
const architectures = {
    x86_64: ['amd64'],
    'x86-64': ['amd64'],
    aarch64: ['arm64'],
    i386: ['386'],
    armhf: ['arm', 'v7'],
    armel: ['arm', 'v6'],
};
// Written or not, it is the same platform. 32-bit ARM is named with its variant, as people write it.
const implied = { amd64: 'v1', arm64: 'v8' };
/** Reads `os/architecture[/variant]`, such as `linux/arm/v7`; undefined for anything else. */
function parsePlatform(text) {
    const parts = text.trim().toLowerCase().split('/');
    const [os, architecture, variant] = parts;
    if (parts.length > 3 || os === undefined || architecture === undefined)
        return undefined;
    if (!parts.every((part) => /^[a-z0-9_.-]+$/.test(part)))
        return undefined;
    return normalise({ os, architecture, ...(variant !== undefined && { variant }) });
}
/** Common spellings become GOARCH's, an implied variant is dropped, `arm` alone is v7. Source: containerd platforms, database.go. */
function normalise(platform) {
    const os = platform.os.toLowerCase();
    const written = platform.architecture.toLowerCase();
    const [architecture, from] = architectures[written] ?? [written];
    const bare = (platform.variant || from || (architecture === 'arm' ? 'v7' : '')).toLowerCase();
    const variant = /^\d/.test(bare) ? `v${bare}` : bare;
    return { os, architecture, ...(variant !== '' && variant !== implied[architecture] && { variant }) };
}
function samePlatform(one, other) {
    return formatPlatform(normalise(one)) === formatPlatform(normalise(other));
}
function formatPlatform({ os, architecture, variant }) {
    return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}

;// CONCATENATED MODULE: ./shared/oci/platform-child.js





// An index in an index is allowed and rare; a tower of them is not an image.
const deepest = 3;
/**
 * The digest of an image for one platform: the first child of that platform in the index's order, or the manifest
 * itself when it is a single one of that platform.
 * @throws RegistryFailure `no-platform`, naming what there is
 */
async function digestForPlatform(lookup, image, text) {
    const wanted = parsePlatform(text);
    if (wanted === undefined) {
        const message = `${(0,shared_text/* quoteForMessage */.Hx)(text)} is no platform.`;
        throw new RegistryFailure('no-platform', message, 'Write os/architecture, such as linux/amd64 or linux/arm/v7.');
    }
    const manifest = await lookup.manifestOf(image);
    const offered = [];
    const found = await search(lookup, image, manifest, wanted, offered, deepest);
    if (found !== undefined)
        return found;
    const names = offered.length === 0 ? 'a platform that it does not tell' : [...new Set(offered)].join(', ');
    const shown = names.length > 500 ? `${names.slice(0, 500)}…` : names;
    const message = `${showAddress(image)} is not there for ${formatPlatform(wanted)}; it is there for ${shown}.`;
    throw new RegistryFailure('no-platform', message, 'Choose one of these platforms, or pin the index (platform empty).');
}
async function search(lookup, image, manifest, wanted, offered, depth) {
    if (manifest.kind === 'manifest') {
        const own = await readConfigPlatform(lookup, image, manifest);
        if (own !== undefined)
            offered.push(show(own));
        const fits = own !== undefined && samePlatform(own, wanted);
        return fits ? { digest: manifest.digest, mediaType: manifest.mediaType } : undefined;
    }
    const images = manifest.children.filter(({ attestation }) => !attestation);
    const direct = images.find(({ platform }) => platform !== undefined && samePlatform(platform, wanted));
    if (direct && kindOfMediaType(direct.mediaType) !== 'index') {
        return { digest: direct.digest, mediaType: direct.mediaType };
    }
    for (const { platform, mediaType, digest } of images) {
        if (platform !== undefined)
            offered.push(show(platform));
        const worth = kindOfMediaType(mediaType) === 'index' && (platform === undefined || samePlatform(platform, wanted));
        if (!worth || depth === 0)
            continue;
        const inner = await lookup.manifestOf({ ...image, reference: digest });
        const found = await search(lookup, image, inner, wanted, offered, depth - 1);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** The platform that the configuration of a single manifest names; undefined for an index or when it names none. */
async function readConfigPlatform(lookup, image, manifest) {
    if (manifest.config === undefined)
        return undefined;
    const config = await lookup.configOf(image, manifest.config);
    const [os, architecture, variant] = ['os', 'architecture', 'variant'].map((name) => field(config, name));
    if (typeof os !== 'string' || typeof architecture !== 'string' || os === '' || architecture === '')
        return undefined;
    return normalise({ os, architecture, ...(typeof variant === 'string' && { variant }) });
}
/** Foreign words: cut, and harmless in a line. */
function show(platform) {
    return formatPlatform(normalise(platform))
        .replaceAll(/[^\w./-]/g, '?')
        .slice(0, 60);
}

;// CONCATENATED MODULE: ./shared/oci/scheme.js


/**
 * Listed hosts over http, this machine over https if the port speaks it and else over http, all others over https. The
 * port is asked once, by a TLS greeting without a request, and the answer kept.
 *
 * @param insecure hosts with their ports, as they stand in references
 * @param patienceMs how long the greeting may take
 */
function createSchemes(insecure, patienceMs = 3000) {
    const listed = insecure.map(normaliseHost);
    const known = new Map();
    return async (host) => {
        if (listed.includes(host))
            return 'http';
        const { hostname, port } = new URL(`https://${host}`);
        if (!(0,http/* isLoopbackHost */.cW)(hostname))
            return 'https';
        const before = known.get(host);
        if (before !== undefined)
            return before;
        const probe = greet(hostname.replace(/^\[|\]$/g, ''), Number(port === '' ? 443 : port), patienceMs);
        known.set(host, probe);
        return probe;
    };
}
async function greet(host, port, patienceMs) {
    const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1692, 19));
    const { isIP } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7030, 19));
    return new Promise((resolve) => {
        const socket = connect({ host, port, ...(isIP(host) === 0 && { servername: host }) });
        const answer = (scheme) => {
            clearTimeout(timer);
            socket.destroy();
            resolve(scheme);
        };
        const timer = setTimeout(answer, patienceMs, 'http');
        socket.once('secureConnect', () => answer('https'));
        // A certificate that we do not trust is one all the same: the port speaks TLS, and the request will say what is wrong.
        socket.once('error', (error) => {
            answer((0,http/* isCertificateProblem */.B$)(error.code ?? '') ? 'https' : 'http');
        });
    });
}

;// CONCATENATED MODULE: ./shared/oci/dead-hosts.js
// The host, not one request: nobody listens there, or there is no such name.
const unreachable = /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN)$/;
/** How many requests must fail after all tries before a host that takes connections counts as dead. */
const enough = 3;
/**
 * Hosts that never answer: asking one again for each of a thousand images would take hours. One request that fails is
 * no reason to give up on the others, unless it shows that no request can get there.
 */
class DeadHosts {
    #failures = new Map();
    #answered = new Set();
    answered(host) {
        this.#answered.add(host);
    }
    /** A request has failed after all its tries. */
    failed(host, { code, message }) {
        const count = (this.#failures.get(host)?.count ?? 0) + (unreachable.test(code) ? enough : 1);
        this.#failures.set(host, { count, message });
    }
    /** Why it is not asked any more, as a clause; undefined while it is worth a try. */
    why(host) {
        const failures = this.#failures.get(host);
        if (failures === undefined || failures.count < enough || this.#answered.has(host))
            return undefined;
        return `${failures.message} (as for the images before, so it was not asked)`;
    }
}

;// CONCATENATED MODULE: ./shared/oci/limiter.js
/** Lets at most so many pieces of work run at once; the others wait in the order they came. */
function createLimiter(atOnce) {
    const waiting = [];
    let running = 0;
    return async (work) => {
        // The one that ends hands its place over, so the number does not change then.
        if (running >= atOnce)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running++;
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next)
                next();
            else
                running--;
        }
    };
}

;// CONCATENATED MODULE: ./shared/oci/transport.js







const MAX_REDIRECTS = 5;
function createTransport(options) {
    const connections = (0,http/* openConnections */.qP)(options.proxyEnv);
    // As other programs do it, this machine is never reached through a proxy.
    const direct = (0,http/* openConnections */.qP)({});
    const limit = createLimiter(options.concurrency);
    const counts = { manifests: 0, tokens: 0, challenges: 0, blobs: 0 };
    const deadHosts = new DeadHosts();
    async function exchange(outgoing, over) {
        const through = (0,http/* isLoopbackHost */.cW)(over.url.hostname) ? direct : connections;
        let status = 0;
        try {
            const answer = await limit(() => through.send(over));
            status = answer.status;
            deadHosts.answered(over.url.host);
            return answer;
        }
        finally {
            counts[status === 401 && outgoing.counts !== 'tokens' ? 'challenges' : outgoing.counts]++;
        }
    }
    async function follow(outgoing) {
        const { method, body, maxBodyBytes, refuseAddress = http/* isLinkLocal */._W } = outgoing;
        let { url, headers } = outgoing;
        let judge = refuseAddress;
        for (let hops = 0;; hops++) {
            const { deadlineMs } = options;
            const rest = { method, url, headers, deadlineMs, maxBodyBytes, refuseAddress: judge };
            const answer = await exchange(outgoing, body === undefined ? rest : { ...rest, body });
            const { location } = answer.headers;
            if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined)
                return { ...answer, url };
            if (method === 'POST' || hops === MAX_REDIRECTS) {
                const why = method === 'POST' ? 'a redirect of a request with credentials' : `more than ${hops} redirects`;
                const fix = 'Check the registry, and what stands between it and the runner.';
                throw new RegistryFailure('refused', `${url.host} answered with ${why} for ${outgoing.what}.`, fix);
            }
            const next = trustedTarget(location, url, 'a redirect');
            // Once dropped they do not come back.
            if (next.url.origin !== url.origin)
                headers = withoutAuthorization(headers);
            // The first host's own privacy does not extend to where a public host leads.
            judge = judge === http/* isLinkLocal */._W ? next.refuseAddress : judge;
            url = next.url;
        }
    }
    async function attempt(outgoing) {
        try {
            return await follow(outgoing);
        }
        catch (error) {
            if (error instanceof http/* BrokenConnection */.CA)
                return error;
            const unfit = error instanceof http/* BodyTooLarge */.KQ || error instanceof http/* AddressRefused */.nT;
            if (!unfit)
                throw error;
            const fix = 'Check the registry, and the name of the image.';
            throw new RegistryFailure('refused', `${outgoing.what}: ${error.message}; it was not read.`, fix);
        }
    }
    async function send(outgoing) {
        const { host, hostname } = outgoing.url;
        if ((0,http/* isLinkLocal */._W)(hostname))
            throw linkLocalFailure(outgoing.what, host);
        const before = deadHosts.why(host);
        if (before !== undefined)
            throw brokenFailure(`${outgoing.what}: ${before}`, host, 1);
        let waitedMs = 0;
        for (let number = 1;; number++) {
            const outcome = await attempt(outgoing);
            const state = { number, waitedMs, now: options.now(), random: options.random() };
            let verdict;
            let problem;
            if (outcome instanceof http/* BrokenConnection */.CA) {
                verdict = judgeBrokenConnection(outcome.code, outcome.timedOut, state);
                problem = `${outgoing.what}: ${outcome.message}`;
            }
            else {
                // A server that fails at HEAD may still answer GET, which the caller sends next: no time is lost on HEAD.
                if (outgoing.method === 'HEAD' && outcome.status >= 500)
                    return outcome;
                verdict = judgeAnswer(outcome.status, outcome.headers, state);
                if (verdict.kind === 'final')
                    return outcome;
                problem = `${outgoing.what}: ${outcome.url.host} answered ${outcome.status}`;
            }
            if (verdict.kind !== 'again') {
                if (!(outcome instanceof http/* BrokenConnection */.CA))
                    throw limitFailure(outcome.status, problem, verdict, number);
                deadHosts.failed(host, outcome);
                throw brokenFailure(problem, host, number);
            }
            waitedMs += verdict.demandedMs;
            const seconds = (verdict.delayMs / 1000).toFixed(1);
            options.log?.info(`${problem}; trying again in ${seconds} s (try ${number + 1} of at most ${MAX_ATTEMPTS})`);
            await options.sleep(verdict.delayMs);
        }
    }
    return {
        send,
        requests: () => ({ ...counts }),
        close() {
            connections.close();
            direct.close();
        },
    };
}
function withoutAuthorization(headers) {
    const { authorization: _, ...anonymous } = headers;
    return anonymous;
}

;// CONCATENATED MODULE: ./shared/oci/client.js









/** Speaks the OCI distribution protocol, version 1.1, as far as looking up needs it. */
function createRegistryClient(options) {
    const secrets = [];
    const transport = createTransport({
        proxyEnv: options.proxyEnv ?? options.env,
        log: options.log,
        sleep: options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
        random: options.random ?? Math.random,
        now: options.now ?? Date.now,
        deadlineMs: options.deadlineMs ?? 30_000,
        concurrency: options.concurrency ?? 16,
    });
    const send = createAccess({
        transport,
        findCredential: createCredentials(options.env),
        userAgent: options.userAgent,
        log: options.log,
        secrets,
        remember(secret, masked = true) {
            if (secret === '' || secrets.includes(secret))
                return;
            secrets.push(secret);
            if (masked)
                options.mask(secret);
        },
    });
    const lookup = createLookup({
        send,
        schemeOf: createSchemes(options.insecureRegistries),
        registryMap: options.registryMap,
        userAgent: options.userAgent,
        secrets,
    });
    const children = remembered();
    const ages = remembered();
    return {
        digestOf: (image, platform) => platform === undefined || platform === ''
            ? lookup.digestOf(image)
            : children(`${showAddress(image)} ${platform}`, () => digestForPlatform(lookup, image, platform)),
        manifestOf: (image) => lookup.manifestOf(image),
        async platformOf(image) {
            return readConfigPlatform(lookup, image, await lookup.manifestOf(image));
        },
        createdAt: (image) => ages(showAddress(image), () => newestCreation(lookup, image)),
        requests: () => transport.requests(),
        close: () => transport.close(),
    };
}

;// CONCATENATED MODULE: ./shared/oci/index.js
/** Images at registries: their names, their digests, and the protocol that tells one from the other. */







/***/ })

};
