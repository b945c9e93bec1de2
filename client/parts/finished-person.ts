import type { Person } from '../../domain/index.ts'

/** What the form of a person may leave out is said explicitly: null. */
export const finishedPerson = (person: Person): Person => ({
  ...person,
  ethnicity: person.ethnicity ?? null,
  document: {
    ...person.document,
    validFrom: person.document.validFrom ?? null,
    validTo: person.document.validTo ?? null,
  },
})
