import { contrastRatio } from '#domain/river/contrast.ts'

/** The colours of a report: one for headings, lines and links, and a light ground in the same family. */
export interface ReportColours {
  /** At least 7:1 on white and on the tint, so that it can be read by everybody and in a black-and-white print. */
  readonly ink: string
  readonly tint: string
}

const usual: ReportColours = { ink: '#0f5568', tint: '#eaf2f2' }
const enough = 7

/** Of a house colour. What is too light for letters is made darker until it is not; what is no colour gives the usual ones. */
export function reportColours(colour: string): ReportColours {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return usual
  const tint = mixed(colour.toLowerCase(), '#ffffff', 0.9)
  for (let part = 0; part <= 1; part += 0.02) {
    const ink = mixed(colour.toLowerCase(), '#000000', part)
    if (contrastRatio(ink, tint) >= enough) return { ink, tint }
  }
  return { ink: '#000000', tint }
}

/** `part` of the second colour, the rest of the first. */
function mixed(one: string, other: string, part: number): string {
  const channels = [1, 3, 5].map((at) => Math.round(Number.parseInt(one.slice(at, at + 2), 16) * (1 - part) + Number.parseInt(other.slice(at, at + 2), 16) * part))
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
