import '../shared/tokens.css';
import '../shared/base.css';
import './kiosk.css';
import './slip.css';
import './paper.css';
import './keyboard.css';
import './tablets.css';
import { render } from 'preact';
import { App } from './App.js';
import { FIRST_BOOTH } from './booth.js';
import { startDriver } from './driver.js';
import { laptop } from './laptop.js';
import { FIRST_LOOKS } from './looks.js';
import { sealPaper } from './seal.js';
import { keepAwake, keepInPlace, wearLooks } from './tablet.js';

const place = document.getElementById('page');
if (place !== null) {
  wearLooks(FIRST_LOOKS, null);
  let shown = FIRST_BOOTH;
  const driver = startDriver(
    {
      laptop,
      seal: sealPaper,
      later: (work, milliseconds) => setTimeout(work, milliseconds),
      now: () => Date.now(),
    },
    (booth) => {
      wearLooks(booth.looks, shown.looks);
      shown = booth;
      draw();
    },
  );
  const draw = () => render(<App booth={shown} driver={driver} />, place);
  draw();
  keepInPlace(() => driver.dispatch({ is: 'wipe' }));
  keepAwake();
}
