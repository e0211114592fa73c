// node run-commands.cjs out/main/commands.js COMMAND …: runs a command without a window in plain Node. The
// module only offers `runCommand(words, ports)`, because the app runs the same commands with a printer for
// PDF; here there is none.
const [file, ...words] = process.argv.slice(2)
const { runCommand } = require(file)

if (typeof runCommand === 'function') {
  Promise.resolve(runCommand(words, {})).then((status) => {
    process.exitCode = status
  }, (error) => {
    console.error(error)
    process.exitCode = 70
  })
}
