// A. kill -9 at random moments. The page cache survives, so this finds wrong order and half writes, not missing flushes.
import { join } from 'node:path'
import { judge, sleep, startWriter } from './rig.mjs'

export async function kills(rig) {
  const count = Number(process.env.MEANDER_KILLS ?? (rig.isShort ? 100 : 2000))
  const folder = join(rig.memory, 'm')
  let acknowledged = 0
  let wrong = 0
  const begin = Date.now()
  for (let n = 0; n < count; n++) {
    const writer = startWriter(rig, 'write', folder)
    const before = await writer.hears(/^(ack|no|refused)/)
    await sleep(Math.random() * 25)
    await writer.kill()
    const first = Number(before.slice(4))
    if (!before.startsWith('ack')) wrong += 1
    else acknowledged += writer.last() - first + 1
    const problem = judge(rig, folder, writer.last())
    if (problem !== '') {
      wrong += 1
      console.log(`  kill ${n}: ${problem}`)
    }
  }
  rig.promise('what says "saved" survives the app being killed', wrong === 0,
    `${count} kills, ${acknowledged} acknowledged changes, ${wrong} times something lost, ${Math.round((Date.now() - begin) / 1000)} s`)
}
