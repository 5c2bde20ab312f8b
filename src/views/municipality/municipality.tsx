import type { Child } from 'hono/jsx'
import type { AboutPlace, FactsOf, OwnText, Place, Source } from '../../content/schema/facts.ts'
import { type Municipality as Code, MUNICIPALITIES } from '../../domain/municipalities.ts'
import { formatPartialDate, orList } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { municipalityName } from '../../locale/municipality-name.ts'
import { KeyFacts } from '../facts/key-facts.tsx'
import { LatestFigures } from '../figures/figures.tsx'
import type { Frame } from '../frame.ts'
import { hreflangFor, Link, LinkList } from '../link.tsx'
import { ItemList } from '../listing/item-list.tsx'
import { ProjectCards } from '../listing/project-cards.tsx'
import { Plates } from '../place/place.tsx'

interface MunicipalityProps {
  frame: Frame
  facts: FactsOf<'municipality'>
}

/** What the site says of one municipality: its contact, projects, inquiries, figures, news. */
export function Municipality({ frame, facts }: MunicipalityProps) {
  const { locale } = frame
  const text = messages(locale).kinds.municipality
  return (
    <>
      <Ask facts={facts} locale={locale} />
      <section class="facts-section part-wide" aria-labelledby="_projects">
        <h2 id="_projects">{text.projects}</h2>
        {facts.projects.length > 0 ? (
          <ProjectCards frame={frame} items={facts.projects} level={3} map={facts.regionMap} />
        ) : (
          <p>{text.noProjects}</p>
        )}
      </section>
      <Inquiries frame={frame} facts={facts} />
      {facts.figures && (
        <section class="facts-section part-wide" aria-labelledby="_figures">
          <h2 id="_figures">{text.figures}</h2>
          <LatestFigures measures={facts.figures.measures} locale={locale} />
          <p>
            <Link link={facts.figures.all} locale={locale} />
          </p>
        </section>
      )}
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
          {facts.ways.inquiries && (
            <p>
              <a
                href={`${facts.ways.inquiries.path}?municipality=${facts.code}`}
                {...hreflangFor(facts.ways.inquiries.locale, locale)}
              >
                {text.inquiriesHere}
              </a>
            </p>
          )}
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

/** Where to ask: the website of the municipality, and what is known of its planning department. */
function Ask({ facts: { about, ask, code }, locale }: { facts: FactsOf<'municipality'>; locale: Locale }) {
  const { municipality: text } = messages(locale).kinds
  const service = about?.service
  return (
    <section class="facts-section" aria-labelledby="_ask">
      <h2 id="_ask">{text.ask}</h2>
      <p>{ask}</p>
      {about && about.sites.length > 0 && (
        <ul class="documents">
          {about.sites.map((site) => (
            <li>
              <Outside link={site} locale={locale}>
                {text.site(municipalityName(code, locale))}
              </Outside>
            </li>
          ))}
        </ul>
      )}
      {about && !service?.address && <p>{text.noService}</p>}
      {service && (
        <>
          <KeyFacts
            facts={[
              [text.service, service.name && <Own text={service.name} />],
              [text.address, service.address && <Own text={service.address} />],
              [
                text.phone,
                service.phone && <a href={`tel:+32${service.phone.slice(1).replace(/\s/g, '')}`}>{service.phone}</a>,
              ],
              [text.email, service.email && <a href={`mailto:${service.email.text}`}>{service.email.text}</a>],
              [
                text.online,
                service.href && (
                  <Outside link={service.href} locale={locale}>
                    {new URL(service.href.text).host}
                  </Outside>
                ),
              ],
            ]}
          />
          <AccordingTo source={service.source} on={service.on} locale={locale} />
        </>
      )}
    </section>
  )
}

/** The source of a statement and its date: readers see how old it is. */
function AccordingTo({ source, on, locale }: { source: Source; on: string | undefined; locale: Locale }) {
  const { accordingTo } = messages(locale).kinds.municipality
  return (
    <p class="document-details">
      {accordingTo} {source.href === undefined ? source.name : <a href={source.href}>{source.name}</a>}
      {on === undefined ? '.' : `, ${formatPartialDate(on, locale)}.`}
    </p>
  )
}

/** A text in its own language. */
function Own({ text: { text, locale } }: { text: OwnText }) {
  return <span {...(locale && { lang: locale })}>{text}</span>
}

/** A link to another site, which says its language if it is not the reader's. */
function Outside({ link, locale, children }: { link: OwnText; locale: Locale; children: Child }) {
  return (
    <>
      <a href={link.text} {...hreflangFor(link.locale, locale)}>
        {children}
      </a>
      {link.locale && <span class="link-language"> ({messages(locale).markdown.inLanguage[link.locale]})</span>}
    </>
  )
}

/** Beside the page: post codes, development plan, neighbours, what is the same everywhere, and the news by mail. */
export function MunicipalityRail({ frame: { locale, site }, facts }: MunicipalityProps) {
  const text = messages(locale).kinds.municipality
  const { about, code } = facts
  const { link } = site.newsletter
  const newsletterLink = { ...link, path: `${link.path}?municipalities=${code}#_sign-up` }
  return (
    <>
      <section class="facts-section" aria-labelledby="_codes">
        <h2 id="_codes">{text.codes}</h2>
        <PostCodes code={code} about={about} locale={locale} />
      </section>
      {about && (
        <>
          <section class="facts-section" aria-labelledby="_plan">
            <h2 id="_plan">{text.plan}</h2>
            <p>{about.plan.on === undefined ? text.noPlan : text.hasPlan(formatPartialDate(about.plan.on, locale))}</p>
            <AccordingTo source={about.plan.source} on={about.plan.asOf} locale={locale} />
            {about.plan.note && <p>{about.plan.note}</p>}
            {about.plan.about && (
              <p>
                <Link link={about.plan.about} locale={locale} />
              </p>
            )}
          </section>
          <section class="facts-section" aria-labelledby="_neighbours">
            <h2 id="_neighbours">{text.neighbours}</h2>
            <Plates places={about.neighbours} locale={locale} />
          </section>
        </>
      )}
      {(about || facts.ways.doors) && (
        <section class="facts-section" aria-labelledby="_everywhere">
          <h2 id="_everywhere">{text.everywhere}</h2>
          <LinkList links={[about?.everywhere, facts.ways.doors]} locale={locale} className="documents" />
        </section>
      )}
      <section class="facts-section" aria-labelledby="_by-mail">
        <h2 id="_by-mail">{text.newsletter}</h2>
        <p>{text.newsletterText}</p>
        <p>
          <Link link={newsletterLink} locale={locale} />
        </p>
      </section>
    </>
  )
}

/** Its post codes, with the former municipality of each, and the ones that it shares with another municipality. */
function PostCodes({ code, about, locale }: { code: Code; about: AboutPlace | undefined; locale: Locale }) {
  const text = messages(locale).kinds.municipality
  const { localities } = MUNICIPALITIES[code]
  const names = (places: readonly Place[]) => places.map((one) => municipalityName(one.code, locale))
  const list = (values: string[]) => orList(locale).format(values)
  return (
    <>
      {localities.length === 0 ? (
        <p>{code}</p>
      ) : (
        <ul class="documents">
          {localities.map((one) => (
            <li>
              {one.code}{' '}
              {locale === 'en' && one.nl !== one.fr ? `${one.nl} / ${one.fr}` : one[locale === 'fr' ? 'fr' : 'nl']}
            </li>
          ))}
        </ul>
      )}
      {localities.length > 0 && <p>{text.former}</p>}
      {about && about.shares.length > 0 && <p>{text.shares(list(about.shares.map((one) => one.code)))}</p>}
      {about && about.sharedBy.length > 0 && <p>{text.sharedBy(code, list(names(about.sharedBy)))}</p>}
    </>
  )
}
