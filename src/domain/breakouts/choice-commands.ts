import type { Command } from '#domain/meeting/command.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { type ChoiceRecord, seatId } from '#domain/meeting/round-records.ts'
import { groupsInOrder } from '#domain/meeting/in-round.ts'

/** Somebody chooses a theme, first or second; the same one again takes it back. Choosing what was the other choice moves it. */
export function chooseCommand(meeting: Meeting, round: string, person: string, which: 'first' | 'second', theme: string | null): Command | null {
  const id = seatId(round, person)
  const before = meeting.choice.get(id)
  const other = which === 'first' ? 'second' : 'first'
  const wanted = before?.[which] === theme ? null : theme
  const fields: Partial<ChoiceRecord> = { [which]: wanted, ...(wanted !== null && before?.[other] === wanted ? { [other]: null } : {}) }
  if (before === undefined) return theme === null ? null : { type: 'add', table: 'choice', rows: [{ id, fields: { round, person, ...fields } }] }
  if ((fields.first === undefined ? before.first : fields.first) === null && (fields.second === undefined ? before.second : fields.second) === null) return { type: 'remove', table: 'choice', ids: [id] }
  return { type: 'edit', table: 'choice', rows: [{ id, fields: { ...fields } }] }
}

/** New themes at the end; a title that is there already is not added twice. */
export function themesCommand(meeting: Meeting, round: string, titles: readonly string[], newId: () => string): Command | null {
  const there = new Set(groupsInOrder(meeting, round).map((group) => group.name.trim().toLowerCase()))
  const fresh = titles.map((title) => title.trim()).filter((title) => title !== '' && !there.has(title.toLowerCase()))
  return fresh.length === 0 ? null : { type: 'add', table: 'group', rows: fresh.map((name) => ({ id: newId(), fields: { round, name } })) }
}
