/** The editions of GB/T 6565 in use: archive standards still cite that of 2009. */
export type OccupationEdition = '2009' | '2015'

/** An occupation (职业) as it is kept: its code and the edition the code belongs to. */
export interface Occupation {
  readonly edition: OccupationEdition
  readonly code: string
}

/** GB/T 6565: the first-level classes of occupation of each edition. */
export const OCCUPATIONS: Readonly<
  Record<OccupationEdition, Readonly<Record<string, { readonly zh: string; readonly en: string }>>>
> = {
  '2015': {
    '1': {
      zh: '党的机关、国家机关、群众团体和社会组织、企事业单位负责人',
      en: 'Heads of party and state organs, organisations and enterprises',
    },
    '2': { zh: '专业技术人员', en: 'Professionals and technicians' },
    '3': { zh: '办事人员和有关人员', en: 'Office staff' },
    '4': { zh: '社会生产服务和生活服务人员', en: 'Service workers' },
    '5': { zh: '农、林、牧、渔业生产及辅助人员', en: 'Farming, forestry, husbandry and fishery workers' },
    '6': { zh: '生产制造及有关人员', en: 'Production workers' },
    '7': { zh: '军人', en: 'Members of the forces' },
    '8': { zh: '不便分类的其他从业人员', en: 'Others' },
  },
  '2009': {
    '0': {
      zh: '国家机关、党群组织、企业、事业单位负责人',
      en: 'Heads of state and party organs, enterprises and institutions',
    },
    '1/2': { zh: '专业技术人员', en: 'Professionals and technicians' },
    '3': { zh: '办事人员和有关人员', en: 'Office staff' },
    '4': { zh: '商业、服务业人员', en: 'Commerce and service workers' },
    '5': { zh: '农、林、牧、渔、水利业生产人员', en: 'Farming, forestry, fishery and water workers' },
    '6-9': { zh: '生产、运输设备操作人员及有关人员', en: 'Production and transport operators' },
    X: { zh: '军人', en: 'Members of the forces' },
    Y: { zh: '不便分类的其他从业人员', en: 'Others' },
  },
}

/** The Chinese and English name of an occupation, or null when its edition has no such code. */
export const occupationName = ({ edition, code }: Occupation): { zh: string; en: string } | null =>
  Object.hasOwn(OCCUPATIONS[edition], code) ? (OCCUPATIONS[edition][code] ?? null) : null
