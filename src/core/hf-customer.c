/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A person in the book: a patient, a relative, somebody who might come. */

#include "core/hf-customer.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_CUSTOMER_NAME]              = { "name", N_ ("Name"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_NAMED | HF_FIELD_SEARCHED | HF_FIELD_PERSONAL_NAME },
  [HF_CUSTOMER_PINYIN]            = { "pinyin", N_ ("Pinyin"), HF_FIELD_TEXT, HF_FIELD_SEARCHED | HF_FIELD_PERSONAL },
  [HF_CUSTOMER_SEX]               = { "sex", N_ ("Sex"), HF_FIELD_CHOICE, HF_FIELD_WANTED, .choices = hf_customer_sexes },
  [HF_CUSTOMER_BIRTH_DATE]        = { "birth_date", N_ ("Birth date"), HF_FIELD_DATE, HF_FIELD_PERSONAL | HF_FIELD_WANTED },
  [HF_CUSTOMER_BIRTH_PRECISION]   = { "birth_precision", N_ ("Birth date precision"), HF_FIELD_CHOICE, HF_FIELD_INTERNAL, .choices = hf_customer_precisions },
  [HF_CUSTOMER_ID_NUMBER]         = { "id_number", N_ ("Identity card"), HF_FIELD_TEXT, HF_FIELD_PERSONAL | HF_FIELD_GUARDED },
  [HF_CUSTOMER_CATEGORY]          = { "category", N_ ("Kind of customer"), HF_FIELD_CHOICE, 0, .choices = hf_customer_categories },
  [HF_CUSTOMER_PROVINCE]          = { "province", N_ ("Province"), HF_FIELD_TEXT, 0 },
  [HF_CUSTOMER_CITY]              = { "city", N_ ("City"), HF_FIELD_TEXT, 0 },
  [HF_CUSTOMER_DISTRICT]          = { "district", N_ ("District"), HF_FIELD_TEXT, HF_FIELD_WANTED },
  [HF_CUSTOMER_STREET]            = { "street", N_ ("Street"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_CUSTOMER_HOUSEHOLD]         = { "household", N_ ("Household"), HF_FIELD_TEXT, HF_FIELD_SEARCHED | HF_FIELD_PERSONAL },
  [HF_CUSTOMER_NATIVE_PLACE]      = { "native_place", N_ ("Native place"), HF_FIELD_TEXT, 0 },
  [HF_CUSTOMER_OCCUPATION]        = { "occupation", N_ ("Occupation"), HF_FIELD_TEXT, HF_FIELD_SEARCHED | HF_FIELD_WANTED },
  [HF_CUSTOMER_POSITION]          = { "position", N_ ("Position"), HF_FIELD_TEXT, 0 },
  [HF_CUSTOMER_EDUCATION]         = { "education", N_ ("Education"), HF_FIELD_CHOICE, 0, .choices = hf_customer_educations },
  [HF_CUSTOMER_MARITAL]           = { "marital", N_ ("Marital status"), HF_FIELD_CHOICE, HF_FIELD_WANTED, .choices = hf_customer_maritals },
  [HF_CUSTOMER_LIFE_STAGE]        = { "life_stage", N_ ("Life stage"), HF_FIELD_CHOICE, 0, .choices = hf_customer_life_stages },
  [HF_CUSTOMER_LIFE_STAGE_SINCE]  = { "life_stage_since", N_ ("Life stage since"), HF_FIELD_DATE, 0 },
  [HF_CUSTOMER_FAMILY]            = { "family", N_ ("Family situation"), HF_FIELD_TEXT, HF_FIELD_PROSE | HF_FIELD_RESTRICTED | HF_FIELD_PERSONAL },
  [HF_CUSTOMER_ECONOMY]           = { "economy", N_ ("Economic status"), HF_FIELD_CHOICE, HF_FIELD_RESTRICTED | HF_FIELD_PERSONAL, .choices = hf_customer_economies },
  [HF_CUSTOMER_ASSETS]            = { "assets", N_ ("Family assets"), HF_FIELD_TEXT, HF_FIELD_RESTRICTED | HF_FIELD_PERSONAL },
  [HF_CUSTOMER_HOBBIES]           = { "hobbies", N_ ("Hobbies"), HF_FIELD_TEXT, HF_FIELD_SEARCHED },
  [HF_CUSTOMER_PERSONALITY]       = { "personality", N_ ("Personality"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_CUSTOMER_ALLERGIES]         = { "allergies", N_ ("Allergies"), HF_FIELD_TEXT, HF_FIELD_SEARCHED | HF_FIELD_PERSONAL | HF_FIELD_WANTED },
  [HF_CUSTOMER_HEREDITARY]        = { "hereditary", N_ ("Hereditary diseases"), HF_FIELD_TEXT, HF_FIELD_SEARCHED | HF_FIELD_PERSONAL },
  [HF_CUSTOMER_CONSTITUTION]      = { "constitution", N_ ("Constitution"), HF_FIELD_TEXT, HF_FIELD_SEARCHED | HF_FIELD_PERSONAL },
  [HF_CUSTOMER_PAYER]             = { "payer", N_ ("Way of payment"), HF_FIELD_CHOICE, 0, .choices = hf_customer_payers },
  [HF_CUSTOMER_SPENDING]          = { "spending", N_ ("Spending habits"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_CUSTOMER_INTERESTS]         = { "interests", N_ ("Interested in"), HF_FIELD_TEXT, HF_FIELD_SEARCHED | HF_FIELD_WANTED },
  [HF_CUSTOMER_TOPICS]            = { "topics", N_ ("Wants to know about"), HF_FIELD_TEXT, HF_FIELD_SEARCHED },
  [HF_CUSTOMER_DECISION_FACTORS]  = { "decision_factors", N_ ("Decides by"), HF_FIELD_TEXT, 0 },
  [HF_CUSTOMER_GOALS]             = { "goals", N_ ("Own goals"), HF_FIELD_TEXT, HF_FIELD_PROSE | HF_FIELD_PERSONAL },
  [HF_CUSTOMER_HOW_MET]           = { "how_met", N_ ("How we met"), HF_FIELD_TEXT, HF_FIELD_PROSE | HF_FIELD_SEARCHED | HF_FIELD_PERSONAL },
  [HF_CUSTOMER_QUICK_FACTS]       = { "quick_facts", N_ ("Quick facts"), HF_FIELD_TEXT, HF_FIELD_PROSE | HF_FIELD_SEARCHED | HF_FIELD_PERSONAL },
  [HF_CUSTOMER_ORIGIN]            = { "origin", N_ ("Source"), HF_FIELD_TEXT, HF_FIELD_WANTED },
  [HF_CUSTOMER_ORIGIN_DETAIL]     = { "origin_detail", N_ ("Source in detail"), HF_FIELD_TEXT, HF_FIELD_SEARCHED },
  [HF_CUSTOMER_REFERRER]          = { "referrer", N_ ("Referred by"), HF_FIELD_REF, 0, .ref = "customer" },
  [HF_CUSTOMER_STAGE]             = { "stage", N_ ("Stage set by hand"), HF_FIELD_CHOICE, 0, .choices = hf_customer_stages },
  [HF_CUSTOMER_STAGE_REASON]      = { "stage_reason", N_ ("Why this stage"), HF_FIELD_TEXT, 0 },
  [HF_CUSTOMER_VALUE]             = { "value", N_ ("Value set by hand"), HF_FIELD_CHOICE, 0, .choices = hf_customer_values },
  [HF_CUSTOMER_NEED]              = { "need", N_ ("Need"), HF_FIELD_CHOICE, 0, .choices = hf_customer_needs },
  [HF_CUSTOMER_IS_VIP]            = { "is_vip", N_ ("VIP set by hand"), HF_FIELD_BOOL, 0 },
  [HF_CUSTOMER_RECOMMENDS]        = { "recommends", N_ ("Recommends us"), HF_FIELD_BOOL, 0 },
  [HF_CUSTOMER_TRUSTS]            = { "trusts", N_ ("Trusts us"), HF_FIELD_BOOL, 0 },
  [HF_CUSTOMER_OWNER]             = { "owner", N_ ("Owner"), HF_FIELD_REF, HF_FIELD_WANTED, .ref = "staff" },
  [HF_CUSTOMER_GRADE]             = { "grade", N_ ("Follow-up grade"), HF_FIELD_CHOICE, HF_FIELD_WANTED, .choices = hf_customer_grades },
  [HF_CUSTOMER_TAGS]              = { "tags", N_ ("Tags"), HF_FIELD_TEXT, HF_FIELD_SEARCHED },
  [HF_CUSTOMER_NOTE]              = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_PROSE | HF_FIELD_SEARCHED | HF_FIELD_PERSONAL },
  [HF_CUSTOMER_PREFERRED_CHANNEL] = { "preferred_channel", N_ ("Prefers"), HF_FIELD_TEXT, HF_FIELD_WANTED },
  [HF_CUSTOMER_PREFERRED_TIME]    = { "preferred_time", N_ ("Best time to call"), HF_FIELD_TEXT, 0 },
  [HF_CUSTOMER_LANGUAGE]          = { "language", N_ ("Language"), HF_FIELD_TEXT, 0 },
  [HF_CUSTOMER_EMERGENCY]         = { "emergency", N_ ("Emergency contact"), HF_FIELD_TEXT, HF_FIELD_SEARCHED | HF_FIELD_PERSONAL },
  [HF_CUSTOMER_DECEASED]          = { "deceased", N_ ("Deceased on"), HF_FIELD_DATE, 0 },
  [HF_CUSTOMER_DO_NOT_CONTACT]    = { "do_not_contact", N_ ("Do not contact"), HF_FIELD_BOOL, 0 },
  [HF_CUSTOMER_SIMILAR_TO]        = { "similar_to", N_ ("Possible duplicate of"), HF_FIELD_REF, HF_FIELD_INTERNAL, .ref = "customer" },
  [HF_CUSTOMER_MERGED_INTO]       = { "merged_into", N_ ("Merged into"), HF_FIELD_REF, HF_FIELD_INTERNAL, .ref = "customer" },
  [HF_CUSTOMER_ARCHIVED]          = { "archived", N_ ("Archived"), HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
  [HF_CUSTOMER_PHONE]             = { "phone", N_ ("Phone"), HF_FIELD_TEXT, HF_FIELD_DERIVED | HF_FIELD_PERSONAL_PHONE | HF_FIELD_WANTED },
  [HF_CUSTOMER_FIRST_VISIT]       = { "first_visit", N_ ("First visit"), HF_FIELD_DATE, HF_FIELD_DERIVED },
  [HF_CUSTOMER_LAST_VISIT]        = { "last_visit", N_ ("Last visit"), HF_FIELD_DATE, HF_FIELD_DERIVED },
  [HF_CUSTOMER_VISIT_COUNT]       = { "visit_count", N_ ("Visits"), HF_FIELD_INT, HF_FIELD_DERIVED },
  [HF_CUSTOMER_NEXT_FOLLOW_UP]    = { "next_follow_up", N_ ("Next follow-up"), HF_FIELD_DATE, HF_FIELD_DERIVED },
  [HF_CUSTOMER_LAST_CONTACT]      = { "last_contact", N_ ("Last contact"), HF_FIELD_DATE, HF_FIELD_DERIVED },
  [HF_CUSTOMER_STAGE_NOW]         = { "stage_now", N_ ("Stage"), HF_FIELD_CHOICE, HF_FIELD_DERIVED, .choices = hf_customer_stages },
  [HF_CUSTOMER_LOYAL_SINCE]       = { "loyal_since", N_ ("Loyal since"), HF_FIELD_DATE, HF_FIELD_DERIVED },
  [HF_CUSTOMER_LIFELONG_SINCE]    = { "lifelong_since", N_ ("Lifelong since"), HF_FIELD_DATE, HF_FIELD_DERIVED },
  [HF_CUSTOMER_SPENT]             = { "spent", N_ ("Paid in all"), HF_FIELD_MONEY, HF_FIELD_DERIVED },
  [HF_CUSTOMER_VISIT_CYCLE]       = { "visit_cycle", N_ ("Visit cycle in days"), HF_FIELD_INT, HF_FIELD_DERIVED },
  [HF_CUSTOMER_NEXT_EXPECTED]     = { "next_expected", N_ ("Next visit expected"), HF_FIELD_DATE, HF_FIELD_DERIVED },
  [HF_CUSTOMER_LENGTH_SCORE]      = { "length_score", N_ ("Length score"), HF_FIELD_INT, HF_FIELD_DERIVED },
  [HF_CUSTOMER_RECENCY_SCORE]     = { "recency_score", N_ ("Recency score"), HF_FIELD_INT, HF_FIELD_DERIVED },
  [HF_CUSTOMER_FREQUENCY_SCORE]   = { "frequency_score", N_ ("Frequency score"), HF_FIELD_INT, HF_FIELD_DERIVED },
  [HF_CUSTOMER_MONEY_SCORE]       = { "money_score", N_ ("Money score"), HF_FIELD_INT, HF_FIELD_DERIVED },
  [HF_CUSTOMER_VALUE_GROUP]       = { "value_group", N_ ("Value group"), HF_FIELD_CHOICE, HF_FIELD_DERIVED, .choices = hf_customer_groups },
  [HF_CUSTOMER_VALUE_RULE]        = { "value_rule", N_ ("Value by rule"), HF_FIELD_CHOICE, HF_FIELD_DERIVED | HF_FIELD_INTERNAL, .choices = hf_customer_values },
  [HF_CUSTOMER_VALUE_NOW]         = { "value_now", N_ ("Value"), HF_FIELD_CHOICE, HF_FIELD_DERIVED, .choices = hf_customer_values },
  [HF_CUSTOMER_VIP_NOW]           = { "vip_now", N_ ("VIP"), HF_FIELD_BOOL, HF_FIELD_DERIVED },
  [HF_CUSTOMER_CLASS_BY_HAND]     = { "class_by_hand", N_ ("Class set by hand"), HF_FIELD_BOOL, HF_FIELD_DERIVED | HF_FIELD_PERSONAL },
  [HF_CUSTOMER_TAGS_AUTO]         = { "tags_auto", N_ ("Automatic tags"), HF_FIELD_TEXT, HF_FIELD_DERIVED | HF_FIELD_PERSONAL | HF_FIELD_SEARCHED },
  [HF_CUSTOMER_POINTS_GIVEN]      = { "points_given", N_ ("Points given in all"), HF_FIELD_INT, HF_FIELD_DERIVED },
  [HF_CUSTOMER_ENTERED_BY]        = { "entered_by", N_ ("Entered by"), HF_FIELD_TEXT, HF_FIELD_DERIVED },
  [HF_CUSTOMER_ENTERED_ON]        = { "entered_on", N_ ("Entered on"), HF_FIELD_DATE, HF_FIELD_DERIVED },
  [HF_CUSTOMER_CHANGED_BY]        = { "changed_by", N_ ("Changed by"), HF_FIELD_TEXT, HF_FIELD_DERIVED },
  [HF_CUSTOMER_CHANGED_ON]        = { "changed_on", N_ ("Changed on"), HF_FIELD_DATE, HF_FIELD_DERIVED },
  [HF_CUSTOMER_LACKS_OWN]         = { "lacks_own", NULL, HF_FIELD_INT, HF_FIELD_DERIVED | HF_FIELD_INTERNAL },
  [HF_CUSTOMER_LACKS]             = { "lacks", N_ ("Wanted details missing"), HF_FIELD_INT, HF_FIELD_DERIVED },
  [HF_CUSTOMER_WITHHELD]          = { "withheld", NULL, HF_FIELD_CHOICE, HF_FIELD_DERIVED | HF_FIELD_INTERNAL, .choices = hf_customer_withholdings },
  [HF_CUSTOMER_OWNER_NAME]        = { "owner_name", NULL, HF_FIELD_JOINED, 0, .via = "owner", .column = "name" },
  [HF_CUSTOMER_OWNER_LEFT]        = { "owner_left", NULL, HF_FIELD_JOINED, 0, .via = "owner", .column = "archived" },
  [HF_CUSTOMER_REFERRER_NAME] = { "referrer_name", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL_NAME, .via = "referrer", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_CUSTOMER_N_FIELDS);

const HfEntityDef hf_customer_def = { "customer", N_ ("Customer"), fields, G_N_ELEMENTS (fields),
                                      hf_customer_get_type };

HF_DEFINE_ENTITY (HfCustomer, hf_customer)

const char *
hf_customer_precision_key (HfDatePrecision precision)
{
  switch (precision)
    {
    case HF_DATE_MONTH:
      return HF_CUSTOMER_PRECISION_MONTH;
    case HF_DATE_YEAR:
      return HF_CUSTOMER_PRECISION_YEAR;
    case HF_DATE_ESTIMATED:
      return HF_CUSTOMER_PRECISION_ESTIMATED;
    case HF_DATE_EXACT:
    default:
      return NULL;
    }
}

gboolean
hf_customer_may_be_contacted (const HfRow *customer)
{
  return hf_row_is_null (customer, HF_CUSTOMER_WITHHELD);
}
