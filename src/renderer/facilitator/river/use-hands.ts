import { useEffect, useEffectEvent, type RefObject } from 'react'
import { readCopied, thingsType } from '#contract/thing-clipboard.ts'
import type { Command } from '#domain/meeting/command.ts'
import type { ThingKind } from '#domain/meeting/item-records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import type { RiverPicture } from '#domain/river/river-picture.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useMeeting, useReplica } from '#renderer/replica/use-meeting.ts'
import type { RiverSceneHandle } from '#renderer/scene/RiverScene.tsx'
import { useText } from '#renderer/text/use-text.tsx'
import { linesOf } from '#renderer/ui/lines.ts'
import { isTyping, useKey } from '#renderer/ui/use-key.ts'
import { copyOf, linesOf as wordsOf, pasteOf, type Pasted } from '#domain/things/copied.ts'
import { align, distribute, layer, lock, loose, setTheme, turn, widen, type Alignment } from '#domain/things/hands.ts'
import { addThings } from '#domain/things/river-commands.ts'
import { useTold } from './told.ts'

export interface Hands {
  readonly align: (how: Alignment) => void
  readonly distribute: (direction: 'across' | 'down') => void
  readonly turn: (by: number | null) => void
  readonly widen: (by: number | null) => void
  readonly layer: (where: 'front' | 'back') => void
  readonly lock: (on: boolean) => void
  readonly theme: (board: string | null) => void
  readonly duplicate: () => void
  readonly copy: () => void
  readonly cut: () => void
  readonly remove: () => void
}

interface About {
  readonly river: RiverRecord
  readonly picture: RiverPicture
  readonly chosen: readonly string[]
  readonly kind: ThingKind
  readonly select: (ids: readonly string[]) => void
  readonly scene: RefObject<RiverSceneHandle | null>
}

/** Everything that can be done with the chosen things, by key and by menu: each one step. What is locked is left as it is, and that is said. */
export function useHands({ river, picture, chosen, kind, select, scene }: About): Hands {
  const t = useText()
  const { say } = useActions()
  const submit = useTold()
  const meeting = useMeeting((whole) => whole)
  const open = useReplica((state) => state.id) ?? ''
  const tell = (text: string): void => { say({ kind: 'text', text }) }

  /** Does it with those that are not locked; says how many stay. */
  const run = (make: (ids: readonly string[]) => Command | null): void => {
    const ids = loose(meeting, chosen)
    if (ids.length < chosen.length) tell(t('river.held', { count: chosen.length - ids.length }))
    const command = ids.length === 0 ? null : make(ids)
    if (command !== null) void submit(command)
  }
  const put = ({ command, ids, people, pictures }: Pasted): void => {
    void submit(command).then((answer) => {
      if (!answer.ok) return
      select(ids)
      const left = [people > 0 ? t('river.pastePeople', { count: people }) : '', pictures > 0 ? t('river.pastePictures', { count: pictures }) : ''].filter((part) => part !== '')
      if (left.length > 0) tell(left.join(' '))
    })
  }
  const into = (label: 'paste' | 'duplicate', shift: number) => ({ river: river.id, id: open, label, shift, newId })
  const duplicate = (): void => {
    const copied = copyOf(meeting, open, chosen)
    if (copied !== null) put(pasteOf(meeting, copied, into('duplicate', 0.02)))
  }
  const remove = (): void => {
    // The bar over the picture goes with what it was for; its keys go on in the picture.
    if (document.activeElement?.closest('[role="toolbar"]') != null) scene.current?.focus()
    run((ids) => ({ type: 'remove', table: 'item', ids }))
  }

  const isOurs = (event: ClipboardEvent): boolean =>
    !event.defaultPrevented && !isTyping(event.target) && document.querySelector('[role="dialog"], [role="menu"]') === null && (document.getSelection()?.isCollapsed ?? true)
  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    const copied = isOurs(event) ? copyOf(meeting, open, chosen) : null
    if (copied === null) return
    event.preventDefault()
    event.clipboardData?.setData(thingsType, JSON.stringify(copied))
    event.clipboardData?.setData('text/plain', wordsOf(copied))
    if (event.type === 'cut') run((ids) => ({ type: 'together', label: 'cut', commands: [{ type: 'remove', table: 'item', ids }] }))
    else tell(t('river.copied', { count: copied.things.length }))
  })
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (!isOurs(event)) return
    const own = event.clipboardData?.getData(thingsType) ?? ''
    const copied = own === '' ? null : readCopied(own)
    const lines = copied === null ? linesOf(event.clipboardData?.getData('text/plain') ?? '') : []
    if (copied === null && lines.length === 0) return
    event.preventDefault()
    if (copied !== null) put(pasteOf(meeting, copied, into('paste', copied.meeting === open && isHere(copied.things, picture) ? 0.02 : 0)))
    else {
      const command = addThings(river.id, kind, lines, picture, newId)
      void submit(command).then((answer) => { if (answer.ok && command.type === 'add') select(command.rows.map((row) => row.id)) })
    }
  })
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => { onCopy(event) }
    const paste = (event: ClipboardEvent): void => { onPaste(event) }
    document.addEventListener('copy', copy)
    document.addEventListener('cut', copy)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('copy', copy)
      document.removeEventListener('cut', copy)
      document.removeEventListener('paste', paste)
    }
  }, [])

  const allLocked = chosen.every((id) => meeting.item.get(id)?.locked === true)
  const hands: Hands = {
    align: (how) => { run((ids) => align(picture, ids, how)) },
    distribute: (direction) => { run((ids) => distribute(picture, ids, direction)) },
    turn: (by) => { run((ids) => turn(meeting, ids, by)) },
    widen: (by) => { run((ids) => widen(meeting, picture, ids, by)) },
    layer: (where) => { run((ids) => layer(meeting, river.id, ids, where)) },
    theme: (board) => { run((ids) => setTheme(meeting, ids, board)) },
    lock: (on) => {
      const command = lock(meeting, chosen, on)
      if (command !== null) void submit(command)
    },
    duplicate, remove,
    // The browser asks for what to copy by an event, as it does for the key.
    copy: () => { scene.current?.focus(); document.execCommand('copy') },
    cut: () => { scene.current?.focus(); document.execCommand('cut') },
  }
  const isDisabled = chosen.length === 0
  useKey('Delete', remove, { isDisabled })
  useKey('Backspace', remove, { isDisabled })
  useKey('Ctrl+D', duplicate, { isDisabled })
  useKey('Ctrl+L', () => { hands.lock(!allLocked) }, { isDisabled })
  useKey('Ctrl+]', () => { hands.layer('front') }, { isDisabled })
  useKey('Ctrl+[', () => { hands.layer('back') }, { isDisabled })
  useKey(']', () => { hands.turn(15) }, { isDisabled })
  useKey('[', () => { hands.turn(-15) }, { isDisabled })
  useKey('>', () => { hands.widen(20) }, { isDisabled })
  useKey('<', () => { hands.widen(-20) }, { isDisabled })
  return hands
}

/** Whether one of these already lies at its place in this river: then the copy goes a little further. */
function isHere(things: readonly { readonly along: number; readonly across: number }[], picture: RiverPicture): boolean {
  const taken = new Set([...picture.made.values()].map(({ thing }) => `${String(thing.along)} ${String(thing.across)}`))
  return things.some((thing) => taken.has(`${String(thing.along)} ${String(thing.across)}`))
}
