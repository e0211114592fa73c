import { useReplica, useUnkept } from '#renderer/replica/use-meeting.ts'
import type { Unkept } from '#renderer/replica/unkept.ts'
import { problemText } from '#renderer/text/problem-text.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { copyText } from '#renderer/ui/copy-text.ts'
import { Note } from '#renderer/ui/panel.tsx'
import styles from './frame.module.css'

/** What was typed and refused and whose field is gone: it stays here until it is saved, or thrown away. */
export function UnkeptTexts() {
  const { all } = useUnkept()
  return all.length === 0 ? null : <div className={classNames(styles['unkeptAll'])}>{all.map((unkept) => <UnkeptText key={unkept.number} unkept={unkept} />)}</div>
}

function UnkeptText({ unkept }: { readonly unkept: Unkept }) {
  const t = useText()
  const { again, drop } = useUnkept()
  const here = useReplica((state) => state.id) === unkept.meeting
  return (
    <section className={classNames(styles['notice'])} aria-label={t('unkept.title', { what: unkept.label })} data-unkept>
      <Note tone="danger">
        <p><strong>{t('unkept.title', { what: unkept.label })}</strong> {problemText(t, unkept.problem)}</p>
        <p className={classNames(styles['unkept'])} tabIndex={0}>{unkept.text}</p>
        <span className={classNames(styles['unkeptButtons'])}>
          {here ? <Button onPress={() => { void again(unkept) }}>{t('save.retry')}</Button> : null}
          <Button onPress={() => { copyText(unkept.text) }}>{t('unkept.copy')}</Button>
          <Button kind="quiet" onPress={() => { drop(unkept) }}>{t('unkept.drop')}</Button>
        </span>
      </Note>
    </section>
  )
}
