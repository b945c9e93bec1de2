/** 补录既有登记：规则发现的事、材料、理由、行为和阶段的话。 */
export const zhTranscript = {
  'rule.transcript-number.certificate-number':
    '“{number}”是结婚证或离婚证的字号，这条记录是别的文书。请录文书自己的编号。',
  'rule.transcript-number.form': '“{number}”不是 {from}起用的字号写法。请对照来源；看不清的，留空。',
  'rule.transcript-number.other-kind': '字号“{number}”是另一种登记的。请核对是结婚还是离婚。',
  'rule.transcript-number.other-year': '字号“{number}”的年份与登记日期不合。请对照来源再录。',
  'rule.transcript-persons.lost-character':
    '{party}的姓名里有没有录出来的字（显示为“?”）。请换一种输入，或用字的编码录。',
  'rule.transcript-identity.length': '{party}的身份证号不是 15 位或 18 位。请对照来源再录。',
  'rule.transcript-identity.checksum': '{party}的身份证号最后一位不对。请对照来源再录。',
  'rule.transcript-identity.birth-not-existing': '{party}的身份证号里，出生日期没有这一天。请对照来源再录。',
  'rule.transcript-identity.not-the-original': '{party}的号码与档案原文对不上。请重录原文，号码由原文得出。',
  'rule.transcript-end-date.not-yet': '文书 {effectiveFrom}才生效。生效以后再加注。',
  'rule.transcript-end-date.before-registration':
    '文书 {effectiveFrom}生效，早于登记日期 {registered}。请对照文书和来源。',
  'last.transcribe': '已补录',
  'last.amend': '补录已更正',
  'last.confirm': '已复核',
  'stage.transcribed': '已补录，待复核',
  'stage.confirmed': '已复核',
  'place.died': '去世的一方',
  'place.transcript.number': '字号',
} as const satisfies Record<string, string>
