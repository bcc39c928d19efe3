// `npm start [-- --firefox] [-- --page /path]`: set-up, build, sample site, and a browser with Newsgloss on the sample article.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensureDependencies } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);
ensureDependencies(root);
ensureBrowser(args.includes('--firefox') ? 'firefox' : 'chromium');
process.argv = [process.argv[0], process.argv[1], 'start', ...args];
await import('./run.mjs');
