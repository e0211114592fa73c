import { useEffect, useRef } from 'react'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useRows } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { WhoField } from '../harvest/WhoField.tsx'
import { agreeOn } from '#domain/things/shape-commands.ts'
import styles from './shapes.module.css'

/** Who takes a step; and with one button it is an agreement, which keeps its words, who and when. */
export function PlankAgreement({ plank }: { readonly plank: ItemRecord }) {
  const t = useText()
  const { submit } = useActions()
  const agreed = useRows('agreement', (row) => row.item === plank.id).length > 0
  const said = useRef<HTMLParagraphElement>(null)
  const pressed = useRef(false)
  // The button goes once it is an agreement; the focus goes to the words that say so, not to nowhere.
  useEffect(() => { if (agreed && pressed.current) { pressed.current = false; said.current?.focus() } }, [agreed])
  return (
    <div className={styles['who']}>
      <WhoField agreement={plank} act={{ editAgreement: (id, fields) => submit({ type: 'edit', table: 'item', rows: [{ id, fields }] }) }} />
      {agreed
        ? <p ref={said} tabIndex={-1} className={styles['agreed']}>{t('river.isAgreement')}</p>
        : <Button isDisabled={plank.text === ''} onPress={() => { pressed.current = true; void submit(agreeOn(plank, newId())) }}>{t('river.makeAgreement')}</Button>}
    </div>
  )
}
