/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the dialog for entries asks for. To ask for one more field, name it in the table: how it is
 * edited follows from the entity. */

#include "gui/common/card/hf-entry-kind.h"

#include "core/hf-appointment.h"
#include "core/hf-benefit-use.h"
#include "core/hf-complaint.h"
#include "core/hf-contact.h"
#include "core/hf-membership.h"
#include "core/hf-points.h"
#include "core/hf-visit.h"
#include "session/customer/hf-complaints.h"

#include <glib/gi18n.h>
#include <string.h>

static void
begin_visit (HfRow *draft, HfContext *context)
{
  hf_row_set_date (draft, HF_VISIT_DATE, hf_clock_today (hf_context_get_clock (context)));
}

static void
begin_contact (HfRow *draft, HfContext *context)
{
  gint64 staff = hf_context_get_viewer (context)->staff;

  hf_row_set_int (draft, HF_CONTACT_AT, hf_clock_now (hf_context_get_clock (context)));
  hf_row_set_text (draft, HF_CONTACT_DIRECTION, HF_CONTACT_DIRECTION_OUT);
  hf_row_set_text (draft, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  if (staff != 0)
    hf_row_set_int (draft, HF_CONTACT_STAFF, staff);
}

static void
begin_membership (HfRow *draft, HfContext *context)
{
  hf_row_set_date (draft, HF_MEMBERSHIP_FROM, hf_clock_today (hf_context_get_clock (context)));
}

static const char *
explain_membership (const HfRow *draft, HfDate today)
{
  const char *from = hf_row_text (draft, HF_MEMBERSHIP_FROM);
  const char *to = hf_row_text (draft, HF_MEMBERSHIP_TO);

  if (hf_row_is_null (draft, HF_MEMBERSHIP_TIER))
    return _ ("Choose the membership tier.");
  return from != NULL && to != NULL && strcmp (to, from) < 0 ?
           _ ("The membership would end before it begins.") :
           NULL;
}

static const char *
explain_past (const HfRow *draft, guint date, HfDate today)
{
  return hf_date_from_iso (hf_row_text (draft, date)) > today ? _ ("This day has not come yet.") :
                                                                NULL;
}

static const char *
explain_points (const HfRow *draft, HfDate today)
{
  return explain_past (draft, HF_POINTS_DATE, today);
}

static const char *
explain_benefit (const HfRow *draft, HfDate today)
{
  return explain_past (draft, HF_BENEFIT_USE_DATE, today);
}

static const HfEntryKind kinds[] = {
  { .def = &hf_visit_def,
    .customer = HF_VISIT_CUSTOMER,
    .new_title = N_ ("New Visit"),
    .edit_title = N_ ("Edit Visit"),
    .new_step = N_ ("Add visit"),
    .edit_step = N_ ("Change visit"),
    .added = N_ ("Visit added"),
    .changed = N_ ("Visit changed"),
    .nothing = N_ ("Only the date is filled in. Enter what the visit was about, or who saw them."),
    .begin = begin_visit,
    .fields = { "date", "time", "department", "doctor", "kind", "diagnosis", "fee", "channel",
                "recorded_kind", NULL } },
  { .def = &hf_contact_def,
    .customer = HF_CONTACT_CUSTOMER,
    .new_title = N_ ("New Call or Message"),
    .edit_title = N_ ("Edit Call or Message"),
    .new_step = N_ ("Log a call or message"),
    .edit_step = N_ ("Change a call or message"),
    .added = N_ ("Call or message logged"),
    .changed = N_ ("Call or message changed"),
    .nothing = N_ ("Nothing has been entered yet. Enter what it was about."),
    .begin = begin_contact,
    .fields = { "direction", "channel", "at", "minutes", "outcome", "emotion", "satisfied",
                "dissatisfaction", "*handling", "reason", "*note", "staff", NULL } },
  { .def = &hf_complaint_def,
    .customer = HF_COMPLAINT_CUSTOMER,
    .new_title = N_ ("New Complaint or Suggestion"),
    .edit_title = N_ ("Edit Complaint or Suggestion"),
    .new_step = N_ ("Add complaint"),
    .edit_step = N_ ("Change complaint"),
    .added = N_ ("Complaint recorded"),
    .changed = N_ ("Complaint changed"),
    .nothing = N_ ("Nothing has been entered yet. Enter what was said."),
    .begin = hf_complaints_begin,
    .settle = hf_complaints_settle,
    .needed = "owner",
    .fields = { "kind", "state", "about", "*text", "*result", "told", "owner", "department",
                "person", "pace", "due", "channel", "at", NULL } },
  { .def = &hf_membership_def,
    .customer = HF_MEMBERSHIP_CUSTOMER,
    .new_title = N_ ("New Membership"),
    .edit_title = N_ ("Edit Membership"),
    .new_step = N_ ("Membership"),
    .edit_step = N_ ("Change membership"),
    .added = N_ ("Membership saved"),
    .changed = N_ ("Membership saved"),
    .nothing = N_ ("Choose the membership tier."),
    .begin = begin_membership,
    .explain = explain_membership,
    .fields = { "tier", "number", "from", "to", "*note", NULL } },
  { .def = &hf_points_def,
    .customer = HF_POINTS_CUSTOMER,
    .edit_title = N_ ("Edit Points"),
    .edit_step = N_ ("Change points"),
    .changed = N_ ("Points changed"),
    .explain = explain_points,
    .fields = { "date", "points", "reason", "expires", "staff", NULL } },
  /* When it is is not corrected but moved, see #HfBookingDialog. */
  { .def = &hf_appointment_def,
    .customer = HF_APPOINTMENT_CUSTOMER,
    .edit_title = N_ ("Edit Appointment"),
    .edit_step = N_ ("Change appointment"),
    .changed = N_ ("Appointment changed"),
    .fields = { "kind", "department", "doctor", "minutes", "reason", NULL } },
  { .def = &hf_benefit_use_def,
    .customer = HF_BENEFIT_USE_CUSTOMER,
    .edit_title = N_ ("Edit Use of a Benefit"),
    .edit_step = N_ ("Change the use of a benefit"),
    .changed = N_ ("Use of the benefit changed"),
    .explain = explain_benefit,
    .fields = { "date", "benefit", "staff", NULL } },
};

/* What came of a follow-up is not changed, but how the call was may be said of it afterwards. */
static const char *const follow_up_fields[] = {
  "minutes", "emotion", "satisfied", "dissatisfaction", "*handling", "reason", NULL
};

/* Of a new complaint nobody knows yet what comes of it. */
static const char *const new_complaint_fields[] = { "*text",      "kind",   "about", "owner",
                                                    "department", "person", "pace",  "channel",
                                                    "at",         NULL };

const char *const *
hf_entry_kind_list_fields (const HfEntryKind *kind, const HfRow *row)
{
  if (kind->def == &hf_complaint_def && row->id == 0)
    return new_complaint_fields;
  return kind->def == &hf_contact_def && !hf_row_is_null (row, HF_CONTACT_FOLLOW_UP) ?
           follow_up_fields :
           kind->fields;
}

const HfEntryKind *
hf_entry_kind_find (const HfEntityDef *def)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].def == def)
      return &kinds[i];
  return NULL;
}
