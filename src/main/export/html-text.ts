const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for between tags and for inside a quoted attribute. Characters that HTML does not allow are left out. */
export function escapeHtml(text: string): string {
  return legalText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
}

/** The characters that XML 1.0 and HTML both allow; half surrogate pairs become the replacement sign. */
export function legalText(text: string): string {
  return text
    // eslint-disable-next-line no-control-regex -- exactly the characters that no document may hold
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
}

/** A CSS string: everything but letters, figures and spaces is written as a code, so nothing can end it. */
export function cssString(text: string): string {
  return `"${[...legalText(text).replace(/\s+/g, ' ')].map((sign) => (/[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)).join('')}"`
}
