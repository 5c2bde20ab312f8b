/** Test suites that run in a browser, by test file. The accessibility statement lists their results. */
export const TEST_SUITES = [
  'accessibility',
  'keyboard',
  'reflow',
  'preferences',
  'targets',
  'language',
  'names',
  'print',
  'newsletter',
  'tasks',
] as const
export type TestSuite = (typeof TEST_SUITES)[number]
