import * as v from 'valibot'
import { code, documentNumber, instant, clerk as name, words } from '../counter/pieces.ts'
import { blobRef } from '../log/blob-ref.ts'
import { day } from '../shared/border.ts'
import { eachParty, identityDocumentTypes, partyIds, partyTypes } from '../shared/person.ts'
import { channelNames, matterNames } from './matters.ts'

/** Slots begin on a full minute. */
const slot = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:00\+08:00$/))
const shortWords = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const caseId = v.pipe(v.string(), v.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/))
const ticket = v.nullable(v.pipe(v.string(), v.maxLength(16)))
const party = v.nullable(v.picklist(partyIds))

/** What may be uploaded to be looked at before the visit; at the counter the originals are shown all the same. */
export const uploadTypes = [
  'id-card',
  'temporary-id-card',
  'household-book',
  'residence-permit-of-xian',
  'hkm-permit',
  'hk-macao-id-card',
  'hmt-residence-permit',
  'tw-permit',
  'tw-id-card',
  'passport',
  'travel-document',
  'permanent-residence-card',
  'no-spouse-certificate',
  'translation',
  'military-marriage-certificate',
  'military-id',
  'marriage-certificate',
  'divorce-certificate',
  'divorce-agreement',
  'divorce-judgment',
  'proof-of-effect',
  'death-certificate',
  'identity-proof',
  'loss-statement',
  'archive-copy',
  'proxy-deed',
  'photograph',
  'other',
] as const

const upload = v.strictObject({
  party,
  type: v.picklist(uploadTypes),
  number: v.nullable(documentNumber),
  scans: v.pipe(v.array(blobRef), v.minLength(1), v.maxLength(20)),
})

/** Who comes, as they said it when booking: nothing of it counts before the originals are shown. */
const visitor = v.strictObject({
  name: shortWords,
  type: v.picklist(partyTypes),
  document: v.strictObject({
    type: v.picklist(identityDocumentTypes),
    number: v.pipe(v.string(), v.minLength(4), v.maxLength(40)),
  }),
  /** GB/T 6565 first level, and GB/T 4658, where they were asked for. */
  occupation: v.nullable(code),
  education: v.nullable(code),
  residence: v.nullable(shortWords),
  /** Telephone number, apart from the act because it goes before the case does. */
  contact: blobRef,
})

/** What the receipt of a divorce application says of the second visit (离婚登记申请受理回执单). */
const receipt = v.strictObject({
  case: caseId,
  number: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  opensOn: day,
  closesOn: day,
})

/** What the machine that confirms a slot knew of the other appointments. */
const lookUp = v.strictObject({
  /** Confirmed appointments in the same slot of the office. */
  taken: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(9999)),
  /** Open appointments of one of the two for the same matter. */
  open: v.pipe(v.array(caseId), v.maxLength(20)),
})

/** What is wrong with an upload, or with what was said. */
export const returnReasons = [
  'missing',
  'unreadable',
  'expired',
  'not-the-holders',
  'data-differ',
  'wrong-matter',
  'other',
] as const

/** Why an appointment is not given. */
export const rejectReasons = [
  'not-competent',
  'conditions-not-met',
  'duplicate',
  'false-details',
  'other',
] as const

/**
 * One official act in an appointment (预约预审). It has no legal effect: it begins no cooling-off period and replaces
 * no original. Nothing in it is read by the case that it opens but what `prefillOf` tells.
 */
export const appointmentAct = v.variant('type', [
  /** 提交: somebody asks for a slot at an office, once more after it was returned. */
  v.strictObject({
    type: v.literal('submit'),
    matter: v.picklist(matterNames),
    channel: v.picklist(channelNames),
    office: name,
    slot,
    /** Null for who does not take part. */
    parties: eachParty(v.nullable(visitor)),
    uploads: v.pipe(v.array(upload), v.maxLength(40)),
    /** Only for the second visit of a divorce. */
    receipt: v.nullable(receipt),
  }),
  /** 预审: a registrar begins to look at it. */
  v.strictObject({ type: v.literal('review') }),
  /** 退回补正: what has to be put right, each by name. */
  v.strictObject({
    type: v.literal('return'),
    reasons: v.pipe(
      v.array(
        v.strictObject({
          party,
          item: v.picklist([...uploadTypes, 'details', 'slot']),
          reason: v.picklist(returnReasons),
          remark: v.nullable(words),
        }),
      ),
      v.minLength(1),
      v.maxLength(40),
    ),
  }),
  /** 不予预约. */
  v.strictObject({ type: v.literal('reject'), reason: v.picklist(rejectReasons), explanation: words }),
  /** 确认: the slot is theirs. */
  v.strictObject({ type: v.literal('confirm'), lookUp }),
  /** 改期: another slot of the same office, confirmed at once. */
  v.strictObject({
    type: v.literal('reschedule'),
    slot,
    by: v.picklist(['party', 'office', 'clash']),
    reason: words,
    lookUp,
  }),
  /** 短信提醒. */
  v.strictObject({ type: v.literal('remind'), how: v.picklist(['sms', 'telephone', 'wechat']) }),
  /** 报到: they are there. */
  v.strictObject({ type: v.literal('check-in'), present: eachParty(v.nullable(v.boolean())), ticket }),
  /** 转办: the case that was opened with what was booked, or the divorce that goes on. */
  v.strictObject({
    type: v.literal('convert'),
    case: caseId,
    kind: v.picklist(['marriage', 'divorce', 'reissue', 'record-certificate']),
  }),
  /** 取消. */
  v.strictObject({ type: v.literal('cancel'), by: v.picklist(['party', 'office']), reason: words }),
  /** 爽约: nobody came. */
  v.strictObject({ type: v.literal('no-show'), lookedAt: instant }),
])
export type AppointmentAct = v.InferOutput<typeof appointmentAct>
export type AppointmentActOf<T extends AppointmentAct['type']> = Extract<AppointmentAct, { type: T }>
export type Visitor = v.InferOutput<typeof visitor>
