/** GB/T 2261.2-2003: marital status (婚姻状况). */
export const MARITAL_STATUSES = {
  '10': { zh: '未婚', en: 'Never married' },
  '20': { zh: '已婚', en: 'Married' },
  '21': { zh: '初婚', en: 'Married for the first time' },
  '22': { zh: '再婚', en: 'Remarried' },
  '23': { zh: '复婚', en: 'Remarried to the same person' },
  '30': { zh: '丧偶', en: 'Widowed' },
  '40': { zh: '离婚', en: 'Divorced' },
  '90': { zh: '未说明的婚姻状况', en: 'Unspecified' },
} as const

/** A code of GB/T 2261.2-2003. */
export type MaritalStatusCode = keyof typeof MARITAL_STATUSES

/** The only statuses that a marriage declaration (结婚登记声明书) may show. */
export const DECLARABLE_STATUSES = ['10', '40', '30'] as const satisfies readonly MaritalStatusCode[]

/** A marital status with which a person may declare a marriage. */
export type DeclarableStatus = (typeof DECLARABLE_STATUSES)[number]

/** True for 未婚, 离婚 and 丧偶. */
export const isDeclarable = (code: MaritalStatusCode): code is DeclarableStatus =>
  (DECLARABLE_STATUSES as readonly MaritalStatusCode[]).includes(code)
