import { afterEach, expect, it, vi } from 'vitest'
import { runProgram } from '../../src/cli/main.ts'
import { content } from '../../src/publish/cli.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

it.each([
  ['of the terminal', ['releases', 'x'], 'releases n’accepte pas'],
  ['of the option', ['releases', 'x', '--lang', 'nl'], 'releases aanvaardt "x" niet: releases'],
  ['of the option in one word', ['--lang=en', 'releases', 'x'], 'releases does not take "x"'],
])('says what is wrong with a call in the language %s', async (_, args, message) => {
  vi.stubEnv('LC_ALL', 'fr_BE.UTF-8')
  const lines: string[] = []
  vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(String(line)))
  await runProgram(content, args)
  expect(lines.join('\n')).toContain(message)
})
