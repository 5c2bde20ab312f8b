import type { Edition } from '../content/reader/reader.ts'
import { deferOf } from '../platform/defer.ts'
import type { PagesContext } from './context.ts'

/** Does work on the release in force, as `ReleaseReader.read`, without reading the pointer twice for one request. */
export function readRelease<T>(c: PagesContext, work: (edition: Edition) => Promise<T>): Promise<T> {
  return c.var.pages.reader.read(work, deferOf(c), c.var.reading)
}
