import * as z from 'zod'
import { TEST_SUITES } from '../../domain/test-suites.ts'
import { day } from './facts/fields.ts'

/** Where `npm run accessibility` writes down what the tests in a browser found. */
export const TEST_RESULTS_FILE = 'test-results.yaml'

const BY_TOOL = 'what "npm run accessibility" writes'
const count = z.number({ error: BY_TOOL }).int().nonnegative()

/** What was tested in a browser and what was found: the accessibility statement is compiled from it. */
export const testResults = z.strictObject({
  /** Day of the run. */
  on: day,
  tools: z.array(z.strictObject({ name: z.string(), version: z.string() })).min(1, BY_TOOL),
  /** Pages that axe went through, in how many schemes and widths each, and by how many rules. */
  axe: z.strictObject({ pages: count, views: count, rules: count }),
  suites: z.array(z.strictObject({ id: z.enum(TEST_SUITES, { error: BY_TOOL }), passed: count, failed: count })),
  /** Rules that pages break, by the names that axe gives them. */
  violations: z.array(z.strictObject({ rule: z.string(), pages: z.array(z.string()).min(1) })),
})
export type TestResults = z.infer<typeof testResults>
