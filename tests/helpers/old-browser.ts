import type { BrowserContext } from 'playwright-core';

/**
 * What the oldest browser that the pages promise to run on does not have, by the object it stands on.
 * A library of others may lean on it as well as our own lines, so it is taken from the browser itself.
 *
 * @source caniuse.com and chromestatus.com: what came to Chrome after version 87, of what a script may call
 */
const AFTER_CHROME_87: readonly (readonly [owner: string, names: readonly string[]])[] = [
  ['Object', ['hasOwn', 'groupBy']],
  ['Map', ['groupBy']],
  [
    'Array.prototype',
    ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group'],
  ],
  ['Array', ['fromAsync']],
  ['String.prototype', ['at', 'isWellFormed', 'toWellFormed']],
  [
    'Object.getPrototypeOf(Uint8Array.prototype)',
    ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with'],
  ],
  ['Uint8Array', ['fromBase64', 'fromHex']],
  ['Uint8Array.prototype', ['toBase64', 'toHex', 'setFromBase64', 'setFromHex']],
  ['ArrayBuffer.prototype', ['transfer', 'transferToFixedLength', 'resize']],
  ['Promise', ['withResolvers', 'try']],
  ['Set.prototype', ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
  ['Math', ['f16round', 'sumPrecise']],
  ['RegExp', ['escape']],
  ['Error', ['isError']],
  ['Crypto.prototype', ['randomUUID']],
  ['AbortSignal', ['abort', 'timeout', 'any']],
  ['AbortSignal.prototype', ['throwIfAborted']],
  ['URL', ['canParse', 'parse']],
  ['Response', ['json']],
  ['Blob.prototype', ['bytes']],
  // Not `checkVisibility`: whoever drives the browser asks for it in the page itself.
  ['Element.prototype', ['setHTMLUnsafe']],
  ['HTMLElement.prototype', ['showPopover', 'hidePopover', 'togglePopover']],
  ['HTMLInputElement.prototype', ['showPicker']],
  ['HTMLDialogElement.prototype', ['requestClose']],
  ['Document.prototype', ['startViewTransition']],
  ['globalThis', ['structuredClone', 'scheduler', 'reportError', 'Iterator', 'navigation']],
];

/** Every page of this browser finds what a tablet of 2020 has, and no more. Before the first page is opened. */
export function makeOld(context: BrowserContext): Promise<unknown> {
  const lines = AFTER_CHROME_87.flatMap(([owner, names]) =>
    names.map((name) => `delete (${owner})[${JSON.stringify(name)}];`),
  );
  return context.addInitScript(lines.map((line) => `try { ${line} } catch {}`).join('\n'));
}
