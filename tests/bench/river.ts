// npm run bench:river: the river's scene beside a floor, bare Konva, Excalidraw and tldraw. See river/bench.mjs.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync(process.execPath, ['tests/bench/river/bench.mjs', ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
