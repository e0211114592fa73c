import { useMemo, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { riverPicture, type River } from '#domain/river/river-picture.ts'
import { defaultBends, watercourse } from '#domain/river/watercourse.ts'
import { RiverScene, type RiverSceneHandle } from '#renderer/scene/RiverScene.tsx'
import { askForLetters } from '#renderer/ui/letters.ts'
import { tokens, type Theme } from '#renderer/ui/tokens.ts'
import { manyThings, sampleLinks, sampleThings } from '../sample.ts'

const query = new URLSearchParams(location.search)
const seed = Number(query.get('seed') ?? 4)
const count = Number(query.get('n') ?? 0)
const course = watercourse(defaultBends(seed), seed)
const began = performance.now()
// As the app does when it starts.
void askForLetters()
const start: River = {
  scenery: (query.get('scenery') ?? 'land') as 'land', bends: defaultBends(seed), seed, title: 'De rivier',
  things: count > 0 ? manyThings(count) : sampleThings(course), links: count > 0 ? [] : sampleLinks,
}
const log: unknown[] = []
Object.assign(window, { log, renders: 0 })

function Page() {
  const [river, setRiver] = useState(start)
  const [selection, setSelection] = useState<readonly string[]>([])
  const [spotlight, setSpotlight] = useState<string | undefined>(query.get('spotlight') ?? undefined)
  const picture = useMemo(() => riverPicture(river), [river])
  const handle = useRef<RiverSceneHandle>(null)
  Object.assign(window, { handle, setSpotlight, renders: (window as unknown as { renders: number }).renders + 1 })
  return (
    <RiverScene ref={handle} picture={picture} tokens={tokens[(query.get('theme') ?? 'light') as Theme]} label="rivier" selection={selection} describe={(id) => id}
      bending={query.has('bending')} readOnly={query.has('readonly')} {...(spotlight === undefined ? {} : { spotlight })}
      onSelect={(ids) => { log.push(['select', ids]); setSelection(ids) }}
      onMoveAll={(moves) => { log.push(['move', moves]); setRiver((now) => ({ ...now, things: now.things.map((thing) => ({ ...thing, ...moves.find((move) => move.id === thing.id) })) })) }}
      onActivate={(id) => { log.push(['activate', id]) }} onAddAt={(place) => { log.push(['add', place]) }}
      onLink={(from, to) => { log.push(['link', from, to]); setRiver((now) => ({ ...now, links: [...now.links, { id: `${from}-${to}`, from, to }] })) }}
      onBend={(bends) => { log.push(['bend', bends]); setRiver((now) => ({ ...now, bends })) }} />
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Page />)
const target = () => {
  const scene = (window as unknown as { handle?: { current: RiverSceneHandle | null } }).handle?.current
  const box = scene?.screenBox(start.things.at(-1)?.id ?? '')
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined
}
const waitForPicture = (): void => {
  // Complete is: painted, which the scene does in its own letters, and gives the canvas its size only then.
  if (document.querySelector('canvas')?.width === innerWidth && target()) void document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => { Object.assign(window, { ready: performance.now() - began, target }) })))
  else requestAnimationFrame(waitForPicture)
}
requestAnimationFrame(waitForPicture)
