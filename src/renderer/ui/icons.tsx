import type { ReactNode } from 'react'

/** Our own small set: 24 px, a line of 1.75, round ends. Decoration only: the words are on the button. */
function Icon({ size = 20, children }: { readonly size?: number; readonly children: ReactNode }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.75} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

interface Size { readonly size?: number }
function lines(d: string) {
  return function LineIcon({ size }: Size) {
    return <Icon {...(size === undefined ? {} : { size })}><path d={d} /></Icon>
  }
}

export const IconPlus = lines('M12 5v14M5 12h14')
export const IconTour = lines('M5 19.5a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM7.2 17.3H16a3.2 3.2 0 0 0 0-6.4H9a3.2 3.2 0 0 1 0-6.4h7M16 2l2.8 2.5L16 7')
export const IconMinus = lines('M5 12h14')
export const IconClose = lines('M6 6l12 12M18 6L6 18')
export const IconCheck = lines('M5 12.5l4.5 4.5L19 7.5')
export const IconUndo = lines('M9 14L4.5 9.5 9 5M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3')
export const IconRedo = lines('M15 14l4.5-4.5L15 5M19.5 9.5H10a5.5 5.5 0 0 0 0 11h3')
export const IconSearch = lines('M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4')
export const IconUp = lines('M12 19V5M6 11l6-6 6 6')
export const IconDown = lines('M12 5v14M18 13l-6 6-6-6')
export const IconLeft = lines('M15 5l-7 7 7 7')
export const IconRight = lines('M9 5l7 7-7 7')
export const IconChevron = lines('M6 9l6 6 6-6')
export const IconTrash = lines('M4 7h16M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10.5 11v5M13.5 11v5')
export function IconMore({ size = 20 }: Size) {
  return <Icon size={size}>{[5.5, 12, 18.5].map((x) => <circle key={x} cx={x} cy="12" r="1.1" fill="currentColor" stroke="currentColor" />)}</Icon>
}
export const IconGrip = lines('M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01')
export const IconPencil = lines('M4.5 19.5l1-4L16 5l3 3L8.500 18.500zM14 7l3 3')
export const IconPeople = lines('M9 11.500a3.250 3.250 0 1 0 0-6.500 3.250 3.250 0 0 0 0 6.500zM3 19.500c.4-3.300 2.800-5.200 6-5.200s5.600 1.900 6 5.200M15.500 11.200a2.800 2.800 0 1 0-.6-5.500M17.500 14.600c2 .6 3.300 2.300 3.500 4.700')
export const IconPerson = lines('M12 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM5 20c.5-3.700 3.300-5.700 7-5.700s6.500 2 7 5.700')
export const IconGroups = lines('M6.500 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM17.500 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM12 19.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM8 11l2.500 3.500M16 11l-2.500 3.500M9.500 7h5')
export const IconRiver = lines('M4 4c6 0 9 2.500 8 5s-6 3-6 5.500S10 19.500 20 20M10 4c6 .5 8.500 2.500 8 5.500S12.500 13 12.500 14.500s2.500 2 7.500 2.500')
export const IconBoards = lines('M4 5h16v14H4zM9.300 5v14M14.700 5v14')
export const IconHarvest = lines('M4.500 11h15l-1.800 8.500H6.300zM8 11l3-6.500M16 11l-3-6.500M9.500 14.500v2M14.500 14.500v2')
export const IconReport = lines('M6 3.500h8.500L19 8v12.500H6zM14 3.500V8.500h5M9 12.500h7M9 16h7')
export const IconSetup = lines('M5 5h14v15H5zM5 9.500h14M9 3v4M15 3v4M9 13.500h6M9 16.500h3.500')
export const IconScreen = lines('M3.500 4.500h17v11.500h-17zM12 16v4M8 20h8')
export const IconShow = lines('M3.500 4.500h17v11.500h-17zM8 20h8M12 16v4M10.200 7.800v5l4-2.500z')
export function IconBlank({ size = 20 }: Size) {
  return <Icon size={size}><path d="M3.500 4.500h17v11.500h-17z" fill="currentColor" /><path d="M8 20h8M12 16v4" /></Icon>
}
export const IconPane = lines('M3.500 5h17v14h-17zM14.500 5v14')
export const IconSpotlight = lines('M12 8.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM12 2.500v2.500M12 19v2.500M2.500 12H5M19 12h2.500M5.300 5.300L7 7M17 17l1.700 1.700M18.700 5.300L17 7M7 17l-1.700 1.700')
export const IconClock = lines('M12 21a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 9v4.500l3 1.500M9.500 2.500h5')
export const IconPlay = lines('M8 5.500v13l10.500-6.500z')
export const IconPause = lines('M8.500 6v12M15.500 6v12')
export const IconStop = lines('M7 7h10v10H7z')
export const IconKeyboard = lines('M3 6.500h18v11H3zM6.500 10h.01M10 10h.01M13.500 10h.01M17 10h.01M8 14h8')
export const IconOpen = lines('M3.500 18.500V6h5.500l2 2.500h7v3M3.500 18.500L6 11.500h15l-2.500 7z')
export const IconLock = lines('M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3')
export const IconUnlock = lines('M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 6.800-1.200')
export const IconCopy = lines('M8.500 8.500h11v11h-11zM4.500 15.500v-11h11')
export const IconWarning = lines('M12 4L2.800 19.500h18.400zM12 10v4.500M12 17h.01')
export const IconInfo = lines('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.500M12 7.700h.01')
export const IconSave = lines('M12 4v10M7.500 10L12 14.500 16.500 10M4.500 19.500h15')
export const IconImport = lines('M12 14V4M7.500 8.500L12 4l4.500 4.500M4.500 14v5.500h15V14')
export const IconDice = lines('M5 5h14v14H5zM9 9h.01M15 9h.01M12 12h.01M9 15h.01M15 15h.01')
export const IconNeed = lines('M12 20S4.500 15.500 4.500 9.800A3.900 3.900 0 0 1 12 8.300a3.900 3.900 0 0 1 7.500 1.500C19.500 15.500 12 20 12 20z')
export const IconVote = lines('M7.500 12a4.500 4.500 0 1 0 9 0 4.500 4.500 0 0 0-9 0z')
export const IconEye = lines('M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z')
export const IconZoomIn = lines('M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4M11 8v6M8 11h6')
export const IconZoomOut = lines('M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4M8 11h6')
export const IconFit = lines('M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5')

/** The mark of the app: a bend of the river. */
export function Mark({ size = 28 }: Size) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="16" fill="var(--accent)" />
      <path d="M5 9.500C13 7 19 8 19.500 12S12 16.500 12.500 20.500 19.500 25 27 22" fill="none" stroke="var(--accent-ink)" strokeWidth="4.200" strokeLinecap="round" />
    </svg>
  )
}
