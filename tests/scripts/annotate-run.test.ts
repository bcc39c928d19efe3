import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWritten } from '../../scripts/gold/load';
import { LANGS } from '../../src/engine/span';

/** The command line as a shell runs it: `npm run annotate -- --jsonl`, whole processes with pipes between them. */
const ROOT = join(import.meta.dirname, '../..');
const RUN = join(ROOT, 'scripts/run.mjs');
const BAD = 5;

const folder = mkdtempSync(join(tmpdir(), 'newsgloss-annotate-'));
const file = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two short articles of each language, a page, an empty line, and a line that is no JSON. */
const texts = LANGS.flatMap((lang) =>
  readWritten(ROOT, lang)
    .slice(0, 2)
    .map((a) => a.paragraphs.slice(0, 4).join('\n\n')),
);
const lines = texts.map((text, id) => JSON.stringify({ id, text }));
lines.splice(BAD, 0, '{"id": "broken", "text": ');
lines.splice(2, 0, '');
lines.push(
  JSON.stringify({ id: 'page', html: `<html lang="fr"><article><h1>Titre</h1><p>${texts[0] ?? ''}</p></article>` }),
);
const INPUT = `${lines.join('\n')}\n`;
const answers = lines.filter((l) => l !== '').length;

function annotate(
  input: string,
  ...args: string[]
): { readonly out: string; readonly err: string; readonly code: number | null } {
  const done = spawnSync(process.execPath, [RUN, 'annotate', '--jsonl', ...args], { input, encoding: 'utf8' });
  return { out: done.stdout, err: done.stderr, code: done.status };
}

const idsIn = (out: string): unknown[] =>
  out
    .trim()
    .split('\n')
    .map((l) => (JSON.parse(l) as { id: unknown }).id);

describe('a stream of articles', { timeout: 120_000 }, () => {
  let whole = '';
  beforeAll(() => {
    whole = annotate(INPUT).out;
  }, 120_000);

  it('is answered line for line; a bad line is told in its place, harms no other, and makes the exit code 1', () => {
    const { out, code } = annotate(INPUT);
    expect(out).toBe(whole);
    expect(code).toBe(1);
    expect(idsIn(out)).toHaveLength(answers);
    const broken = JSON.parse(out.split('\n')[BAD] ?? '') as Record<string, unknown>;
    expect(broken['error']).toMatch(/expected one JSON object a line/);
    expect(out.match(/"error"/g)).toHaveLength(1);
  });

  it('comes out the same, in the same order, from several threads', () => {
    expect(annotate(INPUT, '--workers', '3').out).toBe(whole);
  });

  it('goes on where a run that was killed in the middle of a line left off', () => {
    const all = whole.split('\n');
    writeFileSync(file('out.jsonl'), `${all.slice(0, 7).join('\n')}\n${(all[7] ?? '').slice(0, 40)}`);
    appendFileSync(file('out.jsonl'), annotate(INPUT, '--resume', file('out.jsonl')).out);
    expect(readFileSync(file('out.jsonl'), 'utf8')).toBe(whole);
  });

  it('whose reader has enough ends without a word', () => {
    writeFileSync(file('long.jsonl'), INPUT.repeat(20));
    const pipe = `"$0" "$1" annotate --jsonl < "$2" | head -n 1`;
    const done = spawnSync('sh', ['-c', pipe, process.execPath, RUN, file('long.jsonl')], { encoding: 'utf8' });
    expect(done.stderr).toBe('');
    expect(done.stdout).toBe(`${whole.split('\n')[0]}\n`);
  });

  it('cut into chunks and run by several processes is the same stream: GNU parallel where it is installed, else xargs', () => {
    writeFileSync(file('in.jsonl'), INPUT);
    const command = `'${process.execPath}' '${RUN}' annotate --jsonl`;
    const parallel = `parallel --will-cite --pipe --keep-order -j 2 -N 6 "${command}" < in.jsonl`;
    const xargs = `split -l 6 in.jsonl chunk. && ls chunk.* | xargs -P 2 -I @ sh -c "${command} < @ > out.@ || [ \\$? = 1 ]" && cat out.chunk.*`;
    const has = spawnSync('sh', ['-c', 'command -v parallel']).status === 0;
    const done = spawnSync('sh', ['-c', has ? parallel : xargs], { cwd: folder, encoding: 'utf8' });
    expect(done.stdout, done.stderr).toBe(whole);
  });
});
