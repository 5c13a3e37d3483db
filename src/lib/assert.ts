/** Stops the program where an invariant of our own does not hold: a bug, never bad input. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Bug: ${message}`)
}

/** Marks the branch that no member of a union can reach; a new member stops compiling here. */
export function assertNever(value: never): never {
  throw new Error(`Bug: unexpected ${JSON.stringify(value)}`)
}

/** The value, where the surrounding code knows that there is one. */
export function present<T>(value: T | null | undefined, what: string): T {
  assert(value !== undefined && value !== null, `${what} is missing`)
  return value
}
