import { writeFileSync } from 'node:fs';
import { catalogueText } from '../src/audit/catalogue.js';

/** Writes the printed catalogue of events anew; tests/audit.test.ts says when it is stale. */
writeFileSync('docs/katalog-peristiwa.md', catalogueText());
