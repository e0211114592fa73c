import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { useActions, useRow, useRows } from '#renderer/replica/use-meeting.ts'
import { useText, type TextId } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { DraftField } from '#renderer/ui/draft-field.tsx'
import { trayKinds } from './RiverTray.tsx'
import styles from './river.module.css'

/** The river's own words for the kinds, and its own questions. An empty field is the usual word or the meeting's question. */
export function WordsDialog({ river: { id }, onClose }: { readonly river: RiverRecord; readonly onClose: () => void }) {
  const t = useText()
  const { submit } = useActions()
  const river = useRow('river', id)
  const asked = useRows('question')
  if (river === undefined) return null
  const put = (field: 'words' | 'questions', kind: string, text: string) =>
    submit({ type: 'edit', table: 'river', rows: [{ id, fields: { [field]: { ...river[field], [kind]: text } } }] })
  const nothing = Object.keys(river.words).length + Object.keys(river.questions).length === 0
  const reset = (): void => { void submit({ type: 'edit', table: 'river', rows: [{ id, fields: { words: {}, questions: {} } }] }) }
  return (
    <Dialog title={t('river.wordsOf', { title: river.title })} isOpen onClose={onClose} width="wide" footer={<Button kind="quiet" isDisabled={nothing} onPress={reset}>{t('river.wordsReset')}</Button>}>
      <p>{t('river.wordsNote')}</p>
      <ul className={styles['wordList']}>
        {trayKinds.map((kind) => {
          const usual = t(`onwall.kind.${kind}` as TextId)
          return (
            <li key={kind}>
              <DraftField label={t('river.wordFor', { kind: usual })} value={river.words[kind] ?? ''} placeholder={usual} onCommit={(text) => put('words', kind, text)} />
              <DraftField label={t('river.questionFor', { kind: usual })} value={river.questions[kind] ?? ''} placeholder={asked.find((one) => one.kind === kind)?.text ?? ''} onCommit={(text) => put('questions', kind, text)} />
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
