// Twelve groups: 12 is no prime power, but there is a difference matrix over Z6 x Z2 with six rows: the differences
// of any two rows are all twelve elements once (first found by Johnson, Dulmage and Mendelsohn, 1961; this one by our
// own annealing, tests/bench/find-designs.ts). Element 2 a + b stands for (a, b).
const rows: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [0, 8, 4, 7, 3, 10, 11, 6, 2, 5, 1, 9],
  [7, 2, 4, 6, 10, 1, 3, 5, 0, 8, 9, 11],
  [10, 4, 1, 7, 5, 11, 3, 9, 8, 2, 6, 0],
  [6, 1, 7, 0, 2, 9, 3, 8, 10, 5, 11, 4],
]

function sum(x: number, y: number): number {
  return (((x >> 1) + (y >> 1)) % 6) * 2 + ((x & 1) ^ (y & 1))
}

/** Twelve rounds of twelve groups of up to six; point = column x 12 + element. The points of a column never meet. */
export function twelveGroups(size: number): number[][][] | null {
  if (size > rows.length) return null
  const elements = Array.from({ length: 12 }, (_, element) => element)
  return elements.map((round) => elements.map((group) => rows.slice(0, size).map((row, column) => column * 12 + sum(row[round] as number, group))))
}
