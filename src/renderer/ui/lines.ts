/** The lines of a pasted text without bullets, numbers and empty lines: what people copy from a mail or a Word list. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map((line) => line.replace(/^\s*(?:[-–—*•·▪◦]\s+|\d{1,3}[.)]\s+)/u, '').trim())
    .filter((line) => line !== '')
}
