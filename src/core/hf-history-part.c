/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Of what the history tells beside the fields of a card itself: a line for each kind of row that is
 * part of one. It reads nothing. */

#include "core/hf-history-part.h"

#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-appointment.h"
#include "core/hf-attachment.h"
#include "core/hf-benefit-use.h"
#include "core/hf-class-choice.h"
#include "core/hf-complaint.h"
#include "core/hf-consent.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-duty-exception.h"
#include "core/hf-duty.h"
#include "core/hf-external-id.h"
#include "core/hf-gift.h"
#include "core/hf-given-package.h"
#include "core/hf-handle.h"
#include "core/hf-measurement.h"
#include "core/hf-member.h"
#include "core/hf-membership.h"
#include "core/hf-memo.h"
#include "core/hf-organisation.h"
#include "core/hf-package-item.h"
#include "core/hf-package-use.h"
#include "core/hf-package.h"
#include "core/hf-person-plan.h"
#include "core/hf-phone.h"
#include "core/hf-plan-row.h"
#include "core/hf-plan-step.h"
#include "core/hf-plan-trigger.h"
#include "core/hf-points.h"
#include "core/hf-relation.h"
#include "core/hf-responsible.h"
#include "core/hf-service-score.h"
#include "core/hf-special-day.h"
#include "core/hf-staff.h"
#include "core/hf-tier-benefit.h"
#include "core/hf-tier.h"
#include "core/hf-training.h"
#include "core/hf-visit.h"

#define LINE   HF_HISTORY_LINE
#define LEDGER HF_HISTORY_LEDGER
#define ENTRY  HF_HISTORY_ENTRY

/* clang-format off */
const HfHistoryPart hf_history_parts[] = {
  { &hf_customer_def, &hf_phone_def, HF_PHONE_CUSTOMER, LINE, .names = { HF_PHONE_NUMBER, HF_PHONE_WHOSE } },
  { &hf_customer_def, &hf_handle_def, HF_HANDLE_CUSTOMER, LINE, .names = { HF_HANDLE_VALUE, HF_HANDLE_KIND } },
  { &hf_customer_def, &hf_special_day_def, HF_SPECIAL_DAY_CUSTOMER, LINE, .names = { HF_SPECIAL_DAY_DATE, HF_SPECIAL_DAY_KIND } },
  { &hf_customer_def, &hf_external_id_def, HF_EXTERNAL_ID_CUSTOMER, LINE, .names = { HF_EXTERNAL_ID_VALUE } },
  { &hf_customer_def, &hf_consent_def, HF_CONSENT_CUSTOMER, LEDGER, .names = { HF_CONSENT_ANSWER } },
  { &hf_customer_def, &hf_visit_def, HF_VISIT_CUSTOMER, ENTRY, .names = { HF_VISIT_DATE, HF_VISIT_KIND, HF_VISIT_DIAGNOSIS }, .n_named = 1 },
  { &hf_customer_def, &hf_contact_def, HF_CONTACT_CUSTOMER, ENTRY, .names = { HF_CONTACT_AT, HF_CONTACT_CHANNEL, HF_CONTACT_OUTCOME, HF_CONTACT_NOTE }, .n_named = 1 },
  { &hf_customer_def, &hf_complaint_def, HF_COMPLAINT_CUSTOMER, ENTRY, .names = { HF_COMPLAINT_AT, HF_COMPLAINT_KIND, HF_COMPLAINT_TEXT }, .n_named = 2 },
  { &hf_customer_def, &hf_appointment_def, HF_APPOINTMENT_CUSTOMER, ENTRY, .names = { HF_APPOINTMENT_DATE, HF_APPOINTMENT_TIME, HF_APPOINTMENT_KIND }, .n_named = 2 },
  { &hf_customer_def, &hf_measurement_def, HF_MEASUREMENT_CUSTOMER, ENTRY, .names = { HF_MEASUREMENT_INDICATOR, HF_MEASUREMENT_DATE, HF_MEASUREMENT_VALUE }, .n_named = 2 },
  /* A pin is set and taken off where one looks at the note. */
  { &hf_customer_def, &hf_memo_def, HF_MEMO_CUSTOMER, ENTRY, .names = { HF_MEMO_AT, HF_MEMO_TEXT }, .n_named = 1, .silent = HF_MEMO_IS_PINNED },
  { &hf_customer_def, &hf_gift_def, HF_GIFT_CUSTOMER, ENTRY, .names = { HF_GIFT_KIND, HF_GIFT_DATE, HF_GIFT_DIRECTION }, .n_named = 2 },
  { &hf_customer_def, &hf_relation_def, HF_RELATION_CUSTOMER, ENTRY, .names = { HF_RELATION_OTHER, HF_RELATION_KIND }, .n_named = 1 },
  { &hf_customer_def, &hf_relation_def, HF_RELATION_OTHER, ENTRY, .names = { HF_RELATION_CUSTOMER, HF_RELATION_KIND }, .n_named = 1 },
  { &hf_customer_def, &hf_responsible_def, HF_RESPONSIBLE_CUSTOMER, ENTRY, .names = { HF_RESPONSIBLE_STAFF, HF_RESPONSIBLE_ROLE }, .n_named = 1 },
  { &hf_customer_def, &hf_member_def, HF_MEMBER_CUSTOMER, ENTRY, .names = { HF_MEMBER_ORGANISATION, HF_MEMBER_ROLE }, .n_named = 1 },
  { &hf_customer_def, &hf_membership_def, HF_MEMBERSHIP_CUSTOMER, ENTRY, .names = { HF_MEMBERSHIP_TIER, HF_MEMBERSHIP_FROM }, .n_named = 1 },
  { &hf_customer_def, &hf_points_def, HF_POINTS_CUSTOMER, ENTRY, .names = { HF_POINTS_DATE, HF_POINTS_POINTS, HF_POINTS_REASON }, .n_named = 1 },
  { &hf_customer_def, &hf_given_package_def, HF_GIVEN_PACKAGE_CUSTOMER, ENTRY, .names = { HF_GIVEN_PACKAGE_PACKAGE, HF_GIVEN_PACKAGE_GIVEN }, .n_named = 1 },
  { &hf_customer_def, &hf_package_use_def, HF_PACKAGE_USE_CUSTOMER, ENTRY, .names = { HF_PACKAGE_USE_GIVEN_ITEM, HF_PACKAGE_USE_DATE, HF_PACKAGE_USE_QUANTITY }, .n_named = 2 },
  { &hf_customer_def, &hf_benefit_use_def, HF_BENEFIT_USE_CUSTOMER, ENTRY, .names = { HF_BENEFIT_USE_BENEFIT, HF_BENEFIT_USE_DATE }, .n_named = 2 },
  { &hf_customer_def, &hf_person_plan_def, HF_PERSON_PLAN_CUSTOMER, ENTRY, .names = { HF_PERSON_PLAN_PLAN, HF_PERSON_PLAN_ANCHOR_DAY }, .n_named = 1 },
  { &hf_plan_row_def, &hf_plan_step_def, HF_PLAN_STEP_PLAN, ENTRY, .names = { HF_PLAN_STEP_NUMBER, HF_PLAN_STEP_UNIT }, .n_named = 2 },
  { &hf_plan_row_def, &hf_plan_trigger_def, HF_PLAN_TRIGGER_PLAN, ENTRY, .names = { HF_PLAN_TRIGGER_DEPARTMENT, HF_PLAN_TRIGGER_DIAGNOSIS, HF_PLAN_TRIGGER_KIND } },
  { &hf_customer_def, &hf_class_choice_def, HF_CLASS_CHOICE_CUSTOMER, ENTRY, .names = { HF_CLASS_CHOICE_CLASS, HF_CLASS_CHOICE_BELONGS }, .n_named = 1 },
  { &hf_customer_def, &hf_attachment_def, HF_ATTACHMENT_CUSTOMER, ENTRY, .names = { HF_ATTACHMENT_NAME }, .n_named = 1, .has_file = TRUE },
  { &hf_organisation_def, &hf_attachment_def, HF_ATTACHMENT_ORGANISATION, ENTRY, .names = { HF_ATTACHMENT_NAME }, .n_named = 1, .has_file = TRUE },
  { &hf_organisation_def, &hf_agreement_def, HF_AGREEMENT_ORGANISATION, ENTRY, .names = { HF_AGREEMENT_NUMBER, HF_AGREEMENT_SIGNED, HF_AGREEMENT_EXPIRES }, .n_named = 2 },
  { &hf_organisation_def, &hf_activity_def, HF_ACTIVITY_ORGANISATION, ENTRY, .names = { HF_ACTIVITY_TITLE, HF_ACTIVITY_DUE }, .n_named = 1 },
  { &hf_organisation_def, &hf_member_def, HF_MEMBER_ORGANISATION, ENTRY, .names = { HF_MEMBER_CUSTOMER, HF_MEMBER_ROLE }, .n_named = 1 },
  { &hf_staff_def, &hf_training_def, HF_TRAINING_STAFF, ENTRY, .names = { HF_TRAINING_TOPIC, HF_TRAINING_DATE }, .n_named = 2 },
  { &hf_staff_def, &hf_duty_def, HF_DUTY_STAFF, ENTRY, .names = { HF_DUTY_WEEKDAY, HF_DUTY_BEGINS, HF_DUTY_ENDS }, .n_named = 2 },
  { &hf_staff_def, &hf_duty_exception_def, HF_DUTY_EXCEPTION_STAFF, ENTRY, .names = { HF_DUTY_EXCEPTION_DATE, HF_DUTY_EXCEPTION_KIND }, .n_named = 1 },
  { &hf_staff_def, &hf_service_score_def, HF_SERVICE_SCORE_STAFF, ENTRY, .names = { HF_SERVICE_SCORE_DATE, HF_SERVICE_SCORE_POINTS, HF_SERVICE_SCORE_REASON }, .n_named = 1 },
  { &hf_package_def, &hf_package_item_def, HF_PACKAGE_ITEM_PACKAGE, ENTRY, .names = { HF_PACKAGE_ITEM_NAME, HF_PACKAGE_ITEM_PRICE }, .n_named = 1 },
  { &hf_tier_def, &hf_tier_benefit_def, HF_TIER_BENEFIT_TIER, ENTRY, .names = { HF_TIER_BENEFIT_NAME, HF_TIER_BENEFIT_TIMES }, .n_named = 1 },
};
/* clang-format on */

const guint hf_history_n_parts = G_N_ELEMENTS (hf_history_parts);

const HfHistoryPart *
hf_history_part_find (const HfEntityDef *whole, const char *entity)
{
  for (guint i = 0; i < hf_history_n_parts; i++)
    if ((whole == NULL || hf_history_parts[i].whole == whole) &&
        g_str_equal (hf_history_parts[i].def->name, entity))
      return &hf_history_parts[i];
  return NULL;
}

static gboolean
says_whose (const HfEntityDef *def, guint field)
{
  for (guint i = 0; i < hf_history_n_parts; i++)
    if (hf_history_parts[i].def == def && hf_history_parts[i].via == field)
      return TRUE;
  return FALSE;
}

gboolean
hf_history_part_tells (const HfHistoryPart *self, guint field)
{
  const HfFieldDef *def = &self->def->fields[field];

  if (!HF_FIELD_IS_OWN (def) || def->flags & HF_FIELD_INTERNAL || says_whose (self->def, field) ||
      (self->silent != 0 && field == self->silent))
    return FALSE;
  return def->type != HF_FIELD_REF || hf_entity_field (hf_entity_find (def->ref), "name") >= 0;
}
