import { useState } from 'react'
import { problemText } from '#renderer/text/problem-text.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/choice.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import type { TakenPicture } from '#domain/things/shape-commands.ts'
import type { Taken } from './use-picture-file.ts'
import styles from './shapes.module.css'

export type PictureUse = { readonly as: 'thing'; readonly alt: string; readonly text: string } | { readonly as: 'background' }

interface PictureDialogProps {
  readonly taken: Taken
  readonly onUse: (use: PictureUse) => void
  /** Another file: what was said of this one goes. */
  readonly onOther: () => void
  readonly onClose: () => void
}

/** What becomes of a picture that was taken in: a thing in the river, with words for who cannot see it, or the ground behind it. Or why it was not taken, and what can be. */
export function PictureDialog({ taken, onUse, onOther, onClose }: PictureDialogProps) {
  const t = useText()
  const [as, setAs] = useState<PictureUse['as']>('thing')
  const [alt, setAlt] = useState('')
  const [text, setText] = useState('')
  const use = (): void => { if (taken.ok) onUse(as === 'thing' ? { as, alt, text } : { as }) }
  return (
    <Dialog title={t('river.picture.title')} isOpen onClose={onClose} footer={(
      <>
        <Button kind="quiet" onPress={onClose}>{t('ui.cancel')}</Button>
        {taken.ok ? <Button onPress={onOther}>{t('river.picture.other')}</Button> : null}
        {taken.ok ? <Button kind="primary" onPress={use}>{t('river.picture.use')}</Button> : null}
      </>
    )}>
      {taken.ok ? (
        <div className={styles['form']} onKeyDown={(event) => { if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text') { event.preventDefault(); use() } }}>
          <Preview taken={taken.value} alt={alt} />
          <Segmented label={t('river.picture.as')} value={as} onChange={setAs} segments={[{ id: 'thing', label: t('river.picture.thing') }, { id: 'background', label: t('river.picture.background') }]} />
          {as === 'thing' ? (
            <>
              <TextField autoFocus label={t('river.picture.alt')} help={t('river.picture.altHelp')} value={alt} onChange={setAlt} maxLength={300} />
              <TextField label={t('river.picture.caption')} value={text} onChange={setText} maxLength={300} />
            </>
          ) : <p>{t('river.picture.backgroundHelp')}</p>}
        </div>
      ) : (
        <div className={styles['form']}>
          <p className={styles['refused']} role="alert">{problemText(t, taken.error)}</p>
          <p>{t('river.picture.allowed')}</p>
          <div><Button kind="primary" onPress={onOther}>{t('river.picture.other')}</Button></div>
        </div>
      )}
    </Dialog>
  )
}

function Preview({ taken, alt }: { readonly taken: TakenPicture; readonly alt: string }) {
  return <img className={styles['preview']} src={`/picture/${taken.picture}`} alt={alt} width={taken.width} height={taken.height} />
}
