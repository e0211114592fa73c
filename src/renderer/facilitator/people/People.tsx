import { useDeferredValue, useMemo, useState, type DragEvent } from 'react'
import { newId } from '#renderer/replica/new-id.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useActions, useNames, useRows, useTable } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { KeyHint } from '#renderer/ui/badge.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EmptyPlace } from '#renderer/ui/empty-place.tsx'
import { IconCheck, IconImport, IconMore, IconPeople } from '#renderer/ui/icons.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { useLead, useListedKeys } from '../frame/frame-context.tsx'
import { AddPeople } from './AddPeople.tsx'
import { ListsDialog, type ListTable } from './ListsDialog.tsx'
import { PeopleFilters } from './PeopleFilters.tsx'
import { PeopleTable, type PeopleSorting } from './PeopleTable.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import type { RowActions } from './PersonRow.tsx'
import { ImportDialog } from './import/ImportDialog.tsx'
import { belongCommand, presenceCommand } from './person-commands.ts'
import { districtCounts, matching, personLines, presenceCounts, sorted, type PeopleFilter, type PersonLine } from './person-lines.ts'
import styles from './people.module.css'

const everybody: PeopleFilter = { words: '', district: null, presence: null }

/** Who comes: brought in from a list, added one by one, found, corrected, and marked present with one key. */
export function People() {
  const t = useText()
  const [importing, setImporting] = useState<{ readonly file: File | null } | null>(null)
  const [over, setOver] = useState(false)
  const lines = useLines()
  useKey('I', () => { setImporting({ file: null }) })
  useListedKeys(listedKeys.map(({ keys, id }) => ({ keys, text: t(id) })))
  const drop = {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave(event: DragEvent) { if (event.target === event.currentTarget) setOver(false) },
    onDrop(event: DragEvent) {
      const [file] = event.dataTransfer.files
      if (file === undefined) return
      event.preventDefault()
      setOver(false)
      setImporting({ file })
    },
  }
  const openImport = () => { setImporting({ file: null }) }
  return (
    <div className={classNames(styles['part'], over && styles['over'])} {...drop}>
      {lines.length === 0 ? <NobodyYet onImport={openImport} /> : <Everybody lines={lines} onImport={openImport} />}
      {importing === null ? null : <ImportDialog file={importing.file} onClose={() => { setImporting(null) }} />}
    </div>
  )
}

const listedKeys = [
  { keys: 'N', id: 'people.key.late' }, { keys: 'I', id: 'people.key.import' }, { keys: 'P', id: 'people.key.present' }, { keys: 'L', id: 'people.key.late2' },
  { keys: 'A', id: 'people.key.absent' }, { keys: 'E', id: 'people.key.expected' }, { keys: '↑', id: 'people.key.move' }, { keys: 'Enter', id: 'people.key.open' },
  { keys: 'Delete', id: 'people.key.remove' }, { keys: 'Ctrl+F', id: 'people.key.search' },
] as const

function useLines(): readonly PersonLine[] {
  const person = useTable('person')
  const organisation = useTable('organisation')
  const district = useTable('district')
  const names = useNames()
  return useMemo(() => personLines({ person, organisation, district }, names), [person, organisation, district, names])
}

function NobodyYet({ onImport }: { readonly onImport: () => void }) {
  const t = useText()
  return (
    <div className={classNames(styles['nobody'])}>
      <EmptyPlace
        picture={<IconPeople size={56} />}
        action={<span className={classNames(styles['withKey'])}><Button kind="primary" size="large" icon={<IconImport />} onPress={onImport}>{t('people.import')}</Button><KeyHint keys="I" /></span>}
      >
        {t('people.empty')}
      </EmptyPlace>
      <div className={classNames(styles['nobodyAdd'])}>
        <p>{t('people.emptyOr')}</p>
        <AddPeople onAdded={() => undefined} />
      </div>
    </div>
  )
}

function Everybody({ lines, onImport }: { readonly lines: readonly PersonLine[]; readonly onImport: () => void }) {
  const t = useText()
  const districts = useRows('district')
  const organisations = useRows('organisation')
  const [filter, setFilter] = useState(everybody)
  const [sorting, setSorting] = useState<PeopleSorting>({ column: 'name', down: false })
  const [opened, setOpened] = useState<string | null>(null)
  const [newest, setNewest] = useState<string | null>(null)
  const [lists, setLists] = useState<ListTable | null>(null)
  const actions = useRowActions(setOpened)
  useLead(({ table, id }) => {
    if (table === 'person') { setFilter(everybody); setNewest(id) }
    if (table === 'district' || table === 'organisation') setLists(table)
  })
  const shownFilter = useDeferredValue(filter)
  const shown = useMemo(() => sorted(matching(lines, shownFilter), sorting.column, sorting.down, t.compare), [lines, shownFilter, sorting, t])
  const choices = useMemo(() => ({
    districts: districts.map(({ id, name }) => ({ id, label: name })),
    organisations: organisations.map(({ id, name }) => ({ id, label: name })).sort((one, other) => t.compare(one.label, other.label)),
  }), [districts, organisations, t])
  const counts = useMemo(() => presenceCounts(lines), [lines])
  const perDistrict = useMemo(() => districtCounts(lines, districts), [lines, districts])
  const line = lines.find((one) => one.id === opened)
  useKey('Ctrl+F', () => { document.querySelector<HTMLInputElement>('[data-people-filters] input')?.focus() })
  return (
    <>
      <div className={classNames(styles['head'])}>
        <h2>{t('people.count', { count: lines.length })}<span className={classNames(styles['headNote'])}>{t('people.hereNow', { count: counts.present })}</span></h2>
        <MarkAll shown={shown} all={shown.length === lines.length} />
        <Button icon={<IconImport size={18} />} onPress={onImport}>{t('people.import')}</Button>
        <Menu
          label={t('people.more')}
          trigger={<IconButton label={t('people.more')} icon={<IconMore />} />}
          groups={[{ id: 'lists', entries: [{ id: 'lists', label: t('people.lists'), onAction: () => { setLists('district') } }] }]}
        />
      </div>
      <AddPeople onAdded={(ids) => { setNewest(ids[0] ?? null); setFilter(everybody) }} />
      <div data-people-filters><PeopleFilters filter={filter} onFilter={setFilter} presence={counts} districts={perDistrict} /></div>
      {shown.length === 0
        ? <EmptyPlace action={<Button onPress={() => { setFilter(everybody) }}>{t('people.showAll')}</Button>}>{t('people.noneFound')}</EmptyPlace>
        : <PeopleTable lines={shown} sorting={sorting} onSort={setSorting} districts={choices.districts} organisations={choices.organisations} actions={actions} newest={newest} />}
      {line === undefined ? null : <PersonDialog line={line} actions={actions} onClose={() => { setOpened(null) }} />}
      {lists === null ? null : <ListsDialog begin={lists} onClose={() => { setLists(null) }} />}
    </>
  )
}

/** For all who are shown at once: with a filter on, only for those. */
function MarkAll({ shown, all }: { readonly shown: readonly PersonLine[]; readonly all: boolean }) {
  const t = useText()
  const { submit } = useActions()
  const mark = (presence: 'present' | 'absent' | 'expected') => () => { void submit(presenceCommand(shown.map((line) => line.id), presence)) }
  return (
    <Menu
      label={t(all ? 'people.markAll' : 'people.markShown', { count: shown.length })}
      trigger={<Button icon={<IconCheck size={18} />}>{t(all ? 'people.markAll' : 'people.markShown', { count: shown.length })}</Button>}
      groups={[{
        id: 'mark',
        entries: (['present', 'absent', 'expected'] as const).map((presence) => ({ id: presence, label: t(`people.presence.${presence}`), disabled: shown.length === 0, onAction: mark(presence) })),
      }]}
    />
  )
}

function useRowActions(open: (person: string) => void): Omit<RowActions, 'goTo'> {
  const { submit, request } = useActions()
  const { store } = useAccess().replica
  return useMemo(() => {
    const belong = (person: string, table: 'district' | 'organisation', name: string) => submit(belongCommand(store.getState().meeting, person, table, name, newId))
    return {
      rename: (line, name) => (name.trim() === '' ? Promise.resolve({ ok: true }) : request('people.rename', { names: [{ id: line.id, name, email: line.email }] })),
      setDistrict: (person, name) => belong(person, 'district', name),
      setOrganisation: (person, name) => belong(person, 'organisation', name),
      setPresence: (person, presence) => { void submit(presenceCommand([person], presence)) },
      open,
      remove: (person) => { void submit({ type: 'remove', table: 'person', ids: [person] }) },
    }
  }, [submit, request, store, open])
}
