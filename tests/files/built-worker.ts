import path from 'node:path'
import { build } from 'vite'

const root = process.cwd()

/** Builds one TypeScript file as a program for a thread, as the app's build does, and gives its path. */
export async function builtWorker(file: string, into: string): Promise<string> {
  await build({
    root, configFile: false, logLevel: 'error', publicDir: false, ssr: { noExternal: true },
    build: { ssr: path.resolve(root, file), target: 'node18', outDir: into, emptyOutDir: false, minify: false, rolldownOptions: { output: { format: 'cjs', entryFileNames: 'worker.cjs' } } },
  })
  return path.join(into, 'worker.cjs')
}
