import { Input, NumberField } from 'react-aria-components'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from './class-names.ts'
import styles from './minutes-field.module.css'

/** A number of minutes in a line of a list: typed, or changed with ↑ and ↓. */
export function MinutesField({ label, value, most, onChange }: { readonly label: string; readonly value: number; readonly most: number; readonly onChange: (minutes: number) => void }) {
  const t = useText()
  return (
    <NumberField
      className={classNames(styles['field'])}
      aria-label={label}
      value={value}
      minValue={0}
      maxValue={most}
      onChange={(minutes) => { if (!Number.isNaN(minutes) && minutes !== value) onChange(minutes) }}
    >
      <Input className={classNames(styles['input'])} />
      <span aria-hidden="true">{t('ui.min')}</span>
    </NumberField>
  )
}
