import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const TOP = join(import.meta.dirname, '../..')

/** Allowed names in the top folder: folders, documents, and files that tools expect there. */
const ALLOWED = new Set([
  ...['src', 'content', 'test', 'docs', '.ci', '.github', '.vscode'],
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'LICENSE'],
  ...['wrangler.toml', 'package.json', 'package-lock.json', 'tsconfig.json', 'vitest.config.ts'],
  ...['biome.json', 'cspell.json', 'knip.json', 'renovate.json'],
  ...['.gitignore', '.gitattributes', '.editorconfig', '.node-version'],
])

/** A compiler configuration for each place where code runs, such as `tsconfig.worker.json`. */
const COMPILER_SETTINGS = /^tsconfig\.[a-z]+\.json$/

const isAllowed = (name: string) => ALLOWED.has(name) || COMPILER_SETTINGS.test(name)

test('the top folder contains only allowed names', () => {
  const ignored = readFileSync(join(TOP, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''))
  const found = readdirSync(TOP).filter((name) => name !== '.git' && !ignored.includes(name))
  expect(found.filter((name) => !isAllowed(name))).toEqual([])
})

test.each([
  'notes.txt',
  'TODO.md',
  'tsconfig.json.bak',
  'tsconfig..json',
  '.env',
  '.dev.vars.example',
  'dist',
  'README.md.orig',
])('refuses %s', (name) => {
  expect(isAllowed(name)).toBe(false)
})

test('wrangler.toml, which is in Git, contains no secret', () => {
  const configuration = readFileSync(join(TOP, 'wrangler.toml'), 'utf8')
  expect(configuration).not.toMatch(/^\s*\w*(?:SECRET|TOKEN|PEPPER|PASSWORD|KEY)\w*\s*=/m)
})
