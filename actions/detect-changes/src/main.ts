import * as core from '@actions/core';
core.setOutput('x', 'y');
const { parse } = await import('yaml');
console.log(parse('a: 1'));
