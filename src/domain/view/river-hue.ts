import { inOrder } from '#domain/document/order.ts'
import type { ColourBy } from '#domain/meeting/river-records.ts'
import { hueNames } from '#domain/river/palette.ts'

/** What a colour is given by: any meeting has these. */
interface Sources {
  readonly river: ReadonlyMap<string, { readonly id: string; readonly order: string; readonly title: string; readonly district: string | null; readonly colour: ColourBy }>
  readonly district: ReadonlyMap<string, { readonly id: string; readonly order: string; readonly name: string }>
  readonly board: ReadonlyMap<string, { readonly id: string; readonly order: string; readonly title: string }>
}

export interface Coloured { readonly theme: string | null; readonly river: string | null }

/** A hue of the palette, and what it stands for in words. '' and '': the kind's own colour. */
export interface Belonging { readonly colour: string; readonly belongs: string }
const noBelonging: Belonging = { colour: '', belongs: '' }

/**
 * What the colour of a thing says in its river: its river, the district of that river, or its theme. There are eight
 * hues; from the ninth on they come again, so the words are always said with them. Cost: the lists once, then a look-up.
 */
export function belongings(meeting: Sources, river: { readonly id: string; readonly colour: ColourBy; readonly district: string | null }): (item: Coloured) => Belonging {
  const by = river.colour
  if (by === 'kind') return () => noBelonging
  const rows = by === 'river' ? inOrder(meeting.river.values()).map(({ id, title }) => ({ id, name: title }))
    : by === 'district' ? inOrder(meeting.district.values())
      : inOrder(meeting.board.values()).map(({ id, title }) => ({ id, name: title }))
  const known = new Map(rows.map(({ id, name }, at) => [id, name === '' ? noBelonging : { colour: hueNames[at % hueNames.length] ?? 'hue1', belongs: name }]))
  return (item) => {
    const of = by === 'river' ? item.river : by === 'district' ? meeting.river.get(item.river ?? '')?.district ?? null : item.theme
    return known.get(of ?? '') ?? noBelonging
  }
}

/** What the colour of any thing of the meeting stands for. The lists behind it are made once for each river. */
export function belongingsOf(meeting: Sources): (item: Coloured) => Belonging {
  const made = new Map<string, (item: Coloured) => Belonging>()
  return (item) => {
    const river = meeting.river.get(item.river ?? '')
    if (river === undefined) return noBelonging
    const known = made.get(river.id) ?? belongings(meeting, river)
    made.set(river.id, known)
    return known(item)
  }
}

/** The same by id, as riverOf asks. */
export function belongingById(meeting: Sources & { readonly item: ReadonlyMap<string, Coloured> }): (id: string) => Belonging {
  const belonging = belongingsOf(meeting)
  return (id) => {
    const item = meeting.item.get(id)
    return item === undefined ? noBelonging : belonging(item)
  }
}
