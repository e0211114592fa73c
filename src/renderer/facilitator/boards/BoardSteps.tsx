import { boardSteps, type BoardStep } from '#domain/meeting/board-records.ts'
import { shortened } from '#renderer/text/shortened.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Segmented } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { useKey } from '#renderer/ui/use-key.ts'
import { topThree, type BoardReading } from '#domain/boards/board-reading.ts'
import styles from './boards.module.css'

/** The steps of a board. They lead and never lock: every one can be chosen at any time, and nothing goes on by itself. */
export function BoardSteps({ step, onStep }: { readonly step: BoardStep; readonly onStep: (step: BoardStep) => void }) {
  const t = useText()
  const at = boardSteps.indexOf(step)
  const go = (to: number): void => {
    const next = boardSteps[to]
    if (next !== undefined) onStep(next)
  }
  useKey('Alt+PageDown', () => { go(at + 1) })
  useKey('Alt+PageUp', () => { go(at - 1) })
  return (
    <Segmented
      label={t('boards.step')}
      hideLabel
      segments={boardSteps.map((id, place) => ({ id, label: t('boards.stepName', { number: place + 1, name: t(`boards.step.${id}`) }) }))}
      value={step}
      onChange={onStep}
    />
  )
}

/** What is done in this step, and what the room sees meanwhile; at the end what got most dots. */
export function StepHint({ step, reading }: { readonly step: BoardStep; readonly reading: BoardReading }) {
  const t = useText()
  const top = step === 'conclude' ? topThree(reading) : []
  return (
    <p className={classNames(styles['hint'])} aria-live="polite">
      {top.length === 0 ? t(`boards.hint.${step}`) : t('boards.top', { cards: t.list(top.map(({ card, dots }) => t('boards.topCard', { text: shortened(card.text, 40), dots }))) })}
    </p>
  )
}
