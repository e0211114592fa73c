import { useState } from 'react'
import type { AlikePair } from '#domain/meeting/alike.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import type { ShownConfluence } from './use-confluence.ts'
import styles from './many.module.css'

/** Ids of the picture. */
export type AlikeThing = AlikePair

/** Things that share words, with the words: a person decides whether they say the same. */
export function AlikeThings({ pairs, shown, onLay }: { readonly pairs: readonly AlikeThing[]; readonly shown: ShownConfluence; readonly onLay: (ids: readonly string[]) => void }) {
  const t = useText()
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set())
  const proposed = pairs.filter(({ one, other }) => !apart.has(`${one} ${other}`)).slice(0, 3)
  if (proposed.length === 0) return null
  return (
    <section className={styles['alike']} aria-label={t('many.alike')}>
      <h2 className={styles['kindTitle']}>{t('many.alike')}</h2>
      <p className={styles['soft']}>{t('many.alikeWhy')}</p>
      <ul className={styles['rows']}>
        {proposed.map(({ one, other, words }) => (
          <li key={`${one} ${other}`} className={styles['pair']}>
            <ul className={styles['told']}>{[one, other].map((id) => <li key={id}>{shown.entryOf(id)?.text} <span className={styles['where']}>{t.list((shown.entryOf(id)?.rivers ?? []).map(shown.riverName))}</span></li>)}</ul>
            <p className={styles['soft']}>{t('many.sharedWords', { words: t.list(words), count: words.length })}</p>
            <div className={styles['pairButtons']}>
              <Button onPress={() => { onLay([one, other]) }}>{t('many.layPair')}</Button>
              <Button kind="quiet" onPress={() => { setApart(new Set([...apart, `${one} ${other}`])) }}>{t('many.keepApart')}</Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
