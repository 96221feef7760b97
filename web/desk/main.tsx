import '../shared/tokens.css';
import '../shared/base.css';
import './desk.css';
import './pages.css';
import { render } from 'preact';
import { startLanguage } from '../shared/words/words.js';
import { Desk } from './Desk.js';

startLanguage();
const place = document.getElementById('page');
if (place !== null) render(<Desk />, place);
