import type { File, World } from './world.ts';

function count(arms: readonly boolean[]): { readonly taken: number; readonly total: number } {
  return { taken: arms.filter((arm) => arm).length, total: arms.length };
}

export function cobertura(world: World): string {
  const line = (file: File, number: number, hits: number) => {
    const { taken, total } = count(file.branches.get(number) ?? []);
    const branch =
      total === 0
        ? ''
        : ` branch="true" condition-coverage="${Math.floor((taken * 100) / total)}% (${taken}/${total})"`;
    return `<line number="${number}" hits="${hits}"${branch}/>`;
  };
  const classes = world.map((file) => {
    const methods = [...file.functions].map(
      ([number, name]) =>
        `<method name="${name}" signature="()V"><lines>${line(file, number, file.lines.get(number) ?? 0)}</lines></method>`,
    );
    const lines = [...file.lines].map(([number, hits]) => line(file, number, hits));
    return `<class name="${file.path}" filename="${file.path}"><methods>${methods.join('')}</methods>
<lines>${lines.join('\n')}</lines></class>`;
  });
  return `<?xml version="1.0" ?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage><sources><source>.</source></sources><packages><package name="all"><classes>
${classes.join('\n')}
</classes></package></packages></coverage>`;
}

export function sonarqube(world: World): string {
  const files = world.map((file) => {
    const lines = [...file.lines].map(([line, hits]) => {
      const { taken, total } = count(file.branches.get(line) ?? []);
      const branches = total === 0 ? '' : ` branchesToCover="${total}" coveredBranches="${taken}"`;
      return `<lineToCover lineNumber="${line}" covered="${hits > 0}"${branches}/>`;
    });
    return `<file path="${file.path}">${lines.join('')}</file>`;
  });
  return `<coverage version="1">${files.join('')}</coverage>`;
}

export function jacoco(world: World): string {
  const packages = world.map((file) => {
    const slash = file.path.lastIndexOf('/');
    const [folder, name] = [file.path.slice(0, Math.max(0, slash)), file.path.slice(slash + 1)];
    const methods = [...file.functions].map(([line, method]) => {
      const ran = (file.lines.get(line) ?? 0) > 0 ? 1 : 0;
      return `<method name="${method}" desc="()V" line="${line}"><counter type="METHOD" missed="${1 - ran}" covered="${ran}"/></method>`;
    });
    const lines = [...file.lines].map(([line, hits]) => {
      const { taken, total } = count(file.branches.get(line) ?? []);
      return `<line nr="${line}" mi="${hits > 0 ? 0 : 2}" ci="${hits > 0 ? 2 : 0}" mb="${total - taken}" cb="${taken}"/>`;
    });
    return `<package name="${folder}"><class name="${folder}/x" sourcefilename="${name}">${methods.join('')}</class><sourcefile name="${name}">${lines.join('')}</sourcefile></package>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="all">${packages.join('')}</report>`;
}

export function clover(world: World): string {
  const files = world.map((file) => {
    const lines = [...file.lines].map(([line, hits]) => `<line num="${line}" type="stmt" count="${hits}"/>`);
    return `<file name="${file.path.slice(file.path.lastIndexOf('/') + 1)}" path="${file.path}">${lines.join('')}</file>`;
  });
  return `<coverage generated="1"><project timestamp="1">${files.join('')}</project></coverage>`;
}

export function opencover(world: World): string {
  const files = world.map(({ path }, index) => `<File uid="${index + 1}" fullPath="${path.replaceAll('/', '\\')}"/>`);
  const methods = world.flatMap((file, index) =>
    [...file.lines].map(([line, hits]) => {
      const point = `<SequencePoint vc="${hits}" sl="${line}" sc="1" el="${line}" ec="9" fileid="${index + 1}"/>`;
      return `<Method visited="${hits > 0}"><Name>m${index}_${line}</Name><FileRef uid="${index + 1}"/><SequencePoints>${point}</SequencePoints><BranchPoints/></Method>`;
    }),
  );
  return `<CoverageSession><Modules><Module><Files>${files.join('')}</Files><Classes><Class><FullName>C</FullName><Methods>${methods.join('')}</Methods></Class></Classes></Module></Modules></CoverageSession>`;
}
