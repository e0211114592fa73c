import { requests, type RequestName } from '#contract/bridge.ts'
import { permitted, type WindowKind } from '#contract/permissions.ts'
import { isPageOf } from './address.ts'

/** What is known about whoever sent a request, from Electron and not from the page. */
export interface Sender {
  /** The kind of the window; undefined when we did not make it. */
  readonly kind: WindowKind | undefined
  /** Is it the page of the window itself, not a frame in it, and still there? */
  readonly isMainFrame: boolean
  readonly address: string
}

export type Checked<N extends RequestName = RequestName> =
  | { readonly ok: true; readonly name: N; readonly input: unknown }
  | { readonly ok: false; readonly reason: 'not-permitted' | 'bad-request' }

/** May this sender ask this, and is the question well formed? The only door from a window to the host. */
export function checkRequest(sender: Sender, name: unknown, input: unknown): Checked {
  const { kind } = sender
  if (kind === undefined || !sender.isMainFrame || !isPageOf(kind, sender.address)) return { ok: false, reason: 'not-permitted' }
  const allowed = permitted[kind].find((candidate) => candidate === name)
  if (allowed === undefined) return { ok: false, reason: 'not-permitted' }
  const parsed = requests[allowed].safeParse(input)
  return parsed.success ? { ok: true, name: allowed, input: parsed.data } : { ok: false, reason: 'bad-request' }
}
