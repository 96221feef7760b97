import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import { Statement } from './parts.js';

/** The laptop is being asked about a slip. */
export function Wait() {
  return <Statement sign="wait" title={useWords(kioskWords).checking} />;
}
