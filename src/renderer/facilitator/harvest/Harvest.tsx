import { useText } from '#renderer/text/use-text.tsx'
import { EmptyPlace } from '#renderer/ui/empty-place.tsx'

export function Harvest() {
  const t = useText()
  return <EmptyPlace>{t('frame.part.harvest')}</EmptyPlace>
}
