import { newId } from '#renderer/replica/new-id.ts'
import { useRows, useSubmit } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { IconTrash } from '#renderer/ui/icons.tsx'
import { MovableList } from '#renderer/ui/movable-list.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import styles from './setup.module.css'

/** What the group sets itself. They stand on the welcome screen and in the report. */
export function Principles() {
  const t = useText()
  const submit = useSubmit()
  const principles = useRows('principle')
  return (
    <Panel title={t('setup.principles')}>
      {principles.length === 0 ? <p className={classNames(styles['soft'])}>{t('setup.principlesEmpty')}</p> : null}
      <MovableList label={t('setup.principles')} rows={principles} nameOf={(row) => row.text} onMove={(id, after) => submit({ type: 'move', table: 'principle', id, after })}>
        {({ id, text }) => (
          <div className={classNames(styles['block'])} data-record={`principle:${id}`}>
            <div className={classNames(styles['grow'])}>
              <EditableText label={t('setup.principle')} value={text} multiline onCommit={(words) => submit({ type: 'edit', table: 'principle', rows: [{ id, fields: { text: words } }] })} />
            </div>
            <IconButton size="small" label={t('ui.removeThis', { what: text })} icon={<IconTrash size={16} />} onPress={() => { void submit({ type: 'remove', table: 'principle', ids: [id] }) }} />
          </div>
        )}
      </MovableList>
      <div className={classNames(styles['addRow'])}><QuickAdd
        label={t('setup.addPrinciple')}
        onAdd={(texts) => submit({ type: 'add', table: 'principle', rows: texts.map((text) => ({ id: newId(), fields: { text } })) })}
      /></div>
    </Panel>
  )
}
