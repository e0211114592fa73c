import { exposeBridge } from './bridge.ts'

exposeBridge('facilitator')

// A text that is being typed is sent when its field is left. Closing the window leaves every field.
window.addEventListener('beforeunload', () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
})
