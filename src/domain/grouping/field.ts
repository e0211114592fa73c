// Finite fields GF(p^k), small ones: numbers 0 to q - 1, each the digits (base p) of a polynomial.

export interface Field {
  readonly size: number
  readonly plus: (a: number, b: number) => number
  readonly times: (a: number, b: number) => number
}

/** Prime and exponent, or null when q is no prime power. */
export function primePower(q: number): { readonly prime: number; readonly exponent: number } | null {
  if (!Number.isInteger(q) || q < 2) return null
  let prime = 2
  while (q % prime !== 0) prime++
  let exponent = 0
  let left = q
  for (; left % prime === 0; left /= prime) exponent++
  return left === 1 ? { prime, exponent } : null
}

/** GF(q), or null when there is none. Costs O(q²) once; meant for q up to a few hundred. */
export function field(q: number): Field | null {
  const power = primePower(q)
  if (power === null) return null
  const { prime, exponent } = power
  if (exponent === 1) return { size: q, plus: (a, b) => (a + b) % q, times: (a, b) => (a * b) % q }
  const powers = powersOfX(prime, exponent)
  if (powers === null) return null
  const logOf = new Map(powers.map((element, log) => [element, log]))
  const times = (a: number, b: number) => {
    if (a === 0 || b === 0) return 0
    return powers[((logOf.get(a) as number) + (logOf.get(b) as number)) % (q - 1)] as number
  }
  const spread = Array.from({ length: q }, (_, a) => digits(a, prime, exponent))
  const sums = spread.flatMap((a) => spread.map((b) => fromDigits(a.map((digit, place) => (digit + (b[place] as number)) % prime), prime)))
  return { size: q, plus: (a, b) => sums[a * q + b] as number, times }
}

function digits(number: number, prime: number, exponent: number): number[] {
  const list: number[] = []
  for (let place = 0, left = number; place < exponent; place++, left = Math.floor(left / prime)) list.push(left % prime)
  return list
}

function fromDigits(list: readonly number[], prime: number): number {
  return list.reduceRight((sum, digit) => sum * prime + digit, 0)
}

/** 1, x, x², ... modulo the first polynomial for which these are all elements but 0 (a primitive polynomial). */
function powersOfX(prime: number, exponent: number): number[] | null {
  const q = prime ** exponent
  for (let low = 1; low < q; low++) {
    const reduction = digits(low, prime, exponent)
    const powers = [1]
    for (let at = timesX(1, reduction, prime); at !== 1 && at !== 0 && powers.length < q; at = timesX(at, reduction, prime)) powers.push(at)
    if (powers.length === q - 1 && new Set(powers).size === q - 1) return powers
  }
  return null
}

/** Times x, where x^exponent = the polynomial `reduction`. */
function timesX(element: number, reduction: readonly number[], prime: number): number {
  const exponent = reduction.length
  const list = digits(element, prime, exponent)
  const carry = list[exponent - 1] as number
  const shifted = [0, ...list.slice(0, exponent - 1)]
  return fromDigits(shifted.map((digit, place) => (digit + carry * (reduction[place] as number)) % prime), prime)
}
