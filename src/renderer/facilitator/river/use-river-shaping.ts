import { useState, type RefObject } from 'react'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { freePlace } from '#domain/river/free-place.ts'
import type { RiverPicture } from '#domain/river/river-picture.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions } from '#renderer/replica/use-meeting.ts'
import type { RiverSceneHandle, RiverSceneProps } from '#renderer/scene/RiverScene.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import type { BendHandlesHandle } from './BendHandles.tsx'
import type { PictureUse } from './PictureDialog.tsx'
import type { PlacedAt } from '#domain/things/river-commands.ts'
import { addLine, addPicture, bendRiver, pictureBehind } from '#domain/things/shape-commands.ts'
import { usePictureFile, type PictureFile, type Taken } from './use-picture-file.ts'

export interface RiverShaping {
  readonly mode: 'bend' | 'draw' | null
  readonly begin: (mode: 'bend' | 'draw') => void
  readonly end: () => void
  readonly choosePicture: () => void
  readonly file: PictureFile
  /** A picture that was taken in and waits for its words, or why it was refused. */
  readonly waiting: Taken | null
  readonly use: (use: PictureUse) => void
  readonly letGo: () => void
  /** For the scene. */
  readonly scene: Pick<RiverSceneProps, 'bending' | 'drawing' | 'onBend' | 'onBendTaken' | 'onDraw' | 'onView'>
}

/** Bending, drawing and pictures of one river: one thing at a time, and Escape ends it. */
export function useRiverShaping(river: RiverRecord, picture: RiverPicture, scene: RefObject<RiverSceneHandle | null>, handles: RefObject<BendHandlesHandle | null>): RiverShaping {
  const { submit } = useActions()
  const [mode, setMode] = useState<RiverShaping['mode']>(null)
  const [waiting, setWaiting] = useState<{ readonly taken: Taken; readonly place: PlacedAt | null } | null>(null)
  const file = usePictureFile((taken, at) => { setWaiting({ taken, place: scene.current?.placeAt(at.x, at.y) ?? null }) })
  const end = (): void => { setMode(null); scene.current?.focus() }
  const begin = (next: 'bend' | 'draw'): void => { if (mode === next) end(); else { setMode(next); scene.current?.fit() } }
  useKey('M', () => { begin('bend') })
  useKey('D', () => { begin('draw') })
  useKey('Escape', end, { isDisabled: mode === null })
  const use = (how: PictureUse): void => {
    setWaiting(null)
    if (waiting?.taken.ok !== true) return
    const taken = waiting.taken.value
    if (how.as === 'background') { void submit(pictureBehind(river.id, taken)); return }
    const things = [...picture.made.values()].map((entry) => entry.thing)
    const place = waiting.place ?? freePlace(picture.course, things, { kind: 'picture', text: how.text, picture: { name: taken.picture, width: taken.width, height: taken.height } })
    void submit(addPicture(newId(), { river: river.id, place }, taken, { alt: how.alt, text: how.text }))
  }
  return {
    mode, begin, end, file, use,
    choosePicture: () => { void file.choose().then((taken) => { if (taken !== null) setWaiting((now) => ({ taken, place: now?.place ?? null })) }) },
    waiting: waiting?.taken ?? null,
    letGo: () => { setWaiting(null) },
    scene: {
      bending: mode === 'bend', drawing: mode === 'draw',
      onBend: (bends) => { void submit(bendRiver(river.id, bends)) },
      onBendTaken: (index) => { handles.current?.focus(index) },
      onDraw: (points) => { const command = addLine(newId(), river.id, picture.course, points); if (command !== null) void submit(command) },
      onView: () => { handles.current?.place() },
    },
  }
}
