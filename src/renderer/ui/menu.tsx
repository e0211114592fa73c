import type { ReactElement, ReactNode } from 'react'
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover as AriaPopover } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { IconCheck } from './icons.tsx'
import styles from './overlay.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  /** The key that does the same, as it is written. */
  readonly keys?: string
  readonly danger?: boolean
  readonly disabled?: boolean
  /** For entries of which one is chosen: said of all of a group, or of none. */
  readonly chosen?: boolean
  readonly onAction: () => void
}

export interface MenuGroup {
  readonly id: string
  readonly title?: string
  readonly entries: readonly MenuEntry[]
}

/** A menu at a button: `<Menu label="Meer" trigger={<IconButton …/>} groups={[…]} />`. */
export function Menu({ label, trigger, groups, placement = 'bottom end', ...open }: {
  readonly label: string
  readonly trigger: ReactElement
  readonly groups: readonly MenuGroup[]
  /** For a menu that a key opens as well. */
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
  readonly placement?: 'bottom start' | 'bottom end'
}) {
  const entries = groups.flatMap((group) => group.entries)
  return (
    <MenuTrigger {...open}>
      {trigger}
      <AriaPopover className={classNames(styles['popover'])} placement={placement}>
        <AriaMenu
          aria-label={label}
          className={classNames(styles['list'])}
          disabledKeys={entries.filter((entry) => entry.disabled === true).map((entry) => entry.id)}
          onAction={(key) => { entries.find((entry) => entry.id === key)?.onAction() }}
        >
          {groups.map((group) => (
            <MenuSection key={group.id} aria-label={group.title ?? label} {...choiceOf(group)}>
              {group.title === undefined ? null : <Header className={classNames(styles['section'])}>{group.title}</Header>}
              {group.entries.map((entry) => <Entry key={entry.id} entry={entry} />)}
            </MenuSection>
          ))}
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  )
}

/** Of such a group one is chosen, and ears are told which. */
function choiceOf({ entries }: MenuGroup) {
  if (!entries.some((entry) => entry.chosen !== undefined)) return {}
  return { selectionMode: 'single' as const, disallowEmptySelection: true, shouldCloseOnSelect: true, selectedKeys: entries.filter((entry) => entry.chosen === true).map((entry) => entry.id) }
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  return (
    <MenuItem id={entry.id} textValue={entry.label} className={classNames(styles['item'], entry.danger === true && styles['danger'])}>
      {entry.chosen === undefined ? entry.icon : <span className={classNames(styles['check'])}>{entry.chosen ? <IconCheck size={16} /> : null}</span>}
      <span className={classNames(styles['grow'])}>{entry.label}</span>
      {entry.keys === undefined ? null : <kbd className={classNames(styles['keys'])}>{entry.keys}</kbd>}
    </MenuItem>
  )
}
