import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const API = process.env.PROTOKOLLGRAF_API ?? 'http://127.0.0.1:4000'

// Everything the page needs ends up in dist/web and is served from there: nothing comes from elsewhere, and nothing is
// inlined, so that the Content-Security-Policy can refuse whatever is not a file of ours.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  build: {
    outDir: fileURLToPath(new URL('../dist/web/', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: false,
    // Where a build spent its time, on a machine that is busy, is nothing for who installs the program.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  server: { proxy: { '/graphql': API, '/documents': API } },
})
