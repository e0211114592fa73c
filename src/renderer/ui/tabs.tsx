import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import { IconChevron } from './icons.tsx'
import { Menu } from './menu.tsx'
import styles from './tabs.module.css'

export interface TabEntry {
  readonly id: string
  readonly label: ReactNode
  readonly content: ReactNode
}

/**
 * Tabs in one row, however many there are: what does not fit is scrolled (with the wheel, and along with the arrow keys),
 * and then a menu at the end of the row has them all by name. `actions`: buttons behind the tabs.
 */
export function Tabs({ label, tabs, chosen, onChoose, actions }: {
  readonly label: string
  readonly tabs: readonly TabEntry[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  readonly actions?: ReactNode
}) {
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  const isFull = useIsFull(list, tabs.length)
  useEffect(() => { list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }) }, [chosen, isFull])
  const all = t('ui.allTabs', { what: label })
  return (
    <AriaTabs className={classNames(styles['tabs'])} selectedKey={chosen} onSelectionChange={(key) => { onChoose(String(key)) }}>
      <div className={classNames(styles['head'])}>
        <div ref={list} className={classNames(styles['row'])} onWheel={(event) => { event.currentTarget.scrollLeft += event.deltaY }}>
          <TabList aria-label={label} className={classNames(styles['list'])}>
            {tabs.map((tab) => <Tab key={tab.id} id={tab.id} className={classNames(styles['tab'])}>{tab.label}</Tab>)}
          </TabList>
        </div>
        {isFull ? (
          <Menu
            label={all}
            trigger={<IconButton label={all} icon={<IconChevron />} />}
            groups={[{ id: 'tabs', entries: tabs.map((tab) => ({ id: tab.id, label: typeof tab.label === 'string' ? tab.label : tab.id, chosen: tab.id === chosen, onAction: () => { onChoose(tab.id) } })) }]}
          />
        ) : null}
        {actions}
      </div>
      {tabs.map((tab) => <TabPanel key={tab.id} id={tab.id} className={classNames(styles['panel'])}>{tab.content}</TabPanel>)}
    </AriaTabs>
  )
}

/** Whether the tabs are wider than their row. */
function useIsFull(list: { readonly current: HTMLElement | null }, count: number): boolean {
  const [isFull, setFull] = useState(false)
  useLayoutEffect(() => {
    const row = list.current
    const inside = row?.firstElementChild
    if (row == null || inside == null) return
    // The menu takes its own width from the row: that alone must not make it come and go.
    const measure = (): void => { setFull((before) => inside.clientWidth > row.clientWidth + (before ? menuWidth : 1)) }
    const watch = new ResizeObserver(measure)
    watch.observe(row)
    watch.observe(inside)
    return () => { watch.disconnect() }
  }, [list, count])
  return isFull
}

/** px, with the gap before it. */
const menuWidth = 40
