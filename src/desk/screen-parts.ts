import type { Tx } from '../../prisma/client.js';
import type { ScreenParts } from '../projector/screen.js';
import type { House } from './house.js';
export const screenParts = (_house: House) => async (_tx: Tx): Promise<ScreenParts> => ({});
