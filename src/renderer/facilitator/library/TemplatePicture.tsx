import type { TemplateName } from '#domain/meeting/records.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import styles from './library.module.css'

/** A small drawing of each kind of meeting: a river with bridges, a circle of people, a board with cards, blank paper. */
export function TemplatePicture({ of }: { readonly of: TemplateName }) {
  return (
    <svg className={classNames(styles['picture'])} viewBox="0 0 120 56" aria-hidden="true" focusable="false">
      <rect className={classNames(styles['sheet'])} x="0.500" y="0.500" width="119" height="55" rx="6" />
      {drawing(of)}
    </svg>
  )
}

function drawing(of: TemplateName) {
  switch (of) {
    case 'kick-off': return (
      <>
        <path className={classNames(styles['pWater'])} d="M1 20C26 6 40 42 62 30S96 10 119 26V38C96 24 84 42 62 44S24 22 1 32Z" />
        <path className={classNames(styles['pLine'])} d="M58 24l8 26M66 22l8 26M57 30l13-3M60 39l13-3" />
        <circle className={classNames(styles['pDark'])} cx="34" cy="28" r="4.500" />
        <circle className={classNames(styles['pSun'])} cx="98" cy="14" r="5" />
      </>
    )
    case 'learning-network': return (
      <>
        {[0, 60, 120, 180, 240, 300].map((angle) => (
          <circle key={angle} className={classNames(angle % 120 === 0 ? styles['pWater'] : styles['pSun'])} cx={60 + 22 * Math.cos((angle * Math.PI) / 180)} cy={28 + 17 * Math.sin((angle * Math.PI) / 180)} r="5.500" />
        ))}
        <ellipse className={classNames(styles['pLine'])} cx="60" cy="28" rx="12" ry="8" />
      </>
    )
    case 'brainstorm': return (
      <>
        {[12, 46, 80].map((x, at) => (
          <g key={x}>
            <path className={classNames(styles['pLine'])} d={`M${String(x)} 11h24`} />
            <rect className={classNames(styles['pSun'])} x={x} y="16" width="28" height="9" rx="2" />
            <rect className={classNames(styles['pWater'])} x={x} y="28" width="28" height="9" rx="2" />
            {at === 1 ? null : <rect className={classNames(styles['pSun'])} x={x} y="40" width="28" height="9" rx="2" />}
          </g>
        ))}
      </>
    )
    case 'empty': return <path className={classNames(styles['pLine'])} d="M60 18v20M50 28h20" />
  }
}
