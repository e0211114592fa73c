import { canalScenery } from './scenery-canals.ts'
import { landScenery } from './scenery-land.ts'
import { ownScenery, type OwnPicture } from './scenery-own.ts'
import { paperScenery, plainScenery } from './scenery-paper.ts'
import type { Shape } from './shapes.ts'
import type { Watercourse } from './watercourse.ts'

export type SceneryName = 'land' | 'canals' | 'paper' | 'plain' | 'own'
export const sceneryNames: readonly SceneryName[] = ['land', 'canals', 'paper', 'plain', 'own']

/** The landscape around a course; deterministic by the course's seed. An unknown name becomes land. */
export function scenery(name: SceneryName, course: Watercourse, own?: OwnPicture): Shape[] {
  switch (name) {
    case 'canals': return canalScenery(course)
    case 'paper': return paperScenery(course)
    case 'plain': return plainScenery(course)
    case 'own': return ownScenery(course, own)
    default: return landScenery(course)
  }
}
