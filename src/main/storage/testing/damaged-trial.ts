import { decodeCopy, encodeCopy } from '../copy-format.ts'
import { generationFile } from '../files.ts'
import { isLossy } from '../recovery.ts'
import { openStore } from '../open-store.ts'
import { damage, damages, type Damage } from './damage.ts'
import { faultDisk, type FaultDisk } from './fault-disk.ts'
import { notebookCodec } from './notebook.ts'
import { seeded, type Seeded } from './seeded.ts'
import { isOutcomeOf, lineOf, openOrCreate, trialOptions } from './trial.ts'

export interface DamagedFigures {
  files: number
  crashes: number
  opened: number
  refused: number
  /** Changes missing although the report said that everything was there, and the file was not just cut off at its end. */
  silentLosses: number
  originalsLost: number
  damagedSnapshots: number
  /** Damaged snapshots that cost a change. */
  snapshotLosses: number
  wrongContent: number
  cannotGoOn: number
  readonly examples: string[]
}

type Files = ReadonlyMap<string, Uint8Array>

/** Breaks one file of a meeting in one way, `count` times, opens it, and counts. The same seed gives the same files. */
export function breakStores(count: number, seed: number): DamagedFigures {
  const chance = seeded(seed)
  const figures = noFigures()
  const folders = [madeStore(60, 'closed'), madeStore(63, 'killed'), madeStore(4, 'killed'), madeStore(11, 'killed')]
  for (let n = 0; n < count; n++) {
    const from = folders[n % folders.length]
    if (from !== undefined) breakOne(from, damages[chance.below(damages.length)] ?? 'truncate', chance, figures)
  }
  return figures
}

function noFigures(): DamagedFigures {
  return {
    files: 0, crashes: 0, opened: 0, refused: 0, silentLosses: 0, originalsLost: 0, damagedSnapshots: 0, snapshotLosses: 0,
    wrongContent: 0, cannotGoOn: 0, examples: [],
  }
}

interface Made {
  readonly files: Files
  readonly changes: number
}

function madeStore(changes: number, end: 'closed' | 'killed'): Made {
  const disk = faultDisk()
  const store = openOrCreate(trialOptions(disk.fileSystem, '/m', { generationRecords: 20 }))
  if (!store.ok) throw new Error('the trial store cannot be made')
  for (let n = 1; n <= changes; n++) store.value.append([lineOf(n)])
  if (end === 'closed') store.value.close()
  return { files: disk.readAll(), changes }
}

function breakOne(made: Made, kind: Damage, chance: Seeded, figures: DamagedFigures): void {
  const names = [...made.files.keys()].filter((path) => generationFile(path.slice(3)) !== null)
  const path = names[chance.below(names.length)] ?? ''
  const original = made.files.get(path) ?? new Uint8Array()
  const broken = damage(kind, original, chance)
  if (broken !== null && Buffer.compare(broken, original) === 0) return
  const disk = faultDisk()
  for (const [each, bytes] of made.files) disk.put(each, each === path ? broken : bytes)
  figures.files += 1
  const what = `${kind} in ${path} (${made.changes} changes)`
  try {
    judge(disk, made, path, original, broken, what, figures)
  } catch (error) {
    figures.crashes += 1
    figures.examples.push(`crash: ${what}: ${String(error)}`)
  }
}

function judge(disk: FaultDisk, made: Made, path: string, original: Uint8Array, broken: Uint8Array | null, what: string, figures: DamagedFigures): void {
  const opened = openStore(trialOptions(disk.fileSystem, '/m'))
  const isSnapshot = path.includes('snap-')
  if (isSnapshot) figures.damagedSnapshots += 1
  if (broken !== null && ![...disk.readAll().values()].some((bytes) => Buffer.compare(bytes, broken) === 0)) {
    figures.originalsLost += 1
    figures.examples.push(`original gone: ${what}`)
  }
  if (!opened.ok || opened.value.access.kind !== 'write') {
    figures.refused += 1
    if (isSnapshot) figures.snapshotLosses += 1
    return
  }
  figures.opened += 1
  const store = opened.value
  const { count } = store.state()
  if (!isOutcomeOf(store.state(), count)) figures.wrongContent += 1
  if (count < made.changes && isSnapshot) figures.snapshotLosses += 1
  const wasCut = broken !== null && Buffer.compare(broken, original.subarray(0, broken.length)) === 0
  if (count < made.changes && !isLossy(store.report.kind) && !wasCut) {
    figures.silentLosses += 1
    figures.examples.push(`silent: ${what}: ${count} left, ${store.report.kind}`)
  }
  const next = store.append([lineOf(count + 1)])
  disk.killed()
  const again = openStore(trialOptions(disk.fileSystem, '/m'))
  if (!next.ok || !again.ok || again.value.report.kind !== 'clean' || !isOutcomeOf(again.value.state(), count + 1)) {
    figures.cannotGoOn += 1
    figures.examples.push(`cannot go on: ${what}`)
  }
}

export interface CopyFigures {
  files: number
  crashes: number
  refused: number
  /** Accepted with the right content: the damage was in the white space, or none. */
  fine: number
  /** Accepted with other content. */
  wrong: number
  readonly examples: string[]
}

/** The same for published copies: each is recognised as broken or foreign, or is fine. */
export function breakCopies(count: number, seed: number): CopyFigures {
  const chance = seeded(seed)
  const codec = notebookCodec()
  const figures: CopyFigures = { files: 0, crashes: 0, refused: 0, fine: 0, wrong: 0, examples: [] }
  let state = codec.empty()
  for (let n = 1; n <= 30; n++) state = codec.fold(state, lineOf(n))
  const original = encodeCopy(codec, { app: 'trial', id: 'trial', seq: 30, chain: '0123456789abcdef', marks: [], at: 0, state, people: { p1: 'Ans' }, extra: {} })
  for (let n = 0; n < count; n++) {
    const kind = damages[chance.below(damages.length)] ?? 'truncate'
    const broken = damage(kind, original, chance)
    if (broken === null) continue
    figures.files += 1
    try {
      const read = decodeCopy(codec, broken)
      if (!read.ok) figures.refused += 1
      else if (isOutcomeOf(read.value.state, 30)) figures.fine += 1
      else figures.wrong += 1
    } catch (error) {
      figures.crashes += 1
      figures.examples.push(`${kind}: ${String(error)}`)
    }
  }
  return figures
}

/** Whether a run over strange keys has put anything on every object of this process. */
export function isPolluted(): boolean {
  return Object.keys(Object.prototype).length > 0 || (({}) as Record<string, unknown>)['polluted'] !== undefined
}
