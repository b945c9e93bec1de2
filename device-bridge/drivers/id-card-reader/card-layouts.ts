import type { IdCard } from '../../protocol.ts'

/** The text record of a card: UTF-16LE, padded with spaces. */
export const recordLength = 256

/** A field's place in the record: byte offset and byte length. */
export type Slot = readonly [offset: number, length: number]

/** Where the type flag stands that decides which layout the rest has. */
export const flagSlot: Slot = [248, 2]

/** The type flag of each layout. */
export const flags = {
  'resident-id': ' ',
  'residence-permit': 'J',
  'fpr-2017': 'I',
  'fpr-2023': 'Y',
} as const satisfies Record<IdCard['layout'], string>

type SlotsOf<Layout extends IdCard['layout']> = Record<
  Exclude<keyof Extract<IdCard, { layout: Layout }>, 'layout'>,
  readonly Slot[]
>

const residentId = {
  name: [[0, 30]],
  sex: [[30, 2]],
  ethnic: [[32, 4]],
  born: [[36, 16]],
  address: [[52, 70]],
  number: [[122, 36]],
  issuer: [[158, 30]],
  validFrom: [[188, 16]],
  validTo: [[204, 16]],
} as const satisfies SlotsOf<'resident-id'>

const residencePermit = {
  name: [[0, 30]],
  sex: [[30, 2]],
  born: [[36, 16]],
  address: [[52, 70]],
  number: [[122, 36]],
  issuer: [[158, 30]],
  validFrom: [[188, 16]],
  validTo: [[204, 16]],
  permitNumber: [[220, 18]],
  timesIssued: [[238, 4]],
} as const satisfies SlotsOf<'residence-permit'>

const foreignPermanent2017 = {
  englishName: [[0, 120]],
  sex: [[120, 2]],
  number: [[122, 30]],
  country: [[152, 6]],
  chineseName: [[158, 30]],
  validFrom: [[188, 16]],
  validTo: [[204, 16]],
  born: [[220, 16]],
  version: [[236, 4]],
  authority: [[240, 8]],
} as const satisfies SlotsOf<'fpr-2017'>

/** The English name has 35 characters in the first slot and 11 more in the second. */
const foreignPermanent2023 = {
  chineseName: [[0, 30]],
  sex: [[30, 2]],
  timesRenewed: [[32, 4]],
  born: [[36, 16]],
  englishName: [
    [52, 70],
    [220, 22],
  ],
  number: [[122, 36]],
  validFrom: [[188, 16]],
  validTo: [[204, 16]],
  country: [[242, 6]],
  formerCard: [[250, 6]],
} as const satisfies SlotsOf<'fpr-2023'>

/** The four layouts of the text record; reading and writing a card share this table. */
export const layouts = {
  'resident-id': residentId,
  'residence-permit': residencePermit,
  'fpr-2017': foreignPermanent2017,
  'fpr-2023': foreignPermanent2023,
} as const satisfies { [Layout in IdCard['layout']]: SlotsOf<Layout> }
