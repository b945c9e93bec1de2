import { actInLaw, kindWords } from './flow-words.ts'
import { addWords, firstOf, tOr } from './text.ts'
import { zhKinds } from './zh-kinds.ts'

/** Imported by the screens of cases only. */
await addWords(zhKinds, () => import('./en-kinds.ts').then(({ enKinds }) => enKinds))

/** An act as the desk calls it, in its kind. */
export const actName = (kind: string, act: string): string =>
  firstOf([`act.${kind}.${act}`, `flow.act.${kind}.${act}`, `act.${act}`], actInLaw(kind, act))

/** How far a case of a kind has come, in one word. */
export const stageName = (kind: string, stage: string): string =>
  firstOf(
    [`stage.${kind}.${stage}`, `flow.stage.${kind}.${stage}`, `stage.${stage}`, `flow.stage.${stage}`],
    stage,
  )

/** A kind of case by its name. */
export const kindNamed = (kind: string): string => tOr(`case.kind.${kind}`, kindWords(kind))
