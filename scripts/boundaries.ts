import { readdirSync, readFileSync } from 'node:fs';

declare const __ROOT__: string;

/** Who may import whom: the table of ARCHITECTURE.md. `types` marks an edge that may only carry types. */
const ENTRY = ['engine', 'knowledge', 'export', 'page', 'ui', 'browser'];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  engine: ['engine'],
  knowledge: ['knowledge', 'engine'],
  export: ['export', 'engine', 'knowledge'],
  page: ['page', 'engine'],
  ui: ['ui', 'engine', 'knowledge'],
  browser: ['browser', 'engine:types', 'knowledge:types'],
  background: ['background', ...ENTRY],
  content: ['content', ...ENTRY],
  popup: ['popup', ...ENTRY],
  sidepanel: ['sidepanel', ...ENTRY],
  options: ['options', ...ENTRY],
  welcome: ['welcome', ...ENTRY],
};

/** Packages a part may use at run time; no other part may import a package at all. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  ui: ['preact', '@floating-ui/dom'],
  page: ['approx-string-match'],
  browser: ['webextension-polyfill'],
  popup: ['preact'],
  sidepanel: ['preact'],
  options: ['preact'],
  welcome: ['preact'],
};

/** Clocks, chance and the outside world: never in a pure part. */
const IMPURE = /\b(?:Date\.now|new Date\(\)|Math\.random|fetch\(|console\.|setTimeout\(|globalThis\.)/;
const PURE = new Set(['engine', 'knowledge', 'export']);
const IMPORT = /^\s*(import|export)\s+(type\s+)?[^'";]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'/gm;

const partOf = (path: string): string => path.split('/')[1] ?? '';

function resolve(file: string, target: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

function checkImport(file: string, target: string, typeOnly: boolean): string | null {
  const part = partOf(file);
  if (!target.startsWith('.')) {
    const allowed = PACKAGES[part] ?? [];
    return allowed.some((p) => target === p || target.startsWith(`${p}/`))
      ? null
      : `${file}: ${part} may not import the package ${target}`;
  }
  const path = resolve(file, target);
  if (!path.startsWith('src/')) return null; // lexicons, locales, styles: data
  const other = partOf(path);
  const edges = ALLOWED[part] ?? [];
  if (edges.includes(other) || (typeOnly && edges.includes(`${other}:types`))) return null;
  return `${file}: ${part} may not import ${other} (${target})`;
}

function check(file: string): string[] {
  const source = readFileSync(`${__ROOT__}/${file}`, 'utf8');
  const faults: string[] = [];
  for (const [, , type, from, bare] of source.matchAll(IMPORT)) {
    const fault = checkImport(file, from ?? bare ?? '', Boolean(type));
    if (fault) faults.push(fault);
  }
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const impure = PURE.has(partOf(file)) ? IMPURE.exec(code) : null;
  if (impure) faults.push(`${file}: a pure part may not use ${impure[0]}`);
  if (
    partOf(file) !== 'browser' &&
    /\b(?:browser|chrome)\.(?:runtime|tabs|storage|scripting|permissions|action|commands|i18n)\b/.test(code)
  )
    faults.push(`${file}: only src/browser may say browser.*`);
  return faults;
}

const files = readdirSync(`${__ROOT__}/src`, { recursive: true, encoding: 'utf8' })
  .map((f) => `src/${f.replaceAll('\\', '/')}`)
  .filter((f) => /\.tsx?$/.test(f));
const faults = files.flatMap(check);
for (const fault of faults) console.error(fault);
console.error(`boundaries: ${files.length} files, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
