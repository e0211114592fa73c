import { useEffect, useRef } from 'react'
import type { ClockRecord } from '#domain/meeting/wall-records.ts'
import { isNearlyOver } from '#renderer/wall/time-left.ts'

/**
 * Two soft tones when the time is nearly over, three when it is over; only for who wants that (clock null: not). Nothing
 * else happens. Each is heard once per timer, and never for a moment that had passed when the window opened.
 */
export function useSoftSound(clock: ClockRecord | null, left: number): void {
  const state = clock === null || clock.state !== 'running' ? 'quiet' : left <= 0 ? 'over' : isNearlyOver(clock, left) ? 'nearly' : 'running'
  const before = useRef(state)
  useEffect(() => {
    const was = before.current
    before.current = state
    if (state === 'nearly' && was === 'running') ring(2)
    if (state === 'over' && (was === 'running' || was === 'nearly')) ring(3)
  }, [state])
}

function ring(times: number): void {
  const audio = new AudioContext()
  for (let at = 0; at < times; at++) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    const start = audio.currentTime + at * 0.45
    tone.frequency.value = 523.25
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(0.12, start + 0.04)
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.4)
    tone.connect(volume).connect(audio.destination)
    tone.start(start)
    tone.stop(start + 0.42)
  }
  window.setTimeout(() => { void audio.close() }, times * 450 + 500)
}
