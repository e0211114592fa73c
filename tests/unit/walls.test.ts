import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const tool = (name: string): string => join(root, 'node_modules/.bin', name)

/** A small tree with the project's own rules in it, and files that break them. */
function plant(files: Readonly<Record<string, string>>): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'meander-walls-'))
  for (const name of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.base.json', 'tsconfig.domain.json', 'tsconfig.tests.json']) cpSync(join(root, name), join(folder, name))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return { folder, remove: () => { rmSync(folder, { recursive: true, force: true }) } }
}

/** Rule -> the files that break it. */
async function brokenRules(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, readonly string[]>> {
  const { folder, remove } = plant(files)
  try {
    const found = await run(tool('depcruise'), ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], { cwd: folder, maxBuffer: 1 << 26 })
      .catch((error: { stdout: string }) => ({ stdout: error.stdout }))
    const report = JSON.parse(found.stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } }
    const broken = new Map<string, string[]>()
    for (const { rule, from } of report.summary.violations) broken.set(rule.name, [...(broken.get(rule.name) ?? []), from])
    return broken
  } finally {
    remove()
  }
}

const other = 'export const other = 1\n'

describe('the walls between the folders', () => {
  const planted: Readonly<Record<string, readonly [string, string]>> = {
    'domain-is-closed': ['src/domain/a1.ts', `import { z } from 'zod'\nexport const a = z\n`],
    'contract-knows-only-domain': ['src/contract/a2.ts', `import { other } from '../main/host/b.ts'\nexport const a = other\n`],
    'electron-only-at-the-edge': ['src/main/host/a3.ts', `import { app } from 'electron'\nexport const a = app\n`],
    'platform-only-from-the-root': ['src/main/host/a4.ts', `import { other } from '../platform/b.ts'\nexport const a = other\n`],
    'shells-do-not-meet': ['src/renderer/ui/a5.ts', `import { other } from '../../main/host/b.ts'\nexport const a = other\n`],
    'windows-do-not-meet': ['src/renderer/projector/a6.ts', `import { other } from '../facilitator/b.ts'\nexport const a = other\n`],
    'scene-and-ui-know-no-window': ['src/renderer/ui/a7.ts', `import { other } from '../facilitator/b.ts'\nexport const a = other\n`],
    'no-node-in-the-browser': ['src/renderer/ui/a8.ts', `import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n`],
    'no-cycles': ['src/domain/a9.ts', `import { b } from './b9.ts'\nexport const a = b\n`],
  }
  const ground = {
    'src/main/host/b.ts': other, 'src/main/platform/b.ts': other, 'src/renderer/facilitator/b.ts': other,
    'src/domain/b9.ts': `import { a } from './a9.ts'\nexport const b = a\n`,
  }

  test('WA1 a clean tree has nothing to report', async () => {
    expect([...await brokenRules({ 'src/domain/a.ts': `import { other } from './b.ts'\nexport const a = other\n`, 'src/domain/b.ts': other })]).toEqual([])
  })

  test('WA2 a planted violation of every rule is caught, where it was planted', async () => {
    const broken = await brokenRules({ ...ground, ...Object.fromEntries(Object.values(planted)) })
    for (const [rule, [file]] of Object.entries(planted)) expect([rule, ...(broken.get(rule) ?? [])]).toContain(file)
    expect([...broken.keys()].sort()).toEqual(Object.keys(planted).sort())
  })
})

describe('the compiler holds the domain closed', () => {
  const reaching: Readonly<Record<string, string>> = {
    'a page': 'export const a = document.title\n', 'a window': 'export const a = window.name\n', 'the network': `export const a = fetch('x')\n`,
    'a timer': 'export const a = setTimeout(() => undefined, 1)\n', 'a process': 'export const a = process.env\n', 'the console': `console.log('x')\nexport const a = 1\n`,
    'a file': `import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n`, 'what Electron 25 does not have': 'export const a = Object.groupBy([1], () => 1)\n',
  }
  test('WA3 nothing of a page, of Node, or newer than the oldest engine compiles there', async () => {
    const files = Object.fromEntries(Object.entries(reaching).map(([, text], n) => [`src/domain/reach-${String(n)}.ts`, text]))
    const { folder, remove } = plant(files)
    try {
      const { stdout } = await run(tool('tsc'), ['-p', 'tsconfig.domain.json'], { cwd: folder }).catch((error: { stdout: string }) => ({ stdout: error.stdout }))
      const missed = Object.keys(reaching).filter((_, n) => !stdout.includes(`reach-${String(n)}.ts`))
      expect(missed).toEqual([])
    } finally {
      remove()
    }
  })
})

describe('lint holds what the compiler cannot', () => {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: join(root, 'eslint.config.mjs') })
  const planted: readonly (readonly [string, string, string])[] = [
    ['src/domain/document/order.ts', 'export const a = Date.now()\n', 'no-restricted-globals'],
    ['src/domain/document/order.ts', 'export const a = Math.random()\n', 'no-restricted-properties'],
    ['src/domain/document/order.ts', 'export async function a() { return 1 }\n', 'no-restricted-syntax'],
    ['src/domain/document/order.ts', `export function a() { throw new Error('x') }\n`, 'no-restricted-syntax'],
    ['src/domain/document/order.ts', 'export const a: any = 1\n', '@typescript-eslint/no-explicit-any'],
    ['src/main/host/wall.ts', 'const a = 1\nexport default a\n', 'no-restricted-syntax'],
    ['src/main/host/wall.ts', `console.log('x')\n`, 'no-console'],
    ['src/renderer/ui/badge.tsx', 'export function A() { return <p>Gewone woorden</p> }\n', 'no-restricted-syntax'],
    ['src/renderer/ui/badge.tsx', 'export function A() { return <p dangerouslySetInnerHTML={{ __html: "" }} /> }\n', 'no-restricted-syntax'],
  ]
  for (const [file, text, rule] of planted) {
    test(`WA4 ${rule}: ${text.trim()}`, async () => {
      const [result] = await eslint.lintText(text, { filePath: join(root, file) })
      expect(result?.messages.map((message) => message.ruleId)).toContain(rule)
    })
  }
})
