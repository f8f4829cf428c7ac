export const id = 456;
export const ids = [456];
export const modules = {

/***/ 5395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readPlainYaml)
});

;// CONCATENATED MODULE: ./actions/detect-changes/src/plain-yaml/plain-scalar.js
/** Scalars of plain YAML. */
/** The text uses something that the quick reader does not know. */
class NotPlain extends Error {
}
/** A plain (unquoted) scalar outside flow collections, trimmed by the caller. */
function plainScalar(text) {
    if (text === '' || /^[-?:,[\]{}#&*!|>'"%@`]/.test(text)) {
        // `-`, `?` and `:` may begin a scalar when something solid follows, as in `-1`; `---` and the rest may not.
        if (!/^[-?:][^\s\-?:,[\]{}#]/.test(text))
            throw new NotPlain();
    }
    if (/: |:$| #|^\.\.\.$/.test(text) || text !== text.trim())
        throw new NotPlain();
    return text;
}
/** The quoted scalar that starts at `start`, and the position behind its closing quote. */
function quotedScalar(text, start) {
    const quote = text[start];
    if (quote === "'") {
        for (let at = start + 1; at < text.length; at++) {
            if (text[at] !== "'")
                continue;
            if (text[at + 1] !== "'")
                return { value: text.slice(start + 1, at).replaceAll("''", "'"), end: at + 1 };
            at++;
        }
        throw new NotPlain();
    }
    const end = text.indexOf('"', start + 1);
    const value = text.slice(start + 1, end);
    // Escapes of YAML are not those of JSON; lockfiles have next to none.
    if (quote !== '"' || end < 0 || value.includes('\\'))
        throw new NotPlain();
    return { value, end: end + 1 };
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/plain-yaml/plain-flow.js
/** Flow collections on one line, `{integrity: sha512-…, cpu: [x64, arm64]}`. */

const maxDepth = 20;
class PlainFlow {
    text;
    at = 0;
    constructor(text) {
        this.text = text;
    }
    /** The collection, which must fill the whole text. */
    whole() {
        const value = this.value(0);
        if (this.at !== this.text.length)
            throw new NotPlain();
        return value;
    }
    value(depth) {
        if (depth > maxDepth)
            throw new NotPlain();
        if (this.text[this.at] === '{')
            return this.mapping(depth);
        if (this.text[this.at] === '[')
            return this.list(depth);
        return this.scalar();
    }
    mapping(depth) {
        const entries = new Map();
        this.open();
        while (this.text[this.at] !== '}') {
            const key = this.scalar();
            if (entries.has(key) || !this.text.startsWith(': ', this.at))
                throw new NotPlain();
            this.at++;
            this.blanks();
            entries.set(key, this.value(depth + 1));
            this.separator('}');
        }
        this.at++;
        return entries;
    }
    list(depth) {
        const items = [];
        this.open();
        while (this.text[this.at] !== ']') {
            items.push(this.value(depth + 1));
            this.separator(']');
        }
        this.at++;
        return items;
    }
    open() {
        this.at++;
        this.blanks();
    }
    /** A comma with something behind it, or the end of the collection, which is left standing. */
    separator(close) {
        this.blanks();
        if (this.text[this.at] === close)
            return;
        if (this.text[this.at] !== ',')
            throw new NotPlain();
        this.at++;
        this.blanks();
        if (this.text[this.at] === close)
            throw new NotPlain();
    }
    blanks() {
        while (this.text[this.at] === ' ')
            this.at++;
    }
    scalar() {
        if (/["']/.test(this.text[this.at] ?? '')) {
            const { value, end } = quotedScalar(this.text, this.at);
            this.at = end;
            return value;
        }
        // Inside a flow collection commas and brackets end a plain scalar; a colon with a blank ends a key.
        const match = /^(?:[^\s,[\]{}#&*!|>'"%@`:?-]|-(?=\w))(?:[^,[\]{}:]|:(?![\s,[\]{}]|$))*/.exec(this.text.slice(this.at));
        const text = match?.[0].trimEnd();
        if (!text || text.includes(' #'))
            throw new NotPlain();
        this.at += text.length;
        return text;
    }
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/plain-yaml/read-plain-yaml.js
/**
 * The YAML that lockfile writers emit and that most filters are written in: block mappings and lists, one-line flow
 * collections, plain and quoted scalars, literal blocks. A quick reader for exactly that; whatever it is not sure of it
 * leaves to the library. All scalars are texts. A test compares it with the library on real and on damaged lockfiles.
 */


const read_plain_yaml_maxDepth = 50;
/** Tabs, other control characters, and blanks that JavaScript and YAML do not agree on. */
const oddCharacters = /[^\n\x20-\x7e\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u2030-\u205e\u2060-\u2fff\u3001-\ufefe]/;
/** The value of one document, or `undefined` when the text is not plain enough (or wrong: the library will tell). */
function readPlainYaml(text) {
    if (oddCharacters.test(text))
        return undefined;
    try {
        const reader = new Reader(text);
        const value = reader.block(reader.peek()?.indent ?? 0, 0);
        return reader.peek() === undefined ? value : undefined;
    }
    catch (error) {
        if (error instanceof NotPlain)
            return undefined;
        throw error;
    }
}
class Reader {
    raw;
    at = 0;
    constructor(text) {
        this.raw = text.split('\n');
    }
    /** The next line with something on it. */
    peek() {
        for (; this.at < this.raw.length; this.at++) {
            const raw = this.raw[this.at] ?? '';
            const text = raw.trimStart();
            if (text === '' || text.startsWith('#'))
                continue;
            const indent = raw.length - text.length;
            return { indent, text: text.trimEnd() };
        }
        return undefined;
    }
    /** The block collection that starts at the next line, whose items stand at `indent`. */
    block(indent, depth) {
        if (depth > read_plain_yaml_maxDepth)
            throw new NotPlain();
        const first = this.peek();
        if (!first)
            throw new NotPlain();
        return first.text === '-' || first.text.startsWith('- ') ? this.list(indent) : this.mapping(indent, depth);
    }
    list(indent) {
        const items = [];
        for (let line = this.peek(); line && line.indent === indent; line = this.peek()) {
            if (!line.text.startsWith('- '))
                break;
            const rest = line.text.slice(2);
            // A mapping or list inside an item starts on the item's own line: leave those to the library.
            if (/^\s|^[-?] |: |:$/.test(rest) && !/^["'{[]/.test(rest))
                throw new NotPlain();
            this.at++;
            items.push(this.inline(rest, indent));
        }
        return this.ended(items, indent);
    }
    mapping(indent, depth) {
        const entries = new Map();
        for (let line = this.peek(); line && line.indent === indent; line = this.peek()) {
            if (line.text.startsWith('- '))
                break;
            const { key, rest } = splitKey(line.text);
            if (entries.has(key))
                throw new NotPlain();
            this.at++;
            entries.set(key, rest === '' ? this.nested(indent, depth) : this.inline(rest, indent));
        }
        return this.ended(entries, indent);
    }
    /** The value of `key:` with nothing behind it. */
    nested(indent, depth) {
        const next = this.peek();
        if (next && next.indent > indent)
            return this.block(next.indent, depth + 1);
        // A list may stand at the indentation of its key.
        if (next && next.indent === indent && next.text.startsWith('- '))
            return this.list(indent);
        return '';
    }
    ended(value, indent) {
        const next = this.peek();
        if (next && next.indent > indent)
            throw new NotPlain();
        return value;
    }
    /** A value on the line of its key. */
    inline(text, indent) {
        if (text === '|' || text === '|-')
            return this.literal(indent, text === '|');
        const value = /^[{[]/.test(text) ? new PlainFlow(text).whole() : scalar(text);
        // A deeper line after a scalar would continue it.
        return this.ended(value, indent);
    }
    literal(indent, keepEnd) {
        const lines = [];
        let width;
        for (; this.at < this.raw.length; this.at++) {
            const raw = this.raw[this.at] ?? '';
            if (raw.trim() === '') {
                // Blanks in an empty line may be content.
                if (raw !== '')
                    throw new NotPlain();
                lines.push('');
                continue;
            }
            const own = raw.length - raw.trimStart().length;
            width ??= own;
            if (width <= indent)
                throw new NotPlain();
            if (own < width) {
                if (own > indent)
                    throw new NotPlain();
                break;
            }
            lines.push(raw.slice(width));
        }
        const text = lines.join('\n').replace(/\n+$/, '');
        // A block that begins with an empty line, or that is empty, has rules of its own.
        if (text === '' || text.startsWith('\n'))
            throw new NotPlain();
        return keepEnd ? `${text}\n` : text;
    }
}
function splitKey(text) {
    if (/^["']/.test(text)) {
        const { value, end } = quotedScalar(text, 0);
        if (text[end] !== ':' || (end + 1 < text.length && text[end + 1] !== ' '))
            throw new NotPlain();
        return { key: value, rest: text.slice(end + 1).trimStart() };
    }
    const middle = text.indexOf(': ');
    const end = middle >= 0 ? middle : text.endsWith(':') ? text.length - 1 : -1;
    if (end <= 0)
        throw new NotPlain();
    return { key: plainScalar(text.slice(0, end)), rest: text.slice(end + 1).trimStart() };
}
function scalar(text) {
    if (!/^["']/.test(text))
        return plainScalar(text);
    const { value, end } = quotedScalar(text, 0);
    if (end !== text.length)
        throw new NotPlain();
    return value;
}


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./shared/action/index.js + 16 modules
var action = __webpack_require__(968);
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





// EXTERNAL MODULE: ./shared/comparison/sources/index.js + 5 modules
var comparison_sources = __webpack_require__(9820);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./shared/git/index.js + 17 modules
var shared_git = __webpack_require__(8035);
;// CONCATENATED MODULE: ./actions/detect-changes/src/adapters/commit-snapshot.js


/** Manifests and lockfiles are smaller; what is not counts as unreadable. */
const largestFile = 64 * 1024 * 1024;
/** A commit as a snapshot. Symlinks and submodules are paths, but have no text of their own. */
function commitSnapshot(repository, id) {
    let listing;
    const list = () => {
        listing ??= listTree(repository, id);
        return listing;
    };
    return {
        name: id,
        async paths() {
            return [...(await list()).keys()];
        },
        async readMany(paths) {
            const tree = await list();
            const present = paths.filter((path) => tree.has(path));
            const wanted = present.flatMap((path) => tree.get(path) ?? []);
            const objects = await repository.objects(wanted);
            const texts = new Map(present.map((path) => [path, undefined]));
            const bodies = new Map(wanted.map((oid, index) => [oid, objects[index]]));
            for (const path of present) {
                const object = bodies.get(tree.get(path) ?? '');
                if (object?.kind !== 'found' || object.type !== 'blob')
                    continue;
                if (object.body.length <= largestFile && (0,external_node_buffer_.isUtf8)(object.body))
                    texts.set(path, object.body.toString('utf8'));
            }
            return texts;
        },
    };
}
/** Path -> blob id; `undefined` for what is no regular file. */
async function listTree(repository, id) {
    const finished = await repository.git().run(['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', id]);
    if (!(0,shared_git/* succeeded */.gq)(finished))
        throw new Error(`git could not list the files of ${id} (${(0,shared_git/* complaint */.U4)(finished)})`);
    const entries = new Map();
    for (const record of (0,shared_git/* splitNul */.K5)(finished.stdout)) {
        const found = /^(\d{6}) ([a-z]+) ([0-9a-f]{40,64})\t/.exec(record);
        if (found === null)
            throw new Error('git ls-tree printed a record of another shape');
        entries.set(record.slice(found[0].length), found[1]?.startsWith('100') ? found[3] : undefined);
    }
    return entries;
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/adapters/filters-file.js




const filters_file_largestFile = 1024 * 1024;
/** A value is YAML when it has several lines or looks like a map; `C:\filters.yml` and `.github/filters.yml` are paths. */
function isInline(filters) {
    return filters.includes('\n') || /:(?:\s|$)/.test(filters) || /^\s*[{[&]/.test(filters);
}
/**
 * Under `pull_request_target` and `workflow_run` the checkout may be a stranger's; the file is then read from the
 * commit the workflow itself comes from.
 * @throws UserError filters-file-unreadable, path-outside-workspace
 */
async function readFiltersFile(filters, options) {
    const name = filters.trim();
    const origin = `the file ${JSON.stringify(name)}`;
    const { event, sources } = options;
    const file = external_node_path_.resolve(options.directory, name);
    const privileged = event.name === 'pull_request_target' || event.name === 'workflow_run';
    if (!privileged && sources.checkout !== undefined) {
        const real = await (0,action/* jailPath */.YA)(options.workspace, file);
        try {
            const found = await (0,promises_.stat)(real);
            if (!found.isFile())
                throw unreadable(name, 'it is not a file');
            if (found.size > filters_file_largestFile)
                throw unreadable(name, 'it is larger than 1 MiB');
            return { text: await (0,promises_.readFile)(real, 'utf8'), origin };
        }
        catch (error) {
            if (error instanceof action/* UserError */.yo)
                throw error;
            throw unreadable(name, error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : String(error));
        }
    }
    const top = sources.checkout?.top ?? options.directory;
    const inside = external_node_path_.relative(top, file).split(external_node_path_.sep).join('/');
    if (inside.startsWith('../') || external_node_path_.isAbsolute(inside))
        throw unreadable(name, 'it lies outside the repository');
    return { text: await readFromCommit(inside, name, event, sources), origin: `${origin} of commit ${event.sha}` };
}
async function readFromCommit(inside, name, event, sources) {
    if (sources.repository !== undefined && (await sources.repository.has([event.sha]))) {
        const text = (await commitSnapshot(sources.repository, event.sha).readMany([inside])).get(inside);
        if (text !== undefined)
            return text;
    }
    const answer = await sources.api?.file(inside, event.sha);
    if (answer?.kind === 'known')
        return answer.value;
    throw unreadable(name, answer === undefined ? `commit ${event.sha} does not hold it as a file` : answer.why);
}
function unreadable(name, why) {
    return new action/* UserError */.yo('filters-file-unreadable', `The input \`filters\` names the file ${JSON.stringify(name.slice(0, 200))}, which cannot be read: ${why}.`, 'Give a path inside the checkout (run actions/checkout before), or put the filters into the workflow as a block: `filters: |`.');
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/adapters/working-tree.js





const working_tree_largestFile = 64 * 1024 * 1024;
/** Uncommitted changes of tracked files against HEAD, staged or not; untracked files do not count (as in dorny/paths-filter). */
async function workingTreeChanges(git, checkout, folder) {
    // git would write refreshed times into the index; a copy keeps the checkout as it is.
    const index = external_node_path_.join(folder, 'index');
    try {
        const original = external_node_path_.join(checkout.gitDirectory, 'index');
        await (0,promises_.copyFile)(original, index);
        // Files as young as the index are looked into, as their times cannot tell (git's "racy" entries): keep its age.
        const { atime, mtime } = await (0,promises_.stat)(original);
        await (0,promises_.utimes)(index, atime, mtime);
    }
    catch (error) {
        return (0,comparison_history/* unknown */.L)(`the index of the checkout cannot be read (${error instanceof Error ? error.message : error})`);
    }
    const config = await withoutFilters(git);
    const env = { GIT_INDEX_FILE: index };
    await git.run(['update-index', '-q', '--refresh'], { env, config });
    const finished = await git.run([
        'diff-index',
        '--raw',
        '-z',
        '--no-abbrev',
        '--no-ext-diff',
        '--no-renames',
        '--no-relative',
        // Else git looks into submodules itself, and there their configuration could name programs.
        '--ignore-submodules=dirty',
        'HEAD',
        '--',
    ], { env, config });
    if (!(0,shared_git/* succeeded */.gq)(finished))
        return (0,comparison_history/* unknown */.L)(`git could not compare the working tree with HEAD (${(0,shared_git/* complaint */.U4)(finished)})`);
    const changes = (0,shared_git/* parseRawDiff */.LP)(finished.stdout);
    const edited = await editedSubmodules(git, checkout, folder);
    if (edited.kind === 'unknown')
        return edited;
    const told = new Set(changes.map((change) => change.path));
    const more = edited.value.filter((name) => !told.has(name));
    return (0,comparison_history/* known */.e)([...changes, ...more.map((name) => ({ path: name, status: 'modified', renamed: false }))]);
}
/** Submodules with uncommitted changes of their own; one that cannot be looked into counts as edited. */
async function editedSubmodules(git, checkout, folder) {
    const listed = await git.run(['-C', checkout.top, 'ls-files', '-z', '--stage']);
    if (!(0,shared_git/* succeeded */.gq)(listed))
        return (0,comparison_history/* unknown */.L)(`git could not list the submodules (${(0,shared_git/* complaint */.U4)(listed)})`);
    const names = (0,shared_git/* splitNul */.K5)(listed.stdout).flatMap((record) => /^160000 [0-9a-f]+ 0\t(.+)$/s.exec(record)?.[1] ?? []);
    const edited = [];
    for (const name of names) {
        const place = Buffer.concat([Buffer.from(`${checkout.top}/`), (0,shared_git/* encodePath */.O0)(`${name}/.git`)]);
        const populated = await (0,promises_.lstat)(place).catch(() => undefined);
        if (populated !== undefined && (await isEdited(git, external_node_path_.join(checkout.top, name), folder)))
            edited.push(name);
    }
    return (0,comparison_history/* known */.e)(edited);
}
async function isEdited(git, directory, folder) {
    const inside = { run: (args, call) => git.run(['-C', directory, ...args], call) };
    const opened = await (0,shared_git/* openCheckout */.Hj)(inside, directory, external_node_path_.dirname(directory));
    if (opened.kind !== 'found')
        return true;
    const changes = await workingTreeChanges(inside, opened.checkout, await (0,promises_.mkdtemp)(external_node_path_.join(folder, 'submodule-')));
    return changes.kind === 'unknown' || changes.value.length > 0;
}
/**
 * Clean filters are programs, and a repository's own configuration can name them. A file they would have made equal
 * then counts as changed, which is the safe side.
 */
async function withoutFilters(git) {
    const listed = await git.run(['config', '--show-scope', '--null', '--name-only', '--get-regexp', '^filter\\.']);
    const fields = (0,shared_git/* splitNul */.K5)(listed.stdout);
    // Pairs of scope and key. What the machine's owner configured (Git LFS, say) stays in force.
    const own = fields.filter((_, at) => at % 2 === 1 && /^(?:local|worktree)$/.test(fields[at - 1] ?? ''));
    return own
        .filter((key) => /\.(clean|smudge|process|required)$/.test(key))
        .map((key) => ({ key, value: key.endsWith('.required') ? 'false' : '' }));
}
/** The files as they lie on the disk. Symlinks are not followed: they could lead out of the repository. */
function workingTreeSnapshot(git, checkout) {
    return {
        name: 'working tree',
        async paths() {
            const finished = await git.run(['-C', checkout.top, 'ls-files', '-z', '--cached']);
            if (!(0,shared_git/* succeeded */.gq)(finished))
                throw new Error(`git could not list the files of the checkout (${(0,shared_git/* complaint */.U4)(finished)})`);
            return [...new Set((0,shared_git/* splitNul */.K5)(finished.stdout))];
        },
        async readMany(paths) {
            const texts = new Map();
            const top = await (0,promises_.realpath)(checkout.top);
            for (const name of paths) {
                const file = Buffer.concat([Buffer.from(`${top}/`), (0,shared_git/* encodePath */.O0)(name)]);
                const stat = await (0,promises_.lstat)(file).catch(() => undefined);
                if (stat === undefined)
                    continue;
                const folder = await (0,promises_.realpath)(external_node_path_.dirname(external_node_path_.join(top, name))).catch(() => '');
                const inside = folder === top || folder.startsWith(top + external_node_path_.sep);
                const usable = stat.isFile() && inside && stat.size <= working_tree_largestFile;
                const body = usable ? await (0,promises_.readFile)(file).catch(() => undefined) : undefined;
                texts.set(name, body !== undefined && (0,external_node_buffer_.isUtf8)(body) ? body.toString('utf8') : undefined);
            }
            return texts;
        },
    };
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/determine.js


/** With git: whatever is missing has been fetched, the comparison itself is exact. */
async function determineWithGit(plan, history, repository) {
    const direct = await compareDirectly(plan, repository);
    if (direct !== undefined)
        return direct;
    const resolution = await resolvePlan(plan, history);
    // Without a checkout the head may still have to come, or there is nothing to list.
    if (resolution.kind === 'everything' || (resolution.kind === 'undetermined' && !repository.opened)) {
        if (resolution.head !== undefined)
            await history.ensure([resolution.head]);
    }
    if (resolution.kind !== 'compare')
        return withoutComparison(resolution, repository);
    const files = await unionOfDiffs(resolution.bases, resolution.head, repository);
    if (files.kind === 'unknown') {
        return withoutComparison({ kind: 'undetermined', head: resolution.head, why: files.why }, repository);
    }
    const { head, strategy, why } = resolution;
    return compared(resolution.bases[0] ?? '', head, strategy, why, files.value, repository);
}
/** The usual case, both commits named and at hand, takes two processes at once; anything else finds out why not. */
async function compareDirectly(plan, repository) {
    if (plan.kind !== 'direct' || !('sha' in plan.base) || !('sha' in plan.head) || !repository.opened)
        return undefined;
    const [base, head] = [plan.base.sha, plan.head.sha];
    // A shallow checkout seldom holds the base, and finding that out costs two processes.
    if (!repository.complete && !repository.begun(base, head))
        return undefined;
    const tracked = listTracked(repository, head);
    const files = await repository.diff(base, head);
    if (files.kind === 'unknown')
        return undefined;
    return { ...compared(base, head, plan.strategy, plan.why, files.value, repository), tracked: () => tracked };
}
function compared(base, head, strategy, why, files, repository) {
    const snapshots = { base: commitSnapshot(repository, base), head: commitSnapshot(repository, head) };
    return {
        kind: 'compared',
        strategy,
        files,
        base,
        head,
        why,
        snapshots,
        tracked: () => listTracked(repository, head),
    };
}
function withoutComparison(resolution, repository) {
    if (resolution.kind === 'working-tree')
        throw new Error('the working tree is compared elsewhere');
    const { head, why } = resolution;
    const common = {
        base: '',
        head: head ?? '',
        why,
        snapshots: { base: undefined, head: head === undefined ? undefined : commitSnapshot(repository, head) },
        tracked: () => listTracked(repository, head),
    };
    return resolution.kind === 'everything'
        ? { kind: 'everything', strategy: 'everything', ...common }
        : { kind: 'undetermined', strategy: '', ...common };
}
/** After a criss-cross merge there are several best bases; what differs from any of them may be new. */
async function unionOfDiffs(bases, head, repository) {
    const union = new Map();
    for (const base of bases) {
        const diff = await repository.diff(base, head);
        if (diff.kind === 'unknown')
            return diff;
        if (bases.length === 1)
            return diff;
        for (const file of diff.value)
            if (!union.has(file.path))
                union.set(file.path, file);
    }
    return (0,comparison_history/* known */.e)([...union.values()]);
}
async function listTracked(repository, head) {
    for (const name of head === undefined ? ['HEAD'] : [head, 'HEAD']) {
        try {
            const tracked = await repository.tracked(name);
            if (tracked.kind === 'known')
                return tracked.value;
        }
        catch {
            // Without a checkout and without a fetch there is nothing to list.
        }
    }
    return undefined;
}
/**
 * Without a checkout GitHub's own comparison is asked first. It is taken only when it is complete and means the same
 * as git's: a comparison of diverged commits starts at their merge base, a push is a comparison of two trees.
 */
async function determineWithApi(event, plan, api) {
    if (event.pullRequest !== undefined && plan.kind === 'merge-base' && 'sha' in plan.with && 'sha' in plan.head) {
        const bases = await api.mergeBases(plan.with.sha, plan.head.sha);
        if (bases.kind === 'unknown')
            return bases;
        const [base = ''] = bases.value;
        // Both lists of GitHub start at one of them.
        if (bases.value.length > 1)
            return (0,comparison_history/* unknown */.L)('the branches were merged into each other, so there are several merge bases');
        const compared = await api.compare(plan.with.sha, plan.head.sha);
        const expected = event.pullRequest.changedFiles ?? 0;
        if (compared.kind === 'known') {
            const { count, files } = compared.value;
            if (files !== undefined && count >= expected)
                return (0,comparison_history/* known */.e)({ base, files });
        }
        if (expected >= 3000)
            return (0,comparison_history/* unknown */.L)(`the pull request changes ${expected} files, and GitHub lists at most 3000`);
        const listed = await api.pullRequestFiles(event.pullRequest);
        if (listed.kind === 'unknown')
            return listed;
        return (0,comparison_history/* known */.e)({ base, files: listed.value });
    }
    if (event.push !== undefined && plan.kind === 'direct' && 'sha' in plan.base && 'sha' in plan.head) {
        const compared = await api.compare(plan.base.sha, plan.head.sha);
        if (compared.kind === 'unknown')
            return compared;
        const { files, status, mergeBase } = compared.value;
        if (mergeBase !== plan.base.sha || (status !== 'ahead' && status !== 'identical')) {
            return (0,comparison_history/* unknown */.L)('the push was forced, and GitHub compares only from the merge base');
        }
        return files === undefined
            ? (0,comparison_history/* unknown */.L)('GitHub lists at most 300 files of a comparison')
            : (0,comparison_history/* known */.e)({ base: plan.base.sha, files });
    }
    return (0,comparison_history/* unknown */.L)('the API is asked for pull requests and ordinary pushes only');
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/change-source.js




/** Chooses where the answer comes from: the working tree, git, or GitHub when there is no checkout. */
async function determineChanges(facts, plan, sources, options) {
    const { checkout, history, repository, api } = sources;
    if (plan.kind === 'working-tree')
        return compareWorkingTree(sources, options);
    if (checkout !== undefined && history !== undefined && repository !== undefined) {
        return determineWithGit(plan, history, repository);
    }
    let why = sources.note;
    if (api !== undefined && !options.readsFiles) {
        const asked = await determineWithApi(facts, plan, api);
        if (asked.kind === 'known' && 'head' in plan && plan.head !== undefined && 'sha' in plan.head) {
            const head = plan.head.sha;
            const { base, files } = asked.value;
            const strategy = plan.kind === 'direct' ? plan.strategy : 'merge-base';
            const reason = 'why' in plan ? plan.why : '';
            return {
                kind: 'compared',
                strategy,
                files,
                base,
                head,
                why: `${reason} (told by GitHub)`,
                snapshots: nothing,
                tracked: trackedBy(sources, head),
            };
        }
        if (asked.kind === 'unknown')
            why = asked.why;
    }
    if (history !== undefined && repository !== undefined) {
        const changes = await determineWithGit(plan, history, repository);
        const tracked = async () => (await changes.tracked()) ?? (await trackedBy(sources, changes.head)());
        return changes.kind === 'undetermined'
            ? { ...changes, why: `${changes.why} (${why})`, tracked }
            : { ...changes, tracked };
    }
    const head = 'head' in plan && plan.head !== undefined && 'sha' in plan.head ? plan.head.sha : '';
    const common = { base: '', head, snapshots: nothing, tracked: trackedBy(sources, head) };
    if (plan.kind === 'everything')
        return { kind: 'everything', strategy: 'everything', why: plan.why, ...common };
    return { kind: 'undetermined', strategy: '', why, ...common };
}
const nothing = { base: undefined, head: undefined };
function trackedBy(sources, head) {
    return async () => {
        const tree = head === '' ? undefined : await sources.api?.tree(head);
        return tree?.kind === 'known' ? tree.value : undefined;
    };
}
async function compareWorkingTree(sources, options) {
    const { checkout, git, repository } = sources;
    if (checkout === undefined || git === undefined || repository === undefined) {
        throw new action/* UserError */.yo('no-checkout', `\`base: HEAD\` compares the working tree, and there is none: ${sources.note}.`, 'Run actions/checkout before this step.');
    }
    const head = workingTreeSnapshot(git, checkout);
    const checkedOut = await sources.checkedOut();
    const id = checkedOut?.id ?? '';
    const tracked = () => head.paths().catch(() => undefined);
    const changes = checkedOut === undefined ? undefined : await workingTreeChanges(git, checkout, await options.temporaryFolder());
    if (changes?.kind !== 'known') {
        const why = changes?.why ?? 'the checkout has no commit yet';
        return {
            kind: 'undetermined',
            strategy: '',
            base: id,
            head: id,
            why,
            snapshots: { base: undefined, head },
            tracked,
        };
    }
    const snapshots = { base: commitSnapshot(repository, id), head };
    const why = 'the checked-out commit, compared with the working tree';
    return {
        kind: 'compared',
        strategy: 'working-tree',
        files: changes.value,
        base: id,
        head: id,
        why,
        snapshots,
        tracked,
    };
}

// EXTERNAL MODULE: ./actions/detect-changes/src/contract.js
var contract = __webpack_require__(421);
// EXTERNAL MODULE: ./actions/detect-changes/src/filters/filter.js
var filters_filter = __webpack_require__(8777);
;// CONCATENATED MODULE: ./actions/detect-changes/src/filters/folder-index.js
/**
 * A folder (or file) that every match of the pattern is or lies in; empty when there is none, or none that is certain.
 * Reads only the literal beginning: letters, digits and signs that no pattern gives a meaning to.
 */
function literalFolder(pattern) {
    const source = pattern.replace(/^(?:\.?\/)+/, '');
    // `|` makes alternatives of the whole, `..` and `./` inside are somebody else's to resolve.
    if (/[|\\]|(?:^|\/)\.{1,2}(?:\/|$)|\/\//.test(source))
        return '';
    const literal = /^[\w\-./ ]*/.exec(source)?.[0] ?? '';
    if (literal === source)
        return literal.replace(/\/$/, '');
    return literal.includes('/') ? literal.slice(0, literal.lastIndexOf('/')) : '';
}
/**
 * Items filed under a folder, asked by path: who could have to do with this file? Many filters name a folder each, and
 * asking all of them about every file is most of the work in a large repository.
 */
class FolderIndex {
    byFolder;
    byParent = new Map();
    /** Most paths are as long as no folder, and need not be looked up themselves. */
    lengths;
    constructor(entries) {
        const grouped = Map.groupBy(entries, ({ folder }) => folder);
        this.byFolder = new Map([...grouped].map(([folder, group]) => [folder, group.map(({ item }) => item)]));
        this.lengths = new Set([...grouped.keys()].map((folder) => folder.length));
    }
    /** Items whose folder is the path itself or one above it. */
    at(path) {
        const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        const above = this.above(parent);
        const own = path !== '' && this.lengths.has(path.length) ? this.byFolder.get(path) : undefined;
        return own === undefined ? above : [...above, ...own];
    }
    above(folder) {
        const known = this.byParent.get(folder);
        if (known !== undefined)
            return known;
        const own = this.byFolder.get(folder) ?? [];
        const items = folder === '' ? own : [...this.above(folder.slice(0, Math.max(0, folder.lastIndexOf('/')))), ...own];
        this.byParent.set(folder, items);
        return items;
    }
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/filters/evaluate.js


const explained = 10;
function evaluateFilters(filters, quantifier, files, anyStatus = false) {
    const results = filters.map((filter) => ({
        name: filter.name,
        match: (0,filters_filter/* matcherOf */.Ke)(filter, quantifier, anyStatus),
        files: [],
        because: [],
    }));
    const index = new FolderIndex(results.flatMap((item, at) => foldersOf(filters[at], quantifier, item)));
    for (const file of files) {
        for (const { match, files: found, because } of index.at(file.path)) {
            const pattern = match(file);
            if (pattern === undefined || found.at(-1) === file)
                continue;
            found.push(file);
            if (because.length < explained)
                because.push({ file, pattern });
        }
    }
    return results.map(({ name, files: found, because }) => ({ name, changed: found.length > 0, files: found, because }));
}
/** One entry per folder: a filter that several folders lead to is asked more than once for few files only. */
function foldersOf(filter, quantifier, item) {
    const gates = filter === undefined ? undefined : (0,filters_filter/* gatesOf */.og)(filter, quantifier);
    if (gates === undefined)
        return [{ folder: '', item }];
    const folders = new Set(gates.map(({ glob }) => literalFolder(glob.source)));
    const outermost = [...folders].filter((folder) => !hasFolderAbove(folder, folders));
    return outermost.map((folder) => ({ folder, item }));
}
function hasFolderAbove(folder, folders) {
    for (let at = folder; at !== '';) {
        at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
        if (folders.has(at))
            return true;
    }
    return false;
}
/** *Everything* and *undetermined*: all filters have one answer, the lists are the matching tracked files. */
function evaluateAll(filters, quantifier, tracked, changed) {
    if (!changed)
        return filters.map(({ name }) => ({ name, changed, files: [], because: [] }));
    const files = tracked.map((path) => ({ path, status: 'added', renamed: false }));
    return evaluateFilters(filters, quantifier, files, true).map((result) => ({ ...result, changed: true }));
}
/** Patterns that match no tracked file and no changed one (a deleted file is no longer tracked): usually a typo. */
function findDeadPatterns(filters, changed, tracked) {
    const all = filters.flatMap(({ name, rules }) => rules.flatMap(({ patterns }) => patterns.map(({ glob, source }) => ({ filter: name, pattern: source, glob }))));
    const suspects = new Map(all.map(({ pattern, glob }) => [pattern, glob]));
    for (const paths of [changed.map(({ path }) => path), tracked]) {
        if (suspects.size === 0)
            break;
        const ordered = inOrder(paths);
        for (const [source, glob] of suspects) {
            if (someBelow(ordered, literalFolder(glob.source), glob))
                suspects.delete(source);
        }
    }
    return all.filter(({ pattern }) => suspects.has(pattern)).map(({ filter, pattern }) => ({ filter, pattern }));
}
/** git lists paths in order; what comes from the API may not be. */
function inOrder(paths) {
    return paths.every((path, at) => at === 0 || (paths[at - 1] ?? '') <= path)
        ? paths
        : paths.toSorted((a, b) => (a < b ? -1 : 1));
}
/** Whether the glob matches one of the paths that begin with a folder's name: in order they lie side by side. */
function someBelow(ordered, folder, glob) {
    let [at, high] = [0, ordered.length];
    while (at < high) {
        const middle = (at + high) >>> 1;
        if ((ordered[middle] ?? '') < folder)
            at = middle + 1;
        else
            high = middle;
    }
    for (; at < ordered.length && ordered[at]?.startsWith(folder); at++)
        if (glob.matches(ordered[at] ?? ''))
            return true;
    return false;
}

// EXTERNAL MODULE: ./shared/text/glob/index.js + 15 modules
var glob = __webpack_require__(4503);
// EXTERNAL MODULE: ./actions/detect-changes/src/plain-yaml/read-plain-yaml.js + 2 modules
var read_plain_yaml = __webpack_require__(5395);
;// CONCATENATED MODULE: ./actions/detect-changes/src/filters/filter-map.js

const largestText = 1024 * 1024;
/** Anchors of groups are used once per filter; a bomb multiplies them far beyond that. */
const mostAliases = 1000;
/** What a YAML scalar of the core schema is when it is no text (YAML 1.2.2, section 10.3.2), widely drawn. */
const maybeNoText = /^(?:~|null|true|false|[-+]?\.?\d.*|[-+]?\.inf|\.nan|<<)?$/i;
/** Says in its message why the text is no map of filters. */
class NotAFilterMap extends Error {
}
/**
 * The YAML of the filters as a map, values as they are written.
 * @throws NotAFilterMap
 */
async function readFilterMap(text) {
    if (Buffer.byteLength(text) > largestText)
        throw new NotAFilterMap('it is larger than 1 MiB');
    // Most filters are plain, and reading those ourselves saves loading the library: a third of a whole run.
    const plain = (0,read_plain_yaml/* readPlainYaml */.g)(text);
    if (plain instanceof Map && isAllText(plain))
        return plain;
    const { parseDocument } = await __webpack_require__.e(/* import() */ 26).then(__webpack_require__.t.bind(__webpack_require__, 26, 19));
    // `silent` would also keep quiet about a second document, and drop it.
    const document = parseDocument(text, { merge: true, uniqueKeys: true, logLevel: 'error' });
    // A warning is a tag nobody asked for: an unquoted `- !docs/**` would become an empty pattern.
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined)
        throw new NotAFilterMap(problem.message.split('\n')[0] ?? 'it is no YAML');
    let value;
    try {
        value = document.toJS({ mapAsMap: true, maxAliasCount: mostAliases });
    }
    catch (error) {
        throw new NotAFilterMap(error instanceof Error ? error.message : String(error));
    }
    if (!(value instanceof Map))
        throw new NotAFilterMap('it is not a map from filter names to patterns');
    return value;
}
/** The plain reader takes every scalar for a text; what could be anything else goes to the library. */
function isAllText(value) {
    if (typeof value === 'string')
        return !maybeNoText.test(value);
    if (Array.isArray(value))
        return value.every(isAllText);
    return value instanceof Map && [...value].every(([key, item]) => isAllText(key) && isAllText(item));
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/filters/names.js

/** Outputs that one filter gives, beside the one of its own name. */
const suffixes = ['', '_count', '_files', '_files_truncated'];
function outputsOf(filter) {
    return suffixes.map((suffix) => `${filter}${suffix}`);
}
/**
 * GitHub compares output names ignoring case, and a later one silently replaces an earlier one.
 * @throws UserError invalid-filter-name, reserved-filter-name
 */
function checkFilterNames(names, fixedOutputs) {
    const taken = new Map(fixedOutputs.map((name) => [name.toLowerCase(), `the output \`${name}\` of this action`]));
    for (const name of names) {
        // `=` and `<<` end the key of a file command (actions/runner, FileCommandManager.cs).
        if (name === '' || name.length > 200 || name !== name.trim() || /[=\p{Cc}\u2028\u2029]|<</u.test(name)) {
            throw new action/* UserError */.yo('invalid-filter-name', `The filter name ${JSON.stringify(name.slice(0, 200))} cannot be the name of an output.`, 'Use letters, digits, `-` and `_`.');
        }
        for (const output of outputsOf(name)) {
            const owner = taken.get(output.toLowerCase());
            if (owner !== undefined) {
                throw new action/* UserError */.yo('reserved-filter-name', `The filter ${JSON.stringify(name)} would give the output ${JSON.stringify(output)}, which is taken by ${owner}.`, 'Give the filter another name. Names are compared ignoring case.');
            }
        }
        for (const output of outputsOf(name))
            taken.set(output.toLowerCase(), `the filter ${JSON.stringify(name)}`);
    }
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/filters/parse.js




/** More than any real configuration; an expanded alias bomb ends here. */
const mostPatterns = 10_000;
/** An alias may stand inside the list that it names, and such a list never ends. */
const deepestList = 100;
/** `copied` and `unmerged` are accepted because dorny/paths-filter accepts them. */
const predicateWords = new Map([
    ['added', 'added'],
    ['copied', 'added'],
    ['modified', 'modified'],
    ['unmerged', 'modified'],
    ['deleted', 'deleted'],
    ['renamed', 'renamed'],
]);
/**
 * Reads the map of filters.
 * @param origin how the text is called in messages: `the input filters`, or the file's name
 * @param fixedOutputs outputs of the action, which no filter may shadow
 * @throws UserError invalid-filters, unknown-predicate, invalid-pattern, invalid-filter-name, reserved-filter-name
 */
async function parseFilters(text, origin, fixedOutputs) {
    const document = await readFilterMap(text).catch((error) => {
        throw error instanceof NotAFilterMap ? invalid(origin, error.message) : error;
    });
    const filters = [];
    const budget = { left: mostPatterns };
    for (const [key, value] of document) {
        const name = typeof key === 'string' || typeof key === 'number' || typeof key === 'boolean' ? String(key) : undefined;
        if (name === undefined)
            throw invalid(origin, 'a filter name is not a text');
        const rules = readRules(value, { origin, name, budget });
        if (rules.length === 0) {
            throw invalid(origin, `the filter ${JSON.stringify(name)} has no pattern`);
        }
        if (!/^[_.]/.test(name))
            filters.push({ name, rules });
    }
    if (filters.length === 0)
        throw invalid(origin, 'there is no filter in it');
    checkFilterNames(filters.map((filter) => filter.name), fixedOutputs);
    return filters;
}
function readRules(value, reading, depth = 0) {
    if (typeof value === 'string')
        return [{ predicates: undefined, patterns: [readPattern(value, reading)] }];
    if (Array.isArray(value) && depth < deepestList)
        return value.flatMap((item) => readRules(item, reading, depth + 1));
    if (value instanceof Map)
        return [...value].map(([key, patterns]) => readPredicateRule(key, patterns, reading));
    throw invalid(reading.origin, `the filter ${JSON.stringify(reading.name)} holds ${shown(value)} where a pattern belongs`);
}
function readPredicateRule(key, value, reading) {
    const list = readTexts(value, deepestList);
    if (typeof key !== 'string' || list === undefined || list.length === 0) {
        const where = `the filter ${JSON.stringify(reading.name)}, predicate ${shown(key)}`;
        throw invalid(reading.origin, `${where}: expected a pattern or a list of patterns, found ${shown(value)}`);
    }
    const predicates = new Set();
    const words = key.split('|').map((part) => part.trim().toLowerCase());
    // dorny/paths-filter passes over an empty word, as in `added|`.
    const named = words.filter((word) => word !== '');
    for (const word of named.length > 0 ? named : words) {
        const predicate = predicateWords.get(word);
        if (predicate === undefined) {
            throw new action/* UserError */.yo('unknown-predicate', `The filter ${JSON.stringify(reading.name)} in ${reading.origin} has the predicate ${JSON.stringify(key)}, and ${JSON.stringify(word)} is none.`, 'Use `added`, `modified`, `deleted` or `renamed`, several joined by `|`. A pattern that holds `: ` needs quotes.');
        }
        predicates.add(predicate);
    }
    return { predicates, patterns: list.map((item) => readPattern(item, reading)) };
}
/** A text, or a list of texts and such lists; undefined when anything else is in it. */
function readTexts(value, depth) {
    if (typeof value === 'string')
        return [value];
    if (!Array.isArray(value) || depth === 0)
        return undefined;
    const texts = [];
    for (const item of value) {
        const found = readTexts(item, depth - 1);
        if (found === undefined)
            return undefined;
        texts.push(...found);
    }
    return texts;
}
function readPattern(source, reading) {
    if (--reading.budget.left < 0)
        throw invalid(reading.origin, `it holds more than ${mostPatterns} patterns`);
    const { negated, rest } = splitNegation(source);
    const slip = slipIn(rest);
    if (slip !== undefined)
        throw invalidPattern(source, slip, reading);
    try {
        return { source, negated, glob: (0,glob/* compileGlob */.S)(rest) };
    }
    catch (error) {
        if (!(error instanceof glob/* GlobError */.p))
            throw error;
        throw invalidPattern(source, error.message, reading);
    }
}
/** Texts that are a glob by the letter, match nothing, and were meant as something else. */
function slipIn(pattern) {
    if (pattern.endsWith('\n'))
        return 'it is a block of lines; write one pattern per list item';
    if (/^[a-z]+(?:\s*\|\s*[a-z]+)*:\s/i.test(pattern)) {
        const words = pattern.slice(0, pattern.indexOf(':')).split('|');
        if (words.every((word) => predicateWords.has(word.trim().toLowerCase())))
            return 'it holds its predicate; take the predicate out of the quotes';
    }
    return undefined;
}
function invalidPattern(source, why, reading) {
    return new action/* UserError */.yo('invalid-pattern', `The filter ${JSON.stringify(reading.name)} in ${reading.origin} has the pattern ${JSON.stringify(source)}, which cannot be matched exactly: ${why}.`, 'Write the pattern another way, or as several patterns. The README lists what a pattern may hold.');
}
/** Leading `!` negate, two cancel out; `!(` opens an extglob instead (picomatch, parse.js). */
function splitNegation(source) {
    let rest = source;
    let negated = false;
    while (rest.startsWith('!') && rest[1] !== '(') {
        negated = !negated;
        rest = rest.slice(1);
    }
    return { negated, rest };
}
function invalid(origin, what) {
    return new action/* UserError */.yo('invalid-filters', `The filters cannot be read from ${origin}: ${what}.`, 'Give a YAML map from filter names to a pattern or a list of patterns.');
}
function shown(value) {
    if (value instanceof Map)
        return 'a map';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    return value === null ? 'nothing' : JSON.stringify(value).slice(0, 60);
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/global-patterns.js



/** Files that choose the tools of the whole repository: another compiler builds everything anew. */
const toolchainFiles = [
    '.nvmrc',
    '.node-version',
    '.npmrc',
    '.yarnrc',
    '.yarnrc.yml',
    '.pnpmfile.{cjs,mjs,js}',
    'bunfig.toml',
    '.python-version',
    'rust-toolchain',
    'rust-toolchain.toml',
    '.cargo/config',
    '.cargo/config.toml',
    '.go-version',
    '.tool-versions',
    '{.,}mise.toml',
    '{.,}clippy.toml',
    '{.,}rustfmt.toml',
];
/** `owner/name/.github/workflows/ci.yml@refs/heads/main` names the file that runs this step. */
function defaultGlobalPatterns(workflowRef) {
    const workflow = /\/(\.github\/workflows\/[^@]+)@/.exec(workflowRef)?.[1];
    return workflow === undefined
        ? [...toolchainFiles]
        : [workflow.replace(/[\\*?[\]{}()!+@|]/g, '\\$&'), ...toolchainFiles];
}
/** @throws UserError invalid-pattern */
function compileGlobalPatterns(patterns) {
    return patterns.map(compile);
}
/** The first changed file that marks everything; `!` patterns take files out again, alone of everything there is. */
function findGlobalMatch(patterns, files) {
    const includes = patterns.filter(({ negated }) => !negated);
    const excludes = patterns.filter(({ negated }) => negated);
    for (const { path } of files) {
        if (excludes.some(({ glob }) => glob.matches(path)))
            continue;
        const hit = includes.length === 0 ? excludes[0] : includes.find(({ glob }) => glob.matches(path));
        if (hit !== undefined)
            return { path, pattern: hit.source };
    }
    return undefined;
}
function compile(source) {
    const { negated, rest } = splitNegation(source);
    try {
        return { source, negated, glob: (0,glob/* compileGlob */.S)(rest) };
    }
    catch (error) {
        if (!(error instanceof glob/* GlobError */.p))
            throw error;
        throw new action/* UserError */.yo('invalid-pattern', `The input \`global\` has the pattern ${JSON.stringify(source)}, which cannot be matched exactly: ${error.message}.`, 'Write the pattern another way, or as several patterns.');
    }
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/evaluate.js


/** Turns a change set into the answer to every filter and project. */
async function evaluate(changes, question) {
    // Loaded when asked for: most filters never need it.
    const graph = question.workspace === 'off'
        ? undefined
        : await (await Promise.all(/* import() */[__webpack_require__.e(45), __webpack_require__.e(564)]).then(__webpack_require__.bind(__webpack_require__, 4564))).readHeadGraph(changes, question.workspace, question.filters === undefined);
    const [problem] = graph?.projects.length === 0 ? graph.problems : [];
    if (problem !== undefined) {
        return undetermined(changes, question, graph, `the manifest ${problem.path} cannot be read (${problem.message})`);
    }
    if (changes.kind === 'everything')
        return everything(changes, question, graph, { why: changes.why });
    if (changes.kind === 'undetermined')
        return undetermined(changes, question, graph, changes.why);
    const global = findGlobalMatch(question.global, changes.files);
    if (global !== undefined) {
        const why = `the changed file ${global.path} matches the global pattern ${global.pattern}`;
        return everything(changes, question, graph, { why, files: changes.files });
    }
    let projects;
    if (question.workspace !== 'off' && graph !== undefined) {
        const { findAffected } = await Promise.all(/* import() */[__webpack_require__.e(45), __webpack_require__.e(564)]).then(__webpack_require__.bind(__webpack_require__, 4564));
        const found = await findAffected(changes, graph, question.workspace, question.strays);
        if (found.kind === 'unknown')
            return undetermined(changes, question, found.graph, found.why);
        projects = found.value;
    }
    const filters = question.filters && evaluateFilters(question.filters, question.quantifier, changes.files);
    const any = (filters?.some(({ changed }) => changed) ?? false) || (projects?.affected.length ?? 0) > 0;
    return {
        result: any ? 'changed' : 'unchanged',
        any,
        degraded: false,
        reason: `${count(changes.files)} between base and head; the base is ${changes.why}.`,
        strategy: changes.strategy,
        base: changes.base,
        head: changes.head,
        filters,
        projects,
        files: changes.files,
        deadPatterns: await deadPatterns(changes, question, changes.files),
    };
}
async function everything(changes, question, graph, because) {
    const listed = await changes.tracked();
    const tracked = listed ?? [];
    return {
        result: 'changed',
        any: true,
        degraded: false,
        reason: `Everything counts as changed: ${sentence(because.why)}${emptyLists(question, listed)}`,
        strategy: changes.strategy,
        base: changes.base,
        head: changes.head,
        filters: question.filters && evaluateAll(question.filters, question.quantifier, tracked, true),
        projects: graph && (await everyProject(graph, because.why)),
        files: because.files ?? tracked.map((path) => ({ path, status: 'added', renamed: false })),
        deadPatterns: await deadPatterns(changes, question, []),
    };
}
const fallbacks = {
    all: 'everything counts as changed',
    fail: 'the step fails, as `on-undetermined: fail` asks',
    none: 'nothing counts as changed, as `on-undetermined: none` asks',
};
/** A filter that is true beside an empty list would let a script over the list pass without doing anything, unsaid. */
function emptyLists(question, listed) {
    if (question.filters === undefined || listed !== undefined)
        return '';
    return ' The tracked files could not be listed, so the lists of files are empty and say nothing.';
}
/** A reason may end in somebody's own full stop. */
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
async function undetermined(changes, question, graph, why) {
    const all = question.onUndetermined !== 'none';
    const listed = all ? await changes.tracked() : [];
    const tracked = listed ?? [];
    const fallback = fallbacks[question.onUndetermined];
    return {
        result: 'undetermined',
        any: all,
        degraded: true,
        reason: `The change could not be determined, so ${fallback}: ${sentence(why)}${emptyLists(question, listed)}`,
        strategy: changes.strategy,
        base: changes.base,
        head: changes.head,
        filters: question.filters && evaluateAll(question.filters, question.quantifier, tracked, all),
        projects: graph && (all ? await everyProject(graph, `undetermined: ${why}`) : { graph, affected: [] }),
        files: tracked.map((path) => ({ path, status: 'added', renamed: false })),
        deadPatterns: [],
    };
}
async function everyProject(graph, because) {
    return { graph, affected: (await Promise.all(/* import() */[__webpack_require__.e(45), __webpack_require__.e(564)]).then(__webpack_require__.bind(__webpack_require__, 4564))).allProjects(graph, because) };
}
async function deadPatterns(changes, question, files) {
    if (question.filters === undefined)
        return [];
    const tracked = await changes.tracked();
    return tracked === undefined ? [] : findDeadPatterns(question.filters, files, tracked);
}
function count(files) {
    return files.length === 1 ? '1 file differs' : `${files.length} files differ`;
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/changed-file.js
/** The letters of `files-path`. */
const statusLetter = { added: 'A', modified: 'M', deleted: 'D' };

;// CONCATENATED MODULE: ./actions/detect-changes/src/adapters/files-file.js



/**
 * Writes `files-path`: per path a status letter, a tab, the path's own bytes and a NUL. A rename is two records.
 * @param folder absolute, with `/`
 * @returns the file's path in the same form
 */
async function writeFilesFile(folder, files) {
    const file = `${folder}/changed-files`;
    await (0,promises_.writeFile)(file, encodeFiles(files), { mode: 0o600 });
    return file;
}
function encodeFiles(files) {
    // One piece of text for the whole list; the lone surrogates in it become the bytes that they stand for.
    return (0,shared_git/* encodePath */.O0)(files.map(({ path, status }) => `${statusLetter[status]}\t${path}\0`).join(''));
}

// EXTERNAL MODULE: ./actions/detect-changes/src/outputs/lists.js
var lists = __webpack_require__(123);
;// CONCATENATED MODULE: ./actions/detect-changes/src/outputs/outputs.js

/** GitHub keeps at most 1 MB of outputs of a job; other steps need their share. */
const outputBudget = 900 * 1024;
const projectsBudget = 300 * 1024;
function buildOutputs(answer, format) {
    const truncated = [];
    const projects = fitProjects(answer, truncated);
    const fixed = {
        changes: JSON.stringify(changedNames(answer)),
        any: String(answer.any),
        matrix: JSON.stringify({ include: matrixEntries(answer) }),
        projects,
        base: answer.base,
        head: answer.head,
        strategy: answer.strategy,
        degraded: String(answer.degraded),
        reason: answer.reason,
    };
    const outputs = { ...fixed };
    for (const { name, changed, files } of answer.filters ?? []) {
        outputs[name] = String(changed);
        outputs[`${name}_count`] = String(files.length);
    }
    if (format !== 'none')
        addLists(answer, format, outputs, truncated);
    return { outputs, truncated };
}
function changedNames(answer) {
    if (answer.filters !== undefined)
        return answer.filters.filter(({ changed }) => changed).map(({ name }) => name);
    return answer.projects?.affected.map(({ name }) => name) ?? [];
}
/** Projects where they are looked for, else filters. GitHub fails a workflow whose matrix vector is empty. */
function matrixEntries(answer) {
    const entries = answer.projects?.affected.map(({ name, path, language }) => ({ name, path, language })) ??
        changedNames(answer).map((name) => ({ name, path: '', language: '' }));
    return entries.length > 0 ? entries : [{ name: '', path: '', language: '' }];
}
function fitProjects(answer, truncated) {
    const entries = (answer.projects?.affected ?? []).map(({ name, path, language, direct, distance, because }) => JSON.stringify({ name, path, language, direct, distance, because }));
    const kept = [];
    let size = 2;
    for (const entry of entries) {
        size += (0,lists/* sizeOf */.$d)(entry) + 2;
        if (size > projectsBudget) {
            truncated.push('projects');
            break;
        }
        kept.push(entry);
    }
    return `[${kept.join(',')}]`;
}
function addLists(answer, format, outputs, truncated) {
    const filters = answer.filters ?? [];
    const whole = filters.map(({ files }) => (0,lists/* formatList */.ki)(files.map(({ path }) => path), format).text);
    const used = Object.entries(outputs).reduce((sum, [name, value]) => sum + (0,lists/* sizeOf */.$d)(name) + (0,lists/* sizeOf */.$d)(value), 0);
    const sizes = whole.map(lists/* sizeOf */.$d);
    const allowed = (0,lists/* shareBudget */.FY)(sizes, Math.max(0, outputBudget - used));
    filters.forEach(({ name, files }, index) => {
        const output = `${name}_files`;
        if ((sizes[index] ?? 0) <= (allowed[index] ?? 0)) {
            outputs[output] = whole[index] ?? '';
            return;
        }
        outputs[output] = (0,lists/* formatList */.ki)(files.map(({ path }) => path), format, allowed[index]).text;
        outputs[`${output}_truncated`] = 'true';
        truncated.push(output);
    });
}

// EXTERNAL MODULE: ./shared/report/index.js + 3 modules
var report = __webpack_require__(2902);
// EXTERNAL MODULE: ./shared/text/index.js + 9 modules
var shared_text = __webpack_require__(5913);
;// CONCATENATED MODULE: ./actions/detect-changes/src/outputs/summary.js


const mostRows = 200;
/**
 * The job summary: verdict, what was compared, a table, and the details folded. Foreign text is escaped throughout.
 * @param drawing Mermaid source of the affected projects
 */
function renderSummary(answer, drawing) {
    const parts = [`### ${verdict(answer)}`, (0,shared_text/* escapeMarkdown */.FV)(answer.reason), summary_compared(answer)];
    if (answer.filters !== undefined)
        parts.push(filterTable(answer.filters), ...filterDetails(answer.filters));
    if (answer.projects !== undefined)
        parts.push(...projectParts(answer.projects, drawing));
    if (answer.deadPatterns.length > 0) {
        const lines = answer.deadPatterns
            .slice(0, 50)
            .map(({ filter, pattern }) => `- ${(0,shared_text/* codeSpan */.SS)(filter)}: ${(0,shared_text/* codeSpan */.SS)(pattern)}`);
        parts.push((0,report/* details */.zH)(`${answer.deadPatterns.length} patterns match no tracked file`, lines.join('\n')));
    }
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function verdict(answer) {
    const filters = answer.filters ?? [];
    const changed = filters.filter((filter) => filter.changed).length;
    const counts = [];
    if (answer.filters !== undefined)
        counts.push(`${changed} of ${filters.length} filters`);
    if (answer.projects !== undefined)
        counts.push(`${answer.projects.affected.length} of ${answer.projects.graph.projects.length} projects`);
    const word = { changed: '🔵 changed', unchanged: '⚪ unchanged', undetermined: '🟠 undetermined' }[answer.result];
    return `detect-changes: ${word} (${counts.join(', ')})`;
}
function summary_compared(answer) {
    const rows = [];
    if (answer.base !== '')
        rows.push(['base', (0,shared_text/* codeSpan */.SS)(answer.base)]);
    if (answer.head !== '')
        rows.push(['head', (0,shared_text/* codeSpan */.SS)(answer.head)]);
    if (answer.strategy !== '')
        rows.push(['strategy', (0,shared_text/* codeSpan */.SS)(answer.strategy)]);
    rows.push(['changed files', String(answer.files.length)]);
    return (0,report/* table */.tp)(['', 'compared'], rows);
}
function filterTable(filters) {
    const rows = filters.slice(0, mostRows).map(({ name, changed, files, because }) => {
        const first = because[0];
        const why = first === undefined ? '' : `${(0,shared_text/* codeSpan */.SS)(first.file.path)} matches ${(0,shared_text/* codeSpan */.SS)(first.pattern)}`;
        return [(0,shared_text/* codeSpan */.SS)(name), changed ? '✅ true' : '– false', String(files.length), why];
    });
    const more = filters.length > mostRows ? `\n\n… and ${filters.length - mostRows} more filters` : '';
    return (0,report/* table */.tp)(['filter', 'changed', 'files', 'because'], rows) + more;
}
function filterDetails(filters) {
    return filters
        .filter(({ because }) => because.length > 1)
        .slice(0, 50)
        .map(({ name, files, because }) => {
        const lines = because.map(({ file, pattern }) => `- ${file.status} ${(0,shared_text/* codeSpan */.SS)(file.path)} matches ${(0,shared_text/* codeSpan */.SS)(pattern)}`);
        const more = files.length > because.length ? [`- … and ${files.length - because.length} more`] : [];
        return (0,report/* details */.zH)(`${name}: ${files.length} files`, [...lines, ...more].join('\n'));
    });
}
function projectParts({ affected }, drawing) {
    const rows = affected
        .slice(0, mostRows)
        .map((project) => [
        (0,shared_text/* codeSpan */.SS)(project.name),
        (0,shared_text/* codeSpan */.SS)(project.path),
        project.language,
        project.direct ? 'direct' : `${project.distance} away`,
        (0,shared_text/* escapeMarkdown */.FV)(project.because),
    ]);
    if (rows.length === 0)
        return [];
    const more = affected.length > mostRows ? `\n\n… and ${affected.length - mostRows} more projects` : '';
    return [
        (0,report/* table */.tp)(['project', 'path', 'language', 'change', 'because'], rows) + more,
        drawing ? `\`\`\`mermaid\n${drawing}\n\`\`\`` : '',
    ];
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/publish.js




const mostLines = 100;
const mostNodes = 60;
/** The file behind `files-path` has them all. */
const mostInReport = 10_000;
/** Tells the answer in every form: log, outputs, file of changed files, report, summary. */
async function publish(answer, settings, ports, failure) {
    const filesPath = await writeFilesFile(await ports.temporaryFolder(), answer.files);
    const { outputs, truncated } = buildOutputs(answer, settings.listFiles);
    await tell(answer, truncated, ports.log, failure);
    return {
        result: answer.result,
        outputs: { ...outputs, 'files-path': filesPath },
        report: reportBody(answer, truncated),
        ...(settings.summary ? { summary: renderSummary(answer, await draw(answer)) } : {}),
        ...(failure ? { failure } : {}),
    };
}
async function draw({ projects }) {
    if (projects === undefined)
        return undefined;
    return (await __webpack_require__.e(/* import() */ 45).then(__webpack_require__.bind(__webpack_require__, 5045))).mermaid(projects.affected, projects.graph, mostNodes);
}
async function tell(answer, truncated, log, failure) {
    log.info(answer.reason);
    await log.group('Answers', async () => {
        const lines = [
            ...(answer.filters ?? []).map(({ name, changed, files, because }) => {
                const first = because[0];
                const why = first === undefined ? '' : `: ${first.file.path} matches ${first.pattern}`;
                return `filter ${name} = ${changed} (${files.length} ${files.length === 1 ? 'file' : 'files'}${why})`;
            }),
            ...(answer.projects?.affected ?? []).map(({ name, path: folder, direct, distance, because }) => `project ${name} in ${folder}: ${direct ? 'direct' : `${distance} away`}, ${because}`),
        ];
        for (const line of lines.slice(0, mostLines))
            log.info(line);
        if (lines.length > mostLines)
            log.info(`... and ${lines.length - mostLines} more (see the report)`);
    });
    if (answer.degraded && failure === undefined)
        log.warning(answer.reason);
    if (answer.deadPatterns.length > 0) {
        const shown = answer.deadPatterns.slice(0, 10).map(({ filter, pattern }) => `${filter}: ${pattern}`);
        const more = answer.deadPatterns.length > 10 ? `, and ${answer.deadPatterns.length - 10} more` : '';
        log.warning(`These patterns match no tracked file, and may be misspelt: ${shown.join(', ')}${more}`);
    }
    for (const { path: file, message } of answer.projects?.graph.problems.slice(0, 5) ?? []) {
        log.warning(`The manifest ${file} cannot be understood and is left out: ${message}`);
    }
    if (truncated.length > 0) {
        log.warning(`The job's outputs stop at 1 MB, so these hold only a part: ${truncated.slice(0, 20).join(', ')}. The file named by \`files-path\` holds every path.`);
    }
    const jobs = matrixEntries(answer).length;
    if (jobs > 256)
        log.warning(`GitHub runs at most 256 jobs of a matrix, and \`matrix\` has ${jobs} entries.`);
}
/** The shape is `report.schema.json` beside `action.yml`. */
function reportBody(answer, truncated) {
    const { any, degraded, reason, strategy, base, head, filters, projects, files } = answer;
    return {
        any,
        degraded,
        reason,
        strategy,
        base,
        head,
        'changed-files': files.length,
        files: files.slice(0, mostInReport).map(({ path: file, status, renamed }) => ({
            path: file,
            status: statusLetter[status],
            renamed,
        })),
        ...(filters && {
            filters: filters.map(({ name, changed, files: matching, because }) => ({
                name,
                changed,
                count: matching.length,
                because: because.map(({ file, pattern }) => ({ path: file.path, pattern })),
            })),
        }),
        ...(projects && { projects: projects.affected, problems: projects.graph.problems }),
        'dead-patterns': answer.deadPatterns,
        truncated,
    };
}

;// CONCATENATED MODULE: ./actions/detect-changes/src/run.js










/** The story: read the filters, find out what changed, answer, tell. */
async function run(settings, ports) {
    const { log, event } = ports;
    const facts = (0,event_facts/* readFacts */.M)(event);
    const guess = guessComparison(facts, settings.comparison);
    const opening = ports.openSources({ contents: settings.workspace === 'off' ? 'none' : 'of-histories', guess });
    // Heard below: wrong filters are told first.
    opening.catch(() => undefined);
    const filters = await loadFilters(settings, ports, opening);
    const defaults = settings.workspace === 'off' ? [] : defaultGlobalPatterns(event.workflowRef);
    const global = compileGlobalPatterns(settings.global ?? defaults);
    const sources = await opening;
    const changes = await log.group('What changed', () => findChanges(facts, guess === undefined, settings, ports, sources));
    const answer = await evaluate(changes, {
        filters,
        quantifier: settings.quantifier,
        workspace: settings.workspace,
        global,
        strays: settings.global === undefined,
        onUndetermined: settings.onUndetermined,
    });
    return publish(answer, settings, ports, failureOf(answer, settings));
}
/** Inline filters are read while git is still opening the checkout. */
async function loadFilters(settings, ports, opening) {
    if (settings.filters.trim() === '')
        return undefined;
    if (isInline(settings.filters))
        return parseFilters(settings.filters, 'the input `filters`', contract/* outputNames */.gr);
    const { text, origin } = await readFiltersFile(settings.filters, { ...ports, sources: await opening });
    return parseFilters(text, origin, contract/* outputNames */.gr);
}
async function findChanges(event, asksCheckout, settings, ports, sources) {
    const facts = await (0,comparison_sources/* completeFacts */.t)(event, sources.api);
    const checkedOut = asksCheckout ? await sources.checkedOut() : undefined;
    const plan = planComparison(facts, settings.comparison, checkedOut);
    if (sources.note !== '')
        ports.log.info(`Working without a checkout: ${sources.note}`);
    const changes = await determineChanges(facts, plan, sources, {
        readsFiles: settings.workspace !== 'off',
        temporaryFolder: ports.temporaryFolder,
    });
    ports.log.info(`event     ${facts.name}${facts.ref === '' ? '' : ` on ${facts.ref}`}`);
    ports.log.info(`base      ${changes.base || '(none)'}${changes.strategy === '' ? '' : ` (${changes.strategy})`}`);
    ports.log.info(`head      ${changes.head || '(none)'}`);
    ports.log.info(`because   ${changes.why}`);
    return changes;
}
function failureOf(answer, settings) {
    if (answer.result !== 'undetermined')
        return undefined;
    if (answer.filters === undefined && answer.projects?.graph.projects.length === 0) {
        return new action/* UserError */.yo('projects-unreadable', answer.reason, 'Check that the checkout holds its manifests (a partial clone may not), and that the server can be reached.');
    }
    if (settings.onUndetermined !== 'fail')
        return undefined;
    return new action/* UserError */.yo('undetermined', answer.reason, 'Mend the cause named above and run the job again, or use `on-undetermined: all` to run everything when this happens.');
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

/***/ 4503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* reexport */ GlobError),
  S: () => (/* reexport */ compileGlob)
});

;// CONCATENATED MODULE: ./shared/text/glob/alphabet.js
/**
 * The code units of a pattern, sorted into classes that no set of the pattern tells apart. A table over classes is a
 * few numbers wide where a table over code units would be 65,536.
 */
class Alphabet {
    size;
    /** For every set given: 1 at the classes it holds. */
    members;
    /** The class of each ASCII code unit, for the inner loop. */
    ascii = new Uint16Array(128);
    starts;
    classes;
    constructor(sets) {
        const cuts = new Set([0]);
        for (const ranges of sets) {
            for (const [from, to] of ranges) {
                cuts.add(from);
                if (to < 0xffff)
                    cuts.add(to + 1);
            }
        }
        this.starts = [...cuts].sort((a, b) => a - b);
        const known = new Map();
        this.classes = this.starts.map((start) => {
            const signature = sets.map((ranges) => (holds(ranges, start) ? '1' : '0')).join('');
            const found = known.get(signature) ?? known.size;
            known.set(signature, found);
            return found;
        });
        this.size = known.size;
        const signatures = [...known.keys()];
        this.members = sets.map((_, set) => Uint8Array.from(signatures, (signature) => Number(signature[set])));
        for (let code = 0; code < 128; code++)
            this.ascii[code] = this.search(code);
    }
    /** The class of a code unit. */
    classOf(code) {
        return code < 128 ? (this.ascii[code] ?? 0) : this.search(code);
    }
    search(code) {
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.starts[middle] ?? 0) <= code)
                low = middle;
            else
                high = middle - 1;
        }
        return this.classes[low] ?? 0;
    }
}
function holds(ranges, code) {
    return ranges.some(([from, to]) => from <= code && code <= to);
}

;// CONCATENATED MODULE: ./shared/text/glob/program.js
function build(tree) {
    const builder = new Builder();
    const start = builder.add(tree, builder.node({ op: 'finish' }, 0), 0);
    return {
        nodes: builder.nodes,
        start,
        sets: builder.sets,
        strata: program_layer(builder.nodes, builder.depths),
        outer: builder.depths.map((depth) => depth === 0),
    };
}
class Builder {
    nodes = [];
    depths = [];
    sets = [];
    setIds = new Map();
    node(node, depth) {
        this.depths.push(depth);
        return this.nodes.push(node) - 1;
    }
    /** Adds a tree in front of `next` and gives the node it begins with. */
    add(tree, next, depth) {
        switch (tree.kind) {
            case 'literal':
                return this.node({ op: 'unit', set: this.set([[tree.code, tree.code]]), next }, depth);
            case 'set':
                return this.node({ op: 'unit', set: this.set(tree.ranges), next }, depth);
            case 'sequence':
                return tree.items.reduceRight((after, item) => this.add(item, after, depth), next);
            case 'choice': {
                const starts = tree.options.map((option) => this.add(option, next, depth));
                return starts.reduceRight((second, first) => this.node({ op: 'either', first, second }, depth));
            }
            case 'repeat': {
                // first: stop repeating; second: once more
                const again = { op: 'either', first: next, second: next };
                const loop = this.node(again, depth);
                again.second = this.add(tree.item, loop, depth);
                return tree.atLeast === 0 ? loop : again.second;
            }
            case 'unless': {
                const item = this.add(tree.item, this.node({ op: 'found' }, depth + 1), depth + 1);
                return this.node({ op: 'unless', item, next }, depth);
            }
            case 'end':
                return this.node({ op: 'end', next }, depth);
        }
    }
    set(ranges) {
        const key = ranges.join(' ');
        const known = this.setIds.get(key);
        if (known !== undefined)
            return known;
        this.setIds.set(key, this.sets.length);
        return this.sets.push(ranges) - 1;
    }
}
function program_layer(nodes, depths) {
    const strata = [];
    for (let depth = Math.max(...new Set(depths)); depth >= 0; depth--) {
        const members = nodes.flatMap((_, id) => (depths[id] === depth ? [id] : []));
        strata.push(sortByDependency(nodes, members, depths, depth));
    }
    return strata;
}
/** Depth-first, without recursion: a row of thousands of nodes must not overflow the stack. */
function sortByDependency(nodes, members, depths, depth) {
    const order = [];
    const state = new Map();
    let circular = false;
    for (const member of members) {
        const stack = [member];
        for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
            const seen = state.get(top);
            if (seen) {
                stack.pop();
                if (seen === 'open') {
                    state.set(top, 'done');
                    if (nodes[top]?.op !== 'unit')
                        order.push(top);
                }
                continue;
            }
            state.set(top, 'open');
            for (const needed of dependencies(nodes[top])) {
                if (depths[needed] !== depth)
                    continue;
                if (state.get(needed) === 'open')
                    circular = true;
                else if (!state.has(needed))
                    stack.push(needed);
            }
        }
    }
    return { order, circular };
}
/** What a node asks at the same place in the path. */
function dependencies(node) {
    switch (node?.op) {
        case 'either':
            return [node.first, node.second];
        case 'end':
        case 'unless':
            return [node.next];
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./shared/text/glob/automaton.js


/** No path can match any more, whatever stands further left. */
const DEAD = 0;
const UNKNOWN = -1;
/** States kept before all are forgotten. A pattern can have 2^n states; a few dozen are visited. */
const MAX_STATES = 2000;
/** Numbers kept for all states (a row of the table and a flag per unit each) before all are forgotten. */
const MAX_NUMBERS = 1 << 20;
/**
 * A deterministic automaton that reads a path from its end to its beginning and is made while it reads: what was
 * learned about one path serves the next. Time is linear in the path: at worst (every state new) its length times the
 * length of the pattern.
 */
class Automaton {
    program;
    alphabet;
    /** The nodes that look at a code unit, and what they need. */
    units;
    unitSets;
    unitNext;
    /** A state is the set of units whose `next` holds, and whether the start holds. */
    armed = [];
    accepting = [];
    ids = new Map();
    table;
    initial = UNKNOWN;
    answers;
    constructor(tree) {
        this.program = build(tree);
        const { nodes, sets } = this.program;
        this.alphabet = new Alphabet(sets);
        const units = [];
        const unitSets = [];
        const unitNext = [];
        nodes.forEach((node, id) => {
            if (node.op !== 'unit')
                return;
            units.push(id);
            unitSets.push(this.alphabet.members[node.set] ?? new Uint8Array());
            unitNext.push(node.next);
        });
        this.units = Int32Array.from(units);
        this.unitSets = unitSets;
        this.unitNext = Int32Array.from(unitNext);
        this.answers = new Uint8Array(nodes.length);
        this.table = new Int32Array(0);
        this.forget();
    }
    matches(path) {
        const { ascii, size } = this.alphabet;
        if (this.initial === UNKNOWN)
            this.initial = this.learnInitial();
        let table = this.table;
        let state = this.initial;
        for (let at = path.length - 1; at >= 0; at--) {
            const code = path.charCodeAt(at);
            const kind = code < 128 ? ascii[code] : this.alphabet.classOf(code);
            let next = table[state * size + kind];
            if (next === UNKNOWN) {
                next = this.learn(state, kind);
                table = this.table;
            }
            if (next === DEAD)
                return false;
            state = next;
        }
        return this.accepting[state] === true;
    }
    forget() {
        this.ids.clear();
        this.armed.length = 0;
        this.accepting.length = 0;
        this.table = new Int32Array(16 * this.alphabet.size).fill(UNKNOWN);
        this.initial = UNKNOWN;
        // state 0 is DEAD
        this.armed.push(new Uint8Array(this.units.length));
        this.accepting.push(false);
    }
    learnInitial() {
        this.answers.fill(0);
        this.settle(true);
        return this.intern();
    }
    learn(state, kind) {
        const armed = this.armed[state];
        if (!armed)
            throw new Error('the automaton is in a state it never made');
        const { answers, units, unitSets } = this;
        answers.fill(0);
        for (let unit = 0; unit < units.length; unit++) {
            if (armed[unit] === 1 && unitSets[unit]?.[kind] === 1)
                answers[units[unit]] = 1;
        }
        this.settle(false);
        const before = this.ids.size;
        const next = this.intern();
        // when all was forgotten on the way, `state` is no more
        if (this.ids.size >= before)
            this.table[state * this.alphabet.size + kind] = next;
        return next;
    }
    /** Answers the nodes that look at no code unit, from the answers of those that do. */
    settle(atEnd) {
        for (const { order, circular } of this.program.strata) {
            let changed = true;
            while (changed) {
                changed = false;
                for (const id of order) {
                    const answer = this.answer(id, atEnd) ? 1 : 0;
                    if (answer !== this.answers[id]) {
                        this.answers[id] = answer;
                        changed = circular;
                    }
                }
            }
        }
    }
    answer(id, atEnd) {
        const { answers } = this;
        const node = this.program.nodes[id];
        switch (node?.op) {
            case 'finish':
                return atEnd;
            case 'found':
                return true;
            case 'either':
                return answers[node.first] === 1 || answers[node.second] === 1;
            case 'end':
                return atEnd && answers[node.next] === 1;
            case 'unless':
                return answers[node.item] === 0 && answers[node.next] === 1;
            default:
                return false;
        }
    }
    /** The number of the state the answers make, new or known. */
    intern() {
        const { answers, units, unitNext } = this;
        const armed = new Uint8Array(units.length);
        const accepts = answers[this.program.start] === 1;
        let alive = false;
        for (let unit = 0; unit < units.length; unit++) {
            if (answers[unitNext[unit]] !== 1)
                continue;
            armed[unit] = 1;
            if (this.program.outer[units[unit]])
                alive = true;
        }
        if (!alive && !accepts)
            return DEAD;
        const key = `${accepts ? '+' : '-'}${Buffer.from(armed.buffer).toString('latin1')}`;
        const known = this.ids.get(key);
        if (known !== undefined)
            return known;
        const { size } = this.alphabet;
        const count = this.armed.length;
        if (count >= MAX_STATES || (count > 2 && count * (size + units.length) >= MAX_NUMBERS))
            this.forget();
        const id = this.armed.push(armed) - 1;
        this.accepting.push(accepts);
        this.ids.set(key, id);
        if ((id + 1) * size > this.table.length) {
            const grown = new Int32Array(this.table.length * 2).fill(UNKNOWN);
            grown.set(this.table);
            this.table = grown;
        }
        return id;
    }
}

;// CONCATENATED MODULE: ./shared/text/glob/ends.js
/** The fixed beginning and end of a tree: most paths are told apart by them before the automaton is asked. */
function endsOf(tree) {
    const items = flatten(tree);
    const open = items.findIndex((item) => item.kind !== 'literal');
    if (open < 0)
        return { prefix: textOf(items), suffix: '', middle: 'nothing' };
    const close = items.findLastIndex((item) => item.kind !== 'literal');
    return { prefix: textOf(items.slice(0, open)), suffix: textOf(items.slice(close + 1)), middle: 'more' };
}
function flatten(tree) {
    return tree.kind === 'sequence' ? tree.items.flatMap(flatten) : [tree];
}
function textOf(items) {
    return items.map((item) => (item.kind === 'literal' ? String.fromCharCode(item.code) : '')).join('');
}

;// CONCATENATED MODULE: ./shared/text/glob/error.js
/** A pattern that cannot be matched exactly. The message says what is wrong, where, and what to write instead. */
class GlobError extends Error {
    pattern;
    /** UTF-16 index into `pattern` of the first character that is not understood. */
    position;
    /** @param problem what is wrong and what to write instead, as a clause without a full stop */
    constructor(pattern, position, problem) {
        super(`pattern ${quote(pattern)}, character ${position + 1}: ${problem}`);
        this.name = 'GlobError';
        this.pattern = pattern;
        this.position = position;
    }
}
/** JSON quoting keeps a newline in a pattern from reaching a log as a newline; a long pattern is shortened. */
function quote(pattern) {
    return JSON.stringify(pattern.length > 200 ? `${pattern.slice(0, 200)}...` : pattern);
}

;// CONCATENATED MODULE: ./shared/text/glob/normalise.js

/** Longer patterns are refused: the automaton grows with the pattern (at most about two states per character). */
const MAX_PATTERN_LENGTH = 4096;
/** `src/` means `src/**`; a leading `./` or `/` says "from the root", which every pattern does. */
function normalise(pattern) {
    if (pattern === '')
        throw new GlobError(pattern, 0, 'the pattern is empty');
    if (pattern.length > MAX_PATTERN_LENGTH) {
        throw new GlobError(pattern, MAX_PATTERN_LENGTH, `the pattern is longer than ${MAX_PATTERN_LENGTH} characters`);
    }
    const nul = pattern.indexOf('\0');
    if (nul >= 0)
        throw new GlobError(pattern, nul, 'a NUL character is in no file name');
    const full = pattern.endsWith('/') ? `${pattern}**` : pattern;
    let dropped = 0;
    for (;;) {
        if (full.startsWith('/', dropped))
            dropped += 1;
        else if (full.startsWith('./', dropped))
            dropped += 2;
        else
            return { text: full.slice(dropped), dropped };
    }
}

;// CONCATENATED MODULE: ./shared/text/glob/tree.js
const LAST = 0xffff;
/** Sorts and joins ranges given in any order. */
function unite(ranges) {
    const united = [];
    for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
        const last = united.at(-1);
        if (last && from <= last[1] + 1)
            last[1] = Math.max(last[1], to);
        else
            united.push([from, to]);
    }
    return united;
}
/** Every code unit that is in none of the ranges. */
function invert(ranges) {
    const inverted = [];
    let next = 0;
    for (const [from, to] of unite(ranges)) {
        if (from > next)
            inverted.push([next, from - 1]);
        next = to + 1;
    }
    if (next <= LAST)
        inverted.push([next, LAST]);
    return inverted;
}
function literal(character) {
    return { kind: 'literal', code: character.charCodeAt(0) };
}
function literals(text) {
    const trees = [];
    for (let at = 0; at < text.length; at++)
        trees.push({ kind: 'literal', code: text.charCodeAt(at) });
    return trees;
}
function sequence(...items) {
    return { kind: 'sequence', items };
}
function choice(...options) {
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
}
const EMPTY = sequence();
const SLASH = literal('/');
const END = { kind: 'end' };
/** `?`: one code unit of a name. */
const UNIT = { kind: 'set', ranges: invert([[47, 47]]) };
/** `*`: any part of a name. */
const STAR = { kind: 'repeat', item: UNIT, atLeast: 0 };
/** `**`: anything, slashes and newlines too. */
const ANYTHING = { kind: 'repeat', item: { kind: 'set', ranges: [[0, LAST]] }, atLeast: 0 };
// `**` at the beginning of a pattern, with its slash: `**/b` is `b` too.
const LEADING = choice(EMPTY, sequence(ANYTHING, SLASH));
// `/**` and the next slash: `a/**/b` is `a/b` too. (picomatch lets it stand for the end as well, as in `a/**/{,b}`.)
const INNER = choice(sequence(SLASH, ANYTHING, SLASH), SLASH, END);
// `/**` where a pattern ends: `a/**` is `a` itself too.
const TRAILING = choice(sequence(SLASH, ANYTHING), END);
/** At least one code unit is left. */
const NOT_AT_END = { kind: 'unless', item: END };
/** After a dot: what is left of the name is neither empty nor one more dot (picomatch's guard for `.*`). */
const NOT_A_DOT_NAME = {
    kind: 'unless',
    item: sequence(choice(EMPTY, literal('.')), choice(SLASH, END)),
};

;// CONCATENATED MODULE: ./shared/text/glob/bracket.js

const between = (from, to) => [from.charCodeAt(0), to.charCodeAt(0)];
const DIGITS = between('0', '9');
const UPPER = between('A', 'Z');
const LOWER = between('a', 'z');
/** The POSIX classes as picomatch 4 spells them (`lib/constants.js`): ASCII only. */
const CLASSES = new Map([
    ['alnum', [LOWER, UPPER, DIGITS]],
    ['alpha', [LOWER, UPPER]],
    ['ascii', [[0, 0x7f]]],
    [
        'blank',
        [
            [0x20, 0x20],
            [9, 9],
        ],
    ],
    [
        'cntrl',
        [
            [0, 0x1f],
            [0x7f, 0x7f],
        ],
    ],
    ['digit', [DIGITS]],
    ['graph', [[0x21, 0x7e]]],
    ['lower', [LOWER]],
    ['print', [[0x20, 0x7e]]],
    [
        'punct',
        [
            [0x21, 0x2f],
            [0x3a, 0x40],
            [0x5b, 0x60],
            [0x7b, 0x7e],
        ],
    ],
    [
        'space',
        [
            [0x20, 0x20],
            [9, 13],
        ],
    ],
    ['upper', [UPPER]],
    ['word', [UPPER, LOWER, DIGITS, between('_', '_')]],
    ['xdigit', [between('A', 'F'), between('a', 'f'), DIGITS]],
]);
/**
 * Reads the bracket at `reading.at`. Only `^` negates (picomatch takes `!` as itself), and a negated set leaves out the slash.
 * `[id]` matches `i`, `d` and the text `[id]`, so that a route folder of that name is found. picomatch does the same for
 * plain letters only; ours does it for `[...slug]` and `[item-no]` as well, as frameworks name folders so.
 */
function readBracket(reading) {
    const { text } = reading;
    const start = reading.at + 1;
    const negated = text[start] === '^';
    const first = negated ? start + 1 : start;
    const members = [];
    let plain = '';
    let classes = false;
    let at = first;
    for (;;) {
        let character = text[at];
        let escaped = false;
        if (character === ']' && at > first)
            break;
        if (character === '\\') {
            character = text[at + 1];
            escaped = character !== '/' && character !== '.' && character !== ';';
            if (character === undefined || /[A-Za-z0-9]/.test(character) || text.startsWith('\\\\', at + 1)) {
                throw reading.refuse(at, 'inside brackets a backslash may only stand before one punctuation character');
            }
            at += 1;
        }
        if (character === undefined)
            throw reading.refuse(reading.at, 'this bracket is not closed; write \\[ for a plain [');
        if (character === '[' && !escaped && text[at + 1] === ':') {
            const name = /^\[:([a-z]+):\]/.exec(text.slice(at, at + 16))?.[1];
            const ranges = name === undefined ? undefined : CLASSES.get(name);
            if (name === undefined || !ranges)
                throw reading.refuse(at, 'this is no POSIX class such as [:alpha:]');
            classes = true;
            members.push({ ranges });
            at += name.length + 4;
            continue;
        }
        if (character === ':' && (classes || plain.includes('['))) {
            throw reading.refuse(at, 'a colon behind [ inside brackets reads as a POSIX class; put it first');
        }
        if (character === '-' && text[at + 1] === ']')
            escaped = true;
        members.push({ code: character.charCodeAt(0), escaped });
        plain += character;
        at += 1;
    }
    const own = sequence(...literals(`[${plain}]`));
    // `[user-id]` runs backwards, so it is no set of anything; it still is a name.
    if (!negated && !classes && runsBackwards(members))
        return { tree: own, end: at + 1 };
    const ranges = rangesOf(members, reading);
    const excluded = negated && !classes ? [...ranges, between('/', '/')] : ranges;
    const set = { kind: 'set', ranges: negated ? invert(excluded) : unite(ranges) };
    return { tree: negated || classes ? set : choice(own, set), end: at + 1 };
}
function runsBackwards(members) {
    return members.some((from, at) => {
        const [hyphen, to] = [members[at + 1], members[at + 2]];
        return hyphen && to && isHyphen(hyphen) && 'code' in from && 'code' in to && from.code > to.code;
    });
}
/** `a-z` is a range from left to right; a hyphen at either end, or escaped, is itself (ECMAScript, ClassRanges). */
function rangesOf(members, reading) {
    const ranges = [];
    for (let at = 0; at < members.length; at++) {
        const from = members[at];
        const hyphen = members[at + 1];
        const to = members[at + 2];
        if (!from)
            break;
        if (!hyphen || !to || !isHyphen(hyphen)) {
            if ('ranges' in from)
                ranges.push(...from.ranges);
            else
                ranges.push([from.code, from.code]);
            continue;
        }
        if ('ranges' in from || 'ranges' in to) {
            throw reading.refuse(reading.at, 'a POSIX class cannot be one end of a range; put the hyphen last');
        }
        if (from.code > to.code)
            throw reading.refuse(reading.at, 'a range in this bracket runs backwards');
        ranges.push([from.code, to.code]);
        at += 2;
    }
    return ranges;
}
function isHyphen(member) {
    return 'code' in member && member.code === 45 && !member.escaped;
}

;// CONCATENATED MODULE: ./shared/text/glob/reading.js


const MAX_DEPTH = 100;
/** Where a reader of patterns stands: the text, the place in it, the open groups, and what was read. */
class Reading {
    text;
    at = 0;
    braces = 0;
    parens = 0;
    frames = [];
    kinds = ['start'];
    pattern;
    offset;
    /** @param offset where `text` begins in `pattern`, for the positions of errors */
    constructor(text, pattern, offset) {
        this.text = text;
        this.pattern = pattern;
        this.offset = offset;
        this.frames.push(reading_frame('top', '', 0));
    }
    /** The n-th last thing read, the last being 1. */
    last(n) {
        return this.kinds[this.kinds.length - n] ?? 'start';
    }
    get frame() {
        const top = this.frames.at(-1);
        if (!top)
            throw new Error('the outermost frame is never closed');
        return top;
    }
    /** The innermost open extended glob, `@(...)` aside. */
    get extended() {
        return this.frames.findLast((frame) => frame.type === 'extended');
    }
    /** A reader of a part of the text as a pattern of its own. */
    inside(text, position) {
        return new Reading(text, this.pattern, this.offset + position);
    }
    refuse(position, problem) {
        return new GlobError(this.pattern, Math.max(0, Math.min(position + this.offset, this.pattern.length)), problem);
    }
    /** Takes note of one thing read. `**` before anything but a slash or the edge of a group is only `*`. */
    push(kind, value, ...trees) {
        if (this.last(1) === 'globstar' && !this.keepsGlobstar(kind))
            this.weaken('star');
        if (kind !== 'open' && kind !== 'close' && kind !== 'sealed') {
            const extended = this.extended;
            if (extended)
                extended.inner += value;
        }
        this.kinds.push(kind);
        this.frame.current.push(...trees);
    }
    /** Makes the `**` just read a `*`. */
    weaken(kind) {
        this.kinds[this.kinds.length - 1] = kind;
        this.frame.current.pop();
        this.frame.current.push(STAR);
    }
    /** Makes the `*` just read a `**`, with what it means here. */
    strengthen(...trees) {
        this.kinds[this.kinds.length - 1] = 'globstar';
        this.frame.current.push(...trees);
    }
    open(type, sign) {
        if (this.frames.length > MAX_DEPTH)
            throw this.refuse(this.at, `groups are nested more than ${MAX_DEPTH} deep`);
        this.frames.push(reading_frame(type, sign, this.at));
        if (type === 'brace')
            this.braces += 1;
        else
            this.parens += 1;
    }
    close() {
        const closed = this.frame;
        this.frames.pop();
        if (closed.type === 'brace')
            this.braces -= 1;
        else
            this.parens -= 1;
        return closed;
    }
    keepsGlobstar(kind) {
        switch (kind) {
            case 'slash':
            case 'joined':
            case 'open':
            case 'close':
            case 'sealed':
            case 'curly':
            case 'brace':
            case 'at':
                return true;
            case 'comma':
                return this.braces > 0;
            default:
                return false;
        }
    }
}
/** Ends the alternative being read in a group. */
function nextOption(group) {
    group.options.push(sequence(...group.current));
    group.current = [];
}
/** All alternatives of a finished group. */
function content(group) {
    nextOption(group);
    return choice(...group.options);
}
function reading_frame(type, sign, opened) {
    return { type, sign, opened, options: [], current: [], commas: false, inner: '', special: undefined };
}

;// CONCATENATED MODULE: ./shared/text/glob/repeated.js
/**
 * picomatch 4 takes some repeated groups, `+(...)` and `*(...)`, as plain text, because its expressions would
 * backtrack for ever on them. A pattern that is silently plain text matches nothing, so we refuse exactly those.
 */
/**
 * Why picomatch would take a repeated group with this body as plain text; undefined when it would not.
 * Source: `analyzeRepeatedExtglob` of picomatch 4.0.7.
 */
function whyPlainText(body) {
    const branches = splitBranches(body);
    const trimmed = branches.map((branch) => branch.trim());
    if (branches.length > 1) {
        if (trimmed.some((branch) => branch === ''))
            return 'one of its alternatives is empty';
        if (trimmed.some((branch) => /^[*?]+$/.test(branch)))
            return 'one of its alternatives is only wildcards';
        if (overlap(trimmed))
            return 'two of its alternatives repeat the same character';
    }
    if (!trimmed.some(isRepeatedGroup))
        return undefined;
    // a repetition of single characters, or of repetitions of them, is one set of characters
    return branches.every(isSimple) ? undefined : 'it repeats a group that repeats already';
}
/** A single ordinary character, or a row of repeated ones such as `*(a)*(b)`. */
function isSimple(branch) {
    return /^(?:[^\s\\?*+@!()[\]{}|]|(?:\*\([^\s\\?*+@!()[\]{}|]\))+)$/.test(branch);
}
/** The whole branch is one repeated group, or a row of `*(...)`. */
function isRepeatedGroup(branch) {
    if (!/^[*+]\(/.test(branch))
        return false;
    let depth = 0;
    return scan(branch, (character, at) => {
        if (character === '(')
            depth += 1;
        else if (character === ')' && --depth === 0) {
            if (at === branch.length - 1)
                return true;
            return branch.startsWith('*(', at + 1) && branch.startsWith('*') ? undefined : false;
        }
        return undefined;
    });
}
function overlap(branches) {
    const seen = new Set();
    for (const branch of branches) {
        const text = plainText(branch);
        const character = text?.[0];
        if (text === undefined || character === undefined || text !== character.repeat(text.length))
            continue;
        if (seen.has(character))
            return true;
        seen.add(character);
    }
    return false;
}
/** The characters a branch without any wildcard stands for; `@(a)` is `a`. */
function plainText(branch) {
    let text = branch;
    while (/^@\([^\\()[\]{}|]+\)$/.test(text))
        text = text.slice(2, -1);
    const bare = text.replace(/\\(.)/gs, '');
    return /[?*+@!()[\]{}]/.test(bare) ? undefined : text.replace(/\\(.)/gs, '$1');
}
function splitBranches(body) {
    const branches = [];
    let from = 0;
    let depth = 0;
    scan(body, (character, at) => {
        if (character === '(')
            depth += 1;
        else if (character === ')')
            depth -= 1;
        else if (character === '|' && depth === 0) {
            branches.push(body.slice(from, at));
            from = at + 1;
        }
        return undefined;
    });
    return [...branches, body.slice(from)];
}
/** Walks over the characters that are neither escaped nor inside brackets until one of them decides. */
function scan(text, decide) {
    let bracket = 0;
    for (let at = 0; at < text.length; at++) {
        const character = text.charAt(at);
        if (character === '\\')
            at += 1;
        else if (character === '[')
            bracket += 1;
        else if (character === ']' && bracket > 0)
            bracket -= 1;
        else if (bracket === 0) {
            const decision = decide(character, at);
            if (decision !== undefined)
                return decision;
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./shared/text/glob/groups.js



/** Opens `(`; `sign` is the character before it for `!( +( *( ?(`, and empty for `(` and `@(`. */
function openGroup(reading, sign) {
    const paren = reading.at + sign.length;
    if (reading.text[paren + 1] === '?') {
        throw reading.refuse(paren, '`(?` begins a group of a regular expression; for a literal ? write `\\?`');
    }
    if (sign !== '') {
        reading.frame.special ??= `\`${sign}(\``;
        reading.push('sign', sign);
    }
    reading.push('open', '(');
    reading.open(sign === '' ? 'group' : 'extended', sign);
    reading.at = paren + 1;
}
/** Closes `)`, with the meaning its sign gives the group. */
function closeGroup(reading, readRest) {
    const type = reading.frame.type;
    if (type === 'top')
        throw reading.refuse(reading.at, 'this ) closes nothing; write \\) for a plain )');
    if (type === 'brace')
        throw reading.refuse(reading.at, 'this ) stands inside braces that are still open');
    const group = reading.close();
    const tree = content(group);
    if (group.sign === '+' || group.sign === '*') {
        const why = whyPlainText(reading.text.slice(group.opened + 2, reading.at));
        if (why) {
            throw reading.refuse(group.opened, `picomatch takes this repeated group as plain text, because ${why}`);
        }
    }
    switch (group.sign) {
        case '':
            reading.push('close', ')', tree);
            break;
        case '?':
            reading.push('sealed', ')', choice(tree, EMPTY));
            break;
        case '!':
            closeExclusion(reading, group.inner, tree, readRest);
            break;
        default:
            reading.push('sealed', ')', { kind: 'repeat', item: tree, atLeast: group.sign === '+' ? 1 : 0 });
    }
    reading.at += 1;
}
/**
 * `!(a)` is any part of a name (of a path, when the group holds a slash) that does not go on as `a`. Where the exclusion
 * ends decides how it is anchored: at the end of the path when nothing follows, at a plain extension such as `.ts`
 * behind a group with a `*`, and nowhere otherwise. Source: `extglobClose` of picomatch 4.0.7.
 */
function closeExclusion(reading, inner, tree, readRest) {
    const wide = inner.length > 1 && inner.includes('/');
    const filler = wide ? ANYTHING : STAR;
    const rest = reading.text.slice(reading.at + 1);
    if (inner.includes('*') && /^\.[^\\/.]+$/.test(rest)) {
        if (reading.frames.length > 1) {
            throw reading.refuse(reading.at, 'an exclusion with a * before an extension excludes nothing inside another group');
        }
        const after = readRest(rest, reading.at + 1);
        // a pipe in the rest parts the whole of what is excluded
        const [head = EMPTY, ...others] = after.kind === 'choice' ? after.options : [after];
        const excluded = choice(sequence(tree, head), ...others);
        reading.push('close', ')', sequence({ kind: 'unless', item: excluded }, filler));
    }
    else if (wide || /^\)*$/.test(rest)) {
        reading.push('sealed', ')', sequence({ kind: 'unless', item: sequence(tree, END) }, filler));
    }
    else {
        reading.push('close', ')', sequence({ kind: 'unless', item: tree }, filler));
    }
}
/** Opens `{`, or reads a whole range such as `{1..5}`. */
function openBrace(reading) {
    const range = /^\{([^{}]*)\.\.([^{}]*)\}/.exec(reading.text.slice(reading.at));
    if (range) {
        const [whole, from = '', to = ''] = range;
        if (!/^[A-Za-z0-9]$/.test(from) || !/^[A-Za-z0-9]$/.test(to)) {
            throw reading.refuse(reading.at, 'a range runs from one letter or digit to another, as in {1..5}; picomatch reads longer ones as single characters, so list the values: {9,10,11}');
        }
        const codes = [from.charCodeAt(0), to.charCodeAt(0)];
        reading.push('brace', whole, { kind: 'set', ranges: [[Math.min(...codes), Math.max(...codes)]] });
        reading.at += whole.length;
        return;
    }
    reading.push('curly', '{');
    reading.open('brace', '');
    reading.at += 1;
}
/** Closes `}`. Braces without a comma are plain text around what they hold. */
function closeBrace(reading) {
    if (reading.frame.type !== 'brace') {
        if (reading.braces > 0)
            throw reading.refuse(reading.at, 'this } stands inside a group that is still open');
        reading.push('text', '}', literal('}'));
        reading.at += 1;
        return;
    }
    const brace = reading.close();
    if (brace.commas) {
        reading.push('brace', '}', content(brace));
    }
    else {
        if (brace.special !== undefined) {
            throw reading.refuse(brace.opened, `braces without a comma are plain text, and ${brace.special} inside them means nothing; drop the braces`);
        }
        reading.push('brace', '}', literal('{'), ...brace.current, literal('}'));
    }
    reading.at += 1;
}
/** A comma parts the alternatives of braces; anywhere else it is itself. */
function readComma(reading) {
    if (reading.frame.type === 'brace') {
        reading.push('comma', ',');
        nextOption(reading.frame);
        reading.frame.commas = true;
    }
    else {
        reading.push('comma', ',', literal(','));
    }
    reading.at += 1;
}
/** A pipe parts the alternatives of the group it stands in, and of the whole pattern outside any. */
function readPipe(reading) {
    reading.push('text', '|');
    reading.frame.special ??= '`|`';
    nextOption(reading.frame);
    reading.at += 1;
}

;// CONCATENATED MODULE: ./shared/text/glob/stars.js

/**
 * Reads one `*` that does not open an extended glob. Two at the beginning of a name are `**`, three or more `*` again.
 * The rules are those of picomatch 4 (`lib/parse.js`, "Stars"), observed and held by the differential test.
 */
function readStar(reading) {
    const last = reading.last(1);
    if (last === 'star') {
        secondStar(reading);
        return;
    }
    if (reading.at === 0 || last === 'dot' || isSlash(last)) {
        if (last === 'dot')
            reading.frame.current.push(NOT_A_DOT_NAME);
        if (reading.text[reading.at + 1] !== '*')
            reading.frame.current.push(NOT_AT_END);
    }
    reading.push('star', '*', STAR);
    reading.at += 1;
}
function secondStar(reading) {
    const before = reading.last(2);
    const earlier = reading.last(3);
    reading.frame.special ??= '`**`';
    const atEdgeOfGroup = before === 'open' ||
        before === 'close' ||
        before === 'sealed' ||
        (reading.braces > 0 && (before === 'comma' || before === 'curly' || before === 'brace'));
    if (!isSlash(before) && before !== 'start' && !atEdgeOfGroup) {
        reading.push('star', '*');
        reading.at += 1;
        return;
    }
    skipRepeatedGlobstars(reading);
    const rest = reading.text.slice(reading.at + 1);
    reading.frame.current.pop();
    reading.at += 1;
    const insidePath = isSlash(before) && earlier !== 'start';
    if (insidePath && !isStar(earlier) && endsHere(reading, rest)) {
        takeSlash(reading);
        reading.strengthen(TRAILING);
    }
    else if (insidePath && rest.startsWith('/')) {
        takeSlash(reading);
        reading.strengthen(INNER);
        joinSlash(reading);
    }
    else if (before === 'start' && rest.startsWith('/')) {
        reading.strengthen(LEADING);
        joinSlash(reading);
    }
    else {
        reading.strengthen(ANYTHING);
    }
}
// `a/**/**/b` is `a/**/b`: walks to the last of the row, unless it is only the beginning of a name
function skipRepeatedGlobstars(reading) {
    while (reading.text.startsWith('/**', reading.at + 1)) {
        const after = reading.text[reading.at + 4];
        if (after !== undefined && after !== '/')
            return;
        reading.at += 3;
    }
}
/** The pattern ends here, or only groups that are no exclusion close from here to its end. */
function endsHere(reading, rest) {
    if (rest === '')
        return true;
    if (reading.parens === 0 || rest !== ')'.repeat(reading.parens))
        return false;
    return !reading.frames.some((frame) => frame.sign === '!');
}
function takeSlash(reading) {
    if (reading.last(2) === 'joined')
        throw reading.refuse(reading.at, 'a `**` directly after `**/` is not supported here');
    reading.frame.current.pop();
}
function joinSlash(reading) {
    reading.push('joined', '/');
    reading.at += 1;
}
function isSlash(kind) {
    return kind === 'slash' || kind === 'joined';
}
function isStar(kind) {
    return kind === 'star' || kind === 'globstar' || kind === 'stars';
}

;// CONCATENATED MODULE: ./shared/text/glob/parse.js





/**
 * Reads a pattern (without leading `./` and `/`) into a tree. Meaning: picomatch 4.0.7 with `{ dot: true }`.
 * @throws GlobError where picomatch's meaning is an accident that cannot or should not be matched
 */
function parse(text, origin) {
    // `**.ts` reaches into folders, though `src/**.ts` does not: picomatch's table of common patterns says so
    if (/^\*\*(?:\.\w+)+$/.test(text))
        return sequence(ANYTHING, ...literals(text.slice(2)));
    // a pattern with no bracket, group or slash in which a pipe is plain text, again by picomatch's shortcuts
    const flat = !/^[*!]|[/()[\]{}"]/.test(text);
    const tree = read(new Reading(text, origin.pattern, origin.offset), flat);
    return text === '*.*' || text === '**/*.*' ? endInCharacter(tree) : tree;
}
/** `*.*` asks for a character behind the dot; `src/*.*` does not. */
function endInCharacter(tree) {
    if (tree.kind !== 'sequence')
        return tree;
    return sequence(...tree.items.slice(0, -1), NOT_AT_END, ...tree.items.slice(-1));
}
function read(reading, flat) {
    while (reading.at < reading.text.length)
        readOne(reading, flat);
    const open = reading.frame;
    if (open.type !== 'top') {
        const character = open.type === 'brace' ? '{' : '(';
        throw reading.refuse(open.opened, `this ${character} is never closed; write \\${character} for a plain ${character}`);
    }
    return content(open);
}
function readOne(reading, flat) {
    const character = reading.text.charAt(reading.at);
    const next = reading.text.charAt(reading.at + 1);
    if (flat && next === character && '+|$^'.includes(character)) {
        readLeak(reading, character);
        return;
    }
    switch (character) {
        case '*':
            if (reading.last(1) === 'globstar' || reading.last(1) === 'stars') {
                reading.weaken('stars');
                reading.at += 1;
            }
            else if (next === '(')
                openGroup(reading, '*');
            else
                readStar(reading);
            break;
        case '?':
            if (next === '(')
                openGroup(reading, '?');
            else
                readQuestionMark(reading);
            break;
        case '+':
            if (next === '(')
                openGroup(reading, '+');
            else
                readPlus(reading);
            break;
        case '!':
            if (next === '(')
                openGroup(reading, '!');
            else if (reading.at > 0)
                readText(reading);
            else
                throw reading.refuse(0, 'a leading ! excludes and must be taken off first; write \\! for a plain !');
            break;
        case '@':
            if (next === '(')
                readAt(reading);
            else
                readText(reading);
            break;
        case '(':
            openGroup(reading, '');
            break;
        case ')':
            closeGroup(reading, (text, position) => readRest(reading, text, position));
            break;
        case '[':
            readOpeningBracket(reading);
            break;
        case '{':
            openBrace(reading);
            break;
        case '}':
            closeBrace(reading);
            break;
        case ',':
            readComma(reading);
            break;
        case '|':
            if (flat)
                readText(reading);
            else
                readPipe(reading);
            break;
        case '/':
            readCharacter(reading, 'slash', SLASH);
            break;
        case '.':
            readDot(reading);
            break;
        case '\\':
            readEscape(reading, flat);
            break;
        case '"':
            throw reading.refuse(reading.at, 'double quotes quote a part of the pattern; drop them, or write \\" for a plain "');
        default:
            readText(reading);
            break;
    }
}
function readRest(reading, text, position) {
    return read(reading.inside(text, position), false);
}
/** `@(` opens a plain group. */
function readAt(reading) {
    reading.frame.special ??= '`@(`';
    readCharacter(reading, 'at');
}
function readCharacter(reading, kind, ...trees) {
    reading.push(kind, reading.text.charAt(reading.at), ...trees);
    reading.at += 1;
}
/** One character and the ordinary ones behind it. */
function readText(reading) {
    let end = reading.at + 1;
    while (end < reading.text.length && !'@![].,$*+?^{}()|\\/"'.includes(reading.text.charAt(end)))
        end += 1;
    const run = reading.text.slice(reading.at, end);
    reading.push('text', run, ...literals(run));
    reading.at = end;
}
function readDot(reading) {
    const last = reading.last(1);
    if (reading.braces > 0 && last === 'dot') {
        throw reading.refuse(reading.at, 'two dots inside braces make a range, which must be all the braces hold: {1..5}');
    }
    const inName = reading.braces + reading.parens === 0 && last !== 'start' && last !== 'slash' && last !== 'joined';
    readCharacter(reading, inName ? 'text' : 'dot', literal('.'));
}
/** `?` is one character of a name; behind a closing parenthesis it makes the group optional. */
function readQuestionMark(reading) {
    const last = reading.last(1);
    if (last === 'close') {
        const group = reading.frame.current.pop() ?? EMPTY;
        readCharacter(reading, 'lazy', choice(group, EMPTY));
    }
    else if (last === 'sealed') {
        readCharacter(reading, 'lazy');
    }
    else {
        readCharacter(reading, 'unit', UNIT);
    }
}
/** `+` is itself, but behind a bracket or group, and anywhere inside parentheses, it repeats what stands before it. */
function readPlus(reading) {
    const last = reading.last(1);
    const behindGroup = last === 'bracket' || last === 'close' || last === 'sealed' || last === 'brace' || last === 'curly';
    if (last === 'open' || (!behindGroup && reading.parens === 0)) {
        readCharacter(reading, 'plus', literal('+'));
        return;
    }
    const repeatable = ['text', 'dot', 'slash', 'unit', 'comma', 'plus', 'bracket', 'brace', 'close'];
    const item = repeatable.includes(last) ? reading.frame.current.pop() : undefined;
    if (!item)
        throw reading.refuse(reading.at, 'this + repeats, and nothing before it can be repeated; write \\+ for a plain +');
    readCharacter(reading, 'raised', { kind: 'repeat', item, atLeast: 1 });
}
function readOpeningBracket(reading) {
    if (!reading.text.includes(']', reading.at)) {
        readCharacter(reading, 'bracket', literal('['));
        return;
    }
    const bracket = readBracket(reading);
    reading.push('bracket', '[', bracket.tree);
    reading.at = bracket.end;
}
function readEscape(reading, flat) {
    const { text, at } = reading;
    const next = text.charAt(at + 1);
    if (next === '' || text.startsWith('\\\\', at + 1)) {
        throw reading.refuse(at, 'write a plain backslash as two; the separator of paths is / on every system');
    }
    if (/[A-Za-z0-9]/.test(next)) {
        throw reading.refuse(at, 'a backslash before a letter or digit has no use; the separator of paths is / on every system');
    }
    // in a flat pattern picomatch loses a plain backslash before another sign that it escapes
    if (flat && next === '\\' && /[^\w*?]/.test(text.charAt(at + 2))) {
        throw reading.refuse(at, 'picomatch loses a plain backslash before this sign; match it with ? instead');
    }
    reading.at += 1;
    // picomatch forgets a backslash before these two and reads them as ever
    if (next === '/' || next === '.')
        return;
    if (flat && '+|$^'.includes(next) && text[at + 2] === next) {
        readLeak(reading, next);
        return;
    }
    reading.push('text', `\\${next}`, literal(next));
    reading.at += 1;
}
/** In a flat pattern picomatch escapes only the first of two equal signs, and the second becomes a regular expression. */
function readLeak(reading, sign) {
    if (sign === '+' && reading.text[reading.at + 2] !== '+') {
        reading.push('text', '++', { kind: 'repeat', item: literal('+'), atLeast: 1 });
        reading.at += 2;
        return;
    }
    throw reading.refuse(reading.at, `picomatch misreads ${sign} in a row; write each as \\${sign}`);
}

;// CONCATENATED MODULE: ./shared/text/glob/shape.js
/** Text without any sign that means something, around at most one wildcard. */
const SIMPLE = /^(?!!)([^*?[\](){}|\\"+$^]*)(?:(\*\*\/\*|\*\*\/|\*\*|\*)([^*?[\](){}|\\"+$^]*?)(\/\*\*)?)?$/;
/** The shape of a pattern (leading `./` and `/` dropped), or undefined when it must be parsed. */
function shapeOf(text) {
    const match = SIMPLE.exec(text);
    if (!match)
        return undefined;
    const [, prefix = '', wildcard, suffix = '', trailing] = match;
    const atName = prefix === '' || prefix.endsWith('/');
    switch (trailing === undefined ? wildcard : `${wildcard}...`) {
        case undefined:
            return { prefix, suffix: '', middle: 'nothing' };
        case '*':
            // behind a dot that begins a name picomatch asks for more than behind any other character
            return /(?:^|\/)\.$/.test(prefix) ? undefined : { prefix, suffix, middle: 'name' };
        case '**':
            if (suffix !== '' || !atName)
                return undefined;
            return prefix === ''
                ? { prefix, suffix, middle: 'anything' }
                : { prefix: prefix.slice(0, -1), suffix, middle: 'folder' };
        case '**/*':
            return atName && !suffix.includes('/') ? { prefix, suffix, middle: 'anything' } : undefined;
        case '**/':
            return prefix === '' && isNames(suffix) ? { prefix, suffix, middle: 'tail' } : undefined;
        case '**/...':
            return prefix === '' && isNames(suffix) ? { prefix, suffix, middle: 'inside' } : undefined;
        default:
            return undefined;
    }
}
function isNames(text) {
    return text !== '' && !text.startsWith('/') && !text.endsWith('/');
}
const shape_SLASH = 47;
/** Whether a path has the shape; for `more`, whether it can. */
function fits(shape, path) {
    const { prefix, suffix, middle } = shape;
    const length = path.length;
    if (length < prefix.length + suffix.length || !beginsWith(path, prefix))
        return false;
    switch (middle) {
        case 'nothing':
            return length === prefix.length;
        case 'folder':
            return length === prefix.length || path.charCodeAt(prefix.length) === shape_SLASH;
        case 'name': {
            if (!endsWith(path, suffix))
                return false;
            const slash = path.indexOf('/', prefix.length);
            return slash < 0 || slash >= length - suffix.length;
        }
        case 'tail':
            if (!endsWith(path, suffix))
                return false;
            return length === suffix.length || path.charCodeAt(length - suffix.length - 1) === shape_SLASH;
        case 'inside':
            return isInside(path, suffix);
        default:
            return endsWith(path, suffix);
    }
}
// The engine calls its own startsWith and endsWith as functions, and inlines these loops. They begin with the last
// character of the prefix, because paths of one repository share beginnings.
function beginsWith(path, prefix) {
    for (let at = prefix.length - 1; at >= 0; at--) {
        if (path.charCodeAt(at) !== prefix.charCodeAt(at))
            return false;
    }
    return true;
}
function endsWith(path, suffix) {
    const shift = path.length - suffix.length;
    for (let at = suffix.length - 1; at >= 0; at--) {
        if (path.charCodeAt(at + shift) !== suffix.charCodeAt(at))
            return false;
    }
    return true;
}
/** One of the names of the path (or a row of them) is `names`. */
function isInside(path, names) {
    for (let at = path.indexOf(names); at >= 0; at = path.indexOf(names, at + 1)) {
        const end = at + names.length;
        if (at > 0 && path.charCodeAt(at - 1) !== shape_SLASH)
            continue;
        if (end === path.length || path.charCodeAt(end) === shape_SLASH)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./shared/text/glob/compile.js





/**
 * Compiles a glob. Meaning: picomatch 4.0.7 with `{ dot: true }` (the engine of dorny/paths-filter), and besides
 * `src/` is `src/**`, a leading `./` or `/` is dropped, and `*`, `**` and `?` match newlines.
 * A leading `!` is the caller's to take off.
 * @throws GlobError for a pattern that cannot be matched exactly; none silently matches nothing
 */
function compileGlob(pattern) {
    const { text, dropped } = normalise(pattern);
    const shape = shapeOf(text);
    if (shape)
        return new ShapedGlob(pattern, shape);
    const tree = parse(text, { pattern, offset: dropped });
    return new ParsedGlob(pattern, text, tree);
}
class ShapedGlob {
    source;
    shape;
    constructor(source, shape) {
        this.source = source;
        this.shape = shape;
    }
    matches(path) {
        return fits(this.shape, path) && path !== '';
    }
}
class ParsedGlob {
    source;
    /** A pattern always matches the file of its own name, as `app/(group)/page.tsx` does. */
    name;
    tree;
    shape;
    automaton;
    constructor(source, name, tree) {
        this.source = source;
        this.name = name;
        this.tree = tree;
        this.shape = endsOf(tree);
    }
    matches(path) {
        if (fits(this.shape, path) && (this.shape.middle !== 'more' || this.asks(path)))
            return path !== '';
        return path === this.name;
    }
    asks(path) {
        this.automaton ??= new Automaton(this.tree);
        return this.automaton.matches(path);
    }
}

;// CONCATENATED MODULE: ./shared/text/glob/index.js
// Globs: exact, in time linear in the path. Reads a pattern into a tree, and the tree into an automaton.




/***/ })

};
