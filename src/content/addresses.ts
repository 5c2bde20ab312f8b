/** Address of the feed of a page: the page's own, and `atom.xml`. */
export function feedAddress(path: string): string {
  return `${path.replace(/\/$/, '')}/atom.xml`
}

/** Address of an event as a file for calendars: that of its page, and `.ics`. */
export function calendarAddress(path: string): string {
  return `${path}.ics`
}
