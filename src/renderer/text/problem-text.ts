import type { Notice, Problem } from '#contract/answers.ts'
import type { Message } from '#renderer/replica/said.ts'
import { stepText } from './step-text.ts'
import type { Text, TextId, TextValues } from './use-text.tsx'

/** A refusal or problem in words: what happened, and what to do. An unknown code gets plain words, never the code alone. */
export function problemText(t: Text, problem: Problem): string {
  const values: TextValues = { limit: 0, from: 0, to: 0, ...numbersOf(problem) }
  const id = [`refusal.${problem.reason}`, `problem.${problem.reason}`, problem.reason].find((candidate) => t.has(candidate))
  return id === undefined ? t('problem.unknown', { reason: problem.reason }) : t(id as TextId, values)
}

function numbersOf(problem: Problem): TextValues {
  const given = 'values' in problem && problem.values !== undefined ? problem.values : {}
  const own = Object.entries(problem).filter((entry): entry is [string, number | string] => typeof entry[1] === 'number' || typeof entry[1] === 'string')
  return { ...Object.fromEntries(own), ...given }
}

export function noticeText(t: Text, notice: Notice): string {
  const id = [`notice.${notice.code}`, `problem.${notice.code}`].find((candidate) => t.has(candidate))
  return id === undefined ? t('problem.notice', { code: notice.code }) : t(id as TextId, notice.values)
}


export function messageText(t: Text, message: Message): string {
  switch (message.kind) {
    case 'problem': return problemText(t, message.problem)
    case 'undone': return t('step.undone', { step: stepText(t, message.step) })
    case 'redone': return t('step.redone', { step: stepText(t, message.step) })
    case 'text': return message.text
  }
}
