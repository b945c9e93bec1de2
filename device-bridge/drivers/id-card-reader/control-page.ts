import { nameOn } from './rack.ts'
import type { ReaderSimulator } from './simulator.ts'

/** The rack as a page with one button a card, in Chinese and English; it works without a script. */
export function controlPage(simulator: ReaderSimulator): string {
  const on = simulator.cardOnReader()
  const cards = simulator.rack.map(
    ({ id, card }) => `
      <li${id === on?.id ? ' class="on" aria-current="true"' : ''}>
        <strong>${escaped(nameOn(card))}</strong>
        <span>${escaped(card.number)} · ${cardKinds[card.layout]}</span>
        <form method="post" action="/put"><button name="card" value="${escaped(id)}">放上 Put on</button></form>
      </li>`,
  )
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>模拟读卡器 Simulated card reader</title>
<style>${style}</style>
<main>
  <h1>模拟读卡器 <small>Simulated card reader</small></h1>
  <p role="status">${on ? `读卡器上: ${escaped(nameOn(on.card))} · On the reader` : '读卡器上没有卡 · No card on the reader'}</p>
  <form method="post" action="/lift"><button${on ? '' : ' disabled'}>拿走 Lift</button></form>
  <ul>${cards.join('')}
  </ul>
  <h2>下一次读卡 <small>The next read</small></h2>
  <form method="post" action="/fail" class="faults">
    ${Object.entries(demoFaults)
      .map(([id, { label }]) => `<button name="fault" value="${id}">${label}</button>`)
      .join('\n    ')}
  </form>
  <p>卡上的人都是虚构的。 Everybody in this rack is invented.</p>
</main>
</html>
`
}

const cardKinds = {
  'resident-id': '居民身份证 Resident ID',
  'residence-permit': '港澳台居民居住证 Residence permit',
  'fpr-2017': '外国人永久居留身份证 2017 Foreign permanent resident',
  'fpr-2023': '外国人永久居留身份证 2023 Foreign permanent resident',
}

/** What the page can make go wrong with the next read. */
export const demoFaults = {
  counterfeit: {
    label: '疑似伪造 Suspected counterfeit',
    fault: { at: 'read', kind: 'status', status: 0x32, times: 3 },
  },
  lifted: { label: '读卡时拿走 Lifted while read', fault: { at: 'read', kind: 'lift' } },
  failed: { label: '读卡失败 Read failed', fault: { at: 'read', kind: 'status', status: 0x41, times: 3 } },
  cut: { label: '线路中断 Cut line', fault: { at: 'read', kind: 'cut', after: 700, times: 3 } },
} as const

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

const style = `
body { font: 16px/1.5 system-ui, "Noto Sans SC", sans-serif; margin: 0; background: #f6f5f2; color: #1d1d1b }
main { max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
small { font-weight: 400; color: #5b5a55; font-size: .6em }
ul { list-style: none; padding: 0 }
li { display: flex; gap: 1rem; align-items: center; padding: .6rem .8rem; margin: .4rem 0; background: #fff; border: 1px solid #d9d7d0; border-radius: 6px }
li.on { border-color: #a61b29; box-shadow: 0 0 0 1px #a61b29 }
li strong { max-width: 16rem }
li span { flex: 1; color: #5b5a55 }
button { font: inherit; white-space: nowrap; padding: .35rem .9rem; border: 1px solid #8a8880; border-radius: 6px; background: #fff; cursor: pointer }
button:disabled { color: #8a8880; cursor: default }
.faults { display: flex; flex-wrap: wrap; gap: .5rem }
`
