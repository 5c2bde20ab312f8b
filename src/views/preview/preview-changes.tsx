import type { Difference, Preview, PreviewWords, Word } from '../../content/schema/preview.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { Hero } from '../hero/hero.tsx'
import { Layout } from '../layout/layout.tsx'
import { ChangedPage, changeId, siteLanguage } from './preview-bar.tsx'

interface PreviewChangesProps {
  frame: Frame
  preview: Preview
  words: PreviewWords
}

/** A page of a preview with its place in `differs`. */
type Numbered = readonly [index: number, page: Difference]

/** The page that lists what differs in a preview: each page with a link, and the words that changed. */
export function PreviewChangesView({ frame, preview: { differs, more }, words }: PreviewChangesProps) {
  const { locale } = frame
  const { list } = messages(locale).preview
  const numbered: Numbered[] = [...differs.entries()]
  const own = numbered.filter(([, { state }]) => state !== 'around')
  const around = numbered.filter(([, { state }]) => state === 'around')
  const inOrder = [locale, ...LOCALES.filter((one) => one !== locale)]
  return (
    <Layout frame={frame} metadata={{ title: list.title, description: list.lead, indexed: false }}>
      <Hero>
        <h1>{list.title}</h1>
        <p class="lead">{list.lead}</p>
      </Hero>
      <div class="wrap preview-changes">
        {own.some(([, { state }]) => state === 'text') && <p>{list.legend}</p>}
        {inOrder.map((one) => (
          <Section
            heading={list.inLanguage[one]}
            pages={own.filter(([, page]) => siteLanguage(page) === one)}
            locale={locale}
            words={words}
          />
        ))}
        <Section heading={list.around} pages={around} locale={locale} words={{}} />
        {more > 0 && <p>{list.more(more)}</p>}
      </div>
    </Layout>
  )
}

interface SectionProps {
  heading: string
  pages: readonly Numbered[]
  locale: Locale
  words: PreviewWords
}

function Section({ heading, pages, locale, words }: SectionProps) {
  if (pages.length === 0) return null
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="preview-pages">
        {pages.map(([index, page]) => (
          <li id={changeId(index)}>
            <ChangedPage page={page} locale={locale} href={page.path} />
            <ChangedWords words={words[page.path] ?? []} page={page} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The words of a page that changed, with some words around them. Each change also says in words what it is. */
function ChangedWords({ words, page, locale }: { words: readonly Word[]; page: Difference; locale: Locale }) {
  if (words.length === 0) return null
  const { added, removed } = messages(locale).preview.list
  const label = (text: string) => (
    <span class="visually-hidden" lang={locale}>
      {` ${text} `}
    </span>
  )
  return (
    <p class="preview-words" lang={page.locale}>
      {words.map(([kind, text]) => {
        if (kind === '+') return <ins>{[label(added), text]}</ins>
        if (kind === '-') return <del>{[label(removed), text]}</del>
        return text
      })}
    </p>
  )
}
