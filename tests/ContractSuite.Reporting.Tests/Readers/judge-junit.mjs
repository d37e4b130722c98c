import { readFileSync } from 'node:fs';
import { parse } from 'junit2json';
const told = await parse(readFileSync(0, 'utf8'));
const cases = told.testsuite.flatMap(suite => suite.testcase);
const names = which => cases.filter(which).map(test => test.name).join(', ');
process.stdout.write(`${told.tests} tests, ${told.failures} failures, ${told.errors} errors; cases: ${cases.length}; failed: ${names(test => test.failure)}; skipped: ${names(test => test.skipped)}`);
