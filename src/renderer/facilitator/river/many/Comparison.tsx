import { useMemo, useState } from 'react'
import { compareRivers, type ComparedKind, type ComparedRow, type Comparison as Compared } from '#domain/view/compare-rivers.ts'
import { useMeeting } from '#renderer/replica/use-meeting.ts'
import { useText, type Text } from '#renderer/text/use-text.tsx'
import { Checkbox, Segmented } from '#renderer/ui/choice.tsx'
import { FoldedText } from '#renderer/ui/folded-text.tsx'
import { IconCheck } from '#renderer/ui/icons.tsx'
import { Table, type Column, type Sorting } from '#renderer/ui/table.tsx'
import { useWallOffer } from '../../frame/frame-context.tsx'
import styles from './many.module.css'

const shownKinds = ['all', 'opportunity', 'obstacle', 'bridge', 'need'] as const
type Shown = (typeof shownKinds)[number]

/** What occurs in which group: things, what was laid together, and needs, against the rivers. */
export function Comparison() {
  const t = useText()
  const rows = useMeeting(({ river, item, link, pile, piled, need, source }) => ({ river, item, link, pile, piled, need, source }))
  const comparison = useMemo(() => compareRivers(rows), [rows])
  const [kind, setKind] = useState<Shown>('all')
  const [onlyShared, setOnlyShared] = useState(false)
  const [sorting, setSorting] = useState<Sorting>({ column: 'groups', down: true })
  useWallOffer({ show: 'confluence', title: t('wall.title.confluence') })
  const found = comparison.rows.filter((row) => (kind === 'all' || row.kind === kind) && (!onlyShared || row.groups > 1))
  return (
    <div className={styles['comparison']}>
      <div className={styles['filters']}>
        <Segmented label={t('many.kind')} hideLabel value={kind} onChange={setKind} segments={shownKinds.map((id) => ({ id, label: t(`many.kind.${id}`) }))} />
        <Checkbox isSelected={onlyShared} onChange={setOnlyShared}>{t('many.onlyShared')}</Checkbox>
        <p className={styles['soft']} aria-live="polite">{t('many.rows', { count: found.length })}</p>
      </div>
      <p className={styles['soft']}>{t('many.compareHow')}</p>
      {found.length === 0 ? <p className={styles['soft']}>{t('many.noRows')}</p> : <Table caption={t('many.caption')} columns={columnsOf(t, comparison)} rows={sorted(t, found, sorting)} sorting={sorting} onSort={setSorting} />}
    </div>
  )
}

function kindName(t: Text, kind: ComparedKind): string {
  return kind === 'need' ? t('many.need') : t(`onwall.kind.${kind}`)
}

function columnsOf(t: Text, { rivers }: Compared): Column<ComparedRow>[] {
  return [
    { id: 'text', title: t('many.what'), isName: true, canSort: true, cell: (row) => <FoldedText text={row.text} /> },
    { id: 'kind', title: t('many.kind'), canSort: true, cell: (row) => <span className={styles['kindTitle']} data-kind={row.kind}><span className={styles['swatch']} data-kind={row.kind} aria-hidden="true" />{kindName(t, row.kind)}</span> },
    { id: 'groups', title: t('many.groups'), isNumber: true, canSort: true, cell: (row) => t('many.of', { groups: row.groups, of: rivers.length }) },
    ...rivers.map((river): Column<ComparedRow> => ({ id: `river:${river.id}`, title: river.title === '' ? t('river.unnamed') : river.title, canSort: true, cell: (row) => <Occurs count={row.inRiver.get(river.id) ?? 0} /> })),
  ]
}

/** A sign and a word: never colour alone. */
function Occurs({ count }: { readonly count: number }) {
  const t = useText()
  return count === 0
    ? <span className={styles['no']}><span aria-hidden="true">–</span><span className="visually-hidden">{t('many.no')}</span></span>
    : <span className={styles['yes']}><IconCheck size={16} />{count === 1 ? t('many.yes') : t('many.times', { count })}</span>
}

/** What is the same in the chosen column stays in its order: most groups first. */
function sorted(t: Text, rows: readonly ComparedRow[], { column, down }: Sorting): ComparedRow[] {
  const compare = (one: ComparedRow, other: ComparedRow): number => {
    if (column === 'text') return t.compare(one.text, other.text)
    if (column === 'kind') return t.compare(kindName(t, one.kind), kindName(t, other.kind))
    if (column === 'groups') return one.groups - other.groups
    const river = column.slice('river:'.length)
    return (one.inRiver.get(river) ?? 0) - (other.inRiver.get(river) ?? 0)
  }
  return [...rows].sort((one, other) => (down ? compare(other, one) : compare(one, other)))
}
