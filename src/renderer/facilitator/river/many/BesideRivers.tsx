import { inOrder } from '#domain/document/order.ts'
import { riversBeside, toggleBeside } from '#domain/meeting/beside.ts'
import type { ThingKind } from '#domain/meeting/item-records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { useActions, useMeeting } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/choice.tsx'
import { FoldedText } from '#renderer/ui/folded-text.tsx'
import { useWallOffer } from '../../frame/frame-context.tsx'
import { kindWord } from '../river-words.ts'
import { RiverPainting } from './RiverPainting.tsx'
import styles from './many.module.css'

/** Two to four rivers beside each other, at the same scale, with what lies in them in words. The wall shows the same ones. */
export function BesideRivers({ rivers, onOpen }: { readonly rivers: readonly RiverRecord[]; readonly onOpen: (river: string) => void }) {
  const t = useText()
  const { submit } = useActions()
  const tables = useMeeting(({ river, beside }) => ({ river, beside }))
  const shown = riversBeside(tables)
  useWallOffer({ show: 'beside', title: t('wall.title.beside') })
  return (
    <div className={styles['beside']}>
      <div className={styles['choose']} role="group" aria-label={t('many.choose')}>
        <p className={styles['soft']}>{t('many.chooseHint')}</p>
        {rivers.map((river) => {
          const toggle = toggleBeside(tables, river.id)
          return (
            <Checkbox key={river.id} isSelected={shown.some(({ id }) => id === river.id)} isDisabled={toggle === null} onChange={() => { if (toggle !== null) void submit(toggle) }}>
              {river.title === '' ? t('river.unnamed') : river.title}
            </Checkbox>
          )
        })}
      </div>
      <div className={styles['columns']} data-count={shown.length}>
        {shown.map((river) => <RiverColumn key={river.id} river={river} onOpen={onOpen} />)}
      </div>
    </div>
  )
}

const told = ['opportunity', 'obstacle', 'bridge'] as const satisfies readonly ThingKind[]

function RiverColumn({ river, onOpen }: { readonly river: RiverRecord; readonly onOpen: (river: string) => void }) {
  const t = useText()
  const items = useMeeting((meeting) => meeting.item)
  const title = river.title === '' ? t('river.unnamed') : river.title
  const things = inOrder([...items.values()].filter((item) => item.river === river.id && item.text !== '')).sort((one, other) => one.along - other.along)
  return (
    <section className={styles['column']} aria-label={title}>
      <div className={styles['columnHead']}><h2>{title}</h2><Button kind="quiet" onPress={() => { onOpen(river.id) }}>{t('many.open')}<span className="visually-hidden"> {title}</span></Button></div>
      <RiverPainting river={river} />
      {told.map((kind) => {
        const mine = things.filter((item) => item.kind === kind)
        return mine.length === 0 ? null : (
          <div key={kind} className={styles['kind']} data-kind={kind}>
            <h3 className={styles['kindTitle']}><span className={styles['swatch']} aria-hidden="true" />{t('river.kindCount', { kind: kindWord(t, river, kind), count: mine.length })}</h3>
            <ul className={styles['told']}>{mine.map((item) => <li key={item.id}><FoldedText text={item.text} /></li>)}</ul>
          </div>
        )
      })}
    </section>
  )
}
