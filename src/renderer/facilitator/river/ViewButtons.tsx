import type { RefObject } from 'react'
import type { RiverSceneHandle } from '#renderer/scene/RiverScene.tsx'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { IconFit, IconZoomIn, IconZoomOut } from '#renderer/ui/icons.tsx'
import styles from './river.module.css'

export function ViewButtons({ scene }: { readonly scene: RefObject<RiverSceneHandle | null> }) {
  const t = useText()
  return (
    <div className={styles['view']} role="group" aria-label={t('river.view')}>
      <IconButton label={t('river.zoomIn')} keys="+" icon={<IconZoomIn />} onPress={() => { scene.current?.zoomIn() }} />
      <IconButton label={t('river.zoomOut')} keys="−" icon={<IconZoomOut />} onPress={() => { scene.current?.zoomOut() }} />
      <IconButton label={t('river.fit')} keys="0" icon={<IconFit />} onPress={() => { scene.current?.fit() }} />
    </div>
  )
}
