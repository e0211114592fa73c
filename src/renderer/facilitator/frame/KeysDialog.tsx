import { useText, type TextId } from '#renderer/text/use-text.tsx'
import { KeyHint } from '#renderer/ui/badge.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { ListedKey } from './frame-context.tsx'
import { useListedOrNone } from './frame-context.tsx'
import styles from './frame.module.css'

const general: readonly { readonly keys: string; readonly text: TextId }[] = [
  { keys: 'Ctrl+1 … 7', text: 'keys.parts' },
  { keys: 'F6', text: 'keys.regions' },
  { keys: 'Ctrl+Z', text: 'keys.undo' },
  { keys: 'Ctrl+Y', text: 'keys.redo' },
  { keys: 'Enter', text: 'keys.enter' },
  { keys: 'Esc', text: 'keys.escape' },
  { keys: 'Alt+↑ ↓', text: 'keys.move' },
  { keys: 'Ctrl+N', text: 'keys.new' },
  { keys: 'Ctrl+O', text: 'keys.open' },
  { keys: '?', text: 'keys.list' },
]
const wall: readonly { readonly keys: string; readonly text: TextId }[] = [
  { keys: 'F5', text: 'keys.present' },
  { keys: 'B', text: 'keys.black' },
  { keys: 'W', text: 'keys.white' },
  { keys: 'T', text: 'keys.timer' },
  { keys: 'F8', text: 'keys.pane' },
]

/** Every key, also those of the part that is open. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useText()
  const listed = useListedOrNone()
  const said = (keys: readonly { readonly keys: string; readonly text: TextId }[]): ListedKey[] => keys.map(({ keys: which, text }) => ({ keys: which, text: t(text) }))
  return (
    <Dialog title={t('frame.keys')} isOpen={isOpen} onClose={onClose} width="wide">
      <div className={classNames(styles['keyLists'])}>
        {listed.length === 0 ? null : <KeyList title={t('keys.here')} keys={listed} />}
        <KeyList title={t('keys.everywhere')} keys={said(general)} />
        <KeyList title={t('keys.wall')} keys={said(wall)} />
      </div>
      <p className={classNames(styles['soft'])}>{t('keys.typing')}</p>
    </Dialog>
  )
}

function KeyList({ title, keys }: { readonly title: string; readonly keys: readonly ListedKey[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className={classNames(styles['keyList'])}>
        {keys.map((key) => (
          <div key={`${key.keys} ${key.text}`}>
            <dt><KeyHint keys={key.keys} /></dt>
            <dd>{key.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
