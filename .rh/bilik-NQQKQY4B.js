// src/server/commands/input.ts
import { readFileSync } from "node:fs";
function readInput(path) {
  const from = path === void 0 || path === "-" ? 0 : path;
  try {
    return new Uint8Array(readFileSync(from));
  } catch {
    throw new Error(`${path ?? "standard input"} cannot be read`);
  }
}
function readJson(path) {
  const text = new TextDecoder().decode(readInput(path));
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path ?? "standard input"} is not JSON`);
  }
}

export {
  readInput,
  readJson
};
