import { describe, expect, it } from 'vitest'
import { readWebAddress } from '../../../src/publish/source/web-address.ts'

const told = (address: string) =>
  readWebAddress(address).mistakes.map(({ severity, code, instead }) => `${severity} ${code}: ${instead}`)

describe('an address that another system has rewritten', () => {
  it.each([
    [
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fbisa.brussels%2Fthemas%3Fa%3D1&data=05%7C02%7Cjo%40x.be%7C1&reserved=0',
      'https://bisa.brussels/themas?a=1',
    ],
    [
      'https://eur03.safelinks.protection.outlook.com/GetUrlReputation?url=https%3A%2F%2Fbisa.brussels%2F&amp;data=1',
      'https://bisa.brussels/',
    ],
    [
      'https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=https%3A%2F%2Fbisa.brussels&locale=nl',
      'https://bisa.brussels',
    ],
    ['https://urldefense.com/v3/__https://bisa.brussels/a?b=1__;!!abc!def$', 'https://bisa.brussels/a?b=1'],
    ['https://urldefense.com/v3/__https:/bisa.brussels/a__;!!abc!def$', 'https://bisa.brussels/a'],
    ['https://urldefense.us/v3/__http://bisa.brussels/*themas__;Iw!!abc$', 'http://bisa.brussels/#themas'],
    ['https://urldefense.com/v3/__https://x.be/*A__;w6k!!abc$', 'https://x.be/éA'],
    [
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__bisa.brussels_themas-3Fa-3D1&d=DwMFaQ&c=x',
      'https://bisa.brussels/themas?a=1',
    ],
    ['https://urldefense.proofpoint.com/v1/url?u=https://bisa.brussels/a&k=x', 'https://bisa.brussels/a'],
    ['https://www.google.com/url?q=https://bisa.brussels/&sa=D&source=docs&ust=1', 'https://bisa.brussels/'],
    ['https://www.google.be/url?sa=t&url=https%3A%2F%2Fbisa.brussels%2Fa', 'https://bisa.brussels/a'],
    ['https://www.google.com/amp/s/www.bruzz.be/stad', 'https://www.bruzz.be/stad'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fbisa.brussels%2F%3Ffbclid%3Dx&h=AT', 'https://bisa.brussels/'],
    ['https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fbisa.brussels&trk=x', 'https://bisa.brussels'],
    ['https://www.youtube.com/redirect?event=video&q=https%3A%2F%2Fbisa.brussels&v=x', 'https://bisa.brussels'],
    ['https://slack-redir.net/link?url=https%3A%2F%2Fbisa.brussels', 'https://bisa.brussels'],
    ['https://translate.google.com/translate?sl=nl&tl=fr&u=https://bisa.brussels/a', 'https://bisa.brussels/a'],
    ['https://bisa-brussels.translate.goog/themas?_x_tr_sl=nl&_x_tr_tl=fr', 'https://bisa.brussels/themas'],
  ])('%s', (address, meant) => {
    expect(told(address)).toEqual([`error rewritten-address: Write ${meant}`])
    // What the advice says is accepted.
    expect(readWebAddress(meant).mistakes.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each([
    'https://protect-eu.mimecast.com/s/AbCdEf?domain=bisa.brussels',
    'https://linkprotect.cudasvc.com/url?a=x',
    'https://urldefense.com/v3/broken',
    'https://eur03.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)',
  ])('is refused also if it does not say where it leads: %s', (address) => {
    expect(told(address)).toEqual([
      'error rewritten-address: Open it in a browser, and copy the address of the page that you see.',
    ])
  })

  it.each([
    'https://www.google.com/maps?q=1',
    'https://www.google.com/search?q=https://bisa.brussels',
    'https://www.facebook.com/sharer.php?u=https%3A%2F%2Fbisa.brussels',
    'https://outlook.com/?url=https://bisa.brussels',
    'https://web.archive.org/web/2020/https://bisa.brussels',
    'https://bisa.brussels/url?q=https://x.be',
  ])('is not one that only looks alike: %s', (address) => {
    expect(told(address)).toEqual([])
  })
})

describe('parameters that follow readers', () => {
  it.each([
    ['https://bisa.brussels/?utm_source=mail&utm_medium=x', 'https://bisa.brussels/'],
    ['https://bisa.brussels/a?id=1&fbclid=IwAR0x&b=2#deel', 'https://bisa.brussels/a?id=1&b=2#deel'],
    ['https://bisa.brussels/a?gclid=x#deel', 'https://bisa.brussels/a#deel'],
    ['https://www.youtube.com/watch?v=abc&si=Xy_12', 'https://www.youtube.com/watch?v=abc'],
    ['https://youtu.be/abc?si=Xy_12&t=3', 'https://youtu.be/abc?t=3'],
    ['https://x.be/a?mc_cid=1&mc_eid=2&_hsenc=3&msclkid=4&mkt_tok=5', 'https://x.be/a'],
    ['https://x.be/a?UTM_Source=1&x', 'https://x.be/a?x'],
    ['https://x.be/a#utm_source=1', undefined],
    ['https://x.be/a?si=1&utm=2', undefined],
  ])('%s', (address, meant) => {
    expect(told(address)).toEqual(
      meant === undefined ? [] : [`warning tracking-parameters: Write ${meant} if it opens the same page.`],
    )
    expect(readWebAddress(address).url).toBe(address)
  })
})
