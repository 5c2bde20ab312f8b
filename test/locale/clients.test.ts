import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { negotiate } from '../../src/locale/negotiate.ts'

const none = undefined

/** A client, the `Accept-Language` header that it sends, and the language of the reader. None: the page in three languages. */
type Row = readonly [client: string, header: string | undefined, answer: Locale | undefined]

const BROWSERS: readonly Row[] = [
  ['Chrome, Dutch (Belgium)', 'nl-BE,nl;q=0.9,en-US;q=0.8,en;q=0.7', 'nl'],
  ['Chrome, Dutch (Netherlands)', 'nl-NL,nl;q=0.9,en-US;q=0.8,en;q=0.7', 'nl'],
  ['Chrome, Dutch and French', 'nl-BE,nl;q=0.9,fr-BE;q=0.8,fr;q=0.7,en;q=0.6', 'nl'],
  ['Chrome, French (Belgium)', 'fr-BE,fr;q=0.9,nl;q=0.8,en;q=0.7', 'fr'],
  ['Chrome, French (France)', 'fr-FR,fr;q=0.9,en-US;q=0.8,en;q=0.7', 'fr'],
  ['Chrome, English (United States)', 'en-US,en;q=0.9', 'en'],
  ['Chrome, English (Belgium)', 'en-BE,en;q=0.9', 'en'],
  ['Chrome, incognito', 'en-US', 'en'],
  ['Chrome with reduced languages', 'fr-BE', 'fr'],
  ['Chrome, German (Belgium) with French', 'de-BE,de;q=0.9,fr-BE;q=0.8,fr;q=0.7', 'fr'],
  ['Chrome, German only', 'de-DE,de;q=0.9', none],
  ['Chrome, Arabic with French', 'ar-MA,ar;q=0.9,fr;q=0.8', 'fr'],
  ['Chrome, Turkish with Dutch', 'tr-TR,tr;q=0.9,nl-BE;q=0.8,nl;q=0.7', 'nl'],
  ['Chrome, Chinese', 'zh-CN,zh;q=0.9', none],
  ['Chrome, Chinese with English', 'zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7', 'en'],
  ['Edge, Dutch', 'nl,en;q=0.9,en-GB;q=0.8,en-US;q=0.7', 'nl'],
  ['Edge, French', 'fr,fr-FR;q=0.9,en;q=0.8,en-GB;q=0.7,en-US;q=0.6', 'fr'],
  ['Edge 93, four decimals', 'nl-NL;q=1.0000,en;q=0.5', 'nl'],
  ['Edge, old', 'nl-BE,nl;q=0.5', 'nl'],
  ['Internet Explorer 11', 'fr-BE', 'fr'],
  ['Internet Explorer 11, several', 'nl-BE,fr-BE;q=0.8,en-GB;q=0.6,en;q=0.4,de;q=0.2', 'nl'],
  ['Firefox, Dutch', 'nl,en-US;q=0.7,en;q=0.3', 'nl'],
  ['Firefox, French', 'fr,fr-FR;q=0.8,en-US;q=0.5,en;q=0.3', 'fr'],
  ['Firefox, French (Belgium) first', 'fr-BE,fr;q=0.8,nl-BE;q=0.6,nl;q=0.4,en;q=0.2', 'fr'],
  ['Firefox, Frisian', 'fy-NL,fy;q=0.8,nl;q=0.6,en-US;q=0.4,en;q=0.2', 'nl'],
  ['Firefox, ten languages with two decimals', 'de,it;q=0.9,es;q=0.88,pt;q=0.75,pl;q=0.63,nl;q=0.5,fr;q=0.38', 'nl'],
  ['Firefox with fingerprinting resisted', 'en-US,en;q=0.5', 'en'],
  ['Safari, macOS, Dutch', 'nl-BE,nl;q=0.9', 'nl'],
  ['Safari, iOS, French', 'fr-BE,fr;q=0.9', 'fr'],
  ['Safari, iOS, English (Belgium)', 'en-BE,en;q=0.9', 'en'],
  ['Safari, old, lower case', 'fr-be', 'fr'],
  ['Safari, two scripts', 'zh-Hans-CN,fr-BE;q=0.9', 'fr'],
  ['Samsung Internet', 'nl-BE,nl;q=0.9,en-US;q=0.8,en;q=0.7', 'nl'],
  ['UC Browser', 'fr-FR,en-US;q=0.8', 'fr'],
  ['Opera, Dutch', 'nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
  ['Opera 12, spaces', 'fr-BE, fr;q=0.9, en;q=0.8', 'fr'],
  ['Brave, one language', 'nl-BE,nl;q=0.9', 'nl'],
  ['Brave, random weight', 'fr-BE,fr;q=0.7', 'fr'],
  ['Vivaldi', 'en-GB,en;q=0.9,nl;q=0.8', 'en'],
  ['DuckDuckGo', 'nl-BE,nl;q=0.9', 'nl'],
  ['Android WebView', 'nl-BE,en-US;q=0.9', 'nl'],
  ['Konqueror', 'fr, fr-BE;q=0.9, en;q=0.8, *;q=0.1', 'fr'],
  ['Epiphany', 'nl-be, nl;q=0.90', 'nl'],
  ['lynx', 'fr', 'fr'],
  ['w3m', 'nl;q=1.0, en;q=0.5', 'nl'],
  ['links', 'en, *;q=0.1', 'en'],
  ['NetSurf', 'nl, *;q=0.1', 'nl'],
  ['QupZilla, Dutch, decimal comma', 'nl-BE, nl;q=0,8, en-us;q=0,6, en_US;q=0,4, *', 'nl'],
  ['QupZilla, English, decimal comma', 'en-GB, en;q=0,8, en-us;q=0,6, en_US;q=0,4, *', 'en'],
  ['QupZilla, German, decimal comma', 'de-DE, de;q=0,8, fr-BE;q=0,6, *', 'fr'],
]

const ROBOTS: readonly Row[] = [
  ['a client without the header, such as curl', undefined, none],
  ['an empty header', '', none],
  ['Googlebot', undefined, none],
  ['Googlebot with a language', 'fr-BE,fr;q=0.9', 'fr'],
  ['Bingbot', '*', none],
  ['Yandex', 'ru, uk;q=0.8, be;q=0.8, en;q=0.7, *;q=0.01', 'en'],
  ['Baiduspider', 'zh-cn,zh-tw', none],
  ['Sogou', 'zh-CN,zh;q=0.9,*;q=0.5', none],
  ['Facebook', '*', none],
  ['Facebook with a locale', 'fr_FR', 'fr'],
  ['LinkedIn', 'en-US,*', 'en'],
  ['Slack', 'en-US,en;q=0.8', 'en'],
  ['Apache HttpClient', 'en', 'en'],
  ['Node fetch (undici)', '*', none],
  ['Postman', '*;q=0.5', none],
  ['PowerShell', 'nl-BE', 'nl'],
  ['Java, POSIX', 'nl_BE', 'nl'],
  ['Perl', 'fr, *;q=0', 'fr'],
  ['the W3C validators', 'en, *', 'en'],
]

const BROKEN: readonly Row[] = [
  ['more than three decimals', 'nl;q=0.1234, fr;q=0.1', 'nl'],
  ['sixteen decimals of a division', 'de,nl;q=0.8888888888888888,fr;q=0.7777777777777778', 'nl'],
  ['more digits than a number has', 'fr;q=1.000000000000000000000000,nl;q=0.5', 'fr'],
  ['a comma without a zero', 'fr;q=,9, nl;q=,5', 'fr'],
  ['a point without a zero', 'fr;q=.9, nl;q=.5', 'fr'],
  ['a comma in a weight of one', 'nl;q=1,0, fr;q=0,5', 'nl'],
  ['a comma in a weight of zero', 'nl;q=0,0, fr;q=0,5', 'fr'],
  ['spaces around the equals sign', 'nl;q = 0.2, fr;q = 0.8', 'fr'],
  ['a weight above one', 'nl;q=10, fr;q=0.5', 'fr'],
  ['a weight in words', 'nl;q=high', 'nl'],
  ['a weight without a number', 'nl;q=', 'nl'],
  ['a semicolon at the end', 'nl-BE;', 'nl'],
  ['a POSIX locale with its encoding', 'fr_BE.UTF-8', none],
  ['the POSIX locale C', 'C', none],
  ['names of languages', 'Dutch, French', none],
  ['languages separated by semicolons', 'nl;fr;en', 'nl'],
  ['quotation marks', '"nl-BE","fr"', none],
  ['the words undefined and null', 'undefined, null', none],
  ['a language and its refusal', 'fr, fr;q=0', none],
  ['any language but Dutch', 'nl;q=0, *', none],
  ['any language, after languages that the site has not', 'de-AT, de;q=0.9, *;q=0.5', none],
  ['any language, preferred to French', '*, fr;q=0.3', 'fr'],
  ['spaces only', '   ', none],
  ['commas only', ',,,', none],
  ['doubled header lines, joined', 'nl-BE, nl-BE', 'nl'],
  ['tabs', '\tfr-BE\t,\tnl\t;q=0.9', 'fr'],
]

it('has the 74 cases of a browser, a robot or a broken client, and more', () => {
  expect([...BROWSERS, ...ROBOTS, ...BROKEN].length).toBeGreaterThanOrEqual(74)
})

describe.each([
  ['a browser', BROWSERS],
  ['a robot or a tool', ROBOTS],
  ['a broken client', BROKEN],
])('the header of %s', (_, rows) => {
  it.each(rows)('%s', (_client, header, answer) => {
    expect(negotiate(header, LOCALES)).toBe(answer)
  })
})
