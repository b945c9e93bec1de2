import type { DivorceAct } from './action.ts'

/** One line of the standard's wording for the counter (规范用语), word for word, tied to the act it belongs to. */
export interface ScriptLine {
  readonly id: string
  /** What happens before the line, as the standard prints it in brackets. */
  readonly direction: string | null
  /** Null where the speaker of the line before goes on. */
  readonly speaker: '登记员' | null
  readonly text: string
  readonly act: DivorceAct['type']
}

/** Headings of the standard's appendix: the first visit, the second. */
export const scriptHeadings = ['D.1 离婚申请用语', 'D.2 离婚登记用语'] as const

const line = (
  act: DivorceAct['type'],
  id: string,
  direction: string | null,
  text: string,
  speaker: ScriptLine['speaker'] = '登记员',
): ScriptLine => ({ id, direction, speaker, text, act })

/** DB 6101/T 3163—2023, D.1, in its order. A test holds it against the standard's own text. */
export const applicationScript = [
  line('call', 'welcome', '(当事人按所抽号码来到登记室门外)', '您好，请进，两位请坐！'),
  line('call', 'matter', '(当事人及登记员坐定后)', '请问办理什么业务？'),
  line('call', 'documents', '(当事人确认回答办理离婚申请业务后)', '请出示你们的相关证件。'),
  line(
    'mediate',
    'mediation',
    '(核对身份证、户口簿、结婚证、离婚协议书后)',
    '二位考虑清楚了吗，是否需要调解？',
  ),
  line(
    'accept',
    'voluntary',
    '(需要调解的，开展调解工作；不需要调解的，进行离婚申请程序)',
    '双方离婚是自愿的吗？对子女、财产、债务等事项是否达成一致意见？',
  ),
  line(
    'apply',
    'camera-and-finger',
    '(核对相关证件后，受理离婚申请业务。)',
    '请二位看镜头采集现场照片、按压指纹。',
  ),
  line('apply', 'sign-application', null, '请二位确认各自声明书内容并签名。', null),
  line(
    'issue-receipt',
    'receipt',
    '(录入信息，现场照片、指纹和签名采集完毕，审核无误后，发放《离婚登记申请受理回执单》)',
    '离婚申请已办理，30天离婚冷静期后，二位按照回执单上规定的时间来登记处办理离婚登记业务。办理期内，双方未共同到婚姻登记机关申请办理离婚登记的，视为撤回离婚登记申请。',
  ),
] as const satisfies readonly ScriptLine[]

/** DB 6101/T 3163—2023, D.2, in its order. */
export const registrationScript = [
  line('call-again', 'welcome-again', '(当事人按所抽号码来到登记室门外)', '您好，请进，请坐！'),
  line('call-again', 'matter-again', '(当事人及登记员坐定后)', '请问办理什么业务？'),
  line(
    'recheck',
    'documents-and-receipt',
    '(当事人确认回答办理离婚登记业务后)',
    '请出示你们的相关证件及《离婚登记申请受理回执单》。',
  ),
  line(
    'recheck',
    'voluntary-again',
    '(核对身份证、户口簿、离婚协议书、《离婚登记申请受理回执单》后)',
    '二位考虑清楚了吗，是否自愿离婚？',
  ),
  line(
    'inquire',
    'asked-apart',
    '(核对照片后)',
    '现在我们需要分别做询问笔录，另一方需要回避，请问哪位先开始？',
  ),
  line(
    'sign-agreement',
    'agreement',
    '(签署协议前)',
    '两位对离婚协议内容是否还有异议？离婚登记完成后，婚姻登记机关不受理协议变更。如果没有异议，请在协议书上签名按指纹。',
  ),
  line('capture', 'camera', '(签完协议书后)', '请二位看镜头。'),
  line('capture', 'details-man', '(现场照片、证件照片采集完毕)', '先生的职业是？文化程度？联系方式？'),
  line('capture', 'details-woman', null, '女士的职业是？文化程度？联系方式？', null),
  line(
    'declare',
    'confirm-declaration',
    '（保存信息）',
    '请二位确认各自声明书内容，无误后点击屏幕上的红色确认键。',
  ),
  line('consent', 'last-question', null, '两位如果考虑清楚了，我现在就为你们办理离婚登记。'),
  line(
    'consent',
    'finger-and-signature',
    null,
    '请在桌面上的指纹采集器上按压指纹，并在移动客户端屏幕上签名。',
  ),
  line('sign', 'sign-papers', '（当事人签字按指纹）', '请二位在审查处理表、声明书、诚信告知书上签名按指纹。'),
  line('deliver', 'documents-back', null, '这是二位的证件，请收好。离婚协议书，一人一份请永久保存。'),
  line(
    'deliver',
    'certificates',
    '（将离婚协议书和作废的结婚证分别递给当事人）。',
    '这是您的离婚证（女士）、这是您的离婚证（先生）。',
  ),
  line(
    'deliver',
    'dissolved',
    '（离婚证递交后）',
    '离婚登记就办好了，从即日起双方夫妻关系解除。建议二位尽快更改户口簿上婚姻状况。',
  ),
  line('deliver', 'farewell', null, '谢谢二位的配合，请慢走！', null),
] as const satisfies readonly ScriptLine[]

/** Both visits, one after the other. */
export const divorceScript = [...applicationScript, ...registrationScript] as const

/** Names a line of the script. */
export type PhraseId = (typeof divorceScript)[number]['id']

/** The lines that belong to an act, in the order they are spoken. */
export const phrasesOf = (act: DivorceAct['type']): PhraseId[] =>
  divorceScript.filter((spoken) => spoken.act === act).map(({ id }) => id)
