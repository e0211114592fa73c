// Loaded into the download of the official Electron. A computer without internet should not wait for
// minutes: the first answer must come within four seconds. The download itself may take as long as it needs.
const original = globalThis.fetch

globalThis.fetch = async (address, options = {}) => {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(new Error('no answer within four seconds')), 4000)
  try {
    return await original(address, { ...options, signal: stop.signal })
  } finally {
    clearTimeout(timer)
  }
}
