import { useEffect, useState } from 'react'
import type { EarlierAnswer } from '#contract/answers.ts'
import { countsEarlier } from '#domain/meeting/balance.ts'
import { aboutMeeting } from '#domain/meeting/records.ts'
import { useActions, useMeeting } from '#renderer/replica/use-meeting.ts'

const nothing: EarlierAnswer = { pairs: [], meetings: [], unread: 0 }

/** Who met whom at earlier meetings of this network; asked for once, and again when the network or the date changes. */
export function useEarlier(wanted: boolean): EarlierAnswer {
  const { request } = useActions()
  const network = useMeeting((meeting) => `${aboutMeeting(meeting).network} ${aboutMeeting(meeting).date} ${String(meeting.person.size)}`)
  const [known, setKnown] = useState<EarlierAnswer>(nothing)
  useEffect(() => {
    if (!wanted) return
    let here = true
    void request('groups.earlier', {}).then((answer) => { if (here && answer.ok) setKnown(answer.value) })
    return () => { here = false }
  }, [wanted, network, request])
  return wanted ? known : nothing
}

/** The same, only when the meeting asks that earlier meetings count. */
export function useCountedEarlier(): EarlierAnswer {
  return useEarlier(useMeeting(countsEarlier))
}
