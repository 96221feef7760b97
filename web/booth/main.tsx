import '../shared/older-browsers.js';
import '../shared/tokens.css';
import '../shared/base.css';
import './booth.css';
import { render } from 'preact';
import { startLanguage } from '../shared/words/words.js';
import { Officer } from './Officer.js';

startLanguage();
const place = document.getElementById('page');
if (place !== null) render(<Officer />, place);
