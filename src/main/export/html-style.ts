import type { ReportColours } from './colour.ts'
import { fontFaces } from './fonts.ts'
import { cssString } from './html-text.ts'

/**
 * One style for the screen and for paper. No shadow, filter or gradient: Chromium makes bitmaps of those in a PDF.
 * Colour is never the only sign, and every tint stands between lines, so that a black-and-white print says the same.
 * Text on its ground is 7:1 or better. A word never makes anything wider than the sheet: Chromium would print the whole
 * report smaller until the word fits.
 */
export function styleSheet(runningHead: string, page: string, colours: ReportColours): string {
  return `${fontFaces}
${page === '' ? '' : pageRules(runningHead, page)}
${baseIn(colours)}`
}

/** Running heads in the margin: Chromium 131 and later print them, older ones leave the margin empty. */
function pageRules(runningHead: string, page: string): string {
  const small = 'font: 8.5pt "Atkinson Hyperlegible Next", sans-serif; color: #4f5a53;'
  return `@page { size: A4; margin: 19mm 17mm 17mm;
  @top-left { content: ${cssString(runningHead)}; ${small} }
  @bottom-right { content: counter(page) " / " counter(pages); ${small} }
  @bottom-left { content: ${cssString(page)}; ${small} } }
@page :first { margin-top: 18mm; @top-left { content: ""; } }`
}

const waveIn = (ink: string): string => `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='96' height='12' viewBox='0 0 96 12'%3E%3Cpath d='M-6 6.9C0 6.6 -2 6.4 0 6C16 2 32 2 48 6s32 4 48 0c2 -.4 4 -.6 6 -.9' fill='none' stroke='%23${ink.slice(1)}' stroke-width='2'/%3E%3C/svg%3E`

const baseIn = ({ ink, tint }: ReportColours): string => `:root { --ink: #1d2420; --soft: #4a554e; --line: #c9c4b4; --strong: #6c6a5c; --water: ${ink}; --tint: ${tint}; --sand: #f6f2e6; }
* { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--ink); font: 1rem/1.55 "Atkinson Hyperlegible Next", "Segoe UI", "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word; hyphens: manual; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.sheet { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
header { padding-bottom: 1.25rem; margin-bottom: 1.75rem; background: url("${waveIn(ink)}") left bottom repeat-x; background-size: 96px 12px; padding-bottom: 2.25rem; }
.logo { display: block; max-width: 14rem; max-height: 4.5rem; margin: 0 0 1.1rem; }
.network { margin: 0 0 .35rem; color: var(--water); font-weight: 700; }
h1 { margin: 0 0 1.1rem; font-size: 2.35rem; line-height: 1.12; letter-spacing: -.012em; text-wrap: balance; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1.25rem; margin: 0 0 1rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; }
.standing { margin: 0; color: var(--soft); font-size: .9rem; }
nav { margin: 0 0 2.25rem; }
nav h2 { border: 0; padding: 0; margin: 0 0 .4rem; font-size: 1.05rem; }
nav ol { margin: 0; padding: 0; list-style: none; columns: 2; column-gap: 2rem; }
nav li { margin: 0 0 .25rem; break-inside: avoid; }
a { color: var(--water); text-underline-offset: .18em; text-decoration-thickness: .06em; }
section { margin: 0 0 2.75rem; }
h2, h3, h4 { line-height: 1.22; break-after: avoid; text-wrap: balance; }
h2 { margin: 0 0 1rem; padding-top: .7rem; border-top: 3px solid var(--water); font-size: 1.65rem; letter-spacing: -.006em; }
h3 { margin: 2rem 0 .6rem; font-size: 1.25rem; }
h4 { margin: 1.25rem 0 .35rem; font-size: 1.02rem; }
h2 + h3, h3 + h4 { margin-top: .5rem; }
p { margin: 0 0 .8rem; orphans: 3; widows: 3; max-width: 40rem; }
.lead { font-size: 1.14rem; line-height: 1.5; }
.quiet, .question { color: var(--soft); }
.question, p:has(+ ul), p:has(+ ol) { break-after: avoid; }
.question { margin-bottom: .4rem; }
ul, ol { margin: 0 0 .9rem; padding-left: 1.35rem; max-width: 40rem; }
li { margin: 0 0 .32rem; orphans: 2; widows: 2; padding-left: .15rem; }
li > ul, li > ol { margin: .3rem 0 .45rem; }
li::marker { color: var(--water); }
.said { color: var(--soft); }
.label { display: inline-block; padding: 0 .42em; border: 1px solid var(--strong); border-radius: .3em; font-size: .78em; line-height: 1.45; color: var(--ink); background: #fff; max-width: 100%; overflow-wrap: anywhere; }
.note { margin: 0 0 1.1rem; padding: .85rem 1.1rem .35rem; border: 1px solid var(--line); border-left: 5px solid var(--water); background: var(--tint); break-inside: avoid; }
.note .of { margin: 0 0 .2rem; font-weight: 700; }
.nutshell { padding: 1.1rem 1.4rem .6rem; border: 2px solid var(--water); background: var(--tint); }
.nutshell h2 { border: 0; padding: 0; margin-bottom: .6rem; }
figure { margin: .5rem 0 1.1rem; break-inside: avoid; }
figure img { display: block; width: 100%; height: auto; border: 1px solid var(--line); }
figcaption { margin-top: .4rem; color: var(--soft); font-size: .88rem; }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 2rem; }
.pair h4, .pair + h4 { margin-top: .6rem; }
.wide { margin: .5rem 0 1.4rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .92rem; line-height: 1.42; }
caption { padding: 0 0 .45rem; color: var(--soft); text-align: left; }
th, td { padding: .42rem .7rem .42rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-weight: 700; border-bottom: 2px solid var(--ink); vertical-align: bottom; overflow-wrap: break-word; }
tbody th { font-weight: 400; }
thead { display: table-header-group; }
tr, .short { break-inside: avoid; }
caption, thead { break-after: avoid; }
tbody tr:first-child { break-before: avoid; }
tbody tr:nth-last-child(-n+3) { break-before: avoid; }
.figures { text-align: right; padding-right: 1.2rem; }
.sign { display: inline-block; width: 1.05em; height: 1.05em; margin-right: .4em; vertical-align: -.14em; fill: none; stroke: var(--water); stroke-width: 1.7; stroke-linejoin: round; stroke-linecap: round; }
@media screen and (max-width: 34rem) { .pair, nav ol { display: block; columns: auto; } .facts { display: block; } .facts dd { margin-bottom: .4rem; } h1 { font-size: 1.8rem; } }
@media print {
  html { font-size: 10pt; }
  body { line-height: 1.42; }
  .sheet { max-width: none; padding: 0; }
  p, ul, ol { max-width: none; }
  h1 { font-size: 26pt; } h2 { font-size: 17pt; } h3 { font-size: 13pt; }
  h2 { margin-bottom: .7rem; } h3 { margin-top: 1.3rem; } h4 { margin: .8rem 0 .25rem; }
  p { margin-bottom: .55rem; } ul, ol { margin-bottom: .6rem; }
  section { margin-bottom: 7mm; }
  figure { margin-bottom: .7rem; }
  figure img { width: auto; max-width: 100%; max-height: 84mm; margin: 0 auto; }
  table { line-height: 1.35; } th, td { padding-top: .24rem; padding-bottom: .24rem; }
  .fresh { break-before: page; }
  .fresh table { font-size: 8.8pt; line-height: 1.3; }
  .fresh th, .fresh td { padding-top: .1rem; padding-bottom: .1rem; }
  .nutshell { break-inside: avoid; }
  li { margin-bottom: .14rem; } li > ul, li > ol { margin: .1rem 0 .2rem; }
  .wide { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  li { break-inside: avoid; }
  ul.long, ol.long, .compact { columns: 2; column-gap: 8mm; }
  .compact { font-size: 8.2pt; line-height: 1.27; column-gap: 7mm; padding-left: 2.5em; }
  .compact li { margin-bottom: .06rem; }
  .compact .label, .long .label { display: inline; padding: 0; border: 0; background: none; font-size: 1em; white-space: normal; color: var(--soft); }
  .compact .label::before, .long .label::before { content: "["; } .compact .label::after, .long .label::after { content: "]"; }
  body.long { font-size: 9pt; line-height: 1.3; }
  .long li { margin-bottom: .05rem; } .long section { margin-bottom: 5mm; } .long .fresh { break-before: auto; }
  .long .fresh th, .long .fresh td { padding-top: .07rem; padding-bottom: .07rem; font-size: 8pt; line-height: 1.2; }
  .long h3 { font-size: 12pt; margin-top: .9rem; } .long h4 { margin: .5rem 0 .15rem; } .long table { font-size: 8.6pt; }
  .long figure img { max-height: 60mm; } .long figcaption { font-size: 8pt; margin-top: .15rem; }
  .long .compact { columns: 3; column-gap: 3mm; font-size: 7.7pt; line-height: 1.22; }
  .fresh h3 { margin-top: .9rem; } .fresh h4 { margin: .5rem 0 .15rem; font-size: 9pt; }
}`
