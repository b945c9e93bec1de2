/**
 * Each conflict as a registrar reads it: its name, what happened, what to do now, who decides, what to tell the couple;
 * and the words that the conflict desk needs beside them.
 */
export const zhConflict = {
  'conflict.other': '记录不一致',
  'conflict.other.happened': '这里的记录彼此不合（{code}）。',
  'conflict.other.what': '请打开这一件，对照原件，由登记处负责人决定。',
  'conflict.other.who': '登记处负责人',
  'conflict.other.tell': '两处记录不一致，我们正在核对原件。您的材料都在，结果会告诉您。',
  'conflict.recorded.happened':
    '中心对照各登记处的案卷，查出“{title}”。另一侧在别的登记处，日期等细节这里看不到；需要时向那一处询问。',
  'conflict.K1': '同一人两次结婚',
  'conflict.K1.happened': '同一证件号出现在两件已登记、当事人不同的婚姻里。',
  'conflict.K1.what':
    '两件登记都原样保留，不作废、不收回；后一件的电子证照先不做。当天通知各方可以起诉，前一段的配偶和近亲属也可以；疑似重婚或冒名的，报公安。前一段以后再离婚，也不能让后一段变有效。',
  'conflict.K1.who': '法院（婚姻是否无效）、公安（是否冒名）；登记机关只记录',
  'conflict.K1.tell':
    '系统里有两件结婚登记写着同一个人。两件登记目前都在，谁也没有被取消。婚姻有没有效由法院说，您可以去起诉；我们会把材料都给法院。在那以前，后续手续先停一停。',
  'conflict.K1.unsure-ending.happened':
    '同一证件号出现在两件已登记、当事人不同的婚姻里。另有一件补录说前一段婚姻 {unsureOn} 已经结束，但它注明“存疑”，没有人核实过，所以不算数：前一段仍按没有结束看。',
  'conflict.K1.unsure-ending.what':
    '先核实那件补录：请当事人拿判决书和生效证明，或向出具的法院、单位查。核实了，在补录上改为“确定”；结束得比后一段登记早的，由市局凭材料按“查无冲突”结案。核实不了的，按同一人两次结婚办：两件都保留，当天通知各方可以起诉。',
  'conflict.K1.unsure-ending.tell':
    '系统里有两件结婚登记写着同一个人。有材料说前一段已经结束，可是还没有核实。请把判决书和生效证明拿来，我们核对；核对清楚以前，后续手续先停一停。',
  'conflict.K1a': '两次登记先后难分',
  'conflict.K1a.happened': '两项登记的时刻相差不到两只钟的误差，或有一只钟没有核对过，分不出先后。',
  'conflict.K1a.what':
    '不要猜。收齐两台设备的时间记录、叫号记录和在场人的陈述，交负责人；仍分不清的由法院定。',
  'conflict.K1a.who': '登记处负责人，其后法院',
  'conflict.K1a.tell':
    '系统里有两件结婚登记写着同一个人，时刻又太近，分不出先后。我们不猜，会把两边的记录都收齐。需要时由法院定。',
  'conflict.K1b': '同一对登记了两次',
  'conflict.K1b.happened':
    '同样两个人有两项登记，多半是断线后重做。第一项成立，第二项是重复记录，不影响婚姻。',
  'conflict.K1b.what': '收回第二套证，作废并写明理由；第二个字号列入空号。请双方写一份说明。',
  'conflict.K1b.who': '登记处负责人，凭双方书面说明',
  'conflict.K1b.tell':
    '您二位的登记录了两次，多半是断线后又做了一遍。婚姻只有一段，没有问题。请把第二套证带来，写一份说明，我们收回。',
  'conflict.K1c': '有人冒用身份登记',
  'conflict.K1c.happened':
    '公安、检察机关或法院来文：一件登记里的一方是别人冒用身份办的。撤销与否还没有决定。',
  'conflict.K1c.what':
    '暂停两件的后续手续。核实来文，发拟撤销告知书，听取陈述，由负责人经法制审核后决定；决定撤销的，加注原件，被冒用人恢复原来的状况。',
  'conflict.K1c.who': '登记机关负责人，凭公安、检察机关或法院的文书，经法制审核',
  'conflict.K1c.tell':
    '有单位来文说，这件登记可能是别人用您的身份办的。我们正在核实，会通知您来说明。撤销以后，您的婚姻记录会恢复原样。',
  'conflict.K2': '一方撤回，又办了离婚',
  'conflict.K2.happened':
    '同一件离婚申请，一处收了{by}的撤回（{withdrawnOn}），另一处办了离婚（{registeredOn}）。回执单上印的：撤回到 {endsOn} 为止，{opensOn} 到 {closesOn} 可以领证。',
  'conflict.K2.what':
    '离婚登记不自动取消，也不算数：先按双方状况有争议处理。查两边的日期和回执单：撤回在期内的，申请已经消灭，当天报市局并通知双方；撤回过了期的，撤回不生效，材料留档，离婚成立。',
  'conflict.K2.who': '登记机关负责人会同市局法制；最后由法院',
  'conflict.K2.tell':
    '您二位的申请，有一方来撤回过，另一处又办了离婚。我们不替你们取消哪一个，先停下后续手续，请二位都来，把日期对清楚。材料都在。',
  'conflict.K3': '双方各撤回了一次',
  'conflict.K3.happened': '双方在两处各撤回了一次。先到的一次生效，后一次记在案里，结果一样。',
  'conflict.K3.what': '不用决定。两份撤回申请书都归档。',
  'conflict.K3.who': '法律已经定了；登记员告知双方',
  'conflict.K3.tell': '您的申请已经撤回。另一方也来撤回过，结果没有不同，两份都留在档里。',
  'conflict.K4': '按视为撤回归了档，其实已经离婚',
  'conflict.K4.happened':
    '期满后这件按“视为撤回”归了档，随后到来的记录是在期内办的离婚（{registeredOn}，期限到 {closesOn}）。',
  'conflict.K4.what': '离婚成立：看的是在登记员面前的时刻，不是上传的时刻。改正归档的说明，报负责人知道。',
  'conflict.K4.who': '法律已经定了；登记处负责人知情',
  'conflict.K4.tell': '您的离婚登记是在期限内办的，有效。系统里曾显示过期，那只是记录晚到，已经更正。',
  'conflict.K5': '回执单上的日期要重看',
  'conflict.K5.happened':
    '回执单印的是：撤回到 {printedEndsOn}，领证到 {printedClosesOn}。按现在公布的放假安排应为：{endsOn}，{closesOn}。',
  'conflict.K5.what':
    '答应过的期限不缩短。印早了的，按法定的日子接受撤回，换发回执单；印晚了的，在多出的日子里领证要由负责人决定。两种都告诉双方。',
  'conflict.K5.who': '登记处负责人',
  'conflict.K5.tell':
    '您的回执单印好以后，国家公布了新的放假安排，日期有变动。对您有利的一天不会少；请来换一张新的回执单。',
  'conflict.K6': '同一对有两件离婚申请',
  'conflict.K6.happened': '同一对在两处各有一件离婚申请，期限重叠。先受理的（{first}）算数，冷静期从它起算。',
  'conflict.K6.what':
    '只在先受理的一处领证。后一处收回回执单，请双方撤回后一件，或由负责人决定按重复申请了结。',
  'conflict.K6.who': '后受理一处的负责人',
  'conflict.K6.tell':
    '您二位在两个登记处都申请过离婚。冷静期按先受理的那一次算，到期请去那一处。后一次的回执单请交回来。',
  'conflict.K7': '同一处写了两种',
  'conflict.K7.happened': '两位登记员在互不知道的情况下，对同一处各写了一种。',
  'conflict.K7.what': '对照原始证件，签一项更正写明哪一种对；声明已签过的，改后请当事人重签。',
  'conflict.K7.who': '本件登记员；两位意见不一的，由负责人定',
  'conflict.K7.tell': '有一处资料两边写得不一样。请再给我看一下原件，我按原件更正，改过的地方请您重新签名。',
  'conflict.K8': '字号用了两次',
  'conflict.K8.happened': '两件印了同一个字号（{certificate}）。两件登记都有效，只是后一件的字号要换。',
  'conflict.K8.what':
    '时刻在先的保留字号。请另一对带证来换：用本处号段的新号重制，免费，登记日期不变，两件都写备注。',
  'conflict.K8.who': '登记处负责人，报市局',
  'conflict.K8.tell': '您的登记完全有效，只是证上的字号和另一对重了。请带证来换一本，不收费，登记日期不变。',
  'conflict.K9': '空白证用了两次，或不在账上',
  'conflict.K9.happened': '同一本空白证的印制号写进了两处，或不在本处的账上。',
  'conflict.K9.what': '颁证前的，作废重打；已颁证的，请当事人带来换一本，道歉并记录。作废的一本保留待销。',
  'conflict.K9.who': '登记员和登记处负责人',
  'conflict.K9.tell': '您的登记有效，只是这本证的印制号不对。我们换一本给您，字号和日期都不变。',
  'conflict.K9.wrong-kind.happened':
    '印制号 {blank} 的空白证在台账上是另一种证：离婚证当成结婚证打了，或者反过来。',
  'conflict.K10': '作废的证发了出去',
  'conflict.K10.happened': '同一本证，一位登记员记为作废，另一位已经颁发。',
  'conflict.K10.what': '请当事人带证来核对；手里的一本不好的，换一本，字号和日期不变。',
  'conflict.K10.who': '登记员和登记处负责人',
  'conflict.K10.tell': '您手里的这本证，我们账上记成了作废。登记有效，请带来核对，需要的话换一本。',
  'conflict.K11': '登记了，还没有证',
  'conflict.K11.happened': '登记已经成立，可当事人手里没有一本好的证。',
  'conflict.K11.what': '补印一本，字号和登记日期不变，再请当事人来领。',
  'conflict.K11.who': '登记员',
  'conflict.K11.tell': '你们已经登记，婚姻从登记那一刻成立。证还没有印好，印好就请你们来领，日期不变。',
  'conflict.K12': '签了字，没有登记',
  'conflict.K12.happened': '双方签了字，还没有登记，这台电脑已经去办别的件。',
  'conflict.K12.what': '当天联系双方：现在还不是夫妻。请二位一起回来，再次确认后登记。',
  'conflict.K12.who': '登记处负责人',
  'conflict.K12.tell': '你们签了字，但那时没有登记成，现在还不是夫妻。请二位一起回来，确认之后当场登记。',
  'conflict.K13': '与较早的版本不合',
  'conflict.K13.happened': '记录更正以后，还有按更正前的内容签过的声明，或签发出去的电子证照。',
  'conflict.K13.what':
    '电子证照：由原经办账号在证照件里记“修改”，重新判断、制证、核验，签发新的一张时把旧的作废；原账号已停用的，由负责人指定接替。签过的声明保留原样，由负责人决定是否加注。',
  'conflict.K13.who': '原经办账号的登记员；账号停用的，由登记处负责人指定继任。中心立了争议的，由负责人结案',
  'conflict.K13.tell':
    '您的登记有一处资料更正过，原先那张电子证照要换成新的，旧的作废。登记本身和日期都不变。',
  'conflict.dead-certificate': '电子证照已经失效',
  'conflict.dead-certificate.happened':
    '有效的一张电子证照证明的婚姻状况，本人已经没有了：婚姻已经结束、登记已经撤销或无效，或离婚后又结了婚。',
  'conflict.dead-certificate.what':
    '重新判断效力，把这一张作废。离婚登记以后再婚、本处保留离婚证照的，在效力判断里写明“有效”。',
  'conflict.dead-certificate.who': '登记员作废，登记处负责人复核。中心立了争议的，由负责人结案',
  'conflict.dead-certificate.tell':
    '您的婚姻状况变了，原先那张电子证照不再有效，我们把它作废，需要的话给您制新的。登记本身不受影响。',
  'conflict.K14': '同一处更正了两次',
  'conflict.K14.happened': '两位经办人在互不知道的情况下，各更正了一次同一份记录。',
  'conflict.K14.what':
    '两次都不自动生效。对照证明材料，由负责人决定按哪一份；改的是姓名、证件号的，不算更正，走加注或补领。',
  'conflict.K14.who': '登记处负责人',
  'conflict.K14.tell':
    '您的一处资料，两边各改过一次，写得不同。请把证明原件再给我们看一下，按原件定，定了告诉您。',
  'conflict.K15': '判决还没生效就又结了婚',
  'conflict.K15.happened':
    '{earlier} 起的前一段婚姻，判决或证明说 {endedOn} 才结束；新的结婚登记在那以前（{later}）。',
  'conflict.K15.what':
    '比的是法律上的日期，不是收到的日期。前一段确实还没结束的，按重婚线索处理：两件都原样保留，告知各方可以起诉。判决其实更早生效、只是晚到的，按生效证明更正日期，争议就没有了。',
  'conflict.K15.who': '法院（婚姻是否有效）；登记处负责人记录生效日期',
  'conflict.K15.tell':
    '系统里看，您新登记结婚的那天，前一段婚姻的判决好像还没有生效。请把判决书和生效证明拿来，我们按日期核对。婚姻有没有效由法院说。',
  'conflict.K16': '登记处和法院都办了离婚',
  'conflict.K16.happened':
    '同一段婚姻，登记处 {registeredOn} 办了离婚，法院的文书 {decidedOn} 也判了离婚或婚姻无效。',
  'conflict.K16.what':
    '先生效的一个解除婚姻，后一个落空；判无效的，婚姻自始无效。加注离婚的记录，写明判决。财产和子女的约定两边不一样的，不归登记机关管。',
  'conflict.K16.who': '法院；登记处负责人加注',
  'conflict.K16.tell':
    '您二位的婚姻，法院和登记处都办过。婚姻已经结束，这一点没有疑问；以先生效的为准，我们在档里注明。财产、子女的事请按法院文书，或再去法院。',
  'conflict.K17': '官司没完，又申请离婚',
  'conflict.K17.happened': '这段婚姻有诉讼或撤销程序没有结束，双方又在申请离婚登记。',
  'conflict.K17.what': '法律没有规定必须停办。提醒双方，问清案号，由负责人决定先办还是等结果；写进记录。',
  'conflict.K17.who': '登记处负责人',
  'conflict.K17.tell':
    '您二位的婚姻还有官司没有结束。可以先等法院的结果，也可以继续申请；要不要等，由负责人看材料后告诉您。',
  'conflict.K18': '登记在一方去世以后',
  'conflict.K18.happened': '记录写明一方 {diedOn} 去世，而登记的日子是 {registeredOn}。',
  'conflict.K18.what':
    '婚姻在去世时已经终止，其后的登记没有对象。两份记录都保留，停发证照，当天报市局；核对死亡证明的日期和设备的时刻。结果由法院说。',
  'conflict.K18.who': '法院；登记处负责人记录',
  'conflict.K18.tell':
    '我们收到的材料写着一方在登记以前已经去世。请把死亡证明拿来核对日期。登记算不算数，要由法院来说，材料我们都会交出。',
  'conflict.K19': '状况变了以后补了证',
  'conflict.K19.happened':
    '{reissuedOn} 补发的证，登记的状况在 {changedOn} 已经改变：离婚以后又补了结婚证，或再婚以后又补了离婚证。',
  'conflict.K19.what':
    '这次补发没有依据，由本机关撤销补发并收回证件；有骗领迹象的，连同签过的声明一并报告。离婚或再婚的登记不受影响。补发在先、状况改变在后的，没有问题。',
  'conflict.K19.who': '补发机关负责人',
  'conflict.K19.tell':
    '您这本补领的证，补的时候登记的状况已经变了，不能再用，请交回来。需要证明的话，我们给您出婚姻登记记录证明。',
  'conflict.K20': '可能是同一个人',
  'conflict.K20.happened':
    '两件登记里的人姓名、性别、出生日期相同，证件不同：可能换了护照、通行证，或公安更正过身份信息，也可能只是同名同生日。',
  'conflict.K20.what':
    '不合并。请当事人出示旧证件或公安证明，由负责人凭材料写明“是同一人”或“不是同一人”；写错了，可以凭新的材料再写一次。',
  'conflict.K20.who': '登记处负责人',
  'conflict.K20.tell':
    '系统里有一份登记和您的姓名、生日一样，证件不一样。您以前用过别的证件吗？请把旧证件或派出所的证明给我们看一下。',
  'conflict.K21': '同一时段约满了还在约',
  'conflict.K21.happened': '{slot} 这一时段能办 {capacity} 对，离线的电脑一共约出去 {booked} 对。',
  'conflict.K21.what': '先确认的保留。给后确认的改到最近的空档，电话告知，不让当事人白跑。',
  'conflict.K21.who': '登记员',
  'conflict.K21.tell': '这个时间约的人多了，先约上的在前。我们给您留了最近的空档，您看可以吗？',
  'conflict.K22': '档号重了',
  'conflict.K22.happened': '同一个档号给了两卷，或同一卷装了两次。',
  'conflict.K22.what': '没有移交的，后一卷换新号并互相注明；已经移交的不换号，只作备注。',
  'conflict.K22.who': '档案管理员',
  'conflict.K22.tell': '这是档案编号的事，不影响您的登记。您查档照常。',
  'conflict.K23': '一台设备里有没送到的记录',
  'conflict.K23.happened':
    '设备 {device} 签过的记录里，序号 {missing} 的没有到中心，它自 {lastSeen} 起没有联系。设备可能丢失、被盗或损坏。是谁的记录，中心不知道，只知道缺几项。',
  'conflict.K23.what':
    '先找设备：找到了、联上网，记录会自己送到。找不到的，立即吊销它的钥匙。已经颁发的证有效，凭当场签的纸件和备份介质逐件补录。含个人信息，按事件报市局，需要时告知本人。补录完或找齐以后，负责人凭处理决定结案。',
  'conflict.K23.who': '登记处负责人，报市局；没有冻结任何案件',
  'conflict.K23.tell':
    '您的登记有效，证照常使用。办理时的那台设备没有联系上，我们凭您签过的纸件把记录补上，需要时请您来核对一次。',
  'conflict.K24': '报过的月份又来了登记',
  'conflict.K24.happened':
    '{period} 的报表已经上报，之后才到来 {count} 件登记日期在那一期里的登记（多半来自离线的设备）。',
  'conflict.K24.what':
    '不改已经上报的表，登记照常有效，没有冻结。下一期报表关账时会自动带上一行调整；关账以后，这一条就了结。',
  'conflict.K24.who': '统计员',
  'conflict.K24.tell': '这只关系到统计报表，不影响您的登记。',
  'conflict.stage': '案件走到两处',
  'conflict.stage.happened': '两项行为互不知道，引向不能并存的两种结果。决定以前，案件停在这里。',
  'conflict.stage.what': '核对两边的时刻、文书和当事人的陈述，由负责人签“裁定分歧”，写明保留哪一边和理由。',
  'conflict.stage.who': '登记处负责人',
  'conflict.stage.tell': '您的手续在两个窗口各走了一步，要由负责人定按哪一步走。材料都在，请稍候。',
  'conflict.chain-fork': '一台电脑出现两条记录',
  'conflict.chain-fork.happened':
    '同一台设备的同一序号签了两项不同的行为：多半是整机复制，或从旧备份恢复过。',
  'conflict.chain-fork.what':
    '停用这台设备，请技术支持重新登记本机。两项行为都有效，逐件核对有没有重复做的。',
  'conflict.chain-fork.who': '登记处负责人，会同技术支持',
  'conflict.chain-fork.tell': '这和您的手续无关，是一台电脑的记录要核对。您的材料都在。',
  'conflict.MR12-unmatched': '代为核验没有对上',
  'conflict.MR12-unmatched.happened': '离线登记写了代为核验的核对码，但中心和本机都没有这样一项核验。',
  'conflict.MR12-unmatched.what':
    '请代为核验的登记员查他签的那一项；可能还没有送出。确实没有的，立即补做联网核验并报负责人。',
  'conflict.MR12-unmatched.who': '登记处负责人',
  'conflict.MR12-unmatched.tell':
    '您的婚姻状况当时是请同事代查的，那一份还没有对上。我们再联网查一次，请稍候。',
  'conflict.MR12-unequal': '代为核验与所写不同',
  'conflict.MR12-unequal.happened': '核对码对上了，但代为核验查到的人、结果或时间与离线行为所写的不同。',
  'conflict.MR12-unequal.what':
    '以签署的核验为准重新核对当事人的婚姻状况；影响登记的，按不一致处理，报负责人。',
  'conflict.MR12-unequal.who': '登记处负责人',
  'conflict.MR12-unequal.tell':
    '代查的结果和当时写下的不一样。我们重新核对您的婚姻状况；需要您补证明的话，会告诉您补哪一份。',
  'conflicts.go.K21': '到预约页改期',
  'conflicts.go.K22': '到归档页换号或备注',
  'conflicts.go.K23': '到设备页吊销这台设备的钥匙',
  'conflicts.go.K24': '到统计页看下一期的调整行',
  'fact.validTo.long-term': '长期有效',
  'frozen.act.call-again': '第二次叫号',
  'frozen.act.consent': '当面确认离婚',
  'frozen.act.transfer': '移交档案馆',
  'frozen.act.make': '制作电子证照',
  'frozen.act.issue': '签发电子证照',
  'kept.impersonation-evidence': '冒名的证据',
  'kept.withdrawal-form': '撤回申请书和它的时刻',
  'kept.printed-receipt': '印出的回执单',
  'kept.inquiry-records': '询问笔录',
  'kept.court-documents': '法院文书和生效证明',
  'kept.death-document': '死亡证明',
  'kept.correction-proofs': '更正的证明',
  'kept.both-identities': '两个身份',
  'kept.appointments': '各次预约',
  'kept.archive-labels': '两张案卷标签',
  'kept.signed-papers': '当场签的纸件',
  'kept.backup-medium': '备份介质',
  'kept.closed-report': '已报的报表',
  'decider.archivist': '档案管理员',
  'decider.archivist.what': '改号、备注',
  'decider.statistician': '统计员',
  'decider.statistician.what': '下期报表加调整行',
  'case-warning.title': '本机其他案件的提示',
  'case-warning.undissolved-marriage':
    '本机有一段没有解除的婚姻：{office}，{on} 登记（{certainty}）。只是提示，请核实。',
  'case-warning.open-divorce': '本机有一件没有办结的离婚申请：{office}，{on} 受理。',
  'case-warning.revocation': '收到过关于其婚姻登记的文书：{office}，{on}。',
  'case-warning.appointment': '另有一个有效的预约：{office}，{on}。',
  'case-warning.dispute': '有一件争议没有了结：{office}，{on}。',
  'case-warning.registered': '本系统登记',
  'case-warning.certain': '补录，确定',
  'case-warning.probable': '补录，较可信',
  'case-warning.uncertain': '补录，存疑',
  'after.same-person': '两个身份按一人查询；凭新材料可以改',
  'after.different-persons': '两个身份分开查询；凭新材料可以改',
  'outcome.unfounded': '查无冲突',
  'after.unfounded': '登记不受影响；今后再查出同样的冲突，会重新提出',
  'outcome.same-person': '是同一个人',
  'outcome.different-persons': '不是同一个人',
} as const satisfies Record<string, string>
