import { Readable } from 'node:stream';
import { readFileSync } from 'node:fs';
import { CucumberHtmlStream } from '@cucumber/html-formatter';
const envelopes = readFileSync(0, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line));
Readable.from(envelopes, { objectMode: true }).pipe(new CucumberHtmlStream()).pipe(process.stdout);
