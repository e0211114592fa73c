import type { Progress } from '#domain/meeting/progress.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconCheck } from '#renderer/ui/icons.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { parts, type Part, type PartName } from './parts.ts'
import { usePartStates } from './progress-of-parts.ts'
import styles from './frame.module.css'

/** The parts of the meeting, in the order of the day. Ctrl+1 … Ctrl+7. */
export function PartsNav({ open, onOpen }: { readonly open: PartName; readonly onOpen: (name: PartName) => void }) {
  const t = useText()
  const states = usePartStates()
  return (
    <nav className={classNames(styles['nav'])} aria-label={t('frame.parts')} data-region="parts" tabIndex={-1}>
      <ol>
        {parts.map((part, at) => (
          <Entry key={part.name} part={part} at={at} state={states[part.name]} isOpen={part.name === open} onOpen={onOpen} />
        ))}
      </ol>
    </nav>
  )
}

function Entry({ part, at, state, isOpen, onOpen }: {
  readonly part: Part
  readonly at: number
  readonly state: Progress
  readonly isOpen: boolean
  readonly onOpen: (name: PartName) => void
}) {
  const t = useText()
  const { name, Icon } = part
  useKey(`Ctrl+${String(at + 1)}`, () => { onOpen(name) })
  return (
    <li>
      <button
        type="button"
        className={classNames(styles['part'], isOpen && styles['open'])}
        aria-current={isOpen ? 'page' : undefined}
        title={`Ctrl+${String(at + 1)}`}
        onClick={() => { onOpen(name) }}
      >
        <Icon />
        <span className={classNames(styles['partName'])}>{t(`frame.part.${name}`)}</span>
        {state.count === null || state.count === 0 ? null : <span className={classNames(styles['count'])}>{t.number(state.count)}</span>}
        <span className={classNames(styles['done'])}>{state.done ? <IconCheck size={15} /> : null}</span>
        {state.done ? <span className="visually-hidden">{t('frame.done')}</span> : null}
      </button>
    </li>
  )
}
