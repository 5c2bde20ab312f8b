import { describe, expect, it } from 'vitest'
import { compile } from './context.ts'

const GBP = '<a href="/nl/glossary#land-use-plan">GBP</a>'
const FULL = `Gewestelijk Bestemmingsplan (${GBP})`
const PRAS = '<a href="/fr/glossary#land-use-plan">PRAS</a>'
const PRAS_FULL = `Plan régional d’affectation du sol (${PRAS})`
const EN = '<a href="/en/glossary#land-use-plan">PRAS</a>'
const EN_FULL = `Regional Land Use Plan (${EN})`

describe('acronyms', () => {
  it.each([
    ['are written out at the first use only', 'Het GBP en het GBP.\n\nGBP', `Het ${FULL} en het GBP.</p>\n<p>GBP`],
    ['are written out alone', 'GBP', FULL],
    ['are found if a letter is a character reference', 'Het G&#66;P', `Het ${FULL}`],
    ['are written out in bold', 'het **GBP**', `het <strong>${FULL}</strong>`],
    ['are written out before a mark', 'Dit is het GBP: lees het.', `Dit is het ${FULL}: lees het.`],
    ['are found only as whole words', 'XGBP GBPs éGBP GBP2 het GBP', `XGBP GBPs éGBP GBP2 het ${FULL}`],
    ['are found only as spelled in the glossary', 'gbp Gbp', 'gbp Gbp'],
    [
      'are not changed in code and links',
      '`GBP` [GBP](/about), het GBP',
      `<code>GBP</code> <a href="/nl/about">GBP</a>, het ${FULL}`,
    ],
    ['of another language are not changed', 'PRAS', 'PRAS'],
    [
      'are written out twice in one text',
      'Het GBP en het BWRO',
      `Het ${FULL} en het Brussels Wetboek van Ruimtelijke Ordening (<a href="/nl/glossary#planning-code">BWRO</a>)`,
    ],
  ])('%s', (_, body, html) => {
    expect(compile(body, 'nl').html).toBe(`<p>${html}</p>\n`)
  })

  it.each([
    'Het gewestelijk bestemmingsplan (GBP)',
    'Gewestelijk\nBestemmingsplan (GBP)',
    'GBP (Gewestelijk Bestemmingsplan)',
    'Het GBP is het gewestelijk bestemmingsplan.',
    'De gewestelijke bestemmingsplannen: elk GBP telt.',
    'Het GBP (plan régional d’affectation du sol) telt.',
    'Het GBP (PRAS in het Frans) telt.',
    'Het ontwerp (zie het GBP) telt.',
    '“Het GBP telt”, zegt zij.',
    '(GBP)',
    'De GBP-wijziging',
    'De GBP‑wijziging',
    'De niet-GBP zones',
    'Het GBP’s doel',
    'Het GBP/RPA',
    'Het RPA/GBP',
    'Het GBP.pdf',
    'Volgens GBP is dat zo.',
    'Artikel 5 GBP',
    'Tien GBP',
    'Het ontwerp GBP',
    'Geen enkel nieuw GBP',
  ])('get only a link in %j', (body) => {
    expect(compile(body, 'nl').html).toBe(`<p>${body.replace('GBP', GBP)}</p>\n`)
  })

  it.each([
    ['fr', 'Le PRAS définit', `Le ${PRAS_FULL} définit`],
    ['fr', 'Les PRAS définissent', `Les ${PRAS} définissent`],
    ['fr', 'dix PRAS', `dix ${PRAS}`],
    ['fr', 'les nouveaux PRAS', `les nouveaux ${PRAS}`],
    ['fr', 'Selon PRAS', `Selon ${PRAS}`],
    [
      'fr',
      'les plans régionaux d’affectation du sol, dont le PRAS',
      `les plans régionaux d’affectation du sol, dont le ${PRAS}`,
    ],
    ['en', 'the PRAS says', `the ${EN_FULL} says`],
    ['en', 'a PRAS', `a ${EN_FULL}`],
    ['en', 'an PRAS', `an ${EN}`],
    ['en', 'the third land plan (RPA/PRAS)', `the third land plan (RPA/${EN})`],
    ['en', 'PRAS’s', `${EN}’s`],
  ] as const)('in %s: %s', (locale, body, html) => {
    expect(compile(body, locale).html).toBe(`<p>${html}</p>\n`)
  })

  it.each([
    ['> het GBP zegt', `<blockquote>\n<p>het ${GBP} zegt</p>\n</blockquote>\n`],
    ['- > het GBP', `<ul>\n<li><blockquote>\n<p>het ${GBP}</p>\n</blockquote></li>\n</ul>\n`],
    ['> - het GBP', `<blockquote>\n<ul>\n<li>het ${GBP}</li>\n</ul>\n</blockquote>\n`],
    ['> a\n\nhet GBP', `<blockquote>\n<p>a</p>\n</blockquote>\n<p>het ${FULL}</p>\n`],
  ])('get only a link in a quotation, whose words stay as they are: %j', (body, html) => {
    expect(compile(body, 'nl').html).toBe(html)
  })

  it('are not changed in headings, callout titles and header cells', () => {
    const { html } = compile('## GBP\n\n::: callout GBP\n:::\n\n| GBP |\n|--|\n| GBP |', 'nl')
    expect(html).toContain('>GBP</h2>')
    expect(html).toContain('>GBP</p>')
    expect(html).toContain('>GBP</th>')
    expect(html).toContain(`<td>${FULL}</td>`)
  })

  it('match names with either apostrophe', () => {
    const link = '<a href="/fr/glossary#planning-code">CoBAT</a>'
    const written = `<p>Code bruxellois de l’aménagement du territoire (${link})</p>\n`
    expect(compile("Code bruxellois de l'aménagement du territoire (CoBAT)", 'fr').html).toBe(written)
    expect(compile('CoBAT', 'fr').html).toBe(written)
  })

  it('are written out without a link if there is no glossary page', () => {
    expect(compile('GBP', 'nl', { glossaryPath: undefined }).html).toBe('<p>Gewestelijk Bestemmingsplan (GBP)</p>\n')
  })

  it('are not changed on the glossary page', () => {
    expect(compile('GBP\n\n- ::: glossary\n  :::\n', 'nl').html).toMatch(/^<p>GBP<\/p>/)
  })

  it('are written out in the plain text too', () => {
    expect(compile('GBP', 'nl').text).toBe('Gewestelijk Bestemmingsplan (GBP)')
  })
})
