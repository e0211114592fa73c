import type { People } from '#domain/meeting/people-records.ts'
import type { PeoplePreview } from '#domain/people/preview.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { isPerhapsTwice, suggestionKey, toggled, type ImportChoices } from './import-choices.ts'
import { problemWords } from './PreviewRows.tsx'
import styles from './import.module.css'

/** What somebody who knows the people should look at: names that are nearly the same, and people who may be there twice. */
export function PreviewDoubts({ preview, choices, onChoices, names }: {
  readonly preview: PeoplePreview
  readonly choices: ImportChoices
  readonly onChoices: (choices: ImportChoices) => void
  readonly names: People
}) {
  const t = useText()
  const perhaps = preview.people.filter(isPerhapsTwice)
  const open = preview.suggestions.filter((suggestion) => !suggestion.isApplied)
  if (perhaps.length + preview.suggestions.length === 0) return <p className={classNames(styles['nothing'])}>{t('people.noDoubts')}</p>
  const all = open.length > 1 && open.some((suggestion) => !choices.accepted.has(suggestionKey(suggestion)))
  return (
    <div className={classNames(styles['tabBody'])}>
      {preview.suggestions.length === 0 ? null : (
        <Panel
          level={3}
          title={t('people.doubts.names')}
          actions={all ? <Button onPress={() => { onChoices({ ...choices, accepted: new Set(open.map(suggestionKey)) }) }}>{t('people.doubts.allNames')}</Button> : null}
        >
          <ul className={classNames(styles['doubts'])}>
            {preview.suggestions.map((suggestion) => {
              const key = suggestionKey(suggestion)
              const { value, suggested, rows, isApplied, field } = suggestion
              const on = isApplied || choices.accepted.has(key)
              return (
                <li key={key}>
                  <span className={classNames(styles['grow'])}>{t(`people.doubts.${field}`, { value, suggested, count: rows.length })}</span>
                  {isApplied
                    ? <Badge tone="ok">{t('people.doubts.applied')}</Badge>
                    : <Button kind={on ? 'plain' : 'primary'} aria-pressed={on} onPress={() => { onChoices({ ...choices, accepted: toggled(choices.accepted, key) }) }}>{t(on ? 'people.doubts.back' : 'people.doubts.accept', { suggested, value })}</Button>}
                </li>
              )
            })}
          </ul>
        </Panel>
      )}
      {perhaps.length === 0 ? null : (
        <Panel level={3} title={t('people.doubts.twice')}>
          <ul className={classNames(styles['doubts'])}>
            {perhaps.map((draft) => (
              <li key={draft.row}>
                <Checkbox isSelected={!choices.without.has(draft.row)} onChange={() => { onChoices({ ...choices, without: toggled(choices.without, draft.row) }) }}>
                  {t('people.doubts.takeIn', { name: draft.name, row: draft.row })}
                </Checkbox>
                <span className={classNames(styles['soft'], styles['grow'])}>
                  {[draft.organisation, draft.district].filter((text) => text !== '').join(', ')} {draft.problems.map((problem) => problemWords(t, problem, names)).join(' ')}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  )
}
