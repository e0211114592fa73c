import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react'
import type { RiverPicture } from '#domain/river/river-picture.ts'
import type { Box, Point } from '#domain/river/shapes.ts'
import type { ThemeTokens } from '#renderer/ui/tokens.ts'
import type { SceneCommands } from './scene-commands.ts'
import type { Place } from './scene-state.ts'
import { createSceneEngine, type SceneEngine } from './scene-engine.ts'
import styles from './RiverScene.module.css'

export interface RiverSceneHandle extends SceneCommands {
  focus(): void
}

export interface RiverSceneProps {
  readonly picture: RiverPicture
  readonly tokens: ThemeTokens
  /** Name for assistive technology; the outline beside the picture is the full text. */
  readonly label: string
  readonly selection?: readonly string[]
  /** The arrow that is chosen. */
  readonly chosenLink?: string
  readonly onTakeLink?: (id: string) => void
  /** What a screen reader says when a thing is selected: kind, text, place, links. */
  readonly describe?: (id: string) => string
  readonly onSelect?: (ids: readonly string[]) => void
  /** One thing came to lie elsewhere. Called once per thing at the end of a drag or of held arrow keys. */
  readonly onMove?: (id: string, place: Place) => void
  /** Instead of onMove for each: all things of one gesture together, to be one step of undo. */
  readonly onMoveAll?: (moves: readonly ({ readonly id: string } & Place)[]) => void
  readonly onActivate?: (id: string) => void
  readonly onLink?: (fromId: string, toId: string) => void
  readonly onAddAt?: (place: Place) => void
  /** One thing got another width or angle by hand; without it there are no handles for that. */
  readonly onReshape?: (id: string, change: { readonly width?: number; readonly turn?: number }) => void
  /** Somebody tried to move what is locked. */
  readonly onHeld?: () => void
  readonly onBend?: (bends: readonly Point[]) => void
  /** A handle of the bends was dragged or clicked, and let go. */
  readonly onBendTaken?: (index: number) => void
  /** What was drawn while `drawing`, in world units. */
  readonly onDraw?: (points: readonly Point[]) => void
  /** After a pan, zoom or new size, at most once per frame; for what is laid over the picture. */
  readonly onView?: () => void
  readonly readOnly?: boolean
  /** Shows the handles with which the river is bent. */
  readonly bending?: boolean
  /** A drag draws a line instead of moving things. */
  readonly drawing?: boolean
  /** Enlarges one thing and dims the rest. */
  readonly spotlight?: string
  /** The part of the world to show; the picture glides there. Without it the whole river, or what somebody panned to. */
  readonly view?: Box
  readonly ref?: Ref<RiverSceneHandle>
}

/**
 * The river as a canvas: plain shapes in, gestures out, no decisions. React renders it when its data change;
 * never for a pan, a zoom or a drag, which live in the engine and are painted once per frame.
 */
export function RiverScene({ ref, ...props }: RiverSceneProps) {
  const frame = useRef<HTMLDivElement>(null)
  const world = useRef<HTMLCanvasElement>(null)
  const live = useRef<HTMLCanvasElement>(null)
  const [engine] = useState<SceneEngine>(() => createSceneEngine(props.picture, props.tokens))

  useLayoutEffect(() => {
    engine.tell({
      select: (ids) => props.onSelect?.(ids),
      move: (moves) => { if (props.onMoveAll) props.onMoveAll(moves); else for (const { id, along, across } of moves) props.onMove?.(id, { along, across }) },
      activate: (id) => props.onActivate?.(id), link: (from, to) => props.onLink?.(from, to), takeLink: (id) => props.onTakeLink?.(id),
      addAt: (place) => props.onAddAt?.(place), bend: (bends) => props.onBend?.(bends), bendTaken: (index) => props.onBendTaken?.(index), draw: (points) => props.onDraw?.(points), reshape: (id, change) => props.onReshape?.(id, change), held: () => props.onHeld?.(), view: () => props.onView?.(),
    })
    engine.take({ picture: props.picture, tokens: props.tokens, selection: props.selection ?? nothing, link: props.chosenLink, readOnly: props.readOnly ?? false, bending: props.bending ?? false, reshaping: props.onReshape !== undefined, drawing: props.drawing ?? false, spotlight: props.spotlight, view: props.view })
  })

  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = (): void => { engine.resize({ width: element.clientWidth, height: element.clientHeight }) }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const release = engine.listen(element)
    return () => { observer.disconnect(); release() }
  }, [engine])

  useEffect(() => {
    if (world.current && live.current) engine.attach({ world: world.current, live: live.current })
    return () => { engine.detach() }
  }, [engine])

  useImperativeHandle(ref, () => ({ ...engine.commands, focus: () => { frame.current?.focus() } }), [engine])

  const only = props.selection?.length === 1 ? props.selection[0] : undefined
  const said = only !== undefined && props.describe ? props.describe(only) : ''
  return (
    <div className={styles['frame']}>
      <div ref={frame} className={styles['scene']} role="application" aria-label={props.label} tabIndex={0}>
        <canvas ref={world} className={styles['layer']} />
        <canvas ref={live} className={styles['layer']} hidden />
      </div>
      <p className={styles['said']} aria-live="polite">{said}</p>
    </div>
  )
}

const nothing: readonly string[] = []
