import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The app is shipped on the current Electron and tested on Electron 25 (Chromium 114, Node 18) as well, so
// everything is lowered to that. Reasons: docs/decisions/0020-one-build-for-two-electrons.md.
const node = 'node18'
const chromium = 'chrome114'

/** Entries by name. One whose source is not there is left out and named, so that the rest can still be built. */
function entries(all: Record<string, string>): Record<string, string> {
  const wanted = Object.entries(all).map(([name, file]) => [name, resolve(import.meta.dirname, 'src', file)] as const)
  for (const [, file] of wanted) if (!existsSync(file)) console.warn(`not built, because it is not there: ${file}`)
  return Object.fromEntries(wanted.filter(([, file]) => existsSync(file)))
}

export default defineConfig(({ command }) => {
  const sourcemap = command === 'serve'
  return {
    // Everything is bundled in: the packed app has no node_modules.
    main: {
      build: {
        target: node,
        sourcemap,
        externalizeDeps: false,
        rolldownOptions: {
          input: entries({
            'index': 'main/index.ts',
            'commands': 'main/commands/run.ts',
            'groups-worker': 'main/work/groups-worker.ts',
            'export-worker': 'main/work/export-worker.ts',
          }),
          output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
    // A sandboxed preload cannot load a second file, so each is one file on its own.
    preload: {
      build: {
        target: node,
        sourcemap,
        externalizeDeps: false,
        isolatedEntries: true,
        rolldownOptions: {
          input: entries({ facilitator: 'preload/facilitator.ts', projector: 'preload/projector.ts' }),
          output: { format: 'cjs', entryFileNames: '[name].js' },
        },
      },
    },
    // `script-src 'self'; style-src 'self'`: nothing inline, no data: addresses, only relative paths.
    renderer: {
      root: resolve(import.meta.dirname, 'src/renderer'),
      plugins: [react()],
      publicDir: false,
      build: {
        target: chromium,
        cssTarget: chromium,
        sourcemap,
        minify: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: entries({ facilitator: 'renderer/facilitator/index.html', projector: 'renderer/projector/index.html' }),
        },
      },
    },
  }
})
