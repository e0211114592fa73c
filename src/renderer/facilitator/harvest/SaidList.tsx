import { useState } from 'react'
import { useText } from '#renderer/text/use-text.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Checkbox, Segmented } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { SearchField } from '#renderer/ui/field.tsx'
import { useFold } from '#renderer/ui/folded-text.tsx'
import { IconClose, IconNeed } from '#renderer/ui/icons.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { byKind, byPlace, matches, type NeedReading, type SaidGroup, type SaidItem } from '#domain/harvest/harvest-reading.ts'
import { shortened } from '#renderer/text/shortened.ts'
import styles from './harvest.module.css'

export interface SaidListProps {
  readonly items: readonly SaidItem[]
  readonly used: ReadonlyMap<string, number>
  readonly needs: readonly NeedReading[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly onMake: (items: readonly string[]) => void
  readonly onAddTo: (need: string) => void
}

/** So many of a group are drawn; the rest when asked for. A search goes through all of them. */
const page = 60

/** Everything that was said on rivers and boards: search, tick, and make it a need. */
export function SaidList(props: SaidListProps) {
  const { items, chosen, onChoose } = props
  const t = useText()
  const [wanted, setWanted] = useState('')
  const [by, setBy] = useState<'kind' | 'place'>('kind')
  const found = items.filter((one) => matches(one, wanted))
  const groups = by === 'kind' ? byKind(found) : byPlace(found)
  const toggle = (id: string, on: boolean): void => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    onChoose(next)
  }
  return (
    <section className={classNames(styles['said'])} aria-label={t('harvest.said')}>
      <div className={classNames(styles['saidHead'])}>
        <h2>{t('harvest.said')}</h2>
        {chosen.size === 0 ? null : <IconButton size="small" label={t('harvest.chooseNone')} keys="Esc" icon={<IconClose size={17} />} onPress={() => { onChoose(new Set()) }} />}
        <Segmented label={t('harvest.by')} hideLabel value={by} onChange={setBy} segments={[{ id: 'kind', label: t('harvest.by.kind') }, { id: 'place', label: t('harvest.by.place') }]} />
      </div>
      <SearchField label={t('harvest.search')} hideLabel placeholder={t('harvest.search')} value={wanted} onChange={setWanted} />
      <div className={classNames(styles['saidScroll'])} tabIndex={-1}>
        {groups.length === 0 ? <p className={classNames(styles['soft'])}>{t('harvest.notFound', { wanted })}</p> : null}
        {groups.map((group) => <Group key={group.id} group={group} chosen={chosen} used={props.used} onToggle={toggle} onMake={props.onMake} />)}
      </div>
      <ChosenBar {...props} />
    </section>
  )
}

function Group({ group, chosen, used, onToggle, onMake }: {
  readonly group: SaidGroup
  readonly chosen: ReadonlySet<string>
  readonly used: ReadonlyMap<string, number>
  readonly onToggle: (id: string, on: boolean) => void
  readonly onMake: (items: readonly string[]) => void
}) {
  const t = useText()
  const [all, setAll] = useState(false)
  const shown = all ? group.items : group.items.slice(0, page)
  const title = group.kind === null ? group.title : t(`harvest.kinds.${group.kind}`)
  return (
    <section aria-label={title}>
      <h3 className={classNames(styles['groupTitle'])}>{title} <span className={classNames(styles['soft'])}>{t.number(group.items.length)}</span></h3>
      <ul>
        {shown.map((one) => <Row key={one.item.id} one={one} withKind={group.kind === null} isChosen={chosen.has(one.item.id)} used={used.get(one.item.id) ?? 0} onToggle={onToggle} onMake={onMake} />)}
      </ul>
      {shown.length === group.items.length ? null : <Button kind="quiet" onPress={() => { setAll(true) }}>{t('harvest.showAll', { count: group.items.length })}</Button>}
    </section>
  )
}

function Row({ one, withKind, isChosen, used, onToggle, onMake }: {
  readonly one: SaidItem
  readonly withKind: boolean
  readonly isChosen: boolean
  readonly used: number
  readonly onToggle: (id: string, on: boolean) => void
  readonly onMake: (items: readonly string[]) => void
}) {
  const t = useText()
  const { item } = one
  const fold = useFold(item.text)
  const where = [withKind ? t(`harvest.kind.${item.kind}`) : one.place, one.column, item.addressee === '' ? '' : t('harvest.to', { name: item.addressee })].filter((part) => part !== '').join(' · ')
  return (
    <li className={classNames(styles['saidRow'], isChosen && styles['chosen'])}>
      <span className={classNames(styles['kindMark'], styles[`kind-${item.kind}`])} aria-hidden="true" />
      <div className={classNames(styles['saidWords'])}>
        <Checkbox isSelected={isChosen} onChange={(on) => { onToggle(item.id, on) }}>
          <span className={classNames(styles['saidText'])}>{fold.text}</span>
          <span className={classNames(styles['where'])}>
            {where}
            {one.dots === 0 ? null : <Badge tone="accent">{t('harvest.dots', { count: one.dots })}</Badge>}
            {used === 0 ? null : <Badge tone="ok" icon={<IconNeed size={13} />}>{t('harvest.used', { count: used })}</Badge>}
          </span>
        </Checkbox>
        {fold.more}
      </div>
      <IconButton size="small" label={t('harvest.makeOne', { text: shortened(item.text) })} icon={<IconNeed size={17} />} onPress={() => { onMake([item.id]) }} />
    </li>
  )
}

function ChosenBar({ chosen, needs, onMake, onAddTo }: SaidListProps) {
  const t = useText()
  const none = chosen.size === 0
  return (
    <div className={classNames(styles['bar'])}>
      <Button kind="primary" isDisabled={none} onPress={() => { onMake([...chosen]) }}>{t('harvest.make', { count: chosen.size })}</Button>
      <Menu
        label={t('harvest.addTo')}
        trigger={<Button isDisabled={none || needs.length === 0}>{t('harvest.addTo')}</Button>}
        groups={[{ id: 'needs', entries: needs.map(({ need }, at) => ({ id: need.id, label: t('harvest.numbered', { number: at + 1, text: shortened(need.text) }), onAction: () => { onAddTo(need.id) } })) }]}
      />
    </div>
  )
}
