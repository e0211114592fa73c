// Goes into the Electron that is taken from an npm package, in the place where the official one has its
// default app: it starts the app folder that is named first on the command line.
const { app } = require('electron')
const fs = require('fs')
const path = require('path')

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
const folder = path.resolve(named ?? '.')
const about = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
app.setName(about.productName ?? about.name)
app.setVersion(about.version)
app.setAppPath(folder)
require(path.join(folder, about.main))
