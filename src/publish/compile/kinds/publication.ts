import { dayInBrussels } from '../../../locale/brussels-time.ts'
import { lastDayOf } from '../../source/facts/dates.ts'
import { type KindRules, PLAIN, wholeDay } from './kind-rules.ts'

const DAY = 86_400_000
/** Within so many days after its date, a publication is new. */
const NEW_DAYS = 31

export const publication: KindRules<'publication'> = {
  ...PLAIN,
  subjects: ({ about }) => about,
  date: ({ date }) => date,
  announced: {
    on: ({ announced, date }) => announced ?? wholeDay(date),
    missing({ date }, at) {
      const isNew = lastDayOf(date) >= dayInBrussels(at - NEW_DAYS * DAY)
      return isNew
        ? { key: 'date', found: `date: ${date}, which is no whole day, and no day of announcement` }
        : undefined
    },
  },
}
