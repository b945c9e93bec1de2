/** A county-level division (GB/T 2260) whose code stands on certificates and in identity numbers. */
export interface Division {
  readonly code: string
  readonly name: { readonly zh: string; readonly en: string }
  /** Year from which the code is withdrawn and the code that took its place; absent while in use. */
  readonly withdrawn?: { readonly year: number; readonly successor: string }
  /** False where no registry has this code: 西安市 itself is no authority, 市辖区 is a heading. */
  readonly registry: boolean
}

const inUse = (code: string, zh: string, en: string, registry = true): Division => ({
  code,
  name: { zh, en },
  registry,
})
const gone = (code: string, zh: string, en: string, year: number, successor: string): Division => ({
  ...inUse(code, zh, en),
  withdrawn: { year, successor },
})

/**
 * GB/T 2260: Shaanxi's provincial code and the divisions of Xi'an, current and withdrawn.
 * 西咸新区 and the development zones have no code of their own; which one their offices print is a
 * dated row of the office, never of this table.
 */
export const DIVISIONS: readonly Division[] = [
  inUse('610000', '陕西省', 'Shaanxi Province'),
  inUse('610100', '西安市', "Xi'an City", false),
  inUse('610101', '市辖区', 'Municipal districts', false),
  inUse('610102', '新城区', 'Xincheng District'),
  inUse('610103', '碑林区', 'Beilin District'),
  inUse('610104', '莲湖区', 'Lianhu District'),
  inUse('610111', '灞桥区', 'Baqiao District'),
  inUse('610112', '未央区', 'Weiyang District'),
  inUse('610113', '雁塔区', 'Yanta District'),
  inUse('610114', '阎良区', 'Yanliang District'),
  inUse('610115', '临潼区', 'Lintong District'),
  inUse('610116', '长安区', "Chang'an District"),
  inUse('610117', '高陵区', 'Gaoling District'),
  inUse('610118', '鄠邑区', 'Huyi District'),
  inUse('610122', '蓝田县', 'Lantian County'),
  inUse('610124', '周至县', 'Zhouzhi County'),
  gone('610121', '长安县', "Chang'an County", 2002, '610116'),
  gone('610123', '临潼县', 'Lintong County', 1997, '610115'),
  gone('610125', '户县', 'Hu County', 2016, '610118'),
  gone('610126', '高陵县', 'Gaoling County', 2014, '610117'),
]

/** The division of a code, withdrawn ones included; null for a code this table does not know. */
export const divisionOf = (code: string): Division | null =>
  DIVISIONS.find((division) => division.code === code) ?? null

/** The code in use today for an old one; the code itself when it is current or unknown. */
export const currentDivisionCode = (code: string): string => divisionOf(code)?.withdrawn?.successor ?? code
