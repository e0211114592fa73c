import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsIn } from '#main/export/words/words.ts'
import { brainstormInThemes } from '../../../tests/files/meetings/brainstorm-in-themes.ts'
import { built, type BuiltMeeting } from '../../../tests/files/meetings/building.ts'
import { kickOffByDistrict } from '../../../tests/files/meetings/kick-off-by-district.ts'
import { randomMeeting } from '../../../tests/files/meetings/random-meeting.ts'
import { partNames, plainText, type Block, type PartName, type ReportDocument } from './document.ts'
import { reportOf, type PartChoice } from './report.ts'

const make = ({ meeting, people }: BuiltMeeting, version: 'internal' | 'public' = 'internal', parts?: readonly PartChoice[]): ReportDocument =>
  reportOf(meeting, people, { version, words: wordsIn(meeting.meeting.get('meeting')?.language ?? 'nl'), today: '2026-10-09', ...(parts === undefined ? {} : { parts }) })

const said = (block: Block): string => {
  switch (block.is) {
    case 'heading': return `${'#'.repeat(block.level)} ${plainText(block.runs)}`
    case 'paragraph': return plainText(block.runs)
    case 'list': return block.items.map((item) => ['-', plainText(item.runs), ...item.inside.map(said)].join(' ')).join('\n')
    case 'table': return [block.columns.map((column) => column.title), ...block.rows.map((row) => row.map(plainText))].map((row) => row.join(' | ')).join('\n')
    case 'figure': return `(${block.alt})`
    case 'note': return `${block.title}: ${block.blocks.map(said).join('\n')}`
    case 'definitions': return block.entries.map((entry) => `${entry.term}: ${plainText(entry.runs)}`).join('\n')
  }
}
const part = (report: ReportDocument, name: PartName): string => (report.parts.find((one) => one.name === name)?.blocks ?? []).map(said).join('\n')

describe('RP1 the order of the parts', () => {
  test('is fixed, and a part about which there is nothing to say is left out', () => {
    expect(make(kickOffByDistrict()).parts.map((one) => one.name)).toEqual(['nutshell', 'why', 'rivers', 'doubts', 'needs', 'agreements', 'asks', 'gaps', 'next', 'items', 'attendance'])
    expect(make(brainstormInThemes()).parts.map((one) => one.name)).toEqual(['nutshell', 'why', 'themes', 'doubts', 'needs', 'agreements', 'asks', 'gaps', 'next', 'items', 'attendance'])
  })
  test('parts can be chosen, moved and given a paragraph of their own', () => {
    const report = make(kickOffByDistrict(), 'public', [{ name: 'needs', own: 'Gevraagd door Fatima van den Berg.' }, { name: 'nutshell' }, { name: 'needs' }])
    expect(report.parts.map((one) => one.name)).toEqual(['needs', 'nutshell'])
    expect(part(report, 'needs')).toContain('Gevraagd door [naam].')
  })
  test('RP61 the meeting says which parts, in which order and with which paragraph; a part that nobody touched stays where it was', () => {
    const given = kickOffByDistrict()
    const part = built({ part: [{ id: 'needs', own: 'Gevraagd door Fatima van den Berg.' }, { id: 'nutshell' }, { id: 'rivers', off: true }, { id: 'no-part' }] }).meeting.part
    const report = make({ ...given, meeting: { ...given.meeting, part } }, 'public')
    expect(report.parts.map((one) => one.name)).toEqual(['needs', 'agreements', 'asks', 'gaps', 'next', 'items', 'attendance', 'nutshell', 'why', 'doubts'])
    expect(report.parts[0]?.blocks[0]).toMatchObject({ is: 'paragraph', runs: [{ text: 'Gevraagd door [naam].' }] })
  })
  test('headings never skip a level', () => {
    fc.assert(fc.property(randomMeeting, (given) => {
      for (const one of make(given).parts) {
        let level = 2
        for (const block of one.blocks) if (block.is === 'heading') { expect(block.level).toBeLessThanOrEqual(level + 1); level = block.level }
      }
    }), { numRuns: 60 })
  })
  test('any document gives a report, also one without any record', () => {
    expect(make(built({})).title).toBe('Zonder naam')
    expect(make(built({})).parts.map((one) => one.name).every((name) => partNames.includes(name))).toBe(true)
  })
})

describe('RP13 what the report of the kick-off held, this one holds', () => {
  const report = make(kickOffByDistrict())
  test('date, place, network', () => {
    expect(report.facts.map((fact) => plainText(fact.runs))).toEqual(['donderdag 29 april 2021', 'Online', '2 deelnemers van 2 organisaties'])
    expect(report.network).toBe('Stedelijk digitaal netwerk')
  })
  test('why and how: aim, programme, principles, rounds in break-outs', () => {
    for (const text of ['van elkaar willen leren', 'Rivier van het netwerk, per stadsdeel', 'We delen ook wat niet lukt.', 'gemengde groepen', 'groepen per stadsdeel of wijk', 'Break-out 2']) expect(part(report, 'why')).toContain(text)
  })
  test('the rivers: questions, picture, lists, which bridge crosses what, and side by side', () => {
    const rivers = part(report, 'rivers')
    for (const text of ['Welke bruggen', '### Noord', 'Tekening van de rivier Noord, met 1 kans, 1 obstakel en 1 brug', '#### Kansen', '#### Obstakels', '#### Bruggen', 'over: Aanbod concurreert met elkaar', 'naar: Veel organisaties willen samenwerken', 'Een overzicht van het aanbod maken Leerhuis De Gracht, 1 juni 2021', 'Noord | 1 | 1 | 0 | 1 | 1', 'Zuidoost | 1 | 2 | 2 | 0 | 0']) expect(rivers.toLowerCase()).toContain(text.toLowerCase())
    expect(rivers).toContain('Te weinig laptops en computers [nog geen brug]')
  })
  test('the nutshell is proposed from the needs; the parking lot stays out of it', () => {
    expect(part(report, 'nutshell')).toContain('Middelen, zoals laptops en computers')
    expect(part(report, 'nutshell')).not.toContain('taalaanbieders mee willen doen\n')
  })
  test('the open question, and what is done about it', () => {
    expect(part(report, 'doubts')).toContain('Horen taalaanbieders er ook bij? (Zuidoost)')
    expect(part(report, 'agreements')).toContain('Peilen bij de organisaties of taalaanbieders mee willen doen | Fatima van den Berg (Leerhuis De Gracht) | nog geen datum')
  })
  test('needs say from how many groups they come', () => { expect(part(report, 'needs')).toContain('in 1 groep: Zuidoost') })
  test('the next meeting', () => { expect(part(report, 'next')).toContain('nog niet vastgesteld') })
  test('public: the organisation stands for the person, and only organisations attended', () => {
    const open = make(kickOffByDistrict(), 'public')
    expect(part(open, 'agreements')).toContain('willen doen | Leerhuis De Gracht | nog geen datum')
    expect(part(open, 'attendance')).toBe('Mensen van deze organisaties deden mee:\n- Bibliotheek Zuid\n- Leerhuis De Gracht')
  })
})

describe('RP71 the conclusion of a river', () => {
  const river = (conclusion: string) => built({ river: [{ id: 'r', title: 'Noord', conclusion }], item: [{ id: 'o', kind: 'obstacle', river: 'r', text: 'Geen laptops' }] }, { p: 'Piet Jansen' })
  test('stands between the picture and the lists, in paragraphs as it was typed', () => {
    const said = part(make(river('Eerst laptops.\n\nDan een cursus.')), 'rivers')
    expect(said).toContain('Conclusie: Eerst laptops.\nDan een cursus.')
    expect(said.indexOf('Tekening van de rivier')).toBeLessThan(said.indexOf('Conclusie:'))
    expect(said.indexOf('Conclusie:')).toBeLessThan(said.indexOf('#### Kansen'))
  })
  test('is not missed when there is none, and holds no name in the public version', () => {
    expect(part(make(river(' ')), 'rivers')).not.toContain('onclusie')
    expect(part(make(river('Piet Jansen begint.'), 'public'), 'rivers')).toContain('Conclusie: [naam] begint.')
  })
  test('a river without things keeps its pages for the sake of its conclusion', () => {
    const two = built({ river: [{ id: 'r', title: 'Noord', conclusion: 'We wachten op de gemeente.' }, { id: 's', title: 'Zuid' }, { id: 't', title: 'Oost' }], item: [{ id: 'o', kind: 'obstacle', river: 's', text: 'Geen laptops' }] })
    expect(part(make(two), 'rivers')).toContain('Conclusie: We wachten op de gemeente.')
    expect(part(make(two), 'rivers')).not.toContain('### Oost')
  })
})

describe('RP14 what is missing, decided and asked', () => {
  test('gaps are gathered with their place: obstacle without bridge, need without follow-up, question to nobody, action without who or when', () => {
    expect(part(make(kickOffByDistrict()), 'gaps')).toContain('- Te weinig laptops en computers (Zuidoost)')
    expect(part(make(kickOffByDistrict()), 'gaps')).toContain('### Nog geen datum voor deze acties\n- Peilen bij de organisaties of taalaanbieders mee willen doen')
    expect(part(make(brainstormInThemes()), 'gaps')).toContain('### Nog niemand aan wie we dit vragen\n- Meer geld voor middelen')
  })
  test('decisions stand apart from actions, and need no date', () => {
    const report = make(built({ agreement: [{ id: 'a', what: 'Elk kwartaal bij elkaar', sort: 'decision' }, { id: 'b', what: 'Zaal zoeken', who: 'bibliotheek', due: '2026-12-01' }] }))
    expect(part(report, 'agreements')).toBe('### Besluiten\n- Elk kwartaal bij elkaar\n### Acties\nWat | Wie | Wanneer\nZaal zoeken | bibliotheek | 1 december 2026')
    expect(part(report, 'gaps')).toBe('')
  })
  test('a question says how far it is until there is an answer', () => {
    const ask = (askState: 'open' | 'asked' | 'closed') => part(make(built({ need: [{ id: 'n', text: 'Geld?', followUp: 'ask', addressee: 'gemeente', askState }] })), 'asks')
    expect([ask('open'), ask('asked'), ask('closed')].map((text) => text.split('| ').at(-1))).toEqual(['nog geen antwoord', 'gesteld, nog geen antwoord', 'er komt geen antwoord'])
  })
})

describe('RP15 boards of groups, clusters and numbers', () => {
  const meeting = built({
    river: [{ id: 'r', title: 'Noord' }], board: [{ id: 'b', title: 'Werven' }, { id: 'd', title: 'Werven', group: 'Zuid' }], column: [{ id: 'c', board: 'b', title: 'Dromen' }, { id: 'e', board: 'd', title: 'Dromen' }],
    item: [
      { id: 'i0', kind: 'opportunity', river: 'r', text: 'Veel jongeren' }, { id: 'i1', kind: 'card', column: 'c', text: 'Flyers', cluster: 'Reclame', group: 'Oost' }, { id: 'i2', kind: 'card', column: 'c', text: 'Krant', parent: 'i1' },
      { id: 'i3', kind: 'card', column: 'e', text: 'Buurthuis' }, { id: 'i4', kind: 'card', column: 'c', text: 'We beginnen klein', state: 'conclusion' },
    ],
    need: [{ id: 'n', text: 'Zichtbaar zijn' }], source: ['i0', 'i1', 'i3'].map((item) => ({ id: `n:${item}`, need: 'n', item })),
  })
  test('a need counts over groups and over themes: merged boards keep the group of a card, and two boards of one theme are one theme', () => {
    expect(part(make(meeting), 'needs')).toContain('in 3 groepen en 1 thema: Noord, Oost, Zuid, Werven (nr. 1, 2, 5)')
  })
  test('a need that an earlier meeting left open says which', () => {
    const left = (fields: object): string => part(make(built({ need: [{ id: 'n', text: 'Laptops', followUp: 'topic', ...fields }] })), 'needs')
    expect(left({ earlier: 'Eerste keer', earlierDate: '2026-11-03' })).toContain('uit een eerdere bijeenkomst: Eerste keer (3 november 2026)')
    expect(left({ earlier: 'Eerste keer' })).toContain('uit een eerdere bijeenkomst: Eerste keer |')
    expect(left({})).not.toContain('eerdere')
  })
  test('a cluster has its name, and what is inside stays visible; a card can be the conclusion', () => {
    expect(part(make(meeting), 'themes')).toContain('- Reclame - Flyers [Oost]\n- Krant')
    expect(part(make(meeting), 'themes')).toContain('Conclusie: - We beginnen klein')
    expect(part(make(meeting), 'themes')).toContain('### Werven (Zuid)')
  })
  test('everything in the annex has a number that a need can name; without the annex there are none', () => {
    const annex = make(meeting).parts.find((one) => one.name === 'items')?.blocks ?? []
    expect(annex.flatMap((block) => (block.is === 'list' ? [[block.start, block.items.length]] : []))).toEqual([[1, 1], [2, 3], [5, 1]])
    expect(part(make(meeting, 'internal', [{ name: 'needs' }]), 'needs')).not.toContain('nr.')
  })
})

describe('RP13 what the report of the brainstorm held, this one holds', () => {
  const report = make(brainstormInThemes())
  const themes = part(report, 'themes')
  test('per theme the conclusion first, then the three questions, then further needs', () => {
    const order = ['### Passend leermateriaal', 'Conclusie: De meesten', '#### Dromen en doelen', 'Wat is je droom of doel?', '#### Hoe bereiken we het', 'Hoe wil je het doel bereiken?', '#### Wat en wie is nodig', 'Wat en wie heb je daarvoor nodig?', '#### Verdere behoeften buiten leermateriaal', '### Vrijwilligers werven', '### Samenwerking formeel en informeel aanbod', 'Bij dit thema is geen conclusie vastgelegd.']
    const places = order.map((text) => themes.indexOf(text))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
  test('doubts and disagreement are marked in words and gathered', () => {
    expect(themes).toContain('Vrijwilligers beter screenen (verklaring?) [niet zeker]')
    expect(part(report, 'doubts')).toBe(['### Open vragen', '- Wie neemt dit op zich? Het is een grote taak (Vrijwilligers werven)', '### Hier verschillen de meningen', '- Stadsbreed werven of per stadsdeel: daar denken we verschillend over (Vrijwilligers werven)', '### Hier zijn we niet zeker van', '- Vrijwilligers beter screenen (verklaring?) (Vrijwilligers werven)'].join('\n'))
  })
  test('asks: to whom, the answer, and cards that are addressed but not yet harvested', () => {
    expect(part(report, 'asks')).toContain('Meer geld voor middelen | nog niemand | nog geen antwoord')
    expect(part(report, 'asks')).toContain('overheid: Steviger beleid')
    expect(part(report, 'asks')).not.toContain('Randvoorwaarden')
  })
  test('an answer stands there with its date', () => {
    const given = brainstormInThemes()
    const need = new Map([...given.meeting.need].map(([id, row]) => [id, id === 'n1' ? { ...row, addressee: 'gemeente', answer: 'Er komt een fonds.', answered: '2021-11-02' } : row]))
    expect(part(make({ ...given, meeting: { ...given.meeting, need } }), 'asks')).toContain('Meer geld voor middelen | gemeente | Er komt een fonds. (antwoord van 2 november 2021)')
  })
})
