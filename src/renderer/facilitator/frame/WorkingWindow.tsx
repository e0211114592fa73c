import { useEffect, useLayoutEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Bridge } from '#contract/bridge.ts'
import { ReplicaProvider } from '#renderer/replica/replica-context.tsx'
import { useLibrary, useReplica } from '#renderer/replica/use-meeting.ts'
import { TextProvider } from '#renderer/text/use-text.tsx'
import { StatusLine } from '#renderer/ui/status-line.tsx'
import { showTheme } from '#renderer/ui/theme.ts'
import { Beginnings } from '../library/Beginnings.tsx'
import { Library } from '../library/Library.tsx'
import { ErrorPlace } from './ErrorPlace.tsx'
import { useKeptFocus } from './keep-focus.ts'
import { MeetingWindow } from './MeetingWindow.tsx'

/** The working window: the library, or the meeting that is open. */
export function WorkingWindow({ bridge }: { readonly bridge: Bridge }) {
  return (
    <ReplicaProvider bridge={bridge}>
      <Localised />
    </ReplicaProvider>
  )
}

function Localised() {
  const { shownLanguage, shownTheme } = useLibrary((state) => state.settings)
  useLayoutEffect(() => {
    showTheme(document.documentElement, shownTheme)
    document.documentElement.lang = shownLanguage
  }, [shownLanguage, shownTheme])
  return (
    <TextProvider language={shownLanguage}>
      <I18nProvider locale={shownLanguage === 'nl' ? 'nl-NL' : 'en-GB'}>
        <Beginnings><Place /></Beginnings>
        <StatusLine />
      </I18nProvider>
    </TextProvider>
  )
}

function Place() {
  const library = useLibrary((state) => state.phase)
  const { phase, id } = useReplica((state) => ({ phase: state.phase, id: state.id }))
  const loading = phase === 'loading' || library === 'loading'
  useKeptFocus()
  useReadyMark(!loading)
  if (loading) return null
  return (
    <ErrorPlace key={id ?? 'library'}>
      {phase === 'open' && id !== null ? <MeetingWindow key={id} id={id} /> : <Library />}
    </ErrorPlace>
  )
}

/** Says to the outside (tests, main) that the window has been painted and takes input. */
function useReadyMark(ready: boolean): void {
  useEffect(() => {
    if (!ready) return
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => { document.documentElement.dataset['ready'] = 'true' }))
    return () => { cancelAnimationFrame(frame) }
  }, [ready])
}
