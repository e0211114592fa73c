import { useRef } from 'react'
import { pictureSizes, reportFormats, type ReportFormat } from '#contract/report-files.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconSave } from '#renderer/ui/icons.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { useListedKeys } from '../frame/frame-context.tsx'
import { useRemembered } from '../frame/remembered.ts'
import { ExportPanel } from './ExportPanel.tsx'
import { Findings } from './Findings.tsx'
import { ReportLook } from './ReportLook.tsx'
import { ReportParts } from './ReportParts.tsx'
import { ReportTexts } from './ReportTexts.tsx'
import { useExport } from './use-export.ts'
import { usePreview } from './use-preview.ts'
import styles from './report.module.css'

/** The report: as it would be, what to look at first, and one button that makes the files. */
export function Report() {
  const t = useText()
  const [keptVersion, setVersion] = useRemembered<string>('report.version', 'internal')
  const version = keptVersion === 'public' ? 'public' : 'internal'
  const [keptFormats, setKeptFormats] = useRemembered<string>('report.formats', 'html pdf')
  const formats = reportFormats.filter((format) => keptFormats.split(' ').includes(format))
  const [zip, setZip] = useRemembered<boolean>('report.zip', false)
  const [blackAndWhite, setBlackAndWhite] = useRemembered<boolean>('report.blackAndWhite', false)
  const [keptSize, setSize] = useRemembered<string>('report.pictureSize', 'a3')
  const pictureSize = pictureSizes.find((size) => size === keptSize) ?? 'a3'
  const preview = usePreview(version)
  const exporting = useExport()
  const next = useRef<HTMLDivElement>(null)
  const make = (choosePlace: boolean): void => { if (formats.length > 0 && exporting.running === null) void exporting.start(version, formats, choosePlace, { zip, blackAndWhite, picture: { size: pictureSize, print: blackAndWhite } }) }
  const copy = (): void => { void exporting.paste(version) }
  useKey('Ctrl+E', () => { make(false) })
  useKey('Ctrl+Shift+C', copy)
  useListedKeys([{ keys: 'Ctrl+E', text: t('report.key.export') }, { keys: 'Ctrl+Shift+C', text: t('report.key.copy') }, { keys: 'Alt+↑ ↓', text: t('report.key.move') }])
  return (
    <div className={classNames(styles['page'])}>
      <div className={classNames(styles['head'])}>
        <h2>{t('report.title')}</h2>
        <Segmented label={t('report.version')} hideLabel value={version} onChange={setVersion} segments={[{ id: 'internal', label: t('report.internal') }, { id: 'public', label: t('report.public') }]} />
        <p className={classNames(styles['soft'], styles['grow'])}>{t(`report.about.${version}`)}</p>
        <Button kind="primary" icon={<IconSave size={18} />} isDisabled={formats.length === 0 || exporting.running !== null} onPress={() => { make(false) }}>{t('report.export', { count: formats.length })}</Button>
      </div>
      <div className={classNames(styles['two'])}>
        <div className={classNames(styles['side'])}>
          <Findings findings={preview?.findings ?? null} onHere={() => { next.current?.querySelector('textarea')?.focus() }} />
          <ExportPanel formats={formats} onFormats={(chosen: readonly ReportFormat[]) => { setKeptFormats(chosen.join(' ')) }} zip={zip} onZip={setZip} blackAndWhite={blackAndWhite} onBlackAndWhite={setBlackAndWhite} pictureSize={pictureSize} onPictureSize={setSize} exporting={exporting} onExport={make} onCopy={copy} />
          <ReportTexts place={next} />
          <ReportParts />
          <ReportLook />
        </div>
        <div className={classNames(styles['paper'])}>
          {preview === null
            ? <p className={classNames(styles['waiting'])}>{t('report.preparing')}</p>
            : <iframe className={classNames(styles['preview'])} title={t('report.preview')} src={preview.address} sandbox="" />}
        </div>
      </div>
    </div>
  )
}
