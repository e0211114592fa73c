/** An id for a new record: 32 hexadecimal digits, unique without asking anybody. */
export function newId(): string {
  return crypto.randomUUID().replaceAll('-', '')
}
