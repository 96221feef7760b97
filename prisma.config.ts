import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// Every Prisma command fetches a native engine first, also `generate`, which never runs it.
// Naming any file stops the download; this one fails loudly if a command does run it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('scripts/no-schema-engine.sh', import.meta.url));

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
