import { useEffect, useRef, useState } from 'react'
import { colourings, sceneries, type ColourBy, type RiverRecord, type Scenery } from '#domain/meeting/river-records.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useMeeting } from '#renderer/replica/use-meeting.ts'
import { useText, type TextId } from '#renderer/text/use-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { IconMore, IconPlus } from '#renderer/ui/icons.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { ShowOnWall } from '../frame/present.tsx'
import { districtsWithoutRiver, oneRiver, riversPerDistrict } from '#domain/things/river-commands.ts'
import { useRiverOut } from './river-out.ts'
import { WordsDialog } from './WordsDialog.tsx'
import styles from './river.module.css'

/** Which river is open, its name, and what can be done with it as a whole. */
export function RiverBar({ rivers, river, onChoose }: { readonly rivers: readonly RiverRecord[]; readonly river: RiverRecord; readonly onChoose: (id: string) => void }) {
  const t = useText()
  const { submit } = useActions()
  const [naming, setNaming] = useState(false)
  const [wording, setWording] = useState(false)
  const counts = useMeeting((meeting) => Object.fromEntries(rivers.map((one) => [one.id, [...meeting.item.values()].filter((item) => item.river === one.id && item.kind !== 'plank').length])))
  return (
    <div className={styles['bar']}>
      <div className={styles['tabs']}>
        <div className={styles['list']} role="tablist" aria-label={t('river.all')}>
          {rivers.map((one, at) => <RiverTab key={one.id} river={one} chosen={one.id === river.id} count={counts[one.id] ?? 0} onChoose={onChoose} neighbours={[rivers[at - 1]?.id, rivers[at + 1]?.id]} />)}
        </div>
        <AddRiver rivers={rivers} onChoose={onChoose} />
      </div>
      <div className={styles['actions']}>
        {naming ? (
          <h1 className={styles['heading']}>
            <EditableText
              label={t('river.name')} value={river.title} startEditing onDone={(how) => { setNaming(false); if (how !== 'blur') document.getElementById(`river-tab-${river.id}`)?.focus() }}
              onCommit={(title) => submit({ type: 'edit', table: 'river', rows: [{ id: river.id, fields: { title } }] })}
            />
          </h1>
        ) : <h1 className="visually-hidden">{river.title}</h1>}
        <ShowOnWall offer={{ show: 'river', of: river.id, title: river.title }} small />
        <RiverMenu river={river} onName={() => { setNaming(true) }} onWords={() => { setWording(true) }} />
        {wording ? <WordsDialog river={river} onClose={() => { setWording(false) }} /> : null}
      </div>
    </div>
  )
}

function RiverTab({ river, chosen, count, onChoose, neighbours }: {
  readonly river: RiverRecord
  readonly chosen: boolean
  readonly count: number
  readonly onChoose: (id: string) => void
  readonly neighbours: readonly (string | undefined)[]
}) {
  const t = useText()
  const name = river.title === '' ? t('river.unnamed') : river.title
  const tab = useRef<HTMLButtonElement>(null)
  useEffect(() => { if (chosen) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }) }, [chosen])
  return (
    <button
      ref={tab} type="button" role="tab" id={`river-tab-${river.id}`} aria-controls="river-work" aria-selected={chosen} tabIndex={chosen ? 0 : -1} className={styles['tab']}
      onClick={() => { onChoose(river.id) }}
      onKeyDown={(event) => {
        const to = event.key === 'ArrowLeft' ? neighbours[0] : event.key === 'ArrowRight' ? neighbours[1] : undefined
        if (to === undefined) return
        event.preventDefault()
        onChoose(to)
        document.getElementById(`river-tab-${to}`)?.focus()
      }}
    >{name}<span className={styles['count']}>{count}</span>
    </button>
  )
}

function AddRiver({ rivers, onChoose }: { readonly rivers: readonly RiverRecord[]; readonly onChoose: (id: string) => void }) {
  const t = useText()
  const { submit } = useActions()
  const missing = useMeeting(districtsWithoutRiver)
  const add = (): void => {
    const id = newId()
    void submit(oneRiver(t('river.unnamed'), rivers.length + 1, id)).then((answer) => { if (answer.ok) onChoose(id) })
  }
  if (missing.length === 0) return <IconButton label={t('river.add')} icon={<IconPlus />} onPress={add} />
  return (
    <Menu label={t('river.add')} trigger={<Button kind="quiet" icon={<IconPlus />}>{t('river.add')}</Button>} groups={[{
      id: 'add', entries: [
        { id: 'districts', label: t('river.perDistrict', { count: missing.length }), onAction: () => { void submit(riversPerDistrict(missing, rivers.length, newId)) } },
        { id: 'one', label: t('river.addOne'), onAction: add },
      ],
    }]} />
  )
}

/** Only what this meeting can show: without districts nothing is coloured by district, and without a thing that has a theme nothing by theme. */
function useColours(): readonly ColourBy[] {
  return useMeeting((meeting) => colourings.filter((by) => by === 'kind' || (by === 'river' && meeting.river.size > 1) || (by === 'district' && meeting.district.size > 0) || (by === 'theme' && [...meeting.item.values()].some((item) => item.river !== null && item.theme !== null))))
}

function RiverMenu({ river, onName, onWords }: { readonly river: RiverRecord; readonly onName: () => void; readonly onWords: () => void }) {
  const t = useText()
  const { submit } = useActions()
  const out = useRiverOut(river.id)
  const colours = useColours()
  const paint = (scenery: Scenery): void => { void submit({ type: 'edit', table: 'river', rows: [{ id: river.id, fields: { scenery } }] }) }
  return (
    <Menu label={t('river.more')} trigger={<IconButton label={t('river.more')} icon={<IconMore />} />} groups={[
      { id: 'name', entries: [{ id: 'name', label: t('river.rename'), onAction: onName }, { id: 'words', label: t('river.words'), onAction: onWords }] },
      { id: 'colour', title: t('river.colour'), entries: colours.map((colour) => ({ id: `colour-${colour}`, label: t(`river.colour.${colour}` as TextId), chosen: river.colour === colour, onAction: () => { void submit({ type: 'edit', table: 'river', rows: [{ id: river.id, fields: { colour } }] }) } })) },
      { id: 'scenery', title: t('river.scenery'), entries: sceneries.filter((scenery) => scenery !== 'own' || river.picture !== '').map((scenery) => ({ id: scenery, label: t(`river.scenery.${scenery}` as TextId), chosen: river.scenery === scenery, onAction: () => { paint(scenery) } })) },
      { id: 'course', title: t('river.course'), entries: [
        { id: 'other', label: t('river.otherCourse'), onAction: () => { void submit({ type: 'edit', table: 'river', rows: [{ id: river.id, fields: { seed: river.seed + 1, bends: [] } }] }) } },
      ] },
      out,
      { id: 'remove', entries: [{ id: 'remove', label: t('river.remove'), danger: true, onAction: () => { void submit({ type: 'remove', table: 'river', ids: [river.id] }) } }] },
    ]} />
  )
}
