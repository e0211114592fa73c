/** The greatest sizes that are accepted: a room never needs more, and a file can never choke the app. */
export const limits = {
  /** A line: title, name, place. */
  line: 300,
  /** A text on a card, a thing, a conclusion. */
  text: 10_000,
  people: 5_000,
  rounds: 40,
  groups: 1_000,
  rivers: 200,
  /** Rivers side by side: more cannot be read. */
  beside: 4,
  items: 20_000,
  boards: 100,
  /** Records of a table that names none of its own. */
  rows: 5_000,
  minutes: 600,
  /** World units: a third of the picture. */
  width: 600,
  layer: 1_000_000,
  /** Px of a stored picture, either way. */
  pictureSide: 16_384,
  /** Numbers of a drawn line: two for each point. */
  pathNumbers: 200,
} as const
