import { lazy, type ComponentType } from 'react'
import { IconBoards, IconGroups, IconHarvest, IconPeople, IconReport, IconRiver, IconSetup } from '#renderer/ui/icons.tsx'

export const partNames = ['setup', 'people', 'breakouts', 'river', 'boards', 'harvest', 'report'] as const
export type PartName = (typeof partNames)[number]

export interface Part {
  readonly name: PartName
  readonly Icon: ComponentType<{ readonly size?: number }>
  readonly Content: ComponentType
  /** Fetched early, when the window has time, so that opening a part never waits. */
  readonly load: () => Promise<unknown>
}

function part(name: PartName, Icon: Part['Icon'], load: () => Promise<ComponentType>): Part {
  return { name, Icon, load, Content: lazy(async () => ({ default: await load() })) }
}

/** The parts of a meeting, in the order of the day. */
export const parts: readonly Part[] = [
  part('setup', IconSetup, async () => (await import('../setup/Setup.tsx')).Setup),
  part('people', IconPeople, async () => (await import('../people/People.tsx')).People),
  part('breakouts', IconGroups, async () => (await import('../breakouts/Breakouts.tsx')).Breakouts),
  part('river', IconRiver, async () => (await import('../river/River.tsx')).River),
  part('boards', IconBoards, async () => (await import('../boards/Boards.tsx')).Boards),
  part('harvest', IconHarvest, async () => (await import('../harvest/Harvest.tsx')).Harvest),
  part('report', IconReport, async () => (await import('../report/Report.tsx')).Report),
]
