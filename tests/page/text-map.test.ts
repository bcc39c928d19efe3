// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/page/article/read';

const FILL = 'The council met for four hours on Tuesday evening and heard two reports about the bridge over the river.';

function read(body: string): ReturnType<typeof readPage> {
  document.body.innerHTML = `<main><h1>A title</h1><article><p>${FILL}</p>${body}<p>${FILL} It closed.</p></article></main>`;
  return readPage(document, 'https://example.org/news/2024/06/20/a-title-of-the-day');
}

/** The text of the page under the words of the document, through the map. */
function through(page: ReturnType<typeof read>, words: string): string[] {
  const start = page.document.text.indexOf(words);
  expect(start, `"${words}" in ${page.document.text}`).toBeGreaterThanOrEqual(0);
  return page.map.toRanges({ start, end: start + words.length }).map((r) => r.toString());
}

describe('text-map', () => {
  it('goes across inline tags and entities', () => {
    const page = read('<p>The <b>mayor &amp; the</b> <a href="/x">council</a> agreed to the plan without a vote.</p>');
    expect(through(page, 'mayor & the council agreed')).toEqual(['mayor & the council agreed']);
  });

  it('drops soft hyphens and zero-width characters and finds them again', () => {
    const page = read('<p>Die Donau\u00addampf\u200bschifffahrt ist nicht mehr, was sie in alten Zeiten war.</p>');
    expect(page.document.text).toContain('Donaudampfschifffahrt');
    expect(through(page, 'Donaudampfschifffahrt')).toEqual(['Donau\u00addampf\u200bschifffahrt']);
  });

  it('reads a no-break space as a space and collapses the rest', () => {
    const page = read(
      '<p>«\u00a0Nous   avons\n  gagné\u202f!\u00a0» a lancé la maire devant la foule réunie sur la place.</p>',
    );
    expect(page.document.text).toContain('« Nous avons gagné ! » a lancé');
    expect(through(page, '« Nous avons gagné ! »')).toEqual(['«\u00a0Nous   avons\n  gagné\u202f!\u00a0»']);
  });

  it('opens ligatures and composes letters', () => {
    const page = read(
      '<p>The \uFB01nal \uFB02oor was e\u0301galite\u0301 for the people of the old town by the river.</p>',
    );
    expect(page.document.text).toContain('final floor was égalité');
    expect(through(page, 'final floor')).toEqual(['\uFB01nal \uFB02oor']);
  });

  it('goes on across a footnote mark, in two ranges', () => {
    const page = read(
      '<p>“We won<sup><a href="#n1">1</a></sup> and we go on,” the mayor said to the crowd on the square.</p>',
    );
    expect(page.document.text).toContain('“We won and we go on,”');
    expect(through(page, 'We won and we go on')).toEqual(['We won', ' and we go on']);
  });

  it('keeps an ordinal and a unit that are raised', () => {
    const page = read(
      '<p>Le 1<sup>er</sup> mai, les 12 km<sup>2</sup> du parc ont été rendus aux habitants de la ville.</p>',
    );
    expect(page.document.text).toContain('Le 1er mai, les 12 km2 du parc');
  });

  it('does not read hidden text', () => {
    const page = read(
      '<p>The mayor <span hidden>secretly</span> agreed <span style="display:none">never</span> to the plan of the council.</p>',
    );
    expect(page.document.text).toContain('The mayor agreed to the plan');
    expect(through(page, 'mayor agreed to')).toHaveLength(3);
  });

  it('answers offsets of the page, also of what was left out', () => {
    const page = read('<p id="x">The   mayor agreed to the plan without a vote of the whole council.</p>');
    const node = document.getElementById('x')?.firstChild as Text;
    const start = page.document.text.indexOf('The mayor');
    expect(page.map.toOffset(node, 0)).toBe(start);
    expect(page.map.toOffset(node, 6)).toBe(start + 4);
    expect(page.map.toOffset(document.querySelector('h1')?.firstChild as Text, 0)).toBeNull();
  });

  it('cuts a span that crosses blocks into one range a block', () => {
    const page = read('<p>The mayor agreed to the plan without a vote of the whole council.</p>');
    const { text } = page.document;
    const span = { start: text.indexOf('the bridge'), end: text.indexOf('agreed to') };
    expect(page.map.toRange(span)).toBeNull();
    expect(page.map.toRanges(span).map((r) => r.toString())).toEqual(['the bridge over the river.', 'The mayor ']);
  });

  it('gives no range for text that has left the page', () => {
    const page = read('<p id="x">The mayor agreed to the plan without a vote of the whole council.</p>');
    const start = page.document.text.indexOf('mayor agreed');
    document.getElementById('x')?.remove();
    expect(page.map.toRanges({ start, end: start + 5 })).toEqual([]);
  });

  it('maps text in an open shadow root', () => {
    const page = read('<div id="host"></div>');
    expect(page.shadows).toHaveLength(0);
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
    const p = document.createElement('p');
    p.textContent = 'Inside the shadow the mayor spoke of a plan that nobody in the council had seen.';
    root?.append(p);
    const again = readPage(document, 'https://example.org/');
    expect(again.shadows).toHaveLength(1);
    expect(through(again, 'the mayor spoke of a plan')).toEqual(['the mayor spoke of a plan']);
  });
});
