/** Of the commands without a window only printing a PDF needs Electron: it is Chromium that lays out the pages. */
export function needsElectron(args) {
  const [command, ...rest] = args
  const prints = (format) => format === 'pdf' || format === 'all'
  return command === 'export' && rest.some((argument, index) =>
    prints(/^--format=(.*)$/.exec(argument)?.[1]) || (prints(argument) && rest[index - 1] === '--format'))
}
