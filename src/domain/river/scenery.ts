import { canalScenery } from './scenery-canals.ts'
import { landScenery } from './scenery-land.ts'
import { paperScenery, plainScenery } from './scenery-paper.ts'
import type { Shape } from './shapes.ts'
import type { Watercourse } from './watercourse.ts'

export type SceneryName = 'land' | 'canals' | 'paper' | 'plain'
export const sceneryNames: readonly SceneryName[] = ['land', 'canals', 'paper', 'plain']

/** The landscape around a course; deterministic by the course's seed. An unknown name becomes land. */
export function scenery(name: SceneryName, course: Watercourse): Shape[] {
  switch (name) {
    case 'canals': return canalScenery(course)
    case 'paper': return paperScenery(course)
    case 'plain': return plainScenery(course)
    default: return landScenery(course)
  }
}
