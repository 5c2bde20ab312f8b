import type { PageRecord } from '../../content/schema/page.ts'

/**
 * The text of a page as a reader sees it, one block per line. It reads HTML, because that is all that the release in force
 * has of a page: KV holds no other form of its text, and both sides of a comparison have to be read in the same way.
 */
export function textOf({ title, summary, html }: Pick<PageRecord, 'title' | 'summary' | 'html'>): string {
  const text = html
    .replace(/<\/(?:p|li|h\d|tr|dt|dd)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
  return [title, summary, text].join('\n').replace(/\n{2,}/g, '\n')
}
