import type { DeskWords } from '../desk.js';
import { checkIn, devices } from './desk/booth.js';
import { count } from './desk/count.js';
import { closing, opening, voting } from './desk/day.js';
import { frame } from './desk/frame.js';
import { freeze } from './desk/freeze.js';
import { refusals } from './desk/refusals.js';
import { record, result } from './desk/result.js';
import { rules } from './desk/rules.js';
import { setup } from './desk/setup.js';

export const desk: DeskWords = {
  title: 'Committee desk',
  frame,
  setup,
  rules,
  freeze,
  checkIn,
  devices,
  voting,
  closing,
  opening,
  count,
  result,
  record,
  refusals,
};
