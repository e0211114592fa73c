import { useMemo, useRef, useState } from 'react'
import { apply } from '#domain/document/document.ts'
import { decide } from '#domain/meeting/decide.ts'
import type { ThingKind } from '#domain/meeting/item-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import type { Sent } from '#renderer/replica/draft.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions } from '#renderer/replica/use-meeting.ts'
import { addThingAt, stillMaking, type NewThing, type PlacedAt } from '#domain/things/river-commands.ts'

export interface NewThingField {
  /** null: nothing is being made. */
  readonly id: string | null
  /** The meeting with the thing in it, for the picture: the record itself is there from the first words on. */
  readonly shown: Meeting
  /** Gives the id. */
  readonly begin: (kind: ThingKind, place: PlacedAt) => string
  readonly write: (text: string) => Promise<Sent>
  /** The field was left: without words there was nothing. */
  readonly end: () => void
}

/** A thing that is made in the picture and gets its words there. It is a record as soon as it has words, and no sooner. */
export function useNewThing(river: string, meeting: Meeting): NewThingField {
  const { submit } = useActions()
  const [thing, setThing] = useState<NewThing | null>(null)
  /** Whether there is a record, once all that was sent has been answered: what follows must come after it. */
  const made = useRef<Promise<boolean>>(Promise.resolve(false))
  const shown = useMemo(() => {
    const asIfMade = thing === null || meeting.item.has(thing.id) ? null : decide(meeting, addThingAt(river, thing, ''), { now: 0 })
    return asIfMade?.ok === true ? apply(meeting, asIfMade.value) : meeting
  }, [meeting, river, thing])
  const write = async (text: string): Promise<Sent> => {
    if (thing === null) return { ok: true }
    const isEmpty = text.trim() === ''
    const before = made.current
    const sending = before.then(async (isMade): Promise<Sent> => {
      if (!isMade && isEmpty) return { ok: true }
      return submit(isMade ? stillMaking(thing.id, text) : addThingAt(river, thing, text))
    })
    made.current = Promise.all([before, sending]).then(([isMade, { ok }]) => (ok ? !isEmpty : isMade))
    return sending
  }
  return {
    id: thing?.id ?? null, shown, write,
    begin: (kind, place) => {
      const id = newId()
      made.current = Promise.resolve(false)
      setThing({ id, kind, ...place })
      return id
    },
    end: () => {
      // Until the record is there the picture keeps showing the thing: it must not go out for a moment.
      void made.current.then(() => { setThing((now) => (now === thing ? null : now)) })
    },
  }
}
