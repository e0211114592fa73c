import { useMemo, useState } from 'react'
import { useNames, useRows } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { ComboBox } from '#renderer/ui/select.tsx'

/** Enough to choose from; typing narrows. */
const mostShown = 200

/** One of the people of the meeting, by name. */
export function PersonField({ label, isFirst = false, onChoose }: { readonly label: string; readonly isFirst?: boolean; readonly onChoose: (person: string | null) => void }) {
  const t = useText()
  const people = useRows('person')
  const names = useNames()
  const [text, setText] = useState('')
  const choices = useMemo(() => {
    const wanted = text.trim().toLocaleLowerCase()
    const all = people.map(({ id }) => ({ id, label: names.get(id)?.name ?? '' })).filter((choice) => choice.label !== '')
    const found = wanted === '' || all.some((choice) => choice.label.toLocaleLowerCase() === wanted) ? all : all.filter((choice) => choice.label.toLocaleLowerCase().includes(wanted))
    return found.sort((one, other) => t.compare(one.label, other.label)).slice(0, mostShown)
  }, [people, names, text, t])
  return (
    <ComboBox
      label={label}
      isFirst={isFirst}
      choices={choices}
      inputValue={text}
      onInputChange={(typed) => {
        setText(typed)
        onChoose(choices.find((choice) => choice.label === typed)?.id ?? null)
      }}
      onChoose={(id) => {
        onChoose(id)
        const choice = choices.find((one) => one.id === id)
        if (choice !== undefined) setText(choice.label)
      }}
    />
  )
}
