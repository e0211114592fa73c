import { hasProgram } from './run-program.mjs'

/** Is there a screen to open a window on? Windows and macOS always have one. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY)
}

/**
 * Chromium refuses its sandbox to root, so only root goes without. Wayland alone must be asked for. Chromium's
 * own complaints (no message bus, no graphics card) say nothing to people and are left out.
 */
export function electronFlags(env = process.env, platform = process.platform, uid = process.getuid?.()) {
  const wayland = !env.DISPLAY && env.WAYLAND_DISPLAY
  if (platform !== 'linux') return []
  return ['--log-level=3', ...(uid === 0 ? ['--no-sandbox'] : []), ...(wayland ? ['--ozone-platform-hint=auto'] : [])]
}

/** The same command on a screen in memory (4K, so that the wall can be tried at full size) where there is none. */
export function onSomeDisplay(program, args) {
  if (hasDisplay()) return [program, args]
  return ['xvfb-run', ['-a', '-s', '-screen 0 3840x2160x24', program, ...args]]
}

/** What to type first when even the screen in memory is missing, or nothing. */
export function displayInstallHint() {
  return hasProgram('xvfb-run') && hasProgram('xauth') ? undefined : 'apt-get install xvfb xauth'
}
