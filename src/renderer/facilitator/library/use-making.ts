import { useState } from 'react'

interface Making {
  /** For the field of the title, the one thing that is needed. */
  readonly title: { readonly value: string; readonly error: string | null; readonly onChange: (text: string) => void; readonly maxLength: number; readonly autoFocus: true }
  readonly isBusy: boolean
  readonly make: () => void
}

/** Makes a meeting with a title: says `needed` when there is none, and makes one only, however often Enter is pressed. */
export function useMaking(needed: string, send: (title: string) => Promise<void>): Making {
  const [value, setValue] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function make(): Promise<void> {
    if (isBusy) return
    const title = value.trim()
    if (title === '') {
      setError(needed)
      return
    }
    setBusy(true)
    await send(title)
    setBusy(false)
  }

  const onChange = (text: string): void => {
    setValue(text)
    setError(null)
  }
  return { title: { value, error, onChange, maxLength: 300, autoFocus: true }, isBusy, make: () => { void make() } }
}
