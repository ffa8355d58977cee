/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The kinds of rows that follow from the tables of fields. To have one more brought in and out, add
 * it to HF_PLAIN_KINDS() and here. */

#include "transfer/hf-plain-kind.h"

#include <glib/gi18n.h>

/* clang-format off */
#define ROWS(ENTITY, entity) &hf_##entity##_def, HF_IMPORT_FIRST_OF_##ENTITY
#define ONCE(...)            FALSE, { __VA_ARGS__ }, sizeof ((guint[]){ __VA_ARGS__ }) / sizeof (guint)
#define LEDGER(...)          TRUE, { __VA_ARGS__ }, sizeof ((guint[]){ __VA_ARGS__ }) / sizeof (guint)

static const HfPlainKind plain_kinds[HF_IMPORT_N_KINDS] = {
  [HF_IMPORT_CONTACTS] = { "contacts", N_ ("Import contacts"), ROWS (CONTACT, contact), LEDGER (HF_CONTACT_CUSTOMER, HF_CONTACT_AT, HF_CONTACT_CHANNEL) },
  [HF_IMPORT_PHONES] = { "phones", N_ ("Import phone numbers"), ROWS (PHONE, phone), ONCE (HF_PHONE_CUSTOMER, HF_PHONE_NUMBER) },
  [HF_IMPORT_ACCOUNTS] = { "accounts", N_ ("Import accounts"), ROWS (HANDLE, handle), ONCE (HF_HANDLE_CUSTOMER, HF_HANDLE_KIND, HF_HANDLE_VALUE) },
  [HF_IMPORT_SPECIAL_DAYS] = { "special-days", N_ ("Import special days"), ROWS (SPECIAL_DAY, special_day), ONCE (HF_SPECIAL_DAY_CUSTOMER, HF_SPECIAL_DAY_KIND, HF_SPECIAL_DAY_DATE) },
  [HF_IMPORT_CONSENTS] = { "consents", N_ ("Import consents"), ROWS (CONSENT, consent), ONCE (HF_CONSENT_CUSTOMER, HF_CONSENT_CHANNEL, HF_CONSENT_PURPOSE, HF_CONSENT_DAY) },
  [HF_IMPORT_RELATIONS] = { "relations", N_ ("Import relations"), ROWS (RELATION, relation), ONCE (HF_RELATION_CUSTOMER, HF_RELATION_OTHER, HF_RELATION_KIND) },
  [HF_IMPORT_MEASUREMENTS] = { "measurements", N_ ("Import measurements"), ROWS (MEASUREMENT, measurement), LEDGER (HF_MEASUREMENT_CUSTOMER, HF_MEASUREMENT_INDICATOR, HF_MEASUREMENT_DATE, HF_MEASUREMENT_VALUE, HF_MEASUREMENT_SECOND) },
  [HF_IMPORT_NOTES] = { "notes", N_ ("Import notes"), ROWS (MEMO, memo), LEDGER (HF_MEMO_CUSTOMER, HF_MEMO_AT, HF_MEMO_TEXT) },
  [HF_IMPORT_RESPONSIBLE] = { "responsible", N_ ("Import responsible people"), ROWS (RESPONSIBLE, responsible), ONCE (HF_RESPONSIBLE_CUSTOMER, HF_RESPONSIBLE_STAFF, HF_RESPONSIBLE_ROLE) },
  [HF_IMPORT_ARTICLES] = { "articles", N_ ("Import articles"), ROWS (ARTICLE, article), ONCE (HF_ARTICLE_NAME, HF_ARTICLE_KIND) },
  [HF_IMPORT_DEPARTMENTS] = { "departments", N_ ("Import departments"), ROWS (DEPARTMENT, department), ONCE (HF_DEPARTMENT_NAME) },
  [HF_IMPORT_STAFF] = { "staff", N_ ("Import staff"), ROWS (STAFF, staff), ONCE (HF_STAFF_NAME) },
  [HF_IMPORT_DUTIES] = { "duties", N_ ("Import the weekly roster"), ROWS (DUTY, duty), ONCE (HF_DUTY_STAFF, HF_DUTY_WEEKDAY, HF_DUTY_BEGINS, HF_DUTY_FROM) },
  [HF_IMPORT_DUTY_EXCEPTIONS] = { "duty-exceptions", N_ ("Import roster exceptions"), ROWS (DUTY_EXCEPTION, duty_exception), ONCE (HF_DUTY_EXCEPTION_STAFF, HF_DUTY_EXCEPTION_DATE, HF_DUTY_EXCEPTION_KIND, HF_DUTY_EXCEPTION_BEGINS) },
  [HF_IMPORT_TRAININGS] = { "trainings", N_ ("Import trainings"), ROWS (TRAINING, training), ONCE (HF_TRAINING_STAFF, HF_TRAINING_TOPIC, HF_TRAINING_KIND, HF_TRAINING_DATE) },
  [HF_IMPORT_PACKAGES] = { "packages", N_ ("Import service packages"), ROWS (PACKAGE, package), ONCE (HF_PACKAGE_NAME) },
  [HF_IMPORT_PACKAGE_ITEMS] = { "package-items", N_ ("Import package items"), ROWS (PACKAGE_ITEM, package_item), ONCE (HF_PACKAGE_ITEM_PACKAGE, HF_PACKAGE_ITEM_NAME) },
  [HF_IMPORT_GIVEN_PACKAGES] = { "given-packages", N_ ("Import packages of customers"), ROWS (GIVEN_PACKAGE, given_package), LEDGER (HF_GIVEN_PACKAGE_CUSTOMER, HF_GIVEN_PACKAGE_PACKAGE, HF_GIVEN_PACKAGE_GIVEN) },
  [HF_IMPORT_GIVEN_ITEMS] = { "given-items", N_ ("Import items of customers’ packages"), ROWS (GIVEN_ITEM, given_item), LEDGER (HF_GIVEN_ITEM_GIVEN_PACKAGE, HF_GIVEN_ITEM_NAME) },
  [HF_IMPORT_PACKAGE_USES] = { "package-uses", N_ ("Import uses of service packages"), ROWS (PACKAGE_USE, package_use), LEDGER (HF_PACKAGE_USE_CUSTOMER, HF_PACKAGE_USE_GIVEN_ITEM, HF_PACKAGE_USE_DATE, HF_PACKAGE_USE_QUANTITY) },
  [HF_IMPORT_TIERS] = { "tiers", N_ ("Import membership tiers"), ROWS (TIER, tier), ONCE (HF_TIER_NAME) },
  [HF_IMPORT_MEMBERSHIPS] = { "memberships", N_ ("Import memberships"), ROWS (MEMBERSHIP, membership), ONCE (HF_MEMBERSHIP_CUSTOMER, HF_MEMBERSHIP_TIER, HF_MEMBERSHIP_FROM) },
  [HF_IMPORT_POINTS] = { "points", N_ ("Import points"), ROWS (POINTS, points), LEDGER (HF_POINTS_CUSTOMER, HF_POINTS_DATE, HF_POINTS_POINTS, HF_POINTS_REASON, HF_POINTS_EXPIRES) },
  [HF_IMPORT_ORGANISATIONS] = { "organisations", N_ ("Import organisations"), ROWS (ORGANISATION, organisation), ONCE (HF_ORGANISATION_NAME) },
  [HF_IMPORT_MEMBERS] = { "members", N_ ("Import members"), ROWS (MEMBER, member), ONCE (HF_MEMBER_ORGANISATION, HF_MEMBER_CUSTOMER, HF_MEMBER_ROLE, HF_MEMBER_FROM) },
  [HF_IMPORT_AGREEMENTS] = { "agreements", N_ ("Import agreements"), ROWS (AGREEMENT, agreement), ONCE (HF_AGREEMENT_ORGANISATION, HF_AGREEMENT_NUMBER, HF_AGREEMENT_SIGNED) },
  [HF_IMPORT_ACTIVITIES] = { "activities", N_ ("Import activities"), ROWS (ACTIVITY, activity), LEDGER (HF_ACTIVITY_ORGANISATION, HF_ACTIVITY_KIND, HF_ACTIVITY_TITLE, HF_ACTIVITY_DUE) },
  [HF_IMPORT_SCORES] = { "scores", N_ ("Import service scores"), ROWS (SERVICE_SCORE, service_score), LEDGER (HF_SERVICE_SCORE_STAFF, HF_SERVICE_SCORE_DATE, HF_SERVICE_SCORE_POINTS, HF_SERVICE_SCORE_REASON, HF_SERVICE_SCORE_CUSTOMER) },
  [HF_IMPORT_GIFTS] = { "gifts", N_ ("Import gifts"), ROWS (GIFT, gift), LEDGER (HF_GIFT_CUSTOMER, HF_GIFT_DATE, HF_GIFT_DIRECTION, HF_GIFT_KIND) },
  [HF_IMPORT_WORK_DAYS] = { "work-days", N_ ("Import days off"), ROWS (WORK_DAY, work_day), ONCE (HF_WORK_DAY_DATE, HF_WORK_DAY_UNTIL) },
  [HF_IMPORT_COMPLAINTS] = { "complaints", N_ ("Import complaints"), ROWS (COMPLAINT, complaint), LEDGER (HF_COMPLAINT_CUSTOMER, HF_COMPLAINT_AT, HF_COMPLAINT_KIND) },
  [HF_IMPORT_APPOINTMENTS] = { "appointments", N_ ("Import appointments"), ROWS (APPOINTMENT, appointment), ONCE (HF_APPOINTMENT_CUSTOMER, HF_APPOINTMENT_DATE, HF_APPOINTMENT_TIME, HF_APPOINTMENT_KIND) },
};
/* clang-format on */

const HfPlainKind *
hf_plain_kind_get (HfImportKind kind)
{
  g_return_val_if_fail (kind < HF_IMPORT_N_KINDS, NULL);

  return plain_kinds[kind].def != NULL ? &plain_kinds[kind] : NULL;
}

gboolean
hf_plain_kind_is_spelled (const char *entity)
{
  return g_str_equal (entity, hf_given_package_def.name) ||
         g_str_equal (entity, hf_given_item_def.name);
}

/* Files refer by names, or to customers by numbers; a visit has neither. Whom each row needs they
 * say in columns of the customer. */
static gboolean
can_be_named (const HfFieldDef *field)
{
  if (hf_plain_kind_is_spelled (field->ref))
    return TRUE;
  return g_str_equal (field->ref, hf_customer_def.name) ?
           !(g_str_equal (field->name, "customer") && field->flags & HF_FIELD_REQUIRED) :
           hf_entity_flagged_field (hf_entity_find (field->ref), HF_FIELD_NAMED) >= 0;
}

gboolean
hf_plain_kind_is_for_files (const HfFieldDef *field)
{
  return HF_FIELD_IS_OWN (field) && !(field->flags & HF_FIELD_INTERNAL) &&
         (field->type != HF_FIELD_REF || can_be_named (field));
}
