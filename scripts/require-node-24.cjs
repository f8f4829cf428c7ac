// Loaded before anything else (`node -r`), so it must be readable by any old Node: it turns a puzzling syntax error
// into a sentence. npm puts node_modules/.bin first on PATH, where the dev dependency `node` places Node 24.
'use strict';

var major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    [
      `These scripts run on Node 24, and this is Node ${process.versions.node}.`,
      'Node 24 comes with `npm ci` (the dev dependency `node`). If `npm ci` was run and it is still missing, its install',
      'script was not allowed to fetch the binary. Then run one of:',
      '  npm rebuild node',
      '  npm install-scripts approve node && npm rebuild node',
    ].join('\n'),
  );
  process.exit(1);
}
