import { useState } from 'react'
import type { ClockAction } from '#domain/meeting/command.ts'
import { useClock, useSubmit } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Checkbox, Segmented } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { NumberField } from '#renderer/ui/field.tsx'
import { IconPause, IconPlay, IconStop } from '#renderer/ui/icons.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { clockFace, useTimeLeft } from '#renderer/wall/time-left.ts'
import { useCurrentOffer } from './frame-context.tsx'
import { useRemembered } from './remembered.ts'
import { useSoftSound } from './soft-sound.ts'
import styles from './frame.module.css'

const minute = 60_000

/** The timer of the room. Nothing happens by itself at zero: it goes on counting, in red, below it. */
export function ClockControls() {
  const t = useText()
  const submit = useSubmit()
  const clock = useClock()
  const left = useTimeLeft(clock)
  const offered = useCurrentOffer()?.minutes ?? 0
  // What was set by hand counts until another round is opened.
  const [own, setOwn] = useState<{ readonly for: number; readonly minutes: number } | null>(null)
  const minutes = own?.for === offered ? own.minutes : offered > 0 ? offered : 10
  const setMinutes = (value: number): void => { setOwn({ for: offered, minutes: value }) }
  const [sound, setSound] = useRemembered<boolean>('clock.sound', false)
  useSoftSound(sound ? clock : null, left)
  const act = (action: ClockAction): void => { void submit({ type: 'clock', action }) }
  const toggle = (): void => {
    if (clock.state === 'idle') act({ do: 'start', ms: minutes * minute })
    else act({ do: clock.state === 'running' ? 'pause' : 'resume' })
  }
  useKey('T', toggle)
  const over = clock.state !== 'idle' && left < 0
  return (
    <section className={classNames(styles['clock'])} aria-label={t('clock.name')}>
      <div className={classNames(styles['paneHead'])}>
        <h2>{t('clock.name')}</h2>
        <span className={classNames(styles['time'], over && styles['over'])} role="timer">
          {clock.state === 'idle' ? clockFace(minutes * minute) : clockFace(left)}
          {over ? <span className="visually-hidden"> {t('clock.over')}</span> : null}
        </span>
      </div>
      {clock.state === 'idle'
        ? (
            <div className={classNames(styles['clockRow'])}>
              <NumberField label={t('clock.minutes')} hideLabel value={minutes} minValue={1} maxValue={600} lessLabel={t('clock.less')} moreLabel={t('clock.more')} onChange={(value) => { if (!Number.isNaN(value)) setMinutes(value) }} />
              <Button icon={<IconPlay size={18} />} onPress={toggle}>{t('clock.start')}</Button>
            </div>
          )
        : (
            <div className={classNames(styles['clockRow'])}>
              <Button onPress={() => { act({ do: 'add', ms: -minute }) }} aria-label={t('clock.less')}>{t('clock.minus')}</Button>
              <Button onPress={() => { act({ do: 'add', ms: minute }) }} aria-label={t('clock.more')}>{t('clock.plus')}</Button>
              <IconButton label={t(clock.state === 'running' ? 'clock.pause' : 'clock.resume')} keys="T" icon={clock.state === 'running' ? <IconPause /> : <IconPlay />} onPress={toggle} />
              <IconButton label={t('clock.stop')} icon={<IconStop />} onPress={() => { act({ do: 'stop' }) }} />
            </div>
          )}
      <Checkbox isSelected={sound} onChange={setSound}>{t('clock.sound')}</Checkbox>
      <Segmented
        label={t('clock.look')}
        segments={(['big', 'ring', 'hidden'] as const).map((id) => ({ id, label: t(`clock.look.${id}`) }))}
        value={clock.look}
        onChange={(look) => { act({ do: 'look', look }) }}
      />
    </section>
  )
}
