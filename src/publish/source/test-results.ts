import * as z from 'zod'
import { TEST_SUITES } from '../../domain/test-suites.ts'
import { day } from './facts/fields.ts'

/** The file into which `npm run accessibility` writes the results of the browser tests. */
export const TEST_RESULTS_FILE = 'test-results.yaml'

const BY_TOOL = 'what "npm run accessibility" writes'
const count = z.number({ error: BY_TOOL }).int().nonnegative()

/** Results of the browser tests. The accessibility statement is compiled from them. */
export const testResults = z.strictObject({
  /** Day of the run. */
  on: day,
  tools: z.array(z.strictObject({ name: z.string(), version: z.string() })).min(1, BY_TOOL),
  /** Number of pages that axe tested, of views of each page (colour schemes and widths), and of rules. */
  axe: z.strictObject({ pages: count, views: count, rules: count }),
  suites: z.array(z.strictObject({ id: z.enum(TEST_SUITES, { error: BY_TOOL }), passed: count, failed: count })),
  /** Rules that pages break, by axe's name of the rule. */
  violations: z.array(z.strictObject({ rule: z.string(), pages: z.array(z.string()).min(1) })),
})
export type TestResults = z.infer<typeof testResults>
