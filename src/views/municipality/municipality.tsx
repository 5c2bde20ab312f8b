import type { FactsOf } from '../../content/schema/facts.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { hreflangFor, Link } from '../link.tsx'
import { ItemList } from '../listing/item-list.tsx'
import { ProjectCards } from '../listing/project-cards.tsx'

interface MunicipalityProps {
  frame: Frame
  facts: FactsOf<'municipality'>
}

/** The content of the site about one municipality: projects, inquiries, news. */
export function Municipality({ frame, facts }: MunicipalityProps) {
  const { locale } = frame
  const text = messages(locale).kinds.municipality
  return (
    <>
      <section class="facts-section part-wide" aria-labelledby="_projects">
        <h2 id="_projects">{text.projects}</h2>
        {facts.projects.length > 0 ? (
          <ProjectCards frame={frame} items={facts.projects} level={3} map={facts.regionMap} />
        ) : (
          <p>{text.noProjects}</p>
        )}
      </section>
      <Inquiries frame={frame} facts={facts} />
      {facts.news.length > 0 && (
        <section class="facts-section" aria-labelledby="_news">
          <h2 id="_news">{text.news}</h2>
          <ItemList frame={frame} items={facts.news} level={3} />
        </section>
      )}
    </>
  )
}

function Inquiries({ frame, facts }: MunicipalityProps) {
  const { locale } = frame
  const text = messages(locale).kinds.municipality
  const open = facts.inquiries.filter(({ state }) => state !== 'closed')
  const closed = facts.inquiries.filter(({ state }) => state === 'closed')
  return (
    <section class="facts-section" aria-labelledby="_inquiries">
      <h2 id="_inquiries">{text.inquiries}</h2>
      {open.length > 0 ? <ItemList frame={frame} items={open} level={3} /> : <p>{text.noInquiries}</p>}
      {closed.length > 0 && (
        <>
          <h3>{text.pastInquiries}</h3>
          <ItemList frame={frame} items={closed} level={4} />
        </>
      )}
      {facts.ways.inquiries && (
        <p>
          <a href={facts.ways.inquiries.path} {...hreflangFor(facts.ways.inquiries.locale, locale)}>
            {text.allInquiries}
          </a>
        </p>
      )}
    </section>
  )
}

/** Beside it: whom to ask, which plans hold everywhere in the Region, and the news by mail. */
export function MunicipalityRail({ frame: { locale, site }, facts }: MunicipalityProps) {
  const text = messages(locale).kinds.municipality
  return (
    <>
      <section class="facts-section" aria-labelledby="_ask">
        <h2 id="_ask">{text.ask}</h2>
        <p>{facts.ask}</p>
        {facts.ways.doors && (
          <p>
            <Link link={facts.ways.doors} locale={locale} />
          </p>
        )}
      </section>
      <section class="facts-section" aria-labelledby="_instruments">
        <h2 id="_instruments">{text.instruments}</h2>
        {facts.instruments.length > 0 ? (
          <ul class="documents">
            {facts.instruments.map((link) => (
              <li>
                <Link link={link} locale={locale} />
              </li>
            ))}
          </ul>
        ) : (
          <p>{text.noInstruments}</p>
        )}
      </section>
      <section class="facts-section" aria-labelledby="_by-mail">
        <h2 id="_by-mail">{text.newsletter}</h2>
        <p>{text.newsletterText}</p>
        <p>
          <Link link={site.newsletter.link} locale={locale} />
        </p>
      </section>
    </>
  )
}
