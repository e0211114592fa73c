import type { StepName } from '#domain/meeting/step-name.ts'
import type { People } from '#domain/meeting/people-records.ts'

/** A step that was done with one person says who: names are in the window, not in the document. */
export function withName(step: StepName, people: People): StepName {
  const name = step.person === null ? undefined : people.get(step.person)?.name
  return name === undefined || name === '' ? step : { ...step, text: name }
}
