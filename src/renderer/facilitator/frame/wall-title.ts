import { useMeeting, useWall } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'

/** What the wall shows, in words: "Groepen: Kennismaken". */
export function useWallTitle(): string {
  const t = useText()
  const wall = useWall()
  const of = useMeeting((meeting) => {
    const id = wall.of ?? ''
    return meeting.round.get(id)?.title ?? meeting.river.get(id)?.title ?? meeting.board.get(id)?.title ?? meeting.column.get(id)?.title ?? ''
  })
  const what = t(`wall.title.${wall.show}`)
  const hasOne = wall.show === 'groups' || wall.show === 'river' || wall.show === 'board' || wall.show === 'column'
  return hasOne && of !== '' ? t('wall.title.of', { what, of }) : what
}
