// Reports in lines of text, as their tools write them.

export interface Sample {
  readonly title: string;
  readonly format: string;
  readonly name: string;
  readonly content: string;
  /** Covered and total of lines, branches, functions and statements, counted by hand. */
  readonly counts: string;
}

export const textReports: readonly Sample[] = [
  {
    title: 'lcov 1.x',
    format: 'lcov',
    name: 'lcov.info',
    content: `TN:t
SF:src/a.ts
FN:1,f
FN:5,g
FNF:2
FNH:1
FNDA:2,f
FNDA:0,g
DA:1,2,abc
DA:5,0
LF:2
LH:1
BRDA:1,0,0,2
BRDA:1,0,1,-
BRF:2
BRH:1
end_of_record
`,
    counts: '1/2 1/2 1/2 /',
  },
  {
    title: 'lcov 2.x',
    format: 'lcov',
    name: 'lcov.info',
    content: `TN:
SF:src/a.ts
VER:1
FNL:0,1,4
FNA:0,2,f
FNA:0,0,f<int>
FNL:1,5,6
FNA:1,0,g
FNF:2
FNH:1
BRDA:1,e0,0,1
BRDA:1,0,x > 1,0
BRF:2
BRH:1
DA:1,2
DA:5,0
LF:2
LH:1
end_of_record
`,
    counts: '1/2 1/2 1/2 /',
  },
  {
    title: 'Go',
    format: 'go',
    name: 'cover.out',
    content: `mode: atomic
example.com/m/pkg/a.go:3.19,5.11 1 7
example.com/m/pkg/a.go:5.11,8.3 2 0
example.com/m/pkg/a.go:20.1,20.9 1 0
`,
    counts: '3/7 / / 1/4',
  },
];
