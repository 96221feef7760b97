import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

/** One page each: a folder of web/, built into a folder of dist/web/ that needs nothing outside itself. */
export const PAGES = ['desk', 'kiosk', 'booth', 'projector', 'observer'] as const;
export type PageName = (typeof PAGES)[number];

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * How one page is built. Every page on its own, so that the kiosk carries nothing of the desk, and with
 * relative addresses, so that the server may mount it where it likes.
 */
export const pageConfig = (page: PageName): InlineConfig => ({
  configFile: false,
  root: at(page),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: at(`../dist/web/${page}`),
    emptyOutDir: true,
    // The oldest tablet that a village still has: Android 7 with the last browser made for it.
    target: 'chrome87',
    cssTarget: 'chrome87',
    // The content security policy allows files of our own only: nothing inline, no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rollupOptions: {
      output: {
        // The kiosk's manifest names its icon, so this one file keeps its name.
        assetFileNames: ({ names }) =>
          names.includes('icon.svg') ? 'assets/icon.svg' : 'assets/[name]-[hash][extname]',
      },
    },
  },
});
