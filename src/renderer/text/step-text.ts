import type { StepName } from '#domain/meeting/step-name.ts'
import type { Text, TextId } from './use-text.tsx'

/** "rots verplaatst: ‘geen wifi’", for undo and redo. A step without words of its own is named by what it did to what. */
export function stepText(t: Text, step: StepName): string {
  const quoted = step.count === 1 && step.text !== '' ? t('step.quoted', { text: step.text }) : ''
  const own = `step.${step.label}`
  if (t.has(own)) return t(own as TextId) + quoted
  const verb = `step.verb.${step.label.split('.')[0] ?? ''}`
  if (step.table === null || !t.has(verb)) return t('step.other') + quoted
  return t(verb as TextId, { what: nounOf(t, step) }) + quoted
}

/** "rots", "3 rotsen", "3 dingen"; a river's own word as it was written. */
function nounOf(t: Text, step: StepName): string {
  if (step.word !== '') return step.count === 1 ? step.word : t('step.noun.own', { count: step.count, word: step.word })
  const ids = [`step.noun.${step.table ?? ''}.${step.kind}`, `step.noun.${step.table ?? ''}`]
  const id = ids.find((candidate) => t.has(candidate))
  return id === undefined ? t('step.noun.other', { count: step.count }) : t(id as TextId, { count: step.count })
}
