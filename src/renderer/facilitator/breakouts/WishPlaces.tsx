import { useState } from 'react'
import { limits } from '#domain/meeting/limits.ts'
import type { PinRecord, RoundRecord } from '#domain/meeting/round-records.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useNames, useRows } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { NumberField } from '#renderer/ui/field.tsx'
import { IconTrash } from '#renderer/ui/icons.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { PersonField } from './PersonField.tsx'
import styles from './breakouts.module.css'

/** Who hosts a group, who takes no part in a round, and how large a group of this round may be. */
export function WishPlaces({ round }: { readonly round: RoundRecord }) {
  const t = useText()
  const { submit } = useActions()
  const pins = useRows('pin')
  const rounds = useRows('round')
  const names = useNames()
  const titleOf = (id: string | null): string => {
    const at = rounds.findIndex((row) => row.id === id)
    return at < 0 ? '' : `${String(at + 1)}. ${rounds[at]?.title ?? ''}`
  }
  const wordsOf = (pin: PinRecord): string => {
    const name = names.get(pin.person)?.name ?? ''
    if (pin.sort === 'out') return t('breakouts.pin.outOf', { name, round: titleOf(pin.round) })
    return pin.round === null ? t('breakouts.pin.hostEvery', { name, place: pin.place }) : t('breakouts.pin.hostIn', { name, place: pin.place, round: titleOf(pin.round) })
  }
  return (
    <>
      <AddPin round={round} pins={pins} />
      {pins.length === 0 ? null : (
        <ul className={classNames(styles['wishes'])} aria-label={t('breakouts.wishesPlaces')}>
          {pins.map((pin) => (
            <li key={pin.id}>
              <span>{wordsOf(pin)}</span>
              <IconButton size="small" label={t('breakouts.removeWish', { wish: wordsOf(pin) })} icon={<IconTrash size={16} />} onPress={() => { void submit({ type: 'remove', table: 'pin', ids: [pin.id] }) }} />
            </li>
          ))}
        </ul>
      )}
      {round.strategy === 'mixed' || round.strategy === 'attribute' ? (
        <div className={classNames(styles['addWish'])}>
          <NumberField
            label={t('breakouts.most', { round: round.title })}
            {...(round.most === 0 ? { help: t('breakouts.mostNone') } : {})}
            lessLabel={t('breakouts.less')} moreLabel={t('breakouts.moreOf')} minValue={0} maxValue={limits.people} value={round.most}
            onChange={(most) => { if (Number.isInteger(most)) void submit({ type: 'edit', table: 'round', rows: [{ id: round.id, fields: { most } }] }) }}
          />
        </div>
      ) : null}
    </>
  )
}

const sorts = ['every', 'here', 'out'] as const
type Sort = (typeof sorts)[number]

function AddPin({ round, pins }: { readonly round: RoundRecord; readonly pins: readonly PinRecord[] }) {
  const t = useText()
  const { submit, say } = useActions()
  const [sort, setSort] = useState<Sort>('every')
  const [person, setPerson] = useState<string | null>(null)
  const [place, setPlace] = useState(1)
  const [turn, setTurn] = useState(0)
  const add = async (): Promise<void> => {
    if (person === null) return say({ kind: 'text', text: t('breakouts.pin.who') })
    const fields = { person, sort: sort === 'out' ? 'out' : 'host', round: sort === 'every' ? null : round.id, place: sort === 'out' ? 1 : place }
    const before = pins.find((pin) => pin.person === person && pin.sort === fields.sort && pin.round === fields.round)
    const answer = await submit(before === undefined
      ? { type: 'add', table: 'pin', rows: [{ id: newId(), fields }] }
      : { type: 'edit', table: 'pin', rows: [{ id: before.id, fields: { place: fields.place } }] })
    if (!answer.ok) return
    setPerson(null)
    setTurn(turn + 1)
  }
  return (
    <div className={classNames(styles['addWish'])}>
      <PersonField key={turn} label={t('breakouts.wishOne')} onChoose={setPerson} />
      <Select label={t('breakouts.pin.what')} choices={sorts.map((id) => ({ id, label: t(`breakouts.pin.${id}`, { round: round.title }) }))} value={sort} onChange={setSort} />
      {sort === 'out' ? null : (
        <NumberField label={t('breakouts.pin.place')} lessLabel={t('breakouts.less')} moreLabel={t('breakouts.moreOf')} minValue={1} maxValue={limits.groups} value={place} onChange={(number) => { if (Number.isInteger(number)) setPlace(number) }} />
      )}
      <Button kind="primary" onPress={() => { void add() }}>{t('breakouts.addWish')}</Button>
    </div>
  )
}
