// G. Files broken in eighteen ways. The seed is printed, so a failure can be made again.
export function damaged(rig) {
  const { breakStores, breakCopies, isPolluted } = rig.store
  const seed = Date.now() % 1_000_000
  const stores = breakStores(rig.isShort ? 5000 : 16_000, seed)
  const copies = breakCopies(rig.isShort ? 1000 : 5000, seed)
  for (const example of [...stores.examples, ...copies.examples].slice(0, 10)) console.log(`  ${example}`)
  const isKept = stores.crashes + copies.crashes + stores.silentLosses + stores.originalsLost + stores.wrongContent + stores.cannotGoOn + copies.wrong === 0
  rig.promise('a broken file never crashes the app and is never thrown away', isKept && !isPolluted(),
    `${stores.files + copies.files} damaged files (seed ${seed}): ${stores.crashes + copies.crashes} crashes, ${stores.opened} meetings opened, ${stores.refused} refused, ` +
    `${copies.refused} copies refused, ${copies.fine} unharmed, ${stores.silentLosses} silent losses, ${stores.originalsLost} originals lost`)
  rig.promise('... and one damaged snapshot costs nothing', stores.snapshotLosses === 0, `${stores.damagedSnapshots} damaged snapshots, ${stores.snapshotLosses} cost a change`)
}
