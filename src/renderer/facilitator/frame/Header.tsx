import { useActions, useAbout, useEvent, useSteps } from '#renderer/replica/use-meeting.ts'
import { stepText } from '#renderer/text/step-text.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { IconLeft, IconRedo, IconPane, IconUndo, Mark } from '#renderer/ui/icons.tsx'
import { isCovered, isTypingWords, useKey } from '#renderer/ui/use-key.ts'
import { AppMenu } from './AppMenu.tsx'
import { SaveBadge } from './SaveBadge.tsx'
import styles from './frame.module.css'

/** Which meeting this is, whether it is saved, and the way back: one step, or to the library. */
export function Header({ paneShown, onPane }: { readonly paneShown: boolean; readonly onPane: () => void }) {
  const t = useText()
  const { submit, request } = useActions()
  const about = useAbout()
  return (
    <header className={classNames(styles['header'])} data-region="header" tabIndex={-1}>
      <Button kind="quiet" icon={<IconLeft size={18} />} onPress={() => { void request('meeting.close', {}) }}>{t('frame.library')}</Button>
      <span className={classNames(styles['rule'])} />
      <Mark size={26} />
      <h1 className={classNames(styles['title'])}>
        <EditableText
          label={t('frame.title')}
          value={about.title}
          onCommit={(title) => submit({ type: 'edit', table: 'meeting', rows: [{ id: 'meeting', fields: { title } }] })}
        />
      </h1>
      <p className={classNames(styles['when'])}>{[about.date === '' ? '' : t.day(about.date, 'short'), about.place].filter((part) => part !== '').join(' · ')}</p>
      <SaveBadge />
      <UndoButtons />
      <IconButton label={t(paneShown ? 'frame.hidePane' : 'frame.showPane')} keys="F8" icon={<IconPane />} pressed={paneShown} onPress={onPane} />
      <AppMenu />
    </header>
  )
}

function UndoButtons() {
  const t = useText()
  const steps = useSteps()
  const { undo, redo } = useActions()
  const canUndo = steps.undo !== null
  const canRedo = steps.redo !== null
  // Inside a field with words in it Ctrl+Z takes back letters, as everywhere.
  useTypingAwareKey('Ctrl+Z', () => { if (canUndo) void undo() })
  useTypingAwareKey('Ctrl+Y', () => { if (canRedo) void redo() })
  useTypingAwareKey('Ctrl+Shift+Z', () => { if (canRedo) void redo() })
  useEvent('ask', ({ what }) => {
    if (isCovered()) return
    if (what === 'undo') void undo()
    if (what === 'redo') void redo()
  })
  const undoLabel = steps.undo === null ? t('frame.undoNothing') : t('frame.undo', { step: stepText(t, steps.undo) })
  const redoLabel = steps.redo === null ? t('frame.redoNothing') : t('frame.redo', { step: stepText(t, steps.redo) })
  return (
    <span className={classNames(styles['pair'])}>
      <IconButton label={undoLabel} keys="Ctrl+Z" icon={<IconUndo />} isDisabled={!canUndo} onPress={() => { void undo() }} />
      <IconButton label={redoLabel} keys="Ctrl+Y" icon={<IconRedo />} isDisabled={!canRedo} onPress={() => { void redo() }} />
    </span>
  )
}

function useTypingAwareKey(keys: string, action: () => void): void {
  useKey(keys, action, { unless: (event) => isTypingWords(event.target) })
}
