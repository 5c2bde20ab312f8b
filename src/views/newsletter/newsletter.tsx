import type { Frame } from '../frame.ts'
import { Link } from '../link.tsx'

/** The newsletter block at the foot of every page. */
export function Newsletter({ frame: { locale, site } }: { frame: Frame }) {
  const { title, text, link } = site.newsletter
  return (
    <section class="newsletter" aria-labelledby="_newsletter">
      <h2 id="_newsletter">{title}</h2>
      <p>{text}</p>
      <p>
        <Link link={link} locale={locale} />
      </p>
    </section>
  )
}
