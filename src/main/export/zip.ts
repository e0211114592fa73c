import { zipSync, type Zippable } from 'fflate'

interface FileToZip {
  readonly format: string
  readonly name: string
  /** With its dot. */
  readonly extension: string
  readonly bytes: Uint8Array
}

/** These are zips or pictures already: pressing them again costs time and gains nothing. */
const pressed: ReadonlySet<string> = new Set(['pdf', 'docx', 'xlsx', 'png'])

/** All files in one, each told apart by its name: "naam.pdf", "naam (2).pdf". */
export function zipOf(files: readonly FileToZip[]): Uint8Array {
  const content: Zippable = {}
  for (const { name, extension, format, bytes } of files) {
    let told = `${name}${extension}`
    for (let count = 2; Object.hasOwn(content, told); count++) told = `${name} (${String(count)})${extension}`
    content[told] = [bytes, { level: pressed.has(format) ? 0 : 6 }]
  }
  return zipSync(content)
}
