import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconGroups, IconHarvest, IconPeople, IconPlus, IconReport, IconRiver } from '#renderer/ui/icons.tsx'
import styles from './library.module.css'

const way = [
  { name: 'people', Icon: IconPeople }, { name: 'groups', Icon: IconGroups }, { name: 'river', Icon: IconRiver },
  { name: 'harvest', Icon: IconHarvest }, { name: 'report', Icon: IconReport },
] as const

/** The first time: what this is, in one line and five stations, and the two ways to begin. */
export function FirstTime({ onNew, onSample }: { readonly onNew: () => void; readonly onSample: () => void }) {
  const t = useText()
  return (
    <section className={classNames(styles['first'])} aria-label={t('library.welcome')}>
      <h2>{t('library.welcome')}</h2>
      <p className={classNames(styles['lead'])}>{t('library.welcomeLead')}</p>
      <ol className={classNames(styles['way'])}>
        {way.map(({ name, Icon }) => (
          <li key={name}>
            <span className={classNames(styles['station'])}><Icon size={26} /></span>
            <strong>{t(`library.way.${name}`)}</strong>
            <span>{t(`library.way.${name}.note`)}</span>
          </li>
        ))}
      </ol>
      <div className={classNames(styles['begin'])}>
        <Button kind="primary" size="large" icon={<IconPlus />} onPress={onNew}>{t('library.new')}</Button>
        <Button size="large" onPress={onSample}>{t('library.sample')}</Button>
      </div>
      <p className={classNames(styles['local'])}>{t('library.local')}</p>
    </section>
  )
}
