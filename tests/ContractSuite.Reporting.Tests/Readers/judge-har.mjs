import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const validate = createRequire(import.meta.url)('har-validator');
const archive = JSON.parse(readFileSync(0, 'utf8'));
const verdict = await validate.har(archive).then(() => `valid, ${archive.log.entries.length} entries`, fault => JSON.stringify(fault.errors));
process.stdout.write(verdict);
