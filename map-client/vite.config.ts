/** Builds the pages of the client into dist/map-client: the map, and the explorer where it is present. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const pages = ['index.html', 'explorer.html'].map(path).filter((page) => existsSync(page));

/** Every browser that draws the map reads woff2: the second copy of each font slice is left out. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: (code, id) =>
    /@fontsource.*\.css/.test(id) ? code.replaceAll(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, '') : null,
};

// A build started from a test runner would take its NODE_ENV, and with it React as for developers.
if (process.argv.includes('build')) process.env.NODE_ENV = 'production';

const server = process.env.LINLI_SERVER ?? 'http://localhost:4000';

export default defineConfig({
  root: path('.'),
  base: './',
  plugins: [woff2Only, react()],
  build: {
    outDir: path('../dist/map-client'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rollupOptions: { input: pages },
  },
  server: {
    proxy: {
      '/graphql': { target: server, ws: true },
      '/tiles': server,
      '/lists': server,
      '/files': server,
      '/reports': server,
      '/worlds': server,
      '/imports': server,
      '/config.json': server,
    },
  },
});
