import type { Text } from '#renderer/text/use-text.tsx'

/** "2 dubbele meer", "1 dubbele minder", or nothing when it makes no difference. */
export function changeWords(t: Text, before: number | null, after: number | null): string {
  if (before === null || after === null || before === after) return ''
  return after > before ? t('breakouts.worse', { count: after - before }) : t('breakouts.better', { count: before - after })
}
