export const id = 4;
export const ids = [4];
export const modules = {

/***/ 4:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findRenamedFiles: () => (/* binding */ findRenamedFiles)
/* harmony export */ });
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6308);
/* harmony import */ var _patch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3154);


/** Files that were moved, and perhaps edited, from a commit to the one that is checked out: old path -> new path. */
async function findRenamedFiles(options, sha) {
    if (sha === '')
        return { kind: 'unknown', why: 'the baseline does not tell its commit' };
    const opened = await (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .openHistory */ .j)(options);
    if (opened.kind === 'unknown')
        return opened;
    const { repository, history, checkedOut, note } = opened.value;
    const head = await checkedOut();
    if (repository === undefined || history === undefined || head === undefined) {
        return { kind: 'unknown', why: note || 'the checkout has no commit yet' };
    }
    const present = await history.ensure([sha, head.id]);
    if (present.kind === 'unknown')
        return present;
    const patch = await (0,_patch_js__WEBPACK_IMPORTED_MODULE_1__/* .readPatch */ .H)(repository, sha, head.id, _history_js__WEBPACK_IMPORTED_MODULE_0__/* .mostPatchBytes */ .r);
    if (patch.kind === 'unknown')
        return patch;
    if (patch.value.renamesSkipped)
        return { kind: 'unknown', why: 'too many files changed to find those that were moved' };
    const moved = patch.value.files.flatMap(({ path, movedFrom }) => movedFrom === undefined ? [] : [[movedFrom, path]]);
    return { kind: 'known', value: new Map(moved) };
}


/***/ })

};
