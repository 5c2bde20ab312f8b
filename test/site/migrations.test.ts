import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { unstable_splitSqlQuery } from 'wrangler'

const FILES = ['src/newsletter/migrations', 'src/publish/migrations'].flatMap((folder) =>
  readdirSync(folder).map((file) => `${folder}/${file}`),
)

/**
 * `wrangler d1 migrations apply --remote` sends a file as it is, and D1 splits it into statements. No test can check
 * this, and D1 does it differently from SQLite: cloudflare/workers-sdk issues 10998, 14991, 15314 and 4326.
 */
describe.each(FILES)('%s', (file) => {
  const sql = readFileSync(file, 'utf8')
  const comments = sql.match(/--.*/g) ?? []
  const triggers = sql.match(/create trigger[\s\S]*?\bend;/gi) ?? []

  test('has no semicolon, quote or backtick in its comments', () => {
    expect(comments.filter((comment) => /[;'"`]/.test(comment))).toEqual([])
  })

  test('has BEGIN and END of triggers in capitals, and no CASE in triggers', () => {
    expect(triggers).toHaveLength((sql.match(/create trigger/gi) ?? []).length)
    for (const trigger of triggers) {
      expect(trigger).toMatch(/\sBEGIN\n[\s\S]*\nEND;$/)
      expect(trigger.match(/\b(begin|end|case)\b/gi)).toEqual(['BEGIN', 'END'])
    }
  })

  test('has Unix line endings', () => {
    expect(sql).not.toContain('\r')
  })

  test('is split into the right number of statements by wrangler', () => {
    const beginnings = sql.match(/^(create|insert|alter|drop|update)\b.*/gim) ?? []
    expect(unstable_splitSqlQuery(sql)).toHaveLength(beginnings.length)
  })
})
