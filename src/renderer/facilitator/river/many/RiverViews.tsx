import { useText } from '#renderer/text/use-text.tsx'
import { Segmented } from '#renderer/ui/choice.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import type { ListedKey, WallOffer } from '../../frame/frame-context.tsx'
import { ShowOnWall } from '../../frame/present.tsx'
import type { Text } from '#renderer/text/use-text.tsx'
import { riverViews, type RiverView } from './views.ts'
import styles from './many.module.css'

/** One river, all of them, some side by side, all run into one, or as a table. There from the second river on. */
export function RiverViews({ view, onView, offer }: { readonly view: RiverView; readonly onView: (view: RiverView) => void; readonly offer: WallOffer | null }) {
  const t = useText()
  return (
    <div className={styles['views']}>
      <Segmented label={t('many.views')} hideLabel value={view} onChange={onView} segments={riverViews.map(({ id }) => ({ id, label: t(`many.view.${id}`) }))} />
      {view === 'one' ? null : <h1 className="visually-hidden">{t(`many.title.${view}`)}</h1>}
      {offer === null ? null : <ShowOnWall offer={offer} small />}
      {riverViews.map(({ id, keys }) => <ViewKey key={id} keys={keys} onPress={() => { onView(id) }} />)}
    </div>
  )
}

function ViewKey({ keys, onPress }: { readonly keys: string; readonly onPress: () => void }) {
  useKey(keys, onPress)
  return null
}

/** What stands in the list of keys for the view that is open. */
export function keysOfView(t: Text, view: RiverView): ListedKey[] {
  const views: ListedKey[] = [{ keys: 'Alt+1 … 5', text: t('many.keys.views') }]
  if (view === 'all') return [...views, { keys: '← → ↑ ↓', text: t('many.keys.walk') }, { keys: 'Enter', text: t('many.keys.open') }]
  if (view !== 'confluence') return views
  return [
    ...views, { keys: '↑ ↓', text: t('many.keys.walk') }, { keys: 'Space', text: t('many.keys.choose') }, { keys: 'L', text: t('many.keys.lay') },
    { keys: 'Shift+L', text: t('many.keys.apart') }, { keys: 'Enter', text: t('many.keys.open') }, { keys: 'Esc', text: t('many.keys.none') }, { keys: 'O', text: t('river.keys.otherSide') },
  ]
}
