import '../shared/older-browsers.js';
import '../shared/tokens.css';
import '../shared/base.css';
import './verify.css';
import { render } from 'preact';
import { startLanguage } from '../shared/words/words.js';
import { Verify } from './Verify.js';
import { serveJobs } from './worker.js';

// The one script runs twice: as the page, and beside it as its worker, which has no document.
if (typeof document === 'undefined') serveJobs(self as unknown as Parameters<typeof serveJobs>[0]);
else startPage(document.currentScript?.textContent ?? '');

function startPage(script: string): void {
  startLanguage();
  const place = document.getElementById('page');
  if (place !== null) render(<Verify script={script} />, place);
}
