// npm test [-- stage …]: everything, from a fresh clone. All stages run, also after one has failed.
import { runStages } from './setup/stages.mjs'

process.exitCode = await runStages({ names: process.argv.slice(2) })
