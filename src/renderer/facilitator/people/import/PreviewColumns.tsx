import type { Mapping } from '#domain/people/columns.ts'
import type { ColumnMeaning } from '#domain/people/headers.ts'
import type { PeoplePreview } from '#domain/people/preview.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Checkbox } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Select } from '#renderer/ui/select.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { withMeaning } from './import-choices.ts'
import styles from './import.module.css'

const meanings: readonly ColumnMeaning[] = ['name', 'first-name', 'infix', 'last-name', 'organisation', 'organisation-type', 'district', 'email', 'tag', 'titled-tag', 'none']

/** Every column of the list with what stands in it, and what it is taken for; a choice changes the preview at once. */
export function PreviewColumns({ preview, onMapping }: { readonly preview: PeoplePreview; readonly onMapping: (mapping: Mapping) => void }) {
  const t = useText()
  const { mapping, guess } = preview
  const columns = [...preview.understood, ...preview.notTaken].sort((one, other) => one.column - other.column)
  const choices = meanings.map((meaning) => ({ id: meaning, label: t(`import.column.${meaning}`) }))
  return (
    <div className={classNames(styles['tabBody'])}>
      <Table
        caption={t('people.tab.columns')}
        rows={columns.map((column) => ({ ...column, id: String(column.column) }))}
        columns={[
          { id: 'column', title: t('people.columnInFile'), isName: true, cell: ({ column, title }) => (title === '' ? t('people.columnNumber', { column }) : title) },
          {
            id: 'meaning', title: t('people.columnIs'), cell: ({ column, meaning, title }) => (
              <div className={classNames(styles['meaning'])}>
                <Select
                  label={t('people.columnMeaning', { column: title === '' ? t('people.columnNumber', { column }) : title })}
                  hideLabel
                  choices={choices}
                  value={meaning}
                  onChange={(chosen) => { onMapping(withMeaning(mapping, column - 1, chosen)) }}
                />
              </div>
            ),
          },
          { id: 'examples', title: t('people.examples'), cell: ({ examples }) => <span className={classNames(styles['examples'])}>{examples.join(' · ')}</span> },
        ]}
      />
      <Checkbox
        isSelected={mapping.headerRow !== null}
        onChange={(on) => { onMapping({ ...mapping, headerRow: on ? guess.mapping.headerRow ?? 0 : null }) }}
      >
        {t('people.firstRowIsHeader')}
      </Checkbox>
    </div>
  )
}
