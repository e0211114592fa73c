/** Letters from which a text is folded: hardly a text of a real meeting is that long, and none of under 300 is ever folded. */
const most = 400
const kept = { letters: 240, lines: 6 } as const
/** So far back an end of a word is looked for; a word that is longer is cut. */
const back = 40

/** The beginning of a long text, ended at a word and with an ellipsis; null when the text is shown whole. */
export function foldedText(text: string): string | null {
  if (text.length <= most) return null
  const head = text.split('\n').slice(0, kept.lines).join('\n').slice(0, kept.letters)
  const end = head.length < kept.letters ? head.length : head.search(/\s\S*$/)
  // Never half of a surrogate pair.
  const cut = (end > head.length - back ? head.slice(0, end) : head).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut.trimEnd()} …`
}
