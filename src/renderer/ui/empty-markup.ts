interface Policies {
  readonly defaultPolicy?: unknown
  createPolicy(name: string, rules: { createHTML(markup: string): string | null }): unknown
}

/**
 * React Aria empties its announcements with `innerHTML = ''`, which Trusted Types block like any other text: typing
 * a date would end the part. This lets exactly the empty text through: it can make no element, so nothing is given up. All else stays blocked.
 */
export function allowEmptyMarkup(): void {
  const policies = (window as { trustedTypes?: Policies }).trustedTypes
  if (!policies || policies.defaultPolicy) return
  policies.createPolicy('default', { createHTML: (markup) => (markup === '' ? '' : null) })
}
