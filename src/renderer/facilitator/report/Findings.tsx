import { useState } from 'react'
import type { Finding } from '#domain/report/finding.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { IconCheck, IconInfo, IconRight, IconWarning } from '#renderer/ui/icons.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { useGoTo } from '../frame/frame-context.tsx'
import styles from './report.module.css'

/** Hints are many in a big meeting: so many are shown at first. Problems always all. */
const page = 5

/** What a reader would stumble over; each leads to its place. It never stops anybody. */
export function Findings({ findings, onHere }: { readonly findings: readonly Finding[] | null; readonly onHere: () => void }) {
  const t = useText()
  const goTo = useGoTo()
  const problems = findings?.filter(({ severity }) => severity === 'problem').length ?? 0
  const [all, setAll] = useState(false)
  if (findings === null) return null
  const shown = all ? findings : findings.slice(0, Math.max(page, problems))
  const lead = (finding: Finding): void => {
    // What is said about the next meeting is written here.
    if (finding.code === 'no-next-meeting') onHere()
    else if (finding.code === 'no-needs') goTo('need', '')
    else goTo(finding.table, finding.id, finding.field)
  }
  return (
    <Panel title={t('report.check')} actions={problems === 0 ? null : <Badge tone="warn">{t('report.problems', { count: problems })}</Badge>}>
      {findings.length === 0 ? <p className={classNames(styles['fine'])}><IconCheck />{t('report.nothingFound')}</p> : (
        <ul className={classNames(styles['findings'])}>
          {shown.map((finding, at) => (
            <li key={`${finding.code} ${finding.table} ${finding.id} ${String(at)}`}>
              <button type="button" className={classNames(styles['finding'], styles[finding.severity])} onClick={() => { lead(finding) }}>
                {finding.severity === 'problem' ? <IconWarning size={18} /> : <IconInfo size={18} />}
                <span className={classNames(styles['grow'])}>
                  <span className="visually-hidden">{t(`report.severity.${finding.severity}`)} </span>
                  {t(`report.finding.${finding.code}`, { name: '', text: '', mail: '', ...finding.values })}
                </span>
                <span className={classNames(styles['go'])}><span className="visually-hidden"> {t('report.go')}</span><IconRight size={17} /></span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {shown.length === findings.length ? null : <Button kind="quiet" onPress={() => { setAll(true) }}>{t('report.showAll', { count: findings.length })}</Button>}
    </Panel>
  )
}
