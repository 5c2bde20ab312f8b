import { describe, expect, it } from 'vitest'
import { compile } from './context.ts'

const GBP = '<a href="/nl/glossary#land-use-plan">GBP</a>'
const FULL = `Gewestelijk Bestemmingsplan (${GBP})`

describe('acronyms', () => {
  it.each([
    ['are expanded at the first use only', 'Het GBP en het GBP.\n\nGBP', `Het ${FULL} en het GBP.</p>\n<p>GBP`],
    [
      'get only the link next to their name',
      'Het gewestelijk bestemmingsplan (GBP)',
      `Het gewestelijk bestemmingsplan (${GBP})`,
    ],
    [
      'get only the link next to a name with a line break',
      'Gewestelijk\nBestemmingsplan (GBP)',
      `Gewestelijk\nBestemmingsplan (${GBP})`,
    ],
    [
      'get only the link next to a name in bold',
      '**Gewestelijk** Bestemmingsplan (GBP)',
      `<strong>Gewestelijk</strong> Bestemmingsplan (${GBP})`,
    ],
    [
      'get only the link before their name',
      'GBP (Gewestelijk Bestemmingsplan)',
      `${GBP} (Gewestelijk Bestemmingsplan)`,
    ],
    ['are found only as whole words', 'XGBP GBPs éGBP GBP2 (GBP)', `XGBP GBPs éGBP GBP2 (${FULL})`],
    ['are found only as spelled in the glossary', 'gbp Gbp', 'gbp Gbp'],
    [
      'are not expanded in code and links',
      '`GBP` [GBP](/about) GBP',
      `<code>GBP</code> <a href="/nl/about">GBP</a> ${FULL}`,
    ],
    ['are found in bold', '**GBP**', `<strong>${FULL}</strong>`],
    ['of another language are not expanded', 'PRAS', 'PRAS'],
    [
      'are expanded twice in one text',
      'GBP en BWRO',
      `${FULL} en Brussels Wetboek van Ruimtelijke Ordening (<a href="/nl/glossary#planning-code">BWRO</a>)`,
    ],
  ])('%s', (_, body, html) => {
    expect(compile(body, 'nl').html).toBe(`<p>${html}</p>\n`)
  })

  it('are not expanded in headings, callout titles and header cells', () => {
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

  it('are expanded without a link if there is no glossary page', () => {
    expect(compile('GBP', 'nl', { glossaryPath: undefined }).html).toBe('<p>Gewestelijk Bestemmingsplan (GBP)</p>\n')
  })

  it('are not expanded on the glossary page', () => {
    expect(compile('GBP\n\n- ::: glossary\n  :::\n', 'nl').html).toMatch(/^<p>GBP<\/p>/)
  })

  it('are expanded in the plain text too', () => {
    expect(compile('GBP', 'nl').text).toBe('Gewestelijk Bestemmingsplan (GBP)')
  })
})
