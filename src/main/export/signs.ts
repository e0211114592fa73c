import type { HeadingKind } from '#domain/report/document.ts'

/** Line drawings beside headings, 20 by 20. They repeat what the heading says, so nobody has to see them. */
const drawings: Readonly<Record<HeadingKind, string>> = {
  plain: '',
  river: '<path d="M1 6c3-3 6-3 9 0s6 3 9 0M1 14c3-3 6-3 9 0s6 3 9 0"/>',
  theme: '',
  opportunity: '<circle cx="10" cy="10" r="4"/><path d="M10 1v2M10 17v2M1 10h2M17 10h2M3.6 3.6l1.5 1.5M14.9 14.9l1.5 1.5M3.6 16.4l1.5-1.5M14.9 5.1l1.5-1.5"/>',
  obstacle: '<path d="M2 17l2.5-8L9 4l6 2 3 6-1 5z"/><path d="M9 4l1 5 5 3"/>',
  bridge: '<path d="M1 8c5-4 13-4 18 0M1 8v9M19 8v9M1 13h18M6 6v7M10 5v8M14 6v7"/>',
}

export function signOf(kind: HeadingKind): string {
  const drawing = drawings[kind]
  return drawing === '' ? '' : `<svg class="sign" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${drawing}</svg>`
}
