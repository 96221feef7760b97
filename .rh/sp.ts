import { slipsPdf } from '../src/desk/print/slips.js';
import { readFonts } from '../src/desk/print/fonts.js';
import { makeSlip } from '../src/ballot/token.js';
import { nodeWorld } from '../src/server/world.js';
import { makeSheetReader } from '../src/server/rehearsal/sheets.js';
import { toHex } from '../src/basics/bytes.js';
const { random, crypto } = await nodeWorld();
const reader = makeSheetReader(); const fonts = readFonts();
const keys = crypto.signKeys();
for (let i = 0; i < 60; i++) {
  const id = toHex(random(8));
  const slips = Array.from({ length: 21 }, () => makeSlip(id, random(10), (m) => crypto.sign(m, keys.secretKey)));
  const pdf = await slipsPdf({ slips, title: 'T', unit: 'U', fonts, rehearsal: true, lot: 1, lots: 4, digits: '1', secondColour: false });
  const codes = await reader.codes(pdf);
  const odd = codes.filter((c) => !slips.some((s) => s.qr === c));
  if (odd.length > 0 || codes.length !== 21) console.log(i, codes.length, odd.map((o) => JSON.stringify(o)).slice(0, 2), JSON.stringify(slips[0]!.qr).slice(0,12));
}
console.log('done');
