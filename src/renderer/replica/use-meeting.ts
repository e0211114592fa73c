import { useEffect, useEffectEvent, useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { SaveState, StepNames } from '#contract/answers.ts'
import type { Bridge } from '#contract/bridge.ts'
import type { EventName, Events } from '#contract/events.ts'
import { inOrder, type Ordered } from '#domain/document/order.ts'
import type { Table } from '#domain/document/document.ts'
import type { People } from '#domain/meeting/people-records.ts'
import { aboutMeeting, clockOf, wallOf, type Meeting, type MeetingRecord, type MeetingSchema, type MeetingTable } from '#domain/meeting/records.ts'
import type { ClockRecord, WallRecord } from '#domain/meeting/wall-records.ts'
import { useAccess, type Actions } from './replica-context.tsx'
import type { LibraryState } from './library-replica.ts'
import type { ReplicaState } from './meeting-replica.ts'
import type { Said } from './said.ts'
import { drop, tryAgain, type Unkept } from './unkept.ts'
import { withName } from './step-with-name.ts'

export function useReplica<T>(selector: (state: ReplicaState) => T): T {
  return useStore(useAccess().replica.store, useShallow(selector))
}

export function useLibrary<T>(selector: (state: LibraryState) => T): T {
  return useStore(useAccess().library.store, useShallow(selector))
}

/** A part of the open meeting; drawn again only when that part changed (compared one level deep). */
export function useMeeting<T>(selector: (meeting: Meeting) => T): T {
  return useReplica((state) => selector(state.meeting))
}

export function useTable<T extends MeetingTable>(table: T): Table<MeetingSchema[T]> {
  return useReplica((state) => state.meeting)[table]
}

/**
 * The records of a table, in their order, or those that pass `filter`. Tables without an order come as they lie.
 * Cost: one pass and a sort when the table or the filter changed; give a stable filter (useCallback) for big tables.
 */
export function useRows<T extends MeetingTable>(table: T, filter?: (row: MeetingSchema[T]) => boolean): readonly MeetingSchema[T][] {
  const rows = useTable(table)
  return useMemo(() => {
    const chosen = filter === undefined ? [...rows.values()] : [...rows.values()].filter(filter)
    const first = chosen[0]
    return first !== undefined && 'order' in first ? (inOrder(chosen as unknown as Ordered[]) as unknown as MeetingSchema[T][]) : chosen
  }, [rows, filter])
}

export function useRow<T extends MeetingTable>(table: T, id: string | null): MeetingSchema[T] | undefined {
  const rows = useTable(table)
  return id === null ? undefined : rows.get(id)
}

export function useAbout(): MeetingRecord {
  return useMeeting(aboutMeeting)
}

export function useWall(): WallRecord {
  return useMeeting(wallOf)
}

export function useClock(): ClockRecord {
  return useMeeting(clockOf)
}

/** id of a person -> name and e-mail address. */
export function useNames(): People {
  return useReplica((state) => state.people)
}

/** What Ctrl+Z and Ctrl+Y would do, people by their names. */
export function useSteps(): StepNames {
  const steps = useReplica((state) => state.steps)
  const people = useNames()
  return useMemo(() => ({
    undo: steps.undo === null ? null : withName(steps.undo, people), redo: steps.redo === null ? null : withName(steps.redo, people),
  }), [steps, people])
}

/** What a person is told: 'saving' as long as anything typed has not been sent, or anything sent not been answered, or what was refused is still there. */
export function useSave(): SaveState | 'saving' {
  const aside = useUnkept().all.length
  return useReplica((state) => (state.save === 'saved' && state.waiting + state.unsent + aside > 0 ? 'saving' : state.save))
}

/** What was typed and refused and has no field any more, and what can be done with it. */
export function useUnkept(): { readonly all: readonly Unkept[], readonly again: (unkept: Unkept) => Promise<void>, readonly drop: (unkept: Unkept) => void } {
  const { unkept } = useAccess()
  return { all: useStore(unkept), again: (one) => tryAgain(unkept, one), drop: ({ number }) => { drop(unkept, number) } }
}

/** For who tells a refusal in a place of its own; everybody else asks by `useActions().request`, which tells it in the status line. */
export function useReplicaBridge(): Bridge {
  return useAccess().replica.bridge
}

export function useActions(): Actions {
  return useAccess().actions
}

export function useSubmit(): Actions['submit'] {
  return useAccess().actions.submit
}

export function useSaid(): Said {
  return useStore(useAccess().said)
}

/** Listens to what main tells; the listener may change at every drawing. */
export function useEvent<E extends EventName>(name: E, listener: (event: Events[E]) => void): void {
  const { bridge } = useAccess().replica
  const heard = useEffectEvent(listener)
  useEffect(() => bridge.subscribe(name, (event) => { heard(event) }), [bridge, name])
}
