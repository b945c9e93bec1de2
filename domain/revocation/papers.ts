import { sign, text } from '../counter/paper-blocks.ts'
import { writtenDate } from '../counter/person-block.ts'
import { agreed } from '../log/slot.ts'
import { formatArchiveNumber } from '../shared/archive/archive-number.ts'
import type { Paper } from '../shared/paper.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import type { Addressee, RevocationActOf, RevocationRefusalCode } from './action.ts'
import { fourDepartments } from './grounds.ts'
import type { RevocationState } from './state.ts'

/** A registration that a paper is about, as its own record says; only what is known of one that is not held here. */
export interface OriginalRegistration {
  readonly of: 'marriage' | 'divorce' | 'reissue' | null
  readonly date: PlainDate | null
  readonly authority: string | null
  readonly number: string | null
  readonly names: readonly string[]
}

/** What stands on a paper of the registry beside the case itself, which keeps no names. */
export interface RevocationPrinting {
  /** 登记机关 as printed. */
  readonly authority: string
  readonly on: PlainDate
  readonly to: Addressee
  /** The addressee's name; what papers call one whose name nobody knows where it is empty. */
  readonly name: string
  readonly registrations: readonly OriginalRegistration[]
}

/** What papers call an addressee without a name. */
const called: Readonly<Record<Addressee, string>> = {
  man: '男方当事人',
  woman: '女方当事人',
  impersonated: '被冒名人',
  interested: '利害关系人',
  court: '人民法院',
  procuratorate: '人民检察院',
  police: '公安机关',
}

const matters = { marriage: '结婚登记', divorce: '离婚登记', reissue: '补发婚姻登记证' } as const

/** One registration in words: its day, who registered whom, and the number of the certificate. */
function registered({ of, date, authority, number, names }: OriginalRegistration): string {
  const who = names.filter((name) => name !== '').join('、')
  const certificate = number ? `（字号${number}）` : ''
  return `${date ? writtenDate(date) : ''}${authority ?? ''}${who ? `为${who}办理的` : ''}${of ? matters[of] : '婚姻登记'}${certificate}`
}

const addressed = ({ to, name }: Pick<RevocationPrinting, 'to' | 'name'>) =>
  ({ type: 'text', text: `${name || called[to]}：`, indent: false }) as const

/** 拟撤销告知书: what the registry means to do, on what facts, and until when the parties may speak. */
export function noticeOfIntentPaper(
  notice: Pick<RevocationActOf<'notice-of-intent'>, 'facts' | 'ground' | 'statementsUntil'>,
  printing: RevocationPrinting,
): Paper {
  const { authority, on, to, name, registrations } = printing
  return {
    id: `revocation-notice-of-intent.${to}`,
    title: '拟撤销婚姻登记告知书',
    format: 'sheet',
    blocks: [
      addressed(printing),
      text(`本机关拟撤销${registrations.map(registered).join('、')}，现将有关事项告知如下：`),
      text(`一、事实：${notice.facts}`),
      text(`二、理由和依据：${notice.ground}`),
      text(
        `三、权利：可以在${writtenDate(notice.statementsUntil)}前（含当日）向本机关陈述、申辩，也可以要求听证；逾期不提出的，视为放弃。`,
      ),
      { type: 'seal', authority },
      { type: 'date', label: '', date: on },
      sign('受送达人（签名）', name, false),
      { type: 'date', label: '收到日期', date: null },
    ],
  }
}

/** 撤销婚姻登记决定书, or 不予撤销婚姻登记决定书. */
export function decisionPaper(
  decision: Pick<RevocationActOf<'decide'>, 'decision' | 'number' | 'reasons'>,
  printing: RevocationPrinting,
): Paper {
  const { authority, on, to, name, registrations } = printing
  const revokes = decision.decision === 'revoke'
  const which = registrations.map(registered).join('、')
  return {
    id: `revocation-decision.${to}`,
    title: revokes ? '撤销婚姻登记决定书' : '不予撤销婚姻登记决定书',
    format: 'sheet',
    blocks: [
      { type: 'text', text: decision.number, indent: false },
      addressed(printing),
      text(`关于${which}，本机关已经查明并听取意见，现决定如下：`),
      text(`一、事实和理由：${decision.reasons}`),
      text(revokes ? '二、决定：撤销上述登记。' : '二、决定：不予撤销上述登记。'),
      text(
        '如不服本决定，可以自收到本决定书之日起六十日内依法申请行政复议，或者自收到本决定书之日起六个月内依法向人民法院提起行政诉讼。',
      ),
      { type: 'seal', authority },
      { type: 'date', label: '', date: on },
      sign('受送达人（签名）', name, false),
      { type: 'date', label: '收到日期', date: null },
    ],
  }
}

/** The grounds RV01–RV04 as the notice says them, each with its law. */
const refusalGrounds: Readonly<Record<RevocationRefusalCode, string>> = {
  RV01: '经核实，文书不是所称机关出具的（婚姻登记档案管理办法 第九条）',
  RV02: '婚姻无效和撤销婚姻由人民法院审理（民法典 第一千零五十一条至第一千零五十三条）',
  RV03: '文书尚未发生法律效力（民法典 第一千零五十四条）',
  RV04: `没有人民法院、人民检察院或者公安机关的相应文书（${fourDepartments}）`,
}

/** 不予办理告知书, to whoever sent the document: why nothing is annotated, and where to go. */
export function revocationRefusalPaper(
  refusal: Pick<RevocationActOf<'refuse'>, 'codes' | 'explanation'>,
  { authority, on, to }: { readonly authority: string; readonly on: PlainDate; readonly to: string },
): Paper {
  return {
    id: 'revocation-refusal',
    title: '不予办理告知书',
    format: 'sheet',
    blocks: [
      { type: 'text', text: `${to}：`, indent: false },
      text('你（单位）提交的材料，经审查不予办理，理由如下：'),
      ...refusal.codes.map((code, index) => text(`${index + 1}. ${refusalGrounds[code]}。`)),
      text(`情况说明：${refusal.explanation}`),
      ...(refusal.codes.includes('RV02')
        ? [text('请求宣告婚姻无效或者撤销婚姻的，应当向人民法院提起诉讼。')]
        : []),
      text(
        '如对本告知不服，可以自收到本告知书之日起六十日内依法申请行政复议，或者自收到本告知书之日起六个月内依法提起行政诉讼。',
      ),
      { type: 'seal', authority },
      { type: 'date', label: '', date: on },
      sign('签收', '', false),
    ],
  }
}

/** 备注: the words that go on the original 审查处理表, with the document, its effect and the number of this file. */
export function annotationRemark(
  state: RevocationState,
  { effect, archiveNumber }: Pick<RevocationActOf<'annotate'>, 'effect' | 'archiveNumber'>,
): string {
  const document = agreed(state.reception)?.document
  const decision = agreed(state.decision)
  const effectiveOn = agreed(state.effectDate)?.effectiveOn
  const source = decision
    ? `本机关${decision.number}《撤销婚姻登记决定书》`
    : `${document?.issuedBy ?? ''}${document?.number ?? ''}${document?.title ?? ''}${
        effectiveOn ? `（${writtenDate(effectiveOn)}生效）` : ''
      }`
  const said = effect === 'void' ? '该婚姻自始没有法律约束力' : '该婚姻登记已撤销'
  return `据${source}，${said}。档号：${formatArchiveNumber(archiveNumber)}`
}
