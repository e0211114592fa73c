import { palettes, type Palette } from '#domain/river/palette.ts'

/**
 * The one place where the interface's colours, sizes and times are written. CSS gets them as custom
 * properties (cssVariables), the canvas gets the same values as they are. The river's own tones come
 * from the domain because the exporter in the main process paints with them too.
 * tokens.test.ts measures every pair of text and background: 4.5:1 (7:1 in high contrast).
 */
export type Theme = 'light' | 'dark' | 'contrast'
export const themes: readonly Theme[] = ['light', 'dark', 'contrast']

export type KindName = 'opportunity' | 'obstacle' | 'bridge' | 'plank' | 'boat' | 'milestone' | 'note' | 'text' | 'picture'
export interface KindColours { readonly fill: string; readonly edge: string; readonly ink: string }
export interface InterfaceColours {
  /** the page behind everything, and text on it */
  readonly paper: string
  readonly ink: string
  readonly inkSoft: string
  /** panels and fields; cards and dialogs above them; something pressed or chosen */
  readonly surface: string
  readonly surfaceRaised: string
  readonly surfaceSunken: string
  /** hairlines between parts (decoration) and outlines of controls (3:1) */
  readonly line: string
  readonly lineStrong: string
  readonly accent: string
  readonly accentInk: string
  readonly accentHover: string
  readonly accentSoft: string
  readonly accentText: string
  readonly danger: string
  readonly dangerInk: string
  readonly dangerSoft: string
  readonly warn: string
  readonly warnSoft: string
  readonly ok: string
  readonly okSoft: string
  readonly focus: string
  readonly selection: string
  readonly shadow: string
  readonly veil: string
}
export interface ThemeTokens {
  readonly colour: InterfaceColours
  readonly kinds: Readonly<Record<KindName, KindColours>>
  readonly river: Palette
}

function kindsOf(river: Palette): Record<KindName, KindColours> {
  const of = (kind: KindName): KindColours => ({ fill: river[`${kind}Fill`], edge: river[`${kind}Edge`], ink: river[`${kind}Ink`] })
  return {
    opportunity: of('opportunity'), obstacle: of('obstacle'), bridge: of('bridge'), plank: of('plank'), boat: of('boat'),
    milestone: of('milestone'), note: of('note'), text: of('text'), picture: of('picture'),
  }
}

const light: InterfaceColours = {
  paper: '#f7f4ea', ink: '#1d2420', inkSoft: '#4f5a53', surface: '#fdfbf5', surfaceRaised: '#ffffff', surfaceSunken: '#efebde',
  line: '#ddd7c5', lineStrong: '#7d7a6a', accent: '#0f5568', accentInk: '#ffffff', accentHover: '#0a4354', accentSoft: '#dcebee', accentText: '#0d4f61',
  danger: '#a3231f', dangerInk: '#ffffff', dangerSoft: '#f9e5e1', warn: '#7a4a00', warnSoft: '#f8ebcf', ok: '#24612f', okSoft: '#e2efdc',
  focus: '#0b4fa8', selection: '#d4e6f2', shadow: 'rgb(52 48 30 / 0.16)', veil: 'rgb(29 36 32 / 0.45)',
}
const dark: InterfaceColours = {
  paper: '#161b18', ink: '#eef0e8', inkSoft: '#b9c0b5', surface: '#1d2320', surfaceRaised: '#262d29', surfaceSunken: '#121613',
  line: '#353d38', lineStrong: '#88918a', accent: '#8ccbd9', accentInk: '#06242b', accentHover: '#a9dbe6', accentSoft: '#20404a', accentText: '#9bd5e2',
  danger: '#ff9c8f', dangerInk: '#33100c', dangerSoft: '#45221e', warn: '#f0c26a', warnSoft: '#3f3218', ok: '#9bd39b', okSoft: '#213a25',
  focus: '#8fc4ff', selection: '#23455e', shadow: 'rgb(0 0 0 / 0.5)', veil: 'rgb(0 0 0 / 0.6)',
}
const contrast: InterfaceColours = {
  paper: '#ffffff', ink: '#000000', inkSoft: '#2b2b2b', surface: '#ffffff', surfaceRaised: '#ffffff', surfaceSunken: '#f2f2f2',
  line: '#000000', lineStrong: '#000000', accent: '#00328a', accentInk: '#ffffff', accentHover: '#001f57', accentSoft: '#e3ecff', accentText: '#00328a',
  danger: '#8a0000', dangerInk: '#ffffff', dangerSoft: '#fff0ee', warn: '#5a3600', warnSoft: '#fff6e0', ok: '#0b4a18', okSoft: '#edf9ee',
  focus: '#0000c8', selection: '#cfe0ff', shadow: 'rgb(0 0 0 / 0)', veil: 'rgb(0 0 0 / 0.7)',
}

function themeTokens(colour: InterfaceColours, river: Palette): ThemeTokens {
  return { colour, kinds: kindsOf(river), river }
}

export const tokens: Readonly<Record<Theme, ThemeTokens>> = {
  light: themeTokens(light, palettes.light),
  dark: themeTokens(dark, palettes.dark),
  contrast: themeTokens(contrast, palettes.contrast),
}

export const fontFamily = "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', 'Segoe UI', 'Noto Sans', sans-serif"
/** A scale of 1.25 from 16 px, in rem so that a person's own text size counts. */
export const typeScale = { small: 0.8, body: 1, lead: 1.25, heading3: 1.25, heading2: 1.5625, heading1: 1.9531, display: 2.4414, wall: 3.0518 } as const
export const fontWeights = { regular: 400, medium: 550, bold: 700 } as const
export const lineHeights = { tight: 1.2, body: 1.5 } as const
/** Spacing in steps of 4 px: space[3] is 12 px. */
export const space = [0, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 64] as const
export const radii = { small: 4, medium: 8, large: 12, round: 999 } as const
/** Milliseconds. Under reduced motion every one of them becomes 0 (see base.css). */
export const durations = { quick: 120, normal: 160, slow: 200 } as const
/** Smallest side of anything to be clicked or touched, in px (WCAG 2.5.8); comfortable is the default. */
export const targetSize = { least: 24, comfortable: 36, touch: 44 } as const

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** All tokens of a theme as CSS custom properties: --paper, --ink-soft, --kind-obstacle-fill, --space-3, --text-body … */
export function cssVariables(theme: Theme): Record<string, string> {
  const variables: Record<string, string> = { '--font': fontFamily }
  const put = (prefix: string, values: object, unit: string) => {
    for (const [name, value] of Object.entries(values)) variables[`--${prefix}${dashed(name)}`] = `${String(value)}${unit}`
  }
  put('', tokens[theme].colour, '')
  for (const [kind, colours] of Object.entries(tokens[theme].kinds)) put(`kind-${kind}-`, colours, '')
  put('river-', tokens[theme].river, '')
  put('text-', typeScale, 'rem')
  put('weight-', fontWeights, '')
  put('leading-', lineHeights, '')
  put('space-', { ...space }, 'px')
  put('radius-', radii, 'px')
  put('duration-', durations, 'ms')
  put('target-', targetSize, 'px')
  return variables
}
