import { useMemo, useState } from 'react'
import type { RiverPicture } from '#domain/river/river-picture.ts'
import { areDistricts, meantBy } from '#domain/view/confluence.ts'
import { saidTogether } from '#domain/view/wall-lists.ts'
import type { WallView } from '#domain/view/wall-rows.ts'
import { confluenceKeeper } from '#renderer/scene/confluence-keeper.ts'
import { RiverScene } from '#renderer/scene/RiverScene.tsx'
import { useText, type TextId } from '#renderer/text/use-text.tsx'
import { tokens, type Theme } from '#renderer/ui/tokens.ts'
import { KindSign } from './KindSign.tsx'
import { Flow, PageMark } from './Pages.tsx'
import { openingSeconds, useTurning } from './turning.ts'
import { withoutLetters } from './wall-river-picture.ts'
import styles from './wall.module.css'

/** The signs at the springs would be empty plates. */
function withoutSigns(picture: RiverPicture): RiverPicture {
  return { ...picture, things: picture.things.filter(({ id }) => meantBy(id).is !== 'river') }
}

/** All rivers run into one: first the picture, then in words what was said, what most groups said first. */
export function WallConfluence({ view, theme, turning }: { readonly view: WallView; readonly theme: Theme; readonly turning: boolean }) {
  const t = useText()
  const [keeper] = useState(confluenceKeeper)
  const [listed, setListed] = useState(1)
  const of = view.river.size
  const inGroups = useMemo(() => {
    const id = areDistricts(view.river.values()) ? 'onwall.inDistricts' : 'onwall.inGroups'
    return (groups: number): string => t(id, { groups, of })
  }, [t, view.river, of])
  const picture = useMemo(() => withoutSigns(withoutLetters(keeper.picture(view, {
    kind: (kind) => t(`onwall.kind.${kind}` as TextId), title: t('onwall.confluence'), groups: inGroups, riverName: (id) => view.river.get(id)?.title ?? '',
  }))), [keeper, view, t, inGroups])
  const said = useMemo(() => saidTogether(view), [view])
  const { page, of: pages } = useTurning(said.length === 0 ? 1 : 1 + listed, turning, openingSeconds)
  return (
    <>
      <header className={styles['confluenceHead']}><h1 className={styles['title']}>{t('onwall.confluence')}</h1><p className={styles['task']}>{t('onwall.confluenceOf', { count: of })}</p></header>
      <div className={styles['confluence']}>
        <div className={styles['confluencePicture']} data-away={page > 0}><RiverScene picture={picture} tokens={tokens[theme]} label={t('onwall.confluencePicture', { count: of })} readOnly /></div>
        <div className={styles['said']} data-away={page === 0}>
          <Flow columns={1} least={0} page={Math.max(0, page - 1)} onPages={setListed}>
            <ul>
              {said.map((entry) => (
                <li key={entry.id} className={styles['saidOne']}>
                  <KindSign kind={entry.kind} />
                  <span className={styles['grow']}>{entry.text}</span>
                  <span className={styles['aside']}>{entry.isPile ? inGroups(entry.rivers.length) : view.river.get(entry.rivers[0] ?? '')?.title}</span>
                </li>
              ))}
            </ul>
          </Flow>
        </div>
      </div>
      {pages > 1 && page > 0 ? <PageMark page={page} pages={pages - 1} /> : null}
    </>
  )
}
