import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './small.module.css'

export type Tone = 'plain' | 'accent' | 'ok' | 'warn' | 'danger'

export function Badge({ tone = 'plain', icon, children }: { readonly tone?: Tone; readonly icon?: ReactNode; readonly children: ReactNode }) {
  return <span className={classNames(styles['badge'], tone !== 'plain' && styles[tone])}>{icon}{children}</span>
}

/** "Ctrl+Z" as keys; "Ctrl+C, Ctrl+X" as two of them. A plus without neighbours is the key itself. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <span className={classNames(styles['keys'])}>{keys.split(', ').map((together) => <span key={together}>{together.split(/(?<=\S)\+(?=\S)/).map((key) => <kbd key={key}>{key}</kbd>)}</span>)}</span>
}
