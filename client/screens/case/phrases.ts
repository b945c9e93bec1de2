import { type MarriageAct, marriageScript } from '../../../domain/index.ts'

/** What is said at an act, then the line that comes after it; empty where the standard has no words. */
export function spokenAt(act: MarriageAct['type']): readonly string[] {
  const own = marriageScript.filter((line) => line.act === act)
  const last = own.at(-1)
  const after = last && marriageScript[marriageScript.findIndex(({ id }) => id === last.id) + 1]
  return [...own, ...(after ? [after] : [])].map(({ text }) => text)
}
