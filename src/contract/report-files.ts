/** The files of a report. 'png' and 'svg' are the rivers, each a file of its own. */
export const reportFormats = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'md', 'newsletter', 'png', 'svg'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** How large a river is as a file of its own. */
export const pictureSizes = ['screen', 'a3', 'a1'] as const
export type PictureSize = (typeof pictureSizes)[number]

/** How a river is wanted as a file of its own. `print`: black and white, for the printer at the office. */
export interface PictureWish {
  readonly size: PictureSize
  readonly print: boolean
}
