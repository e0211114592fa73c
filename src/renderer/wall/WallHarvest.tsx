import { inOrder } from '#domain/document/order.ts'
import type { WallView } from '#domain/view/wall-rows.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Pages } from './Pages.tsx'
import styles from './wall.module.css'

interface Props { readonly view: WallView; readonly turning: boolean }

export function WallNeeds({ view, turning }: Props) {
  const t = useText()
  const needs = inOrder(view.need.values())
  return (
    <>
      <header className={styles['head']}><h1 className={styles['title']}>{t('onwall.needs')}</h1></header>
      {needs.length === 0 ? <p className={styles['count']}>{t('onwall.nothing')}</p> : (
        <Pages columns={1} turning={turning} label={t('onwall.needs')}>
          {needs.map((need, at) => (
            <div className={styles['line']} key={need.id}><span className={styles['number']}>{at + 1}</span><span className={styles['grow']}>{need.text}</span></div>
          ))}
        </Pages>
      )}
    </>
  )
}

export function WallAgreements({ view, turning }: Props) {
  const t = useText()
  const agreements = inOrder(view.agreement.values())
  return (
    <>
      <header className={styles['head']}><h1 className={styles['title']}>{t('onwall.agreements')}</h1></header>
      {agreements.length === 0 ? <p className={styles['count']}>{t('onwall.nothing')}</p> : (
        <Pages columns={1} turning={turning} label={t('onwall.agreements')}>
          {agreements.map((agreement) => {
            const when = agreement.due === '' ? '' : t('onwall.by', { date: t.day(agreement.due, 'short') })
            return (
              <div className={`${styles['line'] ?? ''} ${styles['agreed'] ?? ''}`} key={agreement.id}>
                <span className={styles['grow']}>{agreement.what}</span>
                <span className={styles['aside']}>{[agreement.who, when].filter((part) => part !== '').join(' · ')}</span>
              </div>
            )
          })}
        </Pages>
      )}
    </>
  )
}
