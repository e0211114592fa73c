import { fail, type Result } from '#domain/document/result.ts'
import { attempt, isBusy, type DiskError } from './disk-error.ts'

/** How long to wait for a file that somebody else holds, and how to wait. Milliseconds. */
export interface Patience {
  readonly longest: number
  readonly monotonic: () => number
  readonly wait: (milliseconds: number) => Promise<void>
}

/** A minute, as long as virus scanners and sync programs have been seen to hold a file. */
export function systemPatience(longest = 60_000): Patience {
  return {
    longest,
    monotonic: () => performance.now(),
    wait: (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds) }),
  }
}

/** Tries again, ever slower (10 ms to 1 s), while the file is held by somebody else. Other errors are answers. */
export async function stubbornly<T>(patience: Patience, work: () => T): Promise<Result<T, DiskError>> {
  const begin = patience.monotonic()
  for (let pause = 10; ; pause = Math.min(pause * 2, 1000)) {
    const done = attempt(work)
    if (done.ok || !isBusy(done.error) || patience.monotonic() - begin > patience.longest) return done.ok ? done : fail(done.error)
    await patience.wait(pause)
  }
}
