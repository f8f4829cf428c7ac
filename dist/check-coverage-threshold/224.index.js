export const id = 224;
export const ids = [224];
export const modules = {

/***/ 6224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPorts: () => (/* binding */ openPorts)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./shared/action/index.js + 13 modules
var action = __webpack_require__(3007);
// EXTERNAL MODULE: ./shared/github/index.js + 2 modules
var github = __webpack_require__(8890);
// EXTERNAL MODULE: ./shared/report/index.js + 4 modules
var report = __webpack_require__(5444);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/baseline-files.js




/** A line for each of a million files. */
const mostBytes = 256 * 1024 * 1024;
/**
 * @param file absolute
 * @param shown as the input names it
 * @returns undefined when there is no such file
 * @throws UserError malformed-baseline
 */
function readBaselineFile(file, shown) {
    let handle;
    try {
        // A pipe would wait for a writer that never comes.
        handle = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw refuse(shown, `it cannot be opened (${String(code)})`);
    }
    try {
        const facts = (0,external_node_fs_.fstatSync)(handle);
        if (!facts.isFile())
            throw refuse(shown, 'it is no plain file');
        if (facts.size > mostBytes)
            throw refuse(shown, `it has ${facts.size} bytes, and at most ${mostBytes} are read`);
        return { text: (0,external_node_fs_.readFileSync)(handle, 'utf8'), source: shown };
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
/** @param file absolute; its folder is made when there is none */
async function writeBaselineFile(file, text) {
    try {
        (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(file), { recursive: true });
        await (0,report/* writeBeside */.Ae)(file, text);
        return { kind: 'known', value: undefined };
    }
    catch (error) {
        return { kind: 'unknown', why: error instanceof Error ? error.message : String(error) };
    }
}
function refuse(shown, why) {
    return new action/* UserError */.yo('malformed-baseline', `The baseline ${JSON.stringify(shown.slice(0, 200))} cannot be read: ${why}.`, 'Name the file that `write-baseline` wrote.');
}

// EXTERNAL MODULE: ./shared/git/index.js + 16 modules
var shared_git = __webpack_require__(608);
// EXTERNAL MODULE: ./shared/git/names/object-id.js
var object_id = __webpack_require__(7959);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/checkout.js



/** Opens the checkout, in which nothing is changed. That there is none, or no git, is an answer, no error. */
async function openCheckoutFiles(options) {
    const opened = await openWith(options, options.env);
    if (opened.kind === 'opened')
        return opened.files;
    if (options.temporaryFolder === undefined)
        return nothing(options, opened.message);
    const trusting = await (0,shared_git/* trustingConfig */.Nw)(await options.temporaryFolder(), options.env);
    const again = await openWith(options, { ...options.env, GIT_CONFIG_GLOBAL: trusting });
    return again.kind === 'opened' ? again.files : nothing(options, again.message);
}
async function openWith(options, env) {
    const { directory, workspace } = options;
    // The workspace may lie inside a foreign repository.
    const ceiling = external_node_path_.dirname(workspace);
    const git = (0,shared_git/* createGit */.lD)({ directory, env });
    try {
        // At once: waiting for one process costs more than what it does.
        const tracked = heard(listTracked(git, ceiling));
        const opened = await (0,shared_git/* openCheckout */.Hj)(git, directory, ceiling);
        if (opened.kind === 'found') {
            const { top } = opened.checkout;
            return { kind: 'opened', files: { top, trackedFiles: () => tracked, headCommit: () => readHead(git) } };
        }
        if (opened.kind === 'unreadable' && (0,shared_git/* isDistrust */.Br)(opened.message))
            return { kind: 'distrusted', message: opened.message };
        const why = opened.kind === 'none' ? `${directory} is not a git checkout` : opened.message;
        return { kind: 'opened', files: nothing(options, why) };
    }
    catch (error) {
        if (!(error instanceof shared_git/* GitMissing */.rh))
            throw error;
        return { kind: 'opened', files: nothing(options, error.message) };
    }
}
function nothing({ workspace }, why) {
    const answer = async () => ({ kind: 'unknown', why });
    return { top: workspace, trackedFiles: answer, headCommit: answer };
}
/** A rejection waits for whoever asks. */
function heard(promise) {
    promise.catch(() => undefined);
    return promise;
}
/** The index: a commit does not know what a step has staged. A path with several merge stages is listed once. */
async function listTracked(git, ceiling) {
    const finished = await git.run(['ls-files', '-z', '--cached', '--full-name', '--', ':/'], {
        env: { GIT_CEILING_DIRECTORIES: ceiling },
    });
    return (0,shared_git/* succeeded */.gq)(finished)
        ? { kind: 'known', value: [...new Set((0,shared_git/* splitNul */.K5)(finished.stdout))] }
        : { kind: 'unknown', why: `git could not list the files of the checkout (${(0,shared_git/* complaint */.U4)(finished)})` };
}
async function readHead(git) {
    const finished = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}']);
    const id = finished.stdout.toString('latin1').trim();
    return (0,shared_git/* succeeded */.gq)(finished) && (0,object_id/* isObjectId */.T)(id)
        ? { kind: 'known', value: id }
        : { kind: 'unknown', why: 'the checkout has no commit yet' };
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/lean-memory.js

/**
 * Lets the young generation of the heap stay as small as it is: reading makes much that is garbage at once, and V8
 * would take some 150 MB more from the system for it, with nothing gained in time. To be called before reading.
 */
function keepHeapLean() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
}

// EXTERNAL MODULE: ./shared/text/index.js + 8 modules
var shared_text = __webpack_require__(516);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/places.js




/**
 * The absolute path that an input names, inside the workspace with all links resolved.
 * @throws UserError path-outside-workspace, naming the input and its value
 */
async function placeOf(workspace, directory, name, value) {
    try {
        return await (0,action/* jailPath */.YA)(workspace, external_node_path_.resolve(directory, value));
    }
    catch (error) {
        if (!(error instanceof action/* UserError */.yo))
            throw error;
        throw new action/* UserError */.yo(error.code, `The input \`${name}\` is ${(0,shared_text/* quoteForMessage */.Hx)(value)}. ${error.message}`, 'Give a path inside the workspace, relative to the working directory.');
    }
}
/**
 * Where `write-baseline` says; empty for nowhere.
 * @throws UserError path-outside-workspace, invalid-input for a folder or what lies below a file
 */
async function placeToWrite(workspace, directory, value) {
    if (value === '')
        return '';
    const place = await placeOf(workspace, directory, 'write-baseline', value);
    // A link could lead to any file of the checkout, and whoever made the change may have put it there.
    if (isLink(external_node_path_.resolve(directory, value))) {
        throw places_refuse(value, 'that is a symbolic link');
    }
    if (external_node_path_.relative(workspace, place)
        .split(external_node_path_.sep)
        .some((name) => name.toLowerCase() === '.git')) {
        throw places_refuse(value, "that is inside git's own folder");
    }
    const there = kindOf(place);
    if (there === 'folder' || value.endsWith('/'))
        throw places_refuse(value, 'that is a folder');
    if (there === 'other')
        throw places_refuse(value, 'that is no plain file');
    for (let folder = external_node_path_.dirname(place); folder.length > workspace.length; folder = external_node_path_.dirname(folder)) {
        const kind = kindOf(folder);
        if (kind === 'folder')
            break;
        if (kind !== 'nothing')
            throw places_refuse(value, 'a file stands where a folder on its way should be');
    }
    return place;
}
function isLink(place) {
    try {
        return (0,external_node_fs_.lstatSync)(place).isSymbolicLink();
    }
    catch {
        // There is nothing, or a file on the way to it.
        return false;
    }
}
function factsOf(place) {
    try {
        return (0,external_node_fs_.statSync)(place);
    }
    catch {
        return undefined;
    }
}
function kindOf(place) {
    const facts = factsOf(place);
    if (facts === undefined)
        return 'nothing';
    if (facts.isDirectory())
        return 'folder';
    return facts.isFile() ? 'file' : 'other';
}
function places_refuse(value, why) {
    return new action/* UserError */.yo('invalid-input', `The input \`write-baseline\` is ${(0,shared_text/* quoteForMessage */.Hx)(value)}, and ${why}.`, 'Name the file that the baseline is to be written to, such as `coverage-baseline.json`.');
}

// EXTERNAL MODULE: ./shared/text/glob/index.js + 15 modules
var glob = __webpack_require__(4503);
;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/usual-names.js
// The names that tools give to their reports when nobody says otherwise, and those that their manuals use.
/** The automatic search does not look there: what others have measured, and git's own. */
const usualNamesSkip = new Set(['.git', 'node_modules', 'vendor']);
/** What a file of each name may hold. The content has the last word. */
const names = new Map([
    // Istanbul, cargo-llvm-cov, Flutter; Coverlet; Bazel; lcov's manual
    ...named(['lcov.info', 'coverage.info', 'lcov.dat', 'coverage.dat'], 'lcov'),
    // coverage.py, gcovr and many more; PHPUnit
    ...named(['coverage.xml'], 'cobertura', 'clover', 'jacoco', 'sonarqube'),
    ...named(['clover.xml'], 'clover'),
    ...named([
        'sonarqube.xml',
        'sonar-coverage.xml',
        'sonarqube-coverage.xml',
        'coverage-sonarqube.xml',
        'sonar-generic-coverage.xml',
        'generic-coverage.xml',
    ], 'sonarqube'),
    ...named(['coverage-final.json'], 'istanbul'),
    ...named(['coverage-summary.json'], 'istanbul-summary'),
    // coverage.py; SimpleCov's formatter; others that must be given a name
    ...named(['coverage.json'], 'coverage-py', 'simplecov', 'llvm-cov', 'istanbul'),
    ...named(['.resultset.json'], 'simplecov'),
    ...named(['llvm-cov.json'], 'llvm-cov'),
    // Nothing is usual for Go but what articles use.
    ...named(['coverage.out', 'cover.out', 'c.out', 'profile.out', 'profile.cov', 'coverage.cov', 'coverprofile'], 'go'),
]);
const endings = [
    ['.lcov', 'lcov'],
    ['.coverprofile', 'go'],
    ['.cobertura.xml', 'cobertura'],
    ['.opencover.xml', 'opencover'],
    ['.clover', 'clover'],
];
/** Of XML files. Maven writes jacoco.xml, Gradle jacocoTestReport.xml, ReportGenerator Cobertura.xml. */
const beginnings = ['cobertura', 'jacoco', 'opencover'];
/** @param file a path with `/` @param format `auto` is any */
function hasUsualName(file, format = 'auto') {
    const held = formatsOf(file.slice(file.lastIndexOf('/') + 1).toLowerCase());
    return held !== undefined && (format === 'auto' || held.includes(format));
}
function formatsOf(name) {
    const known = names.get(name);
    if (known !== undefined)
        return known;
    const ending = endings.find(([end]) => name.endsWith(end));
    if (ending !== undefined)
        return [ending[1]];
    const beginning = name.endsWith('.xml') ? beginnings.find((start) => name.startsWith(start)) : undefined;
    return beginning === undefined ? undefined : [beginning];
}
function named(all, ...held) {
    return all.map((name) => [name, held]);
}
/** Names of one tool's several reports about one run, in one folder: the first that is there says most. */
const sameRun = [
    ['coverage-final.json', 'lcov.info', 'clover.xml', 'cobertura-coverage.xml'],
    ['lcov.info', 'cobertura-coverage.xml'],
    ['coverage.opencover.xml', 'coverage.cobertura.xml', 'coverage.info', 'coverage.json'],
    ['coverage.cobertura.xml', 'coverage.info', 'coverage.json'],
    ['coverage.json', 'coverage.lcov'],
];
/**
 * Reports that tell a second time what another one in the same folder tells. They are read all the same, as only their
 * names say so; but they are no report more where a number of them is expected.
 * @returns the path of each such report, and the name of the one that counts
 */
function sameRunTwice(files) {
    const folders = Map.groupBy(files, (file) => file.slice(0, file.lastIndexOf('/') + 1));
    const repeated = new Map();
    for (const [folder, inside] of folders) {
        const present = new Set(inside.map((file) => file.slice(folder.length)));
        for (const [best = '', ...others] of sameRun) {
            if (!present.has(best))
                continue;
            for (const other of others) {
                if (present.has(other) && !repeated.has(folder + other))
                    repeated.set(folder + other, best);
            }
        }
        // It counts without naming a line: anything beside it says more.
        const [other] = [...present].filter((name) => name !== 'coverage-summary.json');
        if (present.has('coverage-summary.json') && other !== undefined)
            repeated.set(`${folder}coverage-summary.json`, other);
    }
    return repeated;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/find-reports.js





/**
 * @param patterns the input `files`; a later `!pattern` takes back what an earlier one took. Without any that takes,
 *   the usual names are meant.
 * @param directory the working directory, relative to the workspace, '' for the workspace itself
 * @param workspaces absolute paths of the workspace, with and without links resolved: a pattern may begin with one
 * @param format the search by usual names leaves out names of other formats
 * @throws UserError invalid-input, path-outside-workspace
 */
function chooseReports(patterns, directory, workspaces, format = 'auto') {
    const rules = patterns.map((pattern) => compileRule(pattern, directory, workspaces));
    const positive = rules.filter(({ negative }) => !negative);
    const isAutomatic = positive.length === 0;
    return {
        roots: outermost(isAutomatic ? [directory] : positive.map(rootOf)),
        literals: positive.filter(({ text }) => !hasSign(text)).map(({ base, text }) => join(base, text)),
        skips: isAutomatic ? usualNamesSkip : new Set(['.git']),
        matches: (file) => {
            const start = isAutomatic && hasUsualName(file, format);
            return rules.reduce((taken, rule) => (fits(rule, file) ? !rule.negative : taken), start);
        },
        unused: (files) => positive.filter((rule) => !files.some((file) => fits(rule, file))).map(({ written }) => written),
    };
}
function compileRule(written, directory, workspaces) {
    const negative = written.startsWith('!');
    const { base, text } = place(negative ? written.slice(1) : written, directory, workspaces);
    try {
        return { written, negative, base, text, glob: (0,glob/* compileGlob */.S)(text) };
    }
    catch (error) {
        if (error instanceof glob/* GlobError */.p)
            throw (0,action/* invalidInput */.aY)('files', written, `a list of globs; ${error.message}`);
        throw error;
    }
}
/** The folder that a pattern is relative to, and the pattern from there. */
function place(pattern, directory, workspaces) {
    // Windows: what `github.workspace` says there.
    const slashed = /^[A-Za-z]:\\/.test(pattern) ? pattern.replaceAll('\\', '/') : pattern;
    const workspace = workspaces.find((folder) => slashed.startsWith(`${folder}/`));
    const isAbsolute = workspace !== undefined;
    let text = isAbsolute ? slashed.slice(workspace.length + 1) : slashed;
    let base = isAbsolute ? '' : directory;
    // `..` before any sign of a pattern: names are the same there as on a command line.
    if (!hasSign(fixedPart(text, (part) => part.lastIndexOf('..') + 2)))
        text = external_node_path_.posix.normalize(text);
    while (text.startsWith('../')) {
        if (base === '') {
            throw new action/* UserError */.yo('path-outside-workspace', `The input \`files\` names ${(0,shared_text/* quoteForMessage */.Hx)(pattern)}, which leads out of the workspace.`, 'Let the tests write their reports into the workspace, or copy them there.');
        }
        base = base.includes('/') ? base.slice(0, base.lastIndexOf('/')) : '';
        text = text.slice(3);
    }
    return { base, text: text.replace(/^(?:\.?\/)+/, '') || '.' };
}
function fixedPart(text, length) {
    return text.includes('..') ? text.slice(0, length(text)) : text;
}
/** Whether a text may mean something else than itself in a pattern. */
function hasSign(text) {
    return /[*?[\](){}|!+@\\]/.test(text);
}
/** The folder that everything lies in which a rule can match. */
function rootOf({ base, text }) {
    const sign = text.search(/[*?[\](){}|!+@\\]/);
    const fixed = sign < 0 ? text : text.slice(0, sign);
    const slash = fixed.lastIndexOf('/');
    return slash < 0 ? base : join(base, fixed.slice(0, slash));
}
function outermost(folders) {
    const unique = [...new Set(folders)].sort();
    return unique.filter((folder) => !unique.some((other) => other !== folder && isInside(other, folder)));
}
function fits({ base, glob }, file) {
    if (base === '')
        return glob.matches(file);
    return file.startsWith(`${base}/`) && glob.matches(file.slice(base.length + 1));
}
function isInside(folder, inner) {
    return folder === '' || inner.startsWith(`${folder}/`);
}
function join(base, rest) {
    return base === '' ? rest : `${base}/${rest}`;
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/examine-report.js


/** Whether a candidate is a plain file inside the workspace, wherever its links lead. Nothing is opened. */
function examine(workspace, { file, kind }) {
    if (kind === 'other')
        return examine_report_refuse('it is no plain file, but a pipe, a socket or a device');
    const name = external_node_path_.join(workspace, file);
    try {
        const place = external_node_fs_.realpathSync.native(name);
        const way = external_node_path_.relative(workspace, place);
        if (way === '..' || way.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(way)) {
            return examine_report_refuse('it is a link out of the workspace, which is not followed');
        }
        const stat = (0,external_node_fs_.statSync)(place, { bigint: true });
        // File systems that have no such numbers say 0.
        const identity = stat.ino === 0n ? place : `${stat.dev}:${stat.ino}`;
        if (stat.isFile())
            return { kind: 'readable', place, size: Number(stat.size), identity };
        return examine_report_refuse(stat.isDirectory() ? 'it is a folder' : 'it is no plain file, but a pipe, a socket or a device');
    }
    catch (error) {
        const code = codeOf(error);
        if (code !== 'ENOENT')
            return examine_report_refuse(`it cannot be looked at (${code})`);
        if (examine_report_isLink(name))
            return examine_report_refuse('it is a link to nothing');
        // Node shows bytes that are no UTF-8 as this character, and no file has the name that it shows.
        return examine_report_refuse(file.includes('\ufffd') ? 'its name is not UTF-8' : 'it is gone');
    }
}
function examine_report_isLink(name) {
    try {
        return (0,external_node_fs_.lstatSync)(name).isSymbolicLink();
    }
    catch {
        return false;
    }
}
function examine_report_refuse(because) {
    return { kind: 'refused', because };
}
/** The system's word for an error, such as `EACCES`. */
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/walk-reports.js



/** Goes once through the folders where reports may be. Links to folders are not followed, but where a pattern names one. */
function walkReports(workspace, { roots, literals, skips }) {
    const found = [];
    const refused = [];
    const pending = roots.flatMap((root) => {
        const because = refuseRoot(workspace, root);
        if (because !== undefined)
            refused.push({ path: root, because });
        return because === undefined && exists(external_node_path_.join(workspace, root)) ? [root] : [];
    });
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
        for (const entry of list(workspace, folder, refused)) {
            const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (!entry.isDirectory())
                found.push({ file, kind: walk_reports_kindOf(entry) });
            else if (!skips.has(entry.name))
                pending.push(file);
            if (entry.isDirectory() && literals.includes(file)) {
                refused.push({
                    path: file,
                    because: 'it is a folder; name its reports, such as with `/**/lcov.info` behind it',
                });
            }
        }
    }
    return { found, refused };
}
function walk_reports_kindOf(entry) {
    if (entry.isFile())
        return 'file';
    return entry.isSymbolicLink() ? 'link' : 'other';
}
function list(workspace, folder, refused) {
    try {
        return (0,external_node_fs_.readdirSync)(external_node_path_.join(workspace, folder), { withFileTypes: true });
    }
    catch (error) {
        const isNameless = codeOf(error) === 'ENOENT' && folder.includes('\ufffd');
        const because = isNameless ? 'its name is not UTF-8' : `the folder cannot be read (${codeOf(error)})`;
        refused.push({ path: folder === '' ? '.' : folder, because });
        return [];
    }
}
function exists(folder) {
    return (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}
/** A pattern may name a folder that is a link. */
function refuseRoot(workspace, root) {
    try {
        const way = external_node_path_.relative(workspace, external_node_fs_.realpathSync.native(external_node_path_.join(workspace, root)));
        const isOut = way === '..' || way.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(way);
        return isOut ? 'it is a link out of the workspace, which is not followed' : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/report-files.js








/**
 * Finds reports in the workspace and opens them.
 * @param options `workspace` is an absolute path, `directory` the working directory in it with all links resolved
 */
function createReportFiles({ workspace, directory, }) {
    const real = external_node_fs_.realpathSync.native(workspace);
    const within = external_node_path_.relative(real, directory).split(external_node_path_.sep).join('/');
    const workspaces = [workspace, real].map((folder) => folder.split(external_node_path_.sep).join('/').replace(/\/+$/, ''));
    return {
        find: async (patterns, format = 'auto') => {
            const choice = chooseReports(patterns, within, workspaces, format);
            const walked = walkReports(real, choice);
            const candidates = walked.found.filter(({ file }) => choice.matches(file));
            const { files, refused } = take(real, candidates);
            return {
                files,
                repeated: sameRunTwice(files.map((file) => file.path)),
                unused: choice.unused(walked.found.map(({ file }) => file)),
                refused: [...walked.refused, ...refused].sort((one, other) => order(one.path, other.path)),
            };
        },
        open: async (file) => report_files_open(real, file),
    };
}
/** Those that may be read, each real file once: under its own name rather than that of a link to it. */
function take(workspace, candidates) {
    const files = new Map();
    const refused = [];
    for (const candidate of candidates.toSorted((a, b) => order(a.file, b.file))) {
        const examined = examine(workspace, candidate);
        if (examined.kind === 'refused')
            refused.push({ path: candidate.file, because: examined.because });
        else {
            const known = files.get(examined.identity);
            const isLink = candidate.kind === 'link';
            if (known === undefined || (known.isLink && !isLink)) {
                files.set(examined.identity, { path: candidate.file, size: examined.size, isLink });
            }
        }
    }
    const taken = [...files.values()].map(({ path: file, size }) => ({ path: file, size }));
    return { files: taken.sort((a, b) => order(a.path, b.path)), refused };
}
function order(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function report_files_open(workspace, file) {
    const examined = examine(workspace, { file: file.path, kind: 'file' });
    if (examined.kind === 'refused')
        throw unreadable(file, examined.because);
    let handle;
    try {
        // Neither waits for the writer of a pipe nor follows a link, should either have taken the file's place meanwhile.
        handle = (0,external_node_fs_.openSync)(examined.place, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0) | (external_node_fs_.constants.O_NOFOLLOW ?? 0));
    }
    catch (error) {
        throw unreadable(file, `it cannot be opened (${codeOf(error)})`);
    }
    const stat = (0,external_node_fs_.fstatSync)(handle);
    if (!stat.isFile()) {
        (0,external_node_fs_.closeSync)(handle);
        throw unreadable(file, 'it is no plain file');
    }
    const read = (into) => {
        try {
            return into.length === 0 ? 0 : (0,external_node_fs_.readSync)(handle, into, 0, into.length, null);
        }
        catch (error) {
            throw unreadable(file, `it cannot be read to its end (${codeOf(error)})`);
        }
    };
    return { source: { size: stat.size, read }, close: () => (0,external_node_fs_.closeSync)(handle) };
}
function unreadable(file, because) {
    return new action/* UserError */.yo('unreadable-report', `The report ${(0,shared_text/* quoteForMessage */.Hx)(file.path, 200)} cannot be read: ${because}.`, 'Check who owns the file and what its mode is; a container may have written it as another user.');
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/report-progress.js
/** Milliseconds: nobody waits before a silent log for longer than ten seconds. */
const between = 9_000;
/**
 * The same bytes, with a line whenever reading them has gone on for a while. Reading never pauses, so that no timer
 * would get its turn meanwhile.
 * @param tell takes the line
 * @param now milliseconds of a clock that only goes forward
 */
function withProgress(source, tell, now) {
    const start = now();
    let [told, bytes] = [start, 0];
    return {
        size: source.size,
        read(into) {
            const read = source.read(into);
            bytes += read;
            const time = now();
            if (read > 0 && time - told >= between) {
                told = time;
                const share = source.size > 0 ? ` (${Math.floor((100 * Math.min(bytes, source.size)) / source.size)} %)` : '';
                tell(`${bytes} of ${source.size} bytes read${share} after ${Math.round((time - start) / 1000)} s`);
            }
            return read;
        },
    };
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/write-pieces.js

/** Writes a new file of ours piece by piece, as it may be larger than a string can be. */
function writePieces(file, pieces) {
    const handle = (0,external_node_fs_.openSync)(file, 'wx', 0o600);
    try {
        for (const piece of pieces)
            writeAll(handle, typeof piece === 'string' ? Buffer.from(piece) : piece);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
/** A disk that is nearly full takes a part. */
function writeAll(handle, bytes) {
    for (let written = 0; written < bytes.length;)
        written += (0,external_node_fs_.writeSync)(handle, bytes, written);
}

;// CONCATENATED MODULE: ./actions/check-coverage-threshold/src/adapters/ports.js











/** Binds the action to the runner, the work tree and GitHub. */
async function openPorts(runtime, settings) {
    const { env, log, temporaryFolder } = runtime;
    const event = (0,github/* readEvent */.j_)(env, github/* readBounded */.CB);
    const workspace = await (0,action/* jailPath */.YA)(env.GITHUB_WORKSPACE || process.cwd(), '.');
    const directory = await placeOf(workspace, workspace, 'working-directory', settings.workingDirectory);
    if (!isFolder(directory))
        throw noFolder(settings.workingDirectory);
    const baselinePlace = await placeToWrite(workspace, directory, settings.writeBaseline);
    keepHeapLean();
    const reports = createReportFiles({ workspace, directory });
    const checkout = await openCheckoutFiles({ directory, workspace, env, temporaryFolder });
    const token = settings.token;
    return {
        log,
        event,
        now: new Date(),
        runUrl: runUrl(event),
        top: checkout.top,
        ownFiles: [settings.baseline, settings.writeBaseline]
            .filter((name) => name !== '' && name !== 'auto')
            .map((name) => external_node_path_.relative(workspace, external_node_path_.resolve(directory, name)).replaceAll(external_node_path_.sep, '/')),
        topOf: (file) => external_node_path_.relative(checkout.top, external_node_path_.join(workspace, file)).replaceAll(external_node_path_.sep, '/'),
        findReports: (patterns, format) => reports.find(patterns, format),
        async withReport(file, use) {
            const { source, close } = await reports.open(file);
            try {
                return await use(withProgress(source, (line) => log.info(`${file.path}: ${line}`), () => performance.now()));
            }
            finally {
                await close();
            }
        },
        trackedFiles: () => checkout.trackedFiles(),
        headCommit: () => checkout.headCommit(),
        async changedLines(base) {
            const { createChangedLines } = await Promise.all(/* import() */[__webpack_require__.e(125), __webpack_require__.e(826)]).then(__webpack_require__.bind(__webpack_require__, 8826));
            return createChangedLines({ directory, workspace, event, token, env, temporaryFolder, log })(base);
        },
        async renamedSince(sha) {
            const { findRenamedFiles } = await Promise.all(/* import() */[__webpack_require__.e(125), __webpack_require__.e(4)]).then(__webpack_require__.bind(__webpack_require__, 4));
            return findRenamedFiles({ directory, workspace, event, token, env, temporaryFolder, log }, sha);
        },
        async readBaseline(file) {
            return readBaselineFile(await placeOf(workspace, directory, 'baseline', file), file);
        },
        async findBaseline(artifact) {
            const { findBaselineArtifact } = await Promise.all(/* import() */[__webpack_require__.e(454), __webpack_require__.e(5)]).then(__webpack_require__.bind(__webpack_require__, 3005));
            return findBaselineArtifact({ event, token, artifact, log });
        },
        writeBaseline: (text) => writeBaselineFile(baselinePlace, text),
        async comment(request) {
            const { commentOnPullRequest } = await Promise.all(/* import() */[__webpack_require__.e(454), __webpack_require__.e(585)]).then(__webpack_require__.bind(__webpack_require__, 9585));
            return commentOnPullRequest({ event, token, log }, request);
        },
        async writeFile(name, pieces) {
            const file = external_node_path_.join(await temporaryFolder(), name);
            writePieces(file, pieces);
            return file.replaceAll(external_node_path_.sep, '/');
        },
    };
}
function runUrl(event) {
    const { owner, name } = event.repository;
    return event.runId === undefined || owner === ''
        ? ''
        : `${event.serverUrl}/${owner}/${name}/actions/runs/${event.runId}`;
}
function isFolder(place) {
    try {
        return (0,external_node_fs_.statSync)(place).isDirectory();
    }
    catch {
        return false;
    }
}
function noFolder(input) {
    return new action/* UserError */.yo('invalid-input', `The input \`working-directory\` is ${JSON.stringify(input.slice(0, 200))}, and the workspace has no such folder.`, 'Check the repository out there before this step, or correct the path.');
}


/***/ }),

/***/ 608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rh: () => (/* reexport */ GitMissing),
  yh: () => (/* reexport */ chooseRemote),
  U4: () => (/* reexport */ complaint),
  lD: () => (/* reexport */ createGit),
  hB: () => (/* reexport */ createObjectStore),
  Br: () => (/* reexport */ isDistrust),
  E1: () => (/* reexport */ missingBelow),
  Hj: () => (/* reexport */ openCheckout),
  L5: () => (/* reexport */ parseCommit),
  LP: () => (/* reexport */ parseRawDiff),
  yt: () => (/* reexport */ rawDiffArguments),
  $I: () => (/* reexport */ readObjects),
  $s: () => (/* reexport */ readRemoteConfiguration),
  K5: () => (/* reexport */ path_bytes/* splitNul */.K5),
  gq: () => (/* reexport */ succeeded),
  Nw: () => (/* reexport */ trustingConfig)
});

// UNUSED EXPORTS: RawDiffMalformed, decodePath, encodePath

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./shared/process/program.js
/** The program is not installed (not found on PATH, or no such file). */
class ProgramMissing extends Error {
    program;
    constructor(program) {
        super(`the program ${JSON.stringify(program)} was not found`);
        this.name = 'ProgramMissing';
        this.program = program;
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./shared/process/bounded-output.js
/**
 * Reads a stream to its end, keeping its first `limit` bytes. The rest is read and dropped, so that the program at the
 * other end never blocks. `onChunk` sees every byte.
 */
function keepOutput(stream, limit, onChunk) {
    const chunks = [];
    let kept = 0;
    let dropped = false;
    stream.on('data', (chunk) => {
        const room = limit - kept;
        const part = chunk.length > room ? chunk.subarray(0, room) : chunk;
        if (part.length > 0)
            chunks.push(part);
        kept += part.length;
        dropped ||= part.length < chunk.length;
        onChunk?.(chunk);
    });
    stream.on('error', () => { }); // a broken pipe ends the output, the exit code tells the rest
    return { bytes: () => Buffer.concat(chunks, kept), truncated: () => dropped };
}

;// CONCATENATED MODULE: ./shared/process/process-group.js


/** Whether a program gets a process group of its own. On Windows there is none: Ctrl+C reaches the whole console. */
function ownGroup(platform) {
    return platform !== 'win32';
}
/**
 * Sends a signal to a program and to everything it started. POSIX: to its process group. Windows, which has no signals:
 * `taskkill /T`, gently for anything but SIGKILL, by force for that.
 * A group that is gone already is no error.
 */
function signalGroup(pid, signal, platform) {
    if (platform === 'win32') {
        const killer = (0,external_node_child_process_.spawn)('taskkill', taskkillArguments(pid, signal), { stdio: 'ignore', windowsHide: true });
        killer.on('error', () => { }); // nothing else can be tried; the caller sees that the program has not ended
        return;
    }
    try {
        process.kill(-pid, signal);
    }
    catch {
        // ESRCH: nobody left. EPERM (macOS): only zombies left.
    }
}
/** Whether anyone of the program's group is still running. On Windows only the program itself can be asked. */
function groupAlive(pid, platform) {
    try {
        process.kill(ownGroup(platform) ? -pid : pid, 0);
    }
    catch {
        return false;
    }
    return platform !== 'linux' || hasRunningMember(pid);
}
/**
 * A group also exists while its members only wait to be collected, and in a container whose first process collects
 * nobody (`tail -f /dev/null` in a container job) that is for ever. proc(5): `pid (name) state ppid pgrp ...`.
 */
function hasRunningMember(group) {
    for (const entry of (0,external_node_fs_.readdirSync)('/proc')) {
        if (!/^\d+$/.test(entry))
            continue;
        const fields = /\) (\S) \d+ (\d+) [^)]*$/.exec(readStat(entry));
        if (fields !== null && Number(fields[2]) === group && fields[1] !== 'Z' && fields[1] !== 'X')
            return true;
    }
    return false;
}
function readStat(pid) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
    }
    catch {
        return ''; // ended meanwhile
    }
}
function taskkillArguments(pid, signal) {
    return ['/PID', String(pid), '/T', ...(signal === 'SIGKILL' ? ['/F'] : [])];
}

;// CONCATENATED MODULE: ./shared/process/deadline.js
// setTimeout takes 32 bits of milliseconds (24.8 days) and fires at once for more.
const longest = 2 ** 31 - 1;
/** Calls `action` after `ms` on the monotonic clock (Node's timers are on it), for any length. Returns a canceller. */
function after(ms, action) {
    const end = performance.now() + ms;
    let timer = setTimeout(check, Math.min(ms, longest));
    function check() {
        const left = end - performance.now();
        if (left <= 0)
            action();
        else
            timer = setTimeout(check, Math.min(Math.ceil(left), longest));
    }
    return () => clearTimeout(timer);
}

;// CONCATENATED MODULE: ./shared/process/forward-signals.js
// The runner cancels a step with SIGINT to the node process alone, SIGTERM 7.5 s later, SIGKILL 2.5 s after that
// (actions/runner, src/Runner.Sdk/ProcessInvoker.cs). Our programs live in groups of their own, so nobody else tells them.
const forwarded = ['SIGINT', 'SIGTERM'];
const receivers = new Set();
let received;
/** Forwards the signals of our process to `receiver` until the function that comes back is called. */
function forwardSignals(receiver) {
    if (receivers.size === 0)
        listen();
    receivers.add(receiver);
    // Started after the cancel, beside a program that is still ending. It may run only if someone else handles the cancel.
    if (received !== undefined && process.listenerCount(received) === 1)
        receiver.interrupt(received);
    return () => {
        if (receivers.delete(receiver) && receivers.size === 0)
            stopListening();
    };
}
function onSignal(signal) {
    received ??= signal;
    for (const receiver of [...receivers])
        receiver.interrupt(signal);
}
function onExit() {
    for (const receiver of receivers)
        receiver.abandon();
}
function listen() {
    for (const signal of forwarded)
        process.on(signal, onSignal);
    process.on('exit', onExit);
}
function stopListening() {
    for (const signal of forwarded)
        process.off(signal, onSignal);
    process.off('exit', onExit);
    const signal = received;
    received = undefined;
    // Listening took the signal's effect on our own process away. When nobody else handles it, it is due now: going on
    // with the work after a cancel would be wrong.
    if (signal !== undefined && process.listenerCount(signal) === 0)
        process.kill(process.pid, signal);
}

;// CONCATENATED MODULE: ./shared/process/termination.js



const defaultGraceMs = 6_000;
const pollMs = 20;
/** What can end a running program early: a timeout, a signal to our process, an abort. The first one is the cause. */
class Termination {
    /** Why we ended it; undefined while nothing did. */
    cause;
    #pid;
    #platform;
    #graceMs;
    #undo = [];
    #killAt;
    #programEnded = false;
    /** @param pid of the group's leader */
    constructor(pid, options) {
        this.#pid = pid;
        this.#platform = options.platform ?? process.platform;
        this.#graceMs = options.graceMs ?? defaultGraceMs;
        this.#undo.push(forwardSignals({
            interrupt: (signal) => this.begin(signal, 'cancel'),
            abandon: () => signalGroup(pid, 'SIGKILL', this.#platform),
        }));
        if (options.timeoutMs !== undefined) {
            this.#undo.push(after(options.timeoutMs, () => this.begin('SIGTERM', 'timeout')));
        }
        const { signal } = options;
        if (signal !== undefined) {
            const abort = () => this.begin('SIGTERM', 'cancel');
            signal.addEventListener('abort', abort, { once: true });
            this.#undo.push(() => signal.removeEventListener('abort', abort));
        }
    }
    /** Sends the signal now and SIGKILL after the grace time, counted from the first call. */
    begin(signal, cause) {
        const pid = this.#pid;
        // What is left then are background processes that hold the output open. We let go of those, in any case soon.
        if (this.#programEnded && cause === 'timeout')
            return;
        this.cause ??= cause;
        signalGroup(pid, signal, this.#platform);
        if (this.#killAt !== undefined)
            return;
        this.#killAt = performance.now() + this.#graceMs;
        this.#undo.push(after(this.#graceMs, () => signalGroup(pid, 'SIGKILL', this.#platform)));
    }
    /** The program itself has ended, in time for a timeout. */
    programEnded() {
        this.#programEnded = true;
    }
    /** After an early end: waits until the whole group is gone, at most until the grace time is over and it is killed. */
    async groupGone() {
        if (this.#killAt === undefined)
            return;
        while (groupAlive(this.#pid, this.#platform) && performance.now() < this.#killAt + pollMs) {
            await new Promise((resolve) => setTimeout(resolve, pollMs));
        }
    }
    /** Stops listening and all timers. */
    release() {
        for (const undo of this.#undo.reverse())
            undo();
        this.#undo.length = 0;
    }
}

;// CONCATENATED MODULE: ./shared/process/run-program.js







const defaultOutputBytes = 64 * 1024 * 1024;
// As long as the runner itself waits for streams that a background process holds open after the program's end.
const streamPatienceMs = 5_000;
/**
 * Runs a program by its argument vector, never through a shell, in its own process group, to its end.
 * SIGINT and SIGTERM of our process go to the group, and after the grace time SIGKILL; so do a timeout and an abort.
 * When such a signal came and nothing else in our process handles it, our process ends by it after the program.
 *
 * The promise is fulfilled however the program ends: look at `code`, `timedOut`, `cancelled` and `truncated`.
 * @throws ProgramMissing when there is no such program; Error when it cannot be started or `onStdout` throws.
 */
async function runProgram(program, args, options = {}) {
    options.signal?.throwIfAborted();
    const started = performance.now();
    const child = (0,external_node_child_process_.spawn)(program, args, {
        cwd: options.cwd,
        env: options.env ?? process.env,
        stdio: 'pipe',
        detached: ownGroup(options.platform ?? process.platform),
        windowsHide: true,
    });
    if (child.pid === undefined)
        throw await startError(child, program, options.cwd);
    const termination = new Termination(child.pid, options);
    let failure;
    const limit = options.maxOutputBytes ?? defaultOutputBytes;
    const stdout = keepOutput(child.stdout, limit, (chunk) => {
        try {
            if (failure === undefined)
                options.onStdout?.(chunk);
        }
        catch (error) {
            failure = error ?? new Error('onStdout failed');
            termination.begin('SIGTERM');
        }
    });
    const stderr = keepOutput(child.stderr, limit);
    // A program may end without reading its input.
    child.stdin.on('error', () => { }).end(options.input);
    child.on('error', () => { }); // it runs, so this can only be a signal that was not delivered
    child.on('exit', () => termination.programEnded());
    try {
        const { code, signal } = await ended(child);
        await termination.groupGone();
        if (failure !== undefined)
            throw failure;
        return {
            code,
            signal,
            stdout: stdout.bytes(),
            stderr: stderr.bytes(),
            timedOut: termination.cause === 'timeout',
            cancelled: termination.cause === 'cancel',
            truncated: stdout.truncated() || stderr.truncated(),
            durationMs: performance.now() - started,
        };
    }
    finally {
        termination.release();
    }
}
/** Resolves when the program has ended and its output is read, or held open by others for longer than our patience. */
function ended(child) {
    return new Promise((resolve) => {
        let patience;
        child.on('exit', (code, signal) => {
            patience = setTimeout(() => {
                child.stdout.destroy();
                child.stderr.destroy();
                resolve({ code, signal });
            }, streamPatienceMs);
        });
        child.on('close', (code, signal) => {
            clearTimeout(patience);
            resolve({ code, signal });
        });
    });
}
async function startError(child, program, cwd) {
    const [error] = await (0,external_node_events_.once)(child, 'error');
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
        return error;
    // Node reports a missing working folder with the program's name.
    if (cwd !== undefined && !(0,external_node_fs_.existsSync)(cwd))
        return new Error(`the folder ${JSON.stringify(cwd)} does not exist`);
    return new ProgramMissing(program);
}

;// CONCATENATED MODULE: ./shared/process/index.js
// Running programs. The ground floor: imports nothing of this repository.



;// CONCATENATED MODULE: ./shared/git/environment.js
/**
 * The environment git runs in. A repository is foreign input: its configuration can name programs (hooks, fsmonitor,
 * external diff, transports), so everything that could start one is switched off from the command scope, which wins
 * over the repository's own files. Source: git-config(1), git(1) "Environment Variables".
 */
/** Variables that would point git at another repository than the one we name (git(1), "The Git Repository"). */
const repositoryVariables = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
    'GIT_PREFIX',
    'GIT_SHALLOW_FILE',
    'GIT_GRAFT_FILE',
    'GIT_REPLACE_REF_BASE',
    'GIT_CONFIG',
    'GIT_CONFIG_PARAMETERS',
    'GIT_EXTERNAL_DIFF',
    'GIT_DIFF_OPTS',
    'GIT_CEILING_DIRECTORIES',
    'GIT_TRACE',
    'GIT_TRACE_PACKET',
    'GIT_TRACE_CURL',
    'GIT_CURL_VERBOSE',
];
const always = [
    // In a container job the checkout belongs to another user: CVE-2022-24765's check is met for our calls only.
    { key: 'safe.directory', value: '*' },
    { key: 'core.hooksPath', value: '/dev/null' },
    { key: 'core.fsmonitor', value: 'false' },
    { key: 'core.pager', value: 'cat' },
    { key: 'core.askPass', value: '' },
    { key: 'core.alternateRefsCommand', value: ':' },
    { key: 'protocol.ext.allow', value: 'never' },
    { key: 'diff.external', value: '' },
    // The files of the checkout may lie about history: only what the commits themselves say counts.
    { key: 'core.commitGraph', value: 'false' },
    // With these off, a file changed within one moment and to the same size would pass as unchanged.
    { key: 'core.trustctime', value: 'true' },
    { key: 'core.checkStat', value: 'default' },
    { key: 'gc.auto', value: '0' },
    { key: 'maintenance.auto', value: 'false' },
    { key: 'fetch.recurseSubmodules', value: 'false' },
    { key: 'submodule.recurse', value: 'false' },
];
/** A server that has nothing to say for half a minute is taken for lost; a slow one that does say something is not. */
const whenTalking = [
    // git would send the Authorization header on to wherever the server points.
    { key: 'http.followRedirects', value: 'false' },
    { key: 'http.lowSpeedLimit', value: '1' },
    { key: 'http.lowSpeedTime', value: '30' },
];
/**
 * @param network `false` refuses every transport, so that a missing object in a partial clone is an error and never a
 *   silent fetch with the checkout's own remote (`GIT_NO_LAZY_FETCH` is known to git 2.45 and later only).
 */
function gitEnvironment(env, network, config = []) {
    const result = { ...env };
    for (const name of repositoryVariables)
        delete result[name];
    result.LC_ALL = 'C';
    result.GIT_TERMINAL_PROMPT = '0';
    result.GIT_OPTIONAL_LOCKS = '0';
    result.GIT_NO_REPLACE_OBJECTS = '1';
    result.GIT_GRAFT_FILE = '/dev/null';
    if (!network) {
        result.GIT_NO_LAZY_FETCH = '1';
        result.GIT_ALLOW_PROTOCOL = 'none';
    }
    appendConfig(result, [...always, ...(network ? whenTalking : []), ...config]);
    return result;
}
/** Adds entries behind those that the job itself handed over (a proxy, a certificate), which stay in force. */
function appendConfig(env, entries) {
    const given = Number(env.GIT_CONFIG_COUNT ?? '0');
    let count = Number.isSafeInteger(given) && given > 0 ? given : 0;
    for (const { key, value } of entries) {
        env[`GIT_CONFIG_KEY_${count}`] = key;
        env[`GIT_CONFIG_VALUE_${count}`] = value;
        count++;
    }
    env.GIT_CONFIG_COUNT = String(count);
}

;// CONCATENATED MODULE: ./shared/git/git.js


class GitMissing extends Error {
    constructor() {
        super('git is not installed, or not on PATH');
        this.name = 'GitMissing';
    }
}
/** Lists of 100,000 changed paths reach some 15 MB; more than this is refused rather than cut. */
const outputLimit = 512 * 1024 * 1024;
function createGit(place) {
    const prefix = place.gitDirectory === undefined ? [] : [`--git-dir=${place.gitDirectory}`];
    return {
        async run(args, call = {}) {
            const env = { ...gitEnvironment(place.env, call.network ?? false, call.config), ...call.env };
            try {
                return await runProgram('git', ['--no-pager', ...prefix, ...args], {
                    cwd: place.directory,
                    env,
                    maxOutputBytes: call.maxOutputBytes ?? outputLimit,
                    timeoutMs: call.timeoutMs ?? 10 * 60_000,
                    ...(call.input === undefined ? {} : { input: call.input }),
                    ...(call.onStdout === undefined ? {} : { onStdout: call.onStdout }),
                });
            }
            catch (error) {
                if (error instanceof ProgramMissing)
                    throw new GitMissing();
                throw error;
            }
        },
    };
}
/** True when git ended well and nothing of its output was cut off. */
function succeeded(finished) {
    return finished.code === 0 && !finished.timedOut && !finished.cancelled && !finished.truncated;
}
/** The last line git had to say, for a message to a person. Foreign text: the log neutralises it. */
function complaint(finished) {
    if (finished.timedOut)
        return 'git did not answer in time';
    if (finished.truncated)
        return 'git printed more than can be held';
    const lines = finished.stderr.toString('utf8').trim().split('\n');
    const telling = lines.findLast((line) => /^(fatal|error|remote):/.test(line)) ?? lines.at(-1);
    return telling?.trim() || `git ended with ${finished.signal ?? `exit code ${finished.code}`}`;
}

;// CONCATENATED MODULE: ./shared/git/checkout.js


/** @param ceiling folder above which no repository is looked for: the workspace may lie inside a foreign one */
async function openCheckout(git, directory, ceiling) {
    const questions = ['--show-toplevel', '--absolute-git-dir', '--git-common-dir', '--is-shallow-repository'];
    const finished = await git.run(['rev-parse', ...questions, '--show-object-format'], {
        env: { GIT_CEILING_DIRECTORIES: ceiling },
    });
    if (!succeeded(finished)) {
        const message = complaint(finished);
        return { kind: /not a git repository/i.test(message) ? 'none' : 'unreadable', message };
    }
    const lines = finished.stdout.toString('utf8').replace(/\n$/, '').split('\n');
    const [top, gitDirectory, common, shallow, format] = lines;
    if (lines.length !== 5 || top === undefined || gitDirectory === undefined || common === undefined) {
        return { kind: 'unreadable', message: 'git rev-parse gave an answer of another shape' };
    }
    return {
        kind: 'found',
        checkout: {
            top,
            gitDirectory,
            commonDirectory: external_node_path_.resolve(directory, common),
            shallow: shallow === 'true',
            objectFormat: format === 'sha256' ? 'sha256' : 'sha1',
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./shared/git/distrust.js


/** git's words for CVE-2022-24765: the checkout belongs to another user, as it does in a container job. */
function isDistrust(message) {
    return /dubious ownership|unsafe repository|safe\.directory/i.test(message);
}
/**
 * A configuration file that trusts every folder and is the user's own in all else: credentials, proxies and certificates
 * stay in force. It is ours, under RUNNER_TEMP, and named to our own calls of git only.
 */
async function trustingConfig(folder, env) {
    const home = env.HOME ?? '';
    const own = env.GIT_CONFIG_GLOBAL === undefined
        ? [external_node_path_.join(env.XDG_CONFIG_HOME || external_node_path_.join(home, '.config'), 'git', 'config'), external_node_path_.join(home, '.gitconfig')]
        : [env.GIT_CONFIG_GLOBAL];
    const includes = own
        .filter((file) => external_node_path_.isAbsolute(file))
        .map((file) => `[include]\n\tpath = ${JSON.stringify(file)}\n`);
    const file = external_node_path_.join(folder, 'trusting.gitconfig');
    await (0,promises_.writeFile)(file, `${includes.join('')}[safe]\n\tdirectory = *\n`, { mode: 0o600 });
    return file;
}

;// CONCATENATED MODULE: ./shared/git/object-store.js



/** One commit without contents takes seconds; the history of a large repository may take minutes. */
const longestCommit = 3 * 60_000;
const longestHistory = 10 * 60_000;
async function createObjectStore(folder, source, remote, env) {
    await (0,promises_.mkdir)(external_node_path_.join(folder, 'objects', 'info'), { recursive: true });
    await (0,promises_.mkdir)(external_node_path_.join(folder, 'refs'), { recursive: true });
    if (source.objects !== undefined) {
        await (0,promises_.writeFile)(external_node_path_.join(folder, 'objects', 'info', 'alternates'), `${quoteAlternate(source.objects)}\n`);
    }
    if (source.shallow !== undefined)
        await (0,promises_.copyFile)(source.shallow, external_node_path_.join(folder, 'shallow'));
    await (0,promises_.writeFile)(external_node_path_.join(folder, 'HEAD'), 'ref: refs/heads/main\n');
    await (0,promises_.writeFile)(external_node_path_.join(folder, 'config'), repositoryConfig(source.objectFormat));
    const git = createGit({ directory: folder, gitDirectory: folder, env });
    return {
        git,
        async fetch(request) {
            const finished = await git.run(fetchArguments(request), {
                network: true,
                config: remote.config,
                timeoutMs: request.reach === 'history' ? longestHistory : longestCommit,
            });
            if (succeeded(finished))
                return { kind: 'fetched' };
            return classify(finished.stderr.toString('utf8'), complaint(finished));
        },
    };
}
function fetchArguments(request) {
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
    args.push('--no-auto-maintenance');
    // Single blobs are asked for by name; a filter would drop them again.
    if (request.reach !== 'objects')
        args.push(request.blobs === 'none' ? '--filter=blob:none' : '--filter=blob:limit=8m');
    if (request.reach === 'commit')
        args.push('--depth=1');
    if (request.reach === 'parent')
        args.push('--depth=2');
    // Deeper than any history; unlike --unshallow it is no error when the checkout holds everything already.
    if (request.reach === 'history')
        args.push('--depth=2147483647');
    if (request.have !== undefined)
        args.push(`--negotiation-tip=${request.have}`);
    return [...args, '--end-of-options', 'origin', ...request.wants];
}
function repositoryConfig(format) {
    return format === 'sha1'
        ? '[core]\n\trepositoryformatversion = 0\n\tbare = true\n'
        : '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectFormat = sha256\n';
}
/** gitrepository-layout(5): a line that starts with `"` is read as a C-quoted string, one with `#` passed over. */
function quoteAlternate(folder) {
    if (!/^["#]|[\x00-\x1f\x7f]/.test(folder))
        return folder;
    const escaped = folder.replace(/["\\]/g, '\\$&');
    return `"${escaped.replace(/[\x00-\x1f\x7f]/g, (found) => `\\${found.charCodeAt(0).toString(8).padStart(3, '0')}`)}"`;
}
/** upload-pack(1) and fetch(1) say these words when the object or ref is not there for us. */
function classify(stderr, message) {
    const unknown = /not our ref|couldn't find remote ref|unadvertised object|no such remote ref/i.test(stderr);
    return { kind: unknown ? 'unknown-to-server' : 'failed', message };
}

;// CONCATENATED MODULE: ./shared/git/objects.js

/**
 * Reads many objects through one process. Names must be object ids, `HEAD`, or `<id>:<path>` without a newline.
 * The answers come in the order of the names.
 * @throws Error when git fails as a whole; a single object that is not there is `missing`.
 */
async function readObjects(git, names) {
    if (names.length === 0)
        return [];
    if (names.some((name) => /[\n\0]/.test(name)))
        throw new Error('an object name holds a line break');
    const finished = await git.run(['cat-file', '--batch'], { input: `${names.join('\n')}\n` });
    if (!succeeded(finished))
        throw new Error(`git cat-file failed: ${complaint(finished)}`);
    return parseBatch(finished.stdout, names.length);
}
/**
 * Trees and blobs of these commits or trees that are not at hand, each once. What is below a missing tree is not known.
 * `cat-file` would not do: in a partial clone it refuses the whole question over one object that it would have to fetch.
 * @throws Error when git fails as a whole, as it does where a commit itself is missing
 */
async function missingBelow(git, roots) {
    const args = ['rev-list', '--objects', '--no-walk', '--missing=print', '--no-object-names', '--end-of-options'];
    const finished = await git.run([...args, ...roots]);
    if (!succeeded(finished))
        throw new Error(`git rev-list failed: ${complaint(finished)}`);
    return new Set(finished.stdout.toString('latin1').match(/(?<=^\?)[0-9a-f]+$/gm));
}
function parseBatch(output, count) {
    const objects = [];
    let at = 0;
    while (objects.length < count) {
        const end = output.indexOf(0x0a, at);
        if (end < 0)
            throw new Error('git cat-file stopped early');
        const line = output.toString('utf8', at, end);
        at = end + 1;
        const found = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line);
        if (found === null) {
            objects.push({ kind: 'missing' });
            continue;
        }
        const size = Number(found[3]);
        objects.push({ kind: 'found', id: found[1] ?? '', type: found[2] ?? '', body: output.subarray(at, at + size) });
        at += size + 1;
    }
    return objects;
}
/** Parents as written in the commit itself: a shallow clone names them too, though it does not hold them. */
function parseCommit(object) {
    if (object.kind !== 'found' || object.type !== 'commit')
        return undefined;
    const text = object.body.toString('latin1');
    const headers = text.slice(0, text.indexOf('\n\n') < 0 ? text.length : text.indexOf('\n\n'));
    const parents = [...headers.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1] ?? '');
    return { id: object.id, parents };
}

// EXTERNAL MODULE: ./shared/git/path-bytes.js
var path_bytes = __webpack_require__(6902);
;// CONCATENATED MODULE: ./shared/git/raw-diff.js

class RawDiffMalformed extends Error {
    constructor(record) {
        super(`git printed a record that is no raw diff: ${JSON.stringify(record.slice(0, 120))}`);
        this.name = 'RawDiffMalformed';
    }
}
/** `:<mode> <mode> <oid> <oid> <status>`, oids of 40 or 64 digits (git-diff-tree(1), "Raw output format"). */
const header = /^:[0-7]{6} [0-7]{6} [0-9a-f]{40,64} [0-9a-f]{40,64} ([A-Z])[0-9]*$/;
/** Arguments that make `git diff-tree` exact whatever the configuration says; content is never read. */
const rawDiffArguments = [
    'diff-tree',
    '-r',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--no-relative',
    '--ignore-submodules=none',
    // Only exact renames: a guess at similar content would fetch blobs in a partial clone, and the API guesses otherwise.
    '--find-renames=100%',
];
/**
 * Reads the output of `git diff-tree --raw -z` (or `diff-index`).
 * @throws RawDiffMalformed when it is anything else: a list read wrongly would be a false "unchanged".
 */
function parseRawDiff(output) {
    const changes = [];
    const records = (0,path_bytes/* splitNul */.K5)(output);
    for (let index = 0; index < records.length;) {
        const record = records[index++] ?? '';
        const status = plainStatus(record) ?? header.exec(record)?.[1];
        const path = records[index++];
        if (status === undefined || path === undefined || path === '')
            throw new RawDiffMalformed(record);
        if (status === 'R' || status === 'C') {
            const target = records[index++];
            if (target === undefined || target === '')
                throw new RawDiffMalformed(record);
            if (status === 'R')
                changes.push({ path, status: 'deleted', renamed: true });
            changes.push({ path: target, status: 'added', renamed: status === 'R' });
        }
        else if (status === 'A' || status === 'D') {
            changes.push({ path, status: status === 'A' ? 'added' : 'deleted', renamed: false });
        }
        else if (status === 'M' || status === 'T' || status === 'U') {
            changes.push({ path, status: 'modified', renamed: false });
        }
        else {
            throw new RawDiffMalformed(record);
        }
    }
    return changes;
}
/** Lengths of a record with a status of one letter, for SHA-1 and SHA-256. */
const plainLengths = new Set([98, 146]);
/** The usual record, told by its length: the expression costs more than everything else in a list of 50,000. */
function plainStatus(record) {
    const end = record.length - 1;
    if (!plainLengths.has(record.length) || record[0] !== ':' || record[end - 1] !== ' ')
        return undefined;
    const status = record[end] ?? '';
    return /[AMDT]/.test(status) ? status : undefined;
}

;// CONCATENATED MODULE: ./shared/git/remote.js

/**
 * Decides the remote. The token goes to the server of the event only; an ssh address of that server is turned into
 * https, as the key that actions/checkout used is gone from our own repository's configuration.
 */
function chooseRemote(request) {
    const server = request.serverUrl.replace(/\/+$/, '');
    const fallback = request.repository === undefined ? undefined : `${server}/${request.repository}`;
    const url = httpsForm(request.url, server) ?? fallback;
    if (url === undefined)
        return undefined;
    const config = [
        { key: 'remote.origin.url', value: url },
        { key: 'remote.origin.promisor', value: 'true' },
    ];
    const origin = originOf(url);
    if (request.token !== '' && origin !== undefined && origin === originOf(server)) {
        const basic = Buffer.from(`x-access-token:${request.token}`).toString('base64');
        config.push({ key: `http.${origin}/.extraheader`, value: '' });
        config.push({ key: `http.${origin}/.extraheader`, value: `AUTHORIZATION: basic ${basic}` });
    }
    else {
        config.push(...request.persisted);
    }
    return { shown: withoutCredentials(url), config };
}
/** Remote address and persisted credentials of a checkout, in one call. */
async function readRemoteConfiguration(git) {
    const finished = await git.run([
        'config',
        '--null',
        '--get-regexp',
        '^(remote\\.origin\\.url|http\\..*\\.extraheader|http\\.extraheader)$',
    ]);
    const persisted = [];
    let url;
    if (!succeeded(finished))
        return { url, persisted };
    for (const record of finished.stdout.toString('utf8').split('\0')) {
        const cut = record.indexOf('\n');
        if (cut < 0)
            continue;
        const [key, value] = [record.slice(0, cut), record.slice(cut + 1)];
        if (key === 'remote.origin.url')
            url ??= value;
        else
            persisted.push({ key, value });
    }
    return { url, persisted };
}
function httpsForm(url, server) {
    if (url === undefined || url === '')
        return undefined;
    const ssh = /^(?:ssh:\/\/)?git@([^/:]+)(?::\d+)?[:/]\/*(.+)$/.exec(url);
    if (ssh === null)
        return url;
    const host = originOf(server) === undefined ? undefined : new URL(server).hostname;
    return ssh[1] === host ? `${server}/${ssh[2]}` : url;
}
function originOf(url) {
    const parsed = URL.parse(url);
    return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.origin : undefined;
}
function withoutCredentials(url) {
    const parsed = URL.parse(url);
    if (parsed === null || parsed.host === '')
        return url;
    parsed.username = '';
    parsed.password = '';
    return parsed.href;
}

;// CONCATENATED MODULE: ./shared/git/index.js
/** Git plumbing: read a checkout without touching it, fetch into a repository of our own, parse exact output. */










/***/ }),

/***/ 6902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K5: () => (/* binding */ splitNul),
/* harmony export */   q0: () => (/* binding */ decodePath)
/* harmony export */ });
/* unused harmony export encodePath */
/**
 * Git's paths are bytes, JavaScript's strings are not. Bytes that are no UTF-8 become lone surrogates U+DC80..U+DCFF,
 * one each (the "surrogateescape" of Python's PEP 383), so that every path survives the way in and out unchanged.
 */
const replacement = '\ufffd';
function decodePath(bytes) {
    const text = bytes.toString('utf8');
    if (!text.includes(replacement))
        return text;
    return Buffer.from(text, 'utf8').equals(bytes) ? text : escapeInvalid(bytes);
}
function encodePath(path) {
    if (!/[\udc80-\udcff]/.test(path))
        return Buffer.from(path, 'utf8');
    const parts = [];
    for (const character of path) {
        const code = character.codePointAt(0) ?? 0;
        parts.push(code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(character, 'utf8'));
    }
    return Buffer.concat(parts);
}
/** Splits NUL-ended output into paths. The usual case, all valid UTF-8, is one decode of the whole. */
function splitNul(output) {
    if (output.length === 0)
        return [];
    const text = output.toString('utf8');
    if (!text.includes(replacement))
        return (text.endsWith('\0') ? text.slice(0, -1) : text).split('\0');
    const records = [];
    let start = 0;
    while (start < output.length) {
        const end = output.indexOf(0, start);
        const stop = end < 0 ? output.length : end;
        records.push(decodePath(output.subarray(start, stop)));
        start = stop + 1;
    }
    return records;
}
function escapeInvalid(bytes) {
    let result = '';
    let at = 0;
    while (at < bytes.length) {
        const length = sequenceLength(bytes, at);
        if (length === 0) {
            result += String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
            at += 1;
        }
        else {
            result += bytes.toString('utf8', at, at + length);
            at += length;
        }
    }
    return result;
}
/** Bytes of the valid UTF-8 sequence at `at`, 0 when there is none. */
function sequenceLength(bytes, at) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length)
        return 0;
    const slice = bytes.subarray(at, at + length);
    return Buffer.from(slice.toString('utf8'), 'utf8').equals(slice) ? length : 0;
}


/***/ }),

/***/ 8890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CB: () => (/* reexport */ readBounded),
  j_: () => (/* reexport */ readEvent),
  du: () => (/* reexport */ payload/* viewOf */.d)
});

// EXTERNAL MODULE: ./shared/action/index.js + 13 modules
var action = __webpack_require__(3007);
// EXTERNAL MODULE: ./shared/github/payload.js
var payload = __webpack_require__(7344);
;// CONCATENATED MODULE: ./shared/github/event.js


/** GitHub delivers no payload over 25 MB (docs: webhook events and payloads). */
const MAX_PAYLOAD_BYTES = 25_000_000;
/**
 * Reads the event's context from the runner's variables and its payload file. What the variables say wins over the
 * payload, as some events (`schedule`) come without a `repository`.
 * Source: docs.github.com, "Variables reference"; runner, GitHubContext.cs.
 *
 * @throws UserError `event-unreadable` when the payload is absent, too large or not a JSON object, or when a variable
 *   that everything needs is missing or no http(s) URL
 */
function readEvent(env, readFile) {
    const name = env.GITHUB_EVENT_NAME ?? '';
    if (name === '')
        throw unreadable('GITHUB_EVENT_NAME is not set');
    const payload = readPayload(env.GITHUB_EVENT_PATH ?? '', readFile);
    const runId = /^\d{1,15}$/.test(env.GITHUB_RUN_ID ?? '') ? Number(env.GITHUB_RUN_ID) : undefined;
    return {
        name,
        payload,
        sha: env.GITHUB_SHA ?? '',
        ref: env.GITHUB_REF ?? '',
        repository: repositoryOf(env.GITHUB_REPOSITORY || payload.text('repository', 'full_name') || ''),
        serverUrl: baseUrl('GITHUB_SERVER_URL', env.GITHUB_SERVER_URL || 'https://github.com'),
        apiUrl: baseUrl('GITHUB_API_URL', env.GITHUB_API_URL || 'https://api.github.com'),
        runId,
        workflowRef: env.GITHUB_WORKFLOW_REF ?? '',
        actor: env.GITHUB_ACTOR ?? payload.text('sender', 'login') ?? '',
    };
}
function readPayload(path, readFile) {
    if (path === '')
        throw unreadable('GITHUB_EVENT_PATH is not set');
    let text;
    try {
        text = readFile(path, MAX_PAYLOAD_BYTES);
    }
    catch (error) {
        throw unreadable(`the payload at ${path} cannot be read (${messageOf(error)})`);
    }
    if (text.length > MAX_PAYLOAD_BYTES)
        throw unreadable(`the payload at ${path} is larger than GitHub delivers`);
    let value;
    try {
        value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    }
    catch {
        // The parser's own message quotes the payload, which may hold anything.
        throw unreadable(`the payload at ${path} is not valid JSON (${text.length} characters)`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw unreadable(`the payload at ${path} is not a JSON object`);
    }
    return (0,payload/* viewOf */.d)(value);
}
function repositoryOf(fullName) {
    const [owner = '', name = '', ...rest] = fullName.split('/');
    const plain = (part) => /^[\w.-]+$/.test(part) && part !== '.' && part !== '..';
    if (!plain(owner) || !plain(name) || rest.length > 0) {
        throw unreadable(`GITHUB_REPOSITORY should be owner/name, and is '${fullName}'`);
    }
    return { owner, name };
}
function baseUrl(variable, value) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const web = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (!web || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
        throw unreadable(`${variable} is not a plain http or https URL`);
    }
    return url.href.replace(/\/+$/, '');
}
function unreadable(why) {
    return new action/* UserError */.yo('event-unreadable', `The event that started this run cannot be read: ${why}.`, 'Run this action as a step of a GitHub Actions job, where the runner provides the event, and leave the GITHUB_* variables as they are.');
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./shared/github/read-bounded.js

/**
 * Reads a whole regular file as UTF-8 text, unless it is larger than `maxBytes`. Looked at before it is opened, as
 * opening a pipe would wait for a writer.
 * @throws Error that says so when the file is larger, no regular file, or cannot be read
 */
function readBounded(path, maxBytes) {
    const status = (0,external_node_fs_.statSync)(path);
    if (!status.isFile())
        throw new Error('not a regular file');
    if (status.size > maxBytes)
        throw new Error(`${status.size} bytes, more than the ${maxBytes} that are accepted`);
    return (0,external_node_fs_.readFileSync)(path, 'utf8');
}

;// CONCATENATED MODULE: ./shared/github/index.js
/** The event that started the run, and careful reading of JSON that GitHub sent. The client has a door of its own. */





/***/ }),

/***/ 7344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ viewOf)
/* harmony export */ });
function viewOf(value) {
    return {
        value,
        at: (...path) => viewOf(follow(value, path)),
        text: (...path) => {
            const found = follow(value, path);
            return typeof found === 'string' ? found : undefined;
        },
        number: (...path) => {
            const found = follow(value, path);
            return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
        },
        boolean: (...path) => {
            const found = follow(value, path);
            return typeof found === 'boolean' ? found : undefined;
        },
        list: (...path) => {
            const found = follow(value, path);
            return Array.isArray(found) ? found.map(viewOf) : [];
        },
        has: (...path) => (follow(value, path) ?? null) !== null,
    };
}
function follow(value, path) {
    let here = value;
    for (const step of path) {
        if (typeof here !== 'object' || here === null || step === '__proto__' || !Object.hasOwn(here, step))
            return undefined;
        // A name on an array would reach `length`; arrays are walked by index only, objects by name only.
        if (Array.isArray(here) !== (typeof step === 'number'))
            return undefined;
        here = here[step];
    }
    return here;
}


/***/ })

};
