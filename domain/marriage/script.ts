import type { MarriageAct } from './action.ts'

/** One line of the standard's wording for the counter (规范用语), word for word, tied to the act it belongs to. */
export interface ScriptLine {
  readonly id: string
  /** What happens before the line, as the standard prints it in brackets. */
  readonly direction: string | null
  /** Null where the speaker of the line before goes on. */
  readonly speaker: '登记员' | null
  readonly text: string
  readonly act: MarriageAct['type']
}

/** Heading of the standard's appendix. */
export const scriptHeading = 'B.1 结婚登记用语'

const line = (
  act: MarriageAct['type'],
  id: string,
  direction: string | null,
  text: string,
  speaker: ScriptLine['speaker'] = '登记员',
): ScriptLine => ({ id, direction, speaker, text, act })

/** DB 6101/T 3163—2023, Appendix B, in its order. A test holds it against the standard's own text. */
export const marriageScript = [
  line('call', 'welcome', '(当事人按所抽号码来到登记室门外)', '您好，请进，两位请坐！'),
  line('accept', 'matter', '(当事人及登记员坐定后)', '二位办理什么业务？'),
  line('accept', 'documents', '(当事人确认回答办理结婚登记业务后)', '请出示你们的证件。'),
  line('accept', 'voluntary', '(核对资料后)', '二位是否自愿结婚？是否有婚史？'),
  line('capture', 'camera', '(录入信息、采集指纹)', '请二位看镜头。'),
  line('capture', 'details-man', '(现场照片、证件照片采集完毕)', '先生的职业是？文化程度？联系方式？'),
  line('capture', 'details-woman', null, '女士的职业是？文化程度？联系方式？', null),
  line('declare', 'status-and-signature', '(保存信息)', '请二位在移动客户端填写婚姻状况并签名。'),
  line('declare', 'confirm-declaration', null, '请确认各自声明书内容。', null),
  line('sign', 'sign-papers', '(打印档案和证书)', '请二位在审查处理表、声明书、诚信告知书上签名并按指纹。'),
  line('register', 'documents-back', '(当事人签字按指纹)', '这是二位的证件，请收好。'),
  line(
    'deliver',
    'certificates',
    '(核对检查并将结婚证分别颁发给当事人双方)',
    '女士，这是您的结婚证。先生，这是您的结婚证。',
  ),
  line(
    'deliver',
    'congratulations',
    '(结婚证递交后)',
    '二位的结婚登记办好了，恭喜两位结为夫妻。请您及时变更户口簿婚姻状况。',
  ),
  line('offer-ceremony', 'ceremony', null, '我们这儿有免费的颁证服务，请问二位需要参加吗？'),
  line(
    'offer-ceremony',
    'farewell',
    '(当事人确认参加/不参加后)',
    '二位请沿指引在颁证厅外等候，会有颁证员为您服务。请慢走！',
  ),
] as const satisfies readonly ScriptLine[]

/** Names a line of the script. */
export type PhraseId = (typeof marriageScript)[number]['id']

/** The lines that belong to an act, in the order they are spoken. */
export const phrasesOf = (act: MarriageAct['type']): PhraseId[] =>
  marriageScript.filter((spoken) => spoken.act === act).map(({ id }) => id)
