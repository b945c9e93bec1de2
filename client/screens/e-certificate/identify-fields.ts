import { identityDocumentTypes } from '../../../domain/index.ts'
import type { ActField } from '../../parts/act-field.ts'
import { optionsOf } from '../../parts/options-of.ts'

/** 立户: whose e-certificates these are. */
export const identifyFields: readonly ActField[] = [
  {
    as: 'case',
    at: 'from',
    words: 'e-certificate.from',
    note: 'e-certificate.from.note',
    among: ({ registeredOn }) => registeredOn !== null,
    write: ({ names, numbers }, { get }) => {
      const side = get('side') === 'man' ? 'man' : 'woman'
      return {
        'person.name': names[side],
        'person.document': { type: 'CN_ID', number: numbers[side], validFrom: null, validTo: null },
      }
    },
  },
  { as: 'choice', at: 'side', words: 'e-certificate.side', options: optionsOf('party', ['man', 'woman']) },
  { as: 'text', at: 'person.name', words: 'field.name' },
  {
    as: 'choice',
    at: 'person.document.type',
    words: 'field.document-type',
    options: optionsOf('identity-document', identityDocumentTypes),
  },
  { as: 'text', at: 'person.document.number', words: 'field.number' },
]

/** The act says only whose: where the person was found is no part of it. */
export function identified(values: object): object {
  const { person } = values as {
    readonly person?: { readonly name?: string; readonly document?: object }
  }
  return {
    type: 'identify',
    person: {
      name: person?.name?.trim(),
      document: { validFrom: null, validTo: null, ...person?.document },
    },
  }
}
