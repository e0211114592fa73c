import { useMemo, useState } from 'react'
import type { WishRecord } from '#domain/meeting/records.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useNames, useRows } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { IconTrash } from '#renderer/ui/icons.tsx'
import { ComboBox } from '#renderer/ui/select.tsx'
import styles from './breakouts.module.css'

/** Who must sit together, and who must not. Holds for every round that is made. */
export function WishesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const { submit } = useActions()
  const wishes = useRows('wish')
  const names = useNames()
  const nameOf = (person: string): string => names.get(person)?.name ?? ''
  return (
    <Dialog title={t('breakouts.wishesTitle')} isOpen onClose={onClose} width="wide">
      <p>{t('breakouts.wishesNote')}</p>
      <AddWish wishes={wishes} />
      {wishes.length === 0 ? null : (
        <ul className={classNames(styles['wishes'])} aria-label={t('breakouts.wishesTitle')}>
          {wishes.map((wish) => {
            const words = t(`breakouts.wish.${wish.sort}`, { one: nameOf(wish.one), other: nameOf(wish.other) })
            return (
              <li key={wish.id}>
                <span>{words}</span>
                <IconButton size="small" label={t('breakouts.removeWish', { wish: words })} icon={<IconTrash size={16} />} onPress={() => { void submit({ type: 'remove', table: 'wish', ids: [wish.id] }) }} />
              </li>
            )
          })}
        </ul>
      )}
    </Dialog>
  )
}

function AddWish({ wishes }: { readonly wishes: readonly WishRecord[] }) {
  const t = useText()
  const { submit, say } = useActions()
  const [sort, setSort] = useState<WishRecord['sort']>('together')
  const [one, setOne] = useState<string | null>(null)
  const [other, setOther] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const known = wishes.some((wish) => wish.sort === sort && ((wish.one === one && wish.other === other) || (wish.one === other && wish.other === one)))
  const ready = one !== null && other !== null && one !== other && !known
  const add = async (): Promise<void> => {
    // The button stays on, so that the focus stays with it and Esc closes the dialog.
    if (!ready) return say({ kind: 'text', text: t(known ? 'breakouts.wishKnown' : 'breakouts.wishTwo') })
    const answer = await submit({ type: 'add', table: 'wish', rows: [{ id: newId(), fields: { sort, one, other } }] })
    if (!answer.ok) return
    setOne(null)
    setOther(null)
    setRound(round + 1)
  }
  return (
    <div className={classNames(styles['addWish'])}>
      <PersonField key={`one${String(round)}`} label={t('breakouts.wishOne')} onChoose={setOne} />
      <PersonField key={`other${String(round)}`} label={t('breakouts.wishOther')} onChoose={setOther} />
      <Segmented
        label={t('breakouts.wishSort')}
        value={sort}
        onChange={setSort}
        segments={[{ id: 'together', label: t('breakouts.wishTogether') }, { id: 'apart', label: t('breakouts.wishApart') }]}
      />
      <Button kind="primary" onPress={() => { void add() }}>{t('breakouts.addWish')}</Button>
    </div>
  )
}

/** Enough to choose from; typing narrows. */
const mostShown = 200

function PersonField({ label, onChoose }: { readonly label: string; readonly onChoose: (person: string | null) => void }) {
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
