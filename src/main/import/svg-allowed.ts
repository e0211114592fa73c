/** What of SVG 1.1 draws a still picture out of itself. All other elements go, with everything inside them. */
export const svgElements: ReadonlySet<string> = new Set([
  'svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'style', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon',
  'text', 'tspan', 'linearGradient', 'radialGradient', 'stop', 'clipPath',
])

const attributes: ReadonlySet<string> = new Set([
  'id', 'class', 'transform', 'd', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'dx', 'dy', 'width', 'height', 'points',
  'viewBox', 'preserveAspectRatio', 'gradientUnits', 'gradientTransform', 'spreadMethod', 'offset', 'clipPathUnits', 'pathLength', 'rotate', 'textLength', 'lengthAdjust',
  'fill', 'fill-rule', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset',
  'stroke-opacity', 'opacity', 'color', 'display', 'visibility', 'clip-path', 'clip-rule', 'stop-color', 'stop-opacity', 'font-family', 'font-size', 'font-weight',
  'font-style', 'font-variant', 'text-anchor', 'text-decoration', 'letter-spacing', 'word-spacing', 'dominant-baseline', 'baseline-shift', 'direction',
  'vector-effect', 'paint-order', 'style', 'href',
])

const ownAddress = /^#[\w.:-]{1,200}$/

/** No way out: an address may only be one inside the drawing, and nothing may be written in a way that hides one. */
function leadsNowhere(value: string): boolean {
  if (/[\\@<]|\/\*|expression|javascript|image|element\(|src\(/i.test(value)) return false
  return [...value.matchAll(/url\s*\(([^)]*)\)?/gi)].every(([whole, inside = '']) => whole.endsWith(')') && ownAddress.test(inside.trim().replace(/^(["'])(.*)\1$/, '$2')))
}

/** The value as it may stand; null: it goes. */
export function svgAttribute(element: string, name: string, value: string): string | null {
  if (!attributes.has(name)) return null
  if (name === 'href') return ['use', 'linearGradient', 'radialGradient'].includes(element) && ownAddress.test(value.trim()) ? value.trim() : null
  if (name === 'id') return /^[\w.:-]{1,200}$/.test(value) ? value : null
  return leadsNowhere(value) ? value : null
}

/** Rules of a style element, one by one: a rule that could lead out goes, as does everything that begins with @. */
export function svgStyle(css: string): string {
  const plain = css.replace(/\/\*[^]*?\*\//g, ' ')
  return [...plain.matchAll(/([^{}]{1,500})\{([^{}]{0,5000})\}/g)]
    .map(([, selector = '', rules = '']) => [selector.trim(), rules.trim()] as const)
    .filter(([selector, rules]) => /^[\w\s.#,>*:()-]+$/.test(selector) && leadsNowhere(selector) && leadsNowhere(rules))
    .map(([selector, rules]) => `${selector}{${rules}}`).join('')
}
