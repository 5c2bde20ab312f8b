import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const TOP = join(import.meta.dirname, '../..')

/** What may stand at the top: rooms, and files that their tools look for there. */
const AGREED = new Set([
  ...['src', 'content', 'test', 'docs', '.ci', '.github'],
  ...['wrangler.toml', 'package.json', 'package-lock.json', 'biome.json'],
  ...['', '.base', '.worker', '.node', '.test', '.browser'].map((program) => `tsconfig${program}.json`),
  ...['vitest.config.ts', 'playwright.config.ts', 'README.md', 'LICENSE', 'SECURITY.md'],
  ...['.gitignore', '.gitattributes', '.editorconfig', '.npmrc', '.node-version', '.nvmrc', '.dev.vars.example'],
])

test('nothing stands at the top but what was agreed', () => {
  const ignored = readFileSync(join(TOP, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''))
  const found = readdirSync(TOP).filter((name) => name !== '.git' && !ignored.includes(name))
  expect(found.filter((name) => !AGREED.has(name))).toEqual([])
})

test('no secret stands in the configuration that Git keeps', () => {
  const configuration = readFileSync(join(TOP, 'wrangler.toml'), 'utf8')
  expect(configuration).not.toMatch(/^\s*\w*(?:SECRET|TOKEN|PEPPER|PASSWORD|KEY)\w*\s*=/m)
})
