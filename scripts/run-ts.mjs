// node scripts/run-ts.mjs FILE.ts [arguments]: runs a TypeScript program in plain Node. It is bundled first,
// because Node 20 runs no TypeScript; packages stay outside the bundle.
import path from 'node:path'
import { cache, root } from './setup/folders.mjs'
import { ensureNpmPackages } from './setup/npm-packages.mjs'
import { runProgram } from './setup/run-program.mjs'

async function bundle(file, into) {
  const { build } = await import('vite')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { external: true },
    build: {
      ssr: path.resolve(file),
      target: 'node20',
      outDir: into,
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
}

const [file, ...args] = process.argv.slice(2)
if (file === undefined) {
  console.error('node scripts/run-ts.mjs FILE.ts [arguments]')
  process.exit(64)
}
await ensureNpmPackages()
const into = path.join(cache, 'run-ts', path.relative(root, path.resolve(file)).replace(/[^a-z0-9]+/gi, '-'))
await bundle(file, into)
const flags = ['--enable-source-maps', ...(process.env.NODE_FLAGS ?? '').split(' ').filter(Boolean)]
process.exitCode = await runProgram(process.execPath, [...flags, path.join(into, 'main.mjs'), ...args], { cwd: root })
