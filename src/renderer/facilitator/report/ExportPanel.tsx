import { pictureSizes, reportFormats, type PictureSize, type ReportFormat } from '#contract/report-files.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Checkbox, Segmented } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconCopy, IconOpen, IconSave } from '#renderer/ui/icons.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import type { Exporting } from './use-export.ts'
import styles from './report.module.css'

/** Formats that hold the pictures of the rivers. */
const drawn: readonly ReportFormat[] = ['html', 'pdf', 'docx', 'png', 'svg']

/** Which files, where to, and what was written. */
export function ExportPanel({ formats, onFormats, zip, onZip, blackAndWhite, onBlackAndWhite, pictureSize, onPictureSize, exporting, onExport, onCopy }: {
  readonly formats: readonly ReportFormat[]
  readonly onFormats: (formats: readonly ReportFormat[]) => void
  readonly zip: boolean
  readonly onZip: (zip: boolean) => void
  readonly blackAndWhite: boolean
  readonly onBlackAndWhite: (on: boolean) => void
  readonly pictureSize: PictureSize
  readonly onPictureSize: (size: PictureSize) => void
  readonly exporting: Exporting
  readonly onExport: (choosePlace: boolean) => void
  readonly onCopy: () => void
}) {
  const t = useText()
  const { running } = exporting
  return (
    <Panel title={t('report.files')}>
      <fieldset className={classNames(styles['formats'])}>
        <legend className="visually-hidden">{t('report.formats')}</legend>
        {reportFormats.map((format) => (
          <Checkbox key={format} isSelected={formats.includes(format)} onChange={(on) => { onFormats(reportFormats.filter((one) => (one === format ? on : formats.includes(one)))) }}>
            <span className={classNames(styles['format'])}>
              <strong>{t(`report.format.${format}`)}</strong>
              <span className={classNames(styles['soft'])}>{t(`report.for.${format}`)}</span>
            </span>
          </Checkbox>
        ))}
      </fieldset>
      {formats.includes('png') || formats.includes('svg')
        ? <Segmented label={t('report.pictureSize')} value={pictureSize} onChange={onPictureSize} segments={pictureSizes.map((size) => ({ id: size, label: t(`report.pictureSize.${size}`) }))} />
        : null}
      <Checkbox isSelected={zip} isDisabled={formats.length < 2} onChange={onZip}>{t('report.zip')}</Checkbox>
      <Checkbox isSelected={blackAndWhite} isDisabled={!formats.some((format) => drawn.includes(format))} onChange={onBlackAndWhite}>{t('report.blackAndWhite')}</Checkbox>
      {running === null
        ? (
            <div className={classNames(styles['row'])}>
              <Button icon={<IconCopy size={18} />} onPress={onCopy}>{t('report.copyReport')}</Button>
              <Button isDisabled={formats.length === 0} onPress={() => { onExport(true) }}>{t('report.otherFolder')}</Button>
              <Button icon={<IconSave size={18} />} onPress={() => { void exporting.copy() }}>{t('report.copy')}</Button>
            </div>
          )
        : <Progress label={t('report.making')} done={running.done} of={running.of} onStop={exporting.stop} />}
      <p className={classNames(styles['soft'])}>{t('report.copyReportHelp')} {t('report.copyHelp')}</p>
      <Written exporting={exporting} />
    </Panel>
  )
}

function Written({ exporting: { files, open } }: { readonly exporting: Exporting }) {
  const t = useText()
  if (files.length === 0) return null
  return (
    <section aria-label={t('report.writtenFiles')}>
      <h3 className={classNames(styles['small'])}>{t('report.writtenFiles')}</h3>
      <ul className={classNames(styles['files'])}>
        {files.map((file) => (
          <li key={file.file}>
            <div className={classNames(styles['grow'])}>
              <p>{file.name}</p>
              <p className={classNames(styles['soft'])}>{file.folder}</p>
            </div>
            {file.format === 'copy' ? null : <Button kind="quiet" aria-label={t('report.openFile', { name: file.name })} onPress={() => { open(file, 'open') }}>{t('report.open')}</Button>}
            <IconButton label={t('report.showFile', { name: file.name })} icon={<IconOpen />} onPress={() => { open(file, 'show') }} />
          </li>
        ))}
      </ul>
    </section>
  )
}
