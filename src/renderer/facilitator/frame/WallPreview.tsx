import { useMemo } from 'react'
import { wallView } from '#domain/view/wall.ts'
import { useLibrary, useReplica } from '#renderer/replica/use-meeting.ts'
import { WallPicture } from '#renderer/wall/WallPicture.tsx'
import styles from './frame.module.css'

/** The wall in small: the same picture, made from the same view as the projector gets. */
export function WallPreview() {
  const { meeting, people } = useReplica((state) => ({ meeting: state.meeting, people: state.people }))
  const settings = useLibrary((state) => state.settings)
  const view = useMemo(() => wallView(meeting, people), [meeting, people])
  return (
    <div className={styles['preview']} aria-hidden="true" inert>
      <WallPicture view={view} settings={settings} turning={false} />
    </div>
  )
}
