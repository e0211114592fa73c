// What the durability runs need of the store, bundled once so that plain Node can run it.
export { systemClock } from '#main/storage/codec.ts'
export { durableJson } from '#main/storage/durable-json.ts'
export { nodeFileSystem } from '#main/storage/file-system.ts'
export { processLiveness, thisProcess } from '#main/storage/machine.ts'
export { createStore, openStore } from '#main/storage/open-store.ts'
export { systemPatience } from '#main/storage/patience.ts'
export { breakCopies, breakStores, isPolluted } from '#main/storage/testing/damaged-trial.ts'
export { codecOfVersion, isOutcomeOf, lineOf, openOrCreate, trialOptions } from '#main/storage/testing/trial.ts'
