import '../shared/older-browsers.js';
import '../shared/tokens.css';
import '../shared/base.css';
import './wall.css';
import './seal.css';
import './before.css';
import './turnout.css';
import './reading.css';
import './board.css';
import './result.css';
import { render } from 'preact';
import { startLanguage } from '../shared/words/words.js';
import { Wall } from './Wall.js';

/** Letters that come late would shift everything on the wall; after so long it is drawn without them. */
const FONT_WAIT_MS = 1_500;

function draw(): void {
  const place = document.getElementById('page');
  if (place !== null) render(<Wall />, place);
}

startLanguage();
Promise.race([
  Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 1em "Atkinson Hyperlegible"`))),
  new Promise((resolve) => setTimeout(resolve, FONT_WAIT_MS)),
]).then(draw, draw);
