import { useText } from '#renderer/text/use-text.tsx'
import { EmptyPlace } from '#renderer/ui/empty-place.tsx'

export function River() {
  const t = useText()
  return <EmptyPlace>{t('frame.part.river')}</EmptyPlace>
}
