import '../shared/older-browsers.js';
import '../shared/tokens.css';
import '../shared/base.css';
import './observer.css';
import { render } from 'preact';
import { startLanguage } from '../shared/words/words.js';
import { Observer } from './Observer.js';

startLanguage();
const place = document.getElementById('page');
if (place !== null) render(<Observer />, place);
