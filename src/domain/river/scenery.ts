import { landScenery } from './scenery-land.ts'
import type { Shape } from './shapes.ts'
import type { Watercourse } from './watercourse.ts'

export type SceneryName = 'land' | 'canals' | 'paper' | 'plain'
export const sceneryNames: readonly SceneryName[] = ['land', 'canals', 'paper', 'plain']

/** The landscape around a course; deterministic by the course's seed. An unknown name becomes land. */
export function scenery(_name: SceneryName, course: Watercourse): Shape[] {
  return landScenery(course)
}
