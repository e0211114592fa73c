import { tourOf, tourStep } from '#domain/river/reading-order.ts'
import { useActions, useMeeting, useWall } from '#renderer/replica/use-meeting.ts'
import { useKey } from '#renderer/ui/use-key.ts'
import { usePresent, wallCommand } from '../frame/present.tsx'

export interface Tour {
  readonly isOn: boolean
  /** From 1; 0 when it is on, but no thing is pointed at. */
  readonly at: number
  readonly of: number
  /** The thing that the wall shows now. */
  readonly thing: string | null
  readonly toggle: () => void
  readonly go: (by: 1 | -1) => void
}

/** Goes along a river on the wall, from thing to thing. R starts and stops it, Page Down and Page Up go on and back. */
export function useTour(river: string): Tour {
  const { submit } = useActions()
  const present = usePresent()
  const wall = useWall()
  const order = useMeeting((meeting) => tourOf(meeting.item.values(), river).map((item) => item.id))
  const isOn = wall.tour && wall.show === 'river' && wall.of === river
  const thing = isOn ? wall.spotlight : null
  const show = (spotlight: string | null): void => { void submit(wallCommand({ show: 'river', of: river, spotlight, tour: true })) }
  const go = (by: 1 | -1): void => { show(tourStep(order, thing, by)) }
  const toggle = (): void => {
    if (isOn) void submit(wallCommand({ spotlight: null, tour: false }))
    else if (order[0] !== undefined) void present({ show: 'river', of: river, spotlight: order[0], tour: true, title: '' })
  }
  useKey('R', toggle)
  useKey('PageDown', () => { go(1) }, { isDisabled: !isOn })
  useKey('PageUp', () => { go(-1) }, { isDisabled: !isOn })
  return { isOn, at: thing === null ? 0 : order.indexOf(thing) + 1, of: order.length, thing, toggle, go }
}
