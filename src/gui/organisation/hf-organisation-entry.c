/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How what hangs on an organisation is worded: its activities, agreements and members. */

#include "gui/organisation/hf-organisation-entry.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

static char *
join (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);
  return hf_join_all_facts ((char **) parts->pdata);
}

static void
add (GPtrArray *parts, char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (parts, text);
  else
    g_free (text);
}

static char *
write_activity (const HfRow *row, HfDate today)
{
  return hf_str_visible_controls (hf_row_text (row, HF_ACTIVITY_TITLE));
}

/* Of how many somebody could have come: to check-ups only who was enrolled is asked, where a number
 * of them is known. */
static gint64
count_invited (const HfRow *row, const HfRow *organisation)
{
  gint64 n_enrolled = hf_row_int (organisation, HF_ORGANISATION_ENROLLED);

  if (n_enrolled > 0 && g_strcmp0 (hf_row_text (row, HF_ACTIVITY_KIND), HF_ACTIVITY_CHECK_UP) == 0)
    return n_enrolled;
  return hf_row_int (organisation, HF_ORGANISATION_HEADCOUNT);
}

/* How many came, also in per cent. */
static char *
write_attended (const HfRow *row, const HfRow *organisation)
{
  gint64           n_staff = count_invited (row, organisation);
  gint64           n_came = hf_row_int (row, HF_ACTIVITY_ATTENDED);
  g_autofree char *came = hf_format_count (n_came), *staff = hf_format_count (n_staff);

  if (hf_row_is_null (row, HF_ACTIVITY_ATTENDED))
    return NULL;
  if (g_strcmp0 (hf_row_text (row, HF_ACTIVITY_KIND), HF_ACTIVITY_LEADS) == 0)
    /* Translators: %s is how many people somebody sent us the names of */
    return g_strdup_printf (ngettext ("%s lead", "%s leads", (gulong) n_came), came);
  if (n_staff <= 0)
    /* Translators: %s is how many people came */
    return g_strdup_printf (_ ("%s attended"), came);
  /* Translators: how many came, of how many, in per cent: "46 of 620 attended (7 %)" */
  return g_strdup_printf (_ ("%s of %s attended (%d %%)"), came, staff,
                          (int) (100 * n_came / n_staff));
}

static char *
write_activity_facts (const HfRow *row, const HfRow *organisation, HfDate today)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *kind = hf_row_text (row, HF_ACTIVITY_KIND);
  const char *done = hf_row_text (row, HF_ACTIVITY_DONE), *due = hf_row_text (row, HF_ACTIVITY_DUE);

  if (done != NULL)
    add (parts, hf_organisation_text_day (done, today));
  else if (due != NULL)
    {
      add (parts, hf_organisation_text_day (due, today));
      add (parts, hf_format_due (due, NULL, today));
    }
  add (parts, g_strdup (hf_choice_label (hf_activity_kinds, kind)));
  add (parts, write_attended (row, organisation));
  add (parts, hf_str_visible_controls (hf_row_text (row, HF_ACTIVITY_STAFF_NAME)));
  return join (parts);
}

static const char *
write_activity_icon (const HfRow *row)
{
  return hf_row_is_null (row, HF_ACTIVITY_DONE) ? "alarm-symbolic" : "object-select-symbolic";
}

static HfUrgency
weigh_activity (const HfRow *row, HfDate today)
{
  HfDate due = hf_date_from_iso (hf_row_text (row, HF_ACTIVITY_DUE));

  return hf_row_is_null (row, HF_ACTIVITY_DONE) && due != HF_DATE_NONE && due < today ?
           HF_URGENCY_LATE :
           HF_URGENCY_NONE;
}

static char *
write_agreement (const HfRow *row, HfDate today)
{
  g_autofree char *number = hf_str_visible_controls (hf_row_text (row, HF_AGREEMENT_NUMBER));

  /* Translators: %s is an agreement's number */
  return *number ? g_strdup_printf (_ ("Agreement %s"), number) : g_strdup (_ ("Agreement"));
}

static char *
write_agreement_facts (const HfRow *row, const HfRow *organisation, HfDate today)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *signed_on =
    hf_organisation_text_day (hf_row_text (row, HF_AGREEMENT_SIGNED), today);

  /* Translators: %s is a day */
  add (parts, signed_on ? g_strdup_printf (_ ("Signed %s"), signed_on) : NULL);
  add (parts, hf_organisation_text_ends (hf_row_text (row, HF_AGREEMENT_EXPIRES), today));
  add (parts, hf_str_visible_controls (hf_row_text (row, HF_AGREEMENT_DISCOUNT)));
  return join (parts);
}

static const char *
write_agreement_icon (const HfRow *row)
{
  return "text-x-generic-symbolic";
}

static HfUrgency
weigh_agreement (const HfRow *row, HfDate today)
{
  if (!hf_row_is_null (row, HF_AGREEMENT_CLOSED))
    return hf_organisation_text_weigh (HF_AGREEMENT_NONE);
  return hf_organisation_text_weigh (hf_agreement_state (hf_row_text (row, HF_AGREEMENT_EXPIRES),
                                                         hf_row_int (row, HF_AGREEMENT_ALERT_DAYS),
                                                         today));
}

static char *
write_member (const HfRow *row, HfDate today)
{
  return hf_str_visible_controls (hf_row_text (row, HF_MEMBER_CUSTOMER_NAME));
}

static char *
write_member_facts (const HfRow *row, const HfRow *organisation, HfDate today)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *since = hf_organisation_text_day (hf_row_text (row, HF_MEMBER_FROM), today);
  g_autofree char *until = hf_organisation_text_day (hf_row_text (row, HF_MEMBER_TO), today);

  add (parts, hf_str_visible_controls (hf_row_text (row, HF_MEMBER_ROLE)));
  /* Translators: %s is a day */
  add (parts, since ? g_strdup_printf (_ ("since %s"), since) : NULL);
  add (parts, until ? g_strdup_printf (_ ("until %s"), until) : NULL);
  return join (parts);
}

static const char *const activity_fields[] = { "title",    "kind",  "due",   "done",
                                               "attended", "staff", "*note", NULL };
static const char *const agreement_fields[] = { "number", "signed",     "expires", "discount",
                                                "*terms", "alert_days", "closed",  NULL };
static const char *const member_fields[] = { "role", "from", "to", NULL };

/* clang-format off */
static const HfEntryKind kinds[] = {
  { { &hf_activity_def, N_ ("Edit activity"), activity_fields }, N_ ("Remove activity"),
    write_activity, write_activity_facts, write_activity_icon, weigh_activity, -1, -1 },
  { { &hf_agreement_def, N_ ("Edit agreement"), agreement_fields }, N_ ("Remove agreement"),
    write_agreement, write_agreement_facts, write_agreement_icon, weigh_agreement, -1, -1 },
  { { &hf_member_def, N_ ("Edit member"), member_fields }, N_ ("Remove member"),
    write_member, write_member_facts, NULL, NULL, HF_MEMBER_CUSTOMER_GRADE, HF_MEMBER_CUSTOMER },
};
/* clang-format on */

const HfEntryKind *
hf_organisation_entry_kind (const HfEntityDef *def)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].form.def == def)
      return &kinds[i];
  g_return_val_if_reached (NULL);
}
