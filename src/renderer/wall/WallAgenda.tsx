import { inOrder } from '#domain/document/order.ts'
import type { WallView } from '#domain/view/wall-rows.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Pages } from './Pages.tsx'
import styles from './wall.module.css'

export function WallAgenda({ view, turning }: { readonly view: WallView; readonly turning: boolean }) {
  const t = useText()
  return (
    <>
      <header className={styles['head']}><h1 className={styles['title']}>{t('onwall.agenda')}</h1></header>
      <Pages columns={1} turning={turning} label={t('onwall.agenda')}>
        <ol className={styles['lines']}>
          {inOrder(view.block.values()).map((block) => (
            <li key={block.id}>
              <span className={styles['grow']}>{block.title}</span>
              <span className={styles['aside']}>{t('onwall.minutes', { minutes: block.minutes })}</span>
            </li>
          ))}
        </ol>
      </Pages>
    </>
  )
}
