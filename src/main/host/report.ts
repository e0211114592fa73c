import { reportOf } from '#domain/report/report.ts'
import { aboutMeeting, type ItemKind, type Meeting, type People } from '#domain/meeting/records.ts'
import type { ReportDocument, ReportVersion } from '#domain/report/document.ts'
import { palettes } from '#domain/river/palette.ts'
import { pictureShapes, riverPicture } from '#domain/river/river-picture.ts'
import { riverOf } from '#domain/view/river-view.ts'
import { toHtml } from '#main/export/html.ts'
import type { RiverImage, RiverImages } from '#main/export/river-image.ts'
import { riverSvg } from '#main/export/river-svg.ts'
import { wordsIn } from '#main/export/words/words.ts'
import kindsEn from '../../../resources/templates/kinds-en.json'
import kindsNl from '../../../resources/templates/kinds-nl.json'

const kinds: Readonly<Record<'nl' | 'en', Readonly<Record<string, string>>>> = { nl: kindsNl, en: kindsEn }

/** The width of a river picture in a report, in px. */
const imageWidth = 1600

/** One SVG per river that has something in it. */
export function riverImages(meeting: Meeting): RiverImages {
  const { language } = aboutMeeting(meeting)
  const images = new Map<string, RiverImage>()
  for (const river of meeting.river.values()) {
    const picture = riverPicture(riverOf(river, meeting, { kind: (kind: ItemKind) => kinds[language][kind] ?? kind }))
    const count = (kind: ItemKind): number => [...meeting.item.values()].filter((item) => item.river === river.id && item.kind === kind).length
    const svg = riverSvg({ world: picture.world, shapes: pictureShapes(picture) }, palettes.light, {
      width: imageWidth, title: river.title, description: wordsIn(language).riverAlt(river.title, count('opportunity'), count('obstacle'), count('bridge')), idPrefix: river.id,
    })
    images.set(river.id, { svg, width: imageWidth, height: Math.round((imageWidth * picture.world.height) / picture.world.width) })
  }
  return images
}

export function documentOf(meeting: Meeting, people: People, version: ReportVersion, today: string): ReportDocument {
  return reportOf(meeting, people, { version, words: wordsIn(aboutMeeting(meeting).language), today })
}

export function previewHtml(meeting: Meeting, people: People, version: ReportVersion, today: string): string {
  return toHtml(documentOf(meeting, people, version, today), { images: riverImages(meeting), foot: '' })
}
