import { useActions } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import type { MenuGroup } from '#renderer/ui/menu.tsx'

const files = [
  { id: 'screen', format: 'png', picture: { size: 'screen', print: false } }, { id: 'a3', format: 'png', picture: { size: 'a3', print: false } },
  { id: 'a3print', format: 'png', picture: { size: 'a3', print: true } }, { id: 'a1', format: 'png', picture: { size: 'a1', print: false } },
  { id: 'svg', format: 'svg', picture: { size: 'a3', print: false } }, { id: 'svgprint', format: 'svg', picture: { size: 'a3', print: true } },
] as const

/** A river on the clipboard, or as a file of its own. */
export function useRiverOut(river: string): MenuGroup {
  const t = useText()
  const { request, say } = useActions()
  const copy = async (): Promise<void> => {
    const answer = await request('river.copyPicture', { river, print: false })
    if (answer.ok) say({ kind: 'text', text: t('river.out.copied'), tone: 'ok' })
  }
  const write = async ({ format, picture }: (typeof files)[number]): Promise<void> => {
    const answer = await request('report.export', { version: 'public', formats: [format], choosePlace: true, picture, rivers: [river] })
    const [made] = answer.ok && answer.value !== null ? answer.value.files : []
    if (made !== undefined) say({ kind: 'text', text: t('river.out.written', { name: made.name }), tone: 'ok' })
  }
  return {
    id: 'out', title: t('river.out'), entries: [
      { id: 'copy', label: t('river.out.copy'), onAction: () => { void copy() } },
      ...files.map((file) => ({ id: file.id, label: t(`river.out.${file.id}`), onAction: () => { void write(file) } })),
    ],
  }
}
