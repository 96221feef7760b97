import { spawnSync } from 'node:child_process';
import { keyCardPdf } from '../src/desk/print/key-card.js';
import { readFonts } from '../src/desk/print/fonts.js';
import { cardText, cardTyped } from '../src/ballot/key-share.js';
import { nodeWorld } from '../src/server/world.js';
const { random } = await nodeWorld();
const share = { electionId: '00112233445566ff', index: 2, share: random(33) };
const pdf = await keyCardPdf({ qr: cardText(share), typed: cardTyped(share), holder: 'Bu Bidan', index: 2, cards: 3, threshold: 2, title: 'T', unit: 'U', electionId: share.electionId, rehearsal: true, fonts: readFonts() });
for (const m of [['-layout'],[],['-raw']]) { console.log('-----', m, spawnSync('pdftotext', [...m, '-', '-'], { input: pdf }).stdout.toString().split('\n').slice(0,60).join('\n')); }
console.log(cardTyped(share));
