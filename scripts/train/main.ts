import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trainClaims } from './claims';

declare const __ROOT__: string;

/** `npm run train` learns the weights in data/weights/ anew. Deterministic: the same gold gives the same bytes. */
const weights = trainClaims(__ROOT__);
writeFileSync(join(__ROOT__, 'data/weights/claims.json'), `${JSON.stringify(weights, null, 1)}\n`);
console.error(`train: ${weights.provenance.articles} articles, ${weights.provenance.candidates} candidates`);
