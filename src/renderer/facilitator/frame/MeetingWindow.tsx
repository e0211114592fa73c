import { Suspense, useEffect } from 'react'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { useKey } from '#renderer/ui/use-key.ts'
import { ErrorPlace } from './ErrorPlace.tsx'
import { useFollowingGoal } from './follow-goal.ts'
import { FrameProvider } from './frame-context.tsx'
import { Header } from './Header.tsx'
import { NoticeBar } from './NoticeBar.tsx'
import { partNames, parts, type PartName } from './parts.ts'
import { PartsNav } from './PartsNav.tsx'
import { useRegionKey } from './regions.ts'
import { useRemembered } from './remembered.ts'
import { UnkeptTexts } from './UnkeptTexts.tsx'
import { WallPane } from './WallPane.tsx'
import styles from './frame.module.css'

/** One meeting: its parts at the left, the work in the middle, what the wall shows at the right. */
export function MeetingWindow({ id }: { readonly id: string }) {
  return (
    <FrameProvider key={id}>
      <Frame />
    </FrameProvider>
  )
}

function Frame() {
  const t = useText()
  const [kept, setOpen] = useRemembered<string>('part', 'setup')
  const [paneShown, setPaneShown] = useRemembered<boolean>('pane', true)
  const open: PartName = partNames.find((name) => name === kept) ?? 'setup'
  useRegionKey()
  useFollowingGoal(setOpen)
  useLoadingAhead()
  useKey('F8', () => { setPaneShown(!paneShown) })
  return (
    <div className={classNames(styles['window'], !paneShown && styles['withoutPane'])}>
      <Header paneShown={paneShown} onPane={() => { setPaneShown(!paneShown) }} />
      <PartsNav open={open} onOpen={setOpen} />
      <main className={classNames(styles['main'])} data-region="work" tabIndex={-1} aria-label={t(`frame.part.${open}`)}>
        <NoticeBar />
        <UnkeptTexts />
        <ErrorPlace key={open}><PartContent name={open} /></ErrorPlace>
      </main>
      <WallPane isShown={paneShown} />
    </div>
  )
}

function PartContent({ name }: { readonly name: PartName }) {
  const Content = parts.find((part) => part.name === name)?.Content
  return <Suspense fallback={null}>{Content === undefined ? null : <Content />}</Suspense>
}

/** The other parts are fetched when the window has nothing to do: they lie on the disk, opening one must not wait. */
function useLoadingAhead(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => { for (const part of parts) void part.load() })
    return () => { cancelIdleCallback(idle) }
  }, [])
}
