import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '#domain/document/document.ts'
import { violations } from '#domain/meeting/check.ts'
import type { Command } from '#domain/meeting/command.ts'
import { decide } from '#domain/meeting/decide.ts'
import { emptyMeeting, type Meeting } from '#domain/meeting/records.ts'
import { newBoard } from '#domain/meeting/template.ts'
import { dotCommand } from '#domain/meeting/votes.ts'
import { readBoard, topThree } from './board-reading.ts'
import { boardWords } from '#renderer/facilitator/boards/board-words.ts'
import {
  addCards, clusterUp, duplicateCard, mergeCards, moveCard, nudgeCard, piecesOf, removeCard, shiftCard, sortByDots, splitCard, takeOut, type Step,
} from './card-commands.ts'

function counter(prefix: string): () => string {
  let made = 0
  return () => `${prefix}${String(made++)}`
}

function done(meeting: Meeting, step: Step): Meeting {
  if (step === null) return meeting
  const decision = decide(meeting, step, { now: 0 })
  if (!decision.ok) {
    expect(decision.error.reason).toBe('nothing-to-do')
    return meeting
  }
  return apply(meeting, decision.value)
}

/** A board 'b0' with columns b1 … b4, and cards a, b, c in the first and d in the second. */
function board(): Meeting {
  const commands: Command[] = [
    { type: 'add', table: 'meeting', rows: [{ id: 'meeting', fields: { title: 'M' } }] },
    ...newBoard('Vrijwilligers', boardWords('nl'), counter('b')),
    ...['a', 'b', 'c'].map((id) => addCards('b1', [`tekst ${id}`], () => id)),
    addCards('b2', ['tekst d'], () => 'd'),
  ]
  return commands.reduce<Meeting>((so, command) => done(so, command), emptyMeeting())
}

function shown(meeting: Meeting): string[][] {
  const reading = readBoard(meeting, 'b0')
  return reading.columns.map(({ cards }) => cards.flatMap((card) => [card.id, ...(reading.under.get(card.id) ?? []).map(({ id }) => `>${id}`)]))
}

describe('BO the cards of a board', () => {
  test('BO1 a new board has the three columns of the field and one of its own, with their questions', () => {
    const columns = readBoard(board(), 'b0').columns.map(({ column }) => column)
    expect(columns.map(({ sort }) => sort)).toEqual(['dreams', 'how', 'needed', 'own'])
    expect(columns.every(({ title, question }) => title !== '' && question !== '')).toBe(true)
  })

  test('BO2 pasted lines become cards in one step, in their order', () => {
    const meeting = done(board(), addCards('b3', ['een', 'twee', 'drie'], counter('n')))
    expect(shown(meeting)[2]).toEqual(['n0', 'n1', 'n2'])
  })

  test('BO3 a card is moved within its column and to another', () => {
    const start = board()
    expect(shown(done(start, nudgeCard(start, 'a', 1)))[0]).toEqual(['b', 'a', 'c'])
    expect(nudgeCard(start, 'a', -1)).toBeNull()
    expect(shown(done(start, shiftCard(start, 'a', 1))).slice(0, 2)).toEqual([['b', 'c'], ['d', 'a']])
    expect(shiftCard(start, 'a', -1)).toBeNull()
    expect(shown(done(start, moveCard(start, 'c', { column: 'b2', after: null, parent: null }))).slice(0, 2)).toEqual([['a', 'b'], ['c', 'd']])
  })

  test('BO4 a card under another keeps its words in sight; a cluster moves as a whole and joins another one flat', () => {
    let meeting = board()
    meeting = done(meeting, clusterUp(meeting, 'b'))
    expect(shown(meeting)[0]).toEqual(['a', '>b', 'c'])
    meeting = done(meeting, shiftCard(meeting, 'a', 1))
    expect(shown(meeting).slice(0, 2)).toEqual([['c'], ['d', 'a', '>b']])
    meeting = done(meeting, moveCard(meeting, 'a', { column: 'b1', after: null, parent: 'c' }))
    expect(shown(meeting).slice(0, 2)).toEqual([['c', '>b', '>a'], ['d']])
    meeting = done(meeting, takeOut(meeting, 'b'))
    expect(shown(meeting)[0]).toEqual(['c', '>a', 'b'])
    expect(violations(meeting)).toEqual([])
  })

  test('BO5 a card that goes leaves what lay under it on the board', () => {
    let meeting = board()
    meeting = done(meeting, clusterUp(meeting, 'b'))
    meeting = done(meeting, removeCard(meeting, 'a'))
    expect(shown(meeting)[0]).toEqual(['b', 'c'])
  })

  test('BO6 splitting keeps state and addressee and goes by lines, else by sentences', () => {
    expect(piecesOf('Laptops nodig. Ook internet! En tijd?')).toEqual(['Laptops nodig.', 'Ook internet!', 'En tijd?'])
    expect(piecesOf('een\n\n twee. nog twee')).toEqual(['een', 'twee. nog twee'])
    let meeting = done(board(), { type: 'edit', table: 'item', rows: [{ id: 'a', fields: { state: 'unsure', addressee: 'gemeente' } }] })
    meeting = done(meeting, splitCard(meeting, 'a', ['x', 'y', 'z'], counter('s')))
    expect(shown(meeting)[0]).toEqual(['a', 's0', 's1', 'b', 'c'])
    expect(meeting.item.get('s1')).toMatchObject({ text: 'z', state: 'unsure', addressee: 'gemeente' })
    expect(splitCard(meeting, 'a', ['x'], counter('q'))).toBeNull()
  })

  test('BO7 merged cards keep both texts, all dots, the needs and what lay under them', () => {
    let meeting = board()
    meeting = done(meeting, clusterUp(meeting, 'c'))
    meeting = done(meeting, dotCommand(new Map(), 'b', 1, counter('v')))
    meeting = done(meeting, dotCommand(new Map(), 'a', 1, counter('w')))
    meeting = done(meeting, { type: 'mark-need', id: 'n', items: ['b'] })
    meeting = done(meeting, mergeCards(meeting, 'a', 'b', counter('m')))
    expect(shown(meeting)[0]).toEqual(['a', '>c'])
    expect(meeting.item.get('a')?.text).toBe('tekst a\ntekst b')
    expect([...meeting.vote.values()].map(({ item }) => item)).toEqual(['a', 'a'])
    expect([...meeting.source.values()]).toEqual([{ id: 'n:a', need: 'n', item: 'a' }])
  })

  test('BO8 a copy stands behind the card, without its dots', () => {
    let meeting = done(board(), dotCommand(new Map(), 'a', 1, counter('v')))
    meeting = done(meeting, duplicateCard(meeting, 'a', counter('k')))
    expect(shown(meeting)[0]).toEqual(['a', 'k0', 'b', 'c'])
    expect(meeting.vote.size).toBe(1)
  })

  test('BO9 dots count for the whole cluster; most dots go first and the rest keeps its order', () => {
    let meeting = board()
    for (const [n, id] of ['c', 'c', 'b'].entries()) meeting = done(meeting, dotCommand(new Map(), id, 1, () => `v${String(n)}`))
    meeting = done(meeting, sortByDots(meeting, 'b1'))
    expect(shown(meeting)[0]).toEqual(['c', 'b', 'a'])
    expect(topThree(readBoard(meeting, 'b0')).map(({ card, dots }) => [card.id, dots])).toEqual([['c', 2], ['b', 1]])
    meeting = done(meeting, dotCommand(meeting.vote, 'c', -1, counter('v')))
    expect(readBoard(meeting, 'b0').dots.get('c')).toBe(1)
    expect(dotCommand(meeting.vote, 'a', -1, counter('v'))).toBeNull()
  })

  test('BO10 whatever is done with cards in whatever order, the meeting stays sound and no text is lost but by removing', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd')
    const step = fc.oneof(
      fc.record({ do: fc.constant('nudge' as const), id: ids, by: fc.constantFrom(-1 as const, 1 as const) }),
      fc.record({ do: fc.constant('shift' as const), id: ids, by: fc.constantFrom(-1 as const, 1 as const) }),
      fc.record({ do: fc.constant('under' as const), id: ids, other: ids }),
      fc.record({ do: fc.constant('out' as const), id: ids }),
      fc.record({ do: fc.constant('merge' as const), id: ids, other: ids }),
    )
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const newId = counter('n')
      let meeting = board()
      for (const one of steps) {
        if (one.do === 'nudge') meeting = done(meeting, nudgeCard(meeting, one.id, one.by))
        if (one.do === 'shift') meeting = done(meeting, shiftCard(meeting, one.id, one.by))
        if (one.do === 'out') meeting = done(meeting, takeOut(meeting, one.id))
        if (one.do === 'merge') meeting = done(meeting, mergeCards(meeting, one.id, one.other, newId))
        if (one.do === 'under') meeting = done(meeting, moveCard(meeting, one.id, { column: meeting.item.get(one.other)?.column ?? '', after: null, parent: one.other }))
        expect(violations(meeting)).toEqual([])
        expect(shown(meeting).flat()).toHaveLength(meeting.item.size)
      }
      const words = [...meeting.item.values()].map(({ text }) => text).join(' ')
      for (const id of ['a', 'b', 'c', 'd']) expect(words).toContain(`tekst ${id}`)
    }), { numRuns: 200 })
  })
})
