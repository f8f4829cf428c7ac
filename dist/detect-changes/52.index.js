export const id = 52;
export const ids = [52];
export const modules = {

/***/ 7052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYarnLock: () => (/* binding */ readYarnLock)
/* harmony export */ });
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(698);

async function readYarnLock(text, importers) {
    const berry = /^__metadata:/m.test(text);
    const classic = /^# yarn lockfile v1$/m.test(text);
    if (berry === classic)
        throw new _records_js__WEBPACK_IMPORTED_MODULE_0__/* .LockfileFault */ .cv('it is neither yarn lockfile v1 nor has __metadata');
    const graph = berry
        ? await (await __webpack_require__.e(/* import() */ 225).then(__webpack_require__.bind(__webpack_require__, 2225))).readBerryLock(text)
        : (await __webpack_require__.e(/* import() */ 821).then(__webpack_require__.bind(__webpack_require__, 5821))).readClassicLock(text, importers);
    return { ...graph, settings: new Map([...graph.settings, ['format', berry ? 'berry' : 'classic']]) };
}


/***/ })

};
