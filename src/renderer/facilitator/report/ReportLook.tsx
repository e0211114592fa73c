import { useId } from 'react'
import { useAbout, useActions, useSubmit } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import styles from './report.module.css'

/** The colour of the water, of headings and lines when nobody chose another. */
const usual = '#0f5568'

/** The report in the colour of one's own house, with its logo. */
export function ReportLook() {
  const t = useText()
  const id = useId()
  const { colour, logo } = useAbout()
  const { request } = useActions()
  const take = async (): Promise<void> => {
    const answer = await request('picture.take', {})
    if (answer.ok && answer.value !== null) edit({ logo: answer.value.picture })
  }
  const submit = useSubmit()
  const edit = (fields: Readonly<Record<string, string>>): void => { void submit({ type: 'edit', table: 'meeting', rows: [{ id: 'meeting', fields }] }) }
  return (
    <Panel title={t('report.look')}>
      <div className={classNames(styles['row'], styles['colour'])}>
        <label htmlFor={id}>{t('report.colour')}</label>
        <input id={id} type="color" value={colour === '' ? usual : colour} onChange={(event) => { edit({ colour: event.currentTarget.value }) }} />
        {colour === '' ? null : <Button kind="quiet" onPress={() => { edit({ colour: '' }) }}>{t('report.colourUsual')}</Button>}
      </div>
      <p className={classNames(styles['soft'])}>{t('report.colourHelp')}</p>
      <div className={classNames(styles['row'])}>
        <Button onPress={() => { void take() }}>{t(logo === '' ? 'report.logoTake' : 'report.logoOther')}</Button>
        {logo === '' ? null : <Button kind="quiet" onPress={() => { edit({ logo: '' }) }}>{t('report.logoNone')}</Button>}
      </div>
    </Panel>
  )
}
