import type { ClockRecord } from '#domain/meeting/wall-records.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { clockFace, isNearlyOver, useTimeLeft } from './time-left.ts'
import styles from './wall.module.css'

/** The timer over the whole wall. At zero it says so and nothing else happens. */
export function WallClock({ clock }: { readonly clock: ClockRecord }) {
  const t = useText()
  const left = useTimeLeft(clock)
  const over = clock.state === 'running' && left <= 0
  if (clock.state === 'idle') return <div className={styles['clock']}><p className={styles['count']}>{t('onwall.clockSoon')}</p></div>
  return (
    <div className={styles['clock']} data-over={over}>
      {clock.look === 'ring' ? <Ring left={left} total={clock.total} big /> : <p className={styles['face']}>{clockFace(left)}</p>}
      {over ? <p className={styles['over']}>{t('onwall.timeOver')}</p> : isNearlyOver(clock, left) ? <p className={styles['nearly']}>{t('onwall.nearlyOver')}</p> : null}
    </div>
  )
}

/** The timer in the corner of whatever is shown. */
export function WallCorner({ clock }: { readonly clock: ClockRecord }) {
  const t = useText()
  const left = useTimeLeft(clock)
  if (clock.state === 'idle' || clock.look === 'hidden') return null
  const over = clock.state === 'running' && left <= 0
  return (
    <div className={styles['corner']} data-over={over} data-nearly={isNearlyOver(clock, left)} role="timer" aria-label={over ? t('onwall.timeOver') : t('onwall.timeLeft')}>
      {clock.look === 'ring' && !over ? <Ring left={left} total={clock.total} big={false} /> : <span>{over ? t('onwall.timeOver') : clockFace(left)}</span>}
      {isNearlyOver(clock, left) ? <span className={styles['nearlyWord']}>{t('onwall.nearlyOver')}</span> : null}
    </div>
  )
}

const around = 2 * Math.PI * 90

function Ring({ left, total, big }: { readonly left: number; readonly total: number; readonly big: boolean }) {
  const part = total <= 0 ? 0 : Math.min(1, Math.max(0, left / total))
  return (
    <svg viewBox="0 0 200 200" className={big ? styles['ringBig'] : styles['ring']} aria-hidden="true">
      <circle className={styles['ringBack']} cx="100" cy="100" r="90" />
      <circle className={styles['ringLeft']} cx="100" cy="100" r="90" strokeDasharray={`${String(around * part)} ${String(around)}`} transform="rotate(-90 100 100)" />
    </svg>
  )
}
