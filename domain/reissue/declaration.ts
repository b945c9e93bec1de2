import { rememberedBy } from '../counter/from-facts.ts'
import { type FormLine, personBlock, writtenDate } from '../counter/person-block.ts'
import {
  outdatedTexts,
  type SignedTexts,
  textAsShown as shownText,
  textStillTrue as trueText,
} from '../counter/signed-text.ts'
import { hashText } from '../log/content-id.ts'
import type { Draft } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import type { PartyId } from '../shared/person.ts'
import type { ReissueActOf } from './action.ts'
import { recordOf, wantedOf } from './application.ts'
import type { reissueReasons } from './pieces.ts'
import type { ReissueState } from './state.ts'
import { statusOnCertificate } from './still-so.ts'

/** What papers call each certificate. */
export const certificateNames = { marriage: '结婚证', divorce: '离婚证' } as const
/** What papers call each registration. */
export const registrationNames = { marriage: '结婚', divorce: '离婚' } as const
/** 补领原因 as papers write it. */
export const reasonNames: Readonly<Record<(typeof reissueReasons)[number], string>> = {
  lost: '遗失',
  damaged: '损毁',
  'data-differ': '证件信息与现信息不一致',
}

/** 申请补领婚姻登记证声明书 (form 14): what one applicant reads, confirms and signs. */
export interface ReissueDeclaration {
  readonly title: string
  readonly heading: string
  readonly self: readonly FormLine[]
  /** The registration that the certificate is of. */
  readonly registration: readonly { readonly label: string; readonly value: string }[]
  readonly statement: string
}

/** The declaration of one applicant, from the facts, the record and the reason as they stand now. */
export function reissueDeclarationOf(state: ReissueState, party: PartyId): ReissueDeclaration {
  const wanted = wantedOf(state) ?? 'marriage'
  const accepted = agreed(state.acceptance)
  const record = recordOf(state)
  const certificate = certificateNames[wanted]
  const reason = accepted ? reasonNames[accepted.reason] : ''
  return {
    title: '申请补领婚姻登记证声明书',
    heading: `本人申请补领${certificate}，谨此声明：`,
    self: personBlock(state, party, statusOnCertificate[wanted]),
    registration: [
      { label: '登记日期', value: writtenDate(record?.date) },
      { label: '登记机关', value: record?.authority ?? '' },
      { label: `${certificate}字号`, value: record?.number ?? '' },
      { label: '补领原因', value: reason },
    ],
    statement: [
      `本人与对方于${writtenDate(record?.date)}在${record?.authority ?? ''}登记${registrationNames[wanted]}，`,
      `因${reason}，申请补领${certificate}，现仍维持该状况。`,
      ...(accepted?.applies[party] === 'by-proxy' ? [representedBy(accepted.proxy)] : []),
      '本人上述声明完全真实，如有虚假，愿承担法律责任。',
    ].join(''),
  }
}

const representedBy = (proxy: ReissueActOf<'accept'>['proxy']): string =>
  proxy ? `委托${proxy.name}（身份证件号${proxy.document.number}）办理，公证书编号${proxy.deed.number}。` : ''

/** The declaration as running text: exactly what the display shows and the pen's strokes are bound to. */
export function reissueDeclarationText(state: ReissueState, party: PartyId): string {
  const { title, heading, self, registration, statement } = reissueDeclarationOf(state, party)
  const lines = [...self, ...registration].map(({ label, value }) => `${label}：${value}`)
  return [title, heading, '声明人', ...lines, statement].join('\n')
}

const remembered = rememberedBy<ReissueState>(({ of, archive, acceptance }) => [of, archive, acceptance])
const hashesOf = remembered(() => new Map<PartyId, string>())

/** SHA-256 of {@link reissueDeclarationText}, lower-case hex. */
export function reissueDeclarationHash(state: ReissueState, party: PartyId): string {
  const hashes = hashesOf(state)
  const hash = hashes.get(party) ?? hashText(reissueDeclarationText(state, party))
  hashes.set(party, hash)
  return hash
}

const texts: SignedTexts<ReissueState, NonNullable<Draft<ReissueActOf<'declare'>['declarations']['man']>>> = {
  signed: (state) => agreed(state.declarations)?.declarations,
  hashNow: reissueDeclarationHash,
}

/** Rules.md K7: a signature holds for the very text that was shown. */
export const textAsShown = shownText(texts)

/** Rules.md K7: when a fact changed after the signature, the applicants sign again. */
export const textStillTrue = trueText(texts)

/** The applicants whose signed text is no longer what the facts of now would give. */
export const outdatedDeclarations = (state: ReissueState): readonly PartyId[] =>
  outdatedTexts(texts, state, agreed(state.declarations)?.declarations)
