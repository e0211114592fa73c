import { built, cards, type BuiltMeeting } from './building.ts'

/**
 * A city meeting with three brainstorm themes, after a report that was once made by hand. Retold; with the faults of the
 * original: no conclusion for the third theme, a bullet cut off, an open bracket, a doubt inside a bullet, a disagreement
 * buried as a bullet, asks without an addressee, no date for the next meeting.
 */
export function brainstormInThemes(): BuiltMeeting {
  const dreams = 'Wat is je droom of doel?'
  const how = 'Hoe wil je het doel bereiken?'
  const needed = 'Wat en wie heb je daarvoor nodig?'
  const columns = (board: string) => [
    { id: `${board}-dreams`, board, sort: 'dreams' as const, title: 'Dromen en doelen', question: dreams },
    { id: `${board}-how`, board, sort: 'how' as const, title: 'Hoe bereiken we het', question: how },
    { id: `${board}-needed`, board, sort: 'needed' as const, title: 'Wat en wie is nodig', question: needed },
  ]
  return built({
    meeting: [{ id: 'meeting', title: 'Stedelijk netwerkoverleg digitaal', network: 'Stedelijk netwerk', date: '2021-09-30', place: 'Online', aim: 'Na drie presentaties dachten we samen na over drie thema’s.' }],
    block: [
      { id: 'b1', title: 'Presentatie: lesmateriaal voor starters', note: 'Door het expertisecentrum' }, { id: 'b2', title: 'Presentatie: basistraining voor vrijwilligers' },
      { id: 'b3', title: 'Brainstorm over drie thema’s' },
    ],
    board: [
      { id: 't1', title: 'Passend leermateriaal', conclusion: 'De meesten zijn redelijk tevreden over het materiaal. Enkele aanvullingen zouden helpen.' },
      { id: 't2', title: 'Vrijwilligers werven', conclusion: 'Overal zijn nieuwe vrijwilligers nodig, want velen zijn gestopt en nog niet terug.' },
      { id: 't3', title: 'Samenwerking formeel en informeel aanbod', conclusion: '' },
    ],
    column: [...columns('t1'), { id: 't1-own', board: 't1', sort: 'own', title: 'Verdere behoeften buiten leermateriaal', question: '' }, ...columns('t2'), ...columns('t3')],
    item: [
      ...cards('t1-dreams', 'Materiaal voor echte starters die nog geen Nederlands spreken', 'Voorbeelden die ook jongeren aanspreken'),
      ...cards('t1-how', 'Een standaard intake van niveau en leerbehoefte', 'Ervaringen met materiaal op één plek delen (een groepsapp?'),
      ...cards('t1-needed', 'Een neutrale partij die per leervraag een overzicht maakt'),
      ...cards('t1-own', 'Computers/laptops voor', 'Internet voor de leerder, zoals wifi van de stad'),
      ...cards('t2-dreams', 'Vrijwilligers die zelf digitaal vaardig zijn', { text: 'Vrijwilligers beter screenen (verklaring?)', state: 'unsure' }, 'Een doorgaande leerlijn'),
      ...cards('t2-how', 'Werven op andere plekken, met bedrijven en sociale media', { text: 'Stadsbreed werven of per stadsdeel: daar denken we verschillend over', state: 'minority' }),
      ...cards('t2-needed', { text: 'Wie neemt dit op zich? Het is een grote taak', state: 'question' }),
      ...cards('t3-dreams', 'Het formele aanbod is klein en niet bekend', 'Veilige plekken voor hulp met privégegevens', 'Een digitaal kenniscentrum'),
      ...cards('t3-how', 'Regelmatige contactmomenten tussen formeel en informeel', { text: 'Randvoorwaarden en geld', addressee: 'gemeente' }),
      ...cards('t3-needed', { text: 'Steviger beleid', addressee: 'overheid' }, 'Een echt antwoord, niet alleen: ik neem het mee'),
    ],
    need: [{ id: 'n1', text: 'Meer geld voor middelen', followUp: 'ask' }, { id: 'n2', text: 'Een duidelijk antwoord van het formele aanbod', followUp: 'none' }],
    source: [{ id: 'n1:t3-how-1', need: 'n1', item: 't3-how-1' }],
  })
}
