import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MeetingLine, Notice } from '#contract/answers.ts'
import type { Bridge } from '#contract/bridge.ts'
import type { EffectiveSettings } from '#contract/settings.ts'

export interface LibraryState {
  readonly phase: 'loading' | 'there' | 'failed'
  readonly meetings: readonly MeetingLine[]
  /** Something about the app as a whole, found at the start. */
  readonly notice: Notice | null
  readonly settings: EffectiveSettings
}

export interface LibraryReplica {
  readonly store: StoreApi<LibraryState>
  follow(): () => void
}

/** Until main has answered: nothing is drawn in this state but the paper. */
const start: LibraryState = {
  phase: 'loading', meetings: [], notice: null,
  settings: { language: 'system', theme: 'system', wallText: 48, shownLanguage: 'nl', shownTheme: 'light' },
}

/** The list of meetings and the settings, as main last said them. */
export function createLibraryReplica(bridge: Bridge): LibraryReplica {
  const store = createStore<LibraryState>(() => start)

  async function ask(): Promise<void> {
    const answer = await bridge.request('library.list', {})
    if (!answer.ok) store.setState({ phase: 'failed' })
    else store.setState({ phase: 'there', meetings: answer.value.meetings, notice: answer.value.notice, settings: answer.value.settings })
  }

  return {
    store,
    follow() {
      const stops = [
        bridge.subscribe('library.changed', ({ meetings }) => { store.setState({ meetings }) }),
        bridge.subscribe('settings.changed', (settings) => { store.setState({ settings }) }),
      ]
      void ask()
      return () => { for (const stop of stops) stop() }
    },
  }
}
