// Prints the path of the Electron that the app and its tests use, and nothing else on standard output.
import { findElectronOrStop } from './setup/find-electron.mjs'

const electron = await findElectronOrStop()
console.log(electron.program)
