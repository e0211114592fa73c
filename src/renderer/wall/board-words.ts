import type { WallItem, WallSchema } from '#domain/view/wall-rows.ts'
import type { Text, TextId } from '#renderer/text/use-text.tsx'

/** What is said about a card below its words: from which group, what it is, and what it got when votes are shown. */
export function cardNotes(t: Text, card: WallItem, voting: WallSchema['board']['voting']): string {
  return [
    card.group,
    card.state === 'plain' ? '' : t(`onwall.state.${card.state}` as TextId),
    card.dots === 0 ? '' : t(voting === 'top3' ? 'onwall.points' : 'onwall.dots', { count: card.dots }),
  ].filter((note) => note !== '').join(' · ')
}

/** "Vrijwilligers · Noord" */
export function boardName({ title, group }: Pick<WallSchema['board'], 'title' | 'group'>): string {
  return [title, group].filter((piece) => piece !== '').join(' · ')
}
