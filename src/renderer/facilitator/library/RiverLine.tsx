import { classNames } from '#renderer/ui/class-names.ts'
import styles from './library.module.css'

/** The band of an atlas above the page: contour lines of the land, and a river through them. Decoration only. */
export function RiverLine() {
  return (
    <svg className={classNames(styles['river'])} viewBox="0 0 1600 150" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
      <g className={classNames(styles['contours'])}>
        {[0, 1, 2, 3, 4].map((n) => (
          <path key={`a${String(n)}`} d={`M-20 ${String(52 - n * 17)}C150 ${String(8 - n * 12)} 300 ${String(86 - n * 20)} 470 ${String(46 - n * 17)}S790 ${String(-4 - n * 8)} 960 ${String(38 - n * 18)} 1300 ${String(72 - n * 21)} 1620 ${String(24 - n * 16)}`} />
        ))}
        {[0, 1, 2, 3].map((n) => (
          <path key={`b${String(n)}`} d={`M-20 ${String(128 + n * 15)}C220 ${String(166 + n * 12)} 360 ${String(96 + n * 18)} 560 ${String(126 + n * 15)}S900 ${String(150 + n * 12)} 1080 ${String(112 + n * 17)} 1420 ${String(140 + n * 13)} 1620 ${String(98 + n * 17)}`} />
        ))}
      </g>
      <path className={classNames(styles['water'])} d="M-20 84C170 34 300 132 470 96S780 40 950 84 1270 138 1420 92 1560 70 1640 78V104C1560 98 1520 112 1440 122 1260 160 1110 138 940 106S640 108 480 118 180 74 -20 96Z" />
      <path className={classNames(styles['flow'])} d="M-20 91C170 50 300 124 470 106S780 62 950 95 1270 148 1430 106 1560 84 1640 90" />
    </svg>
  )
}
