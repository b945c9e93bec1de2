import type { Finding, Rule } from '../log/rule.ts'
import { type PartyId, partyIds } from '../shared/person.ts'

/** A signature on the pen display while it is made, bound to a text by its hash. */
interface Bound {
  readonly text?: string | null | undefined
}

/** The signature of each party under a text of their own, as far as there is one. */
export type Signed<D extends Bound> =
  | { readonly man?: D | null | undefined; readonly woman?: D | null | undefined }
  | null
  | undefined

/**
 * How a kind's signed texts are found and made again; `D` is the draft of one signature with what was declared,
 * e.g. `Draft<DivorceActOf<'declare'>['declarations']['man']>`.
 */
export interface SignedTexts<S, D extends Bound> {
  /** The signatures that stand in the case. */
  readonly signed: (state: S) => Signed<D>
  /** The hash of the text that the facts of now would give; undefined while it is not said what is declared. */
  readonly hashNow: (state: S, party: PartyId, signed: D) => string | undefined
}

/** The parties whose signed text is no longer the text that the facts of now would give. */
export const outdatedTexts = <S, D extends Bound>(
  { hashNow }: SignedTexts<S, D>,
  state: S,
  declarations: Signed<D>,
): readonly PartyId[] =>
  partyIds.filter((party) => {
    const signed = declarations?.[party]
    if (!signed?.text) return false
    const now = hashNow(state, party, signed)
    return now !== undefined && signed.text !== now
  })

/** A rule about the signatures of an act, `declarations` in it. */
export interface SigningRule<S, D extends Bound> extends Pick<Rule<S, never>, 'id' | 'cite'> {
  readonly broken: (state: S, act: { readonly declarations?: Signed<D> }) => readonly Finding[]
}

const declarationText = {
  id: 'declaration-text',
  cite: '电子签名法 第十三条；DB 6101/T 3163—2023 附录B',
} as const

const found = (party: PartyId): Finding => ({ at: `declarations.${party}`, facts: { party } })

/** Rules.md K7: a signature holds for the very text that was shown. */
export const textAsShown = <S, D extends Bound>(texts: SignedTexts<S, D>): SigningRule<S, D> => ({
  ...declarationText,
  broken: (state, { declarations }) => outdatedTexts(texts, state, declarations).map(found),
})

/** Rules.md K7: when a fact changed after the signature, the parties sign again. */
export const textStillTrue = <S, D extends Bound>(texts: SignedTexts<S, D>): Rule<S, unknown> => ({
  ...declarationText,
  broken: (state) => outdatedTexts(texts, state, texts.signed(state)).map(found),
})

/** 婚姻登记工作规范: the declaration is signed before the registrar, who is the oath witness (监誓人). */
export const witnessedByRegistrar: Rule<unknown, { readonly witness: string }> = {
  id: 'oath-witness',
  cite: '婚姻登记工作规范 监誓人',
  broken: (_state, { witness }, { by }) =>
    witness && witness !== by.clerk ? [{ at: 'witness', facts: { witness, registrar: by.clerk } }] : [],
}
