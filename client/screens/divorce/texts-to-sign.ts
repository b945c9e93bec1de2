import {
  agreed,
  applicationStatements,
  applicationText,
  consentText,
  type DivorceActOf,
  type DivorceState,
  type Draft,
  divorceDeclarationOf,
  divorceDeclarationText,
  inquiryLines,
  inquiryText,
  type PartyId,
  withdrawalLines,
  withdrawalStatement,
  withdrawalText,
} from '../../../domain/index.ts'
import type { DeclarationText } from '../../state/party-channel.ts'

const marriageLines = (state: DivorceState) => {
  const marriage = agreed(state.acceptance)?.marriage
  return [
    { label: '结婚登记日期', value: marriage?.registeredOn ?? '' },
    { label: '结婚登记机关', value: marriage?.authority ?? '' },
    { label: '结婚证字号', value: marriage?.certificate ?? '' },
  ]
}

/** 离婚登记申请书, as each of the two reads it. */
export function applicationToSign(state: DivorceState, party: PartyId): DeclarationText {
  const { self, other } = divorceDeclarationOf(state, party)
  return {
    title: '离婚登记申请书',
    heading: '',
    self: [...self, ...marriageLines(state)],
    other: [...other, ...marriageLines(state)],
    statement: applicationStatements.join('\n'),
    exact: applicationText(state),
  }
}

/** 申请离婚登记声明书 of one party. */
export function declarationToSign(state: DivorceState, party: PartyId): DeclarationText {
  const { title, heading, self, other, certificate, statement } = divorceDeclarationOf(state, party)
  const line = { label: '结婚证字号', value: certificate }
  return {
    title,
    heading,
    self: [...self, line],
    other: [...other, line],
    statement,
    exact: divorceDeclarationText(state, party),
  }
}

/** 询问笔录: what one party said alone, read over to the person and signed. */
export function inquiryToSign(
  state: DivorceState,
  asked: Parameters<typeof inquiryText>[1] & Pick<Draft<DivorceActOf<'inquire'>>, 'answers' | 'violence'>,
): DeclarationText {
  const exact = inquiryText(state, asked)
  return {
    title: '询问笔录',
    heading: '',
    self: inquiryLines(asked).map(({ asked: label, answer }) => ({ label, value: answer })),
    other: [],
    statement: exact.split('\n').at(-1) ?? '',
    exact,
  }
}

/** The last question before anything is printed. */
export function consentToSign(state: DivorceState): DeclarationText {
  const exact = consentText(state)
  const [title = '', ...lines] = exact.split('\n')
  return { title, heading: '', self: [], other: [], statement: lines.join('\n'), exact }
}

/** 撤回离婚登记申请书 of the one who withdraws. */
export const withdrawalToSign = (state: DivorceState, by: PartyId): DeclarationText => ({
  title: '撤回离婚登记申请书',
  heading: '',
  self: withdrawalLines(state, by),
  other: [],
  statement: withdrawalStatement,
  exact: withdrawalText(state, by),
})
