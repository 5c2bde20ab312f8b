import { describe, expect, it } from 'vitest'
import type { Locale } from '../../../src/locale/locale.ts'
import { compile } from './context.ts'

/** Problems as `severity code line:column found`. */
const told = (body: string, locale: Locale = 'en') =>
  compile(body, locale).problems.map(
    ({ severity, code, line, column, found }) => `${severity} ${code} ${line}:${column} ${found}`,
  )

describe('a mark without effect', () => {
  it.each([
    ['##Kop', 'error heading-without-space 1:1 ##Kop', 'Write ## Kop, after an empty line.'],
    ['Text\n###Kop `x`\nmore', 'error heading-without-space 2:1 ###Kop `x`', 'Write ### Kop `x`, after an empty line.'],
    [
      '#Titre de la page',
      'warning heading-without-space 1:1 #Titre de la page',
      'If it is a heading, write ## Titre de la page',
    ],
    [
      'a [plan][onbekend] b',
      'error unknown-reference 1:3 [plan][onbekend]',
      'Write [plan](/about), or add a line with the address: [onbekend]: /about',
    ],
    ['[x][]', 'error unknown-reference 1:1 [x][]', 'Write [x](/about), or add a line with the address: [x]: /about'],
    ['- a\n- een ** vet ** woord', 'error stray-marks 2:7 ** vet **', /^Write \*\*vet\*\*, or a backslash/],
    ['**« vet »**de', 'error stray-marks 1:1 **« vet »**', /^Write « \*\*vet\*\* », /],
    ['** [vet](/about)**', 'error stray-marks 1:1 ** [vet](/about)**', /^Write/],
    ['een __ vet __ woord', 'error stray-marks 1:5 __ vet __', /^Write __vet__/],
    ['een **vet woord', 'warning stray-marks 1:5 **', /^Write the other \*\*/],
    ['een * schuin* woord', 'warning stray-marks 1:5 * schuin*', /^Write \*schuin\*/],
    ['een _schuin _ woord', 'warning stray-marks 1:5 _schuin _', /^Write _schuin_/],
    ['een ~~ weg ~~', 'error stray-marks 1:5 ~~ weg ~~', /^Write ~~weg~~/],
    ['d`un', 'warning stray-marks 1:2 `', /apostrophe/],
    ['## Kop {#mijn-id}', 'error attributes 1:8 {#mijn-id}', /^Remove it/],
    ['Tekst{: .lead}', 'error attributes 1:6 {: .lead}', /^Remove it/],
    ['[a](/about){:target="_blank"}', 'error attributes 1:12 {:target="_blank"}', /^Remove it/],
    ['Tekst { .button .big }', 'error attributes 1:7 { .button .big }', /^Remove it/],
    ['> [!NOTE]\n> Tekst', 'error alert 1:3 [!NOTE]', /^Write ::: callout/],
    ['> [!info]- Titel', 'error alert 1:3 [!info]-', /^Write ::: callout/],
    ['-\u00A0item', 'error list-sign 1:1 - item', 'Write - item, with an ordinary space after the sign.'],
    ['Tekst\n1.\u00A0item', 'error list-sign 2:1 1. item', 'Write 1. item, with an ordinary space after the sign.'],
    [
      '-\u00A0[plan](/about) `x`',
      'error list-sign 1:1 - [plan](/about) `x`',
      'Write - [plan](/about) `x`, with an ordinary space after the sign.',
    ],
    ['- a\n -b [c](/about) d', 'warning list-sign 2:2 -b [c](/about) d', 'If it is an item, write - b [c](/about) d'],
    ['*\u2009item', 'error list-sign 1:1 * item', /^Write \* item/],
    ['a) een\nb) twee', 'warning list-sign 1:1 a) een b) twee', /^Write 1\. and a space/],
    ['Tekst\n\n(1) een\n(2) twee', 'warning list-sign 3:1 (1) een (2) twee', /^Write 1\. and a space/],
    ['i. een\nii. twee', 'warning list-sign 1:1 i. een ii. twee', /^Write 1\. and a space/],
    ['1.1 Doel\n1.2 Slot', 'warning list-sign 1:1 1.1 Doel 1.2 Slot', /an empty line between the items/],
    ['1.een\n2.twee', 'error list-sign 1:1 1.een 2.twee', /^Write a space after the number/],
    ['➢ een\n➢ twee', 'error list-sign 1:1 ➢ een', /^Write - and a space/],
    ['- een\n *twee', 'warning list-sign 2:2 *twee', 'If it is an item, write * twee'],
    ['10 km^2 groot', 'warning stray-marks 1:6 ^2', 'Write ^2^, or the character ².'],
    ['De formule $$x^2$$ telt.', 'error template-mark 1:12 $$x^2$$', /^Write the formula in words/],
    ["Een ''schuin'' woord", "error stray-marks 1:5 ''schuin''", 'Write *schuin*'],
    ["'''vet''' woord", "error stray-marks 1:1 '''vet'''", 'Write **vet**'],
    ['Een [b]vet[/b] woord', 'error template-mark 1:5 [b]vet[/b]', /^Remove it/],
    ['[color=red]rood[/color]', 'error template-mark 1:1 [color=red]rood[/color]', /^Remove it/],
    ['{color:red}rood{color}', 'error template-mark 1:1 {color:red}rood{color}', /^Remove it/],
    ['{panel:title=Let op}Tekst{panel}', 'error template-mark 1:1 {panel:title=Let op}Tekst{panel}', /^Remove it/],
    ['== Doel ==', 'error template-mark 1:1 == Doel ==', 'Write ## Doel'],
    ['h3. Doel', 'error template-mark 1:1 h3. Doel', 'Write ### Doel'],
    ['- een\n** twee\n*** drie', 'error list-sign 2:1 ** twee', /^Write a list in a list/],
    ['.. note:: Let op', 'error template-mark 1:1 .. note:: Let op', /^Remove it/],
    ['image::plan.png[Plan]', 'error template-mark 1:1 image::plan.png[Plan]', /^Remove it/],
    ['[NOTE]\nTekst', 'error alert 1:1 [NOTE]', /^Write ::: callout/],
    ['Een \\textbf{vet} woord', 'error template-mark 1:5 \\textbf{vet}', /^Remove it/],
    ['Zie [@smith2020, p. 5].', 'error template-mark 1:5 [@smith2020, p. 5]', /^Remove it/],
    ['Tekst %%nog nakijken%% meer', 'error template-mark 1:7 %%nog nakijken%%', /^Remove it/],
    ['Een ++nieuw++ woord', 'error stray-marks 1:5 ++nieuw++', 'Write **nieuw**'],
    ['$$\nx + y\n$$', 'error template-mark 1:1 $$ x + y $$', /^Write the formula in words/],
    ['Tekst [cid:image001.png@01D9.5A]', 'error pasted-error 1:7 [cid:image001.png@01D9.5A]', /^Put the picture/],
    ['[image: plan.png]', 'error pasted-error 1:1 [image: plan.png]', /^Put the picture/],
    [
      'ol {margin-bottom:0in;margin-top:0in;} Tekst',
      'error pasted-error 1:4 {margin-bottom:0in;margin-top:0in;}',
      /^Remove it/,
    ],
    ['p style="mso-list:l0 level1 lfo1"', 'error pasted-error 1:10 mso-list:l0', /^Remove it/],
    ['Tekst <o:p></o:p>', 'error raw-html 1:7 <o:p></o:p>', 'Remove it: Word wrote it.'],
    ['Tekst.\\', 'error stray-marks 1:7 \\', /^Remove it/],
    ['Tekst\n---\ntitle: Plan\nslug: plan\n---\nMeer', 'error underline 5:1 ---', /^If it is a heading/],
    ['🔹 Een\n🔹 Twee', 'warning list-sign 1:1 🔹 Een 🔹 Twee', /^Write - and a space/],
    ['→ Een\n→ Twee', 'warning list-sign 1:1 → Een → Twee', /^Write - and a space/],
    ['§ Een\n§ Twee', 'warning list-sign 1:1 § Een § Twee', /^Write - and a space/],
    ['1️⃣ Een\n2️⃣ Twee', 'warning list-sign 1:1 1️⃣ Een 2️⃣ Twee', /^Write/],
    ['o   Een\no   Twee', 'warning list-sign 1:1 o Een o Twee', /^Write - and a space/],
    ['.\tEen\n.\tTwee', 'warning list-sign 1:1 . Een . Twee', /^Write - and a space/],
    [
      'Zie Fout! Verwijzingsbron niet gevonden.',
      'error pasted-error 1:5 Fout! Verwijzingsbron niet gevonden.',
      /^Write the number/,
    ],
    [
      'Voir Erreur ! Source du renvoi introuvable.',
      'error pasted-error 1:6 Erreur ! Source du renvoi introuvable.',
      /^Write the number/,
    ],
    ['Totaal: #VERW! in de tabel', 'error pasted-error 1:9 #VERW!', /^Write the number/],
    [
      'Gemeente;Inwoners\nSchaarbeek;130000',
      'error pasted-table 1:1 Gemeente;Inwoners Schaarbeek;130000',
      /^Write a table/,
    ],
    ['-een\n-twee', 'error list-sign 1:1 -een -twee', /^Write - and a space/],
    [
      '[a [b](/about) c](/about)',
      'error link-in-link 1:1 [a [b](/about) c](/about)',
      'Write one link after the other.',
    ],
    ["import Cards from '@theme/Cards';", "error script 1:1 import Cards from '@theme/Cards';", /^Remove it/],
    ['export const x = 1', 'error script 1:1 export const x = 1', /^Remove it/],
    ['{/* a note */}', 'error script 1:1 {/* a note */}', /^Remove it/],
    ['{{< figure src="x" >}}', 'error template-mark 1:1 {{< figure src="x" >}}', /^Remove it/],
    ['a {% include x.html %} b', 'error template-mark 1:3 {% include x.html %}', /^Remove it/],
    ['a {{ page.title }} b', 'error template-mark 1:3 {{ page.title }}', /^Remove it/],
    [
      '!!! note "Titel"\n\n    Tekst die verder gaat na de kop.',
      'error admonition 1:1 !!! note "Titel"',
      /^Write ::: callout/,
    ],
    ['??? question\n    a', 'error admonition 1:1 ??? question', /^Write ::: callout/],
    ['zie [[Pagina]]', 'error wiki-link 1:5 [[Pagina]]', /^Write \[Pagina\]\(\/about\), with the path/],
    ['zie ![[map/plan|Het plan]]', 'error wiki-link 1:5 ![[map/plan|Het plan]]', /^Write \[Het plan\]\(/],
    ['systemen~~.~~ zo', 'error stray-marks 1:9 ~~.~~', /^Remove the marks, or write a space before and after ~~\.~~/],
    ['•\tde kaart,\n•\thet plan', 'error list-sign 1:1 • de kaart,', /^Write - and a space/],
    ['een ==mark== hier', 'error highlight 1:5 ==mark==', 'Write **mark**'],
    ['Klaar :rocket: nu', 'error emoji-code 1:7 :rocket:', /^Write the word/],
    ['[TOC]', 'error contents-mark 1:1 [TOC]', 'Remove it.'],
    ['[[_TOC_]]', 'error contents-mark 1:1 [[_TOC_]]', 'Remove it.'],
    ['*[GBP]: Plan', 'error abbreviation 1:1 *[GBP]: Plan', /glossary\.yaml/],
    ['Term\n: uitleg', 'warning definition-list 2:1 : uitleg', /^Write - \*\*term\*\*/],
    [
      'Tekst^[een noot].',
      'error inline-footnote 1:6 ^[een noot]',
      'Write [^1] here, and below the paragraph: [^1]: een noot',
    ],
    [
      'Tekst^[12].',
      'error inline-footnote 1:6 ^[12]',
      'Write [^12] here, and below the paragraph: [^12]: the text of the note',
    ],
    ['• Eerste\n• Tweede', 'error list-sign 1:1 • Eerste', /^Write - and a space/],
    ['•\tEerste', 'error list-sign 1:1 • Eerste', /^Write - and a space/],
    ['·\u00A0Eerste', 'error list-sign 1:1 · Eerste', /^Write - and a space/],
    ['\uF0B7\tEerste', 'error list-sign 1:1 \uF0B7 Eerste', /^Write - and a space/],
    ['o\tEerste', 'error list-sign 1:1 o Eerste', /^Write - and a space/],
    ['§\tEerste', 'error list-sign 1:1 § Eerste', /^Write - and a space/],
    ['– een\n– twee', 'warning list-sign 1:1 – een – twee', /^Write - and a space/],
    [
      'Gemeente\tInwoners\nAnderlecht\t126 581',
      'error pasted-table 1:1 Gemeente Inwoners Anderlecht 126 581',
      /^Write a table/,
    ],
    ['Gemeente\tInwoners\t%', 'error pasted-table 1:1 Gemeente Inwoners %', /^Write a table/],
  ])('is reported: %j', (body, problem, instead) => {
    expect(told(body)).toEqual([problem])
    expect(compile(body).problems[0]?.instead).toMatch(instead)
  })

  it.each([
    ['| a | b |\n|---|---|\n| 1 | 2 | verloren |', 'error cell-too-many 3:11 verloren'],
    ['> | a |\n> |---|\n> | 1 | `x|y` |', 'error cell-too-many 3:9 `x|y`'],
    ['| a | b |\n|---|\n| 1 | 2 |', 'error broken-table 2:1 |---|'],
    ['| a | b |\n|\u00A0---\u00A0|\u00A0---\u00A0|\n| 1 | 2 |', 'error broken-table 2:1 | --- | --- |'],
    ['| a | b |\n|–|–|\n| 1 | 2 |', 'error broken-table 2:1 |–|–|'],
    ['| a | b |\n| 1 | 2 |', 'error broken-table 1:1 | a | b |'],
    ['| a | b |\n\n| --- | --- |\n\n| 1 | 2 |', 'error broken-table 1:1 | a | b |'],
    ['Tekst\n\n| --- | --- |', 'error broken-table 3:1 | --- | --- |'],
    ['| a | [b](/about) |\n| `c` | d |', 'error broken-table 1:1 | a | [b](/about) |'],
    ['+---+---+\n| a | b |\n+---+---+', 'error broken-table 1:1 +---+---+'],
    ['| a | b |\n|---|---|\n| 1 | 2 |\nTekst', 'error broken-table 4:1 Tekst'],
    ['- | a | b |\n  |---|\n', 'error broken-table 2:3 |---|'],
  ])('is reported in a table: %j', (body, problem) => {
    expect(told(body)).toEqual([problem])
  })

  it.each([
    ['```\nx\n\nrest of the page', 'error open-code 1:1 ```'],
    ['```mermaid\ngraph TD\n```', 'error drawn-code 1:1 ```mermaid'],
    ['``` {.mermaid}\ngraph TD\n```', 'error drawn-code 1:1 ``` {.mermaid}'],
    ['- a\n  ~~~PlantUML title="x"\n  x\n  ~~~', 'error drawn-code 2:3 ~~~PlantUML title="x"'],
    ['```{note} Let op\nTekst\n```', 'error drawn-code 1:1 ```{note} Let op'],
    ['```{r, echo=FALSE}\nplot(x)\n```', 'error drawn-code 1:1 ```{r, echo=FALSE}'],
    ['```ad-warning\nTekst\n```', 'error drawn-code 1:1 ```ad-warning'],
    ['```dataview\nlist\n```', 'error drawn-code 1:1 ```dataview'],
    ['```vega-lite\n{}\n```', 'error drawn-code 1:1 ```vega-lite'],
    ['1.      Doel van het plan', 'warning indented-text 1:9 Doel van het plan'],
    ['-        Doel', 'warning indented-text 1:10 Doel'],
    ['|||\n|---|---|\n| a | b |', 'warning broken-table 1:1 |||'],
    ['a | b\n1 | 2', 'warning broken-table 1:1 a | b'],
    ['2026. Dit jaar', 'warning list-number 1:1 2026. Dit jaar'],
    ['Tekst.\n\n1979) Het jaar\n1980) Nog een', 'warning list-number 3:1 1979) Het jaar'],
    ['112. Bel dit nummer', 'warning list-number 1:1 112. Bel dit nummer'],
    ['| a | b |', 'error broken-table 1:1 | a | b |'],
    ['Tekst.\n\n| a | [b](/about) c |\n\nTekst.', 'error broken-table 3:1 | a | [b](/about) c |'],
    ['- ```js\n  x\n\nrest', 'error open-code 1:3 ```js'],
    ['~~~~\nx\n~~~', 'error open-code 1:1 ~~~~'],
    [
      '    Een alinea uit Word met een inspringing.',
      'warning indented-text 1:5 Een alinea uit Word met een inspringing.',
    ],
    ['Tekst.\n\n\tEen alinea uit Word met een tab.', 'warning indented-text 3:2 Een alinea uit Word met een tab.'],
    ['1. een\n\n       tweede alinea van dit punt', 'warning indented-text 3:8 tweede alinea van dit punt'],
    ['    - een punt', 'warning indented-text 1:5 - een punt'],
  ])('is reported as code: %j', (body, problem) => {
    expect(told(body)).toEqual([problem])
  })

  it.each([
    ['**« vet »**de', '« **vet** »de'],
    ['het**(vet)**e', 'het(**vet**)e'],
    ['de **“grote stad”**en', 'de “**grote stad**”en'],
    ['een__vet__woord', 'een**vet**woord'],
    ['een ** vet ** woord', 'een **vet** woord'],
    ['een * schuin* woord', 'een *schuin* woord'],
  ])('goes away when the advice is followed: %j', (body, mended) => {
    const [problem, ...more] = compile(body).problems
    const advice = /^Write (.*), or a backslash/.exec(problem?.instead ?? '')?.[1] ?? ''
    expect(more).toEqual([])
    expect(body.replace(problem?.found ?? '', advice)).toBe(mended)
    expect(told(mended)).toEqual([])
    expect(compile(mended).html).toMatch(/<(strong|em)>/)
  })

  it('is reported in a heading, a cell, a link, a title of a block, a quote and a footnote', () => {
    const mark = '** x **'
    const body = `## a ${mark}\n\n| ${mark} |\n|---|\n\n[${mark}](/about)[^1]\n\n::: callout ${mark}\nx\n:::\n\n> ${mark}\n\n[^1]: ${mark}\n`
    expect(told(body)).toEqual(
      ['1:6', '3:3', '6:2', '8:13', '12:3', '14:7'].map((place) => `error stray-marks ${place} ${mark}`),
    )
  })
})

describe('a comment', () => {
  it.each([
    ['a\n\n<!-- truncate -->\n\nb', ['warning comment 3:1 <!-- truncate -->'], '<p>a</p>\n<p>b</p>\n'],
    ['a <!-- x --> b', ['warning comment 1:3 <!-- x -->'], '<p>a  b</p>\n'],
    ['<!-- x --> b', ['warning comment 1:1 <!-- x -->'], '<p>b</p>\n'],
    ['<!-- x\n\n- y -->\nb', ['warning comment 1:1 <!-- x - y -->'], '<p>b</p>\n'],
    ['- a\n  <!-- x -->\n- b', ['warning comment 2:3 <!-- x -->'], '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n'],
    ['a\n\n<!-- x\n\nb', ['error open-comment 3:1 <!-- x b'], '<p>a</p>\n'],
  ])('%j is left out, with a warning', (body, problems, html) => {
    expect(told(body)).toEqual(problems)
    expect(compile(body).html).toBe(html)
  })
})

describe('an unfinished merge', () => {
  const merge = '<<<<<<< HEAD\n- twee\n||||||| merged\n=======\n- drie\n>>>>>>> theirs'

  it.each([
    ['in a list', `- een\n${merge}\n`, ['error unfinished-merge 2:1 <<<<<<< HEAD']],
    [
      'right below a text, where ======= looks like a heading',
      `Tekst\n${merge}\n`,
      ['error unfinished-merge 2:1 <<<<<<< HEAD'],
    ],
    [
      'twice',
      `${merge}\n\n[x](/no)\n\n${merge}`,
      ['1:1', '10:1'].map((at) => `error unfinished-merge ${at} <<<<<<< HEAD`),
    ],
    ['in code', `\`\`\`\n${merge}\n\`\`\`\n`, []],
    ['none', 'Kop\n-------\n\n> > > > > > > citaat', []],
  ])('is one error for each conflict: %s', (_, body, problems) => {
    expect(told(body)).toEqual(problems)
  })
})

describe('good text', () => {
  it.each<[Locale, string]>([
    ['nl', 'Nr. #1 en #2 van de lijst, met `##Kop` als code.'],
    ['nl', '#brussel'],
    ['nl', '#Brussel is mooi. #BX'],
    ['en', 'See [1][2], [sic] and […], or \\[x\\]\\[y\\].'],
    ['nl', 'Prijs* in euro, 3 * 4 * 5 = 60 en 2 ** 3. \\*\\* vet \\*\\*'],
    ['en', '0.45** and 0.33**; p < 0.05*'],
    ['nl', '\\* zonder btw'],
    ['nl', 'Naam: ______ Datum: ____ bestand_met_streepjes en __init__'],
    ['nl', 'Een lijst:\n\n- een\n- *twee*\n- **drie**: vier\n\n5 - 3 = 2'],
    ['fr', 'De 10:30:45 à 11:00 : la réunion ; voir [x](https://x.be/a:b:c).'],
    ['fr', '– Bonjour.'],
    ['fr', 'Le texte\nimport de biens de Chine.'],
    ['en', 'Goods that we\nimport from abroad and export to others.'],
    ['en', 'a == b, and a = b, {x} and {{x}'.replace('{{x}', '{ x }')],
    ['nl', '| a | b |\n|:--|--:|\n| 1 | x \\| y |\n| 2 |\n'],
    ['nl', '| a | b |\n|---|---|\n| 1 | 2 | |\n'],
    ['nl', 'a | b\n--|--\n1 | 2\n'],
    ['en', 'Use A | B | C.\nThen go on.'],
    ['nl', '```\n##Kop\n{{ x }} ** y **\n• z\n```\n\nEn `[[x]]`, `:x:` en `==y==`.'],
    ['en', '    const x = { a: 1 }'],
    ['en', '```\nx\n```\n\n~~~~ md\n~~~\n~~~~\n\n- ```\n  x\n  ```\n'],
    ['nl', 'Kolom\tmet één tab in één regel.'],
    ['fr', 'Le **« gras »** et l’**été**, *« cité »*.'],
    ['en', 'See [#SocialGov hashtag](/about).'],
    ['en', '[a](/about) [b](/about "x")'.replace(' "x"', '')],
    ['nl', 'Art. 12\\. Punt 3·4 en 20 °C, H₂O, m².'],
  ])('draws no such message in %s: %j', (locale, body) => {
    expect(told(body, locale)).toEqual([])
  })
})
