import { itemStates, type ItemRecord } from '#domain/meeting/item-records.ts'
import type { Text } from '#renderer/text/use-text.tsx'
import { IconCopy, IconDown, IconGroups, IconLeft, IconNeed, IconPerson, IconRight, IconShow, IconSpotlight, IconTrash, IconUp, IconVote } from '#renderer/ui/icons.tsx'
import type { MenuEntry, MenuGroup } from '#renderer/ui/menu.tsx'
import type { BoardActions } from './use-board-actions.ts'

export interface CardPlaceInfo {
  readonly first: boolean
  readonly last: boolean
  readonly above: string | null
  readonly columns: readonly { readonly id: string; readonly title: string }[]
  readonly isNeed: boolean
  /** Other cards lie under it. */
  readonly isCluster: boolean
  readonly isLit: boolean
  readonly dots: number
}

/** Everything that can be done with one card, by name: the same as the buttons, the keys and the drag. */
export function cardMenu(t: Text, card: ItemRecord, at: CardPlaceInfo, act: BoardActions, open: { readonly address: () => void; readonly split: () => void; readonly group: () => void }): readonly MenuGroup[] {
  const columns = at.columns.filter(({ id }) => id !== card.column || card.parent !== null)
  const entry = (id: string, icon: MenuEntry['icon'], onAction: () => void, more: Partial<MenuEntry> = {}): MenuEntry => ({ id, label: t(`boards.card.${id}`), icon, onAction, ...more })
  return [
    {
      id: 'use', entries: [
        entry(at.isNeed ? 'notNeed' : 'need', <IconNeed size={18} />, () => { act.need(card.id) }, { keys: 'N' }),
        entry(at.isLit ? 'notSpotlight' : 'spotlight', <IconSpotlight size={18} />, () => { act.spotlight(card.id) }, { keys: 'L' }),
        entry('dot', <IconVote size={18} />, () => { act.dot(card.id, 1) }, { keys: '+' }),
        ...(at.dots === 0 ? [] : [entry('noDot', <IconVote size={18} />, () => { act.dot(card.id, -1) }, { keys: '-' })]),
        ...(at.isCluster ? [entry('clusterOnWall', <IconShow size={18} />, () => { act.showOnWall('cluster', card.id, card.cluster || card.text) })] : []),
      ],
    },
    {
      id: 'move', title: t('boards.card.moveTo'), entries: [
        ...columns.map(({ id, title }): MenuEntry => ({ id: `to-${id}`, label: title, icon: <IconRight size={18} />, onAction: () => { act.moveToColumn(card.id, id) } })),
        entry('up', <IconUp size={18} />, () => { act.nudge(card.id, -1) }, { keys: 'Alt+↑', disabled: at.first }),
        entry('down', <IconDown size={18} />, () => { act.nudge(card.id, 1) }, { keys: 'Alt+↓', disabled: at.last }),
      ],
    },
    {
      id: 'shape', title: t('boards.card.shape'), entries: [
        ...(card.parent !== null ? [entry('takeOut', <IconLeft size={18} />, () => { act.takeOut(card.id) }, { keys: 'U' })] : []),
        ...(card.parent === null && at.above !== null ? [entry('cluster', <IconGroups size={18} />, () => { act.clusterUp(card.id) }, { keys: 'G' })] : []),
        ...(at.above === null ? [] : [entry('merge', <IconPlusCards />, () => { if (at.above !== null) act.merge(at.above, card.id) }, { keys: 'M' })]),
        entry('split', <IconSplit />, open.split, { keys: 'K' }),
        entry('duplicate', <IconCopy size={18} />, () => { act.duplicate(card.id) }, { keys: 'D' }),
      ],
    },
    { id: 'state', title: t('boards.state'), entries: itemStates.map((state) => ({ id: `state-${state}`, label: t(`boards.state.${state}`), chosen: card.state === state, onAction: () => { act.setState(card.id, state) } })) },
    { id: 'whom', entries: [
      entry('address', <IconPerson size={18} />, open.address, { keys: 'A' }), entry('group', <IconGroups size={18} />, open.group),
    ] },
    { id: 'remove', entries: [entry('remove', <IconTrash size={18} />, () => { act.remove(card.id) }, { keys: 'Delete', danger: true })] },
  ]
}

function IconSplit() {
  return <Lines d="M12 4v16M9 8H4.5v8H9M15 8h4.5v8H15" />
}

function IconPlusCards() {
  return <Lines d="M5 5h14v5H5zM5 14h14v5H5zM12 10v4" />
}

function Lines({ d }: { readonly d: string }) {
  return (
    <svg width={18} height={18} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.75} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={d} />
    </svg>
  )
}
