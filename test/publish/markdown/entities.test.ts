import { describe, expect, it } from 'vitest'
import { decodeEntities } from '../../../src/publish/markdown/entities.ts'
import { compile } from './context.ts'

describe('character references', () => {
  it.each([
    ['l&rsquo;&eacute;t&eacute;', 'l’été'],
    ['&laquo;&nbsp;x&nbsp;&raquo;', '«\u00A0x\u00A0»'],
    ['&middot;&oelig;&OElig;&Eacute;&euml;&sup2;&deg;', '·œŒÉë²°'],
    ['&CounterClockwiseContourIntegral;&NotEqualTilde;&fjlig;', '∳≂̸fj'],
    ['&#233;&#xE9;&#XE9;&#128512;', 'ééé😀'],
    ['&#146;&#128;', '’€'],
    ['&lt;b&gt;&amp;eacute;', '<b>&eacute;'],
    ['&shy;&zwj;', '\u00AD\u200D'],
    ['&#0;&#7;&#xD800;&#1114112;', '\uFFFD\uFFFD\uFFFD\uFFFD'],
    ['&onbekend; R&D; AT&T &eacute &;', '&onbekend; R&D; AT&T &eacute &;'],
    ['&__proto__;&constructor;', '&__proto__;&constructor;'],
  ])('%s', (written, text) => {
    expect(decodeEntities(written)).toBe(text)
  })

  it.each(['l&rsquo;&eacute;t&eacute;', 'R&D; en P&O;', 'AT&T', '`&foo;` &amp;foo;', 'a&b;'])(
    '%s has no problem',
    (body) => {
      expect(compile(body, 'nl').problems).toEqual([])
    },
  )

  it.each([
    ['a &eacutee; b', 'warning', 'Write the character itself, or &amp;eacutee; if readers must see these letters.'],
    ['a&NBSP;b', 'warning', 'Write &nbsp;, or &amp;NBSP; if readers must see these letters.'],
    ['a &#7; b', 'error', 'Write the character itself, or remove this number.'],
  ])('%s has a problem', (body, severity, instead) => {
    expect(compile(body).problems).toMatchObject([{ code: 'wrong-entity', severity, instead }])
  })

  it('are never cut by a French space', () => {
    expect(compile('&amp;eacute; &onbekend; R&D; x;', 'fr').html).toBe(
      '<p>&amp;eacute; &amp;onbekend; R&amp;D\u202F; x\u202F;</p>\n',
    )
  })
})
