/** Two independent 32-bit hashes of one key: together the 64 bits that the index is built on. */
export interface Hash {
  readonly a: number;
  readonly b: number;
}

const finish = (h: number): number => {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
};

/** FNV-1a over UTF-16 units with murmur3's final mix, for two seeds. Stable for ever: built files depend on it. */
export function hashWord(word: string): Hash {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x5bd1e995);
  }
  return { a: finish(a), b: finish(b) };
}

/** Hash of a phrase from the hashes of its words, so that a scan hashes every word once. */
export const join = (phrase: Hash, word: Hash): Hash => ({
  a: finish(Math.imul(phrase.a, 31) + word.a),
  b: finish(Math.imul(phrase.b, 37) + word.b),
});

export function hashKey(key: string): Hash {
  const [first = '', ...rest] = key.split(' ');
  return rest.reduce((h, w) => join(h, hashWord(w)), hashWord(first));
}

/** Checksum over 32-bit words from `from` on; a trailing rest of one to three bytes is read as if filled with zeros. */
export function checksum(bytes: Uint8Array, from: number): number {
  const whole = (bytes.length - from) & ~3;
  const view = new DataView(bytes.buffer, bytes.byteOffset + from, bytes.length - from);
  let h = 0x2545f491;
  for (let i = 0; i < whole; i += 4) h = (Math.imul(h ^ view.getUint32(i, true), 0x01000193) + 0x9e3779b9) | 0;
  for (let i = whole; i < view.byteLength; i++) h = Math.imul(h ^ view.getUint8(i), 0x01000193);
  return finish(h);
}
