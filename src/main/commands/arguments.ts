/** What a command line says: words, and options with or without a value. */
export interface Given {
  readonly words: readonly string[]
  readonly options: ReadonlyMap<string, string>
  readonly flags: ReadonlySet<string>
}

export interface Known {
  readonly options: readonly string[]
  readonly flags: readonly string[]
  readonly words: { readonly from: number; readonly to: number }
}

/** null when something is not known, a value is missing, an option stands twice, or there are too few or many words. */
export function readGiven(args: readonly string[], known: Known): Given | null {
  const words: string[] = []
  const options = new Map<string, string>()
  const flags = new Set<string>()
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (!arg.startsWith('--')) {
      words.push(arg)
      continue
    }
    const [name = '', inline] = splitOnce(arg.slice(2))
    if (known.flags.includes(name) && inline === undefined) {
      flags.add(name)
      continue
    }
    const value = inline ?? args[++at]
    if (!known.options.includes(name) || value === undefined || options.has(name) || (inline === undefined && value.startsWith('--'))) return null
    options.set(name, value)
  }
  return words.length < known.words.from || words.length > known.words.to ? null : { words, options, flags }
}

function splitOnce(text: string): [string, string | undefined] {
  const at = text.indexOf('=')
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}
