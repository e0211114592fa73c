/** More pictures than this on one page leave no room for words of 40 px under them. */
const most = 8

export interface WallGrid { readonly across: number; readonly down: number; readonly onPage: number; readonly pages: number }

/** A grid for so many pictures on a wall of 16 by 9: as few pages as possible, all about as full, at most two rows of four. */
export function wallGrid(count: number): WallGrid {
  const pages = Math.max(1, Math.ceil(count / most))
  const onPage = Math.max(1, Math.ceil(count / pages))
  const down = onPage <= 2 ? 1 : 2
  return { across: Math.ceil(onPage / down), down, onPage, pages }
}
