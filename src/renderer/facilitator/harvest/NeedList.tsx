import { useState } from 'react'
import { useRows } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { MovableList } from '#renderer/ui/movable-list.tsx'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import { ShowOnWall } from '../frame/present.tsx'
import type { NeedReading } from '#domain/harvest/harvest-reading.ts'
import { NeedRow } from './NeedRow.tsx'
import { shortened } from '#renderer/text/shortened.ts'
import { SimilarNeeds } from './SimilarNeeds.tsx'
import type { HarvestActions } from './use-harvest-actions.ts'
import styles from './harvest.module.css'

/** The needs in the order that counts. */
export function NeedList({ needs, fresh, act, onAgreed }: {
  readonly needs: readonly NeedReading[]
  /** The need that was just made of several items: its words want to be put together. */
  readonly fresh: string | null
  readonly act: HarvestActions
  readonly onAgreed: (agreement: string) => void
}) {
  const t = useText()
  const agreements = useRows('agreement')
  const [picked, setPicked] = useState<readonly string[]>([])
  const chosen = picked.filter((id) => needs.some(({ need }) => need.id === id))
  const [into, ...from] = chosen
  const merge = (): void => {
    if (into !== undefined) act.merge(into, from)
    setPicked([])
  }
  return (
    <section className={classNames(styles['needs'])} aria-label={t('harvest.needs')}>
      <div className={classNames(styles['saidHead'])}>
        <h2>{t('harvest.needs')}</h2>
        {chosen.length < 2 ? null : <Button kind="primary" onPress={merge}>{t('harvest.merge', { count: chosen.length })}</Button>}
        <ShowOnWall offer={{ show: 'needs', title: t('wall.title.needs') }} />
      </div>
      <div className={classNames(styles['needScroll'])}>
        {needs.length === 0 ? <p className={classNames(styles['nothing'])}>{t('harvest.noNeeds')}</p> : (
          <MovableList label={t('harvest.needs')} rows={needs.map((reading) => ({ id: reading.need.id, reading }))} nameOf={({ reading }) => shortened(reading.need.text)} onMove={act.moveNeed}>
            {({ id, reading }, at) => (
              <NeedRow
                reading={reading}
                number={at + 1}
                others={needs.filter(({ need }) => need.id !== id)}
                agreements={agreements.filter((agreement) => agreement.need === id)}
                isChosen={chosen.includes(id)}
                isFresh={fresh === id}
                onChoose={(on) => { setPicked(on ? [...chosen, id] : chosen.filter((one) => one !== id)) }}
                onAgreed={onAgreed}
                act={act}
              />
            )}
          </MovableList>
        )}
        <SimilarNeeds needs={needs} onMerge={act.merge} />
      </div>
      <QuickAdd label={t('harvest.newNeed')} onAdd={act.addNeeds} />
    </section>
  )
}
