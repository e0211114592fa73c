import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Sent } from '#renderer/replica/draft.ts'
import { useActions, useRow } from '#renderer/replica/use-meeting.ts'
import type { RiverSceneHandle } from '#renderer/scene/RiverScene.tsx'
import { useText } from '#renderer/text/use-text.tsx'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import styles from './river.module.css'

/** The text of a thing, edited where the thing lies. `write`: of one that is being made, and is there once it has words. */
export function TextOverThing({ id, scene, write, onDone }: {
  readonly id: string
  readonly scene: RefObject<RiverSceneHandle | null>
  readonly write?: (text: string) => Promise<Sent>
  /** Its words are kept, or taken back; until then the field waits, unseen, and opens again when they are refused. */
  readonly onDone: () => void
}) {
  const t = useText()
  const { submit } = useActions()
  const item = useRow('item', id)
  const box = useRef<HTMLDivElement>(null)
  const typed = useRef<string | null>(null)
  const lay = (): void => {
    const place = scene.current?.screenBox(id)
    const element = box.current
    if (place === undefined || element === null) return
    const width = Math.max(place.width, 180)
    element.style.left = `${String(place.x + place.width / 2 - width / 2)}px`
    element.style.top = `${String(place.y)}px`
    element.style.width = `${String(width)}px`
    // Near the lower edge it goes up: a field that does not fit would scroll the picture away.
    const room = element.parentElement?.clientHeight ?? 0
    element.style.top = `${String(Math.max(4, Math.min(place.y, room - element.offsetHeight - 4)))}px`
    if (element.parentElement !== null) element.parentElement.scrollTop = 0
    element.style.minHeight = `${String(Math.min(place.height, 160))}px`
  }
  // The thing is drawn with what is being typed, so both grow together; the meeting hears of it as of any typing.
  useLayoutEffect(() => {
    scene.current?.draftText(id, typed.current)
    lay()
  })
  // It also grows when the reason of a refusal comes below it.
  const layAgain = useEffectEvent(lay)
  const isShown = item !== undefined || write !== undefined
  useEffect(() => {
    const grown = new ResizeObserver(() => { layAgain() })
    if (box.current !== null) grown.observe(box.current)
    return () => { grown.disconnect() }
  }, [isShown])
  useEffect(() => {
    const shown = scene.current
    return () => { shown?.draftText(id, null) }
  }, [id, scene])
  if (!isShown) return null
  return (
    <div className={styles['over']} ref={box}>
      <EditableText
        label={t('river.text')} value={item?.text ?? ''} multiline startEditing fieldOnly
        onCommit={write ?? ((text) => submit({ type: 'edit', table: 'item', rows: [{ id, fields: { text } }] }))}
        onDone={() => { scene.current?.focus() }}
        onKept={onDone}
        onTyped={(text) => {
          typed.current = text
          scene.current?.draftText(id, text)
          requestAnimationFrame(lay)
        }}
      />
    </div>
  )
}
