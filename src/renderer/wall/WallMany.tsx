import { useMemo, useState } from 'react'
import { inOrder } from '#domain/document/order.ts'
import { areDistricts, readConfluence } from '#domain/view/confluence.ts'
import type { WallView } from '#domain/view/wall-rows.ts'
import { confluenceKeeper } from '#renderer/scene/confluence-keeper.ts'
import { RiverScene } from '#renderer/scene/RiverScene.tsx'
import { useText, type TextId } from '#renderer/text/use-text.tsx'
import { tokens, type Theme } from '#renderer/ui/tokens.ts'
import { ShownRiver } from './WallRiver.tsx'
import styles from './wall.module.css'

interface Props { readonly view: WallView; readonly theme: Theme }

/** Two to four rivers side by side, all at the same scale. */
export function WallBeside({ view, theme }: Props) {
  const t = useText()
  const rivers = inOrder(view.river.values())
  return (
    <>
      <header className={styles['head']}><h1 className={styles['title']}>{t('onwall.beside')}</h1></header>
      <div className={styles['rivers']} ref={(box) => { box?.style.setProperty('--across', String(rivers.length <= 1 ? 1 : 2)) }}>
        {rivers.map((river) => (
          <div className={styles['thumb']} key={river.id}>
            <ShownRiver river={river} view={view} theme={theme} />
            <h2 className={styles['thumbTitle']}>{river.title}</h2>
          </div>
        ))}
      </div>
    </>
  )
}

/** So many of what was said in several groups stand in words under the picture. */
const told = 3

/** All rivers run into one; what several groups said is largest, and stands in words at the foot. */
export function WallConfluence({ view, theme }: Props) {
  const t = useText()
  const [keeper] = useState(confluenceKeeper)
  const of = view.river.size
  const inGroups = useMemo(() => {
    const id = areDistricts(view.river.values()) ? 'onwall.inDistricts' : 'onwall.inGroups'
    return (groups: number): string => t(id, { groups, of })
  }, [t, view.river, of])
  const picture = useMemo(() => keeper.picture(view, {
    kind: (kind) => t(`onwall.kind.${kind}` as TextId), title: t('onwall.confluence'),
    groups: inGroups, riverName: (id) => view.river.get(id)?.title ?? '',
  }), [keeper, view, t, inGroups])
  const shared = useMemo(() => readConfluence(view).entries.filter((entry) => entry.isPile && entry.rivers.length > 1).slice(0, told), [view])
  return (
    <div className={styles['confluence']}>
      <header className={styles['confluenceHead']}><h1 className={styles['title']}>{t('onwall.confluence')}</h1><p className={styles['task']}>{t('onwall.confluenceOf', { count: of })}</p></header>
      <div className={styles['confluencePicture']}><RiverScene picture={picture} tokens={tokens[theme]} label={t('onwall.confluencePicture', { count: of })} readOnly /></div>
      {shared.length === 0 ? null : (
        <ul className={styles['shared']}>
          {shared.map((entry) => (
            <li key={entry.id} className={styles['asked']} data-kind={entry.kind}>
              <span className={styles['dots']}>{inGroups(entry.rivers.length)}</span> <span className={styles['sharedText']}>{entry.text}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
