import { type ShareHolder, shareHolders } from '../domain/index.ts'
import type { MadeRecoveryKey } from '../sync-server/recovery-key.ts'

const inLine = 4

const holders: Readonly<Record<ShareHolder, string>> = {
  head: '负责人的一份 · the head of the office keeps',
  bureau: '民政局的一份 · the bureau keeps',
}

/** The words with which both shares of a recovery key are handed out, Chinese first. */
export const sharePaper = (officeName: string, { row, shares }: MadeRecoveryKey): string => `
恢复钥匙 Recovery key　${officeName}（${row.body.office}）　${row.body.from.slice(0, 10)}
  钥匙 key ${shortName(row.body.key)}；两份分开保管，只显示这一次，任何地方都不留存。
  Keep the two shares apart. They are shown this once and kept nowhere.
${shareHolders.map((holder) => sharePart(holders[holder], shares[holder])).join('')}
  口令忘了、又没有别人能在那台电脑上登录时：登录页“恢复本机”，输入两份。
  When a password is lost and nobody else can sign in there: "recover this machine" at the sign-in, with both shares.
  各台电脑下次连着中心登录以后，才能用它恢复；此前的旧份请留到那时。
  It opens a machine once somebody has signed in there with the line up; keep shares of an earlier key until then.
`

/** The first characters of a key's name, enough to tell an office's keys apart on paper. */
const shortName = (key: string): string => key.slice(key.indexOf('.') + 1).slice(0, 8)

const sharePart = (holder: string, groups: readonly string[]): string => {
  const lines = Array.from({ length: Math.ceil(groups.length / inLine) }, (_, at) =>
    groups.slice(at * inLine, (at + 1) * inLine).join(' '),
  )
  return `\n  ${holder}\n${lines.map((line) => `    ${line}\n`).join('')}`
}
