import { useState } from 'react'
import type { WishRecord } from '#domain/meeting/round-records.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useNames, useRows } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconTrash } from '#renderer/ui/icons.tsx'
import { PersonField } from './PersonField.tsx'
import styles from './breakouts.module.css'

/** Who must sit together, and who must not. Holds for every round that is made. */
export function WishPairs() {
  const t = useText()
  const { submit } = useActions()
  const wishes = useRows('wish')
  const names = useNames()
  const nameOf = (person: string): string => names.get(person)?.name ?? ''
  return (
    <>
      <p>{t('breakouts.wishesNote')}</p>
      <AddWish wishes={wishes} />
      {wishes.length === 0 ? null : (
        <ul className={classNames(styles['wishes'])} aria-label={t('breakouts.wishesPairs')}>
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
    </>
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
      <PersonField key={`one${String(round)}`} isFirst label={t('breakouts.wishOne')} onChoose={setOne} />
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
