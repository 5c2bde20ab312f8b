import { endWith } from '../cli/end.ts'
import { runProgram } from '../cli/main.ts'
import { content } from './cli.ts'

await endWith(await runProgram(content, process.argv.slice(2)))
