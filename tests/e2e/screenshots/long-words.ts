import type { Page } from '@playwright/test'
import { tablesOf } from '../open-meeting.ts'
import { submit } from './camera.ts'

const words = 'Weinig doorverwijzingsmogelijkheden voor arbeidsongeschiktheidsverzekeringsmaatschappijen'
const kinds = ['opportunity', 'obstacle', 'bridge', 'boat', 'milestone', 'note'] as const
const texts = ['Taalcafé', words, 'Samenwerkingsverbanden tussen schuldhulpverlening en bibliotheek zijn er al lang, maar niemand kent ze', 'Een vaste plek']

/** A meeting in which everything is long: sixty things in one river, a board with sixty cards, needs and agreements. */
export async function fillWithLongWords(page: Page): Promise<void> {
  await submit(page, { type: 'add', table: 'river', rows: [{ id: 'long-river', fields: { title: 'Waterlandse-Noorderkwartierbuurt', seed: 4 } }] })
  const things = Array.from({ length: 60 }, (_, at) => ({
    id: `long-${String(at)}`,
    fields: { kind: kinds[at % kinds.length] ?? 'note', text: texts[at % texts.length] ?? '', river: 'long-river', along: ((at * 37) % 97) / 97, across: (((at * 53) % 89) / 89) * 1.8 - 0.9 },
  }))
  await submit(page, { type: 'add', table: 'item', rows: things })
  const columns = (await tablesOf(page))['column'] ?? []
  const board = columns[0]?.['board']
  const ofBoard = columns.filter((column) => column['board'] === board).map((column) => String(column['id']))
  const cards = Array.from({ length: 60 }, (_, at) => ({ id: `card-${String(at)}`, fields: { kind: 'card' as const, text: texts[at % texts.length] ?? '', column: ofBoard[at % ofBoard.length] ?? null } }))
  await submit(page, { type: 'add', table: 'item', rows: cards })
  await submit(page, { type: 'mark-need', id: 'long-need', items: ['long-1'], text: words })
  await submit(page, { type: 'add', table: 'agreement', rows: [{ id: 'long-agreement', fields: { what: texts[2] ?? '', who: 'Ahmed el Ouazzani-Benhaddou en de bibliotheek', due: '2026-12-15' } }] })
}
