/**
 * A PDF with a title, which readers and screen readers say instead of the name of the file; printing leaves it out.
 * Appended as an update (ISO 32000-1, 7.5.6): what is there stays byte for byte. A file with a title, or of another make
 * than Chromium's, comes back as it was. Cost: one look through the file for the record that it adds to.
 */
export function withPdfTitle(pdf: Uint8Array, title: string): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const end = /trailer\s*<<\s*\/Size (\d+)\s*\/Root (\d+ \d+ R)\s*\/Info (\d+) 0 R\s*>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.subarray(-1024).toString('latin1'))
  const [, size, root, info, before] = end ?? []
  if (size === undefined || root === undefined || info === undefined || before === undefined) return pdf
  const start = file.indexOf(`\n${info} 0 obj\n<<`, 0, 'latin1')
  const stop = file.indexOf('>>\nendobj', Math.max(0, start), 'latin1')
  if (start < 0 || stop < 0) return pdf
  const about = file.subarray(start + 1, stop)
  if (title === '' || about.includes('/Title')) return pdf
  const record = Buffer.concat([Buffer.from('\n'), about, Buffer.from(`\n/Title <FEFF${utf16(title)}>>>\nendobj\n`)])
  const at = file.length + 1
  const table = file.length + record.length
  const tail = `xref\n${info} 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<</Size ${size}\n/Root ${root}\n/Info ${info} 0 R\n/Prev ${before}>>\nstartxref\n${String(table)}\n%%EOF\n`
  return Buffer.concat([file, record, Buffer.from(tail)])
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()
}
