import { built, things, type BuiltMeeting } from './building.ts'

/**
 * The kick-off of a first city network, after a report that was once made by hand and put on a web site: why, how,
 * questions, needs in a nutshell, one open question. Retold; with the faults of the original: the aim stands there
 * twice, and the question about obstacles is garbled.
 */
export function kickOffByDistrict(): BuiltMeeting {
  const why = 'Uit onderzoek en eerdere bijeenkomsten blijkt dat organisaties van elkaar willen leren.'
  return built({
    meeting: [{
      id: 'meeting', title: 'Stedelijk digitaal netwerk: de kick-off', network: 'Stedelijk digitaal netwerk', date: '2021-04-29', time: '', place: 'Online',
      aim: `${why}\n\n${why}\n\nWe leren de partners uit de stadsdelen kennen, kiezen uitgangspunten en halen behoeften op.`,
    }],
    block: [
      { id: 'b1', title: 'Welkom en doel van de dag', minutes: 10 }, { id: 'b2', title: 'Kennismaken in kleine groepjes', minutes: 30 },
      { id: 'b3', title: 'Rivier van het netwerk, per stadsdeel', minutes: 60, note: 'Met een afbeelding van een rivier en vragen' },
    ],
    district: [{ id: 'd1', name: 'Noord' }, { id: 'd2', name: 'Zuidoost' }],
    organisation: [{ id: 'o1', name: 'Leerhuis De Gracht' }, { id: 'o2', name: 'Bibliotheek Zuid' }],
    person: [
      { id: 'p1', organisation: 'o1', district: 'd1', presence: 'present' }, { id: 'p2', organisation: 'o2', district: 'd2', presence: 'present' },
      { id: 'p3', organisation: 'o2', district: 'd2', presence: 'absent' },
    ],
    principle: [{ id: 'u1', text: 'We delen ook wat niet lukt.' }],
    round: [
      { id: 'r1', title: 'Kennismaken', task: 'Vertel wie je bent en waar je trots op bent.', strategy: 'mixed', size: 4, minutes: 10 },
      { id: 'r2', title: 'Rivier', task: 'Ga samen op ontdekkingstocht langs de rivier.', strategy: 'attribute', attribute: 'district', minutes: 45 },
    ],
    group: [{ id: 'g1', round: 'r2', name: 'Noord', room: 'Break-out 1' }, { id: 'g2', round: 'r2', name: 'Zuidoost', room: 'Break-out 2' }],
    seat: [{ id: 'r2:p1', round: 'r2', group: 'g1', person: 'p1' }, { id: 'r2:p2', round: 'r2', group: 'g2', person: 'p2' }],
    question: [
      { id: 'q1', kind: 'opportunity', text: 'Welke kansen zijn er om het netwerk te verstevigen?' },
      { id: 'q2', kind: 'obstacle', text: 'Welke obstakels liggen zijn er?' },
      { id: 'q3', kind: 'bridge', text: 'Wat hebben we nodig, welke bruggen moeten we bouwen?' },
    ],
    river: [{ id: 'w1', district: 'd1', title: 'Noord', seed: 1 }, { id: 'w2', district: 'd2', title: 'Zuidoost', seed: 2 }],
    item: [
      ...things('w1',
        { id: 'k1', kind: 'opportunity', text: 'Veel organisaties willen samenwerken' }, { id: 'x1', kind: 'obstacle', text: 'Aanbod concurreert met elkaar' },
        { id: 'y1', kind: 'bridge', text: 'Professioneel en informeel aanbod op elkaar afstemmen' },
        { id: 'y1a', kind: 'plank', parent: 'y1', text: 'Een overzicht van het aanbod maken', who: 'organisation:o1', due: '2021-06-01' }),
      ...things('w2',
        { id: 'k2', kind: 'opportunity', text: 'Ruimte om van elkaar te leren' }, { id: 'x2', kind: 'obstacle', text: 'Te weinig laptops en computers' },
        { id: 'x3', kind: 'obstacle', text: 'Horen taalaanbieders er ook bij?', state: 'question' }),
    ],
    link: [{ id: 'l1', from: 'x1', to: 'y1' }, { id: 'l2', from: 'y1', to: 'k1' }],
    need: [
      { id: 'n1', text: 'Van elkaar leren over vrijwilligers, trainingen, lesmateriaal en het bereiken van de doelgroep', followUp: 'topic' },
      { id: 'n2', text: 'Professioneel en informeel aanbod afstemmen in plaats van concurreren', followUp: 'topic' },
      { id: 'n3', text: 'Elkaar beter kennen, samenwerken en goed doorverwijzen', followUp: 'agreement' },
      { id: 'n4', text: 'Middelen, zoals laptops en computers', followUp: 'ask' },
      { id: 'n5', text: 'Weten of taalaanbieders mee willen doen', followUp: 'parking' },
    ],
    source: [{ id: 'n1:k2', need: 'n1', item: 'k2' }, { id: 'n2:x1', need: 'n2', item: 'x1' }, { id: 'n2:y1', need: 'n2', item: 'y1' }, { id: 'n4:x2', need: 'n4', item: 'x2' }],
    agreement: [{ id: 'a1', what: 'Peilen bij de organisaties of taalaanbieders mee willen doen', who: 'person:p1', due: '' }],
  }, { p1: 'Fatima van den Berg', p2: 'Joost el Amrani', p3: 'Nguyễn Thị Ánh' })
}
