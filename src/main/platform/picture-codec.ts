import { nativeImage } from 'electron'
import type { PictureCodec } from '#main/import/picture.ts'

/** JPEG, 0 to 100: no difference that one sees on a wall. */
const quality = 88

/** The decoders that Electron brings along. Called only with files whose size and parts were checked before. */
export const pictureCodec: PictureCodec = {
  decode(bytes, size) {
    const whole = nativeImage.createFromBuffer(Buffer.from(bytes))
    if (whole.isEmpty()) return null
    const now = whole.getSize()
    const image = now.width === size.width && now.height === size.height ? whole : whole.resize({ ...size, quality: 'good' })
    const { width, height } = image.getSize()
    const pixels = image.toBitmap()
    return pixels.length === width * height * 4 ? { width, height, bytes: pixels } : null
  },
  encode({ bytes, width, height }, kind) {
    const image = nativeImage.createFromBitmap(Buffer.from(bytes), { width, height })
    return kind === 'png' ? image.toPNG() : image.toJPEG(quality)
  },
}
