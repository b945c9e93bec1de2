import { type CaseId, type MatterName, matters } from '../../../domain/index.ts'

/** Where a case is opened; one without acts yet is told of which kind it will be. */
export const caseAddress = (id: CaseId, matter: MatterName | undefined): string =>
  `/case/${id}?kind=${matter ? matters[matter].opens : 'marriage'}`
