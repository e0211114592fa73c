import { itemStates, thingKinds } from '#domain/meeting/item-records.ts'
import type { CopiedThings } from '#domain/things/copied.ts'
import { z } from './jitless.ts'

/** The type under which things lie on the clipboard; beside it they lie there as plain lines for other programs. */
export const thingsType = 'application/x-meander-things'

/** What may be on a clipboard: it is foreign input, whoever wrote it. Ids are numbers of the list, so none comes in. */
const place = z.number().int().min(0).max(4_999)
const line = z.string().max(300)
const plank = z.strictObject({ text: z.string().max(10_000), who: line, whoName: line, due: z.union([z.literal(''), z.string().regex(/^\d{4}-\d{2}-\d{2}$/)]) })

const thing = z.strictObject({
  kind: z.enum(thingKinds), text: z.string().max(10_000), state: z.enum(itemStates), addressee: line,
  along: z.number().min(0).max(1), across: z.number().min(-1).max(1), width: z.number().min(0).max(600), turn: z.number().min(-180).max(180),
  /** The title of the theme: a theme of that title is found again elsewhere. */
  theme: line,
  /** Of a picture or a drawn line. The bytes of a picture are kept by each meeting; see what is said when they are not there. */
  picture: z.union([z.literal(''), z.string().regex(/^[0-9a-f]{64}$/)]), pictureWidth: z.number().int().min(0).max(16_384), pictureHeight: z.number().int().min(0).max(16_384),
  alt: line, path: z.array(z.number().min(-100_000).max(100_000)).max(200),
  planks: z.array(plank).max(200),
})

const copied = z.strictObject({
  meander: z.literal('things'), version: z.literal(1),
  /** The meeting it was copied from: a picture is only there. */
  meeting: z.string().max(80),
  things: z.array(thing).min(1).max(5_000),
  links: z.array(z.strictObject({ from: place, to: place, label: line })).max(20_000),
})

/** The things in a text from the clipboard; null when it is anything else. Never throws. */
export function readCopied(text: string): CopiedThings | null {
  if (text.length > 20_000_000) return null
  try {
    const read = copied.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
