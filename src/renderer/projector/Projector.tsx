import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Bridge, Input } from '#contract/bridge.ts'
import { showTheme } from '#renderer/ui/theme.ts'
import { followWall } from '#renderer/wall/wall-replica.ts'
import { WallPicture } from '#renderer/wall/WallPicture.tsx'

type WallKey = Input<'wall.key'>['key']

/** The keys of slide shows, and of the clicker that sends them. */
const keys: Readonly<Record<string, WallKey>> = {
  b: 'blank-black', '.': 'blank-black', w: 'blank-white', ',': 'blank-white', Escape: 'end', F5: 'present', p: 'present',
  PageDown: 'next', ArrowRight: 'next', ' ': 'next', PageUp: 'previous', ArrowLeft: 'previous',
}

/** The projector window: a picture, and the keys that a facilitator presses without looking. */
export function Projector({ bridge }: { readonly bridge: Bridge }) {
  const [{ store, stop }] = useState(() => followWall(bridge))
  const { view, settings } = useStore(store)
  useEffect(() => stop, [stop])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const key = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (key === undefined) return
      event.preventDefault()
      // Pages of what is shown come first; only when there are none does the next thing come.
      const turned = (key === 'next' || key === 'previous') && !window.dispatchEvent(new CustomEvent('wall-turn', { detail: key, cancelable: true }))
      if (!turned) void bridge.request('wall.key', { key })
    }
    window.addEventListener('keydown', onKey)
    return () => { window.removeEventListener('keydown', onKey) }
  }, [bridge])
  useEffect(() => {
    if (settings === null) return
    showTheme(document.documentElement, settings.shownTheme)
    document.documentElement.lang = view.about.get('about')?.language ?? settings.shownLanguage
    document.documentElement.dataset['ready'] = 'true'
  }, [settings, view])
  return settings === null ? null : <main><WallPicture view={view} settings={settings} turning /></main>
}
