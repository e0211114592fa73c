import { useState } from 'react'
import type { NameLine } from '#contract/answers.ts'
import type { Sent } from '#renderer/replica/draft.ts'
import { useActions } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { DraftField } from '#renderer/ui/draft-field.tsx'
import { IconTrash } from '#renderer/ui/icons.tsx'
import { Note } from '#renderer/ui/panel.tsx'
import { TaskDialog } from '#renderer/ui/task-dialog.tsx'
import type { RowActions } from './PersonRow.tsx'
import { tagsOf } from './person-commands.ts'
import type { PersonLine } from './person-lines.ts'
import styles from './people.module.css'

/** All that is kept of somebody, to look at and change; and the two ways to take somebody out of the list. */
export function PersonDialog({ line, actions, onClose }: { readonly line: PersonLine; readonly actions: Omit<RowActions, 'goTo'>; readonly onClose: () => void }) {
  const t = useText()
  const { submit, request } = useActions()
  const [forgetting, setForgetting] = useState(false)
  const rename = (given: Partial<NameLine>): Promise<Sent> => request('people.rename', { names: [{ id: line.id, name: line.name, email: line.email, ...given }] })
  const keepTags = (text: string): Promise<Sent> => submit({ type: 'edit', table: 'person', rows: [{ id: line.id, fields: { tags: tagsOf(text) } }] })
  const keepSort = (sort: string): Promise<Sent> => (line.organisation === null
    ? Promise.resolve({ ok: true })
    : submit({ type: 'edit', table: 'organisation', rows: [{ id: line.organisation, fields: { sort } }] }))
  if (forgetting) return <ForgetDialog line={line} onBack={() => { setForgetting(false) }} onDone={onClose} />
  return (
    <Dialog
      title={line.name === '' ? t('people.nameless') : line.name}
      isOpen
      onClose={onClose}
      footer={(
        <>
          <Button kind="quiet" onPress={() => { setForgetting(true) }}>{t('people.forget')}</Button>
          <span className={classNames(styles['grow'])} />
          <Button icon={<IconTrash size={18} />} onPress={() => { actions.remove(line.id); onClose() }}>{t('people.remove')}</Button>
          <Button kind="primary" onPress={onClose}>{t('people.done')}</Button>
        </>
      )}
    >
      <DraftField label={t('people.name')} value={line.name} onCommit={(name) => rename({ name })} />
      <DraftField label={t('people.email')} help={t('people.emailHelp')} value={line.email} onCommit={(email) => rename({ email })} />
      <DraftField label={t('people.column.organisation')} value={line.organisationName} asWhole onCommit={(name) => actions.setOrganisation(line.id, name)} />
      {line.organisation === null ? null : <DraftField label={t('people.sort')} help={t('people.sortHelp', { organisation: line.organisationName })} value={line.sort} onCommit={keepSort} />}
      <DraftField label={t('people.column.district')} value={line.districtName} asWhole onCommit={(name) => actions.setDistrict(line.id, name)} />
      <DraftField label={t('people.tags')} help={t('people.tagsHelp')} value={line.tags.join(', ')} onCommit={keepTags} />
    </Dialog>
  )
}

/** The only question that is asked: what is forgotten cannot come back. */
function ForgetDialog({ line, onBack, onDone }: { readonly line: PersonLine; readonly onBack: () => void; readonly onDone: () => void }) {
  const t = useText()
  const { request, say } = useActions()
  async function forget(): Promise<void> {
    const answer = await request('people.forget', { person: line.id })
    if (!answer.ok) return
    say({ kind: 'text', tone: 'ok', text: answer.value.texts === 0 ? t('people.forgotten') : t('people.forgottenTexts', { count: answer.value.texts }) })
    onDone()
  }
  return (
    <TaskDialog title={t('people.forgetTitle', { name: line.name })} action={t('people.forgetDo')} isDanger onAct={() => { void forget() }} onClose={onBack}>
      <Note tone="warn"><p>{t('people.forgetText')}</p></Note>
    </TaskDialog>
  )
}
