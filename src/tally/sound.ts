import { todaysSpelling } from './spelling.js';

/**
 * Letters that regional speech or Arabic roots leave to the ear. Each rule with names that it joins;
 * the order matters: two letters before one.
 */
const SOUNDS: readonly (readonly [written: RegExp, heard: string])[] = [
  [/ny(?=[aiueo])/g, 'ñ'], // keeps the y of Nyoman from the rule for y; but Leny, Leni
  [/ng/g, 'ŋ'], // and the g of Bambang from the rule for gh
  [/dh/g, 'd'], // Ridho, Rido; Ramadhan, Ramadan
  [/dz/g, 'z'], // Dzikri, Zikri
  [/ph|[vp]/g, 'f'], // Novi, Nopi; Arif, Arip; Yoseph, Yosef
  [/s[hy]|ts/g, 's'], // Syarif, Sharif, Sarif; Utsman, Usman
  [/kh/g, 'h'], // Kholil, Holil
  [/ck|q/g, 'k'], // Dicky, Diki; Qodir, Kodir
  [/x/g, 'ks'], // Alex, Aleks
  [/th/g, 't'], // Thohir, Tohir
  [/gh/g, 'g'], // Ghofur, Gofur
  [/bh/g, 'b'], // Bhakti, Bakti
  [/z/g, 'j'], // Rizal, Rijal
  [/[ae][eiy](?![aiueo])/g, 'e'], // Zainal, Zaenal, Zenal; but Bayu, whose y stands before a vowel
  [/a[uo]/g, 'o'], // Fauzi, Faozi
  [/i?y/g, 'i'], // Fitriyah, Fitriah; Fery, Feri
  [/uw(?=[aiueo])/g, 'u'], // Suwarno, Suarno
  [/h(?![aiueo])/g, ''], // Aisyah, Aisya; Rohmat, Romat
  [/(.)\1+/g, '$1'], // Annisaa, Anisa; Saifuddin, Saifudin
  [/d$/, 't'], // Ahmad, Ahmat
  [/b$/, 'f'], // Ayub, Ayup
];

/** What a word sounds like, whatever region speaks it: equal keys are a guess, never a proof. */
export function soundKey(word: string): string {
  let heard = todaysSpelling(word);
  for (const [written, sound] of SOUNDS) heard = heard.replace(written, sound);
  return heard;
}

/** The sounds without vowels, the ones that people mix least: "rahmat" and "rohmat" -> "rmt". */
export const consonants = (key: string): string => key.replace(/[aiueo]/g, '');
