import { spawn, spawnSync } from 'node:child_process'

// Windows starts a .cmd file (npm's own) only through its shell.
const needsShell = (program) => program.endsWith('.cmd')

/**
 * Runs a program to its end with our own input and output, and passes on Ctrl+C and a request to stop.
 * Returns its exit status; 1 when it could not start or was ended by a signal.
 */
export function runProgram(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', shell: needsShell(program), ...options })
    const passOn = (signal) => child.kill(signal)
    process.on('SIGINT', passOn)
    process.on('SIGTERM', passOn)
    const end = (status) => {
      process.off('SIGINT', passOn)
      process.off('SIGTERM', passOn)
      resolve(status)
    }
    child.on('error', (error) => {
      console.error(error.message)
      end(1)
    })
    child.on('exit', (code) => end(code ?? 1))
  })
}

/** Runs a program quietly. Returns { status, output }; output is what it said, both streams. */
export function runQuietly(program, args, options = {}) {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: needsShell(program), ...options })
  return { status: done.status ?? 1, output: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}` }
}

/** Runs npm by the way this script was started, so that no second npm is looked for. */
export function npmCommand(env = process.env) {
  if (env.npm_execpath !== undefined && /npm-cli\.c?js$/.test(env.npm_execpath)) return [process.execPath, [env.npm_execpath]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
}

/** Is a program of this name on the path? */
export function hasProgram(name) {
  const finder = process.platform === 'win32' ? ['where', [name]] : ['sh', ['-c', `command -v ${name}`]]
  return spawnSync(finder[0], finder[1], { stdio: 'ignore' }).status === 0
}
