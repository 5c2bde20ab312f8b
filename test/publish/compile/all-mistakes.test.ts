import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/publish/compile/compile.ts'
import { siteFiles } from '../../support/site.ts'

/** The problems of a page /a whose Dutch file has this text. */
async function told(nl: string) {
  const files = new Map([...siteFiles({ pages: { '/a': {} } }), ['a/nl.md', nl]])
  const { problems } = await compile(files, { schedule: false })
  return problems.map(({ file, line, code }) => `${file}:${line} ${code}`)
}

const FRONT = 'title: Plan\nslug: plan\nsummary: Een plan.\nupdated: 2026-01-02\norder: 10'

describe('mistakes that do not depend on each other are reported in one run', () => {
  it.each([
    [
      'a date that does not exist, and a dead link',
      FRONT.replace('01-02', '02-30'),
      'Zie [dit](/abuot).',
      ['5 wrong-value', '8 dead-link'],
    ],
    [
      'a key that is missing, and a mark',
      FRONT.replace('title: Plan\n', ''),
      '##Kop',
      ['2 missing-value', '7 heading-without-space'],
    ],
    [
      'YAML that cannot be read, and HTML',
      FRONT.replace('Plan', 'Plan: x'),
      'a <b>c</b>',
      ['2 invalid-yaml', '8 raw-html'],
    ],
    [
      'a character in the text, and a dead link',
      FRONT,
      'Een\u0007plan, [dit](/abuot).',
      ['8 control-character', '8 dead-link'],
    ],
    [
      'a character in the title, and a dead link',
      FRONT.replace('Plan', 'Pl\u0430n'),
      '[dit](/abuot)',
      ['2 look-alike-letter', '8 dead-link'],
    ],
    [
      'a character in the text, and a wrong date',
      FRONT.replace('01-02', '02-30'),
      'Een\u0007plan.',
      ['5 wrong-value', '8 control-character'],
    ],
  ])('%s', async (_, front, body, expected) => {
    expect(await told(`---\n${front}\n---\n${body}\n`)).toEqual(expected.map((one) => `content/a/nl.md:${one}`))
  })

  it.each([
    ['a draft', `${FRONT.replace('01-02', '02-30')}\ndraft: true`, '[dit](/abuot)', ['5 wrong-value']],
    [
      'an unfinished merge',
      `<<<<<<< HEAD\n${FRONT}\n=======\n${FRONT}\n>>>>>>> x`,
      '[dit](/abuot)',
      ['2 unfinished-merge'],
    ],
  ])('but not the text of %s', async (_, front, body, expected) => {
    const found = await told(`---\n${front}\n---\n${body}\n`)
    expect(found.filter((one) => one.startsWith('content/a/nl.md'))).toEqual(
      expected.map((one) => `content/a/nl.md:${one}`),
    )
  })
})
