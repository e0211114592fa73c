import { canalScenery } from './scenery-canals.ts'
import { landScenery } from './scenery-land.ts'
import { ownScenery, type OwnPicture } from './scenery-own.ts'
import { paperScenery, plainScenery } from './scenery-paper.ts'
import type { Shape } from './shapes.ts'
import type { Tributary } from './tributaries.ts'
import type { Watercourse } from './watercourse.ts'

export type SceneryName = 'land' | 'canals' | 'paper' | 'plain' | 'own'
export const sceneryNames: readonly SceneryName[] = ['land', 'canals', 'paper', 'plain', 'own']

/** The landscape around a course, with the rivers that run into it; deterministic by the course's seed. An unknown name becomes land. */
export function scenery(name: SceneryName, course: Watercourse, more: { readonly own?: OwnPicture | undefined; readonly streams?: readonly Tributary[] } = {}): Shape[] {
  const { own, streams } = more
  switch (name) {
    case 'canals': return canalScenery(course, streams)
    case 'paper': return paperScenery(course, streams)
    case 'plain': return plainScenery(course, streams)
    case 'own': return ownScenery(course, own)
    default: return landScenery(course, streams)
  }
}
