import { useMemo, useRef, type KeyboardEvent } from 'react'
import { alikePairs } from '#domain/meeting/alike.ts'
import { thingKinds } from '#domain/meeting/item-records.ts'
import { meantBy, pictureId } from '#domain/view/confluence.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { AlikeThings, type AlikeThing } from './AlikeThings.tsx'
import { focusRow } from './confluence-focus.ts'
import type { ConfluenceOutlineProps } from './confluence-props.ts'
import { ConfluenceRow } from './ConfluenceRow.tsx'
import type { ShownConfluence } from './use-confluence.ts'
import styles from './many.module.css'

/** From so many things on looking for alike ones would be felt while typing. */
const mostAlike = 1500
/** Enough for sets of a dozen, in which every two are a pair. */
const mostPairs = 400

/** The same confluence as lists: choose, lay together, take apart, rename and go to a river without the picture. */
export function ConfluenceOutline(props: ConfluenceOutlineProps) {
  const { shown, chosen, onLay } = props
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  const { entries } = shown.confluence
  const alike = useMemo(() => alikeThings(entries), [entries])
  const kinds = thingKinds.filter((kind) => entries.some((entry) => entry.kind === kind))
  const walk = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const boxes = [...list.current?.querySelectorAll<HTMLInputElement>('[data-entry] input[type="checkbox"]') ?? []]
    const to = boxes[boxes.findIndex((box) => box === event.target) + step]
    if (step === 0 || !(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox' || to === undefined) return
    event.preventDefault()
    to.focus()
  }
  return (
    <section className={styles['outline']} data-outline aria-label={t('many.outline')}>
      <div className={styles['scroll']} ref={list} onKeyDown={walk}>
        {entries.length === 0 ? <p className={styles['soft']}>{t('many.nothing')}</p> : null}
        <AlikeThings pairs={alike} shown={shown} onLay={onLay} />
        {kinds.map((kind) => {
          const mine = entries.filter((entry) => entry.kind === kind)
          return (
            <section key={kind} className={styles['kind']} data-kind={kind} aria-label={t(`onwall.kind.${kind}`)}>
              <h2 className={styles['kindTitle']}><span className={styles['swatch']} aria-hidden="true" />{t('river.kindCount', { kind: t(`onwall.kind.${kind}`), count: mine.length })}</h2>
              <ul className={styles['rows']}>
                {mine.map((entry) => <ConfluenceRow key={pictureId(entry)} {...props} entry={entry} isChosen={chosen.includes(pictureId(entry))} alike={alike} />)}
              </ul>
            </section>
          )
        })}
      </div>
      <LayBar {...props} />
    </section>
  )
}

function alikeThings(entries: ShownConfluence['confluence']['entries']): AlikeThing[] {
  if (entries.length > mostAlike) return []
  return thingKinds.flatMap((kind) => alikePairs(entries.filter((entry) => entry.kind === kind).map((entry) => ({ id: pictureId(entry), text: entry.text })), mostPairs))
    .sort((one, other) => other.words.length - one.words.length)
}

function LayBar({ shown, chosen, onChoose, onLay, onApart }: ConfluenceOutlineProps) {
  const t = useText()
  const can = shown.canLay(chosen)
  const [last] = chosen.slice(-1)
  // The button goes with what was chosen.
  const none = (): void => { if (last !== undefined) focusRow(last); onChoose([]) }
  return (
    <div className={styles['bar']}>
      {chosen.length > 1 && !can ? <p className={styles['soft']} role="status">{t('many.oneKind')}</p> : null}
      <Button kind="primary" isDisabled={!can} onPress={() => { onLay(chosen) }}>{t('many.lay', { count: chosen.length })}</Button>
      {chosen.some((id) => meantBy(id).is === 'pile') ? <Button onPress={() => { onApart(chosen) }}>{t('many.apart')}</Button> : null}
      {chosen.length === 0 ? null : <Button kind="quiet" onPress={none}>{t('many.chooseNone')}</Button>}
    </div>
  )
}
