import { useEffect, useState } from 'react'
import { timeLeft } from '#domain/meeting/clock.ts'
import type { ClockRecord } from '#domain/meeting/wall-records.ts'

/** What is left on the timer, in ms, drawn again at every full second; negative when the time is over. */
export function useTimeLeft(clock: ClockRecord): number {
  const [now, setNow] = useState(() => Date.now())
  const running = clock.state === 'running'
  useEffect(() => {
    setNow(Date.now())
    if (!running) return
    const timer = window.setInterval(() => { setNow(Date.now()) }, 250)
    return () => { window.clearInterval(timer) }
  }, [running, clock.endsAt])
  return timeLeft(clock, now)
}

/** 754000 -> "12:34", -5000 -> "−0:05". Counts down to 0:00, so a part of a second still counts as one. */
export function clockFace(ms: number): string {
  const seconds = Math.abs(Math.ceil(ms / 1000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${ms <= -1000 ? '−' : ''}${hours > 0 ? `${String(hours)}:${two(minutes)}` : String(minutes)}:${two(rest)}`
}

/** The last minute; of a short round the last fifth. */
export function isNearlyOver(clock: ClockRecord, left: number): boolean {
  return clock.state === 'running' && left > 0 && left <= Math.min(60_000, clock.total / 5)
}
