import { useEffect, useMemo, useRef, useState } from 'react'
import type { Meeting } from '#domain/meeting/records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { sheetOf, type RiverPicture } from '#domain/river/river-picture.ts'
import { useLibrary, useMeeting } from '#renderer/replica/use-meeting.ts'
import { createPainter } from '#renderer/scene/canvas-painter.ts'
import { riverKeeper } from '#renderer/scene/river-keeper.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { askForLetters } from '#renderer/ui/letters.ts'
import { tokens, type ThemeTokens } from '#renderer/ui/tokens.ts'
import { kindWord } from '../river-words.ts'
import styles from './many.module.css'

/**
 * A river painted once, to look at only: no layers, no gestures, so that dozens of them cost no more than their
 * bitmaps. Painted when the window has time; some 20 ms each. All of the same width are at the same scale.
 */
export function RiverPainting({ river }: { readonly river: RiverRecord }) {
  const t = useText()
  const theme = useLibrary((state) => state.settings.shownTheme)
  const { item, link, vote } = useMeeting(({ item: items, link: links, vote: votes }) => ({ item: items, link: links, vote: votes }))
  const [keeper] = useState(riverKeeper)
  const canvas = useRef<HTMLCanvasElement>(null)
  const picture = useMemo(() => {
    const votes = countVotes(vote)
    return keeper.picture(river, { item, link }, { kind: (one) => kindWord(t, river, one), votes: (id) => votes.get(id) ?? 0 })
  }, [keeper, river, item, link, vote, t])
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    let waiting = 0
    const paintLater = (): void => {
      cancelIdleCallback(waiting)
      waiting = requestIdleCallback(() => { paint(element, picture, tokens[theme]) }, { timeout: 600 })
    }
    const watch = new ResizeObserver(paintLater)
    watch.observe(element)
    void askForLetters().then(paintLater)
    return () => { watch.disconnect(); cancelIdleCallback(waiting) }
  }, [picture, theme])
  return <canvas ref={canvas} className={styles['painting']} aria-hidden="true" />
}

export function countVotes(votes: Meeting['vote']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { item } of votes.values()) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

function paint(canvas: HTMLCanvasElement, picture: RiverPicture, { river }: ThemeTokens): void {
  const ratio = window.devicePixelRatio || 1
  const [wide, high] = [Math.round(canvas.clientWidth * ratio), Math.round(canvas.clientHeight * ratio)]
  if (wide === 0 || high === 0) return
  if (canvas.width !== wide || canvas.height !== high) { canvas.width = wide; canvas.height = high }
  const pen = canvas.getContext('2d')
  if (pen === null) return
  const { world } = picture
  const sheet = sheetOf(picture)
  const scale = Math.min(wide / sheet.width, high / sheet.height)
  const painter = createPainter(river)
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.clearRect(0, 0, wide, high)
  pen.setTransform(scale, 0, 0, scale, (wide - sheet.width * scale) / 2 - sheet.x * scale, (high - sheet.height * scale) / 2 - sheet.y * scale)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.save()
  pen.beginPath()
  pen.rect(world.x, world.y, world.width, world.height)
  pen.clip()
  painter.shapes(pen, picture.background)
  pen.restore()
  for (const link of picture.links) painter.link(pen, link)
  for (const thing of picture.things) painter.thing(pen, thing, scale)
}
