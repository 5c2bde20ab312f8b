import { enableCompileCache } from 'node:module'

// Node keeps the compiled code of all modules, of which wrangler has most: a command starts a second earlier. The cache
// is in the folder for temporary files, and has to be enabled before the first import.
enableCompileCache()
const { endWith } = await import('../cli/end.ts')
const { runProgram } = await import('../cli/main.ts')
const { content } = await import('./cli.ts')

await endWith(await runProgram(content, process.argv.slice(2)))
