import type { People } from '#domain/meeting/people-records.ts'
import type { DraftProblem, PeopleDraft } from '#domain/people/drafts.ts'
import type { PeoplePreview } from '#domain/people/preview.ts'
import { useText, type Text } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Table } from '#renderer/ui/table.tsx'
import { isTwice, toggled, type ImportChoices } from './import-choices.ts'
import styles from './import.module.css'

/** Enough to see that it is right; all of them are taken. */
const shownRows = 200

const twoNames = new Set<DraftProblem['code']>(['already-known', 'perhaps-already-known'])

export function problemWords(t: Text, problem: DraftProblem, names: People): string {
  const words = t(`import.row.${problem.code}`, { row: 0, limit: 0, column: 0, lines: 0, value: '', ...problem })
  const known = 'person' in problem && twoNames.has(problem.code) ? names.get(problem.person)?.name ?? '' : ''
  return known === '' ? words : `${words} (${known})`
}

export function PreviewPeople({ people }: { readonly people: readonly PeopleDraft[] }) {
  const t = useText()
  const none = new Map<string, never>()
  const rows = people.slice(0, shownRows).map((draft) => ({ ...draft, id: String(draft.row) }))
  const withTags = people.some((draft) => draft.tags.length > 0)
  return (
    <div className={classNames(styles['tabBody'])}>
      <Table
        caption={t('people.tab.people')}
        rows={rows}
        columns={[
          { id: 'row', title: t('people.rowNumber'), isNumber: true, cell: (draft) => draft.row },
          { id: 'name', title: t('people.name'), isName: true, cell: (draft) => draft.name },
          { id: 'organisation', title: t('people.column.organisation'), cell: (draft) => draft.organisation },
          { id: 'sort', title: t('people.sort'), cell: (draft) => draft.organisationType },
          { id: 'district', title: t('people.column.district'), cell: (draft) => draft.district },
          ...(withTags ? [{ id: 'tags', title: t('people.tags'), cell: (draft: PeopleDraft) => draft.tags.join(', ') }] : []),
          { id: 'problems', title: t('people.remark'), cell: (draft) => draft.problems.filter(({ code }) => !twoNames.has(code)).map((problem) => problemWords(t, problem, none)).join(' ') },
        ]}
      />
      {people.length > shownRows ? <p className={classNames(styles['soft'])}>{t('people.andMore', { count: people.length - shownRows })}</p> : null}
    </div>
  )
}

/** Every row that does not come in, with the reason; who is certainly there already can be taken in all the same. */
export function PreviewLeftOut({ preview, choices, onChoices, names }: {
  readonly preview: PeoplePreview
  readonly choices: ImportChoices
  readonly onChoices: (choices: ImportChoices) => void
  readonly names: People
}) {
  const t = useText()
  if (preview.leftOut.length === 0) return <p className={classNames(styles['nothing'])}>{t('people.allTaken')}</p>
  const rows = preview.leftOut.slice(0, shownRows).map((draft) => ({ ...draft, id: String(draft.row) }))
  return (
    <div className={classNames(styles['tabBody'])}>
      <Table
        caption={t('people.tab.left')}
        rows={rows}
        columns={[
          { id: 'row', title: t('people.rowNumber'), isNumber: true, cell: (draft) => draft.row },
          { id: 'name', title: t('people.name'), isName: true, cell: (draft) => draft.name === '' ? [draft.organisation, draft.district, ...draft.tags].filter((text) => text !== '').join(', ') || t('people.noNameThere') : draft.name },
          { id: 'reason', title: t('people.reason'), cell: (draft) => draft.problems.map((problem) => problemWords(t, problem, names)).join(' ') },
          {
            id: 'take', title: t('people.takeAnyway'), hideTitle: true, cell: (draft) => (!isTwice(draft) ? null : (
              <Button kind="quiet" aria-pressed={choices.with.has(draft.row)} onPress={() => { onChoices({ ...choices, with: toggled(choices.with, draft.row) }) }}>
                {t(choices.with.has(draft.row) ? 'people.leaveOut' : 'people.takeAnyway')}
              </Button>
            )),
          },
        ]}
      />
    </div>
  )
}
