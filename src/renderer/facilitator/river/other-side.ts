import type { RefObject } from 'react'
import type { RiverSceneHandle } from '#renderer/scene/RiverScene.tsx'
import { useKey } from '#renderer/ui/use-key.ts'

/**
 * O goes from the picture to the chosen thing in the list beside it, and from anywhere else to the picture. Without it
 * whoever tabs from the one to the other passes every thing in the picture. The list is marked with `data-outline`.
 */
export function useOtherSide(scene: RefObject<RiverSceneHandle | null>, chosen: string | undefined): void {
  useKey('O', () => {
    const inPicture = document.activeElement?.closest('[role="application"]') != null
    if (!inPicture) { scene.current?.focus(); return }
    const list = document.querySelector('[data-outline]')
    const id = chosen === undefined ? undefined : CSS.escape(chosen)
    const row = id === undefined ? null : list?.querySelector(`[data-thing="${id}"], [data-entry="${id}"]`)
    ;(row ?? list)?.querySelector<HTMLElement>('button, input')?.focus()
  })
}
