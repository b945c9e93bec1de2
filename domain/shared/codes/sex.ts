/** GB/T 2261.1: sex (性别). */
export const SEXES = {
  '0': { zh: '未知的性别', en: 'Unknown' },
  '1': { zh: '男', en: 'Male' },
  '2': { zh: '女', en: 'Female' },
  '9': { zh: '未说明的性别', en: 'Unspecified' },
} as const

/** A code of GB/T 2261.1. */
export type SexCode = keyof typeof SEXES
