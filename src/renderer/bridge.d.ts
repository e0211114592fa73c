import type { Bridge } from '#contract/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload of the window; the only way out of a page. */
    readonly bridge: Bridge
  }
}
