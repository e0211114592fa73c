/** The ways to look at the rivers of a meeting, with the key of each. */
export const riverViews = [
  { id: 'one', keys: 'Alt+1' }, { id: 'all', keys: 'Alt+2' }, { id: 'beside', keys: 'Alt+3' }, { id: 'confluence', keys: 'Alt+4' }, { id: 'comparison', keys: 'Alt+5' },
] as const
export type RiverView = (typeof riverViews)[number]['id']

export function isRiverView(value: string): value is RiverView {
  return riverViews.some(({ id }) => id === value)
}
