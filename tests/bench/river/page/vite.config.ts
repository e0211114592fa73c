import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The page on which the scene is looked at and measured; built, never part of the product.
export default defineConfig({ root: import.meta.dirname, base: './', plugins: [react()], build: { target: 'chrome114', outDir: '../../../../.cache/river-page', emptyOutDir: true, chunkSizeWarningLimit: 2000, assetsInlineLimit: 0, rollupOptions: { input: ['index', 'floor', 'konva'].map((name) => `${import.meta.dirname}/${name}.html`) } } })
