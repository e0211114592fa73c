import type { Notice } from '#contract/answers.ts'
import type { MeetingStore } from './stores.ts'

/** What the user has to know when a meeting was opened; null when all is as it was left. Codes of `notice.*`. */
export function noticeOf(store: MeetingStore): Notice | null {
  if (store.access.kind === 'read-only') return readOnlyNotice(store.access.why)
  const { report } = store
  switch (report.kind) {
    case 'clean': return null
    // What was torn was never acknowledged: nothing that said "saved" is missing.
    case 'torn-tail': return { code: 'all-back', values: { at: report.lastChangeAt } }
    case 'damaged-middle': return { code: 'damaged', values: { at: report.lastChangeAt, later: report.laterReadable } }
    case 'missing-generation': return { code: 'damaged', values: { at: report.lastChangeAt, later: report.laterReadable } }
  }
}

function readOnlyNotice(why: Extract<MeetingStore['access'], { kind: 'read-only' }>['why']): Notice {
  switch (why.kind) {
    case 'held': return { code: why.sameMachine ? 'open-here' : 'open-elsewhere', values: { host: why.owner?.host ?? '', user: why.owner?.user ?? '', at: why.since } }
    case 'newer': return { code: 'newer', values: { app: why.app } }
    case 'full': return { code: 'disk-full', values: {} }
    case 'asked': case 'forbidden': case 'failed': return { code: 'read-only', values: {} }
  }
}
