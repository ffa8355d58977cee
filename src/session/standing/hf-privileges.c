/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a customer is granted, as a member and as one of an organisation with an agreement. Somebody
 * belongs to few organisations, and each has few agreements, so they are looked through. */

#include "session/standing/hf-privileges.h"

#include "core/hf-agreement-state.h"
#include "core/hf-agreement.h"
#include "core/hf-benefit-use.h"
#include "core/hf-member.h"
#include "core/hf-membership.h"
#include "core/hf-organisation.h"
#include "core/hf-tier-benefit.h"
#include "core/hf-tier.h"
#include "store/hf-query.h"
#include "store/hf-sql.h"

static void
unit_terms_free (gpointer data)
{
  HfUnitTerms *self = data;

  g_free (self->name);
  hf_row_unref (self->agreement);
  g_free (self);
}

static gboolean
has_begun (const HfRow *row, guint field, HfDate today)
{
  HfDate day = hf_date_from_iso (hf_row_text (row, field));

  return day == HF_DATE_NONE || day <= today;
}

static gboolean
belongs (const HfRow *member, HfDate today)
{
  HfDate to = hf_date_from_iso (hf_row_text (member, HF_MEMBER_TO));

  return has_begun (member, HF_MEMBER_FROM, today) && (to == HF_DATE_NONE || to >= today);
}

static gboolean
grants (const HfRow *agreement, HfDate today)
{
  return (!hf_row_is_null (agreement, HF_AGREEMENT_DISCOUNT) ||
          !hf_row_is_null (agreement, HF_AGREEMENT_TERMS)) &&
         has_begun (agreement, HF_AGREEMENT_SIGNED, today) &&
         hf_agreement_state (hf_row_text (agreement, HF_AGREEMENT_EXPIRES), 0, today) !=
           HF_AGREEMENT_ENDED;
}

static gboolean
ends_later (const HfRow *agreement, const HfRow *than)
{
  const char *ends = hf_row_text (agreement, HF_AGREEMENT_EXPIRES);
  const char *other = hf_row_text (than, HF_AGREEMENT_EXPIRES);

  return other != NULL && (ends == NULL || g_strcmp0 (ends, other) > 0);
}

static gboolean
add_unit (HfPrivileges *self,
          HfDatabase   *db,
          HfViewer     *viewer,
          const HfRow  *member,
          HfDate        today,
          GError      **error)
{
  gint64 organisation = hf_row_int (member, HF_MEMBER_ORGANISATION);
  g_autoptr (HfQuery) query = hf_query_new (&hf_agreement_def, viewer);
  g_autoptr (GPtrArray) agreements = NULL;
  HfRow       *best = NULL;
  HfUnitTerms *unit;

  hf_query_where (query, HF_AGREEMENT_ORGANISATION, HF_OP_EQ, HF_INT (organisation));
  agreements = hf_sql_read_all (db, query, error);
  for (guint i = 0; agreements != NULL && i < agreements->len; i++)
    if (grants (agreements->pdata[i], today) &&
        (best == NULL || ends_later (agreements->pdata[i], best)))
      best = agreements->pdata[i];
  if (best == NULL)
    return agreements != NULL;
  unit = g_new (HfUnitTerms, 1);
  *unit = (HfUnitTerms){ organisation, g_strdup (hf_row_text (member, HF_MEMBER_ORGANISATION_NAME)),
                         hf_row_ref (best) };
  g_ptr_array_add (self->units, unit);
  return TRUE;
}

static gboolean
read_units (HfPrivileges *self,
            HfDatabase   *db,
            HfViewer     *viewer,
            gint64        customer,
            HfDate        today,
            GError      **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_member_def, viewer);
  g_autoptr (GPtrArray) members = NULL;

  self->units = g_ptr_array_new_with_free_func (unit_terms_free);
  hf_query_where (query, HF_MEMBER_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  members = hf_sql_read_all (db, query, error);
  for (guint i = 0; members != NULL && i < members->len; i++)
    if (belongs (members->pdata[i], today) &&
        !add_unit (self, db, viewer, members->pdata[i], today, error))
      return FALSE;
  return members != NULL;
}

HfPrivileges *
hf_privileges_read (HfDatabase *db, HfViewer *viewer, gint64 customer, HfDate today, GError **error)
{
  g_autoptr (HfPrivileges) self = g_new0 (HfPrivileges, 1);

  if ((self->club = hf_club_read (db, viewer, customer, today, error)) == NULL ||
      !read_units (self, db, viewer, customer, today, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
hf_privileges_free (HfPrivileges *self)
{
  g_clear_pointer (&self->club, hf_club_free);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_free (self);
}

gboolean
hf_privileges_is_concerned (const HfChanged *changed)
{
  return hf_changed_has_entity (changed, &hf_tier_def) ||
         hf_changed_has_entity (changed, &hf_tier_benefit_def) ||
         hf_changed_has_entity (changed, &hf_benefit_use_def) ||
         hf_changed_has_entity (changed, &hf_membership_def) ||
         hf_changed_has_entity (changed, &hf_member_def) ||
         hf_changed_has_entity (changed, &hf_agreement_def) ||
         hf_changed_has_entity (changed, &hf_organisation_def);
}
