import { memo, type KeyboardEvent } from 'react'
import type { Presence } from '#domain/meeting/people-records.ts'
import type { Sent } from '#renderer/replica/draft.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { IconPencil } from '#renderer/ui/icons.tsx'
import type { Choice } from '#renderer/ui/select.tsx'
import { isTyping } from '#renderer/ui/use-key.ts'
import { PickCell, PresenceMarks } from './PersonCells.tsx'
import type { PersonLine } from './person-lines.ts'
import styles from './people.module.css'

/** What a row can ask for. The same object at every drawing, so that a row is drawn again only when its line changed. */
export interface RowActions {
  readonly rename: (line: PersonLine, name: string) => Promise<Sent>
  readonly setDistrict: (person: string, name: string) => Promise<Sent>
  readonly setOrganisation: (person: string, name: string) => Promise<Sent>
  readonly setPresence: (person: string, presence: Presence) => void
  readonly open: (person: string) => void
  readonly remove: (person: string) => void
  /** One up or down in the list, or to its ends. */
  readonly goTo: (from: string, to: 'up' | 'down' | 'first' | 'last') => void
}

export interface PersonRowProps {
  readonly line: PersonLine
  readonly at: number
  readonly isCurrent: boolean
  readonly isNew: boolean
  readonly districts: readonly Choice[]
  readonly organisations: readonly Choice[]
  readonly actions: RowActions
}

const presenceKeys: Readonly<Record<string, Presence>> = { p: 'present', ' ': 'present', a: 'absent', l: 'late', e: 'expected' }
const moves: Readonly<Record<string, 'up' | 'down' | 'first' | 'last'>> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' }

function onRowKey(event: KeyboardEvent<HTMLElement>, line: PersonLine, actions: RowActions): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const onRow = event.target === event.currentTarget
  const presence = presenceKeys[event.key.toLowerCase()]
  const move = moves[event.key]
  if (presence !== undefined && (onRow || event.key !== ' ')) actions.setPresence(line.id, presence)
  else if (move !== undefined) actions.goTo(line.id, move)
  else if (event.key === 'Enter' && onRow) actions.open(line.id)
  else if (event.key === 'Delete' && onRow) actions.remove(line.id)
  else return
  event.preventDefault()
}

export const PersonRow = memo(function PersonRow({ line, at, isCurrent, isNew, districts, organisations, actions }: PersonRowProps) {
  const t = useText()
  return (
    <tr
      tabIndex={isCurrent ? 0 : -1}
      data-person={line.id}
      data-record={`person:${line.id}`}
      aria-rowindex={at + 2}
      className={classNames(styles['row'], isNew && styles['new'], line.presence === 'absent' && styles['gone'])}
      onKeyDown={(event) => { onRowKey(event, line, actions) }}
    >
      <th scope="row">
        <div className={classNames(styles['nameCell'])}>
          <EditableText className={classNames(styles['name'], line.tags.length === 0 && styles['twoLines'])} label={t('people.name')} value={line.name} placeholder={t('people.nameless')} onCommit={(name) => actions.rename(line, name)} />
          {line.tags.length === 0 ? null : <span className={classNames(styles['tags'])}>{line.tags.map((tag) => <Badge key={tag}>{tag}</Badge>)}</span>}
        </div>
      </th>
      <td>
        <PickCell label={t('people.organisationOf', { name: line.name })} value={line.organisationName} empty={t('people.noOrganisation')} choices={organisations} onPick={(name) => actions.setOrganisation(line.id, name)} />
        {line.sort === '' ? null : <span className={classNames(styles['sort'])}>{line.sort}</span>}
      </td>
      <td>
        <PickCell label={t('people.districtOf', { name: line.name })} value={line.districtName} empty={t('people.noDistrict')} choices={districts} onPick={(name) => actions.setDistrict(line.id, name)} />
      </td>
      <td><PresenceMarks name={line.name} presence={line.presence} onChange={(presence) => { actions.setPresence(line.id, presence) }} /></td>
      <td className={classNames(styles['tools'])}>
        <IconButton size="small" label={t('people.detailsOf', { name: line.name })} keys="Enter" icon={<IconPencil size={16} />} onPress={() => { actions.open(line.id) }} />
      </td>
    </tr>
  )
}, sameRow)

function sameRow(before: PersonRowProps, after: PersonRowProps): boolean {
  return before.at === after.at && before.isCurrent === after.isCurrent && before.isNew === after.isNew && before.districts === after.districts
    && before.organisations === after.organisations && before.actions === after.actions && sameLine(before.line, after.line)
}

function sameLine(one: PersonLine, other: PersonLine): boolean {
  return (Object.keys(one) as (keyof PersonLine)[]).every((key) => one[key] === other[key])
}
