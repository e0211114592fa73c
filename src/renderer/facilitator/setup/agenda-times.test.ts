import { describe, expect, test } from 'vitest'
import type { BlockRecord } from '#domain/meeting/records.ts'
import { blockFrom, clockTime, timed, timesIn } from './agenda-times.ts'

const block = (minutes: number): BlockRecord => ({ id: String(minutes), order: 'V', title: 'x', minutes, note: '' })

describe('SE1 the agenda', () => {
  test('SE1 a line with a number at the end is a block of that many minutes', () => {
    expect(blockFrom('Pauze 20')).toEqual({ title: 'Pauze', minutes: 20 })
    expect(blockFrom('Rivier per stadsdeel (45 min)')).toEqual({ title: 'Rivier per stadsdeel', minutes: 45 })
    expect(blockFrom('Welkom - 10 minuten')).toEqual({ title: 'Welkom', minutes: 10 })
    expect(blockFrom('Inloop')).toEqual({ title: 'Inloop', minutes: 15 })
  })

  test('SE1 a year or the number of a group is not taken for minutes', () => {
    expect(blockFrom('Terugblik op 2026')).toEqual({ title: 'Terugblik op 2026', minutes: 15 })
    expect(blockFrom('Groep 3')).toEqual({ title: 'Groep 3', minutes: 15 })
    expect(blockFrom('')).toEqual({ title: '', minutes: 15 })
    expect(blockFrom('45')).toEqual({ title: '45', minutes: 15 })
  })

  test('SE1 begin and end are read from what people write', () => {
    expect(timesIn('13.30 - 16.30 uur')).toEqual({ start: 810, end: 990 })
    expect(timesIn('van 9:00 tot 12:15')).toEqual({ start: 540, end: 735 })
    expect(timesIn('13u30 - 16u30')).toEqual({ start: 810, end: 990 })
    expect(timesIn('1 pm - 4.30 pm')).toEqual({ start: 780, end: 990 })
    expect(timesIn('1 - 4.30 pm')).toEqual({ start: 780, end: 990 })
    expect(timesIn('10 - 2 pm')).toEqual({ start: 600, end: 840 })
    expect(timesIn('9-12 uur')).toEqual({ start: 540, end: 720 })
    expect(timesIn('vanaf 9 uur')).toEqual({ start: 540, end: null })
    expect(timesIn('zaal 3')).toEqual({ start: null, end: null })
    expect(timesIn('middag')).toEqual({ start: null, end: null })
    expect(timesIn('25.99 uur')).toEqual({ start: null, end: null })
  })

  test('SE1 every block gets its time, and what does not fit is counted', () => {
    const agenda = timed([block(30), block(60)], { start: 810, end: 870 })
    expect(agenda.blocks.map(({ at }) => at)).toEqual([810, 840])
    expect(agenda).toMatchObject({ total: 90, end: 900, over: 30 })
    expect(timed([block(30)], { start: null, end: null })).toMatchObject({ total: 30, end: null, over: 0 })
    expect(clockTime(810, 'nl')).toBe('13.30')
    expect(clockTime(1450, 'en')).toBe('00:10')
  })
})
