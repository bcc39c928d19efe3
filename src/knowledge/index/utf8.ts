/** How many code units one call of fromCharCode takes: more could overflow the argument stack. */
const SLICE = 8192;

/**
 * UTF-8 to string. Written out because the pure parts see no DOM types. Bytes that are not UTF-8 come out as other
 * characters; what they stand in is then refused by its own check.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i++] ?? 0;
    if (lead < 0x80) units[length++] = lead;
    else {
      const extra = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
      let code = lead & (0x3f >> extra);
      for (let k = 0; k < extra; k++) code = (code << 6) | ((bytes[i++] ?? 0) & 0x3f);
      if (code > 0xffff) {
        units[length++] = 0xd800 + ((code - 0x10000) >> 10);
        units[length++] = 0xdc00 + (code & 0x3ff);
      } else units[length++] = code;
    }
  }
  let text = '';
  // Applied, not spread: spreading goes through the iterator and took ten times as long.
  for (let i = 0; i < length; i += SLICE)
    text += String.fromCharCode.apply(null, units.subarray(i, Math.min(i + SLICE, length)) as unknown as number[]);
  return text;
}
