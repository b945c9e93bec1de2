import type { SeededOffice } from './seed.ts'

/** What somebody needs to know who has just started the demo. */
export interface Welcome {
  readonly page: string
  readonly controlPage: string
  readonly pairingCode: string
  readonly office: SeededOffice
  readonly serials: readonly string[]
  readonly dataFolder: string
  /** Both shares of the recovery key that was made just now; null when it was made at an earlier start. */
  readonly recovery: string | null
}

/** The words that the demo prints when it is ready, Chinese first. */
export const welcome = (w: Welcome): string => `
连理 Lianli · ${w.office.name}（${w.office.code}）　全部在本机，人物均为虚构。 All on this machine, all people invented.

  打开 Open             ${w.page}
  读卡器 Card reader    ${w.controlPage}　（放卡、拿走、出错 put a card on, lift it, spoil a read）

  谁能登录 Who may sign in　账号 account / 口令 password
${w.office.clerks.map(clerkLine).join('\n')}

  第一对 The first couple
  1. 登录 linqing；“同步与设备”—“设备与配对”里点“配对”，输入　${w.pairingCode}
     Sign in as linqing (EN in the bar is English); under the last tab, devices, press pair and type ${w.pairingCode}
  2. 字号、空白证都会自动领到；打印时扫的印制号：第一台电脑是 ${w.serials[0]} 到 ${w.serials.at(-1)}
     Numbers and blanks arrive by themselves; the serials to scan when printing: ${w.serials[0]} to ${w.serials.at(-1)} on the first machine
  3. “今日”按 Alt N 新开，叫号；按 F2，到读卡器页放上 宋知远，再按 F2 放 江晚晴
     On the first tab press Alt N, call; press F2 and put 宋知远 on the reader, F2 again for 江晚晴
  4. 一步一步办到发证；拍照用这台电脑的摄像头。底栏随时说还差什么，F1 看按键
     Go on step by step; pictures come from this machine's camera. The bar below says what is missing, F1 shows the keys
  5. 想看不予受理：放 易明日（差一天）、邵佳宁（证件过期）、罗静姝（登记为已婚）
     To see refusals: 易明日 is a day too young, 邵佳宁's card has expired, 罗静姝 is married
  6. 统计：用 zhongyao 登录，“同步与设备”—“统计台账”；一个月满五对才对外列数
     Statistics: sign in as zhongyao, last tab, statistics; outside the office numbers under five are withheld
  7. 自行撤销登记：linqing 按 Alt N 选“撤销与宣告无效的备注”，依据选“登记机关自行撤销”，办到告知；xumin 法制审核，luwen 决定，linqing 送达、加注
     Own revocation of a couple registered here: linqing opens it with Alt N up to the notice, xumin reviews, luwen decides, linqing serves and annotates
${w.recovery ?? recoveryShownBefore}
  数据在 Data in ${w.dataFolder}；再次启动接着用，删掉它就从头来。 Started again it goes on; delete it to begin anew.
  回车显示当前配对码，Ctrl C 结束。 Enter shows the pairing code that holds now, Ctrl C ends.
`

const recoveryShownBefore = `
  恢复钥匙的两份在第一次启动时显示过。 The two shares of the recovery key were shown at the first start.
`

const roleNames = {
  registrar: '登记员 registrar',
  head: '负责人 head',
  statistician: '统计员 statistician',
  reviewer: '复核员 reviewer',
} as const

const clerkLine = ({ clerk, name, roles, password }: SeededOffice['clerks'][number]): string =>
  `    ${clerk.padEnd(8)} ${password.padEnd(16)} ${name}　${roles.map(nameOfRole).join('、')}`

const nameOfRole = (role: string): string =>
  role in roleNames ? roleNames[role as keyof typeof roleNames] : role
