/** Secrets of the tests, as long as real ones. */
export const TEST_SECRET = 'a secret of the tests with at least 32 bytes'
export const TEST_PEPPER = 'a pepper of the tests with at least 32 bytes'
