import type { FastifyInstance } from 'fastify';
import type { House } from '../house.js';
import type { Serve } from '../serve.js';
export function serveCounting(_app: FastifyInstance, _serve: Serve, _house: House): void {}
