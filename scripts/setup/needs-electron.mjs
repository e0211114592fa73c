/** Of the commands without a window only printing and painting need Electron: it is Chromium that lays out pages and pictures. */
export function needsElectron(args) {
  const [command, ...rest] = args
  const prints = (format) => ['pdf', 'all', 'zip', 'png', 'groups'].includes(format)
  return command === 'export' && rest.some((argument, index) =>
    prints(/^--format=(.*)$/.exec(argument)?.[1]) || (prints(argument) && rest[index - 1] === '--format'))
}
