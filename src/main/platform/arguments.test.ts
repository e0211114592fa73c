import path from 'node:path'
import { expect, test } from 'vitest'
import { commandWords, fileToOpen, readArguments } from './arguments.ts'

const folder = path.resolve('/home/anja')
const packed = (...words: string[]) => readArguments(['/opt/Meander/meander', ...words], { folder, unpacked: false })
const unpacked = (...words: string[]) => readArguments(['/electron', '--log-level=3', '/app', ...words], { folder, unpacked: true })

test('WI1 without words the window opens', () => {
  expect(packed().started).toEqual({ how: 'window', file: null })
  expect(unpacked().started).toEqual({ how: 'window', file: null })
})

test('WI1 a meeting file opens in the window, from the folder one is in', () => {
  const file = path.join(folder, 'kick-off.meander.json')
  expect(packed('kick-off.meander.json').started).toEqual({ how: 'window', file })
  expect(unpacked('--no-sandbox', 'kick-off.meander.json').started).toEqual({ how: 'window', file })
})

test.each([...commandWords])('WI2 %s is a command, and what follows is its own, flags included', (word) => {
  expect(packed('--no-sandbox', word, '--title', 'T', 'new').started).toEqual({ how: 'command', words: [word, '--title', 'T', 'new'] })
  expect(unpacked(word, '--out', 'x').started).toEqual({ how: 'command', words: [word, '--out', 'x'] })
})

test('WI1 the folders of data and documents can be named', () => {
  const { dataFolder, documentsFolder } = packed('--user-data-dir=data', '--documents-dir=/mnt/stick')
  expect(dataFolder).toBe(path.join(folder, 'data'))
  expect(documentsFolder).toBe(path.resolve('/mnt/stick'))
  expect(packed('--user-data-dir=', '--documents-dir').dataFolder).toBeNull()
  expect(packed('--documents-dir=').documentsFolder).toBeNull()
})

test.each([
  '', 'relative.json', '../x.json', '/a\u0000.json', '/a\n.json', '/a\u007f.json', '/etc/passwd', '/a.exe', `/${'a'.repeat(5000)}.json`, 'https://evil/x.json', 'file:///x.json',
  7, null, undefined, {}, ['/a.json'], true, { toString: () => '/a.json' },
])('WI3 a file from outside that cannot be ours is not opened: %j', (file) => {
  expect(fileToOpen(file)).toBeNull()
})

test('WI3 a whole path of a .json file is handed on, tidied', () => {
  expect(fileToOpen('/home/anja/x/../Kick-off Noord.meander.JSON')).toBe(path.normalize('/home/anja/Kick-off Noord.meander.JSON'))
})
