import type { DeskWords } from '../desk.js';

export const desk: DeskWords = {
  title: 'Committee desk',
};
