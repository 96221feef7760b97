// src/basics/result.ts
var accept = (value) => ({ ok: true, value });
var refuse = (refusal) => ({
  ok: false,
  refusal
});

// src/basics/bytes.ts
import { base64, hex } from "@scure/base";
var toHex = (bytes) => hex.encode(bytes);
var fromHex = (text) => hex.decode(text);
var toBase64 = (bytes) => base64.encode(bytes);
var fromBase64 = (text) => base64.decode(text);
var encoder = new TextEncoder();
var decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var toUtf8 = (text) => encoder.encode(text);
var fromUtf8 = (bytes) => decoder.decode(bytes);
function concat(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
function compareBytes(a, b) {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
var compareText = (a, b) => a < b ? -1 : a > b ? 1 : 0;

export {
  toHex,
  fromHex,
  toBase64,
  fromBase64,
  toUtf8,
  fromUtf8,
  concat,
  compareBytes,
  compareText,
  accept,
  refuse
};
