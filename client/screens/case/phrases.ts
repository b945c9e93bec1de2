/** One line of the standard's script, and the act it belongs to. */
export interface ScriptLine {
  readonly id: string
  readonly act: string | null
  readonly text: string
}

/** What is said at an act, then the line that comes after it; empty where the standard has no words. */
export function spokenAt(script: readonly ScriptLine[], act: string): readonly string[] {
  const own = script.filter((line) => line.act === act)
  const last = own.at(-1)
  const after = last && script[script.findIndex(({ id }) => id === last.id) + 1]
  return [...own, ...(after ? [after] : [])].map(({ text }) => text)
}
