import { describe, expect, test } from 'vitest'
import type { MeetingSnapshot } from '#contract/answers.ts'
import type { Bridge } from '#contract/bridge.ts'
import type { EventName, Events } from '#contract/events.ts'
import { apply } from '#domain/document/document.ts'
import type { Command } from '#domain/meeting/command.ts'
import { decide } from '#domain/meeting/decide.ts'
import { stepName } from '#domain/meeting/step-name.ts'
import { emptyMeeting, meetingTables, type Meeting } from '#domain/meeting/records.ts'
import { createAccess } from './replica-context.tsx'
import { createMeetingReplica } from './meeting-replica.ts'

/** The host's side of the wire with the real rules, in memory: what it says can be held back or lost. */
function hostInMemory() {
  let meeting: Meeting = emptyMeeting()
  let seq = 0
  let lose = false
  let snapshots = 0
  const listeners = new Map<string, Set<(event: never) => void>>()
  function tell<E extends EventName>(name: E, event: Events[E]): void {
    for (const listener of listeners.get(name) ?? []) listener(event as never)
  }
  function snapshot(): MeetingSnapshot {
    snapshots++
    const tables = JSON.stringify(Object.fromEntries(meetingTables.map((table) => [table, [...meeting[table].values()]])))
    return { meeting: 'm', seq, tables, names: [{ id: 'p1', name: 'Ánh', email: '' }], steps: { undo: null, redo: null }, save: 'saved', notice: null }
  }
  function submit(command: Command) {
    const decision = decide(meeting, command, { now: 0 })
    if (!decision.ok) return { ok: false as const, error: decision.error }
    meeting = apply(meeting, decision.value)
    seq++
    if (!lose) tell('meeting.changed', { meeting: 'm', seq, change: decision.value, steps: { undo: stepName(meeting, 'add.district', decision.value), redo: null } })
    return { ok: true as const, value: { seq } }
  }
  const bridge: Bridge = {
    request: (name: string, input: unknown) => Promise.resolve((name === 'meeting.snapshot' ? { ok: true, value: snapshot() } : submit((input as { command: Command }).command)) as never),
    subscribe: (name, listener) => {
      const of = listeners.get(name) ?? new Set()
      listeners.set(name, of.add(listener))
      return () => { of.delete(listener) }
    },
  }
  return { bridge, tell, submit, loseNext: (on: boolean) => { lose = on }, meeting: () => meeting, snapshots: () => snapshots, listening: () => [...listeners.values()].reduce((sum, of) => sum + of.size, 0) }
}

const district = (id: string): Command => ({ type: 'add', table: 'district', rows: [{ id, fields: { name: id } }] })
const settled = () => new Promise((resolve) => { setTimeout(resolve, 0) })

describe('the copy of the meeting in a window', () => {
  test('RE1 it starts with a snapshot and follows every change', async () => {
    const host = hostInMemory()
    const replica = createMeetingReplica(host.bridge)
    replica.follow()
    await settled()
    for (const id of ['noord', 'oost', 'zuid']) host.submit(district(id))
    expect(replica.store.getState().meeting).toEqual(host.meeting())
    expect(replica.store.getState().people.get('p1')?.name).toBe('Ánh')
    expect(replica.store.getState().steps.undo?.label).toBe('add.district')
    expect(host.snapshots()).toBe(1)
  })

  test('RE2 a change that does not follow on the last one is not applied: a snapshot is asked for', async () => {
    const host = hostInMemory()
    const replica = createMeetingReplica(host.bridge)
    replica.follow()
    await settled()
    host.loseNext(true)
    host.submit(district('lost'))
    host.loseNext(false)
    host.submit(district('seen'))
    expect(replica.store.getState().meeting.district.size).toBe(0)
    await settled()
    expect(replica.store.getState().meeting).toEqual(host.meeting())
    expect(host.snapshots()).toBe(2)
  })

  test('RE3 a change that was already seen is not applied twice', async () => {
    const host = hostInMemory()
    const replica = createMeetingReplica(host.bridge)
    replica.follow()
    await settled()
    host.submit(district('noord'))
    const before = replica.store.getState()
    host.tell('meeting.changed', { meeting: 'm', seq: 1, change: [{ table: 'district', id: 'noord', before: null, after: null }], steps: { undo: null, redo: null } })
    expect(replica.store.getState()).toBe(before)
  })

  test('RE4 names come and go without a change of the meeting', async () => {
    const host = hostInMemory()
    const replica = createMeetingReplica(host.bridge)
    replica.follow()
    await settled()
    host.tell('names.changed', { names: [{ id: 'p2', name: 'Fatima', email: '' }], gone: ['p1'] })
    expect([...replica.store.getState().people.keys()]).toEqual(['p2'])
  })

  test('RE5 when the meeting is closed nothing of it stays in the window', async () => {
    const host = hostInMemory()
    const replica = createMeetingReplica(host.bridge)
    const stop = replica.follow()
    await settled()
    host.submit(district('noord'))
    host.tell('meeting.opened', { meeting: null })
    expect(replica.store.getState()).toMatchObject({ phase: 'none', id: null })
    expect(replica.store.getState().meeting.district.size).toBe(0)
    stop()
    expect(host.listening()).toBe(0)
  })

  test('RE6 a refusal is told and counted off; "nothing to change" is no news', async () => {
    const host = hostInMemory()
    const { actions, said, replica } = createAccess(host.bridge)
    replica.follow()
    await settled()
    await actions.submit({ type: 'remove', table: 'district', ids: ['nowhere'] })
    expect(said.getState().message).toEqual({ kind: 'problem', problem: { reason: 'no-such-record', table: 'district' } })
    await actions.submit(district('a'))
    await actions.submit({ type: 'edit', table: 'district', rows: [{ id: 'a', fields: { name: 'a' } }] })
    expect(said.getState().number).toBe(1)
    expect(replica.store.getState().waiting).toBe(0)
  })

  test('RE8 a problem is gone when the same succeeds, not when something else does', async () => {
    const host = hostInMemory()
    const { actions, said, replica } = createAccess(host.bridge)
    replica.follow()
    await settled()
    await actions.submit(district('a'))
    await actions.submit({ type: 'edit', table: 'district', rows: [{ id: 'a', fields: { name: 'x'.repeat(5000) } }] })
    expect(said.getState().message).toMatchObject({ kind: 'problem', problem: { reason: 'too-long' } })
    await actions.submit(district('b'))
    expect(said.getState().message).toMatchObject({ kind: 'problem' })
    await actions.submit({ type: 'edit', table: 'district', rows: [{ id: 'a', fields: { name: 'short' } }] })
    expect(said.getState().message).toBe(null)
    actions.say({ kind: 'text', text: 'news' })
    await actions.submit(district('c'))
    expect(said.getState().message).toEqual({ kind: 'text', text: 'news' })
  })
})
