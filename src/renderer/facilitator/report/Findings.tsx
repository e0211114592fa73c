import type { Finding } from '#domain/report/finding.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { IconCheck, IconInfo, IconRight, IconWarning } from '#renderer/ui/icons.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { useGoTo } from '../frame/frame-context.tsx'
import styles from './report.module.css'

/** What a reader would stumble over; each leads to its place. It never stops anybody. */
export function Findings({ findings, onHere }: { readonly findings: readonly Finding[] | null; readonly onHere: () => void }) {
  const t = useText()
  const goTo = useGoTo()
  const problems = findings?.filter(({ severity }) => severity === 'problem').length ?? 0
  if (findings === null) return null
  const lead = (finding: Finding): void => {
    // What is said about the next meeting is written here.
    if (finding.code === 'no-next-meeting') onHere()
    else if (finding.code === 'no-needs') goTo('need', '')
    else goTo(finding.table, finding.id)
  }
  return (
    <Panel title={t('report.check')} actions={problems === 0 ? null : <Badge tone="warn">{t('report.problems', { count: problems })}</Badge>}>
      {findings.length === 0 ? <p className={classNames(styles['fine'])}><IconCheck />{t('report.nothingFound')}</p> : (
        <ul className={classNames(styles['findings'])}>
          {findings.map((finding, at) => (
            <li key={`${finding.code} ${finding.table} ${finding.id} ${String(at)}`}>
              <button type="button" className={classNames(styles['finding'], styles[finding.severity])} onClick={() => { lead(finding) }}>
                {finding.severity === 'problem' ? <IconWarning size={18} /> : <IconInfo size={18} />}
                <span className={classNames(styles['grow'])}>
                  <span className="visually-hidden">{t(`report.severity.${finding.severity}`)} </span>
                  {t(`report.finding.${finding.code}`, { name: '', text: '', mail: '', ...finding.values })}
                </span>
                <span className={classNames(styles['go'])}>{t('report.go')}<IconRight size={15} /></span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
