import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { builtFiles } from './built-files.ts'
import { keepBounds, readBounds } from './kept-bounds.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'meander-pages-'))
afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })
fs.mkdirSync(path.join(folder, 'facilitator'))
for (const name of ['facilitator/index.html', 'facilitator/x.js', 'a.woff2', '.env', 'secret.key']) fs.writeFileSync(path.join(folder, name), name)
fs.symlinkSync('/etc/passwd', path.join(folder, 'passwd.txt'))

test('WI8 only files of the build are served, of kinds that pages use, and no links', () => {
  expect([...builtFiles(folder).keys()].sort()).toEqual(['/a.woff2', '/facilitator/index.html', '/facilitator/x.js'])
  expect(builtFiles(folder).get('/facilitator/x.js')?.type).toBe('text/javascript; charset=utf-8')
})

test('WI12 a damaged note of where the window was is as good as none', () => {
  const file = path.join(folder, 'window.json')
  for (const text of ['', '{', 'null', '[]', '{"x":1}', '{"x":1,"y":2,"width":"3","height":4}', '{"x":1e99,"y":0,"width":1,"height":1}']) {
    fs.writeFileSync(file, text)
    expect(readBounds(file)).toBeNull()
  }
  keepBounds(file, { x: 1, y: 2, width: 800, height: 600 })
  expect(readBounds(file)).toEqual({ x: 1, y: 2, width: 800, height: 600 })
  expect(() => { keepBounds(path.join(folder, 'none', 'window.json'), { x: 1, y: 2, width: 3, height: 4 }) }).not.toThrow()
})
