import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const NEWSLETTER = join(import.meta.dirname, '../../src/newsletter')
const SQL = /\bselect\b[^;'`]*\bfrom\b|\binsert into\b|\bdelete from\b|\bupdate \w+ set\b/i

test('all SQL of the newsletter is in store/ and issues/store/', () => {
  const files = readdirSync(NEWSLETTER, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const withSql = files.filter((file) => SQL.test(readFileSync(join(NEWSLETTER, file), 'utf8')))
  expect(withSql.length).toBeGreaterThan(10)
  expect(withSql.filter((file) => !/^(issues\/)?store\//.test(file))).toEqual([])
})
