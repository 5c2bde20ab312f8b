import { runProgram } from '../cli/main.ts'
import { content } from './cli.ts'

process.exitCode = await runProgram(content, process.argv.slice(2))
