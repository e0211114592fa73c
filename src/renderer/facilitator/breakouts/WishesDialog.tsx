import { useState } from 'react'
import { useText } from '#renderer/text/use-text.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import type { RoundRecord } from '#domain/meeting/round-records.ts'
import { ImpossibleWishes } from './ImpossibleWishes.tsx'
import { WishBalance } from './WishBalance.tsx'
import { WishPairs } from './WishPairs.tsx'
import { WishPlaces } from './WishPlaces.tsx'

/** What must be, and what would be good. What cannot be is said above all of it. */
export function WishesDialog({ round, onClose }: { readonly round: RoundRecord; readonly onClose: () => void }) {
  const t = useText()
  const [tab, setTab] = useState('pairs')
  return (
    <Dialog title={t('breakouts.wishesTitle')} isOpen onClose={onClose} width="wide">
      <ImpossibleWishes of={null} />
      <Tabs
        label={t('breakouts.wishesTitle')}
        chosen={tab}
        onChoose={setTab}
        tabs={[
          { id: 'pairs', label: t('breakouts.wishesPairs'), content: <WishPairs /> },
          { id: 'places', label: t('breakouts.wishesPlaces'), content: <WishPlaces round={round} /> },
          { id: 'balance', label: t('breakouts.wishesBalance'), content: <WishBalance /> },
        ]}
      />
    </Dialog>
  )
}
