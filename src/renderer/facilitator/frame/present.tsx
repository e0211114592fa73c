import { useCallback, useState } from 'react'
import type { Fields } from '#domain/meeting/command.ts'
import { useActions, useEvent, useWall } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { IconShow } from '#renderer/ui/icons.tsx'
import type { WallOffer } from './frame-context.tsx'

/** Puts something on the wall, opening the projector window when it is not there. */
export function usePresent(): (offer: WallOffer) => Promise<void> {
  const { submit, request } = useActions()
  return useCallback(async (offer) => {
    await submit(wallCommand({ show: offer.show, of: offer.of ?? null, spotlight: offer.spotlight ?? null, tour: offer.tour ?? false, blank: 'no' }))
    await request('wall.open', {})
  }, [submit, request])
}

export function wallCommand(fields: Fields) {
  return { type: 'edit', table: 'wall', rows: [{ id: 'wall', fields }] } as const
}

/** "Toon op scherm", for beside whatever is selected. */
export function ShowOnWall({ offer, small = false }: { readonly offer: WallOffer; readonly small?: boolean }) {
  const t = useText()
  const present = usePresent()
  const wall = useWall()
  const shown = wall.show === offer.show && wall.of === (offer.of ?? null) && wall.spotlight === (offer.spotlight ?? null)
  const show = (): void => { void present(offer) }
  if (small) return <IconButton label={t('wall.showThis', { what: offer.title })} icon={<IconShow />} pressed={shown} onPress={show} />
  return <Button icon={<IconShow />} onPress={show}>{t('wall.show')}</Button>
}

/** Whether the projector window is open, as main says. */
export function useWallWindow(): boolean {
  const [open, setOpen] = useState(false)
  useEvent('wall.window', (event) => { setOpen(event.open) })
  return open
}
