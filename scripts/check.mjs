// npm run check [-- stage …]: the same as the tests of a submission, but stops at the first thing wrong.
import { runStages } from './setup/stages.mjs'

process.exitCode = await runStages({ names: process.argv.slice(2), stopEarly: true })
