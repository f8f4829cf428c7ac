import { quoteForMessage } from '../../../../../shared/text/index.ts';
import type { Format } from '../../model.ts';
import { type ReadReport, ReportEmpty, ReportMalformed, type ReportSink } from '../reader.ts';
import { isCoveragePy, readCoveragePy } from './coverage-py.ts';
import { isIstanbul, readIstanbul } from './istanbul.ts';
import { isIstanbulSummary, readIstanbulSummary } from './istanbul-summary.ts';
import { isLlvmCov, readLlvmCov } from './llvm-cov.ts';
import { loadJson } from './load.ts';
import { isSimpleCov, readSimpleCov } from './simplecov.ts';
import { field, isRecord, type Json } from './values.ts';

interface Shape {
  readonly format: Format;
  fits(root: Json): boolean;
  read(root: Json, sink: ReportSink): void;
}

/** From the shape that says most about itself to the one that says least. */
const shapes: readonly Shape[] = [
  { format: 'llvm-cov', fits: isLlvmCov, read: readLlvmCov },
  { format: 'coverage-py', fits: isCoveragePy, read: readCoveragePy },
  { format: 'istanbul', fits: isIstanbul, read: readIstanbul },
  { format: 'istanbul-summary', fits: isIstanbulSummary, read: readIstanbulSummary },
  { format: 'simplecov', fits: isSimpleCov, read: readSimpleCov },
];

/** Reads a report in any JSON format that is known. @throws ReportEmpty for `{}` */
export const readJson: ReadReport = (source, sink) => {
  const root = loadRoot(source);
  readShape(root, tellShape(root), sink);
};

/** Reads a report that must be in this format. */
export function readJsonAs(format: Format): ReadReport {
  return (source, sink) => {
    const root = loadRoot(source);
    const shape = tellShape(root);
    if (shape.format !== format) {
      throw new ReportMalformed(`the input \`format\` says ${format}, and its content is that of ${shape.format}`);
    }
    readShape(root, shape, sink);
  };
}

function loadRoot(source: Parameters<ReadReport>[0]): Json {
  const root = loadJson(source);
  if (!isRecord(root)) throw new ReportMalformed(`it is JSON of no known report: ${known()}`);
  // What Jest and Vitest write when no file was measured.
  if (Object.keys(root).length === 0) throw new ReportEmpty();
  return root;
}

function readShape(root: Json, shape: Shape, sink: ReportSink): void {
  sink.format(shape.format);
  shape.read(root, sink);
}

function tellShape(root: Json): Shape {
  const shape = shapes.find(({ fits }) => fits(root));
  if (shape !== undefined) return shape;
  throw new ReportMalformed(tellOther(root) ?? `it is JSON of no known report: ${beginning(root)}. ${known()}`);
}

/** Files that lie beside reports and are taken for them. */
function tellOther(root: Json): string | undefined {
  const result = field(root, 'result');
  if (isRecord(result) && Object.values(result).every((value) => typeof value === 'number')) {
    return 'it is the `.last_run.json` of SimpleCov, which holds a rounded percent and no counts; give `.resultset.json`';
  }
  if (Array.isArray(result)) return 'it is the raw coverage of V8; write a report with c8, such as `c8 report -r lcov`';
  if (Object.keys(root).some((name) => /\.(?:dll|exe)$/i.test(name))) {
    return "it is Coverlet's own JSON; let Coverlet write `cobertura` or `opencover`";
  }
  return undefined;
}

function beginning(root: Json): string {
  const names = Object.keys(root).slice(0, 3);
  return `it begins with ${names.map((name) => quoteForMessage(name, 40)).join(', ')}`;
}

function known(): string {
  return `Known are ${shapes.map(({ format }) => format).join(', ')}`;
}
