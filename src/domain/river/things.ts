import { once } from './once.ts'
import { bridge, plank } from './thing-bridge.ts'
import { boat, milestone, note, obstacle, opportunity, words, type Drawn } from './thing-outlines.ts'
import { handLine, trailOf } from './thing-line.ts'
import { frame } from './thing-picture.ts'
import { votesBadge } from './thing-text.ts'
import { tone, type RiverThing, type ThingShapes } from './river-things.ts'
import type { Box } from './shapes.ts'
import { station, toWorld, type Watercourse } from './watercourse.ts'

const overBank = 26

function draw(thing: RiverThing, reach: number, course: Watercourse): Drawn {
  switch (thing.kind) {
    case 'obstacle': return obstacle(thing)
    case 'opportunity': return opportunity(thing)
    case 'bridge': return bridge(thing, reach)
    case 'plank': return plank(thing)
    case 'boat': return boat(thing)
    case 'milestone': return milestone(thing)
    case 'note': return note(thing)
    case 'text': return words(thing)
    case 'picture': return frame(thing)
    case 'line': return handLine(thing, trailOf(course, thing))
    default: return note(thing)
  }
}

const finite = (value: number | undefined, otherwise: number): number => (value !== undefined && Number.isFinite(value) ? value : otherwise)
const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

/** Bounds in the world of a box that is scaled and turned around (x, y). */
export function placedBox(local: Box, x: number, y: number, scale: number, turn: number): Box {
  if (turn === 0) return { x: x + local.x * scale, y: y + local.y * scale, width: local.width * scale, height: local.height * scale }
  const angle = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale]
  const corners = [[local.x, local.y], [local.x + local.width, local.y], [local.x, local.y + local.height], [local.x + local.width, local.y + local.height]]
    .map(([cx = 0, cy = 0]) => ({ x: x + cx * cos - cy * sin, y: y + cx * sin + cy * cos }))
  const [left, top] = [Math.min(...corners.map((corner) => corner.x)), Math.min(...corners.map((corner) => corner.y))]
  return { x: left, y: top, width: Math.max(...corners.map((corner) => corner.x)) - left, height: Math.max(...corners.map((corner) => corner.y)) - top }
}

/** The body of a thing in the world, turned as it is, without shadow and badges. */
export function bodyOf(thing: ThingShapes): Box {
  return placedBox(thing.local, thing.x, thing.y, thing.scale, thing.turn)
}

/**
 * A thing as plain shapes, which are made when first looked at. Total: numbers that make no sense become usable ones (place 0..1 and −1..1 with a
 * little room outside, scale 0.2..6). A bridge near the water always spans it, whatever its `across`.
 */
export function thingShapes(course: Watercourse, thing: RiverThing): ThingShapes {
  const along = within(finite(thing.along, 0.5), -0.05, 1.05)
  const across = within(finite(thing.across, 0), -1.1, 1.1)
  const scale = within(finite(thing.scale, 1), 0.2, 6)
  const turn = finite(thing.turn, 0) % 360
  const here = station(course, along)
  const spans = thing.kind === 'bridge' && Math.abs(across) <= 0.6
  const place = spans ? { x: here.x, y: (here.far + here.near) / 2 } : toWorld(course, along, across)
  const drawn = draw(thing, spans ? (here.near - here.far + overBank * 2) / scale : 150, course)
  const shapes = once(() => [...drawn.shapes(), ...votesBadge(thing.votes, drawn.local.x + drawn.local.width - 4, drawn.local.y + 4)])
  const [mark, bars] = [once(drawn.mark), once(drawn.bars)]
  const margin = { x: drawn.local.x - 26, y: drawn.local.y - 26, width: drawn.local.width + 52, height: drawn.local.height + 52 }
  return {
    id: thing.id, kind: thing.kind, x: place.x, y: place.y, scale, turn, local: drawn.local, box: placedBox(margin, place.x, place.y, scale, turn),
    shapes, mark, bars,
    speck: tone(thing, thing.kind === 'line' ? 'Edge' : 'Fill'), textSize: drawn.textSize, along, across, z: thing.z ?? '', ...(thing.locked === true ? { locked: true } : {}),
    ...(drawn.trail === undefined ? {} : { trail: drawn.trail }),
  }
}
