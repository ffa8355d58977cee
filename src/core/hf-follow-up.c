/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A follow-up that is due: whom to ask what, by when, by whom. */

#include "core/hf-follow-up.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up-rule.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_follow_up_states[] = {
  { "open", N_ ("Open") },
  { "done", N_ ("Done") },
  { "skipped", N_ ("Skipped") },
  { "unreachable", N_ ("Unreachable") },
  { "refused", N_ ("Refused") },
  { "lost", N_ ("Lost to follow-up") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
const HfChoice hf_follow_up_close_reasons[] = {
  { "unwanted", N_ ("Wants no calls") },
  { "busy", N_ ("Has no time for it") },
  { "distrust", N_ ("Does not trust the call") },
  { "moved", N_ ("Moved away") },
  { "elsewhere", N_ ("Treated elsewhere") },
  { "deceased", N_ ("Deceased") },
  { "wrong-number", N_ ("Wrong number") },
  { "other", N_ ("Other reason") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_FOLLOW_UP_CUSTOMER]              = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_FOLLOW_UP_VISIT]                 = { "visit", N_ ("Visit"), HF_FIELD_REF, 0, .ref = "visit" },
  [HF_FOLLOW_UP_REASON]                = { "reason", N_ ("Why"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_FOLLOW_UP_GRADE]                 = { "grade", N_ ("Follow-up grade"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_customer_grades },
  [HF_FOLLOW_UP_DUE]                   = { "due", N_ ("Due"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_FOLLOW_UP_PROMISED]              = { "promised", N_ ("Promised"), HF_FIELD_TIME, 0 },
  [HF_FOLLOW_UP_NOT_BEFORE]            = { "not_before", N_ ("Not before"), HF_FIELD_TIME, 0 },
  [HF_FOLLOW_UP_LIMIT]                 = { "limit", N_ ("Limit"), HF_FIELD_DATE, 0 },
  [HF_FOLLOW_UP_OWNER]                 = { "owner", N_ ("Owner"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_FOLLOW_UP_CHANNEL]               = { "channel", N_ ("Channel"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_contact_channels },
  [HF_FOLLOW_UP_STATE]                 = { "state", N_ ("State"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_follow_up_states },
  [HF_FOLLOW_UP_ATTEMPTS]              = { "attempts", N_ ("Attempts"), HF_FIELD_INT, HF_FIELD_REQUIRED },
  [HF_FOLLOW_UP_CLOSED]                = { "closed", N_ ("Closed"), HF_FIELD_INSTANT, 0 },
  [HF_FOLLOW_UP_SOURCE]                = { "source", N_ ("System"), HF_FIELD_TEXT, HF_FIELD_INTERNAL },
  [HF_FOLLOW_UP_EXTERNAL_ID]           = { "external_id", N_ ("External number"), HF_FIELD_TEXT, HF_FIELD_INTERNAL },
  [HF_FOLLOW_UP_SUGGESTED]             = { "suggested", N_ ("Suggested grade"), HF_FIELD_CHOICE, 0, .choices = hf_customer_grades },
  [HF_FOLLOW_UP_SUGGESTED_BY]          = { "suggested_by", N_ ("Suggested because"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_FOLLOW_UP_GRADE_REASON]          = { "grade_reason", N_ ("Why graded otherwise"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_FOLLOW_UP_PERSON_PLAN]           = { "person_plan", N_ ("Plan of a customer"), HF_FIELD_REF, HF_FIELD_INTERNAL, .ref = "person_plan" },
  [HF_FOLLOW_UP_PLAN_STEP]             = { "plan_step", N_ ("Step of a plan"), HF_FIELD_REF, HF_FIELD_INTERNAL, .ref = "plan_step" },
  [HF_FOLLOW_UP_BOOKED]                = { "booked", N_ ("Closed by the appointment"), HF_FIELD_REF, HF_FIELD_INTERNAL, .ref = "appointment" },
  [HF_FOLLOW_UP_CLOSE_REASON]          = { "close_reason", N_ ("Closed because"), HF_FIELD_CHOICE, 0, .choices = hf_follow_up_close_reasons },
  [HF_FOLLOW_UP_CLOSE_NOTE]            = { "close_note", N_ ("Why closed"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_FOLLOW_UP_QUEUE_RANK]            = { "queue_rank", NULL, HF_FIELD_INT, HF_FIELD_DERIVED | HF_FIELD_INTERNAL },
  [HF_FOLLOW_UP_READY_FROM]            = { "ready_from", NULL, HF_FIELD_TEXT, HF_FIELD_DERIVED | HF_FIELD_INTERNAL },
  [HF_FOLLOW_UP_WITHHELD]              = { "withheld", NULL, HF_FIELD_CHOICE, HF_FIELD_DERIVED | HF_FIELD_INTERNAL, .choices = hf_customer_withholdings },
  [HF_FOLLOW_UP_CUSTOMER_NAME]         = { "customer_name", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL_NAME, .via = "customer", .column = "name" },
  [HF_FOLLOW_UP_CUSTOMER_PHONE]        = { "customer_phone", N_ ("Phone"), HF_FIELD_JOINED, HF_FIELD_PERSONAL_PHONE, .via = "customer", .column = "phone" },
  [HF_FOLLOW_UP_CUSTOMER_SEX]          = { "customer_sex", N_ ("Sex"), HF_FIELD_JOINED, 0, .via = "customer", .column = "sex" },
  [HF_FOLLOW_UP_CUSTOMER_BIRTH_DATE]   = { "customer_birth_date", N_ ("Birth date"), HF_FIELD_JOINED, HF_FIELD_PERSONAL, .via = "customer", .column = "birth_date" },
  [HF_FOLLOW_UP_OWNER_NAME]            = { "owner_name", NULL, HF_FIELD_JOINED, 0, .via = "owner", .column = "name" },
  [HF_FOLLOW_UP_OWNER_DEPARTMENT]      = { "owner_department", NULL, HF_FIELD_JOINED, 0, .via = "owner", .column = "department" },
  [HF_FOLLOW_UP_VISIT_DATE]            = { "visit_date", N_ ("Visit date"), HF_FIELD_JOINED, 0, .via = "visit", .column = "date" },
  [HF_FOLLOW_UP_VISIT_KIND]            = { "visit_kind", N_ ("Kind of visit"), HF_FIELD_JOINED, 0, .via = "visit", .column = "kind" },
  [HF_FOLLOW_UP_VISIT_DIAGNOSIS]       = { "visit_diagnosis", N_ ("Diagnosis"), HF_FIELD_JOINED, HF_FIELD_PERSONAL, .via = "visit", .column = "diagnosis" },
  [HF_FOLLOW_UP_CUSTOMER_ALLERGIES]    = { "customer_allergies", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL | HF_FIELD_INTERNAL, .via = "customer", .column = "allergies" },
  [HF_FOLLOW_UP_CUSTOMER_HEREDITARY]   = { "customer_hereditary", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL | HF_FIELD_INTERNAL, .via = "customer", .column = "hereditary" },
  [HF_FOLLOW_UP_CUSTOMER_CONSTITUTION] = { "customer_constitution", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL | HF_FIELD_INTERNAL, .via = "customer", .column = "constitution" },
  [HF_FOLLOW_UP_CUSTOMER_VIP]          = { "customer_vip", NULL, HF_FIELD_JOINED, HF_FIELD_INTERNAL, .via = "customer", .column = "vip_now" },
  [HF_FOLLOW_UP_BOOKED_DATE]           = { "booked_date", NULL, HF_FIELD_JOINED, 0, .via = "booked", .column = "date" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_FOLLOW_UP_N_FIELDS);

const HfEntityDef hf_follow_up_def = { "follow_up", N_ ("Follow-up"), fields, G_N_ELEMENTS (fields),
                                       hf_follow_up_get_type };

HF_DEFINE_ENTITY (HfFollowUp, hf_follow_up)

/**
 * hf_follow_up_reason:
 * @row: a follow-up
 *
 * Says why to call: as somebody typed it, else in the language of the program from the visit it
 * follows. Whoever plans in one language must not word it for those who call in another.
 *
 * Returns: (transfer full) (nullable): the reason, %NULL where there is neither
 */
char *
hf_follow_up_reason (const HfRow *row)
{
  if (!hf_row_is_null (row, HF_FOLLOW_UP_REASON))
    return g_strdup (hf_row_text (row, HF_FOLLOW_UP_REASON));
  if (hf_row_is_null (row, HF_FOLLOW_UP_VISIT_DATE))
    return NULL;
  return hf_follow_up_rule_reason (hf_row_text (row, HF_FOLLOW_UP_VISIT_KIND),
                                   hf_row_text (row, HF_FOLLOW_UP_VISIT_DIAGNOSIS),
                                   hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_VISIT_DATE)));
}

/**
 * hf_follow_up_close_words:
 * @row: a follow-up
 *
 * Returns: (transfer full) (nullable): why it was given up: as it was typed, else the reason that
 *   was chosen; %NULL where nobody said
 */
char *
hf_follow_up_close_words (const HfRow *row)
{
  const char *reason = hf_row_text (row, HF_FOLLOW_UP_CLOSE_REASON);

  if (!hf_row_is_null (row, HF_FOLLOW_UP_CLOSE_NOTE))
    return g_strdup (hf_row_text (row, HF_FOLLOW_UP_CLOSE_NOTE));
  return reason ? g_strdup (hf_choice_label (hf_follow_up_close_reasons, reason)) : NULL;
}

/**
 * hf_follow_up_is_open:
 * @row: a follow-up
 *
 * Returns: whether it has been neither done nor given up
 */
gboolean
hf_follow_up_is_open (const HfRow *row)
{
  return g_strcmp0 (hf_row_text (row, HF_FOLLOW_UP_STATE), HF_FOLLOW_UP_STATE_OPEN) == 0;
}

/**
 * hf_follow_up_is_to_do:
 * @row: a follow-up as it was read from the book
 *
 * Returns: whether it is open and its customer may be called
 */
gboolean
hf_follow_up_is_to_do (const HfRow *row)
{
  return hf_follow_up_is_open (row) && hf_row_is_null (row, HF_FOLLOW_UP_WITHHELD);
}

/**
 * hf_follow_up_is_given_up:
 * @row: a follow-up
 *
 * Returns: whether the customer refused it or is lost, so that no other one of its kind follows
 */
gboolean
hf_follow_up_is_given_up (const HfRow *row)
{
  const char *state = hf_row_text (row, HF_FOLLOW_UP_STATE);

  return g_strcmp0 (state, HF_FOLLOW_UP_STATE_REFUSED) == 0 ||
         g_strcmp0 (state, HF_FOLLOW_UP_STATE_LOST) == 0;
}

/**
 * hf_follow_up_complete:
 * @row: a follow-up that is about to be inserted
 *
 * Says what a new follow-up is where nobody did: an open one of grade C, by telephone, not tried
 * yet.
 */
void
hf_follow_up_complete (HfRow *row)
{
  if (hf_row_is_null (row, HF_FOLLOW_UP_GRADE))
    hf_row_set_text (row, HF_FOLLOW_UP_GRADE, HF_CUSTOMER_GRADE_C);
  if (hf_row_is_null (row, HF_FOLLOW_UP_CHANNEL))
    hf_row_set_text (row, HF_FOLLOW_UP_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  if (hf_row_is_null (row, HF_FOLLOW_UP_STATE))
    hf_row_set_text (row, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
  if (hf_row_is_null (row, HF_FOLLOW_UP_ATTEMPTS))
    hf_row_set_int (row, HF_FOLLOW_UP_ATTEMPTS, 0);
}

/**
 * hf_follow_up_choose_owner:
 * @customer: whom it is with
 * @viewer: who plans it
 *
 * Returns: whose it is when nobody says: the customer's owner who still works here, else who plans
 *   it; 0 for nobody
 */
gint64
hf_follow_up_choose_owner (const HfRow *customer, const HfViewer *viewer)
{
  if (hf_row_is_null (customer, HF_CUSTOMER_OWNER) ||
      !hf_row_is_null (customer, HF_CUSTOMER_OWNER_LEFT))
    return viewer->staff;
  return hf_row_int (customer, HF_CUSTOMER_OWNER);
}

/**
 * hf_follow_up_new_of:
 * @customer: whom it is with
 * @viewer: who plans it
 * @due: the day
 *
 * Returns: (transfer full): a follow-up of the customer's grade, whose owner is as
 *   hf_follow_up_choose_owner() says; to be completed by hf_follow_up_complete()
 */
HfRow *
hf_follow_up_new_of (const HfRow *customer, const HfViewer *viewer, HfDate due)
{
  HfRow *row = hf_row_new (&hf_follow_up_def);
  gint64 owner = hf_follow_up_choose_owner (customer, viewer);

  hf_row_set_int (row, HF_FOLLOW_UP_CUSTOMER, customer->id);
  hf_row_set_text (row, HF_FOLLOW_UP_GRADE, hf_row_text (customer, HF_CUSTOMER_GRADE));
  hf_row_set_date (row, HF_FOLLOW_UP_DUE, due);
  if (owner != 0)
    hf_row_set_int (row, HF_FOLLOW_UP_OWNER, owner);
  return row;
}
