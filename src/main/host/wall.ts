import type { WallSnapshot } from '#contract/answers.ts'
import type { Events } from '#contract/events.ts'
import type { EffectiveSettings } from '#contract/settings.ts'
import { emptyDocument } from '#domain/document/document.ts'
import type { People } from '#domain/meeting/people-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { wallTables, type WallSchema, type WallView } from '#domain/view/wall-rows.ts'
import { wallChange, wallView } from '#domain/view/wall.ts'

/**
 * The projector's view, kept up. It counts its own steps: a step of the meeting that shows nothing on the wall is no
 * step here, so the projector learns nothing from the numbers either.
 */
export interface Wall {
  /** Compares what was shown with what is to be shown, and tells the difference if there is one. */
  refresh(meeting: Meeting | null, people: People): void
  snapshot(settings: EffectiveSettings): WallSnapshot
}

export function openWall(tell: (event: Events['wall.changed']) => void): Wall {
  let seq = 0
  let shown: WallView = emptyDocument<WallSchema>(wallTables)
  let from: Meeting | null = null
  return {
    refresh(meeting, people) {
      const next = meeting === null ? emptyDocument<WallSchema>(wallTables) : wallView(meeting, people, from === null ? undefined : { meeting: from, view: shown })
      const change = wallChange(shown, next)
      shown = next
      from = meeting
      if (change.length === 0) return
      seq += 1
      tell({ seq, change: JSON.stringify(change) })
    },
    snapshot: (settings) => ({
      seq,
      tables: JSON.stringify(Object.fromEntries(wallTables.map((table) => [table, [...shown[table].values()]]))),
      settings,
    }),
  }
}
