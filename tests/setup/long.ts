/**
 * Whether the tests that take long run too (`LONG_TESTS=1`, as .ci/run has it): faults of every kind, a full disk,
 * servers killed, every filter of every list.
 */
export const isLong = process.env.LONG_TESTS === '1'
