import { num, roundedBox } from './path.ts'
import { tone, type RiverThing, type Step } from './river-things.ts'
import type { Box, PathShape, Shape } from './shapes.ts'
import type { Drawn } from './thing-outlines.ts'
import { blockBars, blockShapes, labelOf, textBlock, type TextBlock } from './thing-text.ts'

const gap = 4
const padding = 7
const rail = 7

/** A step in one line of reading: what, who, when. */
const stepText = (step: Step): string => [step.text, step.who, step.due].filter((part) => part !== undefined && part !== '').join(' · ')

interface Slat { readonly y: number; readonly height: number; readonly block?: TextBlock; readonly step: boolean }

/** Title and steps under each other, then plain slats above and below until the deck reaches both banks. */
function layOut(title: TextBlock, steps: readonly TextBlock[], reach: number): { slats: Slat[]; top: number; height: number } {
  const heights = [title.height + padding * 2 + 4, ...steps.map((block) => block.height + padding * 2)]
  const content = heights.reduce((sum, height) => sum + height + gap, -gap)
  const height = Math.max(reach, content + 24)
  const plain = 20
  const spare = (height - content) / 2
  const count = Math.max(0, Math.floor(spare / plain))
  const each = count > 0 ? (spare - gap * count) / count : 0
  const slats: Slat[] = []
  for (let index = 0; index < count; index += 1) {
    slats.push({ y: -height / 2 + index * (each + gap), height: each, step: false }, { y: height / 2 - each - index * (each + gap), height: each, step: false })
  }
  let y = -content / 2
  for (const [index, block] of [title, ...steps].entries()) {
    const slatHeight = heights[index] ?? 0
    slats.push({ y, height: slatHeight, block, step: index > 0 })
    y += slatHeight + gap
  }
  return { slats, top: -height / 2, height }
}

function slatShapes(slat: Slat, half: number, thing: RiverThing): Shape[] {
  const wide = slat.step ? half + 4 : half
  const board: PathShape = {
    type: 'path', d: roundedBox(-wide, slat.y, wide * 2, slat.height, 3),
    fill: slat.step ? 'plankFill' : tone(thing, 'Fill'), stroke: slat.step ? 'plankEdge' : tone(thing, 'Edge'), width: slat.step ? 2 : 1.4,
  }
  if (!slat.block) return [board]
  const nails: PathShape = { type: 'path', d: [-1, 1].map((side) => `M${num(side * (wide - 6))} ${num(slat.y + slat.height / 2)}L${num(side * (wide - 6) + 0.1)} ${num(slat.y + slat.height / 2)}`).join(''), stroke: tone(thing, 'Edge'), width: 3.4 }
  return [board, ...(slat.step ? [nails] : []), ...blockShapes(slat.block, 0, slat.y + slat.height / 2, slat.step ? 'plankInk' : tone(thing, 'Ink'))]
}

/**
 * Bridge: a deck of slats between two rails, from bank to bank. Every step is a slat of its own, lighter and
 * a little wider, so that they can be counted. `reach` is the distance to span in units.
 */
export function bridge(thing: RiverThing, reach: number): Drawn {
  const title = textBlock(thing.text, labelOf(thing), { weight: 700, most: 5 })
  const steps = (thing.planks ?? []).slice(0, 12).map((step) => textBlock(stepText(step), undefined, { size: 15, most: 3, least: Math.max(142, Math.min(262, title.width)) }))
  const half = Math.max(58, title.width / 2 + 16, ...steps.map((block) => block.width / 2 + 18))
  const { slats, top, height } = layOut(title, steps, reach)
  const outer = half + rail
  const rails = () => [-outer, half].map((x) => roundedBox(x, top - 9, rail, height + 18, 3)).join('')
  const posts = () => [-outer - 3, half - 3].flatMap((x) => [top - 14, top + height / 2 - 8, top + height - 2].map((y) => roundedBox(x, y, rail + 6, 16, 3))).join('')
  const deck = () => roundedBox(-half, top, half * 2, height, 2)
  const local: Box = { x: -outer - 4, y: top - 14, width: outer * 2 + 8, height: height + 28 }
  const texts = slats.filter((slat) => slat.block)
  return {
    shapes: () => [
      { type: 'path', d: roundedBox(-outer + 10, top, outer * 2 + 2, height + 6, 4), fill: 'shade', opacity: 0.4 },
      { type: 'path', d: deck(), fill: tone(thing, 'Edge') },
      ...slats.filter((slat) => !slat.step).flatMap((slat) => slatShapes(slat, half, thing)),
      { type: 'path', d: rails(), fill: tone(thing, 'Edge') }, { type: 'path', d: posts(), fill: tone(thing, 'Edge') },
      ...slats.filter((slat) => slat.step).flatMap((slat) => slatShapes(slat, half, thing)),
    ],
    mark: () => ({ type: 'path', d: deck() + rails() + posts(), fill: tone(thing, 'Fill'), stroke: tone(thing, 'Edge'), width: 3 }),
    local, bars: () => texts.flatMap((slat) => (slat.block ? blockBars(slat.block, 0, slat.y + slat.height / 2) : [])), textSize: title.fitted.size,
  }
}

/** Plank: one board on its own, with sawn ends, grain and nails. */
export function plank(thing: RiverThing): Drawn {
  const block = textBlock(thing.text, labelOf(thing), { size: 17, least: 196 })
  const [rx, ry] = [block.width / 2 + 26, block.height / 2 + 8]
  const board = () => `M${num(-rx)} ${num(-ry + 3)}L${num(-rx + 5)} ${num(-ry)}L${num(rx - 3)} ${num(-ry)}L${num(rx)} ${num(-ry + 6)}L${num(rx - 5)} ${num(ry - 5)}L${num(rx - 1)} ${num(ry)}L${num(-rx + 4)} ${num(ry)}L${num(-rx - 2)} ${num(ry - 6)}Z`
  const grain = () => `M${num(-rx + 16)} ${num(-ry + 4)}L${num(rx * 0.4)} ${num(-ry + 4)}M${num(-rx * 0.3)} ${num(ry - 4)}L${num(rx - 14)} ${num(ry - 4)}`
  const nails = () => [-rx + 10, rx - 11].map((x) => `M${num(x)} 0L${num(x + 0.1)} 0`).join('')
  return {
    shapes: () => [
      { type: 'path', d: roundedBox(-rx + 4, -ry + 6, rx * 2, ry * 2, 3), fill: 'shade', opacity: 0.38 },
      { type: 'path', d: board(), fill: tone(thing, 'Fill'), stroke: tone(thing, 'Edge'), width: 2.2 },
      { type: 'path', d: grain(), stroke: tone(thing, 'Edge'), width: 1, opacity: 0.45 }, { type: 'path', d: nails(), stroke: tone(thing, 'Edge'), width: 4.4 },
      ...blockShapes(block, 0, 0, tone(thing, 'Ink')),
    ],
    mark: () => ({ type: 'path', d: board(), fill: tone(thing, 'Fill'), stroke: tone(thing, 'Edge'), width: 2 }), local: { x: -rx - 2, y: -ry, width: rx * 2 + 4, height: ry * 2 }, bars: () => blockBars(block, 0, 0), textSize: block.fitted.size,
  }
}
