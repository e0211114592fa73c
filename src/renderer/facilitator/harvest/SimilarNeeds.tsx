import { useMemo, useState } from 'react'
import { alikePairs } from '#domain/meeting/alike.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import type { NeedReading } from '#domain/harvest/harvest-reading.ts'
import { shortened } from '#renderer/text/shortened.ts'
import styles from './harvest.module.css'

/** Needs that share words, with the words: a person decides whether they mean the same. */
export function SimilarNeeds({ needs, onMerge }: { readonly needs: readonly NeedReading[]; readonly onMerge: (into: string, from: readonly string[]) => void }) {
  const t = useText()
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set())
  const pairs = useMemo(() => alikePairs(needs.map(({ need }) => need), 20), [needs])
  const shown = pairs.filter(({ one, other }) => !apart.has(`${one} ${other}`)).slice(0, 3)
  const text = (id: string): string => shortened(needs.find(({ need }) => need.id === id)?.need.text ?? '', 70)
  if (shown.length === 0) return null
  return (
    <section className={classNames(styles['similar'])} aria-label={t('harvest.similar')}>
      <h3>{t('harvest.similar')}</h3>
      <p className={classNames(styles['where'])}>{t('harvest.similarWhy')}</p>
      <ul>
        {shown.map(({ one, other, words }) => (
          <li key={`${one} ${other}`}>
            <div>
              <p>{t('harvest.pair', { one: text(one), other: text(other) })}</p>
              <p className={classNames(styles['where'])}>{t('harvest.sharedWords', { words: t.list(words), count: words.length })}</p>
            </div>
            <Button onPress={() => { onMerge(one, [other]) }}>{t('harvest.mergePair')}</Button>
            <Button kind="quiet" onPress={() => { setApart(new Set([...apart, `${one} ${other}`])) }}>{t('harvest.keepApart')}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
