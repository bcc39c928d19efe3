import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readAgain } from '../../src/page/article/again';
import { readPage, type PageRead } from '../../src/page/article/read';

const CASE = join(import.meta.dirname, '../cases/captions-and-credits');
const { url } = JSON.parse(readFileSync(join(CASE, 'expected.json'), 'utf8')) as { readonly url: string };

function open(): { readonly page: Document; readonly read: PageRead; readonly paragraphs: readonly Element[] } {
  const page = new JSDOM(readFileSync(join(CASE, 'page.html'), 'utf8'), { url }).window.document;
  const read = readPage(page, url);
  const paragraphs = read.elements.filter((_, i) => read.blocks[i]?.role === 'body');
  return { page, read, paragraphs };
}

const first = <T>(list: readonly T[]): T => {
  const [item] = list;
  if (item === undefined) throw new Error('expected at least one');
  return item;
};

describe('a page that changes a little', () => {
  it('gives what reading it anew gives, and keeps the blocks that were not touched', () => {
    const { page, read, paragraphs } = open();
    const last = paragraphs.at(-1) as Element;
    last.textContent = 'Die Bauarbeiten beginnen nun doch schon im August, wie die Verwaltung am Freitag mitteilte.';
    const again = readAgain(read, [last]);
    const anew = readPage(page, url);
    expect(again?.document.text).toBe(anew.document.text);
    expect(again?.document.blocks).toEqual(anew.document.blocks);
    expect(again?.blocks).toEqual(anew.blocks);
    const kept = again?.map.blocks.filter((block) => read.map.blocks.includes(block)) ?? [];
    expect(kept).toHaveLength(read.map.blocks.length - 1);
    const at = again?.document.text.indexOf('Bauarbeiten beginnen') ?? -1;
    expect(again?.map.toRange({ start: at, end: at + 11 })?.toString()).toBe('Bauarbeiten');
  });

  it('moves the blocks behind a longer one, with the pieces that they had', () => {
    const { page, read, paragraphs } = open();
    const paragraph = first(paragraphs);
    paragraph.append(' Das teilte die Stadt am Abend mit.');
    const again = readAgain(read, [paragraph]);
    expect(again?.document.text).toBe(readPage(page, url).document.text);
    const pieces = new Set(read.map.blocks.map((b) => b.pieces));
    expect(again?.map.blocks.filter((b) => !pieces.has(b.pieces))).toHaveLength(1);
  });

  it('finds nodes that were built anew under the same words', () => {
    const { read, paragraphs } = open();
    const paragraph = first(paragraphs);
    const words = paragraph.textContent ?? '';
    paragraph.textContent = words;
    const again = readAgain(read, [paragraph]);
    expect(again?.document.text).toBe(read.document.text);
    const start = again?.document.text.indexOf(words) ?? -1;
    expect(read.map.toRange({ start, end: start + words.length })).toBeNull();
    expect(again?.map.toRange({ start, end: start + words.length })?.toString()).toBe(words);
  });

  it('is the page that it was where only a caption changed', () => {
    const { read } = open();
    const i = read.blocks.findIndex((b) => b.role === 'caption');
    const caption = read.elements[i] as Element;
    caption.textContent = 'Ein anderes Bild.';
    expect(readAgain(read, [caption])).toBe(read);
  });

  it('must be read anew where a placeholder was filled with text', () => {
    const { page, paragraphs } = open();
    const [kept, ...others] = paragraphs;
    const box = page.createElement('div');
    box.textContent = 'Loading…';
    kept?.after(box);
    const texts = others.map((p) => (p.remove(), p.textContent));
    const read = readPage(page, url);
    box.replaceChildren(...texts.map((text) => Object.assign(page.createElement('p'), { textContent: text })));
    expect(readAgain(read, [box])).toBeNull();
    expect(readPage(page, url).document.text).toContain(texts.at(-1)?.trim());
  });

  it.each<[string, (paragraph: Element) => Element]>([
    ['a paragraph came', (p) => (p.after(p.cloneNode(true)), p.parentElement as Element)],
    ['a paragraph went', (p) => (p.remove(), p)],
    ['a paragraph was hidden', (p) => (p.setAttribute('hidden', ''), p)],
    ['a paragraph was parted', (p) => ((p.innerHTML = 'Das eine.<br><br>Das andere.'), p)],
    ['a paragraph became an advert', (p) => ((p.textContent = 'Anzeige'), p)],
  ])('must be read anew where %s', (_, change) => {
    const { read, paragraphs } = open();
    expect(readAgain(read, [change(first(paragraphs))])).toBeNull();
  });
});
