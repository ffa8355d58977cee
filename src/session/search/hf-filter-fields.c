/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What rows can be filtered by: their own fields, and what hangs on them. How it is worded stands
 * in hf-filter-words.c. */

#include "session/search/hf-filter-words.h"

#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-appointment.h"
#include "core/hf-article.h"
#include "core/hf-case-class.h"
#include "core/hf-complaint.h"
#include "core/hf-consent.h"
#include "core/hf-contact.h"
#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-external-id.h"
#include "core/hf-follow-up.h"
#include "core/hf-gift.h"
#include "core/hf-given-package.h"
#include "core/hf-handle.h"
#include "core/hf-measurement.h"
#include "core/hf-member.h"
#include "core/hf-membership.h"
#include "core/hf-memo.h"
#include "core/hf-organisation.h"
#include "core/hf-own-fields.h"
#include "core/hf-person-plan.h"
#include "core/hf-phone.h"
#include "core/hf-relation.h"
#include "core/hf-responsible.h"
#include "core/hf-special-day.h"
#include "core/hf-staff.h"
#include "core/hf-star.h"
#include "core/hf-training.h"
#include "core/hf-visit.h"

typedef struct
{
  const HfEntityDef *def;
  guint              fields[18]; /* ended by the reference to what is filtered, which nobody asks */
} Hanging;

/* What of it tells one group of customers from another. */
/* clang-format off */
static const Hanging customer_hangs[] = {
  { &hf_visit_def, { HF_VISIT_DATE, HF_VISIT_DEPARTMENT, HF_VISIT_DOCTOR, HF_VISIT_KIND, HF_VISIT_CHANNEL, HF_VISIT_DIAGNOSIS, HF_VISIT_FEE, HF_VISIT_CUSTOMER } },
  { &hf_contact_def, { HF_CONTACT_AT, HF_CONTACT_CHANNEL, HF_CONTACT_DIRECTION, HF_CONTACT_REASON, HF_CONTACT_OUTCOME, HF_CONTACT_EMOTION, HF_CONTACT_SATISFIED, HF_CONTACT_DISSATISFACTION, HF_CONTACT_HANDLING, HF_CONTACT_NOTE, HF_CONTACT_STAFF, HF_CONTACT_CUSTOMER } },
  { &hf_follow_up_def, { HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_DUE, HF_FOLLOW_UP_OWNER, HF_FOLLOW_UP_CHANNEL, HF_FOLLOW_UP_ATTEMPTS, HF_FOLLOW_UP_CLOSED, HF_FOLLOW_UP_REASON, HF_FOLLOW_UP_SUGGESTED, HF_FOLLOW_UP_SUGGESTED_BY, HF_FOLLOW_UP_GRADE_REASON, HF_FOLLOW_UP_CLOSE_REASON, HF_FOLLOW_UP_CLOSE_NOTE, HF_FOLLOW_UP_CUSTOMER } },
  { &hf_person_plan_def, { HF_PERSON_PLAN_PLAN, HF_PERSON_PLAN_STATE, HF_PERSON_PLAN_ANCHOR_DAY, HF_PERSON_PLAN_PAUSED_UNTIL, HF_PERSON_PLAN_CUSTOMER } },
  { &hf_memo_def, { HF_MEMO_AT, HF_MEMO_TEXT, HF_MEMO_STAFF, HF_MEMO_POPUP, HF_MEMO_POPUP_OFF, HF_MEMO_POPUP_ARCHIVED, HF_MEMO_CUSTOMER } },
  { &hf_complaint_def, { HF_COMPLAINT_STATE, HF_COMPLAINT_KIND, HF_COMPLAINT_ABOUT, HF_COMPLAINT_AT, HF_COMPLAINT_CHANNEL, HF_COMPLAINT_DEPARTMENT, HF_COMPLAINT_PERSON, HF_COMPLAINT_OWNER, HF_COMPLAINT_PACE, HF_COMPLAINT_DUE, HF_COMPLAINT_ANSWERED, HF_COMPLAINT_CLOSED, HF_COMPLAINT_TOLD, HF_COMPLAINT_TEXT, HF_COMPLAINT_RESULT, HF_COMPLAINT_CUSTOMER } },
  { &hf_appointment_def, { HF_APPOINTMENT_STATE, HF_APPOINTMENT_DATE, HF_APPOINTMENT_KIND, HF_APPOINTMENT_DEPARTMENT, HF_APPOINTMENT_DOCTOR, HF_APPOINTMENT_REASON, HF_APPOINTMENT_STATE_REASON, HF_APPOINTMENT_CUSTOMER } },
  { &hf_gift_def, { HF_GIFT_KIND, HF_GIFT_DIRECTION, HF_GIFT_DATE, HF_GIFT_CUSTOMER } },
  { &hf_case_class_def, { HF_CASE_CLASS_PARENT, HF_CASE_CLASS_AXIS } },
  { &hf_phone_def, { HF_PHONE_TYPE, HF_PHONE_INVALID, HF_PHONE_WHOSE, HF_PHONE_CUSTOMER } },
  { &hf_handle_def, { HF_HANDLE_KIND, HF_HANDLE_VALUE, HF_HANDLE_INVALID, HF_HANDLE_CUSTOMER } },
  { &hf_external_id_def, { HF_EXTERNAL_ID_SOURCE, HF_EXTERNAL_ID_VALUE, HF_EXTERNAL_ID_CUSTOMER } },
  { &hf_relation_def, { HF_RELATION_KIND, HF_RELATION_CUSTOMER } },
  { &hf_member_def, { HF_MEMBER_ORGANISATION, HF_MEMBER_ROLE, HF_MEMBER_FROM, HF_MEMBER_TO, HF_MEMBER_CUSTOMER } },
  { &hf_responsible_def, { HF_RESPONSIBLE_ROLE, HF_RESPONSIBLE_STAFF, HF_RESPONSIBLE_CUSTOMER } },
  { &hf_star_def, { HF_STAR_STAFF, HF_STAR_CUSTOMER } },
  { &hf_measurement_def, { HF_MEASUREMENT_INDICATOR, HF_MEASUREMENT_VALUE, HF_MEASUREMENT_SECOND, HF_MEASUREMENT_DATE, HF_MEASUREMENT_CUSTOMER } },
  { &hf_special_day_def, { HF_SPECIAL_DAY_KIND, HF_SPECIAL_DAY_DATE, HF_SPECIAL_DAY_GREETING, HF_SPECIAL_DAY_CUSTOMER } },
  { &hf_consent_def, { HF_CONSENT_CHANNEL, HF_CONSENT_PURPOSE, HF_CONSENT_ANSWER, HF_CONSENT_DAY, HF_CONSENT_HOW, HF_CONSENT_GUARDIAN, HF_CONSENT_STAFF, HF_CONSENT_CUSTOMER } },
  { &hf_membership_def, { HF_MEMBERSHIP_TIER, HF_MEMBERSHIP_NUMBER, HF_MEMBERSHIP_FROM, HF_MEMBERSHIP_TO, HF_MEMBERSHIP_CUSTOMER } },
  { &hf_given_package_def, { HF_GIVEN_PACKAGE_PACKAGE, HF_GIVEN_PACKAGE_GIVEN, HF_GIVEN_PACKAGE_EXPIRES, HF_GIVEN_PACKAGE_STAFF, HF_GIVEN_PACKAGE_CUSTOMER } },
  { NULL, { 0 } },
};

static const Hanging organisation_hangs[] = {
  { &hf_agreement_def, { HF_AGREEMENT_NUMBER, HF_AGREEMENT_SIGNED, HF_AGREEMENT_EXPIRES, HF_AGREEMENT_DISCOUNT, HF_AGREEMENT_TERMS, HF_AGREEMENT_CLOSED, HF_AGREEMENT_ORGANISATION } },
  { &hf_activity_def, { HF_ACTIVITY_KIND, HF_ACTIVITY_TITLE, HF_ACTIVITY_DUE, HF_ACTIVITY_DONE, HF_ACTIVITY_STAFF, HF_ACTIVITY_ORGANISATION } },
  { NULL, { 0 } },
};

static const Hanging staff_hangs[] = {
  { &hf_training_def, { HF_TRAINING_KIND, HF_TRAINING_TOPIC, HF_TRAINING_DATE, HF_TRAINING_PASSED, HF_TRAINING_EXPIRES, HF_TRAINING_STAFF } },
  { NULL, { 0 } },
};

/* All that is kept of one stands in it. */
static const Hanging article_hangs[] = {
  { NULL, { 0 } },
};
/* clang-format on */

/* The entity a list of rows shows, and what hangs on it. */
static const struct
{
  const HfEntityDef *def;
  const Hanging     *hangs;
} listed[] = {
  { &hf_customer_def, customer_hangs },
  { &hf_organisation_def, organisation_hangs },
  { &hf_staff_def, staff_hangs },
  { &hf_article_def, article_hangs },
};

static gboolean
has_any_op (const HfFilterField *field)
{
  for (guint op = 0; op < HF_FILTER_N_OPS; op++)
    if (hf_filter_words_field_offers (field, op))
      return TRUE;
  return FALSE;
}

/* Archived customers are a segment. */
static gboolean
is_archive (const HfFilterField *field)
{
  return (field->def == &hf_organisation_def && field->field == HF_ORGANISATION_ARCHIVED) ||
         (field->def == &hf_staff_def && field->field == HF_STAFF_ARCHIVED);
}

/* Whoever sees a field masked must not find out what it holds by asking for it either, nor may
 * whoever sees only the own record of trainings ask for those of others. */
static gboolean
is_offered (const HfFilterField *field, const HfViewer *viewer)
{
  guint    flags = field->def->fields[field->field].flags;
  gboolean is_personnel = hf_entity_flagged_field (field->def, HF_FIELD_PERSONNEL) >= 0;

  return field->def->fields[field->field].label != NULL &&
         ((flags & HF_FIELD_INTERNAL) == 0 || is_archive (field)) &&
         (flags & hf_viewer_hides (viewer)) == 0 &&
         (!is_personnel || hf_viewer_reads_all_records (viewer)) && has_any_op (field);
}

static void
add_if_offered (GArray *fields, HfFilterField offered, const HfViewer *viewer)
{
  if (is_offered (&offered, viewer))
    g_array_append_val (fields, offered);
}

/* Each compares as its kind does. */
static void
add_own_fields (GArray *fields, GPtrArray *own_fields, const HfViewer *viewer)
{
  for (guint i = 0; own_fields != NULL && i < own_fields->len; i++)
    {
      const HfRow  *definition = g_ptr_array_index (own_fields, i);
      HfFilterField offered = { &hf_custom_value_def, hf_own_fields_value_field (definition),
                                definition->id, FALSE };

      if (hf_row_is_null (definition, HF_CUSTOM_FIELD_ARCHIVED) &&
          (hf_own_fields_flags (definition) & hf_viewer_hides (viewer)) == 0)
        g_array_append_val (fields, offered);
    }
}

/* The reference to what is filtered ends the list; of a class it is the axis, which whoever chooses
 * a class has chosen with it. */
static gboolean
is_end (const Hanging *hanging, guint field, const HfEntityDef *def)
{
  return hanging->def == &hf_case_class_def ?
           field == HF_CASE_CLASS_AXIS :
           g_str_equal (hanging->def->fields[field].name, def->name);
}

static void
add_hanging (GArray *fields, const Hanging *hanging, const HfEntityDef *def, const HfViewer *viewer)
{
  for (guint i = 0; !is_end (hanging, hanging->fields[i], def); i++)
    add_if_offered (fields, (HfFilterField){ hanging->def, hanging->fields[i], 0, FALSE }, viewer);
}

static const Hanging *
find_hanging (const HfEntityDef *def)
{
  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    if (listed[i].def == def)
      return listed[i].hangs;
  g_return_val_if_reached (NULL);
}

/**
 * hf_filter_words_list_fields:
 * @def: what is listed: customers, organisations, staff or articles
 * @viewer: who filters
 * @own_fields: (nullable) (element-type HfRow): rows of `custom_field`
 *
 * Lists what rows can be filtered by.
 *
 * Returns: (transfer full) (element-type HfFilterField): the fields, in the order of the card
 */
GArray *
hf_filter_words_list_fields (const HfEntityDef *def, const HfViewer *viewer, GPtrArray *own_fields)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (HfFilterField));

  for (guint i = 0; i < def->n_fields; i++)
    {
      add_if_offered (fields, (HfFilterField){ def, i, 0, FALSE }, viewer);
      if (def == &hf_customer_def && i == HF_CUSTOMER_BIRTH_DATE)
        add_if_offered (fields, (HfFilterField){ def, i, 0, TRUE }, viewer);
    }
  if (def == &hf_customer_def)
    add_own_fields (fields, own_fields, viewer);
  for (const Hanging *hanging = find_hanging (def); hanging->def != NULL; hanging++)
    add_hanging (fields, hanging, def, viewer);
  return fields;
}
