import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type KeyboardEvent, type Ref, type RefObject } from 'react'
import type { RiverSceneHandle } from '#renderer/scene/RiverScene.tsx'
import { useText } from '#renderer/text/use-text.tsx'
import styles from './shapes.module.css'

export interface BendHandlesHandle {
  place(): void
  /** Gives a handle the arrow keys. */
  focus(index: number): void
}

/** World units that an arrow moves a bend; with Shift. */
const step = { plain: 8, far: 40 }
const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/**
 * The bends for the keyboard and for ears, on top of the handles that the scene draws and the mouse drags. Held arrows
 * are one step, told when the key goes up or the handle is left.
 */
export function BendHandles({ scene, count, ref }: { readonly scene: RefObject<RiverSceneHandle | null>; readonly count: number; readonly ref: Ref<BendHandlesHandle> }) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const place = (): void => {
    for (const [at, { x, y }] of (scene.current?.bendPoints() ?? []).entries()) {
      const handle = box.current?.children[at]
      if (handle instanceof HTMLElement) { handle.style.left = `${String(x)}px`; handle.style.top = `${String(y)}px` }
    }
  }
  const focus = (at: number): void => { const handle = box.current?.children[at]; if (handle instanceof HTMLElement) handle.focus({ preventScroll: true }) }
  useImperativeHandle(ref, () => ({ place, focus }))
  useLayoutEffect(place)
  useEffect(() => { focus(0) }, [])
  const press = (event: KeyboardEvent, at: number): void => {
    const direction = arrows[event.key]
    if (direction === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    const far = event.shiftKey ? step.far : step.plain
    scene.current?.nudgeBend(at, direction[0] * far, direction[1] * far)
  }
  const end = (): void => { scene.current?.endBend() }
  return (
    <div ref={box} className={styles['bends']} role="group" aria-label={t('river.bends')}>
      {Array.from({ length: count }, (_, at) => (
        <button
          key={at} type="button" className={styles['bend']} aria-label={t('river.bendAt', { at: at + 1, count })} aria-describedby="river-bend-hint"
          onKeyDown={(event) => { press(event, at) }} onKeyUp={(event) => { if (arrows[event.key] !== undefined) end() }} onBlur={end}
        />
      ))}
    </div>
  )
}
