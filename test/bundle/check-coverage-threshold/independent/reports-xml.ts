// Reports in XML, as their tools write them.
import type { Sample } from './reports-text.ts';

const clover = `complexity="2" methods="2" coveredmethods="1" conditionals="0" coveredconditionals="0"
  statements="2" coveredstatements="1" elements="4" coveredelements="2"`;
const point = 'sc="1" ec="5" fileid="1"';

export const xmlReports: readonly Sample[] = [
  {
    title: 'Cobertura',
    format: 'cobertura',
    name: 'c.xml',
    content: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage line-rate="0.5" branch-rate="0.5" lines-covered="1" lines-valid="2" branches-covered="1" branches-valid="2"
  complexity="0" version="1.9" timestamp="1"><sources><source>/build</source></sources><packages>
<package name="src" line-rate="0.5" branch-rate="0.5" complexity="1"><classes>
<class name="a" filename="src/a.ts" line-rate="0.5" branch-rate="0.5" complexity="1"><methods>
<method name="f" signature="()V" line-rate="1.0" branch-rate="0.5"><lines><line number="1" hits="2"/></lines></method>
<method name="g" signature="()V" line-rate="0.0" branch-rate="0"><lines><line number="5" hits="0"/></lines></method>
</methods><lines><line number="1" hits="2" branch="true" condition-coverage="50% (1/2)"><conditions>
<condition number="0" type="jump" coverage="50%"/></conditions></line>
<line number="5" hits="0" branch="false"/></lines></class></classes></package></packages></coverage>`,
    counts: '1/2 1/2 1/2 /',
  },
  {
    title: 'JaCoCo with groups',
    format: 'jacoco',
    name: 'jacoco.xml',
    content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
<report name="all"><sessioninfo id="h" start="1" dump="2"/><group name="mod"><package name="org/x">
<class name="org/x/App" sourcefilename="App.java">
<method name="f" desc="()V" line="1"><counter type="INSTRUCTION" missed="1" covered="3"/>
<counter type="METHOD" missed="0" covered="1"/></method>
<method name="g" desc="()V" line="5"><counter type="INSTRUCTION" missed="3" covered="0"/>
<counter type="METHOD" missed="1" covered="0"/></method><counter type="METHOD" missed="1" covered="1"/></class>
<sourcefile name="App.java"><line nr="1" mi="1" ci="3" mb="1" cb="1"/><line nr="5" mi="3" ci="0" mb="0" cb="0"/>
<counter type="LINE" missed="1" covered="1"/><counter type="BRANCH" missed="1" covered="1"/></sourcefile>
<counter type="LINE" missed="1" covered="1"/></package></group><counter type="LINE" missed="1" covered="1"/></report>`,
    counts: '1/2 1/2 1/2 /',
  },
  {
    title: 'Clover of PHPUnit',
    format: 'clover',
    name: 'clover.xml',
    content: `<?xml version="1.0" encoding="UTF-8"?>
<coverage generated="1"><project timestamp="1"><file name="/app/src/a.ts"><class name="A" namespace="global">
<metrics ${clover}/></class>
<line num="1" type="method" name="f" visibility="public" complexity="1" crap="1" count="2"/>
<line num="2" type="stmt" count="2"/>
<line num="5" type="method" name="g" visibility="public" complexity="1" crap="1" count="0"/>
<line num="6" type="stmt" count="0"/><metrics loc="9" ncloc="9" classes="1" ${clover}/></file></project></coverage>`,
    counts: '1/2 / 1/2 1/2',
  },
  {
    title: 'OpenCover',
    format: 'opencover',
    name: 'o.xml',
    content: `<?xml version="1.0" encoding="utf-8"?>
<CoverageSession xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<Summary numSequencePoints="3" visitedSequencePoints="2"/><Modules><Module hash="1">
<ModulePath>C:\\x\\Lib.dll</ModulePath><ModuleName>Lib</ModuleName>
<Files><File uid="1" fullPath="C:\\agent\\Lib\\Class1.cs"/></Files>
<Classes><Class><FullName>Lib.Class1</FullName><Methods>
<Method visited="true" cyclomaticComplexity="2"><FileRef uid="1"/><Name>System.Int32 Lib.Class1::F()</Name>
<SequencePoints><SequencePoint vc="2" uspid="1" ordinal="0" sl="1" el="1" ${point}/>
<SequencePoint vc="1" uspid="2" ordinal="1" sl="1" el="2" ${point}/></SequencePoints>
<BranchPoints><BranchPoint vc="1" uspid="3" ordinal="0" sl="1" path="0" offset="1" offsetend="5" fileid="1"/>
<BranchPoint vc="0" uspid="4" ordinal="1" sl="1" path="1" offset="1" offsetend="9" fileid="1"/></BranchPoints></Method>
<Method visited="false"><FileRef uid="1"/><Name>System.Void Lib.Class1::G()</Name>
<SequencePoints><SequencePoint vc="0" uspid="5" ordinal="0" sl="5" el="5" ${point}/></SequencePoints>
<BranchPoints/></Method></Methods></Class></Classes></Module></Modules></CoverageSession>`,
    counts: '1/2 1/2 1/2 2/3',
  },
  {
    title: 'SonarQube generic',
    format: 'sonarqube',
    name: 's.xml',
    content: `<coverage version="1">
<file path="src/a.ts"><lineToCover lineNumber="1" covered="true" branchesToCover="2" coveredBranches="1"/>
<lineToCover lineNumber="5" covered="false"/></file></coverage>`,
    counts: '1/2 1/2 / /',
  },
];
