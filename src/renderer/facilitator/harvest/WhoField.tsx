import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { AgreementRecord } from '#domain/meeting/harvest-records.ts'
import { useUnsent } from '#renderer/replica/draft.ts'
import { useNames, useRows, useTable } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { ComboBox } from '#renderer/ui/select.tsx'
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
  const [typed, setTyped] = useState<string | null>(null)
  const byHand = useRef(false)
  const unsent = useUnsent()

  async function send(who: string, text: string): Promise<void> {
    setTyped(text)
    if (who !== agreement.who) await act.editAgreement(agreement.id, { who })
    unsent.set(false)
    setTyped((now) => (now === text ? null : now))
  }
  function done(): void {
    if (typed !== null && typed !== shown) void send(whoOf(typed, people, organisations), typed)
    else setTyped(null)
  }
  const leave = useEffectEvent(() => { done() })
  useEffect(() => () => { leave() }, [])

  return (
    <div
      onInputCapture={() => { byHand.current = true }}
      onKeyUp={(event) => { if (event.key === 'Enter') done() }}
    >
      <ComboBox
        label={t('harvest.who')}
        placeholder={t('harvest.whoEmpty')}
        choices={choices}
        allowsCustomValue
        inputValue={typed ?? shown}
        onInputChange={(text) => {
          // The list also sets the words by itself, after a choice and when it is left: those are no news.
          if (!byHand.current) return
          byHand.current = false
          setTyped(text)
          unsent.set(text !== shown)
        }}
        onChoose={(id) => { if (id !== null) void send(id, choices.find((choice) => choice.id === id)?.label ?? '') }}
        onBlur={done}
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
