import { thingKinds, type ThingKind } from '#domain/meeting/item-records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { useActions, useRows } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { IconChevron, IconLeft, IconRight, IconTour } from '#renderer/ui/icons.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { BoardSteps } from '../boards/BoardSteps.tsx'
import { questionsOf } from '#domain/river/questions.ts'
import { kindWord } from './river-words.ts'
import { useTour } from './use-tour.ts'
import { VotesOfRiver } from './RiverVotes.tsx'
import styles from './river-lead.module.css'

/** How the room is led through a river: its steps, the question that is asked now, the tour, and at the end the conclusion. */
export function RiverLead({ river }: { readonly river: RiverRecord }) {
  const t = useText()
  const { submit } = useActions()
  const edit = (fields: Partial<RiverRecord>) => submit({ type: 'edit', table: 'river', rows: [{ id: river.id, fields }] })
  return (
    <div className={styles['lead']} role="group" aria-label={t('river.lead')}>
      <div className={styles['row']}>
        <BoardSteps step={river.step} onStep={(step) => { void edit({ step }) }} />
        <p className={styles['hint']} aria-live="polite">{t(`river.hint.${river.step}`)}{river.step === 'vote' || river.step === 'conclude' ? <VotesOfRiver river={river} /> : null}</p>
        <AskedMenu river={river} onAsk={(asked) => { void edit({ asked }) }} />
        <TourButtons river={river.id} />
      </div>
      {river.step === 'conclude' ? (
        <div className={styles['conclusion']}>
          <span className={styles['label']} aria-hidden="true">{t('boards.conclusion')}</span>
          <EditableText multiline label={t('boards.conclusion')} value={river.conclusion} placeholder={t('river.conclusionEmpty')} onCommit={(conclusion) => edit({ conclusion })} />
        </div>
      ) : null}
    </div>
  )
}

/** Which question the room answers now; all of them, or one after the other. */
function AskedMenu({ river, onAsk }: { readonly river: RiverRecord; readonly onAsk: (asked: ThingKind | '') => void }) {
  const t = useText()
  const questions = questionsOf(useRows('question'), river)
  const asked = thingKinds.filter((kind) => questions.some((question) => question.kind === kind))
  if (asked.length < 2) return null
  const now = river.asked === '' ? t('river.askAll') : t('river.askNow', { kind: kindWord(t, river, river.asked) })
  return (
    <Menu label={t('river.ask')} trigger={<Button kind="quiet" icon={<IconChevron size={16} />}>{now}</Button>} groups={[{
      id: 'ask', title: t('river.ask'), entries: [
        { id: 'all', label: t('river.askAll'), chosen: river.asked === '', onAction: () => { onAsk('') } },
        ...questions.filter(({ kind }) => asked.some((one) => one === kind)).map(({ kind, text }) => ({
          id: kind, label: t('river.linkLine', { kind: kindWord(t, river, kind), text }), chosen: river.asked === kind, onAction: () => { onAsk(kind as ThingKind) },
        })),
      ],
    }]} />
  )
}

function TourButtons({ river }: { readonly river: string }) {
  const t = useText()
  const tour = useTour(river)
  if (!tour.isOn) return <IconButton label={t('river.tour')} keys="R" icon={<IconTour />} isDisabled={tour.of === 0} onPress={tour.toggle} />
  return (
    <span className={styles['tour']} role="group" aria-label={t('river.tour')}>
      <IconButton label={t('river.tourBack')} keys="Page Up" icon={<IconLeft />} isDisabled={tour.at === 1} onPress={() => { tour.go(-1) }} />
      <span aria-live="polite">{t('onwall.page', { page: tour.at, pages: tour.of })}</span>
      <IconButton label={t('river.tourOn')} keys="Page Down" icon={<IconRight />} isDisabled={tour.at === tour.of} onPress={() => { tour.go(1) }} />
      <IconButton label={t('river.tourStop')} keys="R" icon={<IconTour />} pressed onPress={tour.toggle} />
    </span>
  )
}
