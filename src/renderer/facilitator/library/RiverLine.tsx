import { classNames } from '#renderer/ui/class-names.ts'
import styles from './library.module.css'

const contours = [
  'M-20 30C180 -14 330 66 520 30S860 -14 1050 22 1400 60 1640 8', 'M-20 10C180 -34 330 42 520 8S860 -34 1050 0 1400 36 1640 -14',
  'M-20 52C170 10 330 92 530 54S860 10 1060 44 1380 66 1640 30', 'M-20 146C160 176 380 156 520 168', 'M300 -20C330 14 420 22 480 -20', 'M276 -20C312 34 444 42 506 -20',
  'M1130 20C1180 2 1270 10 1300 -20', 'M-20 76C150 40 280 96 380 92', 'M620 74C700 40 800 36 880 62', 'M640 84C710 56 790 52 850 70', 'M1010 170C1060 148 1140 156 1190 170',
]

/** The band of an atlas above the page: contour lines, and a river that grows from a spring into a delta. Decoration only. */
export function RiverLine() {
  return (
    <svg className={classNames(styles['river'])} viewBox="0 0 1600 150" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <g className={classNames(styles['contours'])}>{contours.map((d) => <path key={d} d={d} />)}</g>
      <path
        className={classNames(styles['water'])}
        d="M-20 128C60 116 120 138 200 134 320 128 360 104 470 106 580 108 610 138 720 136 850 132 880 84 1000 80 1120 76 1150 122 1270 122 1400 122 1440 40 1640 22V140C1520 118 1450 152 1290 152 1130 152 1110 112 1010 110 900 108 860 158 720 156 600 154 570 122 470 119 370 116 320 140 200 142 110 143 60 124 -20 133Z"
      />
      <g className={classNames(styles['flow'])}>
        <path d="M480 112C580 114 600 146 720 146 850 146 890 96 1004 94" />
        <path d="M1030 92C1130 96 1150 136 1280 138 1330 138 1370 128 1410 112" />
        <path d="M1300 130C1400 122 1450 76 1640 52" />
        <path d="M1440 128C1500 106 1560 100 1640 96" />
      </g>
    </svg>
  )
}
