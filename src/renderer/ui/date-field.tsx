import { useState } from 'react'
import { parseDate, type CalendarDate } from '@internationalized/date'
import {
  Button as AriaButton, Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, DateInput, DatePicker, DateSegment,
  Dialog as AriaDialog, Group, Heading, Popover as AriaPopover,
} from 'react-aria-components'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from './class-names.ts'
import { FieldLabel, FieldNotes, fieldClass, type FieldWords } from './field.tsx'
import { IconClose, IconLeft, IconRight, IconSetup } from './icons.tsx'
import overlay from './overlay.module.css'
import styles from './date-field.module.css'

export interface DateFieldProps extends FieldWords {
  /** ISO date, or '' for no date. */
  readonly value: string
  /** Called when a whole date was typed and the field is left, when a day is taken from the calendar, or emptied. */
  readonly onChange: (iso: string) => void
}

/** A date is typed, or taken from the calendar. A year that is half typed is nobody's news: it waits until the field is left. */
export function DateField({ value, onChange, ...words }: DateFieldProps) {
  const t = useText()
  const [draft, setDraft] = useState<CalendarDate | null | undefined>(undefined)
  const shown = draft === undefined ? dateOf(value) : draft

  function commit(date: CalendarDate | null | undefined): void {
    if (date === undefined) return
    setDraft(undefined)
    const iso = date?.toString() ?? ''
    if (iso !== value) onChange(iso)
  }

  return (
    <DatePicker
      className={fieldClass()}
      value={shown}
      onChange={(date) => { setDraft(date) }}
      onOpenChange={(open) => { if (!open) commit(draft) }}
      onBlur={() => { commit(draft) }}
      shouldForceLeadingZeros
    >
      <FieldLabel {...words} />
      <Group className={classNames(styles['group'])}>
        <DateInput className={classNames(styles['input'])}>{(segment) => <DateSegment segment={segment} className={classNames(styles['segment'])} />}</DateInput>
        {shown === null
          ? null
          // No part of the date picker, which would keep Enter and the space bar from a plain button.
          : <AriaButton slot={null} className={classNames(styles['button'])} aria-label={t('ui.noDate')} onPress={() => { commit(null) }}><IconClose size={14} /></AriaButton>}
        <AriaButton className={classNames(styles['button'])}><IconSetup size={17} /></AriaButton>
      </Group>
      <FieldNotes {...words} />
      <AriaPopover className={classNames(overlay['popover'])}><AriaDialog className={classNames(styles['calendar'])}><Month /></AriaDialog></AriaPopover>
    </DatePicker>
  )
}

function Month() {
  return (
    <Calendar>
      <div className={classNames(styles['head'])}>
        <AriaButton slot="previous" className={classNames(styles['button'])}><IconLeft size={18} /></AriaButton>
        <Heading level={2} />
        <AriaButton slot="next" className={classNames(styles['button'])}><IconRight size={18} /></AriaButton>
      </div>
      <CalendarGrid className={classNames(styles['grid'])}>
        <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className={classNames(styles['cell'])} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}

function dateOf(iso: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null
  try {
    return parseDate(iso)
  } catch {
    // A date that no calendar has (30 February) is shown as no date; what is kept is not touched.
    return null
  }
}
