/** Gives the focus to the row of a thing in the list; false when it has none (yet). Ids are those of the picture. */
export function focusRow(id: string): boolean {
  const box = document.querySelector<HTMLElement>(`[data-outline] [data-entry="${CSS.escape(id)}"] input[type="checkbox"]`)
  box?.focus()
  return box !== null
}

/** The first row of the list that is not in `own`, which goes. */
export function firstRow(own: HTMLElement): HTMLElement | undefined {
  return [...own.closest('[data-outline]')?.querySelectorAll<HTMLElement>('[data-entry] input[type="checkbox"]') ?? []].find((box) => !own.contains(box))
}
