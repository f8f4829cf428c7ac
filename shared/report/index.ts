// What people and machines read afterwards: Markdown for summaries and comments, JSON reports.
export { bar, sparkline } from './bars.ts';
export { cutText, cutToBytes } from './cut.ts';
export { details, table } from './markdown.ts';
export { writeBeside, writeReport } from './report-file.ts';
