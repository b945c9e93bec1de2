import type { DivorceAct } from '../divorce/action.ts'

/** The file of a divorce, complete and in its order. */
export const divorceFile: DivorceAct = {
  type: 'file',
  contents: [
    { item: 'divorce-examination', pages: 1 },
    { item: 'divorce-declaration', pages: 2 },
    { item: 'marriage-certificates', pages: 2 },
    { item: 'divorce-agreement', pages: 2 },
    { item: 'identity-documents', pages: 2 },
    { item: 'divorce-application', pages: 1 },
    { item: 'receipt-counterfoil', pages: 1 },
    { item: 'inquiry-records', pages: 2 },
    { item: 'honesty-notice', pages: 1 },
  ],
}
