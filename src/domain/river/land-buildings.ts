import type { Chance } from './chance.ts'
import { drawn, filled } from './land-ground.ts'
import { shadowUnder, type Standing } from './land-trees.ts'
import { num } from './path.ts'
import type { PathShape } from './shapes.ts'
import type { Tone } from './palette.ts'

type Corner = readonly [number, number]
/** A closed outline given in steps from a foot point (x, y), y upwards. */
function outline(x: number, y: number, corners: readonly Corner[]): string {
  return `M${corners.map(([dx, up]) => `${num(x + dx)} ${num(y - up)}`).join('L')}Z`
}

/** A house seen slightly from above: gable in front, roof going back to the right. */
export function house(draw: Chance, x: number, y: number, size: number): Standing {
  const wide = size * draw.between(0.62, 0.8)
  const wall = size * draw.between(0.5, 0.72)
  const top = wall + size * 0.5
  const [deep, rise] = [size * draw.between(0.55, 1), size * 0.16]
  const roof: Tone = draw.next() < 0.55 ? 'roof' : 'roof2'
  const shapes = [
    filled(outline(x, y, [[wide, 0], [wide + deep, rise], [wide + deep + size * 0.5, rise - size * 0.08], [wide + size * 0.5, -size * 0.16], [0, -size * 0.06]]), 'shade', 0.3),
    filled(outline(x, y, [[wide, 0], [wide, wall], [wide + deep, wall + rise], [wide + deep, rise]]), 'wall'),
    filled(outline(x, y, [[wide, 0], [wide, wall], [wide + deep, wall + rise], [wide + deep, rise]]), 'shade', 0.28),
    filled(outline(x, y, [[0, 0], [0, wall], [wide / 2, top], [wide, wall], [wide, 0]]), 'wall'),
    filled(outline(x, y, [[wide / 2, top], [wide / 2 + deep, top + rise], [wide + deep + 1, wall + rise - 1], [wide + 1, wall - 1]]), roof),
    drawn(`${outline(x, y, [[-1, wall - 1], [wide / 2, top], [wide + 1, wall - 1]]).slice(0, -1)}`, roof === 'roof' ? 'roof2' : 'roof', 1.4),
    filled(outline(x, y, [[wide * 0.4, 0], [wide * 0.4, wall * 0.5], [wide * 0.62, wall * 0.5], [wide * 0.62, 0]]), 'ink', 0.5),
  ]
  return { y, shapes }
}

/** A church with a square tower and a slender spire. */
export function church(x: number, y: number, size: number): Standing {
  const part = (corners: readonly Corner[], tone: Tone, opacity?: number): PathShape =>
    filled(outline(x, y, corners.map(([dx, up]) => [dx * size, up * size] as const)), tone, opacity)
  return { y, shapes: [
    part([[0, -0.03], [1.35, 0.06], [1.75, -0.02], [0.5, -0.14]], 'shade', 0.32),
    part([[0.26, 0], [0.26, 0.42], [1.25, 0.52], [1.25, 0.1]], 'wall'),
    part([[0.26, 0.42], [0.4, 0.78], [1.2, 0.86], [1.25, 0.52]], 'roof2'),
    part([[0.45, 0.1], [0.45, 0.3], [0.53, 0.31], [0.53, 0.11]], 'ink', 0.5),
    part([[0.68, 0.12], [0.68, 0.33], [0.76, 0.34], [0.76, 0.13]], 'ink', 0.5),
    part([[0.92, 0.14], [0.92, 0.35], [1, 0.36], [1, 0.15]], 'ink', 0.5),
    part([[0, 0], [0, 0.95], [0.22, 0.95], [0.22, 0]], 'wall'),
    part([[0.22, 0], [0.22, 0.95], [0.34, 0.98], [0.34, 0.04]], 'wall'),
    part([[0.22, 0], [0.22, 0.95], [0.34, 0.98], [0.34, 0.04]], 'shade', 0.35),
    part([[-0.02, 0.94], [0.15, 1.75], [0.22, 0.94]], 'roof'),
    part([[0.22, 0.94], [0.15, 1.75], [0.36, 0.98]], 'roof2'),
    part([[0.08, 0.62], [0.08, 0.8], [0.15, 0.8], [0.15, 0.62]], 'ink', 0.5),
  ] }
}

/** A Dutch tower mill: stage, cap and four sails with their lattice. */
export function mill(x: number, y: number, size: number): Standing {
  const part = (corners: readonly Corner[], tone: Tone, opacity?: number): PathShape =>
    filled(outline(x, y, corners.map(([dx, up]) => [dx * size, up * size] as const)), tone, opacity)
  const hub: Corner = [0, 0.98]
  const sails = [28, 118, 208, 298].flatMap((degrees) => {
    const angle = (degrees * Math.PI) / 180
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const turn = (along: number, aside: number): Corner => [hub[0] + cos * along - sin * aside, hub[1] + sin * along + cos * aside]
    return [part([turn(0.14, 0.01), turn(0.82, 0.01), turn(0.82, 0.15), turn(0.14, 0.13)], 'wall', 0.9), part([turn(0, -0.014), turn(0.84, -0.014), turn(0.84, 0.014), turn(0, 0.014)], 'ink')]
  })
  return { y, shapes: [
    shadowUnder(x + size * 0.05, y, size * 0.42),
    part([[-0.3, 0], [-0.2, 0.86], [0.2, 0.86], [0.3, 0]], 'wall'),
    part([[0.04, 0], [0.03, 0.86], [0.2, 0.86], [0.3, 0]], 'shade', 0.35),
    part([[-0.42, 0.3], [-0.42, 0.35], [0.42, 0.35], [0.42, 0.3]], 'trunk'),
    part([[-0.21, 0.85], [-0.15, 1.04], [0, 1.11], [0.15, 1.04], [0.21, 0.85]], 'roof2'),
    part([[-0.07, 0], [-0.07, 0.17], [0.07, 0.17], [0.07, 0]], 'ink', 0.6),
    ...sails,
  ] }
}

/** A light at the coast: a white tower with two bands. */
export function lighthouse(x: number, y: number, size: number): Standing {
  const part = (corners: readonly Corner[], tone: Tone, opacity?: number): PathShape =>
    filled(outline(x, y, corners.map(([dx, up]) => [dx * size, up * size] as const)), tone, opacity)
  return { y, shapes: [
    shadowUnder(x, y, size * 0.22),
    part([[-0.17, 0], [-0.11, 1], [0.11, 1], [0.17, 0]], 'wall'),
    part([[-0.15, 0.28], [-0.137, 0.5], [0.137, 0.5], [0.15, 0.28]], 'roof'),
    part([[-0.124, 0.72], [-0.11, 0.94], [0.11, 0.94], [0.124, 0.72]], 'roof'),
    part([[0.03, 0], [0.03, 1], [0.11, 1], [0.17, 0]], 'shade', 0.3),
    part([[-0.15, 1], [-0.15, 1.05], [0.15, 1.05], [0.15, 1]], 'ink'),
    part([[-0.08, 1.05], [-0.08, 1.18], [0.08, 1.18], [0.08, 1.05]], 'light'),
    part([[-0.1, 1.18], [0, 1.32], [0.1, 1.18]], 'roof2'),
  ] }
}
