import { partNames } from '#domain/report/document.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Checkbox } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { readOff, withPart } from './parts-off.ts'
import styles from './report.module.css'

/** What stands in the report: a part that is off is left out of the preview and of the files. */
export function ReportParts({ off, onOff }: { readonly off: string; readonly onOff: (off: string) => void }) {
  const t = useText()
  const without = readOff(off)
  return (
    <Panel title={t('report.parts')}>
      <fieldset className={classNames(styles['parts'])}>
        <legend className="visually-hidden">{t('report.partsShown')}</legend>
        {partNames.map((name) => (
          <Checkbox key={name} isSelected={!without.includes(name)} onChange={(on) => { onOff(withPart(off, name, on)) }}>{t(`report.part.${name}`)}</Checkbox>
        ))}
      </fieldset>
      <p className={classNames(styles['soft'])}>{t('report.partsHelp')}</p>
    </Panel>
  )
}
