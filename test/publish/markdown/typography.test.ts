import { describe, expect, it } from 'vitest'
import type { Locale } from '../../../src/locale/locale.ts'
import { typography } from '../../../src/publish/markdown/index.ts'
import { compile } from './context.ts'

/** `_` stands for the narrow no-break space, `‑` is U+2011, the hyphen at which no line breaks. */
const TABLE: [Locale, string, string][] = [
  ['fr', 'Pourquoi ?', 'Pourquoi_?'],
  ['fr', 'Pourquoi?', 'Pourquoi_?'],
  ['fr', 'Trois langues : nl ; fr ; en !', 'Trois langues_: nl_; fr_; en_!'],
  ['fr', 'Quoi ?!', 'Quoi_?!'],
  ['fr', 'Près de 1 400 logements et 1 255 795 habitants', 'Près de 1_400 logements et 1_255_795 habitants'],
  [
    'fr',
    'En 2017 421 plans, le 12 janvier 2021, 1000 Bruxelles',
    'En 2017 421 plans, le 12 janvier 2021, 1000 Bruxelles',
  ],
  ['fr', '99,7 % et 110 €, 50%', '99,7_% et 110_€, 50_%'],
  ['fr', 'Ouvert à 10:30 et 14 h : entrez', 'Ouvert à 10:30 et 14 h_: entrez'],
  ['fr', 'https://perspective.brussels/?a=1', 'https://perspective.brussels/?a=1'],
  ['fr', 'Peut-être (?) ainsi', 'Peut-être (?) ainsi'],
  ['fr', '"Ville"', '«_Ville_»'],
  ['fr', '" Ville "', '«_Ville_»'],
  ['fr', '«Ville»', '«_Ville_»'],
  ['fr', '« Ville »', '«_Ville_»'],
  ['fr', '"Vraiment ?" dit-il', '«_Vraiment_?_» dit‑il'],
  ['fr', "l'été, aujourd'hui", 'l’été, aujourd’hui'],
  ['fr', 'Pourquoi\u00A0?', 'Pourquoi_?'],
  ['fr', 'Que se passe-t-il ?', 'Que se passe‑t‑il_?'],
  ['fr', 'Qui sommes-nous ? Où la ville change-t-elle ?', 'Qui sommes‑nous_? Où la ville change‑t‑elle_?'],
  ['fr', "Y a-t-on vu ce qu'est-ce ? Peuvent-ils, DOIS-JE", 'Y a‑t‑on vu ce qu’est‑ce_? Peuvent‑ils, DOIS‑JE'],
  ['fr', 'vous-même, celle-ci, plan-il-lustré, Saint-Gilles', 'vous-même, celle-ci, plan-il-lustré, Saint-Gilles'],
  ['nl', 'info-on, radio-nous', 'info-on, radio-nous'],
  ['nl', '"Waarom?"', '“Waarom?”'],
  ['nl', "'Waarom?'", '‘Waarom?’'],
  ['nl', "foto's van 't stad, 's avonds", 'foto’s van ’t stad, ’s avonds'],
  ['nl', `"'t Is 'mooi'"`, '“’t Is ‘mooi’”'],
  ['nl', '"a "b" c"', '“a “b” c”'],
  ['nl', 'Waarom ?', 'Waarom ?'],
  ['nl', '("Stad")', '(“Stad”)'],
  ['fr', "dit 'court', l'été 'long'", 'dit ‘court’, l’été ‘long’'],
  ['fr', "c'est 'l'été' ici, années '90", 'c’est ‘l’été’ ici, années ’90'],
  ['fr', "rock 'n' roll", 'rock ’n’ roll'],
  ['fr', 'un écran de 12" ou "12", 6\' 2"', 'un écran de 12" ou «_12_», 6\' 2"'],
  ['fr', "50° 50' 48'' N", "50° 50' 48'' N"],
  ['fr', '02 204 20 00, +32 475 123 456, 0475 12 34 56', '02 204 20 00, +32 475 123 456, 0475 12 34 56'],
  ['fr', 'n° 0123.456.789, 25 000 m², 10 000 à 1 000 000', 'n° 0123.456.789, 25_000 m², 10_000 à 1_000_000'],
  ['fr', '20 °C, 50 ‰, 10 $', '20_°C, 50_‰, 10_$'],
  ['nl', "'Foto's van de jaren '90'", '‘Foto’s van de jaren ’90’'],
  ['nl', "'Ik zag 'm', de letter 'm'", '‘Ik zag ’m’, de letter ‘m’'],
  ['nl', "rock 'n' roll, de letter 'n' telt", 'rock ’n’ roll, de letter ‘n’ telt'],
  ['nl', "'k Zag zo'n 's-Gravenhage, '14-'18", '’k Zag zo’n ’s-Gravenhage, ’14-’18'],
  ['nl', '\'"Ja," zei hij\'', '‘“Ja,” zei hij’'],
  ['nl', '"een 12" scherm" van 5\' 10"', '“een 12" scherm” van 5\' 10"'],
  ['nl', '"12" en "13"', '“12” en “13”'],
  ['nl', '€ 10, 50 %, 50%', '€\u00A010, 50\u00A0%, 50%'],
  ['nl', 'tel. 02 204 20 00, 0123.456.789, 10.30-12.00', 'tel. 02 204 20 00, 0123.456.789, 10.30-12.00'],
  ['en', "fish 'n' chips, 'the '90s', James's '80s", 'fish ’n’ chips, ‘the ’90s’, James’s ’80s'],
  ['en', '6\'6"). 120\' 4"', '6\'6"). 120\' 4"'],
  ['en', "the agency's plan, the agencies' plans", 'the agency’s plan, the agencies’ plans'],
  ['en', "in the '90s, rock 'n roll", 'in the ’90s, rock ’n roll'],
  ['en', `"It's 'done'," she said`, '“It’s ‘done’,” she said'],
  ['en', 'a 12" pipe', 'a 12" pipe'],
  ['en', 'And so on...', 'And so on…'],
  ['en', 'no....', 'no....'],
  ['en', 'from 2020-2024.', 'from 2020–2024.'],
  ['en', 'on 2020-10-12, 02-204-2000, room 2020-A', 'on 2020-10-12, 02-204-2000, room 2020-A'],
  ['en', 'plan 1234-12345', 'plan 1234-12345'],
  ['en', 'one - two, well-known', 'one – two, well-known'],
  ['nl', 'een -- twee --- drie', 'een – twee – drie'],
  ['en', '--remote, a--b, --- ---- x', '--remote, a--b, – ---- x'],
]

describe('typography', () => {
  it.each(TABLE)('%s: %s', (locale, text, expected) => {
    expect(typography(text, locale)).toBe(expected.replaceAll('_', '\u202F'))
  })
})

describe('typography across markup', () => {
  it.each([
    ['"een **woord**"', '<p>“een <strong>woord</strong>”</p>'],
    ['"*een* [woord](/about)"', '<p>“<em>een</em> <a href="/nl/about">woord</a>”</p>'],
    ["*foto*'s", '<p><em>foto</em>’s</p>'],
    ['"`"code" ...`"', '<p>“<code>&quot;code&quot; ...</code>”</p>'],
    ['\\"recht\\"', '<p>&quot;recht&quot;</p>'],
    ['"eerste\n\ntweede"', '<p>&quot;eerste</p>\n<p>tweede&quot;</p>'],
  ])('%s', (markdown, html) => {
    expect(compile(markdown, 'nl').html.trim()).toBe(html)
  })

  it('inserts the French space between bold text and a punctuation mark', () => {
    expect(compile('**mot** ; **mot**: `a` ?', 'fr').html).toBe(
      '<p><strong>mot</strong>\u202F; <strong>mot</strong>\u202F: <code>a</code>\u202F?</p>\n',
    )
  })

  it('does not change addresses', () => {
    expect(compile("[x](https://x.be/l'a?b=2020-2024)", 'fr').html).toContain(`href="https://x.be/l'a?b=2020-2024"`)
  })
})
