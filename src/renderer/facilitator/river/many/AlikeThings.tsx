import { useEffect, useMemo, useRef, useState } from 'react'
import { alikeSets, type AlikePair, type AlikeSet } from '#domain/meeting/alike.ts'
import { pictureId } from '#domain/view/confluence.ts'
import { shortened } from '#renderer/text/shortened.ts'
import { useText, type Text } from '#renderer/text/use-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { IconClose } from '#renderer/ui/icons.tsx'
import { useFocusOnNeighbour } from '#renderer/ui/use-focus-on-neighbour.ts'
import { firstRow } from './confluence-focus.ts'
import type { ConfluenceOutlineProps } from './confluence-props.ts'
import type { ShownConfluence } from './use-confluence.ts'
import styles from './many.module.css'

/** Ids of the picture. */
export type AlikeThing = AlikePair

/** More than this at once is a list that nobody asked for. */
const mostProposed = 3
const mostWords = 5

/** Every two of two things by what lies in them: what was kept apart stays so when a part of it is laid together. */
function twoByTwo(shown: ShownConfluence, one: string, other: string): string[] {
  const things = (id: string): readonly string[] => shown.entryOf(id)?.members.map((member) => member.id) ?? []
  return things(one).flatMap((a) => things(other).map((b) => [a, b].sort().join(' ')))
}

/** Things that share words, with the words: a person decides whether they say the same, of all of them or of some. */
export function AlikeThings({ pairs, shown, onLay }: { readonly pairs: readonly AlikeThing[] } & Pick<ConfluenceOutlineProps, 'shown' | 'onLay'>) {
  const t = useText()
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set())
  const sets = useMemo(() => {
    const texts = shown.confluence.entries.map((entry) => ({ id: pictureId(entry), text: entry.text }))
    return alikeSets(texts, pairs.filter(({ one, other }) => !twoByTwo(shown, one, other).some((two) => apart.has(two))))
  }, [pairs, apart, shown])
  const list = useRef<HTMLUListElement>(null)
  const goOn = useRef<string | null>(null)
  // Whoever takes one out of a proposal goes on with what is left of it.
  useEffect(() => {
    const left = goOn.current
    goOn.current = null
    if (left !== null) [...list.current?.children ?? []].find((row) => row.getAttribute('data-set')?.split(' ').includes(left))?.querySelector<HTMLElement>('button')?.focus()
  }, [sets])
  if (sets.length === 0) return null
  const keepApart = (some: readonly string[], others: readonly string[]): void => { setApart(new Set([...apart, ...some.flatMap((one) => others.filter((other) => other !== one).flatMap((other) => twoByTwo(shown, one, other)))])) }
  return (
    <section className={styles['alike']} aria-label={t('many.alike')}>
      <h2 className={styles['kindTitle']}>{t('many.alike')}</h2>
      <p className={styles['soft']}>{t('many.alikeWhy')}</p>
      <ul className={styles['rows']} ref={list}>
        {sets.slice(0, mostProposed).map((set) => (
          <Proposal
            key={set.ids.join(' ')} set={set} shown={shown}
            onYes={() => { onLay(set.ids, ...(sets.length > 1 ? ['stay' as const] : [])) }}
            onNo={() => { keepApart(set.ids, set.ids) }}
            onLeaveOut={(id) => { goOn.current = set.ids.find((other) => other !== id) ?? null; keepApart([id], set.ids) }}
          />
        ))}
      </ul>
    </section>
  )
}

function Proposal({ set, shown, onYes, onNo, onLeaveOut }: { readonly set: AlikeSet; readonly shown: ShownConfluence; readonly onYes: () => void; readonly onNo: () => void; readonly onLeaveOut: (id: string) => void }) {
  const t = useText()
  const row = useRef<HTMLLIElement>(null)
  // Yes after yes, no after no.
  useFocusOnNeighbour(row, (neighbour, own) => {
    const answers = (of: Element): HTMLElement[] => [...of.querySelectorAll<HTMLElement>('[data-answers] button')]
    return answers(neighbour)[Math.max(0, answers(own).findIndex((answer) => answer === document.activeElement))]
  }, firstRow)
  const of = set.ids.length
  const textOf = (id: string): string => shortened(shown.entryOf(id)?.text ?? '')
  const about = <span className="visually-hidden"> ({textOf(set.ids[0] ?? '')})</span>
  return (
    <li ref={row} className={styles['pair']} data-set={set.ids.join(' ')}>
      <ul className={styles['told']}>
        {set.ids.map((id) => (
          <li key={id} className={styles['alikeOne']}>
            <span>{shown.entryOf(id)?.text} <span className={styles['where']}>{t.list((shown.entryOf(id)?.rivers ?? []).map(shown.riverName))}</span></span>
            {of > 2 ? <IconButton size="small" label={t('many.leaveOut', { text: textOf(id) })} icon={<IconClose size={16} />} onPress={() => { onLeaveOut(id) }} /> : null}
          </li>
        ))}
      </ul>
      <p className={styles['soft']}>{why(t, set)}</p>
      <div className={styles['pairButtons']} data-answers>
        <Button onPress={onYes}>{t('many.laySet', { count: of })}{about}</Button>
        <Button kind="quiet" onPress={onNo}>{t('many.keepApart')}{about}</Button>
      </div>
    </li>
  )
}

/** The words that they share, with how many have each; and when there is none that all have, that too. */
function why(t: Text, { ids, words }: AlikeSet): string {
  const of = ids.length
  const shared = words.slice(0, mostWords).map(({ word, count }) => (of === 2 ? word : t(count === of ? 'many.wordInAll' : 'many.wordIn', { word, count, of })))
  const said = t('many.sharedWords', { words: t.list(shared), count: shared.length })
  return (words[0]?.count ?? 0) < of ? `${said}. ${t('many.noCommonWord', { of })}` : said
}
