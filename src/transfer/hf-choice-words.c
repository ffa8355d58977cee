/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What files write for the choices of a field, besides the keys and labels. To have one more word
 * understood, add it, folded, to the table. */

#include "transfer/hf-choice-words.h"

#include "base/hf-strings.h"

typedef struct
{
  HfImportFieldId field;
  const char     *key; /* "" for unknown */
  const char     *words;
} ChoiceWords;

/* clang-format off */
static const ChoiceWords choice_words[] = {
  { HF_IMPORT_SEX, "male", "男|男性|m|1" },
  { HF_IMPORT_SEX, "female", "女|女性|f|2" },
  { HF_IMPORT_SEX, "", "0|9|u|other|其他|未说明" },
  { HF_IMPORT_GRADE, "A", "a级|grade a|a 级|a 級" },
  { HF_IMPORT_GRADE, "B", "b级|grade b|b 级|b 級" },
  { HF_IMPORT_GRADE, "C", "c级|grade c|c 级|c 級" },
  { HF_IMPORT_CHANNEL, "phone", "电话|電話" },
  { HF_IMPORT_CHANNEL, "sms", "短信|簡訊" },
  { HF_IMPORT_CHANNEL, "mail", "邮件|电子邮件|e-mail|email|電子郵件" },
  { HF_IMPORT_CHANNEL, "letter", "信函|信件" },
  { HF_IMPORT_CHANNEL, "home", "上门|家访|home visit|到府" },
  { HF_IMPORT_CHANNEL, "in_person", "当面|in person|當面" },
  { HF_IMPORT_STATE, "open", "待回访|未回访|未完成|待办|待辦" },
  { HF_IMPORT_STATE, "done", "已回访|已完成|完成" },
  { HF_IMPORT_STATE, "skipped", "跳过|已跳过|略過|已略過" },
  { HF_IMPORT_STATE, "unreachable", "失访|无法联系|無法聯絡" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_CATEGORY), "patient", "患者|病人|病患" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_CATEGORY), "relative", "家属|亲属|家属亲朋|亲友|家属亲友|家屬親友" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_CATEGORY), "healthy", "健康|健康人|健康人群" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_CATEGORY), "sub_healthy", "亚健康|亚健康人|亚健康人群|亞健康人群" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_CATEGORY), "partner", "合作伙伴|合作方|合作夥伴" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_CATEGORY), "internal", "内部客户|员工|职工|內部客戶" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_EDUCATION), "primary", "小学|小學" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_EDUCATION), "junior", "初中|國中" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_EDUCATION), "senior", "高中|中专|中技|职高|高中或中专|高中或中專" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_EDUCATION), "college", "大专|专科|專科" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_EDUCATION), "bachelor", "本科|大学|学士|學士" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_EDUCATION), "master", "硕士|研究生|碩士" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_EDUCATION), "doctor", "博士|phd" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_MARITAL), "single", "未婚|单身|s|未婚單身" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_MARITAL), "married", "已婚|m|结婚|結婚" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_MARITAL), "divorced", "离异|离婚|離婚|d" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_MARITAL), "widowed", "丧偶|喪偶|w" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_LIFE_STAGE), "newly_wed", "新婚" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_LIFE_STAGE), "trying", "备孕|备孕中|備孕" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_LIFE_STAGE), "pregnant", "怀孕|孕期|孕妇|懷孕" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_LIFE_STAGE), "postpartum", "产后|哺乳期|產後" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_LIFE_STAGE), "parent", "育儿|育兒" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_LIFE_STAGE), "menopause", "更年期|绝经" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_LIFE_STAGE), "retired", "退休|离退休" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_ECONOMY), "low", "较低|低收入|收入较低|收入較低" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_ECONOMY), "middle", "中等|中等收入|收入中等" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_ECONOMY), "upper", "较高|高收入|收入较高|收入較高" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_ECONOMY), "wealthy", "富裕|很高" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_PAYER), "self", "自费|自費" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_PAYER), "insured", "医保|社保|職保|城镇医保|新农合|居民医保|职工医保|健保" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_PAYER), "commercial", "商保|商业保险|商業保險" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_PAYER), "unit", "协议单位|公费|单位|協議單位" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_STAGE), "potential", "潜在|潜在客户|潛在客戶" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_STAGE), "customer", "客户|普通客户|客戶" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_STAGE), "loyal", "忠诚|忠诚客户|忠誠客戶" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_STAGE), "lifelong", "终生|终生客户|终身客户|終生客戶" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_VALUE), "high", "高|价值高|價值高" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_VALUE), "medium", "中|价值中|價值中" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_VALUE), "low", "低|价值低|價值低" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_NEED), "physical", "生理|生理需要" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_NEED), "safety", "安全|安全需要" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_NEED), "belonging", "归属|社交|归属需要|歸屬需要" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_NEED), "esteem", "尊重|尊重需要" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_NEED), "growth", "自我实现|自我实现需要|自我實現需要" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND), HF_ARTICLE_ABOUT_DEPARTMENT, "科室|科室介绍|科室介紹|部门" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND), HF_ARTICLE_EXPERT, "专家|专家介绍|医生|專家" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND), HF_ARTICLE_SERVICE, "价格|收费|收费项目|服务价格|服务项目|收費項目|service" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND), HF_ARTICLE_DRUG, "药品|药物|药|藥品|medicine" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND), HF_ARTICLE_QUESTION, "问题|常见问题|问答|常見問題|question" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND), HF_ARTICLE_TRIAGE, "疾病|分诊|导诊|疾病与分诊|疾病與分診|disease" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND), HF_ARTICLE_LAB, "检验|化验|检验值|检验值含义|检验指标|檢驗值含義|lab value" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND), HF_ARTICLE_PROCEDURE, "流程|操作流程|操作规范|规程|制度|操作規範|procedure" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_PINNED), HF_ARTICLE_PINNED_ALL, "每次通话|每次通話" },
  { HF_IMPORT_OF_ARTICLE (HF_ARTICLE_PINNED), HF_ARTICLE_PINNED_FITTING, "符合条件的通话|符合條件的通話" },
  { HF_IMPORT_FIRST_OF_STAFF + HF_STAFF_ROLE, "desk", "客服|客服中心|服务台|客户服务中心|客戶服務中心" },
  { HF_IMPORT_FIRST_OF_STAFF + HF_STAFF_ROLE, "doctor", "医生|医师|大夫|醫生|醫師|physician" },
  { HF_IMPORT_FIRST_OF_STAFF + HF_STAFF_ROLE, "head", "科主任|主任|科室主任" },
  { HF_IMPORT_FIRST_OF_STAFF + HF_STAFF_ROLE, "manager", "管理者|管理员|院领导|经理|管理人员|管理人員" },
  { HF_IMPORT_FIRST_OF_DUTY + HF_DUTY_WEEKDAY, "1", "周一|星期一|週一|礼拜一|mon" },
  { HF_IMPORT_FIRST_OF_DUTY + HF_DUTY_WEEKDAY, "2", "周二|星期二|週二|礼拜二|tue" },
  { HF_IMPORT_FIRST_OF_DUTY + HF_DUTY_WEEKDAY, "3", "周三|星期三|週三|礼拜三|wed" },
  { HF_IMPORT_FIRST_OF_DUTY + HF_DUTY_WEEKDAY, "4", "周四|星期四|週四|礼拜四|thu" },
  { HF_IMPORT_FIRST_OF_DUTY + HF_DUTY_WEEKDAY, "5", "周五|星期五|週五|礼拜五|fri" },
  { HF_IMPORT_FIRST_OF_DUTY + HF_DUTY_WEEKDAY, "6", "周六|星期六|週六|礼拜六|sat" },
  { HF_IMPORT_FIRST_OF_DUTY + HF_DUTY_WEEKDAY, "7", "周日|星期日|週日|礼拜日|sun|周天|星期天|0" },
  { HF_IMPORT_FIRST_OF_DUTY_EXCEPTION + HF_DUTY_EXCEPTION_KIND, "off", "停诊|休息|请假|休假|停診|休" },
  { HF_IMPORT_FIRST_OF_DUTY_EXCEPTION + HF_DUTY_EXCEPTION_KIND, "extra", "加诊|加班|加開|加診" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_KIND, "contract", "合同单位|协议单位|签约单位|協議單位" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_KIND, "community", "社区|社區" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_KIND, "insurer", "保险公司|保险机构|保險機構" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_KIND, "supplier", "供应商|供應商" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_KIND, "pharma", "药企|药厂|制药企业|藥企" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_KIND, "device", "器械厂商|医疗器械|器械商|器材商" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_KIND, "distributor", "经销商|代理商|分销商|經銷商" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_KIND, "hospital", "合作医院|医院|合作醫院" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_KIND, "health_firm", "健康管理公司|健康管理机构|健康管理機構" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_KIND, "government", "政府|政府机构|政府部门|政府機構" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_KIND, "other", "其他|其他团体|其他團體" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_STAGE, "potential", "潜在|潜在合作方|潛在合作方" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_STAGE, "active", "合作中" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_STAGE, "strategic", "战略合作|战略伙伴|策略夥伴" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_VALUE, "high", "高|价值高|價值高" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_VALUE, "medium", "中|价值中|價值中" },
  { HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_VALUE, "low", "低|价值低|價值低" },
};
/* clang-format on */

const char *
hf_choice_words_find (HfImportFieldId field, const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (choice_words); i++)
    if (choice_words[i].field == field && hf_str_list_has (choice_words[i].words, word))
      return choice_words[i].key;
  return NULL;
}
