/** Of the commands without a window only printing a PDF needs Electron: it is Chromium that lays out the pages. */
export function needsElectron(args) {
  const [command, ...rest] = args
  return command === 'export' && rest.some((argument, index) => argument === '--format=pdf' || argument === 'pdf' && rest[index - 1] === '--format')
}
