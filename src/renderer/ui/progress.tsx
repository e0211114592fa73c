import { Label, ProgressBar } from 'react-aria-components'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './small.module.css'

/** Long work: how far it is, and a way to stop it. `of` = 0 means that nobody knows yet. */
export function Progress({ label, done, of, onStop }: { readonly label: string; readonly done: number; readonly of: number; readonly onStop?: () => void }) {
  const t = useText()
  return (
    <div className={classNames(styles['progressHead'])}>
      <ProgressBar className={classNames(styles['progress'])} value={done} maxValue={Math.max(1, of)} isIndeterminate={of === 0}>
        {({ percentage, valueText }) => (
          <>
            <div className={classNames(styles['progressHead'])}><Label>{label}</Label><span>{of === 0 ? '' : valueText}</span></div>
            <div className={classNames(styles['bar'])}><div className={classNames(styles['fill'])} style={{ width: `${String(percentage ?? 30)}%` }} /></div>
          </>
        )}
      </ProgressBar>
      {onStop === undefined ? null : <Button onPress={onStop}>{t('ui.stop')}</Button>}
    </div>
  )
}
