import type { ReissueAct } from './action.ts'

/** One line of the standard's wording for the counter (规范用语), word for word, tied to the act it belongs to. */
export interface ReissueScriptLine {
  readonly id: string
  /** What happens before the line, as the standard prints it in brackets. */
  readonly direction: string | null
  /** Null where the speaker of the line before goes on. */
  readonly speaker: '登记员' | null
  readonly text: string
  readonly act: ReissueAct['type']
}

/** Heading of the standard's appendix. */
export const reissueScriptHeading = 'F.1 补领婚姻登记证用语'

const line = (
  act: ReissueAct['type'],
  id: string,
  direction: string | null,
  text: string,
  speaker: ReissueScriptLine['speaker'] = '登记员',
): ReissueScriptLine => ({ id, direction, speaker, text, act })

/** DB 6101/T 3163—2023, Appendix F, in its order. A test holds it against the standard's own text. */
export const reissueScript = [
  line('call', 'welcome', '(当事人按所抽号码来到登记室门外)', '您好, 请进, 请坐!'),
  line('accept', 'matter', '(当事人及登记员坐定后)', '请问办理什么业务?'),
  line('accept', 'documents', '(当事人确认回答办理补领登记业务后)', '请出示你们的相关证件。'),
  line('capture', 'camera', '(核对资料后, 录入信息、采集指纹)', '请二位看镜头。'),
  line('capture', 'details-man', '(现场照片、证件照片采集完毕)', '先生的职业是? 文化程度? 联系方式?'),
  line('capture', 'details-woman', null, '女士的职业是? 文化程度? 联系方式?', null),
  line(
    'declare',
    'confirm-declaration',
    '(保存信息)',
    '请二位在手机客户端签名并确认各自声明书内容, 无误后点击红色确认键。',
  ),
  line('sign', 'sign-papers', null, '请二位审查处理表、声明书、诚信告知书上签名按指纹。'),
  line('deliver', 'certificates', '(当事人签字按指纹)', '这是二位/您的证件, 这是您的结婚证/离婚证, 请收好。'),
  line(
    'deliver',
    'farewell',
    '(整理并将身份证件和婚姻登记证递给当事人)',
    '二位/您的登记已经办好了。感谢您的配合, 请慢走!',
  ),
] as const satisfies readonly ReissueScriptLine[]

/** Names a line of the script. */
export type ReissuePhraseId = (typeof reissueScript)[number]['id']

/** The lines that belong to an act, in the order they are spoken. */
export const phrasesOf = (act: ReissueAct['type']): ReissuePhraseId[] =>
  reissueScript.filter((spoken) => spoken.act === act).map(({ id }) => id)
