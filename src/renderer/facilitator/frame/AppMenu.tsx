import { useState } from 'react'
import { languages, themes } from '#contract/settings.ts'
import { useActions, useLibrary, useReplica } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { IconKeyboard, IconMore, IconSave } from '#renderer/ui/icons.tsx'
import { Menu, type MenuEntry, type MenuGroup } from '#renderer/ui/menu.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { KeysDialog } from './KeysDialog.tsx'

/** Language, colours, the list of keys, and a copy of the meeting to take along. */
export function AppMenu() {
  const t = useText()
  const [keysShown, setKeysShown] = useState(false)
  const { request, say } = useActions()
  const isOpen = useReplica((state) => state.phase === 'open')
  const settings = useLibrary((state) => state.settings)
  useKey('?', () => { setKeysShown(true) })

  async function publish(): Promise<void> {
    const answer = await request('meeting.publish', { choosePlace: true })
    if (answer.ok && answer.value !== null) say({ kind: 'text', text: t('frame.published', { name: answer.value.name }), tone: 'ok' })
  }

  const language = (id: 'system' | (typeof languages)[number]): MenuEntry =>
    ({ id: `language-${id}`, label: t(`frame.language.${id}`), chosen: settings.language === id, onAction: () => { void request('settings.change', { language: id }) } })
  const theme = (id: 'system' | (typeof themes)[number]): MenuEntry =>
    ({ id: `theme-${id}`, label: t(`frame.theme.${id}`), chosen: settings.theme === id, onAction: () => { void request('settings.change', { theme: id }) } })
  const groups: MenuGroup[] = [
    ...(isOpen ? [{ id: 'meeting', entries: [{ id: 'publish', label: t('frame.publish'), icon: <IconSave />, onAction: () => { void publish() } }] }] : []),
    { id: 'keys', entries: [{ id: 'keys', label: t('frame.keys'), icon: <IconKeyboard />, keys: '?', onAction: () => { setKeysShown(true) } }] },
    { id: 'language', title: t('frame.language'), entries: [language('system'), ...languages.map(language)] },
    { id: 'theme', title: t('frame.theme'), entries: [theme('system'), ...themes.map(theme)] },
  ]
  return (
    <>
      <Menu label={t('frame.menu')} trigger={<IconButton label={t('frame.menu')} icon={<IconMore />} />} groups={groups} />
      <KeysDialog isOpen={keysShown} onClose={() => { setKeysShown(false) }} />
    </>
  )
}
