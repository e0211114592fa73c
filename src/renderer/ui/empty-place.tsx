import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './small.module.css'

/** A place with nothing in it yet: one sentence that says what to do, and the one button (or field) that does it. */
export function EmptyPlace({ picture, children, action }: { readonly picture?: ReactNode; readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={classNames(styles['empty'])}>
      {picture === undefined ? null : <div className={classNames(styles['picture'])}>{picture}</div>}
      <p>{children}</p>
      {action}
    </div>
  )
}
