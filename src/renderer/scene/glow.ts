import { durations } from '#renderer/ui/tokens.ts'
import type { SceneState } from './scene-state.ts'

/** The light on one thing of the river, coming up or going out. It says in the state what is lit and how much. */
export interface Glow {
  /** On a thing, or out (undefined). What it does already does not begin again. */
  turn(id: string | undefined, now: number): void
  /** One frame further, at once to the end for who wants no motion; false when there is nothing more to come. */
  advance(now: number, calm: boolean): boolean
  readonly isOn: () => boolean
}

export function createGlow(state: Pick<SceneState, 'spotlight' | 'spotlightPart'>): Glow {
  let way: { readonly from: number; readonly to: number; readonly start: number } | undefined
  return {
    isOn: () => way !== undefined,
    turn: (id, start) => {
      if (id === (way?.to === 0 ? undefined : state.spotlight)) return
      if (id !== undefined) state.spotlight = id
      way = { from: state.spotlightPart, to: id === undefined ? 0 : 1, start }
    },
    advance: (now, calm) => {
      if (way === undefined) return false
      const part = calm ? 1 : Math.min(1, (now - way.start) / durations.slow)
      const eased = 1 - (1 - part) ** 3
      state.spotlightPart = way.from + (way.to - way.from) * Math.max(0, eased)
      if (part < 1) return true
      way = undefined
      if (state.spotlightPart === 0) state.spotlight = undefined
      return false
    },
  }
}
