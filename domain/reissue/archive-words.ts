import type { ReissueActOf } from './action.ts'
import type { substituteTypes } from './pieces.ts'

type Search = ReissueActOf<'verify-archive'>['search']

const substituteNames: Readonly<Record<(typeof substituteTypes)[number], string>> = {
  'household-book': '户口簿',
  unit: '所在单位证明',
  'residents-committee': '村（居）民委员会证明',
  'near-relative': '近亲属证明',
}

/** 查档情况 as the examination form writes it. */
export function archiveFindings(verified: ReissueActOf<'verify-archive'> | undefined): string {
  if (!verified) return ''
  const standing = verified.record ? standingNames[verified.record.standing] : ''
  return `${whereFound(verified.search)}${standing === '' ? '' : `，${standing}`}`
}

function whereFound(search: Search): string {
  switch (search.how) {
    case 'own-case':
      return '查得本系统登记档案'
    case 'transcript':
      return '查得补录的登记档案'
    case 'archive-copy':
      return `${search.archive}出具加盖印章的档案复印件（${search.reference}）`
    case 'retrieval':
      return `经${search.source}查得（${search.reference}）`
    case 'archive-lost':
      return `档案遗失，另有${search.substitutes.map(({ type }) => substituteNames[type]).join('、')}`
    case 'not-found':
      return `经查${search.searched}，未查到登记档案`
  }
}

const standingNames = {
  'in-force': '登记有效',
  void: '已被宣告无效',
  annulled: '已被撤销',
  revoked: '登记已被撤销',
} as const
