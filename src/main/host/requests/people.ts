import { fail, ok, type Result } from '#domain/document/result.ts'
import type { Answer, Problem } from '#contract/answers.ts'
import { readPastedPeople } from '#domain/people/pasted.ts'
import type { ImportProblem, PeopleTable } from '#domain/people/table.ts'
import { readPeopleFile } from '#main/import/people-file.ts'
import { readChosenFile } from '../chosen-file.ts'
import { publishAgain } from '../copies.ts'
import type { Desk } from '../desk.ts'
import { withMeeting, type Handlers } from './handlers.ts'

type Names = 'people.read' | 'people.forget'

/** Lists of people from outside, and forgetting somebody. */
export function peopleRequests(desk: Desk): Handlers<Names> {
  return {
    'people.read': async ({ pasted, dropped, fileName }) => {
      if (pasted !== undefined) return tableAnswer(readPastedPeople(pasted))
      if (dropped !== undefined) return tableAnswer(readPeopleFile(dropped, { fileName: fileName ?? '' }))
      const chosen = await readChosenFile(desk.outside, 'people')
      if (!chosen.ok) return chosen
      return chosen.value === null ? ok(null) : tableAnswer(readPeopleFile(chosen.value.bytes, { fileName: chosen.value.name }))
    },
    'people.forget': ({ person }) => withMeeting(desk, async (meeting): Promise<Answer<'people.forget'>> => {
      const name = meeting.people().get(person)?.name ?? ''
      // The name goes first: if the app dies between the two, what is left is a person without a name.
      const forgotten = await meeting.forgetName(person)
      if (!forgotten.ok) return forgotten
      if (meeting.document().person.has(person)) {
        const removed = meeting.submit({ type: 'remove', table: 'person', ids: [person] })
        if (!removed.ok) return removed
      }
      const past = meeting.store().forgetPast()
      if (!past.ok) return fail({ reason: 'not-saved' })
      // The copy in Documents holds names; it is written anew at once, not only when the meeting is closed.
      await publishAgain(desk.outside, meeting)
      return ok({ texts: textsWith(meeting.document().item.values(), name) })
    }),
  }
}

/** In how many texts the name still stands: those are the user's own words, so the user decides. */
function textsWith(items: Iterable<{ readonly text: string }>, name: string): number {
  if (name.trim() === '') return 0
  const wanted = name.toLocaleLowerCase('nl')
  return [...items].filter((item) => item.text.toLocaleLowerCase('nl').includes(wanted)).length
}

function tableAnswer(read: Result<PeopleTable, ImportProblem>): Answer<'people.read'> {
  return read.ok ? ok({ table: JSON.stringify(read.value) }) : fail(importProblem(read.error))
}

/** The words are in the catalogues under `import.problem.<code>`. */
function importProblem({ code, ...values }: ImportProblem): Problem {
  return { reason: `import.problem.${code}`, values: Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string' || typeof value === 'number')) }
}
