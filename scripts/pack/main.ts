import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Lang } from '../../src/engine/span';
import { LANGS } from '../../src/engine/span';
import { draftPack, knownTextOf } from '../../src/knowledge/story/draft';
import { checkPack, exportPack } from '../../src/knowledge/story/pack';

/**
 * `npm run pack -- check FILE…` says what is wrong with a pack, where, and how to mend it.
 * `npm run pack -- new ARTICLE.txt --lang fr --date 2024-06-20 --publisher NAME --author NAME [--title T]` begins one, to standard output.
 * `npm run pack -- add PACK.json ARTICLE.txt --lang it --date 2024-06-20 --publisher NAME` adds an article's fingerprints to its first story.
 * An article is plain text; its first line is the title where --title gives none.
 */
const USAGE =
  'expected: check FILE… | new ARTICLE.txt --lang L --date D --publisher P --author A [--title T] | add PACK.json ARTICLE.txt --lang L --date D --publisher P';

class Usage extends Error {}

interface Arguments {
  readonly files: readonly string[];
  option(name: string): string;
}

function parse(args: readonly string[]): Arguments {
  const options = new Map<string, string>();
  const files: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg.startsWith('--')) options.set(arg.slice(2), args[(i += 1)] ?? '');
    else files.push(arg);
  }
  return {
    files,
    option: (name) => {
      const value = options.get(name);
      if (!value) throw new Usage(`expected --${name}; ${USAGE}`);
      return value;
    },
  };
}

function read(file: string | undefined): string {
  if (!file) throw new Usage(USAGE);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Usage(`cannot read ${file}`);
  }
}

function langOf(args: Arguments): Lang {
  const lang = LANGS.find((l) => l === args.option('lang'));
  if (!lang) throw new Usage(`expected --lang to be one of ${LANGS.join(', ')}, got "${args.option('lang')}"`);
  return lang;
}

function check(files: readonly string[]): boolean {
  if (files.length === 0) throw new Usage(USAGE);
  let good = true;
  for (const file of files) {
    const result = checkPack(read(file));
    if (result.ok) {
      const { title, author, stories } = result.pack;
      const count = stories.reduce((n, s) => n + s.facts.length, 0);
      console.log(
        `${basename(file)}: good. "${Object.values(title)[0]}" by ${author}: ${stories.length} stories, ${count} facts.`,
      );
      continue;
    }
    good = false;
    console.log(`${file}: ${result.faults.length} to mend`);
    for (const { where, what, mend } of result.faults) console.log(`  ${where}: ${what}\n    ${mend}`);
  }
  return good;
}

function begin(args: Arguments): void {
  const lines = read(args.files[0]).split('\n');
  const given = process.argv.includes('--title');
  const title = given ? args.option('title') : (lines[0] ?? '').trim();
  const text = given ? lines.join('\n') : lines.slice(1).join('\n');
  const [date, publisher, author] = [args.option('date'), args.option('publisher'), args.option('author')];
  const json = exportPack(draftPack({ title, text, lang: langOf(args), date, publisher, author }));
  const checked = checkPack(json);
  if (!checked.ok) throw new Usage(checked.faults.map((f) => `${f.where}: ${f.what}. ${f.mend}`).join('\n'));
  process.stdout.write(json);
}

function add(args: Arguments): void {
  const [file, article] = args.files;
  const checked = checkPack(read(file));
  if (!checked.ok || !file) throw new Usage(`${file}: mend the pack first (npm run pack -- check ${file})`);
  const known = knownTextOf({
    text: read(article),
    lang: langOf(args),
    date: args.option('date'),
    publisher: args.option('publisher'),
  });
  const [first, ...others] = checked.pack.stories;
  if (!first) throw new Usage(`${file}: expected a story, got none`);
  const texts = [...first.recognise.texts.filter((t) => t.label !== known.label), known];
  const story = { ...first, recognise: { ...first.recognise, texts } };
  writeFileSync(file, exportPack({ ...checked.pack, stories: [story, ...others] }));
  console.log(`${file}: ${known.prints.split(' ').length} fingerprints of "${known.label}"`);
}

try {
  const [command, ...rest] = process.argv.slice(2);
  const args = parse(rest);
  if (command === 'check') process.exitCode = check(args.files) ? 0 : 1;
  else if (command === 'new') begin(args);
  else if (command === 'add') add(args);
  else throw new Usage(USAGE);
} catch (error) {
  if (!(error instanceof Usage)) throw error;
  console.error(`pack: ${error.message}`);
  process.exitCode = 2;
}
