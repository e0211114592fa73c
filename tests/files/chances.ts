import fc from 'fast-check'

// The laws hold for every case, but a run tries some hundreds. In `npm test` these are the same ones each time, so that
// what turns red there is the change and not the day; `npm run laws` tries others.

/** What the cases of this run follow from; MEANDER_SEED, a whole number, gives another. */
export const seed = Number(process.env['MEANDER_SEED'] ?? 20_260_101)

fc.configureGlobal({ seed })
