import type { ListItem } from '../../content/schema/list-item.ts'
import type { SiteSettings } from '../../content/schema/root.ts'
import type { Municipality } from '../../domain/municipalities.ts'
import { formatPartialDate } from '../../locale/format.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { hreflangFor, Link } from '../link.tsx'
import { DaysLeft, DaysRuler } from './days-left.tsx'

interface OpenInquiriesProps {
  frame: Pick<Frame, 'locale' | 'site' | 'today'>
  /** Path of the page shown. */
  current: string | undefined
  /** The municipality that the page is about. */
  place?: Municipality | undefined
}

/**
 * The open inquiries, on top of every page: first those about the plan, project or municipality of the page, then the
 * first to close. On the page of an inquiry its own sheet is shown instead. Without an open inquiry there is nothing.
 */
export function OpenInquiries({ frame, current, place }: OpenInquiriesProps) {
  const open = openInquiries(frame.site).filter(({ path }) => path !== current)
  const isNear = ({ plan, municipalities }: ListItem) =>
    (plan !== undefined && plan === current) || (place !== undefined && municipalities.includes(place))
  const [first, ...others] = open.toSorted((a, b) => Number(isNear(b)) - Number(isNear(a)))
  if (!first) return null
  return (
    <section class="poster poster-short" aria-labelledby="_open">
      <div class="wrap">
        <Short frame={frame} inquiry={first} />
        {others.length > 0 && (
          <ul class="poster-others">
            {others.map((inquiry) => (
              <li>
                <Link link={inquiry} locale={frame.locale} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

/** The open inquiries of the site, the first to close first. */
export function openInquiries({ inquiries }: Pick<SiteSettings, 'inquiries'>): ListItem[] {
  return (inquiries?.open ?? []).toSorted((a, b) => (lastOf(a) < lastOf(b) ? -1 : 1))
}

/** Days left, title, last day, one button. */
function Short({ frame: { locale, today }, inquiry }: Pick<OpenInquiriesProps, 'frame'> & { inquiry: ListItem }) {
  const { inquiry: text } = messages(locale).kinds
  const { until, date, title, soft, path, locale: titleIn } = inquiry
  const last = lastOf(inquiry)
  return (
    <>
      <DaysLeft locale={locale} today={today()} last={last} />
      <div class="poster-text">
        <p>{text.openUntil(formatPartialDate(last, locale))}</p>
        <h2 id="_open" {...(titleIn !== locale && { lang: titleIn })}>
          {soft ?? title}
        </h2>
      </div>
      <p class="poster-actions">
        <a class="button" href={path} aria-describedby="_open" {...hreflangFor(titleIn, locale)}>
          {text.respond}
        </a>
      </p>
      <DaysRuler locale={locale} today={today()} first={until && date} last={last} />
    </>
  )
}

/** The last day of an inquiry. If its first day is unknown, its date is the last day. */
export function lastOf({ until, date = '' }: ListItem): string {
  return until ?? date
}
