import { useRef } from 'react'
import type { AgreementRecord } from '#domain/meeting/harvest-records.ts'
import { useDraft } from '#renderer/replica/draft.ts'
import { useNames, useRows, useTable } from '#renderer/replica/use-meeting.ts'
import { problemText } from '#renderer/text/problem-text.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { ComboBox, type Choice } from '#renderer/ui/select.tsx'
import type { HarvestActions } from './use-harvest-actions.ts'
import { whoOf, whoText } from '#domain/harvest/who.ts'

/**
 * Who does it: somebody of this meeting, an organisation, or free words. Not sent while typing: half a name would stay
 * in the history as a label. Sent when a choice is made, on Enter, and when the field is left or goes away.
 */
export function WhoField({ agreement, act }: { readonly agreement: Pick<AgreementRecord, 'id' | 'who'>; readonly act: Pick<HarvestActions, 'editAgreement'> }) {
  const t = useText()
  const people = useNames()
  const organisations = useTable('organisation')
  const choices = useChoices()
  const shown = whoText(agreement.who, people, organisations)
  const byHand = useRef(false)
  /** Two people may have one name: who was chosen from the list is meant. */
  const taken = useRef<Choice | null>(null)
  const draft = useDraft(t('harvest.who'), shown, (text) => {
    const who = taken.current?.label === text ? taken.current.id : whoOf(text, people, organisations)
    return who === agreement.who ? Promise.resolve({ ok: true }) : act.editAgreement(agreement.id, { who })
  }, { asWhole: true })
  function take(choice: Choice): void {
    taken.current = choice
    if (choice.label === shown) void act.editAgreement(agreement.id, { who: choice.id })
    else {
      draft.change(choice.label)
      void draft.commit()
    }
  }

  return (
    <div
      onInputCapture={() => { byHand.current = true }}
      onKeyUp={(event) => { if (event.key === 'Enter') void draft.commit() }}
    >
      <ComboBox
        label={t('harvest.who')}
        placeholder={t('harvest.whoEmpty')}
        choices={choices}
        allowsCustomValue
        inputValue={draft.text}
        error={draft.refused === null ? null : t('ui.notSaved', { reason: problemText(t, draft.refused) })}
        onInputChange={(text) => {
          // The list also sets the words by itself, after a choice and when it is left: those are no news.
          if (!byHand.current) return
          byHand.current = false
          draft.change(text)
        }}
        onChoose={(id) => {
          const choice = choices.find((one) => one.id === id)
          if (choice !== undefined) take(choice)
        }}
        onBlur={() => { void draft.commit() }}
      />
    </div>
  )
}

function useChoices() {
  const t = useText()
  const persons = useRows('person')
  const organisations = useRows('organisation')
  const people = useNames()
  return [
    ...persons.map(({ id }) => ({ id: `person:${id}`, label: people.get(id)?.name ?? '' })).filter(({ label }) => label !== '').sort((one, other) => t.compare(one.label, other.label)),
    ...organisations.map(({ id, name }) => ({ id: `organisation:${id}`, label: name })),
  ]
}
