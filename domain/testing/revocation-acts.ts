import type { RevocationAct, RevocationActOf } from '../revocation/action.ts'
import { caseIdOf } from './case-id.ts'
import { inventedBlob } from './invented-blob.ts'

/** The registrations that the examples' documents are about. */
export const revokedCases = {
  marriage: caseIdOf('the marriage that is revoked'),
  divorce: caseIdOf('the divorce beside it'),
  transcript: caseIdOf('the transcript of an old marriage'),
} as const

const court = '西安市碑林区人民法院'
const scans = [inventedBlob('a document', 'application/pdf')]
const archiveNumber = { fonds: '0123', year: 2026, class: 'CX', volume: 7 } as const

const judgment = {
  type: 'receive',
  trigger: 'nullity',
  document: {
    type: 'civil-judgment',
    title: '民事判决书',
    number: '（2026）陕0103民初12号',
    issuedBy: court,
    issuedOn: '2026-03-02',
    scans,
  },
  sender: 'court',
  receivedOn: '2026-04-01',
  affected: [{ case: revokedCases.marriage, kind: 'marriage', certificate: 'J610103-2025-000123' }],
  certificates: 'with-the-document',
} as const satisfies RevocationAct

/** What may be received, by the names of the tables: a judgment, or the finding of the police on an impersonation. */
export const received: Readonly<Record<string, RevocationActOf<'receive'>>> = {
  receive: judgment,
  'receive.annulment': { ...judgment, trigger: 'annulment' },
  'receive.administrative': {
    ...judgment,
    trigger: 'administrative-judgment',
    document: { ...judgment.document, type: 'administrative-judgment', title: '行政判决书' },
  },
  'receive.police': {
    ...judgment,
    trigger: 'own-decision',
    document: {
      ...judgment.document,
      type: 'police-finding',
      title: '情况说明',
      issuedBy: '西安市公安局碑林分局',
    },
    sender: 'police',
    certificates: 'not',
  },
  'receive.procuratorate': {
    ...judgment,
    trigger: 'own-decision',
    document: {
      ...judgment.document,
      type: 'procuratorial-recommendation',
      title: '检察建议书',
      issuedBy: '西安市碑林区人民检察院',
    },
    sender: 'procuratorate',
  },
  'receive.application': {
    ...judgment,
    trigger: 'application',
    document: { ...judgment.document, type: 'application', title: '撤销婚姻申请书', issuedBy: '当事人' },
    sender: 'party',
  },
}

/** The acts that follow, in good order for what was received. */
export function revocationAct(
  type: Exclude<RevocationAct['type'], 'receive'>,
  trigger: RevocationActOf<'receive'>,
  at: string,
): RevocationAct {
  const isOwn = trigger.trigger === 'own-decision' || trigger.trigger === 'application'
  const on = at.slice(0, 10) as RevocationActOf<'serve'>['served'][number]['on']
  const served = (['man', 'woman'] as const).map((to) => ({ to, on, how: 'in-person' as const }))
  switch (type) {
    case 'check-authenticity':
      return {
        type,
        asked: trigger.document.issuedBy,
        how: 'visit',
        on,
        authentic: true,
        reference: null,
        remark: null,
        scans,
      }
    case 'set-effect-date':
      return { type, effectiveOn: '2026-04-20', shownBy: 'proof-of-effect', servedOn: null, scans }
    case 'notice-of-intent':
      return {
        type,
        facts: '女方身份信息被他人冒用',
        ground: '依据公安机关出具的情况说明',
        statementsUntil: '2026-05-11',
        served,
        scans,
      }
    case 'statement':
      return { type, by: 'man', what: 'statement', on, summary: '对事实没有异议', scans }
    case 'review-legality':
      return { type, agrees: true, opinion: '事实清楚，证据充分' }
    case 'decide':
      return {
        type,
        decision: 'revoke',
        number: '碑民婚撤〔2026〕1号',
        reasons: '女方系被冒名登记',
        impersonated: 'woman',
        scans,
      }
    case 'serve':
      return { type, served, scans }
    case 'annotate':
      return {
        type,
        affected: trigger.affected,
        effect: trigger.trigger === 'nullity' || trigger.trigger === 'annulment' ? 'void' : 'revoked',
        archiveNumber,
        impersonated: isOwn ? 'woman' : null,
        remark: '据生效文书备注',
      }
    case 'retract':
      return { type, annotation: `sha256-${'0'.repeat(64)}`, reason: '不是这件登记', scans }
    case 'file':
      return {
        type,
        archiveNumber,
        contents: isOwn
          ? [
              { item: 'revocation-decision', pages: 3 },
              { item: 'authority-proof', pages: 2 },
            ]
          : [{ item: 'court-judgment', pages: 6 }],
      }
    case 'refuse':
      return {
        type,
        codes: ['RV01'],
        explanation: '经核实，文书不真实',
        noticeGiven: true,
        passedOnTo: 'police',
      }
    case 'approve':
      return { type, subject: 'annotation', reason: '同意备注' }
    case 'confirm-clock':
      return { type, shown: '2026-05-06T09:00:00+08:00', source: '大厅时钟', second: 'registrar-9' }
    case 'settle':
      return { type, keep: `sha256-${'0'.repeat(64)}`, reason: '以文书原件为准' }
  }
}
