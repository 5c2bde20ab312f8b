import type { FactsOf } from '../../content/schema/facts.ts'
import { formatDate, formatNumber } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { LinkList } from '../link.tsx'

/** The test results in the accessibility statement: known failures, and what was tested (Decision (EU) 2018/1523). */
export function Accessibility({ facts, locale }: { facts: FactsOf<'accessibility'>; locale: Locale }) {
  const { accessibility: text } = messages(locale).kinds
  const number = (value: number) => formatNumber(value, locale)
  return (
    <>
      <section class="facts-section" aria-labelledby="_failures">
        <h2 id="_failures">{text.failures}</h2>
        {facts.known.length === 0 ? <p>{text.noFailures}</p> : <Failures known={facts.known} locale={locale} />}
        {facts.untested.length > 0 && (
          <>
            <h3>{text.untested}</h3>
            <ul>
              {facts.untested.map((what) => (
                <li>{what}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section class="facts-section" aria-labelledby="_tested">
        <h2 id="_tested">{text.tested}</h2>
        <p>
          {text.on(
            formatDate(facts.on, locale),
            facts.tools.map(({ name, version }) => `${name} ${version}`).join(', '),
          )}
        </p>
        <p>{text.axe(number(facts.axe.pages), number(facts.axe.views), number(facts.axe.rules))}</p>
        <section class="table" aria-label={text.results} tabindex={0}>
          <table>
            <caption>
              <span class="visually-hidden">{text.results}</span>
            </caption>
            <thead>
              <tr>
                <th scope="col">{text.suite}</th>
                <th scope="col" class="align-right">
                  {text.passed}
                </th>
                <th scope="col" class="align-right">
                  {text.failed}
                </th>
              </tr>
            </thead>
            <tbody>
              {facts.suites.map(({ id, passed, failed }) => (
                <tr>
                  <th scope="row">{text.suites[id]}</th>
                  <td class="align-right">{number(passed)}</td>
                  <td class="align-right">{number(failed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <p>
          <a href="/accessibility.json">{text.json}</a>
        </p>
      </section>
    </>
  )
}

function Failures({ known, locale }: { known: FactsOf<'accessibility'>['known']; locale: Locale }) {
  const { accessibility: text } = messages(locale).kinds
  return (
    <ul>
      {known.map(({ criterion, what, until, pages }) => (
        <li>
          <p>
            {what} ({text.criterion(criterion)}; {text.until(formatDate(until, locale))})
          </p>
          <LinkList links={pages} locale={locale} />
        </li>
      ))}
    </ul>
  )
}
