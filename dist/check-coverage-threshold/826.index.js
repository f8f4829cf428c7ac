export const id = 826;
export const ids = [826];
export const modules = {

/***/ 8826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createChangedLines: () => (/* binding */ createChangedLines)
/* harmony export */ });
/* harmony import */ var _shared_comparison_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _shared_comparison_sources_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9820);
/* harmony import */ var _shared_git_patch_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2768);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6308);
/* harmony import */ var _patch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3154);





/** Trees without a file, which git knows without having them (git-hash-object(1) of an empty tree). */
const emptyTrees = {
    sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};
/**
 * @returns what finds the lines that this event changes. Its `base` is the input, checked with `readRevision`; empty:
 *   the event says. It throws UserError unknown-ref when the server has no such branch or tag; everything else that
 *   stands in the way is unknown.
 */
function createChangedLines(options) {
    return async (base) => {
        const opened = await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .openHistory */ .j)(options);
        if (opened.kind === 'unknown')
            return opened;
        const { repository, history, api, checkedOut, note } = opened.value;
        if (repository === undefined || history === undefined)
            return unknown(note);
        const facts = await (0,_shared_comparison_sources_index_js__WEBPACK_IMPORTED_MODULE_1__/* .completeFacts */ .t)((0,_shared_comparison_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readFacts */ .MH)(options.event), api);
        // The entries in front in a merge queue have runs of their own.
        const request = { base, ref: '', strategy: 'auto', mergeGroupBase: 'entry' };
        const plan = (0,_shared_comparison_index_js__WEBPACK_IMPORTED_MODULE_0__/* .planComparison */ .dX)(facts, request, await checkedOut());
        if (plan.kind === 'everything' && facts.push === undefined)
            return { kind: 'none', why: nothingBefore(facts.name) };
        const resolution = await (0,_shared_comparison_index_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvePlan */ .yY)(plan, history);
        if (resolution.kind === 'everything' && plan.kind === 'previous-tag') {
            return {
                kind: 'none',
                why: `${resolution.why}, so there is nothing to compare with; name a commit with \`base\``,
            };
        }
        if (resolution.kind === 'everything') {
            const present = await history.ensure([resolution.head]);
            if (present.kind === 'unknown')
                return present;
        }
        return compare(resolution, repository, options.limit ?? _history_js__WEBPACK_IMPORTED_MODULE_3__/* .mostPatchBytes */ .r);
    };
}
function nothingBefore(event) {
    return `the ${event} event has no earlier commit that a change could be seen against; name one with \`base\``;
}
async function compare(resolution, repository, limit) {
    if (resolution.kind === 'undetermined')
        return unknown(resolution.why);
    if (resolution.kind === 'working-tree') {
        return unknown('the input `base` is `HEAD`, and what is measured is no later than that: name a branch or a commit');
    }
    const { head } = resolution;
    const bases = resolution.kind === 'compare' ? resolution.bases : [head.length === 40 ? emptyTrees.sha1 : emptyTrees.sha256];
    const patches = [];
    let why = resolution.why;
    for (const base of bases) {
        const patch = await (0,_patch_js__WEBPACK_IMPORTED_MODULE_4__/* .readPatch */ .H)(repository, base, head, limit);
        if (patch.kind === 'unknown')
            return patch;
        patches.push(patch.value.files);
        if (patch.value.renamesSkipped)
            why = `${resolution.why}; too many files changed to find renamed and edited ones, which count as new`;
    }
    // After a criss-cross merge there are several best bases. What one of them has was there before this change.
    const files = patches.length === 1 ? (patches[0] ?? []) : (0,_shared_git_patch_index_js__WEBPACK_IMPORTED_MODULE_2__/* .intersectPatches */ .Wm)(patches);
    return { kind: 'known', value: { base: bases[0] ?? '', head, why, files } };
}
function unknown(why) {
    return { kind: 'unknown', why };
}


/***/ })

};
