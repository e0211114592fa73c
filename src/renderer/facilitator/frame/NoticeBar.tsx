import { useState } from 'react'
import { useActions, useReplica, useSave } from '#renderer/replica/use-meeting.ts'
import { noticeText } from '#renderer/text/problem-text.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconClose } from '#renderer/ui/icons.tsx'
import { Note } from '#renderer/ui/panel.tsx'
import styles from './frame.module.css'

/** What has to be known about this meeting: not saved (stays), or what recovery found (can be closed). */
export function NoticeBar() {
  const t = useText()
  const { request } = useActions()
  const save = useSave()
  const notice = useReplica((state) => state.notice)
  const [closed, setClosed] = useState<string | null>(null)
  const trouble = save === 'full' || save === 'failed' || save === 'lost' || save === 'nearly-full'
  if (trouble) {
    return (
      <div className={classNames(styles['notice'])} role="alert">
        <Note tone={save === 'nearly-full' ? 'warn' : 'danger'}>
          <p>{t(`save.explain.${save}`)}</p>
          {save === 'full' || save === 'failed' ? <Button onPress={() => { void request('meeting.retry', {}) }}>{t('save.retry')}</Button> : null}
        </Note>
      </div>
    )
  }
  if (notice === null || closed === notice.code) return null
  return (
    <div className={classNames(styles['notice'])} role="status">
      <Note tone={save === 'read-only' || notice.code === 'damaged' ? 'warn' : 'plain'}>{noticeText(t, notice)}</Note>
      <IconButton label={t('ui.closeMessage')} icon={<IconClose />} onPress={() => { setClosed(notice.code) }} />
    </div>
  )
}
