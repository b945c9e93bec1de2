import { err, ok, type Result } from '../domain/index.ts'

/** Reads JSON from outside; a member named `__proto__` stays an ordinary member and is refused by `toJson` later. */
export function readJson(text: string): Result<unknown, 'not-json'> {
  try {
    return ok(JSON.parse(text))
  } catch {
    return err('not-json')
  }
}

/** Whether a value from outside is an object with members. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The members of a value that are objects; what is no list has none. */
export const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
