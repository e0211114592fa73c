import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname, base: './', define: { 'process.env.IS_PREACT': '"false"', 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic' } },
  build: { target: 'chrome114', outDir: '../../../../.cache/river-others', emptyOutDir: true, chunkSizeWarningLimit: 9000, rollupOptions: { input: ['excalidraw', 'tldraw'].map((name) => `${import.meta.dirname}/${name}.html`) } },
})
