/** The letters of the pictures. A canvas does not wait for its letters: it would keep those of the system. */
const letters = '500 20px "Atkinson Hyperlegible Next Variable"'

export const lettersAreHere = (): boolean => document.fonts.check(letters)

/** Asks for the letters; ends when they are there, and also when they cannot be had: then those of the system do. */
export async function askForLetters(): Promise<void> {
  await document.fonts.load(letters).catch(() => [])
  await document.fonts.ready
}
