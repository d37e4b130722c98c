// Judges by graphql-inspector: reads {recorded, served} introspections, prints a line for each breaking change.
import { readFileSync } from 'node:fs';
import { buildClientSchema } from 'graphql';
import { diff } from '@graphql-inspector/core';

const { recorded, served } = JSON.parse(readFileSync(0, 'utf8'));
const schema = document => buildClientSchema(document.data ?? document);
const changes = await diff(schema(recorded), schema(served));
console.log(JSON.stringify(changes.filter(change => change.criticality.level === 'BREAKING').map(change => change.message)));
