import { raw } from 'hono/html'
import { LOCALES, type Locale, REGIONAL_TAGS } from '../locale/locale.ts'
import { messages } from '../locale/messages/index.ts'
import { CONTENT_ID, Document } from '../views/layout/document.tsx'
import { COMPONENTS_PATH, type Sample, sampleOf } from '../views/sample-data/sample.ts'
import { embedded } from './embed.ts'
import { anchorOf, COMPONENTS, type Group, WHOLE_PAGES } from './groups.ts'
import { COMPONENTS_STYLE_PATH } from './style.ts'

/** Shows every component in its states. The page is in English; the components are in `locale`. */
export function componentsPage(locale: Locale): string {
  const sample = sampleOf(locale)
  const title = `Components in ${locale}`
  return String(
    <Document lang="en-GB" siteName={title} metadata={{ title, description: title, indexed: false }}>
      <link rel="stylesheet" href={COMPONENTS_STYLE_PATH} />
      <a class="skip" href={`#${CONTENT_ID}`}>
        To the components
      </a>
      <main class="wrap components-page" id={CONTENT_ID} tabindex={-1}>
        <Head locale={locale} />
        <Contents locale={locale} />
        {COMPONENTS.map((group) => (
          <Examples group={group} sample={sample} />
        ))}
      </main>
    </Document>,
  )
}

function Head({ locale }: { locale: Locale }) {
  return (
    <header class="components-head">
      <h1>Components in {locale}</h1>
      <nav aria-label="Languages">
        {LOCALES.map((one, i) => (
          <>
            {i > 0 && ' · '}
            <a
              href={`${COMPONENTS_PATH}/${one}`}
              lang={one}
              hreflang={one}
              {...(one === locale && { 'aria-current': 'page' })}
            >
              {messages(one).languageName}
            </a>
          </>
        ))}
      </nav>
      <p>
        In development only. In Chromium’s developer tools: dark and forced colours under “Rendering”, 320 px with the
        device toolbar; 400 % with the browser’s own zoom in a window 1280 px wide, which is the same 320 px. Print
        preview shows paper. Invented samples; their links lead back here.
      </p>
    </header>
  )
}

function Contents({ locale }: { locale: Locale }) {
  return (
    <nav aria-labelledby="_contents">
      <h2 id="_contents">Contents</h2>
      <ul class="components-contents">
        {COMPONENTS.map((group) => (
          <Entries group={group} hrefOf={(anchor) => `#${anchor}`} />
        ))}
        {WHOLE_PAGES.map((group) => (
          <Entries group={group} note=": whole pages" hrefOf={(anchor) => `${COMPONENTS_PATH}/${locale}/${anchor}`} />
        ))}
      </ul>
    </nav>
  )
}

function Entries({ group, note, hrefOf }: { group: Group; note?: string; hrefOf(anchor: string): string }) {
  return (
    <li>
      {group.folder}
      {note}
      <ul>
        {group.examples.map((example) => (
          <li>
            <a href={hrefOf(anchorOf(group, example))}>{example.state}</a>
          </li>
        ))}
      </ul>
    </li>
  )
}

function Examples({ group, sample }: { group: Group; sample: Sample }) {
  const { folder, examples } = group
  return (
    <section class="components" aria-labelledby={`_${folder}`}>
      <h2 id={`_${folder}`}>{folder}</h2>
      {examples.map((example) => {
        const anchor = anchorOf(group, example)
        return (
          <div class="example" id={anchor}>
            <h3>{example.state}</h3>
            <div lang={REGIONAL_TAGS[sample.locale]}>{raw(embedded(String(example.show(sample)), anchor))}</div>
          </div>
        )
      })}
    </section>
  )
}
