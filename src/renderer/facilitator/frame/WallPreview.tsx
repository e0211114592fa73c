import { useWall } from '#renderer/replica/use-meeting.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { useWallTitle } from './wall-title.ts'
import styles from './frame.module.css'

/** The wall in small. */
export function WallPreview() {
  const wall = useWall()
  const title = useWallTitle()
  return (
    <div className={classNames(styles['preview'], wall.blank === 'black' && styles['black'], wall.blank === 'white' && styles['white'])} aria-hidden="true">
      {wall.blank === 'no' ? <span>{title}</span> : null}
    </div>
  )
}
