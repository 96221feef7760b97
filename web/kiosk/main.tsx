import '../shared/older-browsers.js';
import '../shared/tokens.css';
import '../shared/base.css';
import './kiosk.css';
import './slip.css';
import './paper.css';
import './review.css';
import './keyboard.css';
import './tablets.css';
import './small.css';
import { render } from 'preact';
import { kioskWords } from '../shared/words/kiosk.js';
import { languagesOf, wordsIn } from '../shared/words/words.js';
import { App } from './App.js';
import { type Booth, FIRST_BOOTH, isOccupied } from './booth.js';
import { startDriver } from './driver.js';
import type { Ballot } from './house.js';
import { laptop } from './laptop.js';
import { FIRST_LOOKS } from './looks.js';
import { everySentence } from './said.js';
import { sealPaper } from './seal.js';
import { getSound, makeSounds, soundName } from './sounds.js';
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
      listenFor(booth);
      draw();
    },
  );
  let hasSounds = false;
  const sounds = makeSounds(getSound, () => {
    hasSounds = true;
    draw();
  });
  // Fetched while the booth is empty and its page stands; from a shown slip on nothing is asked for.
  const listenFor = ({ screen, house }: Booth) => {
    if (isOccupied(screen)) sounds.hold();
    else if (house.people !== null) sounds.load(() => soundsFor(house.state?.ballot ?? null));
  };
  const draw = () =>
    render(<App booth={shown} driver={driver} sounds={sounds} hasSounds={hasSounds} />, place);
  draw();
  keepInPlace(() => driver.dispatch({ is: 'wipe' }));
  keepAwake();
}

/** Indonesian first: whoever comes early finds at least that. */
function soundsFor(ballot: Ballot | null): readonly string[] {
  return languagesOf(kioskWords).flatMap((language) =>
    everySentence(wordsIn(kioskWords, language), ballot).map((sentence) => soundName(language, sentence)),
  );
}
