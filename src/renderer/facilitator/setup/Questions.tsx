import type { ThingKind } from '#domain/meeting/item-records.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useRows, useSubmit } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { IconPlus, IconTrash } from '#renderer/ui/icons.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { MovableList } from '#renderer/ui/movable-list.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import styles from './setup.module.css'

const kinds = ['opportunity', 'obstacle', 'bridge', 'boat', 'milestone', 'note'] as const satisfies readonly ThingKind[]

/** What the river asks the room, and with which kind of thing one answers. */
export function Questions() {
  const t = useText()
  const submit = useSubmit()
  const questions = useRows('question', isOfRiver)
  const add = (kind: ThingKind): void => { void submit({ type: 'add', table: 'question', rows: [{ id: newId(), fields: { kind, text: t(`setup.ask.${kind}`) } }] }) }
  return (
    <Panel
      title={t('setup.questions')}
      actions={(
        <Menu
          label={t('setup.addQuestion')}
          trigger={<Button kind="quiet" icon={<IconPlus size={18} />}>{t('setup.addQuestion')}</Button>}
          groups={[{ id: 'kinds', entries: kinds.map((kind) => ({ id: kind, label: t(`setup.kind.${kind}`), onAction: () => { add(kind) } })) }]}
        />
      )}
    >
      {questions.length === 0 ? <p className={classNames(styles['soft'])}>{t('setup.questionsEmpty')}</p> : null}
      <MovableList label={t('setup.questions')} rows={questions} nameOf={(row) => row.text} onMove={(id, after) => submit({ type: 'move', table: 'question', id, after })}>
        {({ id, kind, text }) => (
          <div className={classNames(styles['block'])} data-record={`question:${id}`}>
            <span className={classNames(styles['kind'])} data-kind={kind}>{t(`setup.kind.${kind}`)}</span>
            <div className={classNames(styles['grow'])}>
              <EditableText label={t('setup.question')} value={text} onCommit={(words) => submit({ type: 'edit', table: 'question', rows: [{ id, fields: { text: words } }] })} />
            </div>
            <IconButton size="small" label={t('ui.removeThis', { what: text })} icon={<IconTrash size={16} />} onPress={() => { void submit({ type: 'remove', table: 'question', ids: [id] }) }} />
          </div>
        )}
      </MovableList>
    </Panel>
  )
}

function isOfRiver({ kind }: { readonly kind: string }): boolean {
  return kind !== 'card' && kind !== 'plank'
}
