/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What hospital systems and spreadsheets call their columns. To have one more name recognised, add
 * it, folded, to the table. */

#include "transfer/hf-column-names.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/hf-strings.h"
#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "core/hf-own-fields.h"

#define C   (1 << HF_IMPORT_CUSTOMERS)
#define V   (1 << HF_IMPORT_VISITS)
#define F   (1 << HF_IMPORT_FOLLOW_UPS)
#define A   (1 << HF_IMPORT_ARTICLES)
#define ALL (C | V | F) /* of customers */
#define P   HF_IMPORT_PLAIN_OF_CUSTOMERS
#define ANY (HF_IMPORT_BIT (HF_IMPORT_N_KINDS) - 1)

#define CUSTOMER_NUMBER                                                                                                      \
  "病历号|病历号码|病案号|门诊号|住院号|患者id|患者编号|病人id|病人编号|客户编号|客户号|" \
  "就诊卡号|诊疗卡号|卡号|档案号|登记号|病歷號|病歷號碼|患者編號|客戶編號|"                   \
  "patient|patientid|patientno|patientnumber|customer|customerid|customerno|customernumber|mrn|"                             \
  "medicalrecordnumber|chartno|chartnumber"

typedef struct
{
  HfImportFieldId field;
  guint64         kinds;
  const char     *names;
} ColumnNames;

/* clang-format off */
static const ColumnNames column_names[] = {
  { HF_IMPORT_EXTERNAL_ID, C, "id|编号|編號|外部编号|外部編號|externalnumber|" CUSTOMER_NUMBER },
  { HF_IMPORT_EXTERNAL_ID, V, "id|就诊号|就诊流水号|就诊编号|就诊id|流水号|挂号号|挂号流水号|门诊流水号|发票号|單號|就診號|流水號|外部编号|externalnumber|visit|visitid|visitno|visitnumber|encounter|encounterid|外部編號" },
  { HF_IMPORT_EXTERNAL_ID, F, "id|回访编号|回访号|回訪編號|外部编号|externalnumber|followup|followupid|外部編號|随访编号|随访号|隨訪編號|followupno|followupnumber" },
  { HF_IMPORT_CUSTOMER_EXTERNAL_ID, V | F | P, "customerexternalid|" CUSTOMER_NUMBER },
  { HF_IMPORT_BOOK_ID, ANY, "簿内编号|簿內編號" },
  { HF_IMPORT_CUSTOMER_BOOK_ID, V | F | P, "客户的簿内编号|客戶的簿內編號" },
  { HF_IMPORT_NAME, ALL | P, "姓名|名字|客户姓名|患者姓名|病人姓名|患者|病人|客户|客户名称|客戶姓名|客戶|fullname|patientname|customername|displayname" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_PINYIN), C, "拼音|姓名拼音|拼音码|拼音碼" },
  { HF_IMPORT_SEX, ALL | P, "性别|性別|患者性别|客户性别|gender|patientsex|patientgender|customersex" },
  { HF_IMPORT_BIRTH_DATE, ALL | P, "出生日期|出生年月|出生年月日|出生|生日|dob|birthday|birthdate|dateofbirth|patientdob|customerbirthdate" },
  { HF_IMPORT_AGE, C | V, "年龄|年齡|年纪|年紀|岁数|歲數|患者年龄|客户年龄|病人年龄|就诊年龄|患者年齡|客戶年齡|就診年齡|patientage|customerage|ageatvisit" },
  { HF_IMPORT_PHONE, 1u << HF_IMPORT_PHONES, "电话|電話|患者电话|客户电话|customerphone|patientphone" }, /* the other names are the row's own */
  { HF_IMPORT_PHONE, ANY & ~HF_IMPORT_BIT (HF_IMPORT_PHONES), "电话|电话号码|联系电话|手机|手机号|手机号码|移动电话|联系方式|家庭电话|患者电话|客户电话|電話|電話號碼|聯絡電話|手機|手機號碼|行動電話|phonenumber|phone1|mobile|mobilephone|mobilenumber|cell|cellphone|tel|telephone|customerphone|patientphone|contactnumber" },
  { HF_IMPORT_PHONE_TYPE, C, "电话类型|电话种类|号码类型|手机类型|電話類型|號碼類型|phonekind|kindofphone" },
  { HF_IMPORT_PHONE_2_TYPE, C, "电话2类型|第二电话类型|备用电话类型|第二電話類型|備用電話類型|secondphonetype" },
  { HF_IMPORT_PHONE_2, C, "电话2|第二电话|备用电话|其他电话|联系电话2|手机2|家属电话|電話2|備用電話|secondphone|otherphone|homephone|workphone|第二電話" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_PROVINCE), C, "省|省份|省市|state" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_CITY), C, "市|城市|地市|town" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DISTRICT), C, "区|县|区县|区域|區|縣|區縣|county" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_STREET), C, "街道|详细地址|街道地址|门牌|詳細地址|streetaddress" },
  { HF_IMPORT_ADDRESS, C, "地址|住址|家庭住址|家庭地址|现住址|联系地址|通讯地址|居住地址|聯絡地址|通訊地址|homeaddress|fulladdress|postaladdress" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_OCCUPATION), C, "职业|工作|職業|job|profession" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_HOW_MET), C, "相识经过|相識經過|认识经过|認識經過|如何认识|howdidwemeet" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_QUICK_FACTS), C, "速记要点|速記要點|要点|要點|速记|facts" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_ORIGIN), C, "来源|客户来源|患者来源|来院途径|信息来源|來源|客戶來源|source|referral|referredby|howheard" },
  { HF_IMPORT_OWNER, C | F, "责任人|负责人|所属人|主管人|回访人|回访人员|負責人|回訪人|ownername|assignedto|responsible|responsibleperson|随访人|随访人员|随访医生|随访护士|隨訪人|隨訪人員|followupby" },
  { HF_IMPORT_EMPLOYER, C, "单位|工作单位|所在单位|就职单位|任职单位|雇主|單位|工作單位|所在單位|就職單位|任職單位|僱主|workplace|employername|worksat|worksfor" },
  { HF_IMPORT_REFERRER, C, "介绍人|推荐人|转介绍人|介绍人姓名|推荐人姓名|介紹人|推薦人|轉介紹人|介紹人姓名|推薦人姓名|referrername" },
  { HF_IMPORT_REFERRER_PHONE, C, "介绍人电话|推荐人电话|介绍人手机|介紹人電話|推薦人電話|介紹人手機|referrertel|referrermobile" },
  { HF_IMPORT_GRADE, C | F, "级别|等级|回访级别|客户级别|級別|等級|回訪級別|followupgrade|level|随访级别|随访等级|隨訪級別" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_TAGS), C, "标签|客户标签|標籤|tag|labels|keywords" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_NOTE), C, "备注|说明|附注|備註|notes|remark|remarks|comment|comments|memo" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DECEASED), C, "死亡日期|去世日期|死亡时间|逝世日期|deathdate|dateofdeath|deceaseddate|deceasedon|過世日期" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DO_NOT_CONTACT), C, "请勿联系|勿联系|拒绝联系|请勿打扰|拒访|請勿聯絡|optout|nocontact" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_ID_NUMBER), C, "身份证|身份证号|身份证号码|证件号|证件号码|身分證|身分證號|idcard|idcardnumber|identitycard|nationalid" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_CATEGORY), C, "客户类别|客户分类|人群|人群分类|客戶類別|customertype|customerkind" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_NATIVE_PLACE), C, "籍贯|籍貫|birthplace|placeofbirth" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_POSITION), C, "职位|职务|職位|職務|jobtitle|post" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_EDUCATION), C, "学历|文化程度|教育程度|教育背景|學歷|educationlevel" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_MARITAL), C, "婚姻|婚姻状况|婚否|婚姻狀況|maritalstatus" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_LIFE_STAGE), C, "人生阶段|生命阶段|人生階段" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_LIFE_STAGE_SINCE), C, "人生阶段起始|阶段起始|階段起始" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_HOUSEHOLD), C, "家庭户|户号|家庭户号|家庭编号|家庭檔案號|家庭档案号|家庭戶|戶號|householdnumber|familynumber" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_FAMILY), C, "家庭情况|家庭状况|家庭情況|familysituation" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_ECONOMY), C, "经济状况|经济情况|收入水平|經濟狀況|economicstatus" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_ASSETS), C, "家庭资产|资产|家庭資產|familyassets" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_HOBBIES), C, "爱好|特殊爱好|个人爱好|兴趣爱好|愛好|hobby" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_PERSONALITY), C, "个性|性格|個性|character" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_ALLERGIES), C, "过敏史|药物过敏|药物过敏史|过敏|過敏史|allergy|allergyhistory|drugallergies" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_HEREDITARY), C, "遗传病史|家族史|家族病史|遺傳病史|familyhistory|hereditarydiseases" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_CONSTITUTION), C, "体质|体质特点|體質" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_PAYER), C, "付费方式|费别|支付方式|医保类型|結帳方式|payment|paymenttype|insurance|付費方式" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_SPENDING), C, "消费习惯|消费方式|消費習慣|spendinghabits" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_INTERESTS), C, "关注科室|感兴趣科室|关注的科室|关注的医院类型及科室专业|关注的医院类型|关注的科室专业|關注科室|interestedin" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_TOPICS), C, "信息需求|医疗信息需求|資訊需求" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DECISION_FACTORS), C, "决策因素|影响决策的因素|決策因素" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_GOALS), C, "个人目标|健康目标|個人目標" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_ORIGIN_DETAIL), C, "来源明细|来源详情|渠道明细|來源明細|sourcedetail" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_STAGE_REASON), C, "阶段原因|定级理由|定級理由" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_STAGE), C, "客户阶段|生命周期|客戶階段|lifecyclestage|手定阶段|手定階段" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_VALUE), C, "客户价值|价值|客戶價值|customervalue|手动设定的价值|手動設定的價值" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_NEED), C, "需求层次|需要层次|需求層次|需要層次" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_IS_VIP), C, "vip|贵宾|是否vip|貴賓|手动设定的vip|手動設定的vip" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_RECOMMENDS), C, "愿意推荐|是否推荐|願意推薦" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_TRUSTS), C, "信任|信任本院" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_PREFERRED_CHANNEL), C, "首选联系方式|偏好渠道|首選聯絡方式|偏好联系方式|偏好聯絡方式" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_PREFERRED_TIME), C, "方便时间|最佳联系时间|联系时间|方便時間|besttime|besttimetocall|方便接听时间|方便接聽時間" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_LANGUAGE), C, "语言|语种|語言" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_EMERGENCY), C, "紧急联系人|緊急聯絡人|emergencycontact" },
  { HF_IMPORT_DATE, V, "日期|就诊日期|就诊时间|来院就诊时间|来院就诊日期|来院时间|来院日期|來院就診時間|來院日期|看诊日期|看病日期|挂号日期|挂号时间|接诊时间|接诊日期|门诊日期|收费日期|入院日期|就診日期|就診時間|看診日期|掛號日期|visitdate|visittime|visitdatetime|datetime|encounterdate|start|startdate|appointmentdate" },
  { HF_IMPORT_TIME, V, "时间|时刻|就诊时刻|時間|starttime|timeofday" },
  { HF_IMPORT_DEPARTMENT, V, "科室|科室名称|就诊科室|科别|门诊科室|挂号科室|開單科室|科別|就診科室|departmentname|dept|clinic|specialty|speciality|encounterclass" },
  { HF_IMPORT_DOCTOR, V, "医生|医师|医生姓名|医师姓名|接诊医生|接诊医师|主治医生|主治医师|主管医师|经治医师|专家|醫生|醫師|主治醫師|看診醫師|doctorname|physician|provider|practitioner|clinician" },
  { HF_IMPORT_VISIT_CHANNEL, V, "来院渠道|就诊渠道|挂号渠道|挂号方式|预约方式|來院管道|就診管道|掛號方式|預約方式|visitchannel|camethrough|bookedby" },
  { HF_IMPORT_VISIT_KIND, V, "就诊类型|就诊类别|类型|类别|号别|就診類型|類型|類別|kindofvisit|visittype|visitkind|type|encountertype" },
  { HF_IMPORT_DIAGNOSIS, V, "诊断|诊断名称|门诊诊断|初步诊断|主要诊断|疾病名称|疾病|病名|診斷|診斷名稱|疾病名稱|diagnoses|condition|reasondescription" },
  { HF_IMPORT_FEE, V, "费用|费用元|金额|金额元|总费用|总金额|合计|合计金额|应收金额|实收金额|收费金额|就诊费用|医疗费用|費用|金額|總費用|總金額|cost|amount|charge|total|totalcost|totalclaimcost" },
  { HF_IMPORT_RECORDED_KIND, V, "初诊复诊|初复诊|初复诊标志|初诊标志|复诊标志|是否初诊|初診複診|初複診|recordedas|firstorreturn|neworreturning|newreturning|原始记录|原始記錄" },
  { HF_IMPORT_REASON, F, "原因|回访原因|回访事由|回访内容|事由|回訪原因|why|followupreason|purpose|随访内容|随访原因|随访事由|随访项目|随访说明|隨訪內容|隨訪原因|隨訪事由|回訪內容|追蹤內容|followupnote|followupnotes|followupcontent" },
  { HF_IMPORT_DUE, F, "日期|回访日期|应回访日期|计划日期|计划回访日期|到期日期|到期日|应访日期|到期|回訪日期|到期日期|duedate|dueon|plannedon|planneddate|followupdate|随访日期|随访时间|下次随访|下次随访日期|应随访日期|计划随访日期|隨訪日期|隨訪時間|下次隨訪|下次隨訪日期|追蹤日期|followupon|nextfollowup|nextfollowupdate" },
  { HF_IMPORT_PROMISED, F, "约定时间|约定|预约时间|約定時間|promisedtime|已约定|已約定" },
  { HF_IMPORT_LIMIT, F, "期限|最后期限|截止日期|截止日|截止時間|deadline|limitdate|latest" },
  { HF_IMPORT_CHANNEL, F, "渠道|方式|回访方式|回访渠道|回訪方式|method|medium|随访方式|隨訪方式|followupmethod|followupchannel" },
  { HF_IMPORT_STATE, F, "状态|回访状态|狀態|回訪狀態|status|随访状态|隨訪狀態|followupstatus|followupstate" },
  { HF_IMPORT_SUGGESTED, F, "建议级别|建议等级|建议回访级别|建議級別|建議等級|建議回訪級別|suggestedgrade" },
  { HF_IMPORT_SUGGESTED_BY, F, "建议理由|建议原因|建議理由|建議原因|suggestedbecause|suggestionreason" },
  { HF_IMPORT_CLOSE_REASON, F, "结案原因|終止原因|终止原因|結案原因|closereason|closedbecause" },
  { HF_IMPORT_CLOSE_NOTE, F, "结案说明|结案備註|結案說明|结案备注|whyclosed|closenote" },
  { HF_IMPORT_GRADE_REASON, F, "改级原因|改级理由|改級原因|改級理由|whygradedotherwise|overridereason" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_NAME), A, "标题|名称|题目|标题名称|药品名称|药品名|药名|通用名|药品通用名|收费项目|收费项目名称|服务项目|项目名称|项目|问题|常见问题|提问|疾病名称|疾病|病名|检验项目|化验项目|检验项目名称|检验指标|专家姓名|专家|流程名称|规范名称|制度名称|標題|名稱|藥品名稱|收費項目|項目名稱|問題|疾病名稱|檢驗項目|專家姓名|專家|流程名稱|title|drug|drugname|medicine|service|servicename|item|itemname|question|disease|diseasename|labtest|expert|expertname|procedurename" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND), A, "条目类别|文章类型|文章类别|知识类型|知识类别|條目類別|知識類別|kindofarticle|articlekind|articletype" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_CLASS), A, "分类|类别|类型|药品分类|药品类别|药理分类|药物类别|分類|類別|藥品分類|group|category|drugclass" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_DEPARTMENT), A, "科室|科室名称|所属科室|执行科室|开展科室|就诊科室|科室名稱|所屬科室|departmentname|dept" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_PRICE), A, "价格|价格元|单价|单价元|零售价|售价|收费标准|收费金额|费用|金额|價格|單價|零售價|售價|收費標準|cost|fee|amount|unitprice" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_UNIT), A, "计价单位|单位|价格单位|包装单位|計價單位|單位|unitoftheprice|priceunit" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_PROPERTY), A, "性状|特性|药品特性|属性|药理|药理作用|药理毒理|性狀|藥理作用|properties" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_INDICATION), A, "适应症|适应证|适应范围|功能主治|主治|適應症|indications|uses" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_SIDE_EFFECT), A, "不良反应|副作用|不良反應|sideeffects|adversereactions|adverseeffects" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_TEXT), A, "正文|内容|文章内容|说明|详情|介绍|简介|描述|答案|回答|解答|操作流程|內容|說明|介紹|articletext|content|contents|answer|body|description" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KEYWORDS), A, "检索词|关键词|关键字|别名|商品名|又名|檢索詞|關鍵詞|別名|alsofoundby|alias|aliases|synonyms|tradename" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_CHECKED), A, "核对日期|审核日期|更新日期|核對日期|lastchecked|reviewed|reviewedon" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_PINNED), A, "通话时显示|通話時顯示|shownwhilecalling" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_PIN_WORDS), A, "诊断含有|適用診斷|适用诊断|fitsdiagnoseswith|診斷含有" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_PIN_CLASS), A, "病例分类属于|病例分类|病例分類|fitscasesoftheclass|病例分類屬於" },
  { HF_IMPORT_FIRST_OF_DEPARTMENT + HF_DEPARTMENT_NAME, 1 << HF_IMPORT_DEPARTMENTS, "科室|科室名称|部门|部门名称|科别|科室名稱|部門|departmentname|dept|department" },
  { HF_IMPORT_FIRST_OF_DEPARTMENT + HF_DEPARTMENT_FUNCTIONS, 1 << HF_IMPORT_DEPARTMENTS, "职能|科室职能|职责|職能" },
  { HF_IMPORT_FIRST_OF_DEPARTMENT + HF_DEPARTMENT_SERVICES, 1 << HF_IMPORT_DEPARTMENTS, "服务项目|诊疗项目|科室服务|服務項目" },
  { HF_IMPORT_FIRST_OF_STAFF + HF_STAFF_NAME, 1 << HF_IMPORT_STAFF, "姓名|名字|员工姓名|员工|医生|医生姓名|医师|医师姓名|職員姓名|醫師|fullname|staffname|doctorname|employee|doctor" },
  { HF_IMPORT_FIRST_OF_STAFF + HF_STAFF_ROLE, 1 << HF_IMPORT_STAFF, "角色|岗位|身份|崗位|position|職務" },
  { HF_IMPORT_FIRST_OF_STAFF + HF_STAFF_DEPARTMENT, 1 << HF_IMPORT_STAFF, "科室|所属科室|部门|科室名称|所屬科室|部門|dept|departmentname" },
  { HF_IMPORT_FIRST_OF_STAFF + HF_STAFF_TITLE, 1 << HF_IMPORT_STAFF, "职称|技术职称|專業職稱|職稱|jobtitle" },
  { HF_IMPORT_FIRST_OF_STAFF + HF_STAFF_SPECIALTY, 1 << HF_IMPORT_STAFF, "专长|擅长|专业特长|專長|擅長|expertise|专科|專科" },
  { HF_IMPORT_FIRST_OF_STAFF + HF_STAFF_INTRODUCTION, 1 << HF_IMPORT_STAFF, "简介|介绍|个人简介|医生简介|簡介|介紹|profile|bio|about" },
  { HF_IMPORT_FIRST_OF_DUTY + HF_DUTY_STAFF, 1 << HF_IMPORT_DUTIES, "姓名|医生|医师|员工|医生姓名|出诊医生|醫師|name|doctor|doctorname|員工" },
  { HF_IMPORT_FIRST_OF_DUTY + HF_DUTY_WEEKDAY, 1 << HF_IMPORT_DUTIES, "星期|周几|星期几|出诊星期|day|dayofweek" },
  { HF_IMPORT_FIRST_OF_DUTY + HF_DUTY_BEGINS, 1 << HF_IMPORT_DUTIES, "开始|开始时间|上班时间|開始時間|start|starttime|開始" },
  { HF_IMPORT_FIRST_OF_DUTY + HF_DUTY_ENDS, 1 << HF_IMPORT_DUTIES, "结束|结束时间|下班时间|結束時間|end|endtime|結束" },
  { HF_IMPORT_FIRST_OF_DUTY + HF_DUTY_PLACE, 1 << HF_IMPORT_DUTIES, "地点|诊室|出诊地点|地點|診室|room|location" },
  { HF_IMPORT_FIRST_OF_DUTY + HF_DUTY_FROM, 1 << HF_IMPORT_DUTIES, "开始日期|生效日期|起始日期|startdate|起始" },
  { HF_IMPORT_FIRST_OF_DUTY + HF_DUTY_TO, 1 << HF_IMPORT_DUTIES, "结束日期|失效日期|截止日期|enddate|截止" },
  { HF_IMPORT_FIRST_OF_DUTY_EXCEPTION + HF_DUTY_EXCEPTION_STAFF, 1 << HF_IMPORT_DUTY_EXCEPTIONS, "姓名|医生|医师|员工|医生姓名|醫師|name|doctor|doctorname|員工" },
  { HF_IMPORT_FIRST_OF_DUTY_EXCEPTION + HF_DUTY_EXCEPTION_DATE, 1 << HF_IMPORT_DUTY_EXCEPTIONS, "日期|例外日期|day" },
  { HF_IMPORT_FIRST_OF_DUTY_EXCEPTION + HF_DUTY_EXCEPTION_KIND, 1 << HF_IMPORT_DUTY_EXCEPTIONS, "类型|例外类型|安排|類型|type|例外類型" },
  { HF_IMPORT_FIRST_OF_DUTY_EXCEPTION + HF_DUTY_EXCEPTION_BEGINS, 1 << HF_IMPORT_DUTY_EXCEPTIONS, "开始|开始时间|開始時間|start|starttime|開始" },
  { HF_IMPORT_FIRST_OF_DUTY_EXCEPTION + HF_DUTY_EXCEPTION_ENDS, 1 << HF_IMPORT_DUTY_EXCEPTIONS, "结束|结束时间|結束時間|end|endtime|結束" },
  { HF_IMPORT_FIRST_OF_DUTY_EXCEPTION + HF_DUTY_EXCEPTION_PLACE, 1 << HF_IMPORT_DUTY_EXCEPTIONS, "地点|诊室|地點|診室|room|location" },
  { HF_IMPORT_FIRST_OF_DUTY_EXCEPTION + HF_DUTY_EXCEPTION_NOTE, 1 << HF_IMPORT_DUTY_EXCEPTIONS, "备注|说明|備註|notes|remark" },
  { HF_IMPORT_FIRST_OF_TIER + HF_TIER_NAME, 1 << HF_IMPORT_TIERS, "等级名称|会员等级|等级|名称|會員等級|等級|tier|tiername|level|等級名稱" },
  { HF_IMPORT_FIRST_OF_TIER + HF_TIER_MONTHS, 1 << HF_IMPORT_TIERS, "有效月数|有效月數|有效期月" },
  { HF_IMPORT_FIRST_OF_TIER + HF_TIER_SPENT_FROM, 1 << HF_IMPORT_TIERS, "消费门槛|累计消费满|消費門檻|累计支付达到|累計支付達到" },
  { HF_IMPORT_FIRST_OF_TIER + HF_TIER_DISCOUNT, 1 << HF_IMPORT_TIERS, "折扣|优惠|優惠" },
  { HF_IMPORT_FIRST_OF_TIER + HF_TIER_BENEFITS, 1 << HF_IMPORT_TIERS, "权益|会员权益|權益" },
  { HF_IMPORT_FIRST_OF_TIER + HF_TIER_POINTS_MONTHS, 1 << HF_IMPORT_TIERS, "积分有效月数|積分有效月數|积分有效期月|積分有效期月" },
  { HF_IMPORT_FIRST_OF_TIER + HF_TIER_POINTS_FROM, 1 << HF_IMPORT_TIERS, "积分门槛|累计积分满|累计积分达到|積分門檻|累計積分達到" },
  { HF_IMPORT_FIRST_OF_TIER + HF_TIER_RISES, 1 << HF_IMPORT_TIERS, "自动升级|达到条件时会员自动升级|自動升等|達到條件時會員自動升等" },
  { HF_IMPORT_FIRST_OF_MEMBERSHIP + HF_MEMBERSHIP_TIER, 1 << HF_IMPORT_MEMBERSHIPS, "会员等级|等级|會員等級|等級|membershiplevel|level" },
  { HF_IMPORT_FIRST_OF_MEMBERSHIP + HF_MEMBERSHIP_NUMBER, 1 << HF_IMPORT_MEMBERSHIPS, "会员号|会员编号|会员卡号|會員號|會員編號|cardnumber" },
  { HF_IMPORT_FIRST_OF_MEMBERSHIP + HF_MEMBERSHIP_FROM, 1 << HF_IMPORT_MEMBERSHIPS, "入会日期|开始日期|起始日期|生效日期|入會日期|startdate|joined|起始" },
  { HF_IMPORT_FIRST_OF_MEMBERSHIP + HF_MEMBERSHIP_TO, 1 << HF_IMPORT_MEMBERSHIPS, "到期日期|有效期至|结束日期|失效日期|到期日|enddate|expires|validuntil|截止" },
  { HF_IMPORT_FIRST_OF_MEMBERSHIP + HF_MEMBERSHIP_NOTE, 1 << HF_IMPORT_MEMBERSHIPS, "备注|说明|備註|notes|remark" },
  { HF_IMPORT_FIRST_OF_POINTS + HF_POINTS_DATE, 1 << HF_IMPORT_POINTS, "日期|积分日期|積分日期|day" },
  { HF_IMPORT_FIRST_OF_POINTS + HF_POINTS_POINTS, 1 << HF_IMPORT_POINTS, "积分|分值|积分变动|積分|點數" },
  { HF_IMPORT_FIRST_OF_POINTS + HF_POINTS_REASON, 1 << HF_IMPORT_POINTS, "原因|事由|说明|why" },
  { HF_IMPORT_FIRST_OF_POINTS + HF_POINTS_EXPIRES, 1 << HF_IMPORT_POINTS, "到期日期|有效期至|失效日期|expiry|expirydate|validuntil" },
  { HF_IMPORT_FIRST_OF_POINTS + HF_POINTS_STAFF, 1 << HF_IMPORT_POINTS, "经手人|经办人|操作人|經手人|员工|員工" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_NAME, 1 << HF_IMPORT_ORGANISATIONS, "单位名称|机构名称|单位|机构|名称|公司|公司名称|企业名称|單位名稱|機構名稱|organization|organisation|company|companyname|名稱" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_KIND, 1 << HF_IMPORT_ORGANISATIONS, "单位类型|机构类型|类型|类别|單位類型|type|category|团体类型|團體類型" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_STAGE, 1 << HF_IMPORT_ORGANISATIONS, "合作阶段|合作階段|阶段|階段" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_VALUE, 1 << HF_IMPORT_ORGANISATIONS, "单位价值|單位價值|价值|價值" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_PROVINCE, 1 << HF_IMPORT_ORGANISATIONS, "省|省份" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_CITY, 1 << HF_IMPORT_ORGANISATIONS, "市|城市" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_DISTRICT, 1 << HF_IMPORT_ORGANISATIONS, "区|县|区县|區縣" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_STREET, 1 << HF_IMPORT_ORGANISATIONS, "街道|地址|详细地址|單位地址|address|streetaddress|街道地址" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_PHONE, 1 << HF_IMPORT_ORGANISATIONS, "电话|联系电话|单位电话|電話|聯絡電話|telephone|tel" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_FAX, 1 << HF_IMPORT_ORGANISATIONS, "传真|傳真" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_WEBSITE, 1 << HF_IMPORT_ORGANISATIONS, "网址|网站|官网|網址|web|url|homepage" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_EMAIL, 1 << HF_IMPORT_ORGANISATIONS, "邮箱|电子邮箱|電子郵件|emailaddress|mail|email|emall|电子邮箱emall|电子邮件" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_MANAGER, 1 << HF_IMPORT_ORGANISATIONS, "单位负责人|负责人姓名|單位負責人|負責人姓名|联系人|聯絡人|contactperson|管理人员|管理人員" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_BUSINESS, 1 << HF_IMPORT_ORGANISATIONS, "业务|经营范围|主营业务|行业|industry|业务范围|業務範圍" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_HEADCOUNT, 1 << HF_IMPORT_ORGANISATIONS, "人数|员工人数|人數|employees|numberofemployees|职工人数|職工人數" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_OWNER, 1 << HF_IMPORT_ORGANISATIONS, "责任人|负责人|負責人|responsible" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_TAGS, 1 << HF_IMPORT_ORGANISATIONS, "标签|標籤|tag|labels" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_NOTE, 1 << HF_IMPORT_ORGANISATIONS, "备注|说明|備註|notes|remark|remarks" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_PINYIN, 1 << HF_IMPORT_ORGANISATIONS, "拼音" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_LIAISON, 1 << HF_IMPORT_ORGANISATIONS, "保健联系人|员工保健联系人|保健聯絡人|員工保健聯絡人" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_ENROLLED, 1 << HF_IMPORT_ORGANISATIONS, "健康管理参加人数|健康管理參加人數" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_RELATION, 1 << HF_IMPORT_ORGANISATIONS, "与医院关系|与医院关系情况|與醫院關係|與醫院關係情況" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_COMPLEMENT, 1 << HF_IMPORT_ORGANISATIONS, "互补性|互補性" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_RISKS, 1 << HF_IMPORT_ORGANISATIONS, "风险|风险预判|風險|風險預判|risk|risks" },
  { HF_IMPORT_FIRST_OF_CONTACT + HF_CONTACT_AT, 1 << HF_IMPORT_CONTACTS, "时间|時間|联系时间|通话时间|联系日期|日期|datetime|time|date" },
  { HF_IMPORT_FIRST_OF_CONTACT + HF_CONTACT_CHANNEL, 1 << HF_IMPORT_CONTACTS, "方式|method" },
  { HF_IMPORT_FIRST_OF_CONTACT + HF_CONTACT_DIRECTION, 1 << HF_IMPORT_CONTACTS, "方向|呼叫方向|来去电|來去電|calldirection" },
  { HF_IMPORT_FIRST_OF_CONTACT + HF_CONTACT_MINUTES, 1 << HF_IMPORT_CONTACTS, "分钟|分鐘|通话时长|通话分钟|時長|通話時長|duration|callduration" },
  { HF_IMPORT_FIRST_OF_CONTACT + HF_CONTACT_REASON, 1 << HF_IMPORT_CONTACTS, "事由|来电事由|來電事由|原因|about|whatabout|subject" },
  { HF_IMPORT_FIRST_OF_CONTACT + HF_CONTACT_OUTCOME, 1 << HF_IMPORT_CONTACTS, "回訪結果|回访结果|结果|联系结果|result" },
  { HF_IMPORT_FIRST_OF_CONTACT + HF_CONTACT_NOTE, 1 << HF_IMPORT_CONTACTS, "備註|备注|联系内容|通话内容|notes|remark" },
  { HF_IMPORT_FIRST_OF_CONTACT + HF_CONTACT_EMOTION, 1 << HF_IMPORT_CONTACTS, "情绪|情緒|客户情绪|心情|mood" },
  { HF_IMPORT_FIRST_OF_CONTACT + HF_CONTACT_SATISFIED, 1 << HF_IMPORT_CONTACTS, "满意度|滿意度|是否满意|是否滿意|客户满意度|satisfied" },
  { HF_IMPORT_FIRST_OF_CONTACT + HF_CONTACT_DISSATISFACTION, 1 << HF_IMPORT_CONTACTS, "不满意原因|不满意的原因|不滿意原因|不滿意的原因|不满原因|dissatisfaction" },
  { HF_IMPORT_FIRST_OF_CONTACT + HF_CONTACT_HANDLING, 1 << HF_IMPORT_CONTACTS, "处理情况|处理结果|如何处理|處理情形|處理結果|handling" },
  { HF_IMPORT_FIRST_OF_CONTACT + HF_CONTACT_STAFF, 1 << HF_IMPORT_CONTACTS, "员工|員工|联系人员|经办人|by" },
  { HF_IMPORT_FIRST_OF_PHONE + HF_PHONE_NUMBER, 1 << HF_IMPORT_PHONES, "电话号码|電話號碼|号码|手机|手机号码|手机号|联系电话|mobile|tel|telephone|phonenumber" },
  { HF_IMPORT_FIRST_OF_PHONE + HF_PHONE_TYPE, 1 << HF_IMPORT_PHONES, "号码类型|號碼類型|电话类型|類型|类型|phonetype|numbertype|kind" },
  { HF_IMPORT_FIRST_OF_PHONE + HF_PHONE_WHOSE, 1 << HF_IMPORT_PHONES, "机主|電話持有人|号码归属|owner" },
  { HF_IMPORT_FIRST_OF_PHONE + HF_PHONE_INVALID, 1 << HF_IMPORT_PHONES, "号码有误|號碼有誤|空号|无效|invalid" },
  { HF_IMPORT_FIRST_OF_HANDLE + HF_HANDLE_KIND, 1 << HF_IMPORT_ACCOUNTS, "帳號類型|账号类型|类型|類型|type|accounttype" },
  { HF_IMPORT_FIRST_OF_HANDLE + HF_HANDLE_VALUE, 1 << HF_IMPORT_ACCOUNTS, "地址或帳號|地址或账号|账号|帐号|帳號|account|address" },
  { HF_IMPORT_FIRST_OF_HANDLE + HF_HANDLE_INVALID, 1 << HF_IMPORT_ACCOUNTS, "已失效|无效|invalid" },
  { HF_IMPORT_FIRST_OF_CONSENT + HF_CONSENT_CHANNEL, 1 << HF_IMPORT_CONSENTS, "渠道|联系渠道|聯絡管道|管道|channel" },
  { HF_IMPORT_FIRST_OF_CONSENT + HF_CONSENT_PURPOSE, 1 << HF_IMPORT_CONSENTS, "用途|目的|使用目的" },
  { HF_IMPORT_FIRST_OF_CONSENT + HF_CONSENT_ANSWER, 1 << HF_IMPORT_CONSENTS, "答复|是否同意|授权|同意|意愿|答覆|授權|consent|permission" },
  { HF_IMPORT_FIRST_OF_CONSENT + HF_CONSENT_DAY, 1 << HF_IMPORT_CONSENTS, "日期|答复日期|授权日期|同意日期|答覆日期|授權日期|date" },
  { HF_IMPORT_FIRST_OF_CONSENT + HF_CONSENT_HOW, 1 << HF_IMPORT_CONSENTS, "方式|告知方式|授权方式|取得方式|授權方式|method" },
  { HF_IMPORT_FIRST_OF_CONSENT + HF_CONSENT_GUARDIAN, 1 << HF_IMPORT_CONSENTS, "监护人|监护人姓名|家长|監護人|監護人姓名|法定代理人|法定代理人姓名|家長|parent" },
  { HF_IMPORT_FIRST_OF_CONSENT + HF_CONSENT_STAFF, 1 << HF_IMPORT_CONSENTS, "员工|員工|经办人|記錄人|记录人|經辦人|by" },
  { HF_IMPORT_FIRST_OF_SPECIAL_DAY + HF_SPECIAL_DAY_KIND, 1 << HF_IMPORT_SPECIAL_DAYS, "事由|特别日子|纪念日|occasion" },
  { HF_IMPORT_FIRST_OF_SPECIAL_DAY + HF_SPECIAL_DAY_DATE, 1 << HF_IMPORT_SPECIAL_DAYS, "日期|day" },
  { HF_IMPORT_FIRST_OF_SPECIAL_DAY + HF_SPECIAL_DAY_IS_LUNAR, 1 << HF_IMPORT_SPECIAL_DAYS, "农历|農曆|是否农历|lunar" },
  { HF_IMPORT_FIRST_OF_SPECIAL_DAY + HF_SPECIAL_DAY_GREETING, 1 << HF_IMPORT_SPECIAL_DAYS, "需要問候|需要问候|问候|greeting" },
  { HF_IMPORT_FIRST_OF_SPECIAL_DAY + HF_SPECIAL_DAY_NOTE, 1 << HF_IMPORT_SPECIAL_DAYS, "備註|备注|说明|notes|remark" },
  { HF_IMPORT_FIRST_OF_RELATION + HF_RELATION_OTHER, 1 << HF_IMPORT_RELATIONS, "另一客戶|另一客户|关系人|亲属|對方|对方" },
  { HF_IMPORT_FIRST_OF_RELATION + HF_RELATION_KIND, 1 << HF_IMPORT_RELATIONS, "关系|關係|与客户关系|relationship" },
  { HF_IMPORT_FIRST_OF_RELATION + HF_RELATION_NOTE, 1 << HF_IMPORT_RELATIONS, "備註|备注|说明|notes|remark" },
  { HF_IMPORT_FIRST_OF_MEASUREMENT + HF_MEASUREMENT_INDICATOR, 1 << HF_IMPORT_MEASUREMENTS, "健康指标|健康指標|指标|项目|检验项目|檢驗項目|item|code" },
  { HF_IMPORT_FIRST_OF_MEASUREMENT + HF_MEASUREMENT_DATE, 1 << HF_IMPORT_MEASUREMENTS, "日期|测量日期|检查日期|检验日期|檢驗日期|day" },
  { HF_IMPORT_FIRST_OF_MEASUREMENT + HF_MEASUREMENT_VALUE, 1 << HF_IMPORT_MEASUREMENTS, "测量值|測量值|结果|数值|測定值|测定值|result|value" },
  { HF_IMPORT_FIRST_OF_MEASUREMENT + HF_MEASUREMENT_SECOND, 1 << HF_IMPORT_MEASUREMENTS, "第二数值|第二數值|舒张压|舒張壓|diastolic" },
  { HF_IMPORT_FIRST_OF_MEASUREMENT + HF_MEASUREMENT_NOTE, 1 << HF_IMPORT_MEASUREMENTS, "備註|备注|说明|notes|remark" },
  { HF_IMPORT_FIRST_OF_MEMO + HF_MEMO_AT, 1 << HF_IMPORT_NOTES, "时间|時間|日期|记录时间|date|time" },
  { HF_IMPORT_FIRST_OF_MEMO + HF_MEMO_TEXT, 1 << HF_IMPORT_NOTES, "備註|备注|内容|正文|记录|內容|text|content" },
  { HF_IMPORT_FIRST_OF_MEMO + HF_MEMO_IS_PINNED, 1 << HF_IMPORT_NOTES, "置頂|置顶|pinned" },
  { HF_IMPORT_FIRST_OF_MEMO + HF_MEMO_IS_PRIVATE, 1 << HF_IMPORT_NOTES, "仅自己可见|僅自己可見|私密|private" },
  { HF_IMPORT_FIRST_OF_MEMO + HF_MEMO_POPUP, 1 << HF_IMPORT_NOTES, "打开即提示|開啟即提示|弹出提示|彈出提示|醒目提示|popup" },
  { HF_IMPORT_FIRST_OF_MEMO + HF_MEMO_POPUP_OFF, 1 << HF_IMPORT_NOTES, "停止提示日期|提示截止|停用日期|disabledate|until" },
  { HF_IMPORT_FIRST_OF_MEMO + HF_MEMO_POPUP_ARCHIVED, 1 << HF_IMPORT_NOTES, "收起时间|收起時間|提示归档|归档时间|歸檔時間|archived" },
  { HF_IMPORT_FIRST_OF_MEMO + HF_MEMO_STAFF, 1 << HF_IMPORT_NOTES, "經辦人|经办人|记录人|作者|author" },
  { HF_IMPORT_FIRST_OF_RESPONSIBLE + HF_RESPONSIBLE_STAFF, 1 << HF_IMPORT_RESPONSIBLE, "员工|員工|负责人|責任人|责任人|医生|responsible" },
  { HF_IMPORT_FIRST_OF_RESPONSIBLE + HF_RESPONSIBLE_ROLE, 1 << HF_IMPORT_RESPONSIBLE, "职责|職責|角色|capacity" },
  { HF_IMPORT_FIRST_OF_TRAINING + HF_TRAINING_STAFF, 1 << HF_IMPORT_TRAININGS, "姓名|员工|员工姓名|員工|員工姓名|name|employee" },
  { HF_IMPORT_FIRST_OF_TRAINING + HF_TRAINING_TOPIC, 1 << HF_IMPORT_TRAININGS, "培训内容|培训主题|课程|主题|題目|主題|課程|培訓內容|course|subject" },
  { HF_IMPORT_FIRST_OF_TRAINING + HF_TRAINING_KIND, 1 << HF_IMPORT_TRAININGS, "培训类型|类型|形式|類型|培訓類型|type" },
  { HF_IMPORT_FIRST_OF_TRAINING + HF_TRAINING_DATE, 1 << HF_IMPORT_TRAININGS, "日期|培训日期|时间|培訓日期|day" },
  { HF_IMPORT_FIRST_OF_TRAINING + HF_TRAINING_PASSED, 1 << HF_IMPORT_TRAININGS, "是否通过|通过|合格|是否合格|通過|result" },
  { HF_IMPORT_FIRST_OF_TRAINING + HF_TRAINING_EXPIRES, 1 << HF_IMPORT_TRAININGS, "有效期至|有效期|到期日期|有效期限|expires|expiry" },
  { HF_IMPORT_FIRST_OF_TRAINING + HF_TRAINING_NOTE, 1 << HF_IMPORT_TRAININGS, "备注|说明|備註|notes|remark" },
  { HF_IMPORT_FIRST_OF_PACKAGE + HF_PACKAGE_NAME, 1 << HF_IMPORT_PACKAGES, "套餐名称|套餐名稱|套餐|服务套餐|name|package" },
  { HF_IMPORT_FIRST_OF_PACKAGE + HF_PACKAGE_MONTHS, 1 << HF_IMPORT_PACKAGES, "有效月数|有效月數|有效期|months" },
  { HF_IMPORT_FIRST_OF_PACKAGE + HF_PACKAGE_NOTE, 1 << HF_IMPORT_PACKAGES, "用途|说明|备注|note" },
  { HF_IMPORT_FIRST_OF_PACKAGE_ITEM + HF_PACKAGE_ITEM_PACKAGE, 1 << HF_IMPORT_PACKAGE_ITEMS, "服务套餐|服務套餐|套餐|套餐名称|packagename" },
  { HF_IMPORT_FIRST_OF_PACKAGE_ITEM + HF_PACKAGE_ITEM_NAME, 1 << HF_IMPORT_PACKAGE_ITEMS, "項目|项目|项目名称|服务项目|服務項目|itemname" },
  { HF_IMPORT_FIRST_OF_PACKAGE_ITEM + HF_PACKAGE_ITEM_PRICE, 1 << HF_IMPORT_PACKAGE_ITEMS, "价格|價格|单价|單價|unitprice" },
  { HF_IMPORT_FIRST_OF_PACKAGE_ITEM + HF_PACKAGE_ITEM_QUANTITY, 1 << HF_IMPORT_PACKAGE_ITEMS, "数量|數量|次数|次數|count" },
  { HF_IMPORT_FIRST_OF_GIVEN_PACKAGE + HF_GIVEN_PACKAGE_PACKAGE, 1u << HF_IMPORT_GIVEN_PACKAGES, "服务套餐|服務套餐|套餐|套餐名称|套餐名稱|packagename" },
  { HF_IMPORT_FIRST_OF_GIVEN_PACKAGE + HF_GIVEN_PACKAGE_GIVEN, 1u << HF_IMPORT_GIVEN_PACKAGES, "约定日期|約定日期|购买日期|購買日期|签约日期|agreedon|givenon" },
  { HF_IMPORT_FIRST_OF_GIVEN_PACKAGE + HF_GIVEN_PACKAGE_EXPIRES, 1u << HF_IMPORT_GIVEN_PACKAGES, "到期日期|到期日|有效期至|validuntil|expirydate" },
  { HF_IMPORT_FIRST_OF_GIVEN_PACKAGE + HF_GIVEN_PACKAGE_STAFF, 1u << HF_IMPORT_GIVEN_PACKAGES, "经办人|經辦人|soldby" },
  { HF_IMPORT_FIRST_OF_GIVEN_PACKAGE + HF_GIVEN_PACKAGE_NOTE, 1u << HF_IMPORT_GIVEN_PACKAGES, "备注|備註|说明|notes|remark" },
  { HF_IMPORT_FIRST_OF_GIVEN_ITEM + HF_GIVEN_ITEM_GIVEN_PACKAGE, 1u << HF_IMPORT_GIVEN_ITEMS, "客户的套餐|客戶的套餐|客户套餐|packageofacustomer|customerpackage" },
  { HF_IMPORT_FIRST_OF_GIVEN_ITEM + HF_GIVEN_ITEM_NAME, 1u << HF_IMPORT_GIVEN_ITEMS, "项目|項目|项目名称|服务项目|服務項目|item|itemname" },
  { HF_IMPORT_FIRST_OF_GIVEN_ITEM + HF_GIVEN_ITEM_PRICE, 1u << HF_IMPORT_GIVEN_ITEMS, "价格|價格|单价|單價|unitprice" },
  { HF_IMPORT_FIRST_OF_GIVEN_ITEM + HF_GIVEN_ITEM_QUANTITY, 1u << HF_IMPORT_GIVEN_ITEMS, "数量|數量|次数|次數|count" },
  { HF_IMPORT_FIRST_OF_GIVEN_ITEM + HF_GIVEN_ITEM_NOTE, 1u << HF_IMPORT_GIVEN_ITEMS, "备注|備註|说明|notes|remark" },
  { HF_IMPORT_FIRST_OF_PACKAGE_USE + HF_PACKAGE_USE_GIVEN_ITEM, 1u << HF_IMPORT_PACKAGE_USES, "项目|項目|套餐项目|套餐項目|item|packageitem" },
  { HF_IMPORT_FIRST_OF_PACKAGE_USE + HF_PACKAGE_USE_DATE, 1u << HF_IMPORT_PACKAGE_USES, "使用日期|日期|usedon|dateofuse" },
  { HF_IMPORT_FIRST_OF_PACKAGE_USE + HF_PACKAGE_USE_QUANTITY, 1u << HF_IMPORT_PACKAGE_USES, "数量|數量|次数|次數|count" },
  { HF_IMPORT_FIRST_OF_PACKAGE_USE + HF_PACKAGE_USE_STAFF, 1u << HF_IMPORT_PACKAGE_USES, "执行人|執行人|doneby" },
  { HF_IMPORT_FIRST_OF_PACKAGE_USE + HF_PACKAGE_USE_NOTE, 1u << HF_IMPORT_PACKAGE_USES, "备注|備註|说明|notes|remark" },
  { HF_IMPORT_FIRST_OF_PACKAGE_ITEM + HF_PACKAGE_ITEM_NOTE, 1 << HF_IMPORT_PACKAGE_ITEMS, "備註|备注|说明|notes|remark" },
  { HF_IMPORT_FIRST_OF_MEMBER + HF_MEMBER_ORGANISATION, 1 << HF_IMPORT_MEMBERS, "团体客户|團體客戶|单位|单位名称|團體|公司|company|organization" },
  { HF_IMPORT_FIRST_OF_MEMBER + HF_MEMBER_ROLE, 1 << HF_IMPORT_MEMBERS, "职位|職位|职务|岗位|職務|role|position" },
  { HF_IMPORT_FIRST_OF_MEMBER + HF_MEMBER_FROM, 1 << HF_IMPORT_MEMBERS, "起始|开始日期|起始日期|startdate" },
  { HF_IMPORT_FIRST_OF_MEMBER + HF_MEMBER_TO, 1 << HF_IMPORT_MEMBERS, "截止|结束日期|截止日期|enddate" },
  { HF_IMPORT_FIRST_OF_AGREEMENT + HF_AGREEMENT_ORGANISATION, 1 << HF_IMPORT_AGREEMENTS, "团体客户|團體客戶|单位|单位名称|公司|company|organization" },
  { HF_IMPORT_FIRST_OF_AGREEMENT + HF_AGREEMENT_NUMBER, 1 << HF_IMPORT_AGREEMENTS, "协议编号|協議編號|合同号|合同编号|协议号|合約編號|contractnumber" },
  { HF_IMPORT_FIRST_OF_AGREEMENT + HF_AGREEMENT_SIGNED, 1 << HF_IMPORT_AGREEMENTS, "签订日期|簽訂日期|签署日期|签约日期|signedon" },
  { HF_IMPORT_FIRST_OF_AGREEMENT + HF_AGREEMENT_EXPIRES, 1 << HF_IMPORT_AGREEMENTS, "到期日期|有效期至|到期日|终止日期|expiry" },
  { HF_IMPORT_FIRST_OF_AGREEMENT + HF_AGREEMENT_DISCOUNT, 1 << HF_IMPORT_AGREEMENTS, "折扣|优惠|優惠" },
  { HF_IMPORT_FIRST_OF_AGREEMENT + HF_AGREEMENT_TERMS, 1 << HF_IMPORT_AGREEMENTS, "条款|條款|协议条款|合同条款|优先条款" },
  { HF_IMPORT_FIRST_OF_AGREEMENT + HF_AGREEMENT_ALERT_DAYS, 1 << HF_IMPORT_AGREEMENTS, "提前提醒天数|提前提醒天數|提醒天数" },
  { HF_IMPORT_FIRST_OF_AGREEMENT + HF_AGREEMENT_CLOSED, 1 << HF_IMPORT_AGREEMENTS, "不再续签|不再續簽|终止日|终止续签|terminated|不再续签自|不再續簽自" },
  { HF_IMPORT_FIRST_OF_ACTIVITY + HF_ACTIVITY_ORGANISATION, 1 << HF_IMPORT_ACTIVITIES, "团体客户|團體客戶|单位|单位名称|公司|company|organization" },
  { HF_IMPORT_FIRST_OF_ACTIVITY + HF_ACTIVITY_KIND, 1 << HF_IMPORT_ACTIVITIES, "活动类型|活動類型|类型|類型|type" },
  { HF_IMPORT_FIRST_OF_ACTIVITY + HF_ACTIVITY_TITLE, 1 << HF_IMPORT_ACTIVITIES, "事項|事项|主题|标题|活动|里程碑|title" },
  { HF_IMPORT_FIRST_OF_ACTIVITY + HF_ACTIVITY_DUE, 1 << HF_IMPORT_ACTIVITIES, "到期|计划日期|截止日期|到期日|duedate" },
  { HF_IMPORT_FIRST_OF_ACTIVITY + HF_ACTIVITY_DONE, 1 << HF_IMPORT_ACTIVITIES, "完成日期|完成|完成时间|done" },
  { HF_IMPORT_FIRST_OF_ACTIVITY + HF_ACTIVITY_ATTENDED, 1 << HF_IMPORT_ACTIVITIES, "到场人数|到場人數|参加人数|出席人数|attendance|人数|人數" },
  { HF_IMPORT_FIRST_OF_ACTIVITY + HF_ACTIVITY_NOTE, 1 << HF_IMPORT_ACTIVITIES, "備註|备注|说明|notes|remark" },
  { HF_IMPORT_FIRST_OF_ACTIVITY + HF_ACTIVITY_STAFF, 1 << HF_IMPORT_ACTIVITIES, "經辦人|经办人|负责人|经手人|staff" },
  { HF_IMPORT_FIRST_OF_SERVICE_SCORE + HF_SERVICE_SCORE_STAFF, 1 << HF_IMPORT_SCORES, "员工|員工|员工姓名|員工姓名|被评人|employee|staffmember" },
  { HF_IMPORT_FIRST_OF_SERVICE_SCORE + HF_SERVICE_SCORE_DATE, 1 << HF_IMPORT_SCORES, "日期|评分日期|評分日期|day" },
  { HF_IMPORT_FIRST_OF_SERVICE_SCORE + HF_SERVICE_SCORE_POINTS, 1 << HF_IMPORT_SCORES, "积分|積分|分值|加减分|评分|評分|score" },
  { HF_IMPORT_FIRST_OF_SERVICE_SCORE + HF_SERVICE_SCORE_REASON, 1 << HF_IMPORT_SCORES, "原因|事由|说明|why" },
  { HF_IMPORT_FIRST_OF_SERVICE_SCORE + HF_SERVICE_SCORE_CUSTOMER, 1 << HF_IMPORT_SCORES, "客户|客戶|患者" },
  { HF_IMPORT_FIRST_OF_SERVICE_SCORE + HF_SERVICE_SCORE_AUTHOR, 1 << HF_IMPORT_SCORES, "登记人|登記人|评分人|評分人|enteredby" },
  { HF_IMPORT_FIRST_OF_GIFT + HF_GIFT_DATE, HF_IMPORT_BIT (HF_IMPORT_GIFTS), "日期|赠送日期|贈送日期|day" },
  { HF_IMPORT_FIRST_OF_GIFT + HF_GIFT_DIRECTION, HF_IMPORT_BIT (HF_IMPORT_GIFTS), "送出或收到|方向|收送" },
  { HF_IMPORT_FIRST_OF_GIFT + HF_GIFT_KIND, HF_IMPORT_BIT (HF_IMPORT_GIFTS), "礼品种类|禮品種類|礼品|禮品|礼物|禮物|gift" },
  { HF_IMPORT_FIRST_OF_GIFT + HF_GIFT_NOTE, HF_IMPORT_BIT (HF_IMPORT_GIFTS), "备注|備註|说明|notes|remark" },
  { HF_IMPORT_FIRST_OF_WORK_DAY + HF_WORK_DAY_DATE, HF_IMPORT_BIT (HF_IMPORT_WORK_DAYS), "日期|开始日期|開始日期|起始日期|day|from|startdate" },
  { HF_IMPORT_FIRST_OF_WORK_DAY + HF_WORK_DAY_UNTIL, HF_IMPORT_BIT (HF_IMPORT_WORK_DAYS), "截止|截止日期|结束日期|結束日期|最后一天|最後一天|to|enddate" },
  { HF_IMPORT_FIRST_OF_WORK_DAY + HF_WORK_DAY_KIND, HF_IMPORT_BIT (HF_IMPORT_WORK_DAYS), "休班|休或班|类型|類型|type|isoffday" },
  { HF_IMPORT_FIRST_OF_WORK_DAY + HF_WORK_DAY_NAME, HF_IMPORT_BIT (HF_IMPORT_WORK_DAYS), "节日|節日|假日|假期|名称|名稱|节假日|節假日|holiday" },
  { HF_IMPORT_FIRST_OF_WORK_DAY + HF_WORK_DAY_NOTE, HF_IMPORT_BIT (HF_IMPORT_WORK_DAYS), "备注|備註|说明|notes|remark" },
  { HF_IMPORT_FIRST_OF_COMPLAINT + HF_COMPLAINT_KIND, HF_IMPORT_BIT (HF_IMPORT_COMPLAINTS), "投诉类型|投訴類型|类型|類型|类别|類別|type" },
  { HF_IMPORT_FIRST_OF_COMPLAINT + HF_COMPLAINT_AT, HF_IMPORT_BIT (HF_IMPORT_COMPLAINTS), "登记时间|登記時間|收到时间|收到時間|投诉时间|投訴時間|日期|时间|時間|date|time" },
  { HF_IMPORT_FIRST_OF_COMPLAINT + HF_COMPLAINT_CHANNEL, HF_IMPORT_BIT (HF_IMPORT_COMPLAINTS), "来源|來源|投诉渠道|投訴管道|渠道|途径|受理方式|受理途徑|channel" },
  { HF_IMPORT_FIRST_OF_COMPLAINT + HF_COMPLAINT_ABOUT, HF_IMPORT_BIT (HF_IMPORT_COMPLAINTS), "事由|投诉事由|投訴事由|问题类别|問題類別|涉及方面|subject|topic" },
  { HF_IMPORT_FIRST_OF_COMPLAINT + HF_COMPLAINT_TEXT, HF_IMPORT_BIT (HF_IMPORT_COMPLAINTS), "内容|內容|投诉内容|投訴內容|反映内容|反映內容|诉求|訴求|原话|原話|content" },
  { HF_IMPORT_FIRST_OF_COMPLAINT + HF_COMPLAINT_DEPARTMENT, HF_IMPORT_BIT (HF_IMPORT_COMPLAINTS), "涉及科室|被投诉科室|被投訴科室|科室|department" },
  { HF_IMPORT_FIRST_OF_COMPLAINT + HF_COMPLAINT_PERSON, HF_IMPORT_BIT (HF_IMPORT_COMPLAINTS), "涉及人员|涉及人員|被投诉人|被投訴人|当事人|當事人|person" },
  { HF_IMPORT_FIRST_OF_COMPLAINT + HF_COMPLAINT_OWNER, HF_IMPORT_BIT (HF_IMPORT_COMPLAINTS), "最终责任人|最終負責人|责任人|負責人|处理人|處理人|owner|responsible" },
  { HF_IMPORT_FIRST_OF_COMPLAINT + HF_COMPLAINT_PACE, HF_IMPORT_BIT (HF_IMPORT_COMPLAINTS), "答复时限|答覆時限|办结时限|辦結時限|时限|時限|within" },
  { HF_IMPORT_FIRST_OF_COMPLAINT + HF_COMPLAINT_DUE, HF_IMPORT_BIT (HF_IMPORT_COMPLAINTS), "答复期限|答覆期限|应答复时间|應答覆時間|截止时间|截止時間|deadline" },
  { HF_IMPORT_FIRST_OF_COMPLAINT + HF_COMPLAINT_STATE, HF_IMPORT_BIT (HF_IMPORT_COMPLAINTS), "状态|狀態|处理状态|處理狀態|进度|進度|status" },
  { HF_IMPORT_FIRST_OF_COMPLAINT + HF_COMPLAINT_ANSWERED, HF_IMPORT_BIT (HF_IMPORT_COMPLAINTS), "答复时间|答覆時間|回复时间|回覆時間|answeredon" },
  { HF_IMPORT_FIRST_OF_COMPLAINT + HF_COMPLAINT_CLOSED, HF_IMPORT_BIT (HF_IMPORT_COMPLAINTS), "办结时间|辦結時間|closedat|结案时间|結案時間|closedon" },
  { HF_IMPORT_FIRST_OF_COMPLAINT + HF_COMPLAINT_RESULT, HF_IMPORT_BIT (HF_IMPORT_COMPLAINTS), "处理结果|處理結果|结果|結果|处理情况|處理情況|outcome" },
  { HF_IMPORT_FIRST_OF_COMPLAINT + HF_COMPLAINT_TOLD, HF_IMPORT_BIT (HF_IMPORT_COMPLAINTS), "告知日期|反馈日期|反饋日期|告知客户日期|告知客戶日期|告知患者日期|toldon" },
  { HF_IMPORT_FIRST_OF_APPOINTMENT + HF_APPOINTMENT_DATE, HF_IMPORT_BIT (HF_IMPORT_APPOINTMENTS), "日期|预约日期|預約日期|预约日|day" },
  { HF_IMPORT_FIRST_OF_APPOINTMENT + HF_APPOINTMENT_TIME, HF_IMPORT_BIT (HF_IMPORT_APPOINTMENTS), "时间|時間|预约时间|預約時間|几点|hour" },
  { HF_IMPORT_FIRST_OF_APPOINTMENT + HF_APPOINTMENT_MINUTES, HF_IMPORT_BIT (HF_IMPORT_APPOINTMENTS), "时长|時長|分钟数|分鐘數|分钟|分鐘|duration" },
  { HF_IMPORT_FIRST_OF_APPOINTMENT + HF_APPOINTMENT_KIND, HF_IMPORT_BIT (HF_IMPORT_APPOINTMENTS), "预约类型|預約類型|类型|類型|type" },
  { HF_IMPORT_FIRST_OF_APPOINTMENT + HF_APPOINTMENT_DEPARTMENT, HF_IMPORT_BIT (HF_IMPORT_APPOINTMENTS), "科室|预约科室|預約科室|科别|科別|dept" },
  { HF_IMPORT_FIRST_OF_APPOINTMENT + HF_APPOINTMENT_DOCTOR, HF_IMPORT_BIT (HF_IMPORT_APPOINTMENTS), "医生|醫師|医师|预约医生|預約醫師|专家|專家|expert" },
  { HF_IMPORT_FIRST_OF_APPOINTMENT + HF_APPOINTMENT_REASON, HF_IMPORT_BIT (HF_IMPORT_APPOINTMENTS), "预约事由|預約事由|事由|原因|目的|purpose" },
  { HF_IMPORT_FIRST_OF_APPOINTMENT + HF_APPOINTMENT_STATE, HF_IMPORT_BIT (HF_IMPORT_APPOINTMENTS), "状态|狀態|预约状态|預約狀態|status" },
  { HF_IMPORT_FIRST_OF_APPOINTMENT + HF_APPOINTMENT_STATE_REASON, HF_IMPORT_BIT (HF_IMPORT_APPOINTMENTS), "取消或改期原因|取消原因|改期原因|爽约原因|爽約原因|cancelreason" },
};
/* clang-format on */

char *
hf_column_fold (const char *name)
{
  g_autofree char *plain = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = g_utf8_casefold (plain != NULL ? plain : "", -1);
  GString         *folded = g_string_sized_new (32);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (folded, c);
    }
  return g_string_free (folded, FALSE);
}

gboolean
hf_column_is_of_book (const char *key)
{
  static const char *const prefixes[] = { HF_OWN_FIELDS_PREFIX, "account:",       "measure:",
                                          "special_days",       "lunar_birthday", "measured_on" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (key, prefixes[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *clean_a = hf_str_clean (a);
  g_autofree char *clean_b = hf_str_clean (b);

  return g_strcmp0 (clean_a, clean_b) == 0;
}

static gboolean
folds_to (const char *name, const char *folded)
{
  g_autofree char *own = hf_column_fold (name);

  return g_str_equal (own, folded);
}

int
hf_column_find (const char *name, const char *const *columns, guint n_columns)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL, -1);

  for (guint i = 0; i < n_columns; i++)
    if (is_same_name (name, columns[i]))
      return i;
  folded = hf_column_fold (name);
  for (guint i = 0; *folded != '\0' && i < n_columns; i++)
    if (folds_to (columns[i], folded))
      return i;
  return -1;
}

const char *
hf_column_get_names (HfImportFieldId field, HfImportKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (column_names); i++)
    if (column_names[i].field == field && (column_names[i].kinds & hf_import_kind_bits (kind)) != 0)
      return column_names[i].names;
  return NULL;
}

static gboolean
is_named (HfImportFieldId field, HfImportKind kind, const char *folded)
{
  const char *names = hf_column_get_names (field, kind);

  return folds_to (hf_import_field_get (field)->key, folded) ||
         (names != NULL && hf_str_list_has (names, folded));
}

/* As the program itself calls it, in English or in the user's language. */
static gboolean
is_labelled (HfImportFieldId field, HfImportKind kind, const char *folded)
{
  const char *label = hf_import_field_get (field)->label;

  return label != NULL && (folds_to (label, folded) || folds_to (_ (label), folded));
}

static gboolean
find_field (gboolean (*is_called) (HfImportFieldId field, HfImportKind kind, const char *folded),
            HfImportKind     kind,
            const char      *folded,
            HfImportFieldId *field)
{
  for (guint i = 0; *folded != '\0' && i < HF_IMPORT_N_FIELDS; i++)
    if (hf_import_field_has_kind (i, kind) && is_called (i, kind, folded))
      {
        *field = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
hf_column_recognise (const char *column, HfImportKind kind, HfImportFieldId *field)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (column != NULL && field != NULL, FALSE);

  folded = hf_column_fold (column);
  return find_field (is_named, kind, folded, field) ||
         find_field (is_labelled, kind, folded, field);
}

static gboolean
is_worked_out (const HfEntityDef *def, guint field)
{
  guint flags = def->fields[field].flags;

  if (def == &hf_follow_up_def)
    return field == HF_FOLLOW_UP_ATTEMPTS;
  if (def == &hf_contact_def)
    return field == HF_CONTACT_FOLLOW_UP;
  return (flags & (HF_FIELD_DERIVED | HF_FIELD_INTERNAL)) == HF_FIELD_DERIVED;
}

gboolean
hf_column_is_worked_out (const char *column, HfImportKind kind)
{
  static const struct
  {
    const HfEntityDef *def;
    const char        *others;
  } kinds[HF_IMPORT_N_KINDS] = {
    [HF_IMPORT_CUSTOMERS] = { &hf_customer_def,
                              "最近就诊日期|末次就诊|末次就诊日期|首次就诊日期|就诊次数|累计消费|"
                              "最近就診|最近就診日期|visitcount|numberofvisits|totalspent" },
    [HF_IMPORT_FOLLOW_UPS] = { &hf_follow_up_def, "联系次数|已联系次数|聯絡次數" },
    [HF_IMPORT_CONTACTS] = { &hf_contact_def, "" },
  };
  const HfEntityDef *def = kinds[kind].def;
  g_autofree char   *folded = hf_column_fold (column);

  for (guint i = 0; def != NULL && i < def->n_fields; i++)
    {
      const HfFieldDef *field = &def->fields[i];

      if (is_worked_out (def, i) &&
          (folds_to (field->name, folded) || folds_to (field->label, folded) ||
           folds_to (_ (field->label), folded)))
        return TRUE;
    }
  return def != NULL && hf_str_list_has (kinds[kind].others, folded);
}
