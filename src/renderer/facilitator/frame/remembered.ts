import { useState } from 'react'
import { useReplica } from '#renderer/replica/use-meeting.ts'

/**
 * Where somebody was in this meeting: which part, which board. Kept in the window's own storage, so that after a
 * restart one is back there; it is no part of the meeting. Never give it texts or names: ids and numbers only.
 */
export function useRemembered<T extends string | number | boolean | null>(name: string, start: T): readonly [T, (value: T) => void] {
  const meeting = useReplica((state) => state.id)
  const key = `${meeting ?? ''}/${name}`
  const [value, setValue] = useState<{ readonly key: string; readonly value: T }>(() => ({ key, value: read(key, start) }))
  const set = (next: T): void => {
    setValue({ key, value: next })
    try {
      localStorage.setItem(key, JSON.stringify(next))
    } catch {
      // A full or forbidden storage only means that one starts at the beginning next time.
    }
  }
  return [value.key === key ? value.value : read(key, start), set]
}

function read<T>(key: string, start: T): T {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as unknown
    return kept !== null && (typeof kept === typeof start || start === null) ? kept as T : start
  } catch {
    return start
  }
}
