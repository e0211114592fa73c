import { partNames, type PartName } from '#domain/report/document.ts'

/** Which parts are switched off, from "needs,asks". What is off is kept, so that a part that comes later is shown. */
export function readOff(kept: string): readonly PartName[] {
  const names = kept.split(',')
  return partNames.filter((name) => names.includes(name))
}

/** The same with one part on or off. */
export function withPart(kept: string, part: PartName, on: boolean): string {
  const off = readOff(kept)
  return partNames.filter((name) => (name === part ? !on : off.includes(name))).join(',')
}

/** What is left, in the order of the report. */
export function shownParts(off: readonly PartName[]): PartName[] {
  return partNames.filter((name) => !off.includes(name))
}
