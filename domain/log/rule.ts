import type { Act, Action, ActionBody } from './action.ts'
import type { Folding } from './fold.ts'
import type { Who } from './oversight.ts'
import type { Row } from './reference.ts'
import type { Facts, Refusal, Result } from './result.ts'
import { openDisputes, type Standing, undisputed } from './standing.ts'

/** An act while it is being filled in: anything may still be missing, nothing may be of the wrong type. */
export type Draft<T> = T extends readonly (infer I)[]
  ? readonly Draft<I>[]
  : T extends object
    ? { readonly [K in keyof T]?: Draft<T[K]> | null | undefined }
    : T

/** What an act is judged on beside the state: its own date and author, and the rows it relies on. */
export interface Circumstances {
  /** Legal date in Asia/Shanghai, `YYYY-MM-DD`. */
  readonly on: string
  /** Legal time, ISO 8601 with +08:00. */
  readonly at: string
  readonly by: Pick<ActionBody['by'], 'clerk' | 'office' | 'device'>
  /** The rows named in `basis`. */
  readonly rows: readonly Row[]
}

/** One broken fact; `at` names the place, e.g. `man.born`. */
export interface Finding {
  readonly at?: string
  readonly facts: Facts
}

/** One rule of law: data with its citation. What is missing in a draft is the checklist's business, not the rule's. */
export interface Rule<S, A> {
  /** Stable id, e.g. `MR02`. */
  readonly id: string
  readonly cite: string
  readonly broken: (state: S, act: Draft<A>, circumstances: Circumstances) => readonly Finding[]
}

/** How far one item of the checklist has come. */
export type Presence = 'present' | 'missing' | 'contradicts' | 'to-confirm'

/**
 * One item that must be there before an act may be signed; derived, never ticked by hand. It is asked for by
 * the article of its row of the flow table.
 */
export interface Evidence<S, A> {
  /** Stable id, e.g. `id-card.man`; its words live in `client/text/`. */
  readonly id: string
  /** Where it is filled in, e.g. `man.document`. */
  readonly at: string
  readonly presence: (state: S, act: Draft<A>, circumstances: Circumstances) => Presence | 'not-needed'
}

/**
 * What an act does beside another whose author did not know of it:
 * both hold, the one with the earlier legal time holds, or a person must decide.
 */
export type Beside = 'commute' | 'earlier' | 'contested'

/** One row of a flow table: all there is to know about one act. */
export interface FlowRow<A extends Act, S, T extends A['type'], Stage extends string> {
  readonly from: readonly Stage[]
  /** Null when the act leaves the stage as it is. */
  readonly to: Stage | null
  readonly who: readonly Who[]
  readonly evidence: readonly Evidence<S, Extract<A, { type: T }>>[]
  readonly rules: readonly Rule<S, Extract<A, { type: T }>>[]
  /** Beside each concurrent act that moves the stage; acts not named here commute. */
  readonly beside: { readonly [O in A['type']]?: Beside }
  /** The disputes during which this act may not be done, by code (rules.md 8.1). */
  readonly frozen: readonly string[]
  readonly cite: string
  /** The script's lines that belong to this act, by id, in the order they are spoken. */
  readonly phrases: readonly string[]
}

/** The whole flow of a kind. Leaving an act out does not compile. */
export type FlowTable<A extends Act, S, Stage extends string> = {
  readonly [T in A['type']]: FlowRow<A, S, T, Stage>
}

/** A kind of case: how its acts are read, how they add up, and which may follow. */
export interface Kind<A extends Act, S, Stage extends string = string> extends Folding<A, S> {
  /** Reads an act from outside; unknown types and fields are for a newer program. */
  readonly readAct: (act: unknown) => Result<A, { readonly path: string }>
  readonly flow: FlowTable<A, S, Stage>
  /** The stage, or `contested` while a person must decide between branches. */
  readonly stageOf: (state: S) => Stage
}

/** What a screen shows while an act is filled in, and what {@link admit} asks of a finished one. */
export interface Review {
  /** Whether the case is at a stage from which this act may be done. */
  readonly inPlace: boolean
  readonly refusals: readonly Refusal[]
  readonly evidence: readonly ItemReview[]
}

/** One item of the checklist as a draft stands; `cite` is the article of the act that asks for it. */
export interface ItemReview {
  readonly id: string
  readonly at: string
  readonly cite: string
  readonly presence: Presence
}

/** Holds an act, finished or not, against its row of the flow table and the disputes its case is in. */
export function review<A extends Act, S, Stage extends string>(
  kind: Kind<A, S, Stage>,
  state: S,
  act: Draft<A> & { readonly type: A['type'] },
  circumstances: Circumstances,
  standing: Standing = undisputed,
): Review {
  const row = kind.flow[act.type]
  const draft = act as Draft<Extract<A, { type: A['type'] }>>
  const refusals = row.rules.flatMap(({ id, cite, broken }) =>
    broken(state, draft, circumstances).map((finding) => ({ rule: id, cite, ...finding })),
  )
  const evidence = row.evidence.flatMap(({ id, at, presence }) => {
    const found = presence(state, draft, circumstances)
    return found === 'not-needed' ? [] : [{ id, at, cite: row.cite, presence: found }]
  })
  return {
    inPlace: row.from.includes(kind.stageOf(state)),
    refusals: [...frozenBy(standing, row.frozen), ...refusals],
    evidence,
  }
}

/** What a dispute freezes is refused with the dispute named; in a case that goes on it freezes nothing. */
const frozenBy = (standing: Standing, codes: readonly string[]): Refusal[] =>
  openDisputes(standing)
    .filter(({ code, goesOn }) => codes.includes(code) && !goesOn)
    .map(({ code, cite, dispute, with: others }) => ({
      rule: 'disputed',
      cite,
      facts: {
        code,
        dispute,
        certificates: others.flatMap(({ certificate }) => certificate ?? []),
        offices: [...new Set(others.map(({ office }) => office))].sort(),
      },
    }))

/** The circumstances of a finished act. */
export const circumstancesOf = (action: Action, rows: readonly Row[]): Circumstances => ({
  on: action.body.at.slice(0, 10),
  at: action.body.at,
  by: action.body.by,
  rows,
})
