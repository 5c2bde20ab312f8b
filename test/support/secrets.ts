/** Secrets of the tests, of the length that a real one has. */
export const TEST_SECRET = 'a secret of the tests with at least 32 bytes'
export const TEST_PEPPER = 'a pepper of the tests with at least 32 bytes'
