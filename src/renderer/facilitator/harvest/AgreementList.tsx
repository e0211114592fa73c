import { agreementSorts, agreementStates, type AgreementRecord } from '#domain/meeting/harvest-records.ts'
import { useRow, useRows } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { IconTrash } from '#renderer/ui/icons.tsx'
import { MovableList } from '#renderer/ui/movable-list.tsx'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { ShowOnWall } from '../frame/present.tsx'
import { shortened } from '#renderer/text/shortened.ts'
import type { HarvestActions } from './use-harvest-actions.ts'
import { WhoField } from './WhoField.tsx'
import styles from './harvest.module.css'

/** Who does what, and when. */
export function AgreementList({ act, fresh }: { readonly act: HarvestActions; readonly fresh: string | null }) {
  const t = useText()
  const agreements = useRows('agreement')
  return (
    <section className={classNames(styles['agreements'])} aria-label={t('harvest.agreements')}>
      <div className={classNames(styles['saidHead'])}>
        <h2>{t('harvest.agreements')}</h2>
        <ShowOnWall offer={{ show: 'agreements', title: t('wall.title.agreements') }} />
      </div>
      <div className={classNames(styles['needScroll'])}>
        {agreements.length === 0 ? <p className={classNames(styles['nothing'])}>{t('harvest.noAgreements')}</p> : (
          <MovableList label={t('harvest.agreements')} rows={agreements} nameOf={({ what }) => shortened(what)} onMove={act.moveAgreement}>
            {(agreement) => <AgreementRow agreement={agreement} act={act} isFresh={fresh === agreement.id} />}
          </MovableList>
        )}
      </div>
      <QuickAdd label={t('harvest.newAgreement')} onAdd={act.addAgreements} />
    </section>
  )
}

function AgreementRow({ agreement, act, isFresh }: { readonly agreement: AgreementRecord; readonly act: HarvestActions; readonly isFresh: boolean }) {
  const t = useText()
  const need = useRow('need', agreement.need)
  const item = useRow('item', agreement.item)
  const over = useRow('item', item?.parent ?? null)
  const { id, state, sort } = agreement
  return (
    <div className={classNames(styles['agreement'], state !== 'open' && styles['closed'])} data-record={`agreement:${id}`}>
      <div className={classNames(styles['needTop'])}>
        <EditableText key={String(isFresh)} multiline startEditing={isFresh} className={classNames(styles['needText'])} label={t('harvest.what')} value={agreement.what} placeholder={t('harvest.whatEmpty')} onCommit={(what) => act.editAgreement(id, { what })} />
        <IconButton size="small" label={t('harvest.removeAgreement', { text: shortened(agreement.what) })} icon={<IconTrash size={17} />} onPress={() => { act.remove('agreement', id) }} />
      </div>
      {need === undefined || need.text === agreement.what ? null : <p className={classNames(styles['where'])}>{t('harvest.fromNeed', { text: shortened(need.text, 90) })}</p>}
      {item === undefined ? null : <p className={classNames(styles['where'])}>{t('harvest.fromPlank', { text: shortened(over === undefined ? item.text : over.text, 90) })}</p>}
      <div className={classNames(styles['agreementFields'])}>
        <Select label={t('harvest.sort')} value={sort} choices={agreementSorts.map((one) => ({ id: one, label: t(`harvest.sort.${one}`) }))} onChange={(next) => { void act.editAgreement(id, { sort: next }) }} />
        <WhoField agreement={agreement} act={act} />
        <DateField label={t(sort === 'decision' ? 'harvest.from' : 'harvest.due')} value={agreement.due} onChange={(due) => { void act.editAgreement(id, { due }) }} />
        <Select label={t('harvest.state')} value={state} choices={agreementStates.map((one) => ({ id: one, label: t(`harvest.state.${one}`) }))} onChange={(next) => { void act.editAgreement(id, { state: next }) }} />
      </div>
      {state === 'open' && agreement.outcome === '' ? null : (
        <dl className={classNames(styles['ask'])}>
          <dt>{t('harvest.outcome')}</dt>
          <dd><EditableText multiline label={t('harvest.outcome')} value={agreement.outcome} placeholder={t('harvest.outcomeEmpty')} onCommit={(outcome) => act.editAgreement(id, { outcome })} /></dd>
        </dl>
      )}
    </div>
  )
}
