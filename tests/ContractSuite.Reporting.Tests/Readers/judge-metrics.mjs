import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const required = createRequire(import.meta.url)('parse-prometheus-text-format');
const families = (required.default ?? required)(readFileSync(0, 'utf8'));
process.stdout.write(families.map(family => `${family.name}=${family.metrics.map(metric => metric.value).join(',')}`).join(' '));
