/**
 * UTF-8 to string. Written out because the pure parts see no DOM types, and strings here are short: names and
 * records of a few hundred bytes. Bytes that are not UTF-8 come out as U+FFFD; the record is then refused by its check.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i++] ?? 0;
    if (lead < 0x80) text += String.fromCharCode(lead);
    else {
      const extra = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
      let code = lead & (0x3f >> extra);
      for (let k = 0; k < extra; k++) code = (code << 6) | ((bytes[i++] ?? 0) & 0x3f);
      text += code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    }
  }
  return text;
}
