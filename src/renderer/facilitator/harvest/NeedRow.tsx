import { answerFields, askStateOf } from '#domain/harvest/need-commands.ts'
import { askStates, followUps, type AgreementRecord, type NeedRecord } from '#domain/meeting/harvest-records.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { FoldedText } from '#renderer/ui/folded-text.tsx'
import { IconClose, IconMore, IconPlus, IconTrash } from '#renderer/ui/icons.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { Select } from '#renderer/ui/select.tsx'
import type { NeedReading } from '#domain/harvest/harvest-reading.ts'
import { shortened } from '#renderer/text/shortened.ts'
import type { HarvestActions } from './use-harvest-actions.ts'
import styles from './harvest.module.css'

export interface NeedRowProps {
  readonly reading: NeedReading
  readonly number: number
  readonly others: readonly NeedReading[]
  readonly agreements: readonly AgreementRecord[]
  readonly isChosen: boolean
  readonly isFresh: boolean
  readonly onChoose: (on: boolean) => void
  readonly onAgreed: (agreement: string) => void
  readonly act: HarvestActions
}

/** One need: its words, where it comes from, and what happens with it. */
export function NeedRow(props: NeedRowProps) {
  const { reading, number, isChosen, isFresh, onChoose, act } = props
  const { need } = reading
  const t = useText()
  const name = shortened(need.text)
  return (
    <div className={classNames(styles['need'], isChosen && styles['chosen'])} data-record={`need:${need.id}`}>
      <Checkbox aria-label={t('harvest.chooseNeed', { text: name })} isSelected={isChosen} onChange={onChoose} />
      <div className={classNames(styles['needBody'])}>
        <div className={classNames(styles['needTop'])}>
          <span className={classNames(styles['number'])} aria-hidden="true">{number}</span>
          <EditableText key={String(isFresh)} multiline startEditing={isFresh} className={classNames(styles['needText'])} label={t('harvest.need')} value={need.text} placeholder={t('harvest.needEmpty')} onCommit={(text) => act.editNeed(need.id, { text })} />
          <NeedMenu {...props} />
        </div>
        <div className={classNames(styles['needMeta'])}>
          <Sources reading={reading} act={act} />
          <div className={classNames(styles['followUp'])}>
            <Select label={t('harvest.followUpOf', { text: name })} hideLabel value={need.followUp} choices={followUps.map((id) => ({ id, label: t(`harvest.followUp.${id}`) }))} onChange={(followUp) => { void act.editNeed(need.id, { followUp }) }} />
          </div>
          <Agreed {...props} />
        </div>
        {need.followUp === 'ask' ? <Ask need={need} act={act} /> : null}
      </div>
    </div>
  )
}

function Agreed({ reading: { need }, agreements, act, onAgreed }: NeedRowProps) {
  const t = useText()
  const [first] = agreements
  if (first !== undefined) return <Button kind="quiet" onPress={() => { onAgreed(first.id) }}>{t('harvest.agreementsOf', { count: agreements.length })}</Button>
  if (need.followUp !== 'none' && need.followUp !== 'agreement') return null
  return <Button kind="quiet" icon={<IconPlus size={16} />} onPress={() => { onAgreed(act.agree(need.id)) }}>{t('harvest.agree')}</Button>
}

function Sources({ reading, act }: { readonly reading: NeedReading; readonly act: HarvestActions }) {
  const t = useText()
  const { need, sources, groups, themes } = reading
  const meeting = [need.earlier, t.day(need.earlierDate, 'short')].filter((part) => part !== '').join(' · ')
  const earlier = need.earlier === '' ? null : <p className={classNames(styles['where'])}>{t('harvest.fromEarlier', { meeting })}</p>
  if (sources.length === 0) return earlier ?? <Badge>{t('harvest.noSource')}</Badge>
  const parts = [groups === 0 ? '' : t('harvest.inGroups', { count: groups }), themes === 0 ? '' : t('harvest.inThemes', { count: themes })].filter((part) => part !== '')
  return (
    <>
      {earlier}
      <Popover label={t('harvest.sources')} trigger={<Button kind="quiet">{t('harvest.in', { where: parts.join(', ') })}</Button>}>
        <h3 className={classNames(styles['groupTitle'])}>{t('harvest.sources')}</h3>
        <ul className={classNames(styles['sources'])}>
          {sources.map((one) => (
            <li key={one.source}>
              <div>
                <p><FoldedText text={one.item.text} /></p>
                <p className={classNames(styles['where'])}>{[t(`harvest.kind.${one.item.kind}`), one.place, one.column].filter((part) => part !== '').join(' · ')}</p>
              </div>
              <IconButton size="small" label={t('harvest.removeSource', { text: shortened(one.item.text) })} icon={<IconClose size={16} />} onPress={() => { act.remove('source', one.source) }} />
            </li>
          ))}
        </ul>
      </Popover>
    </>
  )
}

/** A question to somebody, and later the answer with its date: not only "I will take it along". */
function Ask({ need, act }: { readonly need: NeedRecord; readonly act: HarvestActions }) {
  const t = useText()
  return (
    <dl className={classNames(styles['ask'])}>
      <dt>{t('harvest.askTo')}</dt>
      <dd><EditableText label={t('harvest.askTo')} value={need.addressee} placeholder={t('harvest.askToEmpty')} onCommit={(addressee) => act.editNeed(need.id, { addressee })} /></dd>
      <dt>{t('harvest.askState')}</dt>
      <dd className={classNames(styles['date'])}><Select label={t('harvest.askState')} hideLabel value={askStateOf(need)} choices={askStates.map((id) => ({ id, label: t(`harvest.askState.${id}`) }))} onChange={(askState) => { void act.editNeed(need.id, { askState }) }} /></dd>
      <dt>{t('harvest.answer')}</dt>
      <dd><EditableText multiline label={t('harvest.answer')} value={need.answer} placeholder={t('harvest.answerEmpty')} onCommit={(answer) => act.editNeed(need.id, answerFields(need, answer, today()))} /></dd>
      {need.answer === '' && need.answered === '' ? null : (
        <>
          <dt>{t('harvest.answered')}</dt>
          <dd className={classNames(styles['date'])}><DateField label={t('harvest.answered')} hideLabel value={need.answered} onChange={(answered) => { void act.editNeed(need.id, { answered }) }} /></dd>
        </>
      )}
    </dl>
  )
}

/** The day it is where the window is, as 2026-11-22. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

function NeedMenu({ reading: { need }, others, act, onAgreed }: NeedRowProps) {
  const t = useText()
  return (
    <Menu
      label={t('harvest.needMore', { text: shortened(need.text) })}
      trigger={<IconButton size="small" label={t('harvest.needMore', { text: shortened(need.text) })} icon={<IconMore size={17} />} />}
      groups={[
        { id: 'agree', entries: [{ id: 'agree', label: t('harvest.agree'), icon: <IconPlus size={18} />, onAction: () => { onAgreed(act.agree(need.id)) } }] },
        ...(others.length === 0 ? [] : [{ id: 'merge', title: t('harvest.mergeWith'), entries: others.map((other) => ({ id: `merge-${other.need.id}`, label: shortened(other.need.text), onAction: () => { act.merge(need.id, [other.need.id]) } })) }]),
        { id: 'remove', entries: [{ id: 'remove', label: t('harvest.removeNeed'), icon: <IconTrash size={18} />, danger: true, onAction: () => { act.remove('need', need.id) } }] },
      ]}
    />
  )
}
