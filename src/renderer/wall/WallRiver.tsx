import { useMemo, useState } from 'react'
import { inOrder } from '#domain/document/order.ts'
import type { WallSchema, WallView } from '#domain/view/wall.ts'
import { riverKeeper } from '#renderer/scene/river-keeper.ts'
import { RiverScene } from '#renderer/scene/RiverScene.tsx'
import { useText, type Text, type TextId } from '#renderer/text/use-text.tsx'
import { tokens, type Theme } from '#renderer/ui/tokens.ts'
import styles from './wall.module.css'

interface Props { readonly view: WallView; readonly theme: Theme }

/** One river over the whole wall, its questions at the foot. */
export function WallRiver({ view, theme }: Props) {
  const t = useText()
  const [river] = [...view.river.values()]
  const wall = view.wall.get('wall')
  if (river === undefined) return null
  const spotlight = wall?.spotlight ?? null
  return (
    <div className={styles['river']}>
      <ShownRiver river={river} view={view} theme={theme} spotlight={spotlight} />
      <div className={styles['riverHead']}><h1 className={styles['title']}>{river.title === '' ? t('onwall.rivers') : river.title}</h1></div>
      {spotlight === null ? (
        <ul className={styles['questions']}>
          {inOrder(view.question.values()).slice(0, 3).map((question) => <li key={question.id} className={styles['asked']} data-kind={question.kind}>{question.text}</li>)}
        </ul>
      ) : null}
    </div>
  )
}

/** All rivers beside each other, to compare and to choose. */
export function WallRivers({ view, theme }: Props) {
  const t = useText()
  const rivers = inOrder(view.river.values())
  const across = rivers.length <= 1 ? 1 : rivers.length <= 4 ? 2 : rivers.length <= 9 ? 3 : 4
  return (
    <>
      <header className={styles['head']}><h1 className={styles['title']}>{t('onwall.rivers')}</h1></header>
      <div className={styles['rivers']} ref={(box) => { box?.style.setProperty('--across', String(across)) }}>
        {rivers.map((river) => (
          <div className={styles['thumb']} key={river.id}>
            <ShownRiver river={river} view={view} theme={theme} spotlight={null} />
            <h2 className={styles['thumbTitle']}>{river.title}</h2>
          </div>
        ))}
      </div>
    </>
  )
}

function stepOf(t: Text, plank: WallSchema['item'] | undefined): { who?: string; due?: string } {
  if (plank === undefined) return {}
  return { ...(plank.who === '' ? {} : { who: plank.who }), ...(plank.due === '' ? {} : { due: t.day(plank.due, 'short') }) }
}

export function ShownRiver({ river, view, theme, spotlight }: { readonly river: WallSchema['river']; readonly view: WallView; readonly theme: Theme; readonly spotlight: string | null }) {
  const t = useText()
  const [keeper] = useState(riverKeeper)
  const picture = useMemo(() => keeper.picture(river, view, { kind: (kind) => t(`onwall.kind.${kind}` as TextId), step: (plank) => stepOf(t, view.item.get(plank)) }), [keeper, river, view, t])
  return (
    <RiverScene picture={picture} tokens={tokens[theme]} label={t('onwall.river', { title: river.title })} readOnly {...(spotlight === null ? {} : { spotlight })} />
  )
}
