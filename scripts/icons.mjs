// npm run icons: the icons of Windows, macOS and Linux from resources/icons/meander.svg, painted by Debian's
// Chromium. The results are committed; run it again only after changing the drawing.
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { root } from './setup/folders.mjs'

const folder = path.join(root, 'resources', 'icons')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

async function paint() {
  const drawing = fs.readFileSync(path.join(folder, 'meander.svg')).toString('base64')
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: noSandbox })
  const page = await browser.newPage()
  const pictures = new Map()
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`)
    pictures.set(size, await page.locator('img').screenshot({ omitBackground: true }))
  }
  await browser.close()
  return pictures
}

/** ICO: a table of 16 bytes per picture, then the pictures as PNG. A side of 256 is written as 0. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  pictures.forEach(([size, png], index) => {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...pictures.map(([, png]) => png)])
}

/** ICNS: four letters and a length (big-endian) before each PNG, and before all of them together. */
function icns(pictures) {
  const block = (name, body) => {
    const head = Buffer.alloc(8)
    head.write(name, 0, 'latin1')
    head.writeUInt32BE(body.length + 8, 4)
    return Buffer.concat([head, body])
  }
  const names = new Map([[16, 'icp4'], [32, 'icp5'], [64, 'icp6'], [128, 'ic07'], [256, 'ic08'], [512, 'ic09'], [1024, 'ic10']])
  const blocks = pictures.filter(([size]) => names.has(size)).map(([size, png]) => block(names.get(size), png))
  return block('icns', Buffer.concat(blocks))
}

const pictures = [...await paint()]
const pngFolder = path.join(folder, 'png')
fs.mkdirSync(pngFolder, { recursive: true })
for (const [size, png] of pictures.filter(([size]) => size <= 512)) fs.writeFileSync(path.join(pngFolder, `${size}x${size}.png`), png)
fs.writeFileSync(path.join(folder, 'icon.ico'), ico(pictures.filter(([size]) => size <= 256)))
fs.writeFileSync(path.join(folder, 'icon.icns'), icns(pictures))
