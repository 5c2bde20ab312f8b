import type { Metadata, Sharp } from 'sharp'
import type { Description, MediaFinding } from './description.ts'
import { inBytes, LEAST_WIDTH, MOST_PICTURE_BYTES, MOST_PIXELS } from './limits.ts'
import { digestOf } from './parts.ts'

/** Endings by the format that the bytes have. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  webp: ['webp'],
  gif: ['gif'],
  avif: ['avif'],
  tiff: ['tif', 'tiff'],
}

/**
 * Describes a picture of pixels, from its bytes. It is unpacked once, so that a damaged one is found here and not by
 * readers.
 * @param name of the file
 */
export async function describePicture(bytes: Buffer, name: string): Promise<Description> {
  if (bytes.length > MOST_PICTURE_BYTES) return unreadable(tooManyBytes(bytes.length))
  if (bytes.length === 0) return unreadable(empty())
  const { default: sharp } = await import('sharp')
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!metadata) return unreadable(notAPicture(bytes, name))
  const wrong = formatFinding(metadata, name) ?? sizeFinding(metadata)
  if (wrong) return unreadable(wrong)
  const { autoOrient } = metadata
  try {
    const tone = await toneOf(sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }))
    const findings = autoOrient.width < LEAST_WIDTH ? [small(autoOrient.width)] : []
    return {
      kind: 'picture',
      findings,
      digest: digestOf(bytes),
      width: autoOrient.width,
      height: autoOrient.height,
      tone,
    }
  } catch {
    return unreadable(damaged())
  }
}

/**
 * The average colour, with 16 steps a channel: processors differ in the last digits, and the same picture must give the
 * same page on each machine. White if the picture has transparent parts, because it is put on white.
 */
async function toneOf(image: Sharp): Promise<string> {
  const { isOpaque } = await image.clone().stats()
  const { data } = await image
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize(1, 1, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  if (!isOpaque) return '#fff'
  const [red = 255, green = red, blue = red] = data
  return `#${[red, green, blue].map((value) => Math.round(value / 17).toString(16)).join('')}`
}

function formatFinding({ format, compression, pages, pagePrimary }: Metadata, name: string): MediaFinding | undefined {
  const actual = format === 'heif' ? (compression === 'av1' ? 'avif' : 'heic') : format
  const endings = ENDINGS[actual ?? '']
  if (!endings) return otherFormat(actual === 'heic' ? 'HEIC' : (actual ?? 'unknown').toUpperCase())
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (!endings.includes(ending)) {
    const renamed = `${name.slice(0, name.lastIndexOf('.'))}.${endings[0]}`
    return {
      ...error('picture-ending'),
      found: `a ${(actual ?? '').toUpperCase()} picture with the ending .${ending}`,
      expected: 'the ending of its format',
      instead: `rename it to ${renamed}, also where pages name it`,
    }
  }
  const isAnimated = (actual === 'gif' || actual === 'webp') && (pages ?? 1) > 1
  if (isAnimated || (actual === 'avif' && pagePrimary === undefined && (pages ?? 1) > 1))
    return {
      ...error('picture-moves'),
      found: `a picture of ${pages} frames, which moves`,
      expected: 'a picture that does not move: readers could not stop it (WCAG 2.2, 2.2.2)',
      instead: 'save one frame of it as PNG or JPEG',
    }
  return undefined
}

function sizeFinding({ autoOrient: { width, height } }: Metadata): MediaFinding | undefined {
  if (width * height <= MOST_PIXELS) return undefined
  return {
    ...error('picture-too-large'),
    found: `${width} × ${height} pixels`,
    expected: `at most ${MOST_PIXELS / 1_000_000} million pixels`,
    instead: 'save it with a width of 3,000 pixels: readers see it at 1,400 at most',
  }
}

function tooManyBytes(bytes: number): MediaFinding {
  return {
    ...error('picture-too-large'),
    found: inBytes(bytes),
    expected: `at most ${inBytes(MOST_PICTURE_BYTES)}`,
    instead: 'save it as JPEG with a width of 3,000 pixels: readers see it at 1,400 at most',
  }
}

function small(width: number): MediaFinding {
  return {
    severity: 'warning',
    code: 'picture-small',
    found: `a width of ${width} pixels`,
    expected: `at least ${LEAST_WIDTH} pixels, better 1,400: a smaller picture is not sharp`,
    instead: 'use the original of the picture, or leave it if there is no larger one',
  }
}

/** Formats that people take for a picture that sharp reads, by their first bytes. */
function notAPicture(bytes: Buffer, name: string): MediaFinding {
  const start = bytes.subarray(0, 1000).toString('latin1')
  if (/^BM/.test(start)) return otherFormat('BMP')
  if (/^%PDF/.test(start)) return otherFormat('PDF')
  if (/<html|<!doctype html/i.test(start))
    return {
      ...error('damaged-file'),
      found: 'a web page instead of a picture',
      expected: `the picture itself in ${name}`,
      instead: 'open the picture in a browser, and save it from there',
    }
  if (start.slice(4, 8) === 'ftyp') return otherFormat('HEIC')
  return damaged()
}

function otherFormat(format: string): MediaFinding {
  return {
    ...error('picture-format'),
    found: `a file in the format ${format}`,
    expected: 'a picture as JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG',
    instead: 'open it in a program for pictures, and save it as JPEG (photograph) or PNG (drawing)',
  }
}

function empty(): MediaFinding {
  return { ...error('damaged-file'), found: 'an empty file', expected: 'a picture', instead: 'copy the picture again' }
}

function damaged(): MediaFinding {
  return {
    ...error('damaged-file'),
    found: 'a picture that cannot be read to its end',
    expected: 'a whole picture',
    instead: 'copy the picture again, or open it in a program for pictures and save it under the same name',
  }
}

function error(code: string) {
  return { severity: 'error', code } as const
}

function unreadable(finding: MediaFinding): Description {
  return { kind: 'unreadable', findings: [finding] }
}
