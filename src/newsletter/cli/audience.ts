import { done } from '../../cli/command.ts'
import { UsageError } from '../../cli/exit.ts'
import { MUNICIPALITY_CODES } from '../../domain/municipalities.ts'
import { TOPICS } from '../../domain/topics.ts'
import { audienceOfLetter } from '../issues/store/dry-run.ts'
import { define } from './command.ts'
import { printAudience } from './issues/dry-run.ts'

/**
 * `audience`: how many readers a letter or an announced change with these topics and municipalities has, and why others are
 * left out. `push` prints the number of readers of each change, if it may read the database.
 */
export const audience = define({
  name: 'audience',
  summary: 'number of readers of some topics and municipalities, by language',
  positionals: { topics: { summary: `topics: ${TOPICS.join(', ')}`, rest: true } },
  options: {
    municipalities: { type: 'string', value: 'CODES', summary: 'post codes, such as 1070,1080; without it, all' },
  },
  async run({ db, line }, { positionals: { topics: typed }, options }) {
    const topics = listOf(typed.join(','), TOPICS, 'a topic')
    if (topics.length === 0) throw new UsageError(`audience needs topics: ${TOPICS.join(', ')}`)
    const municipalities = listOf(options.municipalities ?? '', MUNICIPALITY_CODES, 'a municipality')
    const found = await audienceOfLetter(db, { topics, municipalities })
    printAudience({ line }, 'readers', found)
    return done({ topics: found.topics, audience: found.audience })
  },
})

/** @throws UsageError for a word that is none of them */
function listOf<T extends string>(typed: string, all: readonly T[], what: string): T[] {
  return typed.split(',').flatMap((part) => {
    const word = part.trim()
    if (word === '') return []
    const known = all.find((one) => one === word)
    if (known === undefined) throw new UsageError(`"${word}" is not ${what}: ${all.join(', ')}`)
    return [known]
  })
}
