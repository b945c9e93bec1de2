import type { CardRead, CardSex, IdCard } from '../../device-bridge/protocol.ts'
import type { Draft, Person } from '../../domain/index.ts'

const sexes: Record<CardSex, Person['sex']> = { male: '1', female: '2', unknown: '0', unspecified: '9' }

/** What a card's chip says of its holder, as the form keeps it; the name exactly as on the card. */
export function personOnCard({ card }: CardRead): Draft<Person> {
  const { number, validFrom, validTo, born } = card
  return {
    ...own(card),
    sex: sexes[card.sex],
    born: born as Person['born'],
    document: {
      type: documentTypes[card.layout],
      number,
      validFrom: validFrom as Person['born'],
      validTo: validTo as Person['document']['validTo'],
    },
    grade: 'chip',
  }
}

const documentTypes = {
  'resident-id': 'CN_ID',
  'residence-permit': 'GAT_RP',
  'fpr-2017': 'FPR_2017',
  'fpr-2023': 'FPR_2023',
} as const satisfies Record<IdCard['layout'], Person['document']['type']>

function own(card: IdCard): Draft<Person> {
  switch (card.layout) {
    case 'resident-id':
      return {
        name: card.name,
        nationality: 'CHN',
        ethnicity: card.ethnic,
        type: 'mainland',
        residence: card.address,
      }
    case 'residence-permit':
      return {
        name: card.name,
        nationality: 'CHN',
        ethnicity: null,
        type: regions[card.number.slice(0, 2)] ?? 'hong-kong',
        residence: card.address,
      }
    case 'fpr-2017':
    case 'fpr-2023':
      return {
        name: card.englishName,
        nationality: card.country,
        ethnicity: null,
        type: 'foreigner',
        residence: '',
      }
  }
}

/** GAT residence permits begin 81 Hong Kong, 82 Macao, 83 Taiwan. */
const regions: Record<string, Person['type']> = { '81': 'hong-kong', '82': 'macao', '83': 'taiwan' }
