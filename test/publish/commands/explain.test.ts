import { describe, expect, it } from 'vitest'
import { LANGUAGE_OPTION } from '../../../src/cli/language.ts'
import { check } from '../../../src/publish/commands/check.ts'
import { explain } from '../../../src/publish/commands/explain.ts'
import { EXPLANATIONS } from '../../../src/publish/explain/index.ts'
import { contentFolder, contextFor, runTyped } from '../../support/commands.ts'

const LANGUAGES = LANGUAGE_OPTION.lang.choices

async function explained(code: string | undefined, language: (typeof LANGUAGES)[number]) {
  const { context, lines } = contextFor(await contentFolder())
  const { result } = await runTyped(explain, { ...context, language }, code === undefined ? [] : [code])
  return { lines, result }
}

describe('explain', () => {
  it('says what a code means, what to write instead, and shows an example, in the language of the editor', async () => {
    const { lines, result } = await explained('dead-link', 'nl')
    expect(lines).toEqual([
      'dead-link: Link naar een pagina die niet bestaat',
      '',
      '  Geen map in content/ heeft dit pad: lezers zouden een foutpagina krijgen.',
      '  Schrijf het pad van de map van de pagina, zoals /about/missions, of verwijder de link.',
      '',
      '  fout: content/about/nl.md',
      '  | Zie [ons](/abuot).',
      '  goed:',
      '  | Zie [ons](/about).',
    ])
    expect(result).toMatchObject({ code: 'dead-link', title: 'Link naar een pagina die niet bestaat' })
  })

  it('says that a file or a line must be removed, where that is the correction', async () => {
    expect((await explained('facts-without-page', 'fr')).lines.at(-1)).toBe('  correct: pas de fichier')
    expect((await explained('hour-differs', 'en')).lines.at(-1)).toBe('  right: without this line')
  })

  it('names the file that is missing', async () => {
    const { lines } = await explained('picture-without-rights', 'nl')
    expect(lines.slice(-3)).toEqual([
      '  fout: geen bestand',
      '  goed: content/about/pictures.yaml',
      '  | kade.jpg: { author: perspective.brussels, licence: own work }',
    ])
  })

  it('shows each code on one screen, in each language', async () => {
    for (const language of LANGUAGES)
      for (const code of Object.keys(EXPLANATIONS)) {
        const { lines } = await explained(code, language)
        expect([code, lines.length > 40, lines.some((line) => line.length > 900)]).toEqual([code, false, false])
      }
  })

  it('lists all codes with their titles', async () => {
    const { lines } = await explained(undefined, 'fr')
    for (const [code, { fr }] of Object.entries(EXPLANATIONS))
      expect(lines.some((line) => line.trim().startsWith(`${code} `) && line.endsWith(fr.title))).toBe(true)
  })

  it('suggests a code that is near, and else says how to list them', async () => {
    await expect(explained('daed-link', 'en')).rejects.toThrow('Did you mean dead-link?')
    await expect(explained('constructor', 'en')).rejects.toThrow('"npm run content -- explain" lists all kinds.')
  })
})

describe('a message of check', () => {
  it('shows the title of its code in the language of the editor, and the call that explains it', async () => {
    const folder = await contentFolder({ pages: { '/about': { nl: { body: 'Zie [ons](/abuot).\n' } } } })
    const { context, lines } = contextFor(folder)
    await runTyped(check, { ...context, language: 'nl' })
    expect(lines[0]).toMatch(/:5 fout dead-link: Link naar een pagina die niet bestaat$/)
    expect(lines).toContain('"npm run content -- explain dead-link" legt dead-link uit, met een voorbeeld')
  })

  it('shows the title once for several problems of a kind', async () => {
    const folder = await contentFolder({ pages: { '/about': { nl: { body: 'Zie [ons](/abuot) en [u](/u).\n' } } } })
    const { context, lines } = contextFor(folder)
    await runTyped(check, { ...context, language: 'fr' })
    expect(lines.filter((line) => line.includes('Lien vers une page qui n’existe pas'))).toEqual([
      'dead-link (Lien vers une page qui n’existe pas): 2 erreurs dans 1 fichier',
    ])
  })
})
