import { useState } from 'react'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/choice.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import type { TakenPicture } from './shape-commands.ts'
import styles from './shapes.module.css'

export type PictureUse = { readonly as: 'thing'; readonly alt: string; readonly text: string } | { readonly as: 'background' }

/** What becomes of a picture that was taken in: a thing in the river, with words for who cannot see it, or the ground behind it. */
export function PictureDialog({ taken, onUse, onClose }: { readonly taken: TakenPicture; readonly onUse: (use: PictureUse) => void; readonly onClose: () => void }) {
  const t = useText()
  const [as, setAs] = useState<PictureUse['as']>('thing')
  const [alt, setAlt] = useState('')
  const [text, setText] = useState('')
  const use = (): void => { onUse(as === 'thing' ? { as, alt, text } : { as }) }
  return (
    <Dialog title={t('river.picture.title')} isOpen onClose={onClose} footer={(
      <>
        <Button kind="quiet" onPress={onClose}>{t('ui.cancel')}</Button>
        <Button kind="primary" onPress={use}>{t('river.picture.use')}</Button>
      </>
    )}>
      <div className={styles['form']} onKeyDown={(event) => { if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text') { event.preventDefault(); use() } }}>
        <img className={styles['preview']} src={`/picture/${taken.picture}`} alt={alt} width={taken.width} height={taken.height} />
        <Segmented label={t('river.picture.as')} value={as} onChange={setAs} segments={[{ id: 'thing', label: t('river.picture.thing') }, { id: 'background', label: t('river.picture.background') }]} />
        {as === 'thing' ? (
          <>
            <TextField autoFocus label={t('river.picture.alt')} help={t('river.picture.altHelp')} value={alt} onChange={setAlt} maxLength={300} />
            <TextField label={t('river.picture.caption')} value={text} onChange={setText} maxLength={300} />
          </>
        ) : <p>{t('river.picture.backgroundHelp')}</p>}
      </div>
    </Dialog>
  )
}
