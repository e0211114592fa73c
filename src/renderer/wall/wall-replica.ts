import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Bridge } from '#contract/bridge.ts'
import type { EffectiveSettings } from '#contract/settings.ts'
import { apply, emptyDocument, type Change } from '#domain/document/document.ts'
import { wallTables, type WallSchema, type WallView } from '#domain/view/wall-rows.ts'

export interface WallState {
  readonly seq: number
  readonly view: WallView
  readonly settings: EffectiveSettings | null
}

const empty: WallView = emptyDocument<WallSchema>(wallTables)

/** The projector's copy of its view; a change that does not follow on the last one makes it ask for all of it again. */
export function followWall(bridge: Bridge): { readonly store: StoreApi<WallState>; readonly stop: () => void } {
  const store = createStore<WallState>(() => ({ seq: -1, view: empty, settings: null }))
  let asked = 0
  async function ask(): Promise<void> {
    const number = ++asked
    const answer = await bridge.request('wall.snapshot', {})
    if (number !== asked || !answer.ok) return
    const { seq, tables, settings } = answer.value
    store.setState({ seq, view: viewFrom(tables), settings })
  }
  const stops = [
    bridge.subscribe('wall.changed', ({ seq, change }) => {
      const state = store.getState()
      if (seq <= state.seq) return
      if (seq === state.seq + 1) store.setState({ seq, view: apply<WallSchema>(state.view, JSON.parse(change) as Change<WallSchema>) })
      else void ask()
    }),
    bridge.subscribe('settings.changed', (settings) => { store.setState({ settings }) }),
  ]
  void ask()
  return { store, stop: () => { for (const stop of stops) stop() } }
}

function viewFrom(tables: string): WallView {
  const lists = JSON.parse(tables) as Partial<Record<string, readonly { readonly id: string }[]>>
  return Object.fromEntries(wallTables.map((table) => [table, new Map((lists[table] ?? []).map((row) => [row.id, row]))])) as unknown as WallView
}
