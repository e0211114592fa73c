/** Work in steps, done by the process that also keeps the windows alive. */
export interface Pace {
  /** True as soon as nobody wants the result any more. */
  readonly stopped: () => boolean
}

/** Nobody notices a pause of this length; the next event is handled after it. In ms. */
const longestSlice = 12

/** Thrown inside an export when it was stopped; exportFiles turns it into an answer. */
export class Stopped extends Error {}

/** Lets every waiting event through. */
export function rest(): Promise<void> {
  return new Promise((go) => setImmediate(go))
}

/** Runs the steps to their end, with a rest whenever a slice is full. Rejects with Stopped. */
export async function inSlices<T>(steps: Generator<unknown, T>, pace: Pace): Promise<T> {
  let began = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - began < longestSlice) continue
    await rest()
    if (pace.stopped()) throw new Stopped()
    began = performance.now()
  }
}

/** The pieces of a text as bytes, made in slices. */
export async function bytesInSlices(pieces: Generator<string>, pace: Pace): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  await inSlices(encoded(pieces, parts), pace)
  return Buffer.concat(parts)
}

function* encoded(pieces: Generator<string>, into: Uint8Array[]): Generator<undefined, undefined> {
  for (const piece of pieces) {
    into.push(Buffer.from(piece, 'utf8'))
    yield undefined
  }
  return undefined
}
