interface Evaluates {
  evaluate<T>(expression: string): Promise<T>;
}

/** Middle of the first place of some words in the article, scrolled into the window; CSS pixels of the viewport. */
export function wordAt(page: Evaluates, words: string, within = '.story-body'): Promise<[number, number]> {
  return page.evaluate<[number, number]>(`(() => {
    const walker = document.createTreeWalker(document.querySelector(${JSON.stringify(within)}), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 4);
      node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = range.getClientRects()[0];
      return [left + width / 2, top + height / 2];
    }
    throw new Error('the article has no such words: ' + ${JSON.stringify(words)});
  })()`);
}

/** True where some highlight of the page covers the words: what a reader sees as painted. */
export function isPainted(page: Evaluates, words: string): Promise<boolean> {
  return page.evaluate<boolean>(
    `[...CSS.highlights.values()].some((h) => [...h].some((r) => r.toString().includes(${JSON.stringify(words)})))`,
  );
}
