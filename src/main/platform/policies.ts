const strict = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
]

/** The working window may frame its own preview, the wall nothing at all. */
export const policies = {
  page: strict.join('; '),
  pageWithPreview: [...strict, "frame-src 'self'"].join('; '),
  /** A picture of somebody's own, should a page ever be opened on it: it may do nothing at all. */
  picture: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  /** A report: pictures and styles inside, no script, nothing from anywhere. */
  preview: "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  paper: "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const
