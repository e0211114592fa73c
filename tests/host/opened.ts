import { afterEach } from 'vitest'
import type { Answers } from '#contract/answers.ts'
import type { Input, RequestName } from '#contract/bridge.ts'
import { openWorkspace, type Workspace } from '#main/host/workspace.ts'
import { testOutside, type TestOutside } from './outside.ts'

const worlds: TestOutside[] = []
afterEach(() => { for (const world of worlds.splice(0)) world.remove() })

/** A host with a real disk, which is removed when the test is over. The same `outside` again starts again on its data. */
export async function open(outside = testOutside()): Promise<{ outside: TestOutside; workspace: Workspace }> {
  worlds.push(outside)
  return { outside, workspace: await openWorkspace(outside) }
}

/** A request that must be answered. */
export async function ask<N extends RequestName>(workspace: Workspace, name: N, input: Input<N>): Promise<Answers[N]> {
  const answer = await workspace.handle(name, input)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}
