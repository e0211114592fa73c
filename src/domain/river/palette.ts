/**
 * The colours of the river, per theme, as data. They live in the domain because two painters in two
 * shells need them (the canvas in the windows, SVG in the main process) and shells do not meet.
 * Shapes name a tone, never a colour; so one picture is painted in any theme and on paper.
 *
 * Guarantees, measured in palette.test.ts: text on its own fill at least 4.5:1 (7:1 in high contrast
 * and print), and every thing's outline or fill at least 4.5:1 against every large tone of the scenery.
 */
export const kindNames = ['opportunity', 'obstacle', 'bridge', 'plank', 'boat', 'milestone', 'note', 'text', 'picture', 'line'] as const
export type PaintedKind = (typeof kindNames)[number]
/** Eight further hues to colour by group, district or theme; never the only sign. */
export const hueNames = ['hue1', 'hue2', 'hue3', 'hue4', 'hue5', 'hue6', 'hue7', 'hue8'] as const
export type Hue = (typeof hueNames)[number]
export type Part = 'Fill' | 'Edge' | 'Ink'
export type ThingTone = `${PaintedKind | Hue}${Part}`

/** Tones that cover ground: things must stand out against each of them. */
export const groundTones = ['land', 'land2', 'meadow', 'field1', 'field2', 'field3', 'field4', 'sand', 'wood', 'water', 'waterMid', 'waterDeep', 'sea', 'hill', 'hill2'] as const
/** Tones for thin or small marks inside the scenery. */
export const markTones = ['flow', 'foam', 'bank', 'bankShade', 'furrow', 'tree', 'treeShade', 'trunk', 'wall', 'roof', 'roof2', 'road', 'ink', 'shade', 'light', 'paper'] as const
export const overlayTones = ['plate', 'plateEdge', 'plateInk', 'link', 'open', 'selection', 'focus', 'dim', 'badge', 'badgeInk'] as const

export type Tone = (typeof groundTones)[number] | (typeof markTones)[number] | (typeof overlayTones)[number] | ThingTone
export type Palette = Readonly<Record<Tone, string>>
export type PaletteName = 'light' | 'dark' | 'contrast' | 'print'

type Scenery = Record<(typeof groundTones)[number] | (typeof markTones)[number] | (typeof overlayTones)[number], string>
/** fill, edge, ink */
type Trio = readonly [string, string, string]

function palette(scenery: Scenery, things: Record<PaintedKind | Hue, Trio>): Palette {
  const tones: Record<string, string> = { ...scenery }
  for (const [name, [fill, edge, ink]] of Object.entries(things)) {
    tones[`${name}Fill`] = fill
    tones[`${name}Edge`] = edge
    tones[`${name}Ink`] = ink
  }
  return tones as Palette
}

const light = palette({
  land: '#dfe3c6', land2: '#d3dbb8', meadow: '#c7d5ac', field1: '#e6deb7', field2: '#d6dcae', field3: '#ebe5cb', field4: '#c9d3a4',
  sand: '#eee3c6', wood: '#b3c69c', water: '#b7d5dd', waterMid: '#a3c8d4', waterDeep: '#93bccb', sea: '#9cc3d0', hill: '#cdd2b0', hill2: '#bfc8a3',
  flow: '#d8eaee', foam: '#f6fbfb', bank: '#e9dcb9', bankShade: '#a9ab85', furrow: '#bcc197', tree: '#8fab7c', treeShade: '#77946a', trunk: '#8a7a5e',
  wall: '#efe3d0', roof: '#c58c70', roof2: '#a9735e', road: '#f2ead6', ink: '#4c5648', shade: '#7d8a6c', light: '#fbf6e0', paper: '#f7f4ea',
  plate: '#fffdf6', plateEdge: '#3c4540', plateInk: '#1d2420', link: '#3a3f4d', open: '#a3231f', selection: '#0b4fa8', focus: '#0b4fa8', dim: '#f7f4ea', badge: '#1d2420', badgeInk: '#ffffff',
}, {
  opportunity: ['#ffe69a', '#573c00', '#33260a'], obstacle: ['#474d57', '#252a31', '#ffffff'], bridge: ['#f0d9b5', '#5a3a1c', '#2e1c0b'],
  plank: ['#f7e8cd', '#5a3a1c', '#2e1c0b'], boat: ['#8f2f2a', '#561512', '#ffffff'], milestone: ['#573a82', '#33204f', '#ffffff'],
  note: ['#fffdf2', '#4a4636', '#26241b'], text: ['#fffdf6', '#3c4540', '#1d2420'], picture: ['#ffffff', '#3c4540', '#1d2420'], line: ['#fffdf6', '#3a3f4d', '#1d2420'],
  hue1: ['#0f5560', '#083239', '#ffffff'], hue2: ['#7a3b00', '#4a2400', '#ffffff'], hue3: ['#4b3a8f', '#2c2159', '#ffffff'], hue4: ['#8a2450', '#571330', '#ffffff'],
  hue5: ['#2f5a1d', '#1a360f', '#ffffff'], hue6: ['#1d4a86', '#0f2c54', '#ffffff'], hue7: ['#5f4a00', '#3b2e00', '#ffffff'], hue8: ['#5a4048', '#36252b', '#ffffff'],
})

const dark = palette({
  land: '#2a3227', land2: '#2f382a', meadow: '#323d2c', field1: '#38392a', field2: '#343b29', field3: '#3b3a2d', field4: '#303a28',
  sand: '#443f30', wood: '#2a3a28', water: '#1f3d4a', waterMid: '#1a3542', waterDeep: '#162d3a', sea: '#193441', hill: '#333828', hill2: '#3a3e2d',
  flow: '#345a68', foam: '#9fb9c0', bank: '#5a523d', bankShade: '#1b2118', furrow: '#474c36', tree: '#46593f', treeShade: '#38492f', trunk: '#5b5140',
  wall: '#6a6253', roof: '#7a5341', roof2: '#643f32', road: '#524c3e', ink: '#8a927d', shade: '#1b2118', light: '#6f6a4f', paper: '#1c211d',
  plate: '#f1efe4', plateEdge: '#f1efe4', plateInk: '#1a1f1b', link: '#d5d8cf', open: '#ff9c8f', selection: '#8fc4ff', focus: '#8fc4ff', dim: '#141815', badge: '#f1efe4', badgeInk: '#1a1f1b',
}, {
  opportunity: ['#f3cf6b', '#fff0bd', '#2b1f00'], obstacle: ['#bfc5cd', '#eef1f4', '#16191d'], bridge: ['#d9b184', '#f6e3c9', '#25160a'],
  plank: ['#e8cfae', '#f8ecd9', '#25160a'], boat: ['#f0a298', '#fbd9d4', '#33100c'], milestone: ['#c9b2ee', '#ece2fb', '#21133a'],
  note: ['#efe9d6', '#fffbee', '#23211a'], text: ['#e6e8df', '#ffffff', '#1a1f1b'], picture: ['#e6e8df', '#ffffff', '#1a1f1b'], line: ['#e6e8df', '#d5d8cf', '#1a1f1b'],
  hue1: ['#8fd3dd', '#d3f1f5', '#06272c'], hue2: ['#f1b884', '#fbe2cb', '#301500'], hue3: ['#b9b1f2', '#e3e0fb', '#17103f'], hue4: ['#f2a3c2', '#fbdbe7', '#3a0a20'],
  hue5: ['#a9d694', '#ddf0d4', '#122608'], hue6: ['#9fc4f2', '#d9e8fb', '#08203f'], hue7: ['#dfc46a', '#f4e8bd', '#2a2000'], hue8: ['#d6bcc4', '#efe3e7', '#2a171d'],
})

const onWhite: Record<PaintedKind | Hue, Trio> = {
  opportunity: ['#fff3a6', '#000000', '#000000'], obstacle: ['#1c1c1c', '#000000', '#ffffff'], bridge: ['#ffffff', '#000000', '#000000'],
  plank: ['#ffffff', '#000000', '#000000'], boat: ['#6b0f0a', '#000000', '#ffffff'], milestone: ['#3a1a6b', '#000000', '#ffffff'],
  note: ['#ffffff', '#000000', '#000000'], text: ['#ffffff', '#000000', '#000000'], picture: ['#ffffff', '#000000', '#000000'], line: ['#ffffff', '#000000', '#000000'],
  hue1: ['#003f48', '#000000', '#ffffff'], hue2: ['#5c2c00', '#000000', '#ffffff'], hue3: ['#2f1f7a', '#000000', '#ffffff'], hue4: ['#6b0f3a', '#000000', '#ffffff'],
  hue5: ['#1d4410', '#000000', '#ffffff'], hue6: ['#0b356e', '#000000', '#ffffff'], hue7: ['#463600', '#000000', '#ffffff'], hue8: ['#3d2a31', '#000000', '#ffffff'],
}

const contrast = palette({
  land: '#ffffff', land2: '#f7f7f2', meadow: '#f4f6ee', field1: '#fbfaf2', field2: '#f4f6ec', field3: '#fdfcf6', field4: '#f1f4e8',
  sand: '#faf6e8', wood: '#e9efe2', water: '#d3ecf5', waterMid: '#c3e3ef', waterDeep: '#b4daea', sea: '#c3e3ef', hill: '#f1f1ea', hill2: '#e8eae0',
  flow: '#ffffff', foam: '#ffffff', bank: '#000000', bankShade: '#5a5a5a', furrow: '#b5b8a8', tree: '#c3d2b6', treeShade: '#93a585', trunk: '#555555',
  wall: '#ffffff', roof: '#c9b3a6', roof2: '#a8988e', road: '#ffffff', ink: '#333333', shade: '#8a8a8a', light: '#ffffff', paper: '#ffffff',
  plate: '#ffffff', plateEdge: '#000000', plateInk: '#000000', link: '#000000', open: '#8a0000', selection: '#0000c8', focus: '#0000c8', dim: '#ffffff', badge: '#000000', badgeInk: '#ffffff',
}, onWhite)

const grey = (fill: string, ink = '#000000'): Trio => [fill, '#000000', ink]
const print = palette({
  land: '#ffffff', land2: '#ffffff', meadow: '#ffffff', field1: '#ffffff', field2: '#ffffff', field3: '#ffffff', field4: '#ffffff',
  sand: '#ffffff', wood: '#ffffff', water: '#f0f0f0', waterMid: '#e9e9e9', waterDeep: '#e2e2e2', sea: '#e9e9e9', hill: '#ffffff', hill2: '#f7f7f7',
  flow: '#9a9a9a', foam: '#ffffff', bank: '#ffffff', bankShade: '#4a4a4a', furrow: '#c4c4c4', tree: '#e4e4e4', treeShade: '#9a9a9a', trunk: '#6a6a6a',
  wall: '#ffffff', roof: '#dcdcdc', roof2: '#b9b9b9', road: '#ffffff', ink: '#5a5a5a', shade: '#bdbdbd', light: '#ffffff', paper: '#ffffff',
  plate: '#ffffff', plateEdge: '#000000', plateInk: '#000000', link: '#000000', open: '#000000', selection: '#000000', focus: '#000000', dim: '#ffffff', badge: '#000000', badgeInk: '#ffffff',
}, {
  opportunity: grey('#ffffff'), obstacle: grey('#3a3a3a', '#ffffff'), bridge: grey('#ffffff'), plank: grey('#ffffff'), boat: grey('#ffffff'), milestone: grey('#ffffff'),
  note: grey('#ffffff'), text: grey('#ffffff'), picture: grey('#ffffff'), line: grey('#ffffff'),
  hue1: grey('#ffffff'), hue2: grey('#ffffff'), hue3: grey('#ffffff'), hue4: grey('#ffffff'), hue5: grey('#ffffff'), hue6: grey('#ffffff'), hue7: grey('#ffffff'), hue8: grey('#ffffff'),
})

export const palettes: Readonly<Record<PaletteName, Palette>> = { light, dark, contrast, print }
