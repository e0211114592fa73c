import { useState } from 'react'
import type { PartName } from '#domain/report/document.ts'
import { partCommand, partPlans, type PartChange, type PartPlan } from '#domain/report/parts.ts'
import type { Sent } from '#renderer/replica/unkept.ts'
import { useDraft } from '#renderer/replica/draft.ts'
import { useSubmit, useTable } from '#renderer/replica/use-meeting.ts'
import { problemText } from '#renderer/text/problem-text.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { TextArea } from '#renderer/ui/field.tsx'
import { IconPlus } from '#renderer/ui/icons.tsx'
import { MovableList } from '#renderer/ui/movable-list.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import styles from './report.module.css'

type Change = (change: PartChange) => Promise<Sent>

/** What stands in the report, in which order, and with which paragraph of one's own. Kept in the meeting; undo covers it. */
export function ReportParts() {
  const t = useText()
  const part = useTable('part')
  const submit = useSubmit()
  const change: Change = (wanted) => submit(partCommand({ part }, wanted))
  const rows = partPlans({ part }).map((plan) => ({ id: plan.name, plan }))
  return (
    <Panel title={t('report.parts')}>
      <div role="group" aria-label={t('report.partsShown')}>
        <MovableList label={t('report.partsShown')} rows={rows} nameOf={({ id }) => t(`report.part.${id}`)} onMove={(name, after) => change({ name: name as PartName, after: after as PartName | null })}>
          {({ plan }) => <PartRow plan={plan} change={change} />}
        </MovableList>
      </div>
      <p className={classNames(styles['soft'])}>{t('report.partsHelp')}</p>
    </Panel>
  )
}

function PartRow({ plan, change }: { readonly plan: PartPlan; readonly change: Change }) {
  const t = useText()
  const [writing, setWriting] = useState(false)
  const name = t(`report.part.${plan.name}`)
  const own = useDraft(t('report.partOwnOf', { name }), plan.own, (text) => change({ name: plan.name, own: text }))
  const open = writing || plan.own !== '' || own.refused !== null
  return (
    <div className={classNames(styles['part'])} data-record={`part:${plan.name}`}>
      <div className={classNames(styles['partTop'])}>
        <Checkbox isSelected={!plan.off} onChange={(on) => { void change({ name: plan.name, off: !on }) }}>{name}</Checkbox>
        {open ? null : <IconButton size="small" label={t('report.partOwnOf', { name })} icon={<IconPlus size={16} />} onPress={() => { setWriting(true) }} />}
      </div>
      {open ? (
        <TextArea
          label={t('report.partOwnOf', { name })}
          help={t('report.partOwnHelp')}
          autoFocus={writing}
          value={own.text}
          onChange={own.change}
          error={own.refused === null ? null : problemText(t, own.refused)}
          onBlur={() => {
            void own.commit()
            setWriting(false)
          }}
        />
      ) : null}
    </div>
  )
}
