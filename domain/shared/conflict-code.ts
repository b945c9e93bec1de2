/**
 * Rules.md 8.1: what is always the same about a conflict, whoever is in it: how grave it is, who decides, on what
 * document it is closed, what it freezes and what is never lost.
 */

/** S1 touches somebody's status, S2 a number or certificate, S3 the quality of what is written (rules.md O5). */
export type Severity = 'S1' | 'S2' | 'S3'

/** Who decides. The office records a court's or the police's word and does not stand in for it (rules.md O7). */
export const deciders = [
  'court',
  'police',
  'bureau',
  'head',
  'registrar',
  'archivist',
  'statistician',
] as const
export type Decider = (typeof deciders)[number]

/** The documents on which a dispute is closed. */
export const closingDocuments = [
  'court-judgment',
  'revocation-decision',
  'couple-statement',
  'head-decision',
] as const
export type ClosingDocument = (typeof closingDocuments)[number]

/**
 * Where a conflict shows: in one case alone, between cases that a device or the centre holds, or only at the centre,
 * which alone knows what every machine has sent and when.
 */
export type Scope = 'case' | 'cases' | 'centre'

/** Who closes a dispute and on which document. */
export interface ClosingPair {
  readonly by: Decider
  readonly document: ClosingDocument
  /** It says only that the clash was none: what was written wrong is put right, and no marriage is judged. */
  readonly onlyUnfounded?: true
}

/** One row: all that is known of a conflict before anybody has looked at it. */
export interface ConflictCode {
  readonly severity: Severity
  readonly scope: readonly Scope[]
  readonly decides: readonly Decider[]
  /** Each pair of a decider and the document that closes a dispute of this code; empty where none is opened. */
  readonly closedBy: readonly ClosingPair[]
  /** The law itself says what holds: it is told and kept, and nobody has to decide. */
  readonly isNotice: boolean
  /** By kind of case, the acts of a case in dispute that are refused until it is settled. */
  readonly freezes: { readonly [kind: string]: readonly string[] }
  /** The first of its cases goes on, and only the later ones are frozen. */
  readonly firstGoesOn?: true
  /** Whether the people concerned are accepted nowhere until it is settled. */
  readonly freezesPersons: boolean
  /** What stays whatever is decided, by id; its words live in `client/text/`. */
  readonly neverLost: readonly string[]
  readonly cite: string
}

/** Pairs of a decider and a document, as the rows name them. */
export const onDocuments = {
  court: { by: 'court', document: 'court-judgment' },
  revocation: { by: 'head', document: 'revocation-decision' },
  statement: { by: 'head', document: 'couple-statement' },
  head: { by: 'head', document: 'head-decision' },
  bureau: { by: 'bureau', document: 'head-decision' },
  unfounded: { by: 'head', document: 'head-decision', onlyUnfounded: true },
  unfoundedByBureau: { by: 'bureau', document: 'head-decision', onlyUnfounded: true },
} as const satisfies Record<string, ClosingPair>
