import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { useWallOffer } from '../frame/frame-context.tsx'
import { Agenda } from './Agenda.tsx'
import { Details } from './Details.tsx'
import { Principles } from './Principles.tsx'
import { Questions } from './Questions.tsx'
import styles from './setup.module.css'

/** Before the meeting: what it is, the programme, what the group sets itself, and what the river asks. */
export function Setup() {
  const t = useText()
  useWallOffer({ show: 'welcome', title: t('wall.title.welcome') })
  return (
    <div className={classNames(styles['place'])}>
      <div className={classNames(styles['page'])}>
        <div className={classNames(styles['column'])}>
          <Details />
          <Principles />
        </div>
        <div className={classNames(styles['column'])}>
          <Agenda />
          <Questions />
        </div>
      </div>
    </div>
  )
}
