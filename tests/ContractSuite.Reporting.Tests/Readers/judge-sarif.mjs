import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const path = new URL('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', import.meta.url);
const Ajv = createRequire(path)('ajv');
const log = JSON.parse(readFileSync(0, 'utf8'));
const validate = new Ajv({ schemaId: 'auto', meta: false, validateSchema: false, unknownFormats: 'ignore', logger: false }).compile(JSON.parse(readFileSync(path, 'utf8')));
process.stdout.write(validate(log) ? `valid, ${log.runs[0].results.length} results` : JSON.stringify(validate.errors));
