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
  /** The last thing sent: what follows must come after it. Null: there is no record. */
  const sent = useRef<Promise<Sent> | null>(null)
  const shown = useMemo(() => {
    const asIfMade = thing === null || meeting.item.has(thing.id) ? null : decide(meeting, addThingAt(river, thing, ''), { now: 0 })
    return asIfMade?.ok === true ? apply(meeting, asIfMade.value) : meeting
  }, [meeting, river, thing])
  const write = async (text: string): Promise<Sent> => {
    if (thing === null) return { ok: true }
    const isEmpty = text.trim() === ''
    const before = sent.current
    if (before === null && isEmpty) return { ok: true }
    const sending = (async (): Promise<Sent> => {
      const isMade = before !== null && (await before).ok
      if (!isMade && isEmpty) return { ok: true }
      return submit(isMade ? stillMaking(thing.id, text) : addThingAt(river, thing, text))
    })()
    sent.current = isEmpty ? null : sending
    return sending
  }
  return {
    id: thing?.id ?? null, shown, write,
    begin: (kind, place) => {
      const id = newId()
      sent.current = null
      setThing({ id, kind, ...place })
      return id
    },
    end: () => {
      // Until the record is there the picture keeps showing the thing: it must not go out for a moment.
      void Promise.resolve(sent.current).then(() => { setThing((now) => (now === thing ? null : now)) })
    },
  }
}
