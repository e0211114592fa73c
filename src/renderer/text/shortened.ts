/** A text on one line, for a name or a menu: at most `most` characters. */
export function shortened(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}
