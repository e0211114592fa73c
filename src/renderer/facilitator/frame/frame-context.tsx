import { createContext, useCallback, useContext, useEffect, useEffectEvent, useMemo, useRef, type ReactNode } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import type { MeetingTable } from '#domain/meeting/records.ts'
import type { WallShow } from '#domain/meeting/wall-records.ts'

/** What a part would put on the wall now: its round, river, board. */
export interface WallOffer {
  readonly show: WallShow
  readonly of?: string | null
  readonly spotlight?: string | null
  readonly tour?: boolean
  /** In words, for the button: "Rivier Noord". */
  readonly title: string
  /** How long it takes: what the timer of the room starts with. */
  readonly minutes?: number
}

export interface ListedKey {
  readonly keys: string
  readonly text: string
}

/** A record that somebody wants to be led to. `number` counts up: the same place twice is two goals. */
export interface Goal {
  readonly table: MeetingTable
  readonly id: string
  /** Which field of it, where a record is written in several places. */
  readonly field?: string
  readonly number: number
}

interface FrameState {
  readonly goal: Goal | null
  readonly offer: WallOffer | null
  /** Keys of the part that is open, for the list of keys. */
  readonly listed: readonly ListedKey[]
}

const FrameContext = createContext<StoreApi<FrameState> | null>(null)

export function FrameProvider({ children }: { readonly children: ReactNode }) {
  const store = useMemo(() => createStore<FrameState>(() => ({ goal: null, offer: null, listed: [] })), [])
  return <FrameContext value={store}>{children}</FrameContext>
}

function useFrame(): StoreApi<FrameState> {
  const store = useContext(FrameContext)
  if (store === null) throw new Error('a component outside FrameProvider')
  return store
}

/** A part says what F5 and the big button would show. Call it once in a part, with what is open or selected there. */
export function useWallOffer(offer: WallOffer | null): void {
  const store = useFrame()
  const text = JSON.stringify(offer)
  useEffect(() => {
    store.setState({ offer: JSON.parse(text) as WallOffer | null })
    return () => { store.setState({ offer: null }) }
  }, [store, text])
}

export function useCurrentOffer(): WallOffer | null {
  return useStore(useFrame(), (state) => state.offer)
}

/** A part says which keys it has, for the list that "?" opens. The part handles them itself (ui/use-key.ts). */
export function useListedKeys(listed: readonly ListedKey[]): void {
  const store = useFrame()
  const text = JSON.stringify(listed)
  useEffect(() => {
    store.setState({ listed: JSON.parse(text) as readonly ListedKey[] })
    return () => { store.setState({ listed: [] }) }
  }, [store, text])
}

const noKeys = createStore<FrameState>(() => ({ goal: null, offer: null, listed: [] }))

/** None in the library, where no part is open. */
export function useListedOrNone(): readonly ListedKey[] {
  return useStore(useContext(FrameContext) ?? noKeys, (state) => state.listed)
}

/** Leads to a record: its part opens, and the element with data-record="table:id" gets the focus, or its data-field in it. */
export function useGoTo(): (table: MeetingTable, id: string, field?: string) => void {
  const store = useFrame()
  const number = useRef(0)
  return (table, id, field) => {
    number.current += 1
    store.setState({ goal: { table, id, number: number.current, ...(field === undefined ? {} : { field }) } })
  }
}

/** Somebody is there, or cannot get there: a part that is opened later leads nowhere any more. */
export function useArrived(): () => void {
  const store = useFrame()
  return useCallback(() => { store.setState({ goal: null }) }, [store])
}

/** Where somebody wants to be led. A part that does not draw all of its records opens the right one (its tab, its river). */
export function useGoal(): Goal | null {
  return useStore(useFrame(), (state) => state.goal)
}

/** What a part does for who is led to a place in it: once for each time. */
export function useLead(lead: (goal: Goal) => void): void {
  const goal = useGoal()
  const start = useEffectEvent(lead)
  useEffect(() => { if (goal !== null) start(goal) }, [goal])
}
