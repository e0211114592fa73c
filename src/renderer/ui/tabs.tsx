import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './tabs.module.css'

export interface TabEntry {
  readonly id: string
  readonly label: ReactNode
  readonly content: ReactNode
}

export function Tabs({ label, tabs, chosen, onChoose }: {
  readonly label: string
  readonly tabs: readonly TabEntry[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}) {
  return (
    <AriaTabs className={classNames(styles['tabs'])} selectedKey={chosen} onSelectionChange={(key) => { onChoose(String(key)) }}>
      <TabList aria-label={label} className={classNames(styles['list'])}>
        {tabs.map((tab) => <Tab key={tab.id} id={tab.id} className={classNames(styles['tab'])}>{tab.label}</Tab>)}
      </TabList>
      {tabs.map((tab) => <TabPanel key={tab.id} id={tab.id} className={classNames(styles['panel'])}>{tab.content}</TabPanel>)}
    </AriaTabs>
  )
}
