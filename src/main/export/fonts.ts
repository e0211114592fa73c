import latin from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2?inline'
import latinBold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2?inline'
import extended from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff2?inline'
import extendedBold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff2?inline'

/**
 * Four files of a fixed weight, 40 kB in all. A variable font would be one file, but Chromium writes it into a PDF as
 * Type 3 drawings without hints; see docs/decisions/0080. Letters outside these ranges come from the computer's own fonts.
 */
const latinRange = 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const extendedRange = 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'

function face(address: string, weight: number, range: string): string {
  return `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:${String(weight)};src:url(${address}) format("woff2");unicode-range:${range}}`
}

/** Western letters only: for pictures, of which a report has many. */
export const latinFaces = [face(latin, 400, latinRange), face(latinBold, 700, latinRange)].join('')

/** The @font-face rules of the report. */
export const fontFaces = [
  face(latin, 400, latinRange), face(latinBold, 700, latinRange), face(extended, 400, extendedRange), face(extendedBold, 700, extendedRange),
].join('\n')
